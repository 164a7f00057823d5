/* What the drawings of the kinds and of the frame around them share. */
#ifndef TUI_DRAW_PRIV_H
#define TUI_DRAW_PRIV_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "paint.h"

struct app;
struct column_def;
struct str;
struct view;

/* One view, of whatever kind, in a box. `focus`: it gets the hardware cursor. */
void draw_view(struct view *view, const struct box *box, bool focus);

void draw_list(struct view *view, const struct box *box, bool focus);
void draw_form(struct view *view, const struct box *box, bool focus);
void draw_grid(struct view *view, const struct box *box, bool focus);
void draw_facts(struct view *view, const struct box *box, bool focus);
void draw_text(struct view *view, const struct box *box, bool focus);
void draw_panes(struct view *view, const struct box *box, bool focus);
void draw_lock(const struct app *app, const struct box *all);
void draw_canvas(struct view *view, const struct box *box, bool focus);

/* The lines around the work. */
void draw_title(const struct app *app, const struct box *line);
void draw_message(const struct app *app, const struct box *line, int64_t now_ms);
void draw_footer(const struct app *app, const struct box *line);
void draw_explain(const struct view *view, const struct box *box);

/* The words at the head of a view, translated; and its subject, raw, or NULL. */
const char *view_title(const struct view *view);
const char *view_subject(const struct view *view);

/* "row 5 of 240", "row 5" while there are more than have been read (how many have been read is no
 * news, and would be written anew with each page); nothing where the row is not known. */
void list_position(const struct view *view, struct str *out);

/* The same for a grid, with the number of rows that are not filled in. */
void grid_position(const struct view *view, struct str *out);

/* A cell of a list or grid in `width`: of a longer text the first line, cut where it is words; of
 * what is no words, "#" rather than a part. */
void draw_cell(const struct box *box, int y, int x, int width, enum style style,
               const struct column_def *column, const char *text);

/* `text` wrapped at `width`, at most `most` lines; the last one ends in "…" when there is more.
 * Draws and returns the number of lines. */
int draw_wrapped(const struct box *box, int y, int x, int width, int most, enum style style,
                 const char *text);

/* Lines that `text` takes when wrapped at `width`; at least 1. */
int wrapped_lines(const char *text, int width);

/* How long the reply that a view (or one of its panes) waits for has been out, in ms; -1: it waits
 * for none. */
int64_t waited(const struct view *view, int64_t now_ms);

#endif
