#include "base/num.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "base/err.h"
#include "base/i18n.h"

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static const char *skip_blanks(const char *s)
{
    while (*s == ' ' || *s == '\t')
        s++;
    return s;
}

static char thousands_mark(void)
{
    return i18n_is_danish() ? '.' : ',';
}

/* Add a digit in the direction of the sign; stays at the bound when it would pass it. */
static int64_t push_digit(int64_t value, int digit, bool negative)
{
    if (negative)
        return value < (INT64_MIN + digit) / 10 ? INT64_MIN : value * 10 - digit;
    return value > (INT64_MAX - digit) / 10 ? INT64_MAX : value * 10 + digit;
}

/* Read digits, with marks between groups of three when `mark` is not NUL; NULL: malformed. */
static const char *read_digits(const char *s, char mark, bool negative, int64_t *ret_value)
{
    int group = 0;
    bool marked = false;

    *ret_value = 0;
    if (!is_digit(*s))
        return NULL;
    for (;; s++) {
        if (is_digit(*s)) {
            group++;
            *ret_value = push_digit(*ret_value, *s - '0', negative);
        } else if (mark != '\0' && *s == mark && group <= 3 && (!marked || group == 3)) {
            marked = true;
            group = 0;
        } else {
            return !marked || group == 3 ? s : NULL;
        }
    }
}

static bool out_of_range(int64_t min, int64_t max, struct err *err)
{
    char low[NUM_TEXT], high[NUM_TEXT];

    return err_set(err, ERR_INPUT, NULL, _("must be from %s to %s"), num_format(min, low),
                   num_format(max, high));
}

bool num_parse(const char *in, int64_t min, int64_t max, int64_t *ret_value, struct err *err)
{
    const char *s = skip_blanks(in);
    bool negative = *s == '-';
    int64_t value;

    if (*s == '-' || *s == '+')
        s++;
    s = read_digits(s, thousands_mark(), negative, &value);
    if (s == NULL || *skip_blanks(s) != '\0')
        return err_set(err, ERR_INPUT, NULL, _("“%s” is not a whole number"), in);
    if (value < min || value > max)
        return out_of_range(min, max, err);
    *ret_value = value;
    return true;
}

bool num_parse_plain(const char *in, int64_t min, int64_t max, int64_t *ret_value)
{
    bool negative = *in == '-';
    int64_t value;
    const char *end = read_digits(in + negative, '\0', negative, &value);

    if (end == NULL || *end != '\0' || value < min || value > max)
        return false;
    *ret_value = value;
    return true;
}

const char *num_format(int64_t value, char ret_text[static NUM_TEXT])
{
    char digits[NUM_TEXT];
    char *to = ret_text;
    int n = snprintf(digits, sizeof(digits), "%" PRId64, value);

    for (int i = 0; i < n; i++) {
        *to++ = digits[i];
        if (is_digit(digits[i]) && i < n - 1 && (n - 1 - i) % 3 == 0)
            *to++ = thousands_mark();
    }
    *to = '\0';
    return ret_text;
}

enum { HOURS_OF_WEEK = 7 * 24 };

/* ---- lengths of time ----------------------------------------------------------------------- */

/* Read 1..6 digits; NULL otherwise. */
static const char *read_count(const char *s, int64_t *ret_value)
{
    const char *end = read_digits(s, '\0', false, ret_value);

    return end != NULL && end - s <= 6 ? end : NULL;
}

/* Behind the unit at `s`, one of `units` (space-separated, longest first); NULL: none. */
static const char *after_unit(const char *s, const char *units)
{
    while (*units != '\0') {
        size_t n = strcspn(units, " ");

        if (strncmp(s, units, n) == 0)
            return s + n;
        units += n + (units[n] == ' ');
    }
    return NULL;
}

/* ":30" after the hours */
static const char *read_clock(const char *s, int64_t *minutes)
{
    int64_t rest;
    const char *end = read_count(s + 1, &rest);

    if (end == NULL || end - s != 3 || rest > 59)
        return NULL;
    *minutes = *minutes * 60 + rest;
    return end;
}

/* ",5t" or ",5" after the hours: one or two decimals that are whole minutes */
static const char *read_decimals(const char *s, int64_t *minutes)
{
    int64_t part;
    const char *end = read_count(s + 1, &part);

    if (end == NULL || end - s > 3)
        return NULL;
    if (end - s == 2)
        part *= 10;
    if (part * 60 % 100 != 0)
        return NULL;
    *minutes = *minutes * 60 + part * 60 / 100;
    end = skip_blanks(end);
    return *end == '\0' ? end : after_unit(end, "timer time hours t h");
}

/* "t", "t30", "t 30m" after the hours */
static const char *read_hours(const char *s, int64_t *minutes)
{
    int64_t rest = 0;
    const char *end = after_unit(s, "timer time hours t h");

    if (end == NULL)
        return NULL;
    end = skip_blanks(end);
    if (is_digit(*end)) {
        const char *unit;

        end = read_count(end, &rest);
        if (end == NULL || rest > 59)
            return NULL;
        unit = after_unit(skip_blanks(end), "min m");
        end = unit != NULL ? unit : end;
    }
    *minutes = *minutes * 60 + rest;
    return end;
}

static const char *read_minutes(const char *s, int64_t *ret_minutes)
{
    const char *end = read_count(s, ret_minutes);
    const char *unit;

    if (end == NULL)
        return NULL;
    if (*end == ':')
        return read_clock(end, ret_minutes);
    if (*end == ',' || *end == '.')
        return read_decimals(end, ret_minutes);
    end = skip_blanks(end);
    if (*end == '\0') {
        if (*ret_minutes <= HOURS_OF_WEEK)
            *ret_minutes *= 60;
        return end;
    }
    unit = after_unit(end, "min m");
    return unit != NULL ? unit : read_hours(end, ret_minutes);
}

bool minutes_parse(const char *in, int64_t max, int64_t *ret_minutes, struct err *err)
{
    int64_t minutes;
    const char *end = read_minutes(skip_blanks(in), &minutes);
    char most[NUM_TEXT];

    if (end == NULL || *skip_blanks(end) != '\0')
        return err_set(err, ERR_INPUT, NULL,
                       _("“%s” is no length of time: write 7:30, 7.5, 37 or 30 min"), in);
    if (minutes > max)
        return err_set(err, ERR_INPUT, NULL, _("at most %s hours"), minutes_format(max, most));
    *ret_minutes = minutes;
    return true;
}

const char *minutes_format(int64_t minutes, char ret_text[static NUM_TEXT])
{
    uint64_t size = minutes < 0 ? 0 - (uint64_t)minutes : (uint64_t)minutes;

    snprintf(ret_text, NUM_TEXT, "%s%" PRIu64 ":%02d", minutes < 0 ? "-" : "", size / 60,
             (int)(size % 60));
    return ret_text;
}
