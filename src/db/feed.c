#include "feed_priv.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "base/mem.h"
#include "db/rows.h"
#include "db_priv.h"

enum { LOOKS = 2 }; /* that a notification asks for */

void feed_init(struct feed *feed)
{
    *feed = (struct feed){.poll_ms = FEED_POLL_MS, .due = -1, .asked_ms = -FEED_PAUSE_MS};
    arena_init(&feed->arena);
}

static void forget_last(struct feed *feed)
{
    arena_finish(&feed->arena);
    free(feed->keys);
    feed->keys = NULL;
    feed->n_keys = 0;
}

void feed_finish(struct feed *feed)
{
    forget_last(feed);
}

static void set_next(struct feed *feed, const char *next)
{
    snprintf(feed->next, sizeof feed->next, "%s", next);
}

bool feed_begin(struct feed *feed, const char *next, bool same, int64_t now)
{
    /* after a logical restore transaction ids begin anew */
    bool back = strtoull(next, NULL, 10) < strtoull(feed->next, NULL, 10);
    bool goes_on = feed->next[0] && same && !back;
    if (!goes_on) {
        forget_last(feed);
        set_next(feed, next);
    }
    /* who saves while we begin to listen may have kept quiet: look once more */
    feed->looks = goes_on ? LOOKS : 1;
    feed->due = goes_on ? now : now + FEED_PAUSE_MS;
    return goes_on;
}

void feed_stop(struct feed *feed)
{
    feed->due = -1;
    feed->asking = false;
    feed->looks = 0;
}

void feed_notify(struct feed *feed, int64_t now)
{
    int64_t soon = feed->asked_ms + FEED_PAUSE_MS > now ? feed->asked_ms + FEED_PAUSE_MS : now;
    feed->looks = LOOKS;
    if (feed->due >= 0 && feed->due > soon)
        feed->due = soon;
}

void feed_saved(struct feed *feed, int64_t now)
{
    feed->looks++; /* besides those that a notification asks for */
    if (feed->due > now)
        feed->due = now;
}

/* ---- what is new ---- */

static const char *cell(const struct rows *rows, size_t row, const char *name)
{
    const char *text = rows_cell(rows, row, name);
    return text ? text : "";
}

static int version_of(const struct rows *rows, size_t row)
{
    return (int)strtol(cell(rows, row, "version"), NULL, 10);
}

static int compare(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

size_t feed_new(struct feed *feed, const struct rows *rows, size_t *ret_new)
{
    struct arena arena;
    size_t n = 0, n_keys = 0, count = rows_count(rows);
    const char **keys = xcalloc(count + 1, sizeof *keys);
    arena_init(&arena);
    for (size_t i = 0; i < count; i++) {
        if (!rows_cell(rows, i, "id"))
            continue; /* carries `next` only */
        const char *key = arena_printf(&arena, "%s %s %s", cell(rows, i, "entity"),
                                       cell(rows, i, "id"), cell(rows, i, "version"));
        /* without a version two changes look alike: better told twice than never */
        bool old = version_of(rows, i) && feed->n_keys &&
                   bsearch(&key, feed->keys, feed->n_keys, sizeof key, compare);
        if (!old)
            ret_new[n++] = i;
        keys[n_keys++] = key;
    }
    qsort(keys, n_keys, sizeof *keys, compare);
    forget_last(feed);
    feed->arena = arena;
    feed->keys = keys;
    feed->n_keys = n_keys;
    return n;
}

/* ---- reading ---- */

static void hand_out(struct db *db, const struct rows *rows)
{
    size_t count = rows_count(rows), *which = xcalloc(count + 1, sizeof *which);
    size_t n = feed_new(&db->feed, rows, which);
    struct change *changes = xcalloc(n + 1, sizeof *changes);
    for (size_t i = 0; i < n; i++) {
        changes[i] = (struct change){.entity = cell(rows, which[i], "entity"),
                                     .id = cell(rows, which[i], "id"),
                                     .casefile_id = rows_cell(rows, which[i], "casefile_id"),
                                     .version = version_of(rows, which[i]),
                                     .fields = cell(rows, which[i], "fields"),
                                     .who = cell(rows, which[i], "who"),
                                     .name = cell(rows, which[i], "name"),
                                     .since = cell(rows, which[i], "since")};
    }
    if (db->events.changes)
        db->events.changes(db->ctx, changes, n, false);
    free(changes);
    free(which);
}

static void answered(void *ctx, struct db_reply *reply)
{
    struct db *db = ctx;
    struct feed *feed = &db->feed;
    feed->asking = false;
    feed->due = feed->asked_ms + (feed->looks ? FEED_PAUSE_MS : feed->poll_ms);
    if (reply->verdict != DB_OK) {
        log_event("db: changes not read: %s", reply->err.msgid);
        return;
    }
    if (rows_count(reply->rows) > 0)
        set_next(feed, cell(reply->rows, 0, "next"));
    hand_out(db, reply->rows);
}

void feed_tick(struct db *db, int64_t now)
{
    struct feed *feed = &db->feed;
    const char *params[] = {feed->next};
    if (feed->asking || feed->due < 0 || now < feed->due)
        return;
    feed->asking = true;
    if (feed->looks > 0)
        feed->looks--;
    feed->asked_ms = now;
    db_ask(db, "select * from api.changes($1)", 1, params, answered);
}
