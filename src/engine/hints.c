/* src/engine/hints.c: whether the hints may have become others. */
#include <stdio.h>
#include <string.h>

#include "engine/action.h"
#include "engine/app.h"
#include "engine/list.h"
#include "engine/view.h"

enum { CELLS_MAX = 64 };

static uint64_t cells_there(const struct list *list)
{
    uint64_t there = 0;
    for (size_t i = 0; list->cursor < list->n && i < list->n_read; i++)
        there |= (uint64_t)(list->rows[list->cursor].cells[i] != NULL) << i;
    return there;
}

/* Filters stand among the parameters, which are handed over as well: another one has other rows
 * asked for. */
bool action_state(const struct view *view, struct action_state *ret_state)
{
    const struct app *app = view->app;
    const struct list *list = view->list;
    if (!list || view->canvas || list->n_read > CELLS_MAX)
        return false;
    memset(ret_state, 0, sizeof *ret_state); /* compared byte by byte */
    ret_state->app = app;
    ret_state->misfit = app->misfit;
    ret_state->depth = app->depth;
    ret_state->marks = list->marks.n;
    ret_state->cells = cells_there(list);
    ret_state->asked_ms = list->sent_ms;
    ret_state->owner = view->owner;
    ret_state->line = (int)app->line;
    ret_state->waiting = view->waiting;
    ret_state->row = list->cursor < list->n;
    ret_state->searching = list->searching;
    ret_state->denied = view_denied(view);
    ret_state->asked = app_top(app)->picked != NULL;
    snprintf(ret_state->role, sizeof ret_state->role, "%s", app->role);
    return true;
}
