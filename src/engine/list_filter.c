/* src/engine/list_filter.c: what a list is restricted to, filled in in a form of its own. */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/str.h"
#include "engine/app.h"
#include "engine/field.h"
#include "engine/query.h"
#include "engine/react.h"
#include "engine/view.h"
#include "list_priv.h"

/* The filters' values, and the words of those that are chosen, from one to the other. True: they
 * were different. */
static bool copy_filters(const struct screen_def *def, struct params *to, const struct params *from)
{
    bool different = false;
    for (size_t i = 0; i < def->n_filters; i++) {
        const struct field_def *filter = &def->filters[i];
        const char *old = params_get(to, filter->name), *new = params_get(from, filter->name);
        different = different || (old != new && (!old || !new || strcmp(old, new) != 0));
        params_set(to, filter->name, new);
        if (filter->shows)
            params_set(to, filter->shows, params_get(from, filter->shows));
    }
    return different;
}

static void use(struct view *view, const struct params *filters)
{
    if (!copy_filters(view->def, &view->params, filters))
        return;
    list_unmark(view);
    list_refilter(view);
}

static int filled_in(struct view *asker, const struct params *row, void *ctx)
{
    (void)asker;
    if (row)
        use(ctx, row);
    return R_REDRAW;
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
    def->fields = view->def->filters;
    def->n_fields = view->def->n_filters;
    return def;
}

int list_filter(struct view *view)
{
    struct params params;
    params_init(&params);
    copy_filters(view->def, &params, &view->params);
    struct view *form = view_create(view->app, form_of(view), &params);
    form->title = xstrdup(_("Filter"));
    form->picked = filled_in;
    form->picked_ctx = view;
    app_push(view->app, form);
    params_finish(&params);
    return R_REDRAW;
}

static void add_words(const struct view *view, const struct field_def *filter, const char *value,
                      struct str *out)
{
    struct field_context context = {.today = view->app->today, .codes = &view->app->codes};
    const char *words = filter->shows ? params_get(&view->params, filter->shows) : NULL;
    str_printf(out, "%s%s", out->len ? " · " : "", i18n_ctx(view->def->name, filter->label));
    if (filter->type == FIELD_BOOL && strcmp(value, "t") == 0)
        return;
    str_add_char(out, ' ');
    if (words)
        str_add(out, words);
    else
        field_format(filter->type, filter->codes, &context, value, out);
}

void list_filter_words(const struct view *view, struct str *out)
{
    for (size_t i = 0; i < view->def->n_filters; i++) {
        const char *value = params_get(&view->params, view->def->filters[i].name);
        if (value)
            add_words(view, &view->def->filters[i], value, out);
    }
}

void list_filter_open(struct view *view)
{
    params_init(&view->list->opened);
    copy_filters(view->def, &view->list->opened, &view->params);
}

bool list_filter_escape(struct view *view)
{
    struct params now;
    params_init(&now);
    bool different = copy_filters(view->def, &now, &view->params) || view->def->n_filters;
    different = different && copy_filters(view->def, &now, &view->list->opened);
    params_finish(&now);
    if (different)
        use(view, &view->list->opened);
    return different;
}

void list_filter_finish(struct view *view)
{
    params_finish(&view->list->opened);
    free(view->list->filter_form);
}
