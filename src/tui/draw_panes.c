#include <stdlib.h>

#include "base/mem.h"
#include "base/str.h"
#include "draw_priv.h"
#include "engine/panes.h"
#include "engine/view.h"

/* A pane that is narrower, its frame included, shows nothing of use. Widths in definitions are
 * meant for a screen of 80 cells. */
enum { PANE_MIN = 20, MEANT_FOR = 80 };

/* On a wide screen all panes grow, those with a width of their own up to twice that. */
static int grown(int own, int width)
{
    int more = width > MEANT_FOR ? own * width / MEANT_FOR : own;
    return more < 2 * own ? more : 2 * own;
}

/* Cells for each pane; those without a width of their own share the rest. False: they do not fit
 * side by side. */
static bool share(const struct screen_def *def, int width, int *ret_widths)
{
    int rest = width, elastic = 0;
    for (size_t i = 0; i < def->n_panes; i++) {
        ret_widths[i] = grown(def->panes[i].width, width);
        rest -= ret_widths[i];
        elastic += ret_widths[i] == 0;
    }
    if (rest < elastic * PANE_MIN)
        return false;
    for (size_t i = 0; i < def->n_panes; i++) {
        if (ret_widths[i])
            continue;
        ret_widths[i] = rest / elastic;
        rest -= rest / elastic--;
    }
    return true;
}

static void draw_pane(struct view *pane, const struct box *box, bool focus)
{
    struct str title;
    str_init(&title);
    str_printf(&title, "%s%s", focus ? "> " : "", view_title(pane));
    struct box inner = paint_frame(box, focus ? STYLE_BOX_FOCUS : STYLE_BOX, title.s);
    draw_view(pane, &inner, focus);
    str_finish(&title);
}

void draw_panes(struct view *view, const struct box *box, bool focus)
{
    struct panes *panes = view->panes;
    int *widths = xcalloc(panes->n, sizeof *widths);
    struct box pane = *box;
    bool fits = share(view->def, box->width, widths);
    for (size_t i = 0; i < panes->n; i++) {
        bool mine = i == panes->focus;
        pane.width = fits ? widths[i] : box->width;
        if (fits || mine)
            draw_pane(panes->views[i], &pane, focus && mine);
        pane.x += fits ? pane.width : 0;
    }
    free(widths);
}
