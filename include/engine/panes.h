/* engine/panes.h: two or three views side by side. The row selected in a list restricts the views
 * to its right: they get its columns as parameters and are opened anew when it is another row. */
#ifndef ENGINE_PANES_H
#define ENGINE_PANES_H

#include <stddef.h>

struct view;

struct panes {
    struct view **views;
    char **leads; /* per view: the key of the row that the views to its right were opened on */
    size_t n;
    size_t focus; /* starts on the first list; Tab moves it */
};

extern const struct view_ops panes_ops;

struct view *panes_focus(const struct view *view);

#endif
