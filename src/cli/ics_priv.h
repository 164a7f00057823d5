/* `foothold ics`: a worker's meetings as iCalendar. */
#ifndef CLI_ICS_PRIV_H
#define CLI_ICS_PRIV_H

#include "cli/args.h"

struct cli_context;

extern const struct args_option ics_options[];

int ics_run(const struct cli_context *context, int argc, char *argv[]);

#endif
