#include "db/db.h"

#include <assert.h>
#include <limits.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/i18n.h"
#include "base/log.h"
#include "base/mem.h"
#include "db_priv.h"

enum {
    PING_MS = DB_SILENT_MS, /* an idle link is asked for a sign of life after this … */
    AT_WORK_MS = 60000, /* … while somebody works; later the feed, which asks anyway, is one */
    PING_PATIENCE_MS = 5000, /* and is lost after this; the statement of a user may take longer */
    SETTLED_MS = 5000 /* a link that lasted this long ends a row of failures, as an answer does */
};

int64_t db_now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

static uint64_t seed(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (uint64_t)t.tv_nsec ^ (uint64_t)t.tv_sec << 20 ^ (uint64_t)getpid() << 40;
}

struct db *db_create(const char *conninfo, const struct db_events *events, void *ctx)
{
    struct db *db = xcalloc(1, sizeof *db);
    db->events = *events;
    db->ctx = ctx;
    db->patience_ms = DB_PATIENCE_MS;
    link_init(&db->link, conninfo);
    queue_init(&db->queue);
    stmt_init(&db->stmts);
    backoff_init(&db->backoff, seed());
    pipe_init(&db->pipe);
    session_init(&db->session);
    feed_init(&db->feed);
    return db;
}

static void drop_new_conninfo(struct db *db)
{
    if (db->new_conninfo)
        mem_wipe(db->new_conninfo, strlen(db->new_conninfo));
    free(db->new_conninfo);
    db->new_conninfo = NULL;
}

void db_destroy(struct db *db)
{
    if (!db)
        return;
    db->doomed = true;
    if (db->handling)
        return;
    pipe_reset(&db->pipe);
    link_finish(&db->link);
    queue_finish(&db->queue);
    stmt_finish(&db->stmts);
    session_finish(&db->session);
    feed_finish(&db->feed);
    drop_new_conninfo(db);
    free(db);
}

/* ---- telling ---- */

static void tell(struct db *db, enum db_state state, const struct err *err)
{
    struct err none = {0};
    db->state = state;
    db->why = err ? *err : none;
    if (db->events.state && !db->doomed)
        db->events.state(db->ctx, state, &db->why);
}

void db_answer(struct db *db, struct request *request, struct db_reply *reply)
{
    if (request->reply && !request->forgotten && !request->unwanted && !db->doomed)
        request->reply(request->ctx, reply);
    rows_destroy(reply->rows);
}

void db_break(struct db *db, enum db_fault fault, const struct err *err)
{
    if (db->fault)
        return;
    db->fault = fault;
    db->fault_err = *err;
}

void db_online(struct db *db)
{
    db->silent = false;
    db->by_password = PQconnectionUsedPassword(db->link.pg);
    tell(db, DB_ONLINE, NULL);
    session_tell(db);
    db->phase = PHASE_UP;
    db->up_ms = db->used_ms = db_now();
}

/* ---- the link is lost, or could not be made ---- */

static void wait_and_retry(struct db *db, const struct err *err)
{
    db->phase = PHASE_WAIT;
    db->retry_ms = db_now() + backoff_next(&db->backoff);
    tell(db, DB_OFFLINE, err);
}

static void tell_doubts(struct db *db)
{
    struct request *r;
    while (!db->doomed && (r = queue_next_doubt(&db->queue)) != NULL) {
        struct db_reply reply = {.verdict = DB_CHECKING};
        db_answer(db, r, &reply);
    }
}

/* What broke several links in a row does not get another one. */
static void drop_poison(struct db *db)
{
    struct request *r;
    while (!db->doomed && (r = queue_next_poison(&db->queue)) != NULL) {
        struct db_reply reply = {.verdict = DB_LOST};
        err_set(&reply.err, r->kind == DB_SAVE ? ERR_UNKNOWN : ERR_UNAVAILABLE, NULL,
                r->kind == DB_SAVE ? _("It is not known whether this was saved.")
                                   : _("The connection to the server was lost."));
        db_answer(db, r, &reply);
        request_destroy(r);
    }
}

/* After this nothing of the old link is left but the requests that are to be repeated. */
static void drop_link(struct db *db)
{
    if (db->phase == PHASE_UP && db_now() - db->up_ms >= SETTLED_MS)
        backoff_reset(&db->backoff);
    pipe_reset(&db->pipe);
    link_close(&db->link);
    queue_lost(&db->queue);
    feed_stop(&db->feed);
}

/* ---- making a link ---- */

static void after_link_step(struct db *db)
{
    struct err err = db->link.err;
    switch (db->link.phase) {
    case LINK_OPEN:
        db->phase = PHASE_SETUP;
        session_start(db);
        break;
    case LINK_FAILED:
        wait_and_retry(db, &err);
        break;
    case LINK_DENIED:
        db->phase = PHASE_DENIED;
        tell(db, DB_DENIED, &err);
        break;
    default:
        break;
    }
}

static void start(struct db *db)
{
    db->phase = PHASE_CONNECTING;
    if (db->state != DB_CONNECTING || db->session.told.generation == 0)
        tell(db, DB_CONNECTING, NULL);
    link_start(&db->link, db_now());
    after_link_step(db);
}

static void connecting(struct db *db, short revents)
{
    link_step(&db->link, revents, db_now());
    after_link_step(db);
}

/* A server that can be reached but not used (a standby) is followed by the next of the list. */
static void handle_fault(struct db *db)
{
    bool unfit = db->phase == PHASE_SETUP;
    enum db_fault fault = db->fault;
    struct err err = db->fault_err;
    db->fault = FAULT_NONE;
    drop_link(db);
    if (fault == FAULT_DENIED) {
        db->phase = PHASE_DENIED;
        tell(db, DB_DENIED, &err);
    } else if (unfit && link_resume(&db->link, &err, db_now())) {
        db->phase = PHASE_CONNECTING;
    } else {
        wait_and_retry(db, &err);
    }
    tell_doubts(db);
    drop_poison(db);
}

static void use_new_conninfo(struct db *db)
{
    drop_link(db);
    link_use(&db->link, db->new_conninfo);
    drop_new_conninfo(db);
    backoff_reset(&db->backoff);
    db->fault = FAULT_NONE;
    db->phase = PHASE_START;
    tell_doubts(db);
}

/* ---- silence ---- */

/* Since when the head of the flight could have been answered. */
static int64_t silent_since(const struct db *db)
{
    const struct request *head = queue_head(&db->queue);
    int64_t heard = db->link.heard_ms;
    return head && head->sent_ms > heard ? head->sent_ms : heard;
}

static int patience(const struct db *db)
{
    const struct request *head = queue_head(&db->queue);
    if (db->phase == PHASE_SETUP)
        return DB_CONNECT_MS;
    return head && !head->sql ? PING_PATIENCE_MS : db->patience_ms;
}

static void tell_silence(struct db *db, bool silent)
{
    struct err err = {0};
    if (db->silent == silent || db->phase != PHASE_UP)
        return;
    db->silent = silent;
    if (silent)
        err_set(&err, ERR_TEMP, NULL, _("The server has not answered for a while."));
    tell(db, DB_ONLINE, &err);
}

/* Hundreds of clients are open over lunch: one that nobody touches wakes nobody. */
static int ping_ms(const struct db *db)
{
    return db_now() - db->used_ms < AT_WORK_MS ? PING_MS : db->feed.poll_ms + PING_MS;
}

static void watch_silence(struct db *db)
{
    int64_t silence = db_now() - silent_since(db);
    struct err err;
    if (!queue_head(&db->queue)) {
        tell_silence(db, false);
        if (silence >= ping_ms(db) && !db->queue.inner.first)
            db_ask(db, NULL, 0, NULL, NULL);
        return;
    }
    tell_silence(db, silence >= DB_SILENT_MS);
    if (silence < patience(db))
        return;
    err_set(&err, ERR_UNAVAILABLE, NULL, _("The server does not answer."));
    db_break(db, FAULT_LOST, &err);
}

static int64_t silence_due(const struct db *db)
{
    if (!queue_head(&db->queue))
        return db->link.heard_ms + ping_ms(db);
    int ms = patience(db);
    if (!db->silent && db->phase == PHASE_UP && DB_SILENT_MS < ms)
        ms = DB_SILENT_MS;
    return silent_since(db) + ms;
}

/* ---- the loop's calls ---- */

static void serve(struct db *db, short revents)
{
    short link_revents = pipe_cancel_fd(db) < 0 ? revents : 0;
    pipe_receive(db, link_revents);
    if (db->doomed || db->fault)
        return;
    pipe_cancel(db);
    if (db->phase == PHASE_UP)
        feed_tick(db, db_now());
    if (!db->fault)
        watch_silence(db);
    pipe_pump(db);
}

static void step(struct db *db, short revents)
{
    switch (db->phase) {
    case PHASE_WAIT:
        if (db_now() >= db->retry_ms)
            start(db);
        break;
    case PHASE_START:
        start(db);
        break;
    case PHASE_CONNECTING:
        connecting(db, revents);
        break;
    case PHASE_SETUP:
    case PHASE_UP:
        serve(db, revents);
        break;
    case PHASE_DENIED:
        break;
    }
}

void db_handle(struct db *db, short revents)
{
    assert(!db->handling);
    db->handling = true;
    if (db->new_conninfo)
        use_new_conninfo(db);
    else
        step(db, revents);
    if (db->fault && !db->doomed)
        handle_fault(db);
    db->handling = false;
    if (db->doomed)
        db_destroy(db);
}

int db_fd(const struct db *db)
{
    int fd = pipe_cancel_fd(db);
    return fd >= 0 ? fd : link_fd(&db->link);
}

short db_poll_events(const struct db *db)
{
    return pipe_cancel_fd(db) >= 0 ? POLLIN : link_events(&db->link);
}

static int64_t earlier(int64_t a, int64_t b)
{
    if (a < 0 || b < 0)
        return a < 0 ? b : a;
    return a < b ? a : b;
}

/* When db_handle() is due without event: 0: now, -1: never. */
static int64_t due(const struct db *db)
{
    if (db->new_conninfo || db->fault)
        return 0;
    switch (db->phase) {
    case PHASE_START:
        return 0;
    case PHASE_WAIT:
        return db->retry_ms;
    case PHASE_CONNECTING:
        return link_due(&db->link);
    case PHASE_SETUP:
        return earlier(pipe_due(db), silence_due(db));
    case PHASE_UP:
        return earlier(earlier(pipe_due(db), silence_due(db)), db->feed.asking ? -1 : db->feed.due);
    case PHASE_DENIED:
        break;
    }
    return -1;
}

int db_timeout_ms(const struct db *db)
{
    int64_t when = due(db), now = db_now();
    if (when < 0)
        return -1;
    if (when <= now)
        return 0;
    return when - now > INT_MAX ? INT_MAX : (int)(when - now);
}

/* ---- requests ---- */

struct request *db_ask(struct db *db, const char *sql, int nparams, const char *const *params,
                       db_reply_fn *reply)
{
    return queue_add(&db->queue, true, DB_OWNER_NONE, DB_READ, sql, nparams, params, reply, db);
}

uint64_t db_send(struct db *db, unsigned owner, enum db_kind kind, const char *sql, int nparams,
                 const char *const *params, db_reply_fn *reply, void *ctx)
{
    if (kind == DB_SEARCH) {
        queue_drop(&db->queue, owner, 1u << DB_SEARCH);
        pipe_cancel(db);
    }
    db->used_ms = db_now();
    struct request *r = queue_add(&db->queue, false, owner, kind, sql, nparams, params, reply, ctx);
    pipe_pump(db);
    return r->id;
}

void db_forget(struct db *db, unsigned owner)
{
    queue_forget(&db->queue, owner);
    pipe_cancel(db);
}

void db_cancel(struct db *db, unsigned owner)
{
    queue_drop(&db->queue, owner, ~(1u << DB_SAVE));
    pipe_cancel(db);
}

bool db_busy(const struct db *db, unsigned owner)
{
    return queue_busy(&db->queue, owner);
}

size_t db_outstanding(const struct db *db)
{
    return queue_outstanding(&db->queue);
}

/* ---- state ---- */

enum db_state db_state(const struct db *db)
{
    return db->state;
}

const struct err *db_why(const struct db *db)
{
    return &db->why;
}

int db_retry_ms(const struct db *db)
{
    if (db->phase != PHASE_WAIT)
        return 0;
    int64_t left = db->retry_ms - db_now();
    return left > 0 ? (int)left : 0;
}

void db_retry(struct db *db)
{
    if (db->phase == PHASE_WAIT)
        db->phase = PHASE_START;
}

void db_login(struct db *db, const char *conninfo)
{
    drop_new_conninfo(db);
    db->new_conninfo = xstrdup(conninfo);
}

bool db_by_password(const struct db *db)
{
    return db->by_password;
}

void db_set_patience(struct db *db, int ms)
{
    db->patience_ms = ms;
}

void db_set_poll(struct db *db, int ms)
{
    db->feed.poll_ms = ms;
}

const struct db_session *db_session(const struct db *db)
{
    return db->session.told.generation ? &db->session.told : NULL;
}
