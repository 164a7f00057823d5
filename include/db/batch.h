/* db/batch.h: for commands without a screen: wait for the connection and for answers.
 *
 * These run poll() themselves, so a program with a loop of its own must not call them.
 */
#ifndef DB_BATCH_H
#define DB_BATCH_H

#include <stdbool.h>

#include "base/err.h"
#include "db/db.h"

/* Owner number of batch_call(), and how long it goes on without a connection. */
#define BATCH_OWNER (~0u)
enum { BATCH_TIMEOUT_MS = 60000 };

/* Create a connection and wait until it is online. NULL with `err`: denied, or not reached
 * within `timeout_ms` (-1: try for ever). */
struct db *batch_open(const char *conninfo, int timeout_ms, struct err *err);

/* Send one statement and wait for its final answer. On success the caller destroys *ret_rows;
 * pass NULL if the rows are not wanted. False: refused or lost, see `err`. */
bool batch_call(struct db *db, enum db_kind kind, const char *sql, int nparams,
                const char *const *params, struct rows **ret_rows, struct err *err);

/* Handle events until nothing is outstanding. For several requests sent at once by db_send().
 * False: denied, or no connection within `timeout_ms`. */
bool batch_drain(struct db *db, int timeout_ms, struct err *err);

#endif
