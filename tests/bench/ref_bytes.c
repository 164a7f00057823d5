/* link: bench/rows lib/bench */
/* ref_bytes: the same list written by hand for this one terminal: the bound on bytes and calls.
 *
 *   ref_bytes FILE ROWS [marker]
 *
 * Down Up PgDn PgUp q. One write a key; a scroll by one row uses the terminal's own. */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "../lib/bench.h"
#include "rows.h"

enum { HEIGHT = 22 };

static struct row_file file;
static struct row_view view = {.height = HEIGHT};
static struct buf out;
static bool marker;

static void put_row(long row)
{
    bool on = row == view.cursor;

    buf_puts(&out, on && !marker ? "\033[7m" : "");
    buf_puts(&out, on && marker ? ">" : " ");
    buf_puts(&out, row_file_line(&file, row));
    buf_puts(&out, on && !marker ? "\033[m" : "");
}

static void go(long row)
{
    buf_printf(&out, "\033[%ldH", row - view.top + 2);
}

static void put_page(void)
{
    long row;

    for (row = view.top; row < view.top + HEIGHT; row++) {
        go(row);
        put_row(row);
        buf_puts(&out, "\033[K");
    }
}

static void put_change(const struct row_view *before)
{
    if (view.top == before->top + 1) {
        buf_printf(&out, "\033[%dH", HEIGHT + 1);
        put_row(before->cursor);
        buf_printf(&out, "\033[2;%dr\033[%dH\n\033[r", HEIGHT + 1, HEIGHT + 1);
        go(view.cursor);
        put_row(view.cursor);
    } else if (view.top != before->top) {
        put_page();
    } else if (view.cursor != before->cursor) {
        go(before->cursor);
        buf_puts(&out, marker ? " " : "");
        if (!marker)
            put_row(before->cursor);
        go(view.cursor);
        if (marker)
            buf_puts(&out, ">");
        else
            put_row(view.cursor);
    }
    buf_printf(&out, "\033[24H%ld/%ld", view.cursor + 1, view.rows);
}

static void send_all(void)
{
    ssize_t n;

    while (out.len && (n = write(STDOUT_FILENO, out.data, out.len)) > 0)
        buf_drop(&out, (size_t)n);
}

static long step_of(const char *key)
{
    static const struct {
        const char *bytes;
        long by;
    } keys[] = {{"\033OB", 1}, {"\033OA", -1}, {"\033[6~", HEIGHT}, {"\033[5~", -HEIGHT}};
    size_t i;

    for (i = 0; i < sizeof(keys) / sizeof(*keys); i++)
        if (strncmp(key, keys[i].bytes, strlen(keys[i].bytes)) == 0)
            return keys[i].by;
    return 0;
}

int main(int argc, char **argv)
{
    struct termios before, raw;
    struct row_view was;
    char keys[256];
    ssize_t n;

    if (argc < 3 || tcgetattr(STDIN_FILENO, &before) < 0)
        return 64;
    row_file_load(&file, argv[1]);
    view.rows = strtol(argv[2], NULL, 10);
    marker = argc > 3;
    raw = before;
    raw.c_lflag &= ~(tcflag_t)(ICANON | ECHO | ISIG);
    raw.c_iflag &= ~(tcflag_t)(ICRNL | IXON);
    raw.c_oflag &= ~(tcflag_t)OPOST;
    tcsetattr(STDIN_FILENO, TCSANOW, &raw);
    buf_puts(&out, "\033[?1049h\033[?25l\033[?1h\033[2J\033[HBorger");
    put_page();
    buf_printf(&out, "\033[24H1/%ld", view.rows);
    send_all();
    while ((n = read(STDIN_FILENO, keys, sizeof(keys) - 1)) > 0 && keys[0] != 'q') {
        keys[n] = '\0';
        was = view;
        row_view_move(&view, step_of(keys));
        put_change(&was);
        send_all();
    }
    buf_puts(&out, "\033[?1l\033[?25h\033[?1049l");
    send_all();
    tcsetattr(STDIN_FILENO, TCSANOW, &before);
    return 0;
}
