/* What shall go wrong: the orders given to the proxy, and the draw for each request. */
#ifndef TESTS_FAULT_FAULT_H
#define TESTS_FAULT_FAULT_H

#include <stdbool.h>
#include <stdint.h>

#include "../lib/bench.h"

/* A request is what a client sends up to and including one Sync (or one simple query). */
enum fault {
    FAULT_NONE,
    FAULT_BEFORE, /* cut when it begins: the server sees nothing of it */
    FAULT_MIDDLE, /* cut in place of its Sync: the server must undo it */
    FAULT_FLUSH,  /* cut as soon as the server has it all: it will be carried out */
    FAULT_REPLY,  /* cut when it is done, with nothing of the reply delivered */
    FAULT_PART,   /* the same, but everything up to the last message of the reply delivered */
    FAULT_KINDS
};

enum fault_way { FAULT_UP, FAULT_DOWN }; /* client to server, server to client */

/* One for the whole proxy. */
struct fault_plan {
    enum fault armed; /* happens to the request that counts countdown down to zero */
    long countdown;
    uint64_t seed;
    unsigned permille; /* share of requests that meet a random fault */
    bool refuse;
    bool hold[2];
    long cut_after[2]; /* bytes still let through, -1: no limit */
    long delay_ms;
    long rate;  /* bytes a second, 0: no limit */
    bool split; /* one byte a write */
    bool cut_now;
    long links, requests, answers, cuts, refused; /* counters since the last reset */
};

void fault_init(struct fault_plan *p);

/* Carries out one line (see README.md) and appends the answer: "ok" or "error: …" with the
 * counters added by the caller for "status", which makes this return false. */
bool fault_order(struct fault_plan *p, const char *line, struct buf *ret_answer);

/* What happens to the next request of a link with this generator. */
enum fault fault_draw(struct fault_plan *p, uint64_t *rng);

/* The generator of the n-th link, the same for the same seed. */
uint64_t fault_generator(const struct fault_plan *p, long n);

#endif
