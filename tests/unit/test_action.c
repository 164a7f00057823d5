/* link: base engine def stub_db */
/* What a key means: the screen's own keys, built-in actions, global keys; preconditions; questions.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "engine/action.h"
#include "engine/app.h"
#include "engine/key.h"
#include "engine/list.h"
#include "engine/react.h"
#include "tests/unit/stub_db.h"

static const char *key_names[] = {"id", NULL}, *arg_names[] = {"id", "meeting_id=id", NULL};
static const char *where_names[] = {"id", NULL};
static struct column_def columns[] = {{.name = "name", .label = "Name"}};
static struct key_def keys[] = {
    {.key = K_ENTER, .action = "open", .screen = "inner"},
    {.key = 'n', .action = "new", .screen = "inner"},
    {.key = 'x',
     .action = "call",
     .verb = "api.thing_do",
     .args = {arg_names, 2},
     .confirm = "Sure?"},
    {.key = 's', .action = "goto", .screen = "secret"},
    {.key = 'h', .action = "greet"},
};
static struct screen_def outer = {.name = "outer",
                                  .kind = SCREEN_LIST,
                                  .title = "Outer",
                                  .columns = columns,
                                  .n_columns = 1,
                                  .hidden = {key_names, 1},
                                  .keys = keys,
                                  .n_keys = 5};
static struct screen_def inner = {.name = "inner",
                                  .kind = SCREEN_LIST,
                                  .title = "Inner",
                                  .source = {.name = "api.inner",
                                             .function = true,
                                             .key = {key_names, 1},
                                             .where = {where_names, 1}},
                                  .columns = columns,
                                  .n_columns = 1};
static struct screen_def secret = {.name = "secret",
                                   .kind = SCREEN_LIST,
                                   .title = "Secret",
                                   .right = {(const char *[]){"supervisor", NULL}, 1},
                                   .columns = columns,
                                   .n_columns = 1};
static struct key_def global_keys[] = {{.key = '1', .action = "goto", .screen = "inner"}};
static struct screen_def global = {
    .name = "global", .kind = SCREEN_KEYS, .keys = global_keys, .n_keys = 1};
static struct screen_def *all[] = {&outer, &inner, &secret, &global};
static const struct screen_defs defs = {.screens = all, .n = 4, .global = &global};

static int greeted;

static int greet(struct view *view, const struct key_def *def)
{
    (void)view;
    (void)def;
    greeted++;
    return R_REDRAW;
}

static const struct hook hooks[] = {{"greet", "Greet", NEED_ROW, greet}, {NULL, NULL, 0, NULL}};
static struct app app;

static int setup(void **state)
{
    (void)state;
    static const char *const cells[] = {"Anna", "id-1", "Bo", "id-2"};
    stub_reset();
    greeted = 0;
    app_init(&app, stub_db(), &defs, hooks);
    app.line = LINE_ONLINE;
    snprintf(app.role, sizeof app.role, "caseworker");
    list_set_rows(app_open(&app, "outer", NULL), 2, cells);
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    app_finish(&app);
    stub_reset();
    return 0;
}

static void enter_opens_with_the_row_as_parameters(void **state)
{
    (void)state;
    app_key(&app, K_DOWN);
    app_key(&app, K_ENTER);
    assert_string_equal(app_top(&app)->def->name, "inner");
    assert_string_equal(stub_param(stub_call(0), 1), "id-2");
}

static void a_new_record_does_not_take_the_rows_id(void **state)
{
    (void)state;
    app_key(&app, 'n');
    assert_null(params_get(&app_top(&app)->params, "id"));
    assert_null(params_get(&app_top(&app)->params, "name"));
}

static void a_call_asks_first_and_no_is_the_first_answer(void **state)
{
    (void)state;
    app_key(&app, 'x');
    assert_string_equal(app_top(&app)->title, "Sure? · Anna");
    app_key(&app, K_ENTER);
    assert_int_equal(stub_waiting(), 0);
    app_key(&app, 'x');
    app_key(&app, K_DOWN);
    app_key(&app, K_ENTER);
    const struct stub_call *call = stub_call(0);
    assert_string_equal(call->sql, "select * from api.outcome(api.thing_do($1, $2))");
    assert_int_equal(call->kind, DB_SAVE);
    assert_string_equal(stub_param(call, 2), "{\"id\":\"id-1\",\"meeting_id\":\"id-1\"}");
    assert_int_equal(app.level, MESSAGE_NONE);
    static const char *const names[] = {"state"}, *const cells[] = {"saved"};
    stub_answer(1, names, 1, cells);
    assert_int_equal(app.level, MESSAGE_INFO);
}

static void escape_leaves_a_question_without_doing_it(void **state)
{
    (void)state;
    app_key(&app, 'x');
    app_key(&app, K_ESC);
    assert_int_equal(app.depth, 1);
    assert_int_equal(stub_waiting(), 0);
}

static void the_last_screen_stays(void **state)
{
    (void)state;
    assert_true(app_key(&app, K_ESC) & R_BELL);
    assert_int_equal(app.depth, 1);
    assert_false(app.quit);
}

static void what_is_not_for_the_role_is_not_offered(void **state)
{
    (void)state;
    struct action_item items[40];
    assert_true(app_key(&app, 's') & R_BELL);
    size_t n = action_list(app_top(&app), items, 40);
    for (size_t i = 0; i < n; i++)
        assert_int_not_equal(items[i].key, 's');
    snprintf(app.role, sizeof app.role, "supervisor");
    app_key(&app, 's');
    assert_string_equal(app_top(&app)->def->name, "secret");
}

static void a_precondition_says_why(void **state)
{
    (void)state;
    app.line = LINE_OFFLINE;
    app_key(&app, 'x');
    assert_int_equal(app.depth, 1);
    assert_int_equal(app.level, MESSAGE_WARNING);
    list_set_rows(app_top(&app), 0, NULL);
    app_key(&app, 'h');
    assert_int_equal(greeted, 0);
}

static void a_global_key_hands_nothing_over(void **state)
{
    (void)state;
    app_key(&app, '1');
    assert_string_equal(app_top(&app)->def->name, "inner");
    assert_null(params_get(&app_top(&app)->params, "id"));
}

static void hooks_and_global_keys_work(void **state)
{
    (void)state;
    app_key(&app, 'h');
    assert_int_equal(greeted, 1);
    app_key(&app, '1');
    assert_string_equal(app_top(&app)->def->name, "inner");
}

static void help_lists_what_works_here_and_runs_it(void **state)
{
    (void)state;
    app_key(&app, '?');
    struct view *help = app_top(&app);
    assert_string_equal(help->def->name, "help");
    for (size_t i = 0; i < help->list->n; i++)
        if (strcmp(list_cell(help, i, "label"), "Greet") == 0)
            help->list->cursor = i;
    app_key(&app, K_ENTER);
    assert_int_equal(greeted, 1);
    assert_int_equal(app.depth, 1);
}

static void every_key_name_is_read_back(void **state)
{
    (void)state;
    static const char *const names[] = {"Enter", "Esc",   "F1",    "F12", "Ctrl-S",
                                        "PgDn",  "Space", "S-Tab", "n",   "?"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        int key;
        char buf[16];
        assert_true(key_parse(names[i], &key));
        assert_string_equal(key_label(key, buf, sizeof buf), names[i]);
    }
    int key;
    assert_false(key_parse("F13", &key));
    assert_false(key_parse("Entre", &key));
    assert_false(key_parse("", &key));
}

/* Whether hints put together in `before` may be others now; `before` is what they are now. */
static bool may_differ(struct action_state *before)
{
    struct action_state now;
    assert_true(action_state(app_top(&app), &now));
    bool differ = memcmp(&now, before, sizeof now) != 0;
    memcpy(before, &now, sizeof now);
    return differ;
}

static void hints_stay_while_nothing_they_depend_on_changes(void **state)
{
    static const char *const cells[] = {"Anna", "id-1", "Bo", "id-2", "Kim", NULL};
    struct action_state before;
    (void)state;
    list_set_rows(app_top(&app), 3, cells);
    assert_true(action_state(app_top(&app), &before));
    app_key(&app, K_DOWN);
    assert_false(may_differ(&before));
    app_key(&app, K_DOWN); /* a row that has nothing to hand over */
    assert_true(may_differ(&before));
    app.misfit = "too old";
    assert_true(may_differ(&before));
    app_line(&app, LINE_OFFLINE, "");
    assert_true(may_differ(&before));
    snprintf(app.role, sizeof app.role, "supervisor");
    assert_true(may_differ(&before));
    app_top(&app)->list->searching = true;
    assert_true(may_differ(&before));
    list_set_rows(app_top(&app), 0, NULL);
    assert_true(may_differ(&before));
    app_open(&app, "inner", NULL);
    assert_true(may_differ(&before));
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
    const struct CMUnitTest tests[] = {
        TEST(enter_opens_with_the_row_as_parameters),
        TEST(a_new_record_does_not_take_the_rows_id),
        TEST(a_call_asks_first_and_no_is_the_first_answer),
        TEST(escape_leaves_a_question_without_doing_it),
        TEST(the_last_screen_stays),
        TEST(what_is_not_for_the_role_is_not_offered),
        TEST(a_precondition_says_why),
        TEST(hooks_and_global_keys_work),
        TEST(a_global_key_hands_nothing_over),
        TEST(help_lists_what_works_here_and_runs_it),
        TEST(every_key_name_is_read_back),
        TEST(hints_stay_while_nothing_they_depend_on_changes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
