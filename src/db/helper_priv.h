/* A forked process for the two things that libpq 15 and libc can only do blocking: cancelling a
 * statement and looking up a host name. It writes its answer to a pipe and ends; the pipe's end is
 * the event that the loop sees. It holds copies of our descriptors, so it never calls PQfinish(),
 * and it ends by itself some seconds after its deadline. */
#ifndef DB_HELPER_PRIV_H
#define DB_HELPER_PRIV_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

#include "base/str.h"

struct helper {
    pid_t pid; /* 0: none */
    int fd;    /* read end of its pipe, non-blocking; -1: none */
    int64_t deadline;
    struct str answer;
};

void helper_init(struct helper *helper);

/* Run work(fd, arg) in a new process, which writes to `fd`. False: no process or pipe to be had. */
bool helper_start(struct helper *helper, void (*work)(int fd, void *arg), void *arg, int64_t now,
                  int ms);

bool helper_busy(const struct helper *helper);

/* Take what has been written. True once, when it has ended by itself: the answer is complete. */
bool helper_ended(struct helper *helper);

/* End it now; the answer is emptied. Harmless when none is running. */
void helper_stop(struct helper *helper);

#endif
