/* `foothold tick`: the jobs that are due. */
#ifndef CLI_TICK_PRIV_H
#define CLI_TICK_PRIV_H

#include "cli/args.h"

struct cli_context;

extern const struct args_option tick_options[];

int tick_run(const struct cli_context *context, int argc, char *argv[]);

#endif
