/* cli/cli.h: what foothold does without a screen. */
#ifndef CLI_CLI_H
#define CLI_CLI_H

#include <stdbool.h>

#include "def/screen.h"

struct cli_context {
    const char *conninfo;
    const struct screen_defs *defs;
};

/* True: `name` is a command ("import" …). */
bool cli_is_command(const char *name);

/* Run argv[0] with its arguments; returns an exit status of sysexits. Answers go to stdout,
 * complaints to stderr. */
int cli_run(const struct cli_context *context, int argc, char *argv[]);

/* One line per command for --help, on stdout. */
void cli_help(void);

#endif
