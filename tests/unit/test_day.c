/* link: base engine def stub_db */
/* The day: asked for again while a program is left open, and what is done when it is another. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/date.h"
#include "engine/app.h"
#include "tests/unit/stub_db.h"

enum { MINUTE = 60 * 1000 };

static struct column_def columns[] = {{.name = "name", .label = "Name"}};
static const char *keys[] = {"name"};
static struct screen_def outer = {.name = "outer",
                                  .kind = SCREEN_LIST,
                                  .title = "Outer",
                                  .source = {.name = "api.x", .key = {keys, 1}, .order = {keys, 1}},
                                  .columns = columns,
                                  .n_columns = 1};
static struct screen_def *all[] = {&outer};
static const struct screen_defs defs = {.screens = all, .n = 1};
static const struct hook hooks[] = {{NULL, NULL, 0, NULL}};
static struct app app;

static int setup(void **state)
{
    (void)state;
    struct db_session session = {.today = "2026-11-20", .login = "aha", .role = "caseworker"};
    stub_reset();
    app_init(&app, stub_db(), &defs, hooks);
    app.line = LINE_ONLINE;
    app_session(&app, &session);
    app_open(&app, "outer", NULL);
    while (stub_waiting())
        stub_answer(0, NULL, 0, NULL);
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    app_finish(&app);
    stub_reset();
    return 0;
}

static void tell(const char *day)
{
    const char *names[] = {"today"}, *cells[] = {day};
    assert_non_null(stub_find("api.version()"));
    stub_answer_call(stub_find("api.version()"), 1, names, 1, cells);
}

static int today(void)
{
    int day = 0;
    assert_true(date_parse_iso("2026-11-21", &day));
    return day;
}

static void another_day_is_read_anew(void **state)
{
    (void)state;
    app_tick(&app, app_now() + 4 * MINUTE);
    assert_null(stub_find("api.version()"));
    app_tick(&app, app_now() + 5 * MINUTE);
    tell("2026-11-21");
    assert_int_equal(app.today, today());
    assert_non_null(stub_find("api.x"));
}

static void the_same_day_reads_nothing(void **state)
{
    (void)state;
    app_tick(&app, app_now() + 5 * MINUTE);
    tell("2026-11-20");
    assert_null(stub_find("api.x"));
}

static void not_asked_without_a_line(void **state)
{
    (void)state;
    app.line = LINE_OFFLINE;
    app_tick(&app, app_now() + 5 * MINUTE);
    assert_null(stub_find("api.version()"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(another_day_is_read_anew, setup, teardown),
        cmocka_unit_test_setup_teardown(the_same_day_reads_nothing, setup, teardown),
        cmocka_unit_test_setup_teardown(not_asked_without_a_line, setup, teardown),
    };
    return cmocka_run_group_tests_name("day", tests, NULL, NULL);
}
