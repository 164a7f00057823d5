/* loop.h: the one poll() of the program.
 *
 * A turn: ask every source what to wait for, wait, call the handlers of what has happened (signals,
 * then the terminal, so that a key never waits for rows, then the database, then the timer), draw
 * once if a handler asked for it. No handler may block or run a loop of its own. */
#ifndef LOOP_H
#define LOOP_H

#include <stdbool.h>

#include "base/err.h"
#include "engine/react.h"

enum loop_slot { LOOP_SIGNAL, LOOP_TTY, LOOP_PG, LOOP_TIMER, LOOP_SLOTS };

/* What the loop waits for in a slot. fd, events and timeout_ms are asked before each wait, so they
 * may change from turn to turn; each may be NULL. */
struct loop_source {
    int (*fd)(void *ctx);         /* descriptor, or -1 while there is none */
    short (*events)(void *ctx);   /* for poll(); NULL: POLLIN */
    int (*timeout_ms)(void *ctx); /* until handle is due without any event; 0: now, -1: never */
    /* `revents` is poll's answer (POLLHUP, POLLERR and POLLNVAL come unasked and must end in the
     * descriptor's closing, or the loop spins), 0 when the time is up. Returns R_ flags. */
    int (*handle)(void *ctx, short revents);
    void *ctx;
};

/* One of SIGWINCH, SIGHUP, SIGTERM, SIGINT has arrived; several of a kind may come as one. Called
 * from the loop, not from the signal handler. Returns R_ flags. */
typedef int loop_signal_fn(void *ctx, int signo);

/* Draw what `react` (R_REDRAW, R_BELL …) asks for. */
typedef void loop_draw_fn(void *ctx, int react);

struct loop;

/* Catch the signals above and ignore SIGPIPE, until loop_destroy(). There is one loop in a process.
 * NULL with `err`: no descriptors left. */
struct loop *loop_create(loop_signal_fn *on_signal, loop_draw_fn *draw, void *ctx, struct err *err);
void loop_destroy(struct loop *loop);

/* Set or replace what is in a slot (not LOOP_SIGNAL, which the loop fills). Copied. */
void loop_add(struct loop *loop, enum loop_slot slot, const struct loop_source *source);

/* Empty the slot: the terminal is gone, but the loop goes on until the drafts are kept. */
void loop_remove(struct loop *loop, enum loop_slot slot);

/* Draw everything, then take turns until a handler returns R_QUIT. False, `err`: poll failed. */
bool loop_run(struct loop *loop, struct err *err);

#endif
