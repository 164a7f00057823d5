#include "runs.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#include "base/mem.h"
#include "base/str.h"
#include "base/text.h"

/* What stands before the bytes of a run. */
struct head {
    int x, style;
    size_t n;
};

struct line {
    struct str now, before; /* heads and bytes, one after the other */
};

/* CONTINUED: the second cell of a wide character. */
enum { CONTINUED = L'\0', MARKS = 4 };

struct cell {
    wchar_t text[MARKS + 2]; /* a character, what stands on it, and NUL */
    int style;
};

static struct line *lines;
static int n_lines, width;
static size_t open_at;     /* where the head of the open run stands */
static struct cell *cells; /* of one line */
static chtype *narrow;     /* the same as curses wants it */
static cchar_t *wide;
static bool forgotten = true;

void runs_forget(void)
{
    forgotten = true;
}

static void resize(int rows, int cols)
{
    if (rows == n_lines && cols == width)
        return;
    for (int y = rows; y < n_lines; y++) {
        str_finish(&lines[y].now);
        str_finish(&lines[y].before);
    }
    lines = xreallocarray(lines, (size_t)rows, sizeof *lines);
    for (int y = n_lines; y < rows; y++) {
        str_init(&lines[y].now);
        str_init(&lines[y].before);
    }
    cells = xreallocarray(cells, (size_t)cols, sizeof *cells);
    narrow = xreallocarray(narrow, (size_t)cols, sizeof *narrow);
    wide = xreallocarray(wide, (size_t)cols, sizeof *wide);
    n_lines = rows;
    width = cols;
    forgotten = true;
}

void runs_begin(int rows, int cols)
{
    resize(rows, cols);
    for (int y = 0; y < n_lines; y++)
        str_reset(&lines[y].now);
}

struct str *runs_open(int y, int x, int style)
{
    struct str *now = &lines[y].now;
    struct head head;
    memset(&head, 0, sizeof head); /* lines are compared byte by byte */
    head.x = x;
    head.style = style;
    open_at = now->len;
    str_add_n(now, (const char *)&head, sizeof head);
    return now;
}

void runs_close(int y)
{
    struct str *now = &lines[y].now;
    struct head head;
    memcpy(&head, now->s + open_at, sizeof head);
    head.n = now->len - open_at - sizeof head;
    if (head.n == 0)
        str_truncate(now, open_at);
    else
        memcpy(now->s + open_at, &head, sizeof head);
}

/* ---- a line in cells ---- */

static bool continues(int x)
{
    return x < width && cells[x].text[0] == CONTINUED;
}

static void set(int x, wchar_t character, int style)
{
    cells[x].text[0] = character;
    cells[x].text[1] = L'\0';
    cells[x].style = style;
}

/* Cell x is written anew: what is left of a wide character that it was half of becomes a blank. */
static void clear_half(int x)
{
    if (x > 0 && continues(x))
        cells[x - 1].text[0] = L' ';
    if (continues(x + 1))
        cells[x + 1].text[0] = L' ';
}

static void add_mark(int x, wchar_t mark)
{
    size_t n = wcslen(cells[x].text);
    if (n > MARKS)
        return;
    cells[x].text[n] = mark;
    cells[x].text[n + 1] = L'\0';
}

/* Of a character that has passed the gate; a locale that is not ours may know none beyond ASCII. */
static int width_of(int32_t cp)
{
    int n = cp <= 0xff ? 1 : wcwidth((wchar_t)cp);
    return n < 0 ? 1 : n;
}

/* Returns the cells that the character takes. */
static int put(int x, int32_t cp, int style)
{
    int n = width_of(cp);
    if (n == 0 || x + n > width)
        return 0;
    for (int i = 0; i < n; i++) {
        clear_half(x + i);
        set(x + i, i ? CONTINUED : (wchar_t)cp, style);
    }
    return n;
}

static void put_run(const struct head *head, const char *bytes)
{
    int x = head->x;
    for (size_t at = 0; at < head->n;) {
        int32_t cp;
        at += text_decode(bytes + at, head->n - at, &cp);
        int n = put(x, cp, head->style);
        if (!n && x > head->x)
            add_mark(continues(x - 1) ? x - 2 : x - 1, (wchar_t)cp);
        x += n;
    }
}

static void compose(const struct str *runs)
{
    struct head head;
    for (int x = 0; x < width; x++)
        set(x, L' ', 0);
    for (size_t at = 0; at < runs->len; at += head.n) {
        memcpy(&head, runs->s + at, sizeof head);
        at += sizeof head;
        put_run(&head, runs->s + at);
    }
}

/* Nearly every line is of Latin-1, one cell a character, and needs no cells of ours. False: this
 * one is not. */
static bool compose_narrow(const struct str *runs, const chtype *looks)
{
    struct head head;
    for (int x = 0; x < width; x++)
        narrow[x] = looks[0] | ' ';
    for (size_t next, at = 0; at < runs->len; at = next) {
        memcpy(&head, runs->s + at, sizeof head);
        at += sizeof head;
        next = at + head.n;
        for (int x = head.x; at < next; x++) {
            int32_t cp;
            at += text_decode(runs->s + at, next - at, &cp);
            if (cp < ' ' || cp > 0xff || x >= width)
                return false;
            narrow[x] = looks[head.style] | (chtype)cp;
        }
    }
    return true;
}

/* ---- cells to curses ---- */

/* The old characters of curses, which cost it a tenth, are Latin-1. */
static bool is_narrow(int x)
{
    return cells[x].text[0] != CONTINUED && cells[x].text[0] <= 0xff && !cells[x].text[1] &&
           !continues(x + 1);
}

static void send_narrow(int y, int from, int to, const chtype *looks)
{
    for (int x = from; x < to; x++)
        narrow[x - from] = looks[cells[x].style] | (chtype)cells[x].text[0];
    mvaddchnstr(y, from, narrow, to - from);
}

/* curses makes the second cells itself. */
static void send_wide(int y, int from, int to, const chtype *looks)
{
    int n = 0;
    for (int x = from; x < to; x++) {
        chtype look = looks[cells[x].style];
        if (cells[x].text[0] != CONTINUED)
            setcchar(&wide[n++], cells[x].text, look & A_ATTRIBUTES, (short)PAIR_NUMBER(look),
                     NULL);
    }
    mvadd_wchnstr(y, from, wide, n);
}

/* First empty: where a piece would begin within an old wide character, curses blanks its neighbour.
 */
static void send_line(int y, const chtype *looks)
{
    int end;
    move(y, 0);
    clrtoeol();
    for (int x = 0; x < width; x = end) {
        bool simple = is_narrow(x);
        for (end = x + 1; end < width && is_narrow(end) == simple;)
            end++;
        if (simple)
            send_narrow(y, x, end, looks);
        else
            send_wide(y, x, end, looks);
    }
}

void runs_show(const chtype *looks)
{
    for (int y = 0; y < n_lines; y++) {
        struct line *line = &lines[y];
        bool same = line->now.len == line->before.len &&
                    memcmp(line->now.s, line->before.s, line->now.len) == 0;
        if (same && !forgotten)
            continue;
        if (compose_narrow(&line->now, looks)) {
            mvaddchnstr(y, 0, narrow, width);
        } else {
            compose(&line->now);
            send_line(y, looks);
        }
        struct str before = line->before;
        line->before = line->now;
        line->now = before;
    }
    forgotten = false;
}
