#include "db/rows.h"

#include <assert.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "db/db.h"

/* All text lies in one block, every cell with its NUL, so that one wipe clears it. */
struct rows {
    size_t ncols, nrows;
    size_t added; /* cells so far */
    char **names;
    enum rows_type *types;
    const char **cells;
    char *bytes;
    size_t used, size;
};

size_t rows_count(const struct rows *rows)
{
    return rows->nrows;
}

size_t rows_columns(const struct rows *rows)
{
    return rows->ncols;
}

const char *rows_name(const struct rows *rows, size_t column)
{
    assert(column < rows->ncols);
    return rows->names[column];
}

enum rows_type rows_type(const struct rows *rows, size_t column)
{
    assert(column < rows->ncols);
    return rows->types[column];
}

void rows_set_type(struct rows *rows, size_t column, enum rows_type type)
{
    assert(column < rows->ncols);
    rows->types[column] = type;
}

int rows_col(const struct rows *rows, const char *name)
{
    for (size_t i = 0; i < rows->ncols; i++)
        if (strcmp(rows->names[i], name) == 0)
            return (int)i;
    return -1;
}

const char *rows_get(const struct rows *rows, size_t row, size_t column)
{
    assert(row < rows->nrows && column < rows->ncols);
    return rows->cells[row * rows->ncols + column];
}

const char *rows_cell(const struct rows *rows, size_t row, const char *name)
{
    int column = rows_col(rows, name);
    return column < 0 ? NULL : rows_get(rows, row, (size_t)column);
}

struct rows *rows_take(struct db_reply *reply)
{
    struct rows *rows = reply->rows;
    reply->rows = NULL;
    return rows;
}

void rows_destroy(struct rows *rows)
{
    if (!rows)
        return;
    for (size_t i = 0; i < rows->ncols; i++)
        free(rows->names[i]);
    free(rows->names);
    free(rows->types);
    free(rows->cells);
    mem_wipe(rows->bytes, rows->used);
    free(rows->bytes);
    free(rows);
}

struct rows *rows_create(size_t ncols, const char *const *names, size_t nrows, size_t bytes)
{
    struct rows *rows = xcalloc(1, sizeof *rows);
    size_t ncells = ncols * nrows;
    assert(ncols == 0 || ncells / ncols == nrows);
    assert(bytes <= SIZE_MAX - ncells);
    rows->ncols = ncols;
    rows->nrows = nrows;
    rows->names = xcalloc(ncols ? ncols : 1, sizeof *rows->names);
    rows->types = xcalloc(ncols ? ncols : 1, sizeof *rows->types);
    for (size_t i = 0; i < ncols; i++)
        rows->names[i] = xstrdup(names[i]);
    rows->cells = xcalloc(ncells ? ncells : 1, sizeof *rows->cells);
    rows->size = bytes + ncells;
    rows->bytes = xmalloc(rows->size);
    return rows;
}

void rows_add(struct rows *rows, const char *text, size_t length)
{
    assert(rows->added < rows->ncols * rows->nrows);
    if (text) {
        char *cell = rows->bytes + rows->used;
        assert(length < rows->size - rows->used);
        memcpy(cell, text, length);
        cell[length] = '\0';
        rows->cells[rows->added] = cell;
        rows->used += length + 1;
    }
    rows->added++;
}

struct rows *rows_from_table(size_t ncols, const char *const *names, size_t nrows,
                             const char *const *cells)
{
    size_t ncells = ncols * nrows, bytes = 0;
    for (size_t i = 0; i < ncells; i++)
        bytes += cells[i] ? strlen(cells[i]) : 0;
    struct rows *rows = rows_create(ncols, names, nrows, bytes);
    for (size_t i = 0; i < ncells; i++)
        rows_add(rows, cells[i], cells[i] ? strlen(cells[i]) : 0);
    return rows;
}
