/* link: base def engine stub_db form_bench */
/* Drafts: kept while one types, back after anything, and what the server says meanwhile. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "engine/key.h"
#include "tests/unit/form_bench.h"

static const struct stub_call *put_call(void)
{
    return stub_find("draft_put");
}

static void a_draft_goes_after_two_idle_seconds(void **state)
{
    (void)state;
    static const char *const rows[][3] = {{NULL, "at", "10:59"}};
    bench_open_with("contact", &bench_jens);
    bench_type("x");
    int64_t typed = bench_form->form->typed_ms;
    assert_int_equal(bench_form->ops->tick(bench_form, typed + 1999), typed + 2000);
    assert_null(put_call());
    bench_form->ops->tick(bench_form, typed + 2000);
    assert_string_equal(stub_param(put_call(), 1), "contact");
    assert_string_equal(stub_param(put_call(), 2), BENCH_ID);
    assert_string_equal(stub_param(put_call(), 3),
                        "{\"_version\":\"3\",\"_with.casefile_id\":\"" BENCH_CASE
                        "\",\"_with.id\":\"" BENCH_ID "\",\"name\":\"Jens Åbergx\"}");
    bench_type("y"); /* only one is on its way */
    bench_idle();
    bench_answer_put(put_call(), 1, rows);
    assert_string_equal(bench_form->form->draft_at, "10:59");
    assert_null(put_call());
    bench_idle();
    assert_has(stub_param(put_call(), 3), "Åbergxy");
}

static void fifty_keys_are_not_left_waiting(void **state)
{
    (void)state;
    bench_open_with("contact", &bench_jens);
    bench_at("remark");
    for (int i = 0; i < 49; i++)
        bench_type("x");
    assert_null(put_call());
    bench_type("x");
    assert_non_null(put_call());
}

static void what_is_taken_back_leaves_the_draft_too(void **state)
{
    (void)state;
    bench_open_with("contact", &bench_jens);
    bench_type("x");
    bench_at("phone");
    bench_type("1");
    bench_idle();
    bench_answer_put(put_call(), 0, NULL);
    bench_press(K_CTRL + 'z');
    bench_idle();
    assert_has(stub_param(put_call(), 3), "\"phone\":\"22112211\"");
    bench_answer_put(put_call(), 0, NULL);
    bench_at("name");
    bench_press(K_CTRL + 'z');
    bench_idle();
    assert_null(put_call());
    assert_non_null(stub_find("draft_drop"));
}

static void a_draft_is_laid_over_what_was_read(void **state)
{
    (void)state;
    static const char *const draft[][2] = {
        {"phone", "99"},      {"due", "32-13"}, {"mentor_id", BENCH_OTHER},
        {"mentor", "Lis Bo"}, {"main", NULL},   {"_version", "2"}};
    bench_open("contact", false);
    bench_answer_row(stub_call(0), &bench_jens);
    bench_answer_draft(stub_call(0), 6, draft);
    assert_true(bench_form->form->draft_restored);
    assert_string_equal(bench_form->form->draft_at, "10:58");
    assert_has(bench.message, "10:58");
    assert_int_equal(bench_form->form->state, FORM_DIRTY);
    assert_string_equal(bench_text("phone"), "99");
    assert_string_equal(bench_text("due"), "32-13");
    assert_string_equal(bench_text("mentor_id"), "Lis Bo");
    assert_string_equal(bench_text("main"), "");
    assert_false(bench_field("name")->dirty);
    bench_at("due");
    bench_type("2411");
    bench_press(K_TAB);
    bench_answer_put(put_call(), 0, NULL);
    bench_press(K_CTRL + 's'); /* what it rested on when it was typed */
    assert_has(bench_saved(), "\"version\":2");
    assert_has(bench_saved(), "\"mentor_id\":\"" BENCH_OTHER "\"");
}

static void a_draft_that_was_saved_meanwhile_is_dropped(void **state)
{
    (void)state;
    static const char *const draft[][2] = {{"phone", "22112211"}, {"_version", "2"}};
    bench_open("contact", false);
    bench_answer_row(stub_call(0), &bench_jens);
    bench_answer_draft(stub_call(0), 2, draft);
    assert_false(bench_form->form->draft_restored);
    assert_int_equal(bench_form->form->records[0]->version, 3);
    assert_non_null(stub_find("draft_drop"));
}

static void esc_keeps_what_was_typed_and_says_so(void **state)
{
    (void)state;
    bench_open_with("contact", &bench_jens);
    bench_type("x");
    bench_press(K_ESC);
    assert_ptr_not_equal(app_top(&bench), bench_form);
    assert_has(stub_param(put_call(), 3), "Åbergx");
    assert_has(bench.message, "kept");
}

static void with_the_line_down_esc_warns_once(void **state)
{
    (void)state;
    bench_open_with("contact", &bench_jens);
    bench_type("x");
    app_line(&bench, LINE_OFFLINE, NULL);
    bench_press(K_ESC);
    assert_ptr_equal(app_top(&bench), bench_form);
    assert_int_equal(bench.level, MESSAGE_WARNING);
    bench_press(K_ESC);
    assert_ptr_not_equal(app_top(&bench), bench_form);
    assert_has(stub_param(put_call(), 3), "Åbergx"); /* waits for the line */
}

static void esc_with_nothing_typed_sends_nothing(void **state)
{
    (void)state;
    bench_open_with("contact", &bench_jens);
    bench_press(K_ESC);
    assert_int_equal(stub_waiting(), 0);
    assert_int_equal(bench.level, MESSAGE_NONE);
}

static void the_number_of_a_new_record_is_kept_before_it_is_sent(void **state)
{
    (void)state;
    bench_open_new("contact");
    bench_type("Ny");
    bench_press(K_CTRL + 's');
    assert_ptr_equal(put_call(), stub_call(0));
    assert_ptr_equal(bench_save(), stub_call(1));
    assert_has(stub_param(put_call(), 3), stub_param(bench_save(), 1));
    assert_has(stub_param(put_call(), 3), bench_form->form->records[0]->id);
    assert_has(stub_param(put_call(), 3), "\"kind\":\"phone\""); /* what it was filled with */
}

/* The program ended between sending and answer: it comes back with the same numbers, so that the
 * server tells what became of it instead of making a second record. */
static void after_a_crash_a_new_record_is_asked_about_not_made_twice(void **state)
{
    (void)state;
    static const char *const draft[][2] = {
        {"name", "Ny"}, {"_id", BENCH_OTHER}, {"_op", BENCH_MENTOR}};
    bench_open("contact", true);
    assert_string_equal(stub_param(stub_find("draft_get"), 2), BENCH_CASE);
    bench_answer_draft(stub_find("draft_get"), 3, draft);
    bench_press(K_CTRL + 's');
    assert_string_equal(stub_param(bench_save(), 1), BENCH_MENTOR);
    assert_has(bench_saved(), "\"id\":\"" BENCH_OTHER "\"");
}

static void the_server_says_what_it_has_to_say_while_one_types(void **state)
{
    (void)state;
    static const char *const rows[][3] = {{NULL, "at", "10:59"},
                                          {"phone", "state", "hidden"},
                                          {"remark", "state", "required"},
                                          {"cpr", "state", "readonly"},
                                          {"due", "warning", "in_the_past"},
                                          {"name", "derived", "Aldrig"},
                                          {"kind", "derived", "office"}};
    bench_open_with("contact", &bench_jens);
    bench_type("x");
    bench_at("due");
    bench_type("2011");
    assert_null(put_call());
    bench_press(K_TAB); /* `ask`: at once */
    bench_answer_put(put_call(), 7, rows);
    assert_true(bench_field("phone")->hidden);
    assert_true(bench_field("cpr")->readonly);
    assert_true(bench_field("remark")->required);
    assert_string_equal(bench_field("due")->warning, "this day has passed");
    assert_string_equal(bench_text("name"), "Jens Åbergx"); /* typed: not touched */
    assert_string_equal(bench_text("kind"), "fremmøde");
    bench_press(K_CTRL + 's');
    assert_string_equal(bench.message, "Remark: must be filled in");
    bench_type("ok");
    bench_press(K_CTRL + 's');
    assert_lacks(bench_saved(), "phone");
    assert_has(bench_saved(), "\"kind\":\"office\"");
}

static void a_derived_value_follows_until_one_types_over_it(void **state)
{
    (void)state;
    static const char *const one[][3] = {{"phone", "derived", "11"}};
    static const char *const two[][3] = {{"phone", "derived", "22"}};
    bench_open_with("contact", &bench_jens);
    bench_type("x");
    bench_idle();
    bench_answer_put(put_call(), 1, one);
    bench_type("y");
    bench_idle();
    bench_answer_put(put_call(), 1, two);
    assert_string_equal(bench_text("phone"), "22");
    bench_at("phone");
    bench_type("5");
    bench_idle();
    bench_answer_put(put_call(), 1, one);
    assert_string_equal(bench_text("phone"), "225");
}

static void a_form_that_asks_asks_before_anything_is_typed(void **state)
{
    (void)state;
    static const char *const rows[][3] = {{"phone", "state", "hidden"},
                                          {"due", "derived", "2026-12-24"}};
    bench_open("contact", false);
    bench_answer_draft(stub_find("draft_get"), 0, NULL);
    stub_answer_call(stub_find("api.contact"), 2, (const char *const[]){"id", "name"}, 1,
                     (const char *[]){BENCH_ID, "Jens"});
    assert_has(stub_param(stub_find("draft_say"), 3), "\"name\":\"Jens\"");
    bench_press(K_TAB); /* waits for the answer */
    bench_answer_put(stub_find("draft_say"), 2, rows);
    app_tick(&bench, app_now());
    assert_ptr_equal(bench_form->form->fields[bench_form->form->current], bench_field("due"));
    assert_string_equal(bench_text("due"), ""); /* derived of what nobody typed */
    assert_null(put_call());
}

static void what_was_refused_is_asked_about(void **state)
{
    (void)state;
    static const char *const rows[][3] = {{"due", "warning", "worker_busy 10:00-10:45 Jensen"}};
    bench_open_with("contact", &bench_jens);
    bench_type("x");
    bench_press(K_CTRL + 's');
    stub_verdict(bench_save(), DB_REFUSED, &(struct err){.code = ERR_INPUT, .detail = "nej"});
    bench_answer_put(stub_find("draft_say"), 1, rows);
    assert_string_equal(bench.message, "nej");
    assert_string_equal(bench_field("due")->warning, "the worker is busy: 10:00-10:45 Jensen");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, bench_setup, bench_teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_draft_goes_after_two_idle_seconds),
        TEST(fifty_keys_are_not_left_waiting),
        TEST(what_is_taken_back_leaves_the_draft_too),
        TEST(a_draft_is_laid_over_what_was_read),
        TEST(a_draft_that_was_saved_meanwhile_is_dropped),
        TEST(esc_keeps_what_was_typed_and_says_so),
        TEST(with_the_line_down_esc_warns_once),
        TEST(esc_with_nothing_typed_sends_nothing),
        TEST(the_number_of_a_new_record_is_kept_before_it_is_sent),
        TEST(after_a_crash_a_new_record_is_asked_about_not_made_twice),
        TEST(the_server_says_what_it_has_to_say_while_one_types),
        TEST(a_derived_value_follows_until_one_types_over_it),
        TEST(a_form_that_asks_asks_before_anything_is_typed),
        TEST(what_was_refused_is_asked_about),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
