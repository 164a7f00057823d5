/* A terminal without glass: libvterm behind a handful of calls. Nothing else of the bench
 * knows libvterm (its API changes with every minor version).
 *
 * Rows and columns count from 0 here; scripts count lines from 1. */
#ifndef TESTS_TUI_TERM_H
#define TESTS_TUI_TERM_H

#include <stdbool.h>
#include <stddef.h>

#include "../lib/bench.h"

struct term;

enum term_attr {
    TERM_BOLD = 1,
    TERM_UNDERLINE = 2,
    TERM_REVERSE = 4,
    TERM_BLINK = 8,
    TERM_ITALIC = 16,
    TERM_COLOUR = 32 /* foreground or background is not the default */
};

/* One cell. text is UTF-8, a space where nothing was drawn, empty in the right half of a wide
 * character. fg and bg are 0xRRGGBB, or -1 for the terminal's default. */
struct term_cell {
    char text[32];
    int width;
    unsigned attrs;
    int fg;
    int bg;
};

/* What the terminal itself sends (answers to queries, pastes): to be written to the program. */
typedef void term_reply_fn(void *user, const char *bytes, size_t n);

struct term *term_create(int rows, int cols, term_reply_fn *reply, void *user);
void term_destroy(struct term *t);

/* Output of the program. */
void term_feed(struct term *t, const char *bytes, size_t n);
void term_resize(struct term *t, int rows, int cols);

/* A paste as the terminal would send it: bracketed when the program asked for it. */
void term_paste(struct term *t, const char *text, size_t n);

int term_rows(const struct term *t);
int term_cols(const struct term *t);
struct term_cell term_cell(const struct term *t, int row, int col);

/* Appends the row's text without trailing spaces. */
void term_row(const struct term *t, int row, struct buf *out);

void term_cursor(const struct term *t, int *ret_row, int *ret_col, bool *ret_visible);

/* True while the program uses the alternate screen. */
bool term_alternate(const struct term *t);

/* Last window title, "" if none; borrowed. */
const char *term_title(const struct term *t);

/* How often the bell rang. */
int term_bells(const struct term *t);

#endif
