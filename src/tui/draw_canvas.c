#include "draw_priv.h"
#include "engine/app.h"
#include "engine/canvas.h"
#include "engine/view.h"

static enum style style_of(const struct view *view, enum canvas_role role)
{
    static const enum style styles[CANVAS_ROLES] = {
        [CANVAS_PLAIN] = STYLE_PLAIN,       [CANVAS_HEADER] = STYLE_HEADER,
        [CANVAS_STRONG] = STYLE_GROUP,      [CANVAS_FAINT] = STYLE_FAINT,
        [CANVAS_SELECTED] = STYLE_SELECTED, [CANVAS_CHANGED] = STYLE_CHANGED,
        [CANVAS_WARNING] = STYLE_WARNING,
    };
    bool thin = role == CANVAS_SELECTED && view->app->thin;
    return thin ? STYLE_PLAIN : styles[role];
}

static void draw_run(const struct view *view, const struct box *box, const struct canvas_run *run)
{
    enum style style = style_of(view, run->role);
    const char *text = view->canvas->text.s + run->text;
    const char *sign = run->sign == CANVAS_NO_SIGN
                           ? NULL
                           : paint_sign(run->sign == CANVAS_BAR ? SIGN_BAR : SIGN_DOT);
    for (int i = 0; sign && i < run->cells; i++)
        paint_text(box, run->y, run->x + i, 1, style, sign);
    if (!sign && run->bytes)
        paint_text_n(box, run->y, run->x, run->cells, style, text, run->bytes);
    else if (!sign)
        paint_fill(box, run->y, run->x, run->cells, style);
}

void draw_canvas(struct view *view, const struct box *box, bool focus)
{
    struct canvas *canvas = view->canvas;
    canvas_paint(view);
    for (size_t i = 0; i < canvas->runs.len; i++)
        draw_run(view, box, vec_at(&canvas->runs, i));
    if (focus)
        paint_cursor(box, canvas->cursor_y, canvas->cursor_x);
}
