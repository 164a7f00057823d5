/* engine/grid.h: many records on one screen, a row each, saved together.
 *
 * A grid is a form of many records (engine/form.h): every cell is a form_field with base, theirs
 * and mine; drafts, the state of the save, doubt and conflict are the form's. What is here is where
 * the cursor goes, what a key means in a cell, and rows that come and go.
 *
 * The definition's `fields` are the columns, in order; the first says whose row it is. Read-only
 * ones are passed over. A save is one call: api.save with an element per changed row, or the verb
 * with {…fixed, rows: [{id, version, changed fields…}]}. `required` holds for changed rows.
 *
 * The cursor stands in a cell: a row's key and a column. What others save follows, in their order;
 * a row that is gone stays as long as something is typed in it.
 *
 * Keys. In a cell that is chosen (code, bool) a letter chooses: the first label that begins with it
 * and, when it is the only one, on to the next row; otherwise the same letter goes on to the next
 * such label. Space goes through all, Delete empties. Letters that begin no label are commands, and
 * j, k move. In any other cell letters are text, as in a form; Left and Right change the column
 * until something is typed, and beyond the ends of the text. Up, Down, Enter change the row, Tab
 * goes to the next cell. Ctrl-Z takes back the last change, wherever it was, and goes there. So
 * commands of a grid had better not be letters.
 *
 * All rows are read at once, GRID_ROWS at most: beyond, it says so.
 */
#ifndef ENGINE_GRID_H
#define ENGINE_GRID_H

#include <stdbool.h>
#include <stddef.h>

#include "engine/form.h"

struct key_def;
struct rows;
struct str;
struct view;

enum { GRID_ROWS = 500, GRID_STEPS = 200 };

/* What stood in a cell before it was changed. */
struct grid_step {
    struct form_field *field;
    char *text, *chosen;
    unsigned act; /* steps of one act are taken back together */
};

struct grid {
    size_t top;              /* first row on screen; kept by grid_scroll() */
    bool more;               /* the source has more than GRID_ROWS */
    struct grid_step *steps; /* the last one first to be taken back */
    size_t n_steps;
    unsigned act;
    const struct form_field *typed; /* the text cell whose step is there already */
};

extern const struct view_ops grid_ops;

/* Row and column of the cursor; 0, 0 in an empty grid. */
size_t grid_row(const struct view *view);
size_t grid_column(const struct view *view);

/* Make `top` such that the cursor's row is among `height` of them. */
void grid_scroll(struct view *view, int height);

/* Whether a key chooses in this cell rather than types. */
bool grid_chosen(const struct form_field *field);

/* Rows in which a required cell is still empty. */
size_t grid_open_rows(const struct view *view);

/* Put the `initial` value of the column def->by into all rows where it is empty. */
int grid_fill(struct view *view, const struct key_def *def);

/* Take back the last change. */
int grid_undo(struct view *view);

/* For the form: rows have been read (the first ones, or again). */
void grid_merge(struct view *view, const struct rows *rows);

#endif
