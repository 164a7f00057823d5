/* src/engine/grid_load.c: rows that come, stay, move and go. */
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "db/rows.h"
#include "engine/app.h"
#include "engine/view.h"
#include "form_priv.h"
#include "grid_priv.h"

/* Something is typed in it, or on its way, or a screen above is about to say something to it. */
static bool is_held(const struct view *view, const struct form_record *record)
{
    if (form_record_dirty(record, view->def->n_fields) || app_top(view->app) != view)
        return true;
    for (size_t i = 0; i < view->def->n_fields; i++)
        if (record->fields[i].sent)
            return true;
    return false;
}

/* The record of a row, taken out of `records`; NULL: it is new. */
static struct form_record *take(struct form_record **records, size_t n, const char *id)
{
    for (size_t i = 0; i < n; i++) {
        struct form_record *record = records[i];
        if (!record || !id || strcmp(record->id, id) != 0)
            continue;
        records[i] = NULL;
        return record;
    }
    return NULL;
}

/* What the server does not show any more. It stays at the end while it is held. */
static void let_go(struct view *view, struct form_record **old, size_t n)
{
    struct form *form = view->form;
    size_t kept = 0;

    for (size_t i = 0; i < n; i++) {
        if (!old[i])
            continue;
        if (is_held(view, old[i])) {
            form_record_put(form, old[i]);
            kept += form_record_dirty(old[i], view->def->n_fields);
        } else {
            grid_forget(view, old[i]);
            form_record_destroy(old[i], view->def->n_fields);
        }
    }
    if (kept)
        app_say(view->app, MESSAGE_WARNING, "%s",
                _("A row that you have typed in is not there any more: it stands at the end"));
}

/* On the same row; when that is gone, on the one that took its place. */
static void stay(struct view *view, const struct form_field *field)
{
    struct form *form = view->form;

    for (size_t i = 0; i < form->n; i++)
        if (form->fields[i] == field) {
            form->current = i;
            return;
        }
    form->entered = true;
    if (form->n == 0)
        form->current = 0;
    else if (form->current >= form->n)
        form->current = form->n - view->def->n_fields + grid_column(view);
}

static void to_first_open(struct view *view)
{
    struct form *form = view->form;

    for (size_t i = 0; i < form->n; i++)
        if (form_field_open(form->fields[i])) {
            form->current = i;
            return;
        }
}

void grid_merge(struct view *view, const struct rows *rows)
{
    struct form *form = view->form;
    size_t n_old = form->n_records, n = rows_count(rows);
    struct form_record **old = form->records;
    const struct form_field *current = form->current < form->n ? form->fields[form->current] : NULL;
    bool first = !form->loaded;

    view->grid->more = n > GRID_ROWS;
    n = n > GRID_ROWS ? GRID_ROWS : n;
    form->records = NULL;
    form->n_records = 0;
    for (size_t i = 0; i < n; i++) {
        struct form_record *record = take(old, n_old, form_cell(view, rows, i, "id"));
        if (record)
            form_record_put(form, record);
        form_merge_record(view, record ? record : form_record_add(form, view->def), !record, rows,
                          i);
    }
    let_go(view, old, n_old);
    free(old);
    form_line_up(form, view->def->n_fields);
    form->loaded = true;
    (first ? to_first_open(view) : stay(view, current));
    form_judge(view);
}
