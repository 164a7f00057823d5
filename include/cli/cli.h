/* cli/cli.h: what foothold does without a screen. */
#ifndef CLI_CLI_H
#define CLI_CLI_H

#include <stdbool.h>

#include "def/screen.h"

struct args_option;
struct err;

struct cli_context {
    const char *conninfo;
    const struct screen_defs *defs;
};

struct cli_command {
    const char *name, *arguments;
    const char *help; /* msgid: what it does, in a line */
    int (*run)(const struct cli_context *context, int argc, char *argv[]);
    const struct args_option *options; /* --help among them */
    const char *about;                 /* msgid: what --help says beside */
};

/* All of them; ends in a row without a name. */
extern const struct cli_command cli_commands[];

/* The command of this name. NULL with `err`: there is none; the nearest is named. */
const struct cli_command *cli_find(const char *name, struct err *err);

/* Run argv[0] with its arguments; returns an exit status of sysexits. Answers go to stdout,
 * complaints to stderr. */
int cli_run(const struct cli_context *context, int argc, char *argv[]);

#endif
