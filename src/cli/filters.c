#include "filters_priv.h"

#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/str.h"
#include "base/text.h"
#include "db/batch.h"
#include "engine/field.h"
#include "engine/params.h"
#include "typed_priv.h"

/* "due_on>=+2w": the name, where the operator stands, and what stands behind the sign =. */
struct typed_filter {
    char *name;
    const char *operator, * value;
};

void filters_init(struct filters *filters)
{
    vec_init(&filters->typed, sizeof(struct typed_filter));
    filters->kept = NULL;
    filter_init(&filters->filter);
}

void filters_finish(struct filters *filters)
{
    for (size_t i = 0; i < filters->typed.len; i++)
        free(((struct typed_filter *)vec_at(&filters->typed, i))->name);
    vec_finish(&filters->typed);
    filter_finish(&filters->filter);
}

/* ---- as it is written ----------------------------------------------------------------------- */

static bool is_name(char c)
{
    return c == '_' || (c >= '0' && c <= '9') ||
           (text_ascii_lower(c) >= 'a' && text_ascii_lower(c) <= 'z');
}

bool filters_take(struct filters *filters, const char *text, struct err *err)
{
    size_t n = 0;
    while (is_name(text[n]))
        n++;
    if (n == 0 || !text[n] || !strchr("=<>!", text[n]))
        return err_set(err, ERR_USAGE, NULL,
                       _("--filter %s: write NAME=VALUE, or < <= > >= != in the place of ="), text);
    *(struct typed_filter *)vec_push(&filters->typed) =
        (struct typed_filter){xstrndup(text, n), text + n, text + n + (text[n] == '=')};
    return true;
}

/* ---- names ---------------------------------------------------------------------------------- */

static bool find(const struct screen_def *def, const char *name, struct field_def *ret_field)
{
    for (size_t i = 0; filter_field(def, i, ret_field); i++)
        if (strcmp(ret_field->name, name) == 0)
            return true;
    return false;
}

void filters_names(const struct screen_def *def, const char *between, struct str *out)
{
    struct field_def field;
    for (size_t i = 0; filter_field(def, i, &field); i++)
        str_printf(out, "%s%s", i ? between : "", field.name);
}

static bool unknown(const struct screen_def *def, const char *name, struct err *err)
{
    struct field_def field;
    struct str known;
    size_t n = 0;
    while (filter_field(def, n, &field))
        n++;
    const char **names = xcalloc(n + 1, sizeof *names);
    for (size_t i = 0; filter_field(def, i, &field); i++)
        names[i] = field.name;
    str_init(&known);
    filters_names(def, ", ", &known);
    const char *nearest = text_nearest(name, names);
    if (nearest)
        err_set(err, ERR_USAGE, NULL, _("there is no filter “%s” here; %s?"), name, nearest);
    else if (n)
        err_set(err, ERR_USAGE, NULL, _("there is no filter “%s” here, there are: %s"), name,
                known.s);
    else
        err_set(err, ERR_USAGE, NULL, _("“%s” has no filters"), def->name);
    str_finish(&known);
    free(names);
    return false;
}

bool filters_check(const struct filters *filters, const struct screen_def *def, struct err *err)
{
    struct field_def field;
    for (size_t i = 0; i < filters->typed.len; i++) {
        const struct typed_filter *typed = vec_at(&filters->typed, i);
        if (!find(def, typed->name, &field))
            return unknown(def, typed->name, err);
        if (!field.example && typed->operator[0] != '=')
            return err_set(err, ERR_USAGE, NULL,
                           _("“%s” is a filter of the screen and takes one value: %s=VALUE, not "
                             "“%c”"),
                           typed->name, typed->name, typed->operator[0]);
    }
    return true;
}

/* ---- values --------------------------------------------------------------------------------- */

static bool use_example(struct filters *filters, const struct screen_def *def,
                        const struct typed *typed, const char *name, const char *value,
                        struct err *err)
{
    const struct field_context context = {
        .today = typed->today, .codes = &typed->codes, .unattended = true};
    /* on a column nothing else can be wrong than what is typed */
    return filter_add(&filters->filter, def, name, value, &context, err) ||
           (err->code = ERR_DATA, false);
}

/* "!=a|b" is "!a|b" to the screens. */
static bool use_typed(struct filters *filters, const struct screen_def *def,
                      const struct typed *typed, const struct typed_filter *given,
                      struct params *params, struct err *err)
{
    struct field_def field;
    struct str value;
    bool null, ok;
    str_init(&value);
    find(def, given->name, &field);
    if (field.example) {
        bool not = strncmp(given->value, "!=", 2) == 0;
        str_printf(&value, "%s%s", not ? "!" : "", given->value + (not ? 2 : 0));
        ok = use_example(filters, def, typed, given->name, value.s, err);
    } else {
        ok = typed_value(typed, &field, given->value, &value, &null, err);
        if (ok && !null)
            params_set(params, given->name, value.s);
    }
    str_finish(&value);
    return ok;
}

/* ---- kept ones ------------------------------------------------------------------------------ */

static bool no_kept(const char *name, const struct rows *rows, struct err *err)
{
    size_t n = rows_count(rows);
    const char **names = xcalloc(n + 1, sizeof *names);
    for (size_t i = 0; i < n; i++)
        names[i] = rows_cell(rows, i, "name");
    const char *nearest = text_nearest(name, names);
    if (nearest)
        err_set(err, ERR_NOT_FOUND, NULL, _("no filter of this screen is kept as “%s”; %s?"), name,
                nearest);
    else
        err_set(err, ERR_NOT_FOUND, NULL, _("no filter of this screen is kept as “%s”"), name);
    free(names);
    return false;
}

/* The person's own come first. */
static bool find_kept(const struct filters *filters, const struct screen_def *def, struct db *db,
                      struct rows **ret_fields, struct err *err)
{
    const char *screen[] = {def->name}, *id = NULL;
    struct rows *rows = NULL;
    if (!batch_call(db, DB_READ, "select id, name from api.kept_filters($1)", 1, screen, &rows,
                    err))
        return false;
    for (size_t i = 0; i < rows_count(rows) && !id; i++)
        if (strcmp(rows_cell(rows, i, "name"), filters->kept) == 0)
            id = rows_cell(rows, i, "id");
    bool ok = id ? batch_call(db, DB_READ, "select field, value from api.kept_filter($1)", 1, &id,
                              ret_fields, err)
                 : no_kept(filters->kept, rows, err);
    rows_destroy(rows);
    return ok;
}

/* It holds the words of what was looked up, too. */
static bool is_words(const struct screen_def *def, const char *name)
{
    for (size_t i = 0; i < def->n_filters; i++)
        if (def->filters[i].shows && strcmp(def->filters[i].shows, name) == 0)
            return true;
    return false;
}

static bool use_kept(struct filters *filters, const struct screen_def *def,
                     const struct typed *typed, struct db *db, struct params *params,
                     struct err *err)
{
    struct rows *rows = NULL;
    struct field_def field;
    bool ok = find_kept(filters, def, db, &rows, err);
    for (size_t i = 0; ok && i < rows_count(rows); i++) {
        const char *name = rows_cell(rows, i, "field"), *value = rows_cell(rows, i, "value");
        if (!find(def, name, &field))
            ok =
                is_words(def, name) || err_set(err, ERR_DATA, NULL,
                                               _("the kept filter “%s” restricts “%s”, which is no "
                                                 "longer there"),
                                               filters->kept, name);
        else if (field.example)
            ok = use_example(filters, def, typed, name, value, err);
        else
            params_set(params, name, value);
    }
    rows_destroy(rows);
    return ok;
}

bool filters_use(struct filters *filters, const struct screen_def *def, const struct typed *typed,
                 struct db *db, struct params *params, struct err *err)
{
    bool ok = !filters->kept || use_kept(filters, def, typed, db, params, err);
    for (size_t i = 0; i < filters->typed.len && ok; i++)
        ok = use_typed(filters, def, typed, vec_at(&filters->typed, i), params, err);
    return ok;
}
