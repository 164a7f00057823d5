/* link: base def engine stub_db form_bench */
/* Forms: what is read, typed, checked, kept as a draft, sent, and said about it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/err.h"
#include "base/mem.h"
#include "engine/key.h"
#include "engine/list.h"
#include "engine/react.h"
#include "tests/unit/form_bench.h"

static void somebody_saves(int version)
{
    struct change change = {
        .entity = "citizen", .id = BENCH_ID, .version = version, .fields = "{phone}", .who = "boj"};
    app_changes(&bench, &change, 1, false);
}

/* ---- reading -------------------------------------------------------------------------------- */

static void record_and_draft_are_asked_for_at_once(void **state)
{
    (void)state;
    bench_open("contact", false);
    assert_int_equal(stub_waiting(), 2);
    assert_has(stub_call(0)->sql, " from api.contact where id = $1");
    assert_has(stub_call(0)->sql, "version");
    assert_string_equal(stub_param(stub_call(0), 1), BENCH_ID);
    assert_string_equal(stub_param(stub_call(1), 1), "contact");
    assert_string_equal(stub_param(stub_call(1), 2), BENCH_ID);
    bench_type("x"); /* waits for the record */
    bench_answer_row(stub_call(0), &bench_jens);
    bench_answer_none(stub_call(0));
    app_tick(&bench, app_now());
    assert_string_equal(bench_text("name"), "Jens Åbergx");
    assert_string_equal(bench_text("due"), "04-12-2026");
    assert_string_equal(bench_text("kind"), "telefon");
    assert_string_equal(bench_text("mentor_id"), "Karen Dam");
    assert_string_equal(bench_text("main"), "yes");
    assert_string_equal(bench_text("cpr"), "710768-****");
}

static void a_new_record_begins_with_initial_values_and_parameters(void **state)
{
    (void)state;
    struct params params;
    params_init(&params);
    params_set(&params, "casefile_id", BENCH_CASE);
    params_set(&params, "phone", "74 92 92 92");
    params_set(&params, "due", "2026-11-23");
    bench_form = app_open(&bench, "templated", &params);
    params_finish(&params);
    assert_has(stub_call(0)->sql, "select * from api.contact_new($1)");
    assert_string_equal(stub_param(stub_call(0), 1), BENCH_CASE);
    static const char *const names[] = {"name", "due", "mentor_id", "mentor"};
    static const char *const cells[] = {"Ny", "2027-01-01", BENCH_MENTOR, "Karen Dam"};
    stub_answer(4, names, 1, cells);
    bench_answer_none(stub_find("draft_get"));
    assert_true(bench_form->form->fresh && bench_form->form->loaded);
    assert_string_equal(bench_text("name"), "Ny");
    assert_string_equal(bench_text("phone"), "74 92 92 92");
    assert_string_equal(bench_text("due"), "23-11-2026"); /* what was handed over wins */
    assert_string_equal(bench_text("kind"), "telefon");
    assert_string_equal(bench_text("mentor_id"), "Karen Dam");
    assert_false(form_dirty(bench_form));
}

static void a_record_that_is_gone_says_so(void **state)
{
    (void)state;
    bench_open("contact", false);
    bench_answer_none(stub_call(0));
    bench_answer_none(stub_call(0));
    assert_int_equal(bench.level, MESSAGE_WARNING);
    assert_false(bench_form->form->loaded);
    bench_type("x");
    assert_false(form_dirty(bench_form));
    bench_press(K_CTRL + 's');
    assert_null(bench_save());
}

static void a_form_without_entity_and_verb_is_only_read(void **state)
{
    (void)state;
    bench_open_with("see", &bench_jens);
    assert_null(stub_find("draft_get"));
    assert_false(bench_form->ops->typing(bench_form));
    bench_press('j');
    bench_press(K_DOWN);
    assert_int_equal(bench_form->form->current, 2);
    bench_press('G');
    assert_string_equal(bench_form->form->fields[bench_form->form->current]->def->name, "made_by");
    bench_press('k');
    bench_press('k'); /* past the empty remark */
    assert_string_equal(bench_form->form->fields[bench_form->form->current]->def->name, "main");
    assert_false(form_dirty(bench_form));
}

/* ---- typing --------------------------------------------------------------------------------- */

static void enter_tab_and_arrows_walk_the_fields(void **state)
{
    (void)state;
    bench_open_with("contact", &bench_jens);
    bench_press(K_ENTER);
    assert_int_equal(bench_form->form->current, 1);
    bench_press(K_DOWN);
    bench_press(K_TAB);
    assert_int_equal(bench_form->form->current, 3);
    bench_press(K_UP);
    assert_int_equal(bench_form->form->current, 2);
    bench_press(K_BACKTAB);
    bench_press(K_BACKTAB);
    bench_press(K_BACKTAB);
    assert_string_equal(bench_form->form->fields[bench_form->form->current]->def->name,
                        "cpr"); /* not the read-only */
    bench_press(K_TAB);
    assert_int_equal(bench_form->form->current, 0);
    assert_false(form_dirty(bench_form));
}

static void enter_in_a_note_is_a_new_line_and_arrows_walk_its_lines(void **state)
{
    (void)state;
    bench_open_with("contact", &bench_jens);
    bench_at("remark");
    bench_type("en\nto");
    assert_string_equal(bench_text("remark"), "en\nto");
    bench_press(K_UP);
    bench_type("x");
    assert_string_equal(bench_text("remark"), "enx\nto");
    bench_press(K_UP);
    assert_string_equal(bench_form->form->fields[bench_form->form->current]->def->name, "main");
}

static void leaving_a_field_understands_it_or_says_why_not_and_never_blocks(void **state)
{
    (void)state;
    bench_open_with("contact", &bench_jens);
    struct form_field *due = bench_at("due");
    bench_type("+14");
    assert_string_equal(due->edit.text, "+14"); /* typed anew, not behind the old one */
    assert_string_equal(due->echo, "Fri 04-12-2026, week 49");
    bench_press(K_TAB);
    assert_string_equal(bench_text("due"), "04-12-2026");
    assert_false(due->dirty); /* the same day, however it was written */
    bench_at("due");
    bench_type("32-13");
    bench_press(K_TAB);
    assert_int_not_equal(bench_form->form->current, 2);
    assert_non_null(due->error);
    assert_true(due->dirty);
    assert_string_equal(bench_text("due"), "32-13");
    bench_at("due");
    bench_type("2");
    assert_null(due->error);
}

static void typing_replaces_short_values_but_continues_texts(void **state)
{
    (void)state;
    bench_open_with("contact", &bench_jens);
    bench_at("kind");
    bench_type("fremmøde u");
    bench_press(K_TAB);
    assert_string_equal(bench_text("kind"), "fremmøde ude");
    bench_press(K_BACKTAB);
    bench_press(K_LEFT); /* now it is edited */
    bench_type("x");
    assert_string_equal(bench_text("kind"), "fremmøde udxe");
    bench_press(K_CTRL + 'z');
    bench_press(K_CTRL + 'z');
    bench_at("phone");
    bench_type("x");
    assert_string_equal(bench_text("phone"), "22112211x");
}

static void undo_takes_back_one_field_at_a_time(void **state)
{
    (void)state;
    bench_open_with("contact", &bench_jens);
    bench_at("due");
    bench_type("2411");
    bench_press(K_CTRL + 'z');
    assert_string_equal(bench_text("due"), "04-12-2026");
    assert_false(form_dirty(bench_form));
    assert_int_equal(bench_form->form->state, FORM_CLEAN);
    assert_int_equal(form_undo(bench_form), R_BELL);
}

static void space_and_letters_set_yes_and_no(void **state)
{
    (void)state;
    bench_open_with("contact", &bench_jens);
    bench_at("main");
    bench_press(' ');
    assert_string_equal(bench_text("main"), "no");
    assert_true(bench_field("main")->dirty);
    bench_press('j');
    assert_string_equal(bench_text("main"), "yes");
    bench_press('q');
    assert_string_equal(bench_text("main"), "yes");
    bench_press(K_DELETE);
    assert_string_equal(bench_text("main"), "");
    bench_press(K_CTRL + 'z');
    assert_string_equal(bench_text("main"), "yes");
}

static void a_bad_check_digit_is_a_warning_only(void **state)
{
    (void)state;
    bench_open_with("contact", &bench_jens);
    struct form_field *cpr = bench_at("cpr");
    bench_press(K_TAB);
    assert_null(cpr->error); /* masked and untouched: not looked at */
    bench_at("cpr");
    bench_type("7107681235");
    bench_press(K_TAB);
    assert_null(cpr->error);
    assert_non_null(cpr->warning);
    assert_string_equal(bench_text("cpr"), "710768-1235");
}

static void too_much_is_refused_with_a_word(void **state)
{
    (void)state;
    bench_open_with("contact", &bench_jens);
    assert_int_equal(app_paste(&bench, "0123456789012345678901234567890") & R_BELL, R_BELL);
    assert_has(bench.message, "30");
    assert_string_equal(bench_text("name"), "Jens Åberg");
    app_paste(&bench, "\nBo");
    assert_string_equal(bench_text("name"), "Jens Åberg Bo");
}

/* ---- choosing ------------------------------------------------------------------------------- */

static void f4_chooses_a_code_from_its_list(void **state)
{
    (void)state;
    bench_open_with("contact", &bench_jens);
    bench_at("kind");
    bench_press(K_F1 + 3);
    assert_ptr_not_equal(app_top(&bench), bench_form);
    assert_int_equal(app_top(&bench)->list->n, 3);
    bench_press(K_DOWN);
    bench_press(K_ENTER);
    assert_ptr_equal(app_top(&bench), bench_form);
    assert_string_equal(bench_text("kind"), "fremmøde");
    assert_true(bench_field("kind")->dirty);
}

/* The second of two. */
static void choose_mentor(bool searched)
{
    static const char *const names[] = {"mentor", "mentor_id"};
    static const char *const cells[] = {"Karen Dam", BENCH_MENTOR, "Lis Bo", BENCH_OTHER};
    stub_answer_call(stub_find("api.mentors"), 2, names, 2, cells);
    app_tick(&bench, app_now());
    if (!searched)
        bench_press(K_DOWN);
    bench_press(K_ENTER);
}

static void a_letter_in_a_looked_up_field_searches_for_it(void **state)
{
    (void)state;
    bench_open_with("contact", &bench_jens);
    bench_at("mentor_id");
    bench_type("l");
    assert_string_equal(app_top(&bench)->def->name, "mentors");
    choose_mentor(true);
    assert_ptr_equal(app_top(&bench), bench_form);
    assert_string_equal(bench_text("mentor_id"), "Lis Bo");
    assert_string_equal(bench_field("mentor_id")->chosen, BENCH_OTHER);
    bench_press(K_CTRL + 's');
    assert_has(bench_saved(), "\"change\":{\"mentor_id\":\"" BENCH_OTHER "\"}");
}

static void a_chosen_record_is_taken_back_with_its_id(void **state)
{
    (void)state;
    bench_open_with("contact", &bench_jens);
    bench_at("mentor_id");
    bench_press(K_F1 + 3);
    choose_mentor(false);
    bench_press(K_CTRL + 'z');
    assert_string_equal(bench_text("mentor_id"), "Karen Dam");
    assert_string_equal(bench_field("mentor_id")->chosen, BENCH_MENTOR);
    assert_false(form_dirty(bench_form));
    bench_press(K_DELETE);
    assert_null(bench_field("mentor_id")->chosen);
    bench_press(K_CTRL + 's');
    assert_has(bench_saved(), "\"change\":{\"mentor_id\":null}");
}

static void leaving_a_lookup_changes_nothing(void **state)
{
    (void)state;
    bench_open_with("contact", &bench_jens);
    bench_at("mentor_id");
    bench_press(K_F1 + 3);
    bench_press(K_ESC);
    assert_ptr_equal(app_top(&bench), bench_form);
    assert_string_equal(bench_text("mentor_id"), "Karen Dam");
    assert_false(form_dirty(bench_form));
}

/* ---- saving --------------------------------------------------------------------------------- */

static void only_what_was_changed_is_sent(void **state)
{
    (void)state;
    bench_open_with("contact", &bench_jens);
    bench_at("phone");
    bench_press(K_CTRL + 'u');
    bench_type("22112244");
    bench_at("kind");
    bench_type("fremmøde"); /* and back */
    bench_press(K_CTRL + 'u');
    bench_type("tel");
    bench_press(K_CTRL + 's');
    assert_int_equal(bench_save()->kind, DB_SAVE);
    assert_has(bench_save()->sql, "select * from api.outcome(api.save($1, $2))");
    assert_string_equal(bench_saved(), "[{\"entity\":\"citizen\",\"id\":\"" BENCH_ID
                                       "\",\"version\":3,\"change\":{\"phone\":\"22112244\"}}]");
    assert_int_equal(bench_form->form->state, FORM_SENDING);
    bench_answer_saved(bench_save(), 4);
    assert_int_equal(bench_form->form->state, FORM_SAVED);
    assert_int_equal(bench_form->form->records[0]->version, 4);
    assert_false(form_dirty(bench_form));
    assert_string_equal(bench_field("phone")->base, "22112244");
    assert_non_null(stub_find("draft_drop"));
    assert_ptr_equal(app_top(&bench), bench_form);
}

static void an_emptied_field_is_sent_as_null(void **state)
{
    (void)state;
    bench_open_with("contact", &bench_jens);
    bench_at("remark");
    bench_press(K_TAB);
    bench_press(K_BACKTAB);
    bench_at("main");
    bench_press(K_DELETE);
    bench_press(K_CTRL + 's');
    assert_has(bench_saved(), "\"change\":{\"main\":null}");
}

/* The answer may derive a value or hide a field: the save carries what the slow typist would see.
 */
static void a_save_waits_for_what_the_server_has_to_say(void **state)
{
    (void)state;
    static const char *const rows[][3] = {{"phone", "derived", "99"}};
    bench_open_with("contact", &bench_jens);
    bench_at("due");
    bench_type("2411");
    bench_press(K_F1 + 1);
    assert_null(bench_save());
    bench_press('x'); /* for what comes next */
    bench_answer_put(stub_find("draft_put"), 1, rows);
    assert_has(bench_saved(), "\"change\":{\"phone\":\"99\",\"due\":\"2026-11-24\"}");
    bench_answer_saved(bench_save(), 4);
    assert_ptr_not_equal(app_top(&bench), bench_form);
}

/* A row that was asked for before the save is no answer to it. */
static void an_old_row_arriving_during_a_save_changes_nothing(void **state)
{
    (void)state;
    struct bench_row row = bench_jens;
    bench_open_with("contact", &bench_jens);
    bench_type("x");
    somebody_saves(4);
    bench_press(K_CTRL + 's');
    row.version = 4;
    bench_answer_row(stub_find("api.contact"), &row);
    bench_answer_saved(bench_save(), 5);
    assert_int_equal(bench_form->form->state, FORM_SAVED);
    assert_string_equal(bench_field("name")->base, "Jens Åbergx");
    assert_int_equal(bench_form->form->records[0]->version, 5);
}

static void a_new_record_sends_what_is_filled_and_what_it_belongs_to(void **state)
{
    (void)state;
    bench_open_new("contact");
    bench_type("Ny");
    bench_press(K_CTRL + 's');
    assert_has(bench_saved(), "\"version\":0,\"change\":{\"casefile_id\":\"" BENCH_CASE
                              "\",\"name\":\"Ny\",\"kind\":\"phone\"}");
    assert_has(bench_saved(), bench_form->form->records[0]->id);
    char id[37];
    snprintf(id, sizeof id, "%s", bench_form->form->records[0]->id);
    bench_answer_saved(bench_save(), 1);
    assert_false(bench_form->form->fresh);
    assert_string_equal(stub_param(stub_find("api.contact"), 1), id); /* read as it was stored */
    bench_answer_row(stub_find("api.contact"),
                     &(struct bench_row){.version = 1, .name = "Ny", .kind = "phone"});
    bench_at("phone");
    bench_type("1");
    bench_press(K_CTRL + 's');
    assert_has(bench_saved(), "\"version\":1,\"change\":{\"phone\":\"1\"}");
}

static void a_verb_gets_identity_parameters_and_all_fields(void **state)
{
    (void)state;
    bench_open_with("act", &bench_jens);
    bench_press(K_CTRL + 's');
    const struct stub_call *call = stub_find("api.contact_act($1, $2)");
    assert_non_null(call);
    assert_has(stub_param(call, 2), "{\"id\":\"" BENCH_ID "\",\"version\":3,\"casefile_id\":\"");
    assert_has(stub_param(call, 2), "\"name\":\"Jens Åberg\"");
    assert_has(stub_param(call, 2), "\"remark\":null");
    assert_lacks(stub_param(call, 2), "made_by");
    bench_answer_saved(call, 4);
    assert_ptr_not_equal(app_top(&bench), bench_form); /* a verb is done once */
}

static void required_and_bad_fields_stop_the_save_with_a_word(void **state)
{
    (void)state;
    bench_open_new("contact");
    bench_at("due");
    bench_type("31-02");
    bench_press(K_CTRL + 's');
    assert_null(bench_save());
    assert_int_equal(bench_form->form->current, 0);
    assert_string_equal(bench.message, "Name: must be filled in");
    assert_non_null(bench_field("due")->error);
    bench_type("Ny");
    bench_press(K_CTRL + 's');
    assert_null(bench_save());
    assert_string_equal(bench_form->form->fields[bench_form->form->current]->def->name, "due");
    assert_has(bench.message, "Due: ");
    bench_type("2802");
    bench_press(K_TAB);
    bench_answer_put(stub_find("draft_put"), 0, NULL);
    bench_press(K_CTRL + 's');
    assert_has(bench_saved(), "\"due\":\"2027-02-28\"");
}

static void save_and_close_closes_only_what_is_saved(void **state)
{
    (void)state;
    bench_open_with("contact", &bench_jens);
    bench_type("x");
    bench_press(K_F1 + 1);
    assert_ptr_equal(app_top(&bench), bench_form);
    stub_verdict(bench_save(), DB_REFUSED, &(struct err){.code = ERR_INPUT, .detail = "nej"});
    assert_ptr_equal(app_top(&bench), bench_form);
    bench_answer_say();
    bench_press(K_F1 + 1);
    bench_answer_saved(bench_save(), 4);
    assert_ptr_not_equal(app_top(&bench), bench_form);
    assert_string_equal(bench.message, "Saved");
}

static void keys_typed_while_saving_go_to_what_comes_next(void **state)
{
    (void)state;
    bench_open_with("contact", &bench_jens);
    bench_type("x");
    bench_press(K_CTRL + 's');
    bench_type("y");
    assert_string_equal(bench_text("name"), "Jens Åbergx");
    bench_answer_saved(bench_save(), 4);
    app_tick(&bench, app_now());
    assert_string_equal(bench_text("name"), "Jens Åbergxy");
    assert_int_equal(bench_form->form->state, FORM_DIRTY);
}

static void a_slow_save_gives_the_keys_back_and_what_is_typed_stays_unsaved(void **state)
{
    (void)state;
    bench_open_with("contact", &bench_jens);
    bench_type("x");
    bench_press(K_F1 + 1);
    app_tick(&bench, app_now() + 5000);
    bench_type("y");
    assert_string_equal(bench_text("name"), "Jens Åbergxy");
    bench_answer_saved(bench_save(), 4);
    assert_ptr_equal(app_top(&bench), bench_form); /* not closed over unsaved text */
    assert_string_equal(bench_field("name")->base, "Jens Åbergx");
    assert_true(form_dirty(bench_form));
    assert_int_equal(bench_form->form->state, FORM_DIRTY);
}

static void in_doubt_the_same_number_is_asked_again(void **state)
{
    (void)state;
    char op[37];
    bench_open_with("contact", &bench_jens);
    bench_type("x");
    bench_press(K_CTRL + 's');
    snprintf(op, sizeof op, "%s", stub_param(bench_save(), 1));
    assert_int_equal(strlen(op), 36);
    stub_verdict(bench_save(), DB_CHECKING, NULL);
    assert_int_equal(bench_form->form->state, FORM_CHECKING);
    assert_int_equal(bench.level, MESSAGE_WARNING);
    bench_press(K_CTRL + 's'); /* nothing new goes out meanwhile */
    assert_int_equal(bench_form->form->state, FORM_CHECKING);
    stub_verdict(bench_save(), DB_LOST, &(struct err){.code = ERR_UNKNOWN, .detail = "væk"});
    assert_null(bench_save());
    assert_int_equal(bench_form->form->state, FORM_CHECKING);
    bench_press(K_CTRL + 's');
    assert_string_equal(stub_param(bench_save(), 1), op);
    bench_answer_saved(bench_save(), 4);
    bench_type("y");
    bench_press(K_CTRL + 's');
    assert_string_not_equal(stub_param(bench_save(), 1), op);
}

static void a_refusal_stands_at_its_field_and_takes_a_new_number(void **state)
{
    (void)state;
    char op[37];
    bench_open_with("contact", &bench_jens);
    bench_type("x");
    bench_press(K_CTRL + 's');
    snprintf(op, sizeof op, "%s", stub_param(bench_save(), 1));
    struct err err = {.code = ERR_INPUT, .detail = "is taken", .field = "phone"};
    stub_verdict(bench_save(), DB_REFUSED, &err);
    assert_int_equal(bench_form->form->state, FORM_REFUSED);
    assert_string_equal(bench_field("phone")->error, "is taken");
    assert_string_equal(bench_form->form->fields[bench_form->form->current]->def->name, "phone");
    assert_string_equal(bench.message, "Phone: is taken");
    assert_string_equal(bench_text("name"), "Jens Åbergx");
    bench_type("1");
    assert_null(bench_field("phone")->error);
    bench_press(K_CTRL + 's');
    assert_string_not_equal(stub_param(bench_save(), 1), op);
}

static void nothing_changed_is_nothing_sent(void **state)
{
    (void)state;
    bench_open_with("contact", &bench_jens);
    bench_press(K_CTRL + 's');
    assert_null(bench_save());
    bench_press(K_F1 + 1);
    assert_ptr_not_equal(app_top(&bench), bench_form);
}

/* ---- what others do ------------------------------------------------------------------------- */

static void what_others_save_appears_beside_what_is_typed(void **state)
{
    (void)state;
    struct bench_row row = bench_jens;
    bench_open_with("contact", &bench_jens);
    bench_type("x");
    somebody_saves(3); /* known already */
    assert_null(stub_find("api.contact"));
    somebody_saves(5);
    row.version = 5;
    row.phone = "99999999";
    row.name = "Jens Bo";
    bench_answer_row(stub_find("api.contact"), &row);
    assert_string_equal(bench_text("phone"), "99999999");
    assert_true(bench_field("phone")->touched);
    assert_false(bench_field("phone")->dirty);
    assert_string_equal(bench_text("name"), "Jens Åbergx");
    assert_string_equal(bench_field("name")->theirs, "Jens Bo");
    assert_true(bench_field("name")->touched);
    assert_false(bench_field("due")->touched);
    bench_press(K_CTRL + 's'); /* the server judges by what the typing rests on */
    assert_has(bench_saved(), "\"version\":3,\"change\":{\"name\":\"Jens Åbergx\"}");
}

static void with_nothing_typed_the_newer_state_is_the_ground(void **state)
{
    (void)state;
    struct bench_row row = bench_jens;
    bench_open_with("contact", &bench_jens);
    somebody_saves(5);
    row.version = 5;
    row.phone = NULL;
    bench_answer_row(stub_find("api.contact"), &row);
    assert_string_equal(bench_text("phone"), "");
    bench_type("x");
    bench_press(K_CTRL + 's');
    assert_has(bench_saved(), "\"version\":5,\"change\":{\"name\":\"Jens Åbergx\"}");
}

static void mine_taken_back_gives_way_to_theirs(void **state)
{
    (void)state;
    struct bench_row row = bench_jens;
    bench_open_with("contact", &bench_jens);
    bench_type("x");
    somebody_saves(4);
    row.version = 4;
    row.name = "Jens Bo";
    bench_answer_row(stub_find("api.contact"), &row);
    bench_press(K_BACKSPACE);
    bench_press(K_TAB);
    assert_string_equal(bench_text("name"), "Jens Bo");
    assert_false(form_dirty(bench_form));
    assert_int_equal(bench_form->form->records[0]->version, 4);
}

static void others_saving_during_our_save_wait_for_its_answer(void **state)
{
    (void)state;
    bench_open_with("contact", &bench_jens);
    bench_type("x");
    bench_press(K_CTRL + 's');
    somebody_saves(5);
    assert_null(stub_find("api.contact"));
    stub_verdict(bench_save(), DB_REFUSED, &(struct err){.code = ERR_INPUT, .detail = "nej"});
    assert_non_null(stub_find("api.contact"));
}

static int no_choice(struct view *asker, const struct params *row, void *ctx)
{
    (void)asker;
    (void)row;
    (void)ctx;
    return 0;
}

/* A record under another screen is gone: that is no news there, but once one is back. */
static void what_is_gone_below_is_said_when_it_is_seen(void **state)
{
    (void)state;
    static const char *const keys[] = {"no"}, *const labels[] = {"No"};
    struct change change = {.entity = "citizen", .id = BENCH_ID, .version = 7, .who = "boj"};
    bench_open_with("contact", &bench_jens);
    app_choose(&bench, "Question", 1, keys, labels, no_choice, NULL);
    app_say(&bench, MESSAGE_INFO, "Saved");
    app_changes(&bench, &change, 1, false);
    bench_answer_none(stub_find("api.contact"));
    app_tick(&bench, app_now());
    assert_string_equal(bench.message, "Saved");
    app_back(&bench);
    app_tick(&bench, app_now());
    assert_has(bench.message, "not there any more");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, bench_setup, bench_teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(what_is_gone_below_is_said_when_it_is_seen),
        TEST(record_and_draft_are_asked_for_at_once),
        TEST(a_new_record_begins_with_initial_values_and_parameters),
        TEST(a_record_that_is_gone_says_so),
        TEST(a_form_without_entity_and_verb_is_only_read),
        TEST(enter_tab_and_arrows_walk_the_fields),
        TEST(enter_in_a_note_is_a_new_line_and_arrows_walk_its_lines),
        TEST(leaving_a_field_understands_it_or_says_why_not_and_never_blocks),
        TEST(typing_replaces_short_values_but_continues_texts),
        TEST(undo_takes_back_one_field_at_a_time),
        TEST(space_and_letters_set_yes_and_no),
        TEST(a_bad_check_digit_is_a_warning_only),
        TEST(too_much_is_refused_with_a_word),
        TEST(f4_chooses_a_code_from_its_list),
        TEST(a_letter_in_a_looked_up_field_searches_for_it),
        TEST(a_chosen_record_is_taken_back_with_its_id),
        TEST(leaving_a_lookup_changes_nothing),
        TEST(only_what_was_changed_is_sent),
        TEST(an_emptied_field_is_sent_as_null),
        TEST(a_save_waits_for_what_the_server_has_to_say),
        TEST(an_old_row_arriving_during_a_save_changes_nothing),
        TEST(a_new_record_sends_what_is_filled_and_what_it_belongs_to),
        TEST(a_verb_gets_identity_parameters_and_all_fields),
        TEST(required_and_bad_fields_stop_the_save_with_a_word),
        TEST(save_and_close_closes_only_what_is_saved),
        TEST(keys_typed_while_saving_go_to_what_comes_next),
        TEST(a_slow_save_gives_the_keys_back_and_what_is_typed_stays_unsaved),
        TEST(in_doubt_the_same_number_is_asked_again),
        TEST(a_refusal_stands_at_its_field_and_takes_a_new_number),
        TEST(nothing_changed_is_nothing_sent),
        TEST(what_others_save_appears_beside_what_is_typed),
        TEST(with_nothing_typed_the_newer_state_is_the_ground),
        TEST(mine_taken_back_gives_way_to_theirs),
        TEST(others_saving_during_our_save_wait_for_its_answer),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
