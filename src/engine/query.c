#include "query.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/str.h"
#include "def/screen.h"

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

static bool is_param(const struct screen_def *def, const char *name)
{
    for (size_t i = 0; name && i < def->source.where.n; i++)
        if (strcmp(def->source.where.names[i], name) == 0)
            return true;
    return false;
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
    if (def->kind != SCREEN_LIST && !is_param(def, def->subject))
        add(&names, def->subject);
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

/* Where a function is the source its parameters are the `where` ones; a view is restricted by them.
 */
static int add_from(struct str *sql, const struct source_def *source)
{
    str_printf(sql, " from %s", source->name);
    for (size_t i = 0; i < source->where.n; i++) {
        if (source->function)
            str_printf(sql, "%s$%zu", i ? ", " : "(", i + 1);
        else
            str_printf(sql, " %s %s = $%zu", i ? "and" : "where", source->where.names[i], i + 1);
    }
    if (source->function)
        str_add(sql, source->where.n ? ")" : "()");
    return (int)source->where.n;
}

static void add_row_compare(struct str *sql, const struct source_def *source, const char *operator,
                            int * param)
{
    str_add(sql, source->where.n ? " and (" : " where (");
    for (size_t i = 0; i < source->order.n; i++)
        str_printf(sql, "%s%s", i ? ", " : "", source->order.names[i]);
    str_printf(sql, ") %s (", operator);
    for (size_t i = 0; i < source->order.n; i++)
        str_printf(sql, "%s$%d", i ? ", " : "", ++*param);
    str_add(sql, ")");
}

void query_page(struct str *sql, const struct screen_def *def, const struct source_def *source,
                enum query_page page)
{
    static const char *const operators[] = {[QUERY_FIRST] = NULL,
                                            [QUERY_LAST] = NULL,
                                            [QUERY_FROM] = ">=",
                                            [QUERY_AFTER] = ">",
                                            [QUERY_BEFORE] = "<"};
    bool down = page == QUERY_LAST || page == QUERY_BEFORE;
    add_select(sql, def);
    int param = add_from(sql, source);
    if (source->function)
        return;
    if (operators[page])
        add_row_compare(sql, source, operators[page], &param);
    for (size_t i = 0; i < source->order.n; i++)
        str_printf(sql, "%s%s%s", i ? ", " : " order by ", source->order.names[i],
                   down ? " desc" : "");
    str_printf(sql, " limit $%d", param + 1);
}

void query_record(struct str *sql, const struct screen_def *def)
{
    add_select(sql, def);
    if (def->source.function)
        add_from(sql, &def->source);
    else
        str_printf(sql, " from %s where %s = $1", def->source.name,
                   def->source.key.n ? def->source.key.names[0] : "id");
}
