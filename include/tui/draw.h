/* tui/draw.h: the whole screen from the state of the engine, once per turn of the loop.
 *
 * Line 0 says where and who one is, when it is and whether the line is up; the last line which keys
 * help here; the one above it carries the message; everything between is work. Complete at 80 × 24,
 * reduced at 40 × 10; below that one line says so. A drawing is one write(), and none when nothing
 * has changed.
 */
#ifndef TUI_DRAW_H
#define TUI_DRAW_H

#include <stdbool.h>
#include <stdint.h>

struct app;

enum {
    DRAW_ROWS_MIN = 10,
    DRAW_COLS_MIN = 40,
    DRAW_HOLD_MS = 20,
    DRAW_PATIENCE_MS = 150,
    DRAW_FOOTER_MS = 1000 /* how long the footer of a thin line waits for the first rows */
};

/* Sets width, height, top of lists and lines of texts on the way, as the engine's headers say. */
void draw(struct app *app, int64_t now_ms);

/* Whether drawing waits a little: a screen has just been opened, and its rows are on their way.
 * They mostly take a few milliseconds; an empty screen before them would cost as much as they do,
 * which on a slow line is felt. */
bool draw_holds(const struct app *app, int64_t now_ms);

/* When the screen is another one although nothing has happened ("Henter …"); ms of CLOCK_MONOTONIC;
 * -1: never. */
int64_t draw_due(const struct app *app, int64_t now_ms);

#endif
