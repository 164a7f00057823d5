/* link: base def engine stub_db roll_bench */
/* Grids: what a key means in a cell. */
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

/* ---- reading and moving ---- */

static void rows_and_the_draft_are_asked_for_at_once(void **state)
{
    (void)state;
    roll_open("roll");
    assert_int_equal(roll_view->form->n_records, 3);
    roll_stands(ROLL_A, "outcome"); /* the name is passed over */
    roll_shows(ROLL_B, "minutes", "1:30");
    roll_shows(ROLL_C, "outcome", "Late");
    assert_int_equal(roll_view->form->state, FORM_CLEAN);
    assert_int_equal(grid_open_rows(roll_view), 2);
}

/* A paste keeps its place among the keys typed before the rows are there. */
static void what_is_typed_and_pasted_ahead_is_not_lost(void **state)
{
    (void)state;
    struct params params;
    params_init(&params);
    roll_view = app_open(&roll_app, "roll", &params);
    params_finish(&params);
    roll_press('h');
    roll_press(K_RIGHT);
    roll_press(K_RIGHT);
    app_paste(&roll_app, "b\u00e9");
    roll_type("c");
    roll_answer_rows(3, (const struct roll_row *const[]){&roll_ann, &roll_bo, &roll_cia});
    roll_answer_draft(0, NULL);
    app_tick(&roll_app, app_now());
    roll_shows(ROLL_A, "outcome", "Held");
    roll_shows(ROLL_B, "note", "oldb\u00e9c");
    roll_view->waiting = 1;
    roll_type("x");
    app_paste(&roll_app, "y");
    roll_press(K_ESC); /* gives all of it up */
    assert_int_equal(roll_app.queued + roll_app.n_pastes, 0);
}

static void an_empty_grid_takes_no_keys(void **state)
{
    (void)state;
    struct params params;
    params_init(&params);
    roll_view = app_open(&roll_app, "roll", &params);
    params_finish(&params);
    roll_answer_rows(0, NULL);
    roll_answer_draft(0, NULL);
    roll_type("hx* ");
    roll_press(K_DOWN);
    roll_press(K_CTRL + 'z');
    roll_press(K_CTRL + 's');
    app_paste(&roll_app, "x");
    assert_null(stub_find("api.roll("));
    assert_int_equal(roll_view->form->state, FORM_CLEAN);
}

static void arrows_enter_and_tab_walk_the_cells(void **state)
{
    (void)state;
    roll_open("roll");
    roll_press(K_DOWN);
    roll_stands(ROLL_B, "outcome");
    roll_press(K_RIGHT);
    roll_stands(ROLL_B, "minutes");
    roll_press(K_RIGHT);
    roll_press(K_RIGHT); /* there is nothing more to the right */
    roll_stands(ROLL_B, "note");
    roll_press(K_ENTER);
    roll_stands(ROLL_C, "note");
    roll_press(K_BACKTAB);
    roll_press(K_BACKTAB);
    roll_press(K_BACKTAB);
    roll_stands(ROLL_B, "note"); /* around the corner */
    roll_press(K_TAB);
    roll_stands(ROLL_C, "outcome");
    roll_press('k');
    roll_stands(ROLL_B, "outcome");
    roll_press('g');
    roll_stands(ROLL_A, "outcome");
    roll_press(K_END);
    roll_stands(ROLL_C, "outcome");
}

/* ---- choosing and typing ---- */

static void a_letter_chooses_and_goes_on_to_the_next_row(void **state)
{
    (void)state;
    roll_open("roll");
    roll_press('h');
    roll_shows(ROLL_A, "outcome", "Held");
    roll_stands(ROLL_B, "outcome");
    roll_press('l');
    roll_shows(ROLL_B, "outcome", "Late");
    roll_stands(ROLL_C, "outcome");
    roll_press('q'); /* begins nothing: no command either */
    roll_shows(ROLL_C, "outcome", "Late");
}

static void a_letter_of_two_labels_goes_from_one_to_the_other(void **state)
{
    (void)state;
    roll_open("roll");
    roll_press('a');
    roll_shows(ROLL_A, "outcome", "Away, excused");
    roll_stands(ROLL_A, "outcome");
    roll_press('a');
    roll_shows(ROLL_A, "outcome", "Absent");
    roll_press('a');
    roll_shows(ROLL_A, "outcome", "Away, excused");
}

static void space_goes_through_all_and_delete_empties(void **state)
{
    (void)state;
    roll_open("roll");
    roll_type("  ");
    roll_shows(ROLL_A, "outcome", "Late");
    roll_type("   "); /* required: there is no way past the last but to the first */
    roll_shows(ROLL_A, "outcome", "Held");
    roll_press(K_DELETE);
    roll_shows(ROLL_A, "outcome", "");
    assert_int_equal(roll_view->form->state, FORM_CLEAN);
}

static void letters_are_text_in_a_cell_of_text(void **state)
{
    (void)state;
    roll_open("roll");
    roll_press(K_RIGHT);
    roll_press(K_RIGHT);
    roll_type("h*j");
    roll_shows(ROLL_A, "note", "h*j");
    roll_press(K_LEFT);
    roll_type("x");
    roll_shows(ROLL_A, "note", "h*xj");
    roll_press(K_DOWN);
    roll_type("!");
    roll_shows(ROLL_B, "note", "old!");
    roll_press(K_LEFT);
    roll_press(K_LEFT);
    roll_stands(ROLL_B, "note"); /* inside the text now */
    for (int i = 0; i < 3; i++)
        roll_press(K_LEFT);
    roll_stands(ROLL_B, "minutes"); /* beyond its beginning */
    roll_type("2:00");
    roll_press(K_UP);
    roll_shows(ROLL_B, "minutes", "2:00");
}

static void what_cannot_be_understood_is_said_and_stays(void **state)
{
    (void)state;
    roll_open("roll");
    roll_press(K_RIGHT);
    roll_type("soon");
    roll_press(K_DOWN);
    assert_non_null(roll_cell(ROLL_A, "minutes")->error);
    roll_shows(ROLL_A, "minutes", "soon");
    roll_press(K_CTRL + 's');
    assert_null(stub_find("api.roll("));
    roll_stands(ROLL_A,
                "outcome"); /* required in a row that was changed, and the first that is wrong */
    assert_has(roll_app.message, "Ann · Outcome");
}

static void hostile_text_is_refused_by_the_cell(void **state)
{
    (void)state;
    roll_open("roll");
    roll_press(K_RIGHT);
    roll_press(K_RIGHT);
    app_paste(&roll_app, "\x1b]0;x\x07\n\u202eb\xff");
    assert_lacks(roll_cell(ROLL_A, "note")->edit.text, "\x1b");
    assert_lacks(roll_cell(ROLL_A, "note")->edit.text, "\x07");
    assert_lacks(roll_cell(ROLL_A, "note")->edit.text, "\n");
    assert_lacks(roll_cell(ROLL_A, "note")->edit.text, "\xff");
    assert_has(roll_cell(ROLL_A, "note")->edit.text, "]0;x");
    roll_press(K_CTRL + 'z');
    assert_int_equal(roll_view->form->state, FORM_CLEAN);
    assert_true(app_paste(&roll_app, "01234567890123456789012345678901234567890") & R_BELL);
    roll_shows(ROLL_A, "note", ""); /* more than the cell takes: refused as a whole */
    roll_press(K_CTRL + 'z');       /* and nothing is left to take back */
    assert_int_equal(roll_view->form->state, FORM_CLEAN);
}

static void one_key_fills_the_rows_that_are_empty(void **state)
{
    (void)state;
    roll_open("roll");
    roll_press('*');
    roll_shows(ROLL_A, "outcome", "Held");
    roll_shows(ROLL_B, "outcome", "Held");
    roll_shows(ROLL_C, "outcome", "Late");
    assert_has(roll_app.message, "2");
    roll_press('*');
    assert_has(roll_app.message, "no row is empty");
    roll_press(K_CTRL + 'z'); /* one act */
    roll_shows(ROLL_A, "outcome", "");
    roll_shows(ROLL_B, "outcome", "");
    assert_int_equal(roll_view->form->state, FORM_CLEAN);
}

static void undo_goes_back_to_where_it_was(void **state)
{
    (void)state;
    roll_open("roll");
    roll_press('l');
    roll_press('h');
    roll_press(K_RIGHT);
    roll_press(K_RIGHT);
    roll_type("so ");
    roll_press(K_CTRL + 'z'); /* in the cell, word by word */
    roll_shows(ROLL_C, "note", "");
    roll_press(K_CTRL + 'z');
    roll_stands(ROLL_B, "outcome");
    roll_shows(ROLL_B, "outcome", "");
    roll_press(K_CTRL + 'z');
    roll_stands(ROLL_A, "outcome");
    roll_shows(ROLL_A, "outcome", "");
    assert_int_equal(roll_view->form->state, FORM_CLEAN);
}

static void f4_chooses_from_the_list(void **state)
{
    (void)state;
    roll_open("roll");
    roll_press(K_F1 + 3);
    assert_int_equal(app_top(&roll_app)->list->n, 4);
    assert_has(app_top(&roll_app)->title, "Ann · Outcome");
    roll_press(K_DOWN);
    roll_press(K_ENTER);
    roll_shows(ROLL_A, "outcome", "Late");
    roll_press(K_CTRL + 'z');
    roll_shows(ROLL_A, "outcome", "");
}

#define T(name) cmocka_unit_test_setup_teardown(name, roll_setup, roll_teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        T(rows_and_the_draft_are_asked_for_at_once),
        T(what_is_typed_and_pasted_ahead_is_not_lost),
        T(an_empty_grid_takes_no_keys),
        T(arrows_enter_and_tab_walk_the_cells),
        T(a_letter_chooses_and_goes_on_to_the_next_row),
        T(a_letter_of_two_labels_goes_from_one_to_the_other),
        T(space_goes_through_all_and_delete_empties),
        T(letters_are_text_in_a_cell_of_text),
        T(what_cannot_be_understood_is_said_and_stays),
        T(hostile_text_is_refused_by_the_cell),
        T(one_key_fills_the_rows_that_are_empty),
        T(undo_goes_back_to_where_it_was),
        T(f4_chooses_from_the_list),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
