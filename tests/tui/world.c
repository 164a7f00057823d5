#include "world.h"

#include <errno.h>
#include <glob.h>
#include <poll.h>
#include <signal.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "relay.h"

enum { DEADLINE_MS = 10000, LEAVE_MS = 2000, TICK_MS = 20 };

/* Instrumented or loaded machines get TUI_SLOW times as long for everything. */
static long slowness(void)
{
    const char *s = getenv("TUI_SLOW");
    long n = s ? strtol(s, NULL, 10) : 1;

    return n > 0 ? n : 1;
}

void world_init(struct world *w, FILE *out)
{
    const char *program = getenv("FOOTHOLD");
    struct buf path = {0};

    memset(w, 0, sizeof(*w));
    w->out = out;
    w->sql = sql_create();
    w->deadline_ms = DEADLINE_MS * slowness();
    snprintf(w->dir, sizeof(w->dir), "/tmp/tui-XXXXXX");
    if (!mkdtemp(w->dir) || !getcwd(w->top, sizeof(w->top)))
        bench_die("no temporary directory: %s", strerror(errno));
    if (!program)
        program = "build/foothold";
    buf_printf(&path, "%s%s%s", program[0] == '/' ? "" : w->top, program[0] == '/' ? "" : "/",
               program);
    w->program = bench_dup(buf_str(&path));
    buf_finish(&path);
}

void world_finish(struct world *w)
{
    struct buf command = {0}, out = {0};
    int i;

    for (i = 0; i < w->count; i++)
        client_destroy(w->clients[i]);
    if (w->proxy > 0) {
        kill(w->proxy, SIGTERM);
        while (waitpid(w->proxy, NULL, 0) < 0 && errno == EINTR)
            ;
    }
    for (i = 0; i < w->mask_count; i++)
        regfree(&w->masks[i]);
    sql_destroy(w->sql);
    buf_printf(&command, "rm -rf '%s'", w->dir);
    bench_shell(buf_str(&command), &out);
    buf_finish(&command);
    buf_finish(&out);
    buf_finish(&w->why);
    free(w->program);
}

const char *world_lookup(void *world, const char *name)
{
    struct world *w = world;

    if (strcmp(name, "T") == 0)
        return w->dir;
    if (strcmp(name, "TOP") == 0)
        return w->top;
    if (strcmp(name, "FOOTHOLD") == 0)
        return w->program;
    return strcmp(name, "B") == 0 || strncmp(name, "PG", 2) == 0 ? getenv(name) : NULL;
}

struct client *world_client(const struct world *w, const char *name)
{
    int i;

    for (i = 0; i < w->count; i++)
        if (strcmp(w->clients[i]->name, name) == 0)
            return w->clients[i];
    return NULL;
}

void world_pump(struct world *w, long ms)
{
    struct pollfd fds[2 * WORLD_CLIENTS];
    nfds_t n = 0;
    int i;

    for (i = 0; i < w->count; i++) {
        struct client *c = w->clients[i];

        /* an ended or closed terminal is always "ready": leave it out, or this would spin */
        if (!c->keep.ended && !c->lost) {
            fds[n].fd = c->keep.master;
            fds[n++].events = (short)(POLLIN | (client_wants_to_write(c) ? POLLOUT : 0));
        }
        if (!c->keep.ended) {
            fds[n].fd = c->keep.notes;
            fds[n++].events = POLLIN;
        }
    }
    poll(fds, n, (int)(ms < TICK_MS ? ms : TICK_MS));
    for (i = 0; i < w->count; i++)
        client_pump(w->clients[i]);
}

bool world_until(struct world *w, world_condition *condition, void *arg, long ms)
{
    long end = bench_ms() + ms;

    for (;;) {
        world_pump(w, 0);
        if (condition(w, arg))
            return true;
        if (bench_ms() >= end)
            return false;
        world_pump(w, end - bench_ms());
    }
}

static bool settled(struct world *w, void *arg)
{
    struct client *c = arg;

    return client_quiet(c) && relay_empty(w) && (!*c->login || sql_idle(w->sql, c->login)) &&
           relay_empty(w) && client_quiet(c);
}

bool world_settle(struct world *w, struct client *c)
{
    return world_until(w, settled, c, w->deadline_ms) ||
           world_fail(w, "%s did not come to rest", c->name);
}

static bool no_report(struct world *w)
{
    struct buf pattern = {0}, command = {0};
    glob_t found;
    bool none;

    buf_printf(&pattern, "%s/sanitizer*", w->dir);
    none = glob(buf_str(&pattern), 0, NULL, &found) == GLOB_NOMATCH;
    if (!none) {
        globfree(&found);
        buf_puts(&w->why, "a sanitizer reports:\n");
        buf_printf(&command, "head -n 40 '%s'/sanitizer*", w->dir);
        bench_shell(buf_str(&command), &w->why);
    }
    buf_finish(&pattern);
    buf_finish(&command);
    return none;
}

static bool client_healthy(struct world *w, struct client *c)
{
    if (c->keep.ended && c->keep.status > 128 && c->keep.status != 128 + SIGHUP &&
        c->keep.status != 128 + SIGKILL && c->keep.status != 128 + SIGTERM)
        return world_fail(w, "%s was killed by signal %d", c->name, c->keep.status - 128);
    if (c->strict && strict_foreign(c->strict) > 0) {
        world_fail(w, "%s wrote what is not its terminal's own:\n", c->name);
        strict_report(c->strict, &w->why);
        return false;
    }
    return true;
}

bool world_healthy(struct world *w)
{
    int i;

    for (i = 0; i < w->count; i++)
        if (!client_healthy(w, w->clients[i]))
            return false;
    return no_report(w);
}

static bool ended(struct world *w, void *arg)
{
    struct client *c = arg;

    (void)w;
    return c->keep.ended;
}

bool world_leave(struct world *w)
{
    int i;

    for (i = 0; i < w->count; i++) {
        struct client *c = w->clients[i];

        if (!c->lost && !world_settle(w, c))
            return false;
        if (c->keep.ended && !c->end_expected)
            return world_fail(w, "%s ended by itself, status %d", c->name, c->keep.status);
        c->end_expected = true;
        if (!c->keep.ended && !c->lost) {
            keep_hangup(&c->keep);
            c->lost = true;
        }
    }
    for (i = 0; i < w->count; i++)
        if (!world_until(w, ended, w->clients[i], LEAVE_MS * slowness()))
            return world_fail(w, "%s did not end after its line was closed", w->clients[i]->name);
    return world_healthy(w);
}

bool world_fail(struct world *w, const char *fmt, ...)
{
    char text[2048];
    va_list ap;

    va_start(ap, fmt);
    vsnprintf(text, sizeof(text), fmt, ap);
    va_end(ap);
    buf_puts(&w->why, text);
    return false;
}
