/* link: base */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <wchar.h>
#include <wctype.h>

#include <cmocka.h>

#include "base/str.h"
#include "base/text.h"

#define COUNT(a) (sizeof(a) / sizeof((a)[0]))
#define FFFD "\xef\xbf\xbd"

static void decode(void **state)
{
    static const struct {
        const char *s;
        size_t n, bytes;
        int32_t cp;
    } cases[] = {
        {"", 0, 0, -1},
        {"a", 1, 1, 'a'},
        {"\0", 1, 1, 0},
        {"å", 2, 2, 0xe5},
        {"å", 1, 1, -1},
        {"€x", 4, 3, 0x20ac},
        {"\xf0\x9f\x98\x80", 4, 4, 0x1f600},
        {"\xf0\x9f\x98", 3, 1, -1},
        {"\x80", 1, 1, -1},
        {"\xc0\xaf", 2, 1, -1},         /* overlong "/" */
        {"\xe0\x80\xaf", 3, 1, -1},     /* overlong */
        {"\xed\xa0\x80", 3, 1, -1},     /* surrogate */
        {"\xf4\x90\x80\x80", 4, 1, -1}, /* above U+10FFFF */
        {"\xff", 1, 1, -1},
        {"\xef\xbf\xbe", 3, 3, 0xfffe},
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        int32_t cp;
        size_t bytes = text_decode(cases[i].s, cases[i].n, &cp);

        if (bytes != cases[i].bytes || cp != cases[i].cp)
            fail_msg("case %zu: %zu bytes, %d", i, bytes, cp);
    }
}

static void encode_is_the_way_back(void **state)
{
    (void)state;
    for (int32_t cp = 0; cp <= 0x10ffff; cp++) {
        char bytes[4];
        size_t n = text_encode(cp, bytes);
        int32_t back;

        if (cp >= 0xd800 && cp <= 0xdfff)
            assert_int_equal(n, 0);
        else if (text_decode(bytes, n, &back) != n || back != cp)
            fail_msg("U+%04X", (unsigned)cp);
    }
    assert_int_equal(text_encode(0x110000, (char[4]){0}), 0);
    assert_int_equal(text_encode(-1, (char[4]){0}), 0);
}

static void valid(void **state)
{
    (void)state;
    assert_true(text_valid("", 0));
    assert_true(text_valid("Ærø \xf0\x9f\x98\x80", 10));
    assert_false(text_valid("a\0b", 3));
    assert_false(text_valid("bad\xc3", 4));
    assert_false(text_valid("\xed\xa0\x80", 3));
}

static void nfc(void **state)
{
    struct str out;

    (void)state;
    str_init(&out);
    str_add(&out, "x");
    assert_true(text_nfc(&out, "A\xcc\x8agard", 7));
    assert_string_equal(out.s, "xÅgard");
    assert_false(text_nfc(&out, "a\xff", 2));
    assert_false(text_nfc(&out, "a\0", 2));
    assert_string_equal(out.s, "xÅgard");
    str_finish(&out);
}

static void compose(void **state)
{
    struct str out;

    (void)state;
    str_init(&out);
    assert_true(text_compose(&out, "a", 1, 0x30a));
    assert_string_equal(out.s, "å");
    str_reset(&out);
    assert_true(text_compose(&out, "q", 1, 0x30a));
    assert_string_equal(out.s, "q\xcc\x8a");
    str_reset(&out);
    assert_false(text_compose(&out, "", 0, 0x30a));
    assert_false(text_compose(&out, "a", 1, 'b'));
    assert_false(text_compose(&out, "a", 1, 0x200d));
    assert_false(text_compose(&out, "\xff", 1, 0x30a));
    assert_false(text_compose(&out, "q\xcc\x8a\xcc\x8a\xcc\x8a\xcc\x8a", 9, 0x30a));
    assert_string_equal(out.s, "");
    str_finish(&out);
}

#define FAMILY "\xf0\x9f\x91\xa8\xe2\x80\x8d\xf0\x9f\x91\xa9" /* man ZWJ woman */
#define FLAG_DK "\xf0\x9f\x87\xa9\xf0\x9f\x87\xb0"

static void graphemes(void **state)
{
    /* each string with the boundaries between its graphemes */
    static const struct {
        const char *s;
        const char *lengths; /* one digit (or letter: 10 and up) per grapheme */
    } cases[] = {
        {"", ""},
        {"abc", "111"},
        {"bå", "12"},
        {"a\xcc\x8a!", "31"},
        {"e\xcc\x81\xcc\x82x", "51"},
        {"\r\n\n", "21"},
        {FAMILY "x", "b1"},
        {FLAG_DK FLAG_DK "a", "881"},
        {"\xff\xfe"
         "a",
         "111"},
        {"a\xff\xcc\x8a", "112"},
        {"日本", "33"},
        {"a " FLAG_DK "b", "1181"},
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        const char *s = cases[i].s;
        size_t n = strlen(s), at = 0;

        for (const char *l = cases[i].lengths; *l != '\0'; l++) {
            size_t len = (size_t)(*l > '9' ? *l - 'a' + 10 : *l - '0');
            size_t next = text_next_grapheme(s, n, at);

            if (next != at + len || text_prev_grapheme(s, n, next) != at)
                fail_msg("case %zu at %zu: next %zu, back %zu", i, at, next,
                         text_prev_grapheme(s, n, next));
            at = next;
        }
        assert_int_equal(at, n);
        assert_int_equal(text_next_grapheme(s, n, n), n);
        assert_int_equal(text_prev_grapheme(s, n, 0), 0);
    }
}

static void screen(void **state)
{
    static const struct {
        const char *raw;
        int max;
        const char *out;
        int cells;
    } cases[] = {
        {"", 5, "", 0},
        {"Ågård", 5, "Ågård", 5},
        {"Ågård", -1, "Ågård", 5},
        {"Ågård", 4, "Ågå…", 4},
        {"Ågård", 1, "…", 1},
        {"Ågård", 0, "", 0},
        {"日本語", 6, "日本語", 6},
        {"日本語", 5, "日本…", 5},
        {"日本語", 4, "日…", 3},
        {"a\nb\tc\x1b[2J\x7f", -1, "a^Jb^Ic^[[2J^?", 14},
        {"ab\n", 3, "ab…", 3},
        {"\xc2\x9b[31m", -1, FFFD "[31m", 5}, /* C1 CSI */
        {"\x9b[31m", -1, FFFD "[31m", 5},     /* the same as a byte */
        {"bad\xc3", -1, "bad" FFFD, 4},
        {"\xe2\x80\xae"
         "abc",
         -1, "abc", 3}, /* right-to-left override */
        {"a\xe2\x80\x8b"
         "b\xef\xbb\xbf",
         -1, "ab", 2}, /* zero width space, BOM */
        {"so\xc2\xad"
         "ft",
         -1, "soft", 4},                                     /* soft hyphen */
        {"\xe2\x9a\xa0\xef\xb8\x8f", -1, "\xe2\x9a\xa0", 1}, /* variation selector */
        {"a\xe2\x80\xa8"
         "b",
         -1, "a" FFFD "b", 3},     /* line separator */
        {"\xcd\xb8", -1, FFFD, 1}, /* unassigned */
        {"\xcc\x8a", -1, FFFD, 1}, /* a mark with nothing under it */
        {"\n\xcc\x8a", -1, "^J" FFFD, 3},
        {"e\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81", -1,
         "e\xcc\x81\xcc\x81\xcc\x81\xcc\x81", 1},
        {"a\xcc\x8a"
         "bc",
         2, "a\xcc\x8a…", 2},
        {"\xc3\xb8\xcc\x81x", -1, "\xc3\xb8\xcc\x81x", 2}, /* ø with a mark on it */
        {"r\xc3\xb8\xcc\x81x", 2, "r…", 2},
        {"r§æ·é", -1, "r§æ·é", 5},
        {"r§æ·é", 4, "r§æ…", 4},
        {FAMILY, -1, "\xf0\x9f\x91\xa8\xf0\x9f\x91\xa9", 4},
        {FAMILY "x", 4, "…", 1}, /* a grapheme is never cut */
        {"\xe1\x84\x80\xe1\x85\xa1", -1, "\xe1\x84\x80\xe1\x85\xa1", 2}, /* Hangul letters */
        {"x\xe1\x85\xa1\xe1\x85\xa1", -1, "x" FFFD FFFD, 3}, /* the same without a first */
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct str out;
        size_t n = strlen(cases[i].raw);
        int cells;

        str_init(&out);
        cells = text_screen(&out, cases[i].raw, n, cases[i].max);
        if (cells != cases[i].cells || strcmp(out.s, cases[i].out) != 0)
            fail_msg("case %zu: “%s” in %d cells", i, out.s, cells);
        if (cases[i].max < 0)
            assert_int_equal(text_width(cases[i].raw, n), cells);
        str_finish(&out);
    }
}

static void nul_is_drawn(void **state)
{
    struct str out;

    (void)state;
    str_init(&out);
    assert_int_equal(text_screen(&out, "a\0b", 3, -1), 4);
    assert_string_equal(out.s, "a^@b");
    str_finish(&out);
}

static void pad(void **state)
{
    static const struct {
        const char *raw;
        int cells;
        enum text_align align;
        const char *out;
    } cases[] = {
        {"bæ", 4, TEXT_LEFT, "bæ  "},     {"bæ", 4, TEXT_RIGHT, "  bæ"},
        {"bæ", 5, TEXT_CENTRE, " bæ  "},  {"bæver", 3, TEXT_RIGHT, "bæ…"},
        {"日本語", 4, TEXT_LEFT, "日… "}, {"x", 0, TEXT_LEFT, ""},
        {"x", -3, TEXT_LEFT, ""},         {"", 2, TEXT_CENTRE, "  "},
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct str out;

        str_init(&out);
        text_pad(&out, cases[i].raw, strlen(cases[i].raw), cases[i].cells, cases[i].align);
        if (strcmp(out.s, cases[i].out) != 0)
            fail_msg("case %zu: “%s”", i, out.s);
        str_finish(&out);
    }
}

static void wrap(void **state)
{
    static const struct {
        const char *s;
        int cells;
        const char *lines; /* with / between them */
    } cases[] = {
        {"", 5, ""},
        {"et to tre", 5, "et to/tre"},
        {"et to tre", 6, "et to/tre"},
        {"et to tre", 9, "et to tre"},
        {"et    to", 3, "et/to"},
        {"langtord x", 4, "lang/tord/x"},
        {"a\nb\n\nc", 5, "a/b//c"},
        {"a\r\nb", 5, "a/b"},
        {"abcd \nef", 4, "abcd/ef"},
        {"abcd  \r\nef", 4, "abcd/ef"},
        {"   indrykket", 6, "   ind/rykket"},
        {"æøå æøå", 4, "æøå/æøå"},
        {"日本", 1, "日/本"},
        {"ab ", 2, "ab"},
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        const char *s = cases[i].s;
        size_t n = strlen(s), next;
        struct str out;

        str_init(&out);
        for (size_t at = 0; at < n; at += next) {
            if (at > 0)
                str_add_char(&out, '/');
            str_add_n(&out, s + at, text_wrap(s + at, n - at, cases[i].cells, &next));
            assert_true(next > 0);
        }
        if (strcmp(out.s, cases[i].lines) != 0)
            fail_msg("case %zu: “%s”", i, out.s);
        str_finish(&out);
    }
}

/*
 * Every code point: what the gate lets through has the width by which ncursesw draws.
 * On a libc with a newer Unicode than ours the widths of older characters still hold.
 */
static void widths_are_the_terminals(void **state)
{
    int printable = 0, marks = 0;

    (void)state;
    assert_non_null(setlocale(LC_CTYPE, "C.UTF-8"));
    for (int32_t cp = 1; cp <= 0x10ffff; cp++) {
        char s[5] = "x";
        size_t n = text_encode(cp, s + 1);

        if (n == 0 || !text_printable(cp))
            continue;
        if (text_is_mark(cp)) {
            marks++;
            if (wcwidth((wchar_t)cp) != 0)
                fail_msg("U+%04X is a mark of %d cells", (unsigned)cp, wcwidth((wchar_t)cp));
        } else {
            printable++;
            if (wcwidth((wchar_t)cp) != text_width(s + 1, n) || !iswprint((wint_t)cp))
                fail_msg("U+%04X: %d, in C.UTF-8 %d", (unsigned)cp, text_width(s + 1, n),
                         wcwidth((wchar_t)cp));
        }
    }
    setlocale(LC_CTYPE, "C");
    assert_true(printable > 270000);
    assert_true(marks > 1900);
}

static void width_is_locale_free(void **state)
{
    (void)state;
    assert_non_null(setlocale(LC_CTYPE, "C"));
    assert_int_equal(text_width("Ærø 日", strlen("Ærø 日")), 6);
}

/* ---- properties over random bytes ---------------------------------------------------------- */

static uint64_t seed = 20261120;

static uint32_t random32(void)
{
    seed ^= seed << 13;
    seed ^= seed >> 7;
    seed ^= seed << 17;
    return (uint32_t)(seed >> 16);
}

/* Bytes that hit what is special more often than chance would. */
static size_t random_text(char *to, size_t max)
{
    static const char *const pieces[] = {
        "\x1b[2J", "\xcc\x8a", "\xe2\x80\x8d", "\xe2\x80\xae", "\xc2\x9b", FAMILY,
        FLAG_DK,   "日",       "\xe1\x85\xa1", "\xed\xa0\x80", "\xf4\x90", "å",
        "\r\n",    " ",        "\xe0\xa4\x83",
    };
    size_t n = 0;

    while (n + 16 < max && random32() % 16 != 0) {
        if (random32() % 2 == 0) {
            const char *piece = pieces[random32() % COUNT(pieces)];

            memcpy(to + n, piece, strlen(piece));
            n += strlen(piece);
        } else {
            to[n++] = (char)random32();
        }
    }
    return n;
}

/* Nothing but what may be drawn. */
static bool harmless(const char *s, size_t n)
{
    for (size_t at = 0; at < n;) {
        int32_t cp;

        at += text_decode(s + at, n - at, &cp);
        if (cp != 0xfffd && !text_printable(cp))
            return false;
    }
    return true;
}

static void random_bytes_are_harmless(void **state)
{
    (void)state;
    for (int i = 0; i < 60000; i++) {
        char raw[128];
        size_t n = random_text(raw, sizeof(raw));
        int max = (int)(random32() % 24), whole, cells;
        struct str all, cut;

        str_init(&all);
        str_init(&cut);
        whole = text_screen(&all, raw, n, -1);
        cells = text_screen(&cut, raw, n, max);
        assert_true(harmless(all.s, all.len) && harmless(cut.s, cut.len));
        assert_int_equal(whole, text_width(raw, n));
        assert_int_equal(whole, text_width(all.s, all.len));
        assert_int_equal(cells, text_width(cut.s, cut.len));
        assert_true(cells <= max && (whole > max || cells == whole));
        str_reset(&cut);
        assert_int_equal(text_screen(&cut, all.s, all.len, -1), whole);
        assert_string_equal(cut.s, all.s);
        str_reset(&cut);
        text_pad(&cut, raw, n, max, TEXT_RIGHT);
        assert_int_equal(text_width(cut.s, cut.len), max);
        str_finish(&all);
        str_finish(&cut);
    }
}

static void random_graphemes_go_both_ways(void **state)
{
    (void)state;
    for (int i = 0; i < 60000; i++) {
        char raw[128];
        size_t n = random_text(raw, sizeof(raw)), at = 0;
        int cells = 1 + (int)(random32() % 20);

        while (at < n) {
            size_t next = text_next_grapheme(raw, n, at);

            assert_true(next > at);
            assert_int_equal(text_prev_grapheme(raw, n, next), at);
            at = next;
        }
        for (at = 0; at < n;) {
            size_t next, len = text_wrap(raw + at, n - at, cells, &next);

            assert_true(next > 0 && len <= next && at + next <= n);
            if (text_width(raw + at, len) > cells) /* only a single grapheme may stand out */
                assert_int_equal(text_next_grapheme(raw + at, len, 0), len);
            at += next;
        }
    }
}

/* ---- comparing ----------------------------------------------------------------------------- */

static void contains(void **state)
{
    static const struct {
        const char *s, *needle;
        bool found;
    } cases[] = {
        {"Ærø", "aero", true},
        {"Ålborg", "aalborg", true},
        {"Ålborg", "alborg", true},
        {"Aalborg", "ålb", true},
        {"Odense", "øde", true},
        {"Søeng", "eng", true},
        {"Søren", "soeren", true},
        {"Soeren", "søren", true},
        {"Müller", "muller", false},
        {"Müller", "myller", true},
        {"Günther", "GÜNTHER", true},
        {"André", "andre", true},
        {"Łukasz", "lukasz", true},
        {"Groß", "gross", true},
        {"Jensen", "hansen", false},
        {"A\xcc\x8agard", "å", true},
        {"x", "", true},
        {"", "x", false},
        {"a\xff"
         "b",
         "ab", true},
        {"Poesi", "esi", true},
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++)
        if (text_contains(cases[i].s, cases[i].needle) != cases[i].found)
            fail_msg("“%s” in “%s”", cases[i].needle, cases[i].s);
}

static void fold(void **state)
{
    struct str out;

    (void)state;
    str_init(&out);
    str_add(&out, "o");
    text_fold(&out, "eÅ Øre", strlen("eÅ Øre")); /* what stands before is not touched */
    assert_string_equal(out.s, "oea ore");
    str_finish(&out);
}

static void compare(void **state)
{
    (void)state;
    assert_int_equal(text_compare("Ærø", "æRØ"), 0);
    assert_int_equal(text_compare("A\xcc\x8a", "å"), 0);
    assert_true(text_compare("a", "b") < 0);
    assert_true(text_compare("b", "A") > 0);
    assert_true(text_compare("o", "ø") != 0);
    assert_true(text_ascii_equal("Enter", "eNTER"));
    assert_false(text_ascii_equal("Enter", "Ente"));
    assert_false(text_ascii_equal("æ", "Æ"));
}

static void nearest(void **state)
{
    static const char *const words[] = {"lock_minutes", "lang", "lines", "list", NULL};
    static const struct {
        const char *word, *nearest;
    } cases[] = {
        {"lok_minutes", "lock_minutes"},
        {"lockminutes", "lock_minutes"},
        {"lock-minuts", "lock_minutes"},
        {"minutes", NULL},
        {"langg", "lang"},
        {"lange", "lang"},
        {"line", "lines"},
        {"lise", "list"},
        {"lits", "list"},
        {"glan", NULL},
        {"lcok_minuets", "lock_minutes"},
        {"lis", "list"},
        {"x", NULL},
        {"", NULL},
        {"lang", "lang"},
        {"a word that is a good deal longer than any that somebody would type", NULL},
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        const char *found = text_nearest(cases[i].word, words);

        if ((found == NULL) != (cases[i].nearest == NULL) ||
            (found != NULL && strcmp(found, cases[i].nearest) != 0))
            fail_msg("“%s”: %s", cases[i].word, found != NULL ? found : "none");
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(decode),
        cmocka_unit_test(encode_is_the_way_back),
        cmocka_unit_test(valid),
        cmocka_unit_test(nfc),
        cmocka_unit_test(compose),
        cmocka_unit_test(graphemes),
        cmocka_unit_test(screen),
        cmocka_unit_test(nul_is_drawn),
        cmocka_unit_test(pad),
        cmocka_unit_test(wrap),
        cmocka_unit_test(widths_are_the_terminals),
        cmocka_unit_test(width_is_locale_free),
        cmocka_unit_test(random_bytes_are_harmless),
        cmocka_unit_test(random_graphemes_go_both_ways),
        cmocka_unit_test(contains),
        cmocka_unit_test(fold),
        cmocka_unit_test(compare),
        cmocka_unit_test(nearest),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
