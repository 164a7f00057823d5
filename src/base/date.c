#include "base/date.h"

#include <assert.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/i18n.h"

/* Both languages are understood whatever the user's is, so these are not in the catalogue. */
static const char *const weekday_names[2][7] = {
    {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"},
    {"man", "tir", "ons", "tor", "fre", "lør", "søn"},
};

static const char *const month_names[2][12] = {
    {"January", "February", "March", "April", "May", "June", "July", "August", "September",
     "October", "November", "December"},
    {"januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober",
     "november", "december"},
};

static bool is_leap(int year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int date_days_in_month(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    assert(month >= 1 && month <= 12);
    return days[month - 1] + (month == 2 && is_leap(year));
}

/* Days since 1970 of 1 March of the year that begins then; years of 0..9999. */
static int march_days(int year)
{
    return 365 * year + year / 4 - year / 100 + year / 400 - 719468;
}

int date_from_ymd_any(int year, int month, int day)
{
    int from_march;

    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 ||
        day > date_days_in_month(year, month))
        return DATE_NONE;
    from_march = (month + 9) % 12;
    return march_days(year - (month <= 2)) + (153 * from_march + 2) / 5 + day - 1;
}

int date_from_ymd(int year, int month, int day)
{
    if (year < DATE_YEAR_MIN || year > DATE_YEAR_MAX)
        return DATE_NONE;
    return date_from_ymd_any(year, month, day);
}

void date_ymd(int date, int *optret_year, int *optret_month, int *optret_day)
{
    /* years are counted from March, so that the leap day is the last; 400 of them repeat */
    int64_t z = (int64_t)date + 719468;
    int64_t era = (z >= 0 ? z : z - 146096) / 146097;
    int in_era = (int)(z - era * 146097);
    int year = (in_era - in_era / 1460 + in_era / 36524 - in_era / 146096) / 365;
    int in_year = in_era - (365 * year + year / 4 - year / 100);
    int from_march = (5 * in_year + 2) / 153;
    int month = from_march < 10 ? from_march + 3 : from_march - 9;

    if (optret_year != NULL)
        *optret_year = (int)(year + era * 400) + (month <= 2);
    if (optret_month != NULL)
        *optret_month = month;
    if (optret_day != NULL)
        *optret_day = in_year - (153 * from_march + 2) / 5 + 1;
}

int date_weekday(int date)
{
    return (date % 7 + 7 + 3) % 7 + 1;
}

void date_iso_week(int date, int *ret_year, int *ret_week)
{
    /* a week belongs to the year of its Thursday */
    int thursday = date + 4 - date_weekday(date);

    date_ymd(thursday, ret_year, NULL, NULL);
    *ret_week = (thursday - date_from_ymd_any(*ret_year, 1, 1)) / 7 + 1;
}

static int first_monday(int year)
{
    int fourth = date_from_ymd_any(year, 1, 4);

    return fourth + 1 - date_weekday(fourth);
}

int date_iso_weeks_in_year(int year)
{
    return (first_monday(year + 1) - first_monday(year)) / 7;
}

int date_from_iso_week(int year, int week)
{
    if (year < 1 || year > 9998 || week < 1 || week > date_iso_weeks_in_year(year))
        return DATE_NONE;
    return first_monday(year) + 7 * (week - 1);
}

int date_add_months(int date, int months)
{
    int year, month, day, last;
    int64_t count;

    date_ymd(date, &year, &month, &day);
    count = (int64_t)year * 12 + month - 1 + months;
    if (count < 12 || count >= 10000 * 12)
        return DATE_NONE;
    year = (int)(count / 12);
    month = (int)(count % 12) + 1;
    last = date_days_in_month(year, month);
    return date_from_ymd_any(year, month, day < last ? day : last);
}

int date_years(int from, int on)
{
    int from_year, from_month, from_day, year, month, day;

    date_ymd(from, &from_year, &from_month, &from_day);
    date_ymd(on, &year, &month, &day);
    return year - from_year - (month < from_month || (month == from_month && day < from_day));
}

int date_easter(int year)
{
    /* the anonymous Gregorian computus, with its customary letters */
    int a = year % 19, b = year / 100, c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;

    return date_from_ymd_any(year, n / 31, n % 31 + 1);
}

/* ---- writing ------------------------------------------------------------------------------- */

const char *date_weekday_name(int weekday)
{
    assert(weekday >= 1 && weekday <= 7);
    return weekday_names[i18n_is_danish()][weekday - 1];
}

const char *date_month_name(int month)
{
    assert(month >= 1 && month <= 12);
    return month_names[i18n_is_danish()][month - 1];
}

static void put_digits(char *at, int value, int digits)
{
    for (int i = digits - 1; i >= 0; i--) {
        at[i] = (char)('0' + value % 10);
        value /= 10;
    }
}

const char *date_format(int date, char ret_text[static DATE_TEXT])
{
    int year, month, day;

    ret_text[0] = '\0';
    if (date == DATE_NONE)
        return ret_text;
    date_ymd(date, &year, &month, &day);
    put_digits(ret_text, day,
               2); /* lists are full of dates: printf would be half of a key's cost */
    ret_text[2] = ret_text[5] = '-';
    put_digits(ret_text + 3, month, 2);
    put_digits(ret_text + 6, year, 4);
    ret_text[10] = '\0';
    return ret_text;
}

const char *date_format_short(int date, char ret_text[static DATE_TEXT])
{
    date_format(date, ret_text);
    if (date != DATE_NONE)
        ret_text[5] = '\0';
    return ret_text;
}

const char *date_format_long(int date, char ret_text[static DATE_TEXT])
{
    char text[DATE_TEXT];
    int year, week;

    ret_text[0] = '\0';
    if (date == DATE_NONE)
        return ret_text;
    date_iso_week(date, &year, &week);
    date_format(date, text);
    snprintf(ret_text, DATE_TEXT, "%s %.16s, %s %d", date_weekday_name(date_weekday(date)), text,
             i18n_is_danish() ? "uge" : "week", week);
    return ret_text;
}

const char *date_format_iso(int date, char ret_text[static DATE_TEXT])
{
    int year, month, day;

    ret_text[0] = '\0';
    if (date == DATE_NONE)
        return ret_text;
    date_ymd(date, &year, &month, &day);
    snprintf(ret_text, DATE_TEXT, "%04d-%02d-%02d", year, month, day);
    return ret_text;
}

const char *time_format(int minutes, char ret_text[static DATE_TEXT])
{
    snprintf(ret_text, DATE_TEXT, "%02d:%02d", minutes / 60, minutes % 60);
    return ret_text;
}

const char *datetime_format(int date, int minutes, char ret_text[static DATE_TEXT])
{
    char day[DATE_TEXT];

    date_format(date, day);
    snprintf(ret_text, DATE_TEXT, "%.16s %02d:%02d", day, minutes / 60, minutes % 60);
    return ret_text;
}

const char *datetime_format_iso(int date, int minutes, char ret_text[static DATE_TEXT])
{
    char day[DATE_TEXT];

    date_format_iso(date, day);
    snprintf(ret_text, DATE_TEXT, "%.16s %02d:%02d", day, minutes / 60, minutes % 60);
    return ret_text;
}
