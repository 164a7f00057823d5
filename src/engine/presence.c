#include "engine/presence.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/str.h"
#include "db/changes.h"
#include "db/db.h"
#include "engine/app.h"
#include "engine/form.h"
#include "engine/list.h"
#include "engine/view.h"

enum { RENEW_MS = 30000 };

static const char entity[] = "presence";
static const char sql_put[] = "select api.presence_put($1, $2, $3)";
static const char sql_drop[] = "select api.presence_drop($1, $2)";

/* ---- what the feed brings ------------------------------------------------------------------- */

static void take(const struct change *change, struct presence *ret)
{
    char at[DATE_TEXT];
    int day, minutes;

    memset(ret, 0, sizeof *ret); /* so that they can be compared whole */
    snprintf(ret->screen, sizeof ret->screen, "%.*s", (int)strcspn(change->fields + 1, "}"),
             change->fields + 1);
    snprintf(ret->key, sizeof ret->key, "%s", change->id);
    snprintf(ret->casefile_id, sizeof ret->casefile_id, "%s",
             change->casefile_id ? change->casefile_id : "");
    snprintf(ret->who, sizeof ret->who, "%s", change->who);
    snprintf(ret->name, sizeof ret->name, "%s", *change->name ? change->name : change->who);
    if (datetime_parse_iso(change->since, &day, &minutes))
        snprintf(ret->since, sizeof ret->since, "%.5s", time_format(minutes, at));
}

bool presence_take(struct app *app, const struct change *changes, size_t count)
{
    struct presence *now = xcalloc(count + 1, sizeof *now);
    size_t n = 0;

    for (size_t i = 0; i < count; i++)
        if (strcmp(changes[i].entity, entity) == 0 && changes[i].fields[0] == '{')
            take(&changes[i], &now[n++]);
    bool same = n == app->n_presence && (!n || !memcmp(now, app->presence, n * sizeof *now));
    free(app->presence);
    app->presence = now;
    app->n_presence = n;
    return !same;
}

void presence_finish(struct app *app)
{
    free(app->presence);
    app->presence = NULL;
    app->n_presence = 0;
}

/* ---- what one types oneself ----------------------------------------------------------------- */

static const char *case_of(const struct view *view)
{
    const struct form *form = view->form;
    const char *id = params_get(&view->params, "casefile_id");

    if (!id && form->n_records)
        id = params_get(&form->records[0]->row, "casefile_id");
    return id ? id : params_get(&form->defaults, "casefile_id");
}

static bool is_telling(const struct view *view)
{
    const struct form *form = view->form;
    bool about = !form->fresh || case_of(view), away = view->app->lock.on;

    return about && !away && !view->def->local && !form->readonly && form->draft_key[0] &&
           form_dirty(view);
}

int64_t presence_tick(struct view *view, int64_t now_ms)
{
    struct form *form = view->form;
    const char *params[] = {view->def->name, form->draft_key, case_of(view)};

    if (!view->app->db || (!form->present_ms && form->state == FORM_CLEAN))
        return -1;
    if (!is_telling(view)) {
        presence_leave(view);
        return -1;
    }
    if (view->app->line != LINE_ONLINE)
        return -1;
    if (form->present_ms <= now_ms) {
        form->present_ms = now_ms + RENEW_MS;
        db_send(view->app->db, DB_OWNER_NONE, DB_READ, sql_put, 3, params, NULL, NULL);
    }
    return form->present_ms;
}

void presence_leave(struct view *view)
{
    struct form *form = view->form;
    const char *params[] = {view->def->name, form ? form->draft_key : NULL};

    if (!form || !form->present_ms)
        return;
    form->present_ms = 0;
    db_send(view->app->db, DB_OWNER_NONE, DB_READ, sql_drop, 2, params, NULL, NULL);
}

/* ---- showing it ----------------------------------------------------------------------------- */

static bool same(const char *a, const char *b)
{
    return a && *a && strcmp(a, b) == 0;
}

static bool is_key(const struct view *view, size_t row, const char *key)
{
    const struct def_names *names = &view->def->source.key;

    for (size_t i = 0; i < names->n; i++)
        if (same(list_cell(view, row, names->names[i]), key))
            return true;
    return false;
}

/* In a list of one case each row would be about it: there the row itself is meant. */
static bool is_about(const struct view *view, size_t row, const struct presence *presence)
{
    bool of_case = params_get(&view->params, "casefile_id");

    return is_key(view, row, presence->key) ||
           (!of_case && same(list_cell(view, row, "casefile_id"), presence->casefile_id));
}

bool presence_in_row(const struct view *view, size_t row)
{
    for (size_t i = 0; i < view->app->n_presence; i++)
        if (is_about(view, row, &view->app->presence[i]))
            return true;
    return false;
}

static bool concerns(const struct app *app, const struct presence *presence)
{
    const struct view *top = app_top(app), *focus = app_focus(app);
    const char *id = top->form ? case_of(top) : params_get(&top->params, "casefile_id");

    if (top->form && same(top->form->draft_key, presence->key))
        return true;
    if (id)
        return same(id, presence->casefile_id);
    return focus->list && is_about(focus, focus->list->cursor, presence);
}

void presence_words(const struct app *app, struct str *out)
{
    const struct presence *first = NULL;
    size_t n = 0;

    for (size_t i = 0; app_top(app) && i < app->n_presence; i++) {
        if (!concerns(app, &app->presence[i]))
            continue;
        first = first ? first : &app->presence[i];
        n++;
    }
    const struct screen_def *def = first ? screen_find(app->defs, first->screen) : NULL;
    if (!first)
        return;
    str_printf(out, _("%s is editing “%s” since %s"), first->name,
               def && def->title ? i18n_ctx(def->name, def->title) : first->screen, first->since);
    if (n > 1)
        str_printf(out, " (+%zu)", n - 1);
}
