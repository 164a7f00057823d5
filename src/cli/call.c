/* src/cli/call.c: one call of a function that some screen names, as its form or key would make it.
 * The arguments are those of the screens, the answer is the server's, row by row. */
#include "call_priv.h"

#include <errno.h>
#include <signal.h>
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
#include "base/vec.h"
#include "cli/cli.h"
#include "db/batch.h"
#include "db/rows.h"
#include "db/sqlerr.h"
#include "engine/params.h"
#include "sheet_priv.h"
#include "typed_priv.h"

enum { CONNECT_MS = 10000, PATIENCE_MS = 600000, FILE_MAX = 1 << 20 };

enum { OP, ARGS, CSV, JSON, HELP };

const struct args_option call_options[] = {
    {"op", "UUID", N_("the request's id: what was done under it before is not done again")},
    {"args", "FILE", N_("all arguments from FILE (- is standard input), as one JSON object")},
    {"csv", NULL, N_("the answer as comma-separated values (RFC 4180)")},
    {"json", NULL, N_("the answer as JSON; this is what it is unless told")},
    {"help", NULL, N_("print this")},
    {NULL, NULL, NULL},
};

/* An argument that the function takes, since some screen sends it. */
struct known {
    char *name;
    const struct field_def *field; /* how it is read; NULL: as it stands */
};

struct call {
    const struct cli_context *context;
    const char *function, *op, *args_file;
    char new_op[UUID_TEXT];
    struct str verb;    /* "api.note_save" */
    bool entity;        /* the function saves an entity: the fields stand within “change” */
    struct vec known;   /* struct known */
    struct params args; /* as typed */
    struct vec ids;     /* const char * */
    enum sheet_form form;
    struct db *db;
    struct typed typed;
};

/* ---- what is asked for ---- */

static bool take_argument(struct call *call, const char *word, struct err *err)
{
    char *name;
    const char *value = typed_split(word, &name, err);
    if (!value)
        return false;
    if (strcmp(name, "ids") == 0)
        *(const char **)vec_push(&call->ids) = value;
    else
        params_set(&call->args, name, value);
    free(name);
    return true;
}

static bool take_op(struct call *call, const char *op, struct err *err)
{
    call->op = op;
    return uuid_valid(op) || err_set(err, ERR_USAGE, NULL, _("--op %s: this is no UUID"), op);
}

static bool take_args(struct call *call, int argc, char *argv[], struct err *err)
{
    struct args args = {argc, argv, 1, false, call_options};
    const char *value;
    int option;
    bool ok = true;
    while (ok && (option = args_next(&args, &value, err)) != ARGS_END) {
        if (option == ARGS_WORD && !call->function)
            call->function = value;
        else if (option == ARGS_WORD)
            ok = take_argument(call, value, err);
        else if (option == OP)
            ok = take_op(call, value, err);
        else if (option == ARGS)
            call->args_file = value;
        else
            call->form = option == CSV ? SHEET_CSV : SHEET_JSON;
    }
    if (ok && !call->function)
        return err_set(err, ERR_USAGE, NULL, _("which function? foothold call --help says which"));
    if (ok && call->args_file && (call->args.n || call->ids.len))
        return err_set(err, ERR_USAGE, NULL, _("either --args or NAME=VALUE, not both"));
    return ok;
}

/* ---- what the screens name ---- */

static void add_known(struct call *call, const char *name, const struct field_def *field)
{
    for (size_t i = 0; i < call->known.len; i++) {
        struct known *known = vec_at(&call->known, i);
        if (strcmp(known->name, name) == 0) {
            known->field = known->field ? known->field : field;
            return;
        }
    }
    *(struct known *)vec_push(&call->known) = (struct known){xstrdup(name), field};
}

/* The argument of a key's "id=meeting_id" is called as before the sign. */
static void add_key(struct call *call, const struct key_def *key)
{
    for (size_t i = 0; i < key->args.n; i++) {
        char *name = xstrndup(key->args.names[i], strcspn(key->args.names[i], "="));
        add_known(call, name, NULL);
        free(name);
    }
    if (key->marked)
        add_known(call, "ids", NULL);
}

static void add_form(struct call *call, const struct screen_def *def)
{
    add_known(call, "id", NULL);
    add_known(call, "version", NULL);
    for (size_t i = 0; i < def->fixed.n; i++)
        add_known(call, def->fixed.names[i], NULL);
    for (size_t i = 0; i < def->n_fields; i++)
        if (!def->fields[i].readonly)
            add_known(call, def->fields[i].name, &def->fields[i]);
}

/* "api.note_save": the form's own verb, or that of its entity. */
static void form_verb(const struct screen_def *def, struct str *ret_verb)
{
    str_reset(ret_verb);
    if (def->verb)
        str_add(ret_verb, def->verb);
    else if (def->entity)
        str_printf(ret_verb, "api.%s_save", def->entity);
}

/* Takes what the screen sends to the function; false: it does not call it. */
static bool add_screen(struct call *call, const struct screen_def *def, const char *function)
{
    struct str verb;
    bool named = false;
    str_init(&verb);
    form_verb(def, &verb);
    if (verb.len && strcmp(verb.s, function) == 0) {
        call->entity = !def->verb;
        add_form(call, def);
        named = true;
    }
    for (size_t i = 0; i < def->n_keys; i++)
        if (def->keys[i].verb && strcmp(def->keys[i].verb, function) == 0) {
            add_key(call, &def->keys[i]);
            named = true;
        }
    str_finish(&verb);
    return named;
}

static void add_name(struct vec *names, const char *verb)
{
    for (size_t i = 0; i < names->len; i++)
        if (strcmp(*(const char **)vec_at(names, i), verb) == 0)
            return;
    *(char **)vec_push(names) = xstrdup(verb);
}

static void name_all(const struct screen_defs *defs, struct vec *names)
{
    struct str verb;
    str_init(&verb);
    for (size_t i = 0; i < defs->n; i++) {
        form_verb(defs->screens[i], &verb);
        if (verb.len)
            add_name(names, verb.s);
        for (size_t j = 0; j < defs->screens[i]->n_keys; j++)
            if (defs->screens[i]->keys[j].verb)
                add_name(names, defs->screens[i]->keys[j].verb);
    }
    str_finish(&verb);
}

static bool unknown_function(const struct call *call, struct err *err)
{
    struct vec names;
    vec_init(&names, sizeof(char *));
    name_all(call->context->defs, &names);
    *(char **)vec_push(&names) = NULL;
    const char *nearest = text_nearest(call->verb.s, names.items);
    if (nearest)
        err_set(err, ERR_USAGE, NULL, _("no screen calls “%s”; %s?"), call->verb.s, nearest);
    else
        err_set(err, ERR_USAGE, NULL, _("no screen calls “%s”"), call->verb.s);
    for (size_t i = 0; i < names.len; i++)
        free(*(char **)vec_at(&names, i));
    vec_finish(&names);
    return false;
}

static bool find_function(struct call *call, struct err *err)
{
    const struct screen_defs *defs = call->context->defs;
    bool named = false;
    str_printf(&call->verb, "%s%s", strncmp(call->function, "api.", 4) == 0 ? "" : "api.",
               call->function);
    for (size_t i = 0; i < defs->n; i++)
        named = add_screen(call, defs->screens[i], call->verb.s) || named;
    return named || unknown_function(call, err);
}

/* ---- its arguments ---- */

static const struct known *find_known(const struct call *call, const char *name)
{
    for (size_t i = 0; i < call->known.len; i++) {
        const struct known *known = vec_at(&call->known, i);
        if (strcmp(known->name, name) == 0)
            return known;
    }
    return NULL;
}

static bool check_name(const struct call *call, const char *name, struct err *err)
{
    const char **names = xcalloc(call->known.len + 1, sizeof *names);
    bool found = find_known(call, name) != NULL;
    for (size_t i = 0; i < call->known.len; i++)
        names[i] = ((const struct known *)vec_at(&call->known, i))->name;
    const char *nearest = text_nearest(name, names);
    if (!found && nearest)
        err_set(err, ERR_USAGE, NULL, _("%s has no argument “%s”; %s?"), call->verb.s, name,
                nearest);
    else if (!found)
        err_set(err, ERR_USAGE, NULL, _("%s has no argument “%s”"), call->verb.s, name);
    free(names);
    return found;
}

static bool check_names(const struct call *call, struct err *err)
{
    for (size_t i = 0; i < call->args.n; i++)
        if (!check_name(call, call->args.v[i].name, err))
            return false;
    return call->ids.len == 0 || check_name(call, "ids", err);
}

static bool is_number(const char *text)
{
    size_t n = strspn(text, "0123456789");
    return n > 0 && n < 10 && text[n] == '\0';
}

static bool put_argument(const struct call *call, struct json *json, const struct param *arg,
                         struct err *err)
{
    const struct known *known = find_known(call, arg->name);
    bool null = !*arg->value, ok = true;
    struct str value;
    str_init(&value);
    if (known->field)
        ok = typed_value(&call->typed, known->field, arg->value, &value, &null, err);
    else if (strcmp(arg->name, "version") == 0 && !is_number(arg->value))
        ok = err_set(err, ERR_DATA, arg->name, _("“%s” is not a number"), arg->value);
    else
        str_add(&value, arg->value);
    json_key(json, arg->name);
    json_string(json, null ? NULL : value.s);
    str_finish(&value);
    return ok;
}

/* Those of a saved entity stand within “change”, but for its id and version. A new record's id is
 * the request's: asked again, it is the same one. */
static bool is_outside(const struct call *call, const char *name)
{
    return !call->entity || strcmp(name, "id") == 0 || strcmp(name, "version") == 0;
}

static bool put_all(const struct call *call, struct json *json, bool outside, struct err *err)
{
    bool ok = true;
    for (size_t i = 0; i < call->args.n && ok; i++)
        if (is_outside(call, call->args.v[i].name) == outside)
            ok = put_argument(call, json, &call->args.v[i], err);
    return ok;
}

static bool put_arguments(const struct call *call, struct str *ret_text, struct err *err)
{
    struct json json;
    json_init(&json, ret_text);
    json_object(&json);
    bool ok = put_all(call, &json, true, err);
    if (call->entity) {
        if (!params_get(&call->args, "id")) {
            json_key(&json, "id");
            json_string(&json, call->op);
            json_key(&json, "version");
            json_int(&json, 0);
        }
        json_key(&json, "change");
        json_object(&json);
        ok = ok && put_all(call, &json, false, err);
        json_end(&json);
    }
    if (call->ids.len) {
        json_key(&json, "ids");
        json_array(&json);
        for (size_t i = 0; i < call->ids.len; i++)
            json_string(&json, *(const char **)vec_at(&call->ids, i));
        json_end(&json);
    }
    json_end(&json);
    if (ok && !json_finish(&json))
        return err_set(err, ERR_DATA, NULL, _("an argument holds invalid characters"));
    return ok;
}

static bool read_arguments(const struct call *call, struct str *ret_text, struct err *err)
{
    bool input = strcmp(call->args_file, "-") == 0;
    FILE *from = input ? stdin : fopen(call->args_file, "rb");
    char part[4096];
    size_t n;
    if (!from)
        return err_set(err, ERR_IO, NULL, "%s: %s", call->args_file, strerror(errno));
    while ((n = fread(part, 1, sizeof part, from)) > 0 && ret_text->len < FILE_MAX)
        str_add_n(ret_text, part, n);
    bool failed = ferror(from) != 0, long_one = ret_text->len >= FILE_MAX;
    if (!input)
        fclose(from);
    if (failed)
        return err_set(err, ERR_IO, NULL, _("%s: cannot be read"), call->args_file);
    if (long_one || !ret_text->len || !text_valid(ret_text->s, ret_text->len))
        return err_set(err, ERR_DATA, NULL, _("%s: this is no JSON object"), call->args_file);
    return true;
}

/* ---- the call and its answer ---- */

static const struct sheet_column columns[] = {
    {"state", "state", NULL},     {"entity", "entity", NULL}, {"id", "id", NULL},
    {"version", "version", NULL}, {"field", "field", NULL},   {"base", "base", NULL},
    {"theirs", "theirs", NULL},   {"who", "who", NULL},       {"name", "name", NULL},
    {"at", "at", NULL},           {"code", "code", NULL},     {"message", "message", NULL},
};

static bool put_answer(const struct call *call, const struct rows *rows, struct err *err)
{
    struct sheet sheet = {.to = stdout,
                          .form = call->form,
                          .columns = columns,
                          .n_columns = sizeof columns / sizeof columns[0]};
    sheet_begin(&sheet);
    bool put = sheet_put(&sheet, rows, rows_count(rows), err) && sheet_end(&sheet, err);
    sheet_finish(&sheet);
    return put;
}

/* Of many rows this one was refused: why, and whose it is. */
static bool tell_refused(const struct rows *rows, size_t i, struct err *err)
{
    const char *name = rows_cell(rows, i, "name"), *id = rows_cell(rows, i, "id");
    struct sqlerr from = {.code = rows_cell(rows, i, "code"),
                          .constraint = rows_cell(rows, i, "constraint_name"),
                          .table = rows_cell(rows, i, "entity"),
                          .column = rows_cell(rows, i, "field"),
                          .message = rows_cell(rows, i, "message")};
    struct err why = {0};
    sqlerr_fill(&from, &why);
    return err_set(err, why.code, NULL, _("not done for %s: %s"), name ? name : id, why.detail);
}

/* False: some of it was not done. ERR_CONFLICT: since somebody else saved it first. */
static bool check_answer(const struct rows *rows, struct err *err)
{
    for (size_t i = 0; i < rows_count(rows); i++) {
        const char *state = rows_cell(rows, i, "state"), *name = rows_cell(rows, i, "name");
        if (state && strcmp(state, "refused") == 0)
            return tell_refused(rows, i, err);
        if (state && strcmp(state, "conflict") == 0)
            return err_set(err, ERR_CONFLICT, NULL,
                           _("not done: %s has changed it meanwhile; read it again"),
                           name ? name : "?");
    }
    return true;
}

/* Whether it was done may not be known: then the same request is repeated. */
static void tell_repeat(const struct call *call, const struct err *err)
{
    if (err->code == ERR_UNKNOWN || err->code == ERR_TEMP || err->code == ERR_UNAVAILABLE ||
        err->code == ERR_IO)
        fprintf(stderr, _("foothold: to repeat it safely: --op %s\n"), call->op);
}

/* Who stops it while the server is at work does not know either. */
static char last_words[128];

static void stopped(int signo)
{
    ssize_t n = write(STDERR_FILENO, last_words, strlen(last_words));
    (void)n;
    signal(signo, SIG_DFL);
    raise(signo);
}

static void watch_stops(const struct call *call)
{
    snprintf(last_words, sizeof last_words, _("foothold: to repeat it safely: --op %s\n"),
             call->op);
    if (signal(SIGINT, SIG_IGN) != SIG_IGN)
        signal(SIGINT, stopped);
    signal(SIGTERM, stopped);
}

static bool send(struct call *call, const char *args, struct err *err)
{
    const char *values[] = {call->op, args};
    struct rows *rows = NULL;
    struct str sql;
    str_init(&sql);
    str_printf(&sql, "select * from api.outcome(%s($1, $2))", call->verb.s);
    watch_stops(call);
    bool done = batch_call(call->db, DB_SAVE, sql.s, 2, values, &rows, err);
    str_finish(&sql);
    done = done && put_answer(call, rows, err) && check_answer(rows, err);
    if (!done)
        tell_repeat(call, err);
    rows_destroy(rows);
    return done;
}

static bool work(struct call *call, struct err *err)
{
    struct str args;
    str_init(&args);
    bool ok = find_function(call, err) && check_names(call, err) &&
              (!call->args_file || read_arguments(call, &args, err));
    if (ok && !call->op)
        call->op = uuid_random(call->new_op);
    if (ok)
        call->db = batch_open(call->context->conninfo, CONNECT_MS, err);
    ok = ok && call->db;
    if (ok)
        db_set_patience(call->db, PATIENCE_MS);
    ok = ok && typed_begin(&call->typed, call->db, err) &&
         (call->args_file || put_arguments(call, &args, err)) && send(call, args.s, err);
    str_finish(&args);
    return ok;
}

int call_run_command(const struct cli_context *context, int argc, char *argv[])
{
    struct err err = {0};
    struct call call = {.context = context, .form = SHEET_JSON};
    params_init(&call.args);
    codes_init(&call.typed.codes);
    vec_init(&call.known, sizeof(struct known));
    vec_init(&call.ids, sizeof(char *));
    str_init(&call.verb);
    bool done = take_args(&call, argc, argv, &err) && work(&call, &err);
    if (!done && err.code != ERR_CANCELLED)
        fprintf(stderr, "foothold: %s%s%s\n", err.field, *err.field ? ": " : "", err.detail);
    db_destroy(call.db);
    for (size_t i = 0; i < call.known.len; i++)
        free(((struct known *)vec_at(&call.known, i))->name);
    vec_finish(&call.known);
    vec_finish(&call.ids);
    codes_finish(&call.typed.codes);
    params_finish(&call.args);
    str_finish(&call.verb);
    return done ? 0 : err_exit_status(err.code == ERR_CANCELLED ? ERR_IO : err.code);
}
