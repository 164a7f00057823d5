#include "session.h"

#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/i18n.h"
#include "db/db.h"
#include "engine/app.h"
#include "engine/key.h"
#include "engine/react.h"
#include "loop.h"
#include "tui/draw.h"
#include "tui/keys.h"

/* Keys of one turn: what a person or a script can have typed ahead, not a stream without end. */
enum { KEYS_PER_TURN = 4096, EARLY_KEYS = 256, LEAVE_MS = 3000 };

struct session {
    struct app app;
    struct db *db;
    struct loop *loop;
    struct keys keys;
    int early[EARLY_KEYS]; /* typed before there was a screen */
    size_t n_early;
    bool opened;      /* the first screen stands */
    bool locked;      /* it ended since nothing could unlock it */
    bool gone;        /* nobody sees the terminal any more */
    bool leaving;     /* as soon as nothing is on its way to the server … */
    int64_t leave_by; /* … but at the latest then */
    int64_t due;      /* when the engine wants its next tick, -1 never */
    struct err why;   /* why it ends, if not because the person wanted it */
};

/* ---- the end ---- */

static void leave(struct session *session)
{
    if (session->leaving)
        return;
    session->leaving = true;
    session->leave_by = app_now() + LEAVE_MS;
    app_leave(&session->app);
}

static void hang_up(struct session *session)
{
    session->gone = true;
    loop_remove(session->loop, LOOP_TTY);
    leave(session);
}

/* There is no database for this person: nothing to stay for. */
static void give_up(struct session *session, const struct err *err)
{
    session->why = *err;
    session->leaving = true;
    session->leave_by = app_now();
}

/* After whatever has happened, what is due at once is done; flags for the loop. */
static int settle(struct session *session, int react)
{
    int64_t now = app_now();
    session->due = app_tick(&session->app, now);
    if ((react & R_QUIT) || session->app.quit)
        leave(session);
    react &= ~R_QUIT;
    if (session->app.redraw)
        react |= R_REDRAW;
    if (session->leaving && (db_outstanding(session->db) == 0 || now >= session->leave_by))
        react |= R_QUIT;
    return react;
}

/* ---- the database ---- */

static void on_state(void *ctx, enum db_state state, const struct err *err)
{
    static const enum line_state lines[] = {
        [DB_CONNECTING] = LINE_CONNECTING,
        [DB_ONLINE] = LINE_ONLINE,
        [DB_OFFLINE] = LINE_OFFLINE,
        [DB_DENIED] = LINE_DENIED,
    };
    struct session *session = ctx;
    app_line(&session->app, lines[state], err ? err->detail : "");
    if (!session->opened && (state == DB_OFFLINE || state == DB_DENIED))
        give_up(session, err);
}

/* An auditor has no cases, but counts them. */
static const char *first_screen(const char *role)
{
    if (strcmp(role, "supervisor") == 0)
        return "queue";
    return strcmp(role, "auditor") == 0 ? "timeliness" : "my_day";
}

static void on_session(void *ctx, const struct db_session *who)
{
    struct session *session = ctx;
    struct app *app = &session->app;
    app_session(app, who);
    if (session->opened)
        return;
    const char *first = first_screen(app->role);
    session->opened = app_open(app, first, NULL) != NULL;
    if (!session->opened) {
        err_set(&session->why, ERR_CONFIG, NULL, _("There is no screen “%s” to begin with"), first);
        give_up(session, &session->why);
    }
    for (size_t i = 0; i < session->n_early && session->opened; i++)
        app_key(app, session->early[i]);
}

static void on_changes(void *ctx, const struct change *changes, size_t count, bool all)
{
    struct session *session = ctx;
    app_changes(&session->app, changes, count, all);
}

static int pg_fd(void *ctx)
{
    struct session *session = ctx;
    return db_fd(session->db);
}

static short pg_events(void *ctx)
{
    struct session *session = ctx;
    return db_poll_events(session->db);
}

static int pg_timeout(void *ctx)
{
    struct session *session = ctx;
    return db_timeout_ms(session->db);
}

static int pg_handle(void *ctx, short revents)
{
    struct session *session = ctx;
    db_handle(session->db, revents);
    return settle(session, R_NONE);
}

/* ---- the terminal ---- */

static int tty_fd(void *ctx)
{
    (void)ctx;
    return STDIN_FILENO;
}

/* Before there is a screen, keys are kept for it; only the wish to leave is understood at once. */
static int one_key(struct session *session, int key)
{
    if (app_top(&session->app))
        return app_key(&session->app, key);
    if (key == K_CTRL + 'q' || key == K_CTRL + 'c')
        return R_QUIT;
    if (session->n_early < EARLY_KEYS)
        session->early[session->n_early++] = key;
    return R_NONE;
}

static int handle_keys(struct session *session)
{
    int react = R_NONE, key;
    for (int n = 0; n < KEYS_PER_TURN && !(react & R_QUIT); n++) {
        switch (keys_next(&session->keys, app_now(), &key)) {
        case KEYS_NONE:
            return react;
        case KEYS_KEY:
            react |= one_key(session, key);
            break;
        case KEYS_PASTE:
            react |= app_paste(&session->app, session->keys.paste.s);
            break;
        case KEYS_LOST: /* an error, or the next letter would wipe it away */
            app_say(&session->app, MESSAGE_ERROR, "%s",
                    _("A letter was left out: this terminal does not send UTF-8, set it to do so"));
            react |= R_BELL;
            break;
        case KEYS_TOO_BIG:
            app_say(&session->app, MESSAGE_WARNING, "%s", _("That is too much to paste at once"));
            react |= R_BELL;
            break;
        case KEYS_CLOSED:
            hang_up(session);
            return react;
        }
    }
    return react;
}

static int tty_handle(void *ctx, short revents)
{
    struct session *session = ctx;
    int react = R_NONE;
    if (revents & (POLLHUP | POLLERR | POLLNVAL))
        hang_up(session);
    else
        react = handle_keys(session);
    return settle(session, react);
}

static int on_signal(void *ctx, int signo)
{
    struct session *session = ctx;
    if (signo == SIGWINCH) {
        term_resize();
        return R_REDRAW;
    }
    if (signo == SIGHUP)
        hang_up(session);
    leave(session);
    return settle(session, R_NONE);
}

static void on_draw(void *ctx, int react)
{
    struct session *session = ctx;
    if (session->gone)
        return;
    if (react & R_BELL)
        term_bell();
    if (!draw_holds(&session->app, app_now()))
        draw(&session->app, app_now());
}

/* ---- time ---- */

static int64_t sooner(int64_t a, int64_t b)
{
    return a < 0 ? b : b < 0 || a < b ? a : b;
}

static int timer_timeout(void *ctx)
{
    struct session *session = ctx;
    int64_t now = app_now(), due = session->due;
    due = sooner(due, session->gone ? -1 : draw_due(&session->app, now));
    due = sooner(due, keys_due(&session->keys));
    due = sooner(due, session->leaving ? session->leave_by : -1);
    return due < 0 ? -1 : due <= now ? 0 : (int)(due - now);
}

/* The drawing finds out by itself whether anything is another than before. */
static int timer_handle(void *ctx, short revents)
{
    struct session *session = ctx;
    (void)revents;
    int react = session->keys.pasting ? handle_keys(session) : R_NONE;
    return settle(session, react | R_REDRAW);
}

/* ---- together ---- */

static void add_sources(struct session *session)
{
    struct loop_source tty = {.fd = tty_fd, .handle = tty_handle, .ctx = session};
    struct loop_source pg = {.fd = pg_fd,
                             .events = pg_events,
                             .timeout_ms = pg_timeout,
                             .handle = pg_handle,
                             .ctx = session};
    struct loop_source timer = {
        .timeout_ms = timer_timeout, .handle = timer_handle, .ctx = session};
    loop_add(session->loop, LOOP_TTY, &tty);
    loop_add(session->loop, LOOP_PG, &pg);
    loop_add(session->loop, LOOP_TIMER, &timer);
}

static bool work(struct session *session, const struct session_options *options, struct err *err)
{
    const struct db_events events = {on_state, on_session, on_changes};
    session->db = db_create(options->conninfo, &events, session);
    app_init(&session->app, session->db, options->defs, options->hooks);
    db_set_poll(session->db, options->poll_seconds * 1000);
    session->app.thin = options->thin;
    session->app.esc_accepts = options->esc_accepts;
    session->app.lock.conninfo = options->conninfo;
    session->app.lock.after_ms = (int64_t)options->lock_minutes * 60 * 1000;
    session->due = -1;
    if (i18n_fell_back())
        app_say(&session->app, MESSAGE_INFO, "%s",
                _("The locale is not UTF-8: C.UTF-8 is used instead"));
    keys_init(&session->keys);
    keys_define();
    add_sources(session);
    bool ok = loop_run(session->loop, err);
    session->locked = session->app.lock.ended;
    keys_finish(&session->keys);
    app_finish(&session->app);
    db_destroy(session->db);
    return ok;
}

bool session_run(const struct session_options *options, struct err *err)
{
    struct session session;
    memset(&session, 0, sizeof session);
    err_clear(&session.why);
    /* before the terminal, so that curses sees that these signals are taken */
    session.loop = loop_create(on_signal, on_draw, &session, err);
    if (!session.loop)
        return false;
    bool ok = term_start(&options->term, err);
    if (ok) {
        ok = work(&session, options, err);
        term_stop();
    }
    loop_destroy(session.loop);
    if (session.locked)
        fprintf(stderr, "%s\n",
                _("The session is over: nobody was at the keyboard, and this login has no password "
                  "to ask for. What was typed is kept as drafts."));
    if (ok && session.why.code != ERR_NONE) {
        *err = session.why;
        ok = false;
    }
    return ok;
}
