/* `foothold call`: what the screens' forms and keys do, from a script. */
#ifndef CLI_CALL_PRIV_H
#define CLI_CALL_PRIV_H

#include "cli/args.h"

struct cli_context;

extern const struct args_option call_options[];

int call_run_command(const struct cli_context *context, int argc, char *argv[]);

#endif
