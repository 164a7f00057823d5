/* link: base */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/cpr.h"
#include "base/cvr.h"
#include "base/date.h"
#include "base/err.h"

#define COUNT(a) (sizeof(a) / sizeof((a)[0]))

static void people(void **state)
{
    static const struct {
        const char *in, *birth;
        enum cpr_sex sex;
        bool fictive;
        enum cpr_mod11 mod11;
    } cases[] = {
        {"0707614285", "1961-07-07", CPR_MALE, false, CPR_MOD11_OK},
        {"070761-4285", "1961-07-07", CPR_MALE, false, CPR_MOD11_OK},
        {" 070761 4285 ", "1961-07-07", CPR_MALE, false, CPR_MOD11_OK},
        {"0610937438", "1893-10-06", CPR_FEMALE, false, CPR_MOD11_OK},
        {"2110625629", "1862-10-21", CPR_MALE, false, CPR_MOD11_OK},
        {"1508631111", "1963-08-15", CPR_MALE, false, CPR_MOD11_BAD},
        {"1310762222", "1976-10-13", CPR_FEMALE, false, CPR_MOD11_BAD},
        {"6101800049", "1980-01-01", CPR_MALE, true, CPR_MOD11_OK},
        {"7506921028", "1992-06-15", CPR_FEMALE, true, CPR_MOD11_OK},
        {"8412034008", "2003-12-24", CPR_FEMALE, true, CPR_MOD11_OK},
        {"6707614003", "1961-07-07", CPR_MALE, true, CPR_MOD11_OK},
        {"9009015059", "2001-09-30", CPR_MALE, true, CPR_MOD11_OK},
        {"810768-2563", "1968-07-21", CPR_MALE, true, CPR_MOD11_OK},
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        char cpr[CPR_DIGITS], text[DATE_TEXT];
        struct err err = {0};

        if (!cpr_parse(cases[i].in, cpr, &err))
            fail_msg("%s: %s", cases[i].in, err.detail);
        assert_string_equal(date_format_iso(cpr_birth(cpr), text), cases[i].birth);
        if (cpr_sex(cpr) != cases[i].sex || cpr_fictive(cpr) != cases[i].fictive ||
            cpr_mod11(cpr) != cases[i].mod11)
            fail_msg("%s", cases[i].in);
    }
}

/* The whole table of digit 7 against year, each cell at its borders. */
static void centuries(void **state)
{
    static const struct {
        const char *sevenths;
        int from, to, century;
    } table[] = {
        {"0123", 0, 99, 1900}, {"49", 0, 36, 2000},    {"49", 37, 99, 1900},
        {"5678", 0, 57, 2000}, {"5678", 58, 99, 1800},
    };

    (void)state;
    for (size_t i = 0; i < COUNT(table); i++)
        for (const char *seventh = table[i].sevenths; *seventh != '\0'; seventh++)
            for (int yy = table[i].from; yy <= table[i].to; yy++) {
                char in[40], cpr[CPR_DIGITS];
                int year;

                snprintf(in, sizeof(in), "0101%02d%c000", yy % 100, *seventh);
                if (strcmp(in, "0101000000") == 0)
                    continue;
                assert_true(cpr_parse(in, cpr, NULL));
                date_ymd(cpr_birth(cpr), &year, NULL, NULL);
                if (year != table[i].century + yy)
                    fail_msg("%s was born in %d", in, year);
            }
}

static void refused(void **state)
{
    static const struct {
        const char *in, *words;
    } cases[] = {
        {"", "six digits and four"},
        {"070761428", "six digits and four"},
        {"07076142855", "six digits and four"},
        {"0707-614285", "six digits and four"},
        {"070761--4285", "six digits and four"},
        {"070761 -4285", "six digits and four"},
        {"070761-42 85", "six digits and four"},
        {"07076A4285", "six digits and four"},
        {"070761-4285x", "six digits and four"},
        {"\xd9\xa0"
         "70761428",
         "six digits and four"}, /* an Arabic zero */
        {"0000000000", "ten zeros"},
        {"000000-0000", "ten zeros"},
        {"3204801234", "no date"},
        {"0013801234", "no date"},
        {"3104801234", "no date"},
        {"6000801234", "no date"},
        {"9204801234", "no date"}, /* 32 April with 60 added */
        {"2902811234", "no date"},
        {"4504801234", "no date"},
        {"2902000123", "no date"}, /* 1900 had no leap day */
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        char cpr[CPR_DIGITS] = "untouched";
        struct err err = {0};

        if (cpr_parse(cases[i].in, cpr, &err))
            fail_msg("%s is taken", cases[i].in);
        assert_string_equal(cpr, "untouched");
        assert_int_equal(err.code, ERR_INPUT);
        if (strstr(err.detail, cases[i].words) == NULL)
            fail_msg("%s: %s", cases[i].in, err.detail);
    }
    assert_true(cpr_parse("2902004123", (char[CPR_DIGITS]){0}, NULL));
}

static void age(void **state)
{
    int on = date_from_ymd(2026, 11, 20);

    (void)state;
    assert_int_equal(cpr_age("8107682563", on), 58);
    assert_int_equal(cpr_age("2011014008", on), 25);
    assert_int_equal(cpr_age("2111014008", on), 24);
    assert_int_equal(cpr_age("2111364008", on), -11); /* born 2036-11-21 */
}

static void written(void **state)
{
    char text[CPR_TEXT];

    (void)state;
    assert_string_equal(cpr_format("8107682563", text), "810768-2563");
    assert_string_equal(cpr_mask("8107682563", text), "810768-****");
}

/* Numbers of one day and one value of digit 7 that pass modulus 11: about 91. */
static void about_one_in_eleven_passes(void **state)
{
    int good = 0;

    (void)state;
    for (int rest = 0; rest < 1000; rest++) {
        char cpr[40];

        snprintf(cpr, sizeof(cpr), "0707614%03d", rest);
        good += cpr_mod11(cpr) == CPR_MOD11_OK;
    }
    assert_in_range(good, 90, 92);
}

/* What is written is read back, for every day of a century with 60 added. */
static void round_trip(void **state)
{
    (void)state;
    for (int date = date_from_ymd(1937, 1, 1); date < date_from_ymd(2037, 1, 1); date++) {
        char in[40], cpr[CPR_DIGITS], text[CPR_TEXT];
        int year, month, day;

        date_ymd(date, &year, &month, &day);
        snprintf(in, sizeof(in), "%02d%02d%02d4007", day + 60, month, year % 100);
        assert_true(cpr_parse(in, cpr, NULL));
        assert_int_equal(cpr_birth(cpr), date);
        assert_true(cpr_parse(cpr_format(cpr, text), in, NULL));
        assert_string_equal(in, cpr);
    }
}

static void cvr(void **state)
{
    static const char *const good[] = {
        "24256790", "27355021",    "13585628",   "35408002",
        "30715063", "24 25 67 90", "DK24256790", " dk 24256790 ",
    };
    static const char *const bad[] = {
        "24256791", "27355020", "13585627",     "2425679",   "242567900", "",
        "DK",       "2425679x", "DKDK24256790", "24-256790", "00000000",
    };
    char out[CVR_DIGITS];

    (void)state;
    for (size_t i = 0; i < COUNT(good); i++) {
        if (!cvr_parse(good[i], out, NULL))
            fail_msg("%s", good[i]);
        assert_int_equal(strlen(out), 8);
    }
    for (size_t i = 0; i < COUNT(bad); i++)
        if (cvr_parse(bad[i], out, NULL))
            fail_msg("%s is taken", bad[i]);
    assert_true(cvr_parse("24 25 67 90", out, NULL));
    assert_string_equal(out, "24256790");
}

static void p_number(void **state)
{
    char p[CVR_P_DIGITS];
    struct err err = {0};

    (void)state;
    assert_true(cvr_parse_p("10 0312 3456", p, NULL));
    assert_string_equal(p, "1003123456");
    assert_false(cvr_parse_p("100312345", p, &err));
    assert_string_equal(err.detail, "a P-number has ten digits");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(people),     cmocka_unit_test(centuries),
        cmocka_unit_test(refused),    cmocka_unit_test(age),
        cmocka_unit_test(written),    cmocka_unit_test(about_one_in_eleven_passes),
        cmocka_unit_test(round_trip), cmocka_unit_test(cvr),
        cmocka_unit_test(p_number),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
