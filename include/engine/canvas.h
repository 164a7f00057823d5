/* engine/canvas.h: a screen drawn by hand: cells without curses.
 *
 * A canvas view is a list drawn otherwise: its rows are read, marked and kept as those of a list
 * (view->list; see engine/list.h), and list->cursor is the row that is selected. What is different
 * is done by a painter, which casework hands in by name: it puts runs of text with roles, never
 * colours, into a rectangle of view->width × view->height cells, says where what is selected
 * stands, and what the keys of movement do. A place without a row (a free hour) may be selected
 * too: then `on_row` is false and the painter says what that place is.
 */
#ifndef ENGINE_CANVAS_H
#define ENGINE_CANVAS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"
#include "base/vec.h"

struct params;
struct view;

/* What a run is; tui says how that looks. No meaning by role alone: on a monochrome terminal most
 * look the same. */
enum canvas_role {
    CANVAS_PLAIN,
    CANVAS_HEADER,
    CANVAS_STRONG, /* what is set off: today */
    CANVAS_FAINT,  /* what is closed, over, or no work */
    CANVAS_SELECTED,
    CANVAS_CHANGED, /* by somebody else, a moment ago */
    CANVAS_WARNING,
    CANVAS_ROLES
};

/* Signs that exist in UTF-8 and in ASCII. */
enum canvas_sign { CANVAS_NO_SIGN, CANVAS_BAR, CANVAS_DOT };

struct canvas_run {
    int y, x, cells; /* inside of the rectangle; cells > 0 */
    enum canvas_role role;
    enum canvas_sign sign; /* repeated in all cells, instead of text */
    size_t text, bytes;    /* in canvas->text; raw; none: blanks */
};

struct canvas_painter {
    const char *name; /* `painter` of a definition */
    /* Make canvas->state and set the parameters that the source wants; nothing is read yet. */
    void (*open)(struct view *view);
    /* Make the selection agree with the rows. Called before each of the following; cheap. */
    void (*settle)(struct view *view);
    void (*paint)(struct view *view);
    int (*key)(struct view *view, int key); /* react flags; R_UNUSED: not mine */
    /* Add what is known of the place that is selected; false: no more than the row, if any. */
    bool (*row)(struct view *view, struct params *ret_row);
    void (*close)(struct view *view);
};

struct canvas {
    const struct canvas_painter *painter;
    void *state;            /* the painter's own */
    bool on_row;            /* list->cursor's row is what is selected */
    int cursor_y, cursor_x; /* where what is selected stands: the hardware cursor goes there */
    struct vec runs;        /* struct canvas_run, later ones over earlier ones */
    struct str text;        /* of all runs */
    struct str says;        /* the explanation of what is selected, raw; for def->explain */
    int width, height;      /* of the rectangle being painted */
};

extern const struct view_ops canvas_ops;

/* Make the painters known (borrowed; ends in one without a name); before definitions are loaded. */
void canvas_use(const struct canvas_painter *painters);
bool canvas_is(const char *painter); /* for def_use() */

/* Paint anew for view->width × view->height. */
void canvas_paint(struct view *view);

/* For painters: what lies outside of the rectangle is not drawn. Text longer than `cells` is cut
 * with an ellipsis by the drawing. */
void canvas_text(struct canvas *canvas, int y, int x, int cells, enum canvas_role role,
                 const char *text);
void canvas_fill(struct canvas *canvas, int y, int x, int cells, enum canvas_role role);
void canvas_sign(struct canvas *canvas, int y, int x, int cells, enum canvas_role role,
                 enum canvas_sign sign);

/* The parameters have changed: other rows, for which keys wait. */
void canvas_read(struct view *view);

#endif
