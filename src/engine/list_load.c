/* src/engine/list_load.c: pages of a list. At most one page is on its way, except that a search
 * replaces its like. */
#include <stdlib.h>
#include <stdio.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/str.h"
#include "db/db.h"
#include "engine/app.h"
#include "engine/view.h"
#include "list_priv.h"

enum { MARK_MS = 5000, NEAR = 30 };

static const struct source_def *source_of(const struct view *view)
{
    const struct list *list = view->list;
    bool search = view->def->search.name && list->search.len;
    return search ? &view->def->search : &view->def->source;
}

/* ---- rows in ---- */

static struct list_row *take_rows(const struct view *view, const struct rows *rows, size_t n,
                                  bool backwards)
{
    size_t width = view->list->n_read;
    struct list_row *taken = xcalloc(n ? n : 1, sizeof *taken);
    const char **cells = xcalloc(width + 1, sizeof *cells);
    int *columns = xcalloc(width + 1, sizeof *columns);
    char buf[128];
    for (size_t i = 0; i < width; i++)
        columns[i] = rows_col(rows, query_column(view->def, view->list->read[i], buf, sizeof buf));
    for (size_t row = 0; row < n; row++) {
        size_t at = backwards ? n - 1 - row : row;
        for (size_t i = 0; i < width; i++)
            cells[i] = columns[i] < 0 ? NULL : rows_get(rows, at, (size_t)columns[i]);
        taken[row] = list_make_row(cells, width, width);
    }
    free(columns);
    free(cells);
    return taken;
}

static bool same_cell(const char *a, const char *b)
{
    return a == b || (a && b && strcmp(a, b) == 0);
}

static bool same_key(const struct view *view, const struct list_row *a, const struct list_row *b)
{
    const struct def_names *key = &view->def->source.key;
    for (size_t i = 0; i < key->n; i++) {
        int at = list_column(view, key->names[i]);
        if (at < 0 || !same_cell(a->cells[at], b->cells[at]))
            return false;
    }
    return key->n > 0;
}

static bool same_row(const struct list *list, const struct list_row *a, const struct list_row *b)
{
    for (size_t i = 0; i < list->n_read; i++)
        if (!same_cell(a->cells[i], b->cells[i]))
            return false;
    return true;
}

static const struct list_row *find_row(const struct view *view, const struct list_row *rows,
                                       size_t n, const struct list_row *like)
{
    for (size_t i = 0; i < n; i++)
        if (same_key(view, &rows[i], like))
            return &rows[i];
    return NULL;
}

/* ---- windows ---- */

/* Others' work: rows that are new or different stay marked for a while, so that the eye finds them.
 */
static void mark_different(struct view *view, struct list_row *fresh, size_t n)
{
    struct list *list = view->list;
    for (size_t i = 0; i < n; i++) {
        const struct list_row *old = find_row(view, list->rows, list->n, &fresh[i]);
        if (!old || !same_row(list, old, &fresh[i]))
            fresh[i].marked_until = list->until = app_now() + MARK_MS;
        else
            fresh[i].marked_until = old->marked_until;
    }
}

static void replace(struct view *view, struct list_row *fresh, size_t n, size_t cursor)
{
    struct list *list = view->list;
    list_free_rows(list->rows, list->n);
    free(list->rows);
    list->rows = fresh;
    list->n = n;
    list->cursor = cursor < n ? cursor : n ? n - 1 : 0;
}

/* What others do may take the row away that one is about to press a key for. */
static void tell_slip(struct view *view, const struct list_row *fresh, size_t n)
{
    struct list *list = view->list;
    bool there = list->n == 0 || find_row(view, fresh, n, &list->rows[list->cursor]);
    if (there || view->canvas || app_focus(view->app) != view)
        return;
    list->slipped_until = n ? app_now() + MARK_MS : 0;
    if (view->app->level != MESSAGE_NONE && app_now() - view->app->lock.key_ms < MARK_MS)
        return; /* what the last key came to has not been read yet */
    app_say(view->app, MESSAGE_WARNING, "%s",
            n ? _("Your row has left the list: the cursor is on the next one")
              : _("Your row has left the list"));
}

static size_t cursor_after(const struct view *view, const struct list_row *fresh, size_t n)
{
    const struct list *list = view->list;
    if (list->n == 0)
        return 0;
    const struct list_row *row = find_row(view, fresh, n, &list->rows[list->cursor]);
    return row ? (size_t)(row - fresh) : list->cursor;
}

static void drop(struct list *list, size_t from, size_t n)
{
    list_free_rows(list->rows + from, n);
    memmove(list->rows + from, list->rows + from + n, (list->n - from - n) * sizeof *list->rows);
    list->n -= n;
}

/* Rows that lie too far behind are let go: the window stays LIST_WINDOW rows long however far one
 * walks. */
static void extend(struct view *view, struct list_row *fresh, size_t n, bool after)
{
    struct list *list = view->list;
    list->rows = xreallocarray(list->rows, list->n + n + 1, sizeof *list->rows);
    if (!after)
        memmove(list->rows + n, list->rows, list->n * sizeof *list->rows);
    memcpy(list->rows + (after ? list->n : 0), fresh, n * sizeof *fresh);
    list->n += n;
    free(fresh);
    if (!after) {
        list->cursor += n;
        list->top += n;
    }
    if (list->n <= LIST_WINDOW)
        return;
    size_t excess = list->n - LIST_WINDOW;
    if (after) {
        drop(list, 0, excess);
        list->cursor = list->cursor > excess ? list->cursor - excess : 0;
        list->top = list->top > excess ? list->top - excess : 0;
        list->more_before = true;
    } else {
        drop(list, list->n - excess, excess);
        list->more_after = true;
    }
}

static bool has_key(const struct view *view, const struct list_row *row, const char *key)
{
    const struct def_names *names = &view->def->source.key;
    for (size_t i = 0; i < names->n; i++) {
        int at = list_column(view, names->names[i]);
        if (at >= 0 && same_cell(row->cells[at], key))
            return true;
    }
    return false;
}

static void go_to_sought(struct view *view)
{
    struct list *list = view->list;
    for (size_t i = 0; i < list->n && list->seek[0]; i++) {
        if (!has_key(view, &list->rows[i], list->seek))
            continue;
        list->cursor = i;
        list->seek[0] = 0;
        list->found = true;
    }
}

static void arrived(struct view *view, const struct rows *rows)
{
    struct list *list = view->list;
    const struct list_asked *page = &list->asked;
    bool paged = !source_of(view)->function;
    size_t n = rows_count(rows);
    bool more = paged && n > page->limit;
    if (more)
        n = page->limit;
    bool backwards = page->page == QUERY_LAST || page->page == QUERY_BEFORE;
    struct list_row *fresh = take_rows(view, rows, n, backwards);
    if (page->page == QUERY_AFTER || page->page == QUERY_BEFORE) {
        *(page->page == QUERY_AFTER ? &list->more_after : &list->more_before) = more;
        extend(view, fresh, n, page->page == QUERY_AFTER);
        return;
    }
    if (page->mark) {
        mark_different(view, fresh, n);
        tell_slip(view, fresh, n);
    }
    replace(view, fresh, n,
            page->reread     ? cursor_after(view, fresh, n)
            : backwards && n ? n - 1
                             : 0);
    if (!page->reread)
        list->top = 0;
    if (page->page != QUERY_FROM)
        list->more_before = backwards && more;
    list->more_after = !backwards && more;
    list_prune_marks(view);
}

/* Nobody handed the words of the title over: they may stand in every row. */
static void take_subject(struct view *view)
{
    struct params row;
    params_init(&row);
    if (!view->subject && view->ops->row(view, &row))
        view_take_subject(view, &row);
    params_finish(&row);
}

static void answered(void *ctx, struct db_reply *reply)
{
    struct view *view = ctx;
    struct list *list = view->list;
    list->busy = false;
    list->rest_ms = app_now() + LIST_REST * (app_now() - list->sent_ms);
    if (reply->verdict == DB_OK) {
        arrived(view, reply->rows);
        take_subject(view);
        go_to_sought(view);
        list->loaded = true;
    } else {
        app_say_err(view->app, &reply->err);
    }
    if (list->awaited) {
        view_answered(view);
        list_find_again(view);
    }
    list->awaited = false;
    view->app->redraw = true;
    if (list->loaded)
        list_need(view);
}

/* ---- requests out ---- */

static const char *order_cell(const struct view *view, const struct list_row *row, const char *name)
{
    int at = list_column(view, name);
    return at < 0 ? NULL : row->cells[at];
}

/* What the rows are restricted by: `params` and the filter. Its `where.names` are to be freed. */
static void narrow(const struct view *view, const struct params *params,
                   struct source_def *ret_source)
{
    query_narrow(source_of(view), params, ret_source);
    ret_source->filter = &view->list->filter;
}

static size_t put_where(const struct view *view, const struct params *params,
                        const struct source_def *source, const char *values[])
{
    bool search = source_of(view) == &view->def->search;
    size_t n = 0;
    for (size_t i = 0; i < source->where.n && n < LIST_WHERE; i++)
        values[n++] =
            search && i == 0 ? view->list->search.text : params_get(params, source->where.names[i]);
    return source->filter ? n + filter_values(source->filter, values + n, FILTER_VALUES) : n;
}

static size_t put_params(const struct view *view, const struct source_def *source,
                         enum query_page page, const char *values[], const char *limit)
{
    const struct list *list = view->list;
    size_t n = put_where(view, &view->params, source, values);
    if (source->function)
        return n;
    if (page >= QUERY_FROM && list->n) {
        const struct list_row *row = &list->rows[page == QUERY_AFTER ? list->n - 1 : 0];
        for (size_t i = 0; i < source->order.n && n < LIST_VALUES - 1; i++)
            values[n++] = order_cell(view, row, source->order.names[i]);
    }
    values[n++] = limit;
    return n;
}

size_t list_keys_query(const struct view *view, struct str *sql, size_t limit,
                       const char *values[LIST_VALUES])
{
    struct source_def source;
    narrow(view, &view->params, &source);
    query_keys(sql, view->def, &source, limit);
    size_t n = put_where(view, &view->params, &source, values);
    free(source.where.names);
    return n;
}

size_t list_count_query(const struct view *view, const struct params *params,
                        const struct filter *filter, struct str *sql, size_t limit,
                        const char *values[LIST_VALUES])
{
    struct source_def source;
    query_narrow(source_of(view), params, &source);
    source.filter = filter;
    query_count(sql, view->def, &source, limit);
    size_t n = put_where(view, params, &source, values);
    free(source.where.names);
    return n;
}

static void send(struct view *view, struct list_asked page)
{
    struct list *list = view->list;
    bool search = source_of(view) == &view->def->search;
    struct source_def source;
    const char *values[LIST_VALUES];
    char limit[16];
    struct str sql;
    str_init(&sql);
    list_filter_read(view);
    narrow(view, &view->params, &source);
    snprintf(limit, sizeof limit, "%zu", page.limit + 1);
    query_page(&sql, view->def, &source, (enum query_page)page.page);
    size_t n = put_params(view, &source, (enum query_page)page.page, values, limit);
    list->asked = page;
    list->busy = true;
    list->sent_ms = app_now();
    list->stale = list->mark = false;
    db_send(view->app->db, view->owner, search ? DB_SEARCH : DB_READ, sql.s, (int)n, values,
            answered, view);
    str_finish(&sql);
    free(source.where.names);
}

/* Other rows are coming: what is typed meanwhile is meant for those. */
void list_await(struct view *view)
{
    if (!view->list->awaited)
        view_waits(view);
    view->list->awaited = true;
}

/* What is out is no longer wanted. */
static void give_up(struct view *view)
{
    struct list *list = view->list;
    if (list->busy || list->marks.asked)
        db_cancel(view->app->db, view->owner);
    if (list->marks.asked)
        view_answered(view);
    list->marks.asked = false;
}

void list_refilter(struct view *view)
{
    struct list_asked asked = {.page = QUERY_FIRST, .reread = true, .limit = LIST_PAGE};
    give_up(view);
    list_await(view);
    send(view, asked);
}

void list_fetch(struct view *view, enum query_page page)
{
    struct list *list = view->list;
    bool replaces = page == QUERY_FIRST || page == QUERY_LAST;
    if (list->local || (list->busy && !replaces))
        return;
    give_up(view);
    struct list_asked asked = {.page = (int)page, .limit = LIST_PAGE};
    if (replaces)
        list_await(view);
    send(view, asked);
}

/* As many rows as there are; and more where the cursor stands near the last of them, or a row that
 * came in above would push its own out. */
static size_t rows_again(const struct list *list)
{
    size_t n = list->n > LIST_PAGE ? list->n : LIST_PAGE;
    return list->n - list->cursor < NEAR ? n + NEAR : n;
}

void list_reread(struct view *view, bool mark)
{
    struct list *list = view->list;
    if (list->local)
        return;
    if (list->busy) {
        list->stale = true;
        list->mark = list->mark || mark;
        return;
    }
    struct list_asked asked = {.reread = true, .mark = mark};
    asked.page = list->more_before && list->n ? QUERY_FROM : QUERY_FIRST;
    asked.limit = rows_again(list);
    send(view, asked);
}

void list_seek(struct view *view, const char *key)
{
    if (view->list->local)
        return;
    snprintf(view->list->seek, sizeof view->list->seek, "%s", key);
    list_await(view);
    list_reread(view, false);
}

void list_need(struct view *view)
{
    struct list *list = view->list;
    if (source_of(view)->function)
        return;
    if (list->more_after && list->n - list->cursor < NEAR)
        list_fetch(view, QUERY_AFTER);
    else if (list->more_before && list->cursor < NEAR)
        list_fetch(view, QUERY_BEFORE);
}
