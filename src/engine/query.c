#include "engine/query.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/str.h"
#include "def/screen.h"
#include "engine/filter.h"
#include "engine/params.h"

enum { NAMES_MAX = 200 };

struct names {
    const char **v;
    size_t n;
};

static void add(struct names *names, const char *name)
{
    if (!name || names->n == NAMES_MAX)
        return;
    for (size_t i = 0; i < names->n; i++)
        if (strcmp(names->v[i], name) == 0)
            return;
    names->v[names->n++] = name;
}

static void add_all(struct names *names, const struct def_names *more)
{
    for (size_t i = 0; i < more->n; i++)
        add(names, more->names[i]);
}

const char **query_names(const struct screen_def *def, size_t *ret_n)
{
    struct names names = {xcalloc(NAMES_MAX, sizeof(const char *)), 0};
    for (size_t i = 0; i < def->n_columns; i++)
        add(&names, def->columns[i].name);
    for (size_t i = 0; i < def->n_fields; i++) {
        add(&names, def->fields[i].name);
        add(&names, def->fields[i].shows);
    }
    add_all(&names, &def->hidden);
    add_all(&names, &def->source.key);
    add_all(&names, &def->source.order);
    add(&names, def->group);
    add(&names, def->explain);
    if (def->entity || def->verb)
        add(&names, "version");
    *ret_n = names.n;
    return names.v;
}

static bool is_localized(const struct screen_def *def, const char *name)
{
    if (def->explain && strcmp(def->explain, name) == 0)
        return true;
    for (size_t i = 0; i < def->n_columns; i++)
        if (strcmp(def->columns[i].name, name) == 0)
            return def->columns[i].localized;
    for (size_t i = 0; i < def->n_fields; i++)
        if (strcmp(def->fields[i].name, name) == 0)
            return def->fields[i].localized;
    return false;
}

const char *query_column(const struct screen_def *def, const char *name, char *buf, size_t size)
{
    if (!is_localized(def, name))
        return name;
    snprintf(buf, size, "%s_%s", name, i18n_is_danish() ? "da" : "en");
    return buf;
}

static void add_select(struct str *sql, const struct screen_def *def)
{
    size_t n = 0;
    char buf[128];
    const char **names = query_names(def, &n);
    str_add(sql, "select ");
    for (size_t i = 0; i < n; i++)
        str_printf(sql, "%s%s", i ? ", " : "", query_column(def, names[i], buf, sizeof buf));
    free(names);
}

void query_narrow(const struct source_def *source, const struct params *params,
                  struct source_def *ret_source)
{
    const struct def_names *where = &source->where, *narrow = &source->narrow;
    const char **names = xcalloc(where->n + narrow->n + 1, sizeof *names);
    size_t n = 0;
    for (; n < where->n; n++)
        names[n] = where->names[n];
    for (size_t i = 0; i < narrow->n; i++)
        if (source->function || params_get(params, narrow->names[i]))
            names[n++] = narrow->names[i];
    *ret_source = *source;
    ret_source->where.names = names;
    ret_source->where.n = n;
}

const struct field_def *query_filter(const struct screen_def *def, const char *name)
{
    for (size_t i = 0; i < def->n_filters; i++)
        if (strcmp(def->filters[i].name, name) == 0)
            return &def->filters[i];
    return NULL;
}

/* A band's ends are looked up once, before the rows: the comparison with them is an index's. */
static void add_condition(struct str *sql, const struct screen_def *def, const char *name,
                          size_t param)
{
    static const char *const operators[] = {"=", ">=", "<="};
    const struct field_def *filter = query_filter(def, name);
    const char *column = filter && filter->column ? filter->column : name;
    str_add(sql, param == 1 ? " where " : " and ");
    if (filter && filter->compare == FILTER_BAND)
        str_printf(sql,
                   "%s >= (select b.starts from %s b where b.code = $%zu)"
                   " and %s < (select b.ends from %s b where b.code = $%zu)",
                   column, filter->bands, param, column, filter->bands, param);
    else
        str_printf(sql, "%s %s $%zu", column, operators[filter ? filter->compare : FILTER_IS],
                   param);
}

/* Where a function is the source its parameters are the `where` ones; a view is restricted by them.
 * Returns how many parameters there are. */
static int add_from(struct str *sql, const struct screen_def *def, const struct source_def *source)
{
    size_t n = source->where.n;
    str_printf(sql, " from %s", source->name);
    for (size_t i = 0; i < n; i++) {
        if (source->function)
            str_printf(sql, "%s$%zu", i ? ", " : "(", i + 1);
        else
            add_condition(sql, def, source->where.names[i], i + 1);
    }
    if (source->function)
        str_add(sql, n ? ")" : "()");
    if (source->filter)
        return (int)filter_sql(source->filter, source->function || n == 0, n + 1, sql) - 1;
    return (int)n;
}

static void add_row_compare(struct str *sql, const struct source_def *source, const char *compare,
                            int *param)
{
    /* not by the parameters: “empty” has none */
    bool first = source->where.n == 0 && !(source->filter && source->filter->n);
    str_add(sql, first ? " where (" : " and (");
    for (size_t i = 0; i < source->order.n; i++)
        str_printf(sql, "%s%s", i ? ", " : "", source->order.names[i]);
    str_printf(sql, ") %s (", compare);
    for (size_t i = 0; i < source->order.n; i++)
        str_printf(sql, "%s$%d", i ? ", " : "", ++*param);
    str_add(sql, ")");
}

/* How a page compares with the key it starts from, seen in the direction of the order. */
static const char *operator_of(enum query_page page, bool descending)
{
    switch (page) {
    case QUERY_FROM:
        return descending ? "<=" : ">=";
    case QUERY_AFTER:
        return descending ? "<" : ">";
    case QUERY_BEFORE:
        return descending ? ">" : "<";
    case QUERY_FIRST:
    case QUERY_LAST:
        break;
    }
    return NULL;
}

void query_page(struct str *sql, const struct screen_def *def, const struct source_def *source,
                enum query_page page)
{
    bool backwards = page == QUERY_LAST || page == QUERY_BEFORE;
    const char *compare = operator_of(page, source->descending);
    add_select(sql, def);
    int param = add_from(sql, def, source);
    if (source->function)
        return;
    if (compare)
        add_row_compare(sql, source, compare, &param);
    for (size_t i = 0; i < source->order.n; i++)
        str_printf(sql, "%s%s%s", i ? ", " : " order by ", source->order.names[i],
                   backwards != source->descending ? " desc" : "");
    str_printf(sql, " limit $%d", param + 1);
}

void query_count(struct str *sql, const struct screen_def *def, const struct source_def *source,
                 size_t limit)
{
    str_add(sql, "select count(*) from (select 1");
    add_from(sql, def, source);
    str_printf(sql, " limit %zu) counted", limit);
}

void query_keys(struct str *sql, const struct screen_def *def, const struct source_def *source,
                size_t limit)
{
    str_printf(sql, "select %s", def->source.key.names[0]);
    add_from(sql, def, source);
    str_printf(sql, " limit %zu", limit);
}

void query_record(struct str *sql, const struct screen_def *def)
{
    add_select(sql, def);
    if (def->source.function)
        add_from(sql, def, &def->source);
    else
        str_printf(sql, " from %s where %s = $1", def->source.name,
                   def->source.key.n ? def->source.key.names[0] : "id");
}
