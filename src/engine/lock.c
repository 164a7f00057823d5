#include "engine/lock.h"

#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/str.h"
#include "db/db.h"
#include "draft.h"
#include "engine/app.h"
#include "engine/form.h"
#include "engine/key.h"
#include "engine/params.h"
#include "engine/presence.h"
#include "engine/react.h"

enum { PASSWORD_LIMIT = 200 };

static void wipe(struct lock *lock)
{
    if (lock->password.text)
        mem_wipe(lock->password.text, lock->password.len);
    edit_finish(&lock->password);
    edit_init(&lock->password, false, PASSWORD_LIMIT);
}

void lock_finish(struct app *app)
{
    if (app->lock.on)
        wipe(&app->lock);
    if (app->lock.on)
        edit_finish(&app->lock.password);
    app->lock.on = false;
}

static void keep_drafts(struct app *app)
{
    for (size_t i = 0; i < app->depth; i++) {
        if (!app->stack[i]->form)
            continue;
        draft_send(app->stack[i]);
        presence_leave(app->stack[i]);
    }
}

int lock_now(struct app *app)
{
    struct lock *lock = &app->lock;

    if (lock->on || !app->db || !lock->conninfo)
        return R_NONE;
    keep_drafts(app);
    app_forget_ahead(app);
    app->redraw = true;
    if (!db_by_password(app->db)) {
        lock->ended = app->quit = true;
        return R_QUIT;
    }
    lock->on = true;
    lock->asked = false;
    lock->said = NULL;
    edit_init(&lock->password, false, PASSWORD_LIMIT);
    return R_REDRAW;
}

static int chosen(struct view *asker, const struct params *row, void *ctx)
{
    const char *answer = row ? params_get(row, "key") : NULL;

    (void)asker;
    return answer && strcmp(answer, "end") == 0 ? lock_now(ctx) : R_REDRAW;
}

int lock_by_key(struct app *app)
{
    static const char *const keys[] = {"no", "end"};
    const char *labels[] = {_("No, go back"), _("End the session, drafts are kept")};

    if (!app->db || db_by_password(app->db))
        return lock_now(app);
    app_choose(app, _("There is no password to unlock with"), 2, keys, labels, chosen, app);
    return R_REDRAW;
}

/* ---- unlocking ------------------------------------------------------------------------------ */

static void quote(const char *password, struct str *out)
{
    str_add(out, " password='");
    for (; *password; password++) {
        if (*password == '\'' || *password == '\\')
            str_add_char(out, '\\');
        str_add_char(out, *password);
    }
    str_add_char(out, '\'');
}

void lock_conninfo(const char *conninfo, const char *password, struct str *out)
{
    str_add(out, conninfo);
    if (strncmp(conninfo, "postgresql://", 13) != 0 && strncmp(conninfo, "postgres://", 11) != 0) {
        quote(password, out);
        return;
    }
    str_add(out, strchr(conninfo, '?') ? "&password=" : "?password=");
    for (; *password; password++)
        str_printf(out, "%%%02X", (unsigned char)*password);
}

static int ask(struct app *app)
{
    struct lock *lock = &app->lock;
    struct str words;

    if (!lock->password.len)
        return R_BELL;
    str_init(&words);
    lock_conninfo(lock->conninfo, lock->password.text, &words);
    db_login(app->db, words.s);
    mem_wipe(words.s, words.len);
    str_finish(&words);
    wipe(lock);
    lock->asked = true;
    lock->said = _("Asking the server …");
    return R_REDRAW;
}

int lock_key(struct app *app, int key)
{
    struct lock *lock = &app->lock;
    struct err err = {0};
    bool changed = false;

    app->redraw = true;
    if (key == K_CTRL + 'q') {
        app->quit = true;
        return R_QUIT;
    }
    if (lock->asked)
        return R_NONE;
    if (key == K_ENTER)
        return ask(app);
    lock->said = NULL;
    if (key == K_ESC)
        wipe(lock);
    else if ((key >= ' ' && key < K_ESC) || key == K_BACKSPACE || key == K_CTRL + 'u')
        edit_key(&lock->password, key, 1000, &changed, &err);
    return R_REDRAW;
}

void lock_line(struct app *app)
{
    struct lock *lock = &app->lock;

    if (!lock->on || !lock->asked || app->line == LINE_CONNECTING)
        return;
    lock->asked = false;
    lock->said = app->line == LINE_DENIED ? _("The server does not accept this password")
                                          : _("The server cannot be reached just now");
    if (app->line != LINE_ONLINE)
        return;
    lock_finish(app);
    lock->key_ms = app_now();
    lock->said = NULL;
}

int64_t lock_tick(struct app *app, int64_t now_ms)
{
    struct lock *lock = &app->lock;
    int64_t due = lock->key_ms + lock->after_ms;

    if (!lock->after_ms || lock->on || lock->ended)
        return -1;
    if (now_ms < due)
        return due;
    lock_now(app);
    return -1;
}
