#include <string.h>

#include "base/text.h"
#include "def/screen.h"
#include "draw_priv.h"
#include "engine/textview.h"
#include "engine/view.h"

/* The text is laid out from its first line, of which `top` lines lie above the box. */
struct page {
    struct box box; /* starts above the visible part */
    int y;
    int column;    /* cells of the labels that have their value beside them */
    bool was_line; /* the last entry was such a line */
};

static bool is_labelled(const struct text *text, size_t i)
{
    return text->labels[i] && text->labels[i][0];
}

static int label_cells(const struct text *text, size_t i)
{
    return text_width(text->labels[i], strlen(text->labels[i]));
}

/* What is short stands on the line of its label; what is long below it. */
static bool is_line(const struct view *view, size_t i, int width)
{
    const struct text *text = view->text;
    const char *value = text->values[i];
    int room = width - 1 - label_cells(text, i) - 2 - 1;
    return value && *value && is_labelled(text, i) && view->def->fields[i].type != FIELD_NOTE &&
           !strchr(value, '\n') && text_width(value, strlen(value)) <= room;
}

static int label_column(const struct view *view, int width)
{
    int widest = 0;
    for (size_t i = 0; i < view->text->n; i++)
        if (is_line(view, i, width) && label_cells(view->text, i) > widest)
            widest = label_cells(view->text, i);
    return widest;
}

static void add(struct page *page, int x, enum style style, const char *text)
{
    int width = page->box.width - x - 1;
    int lines = wrapped_lines(text, width);
    page->y += draw_wrapped(&page->box, page->y, x, width, lines, style, text);
}

static void add_line(struct page *page, const struct text *text, size_t i)
{
    if (page->y && !page->was_line)
        page->y++;
    paint_text(&page->box, page->y, 1, page->column, STYLE_LABEL_FOCUS, text->labels[i]);
    add(page, 1 + page->column + 2, STYLE_PLAIN, text->values[i]);
    page->was_line = true;
}

static void add_entry(struct page *page, const struct view *view, size_t i)
{
    const struct text *text = view->text;
    bool labelled = is_labelled(text, i);
    if (!text->values[i] || !*text->values[i])
        return;
    if (is_line(view, i, page->box.width)) {
        add_line(page, text, i);
        return;
    }
    if (page->y)
        page->y++;
    if (labelled)
        add(page, 1, STYLE_LABEL_FOCUS, text->labels[i]);
    add(page, labelled ? 3 : 1, STYLE_PLAIN, text->values[i]);
    page->was_line = false;
}

void draw_text(struct view *view, const struct box *box, bool focus)
{
    struct text *text = view->text;
    struct page page = {*box, 0, label_column(view, box->width), false};
    int last = text->lines - box->height;
    if (text->top > last)
        text->top = last > 0 ? last : 0;
    paint_clip(box);
    page.box.y -= text->top;
    page.box.height += text->top;
    for (size_t i = 0; i < text->n; i++)
        add_entry(&page, view, i);
    paint_clip(NULL);
    text->lines = page.y;
    if (focus)
        paint_cursor(box, 0, 0);
}
