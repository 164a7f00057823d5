/* src/engine/form_lookup.c: choosing a value instead of typing it. */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/str.h"
#include "base/text.h"
#include "engine/app.h"
#include "engine/key.h"
#include "engine/list.h"
#include "engine/react.h"
#include "engine/view.h"
#include "form_priv.h"
#include "grid_priv.h"

static void put(const struct form_pick *pick, const char *value, const char *words)
{
    if (pick->view->grid)
        grid_remember(pick->view, pick->field);
    form_put(pick->view, pick->field, value, words);
}

/* ---- codes ---------------------------------------------------------------------------------- */

static int code_picked(struct view *asker, const struct params *row, void *ctx)
{
    const struct form_pick *pick = ctx;

    (void)asker;
    if (row)
        put(pick, params_get(row, "key"), NULL);
    return R_REDRAW;
}

static size_t chosen_code(const struct view *view, const struct form_field *field,
                          const struct code *codes, size_t n)
{
    char *value = form_field_copy(view, field);
    size_t at = 0;

    for (size_t i = 0; value && i < n; i++)
        if (strcmp(codes[i].code, value) == 0)
            at = i;
    form_keep(&value, NULL);
    return at;
}

static int choose_code(struct view *view, struct form_field *field)
{
    size_t n = 0;
    const struct code *codes =
        codes_of(&view->app->codes, field->def->codes ? field->def->codes : "", &n);
    const char **keys = xcalloc(n ? n : 1, sizeof *keys);
    const char **labels = xcalloc(n ? n : 1, sizeof *labels);
    char title[FORM_LABEL];

    for (size_t i = 0; i < n; i++) {
        keys[i] = codes[i].code;
        labels[i] = codes[i].label;
    }
    app_choose(view->app, form_label(view, field, title), n, keys, labels, code_picked,
               &view->form->pick);
    app_top(view->app)->list->cursor = chosen_code(view, field, codes, n);
    free(keys);
    free(labels);
    return R_REDRAW;
}

/* ---- text put in ----------------------------------------------------------------------------- */

/* In a note it is words that are looked up, and they are put in where the cursor stands. */
static const char phrases[] = "phrase_lookup", phrase_words[] = "text";

static int phrase_picked(struct view *asker, const struct params *row, void *ctx)
{
    const struct form_pick *pick = ctx;
    const char *shows = pick->field->def->shows;
    const char *text = row ? params_get(row, shows ? shows : phrase_words) : NULL;

    (void)asker;
    return text && *text ? pick->view->ops->paste(pick->view, text) : R_REDRAW;
}

/* ---- records -------------------------------------------------------------------------------- */

static const char *key_of(const struct form_pick *pick, const struct params *row)
{
    const struct field_def *def = pick->field->def;
    const struct screen_def *lookup = screen_find(pick->view->app->defs, def->lookup);
    const char *id = params_get(row, def->name);

    if (!id)
        id = params_get(row, "id");
    if (!id && lookup && lookup->source.key.n)
        id = params_get(row, lookup->source.key.names[0]);
    return id;
}

static int record_picked(struct view *asker, const struct params *row, void *ctx)
{
    const struct form_pick *pick = ctx;
    const char *id = row ? key_of(pick, row) : NULL;
    const char *shows = pick->field->def->shows;

    (void)asker;
    if (id)
        put(pick, id, shows ? params_get(row, shows) : NULL);
    return R_REDRAW;
}

/* A text may name several records by their keys: the chosen one takes the place of the word at the
 * cursor, or stands beside the others. */
static int word_picked(struct view *asker, const struct params *row, void *ctx)
{
    static const char parting[] = " ,;";
    const struct form_pick *pick = ctx;
    const char *key = row ? key_of(pick, row) : NULL;
    const struct edit *edit = &pick->field->edit;
    size_t from = edit->cursor, to = edit->cursor;
    struct str text = {0};

    (void)asker;
    if (!key)
        return R_REDRAW;
    while (from > 0 && !strchr(parting, edit->text[from - 1]))
        from--;
    to += strcspn(edit->text + to, parting);
    str_printf(&text, "%.*s%s%s", (int)from, edit->text, key, edit->text + to);
    put(pick, text.s, NULL);
    str_finish(&text);
    return R_REDRAW;
}

static int choose_record(struct view *view, struct form_field *field, int key)
{
    bool note = field->def->type == FIELD_NOTE;
    const char *name = field->def->lookup ? field->def->lookup : note ? phrases : NULL;
    const struct screen_def *def = name ? screen_find(view->app->defs, name) : NULL;
    struct params params;
    struct view *lookup;
    char text[5] = {0};

    if (!def)
        return R_BELL;
    if (key != K_NONE)
        text_encode(key, text);
    params_init(&params);
    params_copy(&params, &view->params);
    view->ops->row(view, &params);
    params_set(&params, "search", text[0] ? text : NULL);
    lookup = view_create(view->app, def, &params);
    lookup->picked = note                             ? phrase_picked
                     : field->def->type == FIELD_TEXT ? word_picked
                                                      : record_picked;
    lookup->picked_ctx = &view->form->pick;
    app_push(view->app, lookup);
    params_finish(&params);
    if (text[0] && lookup->list)
        list_search(lookup);
    return R_REDRAW;
}

/* ---- both ----------------------------------------------------------------------------------- */

static int hint(struct view *view, const char *words)
{
    app_say(view->app, MESSAGE_INFO, "%s", words);
    return R_REDRAW;
}

int form_lookup(struct view *view)
{
    struct form *form = view->form;
    struct form_field *field = form->current < form->n ? form->fields[form->current] : NULL;

    if (!field || !form->loaded || form->readonly || !form_field_open(field))
        return R_BELL;
    form->pick = (struct form_pick){view, field};
    switch (field->def->type) {
    case FIELD_CODE:
        return choose_code(view, field);
    case FIELD_ID:
    case FIELD_NOTE:
        return choose_record(view, field, K_NONE);
    case FIELD_BOOL:
        return field->def->example ? R_BELL : view->ops->key(view, ' ');
    case FIELD_DATE:
    case FIELD_DATETIME:
        return hint(view,
                    _("A day as 2011, 20-11, +14, +2w, -1m, fri, w48, tomorrow; a time as 930"));
    default:
        if (field->def->lookup)
            return choose_record(view, field, K_NONE);
        return hint(view, _("There is nothing to choose from here: just type"));
    }
}

int form_lookup_typed(struct view *view, int key)
{
    struct form *form = view->form;

    form->pick = (struct form_pick){view, form->fields[form->current]};
    return choose_record(view, form->pick.field, key == ' ' ? K_NONE : key);
}
