/* link: base engine def stub_db */
/* Lists: pages by key, a window that does not grow, a cursor that stays on its row. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/mem.h"
#include "base/str.h"
#include "engine/app.h"
#include "engine/key.h"
#include "engine/list.h"
#include "engine/react.h"
#include "tests/unit/stub_db.h"

static const char *key_names[] = {"id", NULL}, *order_names[] = {"name", "id", NULL};
static const char *where_names[] = {"casefile_id", NULL}, *search_names[] = {"search", NULL};
static const char *watch_names[] = {"note", NULL};
static struct column_def columns[] = {{.name = "name", .label = "Name"},
                                      {.name = "section", .label = "S"}};
static struct screen_def def = {
    .name = "people",
    .kind = SCREEN_LIST,
    .title = "People",
    .source = {.name = "api.people",
               .key = {key_names, 1},
               .where = {where_names, 1},
               .order = {order_names, 2}},
    .search = {.name = "api.search", .function = true, .where = {search_names, 1}},
    .watches = {watch_names, 1},
    .columns = columns,
    .n_columns = 2,
    .group = "section"};
static struct screen_def *all[] = {&def};
static const struct screen_defs defs = {.screens = all, .n = 1};
static struct app app;
static struct view *view;

static int setup(void **state)
{
    (void)state;
    stub_reset();
    app_init(&app, stub_db(), &defs, NULL);
    app.line = LINE_ONLINE;
    snprintf(app.login, sizeof app.login, "aha");
    struct params params;
    params_init(&params);
    params_set(&params, "casefile_id", "c1");
    view = app_open(&app, "people", &params);
    params_finish(&params);
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    app_finish(&app);
    stub_reset();
    return 0;
}

/* Answer the oldest request with rows number `from` to `to` (either may be the greater). */
static void answer(int from, int to)
{
    static const char *const names[] = {"name", "section", "id"};
    size_t n = (size_t)abs(to - from) + 1;
    char(*words)[16] = xcalloc(n, sizeof *words);
    const char **cells = xcalloc(3 * n, sizeof *cells);
    for (size_t i = 0; i < n; i++) {
        int number = from <= to ? from + (int)i : from - (int)i;
        snprintf(words[i], sizeof words[i], "%06d", number);
        cells[3 * i] = cells[3 * i + 2] = words[i];
        cells[3 * i + 1] = number % 10 < 5 ? "low" : "high";
    }
    stub_answer(3, names, n, cells);
    free(cells);
    free(words);
}

static void answer_nothing(void)
{
    static const char *const names[] = {"name", "section", "id"};
    stub_answer(3, names, 0, NULL);
}

static void the_first_page_is_asked_by_names_only(void **state)
{
    (void)state;
    const struct stub_call *call = stub_call(0);
    assert_string_equal(call->sql, "select name, section, id from api.people where casefile_id = $1"
                                   " order by name, id limit $2");
    assert_string_equal(stub_param(call, 1), "c1");
    assert_string_equal(stub_param(call, 2), "101");
    assert_int_equal(call->kind, DB_READ);
}

static void keys_wait_for_the_first_page(void **state)
{
    (void)state;
    app_key(&app, K_DOWN);
    app_key(&app, K_DOWN);
    answer(1, 5);
    assert_int_equal(view->list->cursor, 0);
    app_tick(&app, app_now() + 1000);
    assert_int_equal(view->list->cursor, 2);
}

static void escape_breaks_the_waiting(void **state)
{
    (void)state;
    app_key(&app, K_DOWN);
    app_key(&app, K_ESC);
    answer(1, 5);
    app_tick(&app, app_now() + 1000);
    assert_int_equal(view->list->cursor, 0);
}

/* Under another screen nothing is read: only when it is seen again. */
static void what_is_not_seen_is_not_read_again(void **state)
{
    (void)state;
    struct change change = {.entity = "note", .id = "n1", .casefile_id = "c1", .who = "boj"};
    answer(1, 5);
    app_open(&app, "people", NULL);
    answer(1, 5);
    app_changes(&app, &change, 1, false);
    app_tick(&app, app_now() + 1000);
    answer(1, 5);
    assert_int_equal(stub_waiting(), 0);
    app_back(&app);
    app_tick(&app, app_now() + 1000);
    assert_int_equal(stub_waiting(), 1);
    assert_string_equal(stub_param(stub_call(0), 1), "c1");
    answer(1, 5);
}

/* A list that takes a second to read is read again three seconds later, and the change is not lost.
 */
static void what_takes_long_to_read_rests(void **state)
{
    (void)state;
    struct change change = {.entity = "note", .id = "n1", .casefile_id = "c1", .who = "boj"};
    view->list->sent_ms -= 1000;
    answer(1, 5);
    app_changes(&app, &change, 1, false);
    int64_t next = app_tick(&app, app_now());
    assert_int_equal(stub_waiting(), 0);
    assert_in_range(next - app_now(), 2900, 3100);
    app_tick(&app, next);
    assert_int_equal(stub_waiting(), 1);
    answer(1, 5);
}

static void the_next_page_continues_after_the_last_key(void **state)
{
    (void)state;
    answer(1, 101);
    assert_int_equal(view->list->n, LIST_PAGE);
    assert_true(view->list->more_after);
    assert_int_equal(stub_waiting(), 0);
    list_move(view, 80);
    const struct stub_call *call = stub_call(0);
    assert_non_null(strstr(call->sql, "and (name, id) > ($2, $3) order by name, id limit $4"));
    assert_string_equal(stub_param(call, 3), "000100");
    answer(101, 150);
    assert_int_equal(view->list->n, 150);
    assert_false(view->list->more_after);
    assert_string_equal(list_cell(view, view->list->cursor, "id"), "000081");
}

static void walking_far_does_not_grow_the_window(void **state)
{
    (void)state;
    answer(1, 101);
    for (int first = 101; first < 5000; first += LIST_PAGE) {
        list_move(view, LIST_PAGE);
        while (stub_waiting())
            answer(first, first + LIST_PAGE);
        assert_true(view->list->n <= LIST_WINDOW);
        char at[16];
        snprintf(at, sizeof at, "%06d", first - 1);
        assert_string_equal(list_cell(view, view->list->cursor, "id"), at);
        list_move(view, 1);
        list_move(view, -1);
    }
    assert_true(view->list->more_before);
    list_move(view, -1000);
    assert_non_null(strstr(stub_call(0)->sql, "< ("));
    assert_non_null(strstr(stub_call(0)->sql, "order by name desc, id desc"));
}

static void end_reads_from_the_other_side(void **state)
{
    (void)state;
    answer(1, 101);
    app_key(&app, K_END);
    assert_non_null(strstr(stub_call(0)->sql, "order by name desc, id desc"));
    answer(9999, 9899);
    assert_string_equal(list_cell(view, view->list->cursor, "id"), "009999");
    assert_true(view->list->more_before);
    assert_false(view->list->more_after);
    app_key(&app, K_HOME);
    answer(1, 101);
    assert_string_equal(list_cell(view, view->list->cursor, "id"), "000001");
}

static const struct change note = {"note", "x", "c1", 2, "{body}", "boj", "", ""};

/* A hundred rows, all there are, the cursor on the last; somebody makes one above. */
static void the_last_row_stays_when_one_comes_in_above(void **state)
{
    (void)state;
    answer(1, 100);
    app_key(&app, K_END);
    assert_string_equal(list_cell(view, view->list->cursor, "id"), "000100");
    app_changes(&app, &note, 1, false);
    app_tick(&app, app_now() + 1000);
    assert_string_equal(stub_param(stub_call(0), stub_call(0)->nparams), "131");
    answer(0, 100);
    assert_string_equal(list_cell(view, view->list->cursor, "id"), "000100");
}

static void the_cursor_stays_on_its_row_when_others_save(void **state)
{
    (void)state;
    answer(5, 9);
    app_key(&app, K_DOWN);
    assert_string_equal(list_cell(view, view->list->cursor, "id"), "000006");
    app_changes(&app, &note, 1, false);
    app_tick(&app, app_now() + 1000);
    answer(1, 9);
    assert_string_equal(list_cell(view, view->list->cursor, "id"), "000006");
    assert_int_not_equal(view->list->rows[0].marked_until, 0);
    assert_int_equal(view->list->rows[view->list->cursor].marked_until, 0);
    app_tick(&app, app_now() + 60000);
    assert_int_equal(view->list->rows[0].marked_until, 0);
}

static void the_cursor_takes_the_place_of_a_row_that_left(void **state)
{
    (void)state;
    answer(1, 3);
    app_key(&app, K_DOWN);
    view->ops->reload(view);
    static const char *const names[] = {"name", "section", "id"};
    static const char *const cells[] = {"000001", "low", "000001", "000003", "low", "000003"};
    stub_answer(3, names, 2, cells);
    assert_string_equal(list_cell(view, view->list->cursor, "id"), "000003");
}

static void other_cases_do_not_concern_it(void **state)
{
    (void)state;
    answer(1, 3);
    struct change other = note;
    other.casefile_id = "c2";
    app_changes(&app, &other, 1, false);
    app_tick(&app, app_now() + 1000);
    assert_int_equal(stub_waiting(), 0);
}

static void a_search_replaces_the_source_while_it_stands(void **state)
{
    (void)state;
    answer(1, 3);
    app_key(&app, '/');
    app_key(&app, 'j');
    const struct stub_call *call = stub_find("api.search($1)");
    assert_non_null(call);
    assert_int_equal(call->kind, DB_SEARCH);
    assert_string_equal(stub_param(call, 1), "j");
    answer_nothing();
    assert_int_equal(view->list->n, 0);
    app_key(&app, K_ESC);
    assert_non_null(stub_find("api.people"));
}

static void enter_waits_for_what_was_searched(void **state)
{
    (void)state;
    answer(1, 3);
    app_key(&app, '/');
    app_key(&app, 'j');
    app_key(&app, 'o');
    app_key(&app, K_DOWN);
    assert_int_equal(view->list->cursor, 0);
    assert_string_equal(view->list->search.text, "jo");
    while (stub_waiting() > 1) /* the first search was replaced by the second */
        stub_verdict(stub_call(0), DB_LOST, NULL);
    answer(7, 9);
    app_tick(&app, app_now() + 1000);
    assert_int_equal(view->list->cursor, 1);
}

static void groups_are_counted_and_scrolled_with_their_header(void **state)
{
    (void)state;
    answer(1, 20);
    assert_true(list_starts_group(view, 0));
    assert_false(list_starts_group(view, 1));
    assert_true(list_starts_group(view, 4));
    assert_int_equal(list_group_size(view, 5), 5);
    view->list->cursor = 19;
    list_scroll(view, 6);
    assert_int_equal(view->list->top, 15);
    view->list->cursor = 0;
    list_scroll(view, 6);
    assert_int_equal(view->list->top, 0);
}

/* ---- marks ---- */

static struct key_def marked_keys[] = {
    {.key = 'r', .action = "call", .verb = "api.reassign", .marked = true, .label = "reassign"},
    {.key = 'x',
     .action = "call",
     .verb = "api.drop",
     .args = {key_names, 1},
     .confirm = "Throw away?"}};

static int setup_marks(void **state)
{
    def.keys = marked_keys;
    def.n_keys = 2;
    return setup(state);
}

static int teardown_marks(void **state)
{
    def.keys = NULL;
    def.n_keys = 0;
    return teardown(state);
}

static void space_marks_and_steps_down(void **state)
{
    (void)state;
    answer(1, 5);
    app_key(&app, ' ');
    app_key(&app, ' ');
    assert_int_equal(view->list->cursor, 2);
    assert_int_equal(view->list->marks.n, 2);
    assert_true(list_marked(view, 0) && list_marked(view, 1) && !list_marked(view, 2));
    app_key(&app, K_UP);
    app_key(&app, ' ');
    assert_int_equal(view->list->marks.n, 1);
    app_key(&app, K_ESC);
    assert_int_equal(view->list->marks.n, 0);
    assert_int_equal(app.depth, 1);
}

static void marks_stay_with_their_rows_when_others_save(void **state)
{
    struct change change = {.entity = "note", .who = "boj", .casefile_id = "c1"};
    (void)state;
    answer(1, 5);
    app_key(&app, K_DOWN);
    app_key(&app, ' ');
    app_key(&app, ' ');
    app_changes(&app, &change, 1, false);
    app_tick(&app, app_now() + 1000);
    answer(0, 2); /* one came before, the third has gone */
    assert_int_equal(view->list->marks.n, 1);
    assert_true(list_marked(view, 2));
    assert_string_equal(list_cell(view, 2, "id"), "000002");
}

static void marks_survive_walking_far(void **state)
{
    struct change change = {.entity = "note", .who = "boj", .casefile_id = "c1"};
    (void)state;
    answer(1, 101);
    app_key(&app, ' ');
    for (int page = 1; page < 6; page++) {
        list_move(view, (long)view->list->n);
        answer(100 * page + 1, 100 * page + 101);
    }
    assert_true(view->list->more_before);
    app_changes(&app, &change, 1, false);
    app_tick(&app, app_now() + 1000);
    answer(201, 600);
    assert_int_equal(view->list->marks.n, 1);
}

static void all_are_marked_beyond_the_window_too(void **state)
{
    static const char *const name[] = {"id"};
    static const char *const keys[] = {"000001", "000002", "000500"};
    (void)state;
    answer(1, 101);
    app_key(&app, '*');
    const struct stub_call *call = stub_call(0);
    assert_string_equal(call->sql, "select id from api.people where casefile_id = $1 limit 10001");
    app_key(&app, 'r'); /* waits */
    assert_int_equal(stub_waiting(), 1);
    stub_answer(1, name, 3, keys);
    app_tick(&app, app_now() + 1000);
    call = stub_find("api.reassign");
    assert_non_null(call);
    assert_string_equal(stub_param(call, 2), "{\"ids\":[\"000001\",\"000002\",\"000500\"]}");
}

static void all_and_none_where_all_rows_are_known(void **state)
{
    (void)state;
    answer(1, 5);
    app_key(&app, '*');
    assert_int_equal(view->list->marks.n, 5);
    assert_int_equal(stub_waiting(), 0);
    app_key(&app, '*');
    assert_int_equal(view->list->marks.n, 0);
}

static void a_call_for_marked_rows_takes_the_selected_one_without_marks(void **state)
{
    (void)state;
    answer(1, 5);
    app_key(&app, K_DOWN);
    app_key(&app, 'r');
    assert_string_equal(stub_param(stub_find("api.reassign"), 2), "{\"ids\":[\"000002\"]}");
}

/* Somebody's save is told, and the rows are read again. */
static void save_of(const char *who, int from, int to)
{
    struct change change = {.entity = "note", .who = who, .casefile_id = "c1"};
    app_changes(&app, &change, 1, false);
    app_tick(&app, app_now() + 1000);
    answer(from, to);
}

static void a_key_is_not_for_the_row_that_slipped_under_the_cursor(void **state)
{
    (void)state;
    answer(1, 5);
    save_of("boj", 2, 5);
    assert_non_null(strstr(app.message, "Your row has left the list"));
    app_key(&app, 'r');
    assert_null(stub_find("api.reassign"));
    assert_non_null(strstr(app.message, "Not done"));
    app_key(&app, 'r');
    assert_string_equal(stub_param(stub_find("api.reassign"), 2), "{\"ids\":[\"000002\"]}");
}

static void nor_is_it_marked_but_a_cursor_that_was_moved_is_meant(void **state)
{
    (void)state;
    answer(1, 5);
    save_of("boj", 2, 5);
    app_key(&app, ' ');
    assert_int_equal(view->list->marks.n, 0);
    save_of("boj", 3, 5);
    app_key(&app, K_DOWN);
    app_key(&app, ' ');
    assert_int_equal(view->list->marks.n, 1);
}

static void a_slip_leaves_what_was_just_said(void **state)
{
    (void)state;
    answer(1, 5);
    app_key(&app, K_END);
    app_say(&app, MESSAGE_INFO, "Kept");
    save_of("boj", 1, 4);
    assert_string_equal(app.message, "Kept");
    app_key(&app, 'r');
    assert_null(stub_find("api.reassign"));
}

static void what_one_did_oneself_slips_nothing(void **state)
{
    (void)state;
    answer(1, 5);
    save_of("aha", 2, 5);
    assert_int_equal(app.level, MESSAGE_NONE);
    save_of("boj", 1, 4); /* the row is still there */
    assert_int_equal(app.level, MESSAGE_NONE);
    app_key(&app, 'r');
    assert_non_null(stub_find("api.reassign"));
}

static void a_question_is_about_the_row_it_was_asked_for(void **state)
{
    struct change change = {.entity = "note", .who = "boj", .casefile_id = "c1"};
    (void)state;
    answer(1, 5);
    app_changes(&app, &change, 1, false);
    app_tick(&app, app_now() + 1000); /* read again, and … */
    app_key(&app, 'x');
    assert_int_equal(app.depth, 2);
    answer(2, 5); /* … the row goes while one is asked */
    app_key(&app, K_DOWN);
    app_key(&app, K_ENTER);
    assert_string_equal(list_cell(view, view->list->cursor, "id"), "000002");
    assert_string_equal(stub_param(stub_find("api.drop"), 2), "{\"id\":\"000001\"}");
}

static void what_was_done_and_what_was_not_is_told(void **state)
{
    static const char *const names[] = {"state", "name"};
    static const char *const cells[] = {"saved", NULL, "saved", NULL, "conflict", "Boel"};
    (void)state;
    answer(1, 5);
    app_key(&app, '*');
    app_key(&app, 'r');
    stub_answer_call(stub_find("api.reassign"), 2, names, 3, cells);
    assert_non_null(strstr(app.message, "2"));
    assert_non_null(strstr(app.message, "Boel"));
    assert_int_equal(view->list->marks.n, 0);
}

static void no_marks_where_no_key_works_on_them(void **state)
{
    (void)state;
    answer(1, 5);
    app_key(&app, ' ');
    assert_int_equal(view->list->marks.n, 0);
}

/* ---- filters ---- */

static const char *narrow_names[] = {"section", "late", "from", NULL};
static struct field_def filters[] = {
    {.name = "section", .label = "Section"},
    {.name = "late",
     .label = "Late",
     .column = "name",
     .compare = FILTER_BAND,
     .bands = "api.band"},
    {.name = "from", .label = "From", .column = "name", .compare = FILTER_FROM}};

static int setup_filters(void **state)
{
    def.filters = filters;
    def.n_filters = 3;
    def.source.narrow = (struct def_names){narrow_names, 3};
    def.search.name = NULL;
    return setup_marks(state);
}

static int teardown_filters(void **state)
{
    def.filters = NULL;
    def.n_filters = 0;
    def.source.narrow = (struct def_names){NULL, 0};
    def.search.name = "api.search";
    return teardown_marks(state);
}

static void type(const char *text)
{
    for (; *text; text++)
        app_key(&app, *text);
}

static void a_filter_goes_to_the_server_and_the_cursor_stays(void **state)
{
    (void)state;
    answer(1, 5);
    app_key(&app, K_DOWN);
    app_key(&app, K_DOWN);
    app_key(&app, ' ');
    app_key(&app, K_UP);
    app_key(&app, '/');
    assert_int_equal(app.depth, 2);
    type("low");
    app_key(&app, K_F1 + 1);
    assert_int_equal(app.depth, 1);
    const struct stub_call *call = stub_call(0);
    assert_string_equal(call->sql, "select name, section, id from api.people where casefile_id = $1"
                                   " and section = $2 order by name, id limit $3");
    assert_string_equal(stub_param(call, 2), "low");
    answer(3, 4);
    assert_string_equal(list_cell(view, view->list->cursor, "id"), "000003");
    assert_int_equal(view->list->marks.n, 0); /* nobody acts on what he does not see */
    app_key(&app, K_ESC);
    assert_null(strstr(stub_call(0)->sql, "section = "));
    answer(1, 5);
    assert_int_equal(app.depth, 1);
    assert_string_equal(list_cell(view, view->list->cursor, "id"), "000003");
}

static void a_filter_says_what_it_is(void **state)
{
    struct str words;
    (void)state;
    answer(1, 5);
    params_set(&view->params, "section", "low");
    params_set(&view->params, "from", "b");
    str_init(&words);
    list_filter_words(view, &words);
    assert_string_equal(words.s, "Section low · From b");
    str_finish(&words);
}

static void bands_and_borders_compare_with_their_column(void **state)
{
    (void)state;
    answer(1, 5);
    params_set(&view->params, "late", "week");
    params_set(&view->params, "from", "b");
    app_key(&app, '*');
    app_key(&app, K_F1 + 4);
    const char *sql = stub_call(0)->sql;
    assert_non_null(strstr(sql, "and name >= (select b.starts from api.band b where b.code = $2)"
                                " and name < (select b.ends from api.band b where b.code = $2)"
                                " and name >= $3 order by"));
    assert_string_equal(stub_param(stub_call(0), 3), "b");
}

/* ---- bars ---- */

static void a_bar_is_as_long_as_the_number_is_great(void **state)
{
    static const char *const names[] = {"name", "section", "id"};
    static const char *const cells[] = {"1200", "a", "1", "250", "a",  "2", "1", "a",
                                        "3",    "0", "a", "4",   NULL, "a", "5"};
    struct column_def bar = {.name = "name", .type = FIELD_BAR, .cap = 1000};
    char buf[32];
    (void)state;
    stub_answer(3, names, 5, cells);
    assert_int_equal(list_bar(view, 0, &bar, 10), 80);
    assert_int_equal(list_bar(view, 1, &bar, 10), 20);
    assert_int_equal(list_bar(view, 2, &bar, 10), 1);
    assert_int_equal(list_bar(view, 3, &bar, 10), 0);
    assert_int_equal(list_bar(view, 4, &bar, 10), 0);
    assert_string_equal(list_shown(view, 0, &bar, buf, sizeof buf), "1000+");
    assert_string_equal(list_shown(view, 1, &bar, buf, sizeof buf), "250");
    bar.max = "id";
    assert_int_equal(list_bar(view, 2, &bar, 6), 16);
}

static void a_reply_for_a_closed_screen_never_arrives(void **state)
{
    (void)state;
    answer(1, 3);
    struct params params;
    params_init(&params);
    app_open(&app, "people", &params);
    params_finish(&params);
    assert_int_equal(stub_waiting(), 1);
    app_key(&app, K_ESC);
    assert_int_equal(app.depth, 1);
    assert_int_equal(stub_waiting(), 0);
}

int main(void)
{
#define MARKS(name) cmocka_unit_test_setup_teardown(name, setup_marks, teardown_marks)
#define FILTERS(name) cmocka_unit_test_setup_teardown(name, setup_filters, teardown_filters)
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
    const struct CMUnitTest tests[] = {
        TEST(the_first_page_is_asked_by_names_only),
        TEST(keys_wait_for_the_first_page),
        TEST(escape_breaks_the_waiting),
        TEST(what_is_not_seen_is_not_read_again),
        TEST(what_takes_long_to_read_rests),
        TEST(the_next_page_continues_after_the_last_key),
        TEST(walking_far_does_not_grow_the_window),
        TEST(end_reads_from_the_other_side),
        TEST(the_last_row_stays_when_one_comes_in_above),
        TEST(the_cursor_stays_on_its_row_when_others_save),
        TEST(the_cursor_takes_the_place_of_a_row_that_left),
        TEST(other_cases_do_not_concern_it),
        TEST(a_search_replaces_the_source_while_it_stands),
        TEST(enter_waits_for_what_was_searched),
        TEST(groups_are_counted_and_scrolled_with_their_header),
        TEST(a_reply_for_a_closed_screen_never_arrives),
        MARKS(space_marks_and_steps_down),
        MARKS(marks_stay_with_their_rows_when_others_save),
        MARKS(marks_survive_walking_far),
        MARKS(all_are_marked_beyond_the_window_too),
        MARKS(all_and_none_where_all_rows_are_known),
        MARKS(a_call_for_marked_rows_takes_the_selected_one_without_marks),
        MARKS(a_key_is_not_for_the_row_that_slipped_under_the_cursor),
        MARKS(nor_is_it_marked_but_a_cursor_that_was_moved_is_meant),
        MARKS(a_slip_leaves_what_was_just_said),
        MARKS(what_one_did_oneself_slips_nothing),
        MARKS(a_question_is_about_the_row_it_was_asked_for),
        MARKS(what_was_done_and_what_was_not_is_told),
        FILTERS(a_filter_goes_to_the_server_and_the_cursor_stays),
        FILTERS(a_filter_says_what_it_is),
        FILTERS(bands_and_borders_compare_with_their_column),
        TEST(no_marks_where_no_key_works_on_them),
        TEST(a_bar_is_as_long_as_the_number_is_great),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
