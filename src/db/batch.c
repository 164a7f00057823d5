#include "db/batch.h"

#include <assert.h>
#include <poll.h>

#include "base/i18n.h"
#include "db_priv.h"

static const struct db_events SILENT;

/* Wait for one event, at most until `until` (-1: no limit). False: the time is up. */
static bool turn(struct db *db, int64_t until)
{
    int wait = db_timeout_ms(db);
    int64_t left = until < 0 ? wait : until - db_now();
    if (until >= 0 && left <= 0)
        return false;
    if (until >= 0 && (wait < 0 || wait > left))
        wait = (int)left;
    struct pollfd fd = {.fd = db_fd(db), .events = db_poll_events(db)};
    int n = poll(&fd, 1, wait);
    db_handle(db, n > 0 ? fd.revents : 0);
    return true;
}

static bool unreachable(const struct db *db, struct err *err)
{
    if (db_why(db)->code == ERR_NONE)
        return err_set(err, ERR_UNAVAILABLE, NULL, _("The server does not answer."));
    if (err)
        *err = *db_why(db);
    return false;
}

/* As turn(), but gives up when there has been no connection for `timeout_ms` (-1: never) on end.
 * *until starts as -1. */
static bool turn_or_give_up(struct db *db, int timeout_ms, int64_t *until)
{
    if (db_state(db) == DB_DENIED)
        return false;
    if (db_state(db) == DB_ONLINE || timeout_ms < 0)
        *until = -1;
    else if (*until < 0)
        *until = db_now() + timeout_ms;
    return turn(db, *until);
}

struct db *batch_open(const char *conninfo, int timeout_ms, struct err *err)
{
    struct db *db = db_create(conninfo, &SILENT, NULL);
    int64_t until = -1;
    while (db_state(db) != DB_ONLINE) {
        if (!turn_or_give_up(db, timeout_ms, &until)) {
            unreachable(db, err);
            db_destroy(db);
            return NULL;
        }
    }
    return db;
}

bool batch_drain(struct db *db, int timeout_ms, struct err *err)
{
    int64_t until = -1;
    while (db_outstanding(db) > 0)
        if (!turn_or_give_up(db, timeout_ms, &until))
            return unreachable(db, err);
    return true;
}

struct call {
    bool done, ok, in_doubt;
    struct rows *rows;
    struct err *err;
};

static void on_reply(void *ctx, struct db_reply *reply)
{
    struct call *call = ctx;
    if (reply->verdict == DB_CHECKING) {
        call->in_doubt = true;
        return;
    }
    call->done = true;
    call->ok = reply->verdict == DB_OK;
    call->rows = rows_take(reply);
    if (!call->ok && call->err)
        *call->err = reply->err;
}

static bool give_up(struct db *db, const struct call *call)
{
    db_forget(db, BATCH_OWNER);
    if (call->in_doubt)
        return err_set(call->err, ERR_UNKNOWN, NULL, _("It is not known whether this was saved."));
    return unreachable(db, call->err);
}

bool batch_call(struct db *db, enum db_kind kind, const char *sql, int nparams,
                const char *const *params, struct rows **ret_rows, struct err *err)
{
    struct call call = {.err = err};
    int64_t until = -1;
    db_send(db, BATCH_OWNER, kind, sql, nparams, params, on_reply, &call);
    while (!call.done)
        if (!turn_or_give_up(db, BATCH_TIMEOUT_MS, &until))
            return give_up(db, &call);
    if (ret_rows)
        *ret_rows = call.rows;
    else
        rows_destroy(call.rows);
    return call.ok;
}
