/* engine/panes.h: two or three views side by side; the first leads: the others get its row's
 * columns as parameters. */
#ifndef ENGINE_PANES_H
#define ENGINE_PANES_H

#include <stddef.h>

struct view;

struct panes {
    struct view **views;
    size_t n;
    size_t focus; /* starts on the first list; Tab moves it */
};

extern const struct view_ops panes_ops;

struct view *panes_focus(const struct view *view);

#endif
