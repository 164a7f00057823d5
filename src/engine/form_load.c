/* src/engine/form_load.c: what a form begins with, and what others save meanwhile. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/num.h"
#include "base/str.h"
#include "base/uuid.h"
#include "db/db.h"
#include "draft.h"
#include "engine/app.h"
#include "engine/grid.h"
#include "engine/view.h"
#include "form_priv.h"
#include "engine/query.h"

enum { PARAMS_MAX = 16 };

const char *form_cell(const struct view *view, const struct rows *rows, size_t at, const char *name)
{
    char buf[128];
    return name ? rows_cell(rows, at, query_column(view->def, name, buf, sizeof buf)) : NULL;
}

static const char *key_name(const struct view *view)
{
    const struct def_names *key = &view->def->source.key;
    return key->n ? key->names[0] : "id";
}

/* The parameters of `source` in order; how many. */
static int arguments(const struct view *view, const char *values[PARAMS_MAX])
{
    const struct def_names *where = &view->def->source.where;
    int n = 0;

    for (; (size_t)n < where->n && n < PARAMS_MAX - 1; n++)
        values[n] = params_get(&view->params, where->names[n]);
    return n;
}

void form_read(struct view *view, void (*reply)(void *ctx, struct db_reply *reply))
{
    const char *values[PARAMS_MAX] = {params_get(&view->params, key_name(view))};
    bool function = view->def->source.function;
    char limit[NUM_TEXT];
    struct str sql;
    int n = function || view->grid ? arguments(view, values) : 1;

    str_init(&sql);
    if (view->grid)
        query_page(&sql, view->def, &view->def->source, QUERY_FIRST);
    else
        query_record(&sql, view->def);
    if (view->grid && !function) {
        snprintf(limit, sizeof limit, "%d", GRID_ROWS + 1);
        values[n++] = limit;
    }
    db_send(view->app->db, view->owner, DB_READ, sql.s, n, values, reply, view);
    str_finish(&sql);
}

/* ---- a row of the record -------------------------------------------------------------------- */

static void take_row(struct view *view, struct form_record *record, const struct rows *rows,
                     size_t at)
{
    size_t n = 0;
    const char **names = query_names(view->def, &n);
    const char *id = form_cell(view, rows, at, "id");

    for (size_t i = 0; i < n; i++)
        params_set(&record->row, names[i], form_cell(view, rows, at, names[i]));
    free(names);
    view_take_subject(view, &record->row);
    if (id)
        snprintf(record->id, sizeof record->id, "%s", id);
}

static bool same(const char *a, const char *b)
{
    return a == b || (a && b && strcmp(a, b) == 0);
}

/* The server may keep what I saved in other words, or give it back under another screen: that is
 * no change by somebody else. A later version's value is. */
static bool is_mine(const struct form_field *field, const char *value, int version)
{
    const struct form_record *record = field->record;
    bool later = record->saved && version > record->saved;
    return field->own && !(later && value);
}

/* What somebody typed is his: it stays, and what the other one saved is remembered beside it. */
static void merge_field(struct view *view, struct form_field *field, const char *value,
                        const char *words, int version)
{
    char *mine = form_field_copy(view, field);
    bool other = !same(value, field->base);

    if (!other) {
        form_keep(&field->theirs, NULL);
    } else if (!field->dirty || same(mine, value)) {
        field->touched = !field->dirty && !is_mine(field, value, version);
        form_keep(&field->before, field->touched ? field->origin : NULL);
        form_keep(&field->base, value);
        form_keep(&field->theirs, NULL);
        form_field_stand(view, field, value, words);
    } else {
        field->touched = true;
        form_keep(&field->theirs, value ? value : "");
    }
    form_keep(&mine, NULL);
}

static void first_field(struct view *view, struct form_field *field, const char *value,
                        const char *words)
{
    form_keep(&field->base, value);
    form_field_stand(view, field, value, words);
}

static int version_of(const struct view *view, const struct rows *rows, size_t at)
{
    const char *text = form_cell(view, rows, at, "version");
    int64_t version = 0;

    return text && num_parse_plain(text, 0, INT32_MAX, &version) ? (int)version : 0;
}

void form_merge_record(struct view *view, struct form_record *record, bool first,
                       const struct rows *rows, size_t at)
{
    int version = version_of(view, rows, at);

    take_row(view, record, rows, at);
    for (size_t i = 0; i < view->def->n_fields; i++) {
        struct form_field *field = &record->fields[i];
        const char *value = form_cell(view, rows, at, field->def->name);
        const char *words = form_cell(view, rows, at, field->def->shows);
        if (first)
            first_field(view, field, value, words);
        else
            merge_field(view, field, value, words, version);
        field->own = false; /* answers come in the order of the questions */
    }
    record->seen = version;
    if (first || !form_record_dirty(record, view->def->n_fields))
        record->version = record->seen;
}

void form_merge(struct view *view, const struct rows *rows)
{
    struct form *form = view->form;

    if (view->grid) {
        grid_merge(view, rows);
        return;
    }
    form_merge_record(view, form->records[0], !form->loaded, rows, 0);
    form->loaded = true;
    form->lost = false;
    form_judge(view);
}

static bool got_row(struct view *view, struct db_reply *reply)
{
    if (reply->verdict != DB_OK) {
        app_say_err(view->app, &reply->err);
        return false;
    }
    if (rows_count(reply->rows) > 0 || view->grid)
        return true;
    if (view->parent ? view->parent->denied : view->denied)
        return false; /* why has been said */
    view->form->gone = true;
    form_say_gone(view);
    return false;
}

void form_say_gone(struct view *view)
{
    struct view *top = app_top(view->app);

    if (!view->form->gone || (view->parent ? view->parent : view) != top)
        return;
    view->form->gone = false;
    app_say(view->app, MESSAGE_WARNING, "%s",
            _("This is not there any more, or not for you to see"));
}

static void read_first(void *ctx, struct db_reply *reply)
{
    struct view *view = ctx;

    view_answered(view);
    if (got_row(view, reply)) {
        form_merge(view, reply->rows);
        draft_ask(view);
    } else {
        view->form->lost = reply->verdict == DB_OK;
    }
}

static void read_again(void *ctx, struct db_reply *reply)
{
    struct view *view = ctx;

    if (got_row(view, reply))
        form_merge(view, reply->rows);
    view->app->redraw = true;
}

void form_reread(struct view *view)
{
    bool draft_only = view->form->lost && view->form->loaded;
    if (!view->form->fresh && !draft_only && view->def->source.name)
        form_read(view, read_again);
}

/* ---- a new record --------------------------------------------------------------------------- */

const char *form_initial(const struct view *view, const struct field_def *def, char *buf)
{
    const char *initial = def->initial;
    time_t now = time(NULL);
    struct tm local = {0};

    if (strcmp(initial, "today") == 0)
        return date_format_iso(view->app->today, buf);
    if (strcmp(initial, "now") != 0 || !localtime_r(&now, &local))
        return initial;
    return datetime_format_iso(view->app->today, local.tm_hour * 60 + local.tm_min, buf);
}

static void fill(struct view *view)
{
    struct form *form = view->form;
    char buf[DATE_TEXT];

    for (size_t i = 0; i < form->n; i++) {
        struct form_field *field = form->fields[i];
        const struct field_def *def = field->def;
        const char *given = params_get(&view->params, def->name);
        if (given)
            form_field_stand(view, field, given,
                             def->shows ? params_get(&view->params, def->shows) : NULL);
        else if (def->initial)
            form_field_stand(view, field, form_initial(view, def, buf), NULL);
    }
}

/* A parameter that was handed over outweighs the template. */
static void fill_from_template(struct view *view, const struct rows *rows)
{
    struct form *form = view->form;

    for (size_t i = 0; i < rows_columns(rows); i++)
        params_set(&form->defaults, rows_name(rows, i), rows_get(rows, 0, i));
    view_take_subject(view, &form->defaults);
    for (size_t i = 0; i < form->n; i++) {
        struct form_field *field = form->fields[i];
        const char *value = form_cell(view, rows, 0, field->def->name);
        if (value && !params_get(&view->params, field->def->name))
            form_field_stand(view, field, value, form_cell(view, rows, 0, field->def->shows));
    }
}

/* One begins with what is missing: all else is filled already. */
static void to_first_missing(struct view *view)
{
    struct form *form = view->form;

    for (size_t i = 0; i < form->n; i++) {
        struct form_field *field = form->fields[i];
        if (form_field_open(field) && field->required && field->edit.len == 0) {
            form_go(view, field);
            return;
        }
    }
}

static void template_answered(void *ctx, struct db_reply *reply)
{
    struct view *view = ctx;

    view_answered(view);
    view->form->loaded = true;
    if (reply->verdict != DB_OK)
        app_say_err(view->app, &reply->err);
    else if (rows_count(reply->rows) > 0)
        fill_from_template(view, reply->rows);
    to_first_missing(view);
    draft_ask(view);
}

static void ask_template(struct view *view)
{
    const char *values[PARAMS_MAX];
    int n = arguments(view, values);
    struct str sql;

    str_init(&sql);
    str_printf(&sql, "select * from %s(", view->def->defaults);
    for (int i = 0; i < n; i++)
        str_printf(&sql, "%s$%d", i ? ", " : "", i + 1);
    str_add(&sql, ")");
    view_waits(view);
    db_send(view->app->db, view->owner, DB_READ, sql.s, n, values, template_answered, view);
    str_finish(&sql);
}

static void begin_new(struct view *view)
{
    struct form *form = view->form;

    form->fresh = true;
    uuid_random(form->records[0]->id);
    fill(view);
    if (view->def->defaults) {
        ask_template(view);
        return;
    }
    form->loaded = true;
    to_first_missing(view);
}

void form_load(struct view *view)
{
    const char *key = params_get(&view->params, key_name(view));
    bool reads = view->def->source.name && (key || view->form->readonly || view->grid);

    if (reads) {
        if (!view->grid)
            snprintf(view->form->records[0]->id, UUID_TEXT, "%s", key ? key : "");
        view_waits(view);
        form_read(view, read_first);
    } else {
        begin_new(view);
    }
    if (!view->form->readonly && !view->def->local) {
        draft_init(view);
        draft_get(view);
        draft_ask(view); /* when nothing has to be read first */
    }
}
