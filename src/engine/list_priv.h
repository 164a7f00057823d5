/* What list.c (keys, cursor) and list_load.c (pages) share. */
#ifndef ENGINE_LIST_PRIV_H
#define ENGINE_LIST_PRIV_H

#include <stdbool.h>
#include <stddef.h>

#include "engine/list.h"
#include "engine/query.h"

struct str;

/* Ask for a page. FIRST and LAST replace the window; AFTER and BEFORE extend it. Nothing while one
 * is on its way, unless it replaces. */
void list_fetch(struct view *view, enum query_page page);

/* Read the window again from its first key; the cursor stays on its row. `mark`: show rows that are
 * different. */
void list_reread(struct view *view, bool mark);

/* Ask for the next page if the cursor comes near an end of the window. */
void list_need(struct view *view);

void list_await(struct view *view);

/* Other rows are wanted, by filters: the first page again, the cursor on its row if it is there. */
void list_refilter(struct view *view);

/* Filters as they stand now are those that Esc comes back to; whether there was anything to undo.
 */
void list_filter_open(struct view *view);
bool list_filter_escape(struct view *view);
void list_filter_finish(struct view *view);

/* Rows have come that were waited for: the one that is looked for among them, if any is. */
void list_find_again(struct view *view);

/* Marks of rows that are no longer there are let go, if all rows are known. */
void list_prune_marks(struct view *view);

enum { LIST_WHERE = 24, LIST_VALUES = LIST_WHERE + FILTER_VALUES + 8 };

/* The statement that reads the keys of all rows shown, and its parameters; how many these are. */
size_t list_keys_query(const struct view *view, struct str *sql, size_t limit,
                       const char *values[LIST_VALUES]);

/* The same for the one that counts the rows there would be with these parameters and filter. */
size_t list_count_query(const struct view *view, const struct params *params,
                        const struct filter *filter, struct str *sql, size_t limit,
                        const char *values[LIST_VALUES]);

/* Read the expressions of list->example into list->filter: what "today" means may have changed. */
void list_filter_read(struct view *view);

/* While the filter's form is filled in, tell how many rows that would be. Next due time or -1. */
int64_t list_filter_tick(struct view *view, int64_t now_ms);

/* A row of `width` cells, the first `n` of them copied, the others null; in one piece of memory. */
struct list_row list_make_row(const char *const cells[], size_t n, size_t width);

void list_free_rows(struct list_row *rows, size_t n); /* what they hold, not the array */

#endif
