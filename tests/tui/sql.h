/* The database as the script sees it: one superuser connection, made again when the server was
 * away, and short ones as other logins. Host and database come from PGHOST, PGPORT, PGDATABASE. */
#ifndef TESTS_TUI_SQL_H
#define TESTS_TUI_SQL_H

#include <stdbool.h>

#include "../lib/bench.h"

struct sql;

struct sql *sql_create(void);
void sql_destroy(struct sql *s);

/* Runs statements. login NULL means the superuser's lasting connection. On success ret_value holds
 * the rows as psql -At prints them. On failure it holds the message, and ret_state (6 bytes) the
 * SQLSTATE, "08006" when there is no server. */
bool sql_run(struct sql *s, const char *login, const char *text, struct buf *ret_value,
             char *ret_state);

/* True if no statement of this login is running and nobody is just connecting; also when the server
 * cannot be asked. */
bool sql_idle(struct sql *s, const char *login);

#endif
