#include "editor.h"

#include <stdlib.h>
#include <string.h>

#include "../lib/bench.h"
#include "base/uuid.h"

enum kind { KIND_REMARK, KIND_PHONE, KIND_NOTE };

/* A save that the db layer gave up is repeated so often, with its operation's id. */
enum { MAX_REPEATS = 50, MAX_ATTEMPTS = 100 };

static const char *const kinds[] = {"remark", "phone", "note"};

static void next(struct editor *e);

static unsigned draw(struct editor *e, unsigned sides)
{
    e->rng = e->rng * 6364136223846793005u + 1442695040888963407u;
    return (unsigned)(e->rng >> 33) % sides;
}

static const char *case_id(const struct editor *e)
{
    static char id[40];

    snprintf(id, sizeof(id), "00000000-0000-4000-8000-%012d", e->hot);
    return id;
}

/* ---- what the program told ---------------------------------------------------------------------
 */

/* token, editor, kind, case, row, op, base, verdict, version, how often in doubt */
static void write_verdict(struct editor *e, const char *verdict, const char *version)
{
    fprintf(e->log, "T\t%s\t%d\t%s\t%s\t%s\t%s\t%d\t%s\t%s\t%d\n", e->token, e->number,
            kinds[e->kind], case_id(e), e->row, e->op, e->base, verdict, version, e->checks);
}

static void write_read(struct editor *e, const char *remark)
{
    fprintf(e->log, "R\t%d\t%s\t%s\t%d\n", e->number, case_id(e), remark ? remark : "", e->base);
}

static void send_save(struct editor *e);

/* The mutant: in doubt, the save is made once more as if it had never been sent. */
static void forget_op(struct editor *e)
{
    e->skip++;
    uuid_random(e->op);
    send_save(e);
}

static void done(struct editor *e, const char *verdict, const char *version, int *counter)
{
    write_verdict(e, verdict, version);
    ++*counter;
    next(e);
}

static void on_saved(void *ctx, struct db_reply *reply)
{
    struct editor *e = ctx;
    const char *state;

    if (reply->verdict == DB_CHECKING) {
        if (e->checks++ == 0)
            e->doubts++;
        if (e->fresh_op)
            forget_op(e);
        return;
    }
    if (e->skip > 0) {
        e->skip--;
        return;
    }
    if (reply->verdict == DB_LOST && e->repeats++ < MAX_REPEATS) {
        send_save(e);
        return;
    }
    if (reply->verdict != DB_OK) {
        done(e, reply->verdict == DB_LOST ? "lost" : "refused", reply->err.msgid, &e->refused);
        return;
    }
    state = rows_count(reply->rows) ? rows_cell(reply->rows, 0, "state") : NULL;
    if (state && strcmp(state, "saved") == 0)
        done(e, "saved", rows_cell(reply->rows, 0, "version"), &e->saved);
    else
        done(e, "conflict", "", &e->conflicts);
}

static void send_save(struct editor *e)
{
    const char *params[] = {e->op, e->change};

    db_send(e->db, 1, DB_SAVE, "select * from api.outcome(api.save($1::uuid, $2::jsonb))", 2,
            params, on_saved, e);
}

/* ---- what he does ------------------------------------------------------------------------------
 */

static void save_citizen(struct editor *e, const char *field, const char *before)
{
    snprintf(
        e->change, sizeof(e->change),
        "[{\"entity\":\"citizen\",\"id\":\"%s\",\"version\":%d,\"change\":{\"%s\":\"%s%s%s\"}}]",
        e->row, e->base, field, before, *before ? " " : "", e->token);
    send_save(e);
}

static void save_note(struct editor *e)
{
    uuid_random(e->row);
    e->base = 0;
    snprintf(
        e->change, sizeof(e->change),
        "[{\"entity\":\"note\",\"id\":\"%s\",\"version\":0,\"change\":{\"casefile_id\":\"%s\","
        "\"happened_at\":\"2026-11-20T09:00:00+01:00\",\"kind\":\"general\",\"body\":\"%s\"}}]",
        e->row, case_id(e), e->token);
    send_save(e);
}

static void on_read(void *ctx, struct db_reply *reply)
{
    struct editor *e = ctx;
    const char *remark;

    if (reply->verdict != DB_OK || rows_count(reply->rows) != 1) {
        next(e); /* the link was lost too often, or the access session is not there yet */
        return;
    }
    e->base = (int)strtol(rows_cell(reply->rows, 0, "version"), NULL, 10);
    remark = rows_cell(reply->rows, 0, "remark");
    write_read(e, remark);
    snprintf(e->row, sizeof(e->row), "%s", rows_cell(reply->rows, 0, "id"));
    if (e->kind == KIND_REMARK)
        save_citizen(e, "remark", remark ? remark : "");
    else if (e->kind == KIND_PHONE)
        save_citizen(e, "phone", "");
    else
        save_note(e);
}

static void on_open(void *ctx, struct db_reply *reply)
{
    struct editor *e = ctx;
    const char *params[] = {case_id(e)};

    (void)reply;
    db_send(e->db, 1, DB_READ, "select id, version, remark from api.citizen where casefile_id = $1",
            1, params, on_read, e);
}

static void next(struct editor *e)
{
    const char *params[1];
    unsigned what = draw(e, 10);

    if (e->saved == e->wanted || e->step == e->wanted * MAX_ATTEMPTS) {
        e->finished = true;
        return;
    }
    e->step++;
    e->checks = e->repeats = 0;
    e->kind = what < 6 ? KIND_REMARK : what < 8 ? KIND_PHONE : KIND_NOTE;
    e->hot = 1 + (int)draw(e, EDITOR_CASES);
    snprintf(e->token, sizeof(e->token), "%d.%d", e->number, e->step);
    uuid_random(e->op);
    params[0] = case_id(e);
    db_send(e->db, 1, DB_READ, "select api.casefile_open($1, 'followup')", 1, params, on_open, e);
}

static void on_state(void *ctx, enum db_state state, const struct err *err)
{
    struct editor *e = ctx;

    if (state != DB_DENIED)
        return;
    fprintf(stderr, "storm: editor %d is denied: %s\n", e->number, err->detail);
    e->denied = e->finished = true;
}

void editor_init(struct editor *e, int number, int saves, const char *conninfo, FILE *log,
                 uint64_t seed)
{
    static const struct db_events events = {.state = on_state};

    memset(e, 0, sizeof(*e));
    e->number = number;
    e->wanted = saves;
    e->log = log;
    e->rng = seed * 8191 + (uint64_t)number;
    e->db = db_create(conninfo, &events, e);
    next(e);
}

void editor_finish(struct editor *e)
{
    db_destroy(e->db);
}
