/* Everything one script has at hand: its clients, database, fault proxy and temporary directory,
 * and the only place where the driver waits. */
#ifndef TESTS_TUI_WORLD_H
#define TESTS_TUI_WORLD_H

#include <regex.h>
#include <stdbool.h>
#include <stdio.h>

#include "client.h"
#include "script.h"
#include "sql.h"

enum { WORLD_CLIENTS = 8, WORLD_MASKS = 8 };

struct world {
    struct client *clients[WORLD_CLIENTS];
    int count;
    struct sql *sql;
    pid_t proxy;  /* 0: none */
    bool delayed; /* it delays, see relay_delays */
    char dir[64];
    char top[512];    /* the repository */
    char *program;    /* $FOOTHOLD, absolute */
    long deadline_ms; /* for each step */
    regex_t masks[WORLD_MASKS];
    int mask_count;
    struct command *command; /* the last one run by "$", see command.h; NULL: none yet */
    struct buf why;          /* why the last step failed */
    FILE *out;               /* what scripts print */
    bool colour;             /* print screens with their colours */
};

/* Makes the temporary directory. */
void world_init(struct world *w, FILE *out);

/* Kills what is left and removes the temporary directory. */
void world_finish(struct world *w);

/* For script_load: T (temporary directory), TOP, FOOTHOLD and the environment's B, PG*. */
const char *world_lookup(void *world, const char *name);

struct client *world_client(const struct world *w, const char *name);

/* Lets all clients send and draw, for at most ms or until something happened. */
void world_pump(struct world *w, long ms);

/* Pumps until the condition holds (true) or the time is over (false). */
typedef bool world_condition(struct world *w, void *arg);
bool world_until(struct world *w, world_condition *condition, void *arg, long ms);

/* Waits until the client has read its keys, sleeps, and its statements are done. */
bool world_settle(struct world *w, struct client *c);

/* False if a program crashed, wrote something foreign, or left a sanitizer report; says so in
 * w->why. */
bool world_healthy(struct world *w);

/* Lets every client come to rest, hangs up on those still running and checks that they end in
 * time, and that none had ended that the script did not see end. */
bool world_leave(struct world *w);

/* Writes why, printf-like, and returns false. */
bool world_fail(struct world *w, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

#endif
