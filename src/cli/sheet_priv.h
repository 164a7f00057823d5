/* Rows out: CSV for spreadsheets (RFC 4180, UTF-8, formulas made harmless) or a JSON array of
 * objects with typed values. Memory does not grow with the rows: what has been put is written at
 * once. */
#ifndef CLI_SHEET_PRIV_H
#define CLI_SHEET_PRIV_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "base/str.h"

struct codes;
struct err;
struct rows;

enum sheet_form { SHEET_CSV, SHEET_JSON, SHEET_OBJECT /* one JSON object, no array */ };

struct sheet_column {
    const char *heading; /* stable: the definition's name; or its label */
    const char *column;  /* of the rows; must live as long as the sheet */
    const char *codes;   /* with a list: its words instead of the code; NULL: as it is */
};

struct sheet {
    FILE *to;
    enum sheet_form form;
    const struct sheet_column *columns;
    size_t n_columns;
    const struct codes *codes; /* NULL where no column has a list */
    size_t n;                  /* rows so far */
    struct str text;
};

/* Starts with the heading line, or “[”. sheet_end() closes it; a reader can tell an array that was
 * cut off. */
void sheet_begin(struct sheet *sheet);

/* Write the first `n` of `rows`. False with ERR_IO: nothing more can be written; of a pipe that
 * nobody reads any more `err` is ERR_CANCELLED. */
bool sheet_put(struct sheet *sheet, const struct rows *rows, size_t n, struct err *err);
bool sheet_end(struct sheet *sheet, struct err *err);

void sheet_finish(struct sheet *sheet);

#endif
