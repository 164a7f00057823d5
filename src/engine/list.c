#include "engine/list.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/str.h"
#include "base/text.h"
#include "engine/app.h"
#include "engine/field.h"
#include "engine/key.h"
#include "engine/react.h"
#include "engine/view.h"
#include "list_priv.h"
#include "engine/query.h"

enum { SEARCH_LIMIT = 100 };

struct list_row list_make_row(const char *const cells[], size_t n, size_t width)
{
    size_t bytes = width * sizeof(char *);
    for (size_t i = 0; i < n; i++)
        bytes += cells[i] ? strlen(cells[i]) + 1 : 0;
    struct list_row row = {.cells = xcalloc(1, bytes ? bytes : 1)};
    char *text = (char *)(row.cells + width);
    for (size_t i = 0; i < n; i++) {
        size_t length = cells[i] ? strlen(cells[i]) + 1 : 0;
        if (length)
            row.cells[i] = memcpy(text, cells[i], length);
        text += length;
    }
    return row;
}

void list_free_rows(struct list_row *rows, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        free(rows[i].cells);
        free(rows[i].line);
    }
}

/* ---- what is read ---- */

int list_column(const struct view *view, const char *name)
{
    const struct list *list = view->list;
    for (size_t i = 0; name && i < list->n_read; i++)
        if (strcmp(list->read[i], name) == 0)
            return (int)i;
    return -1;
}

const char *list_cell(const struct view *view, size_t row, const char *name)
{
    int at = list_column(view, name);
    return at < 0 || row >= view->list->n ? NULL : view->list->rows[row].cells[at];
}

/* The definition's columns are read first, in their order. */
static const char *column_cell(const struct view *view, size_t row, const struct column_def *column)
{
    const struct list *list = view->list;
    size_t at = (size_t)(column - view->def->columns);
    if (at < view->def->n_columns && at < list->n_read && list->read[at] == column->name)
        return row < list->n ? list->rows[row].cells[at] : NULL;
    return list_cell(view, row, column->name);
}

static const char *screen_title(const struct app *app, const char *name)
{
    const struct screen_def *def = screen_find(app->defs, name);
    return def ? i18n_ctx(def->name, def->title) : name;
}

const char *list_shown(const struct view *view, size_t row, const struct column_def *column,
                       char *buf, size_t size)
{
    const char *value = column_cell(view, row, column);
    if (!value)
        return "";
    if (column->type == FIELD_CODE)
        return codes_label(&view->app->codes, column->codes, value);
    if (column->type == FIELD_SCREEN)
        return screen_title(view->app, value);
    if (column->type == FIELD_TEXT || column->type == FIELD_NOTE)
        return value;
    if (column->cap && strtol(value, NULL, 10) > column->cap) {
        snprintf(buf, size, "%d+", column->cap);
        return buf;
    }
    struct field_context context = {.today = view->app->today, .codes = &view->app->codes};
    struct str text;
    str_init(&text);
    field_format(column->type, column->codes, &context, value, &text);
    size_t n = text.len < size ? text.len : size - 1;
    memcpy(buf, text.s, n);
    buf[n] = 0;
    str_finish(&text);
    return buf;
}

static long number_of(const struct view *view, size_t row, const struct column_def *column)
{
    const char *text = list_cell(view, row, column->name);
    long value = text ? strtol(text, NULL, 10) : 0;
    return value < 0 ? 0 : column->cap && value > column->cap ? column->cap : value;
}

int list_bar(const struct view *view, size_t row, const struct column_def *column, int cells)
{
    const char *most = column->max ? list_cell(view, row, column->max) : NULL;
    long value = number_of(view, row, column), max = most ? strtol(most, NULL, 10) : 0;
    for (size_t i = 0; !column->max && i < view->list->n; i++)
        if (number_of(view, i, column) > max)
            max = number_of(view, i, column);
    if (value == 0 || cells <= 0)
        return 0;
    if (value >= max)
        return 8 * cells;
    int eighths = (int)((int64_t)value * 8 * cells / max);
    return eighths ? eighths : 1;
}

/* ---- the cursor ---- */

bool list_starts_group(const struct view *view, size_t row)
{
    int at = list_column(view, view->def->group);
    if (at < 0 || row >= view->list->n)
        return false;
    if (row == 0)
        return true;
    const char *mine = view->list->rows[row].cells[at],
               *before = view->list->rows[row - 1].cells[at];
    return strcmp(mine ? mine : "", before ? before : "") != 0;
}

size_t list_group_size(const struct view *view, size_t row)
{
    size_t first = row, end = row + 1;
    while (first > 0 && !list_starts_group(view, first))
        first--;
    while (end < view->list->n && !list_starts_group(view, end))
        end++;
    return end - first;
}

static int lines_between(const struct view *view, size_t top, size_t row)
{
    int lines = 0;
    for (size_t i = top; i <= row; i++)
        lines += list_starts_group(view, i) ? 2 : 1;
    return lines;
}

void list_scroll(struct view *view, int height)
{
    struct list *list = view->list;
    if (list->cursor >= list->n)
        list->cursor = list->n ? list->n - 1 : 0;
    if (list->top > list->cursor || list->top >= list->n)
        list->top = list->cursor;
    while (list->top < list->cursor && lines_between(view, list->top, list->cursor) > height)
        list->top++;
    /* after rows have gone or the screen has grown, no empty lines while there are rows above */
    while (list->top > 0 && list->n > 0 &&
           lines_between(view, list->top - 1, list->n - 1) <= height)
        list->top--;
}

int list_move(struct view *view, long by)
{
    struct list *list = view->list;
    size_t was = list->cursor;
    list->missed = false; /* moved there, it is meant */
    list->slipped_until = 0;
    if (by < 0)
        list->cursor = (size_t)-by > list->cursor ? 0 : list->cursor - (size_t)-by;
    else if (list->n)
        list->cursor =
            (size_t)by >= list->n - list->cursor ? list->n - 1 : list->cursor + (size_t)by;
    list_need(view);
    if (list->busy && list->more_after && list->cursor + 1 == list->n && by > 0)
        list_await(view);
    return list->cursor == was && !list->busy ? R_NONE : R_REDRAW;
}

int list_move_to(struct view *view, bool end)
{
    struct list *list = view->list;
    list->missed = false;
    list->slipped_until = 0;
    if (end ? list->more_after : list->more_before) {
        list_fetch(view, end ? QUERY_LAST : QUERY_FIRST);
        return R_REDRAW;
    }
    list->cursor = end && list->n ? list->n - 1 : 0;
    return R_REDRAW;
}

bool list_slipped(struct view *view)
{
    bool slipped = view->list->slipped_until > app_now();
    view->list->slipped_until = 0;
    if (slipped)
        app_say(view->app, MESSAGE_WARNING, "%s",
                _("Not done: another row stands here now. Press again if you mean it"));
    return slipped;
}

/* ---- search ---- */

static bool row_contains(const struct view *view, size_t row, const char *text)
{
    char buf[256];
    for (size_t i = 0; i < view->def->n_columns; i++)
        if (text_contains(list_shown(view, row, &view->def->columns[i], buf, sizeof buf), text))
            return true;
    return false;
}

/* In a list without a search of its own, typing leads to the next row that contains the text. */
static void find(struct view *view, size_t from)
{
    struct list *list = view->list;
    list->missed = list->search.len > 0;
    for (size_t i = 0; i < list->n && list->missed; i++) {
        size_t row = (from + i) % list->n;
        if (row_contains(view, row, list->search.text)) {
            list->cursor = row;
            list->missed = false;
        }
    }
}

/* Rows beyond the window were not looked at. */
static void say_missed(struct view *view)
{
    const struct list *list = view->list;
    bool part = list->more_before || list->more_after;
    app_say(view->app, MESSAGE_WARNING,
            part ? _("None of the rows read so far contains “%.40s”")
                 : _("No row contains “%.40s”"),
            list->search.text);
}

void list_find_again(struct view *view)
{
    if (view->list->searching && !view->def->search.name)
        find(view, 0);
}

static void searched(struct view *view)
{
    if (view->def->search.name)
        list_fetch(view, QUERY_FIRST);
    else if (view->list->sought)
        view->list->sought(view);
    else
        find(view, view->list->cursor);
    if (view->list->missed)
        say_missed(view);
}

static int search_escape(struct view *view)
{
    struct list *list = view->list;
    if (list->sought)
        return R_UNUSED;
    if (list->search.len) {
        edit_set(&list->search, "");
        list->missed = false;
        if (view->def->search.name)
            list_fetch(view, QUERY_FIRST);
        list->searching = view->def->search_first;
        return R_REDRAW;
    }
    if (list->searching && !view->def->search_first) {
        list->searching = false;
        return R_REDRAW;
    }
    return R_UNUSED;
}

static bool is_search_key(int key)
{
    return key == K_LEFT || key == K_RIGHT || key == K_BACKSPACE || key == K_DELETE ||
           key == K_CTRL + 'u' || key == K_CTRL + 'w' || (key >= ' ' && key < K_ESC);
}

static int search_key(struct view *view, int key)
{
    struct list *list = view->list;
    struct err err;
    bool changed = false;
    if (key == K_ENTER && list->missed &&
        view->picked) { /* what was meant is not under the cursor */
        say_missed(view);
        return R_REDRAW | R_BELL;
    }
    if (key == K_TAB || (key == K_ENTER && !view->def->search.name)) {
        list->searching = false;
        return key == K_ENTER && view->picked ? R_UNUSED : R_REDRAW; /* found is chosen */
    }
    if (is_search_key(key)) {
        err_clear(&err);
        if (!edit_key(&list->search, key, 1000, &changed, &err))
            return R_BELL;
        if (changed)
            searched(view);
        return R_REDRAW;
    }
    return R_UNUSED;
}

int list_search(struct view *view)
{
    view->list->searching = true;
    return R_REDRAW;
}

/* ---- rows handed in ---- */

void list_set_rows(struct view *view, size_t n, const char *const cells[])
{
    struct list *list = view->list;
    size_t width = view->def->n_columns + view->def->hidden.n;
    assert(list->local && width <= list->n_read);
    list_free_rows(list->rows, list->n);
    free(list->rows);
    list->rows = xcalloc(n ? n : 1, sizeof *list->rows);
    list->n = n;
    for (size_t i = 0; i < n; i++)
        list->rows[i] = list_make_row(cells + i * width, width, list->n_read);
    if (list->cursor >= n)
        list->cursor = n ? n - 1 : 0;
    view->app->redraw = true;
}

/* ---- the kind ---- */

static void list_open(struct view *view)
{
    struct list *list = view->list = xcalloc(1, sizeof *list);
    list->read = query_names(view->def, &list->n_read);
    list->searching = view->def->search_first;
    edit_init(&list->search, false, SEARCH_LIMIT);
    const char *text = params_get(&view->params, "search");
    if (text)
        edit_set(&list->search, text);
    list_filter_open(view);
    list->local = !view->def->source.name;
    list->loaded = list->local;
    if (!list->local)
        list_fetch(view, QUERY_FIRST);
}

static void list_reload(struct view *view)
{
    if (!view->list->local)
        list_reread(view, false);
}

static int list_page(const struct view *view)
{
    return view->height > 3 ? view->height - 2 : 1;
}

static int move_key(struct view *view, int key)
{
    switch (key) {
    case K_UP:
        return list_move(view, -1);
    case K_DOWN:
        return list_move(view, 1);
    case K_PAGE_UP:
    case K_CTRL + 'b':
        return list_move(view, -list_page(view));
    case K_PAGE_DOWN:
    case K_CTRL + 'f':
        return list_move(view, list_page(view));
    case K_HOME:
        return list_move_to(view, false);
    case K_END:
        return list_move_to(view, true);
    }
    return R_UNUSED;
}

static int letter_key(struct view *view, int key)
{
    switch (key) {
    case 'k':
        return list_move(view, -1);
    case 'j':
        return list_move(view, 1);
    case 'g':
        return list_move_to(view, false);
    case 'G':
        return list_move_to(view, true);
    }
    return R_UNUSED;
}

static bool has_key(const struct view *view, int key)
{
    for (size_t i = 0; i < view->def->n_keys; i++)
        if (view->def->keys[i].key == key)
            return true;
    return false;
}

static int list_key(struct view *view, int key)
{
    struct list *list = view->list;
    list->seek[0] = 0;
    if (key == K_ESC && (list->searching || list->search.len) && search_escape(view) != R_UNUSED)
        return R_REDRAW;
    if (key == K_ESC && list->marks.n) {
        list_unmark(view);
        return R_REDRAW;
    }
    if (key == K_ESC && list_filter_escape(view))
        return R_REDRAW;
    int used = move_key(view, key);
    if (used == R_UNUSED && list->searching)
        return search_key(view, key);
    if (used == R_UNUSED && key == 'n' && list->search.len && !view->def->search.name &&
        !has_key(view, 'n')) {
        find(view, list->cursor + 1);
        return R_REDRAW;
    }
    return used != R_UNUSED || has_key(view, key) ? used : letter_key(view, key);
}

static int list_paste(struct view *view, const char *text)
{
    struct err err;
    if (!view->list->searching) {
        app_say(view->app, MESSAGE_WARNING, "%s", _("Nothing can be pasted here"));
        return R_REDRAW | R_BELL;
    }
    err_clear(&err);
    if (!edit_paste(&view->list->search, text, &err))
        app_say_err(view->app, &err);
    else
        searched(view);
    return R_REDRAW;
}

static void list_changed(struct view *view, const struct change *change)
{
    struct list *list = view->list;
    if (list->local || !view_watches(view, change))
        return;
    list->stale = true;
    list->mark = list->mark || strcmp(change->who, view->app->login) != 0;
}

static bool is_among(const struct def_names *names, const char *name)
{
    for (size_t i = 0; i < names->n; i++)
        if (strcmp(names->names[i], name) == 0)
            return true;
    return false;
}

bool list_is_key(const struct view *view, const char *name)
{
    const struct source_def *source = &view->def->source;
    return is_among(&source->key, name) && !is_among(&source->where, name) &&
           !is_among(&source->narrow, name);
}

/* Without a row the key of the row that the list was opened from does not stand in for it. */
static bool list_row(struct view *view, struct params *ret_row)
{
    const struct list *list = view->list;
    const struct def_names *key = &view->def->source.key;
    for (size_t i = 0; i < key->n && list->cursor >= list->n; i++)
        if (list_is_key(view, key->names[i]))
            params_set(ret_row, key->names[i], NULL);
    if (list->cursor >= list->n)
        return false;
    for (size_t i = 0; i < list->n_read; i++)
        params_set(ret_row, list->read[i], list->rows[list->cursor].cells[i]);
    return true;
}

static bool list_typing(const struct view *view)
{
    return view->list->searching;
}

static bool list_leave(struct view *view)
{
    (void)view;
    return true;
}

/* What has changed is read again: when the list has rested, or -1, 0: now. */
static int64_t reread_due(struct view *view, int64_t now_ms)
{
    const struct list *list = view->list;
    if (!list->stale || list->busy || !view_shown(view))
        return -1;
    return list->rest_ms > now_ms ? list->rest_ms : 0;
}

static int64_t marks_due(struct view *view, int64_t now_ms)
{
    struct list *list = view->list;
    int64_t next = 0;
    for (size_t i = 0; i < list->n && list->until; i++) {
        struct list_row *row = &list->rows[i];
        if (row->marked_until && row->marked_until <= now_ms) {
            row->marked_until = 0;
            view->app->redraw = true;
        }
        if (row->marked_until && (!next || row->marked_until < next))
            next = row->marked_until;
    }
    list->until = next;
    return next ? next : -1;
}

static int64_t list_tick(struct view *view, int64_t now_ms)
{
    int64_t dues[] = {reread_due(view, now_ms), list_filter_tick(view, now_ms),
                      marks_due(view, now_ms)};
    int64_t next = -1;
    if (dues[0] == 0)
        list_reread(view, view->list->mark);
    for (size_t i = 0; i < sizeof dues / sizeof dues[0]; i++)
        if (dues[i] > 0 && (next < 0 || dues[i] < next))
            next = dues[i];
    return next;
}

static void list_destroy(struct view *view)
{
    struct list *list = view->list;
    list_unmark(view);
    list_filter_finish(view);
    list_free_rows(list->rows, list->n);
    free(list->rows);
    edit_finish(&list->search);
    free(list->read);
    free(list);
}

const struct view_ops list_ops = {
    .open = list_open,
    .reload = list_reload,
    .key = list_key,
    .paste = list_paste,
    .changed = list_changed,
    .row = list_row,
    .typing = list_typing,
    .leave = list_leave,
    .tick = list_tick,
    .destroy = list_destroy,
};
