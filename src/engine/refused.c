/* src/engine/refused.c: of many rows that a verb was called with, those that it refused: how many,
 * who, why. They stay marked, for another try. */
#include <stdlib.h>

#include "action_priv.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "db/rows.h"
#include "db/sqlerr.h"
#include "engine/app.h"
#include "engine/list.h"
#include "engine/view.h"

enum { COLUMNS = 2 };

static struct column_def columns[] = {{.name = "name", .label = N_("Citizen")},
                                      {.name = "why", .label = N_("Why"), .width = 46}};
static const struct screen_def refused_def = {.name = "refused",
                                              .kind = SCREEN_LIST,
                                              .title = N_("Not done"),
                                              .explain = "why",
                                              .columns = columns,
                                              .n_columns = COLUMNS};

/* The list that the rows were marked in: under a form, if there is one. */
static struct view *list_of(struct app *app)
{
    struct view *view = app_focus(app);
    if (view && !view->list && app->depth > 1)
        view = app->stack[app->depth - 2];
    return view && view->list ? view : NULL;
}

static char *why(const struct rows *rows, size_t i)
{
    struct sqlerr from = {.code = rows_cell(rows, i, "code"),
                          .constraint = rows_cell(rows, i, "constraint_name"),
                          .table = rows_cell(rows, i, "entity"),
                          .column = rows_cell(rows, i, "field"),
                          .message = rows_cell(rows, i, "message")};
    struct err err = {0};
    sqlerr_fill(&from, &err);
    return xstrdup(err.detail);
}

/* As the server calls the citizen, or the list, in which one may have found somebody else's. */
static const char *name_of(const struct view *list, const struct rows *rows, size_t i)
{
    const char *id = rows_cell(rows, i, "id"), *name = rows_cell(rows, i, "name");
    if (!name && list && id)
        name = list_cell_of(list, id, "name");
    return name ? name : "?";
}

void refused_show(struct app *app, const struct rows *rows)
{
    struct view *list = list_of(app);
    const char **cells = xcalloc(rows_count(rows) + 1, COLUMNS * sizeof *cells);
    char **words = xcalloc(rows_count(rows) + 1, sizeof *words);
    size_t n = 0;

    for (size_t i = 0; i < rows_count(rows); i++) {
        if (!call_state_is(rows, i, "refused"))
            continue;
        words[n] = why(rows, i);
        cells[COLUMNS * n] = name_of(list, rows, i);
        cells[COLUMNS * n + 1] = words[n];
        if (list && rows_cell(rows, i, "id"))
            list_mark_key(list, rows_cell(rows, i, "id"));
        n++;
    }
    if (n) {
        struct view *view = view_create(app, &refused_def, NULL);
        list_set_rows(view, n, cells);
        app_push(app, view);
    }
    for (size_t i = 0; i < n; i++)
        free(words[i]);
    free(words);
    free(cells);
}
