#include <string.h>

#include "base/text.h"
#include "draw_priv.h"
#include "engine/textview.h"
#include "engine/view.h"

/* The text is laid out from its first line, of which `top` lines lie above the box. */
struct page {
    struct box box; /* starts above the visible part */
    int y;
};

static void add(struct page *page, int x, enum style style, const char *text)
{
    int width = page->box.width - x - 1;
    int lines = wrapped_lines(text, width);
    page->y += draw_wrapped(&page->box, page->y, x, width, lines, style, text);
}

static void add_entry(struct page *page, const struct text *text, size_t i)
{
    const char *value = text->values[i];
    bool labelled = text->labels[i] && text->labels[i][0];
    if (!value || !*value)
        return;
    if (page->y)
        page->y++;
    if (labelled)
        add(page, 1, STYLE_LABEL_FOCUS, text->labels[i]);
    add(page, labelled ? 3 : 1, STYLE_PLAIN, value);
}

void draw_text(struct view *view, const struct box *box, bool focus)
{
    struct text *text = view->text;
    struct page page = {*box, 0};
    int last = text->lines - box->height;
    if (text->top > last)
        text->top = last > 0 ? last : 0;
    paint_clip(box);
    page.box.y -= text->top;
    page.box.height += text->top;
    for (size_t i = 0; i < text->n; i++)
        add_entry(&page, text, i);
    paint_clip(NULL);
    text->lines = page.y;
    if (focus)
        paint_cursor(box, 0, 0);
}
