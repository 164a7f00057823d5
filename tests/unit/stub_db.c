#include "tests/unit/stub_db.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/vec.h"

struct db {
    struct vec calls; /* struct stub_call * */
    uint64_t last_id;
    enum db_state state;
    struct err why;
    struct db_events events;
    void *ctx;
};

static struct db the_db = {.state = DB_ONLINE};

struct db *stub_db(void)
{
    if (the_db.calls.size == 0)
        vec_init(&the_db.calls, sizeof(struct stub_call *));
    return &the_db;
}

static struct stub_call *call_at(size_t i)
{
    return *(struct stub_call **)vec_at(&stub_db()->calls, i);
}

static void call_free(struct stub_call *call)
{
    for (int i = 0; i < call->nparams; i++)
        free(call->params[i]);
    free(call->params);
    free(call->sql);
    free(call);
}

size_t stub_waiting(void)
{
    return stub_db()->calls.len;
}

const struct stub_call *stub_call(size_t i)
{
    return call_at(i);
}

const struct stub_call *stub_find(const char *part)
{
    for (size_t i = 0; i < stub_waiting(); i++)
        if (strstr(call_at(i)->sql, part))
            return call_at(i);
    return NULL;
}

const char *stub_param(const struct stub_call *call, int number)
{
    return number >= 1 && number <= call->nparams ? call->params[number - 1] : NULL;
}

static struct stub_call *take(const struct stub_call *call)
{
    for (size_t i = 0; i < stub_waiting(); i++) {
        struct stub_call *found = call_at(i);
        if (found == call) {
            vec_remove(&the_db.calls, i);
            return found;
        }
    }
    assert(false && "this request is not waiting");
    return NULL;
}

static void reply(const struct stub_call *call, struct db_reply *with)
{
    if (call->reply)
        call->reply(call->ctx, with);
    rows_destroy(with->rows);
}

void stub_answer_call(const struct stub_call *call, size_t ncols, const char *const *names,
                      size_t nrows, const char *const *cells)
{
    struct db_reply with = {.verdict = DB_OK};
    struct stub_call *taken = take(call);
    with.rows = rows_from_table(ncols, names, nrows, cells);
    reply(taken, &with);
    call_free(taken);
}

void stub_answer(size_t ncols, const char *const *names, size_t nrows, const char *const *cells)
{
    assert(stub_waiting() > 0);
    stub_answer_call(call_at(0), ncols, names, nrows, cells);
}

void stub_verdict(const struct stub_call *call, enum db_verdict verdict, const struct err *err)
{
    struct db_reply with = {.verdict = verdict};
    if (err)
        with.err = *err;
    if (verdict == DB_CHECKING) {
        reply(call, &with);
        return;
    }
    struct stub_call *taken = take(call);
    reply(taken, &with);
    call_free(taken);
}

void stub_refuse(enum err_code code, const char *msgid, const char *field, const char *words)
{
    struct err err = {0};
    err_set(&err, code, field, "%s", words);
    err_msgid(&err, msgid);
    assert(stub_waiting() > 0);
    stub_verdict(call_at(0), DB_REFUSED, &err);
}

void stub_state(enum db_state state, const struct err *err)
{
    struct err none = {0};
    the_db.state = state;
    the_db.why = err ? *err : none;
    if (the_db.events.state)
        the_db.events.state(the_db.ctx, state, err ? err : &none);
}

void stub_changes(const struct change *changes, size_t count, bool all)
{
    if (the_db.events.changes)
        the_db.events.changes(the_db.ctx, changes, count, all);
}

void stub_reset(void)
{
    for (size_t i = 0; i < stub_waiting(); i++)
        call_free(call_at(i));
    vec_finish(&stub_db()->calls);
    the_db.state = DB_ONLINE;
    err_clear(&the_db.why);
    the_db.events = (struct db_events){0};
    the_db.ctx = NULL;
}

/* ---- what db/db.h promises ---- */

struct db *db_create(const char *conninfo, const struct db_events *events, void *ctx)
{
    (void)conninfo;
    stub_db()->events = *events;
    the_db.ctx = ctx;
    return &the_db;
}

void db_destroy(struct db *db)
{
    if (db)
        stub_reset();
}

static char **copy_params(int nparams, const char *const *params)
{
    char **copy = xcalloc((size_t)nparams + 1, sizeof *copy);
    for (int i = 0; i < nparams; i++)
        copy[i] = params[i] ? xstrdup(params[i]) : NULL;
    return copy;
}

/* `kinds` is a set of 1 << enum db_kind. */
static void drop(unsigned owner, unsigned kinds)
{
    for (size_t i = stub_waiting(); i-- > 0;) {
        struct stub_call *call = call_at(i);
        if (call->owner == owner && kinds & 1u << call->kind) {
            vec_remove(&the_db.calls, i);
            call_free(call);
        }
    }
}

uint64_t db_send(struct db *db, unsigned owner, enum db_kind kind, const char *sql, int nparams,
                 const char *const *params, db_reply_fn *fn, void *ctx)
{
    if (kind == DB_SEARCH)
        drop(owner, 1u << DB_SEARCH);
    struct stub_call *call = xcalloc(1, sizeof *call);
    *call = (struct stub_call){.id = ++db->last_id,
                               .owner = owner,
                               .kind = kind,
                               .sql = xstrdup(sql),
                               .nparams = nparams,
                               .params = copy_params(nparams, params),
                               .reply = fn,
                               .ctx = ctx};
    *(struct stub_call **)vec_push(&stub_db()->calls) = call;
    return call->id;
}

void db_forget(struct db *db, unsigned owner)
{
    (void)db;
    drop(owner, ~0u);
}

void db_cancel(struct db *db, unsigned owner)
{
    (void)db;
    drop(owner, ~(1u << DB_SAVE));
}

bool db_busy(const struct db *db, unsigned owner)
{
    (void)db;
    for (size_t i = 0; i < stub_waiting(); i++)
        if (call_at(i)->owner == owner)
            return true;
    return false;
}

size_t db_outstanding(const struct db *db)
{
    (void)db;
    return stub_waiting();
}

enum db_state db_state(const struct db *db)
{
    return db->state;
}

int db_fd(const struct db *db)
{
    (void)db;
    return -1;
}

short db_poll_events(const struct db *db)
{
    (void)db;
    return 0;
}

int db_timeout_ms(const struct db *db)
{
    (void)db;
    return -1;
}

void db_handle(struct db *db, short revents)
{
    (void)db;
    (void)revents;
}

int db_retry_ms(const struct db *db)
{
    (void)db;
    return 0;
}

void db_retry(struct db *db)
{
    (void)db;
}

bool stub_by_password;
char stub_conninfo[256];

bool db_by_password(const struct db *db)
{
    (void)db;
    return stub_by_password;
}

void db_login(struct db *db, const char *conninfo)
{
    (void)db;
    snprintf(stub_conninfo, sizeof stub_conninfo, "%s", conninfo);
}

void db_set_patience(struct db *db, int ms)
{
    (void)db;
    (void)ms;
}

const struct err *db_why(const struct db *db)
{
    return &db->why;
}

const struct db_session *db_session(const struct db *db)
{
    (void)db;
    return NULL;
}
