/* link: base */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include "base/date.h"
#include "base/err.h"

#define COUNT(a) (sizeof(a) / sizeof((a)[0]))

static int ymd(int year, int month, int day)
{
    return date_from_ymd_any(year, month, day);
}

/* Friday 20 November 2026, in ISO week 47 */
static int today(void)
{
    return ymd(2026, 11, 20);
}

static const char *iso(int date)
{
    static char text[DATE_TEXT];

    return date_format_iso(date, text);
}

/*
 * Walk all days that may be typed beside a calendar of our own and strftime():
 * numbering, weekday, ISO week, and that what is written is read back.
 */
static void every_day(void **state)
{
    int year = DATE_YEAR_MIN, month = 1, day = 1, weekday = 1, in_year = 0;

    (void)state;
    for (int date = ymd(1900, 1, 1); date <= ymd(2100, 12, 31); date++) {
        struct tm tm = {.tm_year = year - 1900, .tm_wday = weekday % 7, .tm_yday = in_year};
        char text[DATE_TEXT], expected[32], got[32];
        int y, m, d, week, back = 0;

        date_ymd(date, &y, &m, &d);
        if (y != year || m != month || d != day || date_from_ymd(y, m, d) != date)
            fail_msg("%04d-%02d-%02d is %04d-%02d-%02d", year, month, day, y, m, d);
        assert_int_equal(date_weekday(date), weekday);
        date_iso_week(date, &y, &week);
        snprintf(got, sizeof(got), "%04d-%02d", y, week);
        strftime(expected, sizeof(expected), "%G-%V", &tm);
        assert_string_equal(got, expected);
        assert_int_equal(date_from_iso_week(y, week), date + 1 - weekday);
        assert_true(date_parse(date_format(date, text), today(), &back, NULL) && back == date);
        assert_true(date_parse(date_format_iso(date, text), today(), &back, NULL) && back == date);
        assert_true(date_parse_iso(text, &back) && back == date);
        weekday = weekday % 7 + 1;
        in_year++;
        if (day++ == date_days_in_month(year, month)) {
            day = 1;
            in_year = month == 12 ? 0 : in_year;
            year += month == 12;
            month = month % 12 + 1;
        }
    }
}

static void impossible_days(void **state)
{
    static const int cases[][3] = {
        {1899, 12, 31}, {2101, 1, 1},  {2026, 0, 1},  {2026, 13, 1}, {2026, 4, 31},
        {2026, 2, 29},  {1900, 2, 29}, {2100, 2, 29}, {2026, 1, 0},  {2026, 1, 32},
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++)
        if (date_from_ymd(cases[i][0], cases[i][1], cases[i][2]) != DATE_NONE)
            fail_msg("case %zu", i);
    assert_int_not_equal(date_from_ymd(2000, 2, 29), DATE_NONE);
    assert_int_not_equal(date_from_ymd_any(1893, 10, 6), DATE_NONE);
    assert_int_equal(date_from_ymd_any(0, 1, 1), DATE_NONE);
    assert_int_equal(date_from_ymd(1970, 1, 1), 0);
}

static void iso_weeks(void **state)
{
    static const struct {
        int y, m, d, year, week;
    } cases[] = {
        {2016, 1, 3, 2015, 53}, {2018, 12, 31, 2019, 1},  {2024, 12, 30, 2025, 1},
        {2010, 1, 3, 2009, 53}, {2026, 12, 28, 2026, 53}, {2027, 1, 3, 2026, 53},
        {2027, 1, 4, 2027, 1},  {2026, 11, 20, 2026, 47},
    };
    static const int long_years[] = {2009, 2015, 2020, 2026, 2032};

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        int year, week;

        date_iso_week(ymd(cases[i].y, cases[i].m, cases[i].d), &year, &week);
        if (year != cases[i].year || week != cases[i].week)
            fail_msg("case %zu: %d-W%d", i, year, week);
    }
    for (int year = 2009, i = 0; year <= 2036; year++) {
        bool is_long = i < (int)COUNT(long_years) && long_years[i] == year;

        assert_int_equal(date_iso_weeks_in_year(year), is_long ? 53 : 52);
        i += is_long;
    }
    assert_int_equal(date_from_iso_week(2025, 53), DATE_NONE);
    assert_int_equal(date_from_iso_week(2026, 0), DATE_NONE);
    assert_int_equal(date_from_iso_week(2026, 53), ymd(2026, 12, 28));
}

static void easter(void **state)
{
    static const char *const sundays[] = {
        "2016-03-27", "2017-04-16", "2018-04-01", "2019-04-21", "2020-04-12",
        "2021-04-04", "2022-04-17", "2023-04-09", "2024-03-31", "2025-04-20",
        "2026-04-05", "2027-03-28", "2028-04-16", /* the earliest and latest there are: */
        "1818-03-22", "2285-03-22", "1943-04-25", "2038-04-25",
    };

    (void)state;
    for (size_t i = 0; i < COUNT(sundays); i++) {
        int date, year;

        assert_true(date_parse_iso(sundays[i], &date));
        date_ymd(date, &year, NULL, NULL);
        assert_string_equal(iso(date_easter(year)), sundays[i]);
    }
    for (int year = 1900; year <= 2100; year++)
        assert_int_equal(date_weekday(date_easter(year)), 7);
}

static void months(void **state)
{
    static const struct {
        int y, m, d, months;
        const char *to;
    } cases[] = {
        {2026, 1, 31, 1, "2026-02-28"},     {2028, 1, 31, 1, "2028-02-29"},
        {2026, 8, 31, 1, "2026-09-30"},     {2026, 11, 20, 2, "2027-01-20"},
        {2026, 3, 31, -1, "2026-02-28"},    {2026, 1, 15, -1, "2025-12-15"},
        {2024, 6, 11, 30, "2026-12-11"},    {2024, 2, 29, 12, "2025-02-28"},
        {2024, 2, 29, 48, "2028-02-29"},    {2026, 11, 20, 0, "2026-11-20"},
        {2026, 11, 20, -323, "1999-12-20"},
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        int to = date_add_months(ymd(cases[i].y, cases[i].m, cases[i].d), cases[i].months);

        if (strcmp(iso(to), cases[i].to) != 0)
            fail_msg("case %zu: %s", i, iso(to));
    }
    assert_int_equal(date_add_months(today(), 99999), DATE_NONE);
    assert_int_equal(date_add_months(today(), INT_MIN), DATE_NONE);
}

static void years(void **state)
{
    (void)state;
    assert_int_equal(date_years(ymd(1968, 11, 20), today()), 58);
    assert_int_equal(date_years(ymd(1968, 11, 21), today()), 57);
    assert_int_equal(date_years(ymd(2000, 2, 29), ymd(2026, 2, 28)), 25);
    assert_int_equal(date_years(ymd(2000, 2, 29), ymd(2026, 3, 1)), 26);
    assert_int_equal(date_years(today(), ymd(2026, 11, 19)), -1);
}

static void formats(void **state)
{
    char text[DATE_TEXT];

    (void)state;
    assert_string_equal(date_format(today(), text), "20-11-2026");
    assert_string_equal(date_format_short(today(), text), "20-11");
    assert_string_equal(date_format_long(today(), text), "Fri 20-11-2026, week 47");
    assert_string_equal(date_format_long(ymd(2027, 1, 1), text), "Fri 01-01-2027, week 53");
    assert_string_equal(date_format(ymd(1893, 10, 6), text), "06-10-1893");
    assert_string_equal(date_format(DATE_NONE, text), "");
    assert_string_equal(date_format_short(DATE_NONE, text), "");
    assert_string_equal(date_format_long(DATE_NONE, text), "");
    assert_string_equal(date_format_iso(DATE_NONE, text), "");
    assert_string_equal(time_format(9 * 60 + 5, text), "09:05");
    assert_string_equal(datetime_format(today(), 1439, text), "20-11-2026 23:59");
    assert_string_equal(datetime_format_iso(today(), 0, text), "2026-11-20 00:00");
}

/* What may be typed on Friday 20 November 2026, and the day it means. */
static const struct {
    const char *in, *date;
} typed[] = {
    {"2011", "2026-11-20"},       {" 2011 ", "2026-11-20"},
    {"0112", "2026-12-01"},       {"0501", "2027-01-05"}, /* nearer than 2026 */
    {"2105", "2027-05-21"},                               /* 182 days ahead, 183 back */
    {"2205", "2026-05-22"},       {"201126", "2026-11-20"},
    {"201145", "2045-11-20"}, /* 19 years ahead */
    {"201146", "1946-11-20"}, /* 80 back */
    {"200668", "1968-06-20"},     {"20112026", "2026-11-20"},
    {"20-11", "2026-11-20"},      {"5-1", "2027-01-05"},
    {"20/11-26", "2026-11-20"},   {"20.11.2026", "2026-11-20"},
    {"20 11 26", "2026-11-20"},   {"1/2", "2027-02-01"},
    {"29-2-28", "2028-02-29"},    {"2026-11-20", "2026-11-20"},
    {"2026-1-5", "2026-01-05"},   {"01-01-1900", "1900-01-01"},
    {"31-12-2100", "2100-12-31"}, {"+14", "2026-12-04"},
    {"+ 14 d", "2026-12-04"},     {"-3", "2026-11-17"},
    {"+0", "2026-11-20"},         {"+2u", "2026-12-04"},
    {"+2w", "2026-12-04"},        {"+2 U", "2026-12-04"},
    {"-1m", "2026-10-20"},        {"+3m", "2027-02-20"},
    {"+1å", "2027-11-20"},        {"-1A\xcc\x8a", "2025-11-20"},
    {"+1y", "2027-11-20"},        {"i dag", "2026-11-20"},
    {"I DAG", "2026-11-20"},      {"idag", "2026-11-20"},
    {"today", "2026-11-20"},      {"i morgen", "2026-11-21"},
    {"Tomorrow", "2026-11-21"},   {"i overmorgen", "2026-11-22"},
    {"i går", "2026-11-19"},      {"i gaar", "2026-11-19"},
    {"i forgårs", "2026-11-18"},  {"yesterday", "2026-11-19"},
    {"fre", "2026-11-27"}, /* today is "i dag" */
    {"fri", "2026-11-27"},        {"Fredag", "2026-11-27"},
    {"lør", "2026-11-21"},        {"lørdag", "2026-11-21"},
    {"loerdag", "2026-11-21"},    {"søn.", "2026-11-22"},
    {"sunday", "2026-11-22"},     {"man", "2026-11-23"},
    {"mon", "2026-11-23"},        {"tir", "2026-11-24"},
    {"tue", "2026-11-24"},        {"ons", "2026-11-25"},
    {"wednes", "2026-11-25"},     {"tor", "2026-11-26"},
    {"thu", "2026-11-26"},        {"u48", "2026-11-23"},
    {"U48", "2026-11-23"},        {"w48", "2026-11-23"},
    {"uge 48", "2026-11-23"},     {"week 48", "2026-11-23"},
    {"u. 48", "2026-11-23"},      {"u47", "2026-11-16"}, /* this week */
    {"u46", "2027-11-15"},        {"u1", "2027-01-04"},
    {"u53", "2026-12-28"},        {"u48-2027", "2027-11-29"},
    {"u48-27", "2027-11-29"},     {"uge 53 2020", "2020-12-28"},
    {"2026-W53", "2026-12-28"},   {"2009-w53", "2009-12-28"},
};

static void parse(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(typed); i++) {
        struct err err = {0};
        int date = 0;

        if (!date_parse(typed[i].in, today(), &date, &err))
            fail_msg("“%s”: %s", typed[i].in, err.detail);
        if (strcmp(iso(date), typed[i].date) != 0)
            fail_msg("“%s” is %s", typed[i].in, iso(date));
    }
}

static void parse_refuses(void **state)
{
    /* with a part of what is said about it */
    static const struct {
        const char *in, *words;
    } cases[] = {
        {"", "write a date"},
        {"   ", "write a date"},
        {"31-04-2026", "31-04-2026 does not exist: April has 30 days"},
        {"3104", "31-04-2027 does not exist: April has 30 days"},
        {"29-02-2027", "29-02-2027 does not exist: February has 28 days"},
        {"2902", "29-02-2027 does not exist"},
        {"0-1-2026", "00-01-2026 does not exist: January has 31 days"},
        {"32-1", "32-01-2026 does not exist"},
        {"20-13-2026", "there is no month 13"},
        {"2013", "there is no month 13"},
        {"20-0", "there is no month 0"},
        {"01-01-1899", "from 1900 to 2100"},
        {"01-01-2101", "from 1900 to 2100"},
        {"+99999", "from 1900 to 2100"},
        {"-9999m", "from 1900 to 2100"},
        {"+99999y", "from 1900 to 2100"},
        {"u0", "there is no week 0"},
        {"u54", "there is no week 54"},
        {"u53-2027", "2027 has no week 53"},
        {"2027-w53", "2027 has no week 53"},
        {"u48-1850", "from 1900 to 2100"},
        {"12", "two digits each"},
        {"123", "two digits each"},
        {"1234567", "two digits each"},
        {"1-1-1", "two or four digits"},
        {"1-1-226", "two or four digits"},
        {"1-1-20266", "two or four digits"},
        {"123456789", "“123456789” is not a date"},
        {"snart", "“snart” is not a date"},
        {"fr", "is not a date"},
        {"fredagen", "is not a date"},
        {"+", "is not a date"},
        {"+2x", "is not a date"},
        {"+123456", "is not a date"},
        {"++2", "is not a date"},
        {"20-11-", "is not a date"},
        {"20--11", "is not a date"},
        {"20-11-2026-1", "is not a date"},
        {"20-111", "is not a date"},
        {"2026-11", "is not a date"},
        {"u", "is not a date"},
        {"u4 8 9", "is not a date"},
        {"uge", "is not a date"},
        {"2026-w5", "is not a date"},
        {"20-11-2026\xff", "is not a date"},
        {"20\xc3\xb8-11", "is not a date"},
        {"20-11-2026 and a good deal more than a date has", "is not a date"},
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct err err = {0};
        int date = 4711;

        if (date_parse(cases[i].in, today(), &date, &err))
            fail_msg("“%s” is %s", cases[i].in, iso(date));
        assert_int_equal(date, 4711);
        assert_int_equal(err.code, ERR_INPUT);
        if (strstr(err.detail, cases[i].words) == NULL)
            fail_msg("“%s”: %s", cases[i].in, err.detail);
    }
}

/* Around New Year the ISO year is not the date's. */
static void parse_at_new_year(void **state)
{
    int date, first = ymd(2027, 1, 1);
    struct err err;

    (void)state;
    assert_true(date_parse("u53", first, &date, NULL));
    assert_string_equal(iso(date), "2026-12-28");
    assert_true(date_parse("u1", first, &date, NULL));
    assert_string_equal(iso(date), "2027-01-04");
    assert_true(date_parse("3112", first, &date, NULL));
    assert_string_equal(iso(date), "2026-12-31");
    assert_true(date_parse("u52", first, &date, NULL));
    assert_string_equal(iso(date), "2027-12-27");
    assert_false(date_parse("u53", ymd(2027, 1, 4), &date, &err));
    assert_string_equal(err.detail, "2027 has no week 53");
    assert_true(date_parse("2912", ymd(2028, 2, 29), &date, NULL));
    assert_string_equal(iso(date), "2027-12-29");
}

/* Every weekday word on every day of a week is 1 to 7 days ahead and names that day. */
static void weekdays_are_ahead(void **state)
{
    static const char *const words[] = {"man", "tir", "ons", "tor", "fre", "lør", "søn"};

    (void)state;
    for (int on = today(); on < today() + 7; on++)
        for (int day = 0; day < 7; day++) {
            int date = 0;

            assert_true(date_parse(words[day], on, &date, NULL));
            assert_int_equal(date_weekday(date), day + 1);
            assert_in_range(date - on, 1, 7);
        }
}

static void iso_only(void **state)
{
    static const char *const bad[] = {
        "",           "2026-11-2", "2026-1-20",     "20261120",    "2026-11-20 ",
        "2026-02-30", "infinity",  "2026-11-20 BC", "02026-11-20", "0000-01-01",
    };
    int date = 0;

    (void)state;
    for (size_t i = 0; i < COUNT(bad); i++)
        if (date_parse_iso(bad[i], &date))
            fail_msg("“%s”", bad[i]);
    assert_true(date_parse_iso("1850-02-28", &date));
    assert_string_equal(iso(date), "1850-02-28");
}

static void times(void **state)
{
    static const struct {
        const char *in;
        int minutes;
    } good[] = {
        {"9", 540},      {"09", 540},    {"930", 570},  {"0930", 570}, {"9.30", 570},
        {"09:30", 570},  {"9:05", 545},  {"0", 0},      {"000", 0},    {"0000", 0},
        {"23:59", 1439}, {"2359", 1439}, {" 14 ", 840}, {"1430", 870},
    };
    static const struct {
        const char *in, *words;
    } bad[] = {
        {"9:5", "two digits"},
        {"9.5", "two digits"},
        {"9:305", "two digits"},
        {"24:00", "23:59"},
        {"2400", "23:59"},
        {"25", "23:59"},
        {"9:60", "23:59"},
        {"960", "23:59"},
        {"", "is not a time"},
        {"ni", "is not a time"},
        {":30", "is not a time"},
        {"9:", "is not a time"},
        {"09301", "is not a time"},
        {"930:0", "is not a time"},
        {"9 30", "is not a time"},
        {"-9", "is not a time"},
        {"9:30:00", "is not a time"},
    };

    (void)state;
    for (size_t i = 0; i < COUNT(good); i++) {
        int minutes = -1;

        if (!time_parse(good[i].in, &minutes, NULL) || minutes != good[i].minutes)
            fail_msg("“%s” is %d", good[i].in, minutes);
    }
    for (size_t i = 0; i < COUNT(bad); i++) {
        struct err err = {0};
        int minutes = 7;

        if (time_parse(bad[i].in, &minutes, &err) || minutes != 7)
            fail_msg("“%s” is %d", bad[i].in, minutes);
        if (strstr(err.detail, bad[i].words) == NULL)
            fail_msg("“%s”: %s", bad[i].in, err.detail);
    }
    for (int minutes = 0; minutes < 1440; minutes++) {
        char text[DATE_TEXT];
        int back = -1;

        assert_true(time_parse(time_format(minutes, text), &back, NULL));
        assert_int_equal(back, minutes);
    }
}

/* What is wrong with the day is said, though there is no time either. */
static void day_before_time(void **state)
{
    struct err err = {0};
    int date, minutes;

    (void)state;
    assert_false(datetime_parse("31-11", today(), &date, &minutes, &err));
    assert_non_null(strstr(err.detail, "31-11-2026 does not exist"));
    err_clear(&err);
    assert_false(datetime_parse("30-11", today(), &date, &minutes, &err));
    assert_non_null(strstr(err.detail, "lacks a time"));
}

static void datetimes(void **state)
{
    static const struct {
        const char *in, *out; /* out NULL: refused */
    } cases[] = {
        {"fre 930", "2026-11-27 09:30"},
        {"20-11 9.30", "2026-11-20 09:30"},
        {"+1u 10", "2026-11-27 10:00"},
        {"i morgen 14:15", "2026-11-21 14:15"},
        {"20 11 26 0900", "2026-11-20 09:00"},
        {"2026-11-20T09:30", "2026-11-20 09:30"},
        {"2026-11-20 09:30", "2026-11-20 09:30"},
        {"9:30", "2026-11-20 09:30"},
        {"u48  8", "2026-11-23 08:00"},
        {"fre kl. 9.30", "2026-11-27 09:30"},
        {"fre kl 930", "2026-11-27 09:30"},
        {"27-11-2026 kl.10", "2026-11-27 10:00"},
        {"Kl. 9:30", "2026-11-20 09:30"},
        {"fri at 10", "2026-11-27 10:00"},
        {"fre kl", NULL},
        {"fre", NULL},
        {"i dag", NULL},
        {"930", NULL},
        {"20-11 24", NULL},
        {"31-04 10", NULL},
        {"", NULL},
        {"20-11 9:5", NULL},
    };

    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct err err = {0};
        char text[DATE_TEXT];
        int date = 1, minutes = 2;
        bool ok = datetime_parse(cases[i].in, today(), &date, &minutes, &err);

        if (ok != (cases[i].out != NULL))
            fail_msg("“%s”: %s", cases[i].in, ok ? "taken" : err.detail);
        if (ok)
            assert_string_equal(datetime_format_iso(date, minutes, text), cases[i].out);
        else
            assert_true(date == 1 && minutes == 2 && err.code == ERR_INPUT);
    }
}

static void server_stamps(void **state)
{
    static const char *const bad[] = {
        "",
        "2026-11-20",
        "2026-11-20 10:4",
        "2026-11-20 25:00",
        "2026-13-20 10:42",
        "2026-11-20 10:42 BC",
        "infinity",
        "2026-11-20 10.42",
    };
    int date = 0, minutes = 0;

    (void)state;
    assert_true(datetime_parse_iso("2026-11-20 10:42:31.5+01", &date, &minutes));
    assert_true(date == today() && minutes == 642);
    assert_true(datetime_parse_iso("2026-03-29T03:00", &date, &minutes));
    assert_true(date == ymd(2026, 3, 29) && minutes == 180);
    for (size_t i = 0; i < COUNT(bad); i++)
        if (datetime_parse_iso(bad[i], &date, &minutes))
            fail_msg("“%s”", bad[i]);
}

/* Nothing that can be typed crashes, and what is taken is a day that may be typed. */
static void random_input(void **state)
{
    static const char letters[] = "0123456789 -/.+uwmdyi:åafregTWk\xcc\xff";
    uint32_t seed = 20261120;

    (void)state;
    for (int i = 0; i < 300000; i++) {
        char in[16] = "";
        int date = 0, minutes = 0;

        for (int n = 0; n < i % 15; n++) {
            seed = seed * 1664525 + 1013904223;
            in[n] = letters[(seed >> 16) % (sizeof(letters) - 1)];
        }
        if (date_parse(in, today(), &date, NULL))
            assert_in_range(date + 30000, ymd(1900, 1, 1) + 30000, ymd(2100, 12, 31) + 30000);
        if (datetime_parse(in, today(), &date, &minutes, NULL))
            assert_in_range(minutes, 0, 1439);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_day),
        cmocka_unit_test(impossible_days),
        cmocka_unit_test(iso_weeks),
        cmocka_unit_test(easter),
        cmocka_unit_test(months),
        cmocka_unit_test(years),
        cmocka_unit_test(formats),
        cmocka_unit_test(parse),
        cmocka_unit_test(parse_refuses),
        cmocka_unit_test(parse_at_new_year),
        cmocka_unit_test(weekdays_are_ahead),
        cmocka_unit_test(iso_only),
        cmocka_unit_test(times),
        cmocka_unit_test(datetimes),
        cmocka_unit_test(day_before_time),
        cmocka_unit_test(server_stamps),
        cmocka_unit_test(random_input),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
