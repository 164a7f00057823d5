/* `foothold check-config`: what is wrong is found before any command runs; this one says that
 * nothing was. */
#ifndef CLI_CHECK_CONFIG_PRIV_H
#define CLI_CHECK_CONFIG_PRIV_H

#include "cli/args.h"

struct cli_context;

extern const struct args_option check_config_options[];

int check_config_run(const struct cli_context *context, int argc, char *argv[]);

#endif
