/* Requests on the wire and answers off it, while the link is open. */
#ifndef DB_PIPE_PRIV_H
#define DB_PIPE_PRIV_H

#include <libpq-fe.h>
#include <stdbool.h>
#include <stdint.h>

#include "helper_priv.h"

struct db;

enum {
    PIPE_TRIES = 5,        /* repetitions after 40001 or 40P01 */
    PIPE_CANCEL_MS = 5000, /* the longest a cancel helper may take */
    PIPE_AGAIN_MS = 500    /* a cancel that came too early is sent again after this */
};

/* What has arrived of the answer to the head of the flight. An answer is final at its sync only:
 * until then the transaction may still fail, or the link break. */
struct pipe {
    PGresult *result; /* the last good result */
    PGresult *error;  /* the first bad one */
    int step;         /* finished commands of this request; 0: its Parse, if it has one */
    bool parse_failed;
    struct helper cancel;
    int64_t cancel_due; /* when a running search may be cancelled (again) */
};

void pipe_init(struct pipe *pipe);

/* Drop half an answer and a running cancel: the link is gone. */
void pipe_reset(struct pipe *pipe);

/* Send what may be sent and flush. Never calls back. */
void pipe_pump(struct db *db);

/* Take what has arrived; answers are called back from here. After a broken link, what arrived
 * before is still taken. */
void pipe_receive(struct db *db, short revents);

/* Stop a search at the head of the flight that nobody wants, and look after the helper. */
void pipe_cancel(struct db *db);

/* What to poll instead of the link's descriptor while only the helper is awaited; -1: the link. */
int pipe_cancel_fd(const struct db *db);

/* When pipe_cancel() or pipe_pump() is due without event; -1: never. */
int64_t pipe_due(const struct db *db);

#endif
