/* The change feed: when to read api.changes(), from where, and what of it is new. */
#ifndef DB_FEED_PRIV_H
#define DB_FEED_PRIV_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/mem.h"

struct db;
struct rows;

enum { FEED_PAUSE_MS = 1000, FEED_POLL_MS = 30000 };

struct feed {
    int poll_ms;        /* without a notification it is read so often; FEED_POLL_MS unless told */
    char next[24];      /* transaction id to read from; "" until known */
    struct arena arena; /* of the keys */
    const char **keys;  /* "entity id version" of the last reply, sorted: what comes again is old */
    size_t n_keys;
    int64_t due;      /* when to read; -1: not connected */
    int64_t asked_ms; /* when it was last read */
    bool asking;      /* a read is out */
    int looks;        /* how many reads the last notification still asks for */
};

void feed_init(struct feed *feed);
void feed_finish(struct feed *feed);

/* A session is ready; `next` is its snapshot's xmin. `same`: on the same cluster as before. True:
 * changes can be read from where we were; false: it starts anew here, and all may have changed. */
bool feed_begin(struct feed *feed, const char *next, bool same, int64_t now);

/* The link is gone. */
void feed_stop(struct feed *feed);

/* A notification has come. Saves within half a second of it send none (private.tell), so it asks
 * for two reads: one now, but FEED_PAUSE_MS after the last, and one FEED_PAUSE_MS later. */
void feed_notify(struct feed *feed, int64_t now);

/* Something of one's own was saved: what it changed is read at once, without a pause. */
void feed_saved(struct feed *feed, int64_t now);

/* Send the read if it is due. */
void feed_tick(struct db *db, int64_t now);

/* Which rows of a reply were not in the reply before. Since the place to read from only moves on,
 * what was given out earlier and comes again was in the last reply too, so one is remembered.
 * Writes the new rows' numbers to `ret_new`, which has room for all; returns how many. */
size_t feed_new(struct feed *feed, const struct rows *rows, size_t *ret_new);

#endif
