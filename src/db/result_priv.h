/* PGresult to what the layers above know. */
#ifndef DB_RESULT_PRIV_H
#define DB_RESULT_PRIV_H

#include <libpq-fe.h>

#include "base/err.h"
#include "db/rows.h"

/* Rows of a good result, copied. A command without rows gives no columns. */
struct rows *result_rows(const PGresult *res);

/* The words for a bad result. */
void result_err(const PGresult *res, struct err *err);

/* SQLSTATE of a bad result, "" where it has none. */
const char *result_code(const PGresult *res);

#endif
