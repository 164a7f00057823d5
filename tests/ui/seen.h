/* What the product's drawing code put on the screen: every text that it handed to tui/paint, beside
 * the cells that curses then holds. The linker leads paint_text() and paint_text_n() through here.
 */
#ifndef TESTS_UI_SEEN_H
#define TESTS_UI_SEEN_H

#include <stdbool.h>
#include <stddef.h>

#include "src/tui/paint.h"

struct seen {
    char *text; /* as handed in */
    enum style style;
    int y, x;  /* on the screen */
    int cells; /* that it needs */
    int room;  /* that it was given; below 0: to the edge of its box */
    int used;
    bool columns; /* the text of a row, in columns */
};

/* A terminal of this size that nobody looks at. False: there is none. */
bool seen_start(int rows, int cols);

struct app;

/* Draw, and remember what was drawn instead of what was drawn before. */
void seen_draw(struct app *app);

size_t seen_count(void);
const struct seen *seen_at(size_t i);

enum seen_verdict { SEEN_WHOLE, SEEN_CUT, SEEN_HIDDEN, SEEN_NOWHERE };

/* Whether `text` stands whole on the screen in one of `styles` (bits 1 << style) on line `y` (below
 * 0: on any). HIDDEN: it was drawn, and something else over it. */
enum seen_verdict seen(const char *text, unsigned styles, int y);

/* The title of a frame. */
enum seen_verdict seen_frame(const char *title);

/* Where the drawing left the hardware cursor. */
int seen_cursor_y(void);

/* Whether that cell holds this sign. */
bool seen_marked(const char *mark);

/* The whole screen as text. */
void seen_print(void);

#endif
