#include "tui/draw.h"

#include <string.h>

#include "base/i18n.h"
#include "base/str.h"
#include "base/text.h"
#include "draw_priv.h"
#include "engine/app.h"
#include "engine/form.h"
#include "engine/panes.h"
#include "engine/view.h"
#include "tui/term.h"

/* From this height on, two lines above the message explain the selected row. */
enum { EXPLAIN_FROM = 16, EXPLAIN_LINES = 2 };

const char *view_title(const struct view *view)
{
    return view->title ? view->title : i18n_ctx(view->def->name, view->def->title);
}

const char *view_subject(const struct view *view)
{
    if (view->subject)
        return view->subject;
    for (size_t i = 0; view->panes && i < view->panes->n; i++)
        if (view->panes->views[i]->subject)
            return view->panes->views[i]->subject;
    return NULL;
}

int64_t waited(const struct view *view, int64_t now_ms)
{
    int64_t longest = view->waiting > 0 ? now_ms - view->sent_ms : -1;
    for (size_t i = 0; view->panes && i < view->panes->n; i++) {
        int64_t pane = waited(view->panes->views[i], now_ms);
        if (pane > longest)
            longest = pane;
    }
    return longest;
}

/* ---- wrapped text ---- */

/* Bytes of the line at the start of `text`, and where the next one begins. */
static size_t line_of(const char *text, size_t n, int width, size_t *ret_next)
{
    *ret_next = n;
    return n ? text_wrap(text, n, width < 1 ? 1 : width, ret_next) : 0;
}

int wrapped_lines(const char *text, int width)
{
    size_t n = strlen(text), next;
    int lines = 0;
    do {
        line_of(text, n, width, &next);
        text += next;
        n -= next;
        lines++;
    } while (n);
    return lines;
}

/* The last line that there is room for carries the beginning of all the rest, which the gate cuts.
 */
static void draw_rest(const struct box *box, int y, int x, int width, enum style style,
                      const char *text, size_t n)
{
    struct str rest;
    str_init(&rest);
    for (size_t i = 0; i < n && (int)i <= 8 * width; i++)
        str_add_char(&rest, text[i] == '\n' ? ' ' : text[i]);
    paint_text_n(box, y, x, width, style, rest.s, rest.len);
    str_finish(&rest);
}

int draw_wrapped(const struct box *box, int y, int x, int width, int most, enum style style,
                 const char *text)
{
    size_t n = strlen(text), next;
    int lines = 0;
    while (lines < most && (n || lines == 0)) {
        size_t bytes = line_of(text, n, width, &next);
        if (lines == most - 1 && next < n)
            draw_rest(box, y + lines, x, width, style, text, n);
        else
            paint_text_n(box, y + lines, x, width, style, text, bytes);
        text += next;
        n -= next;
        lines++;
    }
    return lines;
}

/* ---- the screen ---- */

void draw_view(struct view *view, const struct box *box, bool focus)
{
    view->width = box->width < 1 ? 1 : box->width;
    view->height = box->height < 1 ? 1 : box->height;
    if (view->canvas)
        draw_canvas(view, box, focus);
    else if (view->list)
        draw_list(view, box, focus);
    else if (view->text)
        draw_text(view, box, focus);
    else if (view->panes)
        draw_panes(view, box, focus);
    else if (view->grid)
        draw_grid(view, box, focus);
    else if (view->form->readonly && view->parent)
        draw_facts(view, box, focus);
    else
        draw_form(view, box, focus);
}

static struct box slice(const struct box *from, int y, int height)
{
    struct box box = {from->y + y, from->x, height, from->width};
    return box;
}

/* The list whose selected row is explained: the one with the focus, or another pane's, so that the
 * lines do not come and go with the focus. NULL: none. */
static const struct view *explained(const struct view *top, const struct view *focus)
{
    if (focus->list && focus->def->explain)
        return focus;
    for (size_t i = 0; top->panes && i < top->panes->n; i++)
        if (top->panes->views[i]->list && top->panes->views[i]->def->explain)
            return top->panes->views[i];
    return NULL;
}

static void draw_work(struct app *app, struct view *top, const struct box *all, int64_t now_ms)
{
    const struct view *list = explained(top, app_focus(app));
    int below = list && all->height >= EXPLAIN_FROM ? EXPLAIN_LINES + 1 : 0;
    struct box work = slice(all, 1, all->height - 3 - below);
    draw_view(top, &work, true);
    top->drawn = true;
    top->stood = top->stood || waited(top, now_ms) < 0;
    if (below) { /* a canvas says what to explain while it is drawn */
        struct box box = slice(all, 1 + work.height, below);
        draw_explain(list, &box);
    }
}

/* On a thin line: keys wait for the first rows anyway, and these bring other hints with them. */
static bool footer_waits(const struct app *app, int64_t now_ms)
{
    const struct view *top = app_top(app);
    return app->thin && top && !top->stood && waited(top, now_ms) < DRAW_FOOTER_MS;
}

/* On a thin line: between screens of two kinds little stays where it is, and an empty screen costs
 * less than blanks in each line. */
static void begin_anew(const struct app *app)
{
    static int before = -1;
    int kind = app_top(app) ? (int)app_top(app)->def->kind : -1;
    if (app->thin && kind != before)
        term_repaint();
    before = kind;
}

static void too_small(const struct box *all)
{
    paint_text(all, 0, 0, -1, STYLE_PLAIN,
               _("Window too small: 40 × 10 at least. Nothing is lost."));
}

void draw(struct app *app, int64_t now_ms)
{
    struct box all = paint_screen();
    struct box title = slice(&all, 0, 1);
    struct box message = slice(&all, all.height - 2, 1);
    struct box footer = slice(&all, all.height - 1, 1);
    paint_thin(app->thin);
    begin_anew(app);
    paint_begin();
    app->redraw = false;
    if (all.height < DRAW_ROWS_MIN || all.width < DRAW_COLS_MIN) {
        too_small(&all);
    } else if (app->lock.on) {
        draw_lock(app, &all);
    } else {
        if (app_top(app)) /* first: what is selected may only now become known */
            draw_work(app, app_top(app), &all, now_ms);
        draw_title(app, &title);
        draw_message(app, &message, now_ms);
        if (!footer_waits(app, now_ms))
            draw_footer(app, &footer);
    }
    paint_end();
}

bool draw_holds(const struct app *app, int64_t now_ms)
{
    const struct view *top = app_top(app);
    int64_t wait = top ? waited(top, now_ms) : -1;
    return wait >= 0 && wait < DRAW_HOLD_MS && !top->drawn && !app->lock.on;
}

int64_t draw_due(const struct app *app, int64_t now_ms)
{
    int64_t wait = app_top(app) ? waited(app_top(app), now_ms) : -1;
    if (draw_holds(app, now_ms))
        return now_ms + DRAW_HOLD_MS - wait;
    if (wait >= 0 && wait < DRAW_PATIENCE_MS)
        return now_ms + DRAW_PATIENCE_MS - wait;
    return footer_waits(app, now_ms) ? now_ms + DRAW_FOOTER_MS - wait : -1;
}
