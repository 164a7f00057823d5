#include "target_priv.h"

#include <libpq-fe.h>
#include <netdb.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/mem.h"

static char *dup_or_null(const char *s)
{
    return s && *s ? xstrdup(s) : NULL;
}

/* The i-th word of a comma list; a list of one stands for all. */
static char *nth(const char *list, size_t i)
{
    const char *s = list;
    if (!s || !*s)
        return NULL;
    for (; i > 0 && strchr(s, ','); i--)
        s = strchr(s, ',') + 1;
    size_t n = strcspn(s, ",");
    return n ? xstrndup(s, n) : NULL;
}

static size_t count(const char *list)
{
    size_t n = list && *list ? 1 : 0;
    for (const char *s = list; n && (s = strchr(s, ',')); s++)
        n++;
    return n;
}

static bool is_socket(const char *host)
{
    return host[0] == '/' || host[0] == '@';
}

/* An address needs no looking up. */
static bool is_address(const char *host)
{
    struct addrinfo hints = {.ai_flags = AI_NUMERICHOST, .ai_socktype = SOCK_STREAM};
    struct addrinfo *found = NULL;
    if (getaddrinfo(host, NULL, &hints, &found) != 0)
        return false;
    freeaddrinfo(found);
    return true;
}

static const char *value(const PQconninfoOption *options, const char *keyword)
{
    for (; options && options->keyword; options++)
        if (strcmp(options->keyword, keyword) == 0)
            return options->val && *options->val ? options->val : NULL;
    return NULL;
}

/* True when the lists fit together as libpq wants them. */
static bool add_all(struct targets *targets, const char *host, const char *hostaddr,
                    const char *port)
{
    size_t hosts = count(host), addrs = count(hostaddr), ports = count(port);
    size_t n = hosts > addrs ? hosts : addrs;
    if ((hosts && addrs && hosts != addrs) || (ports > 1 && ports != (n ? n : 1)))
        return false;
    for (size_t i = 0; i < (n ? n : 1); i++) {
        struct target *t = vec_push(&targets->list);
        *t = (struct target){nth(host, i), nth(hostaddr, i), nth(port, i)};
        if (t->host && !t->hostaddr && !is_socket(t->host)) {
            if (is_address(t->host))
                t->hostaddr = xstrdup(t->host);
            else
                targets->unknown = true;
        }
    }
    return true;
}

void targets_init(struct targets *targets)
{
    *targets = (struct targets){0};
    vec_init(&targets->list, sizeof(struct target));
}

void targets_finish(struct targets *targets)
{
    for (size_t i = 0; i < targets->list.len; i++) {
        struct target *t = vec_at(&targets->list, i);
        free(t->host);
        free(t->hostaddr);
        free(t->port);
    }
    vec_finish(&targets->list);
}

bool targets_parse(struct targets *targets, const char *conninfo)
{
    targets_finish(targets);
    targets->unknown = false;
    PQconninfoOption *said = PQconninfoParse(conninfo, NULL);
    if (!said)
        return false;
    /* a service decides what its file says: libpq has no call that tells */
    PQconninfoOption *usual = value(said, "service") ? NULL : PQconndefaults();
    const char *host = value(said, "host"), *hostaddr = value(said, "hostaddr");
    const char *port = value(said, "port");
    bool ok =
        add_all(targets, host ? host : value(usual, "host"),
                hostaddr ? hostaddr : value(usual, "hostaddr"), port ? port : value(usual, "port"));
    PQconninfoFree(said);
    PQconninfoFree(usual);
    return ok;
}

static void look_up_one(int fd, size_t i, const char *host)
{
    struct addrinfo hints = {.ai_family = AF_UNSPEC, .ai_socktype = SOCK_STREAM};
    struct addrinfo *found = NULL;
    if (getaddrinfo(host, NULL, &hints, &found) != 0)
        return;
    for (struct addrinfo *a = found; a; a = a->ai_next) {
        char address[128], line[160];
        if (getnameinfo(a->ai_addr, a->ai_addrlen, address, sizeof address, NULL, 0,
                        NI_NUMERICHOST) != 0)
            continue;
        int n = snprintf(line, sizeof line, "%zu %s\n", i, address);
        if (n > 0 && write(fd, line, (size_t)n) != n)
            break;
    }
    freeaddrinfo(found);
}

void targets_look_up(int fd, void *arg)
{
    const struct targets *targets = arg;
    for (size_t i = 0; i < targets->list.len; i++) {
        const struct target *t = vec_at(&targets->list, i);
        if (t->host && !t->hostaddr && !is_socket(t->host))
            look_up_one(fd, i, t->host);
    }
}

/* Append the targets that line `i` of the old list became. */
static void resolve_one(struct vec *ret_list, const struct target *t, size_t i, const char *answer)
{
    if (!t->host || t->hostaddr || is_socket(t->host)) {
        *(struct target *)vec_push(ret_list) =
            (struct target){dup_or_null(t->host), dup_or_null(t->hostaddr), dup_or_null(t->port)};
        return;
    }
    for (const char *line = answer; *line;) {
        size_t length = strcspn(line, "\n");
        char *address = NULL;
        if (strtoul(line, &address, 10) == i && *address == ' ')
            *(struct target *)vec_push(ret_list) = (struct target){
                dup_or_null(t->host), xstrndup(address + 1, length - (size_t)(address + 1 - line)),
                dup_or_null(t->port)};
        line += length + (line[length] == '\n');
    }
}

bool targets_found(struct targets *targets, const char *answer)
{
    struct targets found;
    targets_init(&found);
    for (size_t i = 0; i < targets->list.len; i++)
        resolve_one(&found.list, vec_at(&targets->list, i), i, answer);
    targets_finish(targets);
    *targets = found;
    return targets->list.len > 0;
}
