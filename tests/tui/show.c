#include "show.h"

#include <stdlib.h>
#include <string.h>

/* ---- for failure reports ----------------------------------------------------------------------
 */

static int used_rows(const struct term *t)
{
    struct buf line = {0};
    int row, used = 0;

    for (row = 0; row < term_rows(t); row++) {
        line.len = 0;
        term_row(t, row, &line);
        if (line.len)
            used = row + 1;
    }
    buf_finish(&line);
    return used;
}

static const char *state(const struct client *c)
{
    return c->keep.ended ? "ended" : c->lost ? "line closed" : "running";
}

void show_report(const struct client *c, struct buf *out)
{
    int row, used = used_rows(c->term), cursor_row, cursor_col;
    bool visible;

    term_cursor(c->term, &cursor_row, &cursor_col, &visible);
    buf_printf(out, "  -- %s (%s) %dx%d %s, %s, cursor line %d column %d%s\n", c->name, c->login,
               term_cols(c->term), term_rows(c->term), c->terminal, state(c), cursor_row + 1,
               cursor_col + 1, visible ? "" : " hidden");
    for (row = 0; row < used || row == cursor_row; row++) {
        buf_printf(out, "  %3d|", row + 1);
        term_row(c->term, row, out);
        buf_puts(out, "\n");
        if (row == cursor_row)
            buf_printf(out, "     |%*s^\n", cursor_col, "");
    }
}

/* ---- plain and ANSI ---------------------------------------------------------------------------
 */

static void ansi_colour(struct buf *out, int base, int rgb)
{
    if (rgb >= 0)
        buf_printf(out, ";%d;2;%d;%d;%d", base, rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
}

static void ansi(struct buf *out, const struct term_cell *cell)
{
    buf_puts(out, "\033[0");
    if (cell->attrs & TERM_BOLD)
        buf_puts(out, ";1");
    if (cell->attrs & TERM_UNDERLINE)
        buf_puts(out, ";4");
    if (cell->attrs & TERM_REVERSE)
        buf_puts(out, ";7");
    ansi_colour(out, 38, cell->fg);
    ansi_colour(out, 48, cell->bg);
    buf_puts(out, "m");
}

static bool same_style(const struct term_cell *a, const struct term_cell *b)
{
    return a->attrs == b->attrs && a->fg == b->fg && a->bg == b->bg;
}

static void coloured_row(const struct term *t, int row, struct buf *out)
{
    struct term_cell last = {.fg = -1, .bg = -1}, cell;
    int col;

    for (col = 0; col < term_cols(t); col++) {
        cell = term_cell(t, row, col);
        if (!same_style(&cell, &last))
            ansi(out, &cell);
        buf_puts(out, cell.text);
        last = cell;
    }
    buf_puts(out, "\033[0m");
}

void show_screen(const struct client *c, bool colour, struct buf *out)
{
    int row, rows = used_rows(c->term);

    for (row = 0; row < rows; row++) {
        if (colour)
            coloured_row(c->term, row, out);
        else
            term_row(c->term, row, out);
        buf_puts(out, "\n");
    }
}

/* ---- SVG --------------------------------------------------------------------------------------
 */

/* Pixels of one cell, and of the margin. */
enum { CELL_W = 9, CELL_H = 19, BASELINE = 14, MARGIN = 12, PAPER = 0x16181D, INK = 0xD6D9DF };

static int ink(const struct term_cell *cell)
{
    if (cell->attrs & TERM_REVERSE)
        return cell->bg < 0 ? PAPER : cell->bg;
    return cell->fg < 0 ? INK : cell->fg;
}

static int paper(const struct term_cell *cell)
{
    if (cell->attrs & TERM_REVERSE)
        return cell->fg < 0 ? INK : cell->fg;
    return cell->bg < 0 ? PAPER : cell->bg;
}

static void xml(struct buf *out, const char *text)
{
    for (; *text; text++) {
        if (*text == '&')
            buf_puts(out, "&amp;");
        else if (*text == '<')
            buf_puts(out, "&lt;");
        else if (*text == '>')
            buf_puts(out, "&gt;");
        else
            buf_add(out, text, 1);
    }
}

/* One run of cells with the same looks: from column from up to before column to. */
static void run(const struct term *t, int row, int from, int to, struct buf *out)
{
    struct term_cell first = term_cell(t, row, from);
    int x = MARGIN + from * CELL_W, y = MARGIN + row * CELL_H, width = (to - from) * CELL_W;
    struct buf text = {0};
    int col;

    for (col = from; col < to; col++)
        buf_puts(&text, term_cell(t, row, col).text);
    if (paper(&first) != PAPER)
        buf_printf(out, "<rect x='%d' y='%d' width='%d' height='%d' fill='#%06x'/>\n", x, y, width,
                   CELL_H, (unsigned)paper(&first));
    if (strspn(buf_str(&text), " ") < text.len) {
        buf_printf(out,
                   "<text xml:space='preserve' x='%d' y='%d' textLength='%d' fill='#%06x'%s%s>", x,
                   y + BASELINE, width, (unsigned)ink(&first),
                   first.attrs & TERM_BOLD ? " font-weight='bold'" : "",
                   first.attrs & TERM_UNDERLINE ? " text-decoration='underline'" : "");
        xml(out, buf_str(&text));
        buf_puts(out, "</text>\n");
    }
    buf_finish(&text);
}

static void svg_row(const struct term *t, int row, struct buf *out)
{
    struct term_cell first, cell;
    int col, from = 0;

    for (col = 1; col <= term_cols(t); col++) {
        first = term_cell(t, row, from);
        cell = term_cell(t, row, col < term_cols(t) ? col : from);
        if (col < term_cols(t) && same_style(&first, &cell))
            continue;
        run(t, row, from, col, out);
        from = col;
    }
}

void show_svg(const struct client *c, struct buf *out)
{
    int width = term_cols(c->term) * CELL_W + 2 * MARGIN;
    int height = term_rows(c->term) * CELL_H + 2 * MARGIN;
    int row;

    buf_printf(out,
               "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' width='%d'"
               " height='%d' font-family='DejaVu Sans Mono, Menlo, Consolas, monospace'"
               " font-size='15' style='white-space:pre'>\n"
               "<rect width='100%%' height='100%%' rx='6' fill='#%06x'/>\n",
               width, height, width, height, (unsigned)PAPER);
    for (row = 0; row < term_rows(c->term); row++)
        svg_row(c->term, row, out);
    buf_puts(out, "</svg>\n");
}
