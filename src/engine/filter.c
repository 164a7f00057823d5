#include "engine/filter.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/num.h"
#include "base/str.h"
#include "engine/field.h"
#include "engine/query.h"

enum { DAY = 24 * 60, EXAMPLE_WIDTH = 40 };

/* One expression being read; each of the last three may be NULL. */
struct reader {
    const char *text;
    size_t at;
    enum field_type type;
    const char *codes;
    const struct field_context *context;
    struct err *err;
    struct str *kept;  /* what it means, in either language */
    struct str *shown; /* how it is written in this one */
    struct filter_part *part;
};

struct span {
    int64_t from, to; /* from ≤ x < to, in days, minutes or whole numbers */
};

/* What stands between operators. */
struct word {
    struct str text;
    size_t at; /* where it begins */
    bool quoted;
};

/* ---- errors and output ---------------------------------------------------------------------- */

static size_t position(const struct reader *reader, size_t at)
{
    size_t n = 1;

    for (size_t i = 0; i < at; i++)
        n += ((unsigned char)reader->text[i] & 0xc0) != 0x80;
    return n;
}

static bool wrong(const struct reader *reader, size_t at, const char *words)
{
    return err_set(reader->err, ERR_INPUT, NULL, _("position %zu: %s"), position(reader, at),
                   words);
}

static void put(const struct reader *reader, const char *text)
{
    if (reader->kept)
        str_add(reader->kept, text);
    if (reader->shown)
        str_add(reader->shown, text);
}

/* A quote within quotes is written twice. */
static void put_quoted(struct str *out, const char *text, bool quoted)
{
    bool needed = quoted || strchr(text, '|') || (*text && strchr("!<>=\"", *text));

    if (!out)
        return;
    str_add(out, needed ? "\"" : "");
    for (const char *s = text; *s; s++) {
        str_add(out, needed && *s == '"' ? "\"" : "");
        str_add_char(out, *s);
    }
    str_add(out, needed ? "\"" : "");
}

static void add_term(const struct reader *reader, enum filter_op op, const char *low,
                     const char *high)
{
    struct filter_part *part = reader->part;

    if (!part)
        return;
    part->terms = xreallocarray(part->terms, part->n + 1, sizeof *part->terms);
    part->terms[part->n++] =
        (struct filter_term){op, low ? xstrdup(low) : NULL, high ? xstrdup(high) : NULL};
}

/* ---- words ---------------------------------------------------------------------------------- */

static void skip_blanks(struct reader *reader)
{
    while (reader->text[reader->at] == ' ' || reader->text[reader->at] == '\t')
        reader->at++;
}

static bool take(struct reader *reader, const char *sign)
{
    if (strncmp(reader->text + reader->at, sign, strlen(sign)) != 0)
        return false;
    reader->at += strlen(sign);
    return true;
}

static bool has_order(enum field_type type)
{
    return type == FIELD_INT || type == FIELD_BAR || type == FIELD_MINUTES || type == FIELD_DATE ||
           type == FIELD_TIME || type == FIELD_DATETIME;
}

static bool ends_word(const struct reader *reader)
{
    const char *here = reader->text + reader->at;
    return !*here || *here == '|' || (has_order(reader->type) && strncmp(here, "..", 2) == 0);
}

/* Up to the closing quote, behind the opening one. */
static bool read_quoted(struct reader *reader, struct word *word)
{
    while (!take(reader, "\"") || reader->text[reader->at] == '"') {
        if (!reader->text[reader->at])
            return wrong(reader, word->at, _("the closing \" is missing"));
        str_add_char(&word->text, reader->text[reader->at++]);
    }
    return true;
}

static bool read_word(struct reader *reader, struct word *word)
{
    skip_blanks(reader);
    str_reset(&word->text);
    word->at = reader->at;
    word->quoted = take(reader, "\"");
    if (word->quoted && !read_quoted(reader, word))
        return false;
    while (!word->quoted && !ends_word(reader))
        str_add_char(&word->text, reader->text[reader->at++]);
    while (word->text.len && word->text.s[word->text.len - 1] == ' ')
        str_truncate(&word->text, word->text.len - 1);
    skip_blanks(reader);
    return ends_word(reader) || wrong(reader, reader->at, _("| is missing here"));
}

/* ---- values with an order ------------------------------------------------------------------- */

/* Counted from today, or said in words: it stays as it is written. */
static bool is_relative(const struct reader *reader, const char *text)
{
    bool day = reader->type == FIELD_DATE || reader->type == FIELD_DATETIME;

    if (*text == '+' || *text == '-')
        return day;
    for (; day && *text; text++)
        if ((unsigned char)*text >= 0x80 || strchr("abcdefghijklmnopqrstuvwxyz", *text | 0x20))
            return true;
    return false;
}

/* "w48", "uge 48": not its Monday only. */
static bool is_week(const char *text)
{
    return *text != '+' && *text != '-' && strpbrk(text, "uUwW") && strpbrk(text, "0123456789");
}

static int64_t ordinal(enum field_type type, const char *value)
{
    int64_t number = 0;
    int date = 0, minutes = 0;

    if (type == FIELD_DATE && date_parse_iso(value, &date))
        return date;
    if (type == FIELD_DATETIME && datetime_parse_iso(value, &date, &minutes))
        return (int64_t)date * DAY + minutes;
    if (type == FIELD_TIME && time_parse(value, &minutes, NULL))
        return minutes;
    num_parse_plain(value, INT64_MIN / 2, INT64_MAX / 2, &number);
    return number;
}

static void ordinal_text(enum field_type type, int64_t at, struct str *out)
{
    char buf[DATE_TEXT];
    int64_t day = at >= 0 ? at / DAY : -((DAY - 1 - at) / DAY);

    str_reset(out);
    if (type == FIELD_DATE)
        str_add(out, date_format_iso((int)at, buf));
    else if (type == FIELD_DATETIME)
        str_add(out, datetime_format_iso((int)day, (int)(at - day * DAY), buf));
    else if (type == FIELD_TIME)
        str_printf(out, "%02d:%02d", (int)(at / 60), (int)(at % 60));
    else
        str_printf(out, "%lld", (long long)at);
}

static enum field_type plain_type(enum field_type type)
{
    return type == FIELD_BAR ? FIELD_INT : type;
}

/* A day where a time of day would be more: all of it. */
static bool whole_day(const struct reader *reader, const char *text, struct str *value)
{
    bool null;

    return reader->type == FIELD_DATETIME &&
           field_parse(FIELD_DATE, NULL, reader->context, text, value, &null, NULL);
}

static bool measure(const struct reader *reader, const struct word *word, struct span *ret_span,
                    struct str *value, enum field_type *ret_type)
{
    enum field_type type = *ret_type = plain_type(reader->type);
    struct err err = {0};
    bool null, days = false;

    if (!field_parse(type, NULL, reader->context, word->text.s, value, &null, &err)) {
        days = whole_day(reader, word->text.s, value);
        if (!days)
            return wrong(reader, word->at, err.detail);
        *ret_type = type = FIELD_DATE;
    } else if (null) {
        return wrong(reader, word->at, _("a value is missing"));
    }
    int64_t n = type == FIELD_DATE && is_week(word->text.s) ? 7 : 1;
    ret_span->from = ordinal(type, value->s);
    ret_span->to = ret_span->from + n;
    if (days) {
        ret_span->from *= DAY;
        ret_span->to *= DAY;
    }
    return true;
}

/* Reads a value that has an order, and writes it out. */
static bool read_value(struct reader *reader, struct word *word, struct span *ret_span)
{
    struct str value;
    enum field_type type;

    str_init(&value);
    bool ok = measure(reader, word, ret_span, &value, &type);
    bool raw = ok && is_relative(reader, word->text.s);
    if (ok && reader->kept)
        str_add(reader->kept, raw ? word->text.s : value.s);
    if (ok && reader->shown && raw)
        str_add(reader->shown, word->text.s);
    else if (ok && reader->shown)
        field_format(type, NULL, reader->context, value.s, reader->shown);
    str_finish(&value);
    return ok;
}

static void add_span(const struct reader *reader, const int64_t *from, const int64_t *to)
{
    struct str low, high;

    str_init(&low);
    str_init(&high);
    if (from)
        ordinal_text(reader->type, *from, &low);
    if (to)
        ordinal_text(reader->type, *to, &high);
    add_term(reader, FILTER_SPAN, from ? low.s : NULL, to ? high.s : NULL);
    str_finish(&low);
    str_finish(&high);
}

/* After the first value, which may be missing: "..", and then the second. */
static bool read_range(struct reader *reader, struct word *word, const struct span *first)
{
    struct span second;
    size_t at = reader->at;

    if (!take(reader, "..")) {
        add_span(reader, &first->from, &first->to);
        return true;
    }
    put(reader, "..");
    if (!read_word(reader, word))
        return false;
    if (!word->text.len) {
        if (!first)
            return wrong(reader, at, _("a range needs a value on one side at least"));
        add_span(reader, &first->from, NULL);
        return true;
    }
    if (!read_value(reader, word, &second))
        return false;
    if (first && first->from >= second.to)
        return wrong(reader, at, _("the range goes backwards"));
    add_span(reader, first ? &first->from : NULL, &second.to);
    return true;
}

static bool read_compared(struct reader *reader, struct word *word, const char *sign)
{
    struct span span;

    if (!read_value(reader, word, &span))
        return false;
    if (strcmp(sign, "<") == 0)
        add_span(reader, NULL, &span.from);
    else if (strcmp(sign, "<=") == 0)
        add_span(reader, NULL, &span.to);
    else if (strcmp(sign, ">") == 0)
        add_span(reader, &span.to, NULL);
    else if (strcmp(sign, ">=") == 0)
        add_span(reader, &span.from, NULL);
    else
        return read_range(reader, word, &span);
    return true;
}

/* ---- values without ------------------------------------------------------------------------- */

static bool has_letters(const char *text)
{
    for (; *text; text++)
        if ((unsigned char)*text >= 0x80 || (*text >= '0' && *text <= '9') ||
            ((*text | 0x20) >= 'a' && (*text | 0x20) <= 'z'))
            return true;
    return false;
}

static bool read_text(struct reader *reader, struct word *word, bool exactly)
{
    struct str pattern;
    bool open = !exactly && (word->quoted || !strchr(word->text.s, '*'));

    if (!has_letters(word->text.s))
        return wrong(reader, word->at, _("there is no letter or digit to look for"));
    str_init(&pattern);
    str_printf(&pattern, open ? "*%s*" : "%s", word->text.s);
    add_term(reader, FILTER_LIKE, pattern.s, NULL);
    put_quoted(reader->kept, word->text.s, word->quoted);
    put_quoted(reader->shown, word->text.s, word->quoted);
    str_finish(&pattern);
    return true;
}

static bool read_choice(struct reader *reader, struct word *word)
{
    enum field_type type = reader->type == FIELD_FLAGS ? FIELD_CODE : reader->type;
    struct err err = {0};
    struct str value, label;
    bool null = false;

    str_init(&value);
    str_init(&label);
    bool ok = field_parse(type, reader->codes, reader->context, word->text.s, &value, &null, &err);
    if (!ok || null)
        ok = wrong(reader, word->at, null ? _("a value is missing") : err.detail);
    if (ok) {
        field_format(type, reader->codes, reader->context, value.s, &label);
        add_term(reader, reader->type == FIELD_FLAGS ? FILTER_HAS : FILTER_EQUAL, value.s, NULL);
        put_quoted(reader->kept, value.s, false);
        put_quoted(reader->shown, label.s, false);
    }
    str_finish(&value);
    str_finish(&label);
    return ok;
}

/* ---- expressions ---------------------------------------------------------------------------- */

static const char *read_operator(struct reader *reader)
{
    static const char *const signs[] = {"<=", ">=", "<", ">", "=", NULL};

    for (size_t i = 0; signs[i]; i++)
        if (take(reader, signs[i]))
            return signs[i];
    return "";
}

static bool read_operand(struct reader *reader, struct word *word, const char *sign, size_t at)
{
    bool ordered = has_order(reader->type), equal = strcmp(sign, "=") == 0;

    if (!read_word(reader, word))
        return false;
    bool opens = !*sign && ordered && strncmp(reader->text + reader->at, "..", 2) == 0;
    if (!word->text.len && !opens) {
        if (!equal && !word->quoted)
            return wrong(reader, reader->at, _("a value is missing"));
        if (!equal)
            put(reader, "\"\"");
        add_term(reader, FILTER_EMPTY, NULL, NULL);
        return true;
    }
    if (*sign && !equal && !ordered)
        return wrong(reader, at, _("only dates, times and numbers are more or less"));
    if (!word->text.len)
        return read_range(reader, word, NULL);
    if (ordered)
        return read_compared(reader, word, sign);
    return reader->type == FIELD_CODE || reader->type == FIELD_FLAGS || reader->type == FIELD_BOOL
               ? read_choice(reader, word)
               : read_text(reader, word, equal);
}

static bool read_alternative(struct reader *reader, struct word *word)
{
    skip_blanks(reader);
    size_t at = reader->at;
    if (take(reader, "!") || take(reader, "<>"))
        return wrong(reader, at, _("“not” stands first and holds for all that follows"));
    const char *sign = read_operator(reader);
    put(reader, sign);
    if (!read_operand(reader, word, sign, at))
        return false;
    if (!ends_word(reader) || take(reader, ".."))
        return wrong(reader, reader->at, _("a range has two ends"));
    return true;
}

static bool read_all(struct reader *reader, struct word *word)
{
    skip_blanks(reader);
    bool not = take(reader, "!") || take(reader, "<>");
    if (not )
        put(reader, "!");
    if (reader->part)
        reader->part->not = not ;
    skip_blanks(reader);
    if (not &&!reader->text[reader->at]) { /* not empty */
        add_term(reader, FILTER_EMPTY, NULL, NULL);
        return true;
    }
    do {
        if (!read_alternative(reader, word))
            return false;
        bool more = take(reader, "|");
        if (!more)
            return true;
        put(reader, "|");
    } while (true);
}

static bool read_expression(struct reader *reader)
{
    struct word word = {.at = 0};

    str_init(&word.text);
    bool ok = read_all(reader, &word);
    str_finish(&word.text);
    return ok;
}

bool filter_parse(enum field_type type, const char *codes_list, const struct field_context *context,
                  const char *typed, struct str *ret_value, bool *ret_null, struct err *err)
{
    struct reader reader = {.text = typed,
                            .type = type,
                            .codes = codes_list,
                            .context = context,
                            .err = err,
                            .kept = ret_value};

    str_reset(ret_value);
    skip_blanks(&reader);
    *ret_null = !typed[reader.at];
    return *ret_null || read_expression(&reader);
}

void filter_format(enum field_type type, const char *codes_list,
                   const struct field_context *context, const char *value, struct str *ret_text)
{
    struct str text;
    struct reader reader = {
        .text = value, .type = type, .codes = codes_list, .context = context, .shown = &text};

    str_init(&text);
    str_add(ret_text, read_expression(&reader) ? text.s : value);
    str_finish(&text);
}

const char *filter_hint(enum field_type type)
{
    if (has_order(type))
        return _("5   1..5   ..5   5..   <5   >=5   one|other   !not   = empty   ! filled in");
    if (type == FIELD_CODE || type == FIELD_FLAGS || type == FIELD_BOOL)
        return _("one|other   !not   = empty   ! filled in");
    return _("part   begin*   *end   =whole   one|other   !not   = empty   ! filled in");
}

/* ---- a list's filter ------------------------------------------------------------------------ */

void filter_init(struct filter *filter)
{
    *filter = (struct filter){NULL, 0, 0};
}

static void finish_part(struct filter_part *part)
{
    for (size_t i = 0; i < part->n; i++) {
        free(part->terms[i].low);
        free(part->terms[i].high);
    }
    free(part->terms);
}

void filter_finish(struct filter *filter)
{
    for (size_t i = 0; i < filter->n; i++)
        finish_part(&filter->parts[i]);
    free(filter->parts);
    filter_init(filter);
}

/* Something to say what is looked for, which the definition's own filters do not ask already. */
static bool is_offered(const struct screen_def *def, const struct column_def *column)
{
    if (!column->label || strlen(column->label) < 2 || column->type == FIELD_SCREEN)
        return false;
    for (size_t i = 0; i < def->n_filters; i++)
        if (strcmp(def->filters[i].name, column->name) == 0 ||
            strcmp(def->filters[i].label, column->label) == 0)
            return false;
    return true;
}

static bool is_words(enum field_type type)
{
    return type == FIELD_NOTE || type == FIELD_CPR || type == FIELD_ID;
}

bool filter_field(const struct screen_def *def, size_t i, struct field_def *ret_field)
{
    if (i < def->n_filters) {
        *ret_field = def->filters[i];
        ret_field->example = ret_field->compare == FILTER_EXAMPLE;
        return true;
    }
    i -= def->n_filters;
    for (size_t j = 0; j < def->n_columns; j++) {
        const struct column_def *column = &def->columns[j];
        if (!is_offered(def, column) || i-- > 0)
            continue;
        *ret_field = (struct field_def){.name = column->name,
                                        .label = column->label,
                                        .type = is_words(column->type) ? FIELD_TEXT : column->type,
                                        .width = EXAMPLE_WIDTH,
                                        .codes = column->codes,
                                        .localized = column->localized,
                                        .example = true,
                                        .at = column->at};
        return true;
    }
    return false;
}

static bool find_field(const struct screen_def *def, const char *name, struct field_def *ret_field)
{
    for (size_t i = 0; filter_field(def, i, ret_field); i++)
        if (ret_field->example && strcmp(ret_field->name, name) == 0)
            return true;
    return false;
}

static size_t count_values(const struct filter_part *part)
{
    size_t n = 0;

    for (size_t i = 0; i < part->n; i++)
        n += (size_t)(part->terms[i].low != NULL) + (size_t)(part->terms[i].high != NULL);
    return n;
}

static bool no_field(const struct screen_def *def, const char *name, struct err *err)
{
    struct field_def field;
    struct str known;

    str_init(&known);
    for (size_t i = 0; filter_field(def, i, &field); i++)
        if (field.example)
            str_printf(&known, "%s%s", known.len ? ", " : "", field.name);
    err_set(err, ERR_INPUT, NULL, _("there is nothing called “%s” to filter by, there are: %s"),
            name, known.s);
    str_finish(&known);
    return false;
}

bool filter_add(struct filter *filter, const struct screen_def *def, const char *name,
                const char *value, const struct field_context *context, struct err *err)
{
    struct field_def field;
    struct filter_part part = {.not = false};
    struct err inner = {0};

    if (!find_field(def, name, &field))
        return no_field(def, name, err);
    struct reader reader = {.text = value,
                            .type = field.type,
                            .codes = field.codes,
                            .context = context,
                            .err = &inner,
                            .part = &part};
    const char *column = field.column ? field.column : field.name;
    char buf[sizeof part.column];
    snprintf(part.column, sizeof part.column, "%s", query_column(def, column, buf, sizeof buf));
    part.type = field.type;
    bool ok = read_expression(&reader);
    if (!ok)
        err_set(err, ERR_INPUT, NULL, "%s: %s", name, inner.detail);
    else if (filter->values + count_values(&part) > FILTER_VALUES)
        ok = err_set(err, ERR_INPUT, NULL, _("%s: too many alternatives"), name);
    if (!ok) {
        finish_part(&part);
        return false;
    }
    filter->parts = xreallocarray(filter->parts, filter->n + 1, sizeof *filter->parts);
    filter->parts[filter->n++] = part;
    filter->values += count_values(&part);
    return true;
}

/* ---- what the server is asked --------------------------------------------------------------- */

static void add_empty(const struct filter_part *part, struct str *sql)
{
    if (part->type == FIELD_DATE || part->type == FIELD_DATETIME)
        str_printf(sql, "isfinite(%s) is not true", part->column);
    else if (has_order(part->type) || part->type == FIELD_BOOL)
        str_printf(sql, "%s is null", part->column);
    else
        str_printf(sql, "coalesce(%s::text, '') = ''", part->column);
}

/* Nothing that has no end lies after a day, nor before one. */
static void add_end(const struct filter_part *part, bool last, struct str *sql)
{
    if (part->type == FIELD_DATE || part->type == FIELD_DATETIME)
        str_printf(sql, " and %s %s", part->column, last ? "< 'infinity'" : "> '-infinity'");
}

static void add_between(const struct filter_part *part, const struct filter_term *term,
                        size_t *param, struct str *sql)
{
    if (term->low)
        str_printf(sql, "%s >= $%zu", part->column, (*param)++);
    if (term->high)
        str_printf(sql, "%s%s < $%zu", term->low ? " and " : "", part->column, (*param)++);
    if (!term->low || !term->high)
        add_end(part, term->low != NULL, sql);
}

static void add_condition(const struct filter_part *part, const struct filter_term *term,
                          size_t *param, struct str *sql)
{
    switch (term->op) {
    case FILTER_EMPTY:
        add_empty(part, sql);
        break;
    case FILTER_EQUAL:
        str_printf(sql, "%s = $%zu", part->column, (*param)++);
        break;
    case FILTER_HAS:
        str_printf(sql, "$%zu = any (string_to_array(%s, ' '))", (*param)++, part->column);
        break;
    case FILTER_LIKE:
        str_printf(sql, "api.fold(%s::text) like (select api.pattern($%zu))", part->column,
                   (*param)++);
        break;
    case FILTER_SPAN:
        add_between(part, term, param, sql);
        break;
    }
}

size_t filter_sql(const struct filter *filter, bool first, size_t param, struct str *sql)
{
    for (size_t i = 0; i < filter->n; i++) {
        const struct filter_part *part = &filter->parts[i];
        str_add(sql, i == 0 && first ? " where (" : " and (");
        for (size_t j = 0; j < part->n; j++) {
            str_add(sql, j ? " or " : "");
            add_condition(part, &part->terms[j], &param, sql);
        }
        str_add(sql, ")");
        str_add(sql, part->not ? " is not true" : "");
    }
    return param;
}

size_t filter_values(const struct filter *filter, const char *values[], size_t max)
{
    size_t n = 0;

    for (size_t i = 0; i < filter->n; i++) {
        for (size_t j = 0; j < filter->parts[i].n; j++) {
            const struct filter_term *term = &filter->parts[i].terms[j];
            if (term->low && n < max)
                values[n++] = term->low;
            if (term->high && n < max)
                values[n++] = term->high;
        }
    }
    return n;
}
