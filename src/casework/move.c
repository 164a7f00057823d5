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

/* What the server offers for one kind of batch, and how it is spoken of. */
struct batch {
    const char *param; /* of the row, or of the screen: the id */
    /* state (planned, approved, running, undoing, or another), how many rows it would change, how
     * many undoing it would, whether it is for a later day */
    const char *look;
    const char *approve, *step, *undo;
    const char *ask, *ask_undo, *told, *told_undo, *done, *done_undo, *busy;
};

static const struct batch moves = {
    .param = "move_id",
    .look = "select state, movers, moved, waits from api.case_move where id = $1",
    .approve = "select api.case_move_approve($1, $2)",
    .step = "select r ->> 'left', r ->> 'of' from api.case_move_step($1, $2) r",
    .undo = "select api.case_move_undo($1, $2)",
    .ask = N_("Move the cases"),
    .ask_undo = N_("Give the cases back to those they came from"),
    .told = N_("Moved"),
    .told_undo = N_("Given back"),
    .done = N_("Moved; each case has its result in the list"),
    .done_undo = N_("Given back; what was changed since is kept and listed"),
    .busy = N_("Cases are being moved already: wait for it"),
};

static const struct batch imports = {
    .param = "batch_id",
    .look = "select case state when 'previewed' then 'planned' when 'committing' then 'running' "
            "else state end, creates + updates - not_done, done, false from api.import_batch "
            "where id = $1",
    .approve = "select api.import_commit($1, $2)",
    .step = "select r ->> 'left', r ->> 'of' from api.import_step($1, $2) r",
    .undo = "select api.import_undo($1, $2)",
    .ask = N_("Write the rows as they are shown here"),
    .ask_undo = N_("Take back everything this import wrote"),
    .told = N_("Written"),
    .told_undo = N_("Taken back"),
    .done = N_("Written; what had changed meanwhile is not, and is listed"),
    .done_undo = N_("Taken back; what somebody worked on since is kept and listed"),
    .busy = N_("Another one is still going on: wait for it"),
};

static struct run {
    struct app *app;
    const struct batch *batch;
    char id[UUID_TEXT]; /* "": none is being carried out */
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
        app_say(now.app, MESSAGE_INFO, _("%s: %ld of %ld"),
                _(now.undo ? now.batch->told_undo : now.batch->told), of - left, of);
        step();
        return;
    }
    app_say(now.app, MESSAGE_INFO, "%s", _(now.undo ? now.batch->done_undo : now.batch->done));
    over();
}

static void step(void)
{
    ask(now.batch->step, stepped);
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
        ask(now.batch->undo, begun);
    else
        ask(now.batch->approve, next);
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
        confirm(_(now.batch->ask_undo), rows_get(reply->rows, 0, 2), begun);
    } else if (planned) {
        bool waits = strcmp(rows_get(reply->rows, 0, 3), "t") == 0;
        confirm(_(now.batch->ask), rows_get(reply->rows, 0, 1), waits ? approved_for_later : begun);
    } else if (undoing || strcmp(state, "running") == 0 || strcmp(state, "approved") == 0) {
        now.undo = undoing;
        step(); /* goes on where it stood */
    } else {
        app_say(now.app, MESSAGE_INFO, "%s", _("This is over already"));
        over();
    }
}

static int look(struct view *view, const struct batch *batch, bool undo)
{
    struct params params;
    params_init(&params);
    params_copy(&params, &view->params);
    view->ops->row(view, &params);
    const char *id = params_get(&params, batch->param);
    const char *values[] = {id};
    if (now.id[0]) {
        app_say(view->app, MESSAGE_WARNING, "%s", _(now.batch->busy));
    } else if (id) {
        now.app = view->app;
        now.batch = batch;
        now.undo = undo;
        snprintf(now.id, sizeof now.id, "%s", id);
        db_send(view->app->db, DB_OWNER_NONE, DB_READ, batch->look, 1, values, looked, NULL);
    }
    params_finish(&params);
    return R_REDRAW;
}

int move_run(struct view *view, const struct key_def *key)
{
    (void)key;
    return look(view, &moves, false);
}

int move_undo(struct view *view, const struct key_def *key)
{
    (void)key;
    return look(view, &moves, true);
}

int import_commit(struct view *view, const struct key_def *key)
{
    (void)key;
    return look(view, &imports, false);
}

int import_undo(struct view *view, const struct key_def *key)
{
    (void)key;
    return look(view, &imports, true);
}
