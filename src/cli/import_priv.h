/* `foothold import citizens FILE`. */
#ifndef CLI_IMPORT_PRIV_H
#define CLI_IMPORT_PRIV_H

#include "cli/args.h"

struct cli_context;

extern const struct args_option import_options[];

int import_run(const struct cli_context *context, int argc, char *argv[]);

#endif
