/* The reading half of date.h: what people type. */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/str.h"
#include "base/text.h"

/* Longer input is no date; what is folded from it fits the buffers below. */
enum { INPUT_MAX = 40, FOLDED_MAX = 4 * INPUT_MAX };

/* A run of digits as typed: "05" is value 5, digits 2. */
struct number {
    int value;
    int digits;
};

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
    return c >= 'a' && c <= 'z';
}

static const char *skip_blanks(const char *s)
{
    while (*s == ' ' || *s == '\t')
        s++;
    return s;
}

/* Read a run of 1..8 digits and return what follows, or NULL. */
static const char *read_number(const char *s, struct number *ret_number)
{
    ret_number->value = ret_number->digits = 0;
    for (; is_digit(*s); s++) {
        if (++ret_number->digits > 8)
            return NULL;
        ret_number->value = ret_number->value * 10 + (*s - '0');
    }
    return ret_number->digits > 0 ? s : NULL;
}

/* Lower case, accents off, no blanks around: "I går " gives "i gar". */
static bool fold_input(const char *in, char ret_text[static FOLDED_MAX])
{
    struct str folded;
    const char *from;
    size_t n;
    bool ok;

    in = skip_blanks(in);
    if (strlen(in) > INPUT_MAX || !text_valid(in, strlen(in)))
        return false;
    str_init(&folded);
    text_fold(&folded, in, strlen(in));
    from = folded.s;
    n = folded.len;
    while (n > 0 && (from[n - 1] == ' ' || from[n - 1] == '\t'))
        n--;
    ok = n > 0 && n < FOLDED_MAX;
    if (ok) {
        memcpy(ret_text, from, n);
        ret_text[n] = '\0';
    }
    str_finish(&folded);
    return ok;
}

static bool no_date(const char *in, struct err *err)
{
    if (*skip_blanks(in) == '\0')
        return err_set(err, ERR_INPUT, NULL,
                       _("write a date, for example 20-11, 201126, +14 or fri"));
    return err_set(err, ERR_INPUT, NULL,
                   _("“%s” is not a date: write for example 20-11, 201126, +14 or fri"), in);
}

static bool no_year(struct err *err)
{
    return err_set(err, ERR_INPUT, NULL, _("the year must be from %d to %d"), DATE_YEAR_MIN,
                   DATE_YEAR_MAX);
}

/* ---- day, month and year ------------------------------------------------------------------- */

static bool from_ymd(int year, int month, int day, int *ret_date, struct err *err)
{
    int date;

    if (month < 1 || month > 12)
        return err_set(err, ERR_INPUT, NULL, _("there is no month %d"), month);
    if (year < DATE_YEAR_MIN || year > DATE_YEAR_MAX)
        return no_year(err);
    date = date_from_ymd(year, month, day);
    if (date != DATE_NONE) {
        *ret_date = date;
        return true;
    }
    return err_set(err, ERR_INPUT, NULL, _("%02d-%02d-%04d does not exist: %s has %d days"), day,
                   month, year, date_month_name(month), date_days_in_month(year, month));
}

/* Two digits mean 80 years back to 19 years ahead. */
static int full_year(int two_digits, int today)
{
    int now, year;

    date_ymd(today, &now, NULL, NULL);
    year = now - now % 100 + two_digits;
    if (year > now + 19)
        return year - 100;
    return year < now - 80 ? year + 100 : year;
}

/* The year that brings day and month nearest to today; the coming one of two equally near. */
static int nearest_year(int month, int day, int today)
{
    int now, best = 0, best_distance = INT_MAX;

    date_ymd(today, &now, NULL, NULL);
    for (int year = now + 1; year >= now - 1; year--) {
        int last = date_days_in_month(year, month);
        int distance = abs(date_from_ymd_any(year, month, day < last ? day : last) - today);

        if (distance < best_distance) {
            best = year;
            best_distance = distance;
        }
    }
    return best;
}

static bool from_day_month(int day, int month, int today, int *ret_date, struct err *err)
{
    int year;

    if (month < 1 || month > 12 || day < 1 || day > 31)
        date_ymd(today, &year, NULL, NULL); /* any will do: it ends in a message */
    else
        year = nearest_year(month, day, today);
    return from_ymd(year, month, day, ret_date, err);
}

/* 2011, 201126, 20112026 */
static bool from_digits(struct number n, int today, int *ret_date, struct err *err)
{
    int v = n.value;

    if (n.digits == 4)
        return from_day_month(v / 100, v % 100, today, ret_date, err);
    if (n.digits == 6)
        return from_ymd(full_year(v % 100, today), v / 100 % 100, v / 10000, ret_date, err);
    if (n.digits == 8)
        return from_ymd(v % 10000, v / 10000 % 100, v / 1000000, ret_date, err);
    return err_set(err, ERR_INPUT, NULL,
                   _("write day and month with two digits each: 2011, or 201126 with the year"));
}

/* 20-11-26, 20-11-2026, 2026-11-20 */
static bool from_three(const struct number *n, int today, int *ret_date, struct err *err)
{
    if (n[0].digits == 4)
        return from_ymd(n[0].value, n[1].value, n[2].value, ret_date, err);
    if (n[2].digits == 4)
        return from_ymd(n[2].value, n[1].value, n[0].value, ret_date, err);
    if (n[2].digits == 2)
        return from_ymd(full_year(n[2].value, today), n[1].value, n[0].value, ret_date, err);
    return err_set(err, ERR_INPUT, NULL, _("write the year with two or four digits"));
}

static bool is_separator(char c)
{
    return c == '-' || c == '/' || c == '.' || c == ' ';
}

/* False: no such form. */
static bool split_numbers(const char *s, struct number ret_numbers[3], int *ret_count)
{
    int count = 0;

    while (count < 3) {
        s = read_number(s, &ret_numbers[count]);
        if (s == NULL)
            return false;
        count++;
        if (*s == '\0')
            break;
        if (!is_separator(*s++))
            return false;
    }
    *ret_count = count;
    if (*s != '\0' || (count > 1 && ret_numbers[1].digits > 2))
        return false;
    return count == 1 || ret_numbers[0].digits <= 2 ||
           (count == 3 && ret_numbers[0].digits == 4 && ret_numbers[2].digits <= 2);
}

/* ---- weeks --------------------------------------------------------------------------------- */

static bool from_week(int year, int week, int *ret_date, struct err *err)
{
    int date;

    if (year < DATE_YEAR_MIN || year > DATE_YEAR_MAX)
        return no_year(err);
    if (week < 1 || week > 53)
        return err_set(err, ERR_INPUT, NULL, _("there is no week %d"), week);
    date = date_from_iso_week(year, week);
    if (date != DATE_NONE) {
        *ret_date = date;
        return true;
    }
    return err_set(err, ERR_INPUT, NULL, _("%d has no week %d"), year, week);
}

/* The year after "u48": "-2027", " 27"; false when there is something else. */
static bool read_week_year(const char *s, int today, int *ret_year)
{
    struct number n;

    if (!is_separator(*s))
        return false;
    s = read_number(s + 1, &n);
    if (s == NULL || *s != '\0' || (n.digits != 2 && n.digits != 4))
        return false;
    *ret_year = n.digits == 2 ? full_year(n.value, today) : n.value;
    return true;
}

static const char *after_week_word(const char *s)
{
    static const char *const words[] = {"uge", "week", "u", "w"};

    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
        size_t n = strlen(words[i]);

        if (strncmp(s, words[i], n) == 0 && !is_letter(s[n]))
            return skip_blanks(s[n] == '.' ? s + n + 1 : s + n);
    }
    return NULL;
}

/* u48, uge 48, w48-2027 */
static bool parse_week(const char *s, const char *in, int today, int *ret_date, struct err *err)
{
    struct number week;
    int year, this_week;

    s = read_number(s, &week);
    if (s == NULL || week.digits > 2)
        return no_date(in, err);
    if (*s != '\0') {
        if (!read_week_year(s, today, &year))
            return no_date(in, err);
        return from_week(year, week.value, ret_date, err);
    }
    date_iso_week(today, &year, &this_week);
    if (week.value < this_week)
        year++;
    return from_week(year, week.value, ret_date, err);
}

/* 2026-w48: ISO 8601 */
static bool parse_iso_week(const char *s, int *ret_year, int *ret_week)
{
    struct number year, week;

    s = read_number(s, &year);
    if (s == NULL || year.digits != 4 || s[0] != '-' || s[1] != 'w')
        return false;
    s = read_number(s + 2, &week);
    if (s == NULL || *s != '\0' || week.digits != 2)
        return false;
    *ret_year = year.value;
    *ret_week = week.value;
    return true;
}

/* ---- words --------------------------------------------------------------------------------- */

/* The number of days from today that a word means; false when it is none. */
static bool read_day_word(const char *s, int *ret_days)
{
    static const struct {
        const char *word;
        int days;
    } words[] = {
        {"i dag", 0},   {"idag", 0},     {"today", 0},        {"i morgen", 1},
        {"imorgen", 1}, {"tomorrow", 1}, {"i overmorgen", 2}, {"overmorgen", 2},
        {"i gar", -1},  {"igar", -1},    {"yesterday", -1},   {"i forgars", -2},
    };

    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
        if (strcmp(s, words[i].word) == 0) {
            *ret_days = words[i].days;
            return true;
        }
    }
    return false;
}

/* 1..7 for a weekday written out or cut after three letters or more, else 0. */
static int read_weekday(const char *s)
{
    static const char *const names[2][7] = {
        {"mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lordag", "sondag"},
        {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"},
    };
    size_t n = strlen(s);

    if (n > 3 && s[n - 1] == '.')
        n--;
    for (int language = 0; language < 2; language++)
        for (int day = 0; day < 7; day++)
            if (n >= 3 && strncmp(names[language][day], s, n) == 0)
                return day + 1;
    return 0;
}

static bool checked(int date, int *ret_date, struct err *err)
{
    if (date == DATE_NONE || date < date_from_ymd(DATE_YEAR_MIN, 1, 1) ||
        date > date_from_ymd(DATE_YEAR_MAX, 12, 31))
        return no_year(err);
    *ret_date = date;
    return true;
}

/* +14, -3d, +2u, -1m, +1å */
static bool parse_relative(const char *s, const char *in, int today, int *ret_date, struct err *err)
{
    int sign = *s == '-' ? -1 : 1;
    struct number n;
    const char *unit = read_number(skip_blanks(s + 1), &n);

    if (unit == NULL || n.digits > 5)
        return no_date(in, err);
    unit = skip_blanks(unit);
    if (*unit == '\0' || strcmp(unit, "d") == 0)
        return checked(today + sign * n.value, ret_date, err);
    if (strcmp(unit, "u") == 0 || strcmp(unit, "w") == 0)
        return checked(today + sign * n.value * 7, ret_date, err);
    if (strcmp(unit, "m") == 0)
        return checked(date_add_months(today, sign * n.value), ret_date, err);
    if (strcmp(unit, "a") == 0 || strcmp(unit, "y") == 0)
        return checked(date_add_months(today, sign * n.value * 12), ret_date, err);
    return no_date(in, err);
}

static bool parse_word(const char *s, const char *in, int today, int *ret_date, struct err *err)
{
    const char *week = after_week_word(s);
    int weekday = read_weekday(s);
    int days;

    if (week != NULL)
        return parse_week(week, in, today, ret_date, err);
    if (read_day_word(s, &days))
        return checked(today + days, ret_date, err);
    if (weekday == 0)
        return no_date(in, err);
    return checked(today + (weekday - date_weekday(today) + 6) % 7 + 1, ret_date, err);
}

bool date_parse(const char *in, int today, int *ret_date, struct err *err)
{
    char s[FOLDED_MAX];
    struct number n[3];
    int year, week, count;

    if (!fold_input(in, s))
        return no_date(in, err);
    if (*s == '+' || *s == '-')
        return parse_relative(s, in, today, ret_date, err);
    if (!is_digit(*s))
        return parse_word(s, in, today, ret_date, err);
    if (parse_iso_week(s, &year, &week))
        return from_week(year, week, ret_date, err);
    if (!split_numbers(s, n, &count))
        return no_date(in, err);
    if (count == 1)
        return from_digits(n[0], today, ret_date, err);
    if (count == 2)
        return from_day_month(n[0].value, n[1].value, today, ret_date, err);
    return from_three(n, today, ret_date, err);
}

bool date_parse_iso(const char *in, int *ret_date)
{
    struct number year, month, day;
    const char *s = read_number(in, &year);
    int date;

    if (s == NULL || year.digits != 4 || *s != '-')
        return false;
    s = read_number(s + 1, &month);
    if (s == NULL || month.digits != 2 || *s != '-')
        return false;
    s = read_number(s + 1, &day);
    if (s == NULL || day.digits != 2 || *s != '\0')
        return false;
    date = date_from_ymd_any(year.value, month.value, day.value);
    if (date == DATE_NONE)
        return false;
    *ret_date = date;
    return true;
}

/* ---- times --------------------------------------------------------------------------------- */

static bool no_time(const char *in, struct err *err)
{
    return err_set(err, ERR_INPUT, NULL, _("“%s” is not a time: write for example 930 or 9.30"),
                   in);
}

/* Hours and minutes of "9", "930", "9.30" and so on; false for any other form. */
static bool split_time(const char *s, struct number *ret_hours, struct number *ret_minutes)
{
    *ret_minutes = (struct number){0, 2};
    s = read_number(s, ret_hours);
    if (s == NULL)
        return false;
    if (*s == '\0' && ret_hours->digits >= 3) {
        ret_minutes->value = ret_hours->value % 100;
        ret_hours->value /= 100;
        return ret_hours->digits <= 4;
    }
    if (ret_hours->digits > 2)
        return false;
    if (*s == '.' || *s == ':')
        s = read_number(s + 1, ret_minutes);
    return s != NULL && *s == '\0';
}

/* "fre kl. 930" and "kl 10": the word says what follows and is taken out. */
static void drop_clock_word(char *s)
{
    static const char *const words[] = {"kl. ", "kl.", "kl ", "at "};

    for (char *at = s; *at != '\0'; at++)
        for (size_t i = 0; i < sizeof(words) / sizeof(words[0]) && (at == s || at[-1] == ' ');
             i++) {
            size_t n = strlen(words[i]);

            if (strncmp(at, words[i], n) == 0 && is_digit(*skip_blanks(at + n))) {
                memmove(at, at + n, strlen(at + n) + 1);
                return;
            }
        }
}

bool time_parse(const char *in, int *ret_minutes, struct err *err)
{
    struct number hours, minutes;
    char s[FOLDED_MAX];

    if (!fold_input(in, s))
        return no_time(in, err);
    drop_clock_word(s);
    if (!split_time(skip_blanks(s), &hours, &minutes))
        return no_time(in, err);
    if (minutes.digits != 2)
        return err_set(err, ERR_INPUT, NULL, _("“%s”: write the minutes with two digits"), in);
    if (hours.value > 23 || minutes.value > 59)
        return err_set(err, ERR_INPUT, NULL, _("“%s” is no time of day: the last is 23:59"), in);
    *ret_minutes = hours.value * 60 + minutes.value;
    return true;
}

/* Where the time begins in "fre 930" and "2026-11-20T09:30"; NULL when there is none. */
static char *find_time(char *s)
{
    char *last = strrchr(s, ' ');

    if (last == NULL && strlen(s) > 10 && s[4] == '-' && s[10] == 't')
        last = s + 10;
    if (last == NULL && strchr(s, ':') != NULL)
        return s;
    return last != NULL && is_digit(last[1]) ? last + 1 : NULL;
}

bool datetime_parse(const char *in, int today, int *ret_date, int *ret_minutes, struct err *err)
{
    char s[FOLDED_MAX];
    char *time;
    int date = today, minutes;

    if (!fold_input(in, s))
        return no_date(in, err);
    drop_clock_word(s);
    time = find_time(s);
    if (time == NULL && !date_parse(in, today, &date, err))
        return false;
    if (time == NULL)
        return err_set(err, ERR_INPUT, NULL, _("“%s” lacks a time: write for example “fri 930”"),
                       in);
    if (!time_parse(time, &minutes, err))
        return false;
    if (time > s) {
        time[-1] = '\0';
        if (!date_parse(s, today, &date, err))
            return false;
    }
    *ret_date = date;
    *ret_minutes = minutes;
    return true;
}

bool datetime_parse_iso(const char *in, int *ret_date, int *ret_minutes)
{
    char day[11], clock[6];
    int date, minutes;

    if (strlen(in) < 16 || (in[10] != ' ' && in[10] != 'T') || in[13] != ':')
        return false;
    if (in[16 + strspn(in + 16, "0123456789:.+-Z")] != '\0')
        return false;
    memcpy(day, in, 10);
    memcpy(clock, in + 11, 5);
    day[10] = clock[5] = '\0';
    if (!date_parse_iso(day, &date) || !time_parse(clock, &minutes, NULL))
        return false;
    *ret_date = date;
    *ret_minutes = minutes;
    return true;
}
