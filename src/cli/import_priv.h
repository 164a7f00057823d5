/* `foothold import citizens FILE`. */
#ifndef CLI_IMPORT_PRIV_H
#define CLI_IMPORT_PRIV_H

struct cli_context;

int import_run(const struct cli_context *context, int argc, char *argv[]);

#endif
