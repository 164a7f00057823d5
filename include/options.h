/* options.h: the command line. */
#ifndef OPTIONS_H
#define OPTIONS_H

#include <stdbool.h>

#include "cli/args.h"

enum options_mode {
    MODE_WORK, /* a command when there is one, else the screens */
    MODE_PRINT_CONFIG,
    MODE_CHECK_UI,
    MODE_POT,
    MODE_TABLES,
    MODE_VERSION,
    MODE_HELP
};

/* Texts are those of argv; NULL: not given. */
struct options {
    enum options_mode mode;
    bool login;
    const char *conninfo, *ui_dir, *lang, *config;
    int argc; /* the command and its arguments */
    char **argv;
};

/* The program's own options, before any command; those without help are not told to people. Ends in
 * a row without a name. */
extern const struct args_option options_all[];

/* False: wrong usage, which has been said on stderr. */
bool options_parse(int argc, char *argv[], struct options *ret_options);

/* The usage text, on stdout. */
void options_help(void);

#endif
