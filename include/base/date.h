#ifndef BASE_DATE_H
#define BASE_DATE_H

#include <limits.h>
#include <stdbool.h>
#include <stddef.h>

struct err;

/*
 * Dates and times of day as people in a job centre write them. A date is an int:
 * days since 1970-01-01 (a Thursday), Gregorian calendar. A time of day is an int:
 * minutes since midnight, 0..1439. No time zones: the server speaks Copenhagen time.
 * "Today" is always given by the caller, who has it from the server.
 */
#define DATE_NONE INT_MIN

/* Years that may be typed. Older or later ones exist in calculations only. */
#define DATE_YEAR_MIN 1900
#define DATE_YEAR_MAX 2100

/* Room for any text these functions write, NUL included. */
#define DATE_TEXT 48

/* The day, or DATE_NONE when it does not exist or the year is not 1900..2100. */
int date_from_ymd(int year, int month, int day);

/* As date_from_ymd() for years 1..9999: birth dates before 1900, stamps of the server. */
int date_from_ymd_any(int year, int month, int day);

/* Each of the out-parameters may be NULL. */
void date_ymd(int date, int *optret_year, int *optret_month, int *optret_day);

/* 28..31 */
int date_days_in_month(int year, int month);

/* 1 Monday .. 7 Sunday */
int date_weekday(int date);

/* ISO 8601 week and the year it belongs to, which differs from the date's around New Year. */
void date_iso_week(int date, int *ret_year, int *ret_week);

/* 52 or 53 */
int date_iso_weeks_in_year(int year);

/* Monday of the ISO week, DATE_NONE when that year has no such week. */
int date_from_iso_week(int year, int week);

/*
 * The same day `months` later (or earlier). Where that month is shorter, its last
 * day: 31 January + 1 month = 28 or 29 February. So adding 1 twice may differ from
 * adding 2, and going back may not return to the start.
 */
int date_add_months(int date, int months);

/* Whole years from `from` to `on`; born on 29 February one is a year older on 1 March. */
int date_years(int from, int on);

/* Easter Sunday of the year (1583 and later). */
int date_easter(int year);

/* "20-11-2026"; "" for DATE_NONE. Returns `ret_text`. */
const char *date_format(int date, char ret_text[static DATE_TEXT]);

/* "fre 20-11-2026, uge 47" or "Fri 20-11-2026, week 47" by the user's language. */
const char *date_format_long(int date, char ret_text[static DATE_TEXT]);

/* "20-11", where the year is understood. */
const char *date_format_short(int date, char ret_text[static DATE_TEXT]);

/* "2026-11-20", for the server and for machine output; "" for DATE_NONE. */
const char *date_format_iso(int date, char ret_text[static DATE_TEXT]);

/* "fre" or "Fri"; weekday 1..7. */
const char *date_weekday_name(int weekday);

/* "november", "November"; month 1..12. */
const char *date_month_name(int month);

/*
 * Read what a person typed. Understood, in both languages whatever the user's:
 *   2011 201126 20112026        day, month, year; digits only
 *   20-11 20/11-26 20.11.2026   separators - / . or a blank
 *   2026-11-20                  year first only with four digits
 *   +14 -3 +2u +2w -1m +1å +1y  days, weeks, months, years from today
 *   i dag, i morgen, i overmorgen, i går, i forgårs, today, tomorrow, yesterday
 *   fre, fredag, fri, friday    the next such day; today itself is "i dag"
 *   u48 w48 uge 48              Monday of that ISO week: this week's or a coming one's;
 *   u48-2027, 2027-W48          of that year. Week 53 only where the year has it
 * Without a year: the one that brings the date nearest to today. With two digits:
 * from 80 years back to 19 years ahead. Letter case and blanks around do not matter.
 * On failure `err` (may be NULL) says what is wrong with it in words.
 */
bool date_parse(const char *in, int today, int *ret_date, struct err *err);

/* Read "2026-11-20" as the server sends it. "infinity" and others: false. */
bool date_parse_iso(const char *in, int *ret_date);

/* "09:30". Returns `ret_text`. */
const char *time_format(int minutes, char ret_text[static DATE_TEXT]);

/* 9, 930, 0930, 9.30, 9:30, 09:30; minutes always with two digits. No 24:00. */
bool time_parse(const char *in, int *ret_minutes, struct err *err);

/*
 * A date as above, a blank, and a time as above: "fre 930", "20-11 9.30",
 * "+1u 10", "2026-11-20T09:30". A time with a colon alone means today.
 */
bool datetime_parse(const char *in, int today, int *ret_date, int *ret_minutes, struct err *err);

/* Read the server's "2026-11-20 10:42:31.5+01" (or with T); seconds and zone are dropped. */
bool datetime_parse_iso(const char *in, int *ret_date, int *ret_minutes);

/* "20-11-2026 09:30". Returns `ret_text`. */
const char *datetime_format(int date, int minutes, char ret_text[static DATE_TEXT]);

/* "2026-11-20 09:30", as the server reads it. Returns `ret_text`. */
const char *datetime_format_iso(int date, int minutes, char ret_text[static DATE_TEXT]);

#endif
