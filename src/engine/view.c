#include "engine/view.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/str.h"
#include "db/db.h"
#include "engine/app.h"
#include "engine/canvas.h"
#include "engine/form.h"
#include "engine/grid.h"
#include "engine/list.h"
#include "engine/panes.h"
#include "engine/textview.h"

static const struct view_ops *ops_of(enum screen_kind kind)
{
    switch (kind) {
    case SCREEN_FORM:
        return &form_ops;
    case SCREEN_GRID:
        return &grid_ops;
    case SCREEN_TEXT:
        return &textview_ops;
    case SCREEN_PANES:
        return &panes_ops;
    case SCREEN_CANVAS:
        return &canvas_ops;
    case SCREEN_LIST:
    case SCREEN_KEYS:
        break;
    }
    return &list_ops;
}

enum { RENEW_MS = 600000 };

/* Follow-up of one's own case is what a case is opened for; other purposes are asked for by the
 * screen that needs them. */
static const char purpose[] = "followup";

void view_waits(struct view *view)
{
    if (view->waiting++ == 0)
        view->sent_ms = app_now();
}

void view_answered(struct view *view)
{
    if (view->waiting > 0)
        view->waiting--;
    view->app->redraw = true;
}

bool view_denied(const struct view *view)
{
    const char *mine = params_get(&view->params, "casefile_id");
    for (size_t i = 0; mine && i < view->app->depth; i++) {
        const struct view *other = view->app->stack[i];
        const char *its = params_get(&other->params, "casefile_id");
        if (other->denied && its && strcmp(its, mine) == 0)
            return true;
    }
    return false;
}

/* Whose the case is stands in the row that it was opened from. */
static void say_denied(const struct view *view, const struct err *err)
{
    const struct app *app = view->app;
    const struct view *below = app->depth > 1 ? app->stack[app->depth - 2] : NULL;
    bool told = app_top(app) == view && below && below->list &&
                list_column(below, "responsible") >= 0 && below->list->cursor < below->list->n;
    const char *who = told ? list_cell(below, below->list->cursor, "responsible") : NULL;
    if (who && *who)
        app_say(view->app, MESSAGE_ERROR,
                _("The case is %s's: ask there, or your supervisor, to be given it"), who);
    else if (told)
        app_say(view->app, MESSAGE_ERROR, "%s", _("The case is nobody's yet: supervisors give it"));
    else
        app_say_err(view->app, err);
}

static void entered(void *ctx, struct db_reply *reply)
{
    struct view *view = ctx;
    const char *until = NULL;
    if (reply->verdict == DB_OK && rows_count(reply->rows))
        until = rows_get(reply->rows, 0, 0);
    bool before = view->denied;
    view->denied = reply->verdict == DB_REFUSED;
    if (view->denied)
        say_denied(view, &reply->err);
    else if (before)
        view->ops->reload(view); /* what needs an access session was read too early */
    view->access[0] = 0;
    if (until && strlen(until) >= 16)
        snprintf(view->access, sizeof view->access, _("access: %s, until %.5s"),
                 codes_label(&view->app->codes, "purpose", purpose), until + 11);
    view->app->redraw = true;
}

/* The view below that has opened the same case and keeps it open; NULL: there is none. */
static const struct view *opener(const struct view *view, const char *casefile)
{
    const struct app *app = view->app;
    for (size_t i = 0; i < app->depth && app->stack[i] != view; i++) {
        const char *other = params_get(&app->stack[i]->params, "casefile_id");
        if (app->stack[i]->renew_ms && other && strcmp(other, casefile) == 0)
            return app->stack[i];
    }
    return NULL;
}

void view_enter(struct view *view)
{
    const char *casefile = params_get(&view->params, "casefile_id");
    if (!view->def->enter || !casefile || !view->app->db)
        return;
    const struct view *other = opener(view, casefile);
    if (other) {
        memcpy(view->access, other->access, sizeof view->access);
        view->denied = other->denied;
        return;
    }
    const char *params[] = {casefile, purpose};
    struct str sql;
    str_init(&sql);
    str_printf(&sql, "select %s($1, $2)", view->def->enter);
    db_send(view->app->db, view->owner, DB_READ, sql.s, 2, params, entered, view);
    str_finish(&sql);
    view->renew_ms = app_now() + RENEW_MS;
}

bool view_open_again(struct view *view)
{
    const char *mine = params_get(&view->params, "casefile_id");
    for (size_t i = 0; mine && i < view->app->depth; i++) {
        struct view *other = view->app->stack[i];
        const char *its = params_get(&other->params, "casefile_id");
        if (other->renew_ms && its && strcmp(its, mine) == 0) {
            view_enter(other);
            return true;
        }
    }
    return false;
}

void view_let_in(struct view *view, const struct change *change)
{
    const char *mine = params_get(&view->params, "casefile_id");
    if (view->denied && mine && change->casefile_id && strcmp(mine, change->casefile_id) == 0)
        view_enter(view);
}

static bool watches_entity(const struct screen_def *def, const char *entity)
{
    for (size_t i = 0; i < def->watches.n; i++)
        if (strcmp(def->watches.names[i], entity) == 0)
            return true;
    return false;
}

bool view_watches(const struct view *view, const struct change *change)
{
    const char *mine = params_get(&view->params, "casefile_id");
    if (mine && change->casefile_id && strcmp(mine, change->casefile_id) != 0)
        return false;
    return watches_entity(view->def, change->entity);
}

void view_noticed(struct view *view)
{
    for (size_t i = 0; view->panes && i < view->panes->n; i++)
        view_noticed(view->panes->views[i]);
    if (view->list && !view->list->local && watches_entity(view->def, "any"))
        view->list->stale = true;
}

bool view_shown(const struct view *view)
{
    const struct view *top = app_top(view->app);
    return !top || view == top || view->parent == top;
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
    view_enter(view);
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
