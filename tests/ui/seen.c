#include "seen.h"

#include <curses.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "base/vec.h"
#include "engine/app.h"
#include "tui/draw.h"

int __real_paint_text(const struct box *box, int y, int x, int cells, enum style style,
                      const char *text);
int __real_paint_text_n(const struct box *box, int y, int x, int cells, enum style style,
                        const char *text, size_t n);
int __wrap_paint_text(const struct box *box, int y, int x, int cells, enum style style,
                      const char *text);
int __wrap_paint_text_n(const struct box *box, int y, int x, int cells, enum style style,
                        const char *text, size_t n);

void __real_paint_ready(const struct box *box, int y, int x, int cells, enum style style,
                        const char *text);
void __wrap_paint_ready(const struct box *box, int y, int x, int cells, enum style style,
                        const char *text);

static struct vec drawn; /* struct seen */
static int cursor_y, cursor_x;

static void forget(void)
{
    for (size_t i = 0; i < drawn.len; i++)
        free(((struct seen *)vec_at(&drawn, i))->text);
    vec_reset(&drawn);
}

bool seen_start(int rows, int cols)
{
    FILE *null = fopen("/dev/null", "r+");
    if (!null || !newterm("xterm-256color", null, null))
        return false;
    resizeterm(rows, cols);
    paint_init(TERM_THEME_AUTO, false);
    vec_init(&drawn, sizeof(struct seen));
    return true;
}

void seen_draw(struct app *app)
{
    forget();
    draw(app, app_now());
    getyx(stdscr, cursor_y, cursor_x);
}

int seen_cursor_y(void)
{
    return cursor_y;
}

bool seen_marked(const char *mark)
{
    wchar_t wide[2] = {0};
    char held[8];
    mvinnwstr(cursor_y, cursor_x, wide, 1);
    held[text_encode((int32_t)wide[0], held)] = '\0';
    return strcmp(held, mark) == 0;
}

/* ---- what is handed to paint ---- */

static void remember(int y, int x, int cells, enum style style, const char *text, size_t n,
                     int used)
{
    struct seen *one = vec_push(&drawn);
    *one = (struct seen){xstrndup(text, n), style, y, x, text_width(text, n), cells, used, false};
}

/* A row of a list: all of its columns. */
void __wrap_paint_ready(const struct box *box, int y, int x, int cells, enum style style,
                        const char *text)
{
    __real_paint_ready(box, y, x, cells, style, text);
    remember(box->y + y, box->x + x, cells, style, text, strlen(text), cells);
    ((struct seen *)vec_at(&drawn, drawn.len - 1))->columns = true;
}

int __wrap_paint_text_n(const struct box *box, int y, int x, int cells, enum style style,
                        const char *text, size_t n)
{
    int used = __real_paint_text_n(box, y, x, cells, style, text, n);
    remember(box->y + y, box->x + x, cells, style, text, n, used);
    return used;
}

int __wrap_paint_text(const struct box *box, int y, int x, int cells, enum style style,
                      const char *text)
{
    int used = __real_paint_text(box, y, x, cells, style, text);
    remember(box->y + y, box->x + x, cells, style, text, strlen(text), used);
    return used;
}

size_t seen_count(void)
{
    return drawn.len;
}

const struct seen *seen_at(size_t i)
{
    return vec_at(&drawn, i);
}

/* ---- what the screen holds ---- */

static size_t line_text(int y, int x, int cells, char *out)
{
    wchar_t wide[512];
    size_t n = 0;
    int count = mvinnwstr(y, x, wide, cells);
    for (int i = 0; i < count; i++)
        n += text_encode((int32_t)wide[i], out + n);
    out[n] = '\0';
    return n;
}

static bool stands(const struct seen *one)
{
    char held[2048];
    if (one->y < 0 || one->y >= LINES || one->x < 0 || one->x + one->cells > COLS ||
        one->cells > 400)
        return false;
    line_text(one->y, one->x, one->cells, held);
    return strcmp(held, one->text) == 0;
}

static enum seen_verdict better(enum seen_verdict a, enum seen_verdict b)
{
    return a < b ? a : b;
}

/* A column's text is cut by nothing but blanks. */
static bool says(const struct seen *one, const char *text)
{
    size_t n = strlen(text);
    if (!one->columns)
        return strcmp(one->text, text) == 0;
    for (const char *at = one->text; n && (at = strstr(at, text)) != NULL; at++)
        if ((at == one->text || at[-1] == ' ') && (!at[n] || at[n] == ' '))
            return true;
    return false;
}

enum seen_verdict seen(const char *text, unsigned styles, int y)
{
    enum seen_verdict best = SEEN_NOWHERE;
    for (size_t i = 0; i < drawn.len; i++) {
        const struct seen *one = seen_at(i);
        if (!(styles & 1u << one->style) || (y >= 0 && one->y != y) || !says(one, text))
            continue;
        best = better(best, one->used < one->cells ? SEEN_CUT
                            : stands(one)          ? SEEN_WHOLE
                                                   : SEEN_HIDDEN);
    }
    return best;
}

enum seen_verdict seen_frame(const char *title)
{
    char held[2048], framed[256];
    snprintf(framed, sizeof framed, " %s ", title);
    for (int y = 0; y < LINES; y++) {
        line_text(y, 0, COLS, held);
        if (strstr(held, framed))
            return SEEN_WHOLE;
    }
    return SEEN_CUT;
}

void seen_print(void)
{
    char held[2048];
    for (int y = 0; y < LINES; y++) {
        line_text(y, 0, COLS, held);
        fprintf(stderr, "  |%s|\n", held);
    }
}
