/* link: base def engine casework stub_db */
/* The calendar: lines and lanes, the way of the cursor, what is selected when rows change. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/date.h"
#include "casework/hooks.h"
#include "engine/app.h"
#include "engine/key.h"
#include "engine/list.h"
#include "engine/react.h"
#include "src/casework/calendar_priv.h"
#include "tests/unit/stub_db.h"

/* ---- layout ---- */

static struct calendar_entry entry(int day, int from, int to)
{
    return (struct calendar_entry){.day = day, .from = from, .to = to};
}

static void the_scale_holds_the_hours_and_all_entries(void **state)
{
    (void)state;
    struct calendar_entry late[] = {entry(0, 7 * 60 + 10, 8 * 60), entry(4, 16 * 60, 18 * 60 + 5)};
    struct calendar_scale plain = calendar_fit(NULL, 0, 480, 960, 16);
    struct calendar_scale wide = calendar_fit(late, 2, 480, 960, 16);
    struct calendar_scale tall = calendar_fit(NULL, 0, 480, 960, 32);
    assert_int_equal(plain.from, 480);
    assert_int_equal(plain.slot, 30);
    assert_int_equal(plain.lines, 16);
    assert_int_equal(wide.from, 420);
    assert_int_equal(wide.lines, 24);
    assert_int_equal(tall.slot, 15);
    assert_int_equal(tall.lines, 32);
}

static void what_overlaps_stands_side_by_side(void **state)
{
    (void)state;
    struct calendar_entry e[] = {entry(0, 540, 600), entry(0, 570, 630), entry(0, 600, 660),
                                 entry(0, 660, 690), entry(1, 540, 600)};
    struct calendar_scale scale = {480, 30, 16};
    calendar_put(e, 5, &scale);
    assert_int_equal(e[0].lane, 0);
    assert_int_equal(e[1].lane, 1);
    assert_int_equal(e[2].lane, 0); /* the first one is over: its lane is free again */
    assert_int_equal(e[0].lanes, 2);
    assert_int_equal(e[2].lanes, 2); /* hangs together with the first by the second */
    assert_int_equal(e[3].lanes, 1);
    assert_int_equal(e[4].lanes, 1);
    assert_int_equal(e[0].top, 2);
    assert_int_equal(e[0].end, 4);
}

static void short_ones_on_the_same_line_do_not_cover_each_other(void **state)
{
    (void)state;
    struct calendar_entry e[] = {entry(0, 540, 550), entry(0, 550, 560), entry(0, 560, 570)};
    struct calendar_scale scale = {480, 30, 16};
    calendar_put(e, 3, &scale);
    for (int i = 0; i < 3; i++) {
        assert_int_equal(e[i].lane, i);
        assert_int_equal(e[i].lanes, 3);
        assert_int_equal(e[i].end - e[i].top, 1);
    }
}

static void the_way_down_a_day_meets_everything_once(void **state)
{
    (void)state;
    struct calendar_entry e[] = {entry(0, 540, 600), entry(0, 540, 570), entry(0, 570, 630),
                                 entry(1, 480, 960)};
    struct calendar_scale scale = {480, 30, 6};
    struct calendar_place place = {0, 0, -1}, before;
    int met[4] = {0}, lines = 1;
    calendar_put(e, 4, &scale);
    do {
        before = place;
        place = calendar_step(e, 4, &scale, place, 1);
        met[place.entry < 0 ? 3 : place.entry] += place.entry >= 0;
        lines += place.entry < 0 && place.line != before.line;
    } while (place.line != before.line || place.entry != before.entry);
    assert_int_equal(met[0], 1);
    assert_int_equal(met[1], 1);
    assert_int_equal(met[2], 1);
    assert_int_equal(lines, 3); /* 8:00, 8:30 and 10:30 are free */
    for (int i = 0; i < 5; i++)
        place = calendar_step(e, 4, &scale, place, -1);
    assert_int_equal(place.line, 0);
    assert_int_equal(place.entry, -1);
}

static void beside_is_another_lane_of_the_same_line(void **state)
{
    (void)state;
    struct calendar_entry e[] = {entry(0, 540, 600), entry(0, 540, 570)};
    struct calendar_scale scale = {480, 30, 16};
    struct calendar_place place;
    calendar_put(e, 2, &scale);
    assert_true(calendar_beside(e, 2, (struct calendar_place){0, 2, 0}, 1, &place));
    assert_int_equal(place.entry, 1);
    assert_false(calendar_beside(e, 2, (struct calendar_place){0, 3, 0}, 1, &place));
    assert_false(calendar_beside(e, 2, (struct calendar_place){0, 2, 0}, -1, &place));
}

/* ---- the view ---- */

static const char *key_names[] = {"id", "day", NULL};
static const char *where_names[] = {"whose", "room_id", "from_day", "to_day", NULL};
static const char *hidden_names[] = {"entry", "from_min", "to_min", "casefile_id", NULL};
static struct column_def columns[] = {{.name = "name"}, {.name = "title"}, {.name = "state"}};
static struct screen_def week = {.name = "calendar",
                                 .kind = SCREEN_CANVAS,
                                 .title = "Calendar",
                                 .painter = "calendar",
                                 .explain = "words",
                                 .source = {.name = "api.calendar",
                                            .function = true,
                                            .key = {key_names, 2},
                                            .where = {where_names, 4}},
                                 .hidden = {hidden_names, 4},
                                 .columns = columns,
                                 .n_columns = 3};
static struct screen_def *all[] = {&week};
static const struct screen_defs defs = {.screens = all, .n = 1};
static struct app app;
static struct view *view;

static int setup(void **state)
{
    (void)state;
    stub_reset();
    canvas_use(casework_painters);
    app_init(&app, stub_db(), &defs, NULL);
    app.line = LINE_ONLINE;
    date_parse_iso("2026-11-20", &app.today);
    view = app_open(&app, "calendar", NULL);
    view->width = 80;
    view->height = 17;
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    app_finish(&app);
    stub_reset();
    return 0;
}

/* A row per word "id day from to"; hours are those of the calendar itself. */
static void answer(size_t n, const char *const rows[])
{
    static const char *const names[] = {"name", "title", "state",    "words_en", "id",
                                        "day",  "entry", "from_min", "to_min",   "casefile_id"};
    enum { N = sizeof names / sizeof names[0] };
    char cells[10][4][16];
    const char *table[10 * N] = {NULL};
    for (size_t i = 0; i < n; i++) {
        sscanf(rows[i], "%15s %15s %15s %15s", cells[i][0], cells[i][1], cells[i][2], cells[i][3]);
        const char *const row[N] = {"Bo",        "talk",    "booked",    "words",     cells[i][0],
                                    cells[i][1], "meeting", cells[i][2], cells[i][3], "c1"};
        memcpy(table + i * N, row, sizeof row);
    }
    stub_answer(N, names, n, table);
    app_tick(&app, app_now() + 1000);
}

static const char *selected(const char *name)
{
    static char text[64];
    struct params row;
    params_init(&row);
    view->ops->row(view, &row);
    const char *value = params_get(&row, name);
    snprintf(text, sizeof text, "%s", value ? value : "-");
    params_finish(&row);
    return text;
}

static void keys(const char *letters)
{
    for (; *letters; letters++)
        app_key(&app, *letters);
}

static void a_free_hour_hands_over_its_time(void **state)
{
    (void)state;
    const char *const rows[] = {"m1 2026-11-20 540 585"};
    answer(1, rows);
    assert_string_equal(selected("starts_at"), "2026-11-20 08:00");
    assert_string_equal(selected("ends_at"), "2026-11-20 08:45");
    assert_string_equal(selected("id"), "-");
    keys("jj");
    assert_string_equal(selected("id"), "m1");
    assert_string_equal(selected("starts_at"), "-");
    keys("j");
    assert_string_equal(selected("starts_at"), "2026-11-20 10:00");
}

static void the_cursor_stays_on_its_entry_when_it_is_moved(void **state)
{
    (void)state;
    const char *const before[] = {"m1 2026-11-20 540 585"};
    const char *const after[] = {"m2 2026-11-20 540 585", "m1 2026-11-20 780 825"};
    answer(1, before);
    keys("jj");
    view->ops->reload(view);
    answer(2, after);
    assert_string_equal(selected("id"), "m1");
    assert_int_equal(calendar_of(view)->at.line, 10);
    view->ops->reload(view);
    answer(1, after); /* gone: the line where it stood is free */
    assert_string_equal(selected("starts_at"), "2026-11-20 13:00");
}

static void a_page_is_a_week(void **state)
{
    (void)state;
    answer(0, NULL);
    date_parse_iso("2026-12-24", &calendar_of(view)->date);
    app_key(&app, K_PAGE_DOWN);
    assert_string_equal(stub_call(0)->params[2], "2026-12-28"); /* week 53 */
    assert_string_equal(stub_call(0)->params[3], "2027-01-04");
    answer(0, NULL);
    assert_string_equal(selected("starts_at"), "2026-12-31 08:00");
    assert_string_equal(view->subject, "week 53, 28-12 to 03-01-2027");
    keys("llll");
    assert_string_equal(stub_call(0)->params[2], "2027-01-04");
    answer(0, NULL);
    assert_string_equal(selected("starts_at"), "2027-01-04 08:00");
    assert_string_equal(view->subject, "week 1, 04-01 to 10-01-2027");
    app_key(&app, K_PAGE_UP);
    answer(0, NULL);
    assert_string_equal(selected("starts_at"), "2026-12-28 08:00");
}

static void what_was_just_booked_is_selected(void **state)
{
    (void)state;
    const char *const rows[] = {"m1 2026-11-20 540 585", "m2 2026-11-19 600 645"};
    answer(0, NULL);
    app_show(&app, "m2");
    answer(2, rows);
    assert_string_equal(selected("id"), "m2");
}

static void left_and_right_keep_the_hour(void **state)
{
    (void)state;
    const char *const rows[] = {"m1 2026-11-18 600 645", "m2 2026-11-18 600 630",
                                "m3 2026-11-19 480 960"};
    answer(3, rows);
    keys("jjjj");
    assert_string_equal(selected("starts_at"), "2026-11-20 10:00");
    keys("h");
    assert_string_equal(selected("id"), "m3");
    keys("h");
    assert_string_equal(selected("id"), "m2"); /* from the right: the last lane first */
    keys("h");
    assert_string_equal(selected("id"), "m1");
    keys("h");
    assert_string_equal(selected("starts_at"), "2026-11-17 10:00");
}

static void odd_rows_do_no_harm(void **state)
{
    (void)state;
    const char *const rows[] = {"m1 2026-11-20 1440 1440", "m2 2026-11-20 -5 x",
                                "m3 2026-13-40 540 600", "m4 2027-01-01 540 600",
                                "m5 2026-11-20 600 500"};
    answer(5, rows);
    for (int i = 0; i < 60; i++)
        keys("j");
    app_key(&app, K_HOME);
    canvas_paint(view);
    assert_int_equal(calendar_of(view)->entries.len, 3);
    assert_int_equal(calendar_of(view)->at.line, 0);
}

/* ---- drawing: what stands on a line, later runs over earlier ones ---- */

static const char *line(int y)
{
    static char text[500];
    const struct canvas *canvas = view->canvas;
    memset(text, ' ', 200);
    for (size_t i = 0; i < canvas->runs.len; i++) {
        const struct canvas_run *run = vec_at(&canvas->runs, i);
        for (int x = 0; x < run->cells && run->y == y; x++) {
            bool has = (size_t)x < run->bytes;
            char c = has ? canvas->text.s[run->text + (size_t)x] : ' ';
            if (run->sign == CANVAS_NO_SIGN && run->bytes && !has)
                break;
            text[run->x + x] = run->sign == CANVAS_BAR ? '|' : run->sign == CANVAS_DOT ? '.' : c;
        }
    }
    text[view->width] = 0;
    return text;
}

static void a_week_is_drawn(void **state)
{
    (void)state;
    const char *const rows[] = {"m1 2026-11-16 495 540", "m2 2026-11-20 540 600"};
    answer(2, rows);
    canvas_paint(view);
    assert_non_null(strstr(line(0), "Mon 16-11"));
    assert_non_null(strstr(line(0), "TODAY 20-11"));
    assert_non_null(strstr(line(1), "08:00 |:15 Bo"));
    assert_non_null(strstr(line(2), "|talk"));
    assert_non_null(strstr(line(1), "> 08:00"));
    assert_non_null(strstr(line(4), "|talk"));
    assert_string_equal(view->canvas->says.s, "Free: Fri 20-11-2026, week 47 08:00");
    keys("jj");
    canvas_paint(view);
    assert_non_null(strstr(line(3), ">Bo"));
    assert_string_equal(view->canvas->says.s, "words");
}

static void more_than_there_is_room_for_is_counted(void **state)
{
    (void)state;
    const char *const rows[] = {"m1 2026-11-20 540 600", "m2 2026-11-20 540 600",
                                "m3 2026-11-20 540 600", "m4 2026-11-20 540 600",
                                "m5 2026-11-20 540 600"};
    answer(5, rows);
    canvas_paint(view);
    assert_non_null(strstr(line(3), "+2"));
    keys("jjjjjj"); /* the last of them is met all the same */
    assert_string_equal(selected("id"), "m5");
    canvas_paint(view);
    assert_non_null(strchr(line(3), '>'));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_scale_holds_the_hours_and_all_entries),
        cmocka_unit_test(what_overlaps_stands_side_by_side),
        cmocka_unit_test(short_ones_on_the_same_line_do_not_cover_each_other),
        cmocka_unit_test(the_way_down_a_day_meets_everything_once),
        cmocka_unit_test(beside_is_another_lane_of_the_same_line),
        TEST(a_free_hour_hands_over_its_time),
        TEST(the_cursor_stays_on_its_entry_when_it_is_moved),
        TEST(a_page_is_a_week),
        TEST(what_was_just_booked_is_selected),
        TEST(left_and_right_keep_the_hour),
        TEST(odd_rows_do_no_harm),
        TEST(a_week_is_drawn),
        TEST(more_than_there_is_room_for_is_counted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
