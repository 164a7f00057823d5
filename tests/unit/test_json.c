/* link: base */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/json.h"
#include "base/str.h"

static void nested(void **state)
{
    struct str out;
    struct json json;

    (void)state;
    str_init(&out);
    json_init(&json, &out);
    json_array(&json);
    json_object(&json);
    json_key(&json, "entity");
    json_string(&json, "note");
    json_key(&json, "version");
    json_int(&json, -3);
    json_key(&json, "change");
    json_object(&json);
    json_end(&json);
    json_key(&json, "list");
    json_array(&json);
    json_null(&json);
    json_bool(&json, true);
    json_bool(&json, false);
    json_string(&json, NULL);
    json_array(&json);
    json_end(&json);
    json_end(&json);
    assert_false(json_finish(&json));
    json_end(&json);
    json_int(&json, INT64_MIN);
    json_end(&json);
    assert_true(json_finish(&json));
    assert_string_equal(out.s, "[{\"entity\":\"note\",\"version\":-3,\"change\":{},"
                               "\"list\":[null,true,false,null,[]]},-9223372036854775808]");
    str_finish(&out);
}

static void numbers(void **state)
{
    static const char *const same[] = {"0", "-3", "12.50", "1e-07", "1E+5", "10", "0.1"};
    static const char *const none[] = {"",   "-",   "NaN", "Infinity", "01", "1.", ".5",
                                       "1e", "1e+", "+1",  "1 ",       "x",  "1x"};
    struct str out;
    struct json json;

    (void)state;
    str_init(&out);
    for (size_t i = 0; i < sizeof same / sizeof same[0]; i++) {
        str_reset(&out);
        json_init(&json, &out);
        json_number(&json, same[i]);
        assert_string_equal(out.s, same[i]);
    }
    for (size_t i = 0; i < sizeof none / sizeof none[0]; i++) {
        str_reset(&out);
        json_init(&json, &out);
        json_number(&json, none[i]);
        assert_string_equal(out.s, "null");
    }
    str_finish(&out);
}

static void strings(void **state)
{
    static const struct {
        const char *in, *out;
    } cases[] = {
        {"", "\"\""},
        {"Ærø 日 😀", "\"Ærø 日 😀\""},
        {"a\"b\\c/", "\"a\\\"b\\\\c/\""},
        {"\b\f\n\r\t", "\"\\b\\f\\n\\r\\t\""},
        {"\x01\x1b[2J\x1f\x7f", "\"\\u0001\\u001b[2J\\u001f\\u007f\""},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct str out;
        struct json json;

        str_init(&out);
        json_init(&json, &out);
        json_string(&json, cases[i].in);
        assert_true(json_finish(&json));
        assert_string_equal(out.s, cases[i].out);
        str_finish(&out);
    }
}

/* No control character leaves as it is, whatever it is. */
static void controls_are_escaped(void **state)
{
    (void)state;
    for (int c = 1; c < 0x20; c++) {
        char in[] = {(char)c, '\0'};
        struct str out;
        struct json json;

        str_init(&out);
        json_init(&json, &out);
        json_object(&json);
        json_key(&json, in);
        json_string(&json, in);
        json_end(&json);
        assert_true(json_finish(&json));
        for (size_t i = 0; i < out.len; i++)
            assert_true((unsigned char)out.s[i] >= 0x20);
        str_finish(&out);
    }
}

static void bad_text_is_refused(void **state)
{
    static const struct {
        const char *s;
        size_t n;
    } cases[] = {{"a\xff", 2}, {"\xc3", 1}, {"\xed\xa0\x80", 3}, {"a\0b", 3}};

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct str out;
        struct json json;

        str_init(&out);
        json_init(&json, &out);
        json_string_n(&json, cases[i].s, cases[i].n);
        assert_false(json_finish(&json));
        assert_string_equal(out.s, "\"\"");
        str_finish(&out);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nested),
        cmocka_unit_test(numbers),
        cmocka_unit_test(strings),
        cmocka_unit_test(controls_are_escaped),
        cmocka_unit_test(bad_text_is_refused),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
