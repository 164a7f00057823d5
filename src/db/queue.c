#include "queue_priv.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

/* ---- a list ---- */

static void append(struct fifo *fifo, struct request *r)
{
    r->next = NULL;
    if (fifo->last)
        fifo->last->next = r;
    else
        fifo->first = r;
    fifo->last = r;
    fifo->count++;
}

static void prepend(struct fifo *fifo, struct request *r)
{
    r->next = fifo->first;
    fifo->first = r;
    if (!fifo->last)
        fifo->last = r;
    fifo->count++;
}

static struct request *shift(struct fifo *fifo)
{
    struct request *r = fifo->first;
    assert(r);
    fifo->first = r->next;
    if (!fifo->first)
        fifo->last = NULL;
    fifo->count--;
    r->next = NULL;
    return r;
}

static void clear(struct fifo *fifo)
{
    while (fifo->first)
        request_destroy(shift(fifo));
}

/* Put all of `head` before `fifo`. */
static void join(struct fifo *head, struct fifo *fifo)
{
    if (!head->first)
        return;
    head->last->next = fifo->first;
    fifo->first = head->first;
    if (!fifo->last)
        fifo->last = head->last;
    fifo->count += head->count;
    *head = (struct fifo){0};
}

/* ---- one request ---- */

static char **copy_params(int nparams, const char *const *params)
{
    char **copy = xcalloc((size_t)nparams + 1, sizeof *copy);
    for (int i = 0; i < nparams; i++)
        copy[i] = params[i] ? xstrdup(params[i]) : NULL;
    return copy;
}

void request_destroy(struct request *request)
{
    for (int i = 0; i < request->nparams; i++) {
        if (request->params[i])
            mem_wipe(request->params[i], strlen(request->params[i]));
        free(request->params[i]);
    }
    free(request->params);
    free(request->sql);
    free(request);
}

/* ---- the queue ---- */

void queue_init(struct queue *queue)
{
    *queue = (struct queue){0};
}

void queue_finish(struct queue *queue)
{
    clear(&queue->inner);
    clear(&queue->waiting);
    clear(&queue->flight);
}

struct request *queue_add(struct queue *queue, bool inner, unsigned owner, enum db_kind kind,
                          const char *sql, int nparams, const char *const *params,
                          db_reply_fn *reply, void *ctx)
{
    assert(sql || inner);
    struct request *r = xcalloc(1, sizeof *r);
    r->id = ++queue->last_id;
    r->inner = inner;
    r->owner = owner;
    r->kind = kind;
    r->sql = sql ? xstrdup(sql) : NULL;
    r->nparams = nparams;
    r->params = copy_params(nparams, params);
    r->reply = reply;
    r->ctx = ctx;
    append(inner ? &queue->inner : &queue->waiting, r);
    return r;
}

static bool flight_is_closed(const struct queue *queue)
{
    const struct request *last = queue->flight.last;
    return queue->flight.count >= QUEUE_FLIGHT_MAX || (last && last->kind == DB_SEARCH);
}

struct request *queue_sendable(const struct queue *queue, bool online, int64_t now)
{
    if (flight_is_closed(queue))
        return NULL;
    struct request *r = queue->inner.first;
    if (!r && online)
        r = queue->waiting.first;
    return r && r->not_before <= now ? r : NULL;
}

void queue_sent(struct queue *queue, struct request *request, int64_t now)
{
    struct fifo *fifo = request->inner ? &queue->inner : &queue->waiting;
    assert(fifo->first == request);
    request->sent_ms = now;
    append(&queue->flight, shift(fifo));
}

struct request *queue_head(const struct queue *queue)
{
    return queue->flight.first;
}

struct request *queue_take_head(struct queue *queue)
{
    return shift(&queue->flight);
}

void queue_again(struct queue *queue, int64_t when)
{
    struct request *r = shift(&queue->flight);
    r->not_before = when;
    prepend(r->inner ? &queue->inner : &queue->waiting, r);
}

void queue_lost(struct queue *queue)
{
    struct fifo kept = {0};
    if (queue->flight.first)
        queue->flight.first->losses++;
    while (queue->flight.first) {
        struct request *r = shift(&queue->flight);
        if (r->inner || r->unwanted) {
            request_destroy(r);
            continue;
        }
        if (r->kind == DB_SAVE && !r->in_doubt)
            r->in_doubt = r->tell_doubt = true;
        r->not_before = 0;
        append(&kept, r);
    }
    clear(&queue->inner);
    join(&kept, &queue->waiting);
}

struct request *queue_next_doubt(struct queue *queue)
{
    for (struct request *r = queue->waiting.first; r; r = r->next) {
        if (r->tell_doubt) {
            r->tell_doubt = false;
            return r;
        }
    }
    return NULL;
}

/* Take out what `match` says, from a list that keeps its order; all of them if `ret_first` is NULL,
 * else the first one only, which is then the caller's. */
static void sieve(struct fifo *fifo, bool (*match)(const struct request *r, const void *ctx),
                  const void *ctx, struct request **ret_first)
{
    struct fifo old = *fifo;
    *fifo = (struct fifo){0};
    while (old.first) {
        struct request *r = shift(&old);
        if ((ret_first && *ret_first) || !match(r, ctx))
            append(fifo, r);
        else if (ret_first)
            *ret_first = r;
        else
            request_destroy(r);
    }
}

static bool is_poison(const struct request *r, const void *ctx)
{
    (void)ctx;
    return r->losses >= (r->kind == DB_SAVE ? QUEUE_SAVE_LOSSES : QUEUE_READ_LOSSES);
}

struct request *queue_next_poison(struct queue *queue)
{
    struct request *found = NULL;
    sieve(&queue->waiting, is_poison, NULL, &found);
    return found;
}

struct wanted {
    unsigned owner, kinds;
};

static bool is_of(const struct request *r, const void *ctx)
{
    const struct wanted *w = ctx;
    return !r->inner && r->owner == w->owner && (w->kinds & 1u << r->kind);
}

void queue_drop(struct queue *queue, unsigned owner, unsigned kinds)
{
    struct wanted wanted = {owner, kinds};
    sieve(&queue->waiting, is_of, &wanted, NULL);
    for (struct request *r = queue->flight.first; r; r = r->next)
        if (is_of(r, &wanted))
            r->unwanted = true;
}

void queue_forget(struct queue *queue, unsigned owner)
{
    struct wanted saves = {owner, 1u << DB_SAVE};
    queue_drop(queue, owner, ~saves.kinds);
    for (struct request *r = queue->waiting.first; r; r = r->next)
        r->forgotten = r->forgotten || is_of(r, &saves);
    for (struct request *r = queue->flight.first; r; r = r->next)
        r->forgotten = r->forgotten || is_of(r, &saves);
}

static bool has_live(const struct fifo *fifo, unsigned owner)
{
    for (const struct request *r = fifo->first; r; r = r->next)
        if (!r->inner && r->owner == owner && !r->forgotten && !r->unwanted)
            return true;
    return false;
}

bool queue_busy(const struct queue *queue, unsigned owner)
{
    return has_live(&queue->flight, owner) || has_live(&queue->waiting, owner);
}

bool queue_in_doubt(const struct queue *queue)
{
    for (const struct request *r = queue->waiting.first; r; r = r->next)
        if (r->in_doubt)
            return true;
    return false;
}

size_t queue_outstanding(const struct queue *queue)
{
    size_t n = queue->waiting.count;
    for (const struct request *r = queue->flight.first; r; r = r->next)
        n += !r->inner && !r->unwanted;
    return n;
}

int64_t queue_due(const struct queue *queue, bool online)
{
    const struct request *r = queue->inner.first;
    if (!r && online)
        r = queue->waiting.first;
    return r && !flight_is_closed(queue) ? r->not_before : -1;
}
