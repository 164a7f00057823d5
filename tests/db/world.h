/* What the tests of the db layer share: a connection with its loop, answers that remember what
 * came, a superuser's connection beside it, and a fault proxy in front of the server. */
#ifndef TESTS_DB_WORLD_H
#define TESTS_DB_WORLD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "db/db.h"

struct world {
    struct db *db;
    int told[4];          /* state callbacks, by enum db_state */
    struct err err;       /* the last one's */
    int sessions;         /* session callbacks */
    int changes, feeds;   /* rows handed out by the feed, and how often it did */
    int everything;       /* feeds that said: read all again */
    char last_change[64]; /* id */
    int64_t longest_ms;   /* the longest that one db_handle() took */
};

/* What became of a request. `reply` callback: answer_take(), ctx: the struct answer. */
struct answer {
    struct world *world;
    bool done;
    int checking; /* times told */
    int calls;    /* final answers: must never be more than one */
    enum db_verdict verdict;
    struct rows *rows;
    struct err err;
    int order; /* the how many-th of all answers */
};

/* Connect as anna, or with these words after it. Does not wait. */
void world_open(struct world *w, const char *more);
void world_close(struct world *w);

/* Wait a moment for an event and handle it. */
void world_turn(struct world *w);

/* Go on until `condition` holds; the test fails after 20 s. */
#define UNTIL(w, condition)                                                                        \
    for (int64_t since_ = world_ms(); !(condition);                                                \
         world_check_time(since_, #condition, __FILE__, __LINE__))                                 \
    world_turn(w)
void world_check_time(int64_t since, const char *what, const char *file, int line);
int64_t world_ms(void);

void world_online(struct world *w); /* until DB_ONLINE */

db_reply_fn answer_take;
void answer_finish(struct answer *a);
const char *answer_text(const struct answer *a); /* first cell, "" if none */

/* Send with any number of parameters, ended by END. */
#define END ((const char *)-1)
void ask(struct world *w, struct answer *a, unsigned owner, enum db_kind kind, const char *sql,
         ...);

/* Save as the fixture's api.save() wants it, with a new operation; `changes` is JSON. */
void ask_save(struct world *w, struct answer *a, const char *changes);

/* Run SQL as superuser; the first cell or "", valid until the next call. Waits. */
const char *admin(const char *sql);
long admin_number(const char *sql);

/* Run a command; it must succeed. */
void shell(const char *command);

/* A proxy in front of the server, and the words to connect through it. One order, one answer. */
const char *proxy_start(void);
const char *proxy(const char *order);
void proxy_stop(void);

#endif
