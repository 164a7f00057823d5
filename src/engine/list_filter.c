/* src/engine/list_filter.c: what a list is restricted to, filled in in a form of its own: the
 * filters of the definition, and an example of each column (engine/filter.h). */
#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/str.h"
#include "db/db.h"
#include "engine/app.h"
#include "engine/field.h"
#include "engine/form.h"
#include "engine/react.h"
#include "engine/view.h"
#include "list_priv.h"

enum { COUNT_MOST = 1000, COUNT_IDLE_MS = 300 };

bool list_filterable(const struct view *view)
{
    struct field_def field;
    return view->list && !view->canvas && view->def->source.name &&
           filter_field(view->def, 0, &field);
}

/* Filters of the definition are parameters of the view, examples the list's own. */
static struct params *home_of(struct view *view, const struct field_def *field)
{
    return field->example ? &view->list->example : &view->params;
}

static bool same(const char *a, const char *b)
{
    return a == b || (a && b && strcmp(a, b) == 0);
}

/* All that the form asks, and the words of what is chosen in it. */
static void copy_out(struct view *view, struct params *ret_all)
{
    struct field_def field;
    for (size_t i = 0; filter_field(view->def, i, &field); i++) {
        const struct params *home = home_of(view, &field);
        params_set(ret_all, field.name, params_get(home, field.name));
        if (field.shows)
            params_set(ret_all, field.shows, params_get(home, field.shows));
    }
}

/* True: something was different. */
static bool copy_in(struct view *view, const struct params *all)
{
    bool different = false;
    struct field_def field;
    for (size_t i = 0; filter_field(view->def, i, &field); i++) {
        struct params *home = home_of(view, &field);
        const char *new = params_get(all, field.name);
        different = different || !same(new, params_get(home, field.name));
        params_set(home, field.name, new);
        if (field.shows)
            params_set(home, field.shows, params_get(all, field.shows));
    }
    return different;
}

static struct field_context context_of(const struct view *view)
{
    return (struct field_context){.today = view->app->today, .codes = &view->app->codes};
}

static bool read_examples(const struct view *view, const struct params *all, struct filter *filter,
                          struct err *err)
{
    struct field_context context = context_of(view);
    struct field_def field;
    for (size_t i = 0; filter_field(view->def, i, &field); i++) {
        const char *value = field.example ? params_get(all, field.name) : NULL;
        if (value && *value && !filter_add(filter, view->def, field.name, value, &context, err))
            return false;
    }
    return true;
}

void list_filter_read(struct view *view)
{
    struct list *list = view->list;
    struct err err = {0};
    filter_finish(&list->filter);
    if (list->example.n && !read_examples(view, &list->example, &list->filter, &err))
        app_say_err(view->app, &err);
}

void list_filter_name(struct view *view, const char *name)
{
    free(view->list->kept);
    view->list->kept = name ? xstrdup(name) : NULL;
    view->app->redraw = true;
}

static void use(struct view *view, const struct params *all)
{
    if (!copy_in(view, all))
        return;
    list_filter_name(view, NULL);
    list_unmark(view);
    list_refilter(view);
}

/* ---- the form ---- */

/* Too much at once is told while the form still stands. */
static int filled_in(struct view *asker, const struct params *row, void *ctx)
{
    (void)asker;
    if (row)
        use(ctx, row);
    return R_REDRAW;
}

static size_t count_fields(const struct screen_def *def)
{
    struct field_def field;
    size_t n = 0;
    while (filter_field(def, n, &field))
        n++;
    return n;
}

static struct screen_def *form_of(struct view *view)
{
    struct screen_def *def = view->list->filter_form;
    if (def)
        return def;
    def = view->list->filter_form = xcalloc(1, sizeof *def);
    def->name = view->def->name; /* its labels' context */
    def->kind = SCREEN_FORM;
    def->title = N_("Filter");
    def->local = true;
    def->n_fields = count_fields(view->def);
    def->fields = xcalloc(def->n_fields, sizeof *def->fields);
    for (size_t i = 0; i < def->n_fields; i++)
        filter_field(view->def, i, &def->fields[i]);
    return def;
}

int list_filter(struct view *view)
{
    struct params params;
    params_init(&params);
    copy_out(view, &params);
    struct view *form = view_create(view->app, form_of(view), &params);
    form->title = xstrdup(_("Filter"));
    form->picked = filled_in;
    form->picked_ctx = view;
    view->list->counted = -1;
    app_push(view->app, form);
    params_finish(&params);
    return R_REDRAW;
}

/* ---- how many rows that would be ---- */

static void counted(void *ctx, struct db_reply *reply)
{
    struct view *form = ctx;
    const char *text =
        reply->verdict == DB_OK && rows_count(reply->rows) ? rows_get(reply->rows, 0, 0) : NULL;
    unsigned long n = text ? strtoul(text, NULL, 10) : 0;
    struct str words;
    str_init(&words);
    if (text)
        str_printf(&words, ngettext("%lu row", "%lu rows", n), n > COUNT_MOST ? COUNT_MOST : n);
    if (n > COUNT_MOST)
        str_printf(&words, " +");
    free(form->subject);
    form->subject = words.len ? xstrdup(words.s) : NULL;
    form->app->redraw = true;
    str_finish(&words);
}

static void ask_count(struct view *view, struct view *form)
{
    const char *values[LIST_VALUES];
    struct params all;
    struct filter filter;
    struct err err = {0};
    struct str sql;
    params_init(&all);
    filter_init(&filter);
    str_init(&sql);
    params_copy(&all, &view->params);
    form->ops->row(form, &all);
    if (read_examples(view, &all, &filter, &err)) {
        size_t n = list_count_query(view, &all, &filter, &sql, COUNT_MOST + 1, values);
        db_send(view->app->db, form->owner, DB_SEARCH, sql.s, (int)n, values, counted, form);
    }
    str_finish(&sql);
    filter_finish(&filter);
    params_finish(&all);
}

int64_t list_filter_tick(struct view *view, int64_t now_ms)
{
    struct list *list = view->list;
    struct view *form = app_top(view->app);
    if (!list->filter_form || form->def != list->filter_form || !form->form->loaded ||
        list->counted == form->form->typed_ms)
        return -1;
    if (form->form->typed_ms && now_ms - form->form->typed_ms < COUNT_IDLE_MS)
        return form->form->typed_ms + COUNT_IDLE_MS;
    list->counted = form->form->typed_ms;
    ask_count(view, form);
    return -1;
}

/* ---- what it says ---- */

static void add_words(const struct view *view, const struct field_def *field, const char *value,
                      struct str *out)
{
    struct field_context context = context_of(view);
    const char *words = field->shows ? params_get(&view->params, field->shows) : NULL;
    str_printf(out, "%s%s", out->len ? " · " : "", i18n_ctx(view->def->name, field->label));
    if (!field->example && field->type == FIELD_BOOL && strcmp(value, "t") == 0)
        return;
    str_add_char(out, ' ');
    if (words)
        str_add(out, words);
    else if (field->example)
        filter_format(field->type, field->codes, &context, value, out);
    else
        field_format(field->type, field->codes, &context, value, out);
}

void list_filter_words(const struct view *view, struct str *out)
{
    struct field_def field;
    if (view->list->kept)
        str_printf(out, _("“%s”"), view->list->kept);
    for (size_t i = 0; filter_field(view->def, i, &field); i++) {
        const char *value =
            params_get(field.example ? &view->list->example : &view->params, field.name);
        if (value && *value)
            add_words(view, &field, value, out);
    }
}

/* ---- coming and going ---- */

void list_filter_open(struct view *view)
{
    params_init(&view->list->opened);
    params_init(&view->list->example);
    filter_init(&view->list->filter);
    copy_out(view, &view->list->opened);
}

bool list_filter_escape(struct view *view)
{
    struct params now;
    bool different = false;
    params_init(&now);
    copy_out(view, &now);
    for (size_t i = 0; i < now.n; i++)
        different =
            different || !same(now.v[i].value, params_get(&view->list->opened, now.v[i].name));
    params_finish(&now);
    if (different)
        use(view, &view->list->opened);
    return different;
}

void list_filter_finish(struct view *view)
{
    struct list *list = view->list;
    params_finish(&list->opened);
    params_finish(&list->example);
    filter_finish(&list->filter);
    free(list->kept);
    if (list->filter_form)
        free(list->filter_form->fields);
    free(list->filter_form);
}
