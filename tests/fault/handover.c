/* link: base db lib/bench */
/* handover: people save in cases that a supervisor gives to others and takes back at a terminal.
 *
 *   handover SAVERS PAUSE_MS LIMIT_MS LOG
 *
 * The savers (h01, h02 …; handover.sql makes them) save notes and telephone numbers in cases of
 * theirs, resting PAUSE_MS in between, through the program's own db layer. What the supervisor does
 * meanwhile is said on standard input, a word a line: planning, moving, undoing, and over, which
 * ends it. LOG gets a line for every save that was told "saved"; handover_check.sql holds it
 * against the database. Printed are how long a save took at the median, at the 99th percentile and
 * at most in each phase. Fails if a save was refused, if a phase saw none, or if one took longer
 * than LIMIT_MS (0: no limit) while cases were moved. */
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "../lib/bench.h"
#include "base/uuid.h"
#include "db/db.h"

enum { SAVERS_MAX = 64, CASES_MAX = 400, TIMES_MAX = 200000 };

enum phase { CALM, PLANNING, MOVING, UNDOING, OVER };

static const char *const phases[] = {"calm", "planning", "moving", "undoing", "over"};

struct times { /* how long each save of a phase took, ms */
    long began, took;
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

static struct saver *savers;
static struct times *times;
static int n_savers, pause_ms, refused, conflicts;
static enum phase phase;
static FILE *log_file;

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
    s->phase = phase;
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

/* ---- what the supervisor does ---------------------------------------------------------------- */

static void enter(const char *word, size_t n)
{
    enum phase next = phase + 1;

    if (next > OVER || strlen(phases[next]) != n || strncmp(word, phases[next], n) != 0)
        bench_die("“%.*s” does not come after “%s”", (int)n, word, phases[phase]);
    times[phase].took = bench_ms() - times[phase].began;
    phase = next;
    times[phase].began = bench_ms();
}

static void listen(void)
{
    static struct buf said;
    char bytes[256];
    const char *end;
    ssize_t n = read(STDIN_FILENO, bytes, sizeof(bytes));

    if (n <= 0)
        bench_die("the supervisor went away while %s", phases[phase]);
    buf_add(&said, bytes, (size_t)n);
    while ((end = memchr(said.data, '\n', said.len)) != NULL) {
        size_t length = (size_t)(end - said.data);
        enter(said.data, length);
        buf_drop(&said, length + 1);
    }
    if (phase == OVER)
        buf_finish(&said);
}

/* ---- all of them ----------------------------------------------------------------------------- */

static void turn(void)
{
    struct pollfd fds[SAVERS_MAX + 1];
    long now = bench_ms();
    int wait = 1000;

    for (int i = 0; i < n_savers; i++) {
        struct saver *s = &savers[i];
        if (!s->busy && phase != OVER && s->due <= now)
            begin(s);
        else if (!s->busy && s->due > now && s->due - now < wait)
            wait = (int)(s->due - now);
        int t = db_timeout_ms(s->db);
        fds[i] = (struct pollfd){.fd = db_fd(s->db), .events = db_poll_events(s->db)};
        if (t >= 0 && t < wait)
            wait = t;
    }
    fds[n_savers] = (struct pollfd){.fd = phase == OVER ? -1 : STDIN_FILENO, .events = POLLIN};
    poll(fds, (nfds_t)n_savers + 1, wait);
    for (int i = 0; i < n_savers; i++)
        db_handle(savers[i].db, fds[i].revents);
    if (fds[n_savers].revents)
        listen();
}

static bool any_busy(void)
{
    for (int i = 0; i < n_savers; i++)
        if (savers[i].busy)
            return true;
    return phase != OVER;
}

static int by_ms(const void *a, const void *b)
{
    return *(const int *)a - *(const int *)b;
}

/* False: nobody saved in it, or somebody waited for longer. */
static bool tell(enum phase p, int limit)
{
    struct times *t = &times[p];
    int most;

    qsort(t->ms, (size_t)t->n, sizeof(t->ms[0]), by_ms);
    most = t->n ? t->ms[t->n - 1] : 0;
    printf(
        "handover: %-8s %6ld ms  %5d saves, %d ms at the median, %d ms at 99 %%, %d ms at most\n",
        phases[p], t->took, t->n, t->n ? t->ms[t->n / 2] : 0, t->n ? t->ms[t->n * 99 / 100] : 0,
        most);
    if (t->n == 0)
        printf("handover: nobody saved while %s\n", phases[p]);
    else if (limit > 0 && most > limit)
        printf("handover: a save took %d ms while %s, more than %d\n", most, phases[p], limit);
    return t->n > 0 && (limit <= 0 || most <= limit);
}

static bool report(int limit)
{
    bool good = refused == 0;

    for (enum phase p = CALM; p < OVER; p++)
        good = tell(p, p >= MOVING ? limit : 0) && good;
    printf("handover: %d savers: %d refused, %d conflicts\n", n_savers, refused, conflicts);
    return good;
}

static int number(const char *text)
{
    return (int)strtol(text, NULL, 10);
}

int main(int argc, char **argv)
{
    if (argc != 5)
        bench_die("usage: handover SAVERS PAUSE_MS LIMIT_MS LOG");
    n_savers = number(argv[1]);
    pause_ms = number(argv[2]);
    log_file = fopen(argv[4], "w");
    if (!log_file || n_savers < 1 || n_savers > SAVERS_MAX)
        bench_die("cannot write %s, or not 1 to %d savers", argv[4], SAVERS_MAX);
    setvbuf(log_file, NULL, _IOLBF, 0);
    savers = bench_alloc((size_t)n_savers, sizeof(*savers));
    times = bench_alloc(OVER + 1, sizeof(*times));
    times[CALM].began = bench_ms();
    for (int i = 0; i < n_savers; i++)
        saver_init(&savers[i], i + 1);
    while (any_busy())
        turn();
    bool good = report(number(argv[3]));
    for (int i = 0; i < n_savers; i++)
        db_destroy(savers[i].db);
    free(savers);
    free(times);
    return fclose(log_file) == 0 && good ? 0 : 1;
}
