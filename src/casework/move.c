#include "move_priv.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/json.h"
#include "base/str.h"
#include "base/uuid.h"
#include "db/db.h"
#include "engine/app.h"
#include "engine/react.h"
#include "engine/view.h"

static struct run {
    struct app *app;
    char id[UUID_TEXT]; /* of the plan; "" none is being carried out */
    bool undo;
} now;

static void step(void);

/* ---- what the server is asked ---- */

static void ask(const char *sql, db_reply_fn *answered)
{
    char op[UUID_TEXT];
    struct str args;
    struct json json;
    str_init(&args);
    json_init(&json, &args);
    json_object(&json);
    json_key(&json, "id");
    json_string(&json, now.id);
    json_end(&json);
    if (json_finish(&json)) {
        const char *params[] = {uuid_random(op), args.s};
        db_send(now.app->db, DB_OWNER_NONE, DB_SAVE, sql, 2, params, answered, NULL);
    }
    str_finish(&args);
}

static void over(void)
{
    struct view *top = app_top(now.app);
    now.id[0] = '\0';
    if (top)
        top->ops->reload(top);
}

/* False: not answered yet, or refused, which was said. */
static bool went_well(struct db_reply *reply)
{
    if (reply->verdict == DB_OK)
        return true;
    if (reply->verdict == DB_CHECKING) {
        app_say(now.app, MESSAGE_WARNING, "%s",
                _("The line was lost: checking whether it was done …"));
    } else {
        app_say_err(now.app, &reply->err);
        over();
    }
    return false;
}

static void stepped(void *ctx, struct db_reply *reply)
{
    (void)ctx;
    if (!went_well(reply))
        return;
    long left = strtol(rows_get(reply->rows, 0, 0), NULL, 10);
    long of = strtol(rows_get(reply->rows, 0, 1), NULL, 10);
    now.app->redraw = true;
    if (left > 0) {
        app_say(now.app, MESSAGE_INFO,
                now.undo ? _("Given back: %ld of %ld") : _("Moved: %ld of %ld"), of - left, of);
        step();
        return;
    }
    app_say(now.app, MESSAGE_INFO, "%s",
            now.undo ? _("Given back; what was changed since is kept and listed")
                     : _("Moved; each case has its result in the list"));
    over();
}

static void step(void)
{
    ask("select r ->> 'left', r ->> 'of' from api.case_move_step($1, $2) r", stepped);
}

static void begun(void *ctx, struct db_reply *reply)
{
    (void)ctx;
    if (went_well(reply))
        step();
}

static void approved_for_later(void *ctx, struct db_reply *reply)
{
    (void)ctx;
    if (!went_well(reply))
        return;
    app_say(now.app, MESSAGE_INFO, "%s", _("Approved: it is carried out when its day has come"));
    over();
}

/* ---- what the person is asked ---- */

static int confirmed(struct view *asker, const struct params *row, void *ctx)
{
    const char *answer = row ? params_get(row, "key") : NULL;
    db_reply_fn *next = *(db_reply_fn **)ctx;
    (void)asker;
    if (!answer || strcmp(answer, "yes") != 0)
        now.id[0] = '\0';
    else if (now.undo)
        ask("select api.case_move_undo($1, $2)", begun);
    else
        ask("select api.case_move_approve($1, $2)", next);
    return R_REDRAW;
}

static void confirm(const char *format, const char *number, db_reply_fn *next)
{
    static const char *const keys[] = {"no", "yes"};
    static db_reply_fn *then;
    const char *labels[] = {_("No, go back"), _("Yes")};
    char title[160];
    then = next;
    snprintf(title, sizeof title, "%s: %s", format, number);
    app_choose(now.app, title, 2, keys, labels, confirmed, &then);
}

/* state, movers, moved, waits; the server says why when it cannot be done */
static void looked(void *ctx, struct db_reply *reply)
{
    (void)ctx;
    if (!went_well(reply))
        return;
    const char *state = rows_count(reply->rows) ? rows_get(reply->rows, 0, 0) : "";
    bool planned = strcmp(state, "planned") == 0, undoing = strcmp(state, "undoing") == 0;
    if (now.undo && !undoing) {
        confirm(_("Give the cases back to those they came from"), rows_get(reply->rows, 0, 2),
                begun);
    } else if (planned) {
        bool waits = strcmp(rows_get(reply->rows, 0, 3), "t") == 0;
        confirm(_("Move the cases"), rows_get(reply->rows, 0, 1),
                waits ? approved_for_later : begun);
    } else if (undoing || strcmp(state, "running") == 0 || strcmp(state, "approved") == 0) {
        now.undo = undoing;
        step(); /* goes on where it stood */
    } else {
        app_say(now.app, MESSAGE_INFO, "%s", _("This is over already"));
        over();
    }
}

static int look(struct view *view, bool undo)
{
    struct params params;
    params_init(&params);
    params_copy(&params, &view->params);
    view->ops->row(view, &params);
    const char *id = params_get(&params, "move_id");
    const char *values[] = {id};
    if (now.id[0]) {
        app_say(view->app, MESSAGE_WARNING, "%s", _("Cases are being moved already: wait for it"));
    } else if (id) {
        now.app = view->app;
        now.undo = undo;
        snprintf(now.id, sizeof now.id, "%s", id);
        db_send(view->app->db, DB_OWNER_NONE, DB_READ,
                "select state, movers, moved, waits from api.case_move where id = $1", 1, values,
                looked, NULL);
    }
    params_finish(&params);
    return R_REDRAW;
}

int move_run(struct view *view, const struct key_def *key)
{
    (void)key;
    return look(view, false);
}

int move_undo(struct view *view, const struct key_def *key)
{
    (void)key;
    return look(view, true);
}
