/* link: base def engine stub_db */
/* Grids: what a key means in a cell, what is sent, kept and merged, row by row. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/date.h"
#include "base/err.h"
#include "base/text.h"
#include "engine/app.h"
#include "engine/grid.h"
#include "engine/key.h"
#include "engine/list.h"
#include "engine/react.h"
#include "tests/unit/stub_db.h"

#define ID_A "aaaaaaaa-0000-4000-8000-000000000001"
#define ID_B "bbbbbbbb-0000-4000-8000-000000000002"
#define ID_C "cccccccc-0000-4000-8000-000000000003"
#define GROUP "99999999-0000-4000-8000-000000000009"

static struct code codes[] = {{"outcome", "held", "Held"},
                              {"outcome", "late", "Late"},
                              {"outcome", "excused", "Away, excused"},
                              {"outcome", "no_show", "Absent"}};

static const char *id_name[] = {"id", NULL}, *group_name[] = {"group_id", NULL};
static const char *order_names[] = {"name", "id", NULL};
static struct field_def fields[] = {
    {.name = "name", .label = "Citizen", .readonly = true},
    {.name = "outcome",
     .label = "Outcome",
     .type = FIELD_CODE,
     .codes = "outcome",
     .required = true,
     .initial = "held"},
    {.name = "minutes", .label = "Time", .type = FIELD_MINUTES},
    {.name = "note", .label = "Note", .limit = 40},
};
static struct key_def keys[] = {{.key = '*', .action = "fill", .by = "outcome"}};

#define GRID(title_)                                                                               \
    .kind = SCREEN_GRID, .title = title_, .fields = fields, .n_fields = 4, .keys = keys,           \
    .n_keys = 1,                                                                                   \
    .source = {.name = "api.member",                                                               \
               .key = {id_name, 1},                                                                \
               .where = {group_name, 1},                                                           \
               .order = {order_names, 2}}
static struct screen_def roll = {
    .name = "roll", GRID("Roll"), .verb = "api.roll", .fixed = {group_name, 1}};
static struct screen_def rows = {.name = "rows", GRID("Rows"), .entity = "meeting"};
static struct screen_def home = {.name = "home", .kind = SCREEN_LIST, .title = "Home"};
static struct screen_def *all[] = {&home, &roll, &rows};
static const struct screen_defs defs = {all, 3, NULL};

static struct app app;
static struct view *view;

/* ---- the pretended server ---- */

struct row {
    const char *id, *version, *name, *outcome, *minutes, *note;
};

static const struct row ann = {ID_A, "3", "Ann", NULL, NULL, NULL};
static const struct row bo = {ID_B, "5", "Bo", NULL, "90", "old"};
static const struct row cia = {ID_C, "7", "Cia", "late", NULL, NULL};

static void answer_rows(size_t n, const struct row *const list[])
{
    static const char *const names[] = {"id", "version", "name", "outcome", "minutes", "note"};
    const char *cells[60];
    for (size_t i = 0; i < n; i++)
        memcpy(cells + 6 * i, list[i], sizeof *list[i]);
    assert_non_null(stub_find("api.member"));
    stub_answer_call(stub_find("api.member"), 6, names, n, cells);
}

static void answer_draft(size_t n, const char *const *cells)
{
    static const char *const names[] = {"field", "value", "at"};
    assert_non_null(stub_find("draft_get"));
    stub_answer_call(stub_find("draft_get"), 3, names, n, cells);
}

static void open_with_draft(const char *screen, size_t n, const char *const *cells)
{
    struct params params;
    params_init(&params);
    params_set(&params, "group_id", GROUP);
    view = app_open(&app, screen, &params);
    params_finish(&params);
    answer_rows(3, (const struct row *const[]){&ann, &bo, &cia});
    answer_draft(n, cells);
    app_tick(&app, app_now());
}

static void open_grid(const char *screen)
{
    open_with_draft(screen, 0, NULL);
}

static int setup(void **state)
{
    (void)state;
    stub_reset();
    app_init(&app, stub_db(), &defs, NULL);
    app.line = LINE_ONLINE;
    app.today = date_from_ymd(2026, 11, 20);
    app.codes = (struct codes){codes, 4};
    snprintf(app.login, sizeof app.login, "aha");
    app_open(&app, "home", NULL);
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    app.codes = (struct codes){NULL, 0};
    app_finish(&app);
    stub_reset();
    return 0;
}

static void press(int key)
{
    app_key(&app, key);
}

static void type(const char *text)
{
    for (size_t at = 0, n = strlen(text); at < n;) {
        int32_t cp;
        at += text_decode(text + at, n - at, &cp);
        press((int)cp);
    }
}

static struct form_field *cell(const char *id, const char *name)
{
    char full[80];
    snprintf(full, sizeof full, "%s.%s", id, name);
    struct form_field *field = form_field(view, full);
    assert_non_null(field);
    return field;
}

static void shows(const char *id, const char *name, const char *text)
{
    assert_string_equal(cell(id, name)->edit.text, text);
}

static void stands(const char *id, const char *name)
{
    assert_ptr_equal(view->form->fields[view->form->current], cell(id, name));
}

static void has(const char *text, const char *part)
{
    if (!text || !strstr(text, part))
        fail_msg("no \"%s\" in: %s", part, text ? text : "(null)");
}

static void lacks(const char *text, const char *part)
{
    if (strstr(text, part))
        fail_msg("\"%s\" in: %s", part, text);
}

static const char *sent(const char *verb)
{
    assert_non_null(stub_find(verb));
    return stub_param(stub_find(verb), 2);
}

static void answer_saved(const char *verb, const char *id, const char *version)
{
    static const char *const names[] = {"state", "id", "version"};
    const char *cells[] = {"saved", id, version};
    stub_answer_call(stub_find(verb), 3, names, 1, cells);
}

static void somebody_saves(const char *id, int version)
{
    struct change change = {.entity = "meeting", .id = id, .version = version, .who = "boj"};
    app_changes(&app, &change, 1, false);
}

/* ---- reading and moving ---- */

static void rows_and_the_draft_are_asked_for_at_once(void **state)
{
    (void)state;
    open_grid("roll");
    assert_int_equal(view->form->n_records, 3);
    stands(ID_A, "outcome"); /* the name is passed over */
    shows(ID_B, "minutes", "1:30");
    shows(ID_C, "outcome", "Late");
    assert_int_equal(view->form->state, FORM_CLEAN);
    assert_int_equal(grid_open_rows(view), 2);
}

/* A paste keeps its place among the keys typed before the rows are there. */
static void what_is_typed_and_pasted_ahead_is_not_lost(void **state)
{
    (void)state;
    struct params params;
    params_init(&params);
    view = app_open(&app, "roll", &params);
    params_finish(&params);
    press('h');
    press(K_RIGHT);
    press(K_RIGHT);
    app_paste(&app, "b\u00e9");
    type("c");
    answer_rows(3, (const struct row *const[]){&ann, &bo, &cia});
    answer_draft(0, NULL);
    app_tick(&app, app_now());
    shows(ID_A, "outcome", "Held");
    shows(ID_B, "note", "oldb\u00e9c");
    view->waiting = 1;
    type("x");
    app_paste(&app, "y");
    press(K_ESC); /* gives all of it up */
    assert_int_equal(app.queued + app.n_pastes, 0);
}

static void an_empty_grid_takes_no_keys(void **state)
{
    (void)state;
    struct params params;
    params_init(&params);
    view = app_open(&app, "roll", &params);
    params_finish(&params);
    answer_rows(0, NULL);
    answer_draft(0, NULL);
    type("hx* ");
    press(K_DOWN);
    press(K_CTRL + 'z');
    press(K_CTRL + 's');
    app_paste(&app, "x");
    assert_null(stub_find("api.roll("));
    assert_int_equal(view->form->state, FORM_CLEAN);
}

static void arrows_enter_and_tab_walk_the_cells(void **state)
{
    (void)state;
    open_grid("roll");
    press(K_DOWN);
    stands(ID_B, "outcome");
    press(K_RIGHT);
    stands(ID_B, "minutes");
    press(K_RIGHT);
    press(K_RIGHT); /* there is nothing more to the right */
    stands(ID_B, "note");
    press(K_ENTER);
    stands(ID_C, "note");
    press(K_BACKTAB);
    press(K_BACKTAB);
    press(K_BACKTAB);
    stands(ID_B, "note"); /* around the corner */
    press(K_TAB);
    stands(ID_C, "outcome");
    press('k');
    stands(ID_B, "outcome");
    press('g');
    stands(ID_A, "outcome");
    press(K_END);
    stands(ID_C, "outcome");
}

/* ---- choosing and typing ---- */

static void a_letter_chooses_and_goes_on_to_the_next_row(void **state)
{
    (void)state;
    open_grid("roll");
    press('h');
    shows(ID_A, "outcome", "Held");
    stands(ID_B, "outcome");
    press('l');
    shows(ID_B, "outcome", "Late");
    stands(ID_C, "outcome");
    press('q'); /* begins nothing: no command either */
    shows(ID_C, "outcome", "Late");
}

static void a_letter_of_two_labels_goes_from_one_to_the_other(void **state)
{
    (void)state;
    open_grid("roll");
    press('a');
    shows(ID_A, "outcome", "Away, excused");
    stands(ID_A, "outcome");
    press('a');
    shows(ID_A, "outcome", "Absent");
    press('a');
    shows(ID_A, "outcome", "Away, excused");
}

static void space_goes_through_all_and_delete_empties(void **state)
{
    (void)state;
    open_grid("roll");
    type("  ");
    shows(ID_A, "outcome", "Late");
    type("   "); /* required: there is no way past the last but to the first */
    shows(ID_A, "outcome", "Held");
    press(K_DELETE);
    shows(ID_A, "outcome", "");
    assert_int_equal(view->form->state, FORM_CLEAN);
}

static void letters_are_text_in_a_cell_of_text(void **state)
{
    (void)state;
    open_grid("roll");
    press(K_RIGHT);
    press(K_RIGHT);
    type("h*j");
    shows(ID_A, "note", "h*j");
    press(K_LEFT);
    type("x");
    shows(ID_A, "note", "h*xj");
    press(K_DOWN);
    type("!");
    shows(ID_B, "note", "old!");
    press(K_LEFT);
    press(K_LEFT);
    stands(ID_B, "note"); /* inside the text now */
    for (int i = 0; i < 3; i++)
        press(K_LEFT);
    stands(ID_B, "minutes"); /* beyond its beginning */
    type("2:00");
    press(K_UP);
    shows(ID_B, "minutes", "2:00");
}

static void what_cannot_be_understood_is_said_and_stays(void **state)
{
    (void)state;
    open_grid("roll");
    press(K_RIGHT);
    type("soon");
    press(K_DOWN);
    assert_non_null(cell(ID_A, "minutes")->error);
    shows(ID_A, "minutes", "soon");
    press(K_CTRL + 's');
    assert_null(stub_find("api.roll("));
    stands(ID_A, "outcome"); /* required in a row that was changed, and the first that is wrong */
    has(app.message, "Ann · Outcome");
}

static void hostile_text_is_refused_by_the_cell(void **state)
{
    (void)state;
    open_grid("roll");
    press(K_RIGHT);
    press(K_RIGHT);
    app_paste(&app, "\x1b]0;x\x07\n\u202eb\xff");
    lacks(cell(ID_A, "note")->edit.text, "\x1b");
    lacks(cell(ID_A, "note")->edit.text, "\x07");
    lacks(cell(ID_A, "note")->edit.text, "\n");
    lacks(cell(ID_A, "note")->edit.text, "\xff");
    has(cell(ID_A, "note")->edit.text, "]0;x");
    press(K_CTRL + 'z');
    assert_int_equal(view->form->state, FORM_CLEAN);
    assert_true(app_paste(&app, "01234567890123456789012345678901234567890") & R_BELL);
    shows(ID_A, "note", ""); /* more than the cell takes: refused as a whole */
    press(K_CTRL + 'z');     /* and nothing is left to take back */
    assert_int_equal(view->form->state, FORM_CLEAN);
}

static void one_key_fills_the_rows_that_are_empty(void **state)
{
    (void)state;
    open_grid("roll");
    press('*');
    shows(ID_A, "outcome", "Held");
    shows(ID_B, "outcome", "Held");
    shows(ID_C, "outcome", "Late");
    has(app.message, "2");
    press('*');
    has(app.message, "no row is empty");
    press(K_CTRL + 'z'); /* one act */
    shows(ID_A, "outcome", "");
    shows(ID_B, "outcome", "");
    assert_int_equal(view->form->state, FORM_CLEAN);
}

static void undo_goes_back_to_where_it_was(void **state)
{
    (void)state;
    open_grid("roll");
    press('l');
    press('h');
    press(K_RIGHT);
    press(K_RIGHT);
    type("so ");
    press(K_CTRL + 'z'); /* in the cell, word by word */
    shows(ID_C, "note", "");
    press(K_CTRL + 'z');
    stands(ID_B, "outcome");
    shows(ID_B, "outcome", "");
    press(K_CTRL + 'z');
    stands(ID_A, "outcome");
    shows(ID_A, "outcome", "");
    assert_int_equal(view->form->state, FORM_CLEAN);
}

static void f4_chooses_from_the_list(void **state)
{
    (void)state;
    open_grid("roll");
    press(K_F1 + 3);
    assert_int_equal(app_top(&app)->list->n, 4);
    has(app_top(&app)->title, "Ann · Outcome");
    press(K_DOWN);
    press(K_ENTER);
    shows(ID_A, "outcome", "Late");
    press(K_CTRL + 'z');
    shows(ID_A, "outcome", "");
}

/* ---- saving ---- */

static void a_save_is_one_call_of_the_changed_rows(void **state)
{
    (void)state;
    open_grid("roll");
    press('h');
    press(K_DOWN);
    press(K_RIGHT);
    press(K_RIGHT);
    type("bus");
    press(K_CTRL + 's');
    assert_string_equal(sent("api.roll("),
                        "{\"group_id\":\"" GROUP "\",\"rows\":["
                        "{\"id\":\"" ID_A "\",\"version\":3,\"outcome\":\"held\"},"
                        "{\"id\":\"" ID_C "\",\"version\":7,\"note\":\"bus\"}]}");
    assert_int_equal(view->form->state, FORM_SENDING);
    answer_saved("api.roll(", ID_A, "4");
    assert_int_equal(view->form->state, FORM_SAVED);
    assert_ptr_equal(app_top(&app), view); /* a roll call goes on */
    assert_int_equal(cell(ID_A, "outcome")->record->version, 4);
}

static void an_entity_is_saved_with_an_element_per_row(void **state)
{
    (void)state;
    open_grid("rows");
    press('h');
    press('l');
    press(K_F1 + 1);
    has(sent("api.save("), "{\"entity\":\"meeting\",\"id\":\"" ID_A
                           "\",\"version\":3,\"change\":{\"outcome\":\"held\"}}");
    has(sent("api.save("), "{\"entity\":\"meeting\",\"id\":\"" ID_B
                           "\",\"version\":5,\"change\":{\"outcome\":\"late\"}}");
    lacks(sent("api.save("), ID_C);
    answer_saved("api.save(", ID_A, "4");
    assert_string_equal(app_top(&app)->def->name, "home"); /* F2 closes */
}

static void nothing_changed_is_not_saved(void **state)
{
    (void)state;
    open_grid("roll");
    press(K_CTRL + 's');
    assert_null(stub_find("api.roll("));
    has(app.message, "Nothing was changed");
}

static void a_save_in_doubt_is_asked_about_with_the_same_number(void **state)
{
    (void)state;
    char op[40];
    open_grid("roll");
    press('h');
    press(K_CTRL + 's');
    snprintf(op, sizeof op, "%s", stub_param(stub_find("api.roll("), 1));
    stub_verdict(stub_find("api.roll("), DB_CHECKING, NULL);
    assert_int_equal(view->form->state, FORM_CHECKING);
    struct err err = {.code = ERR_UNAVAILABLE};
    stub_verdict(stub_find("api.roll("), DB_LOST, &err);
    press(K_CTRL + 's');
    assert_string_equal(stub_param(stub_find("api.roll("), 1), op);
}

static void a_refusal_is_put_to_the_cell_when_that_is_clear(void **state)
{
    (void)state;
    const struct err err = {
        .code = ERR_INPUT, .msgid = "not_yet", .field = "outcome", .detail = "it lies ahead"};
    open_grid("roll");
    press('h');
    press(K_CTRL + 's');
    stub_verdict(stub_find("api.roll("), DB_REFUSED, &err);
    assert_int_equal(view->form->state, FORM_REFUSED);
    stands(ID_A, "outcome");
    assert_string_equal(cell(ID_A, "outcome")->error, "it lies ahead");
    press(K_DOWN);
    press('l');
    press(K_CTRL + 's');
    stub_verdict(stub_find("api.roll("), DB_REFUSED, &err);
    assert_null(cell(ID_B, "outcome")->error); /* it may be either */
    has(app.message, "it lies ahead");
}

/* ---- others ---- */

static void what_others_save_follows_and_mine_stays(void **state)
{
    (void)state;
    static const struct row bo_late = {ID_B, "6", "Bo", "late", "90", "old"};
    static const struct row ann_late = {ID_A, "4", "Ann", "late", NULL, NULL};
    open_grid("roll");
    press('h');
    somebody_saves(ID_B, 6);
    answer_rows(3, (const struct row *const[]){&ann_late, &bo_late, &cia});
    shows(ID_B, "outcome", "Late");
    assert_true(cell(ID_B, "outcome")->touched);
    shows(ID_A, "outcome", "Held");
    assert_string_equal(cell(ID_A, "outcome")->theirs, "late");
    press(K_CTRL + 's');
    has(sent("api.roll("), "\"id\":\"" ID_A "\",\"version\":3,"); /* still rests on the old one */
    lacks(sent("api.roll("), ID_B);
}

static void the_cursor_stays_on_its_row_and_column(void **state)
{
    (void)state;
    static const struct row dan = {
        "dddddddd-0000-4000-8000-000000000004", "1", "Dan", NULL, NULL, NULL};
    open_grid("roll");
    press(K_DOWN);
    press(K_RIGHT);
    stands(ID_B, "minutes");
    view->ops->reload(view);
    answer_rows(4, (const struct row *const[]){&dan, &cia, &ann, &bo});
    stands(ID_B, "minutes");
    assert_int_equal(grid_row(view), 3);
    view->ops->reload(view);
    answer_rows(2, (const struct row *const[]){&cia, &ann}); /* its row is gone */
    stands(ID_A, "minutes");
    press(K_CTRL + 'z'); /* what went with the row is not taken back */
    view->ops->reload(view);
    answer_rows(0, NULL);
    assert_int_equal(view->form->n, 0);
    press('h');
}

static void a_row_that_is_gone_stays_while_it_holds_typed_text(void **state)
{
    (void)state;
    open_grid("roll");
    press(K_RIGHT);
    press(K_RIGHT);
    type("mine");
    view->ops->reload(view);
    answer_rows(2, (const struct row *const[]){&bo, &cia});
    assert_int_equal(view->form->n_records, 3);
    assert_int_equal(grid_row(view), 2);
    shows(ID_A, "note", "mine");
    assert_int_equal(app.level, MESSAGE_WARNING);
    press(K_CTRL + 'z');
    view->ops->reload(view);
    answer_rows(2, (const struct row *const[]){&bo, &cia});
    assert_int_equal(view->form->n_records, 2);
}

static void answer_conflict(void)
{
    static const char *const names[] = {"state", "entity", "id",  "version", "field",
                                        "base",  "theirs", "who", "name",    "at"};
    const char *cells[] = {"conflict", "meeting", ID_A,  "4",         "outcome",
                           "",         "late",    "boj", "Bo Jessen", "2026-11-20 10:41:00+01"};
    stub_answer_call(stub_find("api.roll("), 10, names, 1, cells);
}

static void a_conflict_names_row_and_column_and_leaves_other_rows_alone(void **state)
{
    (void)state;
    static const struct row ann_late = {ID_A, "4", "Ann", "late", NULL, NULL};
    open_grid("roll");
    press('h');
    press('l'); /* Bo */
    press(K_CTRL + 's');
    answer_conflict();
    answer_rows(3, (const struct row *const[]){&ann_late, &bo, &cia});
    app_tick(&app, app_now());
    struct view *choice = app_top(&app);
    assert_ptr_not_equal(choice, view);
    has(choice->title, "Ann · Outcome");
    has(choice->title, "Bo Jessen, 10:41");
    assert_int_equal(choice->list->n, 1);
    assert_string_equal(list_cell(choice, 0, "mine"), "Held");
    assert_string_equal(list_cell(choice, 0, "theirs"), "Late");
    press('m');
    press(K_ENTER);
    has(sent("api.roll("), "\"id\":\"" ID_A "\",\"version\":4,\"outcome\":\"held\"");
    has(sent("api.roll("), "\"id\":\"" ID_B "\",\"version\":5,\"outcome\":\"late\"");
    shows(ID_B, "outcome", "Late");
}

static void theirs_may_be_taken_and_the_rest_is_saved(void **state)
{
    (void)state;
    static const struct row ann_late = {ID_A, "4", "Ann", "late", NULL, NULL};
    open_grid("roll");
    press('h');
    press('h');
    press(K_CTRL + 's');
    answer_conflict();
    answer_rows(3, (const struct row *const[]){&ann_late, &bo, &cia});
    app_tick(&app, app_now());
    press('d');
    press(K_ENTER);
    lacks(sent("api.roll("), ID_A);
    has(sent("api.roll("), ID_B);
    shows(ID_A, "outcome", "Late");
}

/* ---- drafts ---- */

static void what_is_typed_is_kept_by_row_and_column(void **state)
{
    (void)state;
    open_grid("roll");
    press('h');
    press(K_RIGHT);
    press(K_RIGHT);
    type("bus");
    view->ops->tick(view, view->form->typed_ms + 2000);
    const struct stub_call *put = stub_find("draft_put");
    assert_non_null(put);
    assert_string_equal(stub_param(put, 1), "roll");
    assert_string_equal(stub_param(put, 2), GROUP);
    has(stub_param(put, 3), "\"" ID_A ".outcome\":\"held\"");
    has(stub_param(put, 3), "\"" ID_A "._version\":\"3\"");
    has(stub_param(put, 3), "\"" ID_B ".note\":\"oldbus\"");
    lacks(stub_param(put, 3), ID_C);
}

static void a_draft_stands_again_and_rests_where_it_did(void **state)
{
    (void)state;
    static const char *const cells[] = {ID_A ".outcome",
                                        "no_show",
                                        "10:58",
                                        ID_A "._version",
                                        "2",
                                        "10:58",
                                        ID_B ".note",
                                        "bus",
                                        "10:58",
                                        "_op",
                                        "12345678-0000-4000-8000-000000000000",
                                        "10:58"};
    open_with_draft("roll", 4, cells);
    shows(ID_A, "outcome", "Absent");
    shows(ID_B, "note", "bus");
    assert_int_equal(view->form->state, FORM_DIRTY);
    press('*');
    press(K_CTRL + 's');
    assert_string_equal(stub_param(stub_find("api.roll("), 1), cells[10]);
    has(sent("api.roll("), "\"id\":\"" ID_A "\",\"version\":2,\"outcome\":\"no_show\"");
    answer_saved("api.roll(", ID_A, "4");
    assert_non_null(stub_find("draft_drop"));
}

/* Killed after a save was sent: the same save is asked about, though the rows are others by now. */
static void a_save_in_doubt_comes_back_word_for_word(void **state)
{
    (void)state;
    static const char *const cells[] = {ID_C ".outcome",
                                        "late",
                                        "10:58",
                                        ID_C ".note",
                                        "bus",
                                        "10:58",
                                        ID_C ".minutes",
                                        "60",
                                        "10:58",
                                        "_since." ID_C ".minutes",
                                        "t",
                                        "10:58",
                                        "_op",
                                        "12345678-0000-4000-8000-000000000000",
                                        "10:58",
                                        "_args",
                                        "{\"as\":\"sent\"}",
                                        "10:58"};
    open_with_draft("roll", 6, cells);
    press(K_CTRL + 's');
    assert_string_equal(stub_param(stub_find("api.roll("), 1), cells[13]);
    assert_string_equal(sent("api.roll("), "{\"as\":\"sent\"}");
    answer_saved("api.roll(", ID_C, "8");
    assert_false(cell(ID_C, "note")->dirty);
    assert_true(cell(ID_C, "minutes")->dirty); /* typed after it was sent: still to be saved */
    has(app.message, "not what you typed since");
    answer_rows(3, (const struct row *const[]){&ann, &bo, &cia});
    shows(ID_C, "note", "");
    shows(ID_C, "minutes", "1:00");
    press(K_CTRL + 's');
    assert_string_not_equal(stub_param(stub_find("api.roll("), 1), cells[13]);
    has(sent("api.roll("), "\"minutes\":\"60\"");
    lacks(sent("api.roll("), "note");
}

static void what_was_typed_since_a_save_is_told_apart_in_the_draft(void **state)
{
    (void)state;
    open_grid("roll");
    press('h');
    press(K_CTRL + 's');
    has(stub_param(stub_find("draft_put"), 3), "\"_since." ID_A ".outcome\":null");
    has(stub_param(stub_find("draft_put"), 3), "\"_args\":\"{\\\"group_id");
    stub_answer_call(stub_find("draft_put"), 0, NULL, 0, NULL);
    struct err err = {.code = ERR_UNAVAILABLE};
    stub_verdict(stub_find("api.roll("), DB_LOST, &err);
    press('l');
    press(K_ESC);
    has(stub_param(stub_find("draft_put"), 3), "\"_since." ID_A ".outcome\":null");
    has(stub_param(stub_find("draft_put"), 3), "\"_since." ID_B ".outcome\":\"t\"");
}

static void esc_keeps_the_draft(void **state)
{
    (void)state;
    open_grid("roll");
    press('h');
    press(K_ESC);
    assert_string_equal(app_top(&app)->def->name, "home");
    has(stub_param(stub_find("draft_put"), 3), "\"" ID_A ".outcome\":\"held\"");
}

/* What the server says of a cell being typed in. */
static void the_answer_to_a_draft_is_about_a_cell(void **state)
{
    (void)state;
    static const char *const names[] = {"field", "what", "value"};
    static const char *const cells[] = {ID_B ".note",    "state",   "readonly",
                                        ID_A ".outcome", "warning", "in_the_past"};
    open_grid("roll");
    press('h');
    view->ops->tick(view, view->form->typed_ms + 2000);
    stub_answer_call(stub_find("draft_put"), 3, names, 2, cells);
    assert_true(cell(ID_B, "note")->readonly);
    assert_false(cell(ID_A, "note")->readonly);
    assert_non_null(cell(ID_A, "outcome")->warning);
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
    view = app_open(&app, "roll", &params);
    params_finish(&params);
    assert_string_equal(stub_param(stub_find("api.member"), 2), "501");
    stub_answer_call(stub_find("api.member"), 6, names, N, cells);
    free(cells);
    answer_draft(0, NULL);
    assert_int_equal(view->form->n_records, GRID_ROWS);
    assert_true(view->grid->more);
    press('*');
    press(K_END);
    grid_scroll(view, 20);
    assert_int_equal(view->grid->top, GRID_ROWS - 20);
    for (int i = 0; i < 10; i++)
        press(K_CTRL + 'z'); /* only GRID_STEPS of them are remembered */
    assert_int_equal(view->grid->n_steps, 0);
}

#define T(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

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
        T(a_save_is_one_call_of_the_changed_rows),
        T(an_entity_is_saved_with_an_element_per_row),
        T(nothing_changed_is_not_saved),
        T(a_save_in_doubt_is_asked_about_with_the_same_number),
        T(a_refusal_is_put_to_the_cell_when_that_is_clear),
        T(what_others_save_follows_and_mine_stays),
        T(the_cursor_stays_on_its_row_and_column),
        T(a_row_that_is_gone_stays_while_it_holds_typed_text),
        T(a_conflict_names_row_and_column_and_leaves_other_rows_alone),
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
