#include "check_priv.h"

#include <string.h>

#include "base/i18n.h"
#include "base/str.h"
#include "def/names.h"
#include "def/screen.h"
#include "names_priv.h"

static void fault(struct str *errors, struct def_where at, const char *words, const char *name)
{
    str_printf(errors, "%s:%d: %s: %s\n", at.file, at.line, name, words);
}

static bool has_name(const struct def_names *names, const char *name)
{
    for (size_t i = 0; i < names->n; i++)
        if (strcmp(names->names[i], name) == 0)
            return true;
    return false;
}

/* Names go into statements as they stand, so they are names and nothing else. */
static void check_name(struct str *errors, struct def_where at, const char *name)
{
    static const char letters[] = "abcdefghijklmnopqrstuvwxyz0123456789_.";
    if (name && strspn(name, letters) != strlen(name))
        fault(errors, at, _("must be a name of small letters, digits, _ and ."), name);
}

static void check_all(struct str *errors, struct def_where at, const struct def_names *names)
{
    for (size_t i = 0; i < names->n; i++)
        check_name(errors, at, names->names[i]);
}

static void check_source(struct str *errors, const struct source_def *source)
{
    check_name(errors, source->at, source->name);
    check_all(errors, source->at, &source->key);
    check_all(errors, source->at, &source->where);
    check_all(errors, source->at, &source->narrow);
    check_all(errors, source->at, &source->order);
}

static void check_names(const struct screen_def *def, struct str *errors)
{
    const char *const names[] = {def->group, def->explain,  def->subject, def->enter,
                                 def->verb,  def->defaults, def->entity};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        check_name(errors, def->at, names[i]);
    check_source(errors, &def->source);
    check_source(errors, &def->search);
    check_all(errors, def->at, &def->hidden);
    for (size_t i = 0; i < def->n_columns; i++) {
        check_name(errors, def->columns[i].at, def->columns[i].name);
        check_name(errors, def->columns[i].at, def->columns[i].max);
    }
    for (size_t i = 0; i < def->n_fields; i++) {
        check_name(errors, def->fields[i].at, def->fields[i].name);
        check_name(errors, def->fields[i].at, def->fields[i].shows);
    }
    for (size_t i = 0; i < def->n_filters; i++) {
        check_name(errors, def->filters[i].at, def->filters[i].name);
        check_name(errors, def->filters[i].at, def->filters[i].shows);
        check_name(errors, def->filters[i].at, def->filters[i].column);
        check_name(errors, def->filters[i].at, def->filters[i].bands);
    }
    for (size_t i = 0; i < def->n_keys; i++)
        check_name(errors, def->keys[i].at, def->keys[i].verb);
}

static bool reads(const struct screen_def *def, const char *name)
{
    for (size_t i = 0; i < def->n_columns; i++)
        if (strcmp(def->columns[i].name, name) == 0)
            return true;
    for (size_t i = 0; i < def->n_fields; i++)
        if (strcmp(def->fields[i].name, name) == 0)
            return true;
    return has_name(&def->hidden, name) || has_name(&def->source.key, name) ||
           has_name(&def->source.order, name) || (def->explain && strcmp(def->explain, name) == 0);
}

static void check_column(const struct screen_def *def, const struct column_def *column,
                         struct str *errors)
{
    bool coded = column->type == FIELD_CODE || column->type == FIELD_FLAGS;
    bool counted = column->type == FIELD_INT || column->type == FIELD_BAR;
    if (coded != (column->codes != NULL))
        fault(errors, column->at, _("type = \"code\" or \"flags\" and codes go together"),
              column->name);
    if (column->cap && !counted)
        fault(errors, column->at, _("only numbers and bars have a cap"), column->name);
    if (column->max && column->type != FIELD_BAR)
        fault(errors, column->at, _("only a bar has a max"), column->name);
    if (column->max && !reads(def, column->max))
        fault(errors, column->at, _("is not read: add it to hidden"), column->max);
}

static void check_list(const struct screen_def *def, struct str *errors)
{
    if (def->n_columns == 0)
        fault(errors, def->at, _("a list needs columns"), def->name);
    if (def->source.name && def->source.key.n == 0)
        fault(errors, def->source.at, _("a list needs a key, by which the cursor stays on its row"),
              def->name);
    if (def->source.name && !def->source.function && def->source.order.n == 0)
        fault(errors, def->source.at, _("a list over a view needs an order"), def->name);
    for (size_t i = 0; i < def->source.key.n && !def->source.function; i++)
        if (def->source.order.n && !has_name(&def->source.order, def->source.key.names[i]))
            fault(errors, def->source.at, _("the order must end in the key"),
                  def->source.key.names[i]);
    for (size_t i = 0; i < def->n_columns; i++)
        check_column(def, &def->columns[i], errors);
    for (size_t i = 0; i < def->n_keys; i++)
        if (def->keys[i].marked && def->source.key.n != 1)
            fault(errors, def->keys[i].at, _("marked rows need a key of one column"), def->name);
}

static void check_canvas(const struct screen_def *def, struct str *errors)
{
    check_list(def, errors);
    if (!def->painter)
        fault(errors, def->at, _("a canvas needs a painter"), def->name);
    else if (!names_vocabulary()->is_painter || !names_vocabulary()->is_painter(def->painter))
        fault(errors, def->at, _("there is no painter of this name"), def->painter);
}

static void check_field(const struct screen_defs *defs, const struct field_def *field,
                        struct str *errors)
{
    if ((field->type == FIELD_CODE) != (field->codes != NULL))
        fault(errors, field->at, _("type = \"code\" and codes go together"), field->name);
    if (field->type == FIELD_ID && !field->shows)
        fault(errors, field->at, _("type = \"id\" needs shows: the column with its words"),
              field->name);
    if (!field->lookup)
        return;
    const struct screen_def *lookup = screen_find(defs, field->lookup);
    if (!lookup || lookup->kind != SCREEN_LIST)
        fault(errors, field->at, _("its lookup is no list"), field->lookup);
    else if (field->shows && !reads(lookup, field->shows))
        fault(errors, field->at, _("the lookup does not read this column"), field->shows);
}

static void check_filters(const struct screen_defs *defs, const struct screen_def *def,
                          struct str *errors)
{
    if (def->n_filters &&
        (def->kind != SCREEN_LIST || !def->source.name || def->source.function || def->search.name))
        fault(errors, def->at, _("filters are for lists over a view, without a search"), def->name);
    for (size_t i = 0; i < def->n_filters; i++) {
        const struct field_def *filter = &def->filters[i];
        check_field(defs, filter, errors);
        if ((filter->compare == FILTER_BAND) != (filter->bands != NULL))
            fault(errors, filter->at, _("compare = \"band\" and bands go together"), filter->name);
    }
}

static void check_form(const struct screen_defs *defs, const struct screen_def *def,
                       struct str *errors)
{
    if (def->n_fields == 0)
        fault(errors, def->at, _("needs fields"), def->name);
    if (def->entity && def->verb)
        fault(errors, def->at, _("saves as an entity or by a verb, not both"), def->name);
    if (def->then && !screen_find(defs, def->then))
        fault(errors, def->at, _("there is no such screen"), def->then);
    if (def->kind == SCREEN_FORM && !def->source.name && !def->entity && !def->verb)
        fault(errors, def->at, _("has neither a source to read nor an entity or verb to save"),
              def->name);
    for (size_t i = 0; i < def->n_fields; i++) {
        const struct field_def *field = &def->fields[i];
        check_field(defs, field, errors);
        if (def->entity && field->localized && !field->readonly)
            fault(errors, field->at, _("words in two languages cannot be saved: readonly"),
                  field->name);
    }
}

static void check_grid(const struct screen_defs *defs, const struct screen_def *def,
                       struct str *errors)
{
    const struct source_def *source = &def->source;

    check_form(defs, def, errors);
    if (!source->name || source->key.n != 1 || strcmp(source->key.names[0], "id") != 0)
        fault(errors, def->at, _("a grid needs a source with key = \"id\""), def->name);
    if (source->name && !source->function && source->order.n == 0)
        fault(errors, source->at, _("a list over a view needs an order"), def->name);
    if (!def->entity && !def->verb)
        fault(errors, def->at, _("a grid needs an entity or a verb to save"), def->name);
    for (size_t i = 0; i < def->n_fields; i++)
        if (def->fields[i].type == FIELD_NOTE ||
            (def->fields[i].type == FIELD_CPR && !def->fields[i].readonly))
            fault(errors, def->fields[i].at, _("nothing of this type is typed into a grid"),
                  def->fields[i].name);
}

static const struct field_def *field_named(const struct screen_def *def, const char *name)
{
    for (size_t i = 0; name && i < def->n_fields; i++)
        if (strcmp(def->fields[i].name, name) == 0)
            return &def->fields[i];
    return NULL;
}

static void check_fill(const struct screen_def *def, const struct key_def *key, struct str *errors)
{
    const struct field_def *field = field_named(def, key->by);

    if (def->kind != SCREEN_GRID || !field || !field->initial || field->readonly)
        fault(errors, key->at, _("fills a column of a grid, by its name, with its initial value"),
              key->by ? key->by : key->action);
}

static void check_panes(const struct screen_defs *defs, const struct screen_def *def,
                        struct str *errors)
{
    if (def->n_panes < 2 || def->n_panes > 3)
        fault(errors, def->at, _("two or three panes"), def->name);
    for (size_t i = 0; i < def->n_panes; i++) {
        const struct screen_def *pane = screen_find(defs, def->panes[i].screen);
        if (!pane || pane->kind == SCREEN_PANES || pane->kind == SCREEN_KEYS ||
            pane->kind == SCREEN_GRID)
            fault(errors, def->panes[i].at, _("no list, form or text of this name"),
                  def->panes[i].screen);
    }
}

/* hjkl move as the arrows do, everywhere; what is in panes takes the keys to either end as well. */
static bool moves(const struct screen_def *def, int key)
{
    return key == 'j' || key == 'k' || (def->kind == SCREEN_PANES && (key == 'g' || key == 'G'));
}

static void check_keys(const struct screen_defs *defs, const struct screen_def *def,
                       struct str *errors)
{
    for (size_t i = 0; i < def->n_keys; i++) {
        const struct key_def *key = &def->keys[i];
        if (key->marked && def->kind != SCREEN_LIST)
            fault(errors, key->at, _("rows are marked in lists only"), key->action);
        if (key->screen && !screen_find(defs, key->screen))
            fault(errors, key->at, _("there is no such screen"), key->screen);
        if (key->by && !reads(def, key->by) && def->kind == SCREEN_LIST)
            fault(errors, key->at, _("is not read: add it to hidden"), key->by);
        if (strcmp(key->action, "fill") == 0)
            check_fill(def, key, errors);
        if (strcmp(key->action, "call") == 0 && !key->verb)
            fault(errors, key->at, _("needs a verb: the function to call"), key->action);
        if (moves(def, key->key))
            fault(errors, key->at, _("this key moves the cursor"), key->action);
        for (size_t j = 0; j < i; j++)
            if (def->keys[j].key == key->key)
                fault(errors, key->at, _("this key has two meanings"), key->action);
    }
}

void check_screens(const struct screen_defs *defs, struct str *errors)
{
    for (size_t i = 0; i < defs->n; i++) {
        const struct screen_def *def = defs->screens[i];
        check_names(def, errors);
        if (def->kind == SCREEN_LIST)
            check_list(def, errors);
        if (def->kind == SCREEN_CANVAS)
            check_canvas(def, errors);
        if (def->kind == SCREEN_FORM || def->kind == SCREEN_TEXT)
            check_form(defs, def, errors);
        if (def->kind == SCREEN_GRID)
            check_grid(defs, def, errors);
        if (def->kind == SCREEN_PANES)
            check_panes(defs, def, errors);
        if (def->kind != SCREEN_KEYS && !def->title)
            fault(errors, def->at, _("needs a title"), def->name);
        check_filters(defs, def, errors);
        check_keys(defs, def, errors);
    }
}
