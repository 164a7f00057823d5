/* engine/query.h: the statements of a list, built from names only; values always go as
 * parameters. */
#ifndef ENGINE_QUERY_H
#define ENGINE_QUERY_H

#include <stdbool.h>
#include <stddef.h>

struct field_def;
struct params;
struct screen_def;
struct source_def;
struct str;

/* The filter that a parameter of a list belongs to; NULL: it is a column compared for equality. */
const struct field_def *query_filter(const struct screen_def *def, const char *name);

/* Which page: the first rows, the last ones, those from (and with) a key on, after it, or before
 * it. QUERY_LAST and QUERY_BEFORE come in descending order. */
enum query_page { QUERY_FIRST, QUERY_LAST, QUERY_FROM, QUERY_AFTER, QUERY_BEFORE };

/* `source` as `params` restrict it: those of `narrow` that they hold (of a function all, null or
 * not) stand behind its `where`. The caller frees ret_source->where.names; all else is borrowed. */
void query_narrow(const struct source_def *source, const struct params *params,
                  struct source_def *ret_source);

/* Parameters: `where` in order, the values of the filter, then for FROM, AFTER and BEFORE the order
 * columns, then the limit (views only). */
void query_page(struct str *sql, const struct screen_def *def, const struct source_def *source,
                enum query_page page);

/* How many rows there are, counted up to `limit`. Parameters: as for query_keys(). */
void query_count(struct str *sql, const struct screen_def *def, const struct source_def *source,
                 size_t limit);

/* The key of every row, at most `limit` of them. Parameters: `where` in order, the filter's
 * values. */
void query_keys(struct str *sql, const struct screen_def *def, const struct source_def *source,
                size_t limit);

/* `select cols from source where key = $1`, or the function called with `where`. */
void query_record(struct str *sql, const struct screen_def *def);

/* The names that are read of `def`: columns or fields, `shows`, hidden, key, order, group, explain,
 * subject, each once; `version` too where the definition saves. Caller frees the array; the names
 * are borrowed. */
const char **query_names(const struct screen_def *def, size_t *ret_n);

/* The name in the database: with the language's suffix where the definition says localized. */
const char *query_column(const struct screen_def *def, const char *name, char *buf, size_t size);

#endif
