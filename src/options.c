#include "options.h"

#include <getopt.h>
#include <stdio.h>
#include <string.h>

#include "base/i18n.h"
#include "cli/cli.h"

/* Beyond every character and every mode. */
enum { OPTION_UI = 1000, OPTION_LANG, OPTION_CONFIG, OPTION_LOGIN };

static const struct option long_options[] = {
    {"ui", required_argument, NULL, OPTION_UI},
    {"lang", required_argument, NULL, OPTION_LANG},
    {"config", required_argument, NULL, OPTION_CONFIG},
    {"login", no_argument, NULL, OPTION_LOGIN},
    {"print-config", no_argument, NULL, MODE_PRINT_CONFIG},
    {"check-config", no_argument, NULL, MODE_CHECK_CONFIG},
    {"check-ui", no_argument, NULL, MODE_CHECK_UI},
    {"pot", no_argument, NULL, MODE_POT}, /* for tools/pot: the words of the screen definitions */
    {"version", no_argument, NULL, MODE_VERSION},
    {"help", no_argument, NULL, MODE_HELP},
    {NULL, 0, NULL, 0},
};

static void take(struct options *options, int option, const char *value)
{
    if (option == 'd')
        options->conninfo = value;
    else if (option == OPTION_UI)
        options->ui_dir = value;
    else if (option == OPTION_LANG)
        options->lang = value;
    else if (option == OPTION_CONFIG)
        options->config = value;
    else if (option == OPTION_LOGIN)
        options->login = true;
    else
        options->mode = (enum options_mode)option;
}

bool options_parse(int argc, char *argv[], struct options *ret_options)
{
    int option;
    memset(ret_options, 0, sizeof *ret_options);
    while ((option = getopt_long(argc, argv, "+d:", long_options, NULL)) != -1) {
        if (option == '?')
            return false;
        take(ret_options, option, optarg);
    }
    ret_options->argc = argc - optind;
    ret_options->argv = argv + optind;
    if (ret_options->argc && ret_options->mode == MODE_WORK &&
        !cli_is_command(ret_options->argv[0])) {
        fprintf(stderr, _("foothold: there is no command “%s”; foothold --help lists them\n"),
                ret_options->argv[0]);
        return false;
    }
    return true;
}

void options_help(void)
{
    fputs(
        _("Usage: foothold [OPTION]… [COMMAND …]\n"
          "Case management on the terminal. Without a command: your day.\n"
          "\n"
          "  -d CONNINFO      the database: its name, \"key=value …\" or a URI, as libpq reads it\n"
          "  --ui DIR         screen definitions from DIR instead of the built-in ones\n"
          "  --lang da|en     language\n"
          "  --config FILE    settings from FILE instead of your own\n"
          "  --print-config   print the settings in force, and where each comes from\n"
          "  --check-config   read settings and definitions, and say what is wrong\n"
          "  --check-ui       hold the screen definitions against the database\n"
          "  --login          as a login shell: nothing of the environment is trusted\n"
          "  --version        print the version\n"
          "  --help           print this\n"),
        stdout);
    fputs(_("\nCommands:\n"), stdout);
    cli_help();
    fputs(
        _("\nExit status (sysexits.h): 0 done, 64 usage, 65 data, 69 no terminal or no database,\n"
          "70 a fault of ours, 75 try again later, 77 no right to it, 78 settings or "
          "definitions.\n"),
        stdout);
}
