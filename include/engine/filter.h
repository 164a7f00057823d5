/* engine/filter.h: query by example: what is typed under a column's name to restrict a list by it.
 *
 *   jensen          text: stands anywhere in it; letter case, accents and æ/ae do not matter
 *   jens* *sen      begins so, ends so
 *   =jensen         that and nothing more
 *   20-11  +2w  w48 that day, that day, a day of that week; numbers, times, codes: that value
 *   <5 <=5 >5 >=5   dates, times and numbers only: less, at most, more, at least
 *   1..5 ..5 5..    from and to, both included; one end may be open
 *   a|b|c           one of them
 *   = or ""         empty
 *   !a  <>a         not; stands first and holds for all alternatives: !a|b is neither. ! alone is
 *                   not empty
 *   "a|b"           as it stands, without operators; a " in it is written twice
 *
 * Typed text becomes a value that means the same in either language: dates of the calendar in ISO,
 * codes as codes, while "+2w" stays as it is, so that a kept filter moves with the day. Values
 * reach the server as parameters only; names come from the definition.
 */
#ifndef ENGINE_FILTER_H
#define ENGINE_FILTER_H

#include <stdbool.h>
#include <stddef.h>

#include "def/screen.h"

struct err;
struct field_context;
struct str;

enum { FILTER_VALUES = 64 }; /* parameters that a filter sends at most */

enum filter_op {
    FILTER_EMPTY, /* there is nothing in it */
    FILTER_EQUAL, /* it is `low` */
    FILTER_HAS,   /* of codes with blanks between, one is `low` */
    FILTER_LIKE,  /* folded it looks like `low`, where * stands for anything */
    FILTER_SPAN   /* from `low` on, and before `high`; NULL: no such end, but not infinity */
};

struct filter_term {
    enum filter_op op;
    char *low, *high;
};

struct filter_part { /* one column: any of the terms, or none of them */
    char column[128];
    enum field_type type;
    bool not ;
    struct filter_term *terms;
    size_t n;
};

struct filter {
    struct filter_part *parts;
    size_t n, values;
};

void filter_init(struct filter *filter);
void filter_finish(struct filter *filter);

/* What is typed to what is kept, like field_parse(); err says at which position it is wrong. */
bool filter_parse(enum field_type type, const char *codes_list, const struct field_context *context,
                  const char *typed, struct str *ret_value, bool *ret_null, struct err *err);

/* What is kept to what stands in the input, like field_format(). */
void filter_format(enum field_type type, const char *codes_list,
                   const struct field_context *context, const char *value, struct str *ret_text);

/* What may be typed, in one line. */
const char *filter_hint(enum field_type type);

/* The i-th field in which a list is restricted: those of the definition first, then an example of
 * each column that has a name of its own. False: there are no more. Only where `example` is set
 * does it take what is described above. */
bool filter_field(const struct screen_def *def, size_t i, struct field_def *ret_field);

/* Restrict the column, or the definition's example, called `name` as `value` says, typed or kept.
 * False: there is none of that name, or err says what is wrong and where. */
bool filter_add(struct filter *filter, const struct screen_def *def, const char *name,
                const char *value, const struct field_context *context, struct err *err);

/* The conditions, with " and " before each, the first one with " where " if it is `first`, and
 * parameters from $param on; returns the next one. Their values in order are borrowed, and
 * filter->values many. */
size_t filter_sql(const struct filter *filter, bool first, size_t param, struct str *sql);
size_t filter_values(const struct filter *filter, const char *values[], size_t max);

#endif
