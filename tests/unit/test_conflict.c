/* link: base def engine stub_db form_bench */
/* Two people, one field: both versions are shown, and nothing is lost until one has chosen. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "engine/action.h"
#include "engine/key.h"
#include "engine/list.h"
#include "tests/unit/form_bench.h"

/* What the server names as clashing: a field each, what stood there and what stands there now. */
struct clash {
    const char *field, *base, *theirs;
};

static void clash_on_all(size_t n, const struct clash *clashes)
{
    static const char *const names[] = {"state", "entity", "id",   "version", "field",
                                        "base",  "theirs", "name", "at"};
    const char *cells[2 * 9];
    assert_true(n <= 2);
    for (size_t i = 0; i < n; i++) {
        const struct clash *c = &clashes[i];
        const char *row[] = {"conflict", "citizen", BENCH_ID,
                             NULL,       c->field,  c->base,
                             c->theirs,  "Bo Juhl", "2026-11-20 10:41:07+01"};
        memcpy(&cells[9 * i], row, sizeof row);
    }
    stub_answer_call(bench_save(), 9, names, n, cells);
}

static void clash_on(const char *field, const char *base, const char *theirs)
{
    clash_on_all(1, &(struct clash){field, base, theirs});
}

/* The record as boj left it: another phone number, another day. */
static struct bench_row theirs(void)
{
    struct bench_row row = bench_jens;
    row.version = 7;
    row.phone = "33333333";
    row.due = "2026-12-24";
    return row;
}

/* Phone typed over, name too; boj changed phone and due. Ends on the conflict screen. */
static struct view *begin(int save_key)
{
    struct bench_row row = theirs();
    bench_open_with("contact", &bench_jens);
    bench_type("x");
    bench_at("phone");
    bench_press(K_CTRL + 'u');
    bench_type("44444444");
    bench_press(save_key);
    clash_on("phone", "22112211", "33333333");
    bench_answer_row(stub_find("api.contact"), &row);
    assert_ptr_not_equal(app_top(&bench), bench_form);
    return app_top(&bench);
}

static void both_versions_stand_side_by_side(void **state)
{
    (void)state;
    struct view *view = begin(K_CTRL + 's');
    assert_int_equal(view->list->n, 3);
    assert_string_equal(list_cell(view, 0, "field"), "Phone");
    assert_string_equal(list_cell(view, 0, "opened"), "22112211");
    assert_string_equal(list_cell(view, 0, "theirs"), "33333333");
    assert_string_equal(list_cell(view, 0, "mine"), "44444444");
    assert_string_equal(list_cell(view, 1, "field"), "Name");
    assert_string_equal(list_cell(view, 1, "choice"), "mine");
    assert_string_equal(list_cell(view, 2, "field"), "Due");
    assert_string_equal(list_cell(view, 2, "theirs"), "24-12-2026");
    assert_string_equal(list_cell(view, 2, "mine"), "(unchanged)");
    assert_has(view->title, "Phone");
    assert_has(view->title, "Bo Juhl, 10:41");
    assert_int_equal(bench_form->form->state, FORM_CONFLICT);
}

static void mine_is_saved_on_top_of_theirs_with_a_new_number(void **state)
{
    (void)state;
    char op[37];
    struct bench_row row = theirs();
    bench_open_with("contact", &bench_jens);
    bench_type("x");
    bench_at("phone");
    bench_type("9");
    bench_press(K_CTRL + 's');
    snprintf(op, sizeof op, "%s", stub_param(bench_save(), 1));
    clash_on("phone", "22112211", "33333333");
    bench_answer_row(stub_find("api.contact"), &row);
    bench_press('m');
    bench_press(K_ENTER);
    assert_ptr_equal(app_top(&bench), bench_form);
    assert_string_not_equal(stub_param(bench_save(), 1), op);
    assert_has(bench_saved(), "\"version\":7,\"change\":{\"name\":\"Jens Åbergx\","
                              "\"phone\":\"221122119\"}");
    bench_answer_saved(bench_save(), 8);
    assert_int_equal(bench_form->form->state, FORM_SAVED);
    assert_string_equal(bench_text("due"), "24-12-2026");
}

static void theirs_is_taken_and_only_the_rest_is_sent(void **state)
{
    (void)state;
    begin(K_CTRL + 's');
    bench_press('d');
    bench_press(K_ENTER);
    assert_string_equal(bench_text("phone"), "33333333");
    assert_has(bench_saved(), "\"change\":{\"name\":\"Jens Åbergx\"}");
}

static void enter_waits_for_a_choice(void **state)
{
    (void)state;
    struct view *view = begin(K_CTRL + 's');
    bench_press(K_ENTER);
    assert_ptr_equal(app_top(&bench), view);
    assert_null(bench_save());
    assert_has(bench.message, "Phone");
    bench_press(K_END);
    bench_press('m'); /* merged: nothing to choose */
    assert_string_equal(list_cell(view, 2, "choice"), "theirs");
    bench_press(K_ENTER);
    assert_ptr_equal(app_top(&bench), view);
    assert_int_equal(view->list->cursor, 0);
}

static void esc_goes_back_with_nothing_lost_and_nothing_decided(void **state)
{
    (void)state;
    begin(K_CTRL + 's');
    bench_press('m');
    bench_press(K_ESC);
    assert_ptr_equal(app_top(&bench), bench_form);
    assert_null(bench_save());
    assert_string_equal(bench_text("phone"), "44444444");
    assert_string_equal(bench_text("name"), "Jens Åbergx");
    bench_press(K_CTRL + 's'); /* on the old ground: the server finds the conflict again */
    assert_has(bench_saved(), "\"version\":3");
}

static void one_may_edit_it_oneself(void **state)
{
    (void)state;
    begin(K_CTRL + 's');
    bench_press('r');
    assert_ptr_equal(app_top(&bench), bench_form);
    assert_null(bench_save());
    assert_string_equal(bench_form->form->fields[bench_form->form->current]->def->name, "phone");
    assert_string_equal(bench_text("phone"), "44444444");
    bench_type("5");
    bench_press(K_CTRL + 's');
    assert_has(bench_saved(), "\"version\":7");
    assert_has(bench_saved(), "\"phone\":\"444444445\"");
}

static void a_note_is_edited_with_both_texts(void **state)
{
    (void)state;
    struct bench_row row = bench_jens;
    bench_open_with("contact", &row);
    bench_at("remark");
    bench_type("min");
    bench_press(K_CTRL + 's');
    clash_on("remark", NULL, "deres");
    row.version = 4;
    row.remark = "deres";
    bench_answer_row(stub_find("api.contact"), &row);
    bench_press('r');
    assert_has(bench_text("remark"), "min\n");
    assert_has(bench_text("remark"), "\nderes");
    bench_press(K_CTRL + 'z');
    assert_string_equal(bench_text("remark"), "min");
}

static void save_and_close_still_closes_after_the_choice(void **state)
{
    (void)state;
    begin(K_F1 + 1);
    bench_press('m');
    bench_press(K_ENTER);
    bench_answer_saved(bench_save(), 8);
    assert_ptr_not_equal(app_top(&bench), bench_form);
}

static void keys_typed_ahead_choose_nothing(void **state)
{
    (void)state;
    struct bench_row row = theirs();
    bench_open_with("contact", &bench_jens);
    bench_at("phone");
    bench_type("4");
    bench_press(K_CTRL + 's');
    bench_type("m\n");
    clash_on("phone", "22112211", "33333333");
    bench_type("m\n");
    bench_answer_row(stub_find("api.contact"), &row);
    app_tick(&bench, app_now());
    assert_ptr_not_equal(app_top(&bench), bench_form);
    assert_null(bench_save());
    assert_string_equal(list_cell(app_top(&bench), 0, "choice"), "? m or d");
}

static void who_types_on_is_told_and_not_interrupted(void **state)
{
    (void)state;
    struct bench_row row = theirs();
    bench_open_with("contact", &bench_jens);
    bench_at("phone");
    bench_type("4");
    bench_press(K_CTRL + 's');
    stub_verdict(bench_save(), DB_CHECKING, NULL);
    bench_type("m");
    clash_on("phone", "22112211", "33333333");
    bench_answer_row(stub_find("api.contact"), &row);
    assert_ptr_equal(app_top(&bench), bench_form);
    assert_has(bench.message, "Bo Juhl");
    assert_string_equal(bench_text("phone"), "221122114m");
    assert_int_equal(bench_form->form->state, FORM_CONFLICT);
}

static void a_conflict_on_what_is_not_shown_is_looked_at_and_saved_again(void **state)
{
    (void)state;
    struct bench_row row = theirs();
    bench_open_with("contact", &bench_jens);
    bench_type("x");
    bench_press(K_CTRL + 's');
    clash_on("status", "booked", "held");
    bench_answer_row(stub_find("api.contact"), &row);
    assert_ptr_equal(app_top(&bench), bench_form);
    assert_has(bench.message, "Bo Juhl");
    assert_string_equal(bench_text("phone"), "33333333");
    bench_press(K_CTRL + 's');
    assert_has(bench_saved(), "\"version\":7,\"change\":{\"name\":\"Jens Åbergx\"}");
}

/* What the feed brought before the save is no surprise any more, but it is said again. */
static void what_others_changed_before_is_listed_with_what_stood_there(void **state)
{
    (void)state;
    struct bench_row row = theirs();
    struct change change = {.entity = "citizen", .id = BENCH_ID, .version = 7, .who = "boj"};
    bench_open_with("contact", &bench_jens);
    bench_at("phone");
    bench_type("4");
    app_changes(&bench, &change, 1, false);
    bench_answer_row(stub_find("api.contact"), &row);
    bench_press(K_CTRL + 's');
    clash_on("phone", "22112211", "33333333");
    bench_answer_row(stub_find("api.contact"), &row);
    assert_int_equal(app_top(&bench)->list->n, 2);
    assert_string_equal(list_cell(app_top(&bench), 1, "field"), "Due");
    assert_string_equal(list_cell(app_top(&bench), 1, "opened"), "04-12-2026");
    assert_string_equal(list_cell(app_top(&bench), 1, "theirs"), "24-12-2026");
}

/* What the feed brought while the save was on its way: the form says so already, the server names
 * what stood there. */
static void what_others_changed_meanwhile_is_listed_with_what_stood_there(void **state)
{
    (void)state;
    static const struct clash both[] = {{"phone", "22112211", "22112211"},
                                        {"due", "2026-12-04", "2026-12-24"}};
    struct bench_row row = theirs();
    struct change change = {.entity = "citizen", .id = BENCH_ID, .version = 7, .who = "boj"};
    row.phone = "22112211";
    bench_open_with("contact", &bench_jens);
    bench_at("phone");
    bench_type("4");
    app_changes(&bench, &change, 1, false);
    bench_press(K_CTRL + 's');
    bench_answer_row(stub_find("api.contact"), &row);
    clash_on_all(2, both);
    bench_answer_row(stub_find("api.contact"), &row);
    assert_int_equal(app_top(&bench)->list->n, 2);
    assert_string_equal(list_cell(app_top(&bench), 0, "field"), "Phone");
    assert_string_equal(list_cell(app_top(&bench), 1, "field"), "Due");
    assert_string_equal(list_cell(app_top(&bench), 1, "opened"), "04-12-2026");
    assert_string_equal(list_cell(app_top(&bench), 1, "theirs"), "24-12-2026");
}

/* What I saved and another emptied before I had read it again: the form took it for mine, the
 * server says whose it is. */
static void what_others_emptied_after_my_save_is_listed(void **state)
{
    (void)state;
    static const struct clash both[] = {{"phone", "22112211", "33333333"}, {"remark", "r", NULL}};
    struct bench_row row = bench_jens;
    row.version = 8;
    bench_open_with("contact", &bench_jens);
    bench_at("remark");
    bench_type("r");
    bench_press(K_CTRL + 's');
    bench_answer_saved(bench_save(), 7);
    bench_answer_row(stub_find("api.contact"), &row);
    bench_at("phone");
    bench_type("4");
    bench_press(K_CTRL + 's');
    clash_on_all(2, both);
    row.phone = "33333333";
    row.version = 9;
    bench_answer_row(stub_find("api.contact"), &row);
    assert_int_equal(app_top(&bench)->list->n, 2);
    assert_string_equal(list_cell(app_top(&bench), 1, "field"), "Remark");
    assert_string_equal(list_cell(app_top(&bench), 1, "opened"), "r");
}

/* The other half of an address that somebody moved: not mine, yet it must go with what I choose. */
static void a_field_of_the_same_group_is_chosen_too(void **state)
{
    (void)state;
    struct bench_row row = theirs();
    bench_open_with("contact", &bench_jens);
    bench_type("x");
    bench_press(K_CTRL + 's');
    clash_on("phone", "22112211", "33333333");
    bench_answer_row(stub_find("api.contact"), &row);
    bench_press('m');
    bench_press(K_ENTER);
    assert_has(bench_saved(), "\"phone\":\"22112211\"");
}

static void its_keys_stand_in_help(void **state)
{
    (void)state;
    struct action_item items[40];
    size_t n = action_list(begin(K_CTRL + 's'), items, 40);
    assert_true(n >= 4);
    assert_int_equal(items[0].key, 'm');
    assert_string_equal(items[0].label, "mine");
    assert_true(items[0].footer);
    bench_press(K_F1);
    bench_press(K_ENTER); /* the first line: mine */
    assert_string_equal(list_cell(app_top(&bench), 0, "choice"), "mine");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, bench_setup, bench_teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(both_versions_stand_side_by_side),
        TEST(mine_is_saved_on_top_of_theirs_with_a_new_number),
        TEST(theirs_is_taken_and_only_the_rest_is_sent),
        TEST(enter_waits_for_a_choice),
        TEST(esc_goes_back_with_nothing_lost_and_nothing_decided),
        TEST(one_may_edit_it_oneself),
        TEST(a_note_is_edited_with_both_texts),
        TEST(save_and_close_still_closes_after_the_choice),
        TEST(keys_typed_ahead_choose_nothing),
        TEST(who_types_on_is_told_and_not_interrupted),
        TEST(a_conflict_on_what_is_not_shown_is_looked_at_and_saved_again),
        TEST(what_others_changed_before_is_listed_with_what_stood_there),
        TEST(what_others_changed_meanwhile_is_listed_with_what_stood_there),
        TEST(what_others_emptied_after_my_save_is_listed),
        TEST(a_field_of_the_same_group_is_chosen_too),
        TEST(its_keys_stand_in_help),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
