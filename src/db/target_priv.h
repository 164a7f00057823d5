/* Where to connect: each host of the connection words is one target, tried one after the other,
 * because libpq has no deadline of its own for a host when it does not block. */
#ifndef DB_TARGET_PRIV_H
#define DB_TARGET_PRIV_H

#include <stdbool.h>

#include "base/vec.h"

struct target {
    char *host;     /* name, address or socket directory; NULL: libpq decides about all three */
    char *hostaddr; /* NULL: none known (a socket, or not looked up) */
    char *port;     /* NULL: libpq's default */
};

struct targets {
    struct vec list; /* struct target */
    bool unknown;    /* a name among them has to be looked up */
};

void targets_init(struct targets *targets);

/* Read them from the words, or from PGHOST, PGHOSTADDR and PGPORT where those say nothing. False:
 * the words cannot be parsed, or the lists in them differ in length. */
bool targets_parse(struct targets *targets, const char *conninfo);
void targets_finish(struct targets *targets);

/* In a helper process: look up all names; writes lines "index address" to `fd`. */
void targets_look_up(int fd, void *targets);

/* The helper's answer: each name becomes as many targets as it has addresses. False: none has. */
bool targets_found(struct targets *targets, const char *answer);

#endif
