/* link: base def engine tui stub_db */
/* What stands on the screen: drawn by the real curses onto a terminal that nobody looks at. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <curses.h>

#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "engine/action.h"
#include "engine/app.h"
#include "engine/edit.h"
#include "engine/form.h"
#include "engine/key.h"
#include "engine/list.h"
#include "engine/panes.h"
#include "engine/textview.h"
#include "src/tui/draw_priv.h"
#include "src/tui/paint.h"
#include "tui/draw.h"

/* ---- screens ---- */

static struct column_def columns[] = {
    {.name = "due", .label = "Due", .width = 10, .type = FIELD_DATE},
    {.name = "name", .label = "Citizen"},
    {.name = "n", .label = "N", .width = 4, .type = FIELD_INT},
};
static const char *hidden_names[] = {"part", "why", NULL};
static struct key_def keys[] = {
    {.key = K_ENTER, .action = "refresh", .label = "open", .footer = true},
    {.key = 'h', .action = "refresh", .label = "hold the meeting", .footer = true},
    {.key = 'b', .action = "refresh", .label = "book another meeting", .footer = true},
};
static struct screen_def day = {.name = "day",
                                .kind = SCREEN_LIST,
                                .title = "My day",
                                .columns = columns,
                                .n_columns = 3,
                                .hidden = {hidden_names, 2},
                                .group = "part",
                                .explain = "why",
                                .keys = keys,
                                .n_keys = 3};

static struct field_def fields[] = {
    {.name = "phone", .label = "Phone", .width = 12},
    {.name = "on", .label = "On", .type = FIELD_DATE},
    {.name = "note", .label = "Note", .type = FIELD_NOTE, .rows = 3},
    {.name = "cpr", .label = "CPR", .type = FIELD_CPR},
    {.name = "fixed", .label = "Fixed", .readonly = true},
};
enum { FIELDS = sizeof fields / sizeof fields[0] };
static struct screen_def person = {
    .name = "person", .kind = SCREEN_FORM, .title = "Person", .fields = fields, .n_fields = FIELDS};

static struct field_def words[] = {{.name = "a", .label = "Why"}, {.name = "b", .label = "Law"}};
static struct screen_def text = {
    .name = "text", .kind = SCREEN_TEXT, .title = "Text", .fields = words, .n_fields = 2};

static struct pane_def two[] = {{.screen = "text", .width = 24}, {.screen = "day"}};
static struct screen_def both = {
    .name = "both", .kind = SCREEN_PANES, .title = "Both", .panes = two, .n_panes = 2};

static struct screen_def global = {.name = "global", .kind = SCREEN_KEYS};
static struct screen_def *all[] = {&day, &person, &text, &both};
static const struct screen_defs defs = {.screens = all, .n = 4, .global = &global};

static struct app app;
static struct form form;
static struct form_field states[FIELDS], *pointers[FIELDS];
static struct view form_view = {.def = &person, .app = &app, .ops = &form_ops, .form = &form};

/* ---- the terminal ---- */

static char shown[4096];
static int cursor_y, cursor_x; /* after the last drawing; reading the screen moves it */

/* A line of the screen, without blanks at its end. */
static const char *line(int y)
{
    wchar_t wide[1024];
    size_t n = 0;
    int count = mvinnwstr(y, 0, wide, 1000);
    for (int i = 0; i < count; i++) {
        char bytes[4];
        size_t k = text_encode((int32_t)wide[i], bytes);
        memcpy(shown + n, bytes, k);
        n += k;
    }
    while (n > 0 && shown[n - 1] == ' ')
        n--;
    shown[n] = '\0';
    return shown;
}

static void cursor_is(int y, int x)
{
    assert_int_equal(cursor_y, y);
    assert_int_equal(cursor_x, x);
}

static void show(int rows, int cols)
{
    resizeterm(rows, cols);
    draw(&app, app_now());
    getyx(stdscr, cursor_y, cursor_x);
}

static bool has(const char *part)
{
    for (int y = 0; y < LINES; y++)
        if (strstr(line(y), part))
            return true;
    return false;
}

static int start(void **state)
{
    FILE *null = fopen("/dev/null", "r+");
    (void)state;
    i18n_init("en", "/nonexistent");
    if (!null || !newterm("xterm-256color", null, null))
        return 1;
    paint_init(TERM_THEME_AUTO, false);
    return 0;
}

static int stop(void **state)
{
    (void)state;
    endwin();
    return 0;
}

/* ---- fixtures ---- */

static void fresh(void)
{
    app_init(&app, NULL, &defs, NULL);
    app.line = LINE_ONLINE;
    app.today = date_from_ymd(2026, 11, 20);
    snprintf(app.login, sizeof app.login, "aha");
    snprintf(app.unit, sizeof app.unit, "Job advisers");
}

static const char *const cells[] = {
    "2026-11-17",
    "Müller, Günther",
    "12",
    "late",
    "because of this and that, and of that",
    "2026-11-18",
    "Øllegård Bæk, Sørine",
    "1234567",
    "late",
    NULL,
    "2026-11-23",
    "\033[31mred\nsecond",
    NULL,
    "later",
    "x",
};

static struct view *open_day(void)
{
    struct view *view = app_open(&app, "day", NULL);
    list_set_rows(view, 3, cells);
    return view;
}

static int list_up(void **state)
{
    (void)state;
    fresh();
    open_day();
    open_day(); /* so that there is a way back */
    return 0;
}

static int down(void **state)
{
    (void)state;
    app_finish(&app);
    return 0;
}

static int form_up(void **state)
{
    (void)state;
    fresh();
    memset(&form, 0, sizeof form);
    memset(states, 0, sizeof states);
    form.fields = pointers;
    form.n = FIELDS;
    form.loaded = true;
    for (size_t i = 0; i < FIELDS; i++) {
        pointers[i] = &states[i];
        states[i].def = &fields[i];
        states[i].readonly = fields[i].readonly;
        edit_init(&states[i].edit, fields[i].type == FIELD_NOTE, 20000);
    }
    app_push(&app, &form_view);
    return 0;
}

static int form_down(void **state)
{
    for (size_t i = 0; i < FIELDS; i++)
        edit_finish(&states[i].edit);
    app.depth = 0; /* the view is ours */
    return down(state);
}

/* ---- lists ---- */

static void the_day_at_80_by_24(void **state)
{
    (void)state;
    show(24, 80);
    assert_ptr_equal(strstr(line(0), " My day"), shown);
    assert_non_null(strstr(line(0), "aha · Job advisers · Fri 20-11-2026 "));
    assert_non_null(strstr(line(0), " · online"));
    assert_ptr_equal(strstr(line(1), "  Due        Citizen    "), shown);
    assert_int_equal(shown[79], 'N'); /* as far right as its numbers */
    assert_string_equal(line(2), " late 2");
    assert_ptr_equal(strstr(line(3), "> 17-11-2026 Müller, Günther"), shown);
    assert_string_equal(line(5), " later 1");
    assert_non_null(strstr(line(19), "────────"));
    assert_string_equal(line(20), " because of this and that, and of that");
    assert_non_null(strstr(line(22), "row 1 of 3"));
    assert_string_equal(
        line(23), " Enter open  h hold the meeting  b book another meeting  Esc back  ? help");
    cursor_is(3, 0);
}

static void the_cursor_stands_on_the_selected_row(void **state)
{
    (void)state;
    app_top(&app)->list->cursor = 2;
    show(24, 80);
    cursor_is(6, 0);
    assert_int_equal(line(6)[0], '>');
    assert_int_equal(line(3)[0], ' ');
}

static void a_number_that_does_not_fit_is_not_cut(void **state)
{
    (void)state;
    show(24, 80);
    assert_non_null(strstr(line(4), " ####"));
    assert_null(strstr(line(4), "123"));
}

static void names_are_cut_and_say_so(void **state)
{
    (void)state;
    show(24, 40);
    assert_non_null(strstr(line(4), "18-11-2026 Øllegård Bæk, Sørine"));
    columns[2].width = 14;
    show(24, 40);
    columns[2].width = 4;
    assert_non_null(strstr(line(4), "18-11-2026 Øllegård Bæ…"));
}

static void text_from_outside_is_harmless(void **state)
{
    (void)state;
    show(24, 80);
    assert_non_null(strstr(line(6), "^[[31mred"));
    assert_null(strstr(line(6), "second"));
}

static void rows_changed_by_others_are_marked(void **state)
{
    (void)state;
    app_top(&app)->list->rows[1].marked_until = app_now() + 100000;
    show(24, 80);
    assert_ptr_equal(strstr(line(4), " *18-11-2026"), shown);
}

static void marked_rows_say_so_and_are_counted(void **state)
{
    static const char *key[] = {"name", NULL};
    struct key_def book = keys[2];
    (void)state;
    day.source.key = (struct def_names){key, 1};
    keys[1].marked = true;
    keys[2] = (struct key_def){.key = ' ', .action = "mark", .footer = true};
    app_key(&app, ' ');
    show(24, 80);
    assert_ptr_equal(strstr(line(3), " +17-11-2026"), shown);
    assert_ptr_equal(strstr(line(4), "> 18-11-2026"), shown);
    assert_true(has("1 marked · row 2 of 3"));
    assert_true(has("Space mark"));
    day.source.key = (struct def_names){NULL, 0};
    keys[1].marked = false;
    keys[2] = book;
}

static void a_bar_stands_beside_its_number(void **state)
{
    struct column_def number = columns[2];
    (void)state;
    columns[2] =
        (struct column_def){.name = "n", .label = "N", .width = 12, .type = FIELD_BAR, .cap = 1000};
    show(24, 80);
    assert_non_null(strstr(line(4), "1000+ ██████"));
    assert_non_null(strstr(line(3), "   12 ▏"));
    assert_null(strstr(line(3), "█"));
    paint_init(TERM_THEME_MONO, true);
    show(24, 80);
    assert_non_null(strstr(line(4), "1000+ ######"));
    paint_init(TERM_THEME_AUTO, false);
    columns[2] = number;
}

static void hints_are_whole_and_help_is_always_there(void **state)
{
    static const char *const hints[] = {"Enter open", "h hold the meeting",
                                        "b book another meeting", "Esc back", "Esc"};
    (void)state;
    for (int cols = 40; cols < 120; cols++) {
        show(10, cols);
        const char *rest = line(9) + 1;
        for (size_t i = 0; i < sizeof hints / sizeof hints[0]; i++)
            if (strncmp(rest, hints[i], strlen(hints[i])) == 0)
                rest += strlen(hints[i]) + 2;
        if (strcmp(rest, "?") != 0)
            assert_string_equal(rest, "? help");
    }
}

static void well_known_keys_go_without_words_before_others_are_left_out(void **state)
{
    (void)state;
    show(24, 72);
    assert_string_equal(line(23),
                        " Enter open  h hold the meeting  b book another meeting  Esc  ? help");
    show(24, 65);
    assert_string_equal(line(23),
                        " Enter open  h hold the meeting  b book another meeting  Esc  ?");
    show(24, 60); /* that is not enough: the last are left out, and words stay */
    assert_string_equal(line(23), " Enter open  h hold the meeting  ? help");
}

static void the_first_screen_has_no_way_back(void **state)
{
    (void)state;
    app_back(&app);
    show(24, 80);
    assert_string_equal(line(23),
                        " Enter open  h hold the meeting  b book another meeting  ? help");
}

static void search_takes_the_cursor(void **state)
{
    (void)state;
    app_key(&app, '/');
    app_key(&app, 0xe6);
    show(24, 80);
    assert_string_equal(line(1), " Find: æ");
    cursor_is(1, 8);
    assert_string_equal(line(23), " Enter open  Tab to the list  Esc back  F1 help");
}

static void an_empty_list_says_so(void **state)
{
    (void)state;
    list_set_rows(app_top(&app), 0, NULL);
    show(24, 80);
    assert_string_equal(line(2), "  Nothing here");
    cursor_is(2, 0);
}

static void explanations_are_for_screens_with_room(void **state)
{
    (void)state;
    show(15, 80);
    assert_false(has("because of this"));
    show(16, 80);
    assert_true(has("because of this"));
}

static void long_explanations_end_in_an_ellipsis(void **state)
{
    static char why[200];
    struct list *list = app_top(&app)->list;
    (void)state;
    snprintf(why, sizeof why, "%0150d end", 7);
    list->rows[0].cells[list_column(app_top(&app), "why")] = why;
    show(24, 40);
    assert_int_equal(strlen(line(20)), 39);
    assert_non_null(strstr(line(21), "000…"));
    assert_int_equal(line(22)[0] == '0', 0);
}

/* ---- title and message ---- */

static void the_line_is_told(void **state)
{
    (void)state;
    app_line(&app, LINE_OFFLINE, "the server is away");
    show(24, 40);
    assert_non_null(strstr(line(0), "no connection"));
    assert_ptr_equal(strstr(line(22), " ! the server is away"), shown);
    app_say(&app, MESSAGE_ERROR, "%s", "bad \033 thing");
    show(24, 80);
    assert_ptr_equal(strstr(line(22), " ! bad ^[ thing"), shown);
    assert_non_null(strstr(line(22), "row 1 of 3"));
}

static void waiting_is_told_after_a_moment(void **state)
{
    struct view *view = app_top(&app);
    (void)state;
    resizeterm(24, 80);
    view->waiting = 1;
    view->sent_ms = 1000;
    draw(&app, 1149);
    assert_null(strstr(line(22), "Fetching"));
    assert_int_equal(draw_due(&app, 1149), 1150);
    draw(&app, 1150);
    assert_non_null(strstr(line(22), "Fetching …"));
    assert_int_equal(draw_due(&app, 1150), -1); /* nobody touches a key: nothing is drawn */
}

static void a_screen_just_opened_waits_for_its_rows(void **state)
{
    struct view *view = app_top(&app);
    (void)state;
    resizeterm(24, 80);
    view->drawn = false;
    view->waiting = 1;
    view->sent_ms = 1000;
    assert_true(draw_holds(&app, 1019));
    assert_int_equal(draw_due(&app, 1019), 1020);
    assert_false(draw_holds(&app, 1020)); /* not for long */
    draw(&app, 1020);
    view->sent_ms = 2000;
    assert_false(draw_holds(&app, 2000)); /* it stands there: keys are echoed at once */
    view->drawn = false;
    view->waiting = 0;
    assert_false(draw_holds(&app, 2000));
}

static void the_footer_of_a_thin_line_waits_for_the_rows(void **state)
{
    struct view *view = app_top(&app);
    (void)state;
    resizeterm(24, 80);
    app.thin = true;
    view->waiting = 1;
    view->sent_ms = 1000;
    draw(&app, 1150);
    assert_string_equal(line(23), "");
    assert_int_equal(draw_due(&app, 1150), 2000);
    draw(&app, 2000); /* they may never come */
    assert_non_null(strstr(line(23), "Enter open"));
    assert_int_equal(draw_due(&app, 2000), -1);
    view->waiting = 0;
    draw(&app, 2001);
    view->waiting = 1; /* a search: other rows, the same keys */
    view->sent_ms = 2002;
    draw(&app, 2002);
    assert_non_null(strstr(line(23), "Enter open"));
    app.thin = false;
    view->stood = false;
    draw(&app, 2002);
    assert_non_null(strstr(line(23), "Enter open"));
}

/* ---- forms ---- */

static void a_form_and_its_marks(void **state)
{
    char error[] = "too short", echo[] = "Fri 20-11-2026, week 47";
    (void)state;
    edit_set(&states[0].edit, "22 11 22 11");
    edit_set(&states[1].edit, "20-11-2026");
    edit_set(&states[2].edit, "one\ntwo");
    states[0].error = error;
    states[0].dirty = true;
    states[1].echo = echo;
    states[1].touched = true;
    show(24, 80);
    assert_string_equal(line(1), ">!Phone  [22 11 22 11 ]* ! too short");
    assert_string_equal(line(2), " ~On     [20-11-2026]  Fri 20-11-2026, week 47");
    assert_non_null(strstr(line(3), "  Note   ┌─────"));
    assert_non_null(strstr(line(4), "         │one "));
    assert_non_null(strstr(line(5), "         │two "));
    assert_string_equal(line(8), "  CPR    [           ]");
    assert_string_equal(line(22), " ! too short");
    cursor_is(1, 10 + 11);
}

/* Attributes around each typed character would be ten bytes of it. */
static void on_a_thin_line_an_input_has_no_attributes(void **state)
{
    (void)state;
    edit_set(&states[0].edit, "22");
    form.current = 0;
    show(24, 80);
    assert_true(mvinch(1, 11) & A_UNDERLINE);
    app.thin = true;
    show(24, 80);
    app.thin = false;
    assert_false(mvinch(1, 11) & A_UNDERLINE);
}

static void the_cursor_stands_in_the_field(void **state)
{
    (void)state;
    edit_set(&states[2].edit, "one\ntwo");
    form.current = 2;
    show(24, 80);
    cursor_is(5, 13);
    assert_int_equal(states[2].cells, 80 - 9 - 1 - 2);
    edit_set(&states[2].edit, "1\n2\n3\n4\n5\n6\n7\n8");
    show(24, 80);
    assert_non_null(strstr(line(6), "│8"));
    cursor_is(6, 11);
}

static void the_cursor_behind_a_full_input_needs_no_scrolling(void **state)
{
    (void)state;
    edit_set(&states[0].edit, "123456789012");
    show(24, 80);
    assert_non_null(strstr(line(1), "[123456789012]"));
    cursor_is(1, 22);
    edit_set(&states[0].edit, "1234567890123");
    show(24, 80);
    assert_non_null(strstr(line(1), "[7890123"));
    cursor_is(1, 17);
}

static void a_cpr_number_is_seen_only_while_it_is_typed(void **state)
{
    (void)state;
    edit_set(&states[3].edit, "810768-1234");
    form.current = 3;
    show(24, 80);
    assert_true(has("[810768-1234]"));
    form.current = 0;
    show(24, 80);
    assert_true(has("[810768-****]"));
    assert_false(has("1234"));
}

static void what_is_missing_is_marked(void **state)
{
    (void)state;
    states[1].required = true;
    show(24, 80);
    assert_ptr_equal(strstr(line(2), " !On"), shown);
    edit_set(&states[1].edit, "20-11-2026");
    show(24, 80);
    assert_ptr_equal(strstr(line(2), "  On"), shown);
}

static void the_state_of_the_save_is_in_the_title(void **state)
{
    char at[] = "10:58";
    (void)state;
    form.state = FORM_DIRTY;
    form.draft_at = at;
    show(24, 80);
    assert_non_null(strstr(line(0), "not saved * · draft 10:58"));
    form.state = FORM_CHECKING;
    show(24, 40);
    assert_non_null(strstr(line(0), "checking whether it was saved …"));
    form.state = FORM_SAVED;
    show(24, 80);
    assert_non_null(strstr(line(0), " saved"));
    assert_null(strstr(line(0), "not saved"));
}

static void the_current_field_is_seen_on_a_small_screen(void **state)
{
    (void)state;
    for (form.current = 0; form.current < FIELDS; form.current++) {
        show(10, 40);
        if (fields[form.current].readonly)
            continue; /* the cursor never goes there */
        assert_true(cursor_y >= 1 && cursor_y <= 7 && cursor_x > 0);
        assert_non_null(
            strstr(line(cursor_y), form.current == 2 ? "│" : fields[form.current].label));
    }
    form.current = 0;
}

/* ---- texts and panes ---- */

static void a_text_is_wrapped_and_scrolled(void **state)
{
    (void)state;
    app_finish(&app);
    fresh();
    struct view *view = app_open(&app, "text", NULL);
    view->text->values[0] = xstrdup("one two three four five six seven eight nine ten eleven");
    view->text->values[1] = xstrdup("§ 1\n§ 2");
    show(10, 40);
    assert_string_equal(line(1), " Why");
    assert_string_equal(line(2), "   one two three four five six seven");
    assert_string_equal(line(3), "   eight nine ten eleven");
    assert_string_equal(line(4), "");
    assert_string_equal(line(5), " Law");
    assert_string_equal(line(7), "   § 2");
    assert_int_equal(view->text->lines, 7);
    view->text->values[1][4] = '3';
    view->text->top = 99;
    show(10, 40);
    assert_string_equal(line(1), " Why"); /* all of it has room */
    resizeterm(11, 40);
    view->text->lines = 12;
    view->text->top = 2;
    draw(&app, app_now());
    assert_non_null(strstr(line(0), "Text")); /* what is scrolled out does not run over the title */
    assert_string_equal(line(1), "   eight nine ten eleven");
    view->text->lines = 12;
    view->text->top = 2;
    paint_begin(); /* nor over what stands above it in panes */
    draw_text(view, &(struct box){3, 0, 5, 40}, false);
    paint_end();
    assert_string_equal(line(1), "");
    assert_string_equal(line(2), "");
    assert_string_equal(line(3), "   eight nine ten eleven");
}

static void short_values_stand_beside_their_labels(void **state)
{
    (void)state;
    app_finish(&app);
    fresh();
    words[0].label = "Whyever";
    struct view *view = app_open(&app, "text", NULL);
    view->text->values[0] = xstrdup("one two");
    view->text->values[1] = xstrdup("three");
    show(10, 40);
    words[0].label = "Why";
    assert_string_equal(line(1), " Whyever  one two");
    assert_string_equal(line(2), " Law      three");
    assert_int_equal(view->text->lines, 2);
}

static void wide_screens_widen_panes(void **state)
{
    (void)state;
    app_finish(&app);
    fresh();
    app_open(&app, "both", NULL);
    show(24, 120);
    assert_ptr_equal(strstr(line(1), "┌ Text ────────────────────────────┐┌ > My day ──"), shown);
    show(24, 200); /* twice at most */
    assert_ptr_equal(strstr(line(1), "┌ Text ────────────────────────────────────────┐┌ > My"),
                     shown);
}

static void panes_side_by_side_or_one(void **state)
{
    (void)state;
    app_finish(&app);
    fresh();
    struct view *view = app_open(&app, "both", NULL);
    list_set_rows(view->panes->views[1], 3, cells);
    show(24, 80);
    assert_ptr_equal(strstr(line(1), "┌ Text ────────────────┐┌ > My day ──"), shown);
    assert_non_null(strstr(line(4), "││> 17-11-2026 Müller"));
    cursor_is(4, 25);
    assert_true(has("because of this"));
    app_key(&app, K_TAB);
    show(24, 80);
    assert_ptr_equal(strstr(line(1), "┌ > Text ──"), shown);
    assert_true(has("because of this"));
    show(24, 40);
    assert_true(has("> Text"));
    assert_false(has("Müller"));
}

static void on_a_thin_line_panes_have_one_side(void **state)
{
    (void)state;
    app_finish(&app);
    fresh();
    app.thin = true;
    struct view *view = app_open(&app, "both", NULL);
    list_set_rows(view->panes->views[1], 3, cells);
    show(24, 80);
    assert_ptr_equal(strstr(line(1), "┌ Text ────────────────┐┌ > My day ──"), shown);
    assert_ptr_equal(strstr(line(4), "                        │> 17-11-2026 Müller"), shown);
    assert_null(strstr(strstr(line(4), "│") + 1, "│"));
    cursor_is(4, 25);
    assert_false(has("└"));
}

/* ---- any size ---- */

static void too_small_is_said_and_nothing_is_lost(void **state)
{
    (void)state;
    show(10, 39);
    assert_ptr_equal(strstr(line(0), "Window too small: 40 × 10"), shown);
    assert_string_equal(line(1), "");
    show(9, 40);
    assert_ptr_equal(strstr(line(0), "Window too small"), shown);
    show(10, 40);
    assert_true(has("Müller"));
}

static void no_size_does_harm(void **state)
{
    static const int sizes[][2] = {{1, 1},   {1, 200}, {200, 1}, {2, 2},    {9, 39},   {10, 40},
                                   {11, 41}, {24, 80}, {25, 79}, {60, 200}, {200, 500}};
    (void)state;
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
        show(sizes[i][0], sizes[i][1]);
        assert_true(cursor_y < sizes[i][0] && cursor_x < sizes[i][1]);
    }
}

static void ascii_lines_where_asked_for(void **state)
{
    (void)state;
    paint_init(TERM_THEME_MONO, true);
    show(24, 80);
    assert_non_null(strstr(line(19), "--------"));
    paint_init(TERM_THEME_AUTO, false);
}

int main(void)
{
#define LIST(test) cmocka_unit_test_setup_teardown(test, list_up, down)
#define FORM(test) cmocka_unit_test_setup_teardown(test, form_up, form_down)
    const struct CMUnitTest tests[] = {
        LIST(the_day_at_80_by_24),
        LIST(the_cursor_stands_on_the_selected_row),
        LIST(a_number_that_does_not_fit_is_not_cut),
        LIST(names_are_cut_and_say_so),
        LIST(text_from_outside_is_harmless),
        LIST(rows_changed_by_others_are_marked),
        LIST(marked_rows_say_so_and_are_counted),
        LIST(a_bar_stands_beside_its_number),
        LIST(hints_are_whole_and_help_is_always_there),
        LIST(well_known_keys_go_without_words_before_others_are_left_out),
        LIST(the_first_screen_has_no_way_back),
        LIST(search_takes_the_cursor),
        LIST(an_empty_list_says_so),
        LIST(explanations_are_for_screens_with_room),
        LIST(long_explanations_end_in_an_ellipsis),
        LIST(the_line_is_told),
        LIST(waiting_is_told_after_a_moment),
        LIST(a_screen_just_opened_waits_for_its_rows),
        LIST(the_footer_of_a_thin_line_waits_for_the_rows),
        FORM(a_form_and_its_marks),
        FORM(on_a_thin_line_an_input_has_no_attributes),
        FORM(the_cursor_stands_in_the_field),
        FORM(the_cursor_behind_a_full_input_needs_no_scrolling),
        FORM(a_cpr_number_is_seen_only_while_it_is_typed),
        FORM(what_is_missing_is_marked),
        FORM(the_state_of_the_save_is_in_the_title),
        FORM(the_current_field_is_seen_on_a_small_screen),
        LIST(a_text_is_wrapped_and_scrolled),
        LIST(short_values_stand_beside_their_labels),
        LIST(wide_screens_widen_panes),
        LIST(panes_side_by_side_or_one),
        LIST(on_a_thin_line_panes_have_one_side),
        LIST(too_small_is_said_and_nothing_is_lost),
        LIST(no_size_does_harm),
        FORM(no_size_does_harm),
        LIST(ascii_lines_where_asked_for),
    };
    return cmocka_run_group_tests(tests, start, stop);
}
