#include "client.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { ESC_PAUSE_MS = 120, QUIET_MS = 80 };

/* The queue holds pieces, each with this in front; a piece goes out by one write if it can. */
struct piece {
    size_t n;
    bool rest_after;
};

static void queue_piece(struct client *c, const char *bytes, size_t n, bool rest_after)
{
    struct piece piece = {.n = n, .rest_after = rest_after};

    if (n == 0)
        return;
    buf_add(&c->queue, &piece, sizeof(piece));
    buf_add(&c->queue, bytes, n);
    c->busy_at = bench_ms();
}

static void terminal_replies(void *user, const char *bytes, size_t n)
{
    queue_piece(user, bytes, n, false);
}

struct client *client_create(const struct client_spec *spec)
{
    struct client *c = bench_alloc(1, sizeof(*c));

    c->name = bench_dup(spec->name);
    c->login = bench_dup(spec->login);
    c->terminal = bench_dup(spec->term);
    c->caps = caps_create(spec->term);
    c->term = term_create(spec->launch.rows, spec->launch.cols, terminal_replies, c);
    c->busy_at = bench_ms();
    keep_start(&spec->launch, &c->keep);
    return c;
}

void client_destroy(struct client *c)
{
    if (!c)
        return;
    keep_finish(&c->keep);
    term_destroy(c->term);
    strict_destroy(c->strict);
    caps_destroy(c->caps);
    buf_finish(&c->output);
    buf_finish(&c->queue);
    free(c->name);
    free(c->login);
    free(c->terminal);
    free(c);
}

bool client_wants_to_write(const struct client *c)
{
    return c->queue.len > 0 && !c->lost && bench_ms() >= c->pause_until;
}

/* A piece that went out in part stays at the head of the queue, shortened. */
static void written(struct client *c, struct piece piece, size_t n)
{
    piece.n -= n;
    if (piece.n == 0) {
        buf_drop(&c->queue, sizeof(piece) + n);
        if (piece.rest_after)
            c->pause_until = bench_ms() + ESC_PAUSE_MS;
        return;
    }
    buf_drop(&c->queue, n);
    memcpy(c->queue.data, &piece, sizeof(piece));
}

static void flush_keys(struct client *c)
{
    struct piece piece;
    ssize_t n;

    while (client_wants_to_write(c)) {
        memcpy(&piece, c->queue.data, sizeof(piece));
        n = write(c->keep.master, c->queue.data + sizeof(piece), piece.n);
        if (n <= 0)
            return;
        written(c, piece, (size_t)n);
        c->busy_at = bench_ms();
    }
}

static void take_output(struct client *c, const char *bytes, size_t n)
{
    buf_add(&c->output, bytes, n);
    term_feed(c->term, bytes, n);
    if (c->strict)
        strict_feed(c->strict, bytes, n);
    c->busy_at = bench_ms();
}

void client_pump(struct client *c)
{
    char chunk[16384];
    ssize_t n;

    if (!c->lost) {
        flush_keys(c);
        while ((n = read(c->keep.master, chunk, sizeof(chunk))) > 0)
            take_output(c, chunk, (size_t)n);
    }
    keep_check(&c->keep);
}

bool client_key(struct client *c, const char *name)
{
    const char *bytes = caps_key(c->caps, name);

    if (!bytes)
        return false;
    c->strokes++;
    queue_piece(c, bytes, strlen(bytes), strcmp(bytes, "\033") == 0);
    return true;
}

void client_type(struct client *c, const char *text, bool free_text)
{
    const char *p;

    for (p = text; *p && !free_text; p++)
        if (((unsigned char)*p & 0xC0) != 0x80)
            c->strokes++;
    queue_piece(c, text, strlen(text), false);
}

void client_send(struct client *c, const char *bytes, size_t n)
{
    queue_piece(c, bytes, n, false);
}

void client_paste(struct client *c, const char *text)
{
    term_paste(c->term, text, strlen(text));
}

void client_resize(struct client *c, int cols, int rows)
{
    term_resize(c->term, rows, cols);
    if (!c->lost)
        keep_resize(&c->keep, rows, cols);
    c->busy_at = bench_ms();
}

void client_be_strict(struct client *c, char *const *osc)
{
    if (c->strict)
        return;
    c->strict = strict_create(c->caps);
    for (; *osc; osc++)
        strict_allow_osc(c->strict, *osc);
    strict_feed(c->strict, c->output.data, c->output.len);
}

bool client_quiet(struct client *c)
{
    if (c->keep.ended || c->lost)
        return true;
    if (c->queue.len > 0 || keep_unread(&c->keep) > 0 || !keep_sleeps(&c->keep)) {
        c->busy_at = bench_ms();
        return false;
    }
    return bench_ms() - c->busy_at >= QUIET_MS;
}
