/* src/engine/form_save.c: a save from its first check to the server's final word. */
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "action_priv.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/json.h"
#include "base/num.h"
#include "base/str.h"
#include "base/uuid.h"
#include "conflict.h"
#include "db/db.h"
#include "draft.h"
#include "engine/app.h"
#include "engine/list.h"
#include "engine/presence.h"
#include "engine/react.h"
#include "engine/view.h"
#include "form_priv.h"

/* ---- what is sent --------------------------------------------------------------------------- */

static void put_member(struct json *json, const char *name, const char *value)
{
    json_key(json, name);
    json_string(json, value);
}

static void put_fixed(struct json *json, const struct view *view)
{
    const struct def_names *fixed = &view->def->fixed;

    for (size_t i = 0; i < fixed->n; i++) {
        const char *value = params_get(&view->params, fixed->names[i]);
        if (!value)
            value = params_get(&view->form->defaults, fixed->names[i]);
        if (view->grid || !form_field(view, fixed->names[i]))
            put_member(json, fixed->names[i], value);
    }
}

enum which { WHICH_CHANGED, WHICH_FILLED, WHICH_ALL };

static void put_fields(struct json *json, const struct view *view, const struct form_record *record,
                       enum which which)
{
    for (size_t i = 0; i < view->def->n_fields; i++) {
        const struct form_field *field = &record->fields[i];
        char *value = form_field_copy(view, field);
        bool wanted = which == WHICH_ALL || (which == WHICH_FILLED ? value != NULL : field->dirty);
        if (wanted && form_field_open(field))
            put_member(json, field->def->name, value);
        form_keep(&value, NULL);
    }
}

static void put_identity(struct json *json, const struct form *form,
                         const struct form_record *record)
{
    put_member(json, "id", record->id);
    json_key(json, "version");
    json_int(json, form->fresh ? 0 : record->version);
}

/* A row of a grid in which nothing was changed is no part of a save. */
static bool takes_part(const struct view *view, const struct form_record *record)
{
    return !view->grid || form_record_dirty(record, view->def->n_fields);
}

static void put_change(struct json *json, const struct view *view, const struct form_record *record)
{
    json_object(json);
    put_member(json, "entity", view->def->entity);
    put_identity(json, view->form, record);
    json_key(json, "change");
    json_object(json);
    if (view->form->fresh)
        put_fixed(json, view);
    put_fields(json, view, record, view->form->fresh ? WHICH_FILLED : WHICH_CHANGED);
    json_end(json);
    json_end(json);
}

/* [{entity, id, version, change}] for api.save */
static void put_changes(struct json *json, const struct view *view)
{
    json_array(json);
    for (size_t i = 0; i < view->form->n_records; i++)
        if (takes_part(view, view->form->records[i]))
            put_change(json, view, view->form->records[i]);
    json_end(json);
}

/* The arguments of a grid's verb: {…fixed, rows: [{id, version, changed fields…}]} */
static void put_rows(struct json *json, const struct view *view)
{
    json_object(json);
    put_fixed(json, view);
    json_key(json, "rows");
    json_array(json);
    for (size_t i = 0; i < view->form->n_records; i++) {
        const struct form_record *record = view->form->records[i];
        if (!takes_part(view, record))
            continue;
        json_object(json);
        put_identity(json, view->form, record);
        put_fields(json, view, record, WHICH_CHANGED);
        json_end(json);
    }
    json_end(json);
    json_end(json);
}

/* The arguments of a verb. A record that goes by another key than its id is named by `fixed`. */
static void put_arguments(struct json *json, const struct view *view)
{
    const struct def_names *key = &view->def->source.key;
    bool by_id = !view->form->fresh && (key->n == 0 || strcmp(key->names[0], "id") == 0);

    json_object(json);
    if (by_id)
        put_identity(json, view->form, view->form->records[0]);
    put_fixed(json, view);
    put_fields(json, view, view->form->records[0], WHICH_ALL);
    json_end(json);
}

static bool build(const struct view *view, struct str *ret_text)
{
    struct json json;

    json_init(&json, ret_text);
    if (!view->def->verb)
        put_changes(&json, view);
    else
        (view->grid ? put_rows : put_arguments)(&json, view);
    return json_finish(&json);
}

/* ---- answers -------------------------------------------------------------------------------- */

static void stop_waiting(struct view *view)
{
    if (view->form->holding)
        view_answered(view);
    view->form->holding = false;
    view->app->redraw = true;
}

/* The save has its final answer. */
static void settle(struct form *form)
{
    form->op[0] = '\0';
    form->close_after = form->opened_again = false;
    for (size_t i = 0; i < form->n; i++) {
        form_keep(&form->fields[i]->sent, NULL);
        form_keep(&form->fields[i]->sent_value, NULL);
    }
}

/* What was sent is what the server has now; what was typed since is a change to that. */
static void rest_on_sent(struct view *view)
{
    struct form *form = view->form;

    for (size_t i = 0; i < form->n; i++) {
        struct form_field *field = form->fields[i];
        if (!field->sent)
            continue;
        form_keep(&field->base, field->sent_value);
        form_keep(&field->theirs, NULL);
        form_field_rest(view, field, field->sent_value, field->sent);
        field->touched = false;
        field->own = true;
    }
}

static void take_version(struct form_record *record, const struct rows *rows)
{
    int64_t version = 0;

    for (size_t i = 0; i < rows_count(rows); i++) {
        const char *id = rows_cell(rows, i, "id"), *text = rows_cell(rows, i, "version");
        if (id && text && strcmp(id, record->id) == 0 &&
            num_parse_plain(text, 0, INT32_MAX, &version))
            record->version = record->seen = record->saved = (int)version;
    }
}

/* A new record is an old one from now on. */
static void settle_key(struct view *view)
{
    const struct def_names *key = &view->def->source.key;
    const char *name = key->n ? key->names[0] : "id";

    view->form->fresh = false;
    if (!params_get(&view->params, name))
        params_set(&view->params, name, view->form->records[0]->id);
    draft_init(view);
}

static bool on_top(const struct view *view)
{
    return app_top(view->app) == view;
}

static const char *answered_id(const struct rows *rows)
{
    const char *id = rows_count(rows) > 0 ? rows_cell(rows, 0, "id") : NULL;
    return id ? id : "";
}

static const struct screen_def *next_screen(const struct view *view)
{
    return view->def->then ? screen_find(view->app->defs, view->def->then) : NULL;
}

static void open_next(struct app *app, const struct screen_def *then, const char *id)
{
    struct params params;
    const struct screen_def *reads =
        then->n_panes ? screen_find(app->defs, then->panes[0].screen) : then;

    params_init(&params);
    const struct def_names *names =
        reads->source.where.n ? &reads->source.where : &reads->source.key;
    if (names->n)
        params_set(&params, names->names[0], id);
    app_open(app, then->name, &params);
    params_finish(&params);
}

/* A verb is done once; it is no record that one goes on editing. */
static bool is_deed(const struct view *view)
{
    return view->def->verb && !view->grid;
}

static void saved(struct view *view, const struct rows *rows)
{
    struct form *form = view->form;
    bool close = form->close_after || is_deed(view);
    bool made = form->fresh && !view->def->verb;
    struct app *app = view->app;
    char id[UUID_TEXT];

    repeat_remember(view);
    form->entered = form->entered || view->grid;
    for (size_t i = 0; i < form->n_records; i++)
        take_version(form->records[i], rows);
    rest_on_sent(view);
    settle(form);
    draft_drop(view);
    presence_leave(view); /* by the key it was told under */
    if (form->fresh && !view->def->verb)
        settle_key(view);
    form->state = FORM_SAVED;
    form_judge(view);
    if (form_dirty(view))
        form->typed_ms = app_now();
    app_say(view->app, MESSAGE_INFO, "%s",
            form_dirty(view) ? _("Saved; not what you typed since") : _("Saved"));
    if (!close || form_dirty(view) || !on_top(view)) {
        form_reread(view);
        return;
    }
    snprintf(id, sizeof id, "%s", made ? form->records[0]->id : answered_id(rows));
    bool for_marked = params_get(&view->params, "ids") != NULL;
    const struct screen_def *then = next_screen(view);
    app_back(app);
    if (for_marked && app_focus(app)->list)
        list_unmark(app_focus(app)); /* done with them */
    app_show(app, made || then ? id : "");
    if (then)
        open_next(app, then, id);
}

/* The same number was used for other words: those were saved, before the line was lost. */
static void was_saved(struct view *view)
{
    struct form *form = view->form;

    form->state = FORM_DIRTY;
    app_say(view->app, MESSAGE_WARNING, "%s",
            form->fresh ? _("This was saved once already, before the line was lost: look there "
                            "before you save it again")
                        : _("An earlier state of this was saved before the line was lost: save "
                            "again for the rest"));
    form_reread(view);
}

/* The server names columns, not rows: in a grid it is clear only when one row was changed there. */
static struct form_field *complained_of(const struct view *view, const char *name)
{
    const struct form *form = view->form;
    struct form_field *found = NULL;

    if (!view->grid || !name)
        return form_field(view, name);
    for (size_t i = 0; i < form->n; i++) {
        struct form_field *field = form->fields[i];
        if (!field->dirty || strcmp(field->def->name, name) != 0)
            continue;
        if (found)
            return NULL;
        found = field;
    }
    return found;
}

static void refused(struct view *view, const struct err *err)
{
    struct form *form = view->form;
    struct form_field *field = complained_of(view, err->field);

    settle(form);
    form->state = FORM_REFUSED;
    if (strcmp(err->msgid, "op_reused") == 0) {
        was_saved(view);
        return;
    }
    if (!field || !form_field_open(field)) {
        if (err->code == ERR_NOT_FOUND) /* it was there when this form was opened */
            app_say(
                view->app, MESSAGE_ERROR, "%s",
                _("Not saved: it is gone, or another has the case now. A draft keeps your text"));
        else
            app_say_err(view->app, err);
        draft_ask(view); /* who is in the way, and when */
        return;
    }
    form_go(view, field);
    form_keep(&field->error, err->detail);
    form_complain(view, field, err->detail);
}

static void lost(struct view *view, const struct err *err)
{
    struct form *form = view->form;

    form->close_after = false;
    form->state = FORM_CHECKING;
    app_say(view->app, MESSAGE_ERROR, _("Not known whether it was saved: save again to ask (%s)"),
            err->detail);
}

static void checking(struct view *view)
{
    view->form->state = FORM_CHECKING;
    view->form->checked = true;
    app_say(view->app, MESSAGE_WARNING, "%s",
            _("The line was lost: checking whether it was saved …"));
}

/* A verb over many rows. What stands in the form was not at fault for any of them: it is closed
 * when some are done, and stays for another try when none is. */
static void answered_many(struct view *view, const struct rows *rows)
{
    struct app *app = view->app;

    if (call_did_nothing(rows)) {
        settle(view->form);
        view->form->state = FORM_REFUSED;
    } else {
        saved(view, rows); /* the view may be gone after this */
    }
    call_tell(app, rows);
    refused_show(app, rows);
}

static void send(struct view *view, const char *args);

/* What another saved is told only while the case is open, and the access session may have run out
 * while the line was down: the case is opened again and the same save asked once more. */
static bool asked_again(struct view *view, const struct rows *rows)
{
    struct form *form = view->form;
    const char *message = rows_count(rows) > 0 ? rows_cell(rows, 0, "message") : NULL;

    if (form->opened_again || !message || strcmp(message, "not_open") != 0 ||
        !view_open_again(view))
        return false;
    form->opened_again = true;
    send(view, form->args);
    return true;
}

static void answered(void *ctx, struct db_reply *reply)
{
    struct view *view = ctx;
    struct form *form = view->form;
    bool stale = form->stale;

    stop_waiting(view);
    if (reply->verdict == DB_CHECKING) {
        checking(view);
        return;
    }
    form->out = false;
    form->stale = false;
    if (reply->verdict == DB_OK && params_get(&view->params, "ids")) {
        answered_many(view, reply->rows);
        return;
    }
    if (reply->verdict == DB_OK && !call_did_nothing(reply->rows)) {
        saved(view, reply->rows);
        return;
    }
    if (reply->verdict == DB_OK && asked_again(view, reply->rows))
        return;
    if (reply->verdict == DB_OK) {
        form->state = FORM_CONFLICT;
        conflict_begin(view, rows_take(reply));
        settle(form);
        return;
    }
    (reply->verdict == DB_LOST ? lost : refused)(view, &reply->err);
    if (stale)
        form_reread(view);
}

/* ---- sending -------------------------------------------------------------------------------- */

static void remember_sent(struct view *view)
{
    struct form *form = view->form;

    for (size_t i = 0; i < form->n; i++) {
        struct form_field *field = form->fields[i];
        bool part = form_field_open(field) && takes_part(view, field->record);
        char *value = part ? form_field_copy(view, field) : NULL;
        form_keep(&field->sent, part ? field->edit.text : NULL);
        form_keep(&field->sent_value, value);
        form_keep(&value, NULL);
    }
}

static void send(struct view *view, const char *args)
{
    struct form *form = view->form;
    const char *params[] = {form->op, args};
    struct str sql;

    str_init(&sql);
    str_printf(&sql, "select * from api.outcome(%s($1, $2))",
               view->def->verb ? view->def->verb : "api.save");
    form->out = form->holding = true;
    form->checked = false;
    form->state = FORM_SENDING;
    view_waits(view);
    db_send(view->app->db, view->owner, DB_SAVE, sql.s, 2, params, answered, view);
    str_finish(&sql);
}

/* Say what is to be saved. A save without a final answer is asked about before there is another. */
static bool begin(struct view *view)
{
    struct form *form = view->form;
    struct str args;
    bool built;

    if (form->op[0] && form->args)
        return true;
    remember_sent(view);
    str_init(&args);
    built = build(view, &args);
    form_keep(&form->args, args.s);
    str_finish(&args);
    return built;
}

/* The op is kept with the draft before it is sent, so that even after the end of this program the
 * same save is asked about, never made twice. */
static void start(struct view *view)
{
    struct form *form = view->form;

    if (!begin(view)) {
        app_say(view->app, MESSAGE_ERROR, "%s", _("There is a character that cannot be saved"));
    } else {
        if (!form->op[0])
            uuid_random(form->op);
        if (form->fresh || view->def->verb || form->typed_ms)
            draft_send_last(view);
        form->drafting = false; /* its answer is about what stood here before */
        send(view, form->args);
    }
}

static struct form_field *first_bad(struct view *view)
{
    struct form *form = view->form;
    struct form_field *bad = NULL;

    for (size_t i = form->n; i-- > 0;)
        if (form_field_open(form->fields[i]) && takes_part(view, form->fields[i]->record) &&
            !form_field_check(view, form->fields[i]))
            bad = form->fields[i];
    return bad;
}

static bool nothing_to_save(const struct view *view)
{
    const struct form *form = view->form;
    return !form->fresh && !is_deed(view) && !form_dirty(view) && !form->op[0];
}

static int close_clean(struct view *view, bool close_after)
{
    app_say(view->app, MESSAGE_INFO, "%s", _("Nothing was changed"));
    return close_after && on_top(view) ? app_back(view->app) : R_REDRAW;
}

/* What the server derives from a field with `ask` is part of the save, however fast one is. */
static bool must_ask(struct view *view)
{
    struct form *form = view->form;
    const struct form_field *field = form->n > 0 ? form->fields[form->current] : NULL;

    if (view->app->line != LINE_ONLINE)
        return false;
    if (field && field->def->ask && field->unasked) {
        draft_send(view);
        form->asking = form->drafting; /* one that is out already is waited for, then asked anew */
    }
    return form->drafting && form->asking;
}

static void wait_for_answer(struct view *view, bool close_after)
{
    view->form->save_after = close_after ? 2 : 1;
    if (!view->form->holding)
        view_waits(view);
    view->form->holding = true;
}

void form_save_go_on(struct view *view)
{
    int how = view->form->save_after;

    if (how == 0)
        return;
    view->form->save_after = 0;
    stop_waiting(view);
    form_save(view, how == 2);
}

/* What is filled in goes to the view below, by the names of the fields and their words. */
static int hand_back(struct view *view)
{
    struct form *form = view->form;
    struct app *app = view->app;
    view_picked_fn *picked = view->picked;
    void *ctx = view->picked_ctx;
    struct params filled;

    params_init(&filled);
    for (size_t i = 0; i < form->n; i++) {
        struct form_field *field = form->fields[i];
        char *value = form_field_copy(view, field);
        params_set(&filled, field->def->name, value);
        if (field->def->shows)
            params_set(&filled, field->def->shows, value ? field->edit.text : NULL);
        form_keep(&value, NULL);
    }
    view->picked = NULL;
    app->level = MESSAGE_NONE; /* what was wrong with it is mended */
    app_back(app);
    int react = picked(app_focus(app), &filled, ctx);
    params_finish(&filled);
    return react | R_REDRAW;
}

int form_save(struct view *view, bool close_after)
{
    struct form *form = view->form;
    struct form_field *bad;

    if (form->readonly || !form->loaded)
        return R_BELL;
    if (form->out) {
        form->close_after = form->close_after || close_after;
        return R_REDRAW;
    }
    bad = first_bad(view);
    form_judge(view);
    if (bad) {
        form_go(view, bad);
        form_complain(view, bad, bad->error);
        return R_REDRAW | R_BELL;
    }
    if (view->def->local)
        return hand_back(view);
    if (view->app->misfit) {
        draft_send(view);
        app_say(view->app, MESSAGE_ERROR, "%s", view->app->misfit);
        return R_REDRAW | R_BELL;
    }
    if (must_ask(view)) {
        wait_for_answer(view, close_after);
        return R_REDRAW;
    }
    if (nothing_to_save(view))
        return close_clean(view, close_after);
    form->close_after = close_after;
    start(view);
    return R_REDRAW;
}
