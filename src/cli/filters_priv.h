/* What `foothold list` is restricted by beyond its parameters: --filter and --kept, as on the
 * screen.
 *
 *   NAME=VALUE      a filter of the screen: a smart date, a code or its word
 *   NAME=EXAMPLE    a column: what engine/filter.h describes (jens*, a|b, 1..5, "" …)
 *   NAME>=5 NAME<+2w NAME!=a|b   the same with the operator in the place of the sign
 */
#ifndef CLI_FILTERS_PRIV_H
#define CLI_FILTERS_PRIV_H

#include <stdbool.h>

#include "base/vec.h"
#include "engine/filter.h"

struct db;
struct err;
struct params;
struct typed;

struct filters {
    struct vec typed; /* in order */
    const char *kept; /* the name of a kept one; NULL: none */
    struct filter filter;
};

void filters_init(struct filters *filters);
void filters_finish(struct filters *filters);

/* One --filter. False with `err` (ERR_USAGE): it is not written so. */
bool filters_take(struct filters *filters, const char *text, struct err *err);

/* Without a server: all names are there to filter by, and take what is asked of them. ERR_USAGE
 * names the nearest, or the operator. */
bool filters_check(const struct filters *filters, const struct screen_def *def, struct err *err);

/* Values for `params` of the screen's own filters, and filters->filter of its columns. ERR_DATA: a
 * value is none; ERR_NOT_FOUND: there is no such kept filter. */
bool filters_use(struct filters *filters, const struct screen_def *def, const struct typed *typed,
                 struct db *db, struct params *params, struct err *err);

/* All names that `def` may be filtered by. */
void filters_names(const struct screen_def *def, const char *between, struct str *out);

#endif
