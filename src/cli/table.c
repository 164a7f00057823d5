#include "table.h"

#include <csv.h>
#include <errno.h>
#include <iconv.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/str.h"
#include "base/text.h"

/* ---- bytes ---- */

static bool slurp(const char *path, struct str *ret_bytes, struct err *err)
{
    char block[65536];
    size_t n;
    FILE *file = fopen(path, "rb");
    if (!file)
        return err_set(err, ERR_IO, NULL, _("%s: cannot be read: %s"), path, strerror(errno));
    while ((n = fread(block, 1, sizeof block, file)) > 0 && ret_bytes->len <= TABLE_MAX)
        str_add_n(ret_bytes, block, n);
    bool failed = ferror(file) != 0;
    fclose(file);
    if (failed)
        return err_set(err, ERR_IO, NULL, _("%s: cannot be read"), path);
    if (ret_bytes->len > TABLE_MAX)
        return err_set(err, ERR_DATA, NULL, _("%s: is longer than %d MiB"), path, TABLE_MAX >> 20);
    if (ret_bytes->len == 0)
        return err_set(err, ERR_DATA, NULL, _("%s: is empty"), path);
    if (memchr(ret_bytes->s, 0, ret_bytes->len))
        return err_set(err, ERR_DATA, NULL, _("%s: holds NUL bytes: it is no text"), path);
    return true;
}

/* Bytes that Windows-1252 leaves undefined become U+FFFD. */
static bool from_cp1252(struct str *bytes, struct err *err)
{
    char out[4096];
    struct str utf8;
    iconv_t to = iconv_open("UTF-8", "CP1252");
    if (to == (iconv_t)-1)
        return err_set(err, ERR_INTERNAL, NULL, _("this system cannot convert from %s"), "CP1252");
    str_init(&utf8);
    char *in = bytes->s;
    size_t left = bytes->len;
    while (left > 0) {
        char *next = out;
        size_t room = sizeof out;
        size_t rc = iconv(to, &in, &left, &next, &room);
        str_add_n(&utf8, out, (size_t)(next - out));
        if (rc == (size_t)-1 && errno != E2BIG) {
            str_add(&utf8, "\xef\xbf\xbd");
            in++;
            left--;
        }
    }
    iconv_close(to);
    str_finish(bytes);
    *bytes = utf8;
    return true;
}

static bool decode(struct table *table, struct str *bytes, struct err *err)
{
    table->encoding = "UTF-8";
    if (bytes->len >= 3 && memcmp(bytes->s, "\xef\xbb\xbf", 3) == 0) {
        memmove(bytes->s, bytes->s + 3, bytes->len - 3);
        str_truncate(bytes, bytes->len - 3);
    }
    if (text_valid(bytes->s, bytes->len))
        return true;
    table->encoding = "CP1252";
    return from_cp1252(bytes, err);
}

/* ---- rows ---- */

/* The state of reading. A row's line is that of its first byte. */
struct reading {
    struct table *table;
    struct vec cells; /* const char *, of the row being read */
    int line;         /* being fed */
    int row_line;     /* where the row being read began; 0: none has */
};

static void add_fault(struct table *table, int line, const char *words)
{
    struct table_fault *fault = vec_push(&table->faults);
    fault->line = line;
    fault->words = words;
}

static void got_cell(void *text, size_t n, void *data)
{
    struct reading *reading = data;
    struct str nfc;
    str_init(&nfc);
    if (text_nfc(&nfc, text ? text : "", n))
        *(const char **)vec_push(&reading->cells) =
            arena_strdup(&reading->table->arena, nfc.s ? nfc.s : "");
    else
        *(const char **)vec_push(&reading->cells) = arena_strndup(&reading->table->arena, text, n);
    str_finish(&nfc);
}

static const char **copy_cells(struct reading *reading)
{
    size_t n = reading->cells.len;
    const char **cells = arena_alloc(&reading->table->arena, (n + 1) * sizeof *cells);
    for (size_t i = 0; i < n; i++)
        cells[i] = *(const char **)vec_at(&reading->cells, i);
    cells[n] = NULL;
    return cells;
}

static void got_row(int end, void *data)
{
    struct reading *reading = data;
    struct table *table = reading->table;
    (void)end;
    if (!table->header) {
        table->header = copy_cells(reading);
        table->width = reading->cells.len;
    } else if (reading->cells.len != table->width) {
        add_fault(table, reading->row_line,
                  arena_printf(&table->arena, _("the row has %zu of %zu fields"),
                               reading->cells.len, table->width));
    } else {
        struct table_row *row = vec_push(&table->rows);
        row->line = reading->row_line;
        row->cells = copy_cells(reading);
    }
    vec_reset(&reading->cells);
    reading->row_line = 0;
}

static bool is_blank(const char *line, size_t n)
{
    return strspn(line, " \t\r\n") >= n;
}

/* Spaces belong to the cell: who judges the rows trims, and says so. */
static int no_space(unsigned char c)
{
    (void)c;
    return 0;
}

static void start(struct csv_parser *parser, char separator)
{
    csv_init(parser, CSV_STRICT | CSV_STRICT_FINI | CSV_APPEND_NULL);
    csv_set_delim(parser, (unsigned char)separator);
    csv_set_space_func(parser, no_space);
}

/* Feed line by line, so that each row knows its line. Returns the offset where reading must start
 * anew after a malformed row (its first line is skipped), or the length when all was read. */
static size_t feed(struct reading *reading, const struct str *bytes, size_t from, char separator)
{
    struct csv_parser parser;
    size_t at = from, row_at = from;
    int row_line = reading->line;
    bool good = true;
    start(&parser, separator);
    while (good && at < bytes->len) {
        const char *newline = memchr(bytes->s + at, '\n', bytes->len - at);
        size_t end = newline ? (size_t)(newline - bytes->s) + 1 : bytes->len;
        bool between = reading->row_line == 0;
        reading->line++;
        if (between && is_blank(bytes->s + at, end - at)) {
            at = end;
            continue;
        }
        if (between) {
            row_at = at;
            row_line = reading->row_line = reading->line;
        }
        good = csv_parse(&parser, bytes->s + at, end - at, got_cell, got_row, reading) == end - at;
        at = end;
    }
    if (good)
        good = csv_fini(&parser, got_cell, got_row, reading) == 0;
    csv_free(&parser);
    if (good)
        return bytes->len;
    add_fault(reading->table, row_line, _("the quotes do not match"));
    vec_reset(&reading->cells);
    reading->row_line = 0;
    reading->line = row_line;
    const char *newline = memchr(bytes->s + row_at, '\n', bytes->len - row_at);
    return newline ? (size_t)(newline - bytes->s) + 1 : bytes->len;
}

static void trim_header(struct table *table)
{
    for (size_t i = 0; i < table->width; i++) {
        const char *name = table->header[i] + strspn(table->header[i], " \t\"");
        size_t n = strlen(name);
        while (n > 0 && strchr(" \t\"", name[n - 1]))
            n--;
        table->header[i] = arena_strndup(&table->arena, name, n);
    }
}

bool table_read(struct table *table, const char *path, char separator, struct err *err)
{
    struct str bytes;
    struct reading reading = {.table = table};
    memset(table, 0, sizeof *table);
    arena_init(&table->arena);
    vec_init(&table->rows, sizeof(struct table_row));
    vec_init(&table->faults, sizeof(struct table_fault));
    vec_init(&reading.cells, sizeof(const char *));
    str_init(&bytes);
    bool good = slurp(path, &bytes, err) && decode(table, &bytes, err);
    for (size_t at = 0; good && at < bytes.len;)
        at = feed(&reading, &bytes, at, separator);
    str_finish(&bytes);
    vec_finish(&reading.cells);
    if (good && !table->header)
        return err_set(err, ERR_DATA, NULL, _("%s: has no header line"), path);
    if (good)
        trim_header(table);
    return good;
}

void table_finish(struct table *table)
{
    vec_finish(&table->rows);
    vec_finish(&table->faults);
    arena_finish(&table->arena);
}
