/* link: base db lib/bench */
/* handover: a supervisor gives all cases to others and takes them back, while people save in them.
 *
 *   handover SAVERS PAUSE_MS LOG
 *
 * The savers (h01, h02 …; handover.sql makes them) save notes and telephone numbers in cases of
 * theirs, resting PAUSE_MS in between, until the supervisor (slh) has moved every case and undone
 * it, through the program's own db layer. LOG gets a line for every save that was told "saved";
 * handover_check.sql holds it against the database. The last line printed has the figures: how long
 * a save took at most and at the 99th percentile, before, during and after. */
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../lib/bench.h"
#include "base/uuid.h"
#include "db/db.h"

enum { SAVERS_MAX = 64, CASES_MAX = 400, STUCK_MS = 120000, CALM_MS = 3000, TIMES_MAX = 200000 };

enum phase { CALM, MOVING, UNDOING, OVER };

static const char *const phases[] = {"calm", "moving", "undoing"};

struct times { /* how long each save of a phase took, ms */
    int n, ms[TIMES_MAX];
};

struct saver {
    struct db *db;
    char cases[CASES_MAX][40];
    int n_cases, step;
    long due, sent; /* when the next save begins; when the present one was sent */
    bool busy;
    enum phase phase; /* in which it was sent */
    char op[40], row[40], token[24], change[1024];
    uint64_t rng;
    int number;
};

struct mover {
    struct db *db;
    char id[40], op[40], args[128];
    long began, step_sent, step_max, took[OVER];
    int steps, cases;
};

static struct saver *savers;
static struct mover mover;
static struct times *times;
static int n_savers, pause_ms, refused, conflicts;
static enum phase phase;
static FILE *log_file;
static long moved_ms;

/* ---- the savers ------------------------------------------------------------------------------ */

static unsigned draw(struct saver *s, unsigned sides)
{
    s->rng = s->rng * 6364136223846793005u + 1442695040888963407u;
    return (unsigned)(s->rng >> 33) % sides;
}

static void rest(struct saver *s)
{
    s->busy = false;
    s->due = bench_ms() + pause_ms / 2 + (pause_ms ? (long)draw(s, (unsigned)pause_ms) : 0);
}

static void count(struct saver *s)
{
    struct times *t = &times[s->phase];
    if (t->n < TIMES_MAX)
        t->ms[t->n++] = (int)(bench_ms() - s->sent);
}

static void on_saved(void *ctx, struct db_reply *reply)
{
    struct saver *s = ctx;
    const char *state = NULL;

    if (reply->verdict == DB_CHECKING)
        return;
    if (reply->verdict == DB_OK && rows_count(reply->rows))
        state = rows_cell(reply->rows, 0, "state");
    if (!state) {
        fprintf(stderr, "handover: a save was refused: %s\n", reply->err.msgid);
        refused++;
    } else if (strcmp(state, "saved") == 0) {
        fprintf(log_file, "%s\t%s\t%s\n", s->op, s->token, s->row);
    } else {
        conflicts++;
    }
    count(s);
    rest(s);
}

static void save(struct saver *s)
{
    const char *params[] = {s->op, s->change};

    s->sent = bench_ms();
    s->phase = phase == OVER ? UNDOING : phase;
    db_send(s->db, 1, DB_SAVE, "select * from api.outcome(api.save($1::uuid, $2::jsonb))", 2,
            params, on_saved, s);
}

static void on_read(void *ctx, struct db_reply *reply)
{
    struct saver *s = ctx;

    if (reply->verdict != DB_OK || rows_count(reply->rows) != 1) {
        rest(s);
        return;
    }
    snprintf(s->row, sizeof(s->row), "%s", rows_cell(reply->rows, 0, "id"));
    snprintf(s->change, sizeof(s->change),
             "[{\"entity\":\"citizen\",\"id\":\"%s\",\"version\":%s,"
             "\"change\":{\"phone\":\"%s\"}}]",
             s->row, rows_cell(reply->rows, 0, "version"), s->token);
    save(s);
}

static void on_open(void *ctx, struct db_reply *reply)
{
    struct saver *s = ctx;
    const char *params[] = {s->cases[s->step % s->n_cases]};

    (void)reply;
    db_send(s->db, 1, DB_READ, "select id, version from api.citizen where casefile_id = $1", 1,
            params, on_read, s);
}

static void begin(struct saver *s)
{
    const char *params[] = {s->cases[++s->step % s->n_cases]};

    s->busy = true;
    snprintf(s->token, sizeof(s->token), "%d.%d", s->number, s->step);
    uuid_random(s->op);
    if (draw(s, 2)) {
        db_send(s->db, 1, DB_READ, "select api.casefile_open($1, 'followup')", 1, params, on_open,
                s);
        return;
    }
    uuid_random(s->row);
    snprintf(s->change, sizeof(s->change),
             "[{\"entity\":\"note\",\"id\":\"%s\",\"version\":0,\"change\":{\"casefile_id\":\"%s\","
             "\"happened_at\":\"2026-11-20T09:00:00+01:00\",\"kind\":\"general\","
             "\"body\":\"%s\"}}]",
             s->row, params[0], s->token);
    save(s);
}

static void on_cases(void *ctx, struct db_reply *reply)
{
    struct saver *s = ctx;

    if (reply->verdict != DB_OK || rows_count(reply->rows) == 0)
        bench_die("saver %d has no cases: %s", s->number,
                  reply->verdict == DB_OK ? "" : reply->err.msgid);
    for (size_t i = 0; i < rows_count(reply->rows) && s->n_cases < CASES_MAX; i++)
        snprintf(s->cases[s->n_cases++], sizeof(s->cases[0]), "%s", rows_get(reply->rows, i, 0));
    rest(s);
}

static void saver_init(struct saver *s, int number)
{
    static const struct db_events events = {NULL, NULL, NULL};
    char conninfo[32];

    s->number = number;
    s->rng = (uint64_t)number * 8191;
    s->busy = true;
    snprintf(conninfo, sizeof(conninfo), "user=h%02d", number);
    s->db = db_create(conninfo, &events, s);
    db_send(s->db, 1, DB_READ, "select casefile_id from api.my_citizens order by md5(id::text)", 0,
            NULL, on_cases, s);
}

/* ---- the supervisor -------------------------------------------------------------------------- */

static void mover_send(const char *sql, db_reply_fn *reply)
{
    const char *params[] = {mover.op, mover.args};

    moved_ms = bench_ms();
    uuid_random(mover.op);
    db_send(mover.db, 1, DB_SAVE, sql, 2, params, reply, NULL);
}

static void must(const struct db_reply *reply)
{
    if (reply->verdict != DB_OK)
        bench_die("the supervisor was refused: %s %s", reply->err.msgid, reply->err.detail);
}

static void step(void);

static void on_undo(void *ctx, struct db_reply *reply)
{
    (void)ctx;
    if (reply->verdict == DB_CHECKING)
        return;
    must(reply);
    phase = UNDOING;
    mover.began = bench_ms();
    step();
}

static void on_step(void *ctx, struct db_reply *reply)
{
    long ms = bench_ms() - mover.step_sent;

    (void)ctx;
    if (reply->verdict == DB_CHECKING)
        return;
    must(reply);
    mover.steps++;
    if (ms > mover.step_max)
        mover.step_max = ms;
    if (strcmp(rows_get(reply->rows, 0, 0), "0") != 0) {
        step();
        return;
    }
    mover.took[phase] = bench_ms() - mover.began;
    if (phase == MOVING)
        mover_send("select api.case_move_undo($1, $2)", on_undo);
    else
        phase = OVER;
}

static void step(void)
{
    mover.step_sent = bench_ms();
    mover_send("select api.case_move_step($1, $2) ->> 'left'", on_step);
}

static void on_approved(void *ctx, struct db_reply *reply)
{
    (void)ctx;
    must(reply);
    snprintf(mover.args, sizeof(mover.args), "{\"id\": \"%s\"}", mover.id);
    phase = MOVING;
    mover.began = bench_ms();
    step();
}

static void on_planned(void *ctx, struct db_reply *reply)
{
    (void)ctx;
    must(reply);
    mover.cases = (int)strtol(rows_get(reply->rows, 0, 0), NULL, 10);
    printf("handover: %d cases planned in %ld ms\n", mover.cases, bench_ms() - moved_ms);
    snprintf(mover.id, sizeof(mover.id), "%s", mover.op);
    snprintf(mover.args, sizeof(mover.args), "{\"id\": \"%s\", \"reason\": \"full\"}", mover.id);
    mover_send("select api.case_move_approve($1, $2)", on_approved);
}

static void plan(void)
{
    static const char to[] = "{\"due\": false, \"to\": \"boj csoe dkr ebae fmoe gli hni aha\"}";

    snprintf(mover.args, sizeof(mover.args), "%s", to);
    mover_send("select api.case_move_plan($1, $2) ->> 'cases'", on_planned);
}

/* ---- all of them ----------------------------------------------------------------------------- */

static struct db *peer(int i)
{
    return i < n_savers ? savers[i].db : mover.db;
}

static void turn(void)
{
    struct pollfd fds[SAVERS_MAX + 1];
    long now = bench_ms();
    int wait = 1000;

    for (int i = 0; i < n_savers; i++) {
        if (!savers[i].busy && phase != OVER && savers[i].due <= now)
            begin(&savers[i]);
        else if (!savers[i].busy && savers[i].due > now && savers[i].due - now < wait)
            wait = (int)(savers[i].due - now);
    }
    for (int i = 0; i <= n_savers; i++) {
        int t = db_timeout_ms(peer(i));
        fds[i] = (struct pollfd){.fd = db_fd(peer(i)), .events = db_poll_events(peer(i))};
        if (t >= 0 && t < wait)
            wait = t;
    }
    poll(fds, (nfds_t)n_savers + 1, wait);
    for (int i = 0; i <= n_savers; i++)
        db_handle(peer(i), fds[i].revents);
}

static bool any_busy(void)
{
    for (int i = 0; i < n_savers; i++)
        if (savers[i].busy)
            return true;
    return phase != OVER;
}

static void run(void)
{
    long start = bench_ms();
    bool planned = false;

    moved_ms = start;
    while (any_busy()) {
        turn();
        if (!planned && bench_ms() - start > CALM_MS) {
            planned = true;
            plan();
        }
        if (bench_ms() - moved_ms > STUCK_MS)
            bench_die("stuck");
    }
}

static int by_ms(const void *a, const void *b)
{
    return *(const int *)a - *(const int *)b;
}

static void report(void)
{
    for (int p = CALM; p < OVER; p++) {
        struct times *t = &times[p];
        qsort(t->ms, (size_t)t->n, sizeof(t->ms[0]), by_ms);
        printf("handover: %-7s %6ld ms  %5d saves, %d ms at the median, %d ms at 99 %%, "
               "%d ms at most\n",
               phases[p], mover.took[p], t->n, t->n ? t->ms[t->n / 2] : 0,
               t->n ? t->ms[t->n * 99 / 100] : 0, t->n ? t->ms[t->n - 1] : 0);
    }
    printf("handover: %d cases to and fro in %d steps of at most %ld ms; %d savers: %d refused, "
           "%d conflicts\n",
           mover.cases, mover.steps, mover.step_max, n_savers, refused, conflicts);
}

int main(int argc, char **argv)
{
    static const struct db_events events = {NULL, NULL, NULL};

    if (argc != 4)
        bench_die("usage: handover SAVERS PAUSE_MS LOG");
    n_savers = (int)strtol(argv[1], NULL, 10);
    pause_ms = (int)strtol(argv[2], NULL, 10);
    log_file = fopen(argv[3], "w");
    if (!log_file || n_savers < 1 || n_savers > SAVERS_MAX)
        bench_die("cannot write %s, or not 1 to %d savers", argv[3], SAVERS_MAX);
    savers = bench_alloc((size_t)n_savers, sizeof(*savers));
    times = bench_alloc(OVER, sizeof(*times));
    for (int i = 0; i < n_savers; i++)
        saver_init(&savers[i], i + 1);
    mover.db = db_create("user=slh", &events, &mover);
    run();
    report();
    for (int i = 0; i <= n_savers; i++)
        db_destroy(peer(i));
    free(savers);
    free(times);
    return fclose(log_file) == 0 && refused == 0 ? 0 : 1;
}
