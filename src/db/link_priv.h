/* The link: one PGconn at a time, from looking up the host to the open, non-blocking pipeline, and
 * away again. Knows nothing of requests. */
#ifndef DB_LINK_PRIV_H
#define DB_LINK_PRIV_H

#include <libpq-fe.h>
#include <stdbool.h>
#include <stdint.h>

#include "base/err.h"
#include "helper_priv.h"
#include "target_priv.h"

enum link_phase {
    LINK_CLOSED,
    LINK_LOOKUP,  /* a helper is looking up host names */
    LINK_OPENING, /* PQconnectPoll */
    LINK_OPEN,
    LINK_FAILED, /* see `err`; no target of the list is left */
    LINK_DENIED  /* see `err`; trying again with the same words is no use */
};

struct link {
    enum link_phase phase;
    char *conninfo;
    PGconn *pg; /* OPENING, OPEN, and broken until link_close() */
    PostgresPollingStatusType want;
    struct targets targets;
    size_t next_target; /* the one to try after the present one */
    struct helper lookup;
    int64_t deadline;    /* OPENING */
    int64_t heard_ms;    /* when something last arrived */
    bool flushing;       /* bytes are waiting to be written */
    unsigned generation; /* counts open links, from 1 */
    struct err err;
};

void link_init(struct link *link, const char *conninfo);
void link_finish(struct link *link);

/* Close, and use other words from now on. */
void link_use(struct link *link, const char *conninfo);

/* Begin with the first target. */
void link_start(struct link *link, int64_t now);

/* After link_close(): go on with the target after the one that turned out unfit because of `why`,
 * which is reported if the others fail too. False: there is none. */
bool link_resume(struct link *link, const struct err *why, int64_t now);

/* LOOKUP and OPENING only: go on; the phase says what came of it. After a target fails the next one
 * is tried at once. */
void link_step(struct link *link, short revents, int64_t now);

/* Drop the connection. The server is told if that can be done without waiting. */
void link_close(struct link *link);

int link_fd(const struct link *link);
short link_events(const struct link *link);

/* CLOCK_MONOTONIC ms when link_step() is due without event; -1: never. */
int64_t link_due(const struct link *link);

#endif
