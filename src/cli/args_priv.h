/* The words after a command's name, one by one. */
#ifndef CLI_ARGS_PRIV_H
#define CLI_ARGS_PRIV_H

#include <stdbool.h>

struct err;

/* A table of these ends in a row whose name is NULL. It is what --help prints. */
struct args_option {
    const char *name;  /* "limit": written --limit */
    const char *value; /* what it takes, as help shows it ("N"); NULL: nothing */
    const char *help;  /* msgid */
};

struct args {
    int argc;
    char **argv;
    int at;     /* the next one to be read: starts as 1, behind the command's name */
    bool words; /* after “--” all are words */
    const struct args_option *options;
};

enum { ARGS_END = -1, ARGS_WORD = -2, ARGS_BAD = -3 };

/* The index of the option that comes next (*ret_value: its value, NULL if it takes none), ARGS_WORD
 * (*ret_value: the word), ARGS_END, or ARGS_BAD with `err` (ERR_USAGE) naming the nearest option.
 * “--limit 5” and “--limit=5” are the same. */
int args_next(struct args *args, const char **ret_value, struct err *err);

#endif
