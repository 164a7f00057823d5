/* layout: where things stand, in numbers only. No curses, no drawing: tested by itself. */
#ifndef TUI_LAYOUT_H
#define TUI_LAYOUT_H

#include <stdbool.h>
#include <stddef.h>

struct screen_def;
struct view;

/* ---- title and footer ---- */

struct layout_piece {
    int width; /* cells */
    int rank;  /* 0: stays whatever happens; else the highest goes first */
    bool shown;
};

/* Drop pieces until the rest, `gap` cells between, fits into `room`. Returns the width of what is
 * left. */
int layout_pieces(struct layout_piece *pieces, size_t n, int gap, int room);

/* How many of the first hints stand whole in `cells`, two cells apart, with the one of `last` cells
 * behind them. */
size_t layout_hints(const int *widths, size_t n, int last, int cells);

/* ---- lists ---- */

/* Cells before the first column: the cursor's mark, and the one of a changed row. */
enum { LAYOUT_MARGIN = 2 };

/* Widths of the columns of a list in `width` cells, one cell between; 0: left out, since it would
 * have to be cut. Names share what is left, as long as what stands beside them can be read with
 * them; what is not words has room for all of it. */
void layout_columns(const struct screen_def *def, int width, int *ret_widths);

/* ---- forms ---- */

/* All in cells from the upper left corner of the form. */
struct layout_field {
    bool shown;
    int y, x;                       /* label; its marks stand in the two cells before */
    int label;                      /* cells of the label, 0: none */
    int input_y, input_x;           /* with brackets or frame */
    int input_width, input_height;  /* height 1, or that of a frame */
    int says_y, says_x, says_width; /* error, warning or echo; width 0: there is no place for it */
};

/* Place all fields of a form in `width` cells; `ret_fields` has room for all. A note is not higher
 * than `height`, so that it can be seen whole. Returns the number of lines. */
int layout_form(const struct view *view, int width, int height, struct layout_field *ret_fields);

/* ---- grids ---- */

/* Widths of the columns of a grid, the brackets of inputs included, two cells before and one behind
 * each; 0: left out. The first column and column `keep` always stand. */
void layout_grid(const struct screen_def *def, size_t keep, int width, int *ret_widths);

/* The first line (or cell) to be shown so that from…to (exclusive) are seen in `room`; moves in
 * steps, so that a cursor that moves on does not make all move with it. */
int layout_scroll(int from, int to, int room);

#endif
