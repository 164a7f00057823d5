#include "engine/app.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "action_priv.h"
#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "db/db.h"
#include "drafts.h"
#include "engine/action.h"
#include "engine/key.h"
#include "engine/list.h"
#include "engine/panes.h"
#include "engine/presence.h"
#include "engine/react.h"

enum { QUEUE_MAX = 1000, RETRY_MS = 1000 };

void app_init(struct app *app, struct db *db, const struct screen_defs *defs,
              const struct hook *hooks)
{
    memset(app, 0, sizeof *app);
    app->db = db;
    app->defs = defs;
    app->hooks = hooks;
    app->redraw = true;
    app->lock.key_ms = app_now();
    codes_init(&app->codes);
    action_use(hooks);
}

void app_finish(struct app *app)
{
    while (app->depth)
        view_destroy(app->stack[--app->depth]);
    codes_finish(&app->codes);
    lock_finish(app);
    params_finish(&app->saved);
    presence_finish(app);
    messages_finish(app);
    app_forget_ahead(app);
    free(app->pastes);
    free(app->stack);
    free(app->queue);
    memset(app, 0, sizeof *app);
}

int64_t app_now(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* ---- the stack ---- */

struct view *app_top(const struct app *app)
{
    return app->depth ? app->stack[app->depth - 1] : NULL;
}

struct view *app_focus(const struct app *app)
{
    struct view *top = app_top(app);
    return top && top->panes ? panes_focus(top) : top;
}

struct view *app_push(struct app *app, struct view *view)
{
    app->stack = xreallocarray(app->stack, app->depth + 1, sizeof(struct view *));
    app->stack[app->depth++] = view;
    app->redraw = true;
    return view;
}

struct view *app_open(struct app *app, const char *screen, const struct params *params)
{
    const struct screen_def *def = screen_find(app->defs, screen);
    if (!def)
        return NULL;
    if (!screen_is_for(def, app->role)) {
        app_say(app, MESSAGE_WARNING, _("“%s” is not for your role"),
                i18n_ctx(def->name, def->title));
        return NULL;
    }
    return app_push(app, view_create(app, def, params));
}

static void pop(struct app *app)
{
    view_destroy(app->stack[--app->depth]);
    app->redraw = true;
}

int app_back(struct app *app)
{
    struct view *top = app_top(app);
    if (!top || app->depth < 2)
        return R_BELL;
    if (!top->ops->leave(top))
        return R_REDRAW;
    view_picked_fn *picked = top->picked;
    void *ctx = top->picked_ctx;
    pop(app);
    if (picked)
        picked(app_top(app), NULL, ctx);
    return R_REDRAW;
}

int app_pick(struct app *app)
{
    struct view *top = app_top(app);
    struct params row;
    params_init(&row);
    if (!top->ops->row(top, &row)) {
        params_finish(&row);
        return R_BELL;
    }
    view_picked_fn *picked = top->picked;
    void *ctx = top->picked_ctx;
    pop(app);
    int react = picked(app_top(app), &row, ctx);
    params_finish(&row);
    return react | R_REDRAW;
}

void app_show(struct app *app, const char *id)
{
    struct view *top = app_top(app);
    if (top->list)
        list_seek(top, id);
    for (size_t i = 0; top->panes && i < top->panes->n; i++) {
        struct view *pane = top->panes->views[i];
        if (pane->list)
            list_seek(pane, id);
        else
            pane->ops->reload(pane);
    }
}

/* ---- choosing ---- */

static const char *choose_hidden[] = {"key", NULL};
static struct column_def choose_columns[] = {{.name = "label"}};
static const struct screen_def choose_def = {.name = "choose",
                                             .kind = SCREEN_LIST,
                                             .title = N_("Choose"),
                                             .columns = choose_columns,
                                             .n_columns = 1,
                                             .hidden = {choose_hidden, 1}};

void app_choose(struct app *app, const char *title, size_t n, const char *const keys[],
                const char *const labels[], view_picked_fn *picked, void *ctx)
{
    struct view *view = view_create(app, &choose_def, NULL);
    const char **cells = xcalloc(n ? 2 * n : 1, sizeof *cells);
    for (size_t i = 0; i < n; i++) {
        cells[2 * i] = labels[i];
        cells[2 * i + 1] = keys[i];
    }
    list_set_rows(view, n, cells);
    free(cells);
    view->title = xstrdup(title);
    view->picked = picked;
    view->picked_ctx = ctx;
    app_push(app, view);
}

/* ---- messages ---- */

void app_say(struct app *app, enum message_level level, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    vsnprintf(app->message, sizeof app->message, format, args);
    va_end(args);
    app->level = level;
    app->times_said++;
    app->redraw = true;
    messages_note(app, level, app->message);
}

void app_say_err(struct app *app, const struct err *err)
{
    app_say(app, MESSAGE_ERROR, "%s", err->detail);
}

/* ---- keys ---- */

static bool loading(const struct view *view)
{
    bool out = view->waiting > 0;
    for (size_t i = 0; view->panes && i < view->panes->n; i++)
        out = out || view->panes->views[i]->waiting > 0;
    return out;
}

/* Leafs through what is drawn by hand, whose pages no row says. */
static bool leafs(const struct view *view, int key)
{
    bool page =
        key == K_PAGE_UP || key == K_PAGE_DOWN || key == K_CTRL + 'b' || key == K_CTRL + 'f';
    return page && view->canvas && view->stood;
}

/* Rows are still out and the key is meant for them. What is typed into a search line is not. */
static bool waits(const struct app *app, int key)
{
    const struct view *top = app_top(app), *focus = app_focus(app);
    if (!top || !loading(top))
        return false;
    bool text = (key >= ' ' && key < K_ESC) || key == K_BACKSPACE;
    return !(text && focus->list && focus->ops->typing(focus)) && !leafs(focus, key);
}

/* A key without a meaning here: where those that have one are listed. */
static void say_unused(struct app *app, const struct view *view, int key)
{
    char name[16], help[16];
    bool text = view && view->ops->typing(view);
    bool named = (key > ' ' && key < K_ESC) || (key >= K_F1 && key <= K_F12) || key >= K_CTRL;
    if (view && named && app->level == MESSAGE_NONE)
        app_say(app, MESSAGE_INFO, _("%s does nothing here: %s lists what can be done"),
                key_label(key, name, sizeof name), key_label(text ? K_F1 : '?', help, sizeof help));
}

static unsigned owner(const struct app *app)
{
    const struct view *top = app_top(app);
    return top ? top->owner : DB_OWNER_NONE;
}

/* An error stays until it was read: Esc, or a key that puts another screen on top. What this key
 * itself met with stays, and that the program is too old. */
static void forget_error(struct app *app, unsigned before, unsigned said)
{
    if (app->level != MESSAGE_ERROR || app->times_said != said || app->misfit ||
        before == owner(app))
        return;
    app->level = MESSAGE_NONE;
    app->redraw = true;
}

static int dispatch(struct app *app, int key)
{
    struct view *view = app_focus(app);
    unsigned top = owner(app), said = app->times_said;
    if (app->level == MESSAGE_INFO || app->level == MESSAGE_WARNING ||
        (app->level == MESSAGE_ERROR && key == K_ESC)) {
        app->level = MESSAGE_NONE;
        app->redraw = true;
    }
    int react = view ? action_key(view, key) : R_BELL;
    forget_error(app, top, said);
    if (react == R_UNUSED) {
        say_unused(app, app_focus(app), key);
        react = R_BELL;
    }
    if (react & R_REDRAW)
        app->redraw = true;
    if (react & R_QUIT)
        app->quit = true;
    return react;
}

static void enqueue(struct app *app, int key)
{
    if (app->queued == QUEUE_MAX)
        return;
    if (app->queued == app->queue_size) {
        app->queue_size = app->queue_size ? 2 * app->queue_size : 32;
        app->queue = xreallocarray(app->queue, app->queue_size, sizeof(int));
    }
    app->queue[app->queued++] = key;
}

void app_forget_ahead(struct app *app)
{
    for (size_t i = 0; i < app->n_pastes; i++)
        free(app->pastes[i]);
    app->n_pastes = app->queued = 0;
}

/* Type-ahead is never lost: keys for a screen whose first rows are still out are kept until they
 * are there, and pastes in their places. Esc breaks. */
int app_key(struct app *app, int key)
{
    app->lock.key_ms = app_now();
    if (app->lock.on)
        return lock_key(app, key);
    if (key == K_ESC && waits(app, key)) {
        app_forget_ahead(app);
        return dispatch(app, key);
    }
    if (app->queued || waits(app, key)) {
        enqueue(app, key);
        return R_NONE;
    }
    return dispatch(app, key);
}

static int paste(struct app *app, const char *text)
{
    struct view *view = app_focus(app);
    app->redraw = true;
    if (view && view->ops->paste)
        return view->ops->paste(view, text);
    app_say(app, MESSAGE_WARNING, "%s", _("Nothing can be pasted here"));
    return R_REDRAW | R_BELL;
}

static void paste_next(struct app *app)
{
    char *text = app->pastes[0];
    app->n_pastes--;
    memmove(app->pastes, app->pastes + 1, app->n_pastes * sizeof(char *));
    paste(app, text);
    free(text);
}

int app_paste(struct app *app, const char *text)
{
    if (app->lock.on)
        return R_BELL;
    if (!app->queued && !waits(app, ' '))
        return paste(app, text);
    if (app->queued == QUEUE_MAX)
        return R_BELL;
    app->pastes = xreallocarray(app->pastes, app->n_pastes + 1, sizeof(char *));
    app->pastes[app->n_pastes++] = xstrdup(text);
    enqueue(app, K_NONE);
    return R_NONE;
}

static void drain(struct app *app)
{
    while (app->queued && !waits(app, app->queue[0] == K_NONE ? ' ' : app->queue[0]) &&
           !app->quit) {
        int key = app->queue[0];
        app->queued--;
        memmove(app->queue, app->queue + 1, app->queued * sizeof(int));
        if (key == K_NONE)
            paste_next(app);
        else
            dispatch(app, key);
    }
}

/* ---- time and events ---- */

int64_t app_tick(struct app *app, int64_t now_ms)
{
    int64_t next = lock_tick(app, now_ms);
    if (!app->lock.on)
        drain(app);
    for (size_t i = 0; i < app->depth; i++) {
        struct view *view = app->stack[i];
        if (view->renew_ms && view->renew_ms <= now_ms)
            view_enter(view);
        int64_t dues[] = {view->ops->tick(view, now_ms), view->renew_ms ? view->renew_ms : -1};
        for (size_t j = 0; j < 2; j++)
            if (dues[j] >= 0 && (next < 0 || dues[j] < next))
                next = dues[j];
    }
    return next;
}

bool app_leave(struct app *app)
{
    for (size_t i = 0; i < app->depth; i++)
        presence_leave(app->stack[i]);
    for (size_t i = 0; i < app->depth; i++)
        app->stack[i]->ops->leave(app->stack[i]);
    return app->db && db_outstanding(app->db) > 0;
}

void app_line(struct app *app, enum line_state state, const char *why)
{
    bool news = why && *why && strcmp(why, app->line_why) != 0;
    app->line = state;
    snprintf(app->line_why, sizeof app->line_why, "%s", why ? why : "");
    if (news)
        messages_note(app, MESSAGE_WARNING, app->line_why);
    lock_line(app);
    app->redraw = true;
}

static void codes_answered(void *ctx, struct db_reply *reply)
{
    struct app *app = ctx;
    if (reply->verdict == DB_OK)
        codes_load(&app->codes, reply->rows);
    app->redraw = true;
}

static void copy(char *to, size_t size, const char *from)
{
    snprintf(to, size, "%s", from ? from : "");
}

void app_session(struct app *app, const struct db_session *session)
{
    app->api = session->api;
    app->misfit = session->misfit;
    if (app->misfit)
        app_say(app, MESSAGE_ERROR, "%s", app->misfit);
    if (!session->today || !date_parse_iso(session->today, &app->today))
        app->today = 0;
    copy(app->login, sizeof app->login, session->login);
    copy(app->name, sizeof app->name, session->name);
    copy(app->role, sizeof app->role, session->role);
    copy(app->unit, sizeof app->unit, session->unit);
    db_send(app->db, DB_OWNER_NONE, DB_READ,
            "select list, code, label_da, label_en from api.code order by list, sort, code", 0,
            NULL, codes_answered, app);
    if (!app->depth) /* nothing is open yet: somebody has just logged in */
        drafts_greet(app);
    app->redraw = true;
}

void app_changes(struct app *app, const struct change *changes, size_t count, bool all)
{
    bool others = presence_take(app, changes, count);
    for (size_t i = 0; i < app->depth; i++) {
        struct view *view = app->stack[i];
        for (size_t j = 0; j < count; j++) {
            view->ops->changed(view, &changes[j]);
            view_let_in(view, &changes[j]);
        }
        if (all)
            view->ops->reload(view);
        else
            view_noticed(view);
    }
    app->redraw = app->redraw || others || count || all;
}
