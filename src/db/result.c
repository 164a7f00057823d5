#include "result_priv.h"

#include <stdlib.h>

#include "base/log.h"
#include "base/mem.h"
#include "db/sqlerr.h"

static size_t text_bytes(const PGresult *res, int nrows, int ncols)
{
    size_t bytes = 0;
    for (int r = 0; r < nrows; r++)
        for (int c = 0; c < ncols; c++)
            bytes += (size_t)PQgetlength(res, r, c);
    return bytes;
}

/* Of pg_type: they are part of the protocol and do not change. */
enum {
    OID_BOOL = 16,
    OID_INT8 = 20,
    OID_INT2 = 21,
    OID_INT4 = 23,
    OID_FLOAT4 = 700,
    OID_FLOAT8 = 701,
    OID_DATE = 1082,
    OID_TIMESTAMP = 1114,
    OID_TIMESTAMPTZ = 1184,
    OID_NUMERIC = 1700
};

static enum rows_type type_of(Oid oid)
{
    switch (oid) {
    case OID_BOOL:
        return ROWS_BOOL;
    case OID_INT8:
    case OID_INT2:
    case OID_INT4:
    case OID_FLOAT4:
    case OID_FLOAT8:
    case OID_NUMERIC:
        return ROWS_NUMBER;
    case OID_DATE:
        return ROWS_DATE;
    case OID_TIMESTAMP:
    case OID_TIMESTAMPTZ:
        return ROWS_MOMENT;
    default:
        return ROWS_TEXT;
    }
}

struct rows *result_rows(const PGresult *res)
{
    int ncols = PQnfields(res), nrows = PQntuples(res);
    const char **names = xcalloc((size_t)ncols + 1, sizeof *names);
    for (int c = 0; c < ncols; c++)
        names[c] = PQfname(res, c);
    struct rows *rows =
        rows_create((size_t)ncols, names, (size_t)nrows, text_bytes(res, nrows, ncols));
    for (int c = 0; c < ncols; c++)
        rows_set_type(rows, (size_t)c, type_of(PQftype(res, c)));
    for (int r = 0; r < nrows; r++)
        for (int c = 0; c < ncols; c++)
            rows_add(rows, PQgetisnull(res, r, c) ? NULL : PQgetvalue(res, r, c),
                     (size_t)PQgetlength(res, r, c));
    free(names);
    return rows;
}

const char *result_code(const PGresult *res)
{
    const char *code = PQresultErrorField(res, PG_DIAG_SQLSTATE);
    return code ? code : "";
}

void result_err(const PGresult *res, struct err *err)
{
    struct sqlerr from = {.code = PQresultErrorField(res, PG_DIAG_SQLSTATE),
                          .constraint = PQresultErrorField(res, PG_DIAG_CONSTRAINT_NAME),
                          .table = PQresultErrorField(res, PG_DIAG_TABLE_NAME),
                          .column = PQresultErrorField(res, PG_DIAG_COLUMN_NAME),
                          .message = PQresultErrorField(res, PG_DIAG_MESSAGE_PRIMARY)};
    log_event("db: refused: %s %s", result_code(res), from.constraint ? from.constraint : "");
    sqlerr_fill(&from, err);
}
