#include "backoff_priv.h"

void backoff_init(struct backoff *backoff, uint64_t seed)
{
    seed = (seed + 11400714819323198485u) * 13787848793156543929u;
    *backoff = (struct backoff){.random = (seed ^ seed >> 31) | 1};
}

/* xorshift64*: good enough to keep clients apart. `low` to `high`, both included. */
static int between(struct backoff *b, int low, int high)
{
    b->random ^= b->random >> 12;
    b->random ^= b->random << 25;
    b->random ^= b->random >> 27;
    uint64_t r = b->random * 2685821657736338717u >> 33;
    return low + (int)(r % (uint64_t)(high - low + 1));
}

int backoff_next(struct backoff *backoff)
{
    int top = BACKOFF_MIN_MS;
    backoff->failures++;
    for (unsigned i = 0; i < backoff->failures && top < BACKOFF_MAX_MS; i++)
        top *= 2;
    return between(backoff, BACKOFF_MIN_MS, top < BACKOFF_MAX_MS ? top : BACKOFF_MAX_MS);
}

void backoff_reset(struct backoff *backoff)
{
    backoff->failures = 0;
}

int backoff_jitter(struct backoff *backoff, int tries)
{
    int top = 10;
    for (int i = 1; i < tries && top < 160; i++)
        top *= 2;
    return between(backoff, 5, top);
}
