/* src/cli/tick.c: the jobs that are due, one call and so one transaction for each, again for those
 * that have more to do. What runs at once, and whether anybody else does, is the server's. */
#include "tick_priv.h"

#include <stdio.h>
#include <string.h>

#include "base/err.h"
#include "base/i18n.h"
#include "cli/cli.h"
#include "db/batch.h"
#include "db/rows.h"
#include "sheet_priv.h"

enum { CONNECT_MS = 10000, PATIENCE_MS = 3600000 };

enum { LIST, CSV, JSON, HELP };

const struct args_option tick_options[] = {
    {"list", NULL, N_("run nothing: say when each ran, how that ended, and which are due")},
    {"csv", NULL, N_("comma-separated values (RFC 4180)")},
    {"json", NULL, N_("JSON")},
    {"help", NULL, N_("print this")},
    {NULL, NULL, NULL},
};

struct tick {
    bool list, told; /* told: as a table, not in lines */
    struct db *db;
    struct sheet sheet;
};

static const struct sheet_column run_columns[] = {
    {"job", "job", NULL},
    {"outcome", "outcome", NULL},
    {"done", "done", NULL},
    {"error", "error", NULL},
};

static const struct sheet_column list_columns[] = {
    {"job", "job", NULL},           {"due", "due", NULL},     {"last_run", "last_run", NULL},
    {"outcome", "outcome", NULL},   {"done", "done", NULL},   {"took", "took", NULL},
    {"next_due", "next_due", NULL}, {"error", "error", NULL},
};

static bool take_args(struct tick *tick, int argc, char *argv[], struct err *err)
{
    struct args args = {argc, argv, 1, false, tick_options};
    const char *value;
    int option;
    while ((option = args_next(&args, &value, err)) != ARGS_END) {
        if (option == ARGS_WORD)
            return err_set(err, ERR_USAGE, NULL, _("“%s” is too much"), value);
        if (option == LIST)
            tick->list = true;
        else
            tick->told = true;
        if (option == CSV || option == JSON)
            tick->sheet.form = option == CSV ? SHEET_CSV : SHEET_JSON;
    }
    tick->sheet.to = stdout;
    tick->sheet.columns = tick->list ? list_columns : run_columns;
    tick->sheet.n_columns = tick->list ? sizeof list_columns / sizeof list_columns[0]
                                       : sizeof run_columns / sizeof run_columns[0];
    return true;
}

static const char *cell(const struct rows *rows, size_t row, const char *name)
{
    const char *text = rows_cell(rows, row, name);
    return text ? text : "";
}

static bool tell(struct tick *tick, const struct rows *rows, struct err *err)
{
    if (tick->told)
        return sheet_put(&tick->sheet, rows, rows_count(rows), err);
    for (size_t i = 0; i < rows_count(rows); i++)
        printf("%-12s %-7s %7s %s%s\n", cell(rows, i, "job"), cell(rows, i, "outcome"),
               cell(rows, i, "done"),
               tick->list && strcmp(cell(rows, i, "due"), "t") == 0 ? _("due now ") : "",
               cell(rows, i, "error"));
    return fflush(stdout) == 0 || err_set(err, ERR_IO, NULL, _("writing failed: %s"), "stdout");
}

/* A job that failed is told and remembered; the others run on. */
static bool run_job(struct tick *tick, const char *job, bool *ret_failed, struct err *err)
{
    const char *params[] = {job};
    bool ok = true, more = true;
    while (ok && more) {
        struct rows *rows = NULL;
        ok = batch_call(tick->db, DB_READ, "select * from api.tick($1)", 1, params, &rows, err) &&
             tell(tick, rows, err);
        const char *outcome = ok && rows_count(rows) ? cell(rows, 0, "outcome") : "";
        more = strcmp(outcome, "more") == 0;
        *ret_failed = *ret_failed || strcmp(outcome, "failed") == 0;
        if (strcmp(outcome, "busy") == 0)
            ok = err_set(err, ERR_TEMP, NULL, _("another foothold tick is at work"));
        rows_destroy(rows);
    }
    return ok;
}

static bool run_due(struct tick *tick, const struct rows *jobs, struct err *err)
{
    bool failed = false;
    for (size_t i = 0; i < rows_count(jobs); i++)
        if (strcmp(cell(jobs, i, "due"), "t") == 0 &&
            !run_job(tick, cell(jobs, i, "job"), &failed, err))
            return false;
    return !failed || err_set(err, ERR_INTERNAL, NULL, _("a job failed"));
}

static bool work(struct tick *tick, const char *conninfo, struct err *err)
{
    struct rows *jobs = NULL;
    tick->db = batch_open(conninfo, CONNECT_MS, err);
    if (!tick->db)
        return false;
    db_set_patience(tick->db, PATIENCE_MS);
    if (!batch_call(tick->db, DB_READ, "select * from api.tick_list()", 0, NULL, &jobs, err))
        return err->code == ERR_DENIED
                   ? err_set(err, ERR_DENIED, NULL,
                             _("jobs are run as the login foothold_tick: -d user=foothold_tick"))
                   : false;
    if (tick->told)
        sheet_begin(&tick->sheet);
    bool done = tick->list ? tell(tick, jobs, err) : run_due(tick, jobs, err);
    rows_destroy(jobs);
    if (tick->told && (done || err->code == ERR_INTERNAL)) {
        struct err late = {0};
        done = sheet_end(&tick->sheet, done ? err : &late) && done;
    }
    return done;
}

int tick_run(const struct cli_context *context, int argc, char *argv[])
{
    struct tick tick = {0};
    struct err err = {0};
    bool done = take_args(&tick, argc, argv, &err) && work(&tick, context->conninfo, &err);
    if (!done && err.code != ERR_CANCELLED)
        fprintf(stderr, "foothold: %s\n", err.detail);
    sheet_finish(&tick.sheet);
    db_destroy(tick.db);
    return done ? 0 : err_exit_status(err.code == ERR_CANCELLED ? ERR_IO : err.code);
}
