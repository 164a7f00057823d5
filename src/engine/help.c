/* src/engine/help.c: what can be done here, with its keys; a line that is chosen is done. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "action_priv.h"
#include "base/i18n.h"
#include "engine/action.h"
#include "engine/app.h"
#include "engine/key.h"
#include "engine/list.h"
#include "engine/react.h"
#include "engine/view.h"

enum { ITEMS_MAX = 80 };

static bool is_plain(int key)
{
    return key >= ' ' && key < K_ESC;
}

static int helped(struct view *asker, const struct params *row, void *ctx)
{
    (void)ctx;
    const char *index = row ? params_get(row, "index") : NULL;
    struct view *view = asker->panes ? app_focus(asker->app) : asker;
    struct action_item items[ITEMS_MAX];
    size_t n = action_list(view, items, ITEMS_MAX);
    size_t at = index ? strtoul(index, NULL, 10) : ITEMS_MAX;
    if (at >= n)
        return R_REDRAW;
    if (items[at].why_not) {
        app_say(asker->app, MESSAGE_WARNING, "%s", items[at].why_not);
        return R_REDRAW;
    }
    if (!*items[at].name)
        return view->ops->key(view, items[at].key);
    return action_run(view, items[at].name, items[at].def);
}

static const char *help_hidden[] = {"index", NULL};
static struct column_def help_columns[] = {
    {.name = "key", .label = N_("Key"), .width = 10},
    {.name = "label", .label = N_("Does")},
    {.name = "why_not", .label = N_("Not now, because"), .width = 34}};
static const struct screen_def help_def = {.name = "help",
                                           .kind = SCREEN_LIST,
                                           .title = N_("Help: what can be done here"),
                                           .columns = help_columns,
                                           .n_columns = 3,
                                           .hidden = {help_hidden, 1}};

int help_open(struct view *view)
{
    struct action_item items[ITEMS_MAX];
    char names[ITEMS_MAX][16], numbers[ITEMS_MAX][24];
    const char *cells[ITEMS_MAX * 4];
    size_t n = action_list(view, items, ITEMS_MAX);
    for (size_t i = 0; i < n; i++) {
        snprintf(numbers[i], sizeof numbers[i], "%zu", i);
        bool text = is_plain(items[i].key) && view->ops->typing(view); /* types itself just now */
        cells[4 * i] =
            items[i].key && !text ? key_label(items[i].key, names[i], sizeof names[i]) : "";
        cells[4 * i + 1] = items[i].label;
        cells[4 * i + 2] = items[i].why_not ? items[i].why_not : "";
        cells[4 * i + 3] = numbers[i];
    }
    struct view *help = view_create(view->app, &help_def, NULL);
    list_set_rows(help, n, cells);
    help->picked = helped;
    app_push(view->app, help);
    return R_REDRAW;
}

int help_key(struct view *view, int key)
{
    char name[16];
    const char *label = key_label(key, name, sizeof name);
    if (view->def != &help_def)
        return R_UNUSED;
    for (size_t i = 0; i < view->list->n; i++)
        if (list_cell(view, i, "key") && strcmp(list_cell(view, i, "key"), label) == 0) {
            view->list->cursor = i;
            return app_pick(view->app);
        }
    return R_UNUSED;
}
