/* link: editor base db lib/bench */
/* storm: eight editors save in five cases at once, through the program's own db layer.
 *
 *   storm SAVES SEED LOG
 *
 * Each editor (aha … hni) goes on until SAVES of its saves were told "saved". LOG gets a line for
 * every verdict and every read; storm_check.sql holds it against the database. The connection is
 * libpq's (PGHOST: usually the fault proxy). With STORM_MUTANT=fresh_op an editor in doubt saves
 * once more under a new operation and believes that answer: the check must notice. */
#include <poll.h>
#include <stdlib.h>
#include <string.h>

#include "../lib/bench.h"
#include "editor.h"

enum { EDITORS = 8, STUCK_MS = 60000, HURRY_MS = 50 };

static const char *const logins[EDITORS] = {"aha",  "boj",  "csoe", "dkr",
                                            "ebae", "fmoe", "gli",  "hni"};

/* The back-off after a lost link would be most of the storm's time. */
static void hurry(struct editor *editors)
{
    static long last;
    int i;

    if (bench_ms() - last < HURRY_MS)
        return;
    last = bench_ms();
    for (i = 0; i < EDITORS; i++)
        if (db_state(editors[i].db) == DB_OFFLINE)
            db_retry(editors[i].db);
}

static bool turn(struct editor *editors)
{
    struct pollfd fds[EDITORS];
    int i, t, wait = 1000;
    bool busy = false;

    for (i = 0; i < EDITORS; i++) {
        if (db_state(editors[i].db) == DB_OFFLINE && wait > HURRY_MS)
            wait = HURRY_MS;
        fds[i] =
            (struct pollfd){.fd = db_fd(editors[i].db), .events = db_poll_events(editors[i].db)};
        t = db_timeout_ms(editors[i].db);
        if (t >= 0 && t < wait)
            wait = t;
        busy = busy || !editors[i].finished;
    }
    if (!busy)
        return false;
    poll(fds, EDITORS, wait);
    hurry(editors);
    for (i = 0; i < EDITORS; i++)
        db_handle(editors[i].db, fds[i].revents);
    return true;
}

static int sum(const struct editor *editors)
{
    int i, n = 0;

    for (i = 0; i < EDITORS; i++)
        n += editors[i].step;
    return n;
}

/* Ends when all are finished, or when nobody has begun anything new for a while. */
static bool run(struct editor *editors)
{
    long moved = bench_ms();
    int n, last = 0;

    while (turn(editors)) {
        n = sum(editors);
        if (n != last)
            moved = bench_ms();
        else if (bench_ms() - moved > STUCK_MS)
            return false;
        last = n;
    }
    return true;
}

static int report(const struct editor *editors, bool finished, long ms)
{
    int i, saved = 0, conflicts = 0, refused = 0, doubts = 0, wanted = 0;
    bool denied = false;

    for (i = 0; i < EDITORS; i++) {
        saved += editors[i].saved;
        conflicts += editors[i].conflicts;
        refused += editors[i].refused;
        doubts += editors[i].doubts;
        wanted += editors[i].wanted;
        denied = denied || editors[i].denied;
    }
    printf("storm: %d saved, %d conflicts, %d refused, %d were in doubt, %ld.%ld s%s\n", saved,
           conflicts, refused, doubts, ms / 1000, ms % 1000 / 100, finished ? "" : ", STUCK");
    return finished && !denied && saved == wanted ? 0 : 1;
}

int main(int argc, char **argv)
{
    const char *mutant = getenv("STORM_MUTANT");
    struct editor editors[EDITORS];
    char conninfo[64];
    long start = bench_ms();
    FILE *log;
    int i, status;
    bool finished;

    if (argc != 4)
        bench_die("usage: storm SAVES SEED LOG");
    log = fopen(argv[3], "w");
    if (!log)
        bench_die("cannot write %s", argv[3]);
    setvbuf(log, NULL, _IOLBF, BUFSIZ);
    for (i = 0; i < EDITORS; i++) {
        snprintf(conninfo, sizeof(conninfo), "user=%s", logins[i]);
        editor_init(&editors[i], i + 1, (int)strtol(argv[1], NULL, 10), conninfo, log,
                    strtoul(argv[2], NULL, 10));
        editors[i].fresh_op = mutant && strcmp(mutant, "fresh_op") == 0;
    }
    finished = run(editors);
    status = report(editors, finished, bench_ms() - start);
    for (i = 0; i < EDITORS; i++)
        editor_finish(&editors[i]);
    return fclose(log) == 0 ? status : 1;
}
