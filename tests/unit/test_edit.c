/* link: base def engine stub_db */
/* Editing text: every key against a model that is too simple to be wrong, and the cases by hand. */
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
#include "base/str.h"
#include "base/text.h"
#include "engine/edit.h"
#include "engine/key.h"

enum { WIDTH = 12 };

static bool press(struct edit *edit, int key)
{
    struct err err = {0};
    bool changed;
    bool used = edit_key(edit, key, WIDTH, &changed, &err);
    assert_true(used || !changed);
    return changed;
}

static void type_text(struct edit *edit, const char *text)
{
    for (size_t at = 0, n = strlen(text); at < n;) {
        int32_t cp;
        at += text_decode(text + at, n - at, &cp);
        press(edit, cp == '\n' ? K_ENTER : (int)cp);
    }
}

static struct edit edit_of(const char *text, bool many)
{
    struct edit edit;
    edit_init(&edit, many, 200);
    edit_set(&edit, text);
    return edit;
}

/* ---- the model: the text is composed again as a whole, borders are counted from its start ---- */

struct model {
    char *text;
    size_t cursor;
};

static size_t model_border(const char *text, size_t at)
{
    size_t here = 0, n = strlen(text);
    while (here < at && here < n)
        here = text_next_grapheme(text, n, here);
    return here;
}

static size_t model_before(const struct model *m, size_t at)
{
    size_t here = 0, last = 0;
    while (here < at) {
        last = here;
        here = text_next_grapheme(m->text, strlen(m->text), here);
    }
    return last;
}

static size_t model_after(const struct model *m, size_t at)
{
    return at < strlen(m->text) ? text_next_grapheme(m->text, strlen(m->text), at) : at;
}

static void model_replace(struct model *m, size_t from, size_t to, const char *with)
{
    struct str head, whole, nfc;
    str_init(&head);
    str_init(&whole);
    str_init(&nfc);
    str_add_n(&head, m->text, from);
    str_add(&head, with);
    str_add(&whole, head.s);
    str_add(&whole, m->text + to);
    assert_true(text_nfc(&nfc, head.s, head.len));
    size_t cursor = nfc.len;
    str_reset(&nfc);
    assert_true(text_nfc(&nfc, whole.s, whole.len));
    free(m->text);
    m->text = str_take(&nfc);
    m->cursor = model_border(m->text, cursor);
    str_finish(&head);
    str_finish(&whole);
}

static void model_key(struct model *m, int key)
{
    char bytes[5] = {0};
    if (key == K_LEFT)
        m->cursor = model_before(m, m->cursor);
    else if (key == K_RIGHT)
        m->cursor = model_after(m, m->cursor);
    else if (key == K_BACKSPACE && m->cursor > 0)
        model_replace(m, model_before(m, m->cursor), m->cursor, "");
    else if (key == K_DELETE && m->cursor < strlen(m->text))
        model_replace(m, m->cursor, model_after(m, m->cursor), "");
    else if (key == K_ENTER)
        model_replace(m, m->cursor, m->cursor, "\n");
    else if (key < K_ESC && text_encode(key, bytes) > 0)
        model_replace(m, m->cursor, m->cursor, bytes);
}

/* What a mark may do is edit's own decision: nothing when no letter stands before the cursor. */
static bool is_refused(const struct model *m, int key)
{
    struct str str;
    bool ok;
    size_t from = model_before(m, m->cursor);
    if (key >= K_ESC || !text_is_mark(key))
        return false;
    str_init(&str);
    ok = m->cursor > from && m->text[from] != '\n' &&
         text_compose(&str, m->text + from, m->cursor - from, key);
    str_finish(&str);
    return !ok;
}

static unsigned random_state;

static unsigned random_below(unsigned n)
{
    random_state = random_state * 1664525u + 1013904223u;
    return (random_state >> 8) % n;
}

static int random_key(void)
{
    static const int keys[] = {
        'a',     'e',     'o',         ' ',         'A',      'i',     ' ',     0xE6,   0xF8,
        0xE5,    0x30A,   0x301,       0x308,       0x327,    0x4E2D,  0x1F469, 0x200D, 0x1F467,
        0x1F1E9, 0x1F1F0, 0x1112,      0x1161,      0x11AB,   0x0915,  0x093F,  K_LEFT, K_RIGHT,
        K_LEFT,  K_RIGHT, K_BACKSPACE, K_BACKSPACE, K_DELETE, K_ENTER,
    };
    return keys[random_below(sizeof keys / sizeof keys[0])];
}

static void assert_on_border(const struct edit *edit)
{
    assert_int_equal(model_border(edit->text, edit->cursor), edit->cursor);
    assert_true(text_valid(edit->text, edit->len));
    assert_int_equal(strlen(edit->text), edit->len);
}

static void random_keys_do_what_the_model_does(void **state)
{
    (void)state;
    for (unsigned seed = 1; seed <= 300; seed++) {
        struct edit edit = edit_of("", true);
        struct model m = {xstrdup(""), 0};
        edit.limit = 100000;
        random_state = seed;
        for (int i = 0; i < 120; i++) {
            int key = random_key();
            if (!is_refused(&m, key))
                model_key(&m, key);
            press(&edit, key);
            assert_string_equal(edit.text, m.text);
            assert_int_equal(edit.cursor, m.cursor);
            assert_on_border(&edit);
        }
        free(m.text);
        edit_finish(&edit);
    }
}

/* Undo walks back through texts that were there, in their order, to the first one; redo returns. */
static void undo_goes_back_exactly_and_redo_forward(void **state)
{
    (void)state;
    for (unsigned seed = 1; seed <= 100; seed++) {
        struct edit edit = edit_of("Åse æder grød", true);
        char *texts[400];
        size_t cursors[400];
        int n = 0;
        random_state = seed * 7919;
        for (int i = 0; i < 200; i++) {
            texts[n] = xstrdup(edit.text);
            cursors[n++] = edit.cursor;
            if (random_below(12) == 0)
                edit_paste(&edit, "e\u0301 to\r\ntre", NULL);
            else
                press(&edit, random_key());
        }
        char *last = xstrdup(edit.text);
        int at = n;
        while (edit_undo(&edit)) {
            do {
                assert_true(--at >= 0);
            } while (strcmp(texts[at], edit.text) != 0 || cursors[at] != edit.cursor);
            assert_on_border(&edit);
        }
        assert_string_equal(edit.text, "Åse æder grød");
        while (edit_redo(&edit))
            assert_on_border(&edit);
        assert_string_equal(edit.text, last);
        for (int i = 0; i < n; i++)
            free(texts[i]);
        free(last);
        edit_finish(&edit);
    }
}

static void assert_layout(const struct edit *edit, int width)
{
    struct edit_line lines[200];
    size_t n = edit_lines(edit, width, 0, lines, 200), line, drawn = 0;
    int column;
    assert_true(n >= 1 && n < 200);
    for (size_t i = 0; i < n; i++) {
        assert_true(lines[i].from <= lines[i].to);
        assert_true(i == 0 || lines[i - 1].to <= lines[i].from);
        assert_int_equal(model_border(edit->text, lines[i].from), lines[i].from);
        assert_int_equal(model_border(edit->text, lines[i].to), lines[i].to);
        assert_null(memchr(edit->text + lines[i].from, '\n', lines[i].to - lines[i].from));
        size_t one = text_next_grapheme(edit->text, edit->len, lines[i].from) - lines[i].from;
        if (lines[i].to - lines[i].from > one)
            assert_true(text_width(edit->text + lines[i].from, lines[i].to - lines[i].from) <
                        width);
        for (; drawn < lines[i].from; drawn++)
            assert_non_null(strchr(" \n", edit->text[drawn]));
        drawn = lines[i].to;
    }
    edit_where(edit, width, &line, &column);
    assert_true(line < n && column >= 0 && column < width);
    assert_true(lines[line].from <= edit->cursor);
    assert_true(line + 1 == n || edit->cursor < lines[line + 1].from);
    struct edit_line part[1];
    assert_int_equal(edit_lines(edit, width, line, part, 1), n);
    assert_int_equal(part[0].from, lines[line].from);
}

static void lines_hold_the_whole_text_within_the_width(void **state)
{
    (void)state;
    static const int moves[] = {K_UP, K_DOWN, K_HOME, K_END, K_WORD_LEFT, K_WORD_RIGHT};
    for (unsigned seed = 1; seed <= 100; seed++) {
        struct edit edit = edit_of("", true);
        random_state = seed * 31;
        for (int i = 0; i < 100; i++) {
            press(&edit, random_below(5) == 0 ? moves[random_below(6)] : random_key());
            assert_on_border(&edit);
            assert_layout(&edit, WIDTH);
            assert_layout(&edit, 3);
        }
        edit_finish(&edit);
    }
}

/* ---- by hand -------------------------------------------------------------------------------- */

static void an_accent_joins_the_letter_before_it(void **state)
{
    (void)state;
    struct edit edit = edit_of("", false);
    struct err err = {0};
    bool changed;
    type_text(&edit, "a\u030Ard");
    assert_string_equal(edit.text, "\u00E5rd");
    press(&edit, K_HOME);
    assert_true(edit_key(&edit, 0x30A, WIDTH, &changed, &err));
    assert_false(changed);
    assert_int_equal(err.code, ERR_INPUT);
    press(&edit, K_RIGHT);
    press(&edit, K_BACKSPACE);
    assert_string_equal(edit.text, "rd");
    edit_finish(&edit);
}

static void what_does_not_fit_is_refused_as_a_whole(void **state)
{
    (void)state;
    struct edit edit;
    struct err err = {0};
    edit_init(&edit, false, 5);
    edit_set(&edit, "æøå");
    assert_false(edit_paste(&edit, "123", &err));
    assert_non_null(strstr(err.detail, "5"));
    assert_string_equal(edit.text, "æøå");
    assert_true(edit_paste(&edit, "12", &err));
    assert_false(press(&edit, '3'));
    assert_true(press(&edit, K_BACKSPACE));
    assert_true(press(&edit, 'a'));
    assert_true(press(&edit, 0x30A)); /* composing needs no room */
    assert_string_equal(edit.text, "æøå1å");
    edit_finish(&edit);
}

static void a_value_longer_than_the_limit_stays_whole(void **state)
{
    (void)state;
    struct edit edit;
    edit_init(&edit, false, 3);
    edit_set(&edit, "Vestergade");
    assert_string_equal(edit.text, "Vestergade");
    assert_false(press(&edit, 'x'));
    assert_true(press(&edit, K_BACKSPACE));
    assert_string_equal(edit.text, "Vestergad");
    edit_finish(&edit);
}

static void pasted_text_is_made_ours(void **state)
{
    (void)state;
    static const struct {
        const char *in, *one, *many;
    } cases[] = {
        {"a\r\nb\rc\nd", "a b c d", "a\nb\nc\nd"},
        {"a\tb\x1b[31mc\x7f", "a b[31mc", "a b[31mc"},
        {"e\u0301\u2028x", "\u00E9 x", "\u00E9\nx"},
        {"\xEF\xBB\xBFx", "x", "x"},
        {"bad\xC3utf8\xff", "bad\uFFFDutf8\uFFFD", "bad\uFFFDutf8\uFFFD"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct edit one = edit_of("", false), many = edit_of("", true);
        assert_true(edit_paste(&one, cases[i].in, NULL));
        assert_true(edit_paste(&many, cases[i].in, NULL));
        assert_string_equal(one.text, cases[i].one);
        assert_string_equal(many.text, cases[i].many);
        edit_set(&many, cases[i].in);
        assert_string_equal(many.text, cases[i].many);
        edit_finish(&one);
        edit_finish(&many);
    }
}

static void a_paste_is_one_step_and_words_are_one_each(void **state)
{
    (void)state;
    struct edit edit = edit_of("", true);
    type_text(&edit, "en to");
    edit_paste(&edit, " tre fire", NULL);
    press(&edit, K_BACKSPACE);
    press(&edit, K_BACKSPACE);
    assert_true(edit_undo(&edit));
    assert_string_equal(edit.text, "en to tre fire");
    assert_true(edit_undo(&edit));
    assert_string_equal(edit.text, "en to");
    assert_true(edit_undo(&edit));
    assert_string_equal(edit.text, "en ");
    assert_true(edit_undo(&edit));
    assert_string_equal(edit.text, "");
    assert_false(edit_undo(&edit));
    assert_true(edit_redo(&edit));
    type_text(&edit, "x");
    assert_false(edit_redo(&edit));
    edit_finish(&edit);
}

static void typing_elsewhere_is_another_step(void **state)
{
    (void)state;
    struct edit edit = edit_of("", false);
    type_text(&edit, "ab");
    press(&edit, K_LEFT);
    press(&edit, K_RIGHT);
    type_text(&edit, "c");
    press(&edit, K_HOME);
    type_text(&edit, "d");
    assert_true(edit_undo(&edit));
    assert_string_equal(edit.text, "abc");
    assert_int_equal(edit.cursor, 0);
    assert_true(edit_undo(&edit));
    assert_string_equal(edit.text, "");
    edit_finish(&edit);
}

static void undo_remembers_a_thousand_steps(void **state)
{
    (void)state;
    struct edit edit = edit_of("", false);
    int undone = 0;
    edit.limit = 10000;
    for (int i = 0; i < 1200; i++)
        edit_paste(&edit, "x", NULL);
    while (edit_undo(&edit))
        undone++;
    assert_int_equal(undone, 1000);
    assert_int_equal(edit.len, 200);
    edit_finish(&edit);
}

static void words_are_walked_and_erased(void **state)
{
    (void)state;
    struct edit edit = edit_of("går det  godt", false);
    press(&edit, K_WORD_LEFT);
    assert_string_equal(edit.text + edit.cursor, "godt");
    press(&edit, K_WORD_LEFT);
    assert_string_equal(edit.text + edit.cursor, "det  godt");
    press(&edit, K_WORD_RIGHT);
    assert_string_equal(edit.text + edit.cursor, "godt");
    press(&edit, K_CTRL + 'w');
    assert_string_equal(edit.text, "går godt");
    press(&edit, K_CTRL + 'k');
    assert_string_equal(edit.text, "går ");
    press(&edit, K_CTRL + 'u');
    assert_string_equal(edit.text, "");
    edit_finish(&edit);
}

static void up_and_down_keep_the_column(void **state)
{
    (void)state;
    struct edit edit = edit_of("abcdefgh\nab\n\u4E2D\u4E2D\u4E2D\u4E2D", true);
    size_t line;
    int column;
    press(&edit, K_UP);
    press(&edit, K_UP);
    edit_where(&edit, WIDTH, &line, &column);
    assert_int_equal(line, 0);
    assert_int_equal(column, 8);
    press(&edit, K_LEFT);
    press(&edit, K_DOWN);
    edit_where(&edit, WIDTH, &line, &column);
    assert_int_equal(column, 2);
    press(&edit, K_DOWN);
    edit_where(&edit, WIDTH, &line, &column);
    assert_int_equal(line, 2);
    assert_int_equal(column, 6);
    edit_finish(&edit);
}

static void keys_that_mean_nothing_here_are_left_to_others(void **state)
{
    (void)state;
    static const int keys[] = {K_TAB, K_BACKTAB, K_ESC, K_F1, K_F1 + 3, K_CTRL + 's', K_UP, K_DOWN};
    struct edit edit = edit_of("x", false), note = edit_of("x", true);
    struct err err = {0};
    bool changed;
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
        assert_false(edit_key(&edit, keys[i], WIDTH, &changed, &err));
        assert_false(edit_key(&note, keys[i], WIDTH, &changed, &err));
    }
    assert_false(edit_key(&edit, K_ENTER, WIDTH, &changed, &err));
    assert_true(edit_key(&note, K_ENTER, WIDTH, &changed, &err));
    assert_string_equal(note.text, "x\n");
    assert_true(edit_key(&note, 0x1b, WIDTH, &changed, &err));
    assert_false(changed);
    assert_int_equal(err.code, ERR_INPUT);
    edit_finish(&edit);
    edit_finish(&note);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(random_keys_do_what_the_model_does),
        cmocka_unit_test(undo_goes_back_exactly_and_redo_forward),
        cmocka_unit_test(lines_hold_the_whole_text_within_the_width),
        cmocka_unit_test(an_accent_joins_the_letter_before_it),
        cmocka_unit_test(what_does_not_fit_is_refused_as_a_whole),
        cmocka_unit_test(a_value_longer_than_the_limit_stays_whole),
        cmocka_unit_test(pasted_text_is_made_ours),
        cmocka_unit_test(a_paste_is_one_step_and_words_are_one_each),
        cmocka_unit_test(typing_elsewhere_is_another_step),
        cmocka_unit_test(undo_remembers_a_thousand_steps),
        cmocka_unit_test(words_are_walked_and_erased),
        cmocka_unit_test(up_and_down_keep_the_column),
        cmocka_unit_test(keys_that_mean_nothing_here_are_left_to_others),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
