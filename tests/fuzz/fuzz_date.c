/* What is typed into fields of dates, times, numbers and hours: an answer or a message, never a
 * value out of its range, and what is written is read back the same. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/err.h"
#include "base/num.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool holds)
{
    if (!holds)
        abort();
}

static void dates(const char *in, int today)
{
    int date = 1, minutes = 2, back;
    char text[DATE_TEXT];
    struct err err = {0};

    if (date_parse(in, today, &date, &err)) {
        must(date >= date_from_ymd(DATE_YEAR_MIN, 1, 1));
        must(date <= date_from_ymd(DATE_YEAR_MAX, 12, 31));
        must(date_parse(date_format(date, text), today, &back, NULL) && back == date);
    } else {
        must(date == 1 && err.code == ERR_INPUT && err.detail[0] != '\0');
    }
    date = 1;
    if (datetime_parse(in, today, &date, &minutes, &err))
        must(minutes >= 0 && minutes < 1440);
    else
        must(date == 1 && minutes == 2);
    if (date_parse_iso(in, &date))
        must(strcmp(date_format_iso(date, text), in) == 0);
    if (datetime_parse_iso(in, &date, &minutes))
        must(minutes >= 0 && minutes < 1440);
    if (time_parse(in, &minutes, NULL))
        must(time_parse(time_format(minutes, text), &back, NULL) && back == minutes);
}

static void numbers(const char *in)
{
    char text[NUM_TEXT];
    int64_t value, back;

    if (num_parse(in, -1000000, INT64_MAX, &value, NULL))
        must(value >= -1000000 && num_parse(num_format(value, text), value, value, &back, NULL));
    if (minutes_parse(in, 100000, &value, NULL))
        must(value >= 0 && value <= 100000 &&
             minutes_parse(minutes_format(value, text), 100000, &back, NULL) && back == value);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *in = malloc(size + 1); /* of its own size, so that reading past it is seen */

    memcpy(in, data, size);
    in[size] = '\0';
    dates(in, date_from_ymd(2026, 11, 20));
    dates(in, date_from_ymd(2028, 2, 29));
    numbers(in);
    free(in);
    return 0;
}
