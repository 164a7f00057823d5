/* session.h: a person at the terminal, from the first screen to the end of the program.
 *
 * Wires the parts together: terminal and keys (tui), screens (engine), connection (db), loop. */
#ifndef SESSION_H
#define SESSION_H

#include <stdbool.h>

#include "base/err.h"
#include "tui/term.h"

struct hook;
struct screen_defs;

/* All borrowed. */
struct session_options {
    const char *conninfo;
    const struct screen_defs *defs;
    const struct hook *hooks;
    struct term_options term;
    int lock_minutes; /* without a key */
    int poll_seconds; /* changes of others are asked for at least so often */
    bool thin;        /* mark the selected row instead of painting it */
    bool esc_accepts; /* in forms, as in Informix programs */
};

/* Open the day and work until the person ends it, or the terminal goes away (what is typed is then
 * kept as drafts, within 3 s). False with `err`, after the terminal has been given back: there is
 * no terminal or no database. */
bool session_run(const struct session_options *options, struct err *err);

#endif
