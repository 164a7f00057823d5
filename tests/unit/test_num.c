/* link: base */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/num.h"

#define COUNT(a) (sizeof(a) / sizeof((a)[0]))

static int speak(const char *lang)
{
    return i18n_init(lang, "/nonexistent") ? 0 : -1;
}

static int danish(void **state)
{
    (void)state;
    return speak("da");
}

static int english(void **state)
{
    (void)state;
    return speak("en");
}

struct number {
    const char *in;
    int64_t value;
};

static void taken(const struct number *cases, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        struct err err = {0};
        int64_t value = 99;

        if (!num_parse(cases[i].in, INT64_MIN, INT64_MAX, &value, &err))
            fail_msg("“%s”: %s", cases[i].in, err.detail);
        if (value != cases[i].value)
            fail_msg("“%s” is %lld", cases[i].in, (long long)value);
    }
}

static void refused(const char *const *cases, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        int64_t value = 99;

        if (num_parse(cases[i], INT64_MIN, INT64_MAX, &value, NULL) || value != 99)
            fail_msg("“%s” is %lld", cases[i], (long long)value);
    }
}

static void parse_danish(void **state)
{
    static const struct number good[] = {
        {"0", 0},
        {" 42 ", 42},
        {"-7", -7},
        {"+7", 7},
        {"1.250", 1250},
        {"1.234.567", 1234567},
        {"007", 7},
        {"-1.250", -1250},
        {"9223372036854775807", INT64_MAX},
        {"-9223372036854775808", INT64_MIN},
    };
    static const char *const bad[] = {
        "",       " ",    "-",      "x",     "1x",  "1,250", "12.50", "1.2",      "1234.567",
        "1..250", ".250", "1.250.", "1 250", "--1", "1e3",   "0x10",  "1.250.00",
    };

    (void)state;
    taken(good, COUNT(good));
    refused(bad, COUNT(bad));
}

static void parse_english(void **state)
{
    static const struct number good[] = {{"1,250", 1250}, {"12", 12}};
    static const char *const bad[] = {"1.250", "1,25"};

    (void)state;
    taken(good, COUNT(good));
    refused(bad, COUNT(bad));
}

static void range(void **state)
{
    struct err err = {0};
    int64_t value;

    (void)state;
    assert_true(num_parse("5", 5, 5, &value, NULL));
    assert_false(num_parse("3000000000", 1, 1440, &value, &err));
    assert_int_equal(err.code, ERR_INPUT);
    assert_string_equal(err.detail, "must be from 1 to 1,440");
    assert_false(num_parse("0", 1, 10, &value, NULL));
    assert_false(num_parse("99999999999999999999", 0, 10, &value, &err));
    assert_string_equal(err.detail, "must be from 0 to 10");
    assert_false(num_parse("-99999999999999999999", 0, 10, &value, NULL));
}

static void plain(void **state)
{
    static const char *const bad[] = {"", " 1", "1 ", "+1", "1,250", "1.250", "--1", "x"};
    int64_t value;

    (void)state;
    for (size_t i = 0; i < COUNT(bad); i++)
        if (num_parse_plain(bad[i], INT64_MIN, INT64_MAX, &value))
            fail_msg("“%s”", bad[i]);
    assert_true(num_parse_plain("-12", -12, 0, &value) && value == -12);
    assert_false(num_parse_plain("-12", -11, 0, &value));
    assert_false(num_parse_plain("18446744073709551617", 0, 10, &value));
}

static const int64_t values[] = {
    0, 1, -1, 999, 1000, -1000, 12345, 1234567, -999, INT64_MAX, INT64_MIN,
};

static void round_trip(void **state)
{
    char text[NUM_TEXT];

    (void)state;
    for (size_t i = 0; i < COUNT(values); i++) {
        int64_t back = 5;

        assert_true(num_parse(num_format(values[i], text), INT64_MIN, INT64_MAX, &back, NULL));
        assert_true(back == values[i]);
    }
}

static void format(void **state)
{
    char text[NUM_TEXT];

    (void)state;
    assert_string_equal(num_format(1234567, text), "1.234.567");
    assert_string_equal(num_format(-1000, text), "-1.000");
    assert_string_equal(num_format(-999, text), "-999");
    assert_string_equal(num_format(INT64_MIN, text), "-9.223.372.036.854.775.808");
}

static void minutes(void **state)
{
    static const struct number good[] = {
        {"7:30", 450},      {"450", 450},   {"37t", 2220},   {"37h", 2220},   {"37 t", 2220},
        {"37 timer", 2220}, {"1 time", 60}, {"7,5t", 450},   {"7.5h", 450},   {"7,25 t", 435},
        {"0,1t", 6},        {"7t30", 450},  {"7t 30m", 450}, {"7h30m", 450},  {"30m", 30},
        {"30 min", 30},     {"0", 0},       {"0:05", 5},     {"37:00", 2220}, {" 7:30 ", 450},
        {"100:00", 6000},   {"37", 2220},   {"7,5", 450},    {"7.25", 435},   {"168", 10080},
        {"169", 169},       {"1", 60},
    };
    static const char *const bad[] = {
        "",     "7:3", "7:60", "7,5x",  "7:",    ":30", "t",       "7,333t", "7,01t", "7x",
        "7t60", "-7",  "7 30", "7t30x", "7::30", "7,t", "1234567", "30m7",   "7:30m", "7t30m1",
    };

    (void)state;
    for (size_t i = 0; i < COUNT(good); i++) {
        struct err err = {0};
        int64_t value = -1;

        if (!minutes_parse(good[i].in, 10080, &value, &err) || value != good[i].value)
            fail_msg("“%s” is %lld %s", good[i].in, (long long)value, err.detail);
    }
    for (size_t i = 0; i < COUNT(bad); i++) {
        struct err err = {0};
        int64_t value = -1;

        if (minutes_parse(bad[i], INT64_MAX, &value, &err) || value != -1)
            fail_msg("“%s” is %lld", bad[i], (long long)value);
        assert_non_null(strstr(err.detail, "is no length of time"));
    }
}

static void minutes_have_a_limit(void **state)
{
    struct err err = {0};
    int64_t value;
    char text[NUM_TEXT];

    (void)state;
    assert_true(minutes_parse("37:00", 2220, &value, &err));
    assert_false(minutes_parse("37:01", 2220, &value, &err));
    assert_string_equal(err.detail, "at most 37:00 hours");
    assert_string_equal(minutes_format(450, text), "7:30");
    assert_string_equal(minutes_format(5, text), "0:05");
    assert_string_equal(minutes_format(-30, text), "-0:30");
    assert_string_equal(minutes_format(INT64_MIN, text), "-153722867280912930:08");
    for (int m = 0; m < 6000; m++) {
        assert_true(minutes_parse(minutes_format(m, text), 6000, &value, NULL));
        assert_int_equal(value, m);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(parse_danish, danish),
        cmocka_unit_test_setup(round_trip, danish),
        cmocka_unit_test_setup(format, danish),
        cmocka_unit_test_setup(parse_english, english),
        cmocka_unit_test_setup(range, english),
        cmocka_unit_test(plain),
        cmocka_unit_test(minutes),
        cmocka_unit_test(minutes_have_a_limit),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
