/* When to try again: waits that grow and differ, so that a server which comes back does not meet
 * all clients at once. */
#ifndef DB_BACKOFF_PRIV_H
#define DB_BACKOFF_PRIV_H

#include <stdint.h>

enum { BACKOFF_MIN_MS = 250, BACKOFF_MAX_MS = 10000 };

struct backoff {
    unsigned failures; /* since the last success */
    uint64_t random;
};

/* `seed` should differ from process to process. */
void backoff_init(struct backoff *backoff, uint64_t seed);

/* Another failure: how long to wait, BACKOFF_MIN_MS to BACKOFF_MAX_MS. The first wait is at most
 * twice the minimum, and the range doubles each time. */
int backoff_next(struct backoff *backoff);

/* It worked: the next failure is a first one. */
void backoff_reset(struct backoff *backoff);

/* A short wait before repeating a statement for the `tries`-th time, 1…: 5 ms to 160 ms at most. */
int backoff_jitter(struct backoff *backoff, int tries);

#endif
