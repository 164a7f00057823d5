#include "pipe_priv.h"

#include <assert.h>
#include <poll.h>
#include <string.h>

#include "base/i18n.h"
#include "base/log.h"
#include "db/sqlerr.h"
#include "db_priv.h"
#include "result_priv.h"

void pipe_init(struct pipe *pipe)
{
    *pipe = (struct pipe){0};
    helper_init(&pipe->cancel);
}

static void clear_answer(struct pipe *pipe)
{
    PQclear(pipe->result);
    PQclear(pipe->error);
    pipe->result = pipe->error = NULL;
    pipe->step = 0;
    pipe->parse_failed = false;
}

void pipe_reset(struct pipe *pipe)
{
    clear_answer(pipe);
    helper_stop(&pipe->cancel);
    pipe->cancel_due = 0;
}

static void lost(struct db *db)
{
    struct err err;
    log_event("db: link lost: %s", PQerrorMessage(db->link.pg));
    err_set(&err, ERR_UNAVAILABLE, NULL, _("The connection to the server was lost."));
    db_break(db, FAULT_LOST, &err);
}

/* ---- sending ---- */

static bool send_statement(struct db *db, struct request *r)
{
    PGconn *pg = db->link.pg;
    const char *const *params = (const char *const *)r->params;
    r->stmt = stmt_get(&db->stmts, r->sql);
    r->parses = r->stmt && stmt_must_parse(&db->stmts, r->stmt, db->link.generation);
    if (!r->stmt)
        return PQsendQueryParams(pg, r->sql, r->nparams, NULL, params, NULL, NULL, 0) == 1;
    if (r->parses && PQsendPrepare(pg, r->stmt->name, r->sql, 0, NULL) != 1)
        return false;
    return PQsendQueryPrepared(pg, r->stmt->name, r->nparams, params, NULL, NULL, 0) == 1;
}

/* Once libpq has taken it, any part of it may be on its way, so it counts as sent. */
static void send_one(struct db *db, struct request *r)
{
    bool ok = !r->sql || send_statement(db, r);
    queue_sent(&db->queue, r, db_now());
    if (!ok || PQpipelineSync(db->link.pg) != 1)
        lost(db);
}

static void flush(struct db *db)
{
    int left = PQflush(db->link.pg);
    db->link.flushing = left == 1;
    if (left < 0)
        lost(db);
}

void pipe_pump(struct db *db)
{
    struct request *r;
    if (db->link.phase != LINK_OPEN || helper_busy(&db->pipe.cancel))
        return;
    while (!db->fault && (r = queue_sendable(&db->queue, db->phase == PHASE_UP, db_now())) != NULL)
        send_one(db, r);
    if (!db->fault)
        flush(db);
}

/* ---- judging an answer ---- */

static bool repeat(struct db *db, int wait)
{
    queue_again(&db->queue, db_now() + wait);
    return true;
}

/* Functions or the statement may have been replaced under us: once more, and look who is there. */
static bool repeat_replaced(struct db *db, struct request *r)
{
    if (r->repeated)
        return false;
    r->repeated = true;
    if (r->stmt)
        stmt_void(r->stmt);
    if (!r->inner)
        session_ask_again(db);
    return repeat(db, 0);
}

static bool repeat_stale(struct db *db, struct request *r)
{
    if (r->prepared_anew)
        return false;
    r->prepared_anew = true;
    if (r->stmt)
        stmt_void(r->stmt);
    return repeat(db, 0);
}

/* Whether the head was refused for a reason that a repetition may cure. A save in doubt is never
 * refused for a passing reason, for its first sending may have been carried out. */
static bool repeat_refused(struct db *db, struct request *r, const char *code)
{
    enum sqlerr_class class = sqlerr_class(code);
    if (r->unwanted)
        return false;
    if (class == SQLERR_RETRY && r->tries < PIPE_TRIES)
        return repeat(db, backoff_jitter(&db->backoff, ++r->tries));
    if (r->in_doubt && (class == SQLERR_RETRY || class == SQLERR_PASSING))
        return repeat(db, backoff_jitter(&db->backoff, ++r->tries) * 10);
    if (class == SQLERR_REPLACED)
        return repeat_replaced(db, r);
    return class == SQLERR_STALE && repeat_stale(db, r);
}

static bool is_repeated(struct db *db, struct request *r)
{
    const struct pipe *p = &db->pipe;
    if (p->parse_failed)
        stmt_void(r->stmt);
    return p->error && repeat_refused(db, r, result_code(p->error));
}

static void set_reply(const struct pipe *p, struct db_reply *ret_reply)
{
    *ret_reply = (struct db_reply){.verdict = p->error ? DB_REFUSED : DB_OK};
    if (p->error)
        result_err(p->error, &ret_reply->err);
    else if (p->result)
        ret_reply->rows = result_rows(p->result);
}

/* The sync has come: what was collected for the head is final. */
static void finish_head(struct db *db)
{
    struct pipe *p = &db->pipe;
    struct request *r = queue_head(&db->queue);
    struct db_reply reply;
    p->cancel_due = 0;
    if (r->sql && !p->result && !p->error) {
        lost(db); /* libpq had no memory for it */
        return;
    }
    if (is_repeated(db, r)) {
        clear_answer(p);
        return;
    }
    if (!r->inner)
        backoff_reset(&db->backoff);
    set_reply(p, &reply);
    clear_answer(p);
    queue_take_head(&db->queue);
    if (r->kind == DB_SAVE && reply.verdict == DB_OK)
        feed_saved(&db->feed, db_now());
    db_answer(db, r, &reply);
    request_destroy(r);
}

/* ---- receiving ---- */

static void keep_error(struct db *db, PGresult *res)
{
    struct pipe *p = &db->pipe;
    if (queue_head(&db->queue)->parses && p->step == 0)
        p->parse_failed = true;
    if (p->error)
        PQclear(res);
    else
        p->error = res;
}

/* One result of the request at the head. */
static void take_result(struct db *db, PGresult *res)
{
    struct pipe *p = &db->pipe;
    switch (PQresultStatus(res)) {
    case PGRES_TUPLES_OK:
    case PGRES_COMMAND_OK:
    case PGRES_EMPTY_QUERY:
        PQclear(p->result);
        p->result = res;
        break;
    case PGRES_PIPELINE_ABORTED:
        PQclear(res);
        break;
    case PGRES_PIPELINE_SYNC:
        PQclear(res);
        finish_head(db);
        break;
    case PGRES_COPY_IN:
    case PGRES_COPY_OUT:
    case PGRES_COPY_BOTH:
        PQclear(res);
        lost(db); /* no statement of ours copies; there is no way out of it in a pipeline */
        break;
    default:
        keep_error(db, res);
    }
}

/* A NULL ends each command but not a sync; two in a row mean that nothing more is there. */
static void take_results(struct db *db)
{
    int nulls = 0;
    while (!db->doomed && nulls < 2 && queue_head(&db->queue) && !PQisBusy(db->link.pg)) {
        PGresult *res = PQgetResult(db->link.pg);
        nulls = res ? 0 : nulls + 1;
        if (res)
            take_result(db, res);
        else
            db->pipe.step++;
    }
}

static void take_notifications(struct db *db)
{
    PGnotify *n;
    while ((n = PQnotifies(db->link.pg)) != NULL) {
        if (strcmp(n->extra, "version") == 0 && db->phase == PHASE_UP) /* somebody has upgraded */
            session_ask_again(db);
        PQfreemem(n);
        feed_notify(&db->feed, db_now());
    }
}

/* Inside TLS bytes may wait where poll() does not see them: at most the rest of one record of 16
 * KB, and each call makes room for 8. (PostgreSQL 15 writes records of 8 KB; later ones and pools
 * may not.) */
static bool consume(PGconn *pg)
{
    bool alive = true;
    for (int i = PQsslInUse(pg) ? 3 : 1; i > 0 && alive; i--)
        alive = PQconsumeInput(pg) == 1;
    return alive;
}

void pipe_receive(struct db *db, short revents)
{
    if (db->link.phase != LINK_OPEN || !(revents & ~POLLOUT))
        return;
    bool alive = consume(db->link.pg);
    db->link.heard_ms = db_now();
    take_results(db);
    take_notifications(db);
    if (!alive || PQstatus(db->link.pg) == CONNECTION_BAD)
        lost(db);
}

/* ---- cancelling ---- */

/* PQcancel() blocks in libpq 15, and returns when the server has passed the signal on. */
static void send_cancel(int fd, void *arg)
{
    char message[256];
    (void)fd;
    PQcancel(arg, message, sizeof message);
}

static bool is_wanted_gone(const struct db *db)
{
    const struct request *r = queue_head(&db->queue);
    return db->link.phase == LINK_OPEN && !db->link.flushing && r && r->kind == DB_SEARCH &&
           r->unwanted;
}

static void start_cancel(struct db *db, int64_t now)
{
    PGcancel *cancel = PQgetCancel(db->link.pg);
    db->pipe.cancel_due = now + PIPE_AGAIN_MS;
    if (!cancel)
        return;
    if (!helper_start(&db->pipe.cancel, send_cancel, cancel, now, PIPE_CANCEL_MS))
        log_event("db: no process for a cancel");
    PQfreeCancel(cancel);
}

/* Nothing is sent while the helper is out: then a cancel that arrives late finds the server idle,
 * which ignores it. If the helper hangs, it may arrive at any time, so the link is given up. */
void pipe_cancel(struct db *db)
{
    struct helper *helper = &db->pipe.cancel;
    int64_t now = db_now();
    if (helper_busy(helper)) {
        if (!helper_ended(helper) && now >= helper->deadline) {
            helper_stop(helper);
            lost(db);
        }
    } else if (is_wanted_gone(db) && now >= db->pipe.cancel_due) {
        start_cancel(db, now);
    }
}

int pipe_cancel_fd(const struct db *db)
{
    return helper_busy(&db->pipe.cancel) && !queue_head(&db->queue) ? db->pipe.cancel.fd : -1;
}

int64_t pipe_due(const struct db *db)
{
    if (helper_busy(&db->pipe.cancel))
        return db->pipe.cancel.deadline;
    if (is_wanted_gone(db))
        return db->pipe.cancel_due;
    return queue_due(&db->queue, db->phase == PHASE_UP);
}
