#include "subject.h"

#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "../lib/bench.h"
#include "../tui/caps.h"

enum { LIMIT_MS = 5000, ROWS = 24, COLUMNS = 80, QUIET_MS = 12, TICKS = 200, CHUNK = 65536 };

static double now_us(void)
{
    struct timespec t;

    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e6 + (double)t.tv_nsec / 1e3;
}

/* The number behind `label` in /proc/PID/FILE; -1 if there is none. */
static double proc_number(const struct subject *s, const char *file, const char *label)
{
    char path[64], line[256];
    double value = -1;
    FILE *f;

    snprintf(path, sizeof(path), "/proc/%ld/%s", (long)s->keep.pid, file);
    f = fopen(path, "r");
    while (f && value < 0 && fgets(line, sizeof(line), f))
        if (strncmp(line, label, strlen(label)) == 0)
            value = strtod(line + strlen(label), NULL);
    if (f)
        fclose(f);
    return value;
}

/* The first number of schedstat: nanoseconds on a processor. */
static double on_cpu_us(const struct subject *s)
{
    return proc_number(s, "schedstat", "") / 1e3;
}

static void reply(void *user, const char *bytes, size_t n)
{
    struct subject *s = user;

    if (write(s->keep.master, bytes, n) < 0 && errno != EAGAIN)
        bench_die("%s: cannot answer the program", s->name);
}

void subject_start(struct subject *s, const char *name, char *const *argv, char *const *env)
{
    struct keep_launch launch = {
        .argv = argv, .env = env, .dir = "/", .rows = ROWS, .cols = COLUMNS};

    *s = (struct subject){.name = name, .quiet_ms = QUIET_MS};
    s->term = term_create(ROWS, COLUMNS, reply, s);
    s->caps = caps_create("xterm-256color");
    s->began_us = now_us();
    keep_start(&launch, &s->keep);
}

void subject_finish(struct subject *s)
{
    keep_finish(&s->keep);
    term_destroy(s->term);
    caps_destroy(s->caps);
}

static bool stands(const struct subject *s, const char *expect)
{
    struct buf row = {0};
    bool found = false;
    int i;

    for (i = 0; i < ROWS && !found; i++) {
        row.len = 0;
        term_row(s->term, i, &row);
        found = strstr(buf_str(&row), expect) != NULL;
    }
    buf_finish(&row);
    return found;
}

static void wait_until(double us)
{
    double left = us - now_us();
    struct timespec t = {.tv_sec = (time_t)(left / 1e6)};

    t.tv_nsec = (long)((left - (double)t.tv_sec * 1e6) * 1e3);
    while (left > 0 && nanosleep(&t, &t) < 0 && errno == EINTR)
        ;
}

/* Reads what there is, a slow line a tick's worth; false: the program has closed the terminal. */
static bool take(struct subject *s, size_t *ret_n)
{
    static char chunk[CHUNK];
    size_t most = s->rate ? (size_t)(s->rate / TICKS + 1) : sizeof(chunk);
    ssize_t n = read(s->keep.master, chunk, most);

    if (s->rate && n > 0) { /* the bytes are there when the line has carried them */
        s->clear_us = now_us() + (double)n * 1e6 / s->rate;
        wait_until(s->clear_us);
    }
    *ret_n = n > 0 ? (size_t)n : 0;
    if (n > 0)
        term_feed(s->term, chunk, (size_t)n);
    return n > 0 || (n < 0 && (errno == EAGAIN || errno == EINTR));
}

static struct sample watch_from(struct subject *s, double t0, const char *expect, double limit_ms)
{
    struct sample m = {.first_ms = -1, .last_ms = -1, .match_ms = -1};
    struct pollfd fd = {.fd = s->keep.master, .events = POLLIN};
    double at;
    size_t n;
    int wait;

    for (;;) {
        wait = m.bytes > 0 && (!expect || m.match_ms >= 0)
                   ? s->quiet_ms
                   : (int)(limit_ms - (now_us() - t0) / 1e3);
        if (wait <= 0 || poll(&fd, 1, wait) <= 0)
            return m;
        at = (now_us() - t0) / 1e3;
        if (!take(s, &n))
            return m;
        if (n == 0)
            continue;
        if (s->rate)
            at = (now_us() - t0) / 1e3;
        if (m.first_ms < 0)
            m.first_ms = at;
        m.last_ms = at;
        m.bytes += (double)n;
        if (expect && m.match_ms < 0 && stands(s, expect))
            m.match_ms = at;
    }
}

struct sample subject_watch(struct subject *s, const char *expect, double limit_ms)
{
    return watch_from(s, s->began_us, expect, limit_ms);
}

/* Writes the bytes and watches the answer. */
static struct sample answer_to(struct subject *s, const char *bytes, size_t n, const char *expect)
{
    double writes = proc_number(s, "io", "syscw:"), cpu = on_cpu_us(s), t0 = now_us();
    struct sample m;

    if (write(s->keep.master, bytes, n) != (ssize_t)n)
        bench_die("%s takes no keys", s->name);
    m = watch_from(s, t0, expect, LIMIT_MS);
    m.writes = proc_number(s, "io", "syscw:") - writes;
    m.cpu_us = on_cpu_us(s) - cpu;
    return m;
}

struct sample subject_press(struct subject *s, const char *key, int times, const char *expect)
{
    const char *bytes = caps_key(s->caps, key);
    struct buf keys = {0};
    struct sample m;
    int i;

    if (!bytes)
        bench_die("there is no key %s", key);
    for (i = 0; i < times; i++)
        buf_puts(&keys, bytes);
    m = answer_to(s, keys.data, keys.len, expect);
    buf_finish(&keys);
    return m;
}

/* Where the last character of a text begins. */
static size_t last_of(const char *text)
{
    size_t at = strlen(text) - 1;

    while (at > 0 && ((unsigned char)text[at] & 0xC0) == 0x80)
        at--;
    return at;
}

struct sample subject_type(struct subject *s, const char *text, int every_ms)
{
    size_t last = last_of(text), i, n;
    double next = now_us();

    for (i = 0; every_ms && i < last; i += n) {
        for (n = 1; i + n < last && ((unsigned char)text[i + n] & 0xC0) == 0x80;)
            n++;
        if (write(s->keep.master, text + i, n) != (ssize_t)n)
            bench_die("%s takes no keys", s->name);
        next += every_ms * 1e3;
        wait_until(next);
        subject_drain(s);
    }
    if (!every_ms && last > 0) {
        answer_to(s, text, last, NULL);
        subject_drain(s);
    }
    return answer_to(s, text + last, strlen(text + last), NULL);
}

void subject_drain(struct subject *s)
{
    struct pollfd fd = {.fd = s->keep.master, .events = POLLIN};
    size_t n;

    while (poll(&fd, 1, 2) > 0 && take(s, &n))
        ;
}

double subject_idle(struct subject *s, int seconds)
{
    struct pollfd fd = {.fd = s->keep.master, .events = POLLIN};
    double end = now_us() + seconds * 1e6, bytes = 0;
    size_t n;

    while (now_us() < end)
        if (poll(&fd, 1, (int)((end - now_us()) / 1e3) + 1) > 0 && take(s, &n))
            bytes += (double)n;
    return bytes;
}

double subject_pss(const struct subject *s)
{
    return proc_number(s, "smaps_rollup", "Pss:");
}

double subject_switches(const struct subject *s)
{
    return proc_number(s, "status", "voluntary_ctxt_switches:");
}

void subject_show(const struct subject *s)
{
    struct buf row = {0};
    int i;

    for (i = 0; i < ROWS; i++) {
        row.len = 0;
        term_row(s->term, i, &row);
        fprintf(stderr, "  |%s\n", buf_str(&row));
    }
    buf_finish(&row);
}
