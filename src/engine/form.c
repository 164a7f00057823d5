#include "engine/form.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/str.h"
#include "base/text.h"
#include "conflict.h"
#include "db/changes.h"
#include "draft.h"
#include "engine/app.h"
#include "engine/key.h"
#include "engine/presence.h"
#include "engine/react.h"
#include "engine/view.h"
#include "form_priv.h"

enum { PAGE = 8, HOLD_MS = 3000 };

void form_field_name(const struct view *view, const struct form_field *field, struct str *ret_name)
{
    str_reset(ret_name);
    if (view->grid)
        str_printf(ret_name, "%s.", field->record->id);
    str_add(ret_name, field->def->name);
}

static bool is_named(const struct view *view, const struct form_field *field, const char *name)
{
    size_t n = view->grid ? strlen(field->record->id) : 0;

    if (n && (strncmp(name, field->record->id, n) != 0 || name[n] != '.'))
        return false;
    return strcmp(field->def->name, n ? name + n + 1 : name) == 0;
}

struct form_field *form_field(const struct view *view, const char *name)
{
    struct form *form = view->form;

    for (size_t i = 0; name && i < form->n; i++)
        if (is_named(view, form->fields[i], name))
            return form->fields[i];
    return NULL;
}

const char *form_heading(const struct view *view, const struct field_def *def)
{
    return def->label ? i18n_ctx(view->def->name, def->label) : def->name;
}

const char *form_label(const struct view *view, const struct form_field *field,
                       char buf[FORM_LABEL])
{
    const char *heading = form_heading(view, field->def);
    const char *row = field->record->fields[0].edit.text;

    if (!view->grid)
        return heading;
    snprintf(buf, FORM_LABEL, "%.*s · %s", (int)text_cut(row, strlen(row), FORM_LABEL / 4), row,
             heading);
    return buf;
}

const char *form_shown(const struct view *view, const struct form_field *field, char *buf,
                       size_t size)
{
    (void)view;
    (void)buf;
    (void)size;
    return field->edit.text;
}

void form_complain(const struct view *view, const struct form_field *field, const char *words)
{
    char label[FORM_LABEL];

    app_say(view->app, MESSAGE_ERROR, "%s: %s", form_label(view, field, label), words);
}

bool form_dirty(const struct view *view)
{
    const struct form *form = view->form;

    for (size_t i = 0; i < form->n_records; i++)
        if (form_record_dirty(form->records[i], view->def->n_fields))
            return true;
    return false;
}

/* Nothing that is typed rests on what was there before. */
static bool rests(const struct form_record *record, size_t n_fields)
{
    for (size_t i = 0; i < n_fields; i++)
        if (record->fields[i].theirs)
            return false;
    return !form_record_dirty(record, n_fields);
}

void form_judge(struct view *view)
{
    struct form *form = view->form;
    bool dirty = form_dirty(view);

    view->app->redraw = true;
    if (form->state == FORM_SENDING || form->state == FORM_CHECKING)
        return;
    for (size_t i = 0; i < form->n_records; i++)
        if (rests(form->records[i], view->def->n_fields))
            form->records[i]->version = form->records[i]->seen;
    if (dirty && (form->state == FORM_CLEAN || form->state == FORM_SAVED))
        form->state = FORM_DIRTY;
    else if (!dirty && form->state != FORM_SAVED)
        form->state = FORM_CLEAN;
}

void form_typed(struct view *view, struct form_field *field)
{
    struct form *form = view->form;

    form_keep(&field->error, NULL);
    form_field_judge(view, field);
    field->unasked = true;
    form->warned = false;
    form->typed_ms = app_now();
    if (form->state == FORM_CONFLICT || form->state == FORM_REFUSED || form->state == FORM_SAVED)
        form->state = FORM_DIRTY;
    form_judge(view);
    if (++form->unsent_keys >= DRAFT_KEYS)
        draft_send(view);
}

void form_put(struct view *view, struct form_field *field, const char *value, const char *shown)
{
    form_field_put(view, field, value, shown);
    form_typed(view, field);
}

/* ---- moving --------------------------------------------------------------------------------- */

static struct form_field *here(const struct view *view)
{
    struct form *form = view->form;
    return form->current < form->n ? form->fields[form->current] : NULL;
}

/* Mine was taken back: what the other one saved shows now. */
static void give_way(struct view *view, struct form_field *field)
{
    const struct field_def *def = field->def;
    char *theirs = xstrdup(field->theirs);
    const char *value = *theirs ? theirs : NULL;

    form_keep(&field->base, value);
    form_field_stand(view, field, value,
                     def->shows ? params_get(&field->record->row, def->shows) : NULL);
    form_keep(&field->theirs, NULL);
    form_keep(&theirs, NULL);
}

/* An empty required field says so when saving, not while one walks past it. */
void form_leave_field(struct view *view)
{
    struct form_field *field = here(view);

    if (!field || !form_field_open(field) || view->form->readonly)
        return;
    if (field->dirty || field->edit.len > 0)
        form_field_check(view, field);
    if (!field->dirty && field->theirs)
        give_way(view, field);
    field->touched = field->theirs != NULL;
    form_judge(view);
    if (field->def->ask && field->unasked)
        draft_send(view);
}

static bool may_stand(const struct form *form, size_t at)
{
    const struct form_field *field = form->fields[at];
    return form->readonly ? !field->hidden && (field->edit.len > 0 || !form->loaded)
                          : form_field_open(field);
}

static bool step(struct view *view, int direction, bool around)
{
    struct form *form = view->form;
    size_t at = form->current;

    for (size_t i = 0; i < form->n; i++) {
        if (!around && at == (direction < 0 ? 0 : form->n - 1))
            return false;
        at = (at + (direction < 0 ? form->n - 1 : 1)) % form->n;
        if (may_stand(form, at) && at != form->current) {
            form_leave_field(view);
            form->current = at;
            form->entered = true;
            return true;
        }
    }
    return false;
}

int form_step(struct view *view, int direction)
{
    if (!step(view, direction, true))
        form_leave_field(view);
    return R_REDRAW;
}

void form_go(struct view *view, struct form_field *field)
{
    struct form *form = view->form;

    for (size_t i = 0; i < form->n; i++)
        if (form->fields[i] == field)
            form->current = i;
    form->entered = true;
    view->app->redraw = true;
}

static int steps(struct view *view, int direction, int n)
{
    bool moved = false;

    while (n-- > 0 && step(view, direction, false))
        moved = true;
    return moved ? R_REDRAW : R_NONE;
}

static int to_end(struct view *view, int direction)
{
    return steps(view, direction, (int)view->form->n);
}

/* ---- keys: reading only --------------------------------------------------------------------- */

static int reading_key(struct view *view, int key)
{
    switch (key) {
    case K_UP:
    case 'k':
        return steps(view, -1, 1);
    case K_DOWN:
    case 'j':
        return steps(view, 1, 1);
    case K_PAGE_UP:
        return steps(view, -1, PAGE);
    case K_PAGE_DOWN:
        return steps(view, 1, PAGE);
    case K_HOME:
    case 'g':
        return to_end(view, -1);
    case K_END:
    case 'G':
        return to_end(view, 1);
    }
    return R_UNUSED;
}

/* ---- keys: typing --------------------------------------------------------------------------- */

static bool is_plain(int key)
{
    return key >= ' ' && key < K_ESC;
}

/* Short values are typed anew rather than edited: the first letter typed replaces the old one. */
static bool replaces(enum field_type type)
{
    return type != FIELD_TEXT && type != FIELD_NOTE;
}

static int wrap_width(const struct form_field *field)
{
    return field->cells > 0 ? field->cells : 1000;
}

/* What stood there gives half a date-time its other half. */
static void type_over(struct view *view, struct form_field *field)
{
    char *value = form_field_copy(view, field);

    form_keep(&field->stood, value);
    form_keep(&value, NULL);
    edit_replace(&field->edit, "");
}

static int text_key(struct view *view, struct form_field *field, int key)
{
    struct err err = {0};
    bool changed = false;

    bool anew = view->form->entered && replaces(form_field_type(field->def));
    if (anew && is_plain(key) && !text_is_mark(key))
        type_over(view, field);
    if (!edit_key(&field->edit, key, wrap_width(field), &changed, &err))
        return R_UNUSED;
    view->form->entered = false;
    if (err.code != ERR_NONE) {
        form_complain(view, field, err.detail);
        return R_REDRAW | R_BELL;
    }
    if (changed)
        form_typed(view, field);
    return R_REDRAW;
}

static bool clears(int key)
{
    return key == K_BACKSPACE || key == K_DELETE || key == K_CTRL + 'u' || key == K_CTRL + 'k';
}

static bool moves_inside(int key)
{
    return key == K_LEFT || key == K_RIGHT || key == K_HOME || key == K_END;
}

static const char *bool_meant(const struct form_field *field, int key)
{
    if (key == ' ')
        return strcmp(field->edit.text, _("yes")) == 0 ? "f" : "t";
    if (key < 0x80 && strchr("jJyYtTxX1+", key))
        return "t";
    return key < 0x80 && strchr("nNfF0-", key) ? "f" : NULL;
}

static int bool_key(struct view *view, struct form_field *field, int key)
{
    const char *value = is_plain(key) ? bool_meant(field, key) : NULL;

    if (moves_inside(key))
        return R_NONE;
    if (!clears(key) && !is_plain(key))
        return R_UNUSED;
    if (!value && !clears(key))
        return R_BELL;
    form_put(view, field, value, NULL);
    return R_REDRAW;
}

static int id_key(struct view *view, struct form_field *field, int key)
{
    if (moves_inside(key))
        return R_NONE;
    if (clears(key)) {
        form_put(view, field, NULL, NULL);
        return R_REDRAW;
    }
    return is_plain(key) ? form_lookup_typed(view, key) : R_UNUSED;
}

int form_value_key(struct view *view, struct form_field *field, int key)
{
    switch (form_field_type(field->def)) {
    case FIELD_BOOL:
        return bool_key(view, field, key);
    case FIELD_ID:
        return id_key(view, field, key);
    default:
        return text_key(view, field, key);
    }
}

static int enter_key(struct view *view, struct form_field *field)
{
    if (field->edit.many)
        return text_key(view, field, K_ENTER);
    if (steps(view, 1, 1) == R_NONE) {
        form_leave_field(view);
        app_say(view->app, MESSAGE_INFO, "%s", _("F2 saves and closes, Ctrl-S saves"));
    }
    return R_REDRAW;
}

/* In a note Up and Down walk its lines first. The page keys go to the first and last field, however
 * many there are just now: it takes no counting. */
static int line_key(struct view *view, struct form_field *field, int key)
{
    int direction = key == K_UP || key == K_PAGE_UP ? -1 : 1;
    int n = key == K_UP || key == K_DOWN ? 1 : PAGE;
    int line = direction < 0 ? K_UP : K_DOWN, react = R_UNUSED;

    for (int i = 0; i < n && field->edit.many; i++) {
        int used = text_key(view, field, line);
        if (used == R_UNUSED)
            break;
        react = used;
    }
    return react != R_UNUSED ? react : n == 1 ? steps(view, direction, 1) : to_end(view, direction);
}

static int typing_key(struct view *view, struct form_field *field, int key)
{
    switch (key) {
    case K_TAB:
        return form_step(view, 1);
    case K_BACKTAB:
        return form_step(view, -1);
    case K_ENTER:
        return enter_key(view, field);
    case K_UP:
    case K_DOWN:
    case K_PAGE_UP:
    case K_PAGE_DOWN:
        return line_key(view, field, key);
    }
    return form_value_key(view, field, key);
}

static bool form_typing(const struct view *view)
{
    const struct form_field *field = here(view);
    return view->form->loaded && !view->form->readonly && field && form_field_open(field);
}

static int form_key(struct view *view, int key)
{
    if (!view->form->loaded)
        return R_UNUSED;
    if (!form_typing(view))
        return reading_key(view, key);
    return typing_key(view, here(view), key);
}

static int form_paste(struct view *view, const char *text)
{
    struct form_field *field = here(view);
    struct err err = {0};

    if (!form_typing(view) || field->def->type == FIELD_ID || field->def->type == FIELD_BOOL) {
        app_say(view->app, MESSAGE_WARNING, "%s", _("Nothing can be pasted here"));
        return R_REDRAW | R_BELL;
    }
    bool anew = view->form->entered && replaces(form_field_type(field->def)) && field->edit.len > 0;
    if (anew)
        edit_replace(&field->edit, "");
    if (!edit_paste(&field->edit, text, &err)) {
        if (anew)
            edit_undo(&field->edit);
        form_complain(view, field, err.detail);
        return R_REDRAW | R_BELL;
    }
    view->form->entered = false;
    form_typed(view, field);
    return R_REDRAW;
}

int form_undo(struct view *view)
{
    struct form_field *field = here(view);

    if (!form_typing(view) || !form_field_undo(view, field))
        return R_BELL;
    form_typed(view, field);
    return R_REDRAW;
}

/* ---- what others do, time, the end ---------------------------------------------------------- */

/* The record itself, or something that its view is made of (the facts of a case, from many rows).
 */
static bool concerns(const struct view *view, const struct change *change)
{
    const struct form *form = view->form;

    if (!form->loaded || form->fresh)
        return false;
    for (size_t i = 0; i < form->n_records; i++)
        if (strcmp(change->id, form->records[i]->id) == 0)
            return change->version == 0 || change->version > form->records[i]->seen;
    return view_watches(view, change);
}

void form_changed(struct view *view, const struct change *change)
{
    struct form *form = view->form;

    if (!concerns(view, change))
        return;
    if (form->state == FORM_SENDING || form->state == FORM_CHECKING)
        form->stale = true;
    else
        form_reread(view);
}

bool form_row(struct view *view, struct params *ret_row)
{
    struct form *form = view->form;

    if (here(view))
        params_copy(ret_row, &here(view)->record->row);
    for (size_t i = 0; i < form->n; i++) {
        const struct form_field *field = form->fields[i];
        bool typed = view->def->verb && field->dirty && field->record == here(view)->record;
        if (!form->fresh && !typed)
            continue;
        char *value = form_field_copy(view, field);
        params_set(ret_row, field->def->name, value);
        form_keep(&value, NULL);
    }
    return form->loaded && !form->fresh && form->n > 0;
}

/* Typed, and neither saved nor kept by the server, which cannot be reached. */
static bool only_here(const struct view *view)
{
    const struct form *form = view->form;
    bool unsent = form->typed_ms || form->unsent_keys || form->drafting;

    return unsent && view->app->line != LINE_ONLINE;
}

/* Esc never loses text. A save under way is waited for, but not on a line that is down. */
bool form_leave(struct view *view)
{
    struct form *form = view->form;

    if (form->state == FORM_SENDING) {
        form->close_after = true;
        app_say(view->app, MESSAGE_INFO, "%s", _("Being saved: it closes when the server answers"));
        return false;
    }
    if (form->readonly || view->def->local || (!form_dirty(view) && form->state != FORM_CHECKING)) {
        draft_send(view); /* taken back: there is nothing to be kept */
        return true;
    }
    if (only_here(view) && !form->warned) {
        form->warned = true;
        app_say(view->app, MESSAGE_WARNING,
                _("The line is down and only this screen holds what you typed: stay until it is "
                  "back (%s again leaves)"),
                view->app->esc_accepts ? "F3" : "Esc");
        return false;
    }
    draft_send_last(view);
    if (form->state == FORM_CHECKING)
        app_say(view->app, MESSAGE_WARNING, "%s",
                _("Not known yet whether it was saved: kept as a draft too"));
    else if (form->draft_key[0])
        app_say(view->app, MESSAGE_INFO, "%s",
                _("Not saved, but kept: it stands here again, and 0 lists and discards drafts"));
    return true;
}

/* A save that takes long does not hold the keys any longer: they are typed into the form. */
int64_t form_tick(struct view *view, int64_t now_ms)
{
    struct form *form = view->form;
    int64_t due = draft_tick(view, now_ms), present = presence_tick(view, now_ms);

    form_say_gone(view);
    if (due < 0 || (present >= 0 && present < due))
        due = present;

    if (form->holding && now_ms - view->sent_ms >= HOLD_MS) {
        form->holding = false;
        view_answered(view);
    }
    if (form->holding && (due < 0 || view->sent_ms + HOLD_MS < due))
        due = view->sent_ms + HOLD_MS;
    return due;
}

static void form_destroy(struct view *view)
{
    struct form *form = view->form;

    presence_leave(view);
    conflict_destroy(view);
    for (size_t i = 0; i < form->n_records; i++)
        form_record_destroy(form->records[i], view->def->n_fields);
    free(form->records);
    free(form->fields);
    form_keep(&form->draft_at, NULL);
    form_keep(&form->args, NULL);
    params_finish(&form->defaults);
    free(form);
    view->form = NULL;
}

static void form_open(struct view *view)
{
    struct form *form = view->form = xcalloc(1, sizeof *form);

    form_record_add(form, view->def);
    form_line_up(form, view->def->n_fields);
    form->readonly = !view->def->local && !view->def->entity && !view->def->verb;
    form->entered = true;
    params_init(&form->defaults);
    while (form->current + 1 < form->n && !may_stand(form, form->current))
        form->current++;
    form_load(view);
}

const struct view_ops form_ops = {
    .open = form_open,
    .reload = form_reread,
    .key = form_key,
    .paste = form_paste,
    .changed = form_changed,
    .row = form_row,
    .typing = form_typing,
    .leave = form_leave,
    .tick = form_tick,
    .destroy = form_destroy,
};
