#include "sql.h"

#include <libpq-fe.h>
#include <stdlib.h>
#include <string.h>

struct sql {
    PGconn *conn;
};

struct sql *sql_create(void)
{
    return bench_alloc(1, sizeof(struct sql));
}

void sql_destroy(struct sql *s)
{
    if (!s)
        return;
    PQfinish(s->conn);
    free(s);
}

static void no_notice(void *user, const PGresult *r)
{
    (void)user;
    (void)r;
}

static PGconn *connect_as(const char *login)
{
    const char *keys[] = {"user", "application_name", "connect_timeout", NULL};
    const char *values[] = {login, "bench", "5", NULL};
    PGconn *conn = PQconnectdbParams(keys, values, 0);

    PQsetNoticeReceiver(conn, no_notice, NULL);
    return conn;
}

static PGconn *superuser(struct sql *s)
{
    if (s->conn && PQstatus(s->conn) != CONNECTION_OK) {
        PQfinish(s->conn);
        s->conn = NULL;
    }
    if (!s->conn)
        s->conn = connect_as("postgres");
    return s->conn;
}

static void print_rows(const PGresult *r, struct buf *out)
{
    int row, col;

    for (row = 0; row < PQntuples(r); row++) {
        if (row)
            buf_puts(out, "\n");
        for (col = 0; col < PQnfields(r); col++) {
            if (col)
                buf_puts(out, "|");
            buf_puts(out, PQgetvalue(r, row, col));
        }
    }
}

static bool take(PGconn *conn, PGresult *r, struct buf *out, char *ret_state)
{
    ExecStatusType st = PQresultStatus(r);
    const char *state;

    if (st == PGRES_TUPLES_OK || st == PGRES_COMMAND_OK || st == PGRES_EMPTY_QUERY) {
        print_rows(r, out);
        PQclear(r);
        return true;
    }
    state = r ? PQresultErrorField(r, PG_DIAG_SQLSTATE) : NULL;
    memcpy(ret_state, state ? state : "08006", 6);
    buf_puts(out, r && *PQresultErrorMessage(r) ? PQresultErrorMessage(r) : PQerrorMessage(conn));
    PQclear(r);
    return false;
}

static bool execute(PGconn *conn, const char *text, struct buf *out, char *ret_state)
{
    if (PQstatus(conn) != CONNECTION_OK) {
        memcpy(ret_state, "08006", 6);
        buf_puts(out, PQerrorMessage(conn));
        return false;
    }
    return take(conn, PQexec(conn, text), out, ret_state);
}

bool sql_run(struct sql *s, const char *login, const char *text, struct buf *ret_value,
             char *ret_state)
{
    PGconn *conn;
    bool ok;

    if (!login) {
        conn = superuser(s);
        if (execute(conn, text, ret_value, ret_state))
            return true;
        if (PQstatus(conn) == CONNECTION_OK)
            return false;
        ret_value->len = 0; /* the server went away meanwhile: once more, on a new connection */
        return execute(superuser(s), text, ret_value, ret_state);
    }
    conn = connect_as(login);
    ok = execute(conn, text, ret_value, ret_state);
    PQfinish(conn);
    return ok;
}

bool sql_idle(struct sql *s, const char *login)
{
    PGconn *conn = superuser(s);
    const char *params[] = {login};
    PGresult *r;
    bool idle;

    if (PQstatus(conn) != CONNECTION_OK)
        return true;
    r = PQexecParams(conn,
                     "select 1 from pg_stat_activity where backend_type = 'client backend'"
                     " and application_name <> 'bench'"
                     " and (state is null or usename = $1 and state <> 'idle')",
                     1, NULL, params, NULL, NULL, 0);
    idle = PQresultStatus(r) != PGRES_TUPLES_OK || PQntuples(r) == 0;
    PQclear(r);
    return idle;
}
