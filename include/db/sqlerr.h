/* db/sqlerr.h: what the server's refusal means in words.
 *
 * Words are chosen by constraint name, then by SQLSTATE, from one table; they are English
 * msgids. The server's own text and DETAIL are never shown: they may hold values, and before
 * TLS they may be forged. */
#ifndef DB_SQLERR_H
#define DB_SQLERR_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"

/* The fields of a server error that are ever looked at; any may be NULL. */
struct sqlerr {
    const char *code; /* SQLSTATE */
    const char *constraint;
    const char *table;
    const char *column;
    const char *message; /* of FHxxx codes: a short id, no value */
};

/* Fill `err`: msgid is the constraint's name, else the id of an FHxxx error, else the SQLSTATE;
 * field is the column; detail is the translated sentence. An error that the table does not know
 * gets a plain sentence with its code. */
void sqlerr_fill(const struct sqlerr *from, struct err *err);

/* What is to be done about an error, by SQLSTATE. */
enum sqlerr_class {
    SQLERR_FINAL,    /* tell the user */
    SQLERR_RETRY,    /* 40001, 40P01: the same again after a moment */
    SQLERR_PASSING,  /* 53, 55P03, 57014: the same may work later; tell, unless in doubt */
    SQLERR_REPLACED, /* 0A000, 42883, XX000: replaced under us? look and repeat once */
    SQLERR_STALE,    /* 26000: the prepared statement is not there (any more): prepare and repeat */
    SQLERR_DENIED    /* 28, 3D000: another attempt to connect is no use */
};
enum sqlerr_class sqlerr_class(const char *code);

/* Every text in the table, for tests: the i-th key (constraint or SQLSTATE) and msgid; false
 * behind the last. */
bool sqlerr_entry(size_t i, const char **ret_key, const char **ret_msgid);

#endif
