/* engine/hook.h: what casework adds to the engine by name. The table is handed in by main; the
 * engine never includes casework. */
#ifndef ENGINE_HOOK_H
#define ENGINE_HOOK_H

#include <stddef.h>

struct view;
struct key_def;

struct hook {
    const char *name; /* action name in a screen's keys, e.g. "cpr_reveal" */
    const char *help; /* msgid */
    unsigned needs;   /* enum action_need */
    int (*run)(struct view *view, const struct key_def *key); /* react flags */
};

#endif
