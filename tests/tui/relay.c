#include "relay.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "setup.h"

static void control_path(const struct world *w, struct sockaddr_un *ret_addr)
{
    memset(ret_addr, 0, sizeof(*ret_addr));
    ret_addr->sun_family = AF_UNIX;
    snprintf(ret_addr->sun_path, sizeof(ret_addr->sun_path), "%s/proxy.ctl", w->dir);
}

static int reach(const struct world *w)
{
    struct sockaddr_un addr;
    int fd = socket(AF_UNIX, SOCK_STREAM, 0);

    control_path(w, &addr);
    if (fd >= 0 && connect(fd, (struct sockaddr *)&addr, sizeof(addr)) == 0)
        return fd;
    if (fd >= 0)
        close(fd);
    return -1;
}

/* Sends one line, appends the line that comes back. */
static bool talk(const struct world *w, const char *order, struct buf *ret_answer)
{
    char chunk[512];
    ssize_t n;
    int fd = reach(w);

    if (fd < 0)
        return false;
    if (write(fd, order, strlen(order)) == (ssize_t)strlen(order) && shutdown(fd, SHUT_WR) == 0)
        while ((n = read(fd, chunk, sizeof(chunk))) > 0)
            buf_add(ret_answer, chunk, (size_t)n);
    close(fd);
    return ret_answer->len > 0;
}

static bool is_up(struct world *w, void *arg)
{
    int fd = reach(w);

    (void)arg;
    if (fd >= 0)
        close(fd);
    return fd >= 0;
}

static void become_proxy(const char *program, const char *listen_at, const char *server,
                         const char *control)
{
    execl(program, program, listen_at, server, control, (char *)NULL);
    _exit(127);
}

static bool start(struct world *w)
{
    const char *dir = setup_proxy_dir(w), *build = getenv("B");
    struct buf program = {0}, listen_at = {0}, server = {0};
    struct sockaddr_un control;

    if (w->proxy > 0)
        return true;
    if (!getenv("PGHOST"))
        return world_fail(w, "a proxy needs PGHOST");
    mkdir(dir, 0700);
    control_path(w, &control);
    buf_printf(&program, "%s/tests/fault/proxy", build ? build : "build");
    buf_printf(&listen_at, "%s/.s.PGSQL.5432", dir);
    buf_printf(&server, "%s/.s.PGSQL.5432", getenv("PGHOST"));
    w->proxy = fork();
    if (w->proxy == 0)
        become_proxy(buf_str(&program), buf_str(&listen_at), buf_str(&server), control.sun_path);
    buf_finish(&program);
    buf_finish(&listen_at);
    buf_finish(&server);
    return (w->proxy > 0 && world_until(w, is_up, NULL, w->deadline_ms)) ||
           world_fail(w, "the proxy did not start");
}

struct watch {
    const char *counter;
    struct buf status;
};

/* The status is words in pairs: name number. */
static bool above_zero(struct world *w, void *arg)
{
    struct watch *watch = arg;
    char *word, *rest = NULL;
    bool found = false;

    watch->status.len = 0;
    if (!talk(w, "status\n", &watch->status))
        return false;
    buf_str(&watch->status);
    for (word = strtok_r(watch->status.data, " \n", &rest); word && !found;
         word = strtok_r(NULL, " \n", &rest))
        if (strcmp(word, watch->counter) == 0) {
            word = strtok_r(NULL, " \n", &rest);
            found = word && strtol(word, NULL, 10) > 0;
            break;
        }
    return found;
}

static bool wait_counter(struct world *w, const char *counter, long ms)
{
    struct watch watch = {.counter = counter};
    bool ok = world_until(w, above_zero, &watch, ms);

    buf_finish(&watch.status);
    return ok || world_fail(w, "the proxy's counter %s stayed at zero", counter);
}

static bool send_order(struct world *w, const struct step *s)
{
    struct buf order = {0}, reply = {0};
    bool ok;
    int i;

    for (i = 1; i < s->count; i++)
        buf_printf(&order, "%s%s", i > 1 ? " " : "", s->word[i]);
    buf_puts(&order, "\n");
    ok = talk(w, buf_str(&order), &reply) && strncmp(buf_str(&reply), "ok", 2) == 0;
    if (!ok)
        world_fail(w, "the proxy says: %s", buf_str(&reply));
    buf_finish(&order);
    buf_finish(&reply);
    return ok;
}

bool relay_empty(const struct world *w)
{
    struct buf status = {0};
    bool empty = !w->delayed || (talk(w, "status\n", &status) &&
                                 strstr(buf_str(&status), "held-client 0 held-server 0"));

    buf_finish(&status);
    return empty;
}

static bool order_delay(struct world *w, const char *ms)
{
    char *word[] = {"proxy", "delay", bench_dup(ms), NULL};
    struct step step = {.word = word, .count = 3};
    bool ok;

    word[2][strcspn(word[2], ":")] = '\0';
    ok = start(w) && send_order(w, &step);
    free(word[2]);
    w->delayed = ok;
    return ok;
}

bool relay_delays(struct world *w, const char *client)
{
    const char *ms = getenv("TUI_DELAY"), *only = ms ? strchr(ms, ':') : NULL;

    if (!ms || !getenv("PGHOST") || (only && strcmp(only + 1, client) != 0))
        return false;
    return w->delayed || (w->proxy <= 0 && order_delay(w, ms));
}

bool relay_order(struct world *w, const struct step *s, long ms)
{
    if (s->count < 2)
        return world_fail(w, "proxy needs an order");
    if (!start(w))
        return false;
    if (strcmp(s->word[1], "start") == 0)
        return true;
    if (s->count == 3 && strcmp(s->word[1], "wait") == 0)
        return wait_counter(w, s->word[2], ms);
    return send_order(w, s);
}
