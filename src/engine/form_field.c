/* src/engine/form_field.c: one field of a form: what stands in it, what it means, whether it is
 * another value than the one it rests on. */
#include <stdlib.h>
#include <string.h>

#include "base/cpr.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/str.h"
#include "engine/app.h"
#include "engine/filter.h"
#include "engine/view.h"
#include "form_priv.h"

enum { LIMIT_LINE = 200, LIMIT_NOTE = 20000 };

void form_keep(char **slot, const char *text)
{
    char *copy = text ? xstrdup(text) : NULL;

    if (*slot)
        mem_wipe(*slot, strlen(*slot));
    free(*slot);
    *slot = copy;
}

static bool same(const char *a, const char *b)
{
    return a == b || (a && b && strcmp(a, b) == 0);
}

static void init(struct form_field *field, const struct field_def *def, struct form_record *record)
{
    bool note = form_field_type(def) == FIELD_NOTE;

    *field = (struct form_field){.def = def,
                                 .record = record,
                                 .readonly = def->readonly,
                                 .required = def->required,
                                 .origin = xstrdup("")};
    edit_init(&field->edit, note, def->limit ? def->limit : note ? LIMIT_NOTE : LIMIT_LINE);
}

static void finish(struct form_field *field)
{
    char **slots[] = {&field->base,       &field->theirs,     &field->chosen, &field->error,
                      &field->warning,    &field->echo,       &field->origin, &field->origin_value,
                      &field->before,     &field->derived,    &field->sent,   &field->was,
                      &field->was_chosen, &field->sent_value, &field->stood};

    for (size_t i = 0; i < sizeof slots / sizeof slots[0]; i++)
        form_keep(slots[i], NULL);
    edit_finish(&field->edit);
}

bool form_field_open(const struct form_field *field)
{
    return !field->hidden && !field->readonly;
}

/* ---- the record it belongs to --------------------------------------------------------------- */

void form_record_put(struct form *form, struct form_record *record)
{
    form->records = xreallocarray(form->records, form->n_records + 1, sizeof(struct form_record *));
    form->records[form->n_records++] = record;
}

struct form_record *form_record_add(struct form *form, const struct screen_def *def)
{
    struct form_record *record = xcalloc(1, sizeof *record);

    record->fields = xcalloc(def->n_fields ? def->n_fields : 1, sizeof *record->fields);
    for (size_t i = 0; i < def->n_fields; i++)
        init(&record->fields[i], &def->fields[i], record);
    params_init(&record->row);
    form_record_put(form, record);
    return record;
}

void form_record_destroy(struct form_record *record, size_t n_fields)
{
    for (size_t i = 0; i < n_fields; i++)
        finish(&record->fields[i]);
    free(record->fields);
    params_finish(&record->row);
    free(record);
}

void form_line_up(struct form *form, size_t width)
{
    size_t n = form->n_records * width;

    form->fields = xreallocarray(form->fields, n ? n : 1, sizeof(struct form_field *));
    for (size_t i = 0; i < n; i++)
        form->fields[i] = &form->records[i / width]->fields[i % width];
    form->n = n;
}

bool form_record_dirty(const struct form_record *record, size_t n_fields)
{
    for (size_t i = 0; i < n_fields; i++)
        if (record->fields[i].dirty && form_field_open(&record->fields[i]))
            return true;
    return false;
}

enum field_type form_field_type(const struct field_def *def)
{
    return def->example ? FIELD_TEXT : def->type;
}

struct field_context form_context(const struct view *view)
{
    return (struct field_context){.today = view->app->today, .codes = &view->app->codes};
}

/* ---- value and words ---- */

static void format(const struct view *view, const struct field_def *def, const char *value,
                   struct str *ret_text)
{
    struct field_context context = form_context(view);

    if (value && def->example)
        filter_format(def->type, def->codes, &context, value, ret_text);
    else if (value)
        field_format(def->type, def->codes, &context, value, ret_text);
}

bool form_field_value(const struct view *view, const struct form_field *field,
                      struct str *ret_value, bool *ret_null, struct err *err)
{
    const struct field_def *def = field->def;
    struct field_context context = form_context(view);
    const char *known = NULL;
    bool unchanged = strcmp(field->edit.text, field->origin) == 0;

    context.stood = field->stood ? field->stood : field->origin_value;
    if (def->example && !unchanged)
        return filter_parse(def->type, def->codes, &context, field->edit.text, ret_value, ret_null,
                            err);
    if (def->type != FIELD_ID && !unchanged)
        return field_parse(def->type, def->codes, &context, field->edit.text, ret_value, ret_null,
                           err);
    known = def->type == FIELD_ID ? field->chosen : field->origin_value;
    str_reset(ret_value);
    str_add(ret_value, known ? known : "");
    *ret_null = !known;
    return true;
}

char *form_field_copy(const struct view *view, const struct form_field *field)
{
    struct str value;
    bool null, ok;

    str_init(&value);
    ok = form_field_value(view, field, &value, &null, NULL);
    if (!ok) {
        str_reset(&value);
        str_add(&value, field->edit.text);
    }
    if (ok && null) {
        str_finish(&value);
        return NULL;
    }
    return str_take(&value);
}

/* The text as the field's edit would hold it. */
static char *settled(const struct form_field *field, const char *text)
{
    struct edit edit;
    char *copy;

    edit_init(&edit, field->edit.many, field->edit.limit);
    edit_set(&edit, text);
    copy = xstrdup(edit.text);
    edit_finish(&edit);
    return copy;
}

static char *words_of(const struct view *view, const struct form_field *field, const char *value,
                      const char *words)
{
    struct str text;
    char *copy;

    str_init(&text);
    if (words && value)
        str_add(&text, words);
    else
        format(view, field->def, value, &text);
    copy = settled(field, text.s);
    str_finish(&text);
    return copy;
}

/* ---- ground and change ---- */

/* "4-12" where 04-12-2026 stood, "telefon" typed again: the same value, however it is written. */
static bool means_origin(const struct view *view, const struct form_field *field)
{
    struct str value, text;
    bool null, means;

    if (strcmp(field->edit.text, field->origin) == 0)
        return true;
    str_init(&value);
    str_init(&text);
    means = form_field_value(view, field, &value, &null, NULL);
    if (means)
        format(view, field->def, null ? NULL : value.s, &text);
    means = means && strcmp(text.s, field->origin) == 0;
    str_finish(&value);
    str_finish(&text);
    return means;
}

static void echo(const struct view *view, struct form_field *field)
{
    struct field_context context = form_context(view);
    struct str text;

    context.stood = field->stood ? field->stood : field->origin_value;
    str_init(&text);
    if (form_field_open(field))
        field_echo(form_field_type(field->def), &context, field->edit.text, &text);
    form_keep(&field->echo, text.len ? text.s : NULL);
    str_finish(&text);
}

void form_field_judge(const struct view *view, struct form_field *field)
{
    if (field->def->type == FIELD_ID)
        field->dirty = !same(field->chosen, field->origin_value);
    else
        field->dirty = !means_origin(view, field);
    echo(view, field);
}

static void ground(const struct view *view, struct form_field *field, const char *value,
                   const char *words)
{
    char *origin = words_of(view, field, value, words);

    free(field->origin);
    field->origin = origin;
    form_keep(&field->origin_value, value);
    form_keep(&field->stood, NULL);
}

void form_field_stand(const struct view *view, struct form_field *field, const char *value,
                      const char *words)
{
    ground(view, field, value, words);
    edit_set(&field->edit, field->origin);
    form_keep(&field->chosen, field->def->type == FIELD_ID ? value : NULL);
    form_keep(&field->error, NULL);
    form_field_judge(view, field);
}

void form_field_rest(const struct view *view, struct form_field *field, const char *value,
                     const char *words)
{
    ground(view, field, value, words);
    form_field_judge(view, field);
}

void form_field_put(const struct view *view, struct form_field *field, const char *value,
                    const char *words)
{
    char *text = words_of(view, field, value, words);

    if (field->def->type == FIELD_ID) {
        form_keep(&field->was, field->edit.text);
        form_keep(&field->was_chosen, field->chosen);
        form_keep(&field->chosen, value);
        edit_set(&field->edit, text);
    } else {
        edit_replace(&field->edit, text);
    }
    free(text);
    form_keep(&field->error, NULL);
    form_field_judge(view, field);
}

bool form_field_undo(const struct view *view, struct form_field *field)
{
    char *words, *id;

    if (field->def->type != FIELD_ID) {
        if (!edit_undo(&field->edit))
            return false;
        form_keep(&field->error, NULL);
        form_field_judge(view, field);
        return true;
    }
    if (!field->was)
        return false;
    words = xstrdup(field->was);
    id = field->was_chosen ? xstrdup(field->was_chosen) : NULL;
    form_field_put(view, field, id, words);
    free(words);
    free(id);
    return true;
}

/* ---- checking ---- */

static void warn_cpr(struct form_field *field, const char *cpr)
{
    bool odd = field->dirty && strlen(cpr) == 10 && cpr_mod11(cpr) == CPR_MOD11_BAD;

    form_keep(
        &field->warning,
        odd ? _("the check digit does not fit: look at the number once more (it can be saved)")
            : NULL);
}

/* The text as the value is written: "+14" becomes the date, "telef" the label. */
static void write_out(const struct view *view, struct form_field *field, const char *value)
{
    struct str text;

    str_init(&text);
    format(view, field->def, value, &text);
    if (field->def->type != FIELD_ID && strcmp(text.s, field->edit.text) != 0)
        edit_replace(&field->edit, text.s);
    str_finish(&text);
}

bool form_field_check(const struct view *view, struct form_field *field)
{
    struct err err = {0};
    struct str value;
    bool null = false, ok;

    str_init(&value);
    ok = form_field_value(view, field, &value, &null, &err);
    if (ok && null && field->required)
        ok = err_set(&err, ERR_INPUT, field->def->name, "%s", _("must be filled in"));
    form_keep(&field->error, ok ? NULL : err.detail);
    if (ok && strcmp(field->edit.text, field->origin) != 0) {
        write_out(view, field, null ? NULL : value.s);
        form_field_judge(view, field);
    }
    if (ok && form_field_type(field->def) == FIELD_CPR)
        warn_cpr(field, value.s);
    str_finish(&value);
    return ok;
}
