/* src/cli/import.c: a file to the server's imports. C splits, decodes and renames, the server
 * judges and writes: rows are sent CHUNK at a time and kept there with what would become of each;
 * then they are carried out, a few at a time. Nothing is held open in between. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/json.h"
#include "base/mem.h"
#include "base/str.h"
#include "base/text.h"
#include "base/uuid.h"
#include "cli/cli.h"
#include "db/batch.h"
#include "def/layout.h"
#include "engine/codes.h"
#include "export_priv.h"
#include "import_priv.h"
#include "remap.h"
#include "table.h"
#include "tally.h"

enum { CHUNK = 500, CONNECT_MS = 10000, PATIENCE_MS = 600000, SHOWN_CELLS = 200, SHORT_ID = 8 };
enum { VALUE_CELLS = 40 };
enum { MAP, PREVIEW, DRY_RUN, CSV, JSON, HELP };

const struct args_option import_options[] = {
    [MAP] = {"map", "FILE", N_("how another layout becomes ours; see import-example.map")},
    [PREVIEW] = {"preview", NULL, N_("only show what would become of each row")},
    [DRY_RUN] = {"dry-run", NULL, N_("the same")},
    [CSV] = {"csv", NULL, N_("list and show: as CSV")},
    [JSON] = {"json", NULL, N_("list and show: as a JSON array")},
    [HELP] = {"help", NULL, N_("print this")},
    {NULL, NULL, NULL},
};

struct import {
    const struct cli_context *context;
    const char *path; /* or what the batch calls its file */
    const char *map;  /* NULL: none */
    bool preview;
    char *form; /* of list and show: "--csv" */
    int status; /* of a list that was written */
    bool bad;   /* some row is wrong, or was not carried out */
    struct table table;
    struct layout layout;
    struct remap remap;
    struct str unused; /* columns that the mapping does not mention, one a line */
    struct codes codes;
    struct db *db;
    char id[UUID_TEXT];  /* of the batch */
    bool begun;          /* the batch is there: with the first row that is sent */
    size_t sent, passed; /* rows; those that the mapping lets by */
    struct tally tally;  /* of what is said */
};

/* ---- telling ---- */

static const char *text_of(const struct rows *rows, size_t row, const char *column)
{
    const char *value = rows_cell(rows, row, column);
    return value ? value : "";
}

static const char *words_of(const struct import *import, const char *reason)
{
    const char *label = codes_label(&import->codes, "import_reason", reason);
    return label ? label : reason;
}

/* File and server text is hostile until it has passed the gate. */
static void say(struct import *import, const char *line, const char *column, const char *kind,
                const char *reason, const char *detail)
{
    struct str words, whole;
    str_init(&words);
    str_init(&whole);
    str_printf(&words, "%s: ", kind);
    text_screen(&words, column, strlen(column), SHOWN_CELLS);
    str_printf(&words, "%s%s", *column ? ": " : "", words_of(import, reason));
    str_add(&whole, words.s);
    if (*detail) {
        str_add(&whole, " (");
        text_screen(&whole, detail, strlen(detail), VALUE_CELLS);
        str_add(&whole, ")");
    }
    printf("%s:%s: %s\n", import->path, line, whole.s);
    tally_add(&import->tally, whole.s, words.s);
    str_finish(&whole);
    str_finish(&words);
}

/* Fields whose value tells more than the reason does, and nothing of who somebody is. */
static const char *fields_of(const char *reason)
{
    static const char *const fields[][2] = {
        {"unknown_code", "benefit,education,target_group,visitation"},
        {"unknown_unit", "unit"},
        {"unknown_worker", "worker"},
        {"bad_date", "starts,first_request,protected_until"},
        {"future_date", "starts,first_request"},
        {"bad_number", "children_at_home"}};
    for (size_t i = 0; i < sizeof fields / sizeof fields[0]; i++)
        if (strcmp(fields[i][0], reason) == 0)
            return fields[i][1];
    return NULL;
}

/* What the row on that line says in the column that this was said of, where that may be shown. */
static void add_value(const struct import *import, long line, const char *column,
                      const char *reason, struct str *out)
{
    const char *fields = fields_of(reason);
    const struct table_row *row = fields ? table_row_at(&import->table, line) : NULL;
    if (!row || !row->cells)
        return;
    if (import->map) {
        remap_told(&import->remap, column, fields, row, out);
        return;
    }
    for (size_t i = 0; i < import->table.width; i++)
        if (strcmp(import->table.header[i], column) == 0)
            str_add(out, row->cells[i]);
}

static void say_row(struct import *import, const struct rows *rows, size_t i, const char *kind,
                    const char *reason)
{
    const char *line = text_of(rows, i, "line"), *column = text_of(rows, i, "column_name");
    struct str detail;
    if (!*reason)
        return;
    str_init(&detail);
    str_add(&detail, text_of(rows, i, "detail"));
    if (detail.len == 0)
        add_value(import, strtol(line, NULL, 10), column, reason, &detail);
    say(import, line, column, kind, reason, detail.s);
    str_finish(&detail);
}

/* One row of the answer per line says what would become of it; others are further faults and
 * warnings. */
static void tell(struct import *import, const struct rows *rows)
{
    for (size_t i = 0; i < rows_count(rows); i++) {
        say_row(import, rows, i, _("error"), text_of(rows, i, "reason"));
        say_row(import, rows, i, _("warning"), text_of(rows, i, "warning"));
    }
}

/* On a terminal only, and on a line of its own that goes away again. */
static void progress(const char *words, long n, const char *unit)
{
    if (!isatty(STDERR_FILENO))
        return;
    if (words)
        fprintf(stderr, "\r%s: %ld%s ", words, n, unit);
    else
        fprintf(stderr, "\r%40s\r", "");
}

/* ---- asking ---- */

/* A verb on the batch, called with {"id": …}. */
static bool ask(struct import *import, const char *sql, struct rows **ret_rows, struct err *err)
{
    char op[UUID_TEXT];
    struct str args;
    str_init(&args);
    str_printf(&args, "{\"id\": \"%s\"}", import->id);
    const char *params[] = {uuid_random(op), args.s};
    bool asked = batch_call(import->db, DB_SAVE, sql, 2, params, ret_rows, err);
    str_finish(&args);
    return asked;
}

static bool connect(struct import *import, struct err *err)
{
    struct rows *rows = NULL;
    import->db = batch_open(import->context->conninfo, CONNECT_MS, err);
    if (!import->db)
        return false;
    db_set_patience(import->db, PATIENCE_MS);
    if (!batch_call(import->db, DB_READ,
                    "select list, code, label_da, label_en from api.code where list = "
                    "'import_reason' order by sort",
                    0, NULL, &rows, err))
        return false;
    codes_load(&import->codes, rows);
    rows_destroy(rows);
    return true;
}

/* ---- reading the file in ---- */

static bool open_file(struct import *import, struct err *err)
{
    struct table_form form = {0};
    struct str errors;
    bool good = true;
    str_init(&errors);
    if (import->map && !layout_load(&import->layout, import->map, &errors)) {
        good = err_set(err, ERR_CONFIG, NULL, "%s", _("the mapping cannot be used"));
    } else if (import->map) {
        form.encoding = import->layout.encoding;
        form.separator = import->layout.separator ? import->layout.separator[0] : '\0';
        form.quote = import->layout.quote ? import->layout.quote[0] : '\0';
        form.unquoted = import->layout.quote && !form.quote;
        form.escape = import->layout.escape ? import->layout.escape[0] : '\0';
        form.ragged = import->layout.ragged;
        form.skip = import->layout.skip;
        form.headless = !import->layout.header;
    }
    fputs(errors.s, stderr);
    str_finish(&errors);
    return good && table_open(&import->table, import->path, &form, err);
}

static bool fit_map(struct import *import, struct err *err)
{
    struct str errors;
    str_init(&errors);
    bool good =
        remap_init(&import->remap, &import->layout, &import->table, &errors, &import->unused);
    if (!good)
        err_set(err, ERR_DATA, NULL, _("%s: nothing was read"), import->path);
    fputs(errors.s, stderr);
    str_finish(&errors);
    return good;
}

/* Of the file as a whole, on the line of its header. */
static void say_header(struct import *import, const char *column, const char *kind,
                       const char *reason)
{
    char line[16];
    snprintf(line, sizeof line, "%d", import->table.header_line);
    say(import, line, column, kind, reason, "");
}

static void say_unused(struct import *import)
{
    char *rest = import->unused.s;
    for (char *name; import->unused.len && (name = strtok_r(rest, "\n", &rest)) != NULL;)
        say_header(import, name, _("warning"), "unused_column");
}

static void add_names(const struct import *import, struct json *json)
{
    json_array(json);
    for (size_t i = 0; i < (import->map ? import->layout.n_fields : import->table.width); i++)
        json_string(json, import->map ? import->layout.fields[i].field : import->table.header[i]);
    json_end(json);
}

/* Behind what the mapping names stands what it should have named. */
static bool missing_of(const struct import *import, size_t i)
{
    return import->map && i >= import->layout.n_fields;
}

/* A problem with a column, or with a field that the mapping names. False: it stands in the way. */
static bool tell_column(struct import *import, size_t i, const char *name, const char *problem)
{
    bool passed = !import->map && strcmp(problem, "unknown_column") == 0;
    if (!*problem)
        return true;
    if (import->map && !missing_of(import, i))
        fprintf(stderr, _("%s:%d: there is no field “%s”\n"), import->map,
                import->layout.fields[i].at.line, name);
    else if (import->map)
        fprintf(stderr, "%s: %s: %s\n", import->map, name, words_of(import, problem));
    else
        say_header(import, name, passed ? _("warning") : _("error"), problem);
    return passed;
}

/* False: the file as a whole cannot be read into fields; every reason has been said. */
static bool check_columns(struct import *import, struct err *err)
{
    struct str names;
    struct json json;
    struct rows *rows = NULL;
    bool good = true;
    str_init(&names);
    json_init(&json, &names);
    add_names(import, &json);
    if (!json_finish(&json)) {
        str_finish(&names);
        return err_set(err, ERR_DATA, NULL, _("%s: the header is no text"), import->path);
    }
    const char *params[] = {names.s};
    say_unused(import);
    bool asked = batch_call(import->db, DB_READ,
                            "select * from api.import_header('citizens', array(select "
                            "jsonb_array_elements_text($1::jsonb)))",
                            1, params, &rows, err);
    str_finish(&names);
    for (size_t i = 0; asked && i < rows_count(rows); i++)
        good = tell_column(import, i, text_of(rows, i, missing_of(import, i) ? "field" : "header"),
                           text_of(rows, i, "problem")) &&
               good;
    rows_destroy(rows);
    if (asked && !good)
        err_set(err, ERR_DATA, NULL, _("%s: nothing was read"), import->path);
    return asked && good;
}

static const char *base_of(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

/* What others read in the list of imports: a file may be called by anything. */
static void add_name(struct json *json, const char *name)
{
    struct str shown;
    str_init(&shown);
    text_screen(&shown, name, strlen(name), SHOWN_CELLS);
    json_string(json, shown.s);
    str_finish(&shown);
}

static bool begin(struct import *import, struct err *err)
{
    struct str args;
    struct json json;
    str_init(&args);
    json_init(&json, &args);
    json_object(&json);
    json_key(&json, "file_name");
    add_name(&json, base_of(import->path));
    if (import->map) {
        json_key(&json, "layout");
        add_name(&json, import->layout.name ? import->layout.name : base_of(import->map));
        json_key(&json, "columns");
        json_object(&json);
        remap_names(&import->remap, &json);
        json_end(&json);
    }
    json_end(&json);
    const char *params[] = {import->id, args.s};
    import->begun =
        json_finish(&json)
            ? batch_call(import->db, DB_SAVE, "select api.import_begin($1, $2)", 2, params, NULL,
                         err)
            : err_set(err, ERR_DATA, NULL, _("%s: holds invalid characters"), import->path);
    str_finish(&args);
    return import->begun;
}

static void put_row(struct import *import, const struct table_row *row, struct json *json)
{
    if (import->map && row->cells && !remap_wants(&import->remap, row)) {
        import->passed++;
        return;
    }
    import->sent++;
    json_object(json);
    json_key(json, "line");
    json_int(json, row->line);
    if (row->fault) {
        json_key(json, row->fault);
        json_string(json, row->detail);
    } else if (import->map) {
        remap_put(&import->remap, row, json);
    } else {
        for (size_t i = 0; i < import->table.width; i++) {
            json_key(json, import->table.header[i]);
            json_string(json, row->cells[i]);
        }
    }
    json_end(json);
}

/* The rows that were just read, as api.import_put takes them; how many of them are wanted. */
static size_t gather(struct import *import, struct json *json)
{
    size_t before = import->sent;
    json_object(json);
    json_key(json, "id");
    json_string(json, import->id);
    json_key(json, "rows");
    json_array(json);
    for (size_t i = 0; i < import->table.rows.len; i++)
        put_row(import, vec_at(&import->table.rows, i), json);
    json_end(json);
    json_end(json);
    return import->sent - before;
}

static bool put_text(struct import *import, const char *text, struct err *err)
{
    char op[UUID_TEXT];
    struct rows *rows = NULL;
    const char *params[] = {uuid_random(op), text};
    bool put = (import->begun || begin(import, err)) &&
               batch_call(import->db, DB_SAVE, "select * from api.import_put($1, $2)", 2, params,
                          &rows, err);
    progress(NULL, 0, "");
    if (put)
        tell(import, rows);
    rows_destroy(rows);
    return put;
}

static bool put_chunk(struct import *import, struct err *err)
{
    struct str text;
    struct json json;
    str_init(&text);
    json_init(&json, &text);
    size_t n = gather(import, &json);
    bool put = json_finish(&json)
                   ? n == 0 || put_text(import, text.s, err)
                   : err_set(err, ERR_DATA, NULL, _("%s: holds invalid characters"), import->path);
    str_finish(&text);
    return put;
}

/* A file without a row that is wanted leaves no batch behind. */
static bool put_all(struct import *import, struct err *err)
{
    uuid_random(import->id);
    while (table_next(&import->table, CHUNK)) {
        if (!put_chunk(import, err))
            return false;
        progress(_("Read"), table_percent(&import->table), " %");
    }
    progress(NULL, 0, "");
    tally_print(&import->tally);
    if (import->passed)
        printf(_("%zu rows were passed over, as the mapping says\n"), import->passed);
    return import->begun ||
           err_set(err, ERR_DATA, NULL,
                   import->passed ? _("%s: nothing was read")
                                  : _("%s: holds no rows below its header: nothing was read"),
                   import->path);
}

/* ---- carrying out and taking back ---- */

static bool step_all(struct import *import, const char *words, struct err *err)
{
    long left = 1;
    while (left > 0) {
        struct rows *rows = NULL;
        if (!ask(import,
                 "select r ->> 'left' as n, r ->> 'of' as of from api.import_step($1, $2) r", &rows,
                 err))
            return false;
        left = strtol(text_of(rows, 0, "n"), NULL, 10);
        long of = strtol(text_of(rows, 0, "of"), NULL, 10);
        progress(words, of > 0 ? 100 * (of - left) / of : 100, " %");
        rows_destroy(rows);
    }
    progress(NULL, 0, "");
    return true;
}

/* Rows that did not become what they were shown to become, or were kept. */
static bool tell_others(struct import *import, const char *results, const char *kind,
                        struct err *err)
{
    struct rows *rows = NULL;
    const char *params[] = {import->id, results};
    if (!batch_call(import->db, DB_READ,
                    "select line, column_name, reason from api.import_row where batch_id = $1 and "
                    "result = any (string_to_array($2, ',')) order by line",
                    2, params, &rows, err))
        return false;
    for (size_t i = 0; i < rows_count(rows); i++)
        say(import, text_of(rows, i, "line"), "", kind, text_of(rows, i, "reason"), "");
    import->bad = import->bad || rows_count(rows) > 0;
    rows_destroy(rows);
    return true;
}

static bool tell_written(struct import *import, const char *file, struct err *err)
{
    struct rows *rows = NULL;
    const char *params[] = {import->id};
    if (!tell_others(import, "changed,refused", _("not written"), err) ||
        !batch_call(import->db, DB_READ,
                    "select count(*) filter (where verdict = 'create' and result = 'done') as c, "
                    "count(*) filter (where verdict = 'update' and result = 'done') as u, "
                    "count(*) filter (where verdict = 'skip') as s, count(*) filter (where verdict "
                    "= 'error' or result in ('changed', 'refused')) as e, "
                    "(select warnings from api.import_batch where id = $1) as w "
                    "from api.import_row where batch_id = $1",
                    1, params, &rows, err))
        return false;
    printf(_("%s created, %s updated, %s skipped, %s errors, %s warnings (%s)\n"),
           text_of(rows, 0, "c"), text_of(rows, 0, "u"), text_of(rows, 0, "s"),
           text_of(rows, 0, "e"), text_of(rows, 0, "w"), file);
    if (strcmp(text_of(rows, 0, "c"), "0") != 0 || strcmp(text_of(rows, 0, "u"), "0") != 0)
        printf(_("foothold import undo %.*s takes it back\n"), SHORT_ID, import->id);
    rows_destroy(rows);
    return true;
}

static bool commit(struct import *import, struct err *err)
{
    return ask(import, "select api.import_commit($1, $2)", NULL, err) &&
           step_all(import, _("Written"), err);
}

static void tell_shown(const struct import *import, const struct rows *rows)
{
    printf(_("%s to create, %s to update, %s to skip, %s errors, %s warnings (%s)\n"),
           text_of(rows, 0, "creates"), text_of(rows, 0, "updates"), text_of(rows, 0, "skips"),
           text_of(rows, 0, "errors"), text_of(rows, 0, "warnings"), import->table.encoding);
    if (strcmp(text_of(rows, 0, "creates"), "0") != 0 ||
        strcmp(text_of(rows, 0, "updates"), "0") != 0)
        printf(_("foothold import commit %.*s carries it out\n"), SHORT_ID, import->id);
}

static bool finish(struct import *import, struct err *err)
{
    struct rows *rows = NULL;
    if (!ask(import,
             "select r ->> 'creates' as creates, r ->> 'updates' as updates, r ->> 'skips' as "
             "skips, r ->> 'errors' as errors, r ->> 'warnings' as warnings, "
             "left(r -> 'same' ->> 'id', 8) as same from api.import_ready($1, $2) r",
             &rows, err))
        return false;
    const char *same = text_of(rows, 0, "same");
    import->bad = strcmp(text_of(rows, 0, "errors"), "0") != 0;
    if (*same)
        printf(_("this file was read in before: import %s\n"), same);
    bool done = true;
    if (import->preview)
        tell_shown(import, rows);
    else
        done = commit(import, err) && tell_written(import, import->table.encoding, err);
    rows_destroy(rows);
    return done;
}

static bool read_citizens(struct import *import, struct err *err)
{
    return open_file(import, err) && (!import->map || fit_map(import, err)) &&
           connect(import, err) && check_columns(import, err) && put_all(import, err) &&
           finish(import, err);
}

/* ---- batches ---- */

/* The batch whose id begins like this. */
static bool find_batch(struct import *import, const char *begins, struct err *err)
{
    struct rows *rows = NULL;
    const char *params[] = {begins};
    if (!connect(import, err) ||
        !batch_call(import->db, DB_READ,
                    "select id, title from api.import_batch where left(id::text, length($1)) = "
                    "lower($1) and $1 <> ''",
                    1, params, &rows, err))
        return false;
    if (rows_count(rows) == 1) {
        snprintf(import->id, sizeof import->id, "%s", text_of(rows, 0, "id"));
        import->path = arena_strdup(&import->layout.arena, text_of(rows, 0, "title"));
    } else if (rows_count(rows) == 0) {
        err_set(err, ERR_NOT_FOUND, NULL, _("there is no import “%s”"), begins);
    } else {
        err_set(err, ERR_USAGE, NULL, _("several imports begin with “%s”"), begins);
    }
    rows_destroy(rows);
    return *import->id != '\0';
}

/* One that was begun and left goes on where it stood. */
static bool go_on(struct import *import, const char *verb, const char *words, struct err *err)
{
    struct rows *rows = NULL;
    const char *params[] = {import->id};
    if (!batch_call(import->db, DB_READ, "select state from api.import_batch where id = $1", 1,
                    params, &rows, err))
        return false;
    bool begun =
        strcmp(text_of(rows, 0, "state"), strstr(verb, "undo") ? "undoing" : "committing") == 0;
    rows_destroy(rows);
    return (begun || ask(import, verb, NULL, err)) && step_all(import, words, err);
}

static bool commit_batch(struct import *import, struct err *err)
{
    return go_on(import, "select api.import_commit($1, $2)", _("Written"), err) &&
           tell_written(import, import->path, err);
}

static bool undo_batch(struct import *import, struct err *err)
{
    struct rows *rows = NULL;
    const char *params[] = {import->id};
    if (!go_on(import, "select api.import_undo($1, $2)", _("Taken back"), err) ||
        !tell_others(import, "kept", _("kept"), err) ||
        !batch_call(import->db, DB_READ, "select back, kept from api.import_batch where id = $1", 1,
                    params, &rows, err))
        return false;
    printf(_("%s taken back, %s kept (%s)\n"), text_of(rows, 0, "back"), text_of(rows, 0, "kept"),
           import->path);
    rows_destroy(rows);
    return true;
}

static bool drop_batch(struct import *import, struct err *err)
{
    return ask(import, "select api.import_drop($1, $2)", NULL, err);
}

/* `import list` and `import show BATCH` are lists like others. */
static bool list_batches(struct import *import, struct err *err)
{
    char *words[] = {(char[]){"list"}, (char[]){"imports"}, import->form};
    (void)err;
    import->status = list_run(import->context, import->form ? 3 : 2, words);
    return true;
}

static bool show_batch(struct import *import, struct err *err)
{
    char param[UUID_TEXT + 16];
    char *words[] = {(char[]){"list"}, (char[]){"import_rows"}, (char[]){"--param"}, param,
                     import->form};
    (void)err;
    snprintf(param, sizeof param, "batch_id=%s", import->id);
    import->status = list_run(import->context, import->form ? 5 : 4, words);
    return true;
}

/* ---- the command line ---- */

static const struct verb {
    const char *name;
    enum { NOTHING, A_FILE, A_BATCH } takes;
    unsigned options; /* bits */
    bool (*run)(struct import *import, struct err *err);
} verbs[] = {
    {"citizens", A_FILE, 1U << MAP | 1U << PREVIEW | 1U << DRY_RUN, read_citizens},
    {"commit", A_BATCH, 0, commit_batch},
    {"undo", A_BATCH, 0, undo_batch},
    {"drop", A_BATCH, 0, drop_batch},
    {"show", A_BATCH, 1U << CSV | 1U << JSON, show_batch},
    {"list", NOTHING, 1U << CSV | 1U << JSON, list_batches},
};

static void take_option(struct import *import, int option, const char *value)
{
    static char csv[] = "--csv", json[] = "--json";
    if (option == MAP)
        import->map = value;
    else if (option == CSV || option == JSON)
        import->form = option == CSV ? csv : json;
    else
        import->preview = true;
}

/* The words of the command line, at most two, and its options as bits. */
static bool read_args(struct import *import, int argc, char *argv[], const char *words[2],
                      unsigned *ret_given, struct err *err)
{
    struct args args = {.argc = argc, .argv = argv, .at = 1, .options = import_options};
    const char *value;
    int option, n = 0;
    while ((option = args_next(&args, &value, err)) != ARGS_END) {
        if (option == ARGS_BAD || (option == ARGS_WORD && n == 2))
            return false;
        if (option == ARGS_WORD) {
            words[n++] = value;
        } else {
            take_option(import, option, value);
            *ret_given |= 1U << option;
        }
    }
    return n > 0;
}

static bool run(struct import *import, int argc, char *argv[], struct err *err)
{
    const char *words[2] = {NULL, NULL};
    unsigned given = 0;
    const struct verb *verb = NULL;
    bool read = read_args(import, argc, argv, words, &given, err);
    for (size_t i = 0; read && i < sizeof verbs / sizeof verbs[0]; i++)
        if (strcmp(words[0], verbs[i].name) == 0)
            verb = &verbs[i];
    if (!verb || (given & ~verb->options) || (words[1] != NULL) != (verb->takes != NOTHING))
        return err_set(err, ERR_USAGE, NULL, "%s", "");
    import->path = words[1];
    return (verb->takes != A_BATCH || find_batch(import, words[1], err)) && verb->run(import, err);
}

int import_run(const struct cli_context *context, int argc, char *argv[])
{
    struct err err;
    struct import import = {.context = context, .path = ""};
    err_clear(&err);
    codes_init(&import.codes);
    str_init(&import.unused);
    tally_init(&import.tally);
    arena_init(&import.layout.arena);
    bool done = run(&import, argc, argv, &err);
    if (!done && *err.detail)
        fprintf(stderr, "foothold: %s\n", err.detail);
    db_destroy(import.db);
    remap_finish(&import.remap);
    table_close(&import.table);
    layout_finish(&import.layout);
    codes_finish(&import.codes);
    str_finish(&import.unused);
    tally_finish(&import.tally);
    if (!done)
        return err_exit_status(err.code);
    return import.bad ? err_exit_status(ERR_DATA) : import.status;
}
