/* link: base def engine tui stub_db */
/* Canvases: a toy painter, its runs in the rectangle and on the screen, what is selected. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <curses.h>

#include "base/mem.h"
#include "engine/action.h"
#include "engine/app.h"
#include "engine/canvas.h"
#include "engine/key.h"
#include "engine/list.h"
#include "engine/react.h"
#include "src/tui/paint.h"
#include "tests/unit/stub_db.h"
#include "tui/draw.h"

/* ---- the painter: rows one below the other from line 2 on, and one free place below them ---- */

static int states; /* made less closed */

static void toy_open(struct view *view)
{
    view->canvas->state = xstrdup("toy");
    states++;
    params_set(&view->params, "from", "2026-11-16");
}

static void toy_settle(struct view *view)
{
    view->canvas->on_row = view->canvas->on_row && view->list->n > 0;
}

static void toy_paint(struct view *view)
{
    struct canvas *canvas = view->canvas;
    canvas_text(canvas, 0, 0, 100, CANVAS_HEADER, "Toy");
    canvas_text(canvas, -1, 0, 3, CANVAS_PLAIN, "above");
    canvas_text(canvas, canvas->height, 0, 3, CANVAS_PLAIN, "below");
    canvas_text(canvas, 1, canvas->width, 3, CANVAS_PLAIN, "beside");
    canvas_text(canvas, 1, canvas->width - 2, 10, CANVAS_PLAIN, "wide");
    canvas_sign(canvas, 1, 4, 2, CANVAS_FAINT, CANVAS_BAR);
    canvas_text(canvas, 1, 0, 3, CANVAS_PLAIN, "");
    for (size_t i = 0; i < view->list->n; i++)
        canvas_text(canvas, 2 + (int)i, 1, 20, CANVAS_PLAIN, list_cell(view, i, "name"));
    canvas->cursor_y = 2 + (int)(canvas->on_row ? view->list->cursor : view->list->n);
    canvas->cursor_x = 1;
    canvas_fill(canvas, canvas->cursor_y, 30, 4, CANVAS_SELECTED);
    str_printf(&canvas->says, "about %s",
               canvas->on_row ? list_cell(view, view->list->cursor, "name") : "nobody");
}

static int toy_key(struct view *view, int key)
{
    if (key == 'n') {
        params_set(&view->params, "from", "2026-11-23");
        canvas_read(view);
        return R_REDRAW;
    }
    if (key != 'j' && key != 'k')
        return R_UNUSED;
    view->canvas->on_row = key == 'k';
    return R_REDRAW;
}

static bool toy_row(struct view *view, struct params *ret_row)
{
    if (!view->canvas->on_row)
        params_set(ret_row, "place", "free");
    return !view->canvas->on_row;
}

static void toy_close(struct view *view)
{
    free(view->canvas->state);
    states--;
}

static const struct canvas_painter painters[] = {
    {"toy", toy_open, toy_settle, toy_paint, toy_key, toy_row, toy_close}, {.name = NULL}};

/* ---- the screen ---- */

static const char *key_names[] = {"id", NULL}, *where_names[] = {"from", NULL};
static const char *watch_names[] = {"meeting", NULL};
static struct column_def columns[] = {{.name = "name", .label = "Name"}};
static struct screen_def def = {.name = "week",
                                .kind = SCREEN_CANVAS,
                                .title = "Week",
                                .painter = "toy",
                                .explain = "words",
                                .source = {.name = "api.week",
                                           .function = true,
                                           .key = {key_names, 1},
                                           .where = {where_names, 1}},
                                .watches = {watch_names, 1},
                                .columns = columns,
                                .n_columns = 1};
static struct screen_def *all[] = {&def};
static const struct screen_defs defs = {.screens = all, .n = 1};
static struct app app;
static struct view *view;

static int setup(void **state)
{
    (void)state;
    stub_reset();
    canvas_use(painters);
    app_init(&app, stub_db(), &defs, NULL);
    app.line = LINE_ONLINE;
    snprintf(app.login, sizeof app.login, "aha");
    view = app_open(&app, "week", NULL);
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    app_finish(&app);
    stub_reset();
    return 0;
}

static void answer(size_t n, const char *const ids[])
{
    static const char *const names[] = {"name", "words_en", "id"};
    const char *cells[30] = {NULL};
    for (size_t i = 0; i < n; i++) {
        cells[3 * i] = cells[3 * i + 2] = ids[i];
        cells[3 * i + 1] = "words";
    }
    stub_answer(3, names, n, cells);
}

/* ---- what is read and selected ---- */

static void it_reads_as_a_list_with_the_painters_parameters(void **state)
{
    (void)state;
    assert_int_equal(stub_waiting(), 1);
    assert_non_null(strstr(stub_call(0)->sql, "from api.week($1)"));
    assert_string_equal(stub_call(0)->params[0], "2026-11-16");
    const char *const ids[] = {"a", "b"};
    answer(2, ids);
    assert_int_equal(view->list->n, 2);
    app_key(&app, 'n');
    assert_string_equal(stub_call(0)->params[0], "2026-11-23");
    app_key(&app, 'j'); /* meant for the rows that come */
    assert_int_equal(app.queued, 1);
    answer(1, ids);
    app_tick(&app, app_now() + 1000);
    assert_int_equal(app.queued, 0);
    assert_int_equal(view->list->n, 1);
}

static void a_row_or_a_place_without_a_row_is_selected(void **state)
{
    (void)state;
    const char *const ids[] = {"a", "b"};
    struct params row;
    answer(2, ids);
    app_key(&app, 'k');
    view->list->cursor = 1;
    params_init(&row);
    assert_true(view->ops->row(view, &row));
    assert_string_equal(params_get(&row, "id"), "b");
    assert_null(params_get(&row, "place"));
    params_finish(&row);
    app_key(&app, 'j');
    assert_true(view->ops->row(view, &row));
    assert_null(params_get(&row, "id"));
    assert_string_equal(params_get(&row, "place"), "free");
    params_finish(&row);
}

static void the_cursor_stays_on_its_row_when_others_save(void **state)
{
    (void)state;
    const char *const before[] = {"a", "b"}, *const after[] = {"c", "a", "b"};
    const struct change change = {.entity = "meeting", .who = "boj"};
    answer(2, before);
    app_key(&app, 'k');
    view->list->cursor = 1;
    app_changes(&app, &change, 1, false);
    app_tick(&app, app_now() + 1000);
    answer(3, after);
    assert_string_equal(list_cell(view, view->list->cursor, "id"), "b");
    assert_true(view->list->rows[0].marked_until > 0);
}

static void what_the_painter_keeps_is_given_back(void **state)
{
    (void)state;
    assert_int_equal(states, 1);
    app_finish(&app);
    assert_int_equal(states, 0);
    app_init(&app, stub_db(), &defs, NULL);
}

static void nothing_is_searched_for_in_a_drawing(void **state)
{
    (void)state;
    struct action_item items[40];
    answer(0, NULL);
    size_t n = action_list(view, items, 40);
    for (size_t i = 0; i < n; i++)
        assert_string_not_equal(items[i].name, "search");
    app_key(&app, '/');
    assert_false(view->list->searching);
}

/* ---- what is drawn ---- */

static void runs_stay_inside_of_the_rectangle(void **state)
{
    (void)state;
    answer(0, NULL);
    view->width = 20;
    view->height = 5;
    canvas_paint(view);
    const struct canvas *canvas = view->canvas;
    assert_int_equal(canvas->runs.len, 3); /* the header, a cut one, the sign */
    for (size_t i = 0; i < canvas->runs.len; i++) {
        const struct canvas_run *run = vec_at(&canvas->runs, i);
        assert_in_range(run->y, 0, 4);
        assert_true(run->x >= 0 && run->cells > 0 && run->x + run->cells <= 20);
    }
}

static const char *cells(int y, int x, int n)
{
    static char text[200];
    wchar_t wide[200];
    int count = mvinnwstr(y, x, wide, n);
    for (int i = 0; i < count; i++)
        text[i] = wide[i] < 128 ? (char)wide[i] : wide[i] == L'│' ? '|' : '?';
    text[count] = 0;
    return text;
}

static void the_screen_shows_it_and_the_cursor_stands_on_what_is_selected(void **state)
{
    (void)state;
    const char *const ids[] = {"anna", "bo"};
    int y, x;
    answer(2, ids);
    app_key(&app, 'k');
    view->list->cursor = 1;
    draw(&app, app_now());
    getyx(stdscr, y, x);
    assert_int_equal(y, 1 + 3);
    assert_int_equal(x, 1);
    assert_string_equal(cells(1, 0, 3), "Toy");
    assert_string_equal(cells(2, 4, 2), "||");
    assert_string_equal(cells(4, 1, 2), "bo");
    assert_true(mvinch(4, 31) & A_REVERSE);
    assert_string_equal(cells(20, 1, 8), "about bo"); /* below the work, as a list's explanation */
    app.thin = true;
    draw(&app, app_now());
    assert_false(mvinch(4, 31) & A_REVERSE);
    app_key(&app, 'j');
    draw(&app, app_now());
    assert_string_equal(cells(20, 1, 12), "about nobody");
}

static int curses_start(void **state)
{
    (void)state;
    FILE *null = fopen("/dev/null", "r+");
    if (!null || !newterm("xterm-256color", null, null))
        return -1;
    resizeterm(24, 80);
    paint_init(TERM_THEME_AUTO, false);
    return 0;
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(it_reads_as_a_list_with_the_painters_parameters),
        TEST(a_row_or_a_place_without_a_row_is_selected),
        TEST(the_cursor_stays_on_its_row_when_others_save),
        TEST(what_the_painter_keeps_is_given_back),
        TEST(nothing_is_searched_for_in_a_drawing),
        TEST(runs_stay_inside_of_the_rectangle),
        TEST(the_screen_shows_it_and_the_cursor_stands_on_what_is_selected),
    };
    return cmocka_run_group_tests(tests, curses_start, NULL);
}
