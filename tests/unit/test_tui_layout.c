/* link: base def engine tui stub_db */
/* Where things stand: title, footer, columns, forms, at all widths. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "def/screen.h"
#include "engine/form.h"
#include "engine/view.h"
#include "src/tui/layout.h"

/* ---- title and footer ---- */

static void pieces_go_by_rank(void **state)
{
    struct layout_piece pieces[] = {{10, 0, false}, {8, 2, false}, {5, 7, false}};
    (void)state;
    assert_int_equal(layout_pieces(pieces, 3, 3, 29), 29);
    assert_int_equal(layout_pieces(pieces, 3, 3, 28), 21);
    assert_false(pieces[2].shown);
    assert_int_equal(layout_pieces(pieces, 3, 3, 20), 18); /* a small one takes its place */
    assert_true(!pieces[1].shown && pieces[2].shown);
    assert_int_equal(layout_pieces(pieces, 3, 3, 17), 10);
    assert_int_equal(layout_pieces(pieces, 3, 3, 1), 10); /* rank 0 stays */
    assert_true(pieces[0].shown);
}

static void hints_are_never_cut(void **state)
{
    const int widths[] = {9, 8, 7};
    (void)state;
    assert_int_equal(layout_hints(widths, 3, 6, 36), 3);
    assert_int_equal(layout_hints(widths, 3, 6, 35), 2);
    assert_int_equal(layout_hints(widths, 3, 6, 17), 1);
    assert_int_equal(layout_hints(widths, 3, 6, 16), 0);
    assert_int_equal(layout_hints(widths, 0, 6, 1), 0);
}

/* ---- lists ---- */

static struct column_def columns[] = {
    {.name = "due", .width = 8, .type = FIELD_DATE}, /* too narrow for a date */
    {.name = "name"},
    {.name = "group", .width = 14, .type = FIELD_CODE},
    {.name = "what", .width = 20},
    {.name = "n", .width = 4, .type = FIELD_INT},
};
enum { COLUMNS_N = sizeof columns / sizeof columns[0] };
static const struct screen_def list = {.columns = columns, .n_columns = COLUMNS_N};

static void dates_are_whole_and_names_take_the_rest(void **state)
{
    int widths[COLUMNS_N];
    (void)state;
    layout_columns(&list, 80, widths);
    assert_int_equal(widths[0], 10);
    assert_int_equal(widths[1], 80 - 2 - 10 - 14 - 20 - 4 - 4);
    assert_int_equal(widths[2], 14);
    assert_int_equal(widths[4], 4);
}

static void columns_that_do_not_fit_are_left_out(void **state)
{
    int widths[COLUMNS_N];
    (void)state;
    layout_columns(&list, 40, widths);
    assert_int_equal(widths[0], 10);
    assert_int_equal(widths[1], 40 - 2 - 11 - 15);
    assert_int_equal(widths[2], 14);
    assert_int_equal(widths[3], 0);
    assert_int_equal(widths[4], 0);
    layout_columns(&list, 12, widths);
    assert_true(widths[1] > 0); /* names stay, come what may */
}

static void columns_fill_the_width_at_any_width(void **state)
{
    int widths[COLUMNS_N];
    (void)state;
    for (int width = 0; width < 300; width++) {
        int sum = 1;
        layout_columns(&list, width, widths);
        for (size_t i = 0; i < COLUMNS_N; i++)
            sum += widths[i] ? widths[i] + 1 : 0;
        assert_true(sum == width || width < 12 || (width > 140 && sum < width && widths[1] == 72));
    }
}

/* Beyond what names need, words that had to be short grow by half; numbers and dates do not. */
static void on_wide_screens_words_grow(void **state)
{
    int widths[COLUMNS_N];
    (void)state;
    layout_columns(&list, 200, widths);
    assert_int_equal(widths[0], 10);
    assert_int_equal(widths[2], 21);
    assert_int_equal(widths[3], 30);
    assert_int_equal(widths[4], 4);
    assert_int_equal(widths[1], 72); /* and no farther from what belongs to them */
    layout_columns(&list, 84 + 6, widths);
    assert_int_equal(widths[1], 30); /* names first */
    assert_int_equal(widths[2], 20);
}

static void two_names_share(void **state)
{
    struct column_def two[] = {{.name = "a"}, {.name = "b"}};
    struct screen_def def = {.columns = two, .n_columns = 2};
    int widths[2];
    (void)state;
    layout_columns(&def, 40, widths);
    assert_int_equal(widths[0], 18);
    assert_int_equal(widths[1], 19);
    layout_columns(&def, 200, widths);
    assert_int_equal(widths[0], 72);
    assert_int_equal(widths[1], 200 - 2 - 72 - 1); /* nothing stands behind the last */
}

/* ---- scrolling ---- */

static void what_must_be_seen_is_seen(void **state)
{
    (void)state;
    assert_int_equal(layout_scroll(0, 10, 10), 0);
    for (int room = 1; room < 40; room++) {
        for (int at = 0; at < 200; at++) {
            int top = layout_scroll(at, at + 1, room);
            assert_true(top >= 0 && top <= at && at < top + room);
        }
    }
}

static void it_moves_in_steps(void **state)
{
    (void)state;
    assert_int_equal(layout_scroll(10, 11, 10), 5);
    assert_int_equal(layout_scroll(14, 15, 10), 5);
    assert_int_equal(layout_scroll(15, 16, 10), 10);
}

/* ---- forms ---- */

static struct field_def fields[] = {
    {.name = "outcome", .label = "Outcome", .type = FIELD_CODE, .width = 16},
    {.name = "form", .label = "Form", .type = FIELD_CODE, .width = 9, .beside = true},
    {.name = "at", .label = "Time", .type = FIELD_DATETIME},
    {.name = "what", .label = "What is to be said", .type = FIELD_TEXT},
    {.name = "note", .label = "Note", .type = FIELD_NOTE, .rows = 4},
    {.name = "free", .label = "Place", .type = FIELD_TEXT},
    {.name = "room", .label = "Room", .type = FIELD_TEXT, .width = 5, .beside = true},
    {.name = "bare", .type = FIELD_TIME, .beside = true},
};
enum { FIELDS = sizeof fields / sizeof fields[0] };
static struct form_field states[FIELDS], *pointers[FIELDS];
static struct form form = {.fields = pointers, .n = FIELDS};
static const struct screen_def form_def = {.name = "hold", .fields = fields, .n_fields = FIELDS};
static struct view view = {.def = &form_def, .form = &form};
static struct layout_field places[FIELDS];

static int reset(void **state)
{
    (void)state;
    memset(states, 0, sizeof states);
    for (size_t i = 0; i < FIELDS; i++) {
        pointers[i] = &states[i];
        states[i].def = &fields[i];
    }
    return 0;
}

static void inputs_stand_in_one_column(void **state)
{
    (void)state;
    int lines = layout_form(&view, 80, 20, places);
    assert_int_equal(places[0].input_x, 2 + 18 + 2);
    assert_int_equal(places[2].input_x, places[0].input_x);
    assert_int_equal(places[2].input_width, 16 + 2);
    assert_int_equal(places[1].y, 0); /* beside */
    assert_int_equal(places[2].y, 1);
    assert_int_equal(places[4].input_height, 6);
    assert_int_equal(places[5].y, places[4].input_y + 6);
    assert_int_equal(places[6].y, places[5].y);
    assert_int_equal(places[7].y, places[5].y);
    assert_int_equal(lines, places[5].y + 1);
}

/* What stands beside goes below when there is no room, and an input takes what is left. */
static void narrow_forms_have_more_lines(void **state)
{
    (void)state;
    layout_form(&view, 40, 20, places);
    assert_int_equal(places[1].y, 1);
    assert_int_equal(places[3].input_x + places[3].input_width + 1, 40);
}

static void hidden_fields_take_no_room(void **state)
{
    (void)state;
    states[0].hidden = states[4].hidden = true;
    layout_form(&view, 80, 20, places);
    assert_false(places[0].shown);
    assert_int_equal(places[1].y, 0); /* there is nothing to stand beside of */
    assert_int_equal(places[5].y, 3);
}

static void words_stand_behind_or_below(void **state)
{
    char echo[] = "Fri 20-11-2026", error[] = "this is not possible at all in this field, since";
    (void)state;
    states[2].echo = echo;
    int lines = layout_form(&view, 80, 20, places);
    assert_int_equal(places[2].says_y, places[2].input_y);
    assert_true(places[2].says_x > places[2].input_x + places[2].input_width);
    states[2].error = error;
    assert_int_equal(layout_form(&view, 80, 20, places), lines + 1);
    assert_int_equal(places[2].says_y, places[2].input_y + 1);
    assert_int_equal(places[3].y, places[2].says_y + 1);
    states[0].error = error; /* of two fields in a line, each has its line */
    states[1].error = error;
    assert_int_equal(layout_form(&view, 80, 20, places), lines + 3);
    assert_int_not_equal(places[0].says_y, places[1].says_y);
}

static bool apart(int y1, int x1, int h1, int w1, int y2, int x2, int h2, int w2)
{
    return y1 + h1 <= y2 || y2 + h2 <= y1 || x1 + w1 <= x2 || x2 + w2 <= x1;
}

/* Label, input with its star, words: nothing on top of anything, nothing outside. */
static void check_places(int width, int lines)
{
    int boxes[3 * FIELDS][4];
    size_t n = 0;
    for (size_t i = 0; i < FIELDS; i++) {
        const struct layout_field *p = &places[i];
        int mine[3][4] = {{p->y, p->x - 2, 1, p->label + 2},
                          {p->input_y, p->input_x, p->input_height, p->input_width + 1},
                          {p->says_y, p->says_x, 1, p->says_width}};
        for (size_t j = 0; j < 3; j++)
            if (mine[j][3] > 0)
                memcpy(boxes[n++], mine[j], sizeof mine[j]);
    }
    for (size_t i = 0; i < n; i++) {
        const int *a = boxes[i];
        assert_true(a[0] >= 0 && a[1] >= 0 && a[0] + a[2] <= lines && a[1] + a[3] <= width);
        for (size_t j = 0; j < i; j++) {
            const int *b = boxes[j];
            assert_true(apart(a[0], a[1], a[2], a[3], b[0], b[1], b[2], b[3]));
        }
    }
}

static void nothing_overlaps_at_any_width(void **state)
{
    char words[] = "some words that say what is wrong";
    (void)state;
    for (int turn = 0; turn < 1 << FIELDS; turn++) {
        for (size_t i = 0; i < FIELDS; i++)
            states[i].error = turn >> i & 1 ? words : NULL;
        for (int width = 34; width < 200; width += turn ? 7 : 1)
            check_places(width, layout_form(&view, width, 20, places));
    }
}

static void a_note_is_not_higher_than_the_form(void **state)
{
    (void)state;
    layout_form(&view, 80, 5, places);
    assert_int_equal(places[4].input_height, 5);
    layout_form(&view, 80, 0, places);
    assert_int_equal(places[4].input_height, 3);
}

static void absurd_widths_do_no_harm(void **state)
{
    (void)state;
    for (int width = -1; width < 34; width++)
        layout_form(&view, width, 1, places);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pieces_go_by_rank),
        cmocka_unit_test(hints_are_never_cut),
        cmocka_unit_test(dates_are_whole_and_names_take_the_rest),
        cmocka_unit_test(columns_that_do_not_fit_are_left_out),
        cmocka_unit_test(columns_fill_the_width_at_any_width),
        cmocka_unit_test(on_wide_screens_words_grow),
        cmocka_unit_test(two_names_share),
        cmocka_unit_test(what_must_be_seen_is_seen),
        cmocka_unit_test(it_moves_in_steps),
        cmocka_unit_test_setup(inputs_stand_in_one_column, reset),
        cmocka_unit_test_setup(narrow_forms_have_more_lines, reset),
        cmocka_unit_test_setup(hidden_fields_take_no_room, reset),
        cmocka_unit_test_setup(words_stand_behind_or_below, reset),
        cmocka_unit_test_setup(nothing_overlaps_at_any_width, reset),
        cmocka_unit_test_setup(a_note_is_not_higher_than_the_form, reset),
        cmocka_unit_test_setup(absurd_widths_do_no_harm, reset),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
