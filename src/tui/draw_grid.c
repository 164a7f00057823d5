#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/str.h"
#include "base/text.h"
#include "draw_priv.h"
#include "engine/app.h"
#include "engine/field.h"
#include "engine/grid.h"
#include "engine/view.h"
#include "layout.h"

/* Marks: > the cursor's row; behind a cell ! wrong, ~ changed by others meanwhile, * not saved
 * yet. Cells that may be typed in stand in brackets. */

struct pen {
    const struct view *view;
    const struct box *box;
    const int *widths;
    bool focus;
};

static void draw_header(const struct pen *pen, int y)
{
    const struct screen_def *def = pen->view->def;
    int x = LAYOUT_MARGIN;
    paint_fill(pen->box, y, 0, -1, STYLE_HEADER);
    for (size_t i = 0; i < def->n_fields; i++) {
        const struct field_def *field = &def->fields[i];
        const char *label = field->label ? i18n_ctx(def->name, field->label) : "";
        int room = pen->widths[i] - (field->readonly ? 0 : 2);
        int cells = text_width(label, strlen(label));
        int shift = field_right_aligned(field->type) && cells < room ? room - cells : 0;
        if (pen->widths[i])
            paint_text(pen->box, y, x + shift + (field->readonly ? 0 : 1), room, STYLE_HEADER,
                       label);
        x += pen->widths[i] ? pen->widths[i] + 1 : 0;
    }
}

/* As much of the text as leads to the cursor. */
static void draw_typed(const struct pen *pen, struct form_field *field, int y, int x, int room)
{
    const struct edit *edit = &field->edit;
    int at = text_width(edit->text, edit->cursor);
    int skip = layout_scroll(at, edit->cursor == edit->len ? at : at + 1, room);
    size_t from = text_cut(edit->text, edit->len, skip);
    field->cells = room;
    paint_fill(pen->box, y, x, room, STYLE_INPUT_FOCUS);
    paint_text_n(pen->box, y, x, room, STYLE_INPUT_FOCUS, edit->text + from, edit->len - from);
    paint_cursor(pen->box, y, x + at - skip);
}

static void draw_input(const struct pen *pen, struct form_field *field, int y, int x, int width,
                       bool here)
{
    enum style edge = here ? STYLE_LABEL_FOCUS : STYLE_LABEL;
    const struct column_def column = {.type = field->def->type};
    const char *mark = field->error ? "!" : field->dirty ? "*" : field->touched ? "~" : "";
    paint_text(pen->box, y, x, 1, edge, "[");
    if (here && pen->focus)
        draw_typed(pen, field, y, x + 1, width - 2);
    else
        draw_cell(pen->box, y, x + 1, width - 2, field->touched ? STYLE_CHANGED : STYLE_INPUT,
                  &column, field->edit.text);
    paint_text(pen->box, y, x + width - 1, 1, edge, "]");
    paint_text(pen->box, y, x + width, 1, field->error ? STYLE_ERROR : STYLE_CHANGED, mark);
}

static void draw_row(const struct pen *pen, int y, size_t row)
{
    const struct screen_def *def = pen->view->def;
    struct form_record *record = pen->view->form->records[row];
    bool current = row == grid_row(pen->view);
    int x = LAYOUT_MARGIN;
    if (current)
        paint_text(pen->box, y, 0, 1, STYLE_LABEL_FOCUS, ">");
    for (size_t i = 0; i < def->n_fields; i++) {
        struct form_field *field = &record->fields[i];
        const struct column_def column = {.type = field->def->type};
        bool here = current && i == grid_column(pen->view);
        enum style style = field->touched ? STYLE_CHANGED
                           : current      ? STYLE_LABEL_FOCUS
                                          : STYLE_PLAIN;
        if (!pen->widths[i])
            continue;
        if (here && pen->focus)
            paint_cursor(pen->box, y, x);
        if (field->hidden || field->readonly)
            draw_cell(pen->box, y, x, pen->widths[i], style, &column, field->edit.text);
        else
            draw_input(pen, field, y, x, pen->widths[i], here);
        x += pen->widths[i] + 1;
    }
}

static void draw_empty(const struct pen *pen, int y)
{
    const struct screen_def *def = pen->view->def;
    if (pen->focus)
        paint_cursor(pen->box, y, 0);
    if (pen->view->form->loaded)
        draw_wrapped(pen->box, y, LAYOUT_MARGIN, pen->box->width - LAYOUT_MARGIN, 4, STYLE_FAINT,
                     def->empty ? i18n_ctx(def->name, def->empty) : _("Nothing here"));
}

void draw_grid(struct view *view, const struct box *box, bool focus)
{
    int *widths = xcalloc(view->def->n_fields + 1, sizeof *widths);
    struct pen pen = {view, box, widths, focus};
    const struct form *form = view->form;
    int y = 0;
    layout_grid(view->def, form->n ? grid_column(view) : 0, box->width, widths);
    if (box->height > 3)
        draw_header(&pen, y++);
    grid_scroll(view, box->height - y);
    if (form->n == 0)
        draw_empty(&pen, y);
    for (size_t row = view->grid->top; row < form->n_records && y < box->height; row++)
        draw_row(&pen, y++, row);
    free(widths);
}

void grid_position(const struct view *view, struct str *out)
{
    size_t n = view->form->n_records, open = grid_open_rows(view);
    if (n && open)
        str_printf(out, _("%zu open · "), open);
    if (n && view->grid->more)
        str_printf(out, _("row %zu"), grid_row(view) + 1);
    else if (n)
        str_printf(out, _("row %zu of %zu"), grid_row(view) + 1, n);
}
