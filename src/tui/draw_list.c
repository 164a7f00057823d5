#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "base/str.h"
#include "base/text.h"
#include "draw_priv.h"
#include "engine/action.h"
#include "engine/app.h"
#include "engine/edit.h"
#include "engine/field.h"
#include "engine/key.h"
#include "engine/list.h"
#include "engine/presence.h"
#include "engine/view.h"
#include "layout.h"

/* A cell of a list is one line: of a longer text, the first. */
static size_t first_line(const char *text)
{
    size_t n = 0;
    while (text[n] && text[n] != '\r' && text[n] != '\n')
        n++;
    return n;
}

static bool may_be_cut(enum field_type type)
{
    return type == FIELD_TEXT || type == FIELD_NOTE || type == FIELD_CODE || type == FIELD_ID ||
           type == FIELD_BOOL || type == FIELD_SCREEN;
}

/* A part of a number is another number. */
static bool too_long(const struct column_def *column, const char *text, size_t n, int width)
{
    return !may_be_cut(column->type) && text_width(text, n) > width;
}

/* A cell at the end of a line of columns, as draw_cell() draws it. */
static void add_cell(struct str *line, int width, const struct column_def *column, const char *text)
{
    size_t n = first_line(text);
    bool right = field_right_aligned(column->type);
    if (too_long(column, text, n, width))
        str_add_fill(line, '#', (size_t)width);
    else
        text_pad(line, text, n, width, right ? TEXT_RIGHT : TEXT_LEFT);
}

void draw_cell(const struct box *box, int y, int x, int width, enum style style,
               const struct column_def *column, const char *text)
{
    size_t n = first_line(text);
    if (too_long(column, text, n, width)) {
        for (int i = 0; i < width; i++)
            paint_text(box, y, x + i, 1, style, "#");
        return;
    }
    int cells = field_right_aligned(column->type) ? text_width(text, n) : width;
    if (cells < width)
        x += width - cells;
    paint_text_n(box, y, x, width, style, text, n);
}

enum { BAR_NUMBER = 5 }; /* cells of the number that stands before a bar */

static void draw_bar(const struct view *view, const struct box *box, int y, int x, int width,
                     enum style style, size_t row, const struct column_def *column)
{
    char buf[64];
    const char *text = list_shown(view, row, column, buf, sizeof buf);
    int number = text_width(text, strlen(text));
    int shift = number < BAR_NUMBER ? BAR_NUMBER - number : 0;
    int from = shift + number + 1, cells = width - from;
    draw_cell(box, y, x + shift, width - shift, style, column, text);
    if (cells > 0)
        paint_bar(box, y, x + from, cells, style, list_bar(view, row, column, cells));
}

static void draw_header(const struct view *view, const struct box *box, int y, const int *widths)
{
    const struct screen_def *def = view->def;
    int x = LAYOUT_MARGIN;
    paint_fill(box, y, 0, -1, STYLE_HEADER);
    for (size_t i = 0; i < def->n_columns; i++) {
        if (!widths[i])
            continue;
        const char *label = def->columns[i].label ? i18n_ctx(def->name, def->columns[i].label) : "";
        int cells = text_width(label, strlen(label));
        int shift =
            field_right_aligned(def->columns[i].type) && cells < widths[i] ? widths[i] - cells : 0;
        paint_text(box, y, x + shift, widths[i], STYLE_HEADER, label);
        x += widths[i] + 1;
    }
}

static bool has_header(const struct screen_def *def)
{
    for (size_t i = 0; i < def->n_columns; i++)
        if (def->columns[i].label && def->columns[i].label[0])
            return true;
    return false;
}

static void draw_group(const struct view *view, const struct box *box, int y, size_t row)
{
    const struct screen_def *def = view->def;
    const char *code = list_cell(view, row, def->group);
    const char *label =
        def->group_codes ? codes_label(&view->app->codes, def->group_codes, code) : code;
    struct str text;
    str_init(&text);
    size_t size = list_group_size(view, row);
    bool more = view->list->more_after && row + size == view->list->n;
    str_printf(&text, "%s %zu%s", label ? label : "", size, more ? "+" : "");
    paint_text_n(box, y, 1, -1, STYLE_GROUP, text.s, text.len);
    str_finish(&text);
}

static enum style row_style(const struct view *view, size_t row, bool focus)
{
    const struct list *list = view->list;
    if (row == list->cursor && focus && !view->app->thin)
        return STYLE_SELECTED;
    if (list_marked(view, row))
        return STYLE_MARKED;
    return list->rows[row].marked_until ? STYLE_CHANGED : STYLE_PLAIN;
}

/* "+" marked, "*" changed by somebody else a moment ago, "@" somebody else is typing about it. */
static const char *row_sign(const struct view *view, size_t row)
{
    return list_marked(view, row)               ? "+"
           : view->list->rows[row].marked_until ? "*"
           : presence_in_row(view, row)         ? "@"
                                                : "";
}

static char *line_of(const struct view *view, size_t row, const int *widths)
{
    const struct screen_def *def = view->def;
    struct str line;
    char buf[256];
    str_init(&line);
    for (size_t i = 0; i < def->n_columns; i++) {
        if (!widths[i])
            continue;
        str_add_fill(&line, ' ', line.len ? 1 : 0);
        add_cell(&line, widths[i], &def->columns[i],
                 list_shown(view, row, &def->columns[i], buf, sizeof buf));
    }
    return str_take(&line);
}

/* What all rows' lines are made of beside the rows: when it changes, they are made anew. */
static void check_lines(const struct view *view, const int *widths)
{
    struct list *list = view->list;
    const struct app *app = view->app;
    struct list_lines now = {list->lines.n, app->codes.loads, 0, app->today};
    for (size_t i = 0; i < view->def->n_columns; i++)
        now.widths = now.widths * 1009 + (unsigned)widths[i];
    if (memcmp(&now, &list->lines, sizeof now) != 0) {
        now.n++;
        list->lines = now;
    }
}

/* A row is put into columns once, not at every key: it never changes, others take its place. */
static void draw_line(const struct view *view, const struct box *box, int y, size_t row,
                      const int *widths, enum style style)
{
    struct list_row *of = &view->list->rows[row];
    int cells = -1;
    if (!of->line || of->lines != view->list->lines.n) {
        free(of->line);
        of->line = line_of(view, row, widths);
        of->lines = view->list->lines.n;
    }
    for (size_t i = 0; i < view->def->n_columns; i++)
        cells += widths[i] ? widths[i] + 1 : 0;
    paint_ready(box, y, LAYOUT_MARGIN, cells, style, of->line);
}

static void draw_columns(const struct view *view, const struct box *box, int y, size_t row,
                         const int *widths, enum style style)
{
    const struct screen_def *def = view->def;
    char buf[256];
    int x = LAYOUT_MARGIN;
    for (size_t i = 0; i < def->n_columns; i++) {
        const struct column_def *column = &def->columns[i];
        if (widths[i] && column->type == FIELD_BAR)
            draw_bar(view, box, y, x, widths[i], style, row, column);
        else if (widths[i])
            draw_cell(box, y, x, widths[i], style, column,
                      list_shown(view, row, column, buf, sizeof buf));
        x += widths[i] ? widths[i] + 1 : 0;
    }
}

/* Bars are as long as other rows let them be, and blocks are no text. */
static bool has_bars(const struct screen_def *def)
{
    for (size_t i = 0; i < def->n_columns; i++)
        if (def->columns[i].type == FIELD_BAR)
            return true;
    return false;
}

static void draw_row(const struct view *view, const struct box *box, int y, size_t row,
                     const int *widths, bool focus)
{
    enum style style = row_style(view, row, focus);
    if (style == STYLE_SELECTED)
        paint_fill(box, y, 0, -1, style);
    if (row == view->list->cursor)
        paint_text(box, y, 0, 1, style, ">");
    if (*row_sign(view, row))
        paint_text(box, y, 1, 1, style, row_sign(view, row));
    if (has_bars(view->def))
        draw_columns(view, box, y, row, widths, style);
    else
        draw_line(view, box, y, row, widths, style);
}

/* In brackets, since without colours it would look typed. */
static void draw_searches(const struct view *view, const struct box *box, int x, int room)
{
    struct str words;
    str_init(&words);
    str_printf(&words, "(%s)", i18n_ctx(view->def->name, view->def->searches));
    paint_text(box, 0, x, room, STYLE_HINT, words.s);
    str_finish(&words);
}

/* The cursor stands in the search text while it takes the keys. */
static int draw_search(const struct view *view, const struct box *box, bool focus)
{
    const struct list *list = view->list;
    if (!list->searching && !list->search.len)
        return 0;
    const char *label = view->def->search.name ? _("Search:") : _("Find:");
    int x = 1 + paint_text(box, 0, 1, -1, STYLE_LABEL, label) + 1;
    int room = box->width - x - 1, at = text_width(list->search.text, list->search.cursor);
    int skip = layout_scroll(at, at + 1, room);
    size_t from = text_cut(list->search.text, list->search.len, skip);
    enum style style = list->searching ? STYLE_INPUT_FOCUS : STYLE_INPUT;
    if (list->searching)
        paint_fill(box, 0, x, room, style);
    paint_text_n(box, 0, x, room, style, list->search.text + from, list->search.len - from);
    if (!list->search.len && view->def->searches)
        draw_searches(view, box, x, room);
    if (focus && list->searching)
        paint_cursor(box, 0, x + at - skip);
    return 1;
}

/* What the rows are restricted to is said as long as it holds. */
static int draw_filter(const struct view *view, const struct box *box, int y)
{
    struct str words;
    str_init(&words);
    list_filter_words(view, &words);
    bool any = words.len > 0;
    if (any) {
        paint_fill(box, y, 0, -1, STYLE_FILTER);
        int x = 1 + paint_text(box, y, 1, -1, STYLE_FILTER, _("Filter:")) + 1;
        paint_text_n(box, y, x, -1, STYLE_FILTER, words.s, words.len);
    }
    str_finish(&words);
    return any ? 1 : 0;
}

/* Then there may be rows all the same. */
static bool is_filtered(const struct view *view)
{
    struct str words;
    str_init(&words);
    list_filter_words(view, &words);
    bool any = words.len > 0;
    str_finish(&words);
    return any;
}

static const char *why_empty(const struct view *view)
{
    const struct screen_def *def = view->def;
    if (view->list->search.len && def->search.name)
        return _("Nothing found");
    if (view_denied(view))
        return _("Not for you to see: the case is somebody else's");
    if (is_filtered(view))
        return _("Nothing fits the filter");
    if (def->empty)
        return i18n_ctx(def->name, def->empty);
    return def->search_first ? _("Type what to search for") : _("Nothing here");
}

/* Why there is nothing, and which key changes that. */
static void say_empty(const struct view *view, struct str *out)
{
    const struct key_def *key =
        view_denied(view) || is_filtered(view) ? NULL : action_beginning(view);
    char name[16];
    str_add(out, why_empty(view));
    if (key && key->label)
        str_printf(out, ": %s %s", key_label(key->key, name, sizeof name),
                   i18n_ctx(view->def->name, key->label));
}

static void draw_empty(const struct view *view, const struct box *box, int y, bool focus)
{
    const struct list *list = view->list;
    struct str words;
    if (focus && !list->searching)
        paint_cursor(box, y, 0);
    if (!list->loaded)
        return;
    str_init(&words);
    say_empty(view, &words);
    draw_wrapped(box, y, LAYOUT_MARGIN, box->width - LAYOUT_MARGIN, 4, STYLE_FAINT, words.s);
    str_finish(&words);
}

static void draw_rows(struct view *view, const struct box *box, int y, const int *widths,
                      bool focus)
{
    struct list *list = view->list;
    list_scroll(view, box->height - y);
    if (list->n == 0)
        draw_empty(view, box, y, focus);
    for (size_t row = list->top; row < list->n && y < box->height; row++) {
        if (list_starts_group(view, row))
            draw_group(view, box, y++, row);
        if (focus && row == list->cursor && !list->searching)
            paint_cursor(box, y, 0);
        draw_row(view, box, y++, row, widths, focus);
    }
}

void draw_list(struct view *view, const struct box *box, bool focus)
{
    int *widths = xcalloc(view->def->n_columns + 1, sizeof *widths);
    layout_columns(view->def, box->width, widths);
    check_lines(view, widths);
    int y = draw_search(view, box, focus);
    y += draw_filter(view, box, y);
    if (has_header(view->def) && box->height > 3)
        draw_header(view, box, y++, widths);
    draw_rows(view, box, y, widths, focus);
    free(widths);
}

void list_position(const struct view *view, struct str *out)
{
    const struct list *list = view->list;
    if (list->marks.n) {
        str_printf(out, _("%zu marked"), list->marks.n);
        str_add(out, list->n && !list->more_before ? " · " : "");
    }
    if (list->n && !list->more_before && list->more_after)
        str_printf(out, _("row %zu"), list->cursor + 1);
    else if (list->search.len && view->def->search.most > 0 &&
             list->n >= (size_t)view->def->search.most)
        str_printf(out, _("row %zu of the first %zu: type more"), list->cursor + 1, list->n);
    else if (list->n && !list->more_before)
        str_printf(out, _("row %zu of %zu"), list->cursor + 1, list->n);
}
