/* link: base engine def stub_db */
/* The lock: when, what it keeps, what unlocks it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/str.h"
#include "engine/app.h"
#include "engine/key.h"
#include "engine/list.h"
#include "engine/lock.h"
#include "engine/react.h"
#include "tests/unit/stub_db.h"

enum { MINUTE = 60 * 1000 };

static struct column_def columns[] = {{.name = "name", .label = "Name"}};
static struct screen_def outer = {
    .name = "outer", .kind = SCREEN_LIST, .title = "Outer", .columns = columns, .n_columns = 1};
static struct screen_def *all[] = {&outer};
static const struct screen_defs defs = {.screens = all, .n = 1};
static const struct hook hooks[] = {{NULL, NULL, 0, NULL}};
static struct app app;

static int setup(void **state)
{
    (void)state;
    stub_reset();
    stub_by_password = true;
    stub_conninfo[0] = 0;
    app_init(&app, stub_db(), &defs, hooks);
    app.line = LINE_ONLINE;
    app.lock.conninfo = "host=db";
    app.lock.after_ms = 10 * MINUTE;
    app_open(&app, "outer", NULL);
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    app_finish(&app);
    stub_reset();
    return 0;
}

static void ten_minutes_without_a_key(void **state)
{
    (void)state;
    int64_t began = app.lock.key_ms;
    assert_true(app_tick(&app, began + 10 * MINUTE - 1) <= began + 10 * MINUTE);
    assert_false(app.lock.on);
    app_tick(&app, began + 10 * MINUTE);
    assert_true(app.lock.on);
    assert_false(app.quit);
}

static void a_key_begins_them_anew(void **state)
{
    (void)state;
    int64_t began = app.lock.key_ms -= MINUTE;
    app_key(&app, K_DOWN);
    app_tick(&app, began + 10 * MINUTE);
    assert_false(app.lock.on);
}

static void no_password_no_session(void **state)
{
    (void)state;
    stub_by_password = false;
    app_tick(&app, app.lock.key_ms + 10 * MINUTE);
    assert_false(app.lock.on);
    assert_true(app.lock.ended && app.quit);
}

static void type(const char *text)
{
    for (; *text; text++)
        app_key(&app, *text);
}

static void only_the_server_unlocks(void **state)
{
    (void)state;
    lock_now(&app);
    app_key(&app, K_ENTER); /* nothing typed, nothing asked */
    assert_string_equal(stub_conninfo, "");
    app_line(&app, LINE_ONLINE, NULL); /* the line came back by itself */
    assert_true(app.lock.on);
    type("it's");
    app_key(&app, K_ENTER);
    assert_string_equal(stub_conninfo, "host=db password='it\\'s'");
    assert_int_equal(app.lock.password.len, 0);
    app_line(&app, LINE_CONNECTING, NULL);
    assert_true(app.lock.on);
    app_line(&app, LINE_DENIED, "wrong");
    assert_true(app.lock.on && app.lock.said);
    type("right");
    app_key(&app, K_ENTER);
    app_line(&app, LINE_ONLINE, NULL);
    assert_false(app.lock.on);
}

static void nothing_else_gets_through(void **state)
{
    (void)state;
    lock_now(&app);
    type(":q");
    app_paste(&app, "text");
    assert_int_equal(app.depth, 1);
    assert_string_equal(app.lock.password.text, ":q");
    app_key(&app, K_ESC);
    assert_string_equal(app.lock.password.text, "");
    app_key(&app, K_CTRL + 'q');
    assert_true(app.quit);
}

static void a_uri_takes_it_too(void **state)
{
    struct str words;
    (void)state;
    str_init(&words);
    lock_conninfo("postgresql://db/x?sslmode=require", "a&b", &words);
    assert_string_equal(words.s, "postgresql://db/x?sslmode=require&password=%61%26%62");
    str_reset(&words);
    lock_conninfo("postgres://db", "z", &words);
    assert_string_equal(words.s, "postgres://db?password=%7A");
    str_finish(&words);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(ten_minutes_without_a_key, setup, teardown),
        cmocka_unit_test_setup_teardown(a_key_begins_them_anew, setup, teardown),
        cmocka_unit_test_setup_teardown(no_password_no_session, setup, teardown),
        cmocka_unit_test_setup_teardown(only_the_server_unlocks, setup, teardown),
        cmocka_unit_test_setup_teardown(nothing_else_gets_through, setup, teardown),
        cmocka_unit_test(a_uri_takes_it_too),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
