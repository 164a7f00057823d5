#include "engine/panes.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/str.h"
#include "engine/app.h"
#include "engine/key.h"
#include "engine/list.h"
#include "engine/react.h"
#include "engine/view.h"

/* With the panes' own parameters and the rows selected to its left. */
static struct view *make(struct view *view, size_t at)
{
    const struct screen_def *def = screen_find(view->app->defs, view->def->panes[at].screen);
    struct params params;
    params_init(&params);
    params_copy(&params, &view->params);
    for (size_t i = 0; i < at; i++)
        if (view->panes->views[i]->list)
            view->panes->views[i]->ops->row(view->panes->views[i], &params);
    struct view *pane = view_create(view->app, def, &params);
    pane->parent = view;
    params_finish(&params);
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
    panes->leads = xcalloc(panes->n, sizeof(char *));
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

static char *row_key(struct view *list)
{
    struct params row;
    struct str key;
    params_init(&row);
    str_init(&key);
    str_add(&key, "");
    if (list->ops->row(list, &row)) {
        for (size_t i = 0; i < list->def->source.key.n; i++) {
            const char *value = params_get(&row, list->def->source.key.names[i]);
            str_printf(&key, "%s/", value ? value : "");
        }
    }
    params_finish(&row);
    return str_take(&key);
}

/* True: another row is selected than the views to the right were opened on. */
static bool moved(struct panes *panes, size_t at)
{
    struct view *leader = panes->views[at];
    if (!leader->list || !leader->list->loaded)
        return false;
    char *key = row_key(leader);
    bool other = !panes->leads[at] || strcmp(panes->leads[at], key) != 0;
    free(panes->leads[at]);
    panes->leads[at] = key;
    return other;
}

static void follow(struct view *view)
{
    struct panes *panes = view->panes;
    for (size_t i = 0; i + 1 < panes->n; i++) {
        if (!moved(panes, i))
            continue;
        for (size_t j = i + 1; j < panes->n; j++) {
            view_destroy(panes->views[j]);
            panes->views[j] = make(view, j);
        }
    }
}

static int panes_key(struct view *view, int key)
{
    struct panes *panes = view->panes;
    if (key != K_TAB && key != K_BACKTAB)
        return R_UNUSED;
    follow(view); /* typed ahead: the key after this one must not meet another row's record */
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
    for (size_t i = 0; i < view->panes->n; i++) {
        view_destroy(view->panes->views[i]);
        free(view->panes->leads[i]);
    }
    free(view->panes->views);
    free(view->panes->leads);
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
