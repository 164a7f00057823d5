#ifndef BASE_NUM_H
#define BASE_NUM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct err;

/*
 * Whole numbers and lengths of time, independent of the C locale. The user's
 * language decides the thousands mark: 1.250 in Danish, 1,250 in English.
 */

/* Room for any text these functions write, NUL included. */
#define NUM_TEXT 32

/*
 * Read a whole number typed by a person: digits, a sign, blanks around; thousands
 * marks of the language only where they belong ("1.250", not "12.50"). Outside
 * min..max the message names both bounds. `err` may be NULL.
 */
bool num_parse(const char *in, int64_t min, int64_t max, int64_t *ret_value, struct err *err);

/* Strict form for files and server values: an optional "-" and digits, nothing else. */
bool num_parse_plain(const char *in, int64_t min, int64_t max, int64_t *ret_value);

/* "1.250" or "1,250". Returns `ret_text`. */
const char *num_format(int64_t value, char ret_text[static NUM_TEXT]);

/*
 * Read a length of time as minutes: "7:30" (hours:minutes), "37t" or "37h", "7,5" and
 * "7.5h" (a quarter, a half, any tenth or hundredth that is whole minutes), "7t30",
 * "7t 30m", "30m". A number alone is hours, as the fields' labels say, as long as a week has
 * so many (168), and minutes above: "37" is 37:00, "450" is 7:30. 0..max.
 */
bool minutes_parse(const char *in, int64_t max, int64_t *ret_minutes, struct err *err);

/* "7:30", also above a day: "37:00". Negative: "-0:30". Returns `ret_text`. */
const char *minutes_format(int64_t minutes, char ret_text[static NUM_TEXT]);

#endif
