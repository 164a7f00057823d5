/* One person at one terminal: a program on a pseudo-terminal, what it has drawn, and the keys on
 * their way to it. Nothing here waits; world.h does. */
#ifndef TESTS_TUI_CLIENT_H
#define TESTS_TUI_CLIENT_H

#include <stdbool.h>
#include <stddef.h>

#include "caps.h"
#include "keep.h"
#include "strict.h"
#include "term.h"

/* All borrowed during the call. env ends with NULL. */
struct client_spec {
    const char *name;
    const char *login; /* "" for a program without a database */
    const char *term;  /* TERM */
    struct keep_launch launch;
};

struct client {
    char *name;
    char *login;
    char *terminal;
    struct keep keep;
    struct term *term;
    struct caps *caps;
    struct strict *strict; /* NULL until asked for */
    struct buf output;     /* everything the program ever wrote */
    struct buf queue;      /* keys on their way: see client.c */
    long pause_until;      /* ms; after Esc a hand rests, or Esc and the next key are Alt */
    long busy_at;          /* ms; when something last moved */
    int strokes;           /* keys pressed and characters typed, free text not counted */
    bool lost;             /* the terminal is closed */
    bool end_expected;     /* a step has seen the end, or may have caused it */
};

struct client *client_create(const struct client_spec *spec);

/* Kills the program if it still runs. */
void client_destroy(struct client *c);

/* Sends what may be sent and reads what has come, without blocking. */
void client_pump(struct client *c);

/* True while keys wait that may be sent now. */
bool client_wants_to_write(const struct client *c);

/* Queues a named key; false for an unknown name. */
bool client_key(struct client *c, const char *name);

/* Queues text as typed. Counts its characters as keystrokes unless it is free text. */
void client_type(struct client *c, const char *text, bool free_text);

/* Queues bytes as they are. */
void client_send(struct client *c, const char *bytes, size_t n);
void client_paste(struct client *c, const char *text);
void client_resize(struct client *c, int cols, int rows);

/* Checks everything drawn so far and from now on; osc are numbers allowed, ending with NULL. */
void client_be_strict(struct client *c, char *const *osc);

/* True if all keys were read, nothing was drawn for a moment, and the program sleeps. */
bool client_quiet(struct client *c);

#endif
