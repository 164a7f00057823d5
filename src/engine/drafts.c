#include "drafts.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/num.h"
#include "base/str.h"
#include "db/db.h"
#include "engine/app.h"
#include "engine/key.h"
#include "engine/list.h"
#include "engine/react.h"
#include "engine/view.h"

static const char screen_name[] = "drafts";
static const char sql_with[] =
    "select $1::text as screen, $2::text as key, field, value from api.draft_get($1, $2)";
static const char sql_drop[] = "select api.draft_drop($1, $2)";
static const char sql_count[] = "select count(*) from api.draft_list()";

/* The names of the selected draft, which live as long as its row. False: nothing is selected. */
static bool selected(const struct view *list, const char *ret_names[2])
{
    ret_names[0] = list_cell(list, list->list->cursor, "screen");
    ret_names[1] = list_cell(list, list->list->cursor, "key");
    return ret_names[0] && ret_names[1];
}

/* ---- going on with one ---------------------------------------------------------------------- */

static void take_params(const struct rows *rows, struct params *ret_params)
{
    for (size_t i = 0; i < rows_count(rows); i++) {
        const char *name = rows_cell(rows, i, "field");
        if (name && strncmp(name, DRAFTS_WITH, sizeof DRAFTS_WITH - 1) == 0)
            params_set(ret_params, name + sizeof DRAFTS_WITH - 1, rows_cell(rows, i, "value"));
    }
}

/* Whom a draft is about, as the list has it: the words of a title are not kept with the draft. */
static const char *name_in(const struct view *list, const char *screen, const char *key)
{
    for (size_t i = 0; i < list->list->n; i++) {
        const char *its_screen = list_cell(list, i, "screen"), *its_key = list_cell(list, i, "key");
        if (its_screen && its_key && key && strcmp(its_screen, screen) == 0 &&
            strcmp(its_key, key) == 0)
            return list_cell(list, i, "name");
    }
    return NULL;
}

static void reopen(struct view *list, const struct rows *rows)
{
    const char *screen = rows_count(rows) ? rows_cell(rows, 0, "screen") : NULL;
    struct app *app = list->app;
    struct params params;

    if (!screen) {
        app_say(app, MESSAGE_WARNING, "%s", _("This draft is gone"));
        drafts_changed(app);
        return;
    }
    const struct screen_def *def = screen_find(app->defs, screen);
    if (!def) {
        app_say(app, MESSAGE_WARNING, _("There is no screen “%s” any more"), screen);
        return;
    }
    params_init(&params);
    take_params(rows, &params);
    if (def->subject)
        params_set(&params, def->subject, name_in(list, screen, rows_cell(rows, 0, "key")));
    app_open(app, screen, &params);
    params_finish(&params);
}

static void with_answered(void *ctx, struct db_reply *reply)
{
    struct view *list = ctx;

    view_answered(list);
    if (reply->verdict != DB_OK)
        app_say_err(list->app, &reply->err);
    else if (app_top(list->app) == list)
        reopen(list, reply->rows);
}

int drafts_resume(struct view *list)
{
    const char *names[2];

    if (!list->list || !selected(list, names))
        return R_BELL;
    view_waits(list);
    db_send(list->app->db, list->owner, DB_READ, sql_with, 2, names, with_answered, list);
    return R_REDRAW;
}

/* ---- throwing one away ---------------------------------------------------------------------- */

/* The answer carries the draft it is about: the list may have changed while it was asked. */
static int discarded(struct view *asker, const struct params *row, void *ctx)
{
    const char *answer = row ? params_get(row, "key") : NULL;
    const char *blank = answer ? strchr(answer, ' ') : NULL;
    char *screen;

    (void)ctx;
    if (!blank)
        return R_REDRAW;
    screen = xstrndup(answer, (size_t)(blank - answer));
    const char *names[] = {screen, blank + 1};
    db_send(asker->app->db, DB_OWNER_NONE, DB_READ, sql_drop, 2, names, NULL, NULL);
    drafts_changed(asker->app);
    free(screen);
    return R_REDRAW;
}

int drafts_discard(struct view *list, const struct key_def *def)
{
    const char *names[2], *labels[] = {_("No, go back"), _("Yes")};
    struct str yes;

    if (!list->list || !def || !def->confirm || !selected(list, names))
        return R_BELL;
    str_init(&yes);
    str_printf(&yes, "%s %s", names[0], names[1]);
    const char *keys[] = {"no", yes.s};
    app_choose(list->app, i18n_ctx(list->def->name, def->confirm), 2, keys, labels, discarded,
               NULL);
    str_finish(&yes);
    return R_REDRAW;
}

/* ---- telling -------------------------------------------------------------------------------- */

static const struct key_def *way_to_drafts(const struct app *app)
{
    const struct screen_def *global = app->defs->global;

    for (size_t i = 0; global && i < global->n_keys; i++)
        if (global->keys[i].screen && strcmp(global->keys[i].screen, screen_name) == 0)
            return &global->keys[i];
    return NULL;
}

static void counted(void *ctx, struct db_reply *reply)
{
    struct app *app = ctx;
    const struct key_def *key = way_to_drafts(app);
    const char *text =
        reply->verdict == DB_OK && rows_count(reply->rows) ? rows_get(reply->rows, 0, 0) : NULL;
    int64_t n;
    char name[16];

    if (!text || !key || !num_parse_plain(text, 1, INT32_MAX, &n) || app->level != MESSAGE_NONE)
        return;
    app_say(app, MESSAGE_INFO,
            ngettext("%d draft waits: press %s", "%d drafts wait: press %s", (unsigned long)n),
            (int)n, key_label(key->key, name, sizeof name));
}

void drafts_greet(struct app *app)
{
    if (way_to_drafts(app))
        db_send(app->db, DB_OWNER_NONE, DB_READ, sql_count, 0, NULL, counted, app);
}

void drafts_changed(struct app *app)
{
    for (size_t i = 0; i < app->depth; i++)
        if (strcmp(app->stack[i]->def->name, screen_name) == 0 && app->stack[i]->list)
            app->stack[i]->list->stale = true;
}
