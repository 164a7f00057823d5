/* link: base def engine tui stub_db */
/* What curses gives, to keys of the engine; and pastes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <curses.h>

#include "engine/key.h"
#include "tui/keys.h"

enum { MOST = 32 };

/* All keys that a row of codes (ends with ERR, which is "nothing more at the moment") becomes. */
static size_t feed(const int *codes, int *ret_keys)
{
    struct keys keys;
    size_t n = 0;
    keys_init(&keys);
    for (; *codes != ERR; codes++)
        n += (size_t)keys_feed(&keys, *codes, ret_keys + n);
    n += (size_t)keys_rest(&keys, ret_keys + n);
    keys_finish(&keys);
    return n;
}

static void expect(const int *codes, const int *wanted)
{
    int got[MOST];
    size_t n = feed(codes, got), i = 0;
    for (; wanted[i] != ERR; i++) {
        assert_true(i < n);
        assert_int_equal(got[i], wanted[i]);
    }
    assert_int_equal(n, i);
}

#define CODES(...) ((const int[]){__VA_ARGS__, ERR})
#define NOTHING ((const int[]){ERR})

static void plain_keys(void **state)
{
    (void)state;
    expect(CODES('a', ' ', '~'), CODES('a', ' ', '~'));
    expect(CODES('\r', '\n', '\t', 0x7f, 8),
           CODES(K_ENTER, K_ENTER, K_TAB, K_BACKSPACE, K_BACKSPACE));
    expect(CODES(19, 17, 26), CODES(K_CTRL + 's', K_CTRL + 'q', K_CTRL + 'z'));
    expect(CODES(KEY_UP, KEY_PPAGE, KEY_BTAB, KEY_DC), CODES(K_UP, K_PAGE_UP, K_BACKTAB, K_DELETE));
    expect(CODES(KEY_F(1), KEY_F(12), KEY_F(13)), CODES(K_F1, K_F12));
    expect(CODES(KEY_RESIZE, KEY_MOUSE, 0x1c), NOTHING);
}

static void escape_alone_and_before_others(void **state)
{
    (void)state;
    expect(CODES(27), CODES(K_ESC));
    expect(CODES(27, 27), CODES(K_ESC, K_ESC));
    expect(CODES(27, 'x'), CODES(K_ESC, 'x'));
    expect(CODES(27, KEY_UP), CODES(K_ESC, K_UP));
    expect(CODES(27, '1', '1'), CODES(K_F1, '1'));
    expect(CODES(27, '9'), CODES(K_F1 + 8));
    expect(CODES(27, '0'), CODES(K_F1 + 9));
    expect(CODES(27, 27, '2'), CODES(K_ESC, K_F1 + 1));
}

static void escape_then_a_digit_later_is_two_keys(void **state)
{
    struct keys keys;
    int got[2];
    (void)state;
    keys_init(&keys);
    assert_int_equal(keys_feed(&keys, 27, got), 0);
    assert_int_equal(keys_rest(&keys, got), 1);
    assert_int_equal(got[0], K_ESC);
    assert_int_equal(keys_feed(&keys, '1', got), 1);
    assert_int_equal(got[0], '1');
    keys_finish(&keys);
}

static void characters_from_bytes(void **state)
{
    (void)state;
    expect(CODES(0xc3, 0xa5), CODES(0xe5));
    expect(CODES(0xe2, 0x82, 0xac), CODES(0x20ac));
    expect(CODES(0xf0, 0x9f, 0x98, 0x80), CODES(0x1f600));
    expect(CODES(27, 0xc3, 0xb8), CODES(K_ESC, 0xf8));
}

/* One bad byte costs itself, never the keys behind it. */
static void bad_bytes_are_dropped(void **state)
{
    (void)state;
    expect(CODES(0xff, 'a'), CODES('a'));
    expect(CODES(0xc3, 'a'), CODES('a'));
    expect(CODES(0xa5, 0xa5, 'a'), CODES('a'));
    expect(CODES(0xc3, KEY_UP, 0xa5, 'b'), CODES(K_UP, 'b'));
    expect(CODES(0xc3, 0xc3, 0xa5), CODES(0xe5));
    expect(CODES(0xc0, 0x80, 'a'), CODES('a'));             /* overlong */
    expect(CODES(0xed, 0xa0, 0x80, 'a'), CODES('a'));       /* surrogate */
    expect(CODES(0xf5, 0x80, 0x80, 0x80, 'a'), CODES('a')); /* beyond Unicode */
    expect(CODES(0xc2, 0x85, 'a'), CODES('a'));             /* C1 control */
}

/* The paste of `bytes` handed over `step` bytes at a time, as far as it allows. Returns what is
 * left unread. */
static size_t paste(struct keys *keys, const char *bytes, size_t n, size_t step)
{
    size_t at = 0, may = 6;
    while (at < n && may > 0) {
        size_t take = may < step ? may : step;
        if (take > n - at)
            take = n - at;
        may = keys_feed_paste(keys, bytes + at, take);
        at += take;
    }
    return n - at;
}

static void paste_ends_where_it_ends(void **state)
{
    static const char *const texts[] = {
        "",
        "a",
        "line\nline\r\n",
        "\033",
        "\033[20",
        "\033\033[201",
        "x\033[200~y",
        "\033[201\033[201",
    };
    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        for (size_t step = 1; step <= 6; step++) {
            struct keys keys;
            char bytes[64];
            keys_init(&keys);
            snprintf(bytes, sizeof bytes, "%s\033[201~ab", texts[i]);
            assert_int_equal(paste(&keys, bytes, strlen(bytes), step), 2);
            assert_string_equal(keys.paste.s, texts[i]);
            keys_finish(&keys);
        }
    }
}

static void ten_thousand_lines(void **state)
{
    struct keys keys;
    struct str text;
    (void)state;
    keys_init(&keys);
    str_init(&text);
    for (int i = 0; i < 10000; i++)
        str_printf(&text, "line %d: æøå\n", i);
    size_t length = text.len;
    str_add(&text, "\033[201~");
    assert_int_equal(paste(&keys, text.s, text.len, 6), 0);
    assert_int_equal(keys.paste.len, length);
    assert_memory_equal(keys.paste.s, text.s, length);
    str_finish(&text);
    keys_finish(&keys);
}

static void nul_bytes_are_left_out(void **state)
{
    struct keys keys;
    (void)state;
    keys_init(&keys);
    assert_int_equal(paste(&keys, "a\0b\033[201~", 9, 6), 0);
    assert_string_equal(keys.paste.s, "ab");
    keys_finish(&keys);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(plain_keys),
        cmocka_unit_test(escape_alone_and_before_others),
        cmocka_unit_test(escape_then_a_digit_later_is_two_keys),
        cmocka_unit_test(characters_from_bytes),
        cmocka_unit_test(bad_bytes_are_dropped),
        cmocka_unit_test(paste_ends_where_it_ends),
        cmocka_unit_test(ten_thousand_lines),
        cmocka_unit_test(nul_bytes_are_left_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
