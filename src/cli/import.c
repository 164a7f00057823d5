/* src/cli/import.c: a caseload file to api.import_citizens(). C splits and decodes, the server
 * judges and writes: rows are sent as they stand in the file, under the names of its header, BATCH
 * at a time, each batch a transaction of its own. */
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/json.h"
#include "base/str.h"
#include "base/text.h"
#include "base/uuid.h"
#include "cli/cli.h"
#include "db/batch.h"
#include "import_priv.h"
#include "table.h"

enum { BATCH = 500, CONNECT_MS = 10000, PATIENCE_MS = 600000, SHOWN_CELLS = 200 };

const struct args_option import_options[] = {
    {"help", NULL, N_("print this")},
    {NULL, NULL, NULL},
};

enum outcome { CREATED, UPDATED, SKIPPED, FAILED, WARNED, OUTCOMES };

struct import {
    const char *path;
    struct table table;
    struct db *db;
    size_t next_fault; /* faults of the file come between the server's, in order of lines */
    size_t counts[OUTCOMES];
};

static const struct {
    const char *id, *words;
} reasons[] = {
    {"unknown_column", N_("this column is not known and is passed over")},
    {"column_twice", N_("another column means the same")},
    {"missing_column", N_("this column is needed and missing")},
    {"bad_date", N_("this is no date")},
    {"bad_number", N_("this is no number")},
    {"before_birth", N_("the benefit begins before the citizen was born")},
    {"case_closed", N_("the citizen's case is closed")},
    {"control_characters", N_("the text holds control characters")},
    {"cpr_date", N_("the CPR number begins with a day that does not exist")},
    {"cpr_digits", N_("a CPR number has digits only")},
    {"cpr_future", N_("the CPR number belongs to a day that is still to come")},
    {"cpr_length", N_("a CPR number has ten digits")},
    {"cpr_mod11", N_("the CPR number fails modulus 11; it may be right all the same")},
    {"future_date", N_("the date lies too far ahead")},
    {"missing", N_("this is needed and missing")},
    {"other_name", N_("the same CPR number stands with another family name")},
    {"short_row", N_("the row has too few fields")},
    {"too_long", N_("the text is too long")},
    {"unknown_code", N_("the list has no such value")},
    {"unknown_unit", N_("there is no such unit")},
    {"unknown_worker", N_("nobody here has these initials: the case has no worker yet")},
    {"unusual_email", N_("this does not look like an e-mail address")},
    {"unusual_phone", N_("this does not look like a telephone number")},
};

static const char *words_of(const char *id)
{
    for (size_t i = 0; i < sizeof reasons / sizeof reasons[0]; i++)
        if (strcmp(reasons[i].id, id) == 0)
            return _(reasons[i].words);
    return id;
}

/* ---- telling ---- */

/* File and server text is hostile until it has passed the gate. */
static void say(const struct import *import, long line, const char *column, const char *kind,
                const char *words)
{
    struct str clean;
    str_init(&clean);
    text_screen(&clean, column, strlen(column), SHOWN_CELLS);
    printf("%s:%ld: %s%s%s: %s\n", import->path, line, kind, *column ? ": " : "", clean.s, words);
    str_finish(&clean);
}

static void say_faults_before(struct import *import, long line)
{
    for (; import->next_fault < import->table.faults.len; import->next_fault++) {
        const struct table_fault *fault = vec_at(&import->table.faults, import->next_fault);
        if (fault->line >= line)
            return;
        say(import, fault->line, "", _("error"), fault->words);
        import->counts[FAILED]++;
    }
}

static bool outcome_of(const char *word, enum outcome *ret_outcome)
{
    static const char *const words[] = {"create", "update", "skip", "error"};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        *ret_outcome = (enum outcome)i;
        if (strcmp(word, words[i]) == 0)
            return true;
    }
    return false;
}

static const char *text_of(const struct rows *rows, size_t row, const char *column)
{
    const char *value = rows_cell(rows, row, column);
    return value ? value : "";
}

/* One row of the answer per line says what became of it; others are further faults and warnings. */
static void tell(struct import *import, const struct rows *rows)
{
    for (size_t i = 0; i < rows_count(rows); i++) {
        long line = strtol(text_of(rows, i, "line"), NULL, 10);
        const char *column = text_of(rows, i, "column_name");
        const char *reason = text_of(rows, i, "reason"), *warning = text_of(rows, i, "warning");
        enum outcome outcome;
        say_faults_before(import, line);
        if (outcome_of(text_of(rows, i, "outcome"), &outcome))
            import->counts[outcome]++;
        if (*reason)
            say(import, line, column, _("error"), words_of(reason));
        if (*warning) {
            say(import, line, column, _("warning"), words_of(warning));
            import->counts[WARNED]++;
        }
    }
}

static void tell_sum(const struct import *import)
{
    printf(_("%zu created, %zu updated, %zu skipped, %zu errors, %zu warnings (%s)\n"),
           import->counts[CREATED], import->counts[UPDATED], import->counts[SKIPPED],
           import->counts[FAILED], import->counts[WARNED], import->table.encoding);
}

/* ---- sending ---- */

/* False: the file as a whole cannot be read into fields; every reason has been said. */
static bool check_header(struct import *import, struct err *err)
{
    struct str names;
    struct json json;
    struct rows *rows = NULL;
    bool good = true;
    str_init(&names);
    json_init(&json, &names);
    json_array(&json);
    for (size_t i = 0; i < import->table.width; i++)
        json_string(&json, import->table.header[i]);
    json_end(&json);
    if (!json_finish(&json))
        return err_set(err, ERR_DATA, NULL, _("%s: the header is no text"), import->path);
    const char *params[] = {names.s};
    bool asked = batch_call(import->db, DB_READ,
                            "select * from api.import_header('citizens', array(select "
                            "jsonb_array_elements_text($1::jsonb)))",
                            1, params, &rows, err);
    str_finish(&names);
    for (size_t i = 0; asked && i < rows_count(rows); i++) {
        const char *problem = text_of(rows, i, "problem");
        bool passed = strcmp(problem, "unknown_column") == 0;
        if (*problem)
            say(import, 1, text_of(rows, i, "header"), passed ? _("warning") : _("error"),
                words_of(problem));
        good = good && (passed || !*problem);
    }
    rows_destroy(rows);
    if (asked && !good)
        err_set(err, ERR_DATA, NULL, _("%s: nothing was read"), import->path);
    return asked && good;
}

static void put_row(struct json *json, const struct table *table, const struct table_row *row)
{
    json_object(json);
    json_key(json, "line");
    json_int(json, row->line);
    for (size_t i = 0; i < table->width; i++) {
        json_key(json, table->header[i]);
        json_string(json, row->cells[i]);
    }
    json_end(json);
}

static bool send_batch(struct import *import, size_t from, size_t to, struct err *err)
{
    char op[UUID_TEXT];
    struct str text;
    struct json json;
    struct rows *rows = NULL;
    str_init(&text);
    json_init(&json, &text);
    json_array(&json);
    for (size_t i = from; i < to; i++)
        put_row(&json, &import->table, vec_at(&import->table.rows, i));
    json_end(&json);
    bool sent = json_finish(&json);
    if (!sent)
        err_set(err, ERR_DATA, NULL, _("%s: holds invalid characters"), import->path);
    const char *params[] = {uuid_random(op), text.s};
    sent = sent && batch_call(import->db, DB_SAVE, "select * from api.import_citizens($1, $2)", 2,
                              params, &rows, err);
    if (sent)
        tell(import, rows);
    rows_destroy(rows);
    str_finish(&text);
    return sent;
}

static bool import_all(struct import *import, const char *conninfo, struct err *err)
{
    if (!table_read(&import->table, import->path, ';', err))
        return false;
    import->db = batch_open(conninfo, CONNECT_MS, err);
    if (!import->db)
        return false;
    db_set_patience(import->db, PATIENCE_MS);
    if (!check_header(import, err))
        return false;
    size_t n = import->table.rows.len;
    for (size_t from = 0; from < n; from += BATCH)
        if (!send_batch(import, from, from + BATCH < n ? from + BATCH : n, err))
            return false;
    say_faults_before(import, LONG_MAX);
    return true;
}

int import_run(const struct cli_context *context, int argc, char *argv[])
{
    struct err err;
    struct import import = {0};
    if (argc != 3 || strcmp(argv[1], "citizens") != 0)
        return err_exit_status(ERR_USAGE);
    err_clear(&err);
    import.path = argv[2];
    bool done = import_all(&import, context->conninfo, &err);
    if (done)
        tell_sum(&import);
    else
        fprintf(stderr, "foothold: %s\n", err.detail);
    db_destroy(import.db);
    table_finish(&import.table);
    int bad = import.counts[FAILED] ? err_exit_status(ERR_DATA) : 0;
    return done ? bad : err_exit_status(err.code);
}
