#include "engine/view.h"

#include <stdlib.h>

#include "base/mem.h"
#include "db/db.h"
#include "engine/app.h"
#include "engine/form.h"
#include "engine/list.h"
#include "engine/panes.h"
#include "engine/textview.h"

static const struct view_ops *ops_of(enum screen_kind kind)
{
    switch (kind) {
    case SCREEN_FORM:
        return &form_ops;
    case SCREEN_TEXT:
        return &textview_ops;
    case SCREEN_PANES:
        return &panes_ops;
    case SCREEN_LIST:
    case SCREEN_KEYS:
        break;
    }
    return &list_ops;
}

struct view *view_create(struct app *app, const struct screen_def *def, const struct params *params)
{
    struct view *view = xcalloc(1, sizeof *view);
    view->def = def;
    view->app = app;
    view->owner = ++app->last_owner;
    view->ops = ops_of(def->kind);
    view->width = 78;
    view->height = 20;
    params_init(&view->params);
    if (params)
        params_copy(&view->params, params);
    view_take_subject(view, &view->params);
    view->ops->open(view);
    return view;
}

void view_destroy(struct view *view)
{
    if (!view)
        return;
    if (view->app->db)
        db_forget(view->app->db, view->owner);
    view->ops->destroy(view);
    params_finish(&view->params);
    free(view->title);
    free(view->subject);
    free(view);
}

void view_take_subject(struct view *view, const struct params *row)
{
    const char *words = view->def->subject ? params_get(row, view->def->subject) : NULL;
    if (!words)
        return;
    char *copy = xstrdup(words);
    free(view->subject);
    view->subject = copy;
}
