#include <stdio.h>
#include <string.h>

#include "base/catalog.h"
#include "base/i18n.h"
#include "base/str.h"
#include "def/check.h"

/* One definition being held against the catalogue. */
struct check {
    const struct catalog *catalog;
    const struct screen_def *def;
    struct str *errors;
    const struct catalog_column *columns; /* what its source offers */
    size_t n_columns;
};

static void fault(const struct check *check, struct def_where at, const char *name,
                  const char *words)
{
    str_printf(check->errors, "%s:%d: %s: %s\n", at.file, at.line, name, words);
}

/* ---- columns ---- */

/* Types that a field of this type can show and send, as format_type() writes them. */
static const char *const wanted[][5] = {
    [FIELD_INT] = {"integer", "bigint", "smallint", "numeric", NULL},
    [FIELD_MINUTES] = {"integer", "bigint", "smallint", NULL},
    [FIELD_DATE] = {"date", NULL},
    [FIELD_TIME] = {"time without time zone", NULL},
    [FIELD_DATETIME] = {"timestamp with time zone", "timestamp without time zone", NULL},
    [FIELD_BOOL] = {"boolean", NULL},
    [FIELD_ID] = {"uuid", "text", NULL},
    [FIELD_BAR] = {"integer", "bigint", "smallint", NULL},
    [FIELD_FLAGS] = {"text", NULL},
};

static bool fits(enum field_type type, const char *sql_type)
{
    const char *const *types = wanted[type];
    if ((size_t)type >= sizeof wanted / sizeof wanted[0] || !types[0])
        return true;
    for (size_t i = 0; types[i]; i++)
        if (strcmp(types[i], sql_type) == 0)
            return true;
    return false;
}

static void check_column(const struct check *check, struct def_where at, const char *name,
                         enum field_type type)
{
    const struct catalog_column *column = catalog_column(check->columns, check->n_columns, name);
    if (!column)
        fault(check, at, name, _("its source has no such column"));
    else if (!fits(type, column->type))
        fault(check, at, name, _("its type does not fit the column's"));
}

static void check_localized(const struct check *check, struct def_where at, const char *name)
{
    static const char *const languages[] = {"da", "en"};
    for (size_t i = 0; i < 2; i++) {
        char full[128];
        snprintf(full, sizeof full, "%s_%s", name, languages[i]);
        check_column(check, at, full, FIELD_TEXT);
    }
}

static void check_names(const struct check *check, struct def_where at,
                        const struct def_names *names)
{
    for (size_t i = 0; i < names->n; i++)
        check_column(check, at, names->names[i], FIELD_TEXT);
}

static void check_fields(const struct check *check)
{
    const struct screen_def *def = check->def;
    for (size_t i = 0; i < def->n_columns; i++) {
        const struct column_def *column = &def->columns[i];
        if (column->localized)
            check_localized(check, column->at, column->name);
        else
            check_column(check, column->at, column->name, column->type);
    }
    for (size_t i = 0; i < def->n_fields; i++) {
        const struct field_def *field = &def->fields[i];
        if (field->localized)
            check_localized(check, field->at, field->name);
        else
            check_column(check, field->at, field->name, field->type);
        if (field->shows && field->type == FIELD_ID)
            check_column(check, field->at, field->shows, FIELD_TEXT);
    }
}

static void check_reads(const struct check *check, const struct source_def *source)
{
    const struct screen_def *def = check->def;
    check_fields(check);
    check_names(check, def->at, &def->hidden);
    check_names(check, source->at, &source->key);
    check_names(check, source->at, &source->order);
    if (def->group)
        check_column(check, def->at, def->group, FIELD_TEXT);
    if (def->explain)
        check_localized(check, def->at, def->explain);
    if (def->entity || def->verb)
        check_column(check, def->at, "version", FIELD_INT);
}

/* ---- sources ---- */

static const struct field_def *filter_of(const struct screen_def *def, const char *name)
{
    for (size_t i = 0; i < def->n_filters; i++)
        if (strcmp(def->filters[i].name, name) == 0)
            return &def->filters[i];
    return NULL;
}

static void check_bands(const struct check *check, const struct field_def *filter)
{
    static const char *const names[] = {"code", "starts", "ends"};
    const struct catalog_relation *bands = catalog_relation(check->catalog, filter->bands);
    if (!bands || !bands->readable) {
        fault(check, filter->at, filter->bands, _("there is no view of this name to read"));
        return;
    }
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (!catalog_column(bands->columns, bands->n_columns, names[i]))
            fault(check, filter->at, names[i], _("its source has no such column"));
}

static void check_narrow(const struct check *check, const struct source_def *source)
{
    for (size_t i = 0; i < source->narrow.n; i++) {
        const char *name = source->narrow.names[i];
        const struct field_def *filter = filter_of(check->def, name);
        if (!filter) {
            check_column(check, source->at, name, FIELD_TEXT);
            continue;
        }
        check_column(check, filter->at, filter->column ? filter->column : name,
                     filter->bands ? FIELD_TEXT : filter->type);
        if (filter->bands)
            check_bands(check, filter);
    }
}

static void check_examples(const struct check *check)
{
    for (size_t i = 0; i < check->def->n_filters; i++) {
        const struct field_def *filter = &check->def->filters[i];
        if (filter->compare == FILTER_EXAMPLE)
            check_column(check, filter->at, filter->column ? filter->column : filter->name,
                         filter->type);
    }
}

static void check_view(struct check *check, const struct source_def *source)
{
    const struct catalog_relation *relation = catalog_relation(check->catalog, source->name);
    if (!relation || !relation->readable) {
        fault(check, source->at, source->name, _("there is no view of this name to read"));
        return;
    }
    check->columns = relation->columns;
    check->n_columns = relation->n_columns;
    check_reads(check, source);
    check_names(check, source->at, &source->where);
    check_narrow(check, source);
    if (source == &check->def->source)
        check_examples(check);
}

static const struct catalog_function *check_function(const struct check *check, struct def_where at,
                                                     const char *name, size_t args)
{
    const struct catalog_function *function = catalog_function(check->catalog, name);
    if (!function || !function->callable) {
        fault(check, at, name, _("there is no function of this name to call"));
        return NULL;
    }
    size_t required = 0;
    for (size_t i = 0; i < function->n_args; i++)
        required += function->args[i].optional ? 0 : 1;
    if (args < required || args > function->n_args)
        fault(check, at, name, _("it takes another number of arguments"));
    return function;
}

static void check_source(struct check *check, const struct source_def *source)
{
    if (!source->name)
        return;
    if (!source->function) {
        check_view(check, source);
        return;
    }
    const struct catalog_function *function =
        check_function(check, source->at, source->name, source->where.n + source->narrow.n);
    if (!function)
        return;
    check->columns = function->columns;
    check->n_columns = function->n_columns;
    check_reads(check, source);
}

/* ---- what writes ---- */

static void check_verb(const struct check *check, struct def_where at, const char *name)
{
    if (!name)
        return;
    const struct catalog_function *verb = check_function(check, at, name, 2);
    if (verb && (!catalog_arg(verb, "p_op") || !catalog_arg(verb, "p_args")))
        fault(check, at, name, _("a verb takes (p_op uuid, p_args jsonb)"));
}

static void check_writes(const struct check *check)
{
    const struct screen_def *def = check->def;
    if (def->entity) {
        char name[128];
        snprintf(name, sizeof name, "api.%s_save", def->entity);
        check_function(check, def->at, name, 2);
    }
    check_verb(check, def->at, def->verb);
    if (def->enter)
        check_function(check, def->at, def->enter, 2);
    if (def->defaults)
        check_function(check, def->at, def->defaults, def->source.where.n);
    for (size_t i = 0; i < def->n_keys; i++)
        check_verb(check, def->keys[i].at, def->keys[i].verb);
}

bool check_against(const struct screen_defs *defs, const struct catalog *catalog,
                   struct str *errors)
{
    size_t before = errors->len;
    for (size_t i = 0; i < defs->n; i++) {
        struct check check = {catalog, defs->screens[i], errors, NULL, 0};
        check_source(&check, &check.def->source);
        check_source(&check, &check.def->search);
        check_writes(&check);
    }
    return errors->len == before;
}
