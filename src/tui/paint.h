/* paint: cells of the screen. The only place that hands text to curses; all text passes the gate of
 * base/text.h.
 *
 * paint_begin(), any number of calls, paint_end(): one write. What is painted is the whole screen,
 * each time; what reaches curses are the lines that differ (runs.h). Nothing here wraps or scrolls:
 * what is outside of its box or of the screen is not drawn.
 */
#ifndef TUI_PAINT_H
#define TUI_PAINT_H

#include <stdbool.h>
#include <stddef.h>

#include "tui/term.h"

/* What a piece of text is; themes say how that looks. No meaning is by colour alone: see the marks
 * in list and form. */
enum style {
    STYLE_PLAIN,
    STYLE_TITLE,
    STYLE_STATE, /* right part of the title */
    STYLE_ALARM, /* the same when something is wrong: no connection, not saved */
    STYLE_HEADER,
    STYLE_GROUP,
    STYLE_SELECTED,
    STYLE_CHANGED, /* by somebody else, a moment ago */
    STYLE_MARKED,
    STYLE_FILTER, /* what the rows are restricted to: not to be overlooked */
    STYLE_LABEL,
    STYLE_LABEL_FOCUS,
    STYLE_INPUT,
    STYLE_INPUT_FOCUS,
    STYLE_ERROR,
    STYLE_WARNING,
    STYLE_INFO,
    STYLE_FAINT,
    STYLE_KEY,
    STYLE_HINT,
    STYLE_BOX,
    STYLE_BOX_FOCUS,
    STYLES
};

/* A part of the screen, in cells from the upper left corner; may be empty and may lie outside. */
struct box {
    int y, x, height, width;
};

enum paint_sign { SIGN_RULE, SIGN_CHOICE, SIGN_BAR, SIGN_DOT, SIGNS }; /* ─ ▾ │ · */

/* After curses has started: colours and line characters. */
void paint_init(enum term_theme theme, bool ascii);

/* On a thin line the input with the focus looks like the others, since ten bytes would be sent for
 * each character that is typed: the cursor stands in it. */
void paint_thin(bool on);

void paint_begin(void);
void paint_end(void);

/* The whole screen. */
struct box paint_screen(void);

/* `text` from column x of line y of the box, at most `cells` wide (below 0: to the edge of the
 * box); longer text ends in "…". Returns the cells used. */
int paint_text(const struct box *box, int y, int x, int cells, enum style style, const char *text);
int paint_text_n(const struct box *box, int y, int x, int cells, enum style style, const char *text,
                 size_t n);

/* Text of `cells` cells that has been through the gate already. */
void paint_ready(const struct box *box, int y, int x, int cells, enum style style,
                 const char *text);

/* `n` blanks (below 0: to the edge). */
void paint_fill(const struct box *box, int y, int x, int n, enum style style);

/* One of our own signs, as UTF-8 or ASCII as the terminal can. */
const char *paint_sign(enum paint_sign sign);

/* A line of `n` (below 0: to the edge). */
void paint_rule(const struct box *box, int y, int x, int n, enum style style);

/* A bar `eighths` of a cell long, at most `cells`: blocks, or "#" where there are no such
 * characters or no colours (a terminal of that age seldom has the characters). */
void paint_bar(const struct box *box, int y, int x, int cells, enum style style, int eighths);

/* A frame around the inside of the box, with a title in its upper edge (NULL: none), which alone
 * has the style: colours at the sides would cost bytes in every line. On a thin line a frame with a
 * title has no other side than that towards the pane to its left. Returns the box within. */
struct box paint_frame(const struct box *box, enum style style, const char *title);

/* Until the next call, draw only what is inside of `box` too (NULL: everything): for boxes that are
 * scrolled out of it. */
void paint_clip(const struct box *box);

/* Where the hardware cursor is to stand: the last call of a drawing counts. */
void paint_cursor(const struct box *box, int y, int x);

#endif
