/* link: fault frame link lib/bench */
/* proxy: stands between clients and one PostgreSQL server and makes go wrong what it is told to.
 *
 *   proxy LISTEN SERVER CONTROL
 *
 * LISTEN and SERVER are socket paths (…/.s.PGSQL.5432) or 127.0.0.1:PORT. Orders come as one line
 * each over the socket CONTROL, answered by one line: README.md lists them. */
#include <arpa/inet.h>
#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "link.h"

enum { MAX_LINKS = 256 };

struct proxy {
    int listener;
    int control;
    const char *server;
    struct fault_plan plan;
    struct link *links[MAX_LINKS];
    int count;
};

union address {
    struct sockaddr any;
    struct sockaddr_un local;
    struct sockaddr_in net;
};

static socklen_t parse_address(const char *text, union address *ret_a)
{
    const char *colon = strrchr(text, ':');
    char host[64];

    memset(ret_a, 0, sizeof(*ret_a));
    if (text[0] == '/') {
        if (strlen(text) >= sizeof(ret_a->local.sun_path))
            bench_die("%s: too long for a socket", text);
        ret_a->local.sun_family = AF_UNIX;
        memcpy(ret_a->local.sun_path, text, strlen(text) + 1);
        return sizeof(ret_a->local);
    }
    if (!colon || (size_t)(colon - text) >= sizeof(host))
        bench_die("%s: neither a path nor address:port", text);
    memcpy(host, text, (size_t)(colon - text));
    host[colon - text] = '\0';
    ret_a->net.sin_family = AF_INET;
    ret_a->net.sin_port = htons((uint16_t)strtol(colon + 1, NULL, 10));
    if (inet_pton(AF_INET, host, &ret_a->net.sin_addr) != 1)
        bench_die("%s: not an address", host);
    return sizeof(ret_a->net);
}

static int listen_at(const char *text)
{
    union address a;
    socklen_t n = parse_address(text, &a);
    int fd = socket(a.any.sa_family, SOCK_STREAM, 0), on = 1;

    if (a.any.sa_family == AF_UNIX)
        unlink(text);
    else
        setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on));
    if (fd < 0 || bind(fd, &a.any, n) < 0 || listen(fd, 64) < 0)
        bench_die("%s: %s", text, strerror(errno));
    bench_nonblock(fd);
    return fd;
}

/* A local connect succeeds or fails at once. */
static int reach_server(const struct proxy *p)
{
    union address a;
    socklen_t n = parse_address(p->server, &a);
    int fd = socket(a.any.sa_family, SOCK_STREAM, 0);

    if (fd >= 0 && connect(fd, &a.any, n) == 0)
        return fd;
    if (fd >= 0)
        close(fd);
    return -1;
}

static void accept_client(struct proxy *p)
{
    int client = accept(p->listener, NULL, NULL), server;

    if (client < 0)
        return;
    server = p->plan.refuse || p->count == MAX_LINKS ? -1 : reach_server(p);
    if (server < 0) {
        p->plan.refused++;
        close(client);
        return;
    }
    p->links[p->count++] = link_create(client, server, fault_generator(&p->plan, p->plan.links++));
}

static void report(const struct proxy *p, struct buf *out)
{
    size_t up = 0, down = 0;
    int i;

    for (i = 0; i < p->count; i++) {
        up += link_waiting(p->links[i], FAULT_UP);
        down += link_waiting(p->links[i], FAULT_DOWN);
    }
    buf_printf(out,
               "open %d links %ld requests %ld answers %ld cuts %ld refused %ld "
               "held-client %zu held-server %zu\n",
               p->count, p->plan.links, p->plan.requests, p->plan.answers, p->plan.cuts,
               p->plan.refused, up, down);
}

static void cut_all(struct proxy *p)
{
    int i;

    for (i = 0; i < p->count; i++)
        p->links[i]->over = true;
    p->plan.cuts += p->count;
    p->plan.cut_now = false;
}

/* Whoever gives orders sends one line and waits for the answer: blocking here is short. */
static void take_order(struct proxy *p)
{
    int fd = accept(p->control, NULL, NULL);
    struct buf line = {0}, answer = {0};
    char chunk[256];
    ssize_t n;

    if (fd < 0)
        return;
    while ((n = read(fd, chunk, sizeof(chunk))) > 0) {
        buf_add(&line, chunk, (size_t)n);
        if (memchr(chunk, '\n', (size_t)n))
            break;
    }
    if (line.len && !fault_order(&p->plan, buf_str(&line), &answer))
        report(p, &answer);
    if (p->plan.cut_now)
        cut_all(p);
    if (answer.len && write(fd, answer.data, answer.len) < 0)
        answer.len = 0; /* nobody listens any more: nothing to be done */
    close(fd);
    buf_finish(&line);
    buf_finish(&answer);
}

static void sweep(struct proxy *p)
{
    int i, kept = 0;

    for (i = 0; i < p->count; i++) {
        if (p->links[i]->over)
            link_destroy(p->links[i]);
        else
            p->links[kept++] = p->links[i];
    }
    p->count = kept;
}

static void turn(struct proxy *p)
{
    struct pollfd fds[2 + 2 * MAX_LINKS];
    long wait = -1, t;
    int i;

    fds[0] = (struct pollfd){.fd = p->listener, .events = POLLIN};
    fds[1] = (struct pollfd){.fd = p->control, .events = POLLIN};
    for (i = 0; i < p->count; i++) {
        link_poll(p->links[i], &p->plan, &fds[2 + 2 * i]);
        t = link_timeout(p->links[i], &p->plan);
        if (t >= 0 && (wait < 0 || t < wait))
            wait = t;
    }
    if (poll(fds, (nfds_t)(2 + 2 * p->count), (int)wait) < 0)
        return;
    if (fds[1].revents)
        take_order(p);
    for (i = 0; i < p->count; i++)
        if (!p->links[i]->over)
            link_handle(p->links[i], &p->plan);
    if (fds[0].revents)
        accept_client(p);
    sweep(p);
}

int main(int argc, char **argv)
{
    struct proxy p = {0};

    if (argc != 4)
        bench_die("usage: proxy LISTEN SERVER CONTROL");
    bench_signal(SIGPIPE, SIG_IGN);
    fault_init(&p.plan);
    p.server = argv[2];
    p.listener = listen_at(argv[1]);
    p.control = listen_at(argv[3]);
    for (;;)
        turn(&p);
}
