/* link: base db lib/bench */
/* lookers: many clients that look at their screens while others save: the program's own connection
 * layer with its change feed, so many times, in one process.
 *
 *   lookers CLIENTS SECONDS
 *
 * Writes "looking" to standard error when all are connected. Standard output gets a line for every
 * change that one client in sixteen is told: id, version, and when, in seconds since 1970. The
 * connections are libpq's (PGHOST, PGUSER …). */
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "db/changes.h"
#include "db/db.h"

#include "../lib/bench.h"

enum { RECORDED = 16 };

struct looker {
    struct db *db;
    bool online, recorded;
};

static void on_session(void *ctx, const struct db_session *session)
{
    struct looker *l = ctx;

    (void)session;
    l->online = true;
}

static void on_changes(void *ctx, const struct change *changes, size_t count, bool all)
{
    struct looker *l = ctx;
    struct timespec t;
    size_t i;

    (void)all;
    if (!l->recorded)
        return;
    clock_gettime(CLOCK_REALTIME, &t);
    for (i = 0; i < count; i++)
        printf("%s\t%d\t%ld.%06ld\n", changes[i].id, changes[i].version, (long)t.tv_sec,
               t.tv_nsec / 1000);
}

static int turn(struct looker *lookers, struct pollfd *fds, int n)
{
    int i, t, wait = 500, online = 0;

    for (i = 0; i < n; i++) {
        fds[i] =
            (struct pollfd){.fd = db_fd(lookers[i].db), .events = db_poll_events(lookers[i].db)};
        t = db_timeout_ms(lookers[i].db);
        if (t >= 0 && t < wait)
            wait = t;
    }
    poll(fds, (nfds_t)n, wait);
    for (i = 0; i < n; i++) {
        db_handle(lookers[i].db, fds[i].revents);
        online += lookers[i].online;
    }
    return online;
}

int main(int argc, char **argv)
{
    struct db_events events = {.session = on_session, .changes = on_changes};
    struct looker *lookers;
    struct pollfd *fds;
    long end = 0;
    int n, i;

    if (argc != 3)
        bench_die("usage: lookers CLIENTS SECONDS");
    n = (int)strtol(argv[1], NULL, 10);
    lookers = bench_alloc((size_t)n, sizeof(*lookers));
    fds = bench_alloc((size_t)n, sizeof(*fds));
    for (i = 0; i < n; i++) {
        lookers[i].recorded = i % RECORDED == 0;
        lookers[i].db = db_create("", &events, &lookers[i]);
    }
    while (!end || bench_ms() < end)
        if (turn(lookers, fds, n) == n && !end) {
            end = bench_ms() + strtol(argv[2], NULL, 10) * 1000;
            fputs("looking\n", stderr);
        }
    for (i = 0; i < n; i++)
        db_destroy(lookers[i].db);
    free(lookers);
    free(fds);
    return 0;
}
