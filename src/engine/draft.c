#include "draft.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "base/i18n.h"
#include "base/json.h"
#include "base/num.h"
#include "base/str.h"
#include "base/uuid.h"
#include "db/db.h"
#include "drafts.h"
#include "engine/app.h"
#include "engine/view.h"
#include "engine/query.h"
#include "form_priv.h"
#include "grid_priv.h"

static const char sql_get[] =
    "select field, value, to_char(at, case when at::date = clock_timestamp()::date"
    " then 'HH24:MI' else 'DD-MM-YYYY HH24:MI' end) as at from api.draft_get($1, $2)";
static const char sql_say[] = "select field, what, value from api.draft_say($1, $2, $3)";
static const char sql_drop[] = "select api.draft_drop($1, $2)";
/* The server's time of day comes first: a draft is dated by its clock, not by the terminal's. */
static const char sql_put[] =
    "select null as field, 'at' as what, to_char(clock_timestamp(), 'HH24:MI') as value"
    " union all select field, what, value from api.draft_put($1, $2, $3)";

/* ---- the key -------------------------------------------------------------------------------- */

static uint64_t fnv(const char *text, uint64_t hash)
{
    for (; *text; text++)
        hash = (hash ^ (unsigned char)*text) * UINT64_C(1099511628211);
    return hash;
}

/* Drafts are kept under a uuid; keys of another kind (a login) are given one. */
static void put_key(char ret_key[UUID_TEXT], const char *text)
{
    if (uuid_valid(text)) {
        snprintf(ret_key, UUID_TEXT, "%s", text);
        return;
    }
    uint64_t a = fnv(text, UINT64_C(14695981039346656037)), b = fnv(text, a);
    snprintf(ret_key, UUID_TEXT, "%08x-%04x-%04x-%04x-%012llx", (unsigned)(a >> 32),
             (unsigned)(a >> 16) & 0xffff, (unsigned)a & 0xffff, (unsigned)(b >> 48),
             (unsigned long long)(b & UINT64_C(0xffffffffffff)));
}

static const char *first_param(const struct view *view, const struct def_names *names)
{
    for (size_t i = 0; i < names->n; i++)
        if (params_get(&view->params, names->names[i]))
            return params_get(&view->params, names->names[i]);
    return NULL;
}

/* A record's drafts go by its key, those of a new one by what it will belong to. */
void draft_init(struct view *view)
{
    const struct screen_def *def = view->def;
    const char *key = NULL;

    if (!view->form->fresh && !view->grid)
        key = params_get(&view->params, def->source.key.n ? def->source.key.names[0] : "id");
    if (!key)
        key = first_param(view, &def->fixed);
    if (!key)
        key = first_param(view, &def->source.where);
    put_key(view->form->draft_key, key ? key : "");
}

/* ---- sending -------------------------------------------------------------------------------- */

static void put_field(struct json *json, const struct view *view, const struct form_field *field)
{
    char *value = form_field_copy(view, field);
    struct str name;

    str_init(&name);
    form_field_name(view, field, &name);
    json_key(json, name.s);
    json_string(json, value);
    if (field->def->shows && value) {
        str_truncate(&name, name.len - strlen(field->def->name));
        str_add(&name, field->def->shows);
        json_key(json, name.s);
        json_string(json, field->edit.text);
    }
    str_finish(&name);
    form_keep(&value, NULL);
}

static void since_name(const struct view *view, const struct form_field *field,
                       struct str *ret_name)
{
    struct str name;

    str_init(&name);
    form_field_name(view, field, &name);
    str_reset(ret_name);
    str_printf(ret_name, "_since.%s", name.s);
    str_finish(&name);
}

/* Whether the save under way carries it as it stands, or it was typed since. */
static void put_since(struct json *json, const struct view *view, const struct form_field *field)
{
    bool since = !field->sent || strcmp(field->sent, field->edit.text) != 0;
    struct str name;

    if (!view->form->op[0])
        return;
    str_init(&name);
    since_name(view, field, &name);
    json_key(json, name.s);
    json_string(json, since ? "t" : NULL);
    str_finish(&name);
}

/* What the typing in a record rests on. */
static void put_ground(struct json *json, const struct view *view, const struct form_record *record)
{
    char name[80], version[NUM_TEXT];

    if (view->grid && !form_record_dirty(record, view->def->n_fields))
        return;
    snprintf(name, sizeof name, "%s%s_version", view->grid ? record->id : "",
             view->grid ? "." : "");
    snprintf(version, sizeof version, "%d", record->version);
    json_key(json, view->form->fresh ? "_id" : name);
    json_string(json, view->form->fresh ? record->id : version);
}

static void put_frame(struct json *json, const struct view *view)
{
    const struct form *form = view->form;

    for (size_t i = 0; i < form->n_records; i++)
        put_ground(json, view, form->records[i]);
    if (!form->op[0] && !form->op_kept)
        return;
    json_key(json, "_op");
    json_string(json, form->op[0] ? form->op : NULL);
    json_key(json, "_args");
    json_string(json, form->op[0] ? form->args : NULL);
}

/* What the form was opened with, to open it again from the list of drafts. A name that only stands
 * in the title is not needed for that. */
static void put_params(struct json *json, const struct view *view)
{
    struct str key;

    str_init(&key);
    for (size_t i = 0; i < view->params.n; i++) {
        const struct param *param = &view->params.v[i];
        if (!param->value || (view->def->subject && strcmp(view->def->subject, param->name) == 0))
            continue;
        str_reset(&key);
        str_printf(&key, DRAFTS_WITH "%s", param->name);
        json_key(json, key.s);
        json_string(json, param->value);
    }
    str_finish(&key);
}

/* A new record is kept with what it was filled with: asked about after a restart, it must be the
 * same save. */
static bool is_kept(const struct form *form, const struct form_field *field)
{
    return form_field_open(field) && (field->dirty || (form->fresh && field->origin_value));
}

/* What is typed, and what was and is no longer: the server lays it over what it has. */
static bool content(struct view *view, struct str *ret_text)
{
    struct form *form = view->form;
    struct json json;

    json_init(&json, ret_text);
    json_object(&json);
    put_frame(&json, view);
    put_params(&json, view);
    for (size_t i = 0; i < form->n; i++) {
        struct form_field *field = form->fields[i];
        if (!field->drafted && !is_kept(form, field))
            continue;
        put_field(&json, view, field);
        put_since(&json, view, field);
        field->drafted = true;
    }
    json_end(&json);
    form->op_kept = form->op[0] != '\0';
    return json_finish(&json);
}

static bool any_drafted(const struct form *form)
{
    for (size_t i = 0; i < form->n; i++)
        if (form->fields[i]->drafted)
            return true;
    return false;
}

static void sent(struct form *form)
{
    form->typed_ms = 0;
    form->unsent_keys = 0;
    for (size_t i = 0; i < form->n; i++)
        form->fields[i]->unasked = false;
}

static void put(struct view *view, unsigned owner, db_reply_fn *reply)
{
    struct str text;

    str_init(&text);
    sent(view->form);
    if (content(view, &text)) {
        const char *params[] = {view->def->name, view->form->draft_key, text.s};
        db_send(view->app->db, owner, DB_READ, sql_put, 3, params, reply, reply ? view : NULL);
        drafts_changed(view->app);
    }
    str_finish(&text);
}

void draft_send_last(struct view *view)
{
    struct form *form = view->form;

    if (form->unsent_keys || form->typed_ms || form->drafting || form->op[0])
        put(view, DB_OWNER_NONE, NULL);
    form->drafting = form->asking = false;
}

void draft_drop(struct view *view)
{
    struct form *form = view->form;
    const char *params[] = {view->def->name, form->draft_key};

    sent(form);
    if (any_drafted(form) || form->drafting)
        db_send(view->app->db, DB_OWNER_NONE, DB_READ, sql_drop, 2, params, NULL, NULL);
    drafts_changed(view->app);
    for (size_t i = 0; i < form->n; i++)
        form->fields[i]->drafted = false;
    form->drafting = form->asking = form->op_kept = false;
    form->draft_restored = false;
    form_keep(&form->draft_at, NULL);
}

/* ---- what the server says about it ---------------------------------------------------------- */

static const struct {
    const char *id, *words;
} warnings[] = {
    {"cpr_length", N_("a CPR number has ten digits")},
    {"cpr_date", N_("no day of birth begins like this")},
    {"cpr_mod11", N_("the check digit does not fit: look once more (it can be saved)")},
    {"cpr_known", N_("this number is known already: F8 shows whose it is")},
    {"same_person", N_("known by this name and birth date: F8 shows who")},
    {"ends_before_start", N_("this ends before it begins")},
    {"citizen_busy", N_("the citizen is busy")},
    {"worker_busy", N_("the worker is busy")},
    {"room_busy", N_("the room is taken")},
    {"closed_then", N_("outside the office hours")},
    {"in_the_past", N_("this day has passed")},
    {"merge_not", N_("this case cannot be merged by you, or is the same one")},
    {"mentor_full", N_("this mentor has no room then")},
    {"mentor_too_long", N_("this is longer than the rules allow")},
    {"visitation_open", N_("the visitation is not concluded: give a reason for an offer now")},
    {"slide", N_("this is a step from ready to not ready")},
    {"other_unit", N_("not the unit proposed: give a reason")},
    {"not_decided", N_("this is no decision")},
    {"one_main_mentor", N_("there is another main mentor in this time")},
};

/* "worker_busy 10:00-10:45 Jensen, Anna": the words of the id, and what follows it as it is. */
static char *warning_words(const char *value)
{
    size_t n = strcspn(value, " ");
    struct str text;

    str_init(&text);
    for (size_t i = 0; i < sizeof warnings / sizeof warnings[0]; i++)
        if (strlen(warnings[i].id) == n && strncmp(warnings[i].id, value, n) == 0)
            str_printf(&text, "%s%s%s", _(warnings[i].words), value[n] ? ": " : "",
                       value[n] ? value + n + 1 : "");
    if (text.len == 0)
        str_add(&text, value);
    return str_take(&text);
}

static void apply_warning(struct view *view, struct form_field *field, const char *value)
{
    char *words = value ? warning_words(value) : NULL;

    if (field)
        form_keep(&field->warning, words);
    else if (words)
        app_say(view->app, MESSAGE_WARNING, "%s", words);
    form_keep(&words, NULL);
}

static void apply_state(struct form_field *field, const char *state)
{
    if (strcmp(state, "required") == 0)
        field->required = true;
    else if (strcmp(state, "optional") == 0)
        field->required = false;
    else if (strcmp(state, "readonly") == 0)
        field->readonly = true;
    else if (strcmp(state, "hidden") == 0)
        field->hidden = true;
}

/* A derived value gives way to what a person typed, and to nothing else. */
static void apply_derived(struct view *view, struct form_field *field, const char *value,
                          const char *words)
{
    bool ours = field->derived && strcmp(field->derived, field->edit.text) == 0;

    if (field->dirty && !ours && !field->readonly)
        return;
    form_field_put(view, field, value, words);
    form_keep(&field->derived, field->edit.text);
}

static const char *derived_words(const struct rows *rows, const struct form_field *field)
{
    for (size_t i = 0; field->def->shows && i < rows_count(rows); i++) {
        const char *name = rows_cell(rows, i, "field");
        if (name && strcmp(name, field->def->shows) == 0)
            return rows_cell(rows, i, "value");
    }
    return NULL;
}

/* The field of that name; a localized one goes by that of its column in the language spoken. */
static struct form_field *named(const struct view *view, const char *name)
{
    struct form_field *field = form_field(view, name);
    char column[128];

    for (size_t i = 0; !field && name && i < view->form->n; i++)
        if (strcmp(query_column(view->def, view->form->fields[i]->def->name, column, sizeof column),
                   name) == 0)
            field = view->form->fields[i];
    return field;
}

static void apply_row(struct view *view, const struct rows *rows, size_t at, bool derives)
{
    struct form *form = view->form;
    const char *what = rows_cell(rows, at, "what"), *value = rows_cell(rows, at, "value");
    struct form_field *field = named(view, rows_cell(rows, at, "field"));

    if (!what)
        return;
    if (strcmp(what, "at") == 0)
        form_keep(&form->draft_at, value);
    else if (strcmp(what, "warning") == 0)
        apply_warning(view, field, value);
    else if (!field)
        return;
    else if (strcmp(what, "state") == 0 && value)
        apply_state(field, value);
    else if (strcmp(what, "derived") == 0 && derives)
        apply_derived(view, field, value, derived_words(rows, field));
}

static void apply(struct view *view, const struct rows *rows, bool derives)
{
    struct form *form = view->form;

    for (size_t i = 0; i < form->n; i++) {
        struct form_field *field = form->fields[i];
        field->hidden = false;
        field->readonly = field->def->readonly;
        field->required = field->def->required;
        form_keep(&field->warning, NULL);
    }
    for (size_t i = 0; i < rows_count(rows); i++)
        apply_row(view, rows, i, derives);
    if (!view->grid && form->current < form->n && !form_field_open(form->fields[form->current]))
        form_step(view, 1);
    form_judge(view);
}

/* ---- asking without keeping anything -------------------------------------------------------- */

static bool is_asked(const struct view *view)
{
    for (size_t i = 0; i < view->def->n_fields; i++)
        if (view->def->fields[i].ask)
            return true;
    return false;
}

/* All that stands in the form, whether it was typed or not. */
static bool everything(struct view *view, struct str *ret_text)
{
    struct form *form = view->form;
    const char *home = params_get(&view->params, "casefile_id");
    struct json json;

    json_init(&json, ret_text);
    json_object(&json);
    if (home) {
        json_key(&json, "casefile_id");
        json_string(&json, home);
    }
    for (size_t i = 0; i < form->n; i++)
        put_field(&json, view, form->fields[i]);
    json_end(&json);
    return json_finish(&json);
}

/* What it derives is left alone: nobody has typed anything that it would follow from. */
static void say_answered(void *ctx, struct db_reply *reply)
{
    struct view *view = ctx;

    view_answered(view);
    if (reply->verdict == DB_OK && !view->form->drafting)
        apply(view, reply->rows, false);
}

void draft_ask(struct view *view)
{
    struct form *form = view->form;
    struct str text;

    if (form->readonly || !form->loaded || !form->draft_key[0] || !is_asked(view))
        return;
    str_init(&text);
    if (everything(view, &text)) {
        const char *params[] = {view->def->name, form->draft_key, text.s};
        view_waits(view);
        db_send(view->app->db, view->owner, DB_READ, sql_say, 3, params, say_answered, view);
    }
    str_finish(&text);
}

static void put_answered(void *ctx, struct db_reply *reply)
{
    struct view *view = ctx;
    struct form *form = view->form;

    view->app->redraw = true;
    if (!form->drafting)
        return;
    form->drafting = false;
    if (reply->verdict == DB_OK)
        apply(view, reply->rows, true);
    else if (reply->verdict == DB_LOST)
        form->typed_ms = app_now();
    else if (reply->verdict == DB_REFUSED)
        app_say(view->app, MESSAGE_WARNING, _("No draft could be kept: %s"), reply->err.detail);
    form->asking = false;
    form_save_go_on(view); /* the view may be gone after this */
}

static bool may_send(const struct view *view)
{
    const struct form *form = view->form;
    return !view->def->local && form->loaded && !form->readonly && !form->drafting && !form->out;
}

static bool any_unasked(const struct form *form)
{
    for (size_t i = 0; i < form->n; i++)
        if (form->fields[i]->def->ask && form->fields[i]->unasked)
            return true;
    return false;
}

void draft_send(struct view *view)
{
    struct form *form = view->form;

    if (!may_send(view))
        return;
    if (!form_dirty(view) && !any_drafted(form)) {
        sent(form);
    } else if (!form_dirty(view)) {
        draft_drop(view);
    } else {
        form->drafting = true;
        form->asking = any_unasked(form);
        put(view, view->owner, put_answered);
    }
}

int64_t draft_tick(struct view *view, int64_t now_ms)
{
    struct form *form = view->form;

    if (!form->typed_ms || !may_send(view))
        return -1;
    if (now_ms - form->typed_ms < DRAFT_IDLE_MS)
        return form->typed_ms + DRAFT_IDLE_MS;
    draft_send(view);
    return -1;
}

/* ---- coming back ---------------------------------------------------------------------------- */

static const char *row_value(const struct rows *rows, const char *name, bool *ret_there)
{
    *ret_there = false;
    for (size_t i = 0; name && i < rows_count(rows); i++) {
        const char *field = rows_cell(rows, i, "field");
        if (field && strcmp(field, name) == 0) {
            *ret_there = true;
            return rows_cell(rows, i, "value");
        }
    }
    return NULL;
}

static void restore_field(struct view *view, struct form_field *field, const struct rows *rows)
{
    const struct field_def *def = field->def;
    struct str name;
    bool there, worded;

    str_init(&name);
    form_field_name(view, field, &name);
    const char *value = row_value(rows, name.s, &there);
    if (there && form_field_open(field)) {
        if (view->grid)
            grid_remember(view, field);
        str_truncate(&name, name.len - strlen(def->name));
        str_add(&name, def->shows ? def->shows : "");
        form_field_put(view, field, value, def->shows ? row_value(rows, name.s, &worded) : NULL);
        field->drafted = true;
    }
    str_finish(&name);
}

static void restore_fields(struct view *view, const struct rows *rows)
{
    for (size_t i = 0; i < view->form->n; i++)
        restore_field(view, view->form->fields[i], rows);
}

static void restore_ground(const struct view *view, struct form_record *record,
                           const struct rows *rows)
{
    char name[80];
    bool there;
    int64_t version;

    snprintf(name, sizeof name, "%s%s_version", view->grid ? record->id : "",
             view->grid ? "." : "");
    const char *on = row_value(rows, name, &there);
    const char *id = row_value(rows, "_id", &there);
    if (!view->form->fresh && on && num_parse_plain(on, 1, record->version, &version))
        record->version = (int)version;
    if (view->form->fresh && id && uuid_valid(id))
        snprintf(record->id, sizeof record->id, "%s", id);
}

/* What the save carried, which may have been carried out already. */
static void restore_sent(const struct view *view, struct form_field *field, const struct rows *rows)
{
    struct str name;
    bool there;

    str_init(&name);
    since_name(view, field, &name);
    if (field->drafted && !row_value(rows, name.s, &there)) {
        char *value = form_field_copy(view, field);
        form_keep(&field->sent, field->edit.text);
        form_keep(&field->sent_value, value);
        form_keep(&value, NULL);
    }
    str_finish(&name);
}

/* What it rested on, and the numbers under which it may have been saved already. */
static void restore_frame(const struct view *view, const struct rows *rows)
{
    struct form *form = view->form;
    bool there;
    const char *op = row_value(rows, "_op", &there);

    for (size_t i = 0; i < form->n_records; i++)
        restore_ground(view, form->records[i], rows);
    if (!op || !uuid_valid(op))
        return;
    snprintf(form->op, sizeof form->op, "%s", op);
    form_keep(&form->args, row_value(rows, "_args", &there));
    form->op_kept = true;
    for (size_t i = 0; i < form->n; i++)
        restore_sent(view, form->fields[i], rows);
}

static void restore(struct view *view, const struct rows *rows)
{
    struct form *form = view->form;

    restore_fields(view, rows);
    form_judge(view);
    if (!form_dirty(view)) {
        form->drafting = true; /* there is one to be dropped, whatever fields it names */
        draft_drop(view);
        return;
    }
    restore_frame(view, rows);
    form_keep(&form->draft_at, rows_cell(rows, 0, "at"));
    form->draft_restored = true;
    form->typed_ms = app_now(); /* the server is asked again what it has to say */
    app_say(view->app, MESSAGE_INFO, _("Your draft from %s stands here again: not saved yet"),
            form->draft_at ? form->draft_at : "?");
}

/* There is nothing any more that it could be saved to; whoever typed it reads it all the same. */
static void restore_lost(struct view *view, const struct rows *rows)
{
    struct form *form = view->form;

    restore_fields(view, rows);
    form->loaded = form->readonly = true;
    form_judge(view);
    if (form->n > 0 && form->fields[form->current]->edit.len == 0)
        form_step(view, 1);
    form_keep(&form->draft_at, rows_cell(rows, 0, "at"));
    app_say(view->app, MESSAGE_WARNING,
            _("Not to be saved any more: your draft from %s stands here to be read"),
            form->draft_at ? form->draft_at : "?");
}

static void get_answered(void *ctx, struct db_reply *reply)
{
    struct view *view = ctx;

    view_answered(view);
    if (reply->verdict != DB_OK || rows_count(reply->rows) == 0)
        return;
    if (view->form->loaded)
        restore(view, reply->rows);
    else if (view->form->lost)
        restore_lost(view, reply->rows);
}

bool draft_get(struct view *view)
{
    const char *params[] = {view->def->name, view->form->draft_key};

    if (!view->form->draft_key[0])
        return false;
    view_waits(view);
    db_send(view->app->db, view->owner, DB_READ, sql_get, 2, params, get_answered, view);
    return true;
}
