/* src/engine/kept.c: filters that are kept under a name, and used again. */
#include <stdlib.h>
#include <string.h>

#include "action_priv.h"
#include "base/i18n.h"
#include "base/json.h"
#include "base/mem.h"
#include "base/str.h"
#include "db/db.h"
#include "engine/app.h"
#include "engine/form.h"
#include "engine/list.h"
#include "engine/react.h"
#include "engine/view.h"
#include "form_priv.h"

static const char list_screen[] = "kept_filters", form_screen[] = "filter_keep";
static const char kept_as[] = "kept_as"; /* parameter of the filter's form */
static const char sql_read[] = "select field, value from api.kept_filter($1)";

/* ---- using one ------------------------------------------------------------------------------ */

static const char *value_of(const struct rows *rows, const char *name)
{
    for (size_t i = 0; name && i < rows_count(rows); i++)
        if (strcmp(rows_cell(rows, i, "field"), name) == 0)
            return rows_cell(rows, i, "value");
    return NULL;
}

/* It is used as it was kept: what stood in the form before is not mixed in. */
static void read_answered(void *ctx, struct db_reply *reply)
{
    struct view *view = ctx, *list = view->picked_ctx;
    struct app *app = view->app;

    view_answered(view);
    if (reply->verdict != DB_OK) {
        app_say_err(view->app, &reply->err);
        return;
    }
    for (size_t i = 0; i < view->form->n; i++) {
        const struct field_def *def = view->form->fields[i]->def;
        form_put(view, view->form->fields[i], value_of(reply->rows, def->name),
                 value_of(reply->rows, def->shows));
    }
    const char *as = params_get(&view->params, kept_as);
    char *name = as ? xstrdup(as) : NULL;
    form_save(view, true); /* the view is gone after this, unless something does not fit any more */
    if (app_focus(app) == list)
        list_filter_name(list, name);
    free(name);
}

static int picked(struct view *asker, const struct params *row, void *ctx)
{
    const char *params[] = {row ? params_get(row, "id") : NULL};

    (void)ctx;
    if (params[0] && asker->form) {
        params_set(&asker->params, kept_as, params_get(row, "name"));
        view_waits(asker);
        db_send(asker->app->db, asker->owner, DB_READ, sql_read, 1, params, read_answered, asker);
    }
    return R_REDRAW;
}

int kept_choose(struct view *view)
{
    struct params params;

    params_init(&params);
    params_set(&params, "screen", view->def->name);
    struct view *list = app_open(view->app, list_screen, &params);
    if (list)
        list->picked = picked;
    params_finish(&params);
    return list ? R_REDRAW : R_BELL;
}

/* ---- keeping one ---------------------------------------------------------------------------- */

static void add(struct json *json, const char *name, const char *value)
{
    json_key(json, name);
    json_string(json, value);
}

/* What is typed, if it can be understood. */
static bool gather(struct view *view, struct str *ret_content)
{
    struct json json;

    json_init(&json, ret_content);
    json_object(&json);
    for (size_t i = 0; i < view->form->n; i++) {
        struct form_field *field = view->form->fields[i];
        if (!form_field_check(view, field)) {
            form_go(view, field);
            form_complain(view, field, field->error);
            return false;
        }
        char *value = form_field_copy(view, field);
        if (value && *value)
            add(&json, field->def->name, value);
        if (value && *value && field->def->shows)
            add(&json, field->def->shows, field->edit.text);
        form_keep(&value, NULL);
    }
    json_end(&json);
    return json_finish(&json);
}

int kept_keep(struct view *view)
{
    struct params params;
    struct str content;

    params_init(&params);
    str_init(&content);
    bool ok = gather(view, &content);
    params_set(&params, "screen", view->def->name);
    params_set(&params, "content", content.s);
    ok = ok && app_open(view->app, form_screen, &params);
    str_finish(&content);
    params_finish(&params);
    return ok ? R_REDRAW : R_REDRAW | R_BELL;
}
