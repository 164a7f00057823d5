/* link: base */
/* iCalendar: folded, escaped, and nothing in a value that could become a line of its own. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/ical.h"
#include "base/str.h"
#include "base/text.h"

static struct str out;

static int setup(void **state)
{
    (void)state;
    str_init(&out);
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    str_finish(&out);
    return 0;
}

/* Every line ends in CRLF, none has more than 75 octets or ends within a character. Returns what it
 * unfolds to. */
static const char *unfolded(void)
{
    static char text[8000];
    size_t n = 0, at = 0;
    while (at < out.len) {
        const char *end = strstr(out.s + at, "\r\n");
        assert_non_null(end);
        size_t bytes = (size_t)(end - out.s) - at;
        assert_true(bytes <= ICAL_LINE);
        assert_true(text_valid(out.s + at, bytes));
        if (out.s[at] == ' ')
            n -= 2; /* the line break before */
        memcpy(text + n, out.s + at + (out.s[at] == ' '), bytes);
        n += bytes - (out.s[at] == ' ');
        memcpy(text + n, "\r\n", 2);
        n += 2;
        at += bytes + 2;
    }
    text[n] = 0;
    return text;
}

static void a_component_has_its_lines(void **state)
{
    (void)state;
    ical_begin(&out, "VEVENT");
    ical_put(&out, "DTSTART", "20261120T100000Z");
    ical_end(&out, "VEVENT");
    assert_string_equal(out.s, "BEGIN:VEVENT\r\nDTSTART:20261120T100000Z\r\nEND:VEVENT\r\n");
}

static void text_is_escaped(void **state)
{
    (void)state;
    ical_put_text(&out, "SUMMARY", "a;b,c\\d:e\"f\ng\r\nh\ri");
    assert_string_equal(out.s, "SUMMARY:a\\;b\\,c\\\\d:e\"f\\ng\\nh\\ni\r\n");
}

static void a_long_line_is_folded_at_75_octets(void **state)
{
    (void)state;
    char text[200];
    memset(text, 'x', 199);
    text[199] = 0;
    ical_put_text(&out, "SUMMARY", text);
    assert_int_equal(strcspn(out.s, "\r"), 75);
    assert_int_equal(strcspn(out.s + 77, "\r"), 75);
    assert_memory_equal(unfolded() + 8, text, 199);
}

/* For every position at which a fold may fall. */
static void no_character_is_torn(void **state)
{
    (void)state;
    for (size_t before = 0; before < 80; before++) {
        char text[400];
        size_t n = before;
        memset(text, 'x', before);
        for (int i = 0; i < 20; i++, n += 9)
            memcpy(text + n, "å€\xf0\x9f\x99\x82", 9);
        text[n] = 0;
        str_reset(&out);
        ical_put_text(&out, "SUMMARY", text);
        assert_memory_equal(unfolded() + 8, text, n);
    }
}

/* An escape is one: "\\" at the end of a line and "n" on the next would be another text to some. */
static void no_escape_is_torn(void **state)
{
    (void)state;
    for (size_t before = 50; before < 80; before++) {
        char text[100];
        memset(text, 'x', before);
        memcpy(text + before, ";\n,", 4);
        str_reset(&out);
        ical_put_text(&out, "SUMMARY", text);
        assert_null(strstr(out.s, "\\\r\n"));
        unfolded();
    }
}

static void a_value_adds_no_line(void **state)
{
    (void)state;
    ical_put(&out, "UID", "1\r\nATTENDEE:mailto:x\x7f\x01");
    ical_put_text(&out, "SUMMARY", "a\x1b[2J\xc2\x85z\tb");
    assert_string_equal(out.s, "UID:1ATTENDEE:mailto:x\r\nSUMMARY:a[2Jzb\r\n");
}

static void what_is_no_text_is_replaced(void **state)
{
    (void)state;
    ical_put_text(&out, "SUMMARY", "a\xff\xc3");
    assert_string_equal(out.s, "SUMMARY:a\xef\xbf\xbd\xef\xbf\xbd\r\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_component_has_its_lines, setup, teardown),
        cmocka_unit_test_setup_teardown(text_is_escaped, setup, teardown),
        cmocka_unit_test_setup_teardown(a_long_line_is_folded_at_75_octets, setup, teardown),
        cmocka_unit_test_setup_teardown(no_character_is_torn, setup, teardown),
        cmocka_unit_test_setup_teardown(no_escape_is_torn, setup, teardown),
        cmocka_unit_test_setup_teardown(a_value_adds_no_line, setup, teardown),
        cmocka_unit_test_setup_teardown(what_is_no_text_is_replaced, setup, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
