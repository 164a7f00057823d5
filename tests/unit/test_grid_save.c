/* link: base def engine stub_db roll_bench */
/* Grids: what is sent, kept and merged, row by row. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/err.h"
#include "engine/grid.h"
#include "engine/key.h"
#include "engine/list.h"
#include "engine/react.h"
#include "tests/unit/roll_bench.h"

/* ---- saving ---- */

static void a_save_is_one_call_of_the_changed_rows(void **state)
{
    (void)state;
    roll_open("roll");
    roll_press('h');
    roll_press(K_DOWN);
    roll_press(K_RIGHT);
    roll_press(K_RIGHT);
    roll_type("bus");
    roll_press(K_CTRL + 's');
    assert_string_equal(roll_sent("api.roll("),
                        "{\"group_id\":\"" ROLL_GROUP "\",\"rows\":["
                        "{\"id\":\"" ROLL_A "\",\"version\":3,\"outcome\":\"held\"},"
                        "{\"id\":\"" ROLL_C "\",\"version\":7,\"note\":\"bus\"}]}");
    assert_int_equal(roll_view->form->state, FORM_SENDING);
    roll_answer_saved("api.roll(", ROLL_A, "4");
    assert_int_equal(roll_view->form->state, FORM_SAVED);
    assert_ptr_equal(app_top(&roll_app), roll_view); /* a roll call goes on */
    assert_int_equal(roll_cell(ROLL_A, "outcome")->record->version, 4);
}

static void an_entity_is_saved_with_an_element_per_row(void **state)
{
    (void)state;
    roll_open("rows");
    roll_press('h');
    roll_press('l');
    roll_press(K_F1 + 1);
    assert_has(roll_sent("api.save("), "{\"entity\":\"meeting\",\"id\":\"" ROLL_A
                                       "\",\"version\":3,\"change\":{\"outcome\":\"held\"}}");
    assert_has(roll_sent("api.save("), "{\"entity\":\"meeting\",\"id\":\"" ROLL_B
                                       "\",\"version\":5,\"change\":{\"outcome\":\"late\"}}");
    assert_lacks(roll_sent("api.save("), ROLL_C);
    roll_answer_saved("api.save(", ROLL_A, "4");
    assert_string_equal(app_top(&roll_app)->def->name, "home"); /* F2 closes */
}

static void nothing_changed_is_not_saved(void **state)
{
    (void)state;
    roll_open("roll");
    roll_press(K_CTRL + 's');
    assert_null(stub_find("api.roll("));
    assert_has(roll_app.message, "Nothing was changed");
}

static void a_save_in_doubt_is_asked_about_with_the_same_number(void **state)
{
    (void)state;
    char op[40];
    roll_open("roll");
    roll_press('h');
    roll_press(K_CTRL + 's');
    snprintf(op, sizeof op, "%s", stub_param(stub_find("api.roll("), 1));
    stub_verdict(stub_find("api.roll("), DB_CHECKING, NULL);
    assert_int_equal(roll_view->form->state, FORM_CHECKING);
    struct err err = {.code = ERR_UNAVAILABLE};
    stub_verdict(stub_find("api.roll("), DB_LOST, &err);
    roll_press(K_CTRL + 's');
    assert_string_equal(stub_param(stub_find("api.roll("), 1), op);
}

static void a_refusal_is_put_to_the_cell_when_that_is_clear(void **state)
{
    (void)state;
    const struct err err = {
        .code = ERR_INPUT, .msgid = "not_yet", .field = "outcome", .detail = "it lies ahead"};
    roll_open("roll");
    roll_press('h');
    roll_press(K_CTRL + 's');
    stub_verdict(stub_find("api.roll("), DB_REFUSED, &err);
    assert_int_equal(roll_view->form->state, FORM_REFUSED);
    roll_stands(ROLL_A, "outcome");
    assert_string_equal(roll_cell(ROLL_A, "outcome")->error, "it lies ahead");
    roll_press(K_DOWN);
    roll_press('l');
    roll_press(K_CTRL + 's');
    stub_verdict(stub_find("api.roll("), DB_REFUSED, &err);
    assert_null(roll_cell(ROLL_B, "outcome")->error); /* it may be either */
    assert_has(roll_app.message, "it lies ahead");
}

/* ---- others ---- */

static void what_others_save_follows_and_mine_stays(void **state)
{
    (void)state;
    static const struct roll_row bo_late = {ROLL_B, "6", "Bo", "late", "90", "old"};
    static const struct roll_row ann_late = {ROLL_A, "4", "Ann", "late", NULL, NULL};
    roll_open("roll");
    roll_press('h');
    roll_somebody_saves(ROLL_B, 6);
    roll_answer_rows(3, (const struct roll_row *const[]){&ann_late, &bo_late, &roll_cia});
    roll_shows(ROLL_B, "outcome", "Late");
    assert_true(roll_cell(ROLL_B, "outcome")->touched);
    roll_shows(ROLL_A, "outcome", "Held");
    assert_string_equal(roll_cell(ROLL_A, "outcome")->theirs, "late");
    roll_press(K_CTRL + 's');
    assert_has(roll_sent("api.roll("),
               "\"id\":\"" ROLL_A "\",\"version\":3,"); /* still rests on the old one */
    assert_lacks(roll_sent("api.roll("), ROLL_B);
}

/* The first that is read after a save tells what I saved as the server keeps it; it may also tell
 * already what somebody else made of it since. Another save may be on its way by then. */
static void what_is_read_after_a_save_is_mine_unless_it_is_later(void **state)
{
    (void)state;
    static const struct roll_row ann = {ROLL_A, "4", "Ann", "late", "90", NULL};
    static const struct roll_row ann_later = {ROLL_A, "5", "Ann", "held", "90", NULL};
    roll_open("roll");
    roll_press('l');
    roll_press(K_UP);
    roll_press(K_RIGHT);
    roll_press(K_RIGHT);
    roll_type("rang");
    roll_press(K_CTRL + 's');
    roll_answer_saved("api.roll(", ROLL_A, "4");
    roll_press(K_DOWN);
    roll_press(K_DOWN);
    roll_type("rang too"); /* Cia */
    roll_press(K_CTRL + 's');
    roll_answer_rows(3, (const struct roll_row *const[]){&ann, &roll_bo, &roll_cia});
    roll_shows(ROLL_A, "note", ""); /* it has become a note of its own */
    assert_false(roll_cell(ROLL_A, "note")->touched);
    assert_false(roll_cell(ROLL_A, "outcome")->touched);
    roll_answer_saved("api.roll(", ROLL_C, "8");
    roll_answer_rows(3, (const struct roll_row *const[]){&ann_later, &roll_bo, &roll_cia});
    assert_true(roll_cell(ROLL_A, "outcome")->touched);
}

static void what_is_read_after_a_save_may_be_somebody_elses(void **state)
{
    (void)state;
    static const struct roll_row ann_later = {ROLL_A, "5", "Ann", "held", NULL, NULL};
    roll_open("roll");
    roll_press('l');
    roll_press(K_CTRL + 's');
    roll_answer_saved("api.roll(", ROLL_A, "4");
    roll_answer_rows(3, (const struct roll_row *const[]){&ann_later, &roll_bo, &roll_cia});
    roll_shows(ROLL_A, "outcome", "Held");
    assert_true(roll_cell(ROLL_A, "outcome")->touched);
}

static void the_cursor_stays_on_its_row_and_column(void **state)
{
    (void)state;
    static const struct roll_row dan = {
        "dddddddd-0000-4000-8000-000000000004", "1", "Dan", NULL, NULL, NULL};
    roll_open("roll");
    roll_press(K_DOWN);
    roll_press(K_RIGHT);
    roll_stands(ROLL_B, "minutes");
    roll_view->ops->reload(roll_view);
    roll_answer_rows(4, (const struct roll_row *const[]){&dan, &roll_cia, &roll_ann, &roll_bo});
    roll_stands(ROLL_B, "minutes");
    assert_int_equal(grid_row(roll_view), 3);
    roll_view->ops->reload(roll_view);
    roll_answer_rows(2,
                     (const struct roll_row *const[]){&roll_cia, &roll_ann}); /* its row is gone */
    roll_stands(ROLL_A, "minutes");
    roll_press(K_CTRL + 'z'); /* what went with the row is not taken back */
    roll_view->ops->reload(roll_view);
    roll_answer_rows(0, NULL);
    assert_int_equal(roll_view->form->n, 0);
    roll_press('h');
}

static void a_row_that_is_gone_stays_while_it_holds_typed_text(void **state)
{
    (void)state;
    roll_open("roll");
    roll_press(K_RIGHT);
    roll_press(K_RIGHT);
    roll_type("mine");
    roll_view->ops->reload(roll_view);
    roll_answer_rows(2, (const struct roll_row *const[]){&roll_bo, &roll_cia});
    assert_int_equal(roll_view->form->n_records, 3);
    assert_int_equal(grid_row(roll_view), 2);
    roll_shows(ROLL_A, "note", "mine");
    assert_int_equal(roll_app.level, MESSAGE_WARNING);
    roll_press(K_CTRL + 'z');
    roll_view->ops->reload(roll_view);
    roll_answer_rows(2, (const struct roll_row *const[]){&roll_bo, &roll_cia});
    assert_int_equal(roll_view->form->n_records, 2);
}

static void answer_conflict(void)
{
    static const char *const names[] = {"state", "entity", "id",  "version", "field",
                                        "base",  "theirs", "who", "name",    "at"};
    const char *cells[] = {"conflict", "meeting", ROLL_A, "4",         "outcome",
                           "",         "late",    "boj",  "Bo Jessen", "2026-11-20 10:41:00+01"};
    stub_answer_call(stub_find("api.roll("), 10, names, 1, cells);
}

static void a_conflict_names_row_and_column_and_leaves_other_rows_alone(void **state)
{
    (void)state;
    static const struct roll_row ann_late = {ROLL_A, "4", "Ann", "late", NULL, NULL};
    roll_open("roll");
    roll_press('h');
    roll_press('l'); /* Bo */
    roll_press(K_CTRL + 's');
    answer_conflict();
    roll_answer_rows(3, (const struct roll_row *const[]){&ann_late, &roll_bo, &roll_cia});
    app_tick(&roll_app, app_now());
    struct view *choice = app_top(&roll_app);
    assert_ptr_not_equal(choice, roll_view);
    assert_has(choice->title, "Ann · Outcome");
    assert_has(choice->title, "Bo Jessen, 10:41");
    assert_int_equal(choice->list->n, 1);
    assert_string_equal(list_cell(choice, 0, "mine"), "Held");
    assert_string_equal(list_cell(choice, 0, "theirs"), "Late");
    roll_press('m');
    roll_press(K_ENTER);
    assert_has(roll_sent("api.roll("), "\"id\":\"" ROLL_A "\",\"version\":4,\"outcome\":\"held\"");
    assert_has(roll_sent("api.roll("), "\"id\":\"" ROLL_B "\",\"version\":5,\"outcome\":\"late\"");
    roll_shows(ROLL_B, "outcome", "Late");
}

/* Two who press the same key on the same roll are not asked twenty times. */
static void the_same_from_both_needs_no_choice(void **state)
{
    (void)state;
    static const struct roll_row ann_late = {ROLL_A, "4", "Ann", "late", NULL, NULL};
    roll_open("roll");
    roll_press('l');
    roll_press('l'); /* Bo */
    roll_press(K_CTRL + 's');
    answer_conflict();
    roll_answer_rows(3, (const struct roll_row *const[]){&ann_late, &roll_bo, &roll_cia});
    app_tick(&roll_app, app_now());
    assert_ptr_equal(app_top(&roll_app), roll_view);
    assert_has(roll_app.message, "save again");
    roll_press(K_CTRL + 's');
    assert_lacks(roll_sent("api.roll("), ROLL_A);
    assert_has(roll_sent("api.roll("), ROLL_B);
}

static void nothing_is_left_when_the_other_saved_all_of_it(void **state)
{
    (void)state;
    static const struct roll_row ann_late = {ROLL_A, "4", "Ann", "late", NULL, NULL};
    roll_open("roll");
    roll_press('l');
    roll_press(K_CTRL + 's');
    answer_conflict();
    roll_answer_rows(3, (const struct roll_row *const[]){&ann_late, &roll_bo, &roll_cia});
    app_tick(&roll_app, app_now());
    assert_has(roll_app.message, "Bo Jessen, 10:41 has saved the same already");
    assert_false(form_dirty(roll_view));
    assert_int_equal(roll_view->form->state, FORM_CLEAN);
}

static void theirs_may_be_taken_and_the_rest_is_saved(void **state)
{
    (void)state;
    static const struct roll_row ann_late = {ROLL_A, "4", "Ann", "late", NULL, NULL};
    roll_open("roll");
    roll_press('h');
    roll_press('h');
    roll_press(K_CTRL + 's');
    answer_conflict();
    roll_answer_rows(3, (const struct roll_row *const[]){&ann_late, &roll_bo, &roll_cia});
    app_tick(&roll_app, app_now());
    roll_press('d');
    roll_press(K_ENTER);
    assert_lacks(roll_sent("api.roll("), ROLL_A);
    assert_has(roll_sent("api.roll("), ROLL_B);
    roll_shows(ROLL_A, "outcome", "Late");
}

/* ---- drafts ---- */

static void what_is_typed_is_kept_by_row_and_column(void **state)
{
    (void)state;
    roll_open("roll");
    roll_press('h');
    roll_press(K_RIGHT);
    roll_press(K_RIGHT);
    roll_type("bus");
    roll_view->ops->tick(roll_view, roll_view->form->typed_ms + 2000);
    const struct stub_call *put = stub_find("draft_put");
    assert_non_null(put);
    assert_string_equal(stub_param(put, 1), "roll");
    assert_string_equal(stub_param(put, 2), ROLL_GROUP);
    assert_has(stub_param(put, 3), "\"" ROLL_A ".outcome\":\"held\"");
    assert_has(stub_param(put, 3), "\"" ROLL_A "._version\":\"3\"");
    assert_has(stub_param(put, 3), "\"" ROLL_B ".note\":\"oldbus\"");
    assert_lacks(stub_param(put, 3), ROLL_C);
}

static void a_draft_stands_again_and_rests_where_it_did(void **state)
{
    (void)state;
    static const char *const cells[] = {ROLL_A ".outcome",
                                        "no_show",
                                        "10:58",
                                        ROLL_A "._version",
                                        "2",
                                        "10:58",
                                        ROLL_B ".note",
                                        "bus",
                                        "10:58",
                                        "_op",
                                        "12345678-0000-4000-8000-000000000000",
                                        "10:58"};
    roll_open_with("roll", 4, cells);
    roll_shows(ROLL_A, "outcome", "Absent");
    roll_shows(ROLL_B, "note", "bus");
    assert_int_equal(roll_view->form->state, FORM_DIRTY);
    roll_press('*');
    roll_press(K_CTRL + 's');
    assert_string_equal(stub_param(stub_find("api.roll("), 1), cells[10]);
    assert_has(roll_sent("api.roll("),
               "\"id\":\"" ROLL_A "\",\"version\":2,\"outcome\":\"no_show\"");
    roll_answer_saved("api.roll(", ROLL_A, "4");
    assert_non_null(stub_find("draft_drop"));
}

/* Killed after a save was sent: the same save is asked about, though the rows are others by now. */
static void a_save_in_doubt_comes_back_word_for_word(void **state)
{
    (void)state;
    static const char *const cells[] = {ROLL_C ".outcome",
                                        "late",
                                        "10:58",
                                        ROLL_C ".note",
                                        "bus",
                                        "10:58",
                                        ROLL_C ".minutes",
                                        "60",
                                        "10:58",
                                        "_since." ROLL_C ".minutes",
                                        "t",
                                        "10:58",
                                        "_op",
                                        "12345678-0000-4000-8000-000000000000",
                                        "10:58",
                                        "_args",
                                        "{\"as\":\"sent\"}",
                                        "10:58"};
    roll_open_with("roll", 6, cells);
    roll_press(K_CTRL + 's');
    assert_string_equal(stub_param(stub_find("api.roll("), 1), cells[13]);
    assert_string_equal(roll_sent("api.roll("), "{\"as\":\"sent\"}");
    roll_answer_saved("api.roll(", ROLL_C, "8");
    assert_false(roll_cell(ROLL_C, "note")->dirty);
    assert_true(
        roll_cell(ROLL_C, "minutes")->dirty); /* typed after it was sent: still to be saved */
    assert_has(roll_app.message, "not what you typed since");
    roll_answer_rows(3, (const struct roll_row *const[]){&roll_ann, &roll_bo, &roll_cia});
    roll_shows(ROLL_C, "note", "");
    roll_shows(ROLL_C, "minutes", "1:00");
    roll_press(K_CTRL + 's');
    assert_string_not_equal(stub_param(stub_find("api.roll("), 1), cells[13]);
    assert_has(roll_sent("api.roll("), "\"minutes\":\"60\"");
    assert_lacks(roll_sent("api.roll("), "note");
}

static void what_was_typed_since_a_save_is_told_apart_in_the_draft(void **state)
{
    (void)state;
    roll_open("roll");
    roll_press('h');
    roll_press(K_CTRL + 's');
    assert_has(stub_param(stub_find("draft_put"), 3), "\"_since." ROLL_A ".outcome\":null");
    assert_has(stub_param(stub_find("draft_put"), 3), "\"_args\":\"{\\\"group_id");
    stub_answer_call(stub_find("draft_put"), 0, NULL, 0, NULL);
    struct err err = {.code = ERR_UNAVAILABLE};
    stub_verdict(stub_find("api.roll("), DB_LOST, &err);
    roll_press('l');
    roll_press(K_ESC);
    assert_has(stub_param(stub_find("draft_put"), 3), "\"_since." ROLL_A ".outcome\":null");
    assert_has(stub_param(stub_find("draft_put"), 3), "\"_since." ROLL_B ".outcome\":\"t\"");
}

static void esc_keeps_the_draft(void **state)
{
    (void)state;
    roll_open("roll");
    roll_press('h');
    roll_press(K_ESC);
    assert_string_equal(app_top(&roll_app)->def->name, "home");
    assert_has(stub_param(stub_find("draft_put"), 3), "\"" ROLL_A ".outcome\":\"held\"");
}

/* What the server says of a cell being typed in. */
static void the_answer_to_a_draft_is_about_a_cell(void **state)
{
    (void)state;
    static const char *const names[] = {"field", "what", "value"};
    static const char *const cells[] = {ROLL_B ".note",    "state",   "readonly",
                                        ROLL_A ".outcome", "warning", "in_the_past"};
    roll_open("roll");
    roll_press('h');
    roll_view->ops->tick(roll_view, roll_view->form->typed_ms + 2000);
    stub_answer_call(stub_find("draft_put"), 3, names, 2, cells);
    assert_true(roll_cell(ROLL_B, "note")->readonly);
    assert_false(roll_cell(ROLL_A, "note")->readonly);
    assert_non_null(roll_cell(ROLL_A, "outcome")->warning);
}

/* ---- many ---- */

static void more_rows_than_there_is_room_for_are_said(void **state)
{
    (void)state;
    static const char *const names[] = {"id", "version", "name", "outcome", "minutes", "note"};
    enum { N = GRID_ROWS + 1 };
    static char ids[N][64];
    const char **cells = calloc(6 * N, sizeof *cells);
    assert_non_null(cells);
    for (int i = 0; i < N; i++) {
        snprintf(ids[i], sizeof ids[i], "aaaaaaaa-0000-4000-8000-%012d", i);
        cells[6 * i] = ids[i];
        cells[6 * i + 1] = "1";
        cells[6 * i + 2] = "Ann";
    }
    struct params params;
    params_init(&params);
    roll_view = app_open(&roll_app, "roll", &params);
    params_finish(&params);
    assert_string_equal(stub_param(stub_find("api.member"), 2), "501");
    stub_answer_call(stub_find("api.member"), 6, names, N, cells);
    free(cells);
    roll_answer_draft(0, NULL);
    assert_int_equal(roll_view->form->n_records, GRID_ROWS);
    assert_true(roll_view->grid->more);
    roll_press('*');
    roll_press(K_END);
    grid_scroll(roll_view, 20);
    assert_int_equal(roll_view->grid->top, GRID_ROWS - 20);
    for (int i = 0; i < 10; i++)
        roll_press(K_CTRL + 'z'); /* only GRID_STEPS of them are remembered */
    assert_int_equal(roll_view->grid->n_steps, 0);
}

#define T(name) cmocka_unit_test_setup_teardown(name, roll_setup, roll_teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        T(a_save_is_one_call_of_the_changed_rows),
        T(an_entity_is_saved_with_an_element_per_row),
        T(nothing_changed_is_not_saved),
        T(a_save_in_doubt_is_asked_about_with_the_same_number),
        T(a_refusal_is_put_to_the_cell_when_that_is_clear),
        T(what_others_save_follows_and_mine_stays),
        T(what_is_read_after_a_save_is_mine_unless_it_is_later),
        T(what_is_read_after_a_save_may_be_somebody_elses),
        T(the_cursor_stays_on_its_row_and_column),
        T(a_row_that_is_gone_stays_while_it_holds_typed_text),
        T(a_conflict_names_row_and_column_and_leaves_other_rows_alone),
        T(the_same_from_both_needs_no_choice),
        T(nothing_is_left_when_the_other_saved_all_of_it),
        T(theirs_may_be_taken_and_the_rest_is_saved),
        T(what_is_typed_is_kept_by_row_and_column),
        T(a_draft_stands_again_and_rests_where_it_did),
        T(a_save_in_doubt_comes_back_word_for_word),
        T(what_was_typed_since_a_save_is_told_apart_in_the_draft),
        T(esc_keeps_the_draft),
        T(the_answer_to_a_draft_is_about_a_cell),
        T(more_rows_than_there_is_room_for_are_said),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
