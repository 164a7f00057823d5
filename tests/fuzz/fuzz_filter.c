/* What is typed under a column to filter by it: a condition whose words are the program's and
 * whose values are parameters that the server can read, or a message. What is kept of it, and what
 * is shown of what is kept, mean the same. First byte: the column. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/err.h"
#include "base/num.h"
#include "base/str.h"
#include "engine/codes.h"
#include "engine/field.h"
#include "engine/filter.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct code code_rows[] = {
    {(char *)"grp", (char *)"1", (char *)"1 dagpenge"},
    {(char *)"grp", (char *)"2", (char *)"2 jobparat|klar"},
    {(char *)"grp", (char *)"x|y", (char *)"!odd"},
    {(char *)"grp", (char *)"<z", (char *)"ældre"},
};
static struct codes codes = {.v = code_rows, .n = 4};
static struct field_context context = {.codes = &codes};
static struct column_def columns[] = {
    {.name = "name", .label = "Citizen", .type = FIELD_TEXT},
    {.name = "what", .label = "What", .type = FIELD_NOTE},
    {.name = "due", .label = "Due", .type = FIELD_DATE},
    {.name = "at", .label = "At", .type = FIELD_DATETIME},
    {.name = "hour", .label = "Hour", .type = FIELD_TIME},
    {.name = "n", .label = "..", .type = FIELD_INT},
    {.name = "took", .label = "Took", .type = FIELD_MINUTES},
    {.name = "load", .label = "Load", .type = FIELD_BAR},
    {.name = "grp", .label = "Group", .type = FIELD_CODE, .codes = "grp"},
    {.name = "flags", .label = "Note", .type = FIELD_FLAGS, .codes = "grp"},
    {.name = "done", .label = "Done", .type = FIELD_BOOL},
};
enum { COLUMNS = sizeof columns / sizeof *columns };
static struct screen_def def = {.name = "rows", .columns = columns, .n_columns = COLUMNS};

/* Says what does not hold: the unit test runs this without a debugger. */
static void must(bool holds, const char *what, const char *in)
{
    if (holds)
        return;
    fprintf(stderr, "fuzz_filter: %s: %s\n", what, in);
    abort();
}

static enum field_type read_as(const struct column_def *column)
{
    return column->type == FIELD_NOTE ? FIELD_TEXT : column->type;
}

/* ---- the condition ---- */

/* A literal or name that filter.c may write, at `s`; 0: none. */
static size_t known_word(const char *s, const char *column)
{
    static const char *const words[] = {" where ",  " and ",      " or ",        " is not true",
                                        " is null", " like ",     " >= ",        " < ",
                                        " > ",      " = ",        "api.fold",    "api.pattern",
                                        "select ",  "coalesce",   "isfinite",    "string_to_array",
                                        "any ",     "'infinity'", "'-infinity'", "''",
                                        "' '",      "::text",     ", ",          "(",
                                        ")"};
    size_t n = strlen(column);

    if (strncmp(s, column, n) == 0)
        return n;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strncmp(s, words[i], strlen(words[i])) == 0)
            return strlen(words[i]);
    return 0;
}

/* Nothing that was typed stands in it: known words, and parameters $1, $2 … in order. */
static void only_ours(const char *sql, const char *column, size_t values, const char *in)
{
    size_t next = 1, n;

    for (const char *s = sql; *s; s += n) {
        char *end = NULL;

        if (*s != '$') {
            n = known_word(s, column);
            must(n > 0, "foreign words in the condition", in);
            continue;
        }
        must(strtoul(s + 1, &end, 10) == next++, "parameters out of order", in);
        n = (size_t)(end - s);
    }
    must(next == values + 1, "as many parameters as values", in);
}

/* ---- the values ---- */

static bool is_code(const char *value)
{
    for (size_t i = 0; i < codes.n; i++)
        if (strcmp(codes.v[i].code, value) == 0)
            return true;
    return false;
}

/* The server can read it; where it has an order, *ret_order says which. */
static bool is_value(enum field_type type, const char *value, int64_t *ret_order)
{
    int day = 0, minutes = 0;

    *ret_order = 0;
    if (type == FIELD_DATE || type == FIELD_DATETIME) {
        bool ok = type == FIELD_DATE ? date_parse_iso(value, &day)
                                     : datetime_parse_iso(value, &day, &minutes);
        *ret_order = (int64_t)day * 1440 + minutes;
        return ok;
    }
    if (type == FIELD_TIME) {
        bool midnight = strcmp(value, "24:00") == 0;
        *ret_order = midnight || !time_parse(value, &minutes, NULL) ? 1440 : minutes;
        return midnight || *ret_order < 1440;
    }
    if (type == FIELD_INT || type == FIELD_BAR || type == FIELD_MINUTES)
        return num_parse_plain(value, INT64_MIN, INT64_MAX, ret_order);
    if (type == FIELD_CODE || type == FIELD_FLAGS)
        return is_code(value);
    return type == FIELD_BOOL ? strcmp(value, "t") == 0 || strcmp(value, "f") == 0 : *value != '\0';
}

static void readable(const struct filter *filter, const char *in)
{
    const struct filter_part *part = &filter->parts[0];

    for (size_t i = 0; i < part->n; i++) {
        const struct filter_term *term = &part->terms[i];
        int64_t low = INT64_MIN, high = INT64_MAX;

        must(!term->low || is_value(part->type, term->low, &low), "no value", in);
        must(!term->high || is_value(part->type, term->high, &high), "no value", in);
        must(term->op != FILTER_SPAN || low < high, "a range of nothing", in);
        must((term->op == FILTER_EMPTY) == (!term->low && !term->high), "empty with a value", in);
    }
}

/* The condition and its values, for comparing; false: refused, and why is said. */
static bool condition(const struct column_def *column, const char *in, struct str *ret_sql)
{
    struct filter filter;
    struct err err = {0};
    const char *values[FILTER_VALUES];

    filter_init(&filter);
    bool ok = filter_add(&filter, &def, column->name, in, &context, &err);
    if (ok) {
        filter_sql(&filter, true, 1, ret_sql);
        only_ours(ret_sql->s, column->name, filter.values, in);
        readable(&filter, in);
        size_t n = filter_values(&filter, values, FILTER_VALUES);
        must(n == filter.values && n <= FILTER_VALUES, "too many values", in);
        for (size_t i = 0; i < n; i++)
            str_printf(ret_sql, "; %s", values[i]);
    } else {
        must(filter.n == 0 && err.code == ERR_INPUT && err.detail[0], "refused without a word", in);
    }
    filter_finish(&filter);
    return ok;
}

/* ---- what is kept, and what is shown of it ---- */

static void keeps(const struct column_def *column, const char *in, const char *means)
{
    struct str kept, again, shown, sql;
    bool null;

    str_init(&kept);
    str_init(&again);
    str_init(&shown);
    str_init(&sql);
    must(filter_parse(read_as(column), column->codes, &context, in, &kept, &null, NULL) && !null,
         "not kept", in);
    must(filter_parse(read_as(column), column->codes, &context, kept.s, &again, &null, NULL) &&
             strcmp(again.s, kept.s) == 0,
         "what is kept is kept otherwise", in);
    must(condition(column, kept.s, &sql) && strcmp(sql.s, means) == 0,
         "what is kept means something else", in);
    filter_format(read_as(column), column->codes, &context, kept.s, &shown);
    must(filter_parse(read_as(column), column->codes, &context, shown.s, &again, &null, NULL) &&
             strcmp(again.s, kept.s) == 0,
         "what is shown means something else", in);
    str_finish(&kept);
    str_finish(&again);
    str_finish(&shown);
    str_finish(&sql);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *in = malloc(size + 1); /* of its own size, so that reading past it is seen */
    struct str sql;

    str_init(&sql);
    if (!codes.lists) {
        codes_index(&codes);
        context.today = date_from_ymd(2026, 11, 20);
    }
    if (size > 0) {
        const struct column_def *column = &columns[data[0] % COLUMNS];

        memcpy(in, data + 1, size - 1);
        in[size - 1] = '\0';
        if (condition(column, in, &sql))
            keeps(column, in, sql.s);
    }
    str_finish(&sql);
    free(in);
    return 0;
}
