/* src/engine/palette.c: everything that can be done here, and every screen that can be opened
 * without saying for whom, found by typing parts of its words in either language. Rows come from
 * the table of actions and from the definitions; nothing is listed by hand. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "action_priv.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/str.h"
#include "base/text.h"
#include "engine/action.h"
#include "engine/app.h"
#include "engine/key.h"
#include "engine/list.h"
#include "engine/panes.h"
#include "engine/react.h"
#include "engine/view.h"

enum { ITEMS_MAX = 80, SCREENS_MOST = 200, ROWS_MAX = ITEMS_MAX + SCREENS_MOST + 1, CELLS = 6 };

/* One thing that can be chosen: an action of the view below by its number, or a screen. */
struct entry {
    char key[16], number[24];
    const char *label, *msgid, *ctx, *why_not;
    const struct screen_def *screen;
    int rank;
    size_t place; /* among its like */
};

struct palette {
    struct entry v[ROWS_MAX];
    size_t n;
};

static const char *hidden[] = {"index", "screen", "search", NULL};
static struct column_def columns[] = {
    {.name = "label", .label = N_("Does")},
    {.name = "key", .label = N_("Key"), .width = 7},
    {.name = "why_not", .label = N_("Not now, because"), .width = 20}};
static const struct screen_def palette_def = {.name = "palette",
                                              .kind = SCREEN_LIST,
                                              .title = N_("Commands and screens"),
                                              .empty = N_("Nothing is called so"),
                                              .search_first = true,
                                              .columns = columns,
                                              .n_columns = 3,
                                              .hidden = {hidden, 3}};

/* ---- what there is -------------------------------------------------------------------------- */

static void add_actions(const struct view *view, struct palette *palette)
{
    struct action_item items[ITEMS_MAX];
    size_t n = action_list(view, items, ITEMS_MAX);
    for (size_t i = 0; i < n; i++) {
        struct entry *entry = &palette->v[palette->n];
        if (!*items[i].name || strcmp(items[i].name, "palette") == 0)
            continue;
        *entry = (struct entry){.label = items[i].label,
                                .msgid = items[i].msgid,
                                .ctx = items[i].ctx,
                                .why_not = items[i].why_not,
                                .screen = items[i].screen,
                                .place = palette->n++};
        char name[16];
        if (items[i].key)
            snprintf(entry->key, sizeof entry->key, "%s",
                     key_label(items[i].key, name, sizeof name));
        snprintf(entry->number, sizeof entry->number, "%zu", i);
    }
}

/* It can be opened from anywhere: nothing has to be selected for it, nothing to be named. */
static bool stands_alone(const struct app *app, const struct screen_def *def)
{
    bool rows = def->kind == SCREEN_LIST || def->kind == SCREEN_CANVAS;
    bool record = def->kind == SCREEN_FORM && (def->entity || def->verb) && !def->source.name;
    return (rows || record) && !def->enter && !def->source.where.n && !def->fixed.n &&
           screen_is_for(def, app->role);
}

static bool is_there(const struct palette *palette, const struct screen_def *screen)
{
    for (size_t i = 0; i < palette->n; i++)
        if (palette->v[i].screen == screen)
            return true;
    return false;
}

/* The screens that keys of `def` lead to by themselves. */
static void add_screens(const struct app *app, const struct screen_def *def,
                        struct palette *palette)
{
    for (size_t i = 0; def && i < def->n_keys && palette->n < ROWS_MAX - 1; i++) {
        const struct key_def *key = &def->keys[i];
        const struct screen_def *to = key->screen ? screen_find(app->defs, key->screen) : NULL;
        if (!to || key->args.n || key->marked || !stands_alone(app, to) || is_there(palette, to))
            continue;
        palette->v[palette->n] = (struct entry){.label = i18n_ctx(to->name, to->title),
                                                .msgid = to->title,
                                                .ctx = to->name,
                                                .screen = to,
                                                .place = palette->n};
        palette->n++;
    }
}

/* From the screens that are a key away, to those that are one more, and so on. */
static void add_all_screens(const struct app *app, struct palette *palette)
{
    add_screens(app, app->defs->global, palette);
    for (size_t i = 0; i < palette->n; i++)
        if (palette->v[i].screen && stands_alone(app, palette->v[i].screen))
            add_screens(app, palette->v[i].screen, palette);
}

/* ---- what is meant -------------------------------------------------------------------------- */

enum { RANK_WHOLE, RANK_BEGIN, RANK_WORD, RANK_PART, RANK_NONE };

static bool is_letter(char c)
{
    return (unsigned char)c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

static int rank_in(const char *label, const char *word)
{
    struct str in, of;
    str_init(&in);
    str_init(&of);
    text_fold(&in, label, strlen(label));
    text_fold(&of, word, strlen(word));
    int rank = of.len ? RANK_NONE : RANK_WHOLE;
    for (const char *at = strstr(in.s, of.s); at && rank > RANK_WORD; at = strstr(at + 1, of.s)) {
        int here = at == in.s ? RANK_BEGIN : is_letter(at[-1]) ? RANK_PART : RANK_WORD;
        rank = here < rank ? here : rank;
    }
    if (strcmp(in.s, of.s) == 0)
        rank = RANK_WHOLE;
    str_finish(&in);
    str_finish(&of);
    return rank;
}

/* All that is typed, or each of its words. */
static int rank_of(const char *label, const char *typed)
{
    int whole = rank_in(label, typed), worst = RANK_WHOLE;
    if (whole < RANK_NONE)
        return whole;
    for (const char *at = typed; *at && worst < RANK_NONE;) {
        size_t n = strcspn(at, " ");
        char *word = xstrndup(at, n);
        int rank = n ? rank_in(label, word) : RANK_WHOLE;
        worst = rank > worst ? rank : worst;
        free(word);
        at += n + (at[n] == ' ');
    }
    return worst;
}

static void judge(struct palette *palette, const char *typed)
{
    for (size_t i = 0; i < palette->n; i++) {
        struct entry *entry = &palette->v[i];
        const char *other = i18n_other(entry->ctx, entry->msgid);
        int here = rank_of(entry->label, typed), there = rank_of(other, typed);
        entry->rank = !*typed ? RANK_WHOLE : here <= there ? here : there;
    }
}

static int compare(const void *a, const void *b)
{
    const struct entry *x = a, *y = b;
    int now = (x->why_not != NULL) - (y->why_not != NULL);
    if (x->rank != y->rank)
        return x->rank - y->rank;
    return now ? now : x->place < y->place ? -1 : x->place > y->place;
}

/* ---- the list ------------------------------------------------------------------------------- */

/* What is on top while it is looked through is the palette itself. */
static struct view *below(const struct app *app)
{
    struct view *view = app->depth > 1 ? app->stack[app->depth - 2] : NULL;
    return view && view->panes ? panes_focus(view) : view;
}

/* Whom one looks for, rather than what: the first screen that has a search of its own. */
static const struct screen_def *searching(const struct app *app, const struct palette *palette)
{
    for (size_t i = 0; i < palette->n; i++)
        if (palette->v[i].screen && palette->v[i].screen->search.name &&
            stands_alone(app, palette->v[i].screen))
            return palette->v[i].screen;
    return NULL;
}

static void show(struct view *view, struct palette *palette, const char *typed)
{
    const char *cells[ROWS_MAX * CELLS];
    const struct screen_def *search = *typed ? searching(view->app, palette) : NULL;
    char words[160];
    size_t n = 0;
    qsort(palette->v, palette->n, sizeof palette->v[0], compare);
    for (; n < palette->n && palette->v[n].rank < RANK_NONE; n++) {
        const struct entry *entry = &palette->v[n];
        const char *row[CELLS] = {entry->label,
                                  entry->key,
                                  entry->why_not,
                                  *entry->number ? entry->number : NULL,
                                  *entry->number ? NULL : entry->screen->name,
                                  NULL};
        memcpy(cells + CELLS * n, row, sizeof row);
    }
    if (search) {
        snprintf(words, sizeof words, _("%s: search for “%.60s”"),
                 i18n_ctx(search->name, search->title), typed);
        const char *row[CELLS] = {words, NULL, NULL, NULL, search->name, typed};
        memcpy(cells + CELLS * n++, row, sizeof row);
    }
    list_set_rows(view, n, cells);
    view->list->cursor = view->list->top = 0;
}

static void sought(struct view *view)
{
    struct palette *palette = xcalloc(1, sizeof *palette);
    add_actions(below(view->app), palette);
    add_all_screens(view->app, palette);
    judge(palette, view->list->search.text);
    show(view, palette, view->list->search.text);
    free(palette);
}

/* ---- chosen --------------------------------------------------------------------------------- */

static int run_item(struct view *view, size_t at)
{
    struct action_item items[ITEMS_MAX];
    if (at >= action_list(view, items, ITEMS_MAX))
        return R_REDRAW;
    if (items[at].why_not) {
        app_say(view->app, MESSAGE_WARNING, "%s", items[at].why_not);
        return R_REDRAW;
    }
    return action_run(view, items[at].name, items[at].def);
}

static int chosen(struct view *asker, const struct params *row, void *ctx)
{
    const char *index = row ? params_get(row, "index") : NULL;
    const char *screen = row ? params_get(row, "screen") : NULL;
    struct params params;
    (void)ctx;
    params_init(&params);
    params_set(&params, "search", row ? params_get(row, "search") : NULL);
    int react = R_REDRAW;
    if (screen)
        app_open(asker->app, screen, &params);
    else if (index)
        react = run_item(asker->panes ? app_focus(asker->app) : asker, strtoul(index, NULL, 10));
    params_finish(&params);
    return react;
}

int palette_open(struct view *view)
{
    struct view *palette = view_create(view->app, &palette_def, NULL);
    palette->picked = chosen;
    palette->list->sought = sought;
    app_push(view->app, palette);
    sought(palette);
    return R_REDRAW;
}
