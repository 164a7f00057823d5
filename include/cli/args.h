/* cli/args.h: the words of a command line, one by one; the program's own options and those of every
 * command are tables of the same shape. */
#ifndef CLI_ARGS_H
#define CLI_ARGS_H

#include <stdbool.h>

struct err;

/* A table of these ends in a row whose name is NULL. It is what --help prints. */
struct args_option {
    const char *name;  /* "limit": written --limit; of one letter ("d"): written -d */
    const char *value; /* what it takes, as help shows it ("N"); NULL: nothing */
    const char *help;  /* msgid; NULL: not told to people */
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

/* For commands that take nothing but --help. False with `err` (ERR_USAGE): something was given. */
bool args_none(int argc, char *argv[], const struct args_option *options, struct err *err);

/* A line for each option, on stdout. */
void args_help(const struct args_option *options);

#endif
