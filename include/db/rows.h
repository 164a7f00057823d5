/* db/rows.h: the rows of a reply: text cells in plain memory, read-only, without a trace of the
 * database library.
 *
 * Rows and columns count from 0. Strings live as long as their rows; they are raw text from the
 * server (valid UTF-8, but with any control character): only the drawing gate may show them.
 * Memory is wiped when freed. */
#ifndef DB_ROWS_H
#define DB_ROWS_H

#include <stddef.h>

struct rows;
struct db_reply;

size_t rows_count(const struct rows *rows);
size_t rows_columns(const struct rows *rows);

const char *rows_name(const struct rows *rows, size_t column);

/* What kind of value the server says a column holds; text where it says nothing. Cells are text all
 * the same: dates ISO, moments "2026-11-20 09:00:00+01", truth t or f. */
enum rows_type { ROWS_TEXT, ROWS_NUMBER, ROWS_BOOL, ROWS_DATE, ROWS_MOMENT };
enum rows_type rows_type(const struct rows *rows, size_t column);

/* The column with this name, -1 if there is none. */
int rows_col(const struct rows *rows, const char *name);

/* A cell, NULL for SQL null. Asking outside of the table is a bug. */
const char *rows_get(const struct rows *rows, size_t row, size_t column);

/* A cell by column name; NULL for SQL null and where there is no such column. */
const char *rows_cell(const struct rows *rows, size_t row, const char *name);

/* Keep a reply's rows beyond its callback: the caller destroys them. NULL where the reply has
 * none. */
struct rows *rows_take(struct db_reply *reply);

void rows_destroy(struct rows *rows);

/* Rows made by hand: cells[row * ncols + column], all copied. */
struct rows *rows_from_table(size_t ncols, const char *const *names, size_t nrows,
                             const char *const *cells);

/* Piecewise, for what knows its size: exactly nrows * ncols calls of rows_add() in reading
 * order; `bytes` is the sum of all lengths, `text` NULL for SQL null, else `length` bytes that
 * need no NUL. */
struct rows *rows_create(size_t ncols, const char *const *names, size_t nrows, size_t bytes);
void rows_set_type(struct rows *rows, size_t column, enum rows_type type);
void rows_add(struct rows *rows, const char *text, size_t length);

#endif
