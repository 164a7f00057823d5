/* link: lib/bench */
/* order: gives a running proxy an order and prints the answer.
 *
 *   order CONTROL WORD…
 *
 * Waits up to ten seconds for a proxy that is just starting. Ends with 0 unless the answer is an
 * error. */
#include <errno.h>
#include <poll.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <stdio.h>

#include "../lib/bench.h"

enum { PATIENCE_MS = 10000, TICK_MS = 10 };

static int reach(const char *path)
{
    struct sockaddr_un addr = {.sun_family = AF_UNIX};
    long end = bench_ms() + PATIENCE_MS;
    int fd;

    snprintf(addr.sun_path, sizeof(addr.sun_path), "%s", path);
    for (;;) {
        fd = socket(AF_UNIX, SOCK_STREAM, 0);
        if (fd >= 0 && connect(fd, (struct sockaddr *)&addr, sizeof(addr)) == 0)
            return fd;
        if (fd >= 0)
            close(fd);
        if (bench_ms() > end)
            bench_die("%s: %s", path, strerror(errno));
        poll(NULL, 0, TICK_MS);
    }
}

int main(int argc, char **argv)
{
    struct buf order = {0}, answer = {0};
    char chunk[512];
    ssize_t n;
    int fd, i;

    if (argc < 3)
        bench_die("usage: order CONTROL WORD…");
    for (i = 2; i < argc; i++)
        buf_printf(&order, "%s%s", i > 2 ? " " : "", argv[i]);
    buf_puts(&order, "\n");
    fd = reach(argv[1]);
    if (write(fd, order.data, order.len) < 0)
        bench_die("%s: %s", argv[1], strerror(errno));
    while ((n = read(fd, chunk, sizeof(chunk))) > 0)
        buf_add(&answer, chunk, (size_t)n);
    close(fd);
    if (strcmp(buf_str(&answer), "ok\n") != 0)
        fputs(buf_str(&answer), stdout);
    i = answer.len == 0 || strncmp(answer.data, "error", 5) == 0;
    buf_finish(&order);
    buf_finish(&answer);
    return i;
}
