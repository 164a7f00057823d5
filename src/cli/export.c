/* src/cli/export.c: a screen's rows to standard output. A list is read page by page by its key, so
 * memory does not grow and no page waits for another's sort; each page is a reading of its own, as
 * on the terminal. */
#include "export_priv.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/num.h"
#include "base/str.h"
#include "base/text.h"
#include "cli/cli.h"
#include "db/batch.h"
#include "engine/params.h"
#include "engine/query.h"
#include "filters_priv.h"
#include "sheet_priv.h"
#include "typed_priv.h"

enum {
    CONNECT_MS = 10000,
    PATIENCE_MS = 600000,
    PAGE = 500,
    VALUES_MAX = 32,
    LIMIT_MAX = 1000000000
};

/* The order of both tables below. */
enum option { PARAM, PURPOSE, CASEFILE, CSV, JSON, LABEL, HELP, LIMIT, SEARCH, FILTER, KEPT };

#define COMMON                                                                                     \
    {"param", "NAME=VALUE",                                                                        \
     N_("what the screen is restricted by (see foothold screens); repeat")},                       \
        {"purpose", "CODE", N_("open the case for this purpose first; the opening is logged")},    \
        {"casefile", "ID", N_("the case to open, and the parameter casefile_id")},                 \
        {"csv", NULL, N_("comma-separated values (RFC 4180), formulas made harmless")},            \
        {"json", NULL, N_("JSON with typed values and ISO dates")},                                \
        {"label", NULL, N_("as the screen shows it: labels as headings, words instead of codes")}, \
    {                                                                                              \
        "help", NULL, N_("print this")                                                             \
    }

const struct args_option list_options[] = {
    COMMON,
    {"limit", "N", N_("at most N rows; all of them unless told")},
    {"search", "TEXT", N_("the rows that the screen's own search finds")},
    {"filter", "NAME=VALUE",
     N_("as on the screen: a filter's value, or an example in a column, also < <= > >= !=; "
        "repeat")},
    {"kept", "FILTER", N_("the filter that is kept under this name on the screen")},
    {NULL, NULL, NULL},
};

const struct args_option get_options[] = {COMMON, {NULL, NULL, NULL}};

struct export
{
    const struct cli_context *context;
    const struct screen_def *def;
    struct params params;
    struct filters filters;
    const char *screen, *key, *purpose, *casefile, *search;
    int64_t limit; /* 0: none */
    enum sheet_form form;
    bool label;
    struct db *db;
    struct typed typed;
    struct source_def source; /* as the parameters narrow it */
    struct sheet sheet;
    struct sheet_column *columns;
    char(*names)[128]; /* the columns' names in the database */
};

/* ---- what is asked for ---- */

static bool take_pair(struct params *params, const char *text, struct err *err)
{
    char *name;
    const char *value = typed_split(text, &name, err);
    if (!value)
        return false;
    params_set(params, name, value);
    free(name);
    return true;
}

static bool take_limit(struct export *export, const char *text, struct err *err)
{
    if (num_parse_plain(text, 1, LIMIT_MAX, &export->limit))
        return true;
    return err_set(err, ERR_USAGE, NULL, _("--limit %s: a whole number from 1"), text);
}

static bool take_word(struct export *export, const char *word, bool keyed, struct err *err)
{
    if (!export->screen)
        export->screen = word;
    else if (keyed && !export->key)
        export->key = word;
    else
        return err_set(err, ERR_USAGE, NULL, _("“%s” is too much"), word);
    return true;
}

static bool take_option(struct export *export, enum option option, const char *value,
                        struct err *err)
{
    switch (option) {
    case PARAM:
        return take_pair(&export->params, value, err);
    case PURPOSE:
        export->purpose = value;
        break;
    case CASEFILE:
        export->casefile = value;
        break;
    case CSV:
        export->form = SHEET_CSV;
        break;
    case JSON:
        export->form = SHEET_JSON;
        break;
    case LABEL:
        export->label = true;
        break;
    case LIMIT:
        return take_limit(export, value, err);
    case SEARCH:
        export->search = value;
        break;
    case FILTER:
        return filters_take(&export->filters, value, err);
    case KEPT:
        export->filters.kept = value;
        break;
    case HELP: /* cli_run() has answered it */
        break;
    }
    return true;
}

static bool take_args(struct export *export, int argc, char *argv[],
                      const struct args_option *options, struct err *err)
{
    struct args args = {argc, argv, 1, false, options};
    const char *value;
    int option;
    while ((option = args_next(&args, &value, err)) != ARGS_END) {
        bool ok = option == ARGS_WORD
                      ? take_word(export, value, options == get_options, err)
                      : option >= 0 && take_option(export, (enum option)option, value, err);
        if (!ok)
            return false;
    }
    if (!export->screen)
        return err_set(err, ERR_USAGE, NULL, _("which screen? foothold screens lists them"));
    return true;
}

/* ---- the screen ---- */

static bool find_screen(struct export *export, struct err *err)
{
    const struct screen_defs *defs = export->context->defs;
    export->def = screen_find(defs, export->screen);
    if (export->def)
        return true;
    const char **names = xcalloc(defs->n + 1, sizeof *names);
    for (size_t i = 0; i < defs->n; i++)
        names[i] = defs->screens[i]->name;
    const char *nearest = text_nearest(export->screen, names);
    if (nearest)
        err_set(err, ERR_USAGE, NULL, _("there is no screen “%s”; %s?"), export->screen, nearest);
    else
        err_set(err, ERR_USAGE, NULL, _("there is no screen “%s”; foothold screens lists them"),
                export->screen);
    free(names);
    return false;
}

static bool is_parted(const struct screen_def *def, struct err *err)
{
    struct str panes;
    str_init(&panes);
    for (size_t i = 0; i < def->n_panes; i++)
        str_printf(&panes, "%s%s", i ? ", " : "", def->panes[i].screen);
    err_set(err, ERR_USAGE, NULL, _("“%s” shows several screens, ask for one of them: %s"),
            def->name, panes.s);
    str_finish(&panes);
    return false;
}

static bool suits(const struct export *export, bool keyed, struct err *err)
{
    const struct screen_def *def = export->def;
    if (def->kind == SCREEN_PANES)
        return is_parted(def, err);
    if (!def->source.name || def->kind == SCREEN_KEYS)
        return err_set(err, ERR_USAGE, NULL, _("“%s” reads nothing by itself"), def->name);
    if (!keyed && def->kind != SCREEN_LIST)
        return err_set(err, ERR_USAGE, NULL, _("“%s” is no list: foothold get %s KEY"), def->name,
                       def->name);
    if (keyed && def->source.function && def->kind == SCREEN_LIST)
        return err_set(err, ERR_USAGE, NULL, _("“%s” can only be listed"), def->name);
    if (export->search && !def->search.name)
        return err_set(err, ERR_USAGE, NULL, _("“%s” has no search"), def->name);
    return true;
}

static bool has_name(const struct def_names *names, const char *name)
{
    for (size_t i = 0; i < names->n; i++)
        if (strcmp(names->names[i], name) == 0)
            return true;
    return false;
}

static void add_names(struct str *out, const struct def_names *names)
{
    for (size_t i = 0; i < names->n; i++)
        str_printf(out, "%s%s", out->len ? ", " : "", names->names[i]);
}

static bool unknown_param(const struct source_def *source, const char *name, struct err *err)
{
    struct str known;
    str_init(&known);
    add_names(&known, &source->where);
    add_names(&known, &source->narrow);
    if (known.len)
        err_set(err, ERR_USAGE, NULL, _("there is no parameter “%s” here, there are: %s"), name,
                known.s);
    else
        err_set(err, ERR_USAGE, NULL, _("there is no parameter “%s” here: it takes none"), name);
    str_finish(&known);
    return false;
}

static bool check_params(struct export *export, bool keyed, struct err *err)
{
    const struct source_def *source = &export->def->source;
    for (size_t i = 0; i < export->params.n; i++) {
        const char *name = export->params.v[i].name;
        if (!has_name(&source->where, name) && !has_name(&source->narrow, name))
            return unknown_param(source, name, err);
    }
    if (export->casefile)
        params_set(&export->params, "casefile_id", export->casefile);
    bool by_key = keyed && !source->function;
    for (size_t i = 0; i < source->where.n && !by_key && !export->search; i++)
        if (!params_get(&export->params, source->where.names[i]))
            return err_set(err, ERR_USAGE, NULL, _("“%s” needs --param %s=…"), export->def->name,
                           source->where.names[i]);
    return true;
}

/* ---- the right to it ---- */

/* The function that opens the case for this screen: its own, or that of the screen it is a pane of.
 */
static const char *opener(const struct screen_defs *defs, const struct screen_def *def)
{
    for (size_t i = 0; i < defs->n && !def->enter; i++)
        for (size_t j = 0; j < defs->screens[i]->n_panes; j++)
            if (strcmp(defs->screens[i]->panes[j].screen, def->name) == 0)
                return defs->screens[i]->enter;
    return def->enter;
}

/* Confidential rows show in an access session that has been committed: it is opened by itself,
 * first. */
static bool enter(const struct export *export, struct err *err)
{
    const char *function = opener(export->context->defs, export->def);
    const char *values[] = {export->casefile, export->purpose};
    struct str sql;
    if (!function)
        return true;
    if (!export->casefile || !export->purpose)
        return err_set(err, ERR_DENIED, NULL,
                       _("“%s” is confidential: say which case and what for, --casefile ID "
                         "--purpose CODE; the opening is logged"),
                       export->def->name);
    str_init(&sql);
    str_printf(&sql, "select %s($1, $2)", function);
    bool entered = batch_call(export->db, DB_READ, sql.s, 2, values, NULL, err);
    str_finish(&sql);
    return entered;
}

static bool check_role(const struct export *export, struct err *err)
{
    if (screen_is_for(export->def, db_session(export->db)->role))
        return true;
    return err_set(err, ERR_DENIED, NULL, _("“%s” is not for your role"), export->def->name);
}

static bool begin(struct export *export, struct err *err)
{
    export->db = batch_open(export->context->conninfo, CONNECT_MS, err);
    if (!export->db)
        return false;
    db_set_patience(export->db, PATIENCE_MS);
    return check_role(export, err) && enter(export, err) &&
           typed_begin(&export->typed, export->db, err) &&
           filters_use(&export->filters, export->def, &export->typed, export->db, &export->params,
                       err);
}

/* ---- columns ---- */

/* The label and code list of a column or field; false: it is read, but not shown. */
static bool shown_as(const struct screen_def *def, const char *name, const char **ret_label,
                     const char **ret_codes)
{
    for (size_t i = 0; i < def->n_columns; i++)
        if (strcmp(def->columns[i].name, name) == 0 && def->columns[i].label) {
            *ret_label = i18n_ctx(def->name, def->columns[i].label);
            *ret_codes = def->columns[i].codes;
            return true;
        }
    for (size_t i = 0; i < def->n_fields; i++)
        if (strcmp(def->fields[i].name, name) == 0) {
            *ret_label = i18n_ctx(def->name, def->fields[i].label);
            *ret_codes = def->fields[i].codes;
            return true;
        }
    return false;
}

/* What a full bar stands for is not shown, and says nothing in a file. */
static bool is_measure(const struct screen_def *def, const char *name)
{
    bool measure = false, shown = false;
    for (size_t i = 0; i < def->n_columns; i++) {
        measure = measure || (def->columns[i].max && strcmp(def->columns[i].max, name) == 0);
        shown = shown || strcmp(def->columns[i].name, name) == 0;
    }
    return measure && !shown;
}

static void choose_columns(struct export *export)
{
    struct sheet *sheet = &export->sheet;
    size_t n = 0;
    const char **names = query_names(export->def, &n);
    export->columns = xcalloc(n + 1, sizeof *export->columns);
    export->names = xcalloc(n + 1, sizeof *export->names);
    for (size_t i = 0; i < n; i++) {
        struct sheet_column column = {names[i], NULL, NULL};
        if (is_measure(export->def, names[i]))
            continue;
        if (export->label && !shown_as(export->def, names[i], &column.heading, &column.codes))
            continue;
        column.column = query_column(export->def, names[i], export->names[i], 128);
        export->columns[sheet->n_columns++] = column;
    }
    free(names);
    sheet->to = stdout;
    sheet->form = export->form;
    sheet->columns = export->columns;
    sheet->codes = &export->typed.codes;
}

/* ---- pages ---- */

static int put_where(const struct export *export, const struct def_names *where,
                     const char *values[])
{
    int n = 0;
    for (size_t i = 0; i < where->n && n < VALUES_MAX; i++)
        values[n++] = i == 0 && export->search ? export->search
                                               : params_get(&export->params, where->names[i]);
    return n;
}

/* The page after `last` (NULL: the first), of at most `wanted` rows. */
static bool read_page(struct export *export, const struct rows *last, int64_t wanted,
                      struct rows **ret_rows, struct err *err)
{
    const struct source_def *source = &export->source;
    const char *values[VALUES_MAX * 2 + FILTER_VALUES + 1];
    char limit[24], buf[128];
    struct str sql;
    int n = put_where(export, &source->where, values);
    n += (int)filter_values(&export->filters.filter, values + n, FILTER_VALUES);
    for (size_t i = 0; last && i < source->order.n && i < VALUES_MAX; i++)
        values[n++] = rows_cell(last, rows_count(last) - 1,
                                query_column(export->def, source->order.names[i], buf, sizeof buf));
    snprintf(limit, sizeof limit, "%lld", (long long)wanted);
    if (!source->function)
        values[n++] = limit;
    str_init(&sql);
    query_page(&sql, export->def, source, last ? QUERY_AFTER : QUERY_FIRST);
    bool read = batch_call(export->db, DB_READ, sql.s, n, values, ret_rows, err);
    str_finish(&sql);
    return read;
}

/* How many rows the next page is asked for; 0: none. */
static int64_t wanted(const struct export *export)
{
    int64_t left = export->limit ? export->limit - (int64_t) export->sheet.n : PAGE;
    return left < PAGE ? left : PAGE;
}

static bool put_pages(struct export *export, struct err *err)
{
    struct rows *last = NULL;
    bool ok = true, more = true;
    while (ok && more && wanted(export) > 0) {
        struct rows *rows = NULL;
        int64_t asked = wanted(export);
        ok = read_page(export, last, asked, &rows, err);
        rows_destroy(last);
        last = rows;
        if (!ok)
            break;
        size_t n = rows_count(rows);
        more = !export->source.function && (int64_t)n == asked;
        if (export->limit && (int64_t)n > export->limit - (int64_t) export->sheet.n)
            n = (size_t)(export->limit - (int64_t) export->sheet.n); /* a function gives all */
        ok = sheet_put(&export->sheet, rows, n, err);
    }
    rows_destroy(last);
    return ok;
}

static bool list(struct export *export, struct err *err)
{
    const struct screen_def *def = export->def;
    query_narrow(export->search ? &def->search : &def->source, &export->params, &export->source);
    export->source.filter = export->filters.filter.n ? &export->filters.filter : NULL;
    choose_columns(export);
    sheet_begin(&export->sheet);
    bool put = put_pages(export, err) && sheet_end(&export->sheet, err);
    sheet_finish(&export->sheet);
    return put;
}

/* What the parameters say of the record beside its key; the names are the definition's. */
static int restrict_record(const struct export *export, const struct def_names *names, int n,
                           const char *values[], struct str *sql)
{
    for (size_t i = 0; i < names->n && n < VALUES_MAX; i++) {
        const char *value = params_get(&export->params, names->names[i]);
        if (!value)
            continue;
        values[n++] = value;
        str_printf(sql, " and %s = $%d", names->names[i], n);
    }
    return n;
}

static bool record(struct export *export, struct err *err)
{
    const char *values[VALUES_MAX] = {export->key};
    struct rows *rows = NULL;
    struct str sql;
    const struct source_def *source = &export->def->source;
    int n = source->function ? put_where(export, &source->where, values) : 1;
    str_init(&sql);
    query_record(&sql, export->def);
    if (!source->function) {
        n = restrict_record(export, &source->where, n, values, &sql);
        n = restrict_record(export, &source->narrow, n, values, &sql);
    }
    bool ok = batch_call(export->db, DB_READ, sql.s, n, values, &rows, err);
    str_finish(&sql);
    if (!ok && n == 1 && err->code == ERR_INPUT && !*err->field) /* the server names no parameter */
        err_set(err, ERR_INPUT, "KEY", _("“%s” is not the key of a record"), export->key);
    if (ok && rows_count(rows) == 0)
        ok = err_set(err, ERR_NOT_FOUND, NULL, _("It is not there, or you have no right to it."));
    choose_columns(export);
    sheet_begin(&export->sheet);
    ok = ok && sheet_put(&export->sheet, rows, 1, err) && sheet_end(&export->sheet, err);
    sheet_finish(&export->sheet);
    rows_destroy(rows);
    return ok;
}

/* ---- the commands ---- */

static bool is_keyed_by_case(const struct screen_def *def)
{
    return def->source.key.n && strcmp(def->source.key.names[0], "casefile_id") == 0;
}

static bool ask(struct export *export, bool keyed, struct err *err)
{
    if (!find_screen(export, err) || !suits(export, keyed, err))
        return false;
    if (keyed && !export->key && !export->def->source.function)
        return err_set(err, ERR_USAGE, NULL, _("which one? foothold get %s KEY"), export->screen);
    if (keyed && !export->casefile && is_keyed_by_case(export->def))
        export->casefile = export->key;
    if (keyed && export->form == SHEET_JSON)
        export->form = SHEET_OBJECT;
    return check_params(export, keyed, err) && filters_check(&export->filters, export->def, err) &&
           begin(export, err);
}

static int run(const struct cli_context *context, int argc, char *argv[], bool keyed)
{
    struct err err = {0};
    struct export export = {.context = context, .form = keyed ? SHEET_JSON : SHEET_CSV};
    params_init(&export.params);
    filters_init(&export.filters);
    codes_init(&export.typed.codes);
    bool done = take_args(&export, argc, argv, keyed ? get_options : list_options, &err) &&
                ask(&export, keyed, &err) && (keyed ? record : list)(&export, &err);
    if (!done && err.code != ERR_CANCELLED)
        fprintf(stderr, "foothold: %s%s%s\n", err.field, *err.field ? ": " : "", err.detail);
    db_destroy(export.db);
    codes_finish(&export.typed.codes);
    params_finish(&export.params);
    filters_finish(&export.filters);
    free(export.source.where.names);
    free(export.columns);
    free(export.names);
    return done ? 0 : err_exit_status(err.code == ERR_CANCELLED ? ERR_IO : err.code);
}

int list_run(const struct cli_context *context, int argc, char *argv[])
{
    return run(context, argc, argv, false);
}

int get_run(const struct cli_context *context, int argc, char *argv[])
{
    return run(context, argc, argv, true);
}
