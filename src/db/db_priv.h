/* The whole of a connection, for the files that share it: db.c (public calls, states, deadlines),
 * pipe.c (sending and receiving), session.c (setting a link up), feed.c (changes). */
#ifndef DB_DB_PRIV_H
#define DB_DB_PRIV_H

#include "backoff_priv.h"
#include "db/db.h"
#include "feed_priv.h"
#include "link_priv.h"
#include "pipe_priv.h"
#include "queue_priv.h"
#include "session_priv.h"
#include "stmt_priv.h"

enum db_phase {
    PHASE_START,      /* an attempt is to be made now */
    PHASE_WAIT,       /* until retry_ms */
    PHASE_CONNECTING, /* link.phase LOOKUP or OPENING */
    PHASE_SETUP,      /* link open, session not ready: inner requests only */
    PHASE_UP,
    PHASE_DENIED
};

/* Why the link is to be given up. Set anywhere, acted upon at the end of db_handle() only, so that
 * no callback finds the ground gone under it. */
enum db_fault { FAULT_NONE, FAULT_LOST, FAULT_DENIED };

struct db {
    struct db_events events;
    void *ctx;
    enum db_phase phase;
    int64_t retry_ms;
    int64_t up_ms;   /* since when PHASE_UP */
    int64_t used_ms; /* when somebody last asked for something, or it came up */
    struct link link;
    struct queue queue;
    struct stmt_cache stmts;
    struct backoff backoff;
    struct pipe pipe;
    struct session session;
    struct feed feed;
    int patience_ms;
    bool silent; /* told */
    bool by_password;
    enum db_fault fault;
    struct err fault_err;
    enum db_state state; /* told, with its words */
    struct err why;
    char *new_conninfo; /* from db_login(), not yet in use */
    bool handling;      /* inside db_handle() */
    bool doomed;        /* destroyed inside a callback */
};

int64_t db_now(void);

/* Give the link up at the end of this db_handle(), or of the next. The first fault wins. */
void db_break(struct db *db, enum db_fault fault, const struct err *err);

/* The session is ready: tell, and then let the users' requests go. */
void db_online(struct db *db);

/* Call a request back, unless nobody is to be told. Frees the reply's rows if they are left. */
void db_answer(struct db *db, struct request *request, struct db_reply *reply);

/* One of the connection's own requests; `reply` gets `db` as its ctx. `sql` NULL: heartbeat. */
struct request *db_ask(struct db *db, const char *sql, int nparams, const char *const *params,
                       db_reply_fn *reply);

#endif
