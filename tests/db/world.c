#include "tests/db/world.h"

#include <libpq-fe.h>
#include <poll.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/log.h"
#include "base/uuid.h"
#include "tests/lib/bench.h"

enum {
    LIMIT_MS = 20000,
    LOOK_MS = 50 /* conditions that the loop does not see are looked at so often */
};

static int answers;

int64_t world_ms(void)
{
    return bench_ms();
}

void world_check_time(int64_t since, const char *what, const char *file, int line)
{
    if (world_ms() - since > LIMIT_MS)
        bench_die("%s:%d: in vain waited for: %s", file, line, what);
}

/* ---- the connection ---- */

static void on_state(void *ctx, enum db_state state, const struct err *err)
{
    struct world *w = ctx;
    w->told[state]++;
    w->err = *err;
}

static void on_session(void *ctx, const struct db_session *session)
{
    struct world *w = ctx;
    (void)session;
    w->sessions++;
}

static void on_changes(void *ctx, const struct change *changes, size_t count, bool all)
{
    struct world *w = ctx;
    w->feeds++;
    w->everything += all;
    w->changes += (int)count;
    if (count)
        snprintf(w->last_change, sizeof w->last_change, "%s", changes[count - 1].id);
}

void world_open(struct world *w, const char *more)
{
    static const struct db_events events = {on_state, on_session, on_changes};
    char words[512];
    *w = (struct world){0};
    if (getenv("DB_LOG"))
        log_open(getenv("DB_LOG"), NULL);
    snprintf(words, sizeof words, "user=anna %s", more ? more : "");
    w->db = db_create(words, &events, w);
}

void world_close(struct world *w)
{
    db_destroy(w->db);
    w->db = NULL;
}

void world_turn(struct world *w)
{
    int wait = db_timeout_ms(w->db);
    struct pollfd fd = {.fd = db_fd(w->db), .events = db_poll_events(w->db)};
    int n = poll(&fd, 1, wait < 0 || wait > LOOK_MS ? LOOK_MS : wait);
    int64_t before = world_ms();
    db_handle(w->db, n > 0 ? fd.revents : 0);
    if (world_ms() - before > w->longest_ms)
        w->longest_ms = world_ms() - before;
}

void world_online(struct world *w)
{
    UNTIL(w, db_state(w->db) == DB_ONLINE);
}

/* ---- requests ---- */

void answer_take(void *ctx, struct db_reply *reply)
{
    struct answer *a = ctx;
    if (reply->verdict == DB_CHECKING) {
        a->checking++;
        return;
    }
    a->calls++;
    a->done = true;
    a->verdict = reply->verdict;
    a->err = reply->err;
    rows_destroy(a->rows);
    a->rows = rows_take(reply);
    a->order = ++answers;
}

void answer_finish(struct answer *a)
{
    rows_destroy(a->rows);
    *a = (struct answer){0};
}

const char *answer_text(const struct answer *a)
{
    if (!a->rows || rows_count(a->rows) == 0 || rows_columns(a->rows) == 0)
        return "";
    const char *text = rows_get(a->rows, 0, 0);
    return text ? text : "";
}

void ask(struct world *w, struct answer *a, unsigned owner, enum db_kind kind, const char *sql, ...)
{
    const char *params[16];
    int n = 0;
    va_list args;
    va_start(args, sql);
    for (const char *p; n < 16 && (p = va_arg(args, const char *)) != END; n++)
        params[n] = p;
    va_end(args);
    *a = (struct answer){.world = w};
    db_send(w->db, owner, kind, sql, n, params, answer_take, a);
}

void ask_save(struct world *w, struct answer *a, const char *changes)
{
    char op[UUID_TEXT];
    ask(w, a, 1, DB_SAVE, "select api.save($1, $2)", uuid_random(op), changes, END);
}

/* ---- beside it ---- */

/* The server may have been restarted since the last call, which the first statement finds out. */
const char *admin(const char *sql)
{
    static PGconn *pg;
    static PGresult *res;
    for (int tries = 0; tries < 2; tries++) {
        if (!pg || PQstatus(pg) != CONNECTION_OK) {
            PQfinish(pg);
            pg = PQconnectdb("");
        }
        PQclear(res);
        res = PQexec(pg, sql);
        if (PQstatus(pg) == CONNECTION_OK)
            break;
    }
    if (PQresultStatus(res) != PGRES_COMMAND_OK && PQresultStatus(res) != PGRES_TUPLES_OK)
        bench_die("%s: %s", sql, PQerrorMessage(pg));
    return PQntuples(res) && PQnfields(res) ? PQgetvalue(res, 0, 0) : "";
}

long admin_number(const char *sql)
{
    return strtol(admin(sql), NULL, 10);
}

void shell(const char *command)
{
    struct buf out = {0};
    int status = bench_shell(command, &out);
    if (status != 0)
        bench_die("%s: status %d: %s", command, status, buf_str(&out));
    buf_finish(&out);
}

/* ---- the proxy ---- */

static struct {
    bool registered; /* to be stopped at exit: bench_die() too */
    pid_t pid;
    char dir[64], control[108], words[128];
    char answer[512];
} the_proxy;

static int connect_to(const char *path)
{
    struct sockaddr_un a = {.sun_family = AF_UNIX};
    int fd = socket(AF_UNIX, SOCK_STREAM, 0);
    snprintf(a.sun_path, sizeof a.sun_path, "%s", path);
    if (connect(fd, (struct sockaddr *)&a, sizeof a) == 0)
        return fd;
    close(fd);
    return -1;
}

const char *proxy(const char *order)
{
    int fd = connect_to(the_proxy.control);
    size_t n = 0;
    ssize_t got;
    if (fd < 0 || dprintf(fd, "%s\n", order) < 0)
        bench_die("the proxy does not listen");
    while ((got = read(fd, the_proxy.answer + n, sizeof the_proxy.answer - 1 - n)) > 0)
        n += (size_t)got;
    the_proxy.answer[n] = '\0';
    close(fd);
    return the_proxy.answer;
}

const char *proxy_start(void)
{
    char program[256], server[108], listener[108];
    const char *build = getenv("B");
    if (!the_proxy.registered)
        atexit(proxy_stop);
    the_proxy.registered = true;
    snprintf(the_proxy.dir, sizeof the_proxy.dir, "%s/proxy-%d", getenv("FOOTHOLD_CLUSTER"),
             (int)getpid());
    snprintf(the_proxy.control, sizeof the_proxy.control, "%s/control", the_proxy.dir);
    snprintf(program, sizeof program, "%s/tests/fault/proxy", build ? build : "build");
    snprintf(server, sizeof server, "%s/.s.PGSQL.%s", getenv("PGHOST"), getenv("PGPORT"));
    snprintf(listener, sizeof listener, "%s/.s.PGSQL.%s", the_proxy.dir, getenv("PGPORT"));
    snprintf(the_proxy.words, sizeof the_proxy.words, "mkdir -m 700 %s", the_proxy.dir);
    shell(the_proxy.words);
    the_proxy.pid = fork();
    if (the_proxy.pid == 0) {
        alarm(300); /* should this program be killed */
        execl(program, "proxy", listener, server, the_proxy.control, (char *)NULL);
        bench_die("%s is not there", program);
    }
    for (int64_t since = world_ms(); (access(the_proxy.control, F_OK)) != 0;)
        world_check_time(since, "the proxy", __FILE__, __LINE__);
    snprintf(the_proxy.words, sizeof the_proxy.words, "host=%s", the_proxy.dir);
    return the_proxy.words;
}

void proxy_stop(void)
{
    char command[128];
    if (the_proxy.pid == 0)
        return;
    kill(the_proxy.pid, SIGTERM);
    waitpid(the_proxy.pid, NULL, 0);
    the_proxy.pid = 0;
    snprintf(command, sizeof command, "rm -rf %s", the_proxy.dir);
    shell(command);
}
