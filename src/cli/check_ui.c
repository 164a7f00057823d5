#include "cli/check_ui.h"

#include <stdio.h>
#include <string.h>

#include "base/catalog.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/str.h"
#include "db/batch.h"
#include "db/catalog.h"
#include "db/rows.h"
#include "def/check.h"
#include "engine/query.h"

enum { CONNECT_MS = 10000 };

static bool has_list(const struct rows *lists, const char *name)
{
    for (size_t i = 0; i < rows_count(lists); i++)
        if (strcmp(rows_get(lists, i, 0), name) == 0)
            return true;
    return false;
}

static void want_list(const struct rows *lists, struct def_where at, const char *name,
                      struct str *errors)
{
    if (name && !has_list(lists, name))
        str_printf(errors, "%s:%d: %s: %s\n", at.file, at.line, name,
                   _("there is no code list of this name"));
}

static void check_codes(const struct screen_defs *defs, const struct rows *lists,
                        struct str *errors)
{
    for (size_t i = 0; i < defs->n; i++) {
        const struct screen_def *def = defs->screens[i];
        want_list(lists, def->at, def->group_codes, errors);
        for (size_t j = 0; j < def->n_columns; j++)
            want_list(lists, def->columns[j].at, def->columns[j].codes, errors);
        for (size_t j = 0; j < def->n_fields; j++)
            want_list(lists, def->fields[j].at, def->fields[j].codes, errors);
        for (size_t j = 0; j < def->n_filters; j++)
            want_list(lists, def->filters[j].at, def->filters[j].codes, errors);
    }
}

/* ---- orders ---- */

static bool is_sorted(const struct rows *plan)
{
    for (size_t i = 0; i < rows_count(plan); i++)
        if (strstr(rows_get(plan, i, 0), "Sort"))
            return true;
    return false;
}

/* The plan of the first page, with sorting made as dear as can be: what is still sorted has no
 * index. `filter`: restricted by this parameter as well; NULL: by none. */
static bool check_order(struct db *db, const struct screen_def *def, const char *filter,
                        struct str *errors, struct err *err)
{
    struct str sql;
    struct rows *plan = NULL;
    const char *where[] = {filter, NULL};
    struct source_def source = def->source;
    source.where = (struct def_names){where, filter ? 1 : 0};
    str_init(&sql);
    str_add(&sql, "prepare foothold_page as ");
    query_page(&sql, def, &source, QUERY_FIRST);
    bool asked = batch_call(db, DB_READ, sql.s, 0, NULL, NULL, err);
    str_reset(&sql);
    str_printf(&sql, "explain execute foothold_page(%s100)", filter ? "null, " : "");
    asked = asked && batch_call(db, DB_READ, sql.s, 0, NULL, &plan, err) &&
            batch_call(db, DB_READ, "deallocate foothold_page", 0, NULL, NULL, err);
    if (asked && is_sorted(plan))
        str_printf(errors, "%s:%d: %s%s%s: %s\n", def->source.at.file, def->source.at.line,
                   def->source.name, filter ? " " : "", filter ? filter : "",
                   _("no index serves its order"));
    rows_destroy(plan);
    str_finish(&sql);
    return asked;
}

static bool check_filtered(struct db *db, const struct screen_def *def, struct str *errors,
                           struct err *err)
{
    if (!check_order(db, def, NULL, errors, err))
        return false;
    for (size_t i = 0; i < def->source.narrow.n; i++)
        if (!check_order(db, def, def->source.narrow.names[i], errors, err))
            return false;
    return true;
}

static bool check_orders(struct db *db, const struct screen_defs *defs, struct str *errors,
                         struct err *err)
{
    static const char *const settings[] = {
        "set enable_sort = off", "set enable_incremental_sort = off", "set enable_seqscan = off",
        "set plan_cache_mode = force_generic_plan"};
    for (size_t i = 0; i < sizeof settings / sizeof settings[0]; i++)
        if (!batch_call(db, DB_READ, settings[i], 0, NULL, NULL, err))
            return false;
    for (size_t i = 0; i < defs->n; i++) {
        const struct source_def *source = &defs->screens[i]->source;
        enum screen_kind kind = defs->screens[i]->kind;
        bool unbounded = (kind == SCREEN_LIST || kind == SCREEN_GRID) && source->name &&
                         !source->function && !source->where.n && !source->bounded;
        if (unbounded && !check_filtered(db, defs->screens[i], errors, err))
            return false;
    }
    return true;
}

static bool check(struct db *db, const struct screen_defs *defs, struct str *errors,
                  struct err *err)
{
    struct catalog catalog;
    struct rows *lists = NULL;
    if (!batch_call(db, DB_READ, "select distinct list from api.code", 0, NULL, &lists, err))
        return false;
    check_codes(defs, lists, errors);
    rows_destroy(lists);
    if (!catalog_read(db, &catalog, err))
        return false;
    bool fits = check_against(defs, &catalog, errors);
    catalog_finish(&catalog);
    return !fits || check_orders(db, defs, errors, err);
}

static size_t count_lines(const char *text)
{
    size_t n = 0;
    for (; *text; text++)
        n += *text == '\n';
    return n;
}

int check_ui_run(const char *conninfo, const struct screen_defs *defs)
{
    struct err err;
    struct str errors;
    err_clear(&err);
    str_init(&errors);
    struct db *db = batch_open(conninfo, CONNECT_MS, &err);
    bool checked = db && check(db, defs, &errors, &err);
    db_destroy(db);
    size_t faults = count_lines(errors.s ? errors.s : "");
    if (checked)
        printf("%s%zu screens, %zu faults\n", faults ? errors.s : "", defs->n, faults);
    else
        fprintf(stderr, "foothold: %s\n", err.detail);
    str_finish(&errors);
    if (!checked)
        return err_exit_status(err.code);
    return faults ? err_exit_status(ERR_CONFIG) : 0;
}
