/* src/engine/call.c: verbs called by a key of a screen, for one row or for all that are marked. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "action_priv.h"
#include "base/i18n.h"
#include "base/json.h"
#include "base/mem.h"
#include "base/str.h"
#include "base/uuid.h"
#include "db/db.h"
#include "engine/app.h"
#include "engine/list.h"
#include "engine/panes.h"
#include "engine/react.h"
#include "engine/view.h"

/* ---- what came of it ---- */

bool call_state_is(const struct rows *rows, size_t row, const char *state)
{
    const char *its = rows_cell(rows, row, "state");
    return its && strcmp(its, state) == 0;
}

static size_t count_state(const struct rows *rows, const char *state)
{
    size_t n = 0;
    for (size_t i = 0; i < rows_count(rows); i++)
        n += call_state_is(rows, i, state);
    return n;
}

bool call_did_nothing(const struct rows *rows)
{
    return rows_count(rows) && !count_state(rows, "saved");
}

static const char *first_name(const struct rows *rows)
{
    for (size_t i = 0; i < rows_count(rows); i++)
        if (rows_cell(rows, i, "name"))
            return rows_cell(rows, i, "name");
    return "?";
}

/* Of many rows some may be done and others not: each has been judged by itself. */
void call_tell(struct app *app, const struct rows *rows)
{
    size_t done = count_state(rows, "saved"), not_done = count_state(rows, "conflict");
    size_t refused = count_state(rows, "refused");
    if (refused)
        app_say(app, MESSAGE_WARNING, _("Done: %zu. Not done: %zu, still marked; here is why"),
                done, not_done + refused);
    else if (not_done && done)
        app_say(app, MESSAGE_WARNING,
                _("%zu done, %zu not: %s has changed them meanwhile; here is how they stand now"),
                done, not_done, first_name(rows));
    else if (not_done)
        app_say(app, MESSAGE_WARNING,
                _("Not done: %s has changed it meanwhile; here is how it stands now"),
                first_name(rows));
    else if (done > 1)
        app_say(app, MESSAGE_INFO, _("Saved: %zu"), done);
    else
        app_say(app, MESSAGE_INFO, "%s", _("Saved"));
}

/* Who called; NULL: it was closed meanwhile. */
static struct view *find_caller(const struct app *app)
{
    for (size_t i = 0; i < app->depth; i++) {
        struct view *view = app->stack[i];
        if (view->owner == app->caller)
            return view;
        for (size_t j = 0; view->panes && j < view->panes->n; j++)
            if (view->panes->views[j]->owner == app->caller)
                return view->panes->views[j];
    }
    return NULL;
}

static void release(struct app *app, struct view *caller)
{
    if (caller && app->caller_waits)
        view_answered(caller);
    app->caller_waits = false;
}

/* What is typed ahead is meant for the rows as the verb leaves them. */
static void show_done(struct app *app, struct view *caller)
{
    struct view *top = app_top(app);
    if (caller && caller->list) {
        list_unmark(caller);
        if (!caller->canvas)
            list_seek(caller, "");
    }
    if (top && (top != caller || !caller->list || caller->canvas))
        top->ops->reload(top);
}

static void called(void *ctx, struct db_reply *reply)
{
    struct app *app = ctx;
    struct view *caller = find_caller(app);
    release(app, caller);
    if (reply->verdict == DB_CHECKING) {
        app_say(app, MESSAGE_WARNING, "%s", _("The line was lost: checking whether it was done …"));
        return;
    }
    app->caller = 0;
    if (reply->verdict != DB_OK) {
        app_say_err(app, &reply->err);
        return;
    }
    call_tell(app, reply->rows);
    show_done(app, caller);
    refused_show(app, reply->rows);
}

/* ---- the call ---- */

static void put_args(struct json *json, const struct view *view, const struct key_def *def,
                     const struct params *params)
{
    json_object(json);
    for (size_t i = 0; i < def->args.n; i++) {
        const char *arg = def->args.names[i], *equals = strchr(arg, '=');
        char *name = equals ? xstrndup(arg, (size_t)(equals - arg)) : xstrdup(arg);
        json_key(json, name);
        json_string(json, params_get(params, name)); /* NULL becomes null */
        free(name);
    }
    if (def->marked && view->list) {
        json_key(json, "ids");
        list_chosen(view, json);
    }
    json_end(json);
}

static bool arguments(struct view *view, const struct key_def *def, struct str *args)
{
    struct params params;
    struct json json;
    params_init(&params);
    action_gather(view, def, &params);
    json_init(&json, args);
    put_args(&json, view, def, &params);
    params_finish(&params);
    return json_finish(&json);
}

static void call_now(struct view *view, const struct key_def *def, const char *args)
{
    struct app *app = view->app;
    char op[UUID_TEXT];
    const char *values[] = {uuid_random(op), args};
    struct str sql;
    str_init(&sql);
    str_printf(&sql, "select * from api.outcome(%s($1, $2))", def->verb);
    release(app, find_caller(app)); /* whatever is still out: its screen was left by Esc */
    app->caller = view->owner;
    app->caller_waits = true;
    view_waits(view);
    db_send(app->db, DB_OWNER_NONE, DB_SAVE, sql.s, 2, values, called, app);
    str_finish(&sql);
}

/* The answer carries what it says yes to: the list may have changed while it was asked. */
static int confirmed(struct view *asker, const struct params *row, void *ctx)
{
    const char *answer = row ? params_get(row, "key") : NULL;
    if (answer && answer[0] == '{')
        call_now(asker, ctx, answer);
    return R_REDRAW;
}

/* The name of the one row that a question is about; NULL: it has none. */
static const char *name_of_row(const struct view *view)
{
    const struct list *list = view->list;
    return list && list->cursor < list->n ? list_cell(view, list->cursor, "name") : NULL;
}

/* The question says how many rows it is about, or which. */
static void ask(struct view *view, const struct key_def *def, const char *args)
{
    const char *const keys[] = {"no", args};
    const char *labels[] = {_("No, go back"), _("Yes")};
    size_t n = def->marked && view->list ? view->list->marks.n : 0;
    struct str words;
    str_init(&words);
    str_add(&words, i18n_ctx(view->def->name, def->confirm));
    const char *name = n ? NULL : name_of_row(view);
    if (n || name)
        str_add(&words, " · ");
    if (n)
        str_printf(&words, _("%zu marked"), n);
    else if (name)
        str_add(&words, name);
    app_choose(view->app, words.s, 2, keys, labels, confirmed, (void *)def);
    str_finish(&words);
}

/* One row must hold all that the verb is told; of many, each is judged by the server. */
static bool suits_row(struct view *view, const struct key_def *def)
{
    struct params all;
    params_init(&all);
    bool complete = def->marked || action_gather(view, def, &all);
    params_finish(&all);
    return complete;
}

int call_run(struct view *view, const struct key_def *def)
{
    struct str args;
    if (!suits_row(view, def)) {
        app_say(view->app, MESSAGE_WARNING, "%s", action_missing(view));
        return R_REDRAW | R_BELL;
    }
    if (def->marked && view->list && !list_chosen(view, NULL)) {
        app_say(view->app, MESSAGE_INFO, "%s", _("Nothing is selected"));
        return R_REDRAW | R_BELL;
    }
    str_init(&args);
    if (arguments(view, def, &args))
        (def->confirm ? ask : call_now)(view, def, args.s);
    str_finish(&args);
    return R_REDRAW;
}
