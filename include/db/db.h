/* db/db.h: the one connection of this process, without ever blocking.
 *
 * Requests are answered in the order they were sent. Each is one statement, one sync and so one
 * implicit transaction of its own: a failing one never undoes its neighbours. Requests may be
 * sent in any state; they wait until the connection is up.
 *
 * The loop asks db_fd(), db_poll_events() and db_timeout_ms() before EACH poll (all three
 * change while connecting) and calls db_handle() afterwards. Callbacks run inside db_handle()
 * only, never inside db_send() or any other call here. Every function may be called from inside
 * a callback, db_destroy() included. */
#ifndef DB_DB_H
#define DB_DB_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "db/changes.h"
#include "db/rows.h"

struct db;

enum db_state {
    DB_CONNECTING, /* also while the session is being set up */
    DB_ONLINE,
    DB_OFFLINE, /* link lost or server away: tries again by itself, see db_retry_ms() */
    DB_DENIED   /* wrong password, no such database, not installed: waits for db_login() */
};

enum db_kind {
    /* Safe to repeat: sent again by itself after a lost link. */
    DB_READ,
    /* A read that the next search of the same owner replaces and that db_cancel() stops in the
     * server; at most one runs at a time, and nothing is sent behind it. */
    DB_SEARCH,
    /* $1 is the operation id (uuid). After a lost link it is repeated with the same id, which the
     * server's receipt answers: saved once or not at all. */
    DB_SAVE
};

enum db_verdict {
    DB_OK,       /* committed (save) or read: `rows` is set */
    DB_REFUSED,  /* the server said no, nothing was changed: `err` says why */
    DB_CHECKING, /* not final, saves only: the link was lost after sending, we are asking */
    DB_LOST      /* given up without an answer; a save may have happened: repeat it with its op */
};

/* Valid during the callback only; rows_take() keeps the rows. */
struct db_reply {
    enum db_verdict verdict;
    struct rows *rows; /* DB_OK: never NULL, perhaps empty; else NULL */
    struct err err;    /* DB_REFUSED and DB_LOST */
};

/* Called any number of times with DB_CHECKING and then exactly once with another verdict,
 * unless the owner is forgotten or the request cancelled before. */
typedef void db_reply_fn(void *ctx, struct db_reply *reply);

/* Who we are, from api.version(). Valid until the next session callback; "" where unknown. */
struct db_session {
    int api;           /* version of the server's functions */
    const char *today; /* the server's date, YYYY-MM-DD */
    const char *login, *name, *role, *unit;
    const struct rows *row; /* the same as one row: api, today, login, name, role, unit */
    /* The database was upgraded under us and we do not fit together any more: words that say what
     * to do. Reads and drafts are worth a try; nothing may be saved. NULL: we fit. */
    const char *misfit;
    unsigned generation; /* 1 for the first connection, one more for each later one */
};

/* Any member may be NULL. */
struct db_events {
    /* The state changed, or the words about it: DB_ONLINE with a code in `err` means that the
     * server has been silent for DB_SILENT_MS with requests out; DB_ONLINE with an empty one
     * that it answers again. */
    void (*state)(void *ctx, enum db_state state, const struct err *err);
    /* After each connect: the state is DB_ONLINE, but no waiting request has been sent yet. And
     * when the server's functions turn out to have been replaced meanwhile. */
    void (*session)(void *ctx, const struct db_session *session);
    /* See db/changes.h. */
    void (*changes)(void *ctx, const struct change *changes, size_t count, bool all);
};

enum {
    DB_OWNER_NONE = 0,      /* of a request that nobody will forget or cancel */
    DB_SILENT_MS = 5000,    /* when silence is told */
    DB_PATIENCE_MS = 20000, /* when a silent link counts as lost: above statement_timeout */
    DB_CONNECT_MS = 10000   /* for each host */
};

/* Start connecting to `conninfo` ("key=value …", a postgresql:// URI, or "" for libpq's own
 * rules: PG* variables, service and password file). It is copied. `events` is copied, `ctx` is
 * handed to its functions. Never fails: trouble is told by the state callback from the first
 * db_handle() on. Host names are looked up in a helper process, so a dead name server does not
 * stop the screen; a host inside a service file is left to libpq, which blocks while looking it
 * up: put hostaddr beside it. */
struct db *db_create(const char *conninfo, const struct db_events *events, void *ctx);

/* Close at once. Waiting requests are dropped without callback: look at db_outstanding()
 * before. NULL is fine. */
void db_destroy(struct db *db);

/* What to poll: a descriptor, or -1 while there is none. */
int db_fd(const struct db *db);
short db_poll_events(const struct db *db);

/* Milliseconds until db_handle() is due without any event: deadlines, back-off, heartbeat,
 * change feed. 0: now. -1: nothing is. */
int db_timeout_ms(const struct db *db);

/* Do what is due; `revents` is poll's answer for db_fd(), 0 after a time-out. Calling it too
 * often does no harm. */
void db_handle(struct db *db, short revents);

/* Queue a statement with parameters $1… as text, NULL for null; all are copied. Statements are
 * prepared once per connection and text, so `sql` should be one of a limited set and never
 * contain data. `owner` groups requests for db_forget(), db_cancel() and db_busy(): one number
 * for each open screen. `reply` may be NULL. Returns the request's number, never 0. */
uint64_t db_send(struct db *db, unsigned owner, enum db_kind kind, const char *sql, int nparams,
                 const char *const *params, db_reply_fn *reply, void *ctx);

/* The owner is gone: none of its callbacks is called again. Its reads are dropped; its saves
 * are still carried out. */
void db_forget(struct db *db, unsigned owner);

/* The owner's reads and searches are no longer wanted and are never answered; a search that is
 * running is stopped in the server. Saves are untouched. */
void db_cancel(struct db *db, unsigned owner);

/* Whether a request of the owner (of anyone) is still to be answered; forgotten saves count for
 * db_outstanding(). */
bool db_busy(const struct db *db, unsigned owner);
size_t db_outstanding(const struct db *db);

enum db_state db_state(const struct db *db);

/* The words of the last state callback; code ERR_NONE where there are none. */
const struct err *db_why(const struct db *db);

/* DB_OFFLINE: milliseconds until the next attempt; else 0. db_retry() makes it now. */
int db_retry_ms(const struct db *db);
void db_retry(struct db *db);

/* New words for the connection (a password after DB_DENIED, or after the lock): the old link is
 * closed, waiting requests stay and go out on the new one. */
void db_login(struct db *db, const char *conninfo);

/* Whether the server asked for a password when the present session began, or last one did. */
bool db_by_password(const struct db *db);

/* How long a link may be silent with requests out before it is given up; DB_PATIENCE_MS unless
 * told. A batch command whose statements run for minutes sets it higher. */
void db_set_patience(struct db *db, int ms);

/* How often changes are asked for when no notification comes; every 30 s unless told. From the next
 * connection on. */
void db_set_poll(struct db *db, int ms);

/* The session as of the last connect; NULL before the first. */
const struct db_session *db_session(const struct db *db);

#endif
