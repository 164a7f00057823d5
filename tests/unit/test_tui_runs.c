/* link: base def engine tui stub_db */
/* Only lines that differ are drawn: what stands on the screen is what a drawing from scratch, and
 * curses itself, would have made of the same texts. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#include <cmocka.h>
#include <curses.h>

#include "base/i18n.h"
#include "base/str.h"
#include "base/text.h"
#include "src/tui/paint.h"
#include "src/tui/runs.h"

enum { HIGH = 6, WIDE = 24, PIECES = 14, DRAWINGS = 3000 };

struct piece {
    int y, x;
    enum style style;
    const char *text;
};

/* Blanks, Latin-1, beyond it, wide ones, marks, and what the gate takes out. */
static const char *const texts[] = {
    "a",
    "Søren Ærø",
    "        ",
    "│ · │",
    "世界",
    "世",
    "e\u0301u\u0308",
    "q\u0302\u0303",
    "\033[31m",
    "Ł",
    "x…",
    "",
    "界a界a界a界a界a界a界a界a",
};
static const enum style styles[] = {STYLE_PLAIN, STYLE_SELECTED, STYLE_TITLE, STYLE_LABEL};

static struct piece scene[PIECES];
static unsigned seed = 1;

static int chance(int n)
{
    seed = seed * 1103515245u + 12345u;
    return (int)(seed >> 16) % n;
}

static void change(struct piece *piece)
{
    piece->y = chance(HIGH);
    piece->x = chance(WIDE);
    piece->style = styles[chance((int)(sizeof styles / sizeof *styles))];
    piece->text = texts[chance((int)(sizeof texts / sizeof *texts))];
}

static void paint(void)
{
    struct box screen = paint_screen();
    paint_begin();
    for (int i = 0; i < PIECES; i++)
        paint_text(&screen, scene[i].y, scene[i].x, -1, scene[i].style, scene[i].text);
    paint_end();
}

/* Characters, marks, attributes and colours of all cells. */
static void read_screen(struct str *out)
{
    str_reset(out);
    for (int y = 0; y < HIGH; y++) {
        for (int x = 0; x < WIDE; x++) {
            wchar_t wide[CCHARW_MAX] = {0};
            attr_t attrs = 0;
            short pair = 0;
            cchar_t cell;
            mvin_wch(y, x, &cell);
            getcchar(&cell, wide, &attrs, &pair, NULL);
            str_printf(out, "%ls/%lx/%d ", wide, (unsigned long)(attrs & ~A_COLOR), pair);
        }
        str_add(out, "\n");
    }
}

static void a_drawing_after_others_is_the_same_as_one_from_scratch(void **state)
{
    struct str after, fresh;
    (void)state;
    str_init(&after);
    str_init(&fresh);
    for (int i = 0; i < PIECES; i++)
        change(&scene[i]);
    for (int i = 0; i < DRAWINGS; i++) {
        change(&scene[chance(PIECES)]);
        paint();
        read_screen(&after);
        erase();
        runs_forget();
        paint();
        read_screen(&fresh);
        assert_string_equal(after.s, fresh.s);
    }
    str_finish(&after);
    str_finish(&fresh);
}

/* One piece a line, so that no half of a wide character is covered: what is left of it is ours. */
static void curses_makes_the_same_of_it(void **state)
{
    struct str ours, theirs, text;
    wchar_t wide[200];
    (void)state;
    str_init(&ours);
    str_init(&theirs);
    str_init(&text);
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        for (int k = 0; k < PIECES; k++)
            scene[k] = (struct piece){k % HIGH, k % HIGH, STYLE_PLAIN, texts[i]};
        paint();
        read_screen(&ours);
        erase();
        for (int y = 0; y < HIGH; y++) {
            str_reset(&text);
            text_screen(&text, texts[i], strlen(texts[i]), WIDE - y);
            size_t n = mbstowcs(wide, text.s, 199);
            mvaddnwstr(y, y, wide, (int)n);
        }
        read_screen(&theirs);
        assert_string_equal(ours.s, theirs.s);
        runs_forget();
    }
    str_finish(&ours);
    str_finish(&theirs);
    str_finish(&text);
}

static void another_size_is_drawn_whole(void **state)
{
    struct str small, large;
    (void)state;
    str_init(&small);
    str_init(&large);
    paint();
    read_screen(&small);
    resizeterm(HIGH + 3, WIDE + 5);
    paint();
    resizeterm(HIGH, WIDE);
    paint();
    read_screen(&large);
    assert_string_equal(small.s, large.s);
    str_finish(&small);
    str_finish(&large);
}

static int start(void **state)
{
    FILE *null = fopen("/dev/null", "r+");
    (void)state;
    i18n_init("en", "/nonexistent");
    if (!null || !newterm("xterm-256color", null, null))
        return 1;
    resizeterm(HIGH, WIDE);
    paint_init(TERM_THEME_AUTO, false);
    return 0;
}

static int stop(void **state)
{
    (void)state;
    endwin();
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_drawing_after_others_is_the_same_as_one_from_scratch),
        cmocka_unit_test(curses_makes_the_same_of_it),
        cmocka_unit_test(another_size_is_drawn_whole),
    };
    return cmocka_run_group_tests(tests, start, stop);
}
