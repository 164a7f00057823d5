/* Screens for people: plain, with ANSI colours, or as an SVG picture. */
#ifndef TESTS_TUI_SHOW_H
#define TESTS_TUI_SHOW_H

#include <stdbool.h>

#include "client.h"

/* Appends the screen with line numbers, a frame and the cursor marked: for failure reports.
 * Empty lines at the end are left out. */
void show_report(const struct client *c, struct buf *out);

/* Appends the screen as it is, with ANSI attributes if colour. Empty lines at the end are left
 * out. */
void show_screen(const struct client *c, bool colour, struct buf *out);

/* Appends an SVG picture of the screen. */
void show_svg(const struct client *c, struct buf *out);

#endif
