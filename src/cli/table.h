/* src/cli/table.h: a file of separated values (RFC 4180, any separator) as rows of UTF-8 cells in
 * NFC, a few rows at a time: of a long file only its bytes and those rows are in memory.
 *
 * The file may be UTF-8 (with or without BOM), UTF-16 with one, Windows-1252, DOS or Macintosh by
 * their Danish letters, or any encoding that is named; line ends LF, CRLF or CR. Blank lines and
 * rows of empty cells are ignored, and so are a first line "sep=;" but for what it says, and DOS'
 * end of file. A row that is malformed (quotes), has another number of cells than the header, or a
 * cell that is no text (bytes that are not of the encoding, NUL, U+FFFD left by an earlier
 * conversion) has a fault, and the rows after it are read all the same.
 */
#ifndef CLI_TABLE_H
#define CLI_TABLE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/mem.h"
#include "base/str.h"
#include "base/vec.h"

struct err;

struct table_row {
    int line;           /* first line of the row in the file, from 1 */
    const char **cells; /* as many as the header has; NULL: they cannot be read */
    size_t n;           /* how many of them the file has: fewer in a row that ends early */
    const char *fault;  /* "short_row" (detail: "6/9"; it has cells all the same), "bad_bytes"
                           (detail: the first column that has them), "bad_quotes" (detail: "");
                           NULL: none */
    const char *detail;
};

/* How to read it; all zero: the usual. */
struct table_form {
    const char *encoding; /* NULL: what it begins with; UTF-8 if most of it is; else guessed */
    char separator;       /* 0: the one of ; , | and tab that the header has most of */
    char quote;           /* 0: " */
    bool unquoted;        /* quotes are letters like others */
    char escape;          /* what stands before a quote that is a letter; 0: another quote */
    bool ragged;          /* rows may end early, or have empty cells more than the header */
    int skip;             /* lines before the header */
    bool headless;        /* the columns are called 1, 2, 3 … */
};

struct table {
    const char *encoding; /* "UTF-8", "UTF-16", "CP1252" …: what it was taken for; or as said */
    const char **header;  /* blanks and line breaks in a name are one space */
    int header_line;
    size_t width;    /* columns */
    struct vec rows; /* struct table_row: the rows read last */
    struct table_reader *reader;
    struct arena arena; /* header */
};

enum { TABLE_MAX = 256 << 20 };

/* Read a file ("-": standard input) of at most TABLE_MAX bytes up to its header. False: err says
 * what is wrong with it as a whole (cannot be read, too long, no header, one that is no text,
 * encoding). table_close() is due either way. */
bool table_open(struct table *table, const char *path, const struct table_form *form,
                struct err *err);

/* The next rows, at least one and about `most`, into table->rows; those before are gone. False:
 * there are no more. */
bool table_next(struct table *table, size_t most);

/* Of the rows read last, the one that begins on that line; NULL: none does. */
const struct table_row *table_row_at(const struct table *table, long line);

/* How much has been read, 0 to 100. */
int table_percent(const struct table *table);

void table_close(struct table *table);

#endif
