/* src/engine/list_mark.c: marked rows of a list, kept by key, sorted by bytes. */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/json.h"
#include "base/mem.h"
#include "base/str.h"
#include "db/db.h"
#include "engine/app.h"
#include "engine/react.h"
#include "engine/view.h"
#include "list_priv.h"

enum { MARKS_MAX = 10000 };

static const char *key_of(const struct view *view, size_t row)
{
    const struct def_names *key = &view->def->source.key;
    return key->n == 1 ? list_cell(view, row, key->names[0]) : NULL;
}

/* Where `key` stands, or would stand. */
static size_t place(const struct list_marks *marks, const char *key, bool *ret_found)
{
    size_t from = 0, to = marks->n;
    *ret_found = false;
    while (from < to && !*ret_found) {
        size_t middle = from + (to - from) / 2;
        int order = strcmp(marks->keys[middle], key);
        *ret_found = order == 0;
        if (order < 0)
            from = middle + 1;
        else
            to = middle;
    }
    return to;
}

static void add(struct list_marks *marks, const char *key)
{
    bool found;
    size_t at = place(marks, key, &found);
    if (found || marks->n == MARKS_MAX)
        return;
    if (marks->n == marks->size) {
        marks->size = marks->size ? 2 * marks->size : 32;
        marks->keys = xreallocarray(marks->keys, marks->size, sizeof *marks->keys);
    }
    memmove(marks->keys + at + 1, marks->keys + at, (marks->n - at) * sizeof *marks->keys);
    marks->keys[at] = xstrdup(key);
    marks->n++;
}

static void take_away(struct list_marks *marks, size_t at)
{
    free(marks->keys[at]);
    marks->n--;
    memmove(marks->keys + at, marks->keys + at + 1, (marks->n - at) * sizeof *marks->keys);
}

bool list_markable(const struct view *view)
{
    for (size_t i = 0; i < view->def->n_keys; i++)
        if (view->def->keys[i].marked)
            return true;
    return false;
}

bool list_marked(const struct view *view, size_t row)
{
    const char *key = view->list->marks.n ? key_of(view, row) : NULL;
    bool found = false;
    if (key)
        place(&view->list->marks, key, &found);
    return found;
}

int list_mark(struct view *view)
{
    struct list_marks *marks = &view->list->marks;
    const char *key = key_of(view, view->list->cursor);
    bool found;
    if (!key)
        return R_BELL;
    size_t at = place(marks, key, &found);
    if (found)
        take_away(marks, at);
    else
        add(marks, key);
    list_move(view, 1);
    return R_REDRAW;
}

void list_mark_key(struct view *view, const char *key)
{
    add(&view->list->marks, key);
    view->app->redraw = true;
}

const char *list_cell_of(const struct view *view, const char *key, const char *name)
{
    for (size_t row = 0; row < view->list->n; row++)
        if (key_of(view, row) && strcmp(key_of(view, row), key) == 0)
            return list_cell(view, row, name);
    return NULL;
}

static bool is_whole(const struct list *list)
{
    return !list->more_before && !list->more_after;
}

static bool all_marked(const struct view *view)
{
    for (size_t row = 0; row < view->list->n; row++)
        if (!list_marked(view, row))
            return false;
    return view->list->n > 0;
}

static void mark_rows(struct view *view)
{
    for (size_t row = 0; row < view->list->n; row++)
        if (key_of(view, row))
            add(&view->list->marks, key_of(view, row));
}

static void keys_answered(void *ctx, struct db_reply *reply)
{
    struct view *view = ctx;
    struct list_marks *marks = &view->list->marks;
    marks->asked = false;
    view_answered(view);
    view->app->redraw = true;
    if (reply->verdict != DB_OK) {
        app_say_err(view->app, &reply->err);
        return;
    }
    size_t n = rows_count(reply->rows);
    for (size_t i = 0; i < n && i < MARKS_MAX; i++)
        if (rows_get(reply->rows, i, 0))
            add(marks, rows_get(reply->rows, i, 0));
    if (n > MARKS_MAX)
        app_say(view->app, MESSAGE_WARNING, _("There are more: %d are marked"), MARKS_MAX);
}

/* The server knows the rows beyond the window: their keys alone are read. Keys wait meanwhile. */
static void ask_keys(struct view *view)
{
    const char *values[LIST_VALUES];
    struct str sql;
    str_init(&sql);
    size_t n = list_keys_query(view, &sql, MARKS_MAX + 1, values);
    view->list->marks.asked = true;
    view_waits(view);
    db_send(view->app->db, view->owner, DB_READ, sql.s, (int)n, values, keys_answered, view);
    str_finish(&sql);
}

int list_mark_all(struct view *view)
{
    struct list *list = view->list;
    if (list->marks.n && all_marked(view))
        list_unmark(view);
    else if (is_whole(list))
        mark_rows(view);
    else if (!list->marks.asked)
        ask_keys(view);
    return list->n ? R_REDRAW : R_BELL;
}

void list_unmark(struct view *view)
{
    struct list_marks *marks = &view->list->marks;
    for (size_t i = 0; i < marks->n; i++)
        free(marks->keys[i]);
    free(marks->keys);
    *marks = (struct list_marks){.asked = marks->asked};
    view->app->redraw = true;
}

void list_prune_marks(struct view *view)
{
    struct list *list = view->list;
    if (!list->marks.n || !is_whole(list) || list->search.len)
        return;
    struct list_marks before = list->marks;
    list->marks = (struct list_marks){.asked = before.asked};
    for (size_t row = 0; row < list->n; row++) {
        bool found = false;
        const char *key = key_of(view, row);
        if (key)
            place(&before, key, &found);
        if (found)
            add(&list->marks, key);
    }
    for (size_t i = 0; i < before.n; i++)
        free(before.keys[i]);
    free(before.keys);
}

size_t list_chosen(const struct view *view, struct json *json)
{
    const struct list_marks *marks = &view->list->marks;
    const char *key = marks->n ? NULL : key_of(view, view->list->cursor);
    if (json) {
        json_array(json);
        for (size_t i = 0; i < marks->n; i++)
            json_string(json, marks->keys[i]);
        if (key)
            json_string(json, key);
        json_end(json);
    }
    return marks->n ? marks->n : key ? 1 : 0;
}
