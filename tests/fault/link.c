#include "link.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct link *link_create(int client, int server, uint64_t rng)
{
    struct link *l = bench_alloc(1, sizeof(*l));

    bench_nonblock(client);
    bench_nonblock(server);
    l->way[FAULT_UP].from = l->way[FAULT_DOWN].to = client;
    l->way[FAULT_UP].to = l->way[FAULT_DOWN].from = server;
    l->way[FAULT_UP].reader.startup = true;
    l->rng = rng;
    return l;
}

static void drop_parcel(struct link_way *w)
{
    buf_finish(&w->parcels[0].bytes);
    memmove(w->parcels, w->parcels + 1, --w->count * sizeof(*w->parcels));
}

void link_destroy(struct link *l)
{
    int i;

    if (!l)
        return;
    close(l->way[FAULT_UP].from);
    close(l->way[FAULT_UP].to);
    for (i = 0; i < 2; i++) {
        while (l->way[i].count)
            drop_parcel(&l->way[i]);
        free(l->way[i].parcels);
        buf_finish(&l->way[i].in);
    }
    free(l);
}

static void cut(struct link *l, struct fault_plan *p)
{
    if (!l->over)
        p->cuts++;
    l->over = true;
}

/* ---- judging ----------------------------------------------------------------------------------
 */

static void forward(struct link_way *w, const struct fault_plan *p, const char *bytes, size_t n)
{
    long due = bench_ms() + p->delay_ms;
    struct link_parcel *last = w->count ? &w->parcels[w->count - 1] : NULL;

    if (last && last->due > due)
        due = last->due;
    if (p->rate)
        due += (long)n * 1000 / p->rate;
    if (!last || last->due != due) {
        w->parcels = bench_grow(w->parcels, w->count + 1, sizeof(*w->parcels));
        last = &w->parcels[w->count++];
        *last = (struct link_parcel){.due = due};
    }
    buf_add(&last->bytes, bytes, n);
}

/* The end of a request: its fault is remembered until the answer has come. */
static void asked(struct link *l, struct fault_plan *p, const char *bytes, size_t n)
{
    p->requests++;
    l->in_request = false;
    if (l->fault == FAULT_MIDDLE) {
        cut(l, p);
        return;
    }
    l->ahead[l->asked++ % LINK_AHEAD] = l->fault;
    forward(&l->way[FAULT_UP], p, bytes, n);
    if (l->fault == FAULT_FLUSH)
        l->cut_when_empty = 1 + FAULT_UP;
}

static void from_client(struct link *l, struct fault_plan *p, int type, const char *bytes, size_t n)
{
    if (type == FRAME_ENCRYPT)
        l->way[FAULT_DOWN].reader.one_byte = true;
    if (type <= FRAME_RAW || strchr("XpH", type)) { /* no part of a request */
        forward(&l->way[FAULT_UP], p, bytes, n);
        return;
    }
    if (!l->in_request) {
        l->in_request = true;
        l->fault = fault_draw(p, &l->rng);
        if (l->fault == FAULT_BEFORE)
            cut(l, p);
    }
    if (type == 'S' || type == 'Q')
        asked(l, p, bytes, n);
    else
        forward(&l->way[FAULT_UP], p, bytes, n);
}

/* The end of an answer. */
static void answered(struct link *l, struct fault_plan *p, enum fault f, const char *bytes,
                     size_t n)
{
    p->answers++;
    l->answered++;
    if (f == FAULT_REPLY)
        cut(l, p);
    else if (f == FAULT_PART)
        l->cut_when_empty = 1 + FAULT_DOWN;
    else
        forward(&l->way[FAULT_DOWN], p, bytes, n);
}

static void from_server(struct link *l, struct fault_plan *p, int type, const char *bytes, size_t n)
{
    enum fault f =
        l->greeted && l->answered < l->asked ? l->ahead[l->answered % LINK_AHEAD] : FAULT_NONE;

    if (type == 'Z' && l->greeted)
        answered(l, p, f, bytes, n);
    else if (f != FAULT_REPLY)
        forward(&l->way[FAULT_DOWN], p, bytes, n);
    if (type == 'Z')
        l->greeted = true;
    if (type == 'S' && n == 1) /* encryption granted: from here on we see nothing */
        l->way[FAULT_UP].reader.raw = l->way[FAULT_DOWN].reader.raw = true;
}

static void judge(struct link *l, struct fault_plan *p, enum fault_way way)
{
    struct link_way *w = &l->way[way];
    size_t n, done = 0;
    int type;

    while (!l->over && l->cut_when_empty != 1 + (int)way &&
           (n = frame_next(&w->reader, w->in.data + done, w->in.len - done, &type)) > 0) {
        if (way == FAULT_UP)
            from_client(l, p, type, w->in.data + done, n);
        else
            from_server(l, p, type, w->in.data + done, n);
        done += n;
    }
    if (done)
        buf_drop(&w->in, done);
}

/* ---- moving -----------------------------------------------------------------------------------
 */

static void take(struct link_way *w)
{
    char chunk[65536];
    ssize_t n;

    while ((n = read(w->from, chunk, sizeof(chunk))) > 0)
        buf_add(&w->in, chunk, (size_t)n);
    if (n == 0 || (errno != EAGAIN && errno != EINTR))
        w->from_ended = true;
}

/* How many bytes may go out now. */
static size_t allowance(const struct fault_plan *p, enum fault_way way, size_t n)
{
    if (p->cut_after[way] >= 0 && (size_t)p->cut_after[way] < n)
        n = (size_t)p->cut_after[way];
    return p->split && n > 1 ? 1 : n;
}

static void deliver(struct link *l, struct fault_plan *p, enum fault_way way)
{
    struct link_way *w = &l->way[way];

    while (!l->over && w->count && !p->hold[way] && w->parcels[0].due <= bench_ms()) {
        struct buf *b = &w->parcels[0].bytes;
        ssize_t n = write(w->to, b->data, allowance(p, way, b->len));

        if (n < 0 && errno != EAGAIN && errno != EINTR)
            l->over = true;
        if (n < 0)
            return;
        if (p->cut_after[way] >= 0)
            p->cut_after[way] -= n;
        buf_drop(b, (size_t)n);
        if (p->cut_after[way] == 0) {
            p->cut_after[way] = -1;
            cut(l, p);
        }
        if (b->len == 0)
            drop_parcel(w);
    }
}

void link_handle(struct link *l, struct fault_plan *p)
{
    int i;

    for (i = 0; i < 2 && !l->over; i++) {
        if (!l->way[i].from_ended)
            take(&l->way[i]);
        judge(l, p, (enum fault_way)i);
        deliver(l, p, (enum fault_way)i);
        /* at once: the answer to what was just delivered may come before the next line */
        if (l->cut_when_empty == 1 + i && l->way[i].count == 0)
            cut(l, p);
    }
    for (i = 0; i < 2; i++)
        if (l->way[i].from_ended && l->way[i].count == 0)
            l->over = true;
}

void link_poll(const struct link *l, const struct fault_plan *p, struct pollfd *fds)
{
    int i;

    for (i = 0; i < 2; i++) {
        const struct link_way *in = &l->way[i], *out = &l->way[1 - i];
        bool ready = out->count && !p->hold[1 - i] && out->parcels[0].due <= bench_ms();

        /* an ended side stays readable for ever; a negative descriptor is left out */
        fds[i].events = (short)((in->from_ended ? 0 : POLLIN) | (ready ? POLLOUT : 0));
        fds[i].fd = fds[i].events ? in->from : -1;
        fds[i].revents = 0;
    }
}

long link_timeout(const struct link *l, const struct fault_plan *p)
{
    long now = bench_ms(), first = -1;
    int i;

    for (i = 0; i < 2; i++)
        if (l->way[i].count && !p->hold[i] && l->way[i].parcels[0].due > now &&
            (first < 0 || l->way[i].parcels[0].due - now < first))
            first = l->way[i].parcels[0].due - now;
    return first;
}

size_t link_waiting(const struct link *l, enum fault_way way)
{
    size_t i, n = l->way[way].in.len;

    for (i = 0; i < l->way[way].count; i++)
        n += l->way[way].parcels[i].bytes.len;
    return n;
}
