/* Starts a program on a pseudo-terminal of its own and sees it to its end.
 *
 * Between the driver and the program stands a keeper process, as a login shell would: it leads
 * the session, hands a hang-up on to the program, and when the program has ended compares the
 * terminal's settings with those before (with no session leader left, the kernel would have
 * reset them). */
#ifndef TESTS_TUI_KEEP_H
#define TESTS_TUI_KEEP_H

#include <stdbool.h>
#include <sys/types.h>

/* All borrowed. argv and env end with NULL; argv[0] is a path. */
struct keep_launch {
    char *const *argv;
    char *const *env;
    const char *dir;
    int rows;
    int cols;
    bool nohup; /* the program starts with SIGHUP ignored, and none is handed on */
};

enum keep_tty { KEEP_TTY_UNKNOWN = -1, KEEP_TTY_CHANGED = 0, KEEP_TTY_AS_BEFORE = 1 };

struct keep {
    int master;
    int slave; /* open only to ask how much input still waits */
    int notes; /* pipe from the keeper */
    pid_t keeper;
    pid_t pid; /* the program */
    bool ended;
    int status; /* exit status, or 128 + signal */
    enum keep_tty tty;
};

/* Dies when the system has no pseudo-terminal or process left. */
void keep_start(const struct keep_launch *launch, struct keep *ret_keep);

/* Reads the keeper's note without blocking, and sets ended, status and tty once it has come. */
void keep_check(struct keep *k);

/* Bytes of input that the program has not read yet; -1 if unknown. */
int keep_unread(const struct keep *k);

/* True while the program sleeps in a system call (waiting for something to happen). */
bool keep_sleeps(const struct keep *k);

void keep_resize(struct keep *k, int rows, int cols);

/* Closes the terminal as a dropped line does. */
void keep_hangup(struct keep *k);

/* Kills what still runs and reaps the keeper. */
void keep_finish(struct keep *k);

#endif
