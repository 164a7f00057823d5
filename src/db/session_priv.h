/* Setting up a session on a new link: settings, LISTEN, the fence against the old link's backend,
 * who we are. In this order, in one flight, all committed before a user's request is sent. */
#ifndef DB_SESSION_PRIV_H
#define DB_SESSION_PRIV_H

#include <stdbool.h>
#include <stdint.h>

#include "db/db.h"

struct session {
    struct db_session told; /* its strings lie in `row`; generation 0: never been online */
    struct rows *row;
    /* The backend of the last link, if it may still be at work: a save that we are about to repeat
     * might be executed by it later, and a search runs on. "" for none. */
    char backend_pid[16], backend_start[48];
    bool asking;       /* session_ask_again() is out */
    char system[24];   /* the cluster's identifier */
    unsigned timeline; /* highest seen on it: a server with a lower one has been replaced */
};

void session_init(struct session *session);
void session_finish(struct session *session);

/* Queue the set-up. Ends in db_online() or db_break(). */
void session_start(struct db *db);

/* Call the session callback. */
void session_tell(struct db *db);

/* Ask api.version() once more, because functions seem to have been replaced. */
void session_ask_again(struct db *db);

#endif
