/* engine/textview.h: read-only text of one row: every field of the definition under its label,
 * wrapped, scrolled. */
#ifndef ENGINE_TEXTVIEW_H
#define ENGINE_TEXTVIEW_H

#include <stddef.h>

struct view;

struct text {
    char **labels; /* translated; one per field of the definition */
    char **values; /* raw, as shown; NULL: null */
    size_t n;
    int top;   /* first line shown */
    int lines; /* of the layout last drawn, set by tui */
};

extern const struct view_ops textview_ops;

#endif
