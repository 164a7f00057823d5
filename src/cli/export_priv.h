/* `foothold list`, `foothold get` and `foothold screens`: what a screen shows, as a file. The same
 * definitions, statements and rights as on the terminal. */
#ifndef CLI_EXPORT_PRIV_H
#define CLI_EXPORT_PRIV_H

#include "cli/args.h"

struct cli_context;

extern const struct args_option list_options[], get_options[], screens_options[];

int list_run(const struct cli_context *context, int argc, char *argv[]);
int get_run(const struct cli_context *context, int argc, char *argv[]);
int screens_run(const struct cli_context *context, int argc, char *argv[]);

#endif
