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

static bool slurp(const char *path, const char *encoding, struct str *ret_bytes, struct err *err)
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
    if (!encoding && memchr(ret_bytes->s, 0, ret_bytes->len))
        return err_set(err, ERR_DATA, NULL, _("%s: holds NUL bytes: it is no text"), path);
    return true;
}

/* Bytes that the encoding leaves undefined become U+FFFD. */
static bool convert(struct str *bytes, const char *encoding, struct err *err)
{
    char out[4096];
    struct str utf8;
    iconv_t to = iconv_open("UTF-8", encoding);
    if (to == (iconv_t)-1)
        return err_set(err, ERR_CONFIG, NULL, _("this system cannot convert from %s"), encoding);
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

static void drop_mark(struct str *bytes)
{
    if (bytes->len < 3 || memcmp(bytes->s, "\xef\xbb\xbf", 3) != 0)
        return;
    memmove(bytes->s, bytes->s + 3, bytes->len - 3);
    str_truncate(bytes, bytes->len - 3);
}

static bool decode(struct table *table, struct str *bytes, const char *encoding, struct err *err)
{
    if (encoding && !text_ascii_equal(encoding, "UTF-8")) {
        table->encoding = encoding;
        if (!convert(bytes, encoding, err))
            return false;
        drop_mark(bytes);
        return true;
    }
    drop_mark(bytes);
    table->encoding = "UTF-8";
    if (encoding || text_valid(bytes->s, bytes->len))
        return true; /* what is not UTF-8 after all is refused where it is sent */
    table->encoding = "CP1252";
    return convert(bytes, "CP1252", err);
}

/* ---- rows ---- */

/* The state of reading. A row's line is that of its first byte. */
struct table_reader {
    struct str bytes;
    struct csv_parser parser;
    struct arena arena; /* of the rows */
    struct vec cells;   /* const char *, of the row being read */
    struct table_form form;
    size_t at;     /* the next line begins here */
    size_t row_at; /* where the row being read begins */
    int line;      /* the last one fed */
    int row_line;  /* where the row being read began; 0: none has */
    bool begun, over;
};

static void got_cell(void *text, size_t n, void *data)
{
    struct table_reader *reader = ((struct table *)data)->reader;
    struct str nfc;
    str_init(&nfc);
    bool valid = text_nfc(&nfc, text ? text : "", n);
    *(const char **)vec_push(&reader->cells) =
        valid ? arena_strdup(&reader->arena, nfc.s) : arena_strndup(&reader->arena, text, n);
    str_finish(&nfc);
}

static const char **copy_cells(const struct vec *cells, struct arena *arena)
{
    const char **copy = arena_alloc(arena, (cells->len + 1) * sizeof *copy);
    for (size_t i = 0; i < cells->len; i++)
        copy[i] = *(const char **)vec_at(cells, i);
    copy[cells->len] = NULL;
    return copy;
}

static struct table_row *add_row(struct table *table, int line, const char *fault)
{
    struct table_row *row = vec_push(&table->rows);
    row->line = line;
    row->cells = NULL;
    row->fault = fault;
    row->detail = "";
    return row;
}

static void set_header(struct table *table, const struct vec *cells)
{
    table->width = cells->len;
    table->header = arena_alloc(&table->arena, (cells->len + 1) * sizeof *table->header);
    for (size_t i = 0; i < cells->len; i++) {
        const char *name = *(const char **)vec_at(cells, i);
        name += strspn(name, " \t\"");
        size_t n = strlen(name);
        while (n > 0 && strchr(" \t\"", name[n - 1]))
            n--;
        table->header[i] = table->reader->form.headless ? arena_printf(&table->arena, "%zu", i + 1)
                                                        : arena_strndup(&table->arena, name, n);
    }
}

static void got_row(int end, void *data)
{
    struct table *table = data;
    struct table_reader *reader = table->reader;
    (void)end;
    bool header = !table->header;
    if (header)
        set_header(table, &reader->cells);
    if (reader->cells.len != table->width) {
        add_row(table, reader->row_line, "short_row")->detail =
            arena_printf(&reader->arena, "%zu/%zu", reader->cells.len, table->width);
    } else if (!header || reader->form.headless) {
        add_row(table, reader->row_line, NULL)->cells = copy_cells(&reader->cells, &reader->arena);
    }
    vec_reset(&reader->cells);
    reader->row_line = 0;
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

static void start(struct table_reader *reader)
{
    csv_init(&reader->parser, CSV_STRICT | CSV_STRICT_FINI | CSV_APPEND_NULL);
    csv_set_delim(&reader->parser,
                  (unsigned char)(reader->form.separator ? reader->form.separator : ';'));
    csv_set_quote(&reader->parser, (unsigned char)(reader->form.quote ? reader->form.quote : '"'));
    csv_set_space_func(&reader->parser, no_space);
}

/* The end of the line that begins at `at`, its line break included. */
static size_t line_end(const struct str *bytes, size_t at)
{
    const char *newline = memchr(bytes->s + at, '\n', bytes->len - at);
    return newline ? (size_t)(newline - bytes->s) + 1 : bytes->len;
}

/* A malformed row: it is a fault, and reading begins anew on the line after its first. */
static void give_up_row(struct table *table)
{
    struct table_reader *reader = table->reader;
    add_row(table, reader->row_line, "bad_quotes");
    vec_reset(&reader->cells);
    reader->line = reader->row_line;
    reader->row_line = 0;
    reader->at = line_end(&reader->bytes, reader->row_at);
    csv_free(&reader->parser);
    start(reader);
}

/* Line by line, so that each row knows its line. */
static void feed_line(struct table *table)
{
    struct table_reader *reader = table->reader;
    const char *line = reader->bytes.s + reader->at;
    size_t n = line_end(&reader->bytes, reader->at) - reader->at;
    reader->line++;
    if (reader->row_line == 0) {
        if (is_blank(line, n) || reader->line <= reader->form.skip) {
            reader->at += n;
            return;
        }
        reader->row_at = reader->at;
        reader->row_line = reader->line;
    }
    reader->at += n;
    if (csv_parse(&reader->parser, line, n, got_cell, got_row, table) != n)
        give_up_row(table);
}

/* False: all was read. */
static bool feed(struct table *table)
{
    struct table_reader *reader = table->reader;
    if (reader->at < reader->bytes.len) {
        feed_line(table);
    } else if (!reader->over) {
        if (csv_fini(&reader->parser, got_cell, got_row, table) == 0)
            reader->over = true;
        else
            give_up_row(table);
    }
    return !reader->over;
}

bool table_open(struct table *table, const char *path, const struct table_form *form,
                struct err *err)
{
    struct table_reader *reader = xcalloc(1, sizeof *reader);
    memset(table, 0, sizeof *table);
    table->reader = reader;
    arena_init(&table->arena);
    arena_init(&reader->arena);
    vec_init(&table->rows, sizeof(struct table_row));
    vec_init(&reader->cells, sizeof(const char *));
    str_init(&reader->bytes);
    reader->form = *form;
    start(reader);
    if (!slurp(path, form->encoding, &reader->bytes, err) ||
        !decode(table, &reader->bytes, form->encoding, err))
        return false;
    while (!table->header && feed(table))
        ;
    if (!table->header)
        return err_set(err, ERR_DATA, NULL, _("%s: has no header line"), path);
    return true;
}

bool table_next(struct table *table, size_t most)
{
    struct table_reader *reader = table->reader;
    if (reader->begun) {
        vec_reset(&table->rows);
        if (reader->cells.len == 0) /* none while a row is half read */
            arena_finish(&reader->arena);
    }
    reader->begun = true; /* what was read before the header was found is still to be handed out */
    while (table->rows.len < most && feed(table))
        ;
    return table->rows.len > 0;
}

int table_percent(const struct table *table)
{
    const struct table_reader *reader = table->reader;
    return reader->bytes.len ? (int)(reader->at * 100 / reader->bytes.len) : 100;
}

void table_close(struct table *table)
{
    if (!table->reader)
        return;
    csv_free(&table->reader->parser);
    vec_finish(&table->reader->cells);
    vec_finish(&table->rows);
    str_finish(&table->reader->bytes);
    arena_finish(&table->reader->arena);
    arena_finish(&table->arena);
    free(table->reader);
    table->reader = NULL;
}
