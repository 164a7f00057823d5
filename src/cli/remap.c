#include "remap.h"

#include <ctype.h>
#include <regex.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/i18n.h"
#include "base/json.h"
#include "base/mem.h"
#include "base/num.h"
#include "base/str.h"
#include "base/text.h"
#include "def/layout.h"
#include "table.h"

#define NO_DATE "? " /* stands before what is no date in any of a field's forms */

enum { GROUPS = 10, NO_COLUMN = -1 };

struct pattern {
    bool set;
    regex_t regex;
};

struct remap_field {
    const struct layout_field *def;
    int *columns; /* of the file, one for each `from` */
    struct pattern pattern;
};

struct remap_rows {
    const struct layout_rows *def;
    int column;
    struct pattern pattern;
};

/* ---- dates ---- */

static bool take_number(const char **text, size_t most, int *ret)
{
    size_t n = 0;
    *ret = 0;
    for (; n < most && isdigit((unsigned char)**text); n++, (*text)++)
        *ret = *ret * 10 + (**text - '0');
    return n > 0;
}

/* By its first three letters, Danish or English. */
static bool take_month(const char **text, int *ret)
{
    static const char *const names[] = {"jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug",
                                        "sep", "okt", "nov", "dec", "",    "",    "",    "",
                                        "may", "",    "",    "",    "",    "oct"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        if (!*names[i] || strlen(*text) < 3 || text_ascii_lower((*text)[0]) != names[i][0] ||
            text_ascii_lower((*text)[1]) != names[i][1] ||
            text_ascii_lower((*text)[2]) != names[i][2])
            continue;
        *ret = (int)(i % 12) + 1;
        while (isalpha((unsigned char)**text))
            (*text)++;
        return true;
    }
    return false;
}

/* Two digits stand for a year from 1950 to 2049. */
static int century(int year)
{
    return year + (year < 50 ? 2000 : 1900);
}

/* One run of the same letter of a form. */
static bool take_part(char letter, size_t n, const char **text, int part[static 3])
{
    if (letter == 'm' && n == 3)
        return take_month(text, &part[1]);
    size_t which = letter == 'y' ? 0 : letter == 'm' ? 1 : 2;
    if (!take_number(text, letter == 'y' ? n : 2, &part[which]))
        return false;
    if (letter == 'y' && n == 2)
        part[0] = century(part[0]);
    return letter != 'y' || n == 2 || part[0] >= 1000;
}

static bool excel_date(const char *text, int *ret_date)
{
    int64_t days;
    char whole[16];
    snprintf(whole, sizeof whole, "%.*s", (int)strcspn(text, ".,"), text);
    if (!num_parse_plain(whole, 1, 100000, &days))
        return false;
    *ret_date = date_from_ymd(1970, 1, 1) - 25569 + (int)days;
    return true;
}

bool remap_date(const char *form, const char *text, char ret_iso[static 16])
{
    int part[3] = {0, 0, 0}, date = DATE_NONE;
    if (strcmp(form, "excel") == 0) {
        if (!excel_date(text, &date))
            return false;
    } else {
        while (*form && *form != '*') {
            size_t n = strspn(form, (char[]){*form, '\0'});
            if (!strchr("dmy", *form)) {
                if (*text++ != *form++)
                    return false;
                continue;
            }
            if (!take_part(*form, n, &text, part))
                return false;
            form += n;
        }
        if (*form != '*' && *text)
            return false;
        date = date_from_ymd_any(part[0], part[1], part[2]);
    }
    if (date == DATE_NONE)
        return false;
    char iso[DATE_TEXT];
    snprintf(ret_iso, 16, "%s", date_format_iso(date, iso));
    return true;
}

/* ---- fitting ---- */

static bool is_name(const char *header, const char *name)
{
    struct str squeezed;
    str_init(&squeezed);
    text_squeeze(&squeezed, name);
    bool same = text_compare(header, squeezed.s) == 0;
    str_finish(&squeezed);
    return same;
}

/* "#7": the seventh, whatever it is called. */
static int numbered(const struct table *table, const char *name)
{
    int64_t n;
    bool given = name[0] == '#' && num_parse_plain(name + 1, 1, (int64_t)table->width, &n);
    return given ? (int)n - 1 : NO_COLUMN;
}

/* The column of that name, the first of several; *ret_next the one after it. */
static int column_of(const struct table *table, const char *name, int *ret_next)
{
    int found = NO_COLUMN;
    *ret_next = NO_COLUMN;
    for (int i = 0; i < (int)table->width && *ret_next == NO_COLUMN; i++)
        if (is_name(table->header[i], name))
            *(found == NO_COLUMN ? &found : ret_next) = i;
    return found == NO_COLUMN ? numbered(table, name) : found;
}

static int need_column(struct remap *remap, const char *name, int line, bool used[],
                       struct str *errors)
{
    int next, column = column_of(remap->table, name, &next);
    remap->missing = remap->missing || column == NO_COLUMN || next != NO_COLUMN;
    if (column == NO_COLUMN)
        str_printf(errors, _("%s:%d: the file has no column “%s”\n"), remap->layout->file, line,
                   name);
    else if (next != NO_COLUMN)
        str_printf(errors,
                   _("%s:%d: the file has several columns “%s”: say which, as #%d or #%d\n"),
                   remap->layout->file, line, name, column + 1, next + 1);
    else
        used[column] = true;
    return column;
}

static void fit_pattern(struct pattern *pattern, const char *text, const char *file, int line,
                        struct str *errors)
{
    char words[200];
    int fault = text ? regcomp(&pattern->regex, text, REG_EXTENDED) : 0;
    pattern->set = text && fault == 0;
    if (fault == 0)
        return;
    regerror(fault, &pattern->regex, words, sizeof words);
    str_printf(errors, _("%s:%d: the pattern is none: %s\n"), file, line, words);
}

static void fit_parts(const struct remap_field *field, const char *file, struct str *errors)
{
    const struct layout_field *def = field->def;
    for (size_t i = 0; field->pattern.set && i < def->part.n; i++)
        if (def->part.numbers[i] > (int)field->pattern.regex.re_nsub ||
            def->part.numbers[i] >= GROUPS)
            str_printf(errors, _("%s:%d: the pattern has no part %d\n"), file, def->at.line,
                       def->part.numbers[i]);
}

static void fit_field(struct remap *remap, size_t i, bool used[], struct str *errors)
{
    const struct layout_field *def = &remap->layout->fields[i];
    struct remap_field *field = &remap->fields[i];
    field->def = def;
    field->columns = xcalloc(def->from.n + 1, sizeof *field->columns);
    for (size_t j = 0; j < def->from.n; j++)
        field->columns[j] = need_column(remap, def->from.names[j], def->at.line, used, errors);
    fit_pattern(&field->pattern, def->pattern, remap->layout->file, def->at.line, errors);
    fit_parts(field, remap->layout->file, errors);
}

static void fit_rows(struct remap *remap, size_t i, bool used[], struct str *errors)
{
    const struct layout_rows *def = &remap->layout->rows[i];
    struct remap_rows *rows = &remap->rows[i];
    rows->def = def;
    rows->column = need_column(remap, def->column, def->at.line, used, errors);
    fit_pattern(&rows->pattern, def->pattern, remap->layout->file, def->at.line, errors);
}

/* All of that name. */
static void ignore(const struct table *table, const char *name, bool used[])
{
    int number = numbered(table, name);
    if (number != NO_COLUMN)
        used[number] = true;
    for (size_t i = 0; i < table->width; i++)
        used[i] = used[i] || is_name(table->header[i], name);
}

/* Whoever is told that a column is missing wants to know which there are. */
static void tell_columns(const struct table *table, struct str *errors)
{
    str_printf(errors, _("line %d is taken for the header; its columns are:"), table->header_line);
    for (size_t i = 0; i < table->width; i++)
        str_printf(errors, "%s #%zu “%s”", i ? "," : "", i + 1, table->header[i]);
    str_add(errors, "\n");
}

bool remap_init(struct remap *remap, const struct layout *layout, const struct table *table,
                struct str *errors, struct str *unused)
{
    size_t before = errors->len;
    bool *used = xcalloc(table->width + 1, sizeof *used);
    remap->layout = layout;
    remap->table = table;
    remap->fields = xcalloc(layout->n_fields + 1, sizeof *remap->fields);
    remap->rows = xcalloc(layout->n_rows + 1, sizeof *remap->rows);
    for (size_t i = 0; i < layout->n_fields; i++)
        fit_field(remap, i, used, errors);
    for (size_t i = 0; i < layout->n_rows; i++)
        fit_rows(remap, i, used, errors);
    for (size_t i = 0; i < layout->ignore.n; i++)
        ignore(table, layout->ignore.names[i], used);
    for (size_t i = 0; i < table->width; i++)
        if (!used[i] && *table->header[i])
            str_printf(unused, "%s\n", table->header[i]);
    free(used);
    if (remap->missing)
        tell_columns(table, errors);
    return errors->len == before;
}

void remap_finish(struct remap *remap)
{
    for (size_t i = 0; remap->fields && i < remap->layout->n_fields; i++) {
        free(remap->fields[i].columns);
        if (remap->fields[i].pattern.set)
            regfree(&remap->fields[i].pattern.regex);
    }
    for (size_t i = 0; remap->rows && i < remap->layout->n_rows; i++)
        if (remap->rows[i].pattern.set)
            regfree(&remap->rows[i].pattern.regex);
    free(remap->fields);
    free(remap->rows);
    remap->fields = NULL;
    remap->rows = NULL;
}

/* ---- rows ---- */

/* Blanks, no-break spaces included, at the ends of a cell mean nothing. */
static void add_trimmed(struct str *out, const char *text)
{
    size_t n = strlen(text);
    for (;;) {
        if (n > 0 && strchr(" \t\r\n", *text))
            text++, n--;
        else if (n > 1 && memcmp(text, "\xc2\xa0", 2) == 0)
            text += 2, n -= 2;
        else if (n > 0 && strchr(" \t\r\n", text[n - 1]))
            n--;
        else if (n > 1 && memcmp(text + n - 2, "\xc2\xa0", 2) == 0)
            n -= 2;
        else
            break;
    }
    str_add_n(out, text, n);
}

static bool is_one_of(const struct def_names *names, const char *text)
{
    for (size_t i = 0; i < names->n; i++)
        if (text_compare(names->names[i], text) == 0)
            return true;
    return false;
}

static void add_cell(struct str *out, const struct remap *remap, const char *cell)
{
    size_t before = out->len;
    add_trimmed(out, cell);
    if (out->len > before && is_one_of(&remap->layout->null, out->s + before))
        str_truncate(out, before);
}

static bool lets_in(const struct remap *remap, const struct remap_rows *rows, const char *text)
{
    struct str cell;
    str_init(&cell);
    add_cell(&cell, remap, text);
    bool in = (rows->def->only.n == 0 || is_one_of(&rows->def->only, cell.s)) &&
              !is_one_of(&rows->def->except, cell.s) &&
              (!rows->pattern.set || regexec(&rows->pattern.regex, cell.s, 0, NULL, 0) == 0);
    str_finish(&cell);
    return in;
}

bool remap_wants(const struct remap *remap, const struct table_row *row)
{
    bool wants = true;
    for (size_t i = 0; i < remap->layout->n_rows && wants; i++) {
        size_t column = (size_t)remap->rows[i].column;
        if (!row->fault || column < row->n)
            wants = lets_in(remap, &remap->rows[i], row->cells[column]);
    }
    return wants;
}

/* A number that a spreadsheet took the zeros in front of. */
static void add_zeros(struct str *out, const struct layout_field *def, size_t column,
                      const char *cell)
{
    size_t n = strspn(cell, "0123456789");
    if (def->digits.n == 0 || cell[n])
        return;
    int digits = def->digits.numbers[def->digits.n > 1 ? column : 0];
    for (; n > 0 && n < (size_t)digits; n++)
        str_add(out, "0");
}

/* What stands behind what is there already, if anything does. */
static void add_joined(struct str *out, const struct layout_field *def, const char *text)
{
    if (*text && out->len > 0)
        str_add(out, def->join ? def->join : " ");
    str_add(out, text);
}

/* The columns of a field, joined. */
static void add_cells(struct str *out, const struct remap *remap, const struct remap_field *field,
                      const struct table_row *row)
{
    for (size_t i = 0; i < field->def->from.n; i++) {
        struct str cell, whole;
        str_init(&cell);
        str_init(&whole);
        add_cell(&cell, remap, row->cells[field->columns[i]]);
        add_zeros(&whole, field->def, i, cell.s);
        str_add(&whole, cell.s);
        add_joined(out, field->def, whole.s);
        str_finish(&whole);
        str_finish(&cell);
    }
}

static void add_part(struct str *out, const struct layout_field *def, const char *text,
                     const regmatch_t *match)
{
    struct str part, trimmed;
    if (match->rm_so < 0)
        return;
    str_init(&part);
    str_init(&trimmed);
    str_add_n(&part, text + match->rm_so, (size_t)(match->rm_eo - match->rm_so));
    add_trimmed(&trimmed, part.s);
    add_joined(out, def, trimmed.s);
    str_finish(&trimmed);
    str_finish(&part);
}

/* What the pattern takes of it. False: it does not match, and nothing is left. */
static bool take_match(const struct remap_field *field, struct str *value)
{
    const struct layout_field *def = field->def;
    regmatch_t match[GROUPS];
    struct str taken;
    str_init(&taken);
    bool matched = regexec(&field->pattern.regex, value->s, GROUPS, match, 0) == 0;
    if (matched && def->part.n == 0) /* one part and none named: that one */
        add_part(&taken, def, value->s, &match[field->pattern.regex.re_nsub ? 1 : 0]);
    for (size_t i = 0; matched && i < def->part.n; i++)
        add_part(&taken, def, value->s, &match[def->part.numbers[i]]);
    str_reset(value);
    str_add(value, taken.s);
    str_finish(&taken);
    return matched;
}

static void translate(const struct layout_field *def, struct str *value)
{
    const char *to = def->n_values ? def->otherwise : NULL;
    for (size_t i = 0; i < def->n_values; i++)
        if (is_one_of(&def->values[i].from, value->s))
            to = def->values[i].to;
    if (!to)
        return;
    str_reset(value);
    str_add(value, to);
}

/* What is no date in those forms must not be taken for one in another. */
static void read_date(const struct def_names *forms, struct str *value)
{
    char iso[16];
    struct str read;
    str_init(&read);
    for (size_t i = 0; i < forms->n && read.len == 0; i++)
        if (remap_date(forms->names[i], value->s, iso))
            str_add(&read, iso);
    if (read.len == 0)
        str_printf(&read, NO_DATE "%s", value->s);
    str_reset(value);
    str_add(value, read.s);
    str_finish(&read);
}

/* False: the pattern does not match, and nobody said what becomes of it. */
static bool value_of(const struct remap *remap, const struct remap_field *field,
                     const struct table_row *row, struct str *value)
{
    const struct layout_field *def = field->def;
    bool matched = true;
    if (def->value) {
        str_add(value, def->value);
        return true;
    }
    add_cells(value, remap, field, row);
    if (field->pattern.set && value->len > 0)
        matched = take_match(field, value);
    if (!matched && def->otherwise)
        str_add(value, def->otherwise);
    else if (value->len > 0)
        translate(def, value);
    if (value->len > 0 && def->date.n)
        read_date(&def->date, value);
    if (value->len == 0 && def->empty)
        str_add(value, def->empty);
    return matched || def->otherwise || def->empty;
}

/* Fields that the same pattern takes out of the same column are told once. */
static bool is_told(const struct remap *remap, const bool unmatched[], size_t i)
{
    const struct remap_field *field = &remap->fields[i];
    for (size_t j = 0; j < i; j++)
        if (unmatched[j] && remap->fields[j].columns[0] == field->columns[0] &&
            strcmp(remap->fields[j].def->pattern, field->def->pattern) == 0)
            return true;
    return false;
}

static void put_unmatched(const struct remap *remap, const bool unmatched[], struct json *json)
{
    json_key(json, "no_match");
    json_array(json);
    for (size_t i = 0; i < remap->layout->n_fields; i++)
        if (unmatched[i] && !is_told(remap, unmatched, i))
            json_string(json, remap->layout->fields[i].field);
    json_end(json);
}

void remap_put(const struct remap *remap, const struct table_row *row, struct json *json)
{
    struct str value;
    bool all = true, *unmatched = xcalloc(remap->layout->n_fields + 1, sizeof *unmatched);
    str_init(&value);
    for (size_t i = 0; i < remap->layout->n_fields; i++) {
        str_reset(&value);
        unmatched[i] = !value_of(remap, &remap->fields[i], row, &value);
        all = all && !unmatched[i];
        json_key(json, remap->layout->fields[i].field);
        json_string(json, value.s);
    }
    if (!all)
        put_unmatched(remap, unmatched, json);
    free(unmatched);
    str_finish(&value);
}

/* What the file calls a field: its columns, or its own name where it has none. */
static void add_words(const struct layout_field *def, struct str *out)
{
    for (size_t i = 0; i < def->from.n; i++)
        str_printf(out, "%s%s", i ? " + " : "", def->from.names[i]);
    if (def->from.n == 0)
        str_add(out, def->field);
}

static bool is_word_of(const char *words, const char *word)
{
    size_t n = strlen(word);
    for (const char *at = words; (at = strstr(at, word)) != NULL; at += n)
        if ((at == words || at[-1] == ',') && (at[n] == ',' || at[n] == '\0'))
            return true;
    return false;
}

void remap_told(const struct remap *remap, const char *column, const char *fields,
                const struct table_row *row, struct str *out)
{
    size_t begin = out->len;
    for (size_t i = 0; i < remap->layout->n_fields; i++) {
        struct str words, value;
        str_init(&words);
        str_init(&value);
        add_words(&remap->layout->fields[i], &words);
        value_of(remap, &remap->fields[i], row, &value);
        if (is_word_of(fields, remap->layout->fields[i].field) && strcmp(words.s, column) == 0) {
            const char *said = value.s;
            if (strncmp(said, NO_DATE, strlen(NO_DATE)) == 0)
                said += strlen(NO_DATE);
            str_printf(out, "%s%s", out->len > begin ? " / " : "", said);
        }
        str_finish(&value);
        str_finish(&words);
    }
}

void remap_names(const struct remap *remap, struct json *json)
{
    for (size_t i = 0; i < remap->layout->n_fields; i++) {
        const struct layout_field *def = &remap->layout->fields[i];
        struct str words;
        str_init(&words);
        add_words(def, &words);
        if (def->from.n) {
            json_key(json, def->field);
            json_string(json, words.s);
        }
        str_finish(&words);
    }
}
