/* The requests of one connection, without the connection: what waits, what is out, in which order.
 *
 * Three lists. `inner` are the connection's own requests (session set-up, change feed, heartbeat):
 * they go first and die with the link. `waiting` are the users'. `flight` was sent on the present
 * link and is answered from its head. A request is in exactly one of them, or belongs to the caller
 * who took it out. */
#ifndef DB_QUEUE_PRIV_H
#define DB_QUEUE_PRIV_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "db/db.h"

struct stmt;

enum {
    QUEUE_FLIGHT_MAX = 64, /* requests out at a time; the rest can still be dropped for nothing */
    QUEUE_READ_LOSSES = 3, /* a read that was at work each time the link broke is given up */
    QUEUE_SAVE_LOSSES = 8
};

struct request {
    struct request *next;
    uint64_t id;
    unsigned owner;
    enum db_kind kind;
    char *sql; /* NULL: a heartbeat, no statement at all */
    int nparams;
    char **params;
    db_reply_fn *reply;
    void *ctx;
    bool inner;         /* its callback is one of the connection's own */
    bool forgotten;     /* a save of which nobody is to be told */
    bool unwanted;      /* a read or search whose answer is thrown away */
    bool in_doubt;      /* a save that was out when a link broke, and has had no answer since */
    bool tell_doubt;    /* its owner has not heard of that yet */
    int tries;          /* repetitions after a serialization failure, or while in doubt */
    bool repeated;      /* repeated once because functions may have been replaced */
    bool prepared_anew; /* repeated once because its statement was not there */
    int losses;         /* links that broke while it was at the head of the flight */
    int64_t not_before; /* CLOCK_MONOTONIC ms */
    int64_t sent_ms;    /* valid in flight */
    struct stmt *stmt;  /* valid in flight; NULL: sent without a name */
    bool parses;        /* in flight: its first answer is that of the Parse before it */
};

struct fifo {
    struct request *first, *last;
    size_t count;
};

struct queue {
    struct fifo inner, waiting, flight;
    uint64_t last_id;
};

void queue_init(struct queue *queue);
void queue_finish(struct queue *queue);

/* A new request with copies of everything, at the end of its list. `sql` may be NULL if inner. */
struct request *queue_add(struct queue *queue, bool inner, unsigned owner, enum db_kind kind,
                          const char *sql, int nparams, const char *const *params,
                          db_reply_fn *reply, void *ctx);

/* Free a request that was taken out; its parameters are wiped. */
void request_destroy(struct request *request);

/* The request that may be sent now, or NULL: none is there, its time has not come, a search is out
 * (nothing is sent behind it, so that a cancel can hit nothing else), or the flight is full. Users'
 * requests are looked at only if `online`. It stays in its list until queue_sent(). */
struct request *queue_sendable(const struct queue *queue, bool online, int64_t now);

/* What queue_sendable() gave has been handed to the link. */
void queue_sent(struct queue *queue, struct request *request, int64_t now);

/* The request whose answers are arriving, or NULL. */
struct request *queue_head(const struct queue *queue);

/* Take the head of the flight out; the caller destroys it. */
struct request *queue_take_head(struct queue *queue);

/* The head of the flight is to be sent again, before all others, not before `when`. */
void queue_again(struct queue *queue, int64_t when);

/* The link broke: what was out waits again, in its old order; inner and unwanted ones are gone;
 * saves that were out are in doubt. */
void queue_lost(struct queue *queue);

/* After queue_lost(): a save whose owner is to be told, once each; NULL: no more. */
struct request *queue_next_doubt(struct queue *queue);

/* A waiting request that broke too many links, taken out; NULL: none. The caller destroys it. */
struct request *queue_next_poison(struct queue *queue);

/* Drop the requests of `owner` of the kinds in `kinds` (bits 1 << enum db_kind): waiting ones are
 * freed, those in flight are marked unwanted. */
void queue_drop(struct queue *queue, unsigned owner, unsigned kinds);

/* Nobody may be told about these any more; reads are dropped, saves stay. */
void queue_forget(struct queue *queue, unsigned owner);

/* Whether a request of the owner is still to be answered. */
bool queue_busy(const struct queue *queue, unsigned owner);

/* Whether a save waits whose first sending may still have an effect. */
bool queue_in_doubt(const struct queue *queue);

/* Requests of users that are not finished. */
size_t queue_outstanding(const struct queue *queue);

/* When the next request may be sent, if that is a matter of time only; -1 if it is not. */
int64_t queue_due(const struct queue *queue, bool online);

#endif
