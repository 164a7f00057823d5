#include "engine/panes.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "engine/app.h"
#include "engine/key.h"
#include "engine/react.h"
#include "engine/view.h"

static struct view *make(struct view *view, size_t at)
{
    const struct screen_def *def = screen_find(view->app->defs, view->def->panes[at].screen);
    struct view *pane = view_create(view->app, def, &view->params);
    pane->parent = view;
    return pane;
}

struct view *panes_focus(const struct view *view)
{
    return view->panes->views[view->panes->focus];
}

static void panes_open(struct view *view)
{
    struct panes *panes = view->panes = xcalloc(1, sizeof *panes);
    panes->n = view->def->n_panes;
    panes->views = xcalloc(panes->n, sizeof(struct view *));
    for (size_t i = 0; i < panes->n; i++)
        panes->views[i] = make(view, i);
    for (size_t i = panes->n; i > 0; i--)
        if (panes->views[i - 1]->def->kind == SCREEN_LIST)
            panes->focus = i - 1;
}

static void panes_reload(struct view *view)
{
    for (size_t i = 0; i < view->panes->n; i++) {
        struct view *pane = view->panes->views[i];
        pane->ops->reload(pane);
    }
}

/* The leader's row restricts the others: when it is another row now, they are opened anew on it. */
static void follow(struct view *view)
{
    struct view *leader = view->panes->views[0];
    struct params row;
    params_init(&row);
    bool moved = false;
    if (leader->def->kind == SCREEN_LIST && leader->ops->row(leader, &row)) {
        for (size_t i = 0; i < leader->def->source.key.n; i++) {
            const char *name = leader->def->source.key.names[i];
            const char *is = params_get(&row, name), *was = params_get(&view->params, name);
            moved = moved || strcmp(is ? is : "", was ? was : "") != 0;
        }
    }
    if (moved)
        params_copy(&view->params, &row);
    for (size_t i = 1; i < view->panes->n && moved; i++) {
        view_destroy(view->panes->views[i]);
        view->panes->views[i] = make(view, i);
    }
    params_finish(&row);
}

static int panes_key(struct view *view, int key)
{
    struct panes *panes = view->panes;
    if (key != K_TAB && key != K_BACKTAB)
        return R_UNUSED;
    panes->focus = (panes->focus + (key == K_TAB ? 1 : panes->n - 1)) % panes->n;
    return R_REDRAW;
}

static void panes_changed(struct view *view, const struct change *change)
{
    for (size_t i = 0; i < view->panes->n; i++)
        view->panes->views[i]->ops->changed(view->panes->views[i], change);
}

static bool panes_row(struct view *view, struct params *ret_row)
{
    struct view *focus = panes_focus(view);
    return focus->ops->row(focus, ret_row);
}

static bool panes_typing(const struct view *view)
{
    const struct view *focus = panes_focus(view);
    return focus->ops->typing(focus);
}

static bool panes_leave(struct view *view)
{
    bool may = true;
    for (size_t i = 0; i < view->panes->n; i++)
        may = view->panes->views[i]->ops->leave(view->panes->views[i]) && may;
    return may;
}

static int64_t panes_tick(struct view *view, int64_t now_ms)
{
    int64_t next = -1;
    follow(view);
    for (size_t i = 0; i < view->panes->n; i++) {
        struct view *pane = view->panes->views[i];
        int64_t due = pane->ops->tick(pane, now_ms);
        if (due >= 0 && (next < 0 || due < next))
            next = due;
        if (pane->subject && (!view->subject || strcmp(view->subject, pane->subject) != 0)) {
            free(view->subject);
            view->subject = xstrdup(pane->subject);
        }
    }
    return next;
}

static void panes_destroy(struct view *view)
{
    for (size_t i = 0; i < view->panes->n; i++)
        view_destroy(view->panes->views[i]);
    free(view->panes->views);
    free(view->panes);
}

const struct view_ops panes_ops = {
    .open = panes_open,
    .reload = panes_reload,
    .key = panes_key,
    .paste = NULL,
    .changed = panes_changed,
    .row = panes_row,
    .typing = panes_typing,
    .leave = panes_leave,
    .tick = panes_tick,
    .destroy = panes_destroy,
};
