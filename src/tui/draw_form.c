#include <stdlib.h>
#include <string.h>

#include "base/cpr.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "draw_priv.h"
#include "engine/edit.h"
#include "engine/form.h"
#include "engine/view.h"
#include "layout.h"

/* Marks: > the cursor is here, ! to be filled in or wrong, ~ changed by others meanwhile, * not
 * saved yet. */

struct pen {
    const struct view *view;
    const struct box *box; /* the form's, of which the upper lines may be scrolled out */
    bool focus;
};

static bool readonly(const struct pen *pen, const struct form_field *field)
{
    return field->readonly || pen->view->form->readonly;
}

static bool focused(const struct pen *pen, const struct form_field *field)
{
    const struct form *form = pen->view->form;
    return pen->focus && field == form->fields[form->current];
}

static bool is_missing(const struct pen *pen, const struct form_field *field)
{
    return field->required && !readonly(pen, field) && field->edit.len == 0;
}

/* A number that has been typed in is hidden from passers-by as soon as the cursor leaves it. */
static const char *shown_text(const struct pen *pen, const struct form_field *field, char *buf,
                              size_t size, char mask[static CPR_TEXT])
{
    char cpr[CPR_DIGITS];
    const char *text = form_shown(pen->view, field, buf, size);
    if (field->def->type == FIELD_CPR && !readonly(pen, field) && cpr_parse(text, cpr, NULL))
        return cpr_mask(cpr, mask);
    return text;
}

static void draw_label(const struct pen *pen, const struct form_field *field,
                       const struct layout_field *place)
{
    bool here = focused(pen, field);
    const char *label = field->def->label ? i18n_ctx(pen->view->def->name, field->def->label) : "";
    enum style style = here ? STYLE_LABEL_FOCUS : STYLE_LABEL;
    if (here)
        paint_text(pen->box, place->y, place->x - 2, 1, style, ">");
    if (field->error || is_missing(pen, field))
        paint_text(pen->box, place->y, place->x - 1, 1, STYLE_ERROR, "!");
    else if (field->touched)
        paint_text(pen->box, place->y, place->x - 1, 1, STYLE_CHANGED, "~");
    paint_text(pen->box, place->y, place->x, place->label, style, label);
}

/* ---- many lines ---- */

static void draw_lines(const struct pen *pen, const struct form_field *field,
                       const struct box *inner, enum style style)
{
    size_t line;
    int column;
    struct edit_line at;
    edit_where(&field->edit, inner->width, &line, &column);
    bool here = focused(pen, field);
    size_t top = here ? (size_t)layout_scroll((int)line, (int)line + 1, inner->height) : 0;
    for (int y = 0; y < inner->height; y++) {
        size_t all = edit_lines(&field->edit, inner->width, top + (size_t)y, &at, 1);
        if (top + (size_t)y >= all)
            break;
        paint_text_n(inner, y, 0, -1, style, field->edit.text + at.from, at.to - at.from);
    }
    if (here)
        paint_cursor(inner, (int)(line - top), column);
}

static void draw_note(const struct pen *pen, struct form_field *field,
                      const struct layout_field *place)
{
    char buf[256];
    struct box box = {pen->box->y + place->input_y, pen->box->x + place->input_x,
                      place->input_height, place->input_width};
    struct box inner = {box.y + 1, box.x + 1, box.height - 2, box.width - 2};
    bool here = focused(pen, field);
    if (readonly(pen, field)) {
        draw_wrapped(&box, 0, 1, inner.width, place->input_height, STYLE_PLAIN,
                     form_shown(pen->view, field, buf, sizeof buf));
        return;
    }
    field->cells = inner.width;
    paint_frame(&box, here ? STYLE_BOX_FOCUS : STYLE_BOX, NULL);
    draw_lines(pen, field, &inner, STYLE_PLAIN);
}

/* ---- one line ---- */

static void draw_typed(const struct pen *pen, struct form_field *field, int y, int x, int room)
{
    const struct edit *edit = &field->edit;
    int at = text_width(edit->text, edit->cursor);
    bool end = edit->cursor == edit->len; /* then it may stand on the bracket */
    int skip = layout_scroll(at, end ? at : at + 1, room);
    size_t from = text_cut(edit->text, edit->len, skip);
    field->cells = room;
    paint_fill(pen->box, y, x, room, STYLE_INPUT_FOCUS);
    paint_text_n(pen->box, y, x, room, STYLE_INPUT_FOCUS, edit->text + from, edit->len - from);
    paint_cursor(pen->box, y, x + at - skip);
}

static void draw_input(const struct pen *pen, struct form_field *field,
                       const struct layout_field *place)
{
    char buf[256], mask[CPR_TEXT];
    int y = place->input_y, x = place->input_x + 1, room = place->input_width - 2;
    bool here = focused(pen, field);
    bool chosen = field->def->type == FIELD_CODE || field->def->lookup;
    enum style edge = here ? STYLE_LABEL_FOCUS : STYLE_LABEL;
    if (readonly(pen, field)) {
        const char *text = form_shown(pen->view, field, buf, sizeof buf);
        paint_text(pen->box, y, x, room, STYLE_PLAIN, *text ? text : "-");
        return;
    }
    paint_text(pen->box, y, x - 1, 1, edge, "[");
    if (chosen)
        paint_text(pen->box, y, x + room - 1, 1, edge, paint_sign(SIGN_CHOICE));
    if (here)
        draw_typed(pen, field, y, x, room - (chosen ? 2 : 0));
    else
        paint_text(pen->box, y, x, room - (chosen ? 2 : 0), STYLE_INPUT,
                   shown_text(pen, field, buf, sizeof buf, mask));
    paint_text(pen->box, y, x + room, 1, edge, "]");
    if (field->dirty)
        paint_text(pen->box, y, x + room + 1, 1, STYLE_CHANGED, "*");
}

static void draw_words(const struct pen *pen, const struct form_field *field,
                       const struct layout_field *place)
{
    bool bad = field->error || field->warning;
    const char *words = field->error ? field->error : bad ? field->warning : field->echo;
    enum style style = field->error ? STYLE_ERROR : bad ? STYLE_WARNING : STYLE_INFO;
    int x = place->says_x;
    if (!place->says_width || !words)
        return;
    if (bad)
        x += paint_text(pen->box, place->says_y, x, -1, style, "! ");
    paint_text(pen->box, place->says_y, x, -1, style, words);
}

static void draw_field(const struct pen *pen, struct form_field *field,
                       const struct layout_field *place)
{
    draw_label(pen, field, place);
    if (place->input_height > 1)
        draw_note(pen, field, place);
    else
        draw_input(pen, field, place);
    draw_words(pen, field, place);
}

/* The first line shown, such that all of the current field is seen, and what it says. */
static int first_line(const struct form *form, const struct layout_field *places, int lines,
                      int height)
{
    const struct layout_field *place = &places[form->current];
    int to = place->input_y + place->input_height;
    if (place->says_width && place->says_y >= to)
        to = place->says_y + 1;
    int top = layout_scroll(place->y, to, height), most = lines > height ? lines - height : 0;
    return top < most ? top : most;
}

void draw_form(struct view *view, const struct box *box, bool focus)
{
    struct form *form = view->form;
    struct layout_field *places = xcalloc(form->n + 1, sizeof *places);
    struct box scrolled = *box;
    struct pen pen = {view, &scrolled, focus};
    int lines = layout_form(view, box->width, box->height, places);
    int top = form->n ? first_line(form, places, lines, box->height) : 0;
    scrolled.y -= top;
    scrolled.height += top;
    if (focus)
        paint_cursor(box, 0, 0);
    paint_clip(box);
    for (size_t i = 0; i < form->n; i++)
        if (places[i].shown)
            draw_field(&pen, form->fields[i], &places[i]);
    paint_clip(NULL);
    free(places);
}

/* ---- facts: a record to look at, in a narrow pane ---- */

/* What is empty is left out: the pane has room for what there is. */
static bool is_fact(const struct form_field *field)
{
    return !field->hidden && field->edit.len > 0;
}

static const char *fact_label(const struct view *view, size_t i)
{
    const char *label = view->form->fields[i]->def->label;
    return label ? i18n_ctx(view->def->name, label) : "";
}

static int facts_column(const struct view *view, int width)
{
    int widest = 0;
    for (size_t i = 0; i < view->form->n; i++) {
        const char *label = fact_label(view, i);
        int cells = text_width(label, strlen(label));
        if (is_fact(view->form->fields[i]) && cells > widest)
            widest = cells;
    }
    return widest < width / 2 ? widest : width / 2;
}

struct fact {
    int y, x, lines;
};

static void place_facts(const struct view *view, int width, int column, struct fact *ret_facts)
{
    int y = 0;
    for (size_t i = 0; i < view->form->n; i++) {
        const struct form_field *field = view->form->fields[i];
        int most = field->def->type == FIELD_NOTE && field->def->rows > 0 ? field->def->rows : 3;
        int x = *fact_label(view, i) ? 1 + column + 2 : 1;
        int lines = is_fact(field) ? wrapped_lines(field->edit.text, width - x) : 0;
        ret_facts[i] = (struct fact){y, x, lines < most ? lines : most};
        y += ret_facts[i].lines;
    }
}

static void draw_fact(const struct view *view, const struct box *box, const struct fact *fact,
                      size_t i, int column)
{
    const struct form_field *field = view->form->fields[i];
    char buf[256];
    if (field->touched)
        paint_text(box, fact->y, 0, 1, STYLE_CHANGED, "~");
    paint_text(box, fact->y, 1, column, STYLE_LABEL, fact_label(view, i));
    draw_wrapped(box, fact->y, fact->x, box->width - fact->x, fact->lines, STYLE_PLAIN,
                 form_shown(view, field, buf, sizeof buf));
}

void draw_facts(struct view *view, const struct box *box, bool focus)
{
    const struct form *form = view->form;
    struct fact *facts = xcalloc(form->n + 1, sizeof *facts);
    struct box scrolled = *box;
    int column = facts_column(view, box->width), top = 0;
    place_facts(view, box->width, column, facts);
    if (focus && form->n) {
        const struct fact *here = &facts[form->current];
        top = layout_scroll(here->y, here->y + here->lines, box->height);
        paint_cursor(box, here->y - top, 0);
    }
    scrolled.y -= top;
    scrolled.height += top;
    paint_clip(box);
    for (size_t i = 0; i < form->n; i++)
        if (facts[i].lines)
            draw_fact(view, &scrolled, &facts[i], i, column);
    paint_clip(NULL);
    free(facts);
}
