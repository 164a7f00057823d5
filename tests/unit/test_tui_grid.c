/* link: base def engine tui stub_db */
/* Grids on the screen, at every size: drawn by the real curses onto a terminal nobody looks at. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <curses.h>

#include "base/date.h"
#include "base/i18n.h"
#include "base/text.h"
#include "engine/app.h"
#include "engine/grid.h"
#include "engine/key.h"
#include "src/tui/layout.h"
#include "src/tui/paint.h"
#include "tests/unit/stub_db.h"
#include "tui/draw.h"

enum { FIELDS = 5, N = 20 };

static struct code codes[] = {{"outcome", "held", "Held"}, {"outcome", "no_show", "Stayed away"}};
static const char *id_name[] = {"id", NULL}, *order_names[] = {"name", "id", NULL};
static struct field_def fields[FIELDS] = {
    {.name = "name", .label = "Citizen", .readonly = true},
    {.name = "born", .label = "Born", .type = FIELD_DATE, .readonly = true},
    {.name = "outcome",
     .label = "Outcome",
     .type = FIELD_CODE,
     .codes = "outcome",
     .width = 12,
     .required = true},
    {.name = "minutes", .label = "Time", .type = FIELD_MINUTES},
    {.name = "note", .label = "Note", .width = 20},
};
static struct screen_def roll = {
    .name = "roll",
    .kind = SCREEN_GRID,
    .title = "Roll call",
    .empty = "Nobody comes",
    .verb = "api.roll",
    .fields = fields,
    .n_fields = FIELDS,
    .source = {.name = "api.member", .key = {id_name, 1}, .order = {order_names, 2}}};
static struct screen_def *all[] = {&roll};
static const struct screen_defs defs = {.screens = all, .n = 1};

static struct app app;
static struct view *view;
static int cursor_y, cursor_x;
static char shown[4096];

static const char *line(int y)
{
    wchar_t wide[1024];
    size_t n = 0;
    int count = mvinnwstr(y, 0, wide, 1000);
    for (int i = 0; i < count; i++) {
        char bytes[4];
        size_t k = text_encode((int32_t)wide[i], bytes);
        memcpy(shown + n, bytes, k);
        n += k;
    }
    while (n > 0 && shown[n - 1] == ' ')
        n--;
    shown[n] = '\0';
    return shown;
}

static void show(int rows, int cols)
{
    resizeterm(rows, cols);
    draw(&app, app_now());
    getyx(stdscr, cursor_y, cursor_x);
}

static void has(int y, const char *part)
{
    if (!strstr(line(y), part))
        fail_msg("no \"%s\" in line %d: %s", part, y, shown);
}

static void answer(size_t n, const char *name)
{
    static const char *const names[] = {"id",      "version", "name", "born",
                                        "outcome", "minutes", "note"};
    static char ids[N][64];
    const char *cells[7 * N];
    for (size_t i = 0; i < n; i++) {
        const char *row[] = {ids[i], "1", name, "1968-07-21", i == 2 ? "no_show" : NULL,
                             "90",   NULL};
        snprintf(ids[i], sizeof ids[i], "aaaaaaaa-0000-4000-8000-%012zu", i);
        memcpy(cells + 7 * i, row, sizeof row);
    }
    stub_answer_call(stub_find("api.member"), 7, names, n, cells);
}

static void open_with(size_t n, const char *name)
{
    view = app_open(&app, "roll", NULL);
    answer(n, name);
    stub_answer_call(stub_find("draft_get"), 0, NULL, 0, NULL);
}

static int setup(void **state)
{
    (void)state;
    stub_reset();
    app_init(&app, stub_db(), &defs, NULL);
    app.line = LINE_ONLINE;
    app.today = date_from_ymd(2026, 11, 20);
    app.codes = (struct codes){.v = codes, .n = 2};
    codes_index(&app.codes);
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    free(app.codes.lists);
    codes_init(&app.codes);
    app_finish(&app);
    stub_reset();
    return 0;
}

static int start(void **state)
{
    FILE *null = fopen("/dev/null", "r+");
    (void)state;
    i18n_init("en", "/nonexistent");
    if (!null || !newterm("xterm-256color", null, null))
        return 1;
    paint_init(TERM_THEME_AUTO, false);
    return 0;
}

static int stop(void **state)
{
    (void)state;
    endwin();
    return 0;
}

/* ---- drawing ---- */

static void rows_inputs_and_marks(void **state)
{
    (void)state;
    open_with(N, "Åse Ærø");
    app_key(&app, 's'); /* Stayed away, and on to the next row */
    app_key(&app, ' ');
    show(24, 80);
    has(1, "  Citizen");
    has(1, "Born");
    has(1, "Note");
    has(2, "  Åse Ærø");
    has(2, "21-07-1968 [Stayed away ]*[  1:30] [");
    has(3, "> Åse Ærø");
    has(3, "[Held        ]*");
    has(4, "[Stayed away ] [");
    has(0, "not saved *");
    has(22, "17 open · row 2 of 20");
    assert_int_equal(cursor_y, 3);
    assert_non_null(strstr(line(3), "[Held"));
    assert_int_equal(cursor_x, text_width(shown, (size_t)(strstr(shown, "[Held") - shown)) + 5);
}

static void what_others_changed_and_what_is_wrong_is_marked(void **state)
{
    (void)state;
    open_with(3, "Bo");
    view->form->records[1]->fields[2].touched = true;
    app_key(&app, K_TAB);
    app_key(&app, 'x');
    app_key(&app, K_DOWN);
    show(24, 80);
    has(2, "[     x]!");
    has(3, "[            ]~");
    app_key(&app, K_UP);
    show(24, 80);
    has(22, " ! ");
}

static void an_empty_grid_says_so(void **state)
{
    (void)state;
    open_with(0, NULL);
    show(24, 80);
    has(2, "  Nobody comes");
    assert_int_equal(cursor_y, 2);
}

static void hostile_names_pass_the_gate(void **state)
{
    (void)state;
    open_with(2, "\x1b[31mA\xff\u202e\nB");
    show(24, 80);
    for (const char *p = line(2); *p; p++)
        assert_true((unsigned char)*p >= ' ');
    has(2, "[31mA");
    assert_null(strstr(shown, "\u202e"));
    has(3, "  [31mA"); /* a cell is one line */
}

/* Down to 40 by 10 the cursor's cell and the row's name are seen; below nothing is harmed. */
static void at_every_size_the_cursor_is_in_its_cell(void **state)
{
    (void)state;
    open_with(N, "Øllegård Bæk, Sørine Margrethe");
    for (int cols = 40; cols <= 200; cols += cols < 100 ? 3 : 25) {
        for (int rows = 10; rows <= 60; rows += 10) {
            app_key(&app, K_TAB);
            show(rows, cols);
            assert_true(cursor_y >= 1 && cursor_y <= rows - 3);
            assert_true(cursor_x > 2 && cursor_x < cols);
            has(cursor_y, "> Øllegå");
            assert_null(strstr(line(cursor_y), "#"));
        }
    }
    for (int i = 1; i < 12; i++)
        show(i, i);
    show(1, 1);
    show(24, 80);
    has(1, "Citizen");
}

static void the_rows_scroll_with_the_cursor(void **state)
{
    (void)state;
    open_with(N, "Bo");
    show(10, 40);
    app_key(&app, K_END);
    show(10, 40);
    assert_int_equal(view->grid->top, N - 6);
    has(7, "> Bo");
    app_key(&app, K_PAGE_UP);
    app_key(&app, K_HOME);
    show(10, 40);
    assert_int_equal(view->grid->top, 0);
    app_key(&app, K_END);
    show(10, 40);
    show(40, 80);
    assert_int_equal(view->grid->top, 0); /* all fit now */
}

/* ---- widths ---- */

static int used(const int *widths)
{
    int sum = LAYOUT_MARGIN;
    for (int i = 0; i < FIELDS; i++)
        sum += widths[i] ? widths[i] + 1 : 0;
    return sum;
}

static void the_cursors_column_is_never_left_out(void **state)
{
    int widths[FIELDS];
    (void)state;
    for (int width = 40; width < 220; width++)
        for (size_t keep = 0; keep < FIELDS; keep++) {
            layout_grid(&roll, keep, width, widths);
            assert_true(used(widths) <= width);
            assert_true(widths[0] > 0 && widths[keep] > 2);
            assert_true(widths[1] == 0 || widths[1] >= 10); /* a date that is cut is a wrong one */
        }
    layout_grid(&roll, 4, 50, widths);
    assert_int_equal(widths[1], 0); /* what is only read goes first */
    assert_true(widths[2] > 0);
    for (int width = -3; width < 40; width++)
        layout_grid(&roll, 2, width, widths);
}

#define T(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        T(rows_inputs_and_marks),
        T(what_others_changed_and_what_is_wrong_is_marked),
        T(an_empty_grid_says_so),
        T(hostile_names_pass_the_gate),
        T(at_every_size_the_cursor_is_in_its_cell),
        T(the_rows_scroll_with_the_cursor),
        T(the_cursors_column_is_never_left_out),
    };
    return cmocka_run_group_tests(tests, start, stop);
}
