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

enum { GROUPS = 10, NO_COLUMN = -1 };

struct remap_field {
    const struct layout_field *def;
    int *columns; /* of the file, one for each `from` */
    bool has_pattern;
    regex_t pattern;
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
    return true;
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

static int column_of(const struct table *table, const char *name)
{
    for (size_t i = 0; i < table->width; i++)
        if (text_compare(table->header[i], name) == 0)
            return (int)i;
    return NO_COLUMN;
}

static int need_column(const struct remap *remap, const char *name, int line, struct str *errors)
{
    int column = column_of(remap->table, name);
    if (column == NO_COLUMN)
        str_printf(errors, _("%s:%d: the file has no column “%s”\n"), remap->layout->file, line,
                   name);
    return column;
}

static void fit_pattern(struct remap_field *field, const char *file, struct str *errors)
{
    char words[200];
    const struct layout_field *def = field->def;
    int fault = regcomp(&field->pattern, def->pattern, REG_EXTENDED);
    if (fault != 0) {
        regerror(fault, &field->pattern, words, sizeof words);
        str_printf(errors, _("%s:%d: the pattern is none: %s\n"), file, def->at.line, words);
        return;
    }
    field->has_pattern = true;
    if (def->part > (int)field->pattern.re_nsub || def->part >= GROUPS)
        str_printf(errors, _("%s:%d: the pattern has no part %d\n"), file, def->at.line, def->part);
}

static void fit_field(struct remap *remap, size_t i, bool used[], struct str *errors)
{
    const struct layout_field *def = &remap->layout->fields[i];
    struct remap_field *field = &remap->fields[i];
    field->def = def;
    field->columns = xcalloc(def->from.n + 1, sizeof *field->columns);
    for (size_t j = 0; j < def->from.n; j++) {
        field->columns[j] = need_column(remap, def->from.names[j], def->at.line, errors);
        if (field->columns[j] != NO_COLUMN)
            used[field->columns[j]] = true;
    }
    if (def->pattern)
        fit_pattern(field, remap->layout->file, errors);
}

bool remap_init(struct remap *remap, const struct layout *layout, const struct table *table,
                struct str *errors, struct str *unused)
{
    size_t before = errors->len;
    bool *used = xcalloc(table->width + 1, sizeof *used);
    remap->layout = layout;
    remap->table = table;
    remap->fields = xcalloc(layout->n_fields + 1, sizeof *remap->fields);
    remap->columns = xcalloc(layout->n_rows + 1, sizeof *remap->columns);
    for (size_t i = 0; i < layout->n_fields; i++)
        fit_field(remap, i, used, errors);
    for (size_t i = 0; i < layout->n_rows; i++) {
        int column = need_column(remap, layout->rows[i].column, layout->rows[i].at.line, errors);
        if (column == NO_COLUMN)
            continue;
        remap->columns[i] = (size_t)column;
        used[column] = true;
    }
    for (size_t i = 0; i < layout->ignore.n; i++) {
        int column = column_of(table, layout->ignore.names[i]);
        if (column != NO_COLUMN)
            used[column] = true;
    }
    for (size_t i = 0; i < table->width; i++)
        if (!used[i] && *table->header[i])
            str_printf(unused, "%s\n", table->header[i]);
    free(used);
    return errors->len == before;
}

void remap_finish(struct remap *remap)
{
    for (size_t i = 0; remap->fields && i < remap->layout->n_fields; i++) {
        free(remap->fields[i].columns);
        if (remap->fields[i].has_pattern)
            regfree(&remap->fields[i].pattern);
    }
    free(remap->fields);
    free(remap->columns);
    remap->fields = NULL;
    remap->columns = NULL;
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

bool remap_wants(const struct remap *remap, const struct table_row *row)
{
    bool wants = true;
    for (size_t i = 0; i < remap->layout->n_rows && wants; i++) {
        const struct layout_rows *rows = &remap->layout->rows[i];
        struct str cell;
        str_init(&cell);
        add_trimmed(&cell, row->cells[remap->columns[i]]);
        wants = (rows->only.n == 0 || is_one_of(&rows->only, cell.s)) &&
                !is_one_of(&rows->except, cell.s);
        str_finish(&cell);
    }
    return wants;
}

/* The columns of a field, joined. */
static void add_cells(struct str *out, const struct remap_field *field, const struct table_row *row)
{
    const char *join = field->def->join ? field->def->join : " ";
    for (size_t i = 0; i < field->def->from.n; i++) {
        size_t before = out->len;
        if (before > 0)
            str_add(out, join);
        size_t joined = out->len;
        add_trimmed(out, row->cells[field->columns[i]]);
        if (out->len == joined)
            str_truncate(out, before);
    }
}

/* What the pattern takes of it; nothing where it does not match. */
static void take_match(const struct remap_field *field, struct str *value)
{
    regmatch_t match[GROUPS];
    struct str taken;
    str_init(&taken);
    /* one part and none named: that one */
    size_t part = field->def->part ? (size_t)field->def->part : field->pattern.re_nsub ? 1 : 0;
    if (regexec(&field->pattern, value->s, GROUPS, match, 0) == 0 && match[part].rm_so >= 0)
        str_add_n(&taken, value->s + match[part].rm_so,
                  (size_t)(match[part].rm_eo - match[part].rm_so));
    str_reset(value);
    add_trimmed(value, taken.s);
    str_finish(&taken);
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

/* What is no date in that form must not be taken for one in another. */
static void read_date(const char *form, struct str *value)
{
    char iso[16];
    struct str bad;
    str_init(&bad);
    if (remap_date(form, value->s, iso))
        str_add(&bad, iso);
    else
        str_printf(&bad, "? %s", value->s);
    str_reset(value);
    str_add(value, bad.s);
    str_finish(&bad);
}

static void value_of(const struct remap_field *field, const struct table_row *row,
                     struct str *value)
{
    const struct layout_field *def = field->def;
    if (def->value) {
        str_add(value, def->value);
        return;
    }
    add_cells(value, field, row);
    if (field->has_pattern && value->len > 0)
        take_match(field, value);
    if (value->len > 0)
        translate(def, value);
    if (value->len > 0 && def->date)
        read_date(def->date, value);
    if (value->len == 0 && def->empty)
        str_add(value, def->empty);
}

void remap_put(const struct remap *remap, const struct table_row *row, struct json *json)
{
    struct str value;
    str_init(&value);
    for (size_t i = 0; i < remap->layout->n_fields; i++) {
        str_reset(&value);
        value_of(&remap->fields[i], row, &value);
        json_key(json, remap->layout->fields[i].field);
        json_string(json, value.s);
    }
    str_finish(&value);
}

void remap_names(const struct remap *remap, struct json *json)
{
    for (size_t i = 0; i < remap->layout->n_fields; i++) {
        const struct layout_field *def = &remap->layout->fields[i];
        struct str words;
        str_init(&words);
        for (size_t j = 0; j < def->from.n; j++)
            str_printf(&words, "%s%s", j ? " + " : "", def->from.names[j]);
        if (def->from.n) {
            json_key(json, def->field);
            json_string(json, words.s);
        }
        str_finish(&words);
    }
}
