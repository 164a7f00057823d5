/* engine/view.h: one open screen, of whatever kind.
 *
 * A view owns its kind's state and the requests sent under its `owner` number: view_destroy() calls
 * db_forget(owner) first, so a late reply never reaches a screen that has been left. Each kind is
 * one struct view_ops and one file.
 */
#ifndef ENGINE_VIEW_H
#define ENGINE_VIEW_H

#include <stdbool.h>
#include <stdint.h>

#include "db/changes.h"
#include "def/screen.h"
#include "engine/params.h"

struct app;
struct canvas;
struct form;
struct grid;
struct list;
struct panes;
struct text;
struct view;

/* A lookup, a confirmation or a help line was chosen: `row` has the chosen row's columns. Called
 * after the chooser was popped, with the view that asked on top; NULL row: it was left with Esc.
 * Returns react flags. */
typedef int view_picked_fn(struct view *asker, const struct params *row, void *ctx);

struct view_ops {
    void (*open)(struct view *view);                   /* allocate state, send the first requests */
    void (*reload)(struct view *view);                 /* read again; cursor and typed text stay */
    int (*key)(struct view *view, int key);            /* react flags; R_UNUSED: not mine */
    int (*paste)(struct view *view, const char *text); /* NULL: pasting is refused here */
    void (*changed)(struct view *view, const struct change *change);
    bool (*row)(struct view *view,
                struct params *ret_row);     /* columns of what is selected; false: nothing is */
    bool (*typing)(const struct view *view); /* letters are text now, not commands */
    bool (*leave)(
        struct view *view); /* about to be closed: keep the draft; false: may not close yet */
    int64_t (*tick)(struct view *view, int64_t now_ms); /* do what is due; next due time or -1 */
    void (*destroy)(struct view *view);
};

struct view {
    const struct screen_def *def;
    struct app *app;
    unsigned owner;
    struct params params;
    const struct view_ops *ops;
    struct list *list; /* exactly one of these is set, by kind; a canvas has its rows in a list */
    struct form *form;
    struct grid *grid; /* beside form, whose records are its rows */
    struct text *text;
    struct panes *panes;
    struct canvas *canvas;
    struct view *parent; /* the panes view that shows it; NULL for a view on the stack */
    char *title;         /* words instead of def->title (a question); owned; NULL: def->title */
    char *subject;       /* words after the title, raw; owned; NULL: none yet */
    int width, height;   /* inner cells, set by tui before drawing; 78 × 20 until then */
    bool drawn;          /* has been on the screen */
    bool stood;          /* … with its first rows */
    int waiting;         /* first replies still out: keys wait in the queue while > 0 */
    int64_t sent_ms;     /* when the oldest of them was sent, for "Henter …" */
    char access[64];     /* "adgang: opfølgning, til 11:12": of def->enter; "" none */
    bool denied;         /* def->enter was refused: what is not shown may be there all the same */
    int64_t renew_ms;    /* when the access session is to be renewed; 0: there is none */
    view_picked_fn *picked;
    void *picked_ctx;
};

/* Make a view and send its first requests. `params` are copied. */
struct view *view_create(struct app *app, const struct screen_def *def,
                         const struct params *params);
void view_destroy(struct view *view);

/* A first request goes out, its reply is there: keys wait in between (see app_key). */
void view_waits(struct view *view);
void view_answered(struct view *view);

/* Nothing is shown of a case that the person may not open: refused here or in a view below of the
 * same case. */
bool view_denied(const struct view *view);

/* Open or renew the access session that def->enter asks for, unless a view below has it open for
 * the same case. Sent before anything is read, so it is committed first. */
void view_enter(struct view *view);

/* Renew the access session of the view's case, which may have run out while the line was down.
 * False: no view on the stack has it open. */
bool view_open_again(struct view *view);

/* What was refused is asked for once more when the case is told of, for only those hear of it who
 * may see it; and read when it is granted. */
void view_let_in(struct view *view, const struct change *change);

/* Whether the view shows what `change` is about: its entity is watched, its case is ours. */
bool view_watches(const struct view *view, const struct change *change);

/* Somebody saved something, perhaps what one may not see: a view that watches "any" reads again. */
void view_noticed(struct view *view);

/* Is it on the screen: on top, or a pane of what is? */
bool view_shown(const struct view *view);

/* Set `view->subject` from the column or parameter that def->subject names, if `row` has it. */
void view_take_subject(struct view *view, const struct params *row);

#endif
