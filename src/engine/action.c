#include "engine/action.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "action_priv.h"
#include "base/i18n.h"
#include "drafts.h"
#include "engine/app.h"
#include "engine/day.h"
#include "engine/form.h"
#include "form_priv.h"
#include "engine/grid.h"
#include "engine/hook.h"
#include "engine/key.h"
#include "engine/list.h"
#include "engine/react.h"
#include "engine/view.h"

struct action {
    const char *name, *keys;
    unsigned needs;
    const char *help;
    int (*run)(struct view *view,
               const struct key_def *def); /* def: NULL when run by its own key */
};

#define DECLARE(name, keys, needs, help)                                                           \
    static int run_##name(struct view *view, const struct key_def *def);
ACTION_TABLE(DECLARE)
#undef DECLARE

#define ROW(name, keys, needs, help) {#name, keys, needs, help, run_##name},
static const struct action actions[] = {ACTION_TABLE(ROW)};
#undef ROW

enum { ACTIONS = sizeof actions / sizeof actions[0] };

static const struct hook *used_hooks;

void action_use(const struct hook *hooks)
{
    used_hooks = hooks;
}

static const struct action *find_action(const char *name)
{
    for (size_t i = 0; i < ACTIONS; i++)
        if (strcmp(actions[i].name, name) == 0)
            return &actions[i];
    return NULL;
}

static const struct hook *find_hook(const char *name)
{
    for (const struct hook *hook = used_hooks; hook && hook->name; hook++)
        if (strcmp(hook->name, name) == 0)
            return hook;
    return NULL;
}

bool action_is(const char *name)
{
    return find_action(name) || find_hook(name);
}

/* ---- preconditions ---- */

/* Rows of a list are at hand; what another kind has selected it must put together. */
static bool is_plain_list(const struct view *view)
{
    return view->list && !view->canvas;
}

static bool has_row(struct view *view)
{
    struct params row;
    if (is_plain_list(view))
        return view->list->cursor < view->list->n;
    params_init(&row);
    bool has = view->ops->row(view, &row);
    params_finish(&row);
    return has;
}

static bool suits_kind(const struct view *view, unsigned needs)
{
    return !((needs & NEED_FORM) && !view->form) && !((needs & NEED_LIST) && !view->list);
}

/* The reason, translated, why it cannot be done now; NULL: it can. */
static const char *why_not(const struct view *view, unsigned needs)
{
    if ((needs & NEED_FORM) && (!view->form || view->form->readonly))
        return _("There is nothing to fill in here");
    if ((needs & NEED_LIST) && !view->list)
        return _("There is no list here");
    if ((needs & NEED_ROW) && !has_row((struct view *)view))
        return _("Nothing is selected");
    if ((needs & NEED_ONLINE) && view->app->db && view->app->line != LINE_ONLINE)
        return _("Not while the connection is down");
    if (needs & NEED_ONLINE)
        return view->app->misfit;
    return NULL;
}

/* What a key hands over is not there: of the row that is selected, or since none is. */
const char *action_missing(const struct view *view)
{
    return has_row((struct view *)view) ? _("Not for this row") : _("Nothing is selected");
}

static unsigned needs_of(const char *name)
{
    const struct action *action = find_action(name);
    const struct hook *hook = action ? NULL : find_hook(name);
    return action ? action->needs : hook ? hook->needs : 0;
}

/* ---- what the actions do ---- */

static bool has_name(const struct def_names *names, const char *name)
{
    for (size_t i = 0; i < names->n; i++)
        if (strcmp(names->names[i], name) == 0)
            return true;
    return false;
}

/* A list of many cases is not about the one that it was opened from: it would then pass over what
 * others save in the rest. */
static bool is_of_case(const struct screen_def *target)
{
    return target->kind != SCREEN_LIST || target->enter ||
           has_name(&target->source.where, "casefile_id") ||
           has_name(&target->source.narrow, "casefile_id");
}

/* A screen gets what it declares and the case it belongs to, not every column of the row that it
 * was opened from: a plan's status is not the status of its new goal. */
static bool wants(const struct app *app, const struct screen_def *target, const char *name)
{
    if ((strcmp(name, "casefile_id") == 0 && is_of_case(target)) ||
        (target->subject && strcmp(target->subject, name) == 0))
        return true;
    if (target->kind == SCREEN_TEXT && !target->source.name)
        return true; /* a text made of the row */
    for (size_t i = 0; i < target->n_filters; i++)
        if (target->filters[i].shows && strcmp(target->filters[i].shows, name) == 0)
            return true;
    for (size_t i = 0; i < target->n_panes; i++)
        if (wants(app, screen_find(app->defs, target->panes[i].screen), name))
            return true;
    return has_name(&target->source.key, name) || has_name(&target->source.where, name) ||
           has_name(&target->source.narrow, name) || has_name(&target->fixed, name);
}

/* Whether the key's own args name it ("id", "id=meeting_id"): then it is handed over whatever the
 * screen declares. */
static bool is_arg(const struct key_def *def, const char *name)
{
    if (def->marked && strcmp(name, "ids") == 0)
        return true;
    for (size_t i = 0; i < def->args.n; i++)
        if (strncmp(def->args.names[i], name, strlen(name)) == 0 &&
            strchr("=", def->args.names[i][strlen(name)]))
            return true;
    return false;
}

static void hand_over(const struct app *app, const struct screen_def *target,
                      const struct key_def *def, const struct params *all, struct params *ret)
{
    for (size_t i = 0; i < all->n; i++)
        if (is_arg(def, all->v[i].name) || wants(app, target, all->v[i].name))
            params_set(ret, all->v[i].name, all->v[i].value);
}

/* A key of ui/global.cfg goes to the same screen from everywhere: nothing is handed over. */
static bool is_global(const struct app *app, const struct key_def *def)
{
    const struct screen_def *global = app->defs->global;
    for (size_t i = 0; global && i < global->n_keys; i++)
        if (&global->keys[i] == def)
            return true;
    return false;
}

/* Instead of one citizen's name the title says how many there are. */
static void name_chosen(const struct view *view, const struct screen_def *target,
                        struct params *params)
{
    char words[80];
    size_t n = view->list ? view->list->marks.n : 0;
    if (!n || !target->subject)
        return;
    snprintf(words, sizeof words, _("%zu marked"), n);
    params_set(params, target->subject, words);
}

static int open_screen(struct view *view, const struct key_def *def, bool fresh)
{
    struct params all, params;
    params_init(&all);
    params_init(&params);
    bool complete = is_global(view->app, def) || action_gather(view, def, &all);
    const char *name = def->by ? params_get(&all, def->by) : def->screen;
    const struct screen_def *target = name ? screen_find(view->app->defs, name) : NULL;
    if (!target || !complete)
        app_say(view->app, MESSAGE_INFO, "%s",
                target ? action_missing(view) : _("There is nothing more to show here"));
    if (target)
        hand_over(view->app, target, def, &all, &params);
    if (target && def->marked)
        name_chosen(view, target, &params);
    if (fresh && target && target->source.key.n)
        params_set(&params, target->source.key.names[0],
                   NULL); /* the row's id is not the new record's */
    if (target && complete)
        app_open(view->app, target->name, &params);
    params_finish(&params);
    params_finish(&all);
    return R_REDRAW;
}

static int run_call(struct view *view, const struct key_def *def)
{
    return def ? call_run(view, def) : R_UNUSED;
}

static bool is_plain(int key)
{
    return key >= ' ' && key < K_ESC;
}

static int run_help(struct view *view, const struct key_def *def)
{
    (void)def;
    return help_open(view);
}

static int run_open(struct view *view, const struct key_def *def)
{
    if (def && (def->screen || def->by))
        return open_screen(view, def, false);
    return run_pick(view, def);
}

static int run_goto(struct view *view, const struct key_def *def)
{
    return def && def->screen ? open_screen(view, def, false) : R_UNUSED;
}

static int run_new(struct view *view, const struct key_def *def)
{
    return def && def->screen ? open_screen(view, def, true) : R_UNUSED;
}

static int run_pick(struct view *view, const struct key_def *def)
{
    (void)def;
    return app_top(view->app)->picked ? app_pick(view->app) : R_UNUSED;
}

static int run_search(struct view *view, const struct key_def *def)
{
    (void)def;
    return list_search(view);
}

static int run_filter(struct view *view, const struct key_def *def)
{
    (void)def;
    return list_filter(view);
}

static int run_find(struct view *view, const struct key_def *def)
{
    return run_search(view, def);
}

static int run_kept(struct view *view, const struct key_def *def)
{
    (void)def;
    return kept_choose(view);
}

static int run_keep(struct view *view, const struct key_def *def)
{
    (void)def;
    return kept_keep(view);
}

static int run_mark(struct view *view, const struct key_def *def)
{
    (void)def;
    return list_slipped(view) ? R_REDRAW | R_BELL : list_mark(view);
}

static int run_mark_all(struct view *view, const struct key_def *def)
{
    (void)def;
    return list_mark_all(view);
}

static int run_save(struct view *view, const struct key_def *def)
{
    (void)def;
    return form_save(view, false);
}

static int run_save_close(struct view *view, const struct key_def *def)
{
    (void)def;
    return form_save(view, true);
}

static int run_lookup(struct view *view, const struct key_def *def)
{
    (void)def;
    return form_lookup(view);
}

static int run_undo(struct view *view, const struct key_def *def)
{
    (void)def;
    return view->grid ? grid_undo(view) : form_undo(view);
}

static int run_repeat(struct view *view, const struct key_def *def)
{
    (void)def;
    return repeat_field(view);
}

static int run_fill(struct view *view, const struct key_def *def)
{
    return view->grid && def ? grid_fill(view, def) : R_UNUSED;
}

static int run_resume(struct view *view, const struct key_def *def)
{
    (void)def;
    return drafts_resume(view);
}

static int run_discard(struct view *view, const struct key_def *def)
{
    return drafts_discard(view, def);
}

static int run_lock(struct view *view, const struct key_def *def)
{
    (void)def;
    return lock_by_key(view->app);
}

static int run_messages(struct view *view, const struct key_def *def)
{
    (void)def;
    return messages_open(view);
}

static int run_palette(struct view *view, const struct key_def *def)
{
    (void)def;
    return palette_open(view);
}

static int run_refresh(struct view *view, const struct key_def *def)
{
    (void)def;
    struct view *top = app_top(view->app);
    top->ops->reload(top);
    day_ask(view->app);
    return R_REDRAW;
}

static int run_back(struct view *view, const struct key_def *def)
{
    (void)def;
    return app_back(view->app);
}

static int run_next_pane(struct view *view, const struct key_def *def)
{
    (void)def;
    return view->parent ? view->parent->ops->key(view->parent, K_TAB) : R_UNUSED;
}

static int run_quit(struct view *view, const struct key_def *def)
{
    (void)def;
    view->app->quit = true;
    return R_QUIT;
}

int action_run(struct view *view, const char *name, const struct key_def *def)
{
    const struct hook *hook = find_action(name) ? NULL : find_hook(name);
    assert(action_is(name));
    const char *reason = why_not(view, needs_of(name));
    if (reason) {
        app_say(view->app, MESSAGE_WARNING, "%s", reason);
        return R_REDRAW | R_BELL;
    }
    return hook ? hook->run(view, def) : find_action(name)->run(view, def);
}

/* ---- which key means what ---- */

static const struct key_def *find_key(const struct screen_def *def, int key)
{
    for (size_t i = 0; def && i < def->n_keys; i++)
        if (def->keys[i].key == key)
            return &def->keys[i];
    return NULL;
}

/* Esc accepts what a form holds; while it is still being read, or read only, it leads back. */
static bool esc_accepts(const struct view *view)
{
    const struct form *form = view->form;
    return view->app->esc_accepts && form && form->loaded && !form->readonly && !view->waiting;
}

static const char *keys_of(const struct view *view, const struct action *action)
{
    if (strcmp(action->name, "save_close") == 0 && esc_accepts(view))
        return "Esc F2";
    if (strcmp(action->name, "back") == 0 && esc_accepts(view))
        return "F3";
    return action->keys;
}

/* The n-th of the space-separated key names; K_NONE after the last. */
static int default_key(const struct view *view, const struct action *action, size_t n)
{
    char word[16];
    const char *p = keys_of(view, action);
    for (size_t i = 0; *p; i++) {
        size_t len = strcspn(p, " ");
        int key = K_NONE;
        memcpy(word, p, len);
        word[len] = 0;
        if (i == n && key_parse(word, &key))
            return key;
        p += len + (p[len] == ' ');
    }
    return K_NONE;
}

/* The one to show: while letters are text, one that is none if there is one. */
static int shown_key(const struct view *view, const struct action *action)
{
    int first = default_key(view, action, 0), second = default_key(view, action, 1);
    return is_plain(first) && second != K_NONE && view->ops->typing(view) ? second : first;
}

static bool has_default_key(const struct view *view, const struct action *action, int key)
{
    for (size_t i = 0; default_key(view, action, i) != K_NONE; i++)
        if (default_key(view, action, i) == key)
            return true;
    return false;
}

/* It stands there to be answered: a lookup, a question, a filter. */
static bool is_asked(const struct view *view)
{
    return (view->parent ? view->parent : view)->picked != NULL;
}

static bool suits(const struct view *view, const struct action *action)
{
    if (strcmp(action->name, "open") == 0 || strcmp(action->name, "pick") == 0)
        return is_asked(view);
    if (strcmp(action->name, "search") == 0 && view->canvas)
        return false; /* its rows do not stand in lines */
    if (strcmp(action->name, "kept") == 0 || strcmp(action->name, "keep") == 0)
        return view->form && view->def->local;
    if (strcmp(action->name, "next_pane") == 0)
        return view->parent != NULL;
    if (strcmp(action->name, "palette") == 0 || strcmp(action->name, "messages") == 0)
        return !is_asked(view);
    bool filters = list_filterable(view) && !is_asked(view);
    if (strcmp(action->name, "filter") == 0)
        return filters;
    if (strcmp(action->name, "find") == 0)
        return filters && !view->def->search.name;
    if (strcmp(action->name, "search") == 0 && filters && !view->def->search.name)
        return false;
    if (strcmp(action->name, "mark") == 0 || strcmp(action->name, "mark_all") == 0)
        return view->list && list_markable(view) && !is_asked(view);
    return suits_kind(view, action->needs);
}

/* A screen's keys may go to a screen that is not for everyone's role, or be for those alone who are
 * refused. */
static bool permitted(const struct view *view, const struct key_def *def)
{
    const struct screen_def *target =
        def->screen ? screen_find(view->app->defs, def->screen) : NULL;
    bool asked = !def->denied || view_denied(view);
    return asked && (!target || screen_is_for(target, view->app->role));
}

static int screen_key(struct view *view, int key)
{
    const struct key_def *def = find_key(view->def, key);
    bool of_row = def && view->list;
    if (!def && view->parent)
        def = find_key(view->parent->def, key);
    if (!def || !*def->action || !permitted(view, def))
        return R_UNUSED;
    if (view_denied(view) && !def->denied) {
        app_say(view->app, MESSAGE_WARNING, "%s", _("The case is somebody else's"));
        return R_REDRAW | R_BELL;
    }
    if (of_row && list_slipped(view))
        return R_REDRAW | R_BELL;
    return action_run(view, def->action, def);
}

static int builtin_key(struct view *view, int key)
{
    for (size_t i = 0; i < ACTIONS; i++)
        if (has_default_key(view, &actions[i], key) && suits(view, &actions[i]))
            return action_run(view, actions[i].name, NULL);
    return R_UNUSED;
}

static int global_key(struct app *app, int key)
{
    const struct key_def *def = find_key(app->defs->global, key);
    struct view *view = app_focus(app);
    if (!def || !permitted(view, def) || app_top(app)->picked)
        return R_UNUSED;
    return action_run(view, def->action, def);
}

/* Whatever used the key may have closed the view: only R_UNUSED says that it is still there. */
int action_key(struct view *view, int key)
{
    struct app *app = view->app;
    bool plain_text = view->ops->typing(view) && is_plain(key);
    int react = view->ops->key(view, key);
    if (react != R_UNUSED || plain_text)
        return react;
    react = screen_key(view, key);
    if (react == R_UNUSED)
        react = builtin_key(view, key);
    if (react == R_UNUSED)
        react = help_key(view, key);
    return react == R_UNUSED ? global_key(app, key) : react;
}

/* ---- what can be done here ---- */

static const char *msgid_of(const struct key_def *def)
{
    const struct action *action = find_action(def->action);
    const struct hook *hook = action ? NULL : find_hook(def->action);
    return def->label ? def->label : action ? action->help : hook ? hook->help : def->action;
}

/* What action_gather() would find under this name: the last word is the row's. */
static const char *find_value(const struct view *view, const char *name)
{
    const struct list *list = view->list;
    if (list->cursor < list->n && list_column(view, name) >= 0)
        return list_cell(view, list->cursor, name);
    if (list_is_key(view, name))
        return NULL;
    const char *value = view->parent ? params_get(&view->parent->params, name) : NULL;
    return value ? value : params_get(&view->params, name);
}

/* All that a key hands over is there. */
static bool hands_over(const struct view *view, const struct key_def *def)
{
    struct params all;
    bool complete = true;
    params_init(&all);
    if (def->marked || (def->args.n && !is_plain_list(view)))
        complete = action_gather((struct view *)view, def, &all);
    else
        for (size_t i = 0; i < def->args.n && complete; i++) {
            const char *equals = strchr(def->args.names[i], '=');
            complete = find_value(view, equals ? equals + 1 : def->args.names[i]);
        }
    params_finish(&all);
    return complete;
}

/* Why a key of a screen cannot be used now: its action, or something it hands over is not there. */
static const char *why_not_key(const struct view *view, const struct key_def *def)
{
    const char *reason = why_not(view, needs_of(def->action));
    if (reason)
        return reason;
    if (view_denied(view) && !def->denied && !is_global(view->app, def))
        return _("The case is somebody else's");
    return hands_over(view, def) ? NULL : action_missing(view);
}

static const struct screen_def *screen_of(const struct app *app, const struct key_def *def)
{
    return def->screen ? screen_find(app->defs, def->screen) : NULL;
}

/* While rows are marked, what can be done to them is what one looks for. */
static bool for_marks(const struct view *view, const struct key_def *def)
{
    return def->marked && view->list && view->list->marks.n > 0;
}

/* For the footer, the rest is not worth looking into at each key. */
static bool is_hint(const struct view *view, const struct key_def *def)
{
    return def->footer || for_marks(view, def) || strcmp(def->action, "help") == 0;
}

static size_t add_of(const struct view *view, const struct screen_def *screen, bool hints,
                     bool marks, struct action_item *items, size_t n, size_t max)
{
    for (size_t i = 0; screen && i < screen->n_keys && n < max; i++) {
        const struct key_def *def = &screen->keys[i];
        if (for_marks(view, def) == marks && (is_hint(view, def) || !hints) && permitted(view, def))
            items[n++] = (struct action_item){.key = def->key,
                                              .name = def->action,
                                              .label = i18n_ctx(screen->name, msgid_of(def)),
                                              .msgid = msgid_of(def),
                                              .ctx = screen->name,
                                              .screen = screen_of(view->app, def),
                                              .why_not = why_not_key(view, def),
                                              .def = def,
                                              .footer = def->footer || for_marks(view, def)};
    }
    return n;
}

/* What a built-in action needs beside its preconditions: a screen below to go back to. */
static const char *why_not_here(const struct view *view, const struct action *action)
{
    if (strcmp(action->name, "back") == 0 && view->app->depth < 2)
        return _("This is the first screen");
    return why_not(view, action->needs);
}

static size_t add_keys(const struct view *view, const struct screen_def *screen, bool hints,
                       struct action_item *items, size_t n, size_t max)
{
    n = add_of(view, screen, hints, true, items, n, max);
    return add_of(view, screen, hints, false, items, n, max);
}

/* A filter is not saved but used. */
static const char *help_of(const struct view *view, const struct action *action)
{
    bool save = view->form && view->def->local && (action->needs & NEED_FORM) &&
                strncmp(action->name, "save", 4) == 0;
    return save ? N_("show the rows") : action->help;
}

/* Whether a built-in action is worth a place in the footer of this view; help has its own. */
static bool in_footer(const struct view *view, const struct action *action)
{
    if (!(action->needs & HINTED) || strcmp(action->name, "help") == 0)
        return false;
    if (strcmp(action->name, "search") == 0)
        return view->def->search.name && !view->list->searching;
    if (strcmp(action->name, "save") == 0 && view->def->local)
        return false; /* F2 does the same */
    return strcmp(action->name, "filter") != 0 || view->def->n_filters;
}

/* The search line takes the letters: the way out of it comes first. */
static size_t add_search(const struct view *view, struct action_item *items, size_t n, size_t max)
{
    if (view->list && view->list->searching && n < max)
        items[n++] = (struct action_item){
            .key = K_TAB, .name = "", .label = _("to the list"), .footer = true};
    return n;
}

/* What the letters of flag columns mean: lines of help without a key. */
static size_t add_flags(const struct view *view, struct action_item *items, size_t n, size_t max)
{
    for (size_t i = 0; view->list && i < view->def->n_columns; i++) {
        const struct column_def *column = &view->def->columns[i];
        size_t count = 0;
        if (column->type != FIELD_FLAGS)
            continue;
        const struct code *codes = codes_of(&view->app->codes, column->codes, &count);
        for (size_t j = 0; j < count && n < max; j++)
            items[n++] = (struct action_item){.key = K_NONE, .name = "", .label = codes[j].label};
    }
    return n;
}

static bool is_known(const struct view *view, const char *name)
{
    return params_get(&view->params, name) ||
           (view->parent && params_get(&view->parent->params, name));
}

const struct key_def *action_beginning(const struct view *view)
{
    for (size_t i = 0; i < view->def->n_keys; i++) {
        const struct key_def *key = &view->def->keys[i];
        const struct screen_def *target =
            key->screen ? screen_find(view->app->defs, key->screen) : NULL;
        size_t known = 0;
        if (strcmp(key->action, "new") != 0 || !target || !permitted(view, key))
            continue;
        while (known < target->fixed.n && is_known(view, target->fixed.names[known]))
            known++;
        if (known == target->fixed.n)
            return key;
    }
    return NULL;
}

/* A screen may give a built-in action a place in its footer by naming it. */
static bool is_listed(const struct view *view, const struct action *action)
{
    for (size_t i = 0; i < view->def->n_keys; i++)
        if (strncmp(action->name, "mark", 4) == 0 &&
            strcmp(view->def->keys[i].action, action->name) == 0)
            return true;
    return false;
}

static size_t collect(const struct view *view, bool hints, struct action_item *items, size_t max)
{
    size_t n = add_keys(view, view->def, hints, items, 0, max);
    bool choosing = is_asked(view);
    n = add_search(view, items, n, max);
    if (view->parent)
        n = add_keys(view, view->parent->def, hints, items, n, max);
    for (size_t i = 0; i < ACTIONS && n < max; i++) {
        const struct action *action = &actions[i];
        bool picks = strcmp(action->name, "open") == 0;
        if (hints && !(action->needs & HINTED))
            continue; /* not worth looking into at each key */
        if (!suits(view, action) || strcmp(action->name, "pick") == 0 || is_listed(view, action) ||
            (!picks && !action->keys[0]))
            continue;
        items[n++] = (struct action_item){.key = shown_key(view, action),
                                          .name = picks ? "pick" : action->name,
                                          .label = picks ? _("choose") : _(help_of(view, action)),
                                          .msgid = help_of(view, action),
                                          .ctx = "",
                                          .why_not = why_not_here(view, action),
                                          .footer = in_footer(view, action)};
    }
    if (!choosing)
        n = add_keys(view, view->app->defs->global, hints, items, n, max);
    return hints ? n : add_flags(view, items, n, max);
}

size_t action_list(const struct view *view, struct action_item *items, size_t max)
{
    return collect(view, false, items, max);
}

size_t action_hints(const struct view *view, struct action_item *items, size_t max)
{
    return collect(view, true, items, max);
}
