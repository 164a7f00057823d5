/* engine/app.h: what every screen needs from its surroundings, and the entry points of the loop.
 *
 * Order of a turn: app_key()/app_paste()/database callbacks/app_tick(), any number of them, then
 * one drawing by tui.
 */
#ifndef ENGINE_APP_H
#define ENGINE_APP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "def/screen.h"
#include "engine/codes.h"
#include "engine/hook.h"
#include "engine/lock.h"
#include "engine/view.h"

struct db;
struct db_session;

enum line_state { LINE_CONNECTING, LINE_ONLINE, LINE_OFFLINE, LINE_DENIED };

/* How loud a message is: info and warning go by themselves at the next key, an error stays until
 * Esc or the next message. */
enum message_level { MESSAGE_NONE, MESSAGE_INFO, MESSAGE_WARNING, MESSAGE_ERROR };

struct app {
    struct db *db; /* NULL in unit tests */
    const struct screen_defs *defs;
    const struct hook *hooks; /* table of casework, ends in {NULL} */
    struct codes codes;
    struct view **stack; /* stack[depth - 1] is on top */
    size_t depth;
    unsigned last_owner;
    unsigned caller;   /* owner of the view whose key called a verb; 0: none is out */
    bool caller_waits; /* … and its keys wait for what comes of it */
    int *queue;        /* type-ahead while the top view waits */
    size_t queued, queue_size;
    char **pastes; /* what was pasted among it: K_NONE in the queue is the next one */
    size_t n_pastes;
    int today;          /* days since 1970-01-01, the server's; see base/date.h */
    int api;            /* api.version().api */
    const char *misfit; /* words for why nothing may be saved; see db/db.h. NULL: it may */
    char login[64], name[128], role[32], unit[128];
    struct presence *presence; /* who else is typing where; see engine/presence.h */
    size_t n_presence;
    enum line_state line;
    char line_why[256]; /* words for LINE_OFFLINE and LINE_DENIED; for LINE_ONLINE: it is silent */
    enum message_level level;
    unsigned times_said;
    char message[512]; /* already translated; may carry raw text: the drawing gate cleans it */
    struct lock lock;
    struct params saved;  /* what fields held when they were saved last, see src/engine/repeat.c */
    struct message *said; /* the last 200 messages, see src/engine/messages.c */
    size_t n_said;
    bool thin;        /* marker instead of bar */
    bool esc_accepts; /* Esc in a form saves and closes it, and F3 leaves it */
    bool redraw;      /* something changed since the last drawing; tui clears it */
    bool quit;
};

/* `defs`, `hooks` and `db` are borrowed and outlive the app. */
void app_init(struct app *app, struct db *db, const struct screen_defs *defs,
              const struct hook *hooks);
void app_finish(struct app *app); /* keeps drafts, closes all screens */

int app_key(struct app *app, int key);
int app_paste(struct app *app, const char *text);
int64_t app_tick(struct app *app,
                 int64_t now_ms); /* next due time in ms of CLOCK_MONOTONIC, or -1 */
int64_t app_now(void);            /* CLOCK_MONOTONIC in ms */

/* What was typed and pasted ahead is not meant for what comes now. */
void app_forget_ahead(struct app *app);

/* The terminal is going (SIGHUP, SIGTERM): send what is typed as drafts. True while something is
 * still out. */
bool app_leave(struct app *app);

/* From main's database callbacks. */
void app_line(struct app *app, enum line_state state, const char *why);
void app_session(struct app *app, const struct db_session *session);
void app_changes(struct app *app, const struct change *changes, size_t count, bool all);

/* The screen stack. */
struct view *app_top(const struct app *app); /* NULL when empty */
struct view *
app_focus(const struct app *app); /* the pane with the focus when the top has panes, else the top */
struct view *app_open(struct app *app, const char *screen, const struct params *params);
struct view *app_push(struct app *app, struct view *view);
int app_back(struct app *app); /* closes the top view; the last one stays */

/* The screen on top is read again; its lists go to the record with this id: it was just made. */
void app_show(struct app *app, const char *id);

/* Ask in a list on the stack: rows of (key, label). `picked` gets the row; the safe answer stands
 * first. */
void app_choose(struct app *app, const char *title, size_t n, const char *const keys[],
                const char *const labels[], view_picked_fn *picked, void *ctx);

/* Say something in the message line. Never blocks, never waits for a key. */
void app_say(struct app *app, enum message_level level, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
void app_say_err(struct app *app, const struct err *err);

#endif
