#include "engine/textview.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/str.h"
#include "db/db.h"
#include "engine/app.h"
#include "engine/field.h"
#include "engine/key.h"
#include "engine/react.h"
#include "engine/view.h"
#include "engine/query.h"

enum { PARAMS_MAX = 16 };

static void put_value(struct view *view, size_t at, const char *value)
{
    const struct field_def *field = &view->def->fields[at];
    struct field_context context = {.today = view->app->today, .codes = &view->app->codes};
    struct str text;
    str_init(&text);
    if (value)
        field_format(field->type, field->codes, &context, value, &text);
    free(view->text->values[at]);
    view->text->values[at] = value ? xstrdup(text.s) : NULL;
    str_finish(&text);
}

/* A text made of its parameters alone (no source) shows what the row it came from said. */
static void from_params(struct view *view)
{
    char buf[128];
    for (size_t i = 0; i < view->text->n; i++) {
        const char *name = view->def->fields[i].name;
        const char *value = params_get(&view->params, name);
        put_value(view, i,
                  value
                      ? value
                      : params_get(&view->params, query_column(view->def, name, buf, sizeof buf)));
    }
}

static void answered(void *ctx, struct db_reply *reply)
{
    struct view *view = ctx;
    char buf[128];
    view_answered(view);
    if (reply->verdict != DB_OK) {
        app_say_err(view->app, &reply->err);
        return;
    }
    for (size_t i = 0; i < view->text->n && rows_count(reply->rows); i++)
        put_value(view, i,
                  rows_cell(reply->rows, 0,
                            query_column(view->def, view->def->fields[i].name, buf, sizeof buf)));
}

static void read_row(struct view *view)
{
    const struct source_def *source = &view->def->source;
    const char *values[PARAMS_MAX] = {NULL};
    struct str sql;
    int n = 1;
    if (!source->name) {
        from_params(view);
        return;
    }
    if (source->function)
        for (n = 0; n < (int)source->where.n && n < PARAMS_MAX; n++)
            values[n] = params_get(&view->params, source->where.names[n]);
    else
        values[0] = params_get(&view->params, source->key.n ? source->key.names[0] : "id");
    str_init(&sql);
    query_record(&sql, view->def);
    view_waits(view);
    db_send(view->app->db, view->owner, DB_READ, sql.s, n, values, answered, view);
    str_finish(&sql);
}

static void textview_open(struct view *view)
{
    struct text *text = view->text = xcalloc(1, sizeof *text);
    text->n = view->def->n_fields;
    text->labels = xcalloc(text->n, sizeof(char *));
    text->values = xcalloc(text->n, sizeof(char *));
    for (size_t i = 0; i < text->n; i++)
        text->labels[i] = xstrdup(i18n_ctx(view->def->name, view->def->fields[i].label));
    read_row(view);
}

static int scroll(struct text *text, int by, int height)
{
    int last = text->lines > height ? text->lines - height : 0;
    int top = text->top + by;
    text->top = top < 0 ? 0 : top > last ? last : top;
    return R_REDRAW;
}

static int textview_key(struct view *view, int key)
{
    struct text *text = view->text;
    switch (key) {
    case K_UP:
    case 'k':
        return scroll(text, -1, view->height);
    case K_DOWN:
    case 'j':
        return scroll(text, 1, view->height);
    case K_PAGE_UP:
    case K_CTRL + 'b':
        return scroll(text, -view->height, view->height);
    case K_PAGE_DOWN:
    case K_CTRL + 'f':
    case ' ':
        return scroll(text, view->height, view->height);
    case K_HOME:
    case 'g':
        return scroll(text, -text->lines, view->height);
    case K_END:
    case 'G':
        return scroll(text, text->lines, view->height);
    }
    return R_UNUSED;
}

static void textview_changed(struct view *view, const struct change *change)
{
    if (view->def->source.name && view_watches(view, change))
        read_row(view);
}

static bool textview_row(struct view *view, struct params *ret_row)
{
    params_copy(ret_row, &view->params);
    return true;
}

static bool textview_typing(const struct view *view)
{
    (void)view;
    return false;
}

static bool textview_leave(struct view *view)
{
    (void)view;
    return true;
}

static int64_t textview_tick(struct view *view, int64_t now_ms)
{
    (void)view;
    (void)now_ms;
    return -1;
}

static void textview_destroy(struct view *view)
{
    struct text *text = view->text;
    for (size_t i = 0; i < text->n; i++) {
        free(text->labels[i]);
        free(text->values[i]);
    }
    free(text->labels);
    free(text->values);
    free(text);
}

const struct view_ops textview_ops = {
    .open = textview_open,
    .reload = read_row,
    .key = textview_key,
    .paste = NULL,
    .changed = textview_changed,
    .row = textview_row,
    .typing = textview_typing,
    .leave = textview_leave,
    .tick = textview_tick,
    .destroy = textview_destroy,
};
