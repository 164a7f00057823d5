#include "table.h"

#include <csv.h>
#include <ctype.h>
#include <errno.h>
#include <iconv.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/str.h"
#include "base/text.h"

#define BYTE_ORDER_MARK "\xef\xbb\xbf"
#define LOST "\xef\xbf\xbd" /* U+FFFD: what could not be converted, here or before */

enum { NO_QUOTE = 0xff, END_OF_DOS_FILE = 0x1a }; /* a byte that is in no text */

/* ---- bytes ---- */

static bool begins(const struct str *bytes, const char *mark)
{
    size_t n = strlen(mark);
    return bytes->len >= n && memcmp(bytes->s, mark, n) == 0;
}

static bool slurp(const char *path, struct str *ret_bytes, struct err *err)
{
    char block[65536];
    size_t n;
    bool standard = strcmp(path, "-") == 0;
    FILE *file = standard ? stdin : fopen(path, "rb");
    if (!file)
        return err_set(err, ERR_IO, NULL, _("%s: cannot be read: %s"), path, strerror(errno));
    while ((n = fread(block, 1, sizeof block, file)) > 0 && ret_bytes->len <= TABLE_MAX)
        str_add_n(ret_bytes, block, n);
    int failed = ferror(file) ? errno : 0;
    if (!standard)
        fclose(file);
    if (failed)
        return err_set(err, ERR_IO, NULL, _("%s: cannot be read: %s"), path, strerror(failed));
    if (ret_bytes->len > TABLE_MAX)
        return err_set(err, ERR_DATA, NULL, _("%s: is longer than %d MiB"), path, TABLE_MAX >> 20);
    if (ret_bytes->len == 0)
        return err_set(err, ERR_DATA, NULL, _("%s: is empty"), path);
    if (begins(ret_bytes, "PK\x03\x04") || begins(ret_bytes, "\xd0\xcf\x11\xe0"))
        return err_set(err, ERR_DATA, NULL, _("%s: is a workbook or an archive: save it as CSV"),
                       path);
    return true;
}

/* Bytes that the encoding leaves undefined become LOST. */
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
            str_add(&utf8, LOST);
            in++;
            left--;
        }
    }
    iconv_close(to);
    str_finish(bytes);
    *bytes = utf8;
    return true;
}

/* More letters of several bytes than bytes that are none: UTF-8 that is damaged here and there.
 * In Windows-1252 the one is as rare as the other in UTF-8. */
static bool mostly_utf8(const struct str *bytes)
{
    size_t letters = 0, bad = 0;
    for (size_t at = 0; at < bytes->len;) {
        size_t n = 1, left = bytes->len - at;
        if ((unsigned char)bytes->s[at] >= 0x80) {
            for (n = 2; n <= 4 && n <= left && !text_valid(bytes->s + at, n); n++)
                ;
            bool letter = n <= 4 && n <= left;
            letters += letter;
            bad += !letter;
            n = letter ? n : 1;
        }
        at += n;
    }
    return bad == 0 || letters > bad;
}

/* Bytes of `letters` that stand beside a letter of ASCII, as those of a word do. */
static size_t words_with(const struct str *bytes, const char *letters)
{
    size_t n = 0;
    for (size_t i = 1; i < bytes->len; i++)
        n += bytes->s[i] && strchr(letters, bytes->s[i]) && isalpha((unsigned char)bytes->s[i - 1]);
    return n;
}

/* Of the encodings with one byte a letter, the one that makes most Danish words of it. */
static const char *guess_danish(const struct str *bytes)
{
    static const char *const known[][2] = {{"CP1252", "\xe6\xf8\xe5\xc6\xd8\xc5"},
                                           {"CP850", "\x91\x9b\x86\x92\x9d\x8f"},
                                           {"MACINTOSH", "\xbe\xbf\x8c\xae\xaf\x81"}};
    size_t best = 0, most = words_with(bytes, known[0][1]);
    for (size_t i = 1; i < sizeof known / sizeof known[0]; i++) {
        size_t n = words_with(bytes, known[i][1]);
        if (n > most) {
            best = i;
            most = n;
        }
    }
    return known[best][0];
}

static const char *guess(const struct str *bytes)
{
    if (begins(bytes, "\xff\xfe") || begins(bytes, "\xfe\xff"))
        return "UTF-16";
    if (bytes->len > 3 && (!bytes->s[0] || !bytes->s[1]) && !bytes->s[0] == !bytes->s[2])
        return bytes->s[0] ? "UTF-16LE" : "UTF-16BE";
    return begins(bytes, BYTE_ORDER_MARK) || mostly_utf8(bytes) ? "UTF-8" : guess_danish(bytes);
}

static void drop_mark(struct str *bytes)
{
    size_t n = strlen(BYTE_ORDER_MARK);
    if (!begins(bytes, BYTE_ORDER_MARK))
        return;
    memmove(bytes->s, bytes->s + n, bytes->len - n);
    str_truncate(bytes, bytes->len - n);
}

static bool decode(struct table *table, struct str *bytes, const char *encoding, struct err *err)
{
    table->encoding = encoding ? encoding : guess(bytes);
    if (text_ascii_equal(table->encoding, "UTF-8"))
        table->encoding = "UTF-8";
    else if (!convert(bytes, table->encoding, err))
        return false;
    drop_mark(bytes);
    while (bytes->len > 0 && bytes->s[bytes->len - 1] == END_OF_DOS_FILE)
        str_truncate(bytes, bytes->len - 1);
    if (!memchr(bytes->s, '\n', bytes->len))
        for (size_t i = 0; i < bytes->len; i++)
            bytes->s[i] = bytes->s[i] == '\r' ? '\n' : bytes->s[i];
    return true;
}

/* ---- rows ---- */

static bool is_blank_line(const char *line, size_t n)
{
    return strspn(line, " \t\r\n") >= n;
}

static bool is_blank(const char *cell)
{
    return is_blank_line(cell, strlen(cell));
}

/* The state of reading. A row's line is that of its first byte. */
struct table_reader {
    struct str bytes;
    struct csv_parser parser;
    struct arena arena; /* of the rows */
    struct vec cells;   /* const char *, of the row being read */
    size_t bad;         /* the first of them that is no text, from 1; 0: none is */
    struct table_form form;
    size_t at;     /* the next line begins here */
    size_t row_at; /* where the row being read begins */
    int line;      /* the last one fed */
    int row_line;  /* where the row being read began; 0: none has */
    bool begun, over, bad_header;
};

static void got_cell(void *text, size_t n, void *data)
{
    struct table_reader *reader = ((struct table *)data)->reader;
    struct str nfc;
    str_init(&nfc);
    bool whole = (!text || !memchr(text, 0, n)) && text_nfc(&nfc, text ? text : "", n) &&
                 !strstr(nfc.s, LOST);
    *(const char **)vec_push(&reader->cells) = arena_strdup(&reader->arena, whole ? nfc.s : "");
    if (!whole && !reader->bad)
        reader->bad = reader->cells.len;
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

/* The row read last, with `fault` or NULL. */
static struct table_row *add_row(struct table *table, const char *fault)
{
    struct table_row *row = vec_push(&table->rows);
    row->line = table->reader->row_line;
    row->cells = NULL;
    row->n = 0;
    row->fault = fault;
    row->detail = "";
    return row;
}

static void set_header(struct table *table, const struct vec *cells)
{
    table->width = cells->len;
    table->header = arena_alloc(&table->arena, (cells->len + 1) * sizeof *table->header);
    for (size_t i = 0; i < cells->len; i++) {
        struct str name;
        str_init(&name);
        text_squeeze(&name, *(const char **)vec_at(cells, i));
        size_t quotes = strspn(name.s, "\"");
        while (name.len > quotes && name.s[name.len - 1] == '"')
            str_truncate(&name, name.len - 1);
        table->header[i] = table->reader->form.headless
                               ? arena_printf(&table->arena, "%zu", i + 1)
                               : arena_strdup(&table->arena, name.s + quotes);
        str_finish(&name);
    }
    table->header_line = table->reader->row_line;
}

/* How many cells there are, not counting empty ones at the end. */
static size_t filled(const struct vec *cells)
{
    size_t n = cells->len;
    while (n > 0 && is_blank(*(const char **)vec_at(cells, n - 1)))
        n--;
    return n;
}

/* As many cells as the header has: empty ones are added, further ones left out. */
static const char **fit_cells(struct table *table)
{
    struct table_reader *reader = table->reader;
    while (reader->cells.len < table->width)
        *(const char **)vec_push(&reader->cells) = "";
    return copy_cells(&reader->cells, &reader->arena);
}

static void take_row(struct table *table)
{
    struct table_reader *reader = table->reader;
    size_t n = reader->cells.len, used = filled(&reader->cells);
    struct table_row *row;
    if (used == 0 && !reader->bad)
        return;
    bool fits = n == table->width ||
                (reader->form.ragged && used <= table->width && reader->bad <= table->width);
    if (fits && reader->bad) {
        row = add_row(table, "bad_bytes");
        row->detail = table->header[reader->bad - 1];
        return;
    }
    row = add_row(table, fits ? NULL : "short_row");
    if (!fits)
        row->detail = arena_printf(&reader->arena, "%zu/%zu", n, table->width);
    row->n = n;
    row->cells = fit_cells(table);
}

static void got_row(int end, void *data)
{
    struct table *table = data;
    struct table_reader *reader = table->reader;
    (void)end;
    bool header = !table->header;
    if (header)
        set_header(table, &reader->cells);
    if (!header || reader->form.headless)
        take_row(table);
    else
        reader->bad_header = reader->bad > 0;
    vec_reset(&reader->cells);
    reader->bad = 0;
    reader->row_line = 0;
}

/* Spaces belong to the cell: who judges the rows trims, and says so. */
static int no_space(unsigned char c)
{
    (void)c;
    return 0;
}

/* The end of the line that begins at `at`, its line break included. */
static size_t line_end(const struct str *bytes, size_t at)
{
    const char *newline = memchr(bytes->s + at, '\n', bytes->len - at);
    return newline ? (size_t)(newline - bytes->s) + 1 : bytes->len;
}

/* Of those in use, the one that the header has most of; of none, the first. */
static char separator_of(const struct str *bytes, int skip)
{
    size_t most = 0, at = 0, counts[256] = {0};
    const char *best = ";,\t|";
    for (int line = 0; line < skip || is_blank_line(bytes->s + at, line_end(bytes, at) - at);
         line++)
        if ((at = line_end(bytes, at)) == bytes->len)
            break;
    for (size_t end = line_end(bytes, at); at < end; at++)
        counts[(unsigned char)bytes->s[at]]++;
    for (const char *one = best; *one; one++)
        if (counts[(unsigned char)*one] > most) {
            most = counts[(unsigned char)*one];
            best = one;
        }
    return *best;
}

static void start(struct table_reader *reader)
{
    csv_init(&reader->parser, CSV_STRICT | CSV_STRICT_FINI | CSV_APPEND_NULL);
    csv_set_delim(&reader->parser, (unsigned char)reader->form.separator);
    csv_set_quote(&reader->parser, reader->form.unquoted ? NO_QUOTE
                                   : reader->form.quote  ? (unsigned char)reader->form.quote
                                                         : '"');
    csv_set_space_func(&reader->parser, no_space);
}

/* A malformed row: it is a fault, and reading begins anew on the line after its first. */
static void give_up_row(struct table *table)
{
    struct table_reader *reader = table->reader;
    add_row(table, "bad_quotes");
    vec_reset(&reader->cells);
    reader->bad = 0;
    reader->line = reader->row_line;
    reader->row_line = 0;
    reader->at = line_end(&reader->bytes, reader->row_at);
    csv_free(&reader->parser);
    start(reader);
}

/* A quote, or the escape itself, behind the escape: as RFC 4180 writes it. */
static void unescape(const struct table_form *form, const char *line, size_t n, struct str *out)
{
    char quote = form->quote ? form->quote : '"';
    for (size_t i = 0; i < n; i++) {
        bool escaped = line[i] == form->escape && i + 1 < n &&
                       (line[i + 1] == quote || line[i + 1] == form->escape);
        if (escaped && line[++i] == quote)
            str_add_n(out, &quote, 1);
        str_add_n(out, &line[i], 1);
    }
}

/* False: the row is malformed. */
static bool parse(struct table *table, const char *line, size_t n)
{
    struct table_reader *reader = table->reader;
    struct str plain;
    if (!reader->form.escape)
        return csv_parse(&reader->parser, line, n, got_cell, got_row, table) == n;
    str_init(&plain);
    unescape(&reader->form, line, n, &plain);
    bool whole =
        csv_parse(&reader->parser, plain.s, plain.len, got_cell, got_row, table) == plain.len;
    str_finish(&plain);
    return whole;
}

/* Line by line, so that each row knows its line. */
static void feed_line(struct table *table)
{
    struct table_reader *reader = table->reader;
    const char *line = reader->bytes.s + reader->at;
    size_t n = line_end(&reader->bytes, reader->at) - reader->at;
    reader->line++;
    if (reader->row_line == 0) {
        if (is_blank_line(line, n) || reader->line <= reader->form.skip) {
            reader->at += n;
            return;
        }
        reader->row_at = reader->at;
        reader->row_line = reader->line;
    }
    reader->at += n;
    if (!parse(table, line, n))
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

/* What spreadsheets put before the header says the separator, and is no row. */
static void take_separator_line(struct table_reader *reader)
{
    const struct str *bytes = &reader->bytes;
    size_t n = line_end(bytes, 0);
    if (n < 6 || !begins(bytes, "sep=") || !is_blank_line(bytes->s + 5, n - 5))
        return;
    if (!reader->form.separator)
        reader->form.separator = bytes->s[4];
    if (reader->form.skip == 0)
        reader->form.skip = 1;
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
    if (!slurp(path, &reader->bytes, err) || !decode(table, &reader->bytes, form->encoding, err))
        return false;
    if (reader->bytes.len == 0) /* but for its mark */
        return err_set(err, ERR_DATA, NULL, _("%s: is empty"), path);
    take_separator_line(reader);
    if (!reader->form.separator)
        reader->form.separator = separator_of(&reader->bytes, reader->form.skip);
    csv_set_delim(&reader->parser, (unsigned char)reader->form.separator);
    while (!table->header && feed(table))
        ;
    if (!table->header)
        return err_set(err, ERR_DATA, NULL, _("%s: has no header line"), path);
    if (table->rows.len > 0 && !form->headless)
        return err_set(err, ERR_DATA, NULL, _("%s:%d: the quotes of the header do not match"), path,
                       ((struct table_row *)vec_at(&table->rows, 0))->line);
    if (reader->bad_header)
        return err_set(err, ERR_DATA, NULL, _("%s: the header is no text"), path);
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

const struct table_row *table_row_at(const struct table *table, long line)
{
    for (size_t i = 0; i < table->rows.len; i++) {
        const struct table_row *row = vec_at(&table->rows, i);
        if (row->line == line)
            return row;
    }
    return NULL;
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
