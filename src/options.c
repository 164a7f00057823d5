#include "options.h"

#include <stdio.h>
#include <string.h>

#include "base/err.h"
#include "base/i18n.h"
#include "cli/args.h"
#include "cli/cli.h"
#include "startup.h"

/* The order of the table. */
enum { CONNINFO, UI, LANG, CONFIG, PRINT_CONFIG, CHECK_UI, LOGIN, VERSION, TABLES, HELP, POT };

const struct args_option options_all[] = {
    {"d", "CONNINFO", N_("the database: its name, “key=value …” or a URI, as libpq reads it")},
    {"ui", "DIR", N_("screen definitions from DIR instead of the built-in ones")},
    {"lang", "da|en", N_("language")},
    {"config", "FILE", N_("settings from FILE instead of your own")},
    {"print-config", NULL, N_("print the settings in force, and where each comes from")},
    {"check-ui", NULL, N_("hold the screen definitions against the database")},
    {"login", NULL, N_("as a login shell: nothing of the environment is trusted")},
    {"version", NULL, N_("print the version")},
    {"tables", NULL, N_("print commands, options, settings and actions, tab-separated")},
    {"help", NULL, N_("print this")},
    {"pot", NULL, NULL}, /* for tools/pot: the words of the screen definitions */
    {NULL, NULL, NULL},
};

static const enum options_mode modes[] = {
    [PRINT_CONFIG] = MODE_PRINT_CONFIG,
    [CHECK_UI] = MODE_CHECK_UI,
    [LOGIN] = MODE_WORK,
    [VERSION] = MODE_VERSION,
    [TABLES] = MODE_TABLES,
    [HELP] = MODE_HELP,
    [POT] = MODE_POT,
};

static void take(struct options *options, int option, const char *value)
{
    if (option == CONNINFO)
        options->conninfo = value;
    else if (option == UI)
        options->ui_dir = value;
    else if (option == LANG)
        i18n_init(options->lang = value, startup_locale_dir()); /* errors that follow speak it */
    else if (option == CONFIG)
        options->config = value;
    else if (option == LOGIN)
        options->login = true;
    else
        options->mode = modes[option];
}

bool options_parse(int argc, char *argv[], struct options *ret_options)
{
    struct args args = {argc, argv, 1, false, options_all};
    struct err err = {0};
    const char *value;
    int option;
    memset(ret_options, 0, sizeof *ret_options);
    while ((option = args_next(&args, &value, &err)) >= 0)
        take(ret_options, option, value);
    if (option == ARGS_WORD) {
        ret_options->argc = argc - args.at + 1;
        ret_options->argv = argv + args.at - 1;
    }
    if (option == ARGS_WORD && ret_options->mode == MODE_WORK)
        cli_find(value, &err);
    if (err.code == ERR_NONE)
        return true;
    fprintf(stderr, "foothold: %s\n", err.detail);
    return false;
}

void options_help(void)
{
    fputs(_("Usage: foothold [OPTION]… [COMMAND …]\n"
            "Case management on the terminal. Without a command: your day.\n"
            "\n"),
          stdout);
    args_help(options_all);
    fputs(_("\nCommands; each has a --help of its own:\n"), stdout);
    for (const struct cli_command *command = cli_commands; command->name; command++)
        printf("  %s %s\n      %s\n", command->name, command->arguments, _(command->help));
    fputs(_("\nExit status (sysexits.h):\n"), stdout);
    for (const struct err_exit *end = err_exits; end->help; end++)
        printf("  %-3d %s\n", end->status, _(end->help));
}
