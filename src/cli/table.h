/* src/cli/table.h: a file of separated values (RFC 4180, any separator) as rows of UTF-8 cells in
 * NFC.
 *
 * The file may be UTF-8 (with or without BOM) or Windows-1252; line ends LF or CRLF. Blank lines
 * are ignored. A row that is malformed (quotes) or has another number of cells than the header is a
 * fault with its line, and the rows after it are read all the same.
 */
#ifndef CLI_TABLE_H
#define CLI_TABLE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/mem.h"
#include "base/vec.h"

struct err;

struct table_row {
    int line;           /* first line of the row in the file, from 1 */
    const char **cells; /* as many as the header has */
};

struct table_fault {
    int line;
    const char *words; /* translated */
};

struct table {
    struct arena arena;
    const char *encoding; /* "UTF-8" or "CP1252": what the file was taken for */
    const char **header;
    size_t width;      /* columns */
    struct vec rows;   /* struct table_row, in order, without the header */
    struct vec faults; /* struct table_fault, in order of lines */
};

/* Read a whole file of at most TABLE_MAX bytes. False: err says what is wrong with the file as a
 * whole (cannot be read, too long, no header, NUL bytes). table_finish() is due either way. */
enum { TABLE_MAX = 256 << 20 };
bool table_read(struct table *table, const char *path, char separator, struct err *err);
void table_finish(struct table *table);

#endif
