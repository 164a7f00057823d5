#include "cli/cli.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>

#include "base/err.h"
#include "base/i18n.h"
#include "export_priv.h"
#include "ics_priv.h"
#include "import_priv.h"

struct command {
    const char *name, *arguments, *help;
    int (*run)(const struct cli_context *context, int argc, char *argv[]);
    const struct args_option *options; /* NULL: none */
    const char *about;                 /* what --help says beside; NULL: no more */
};

static const struct command commands[] = {
    {"import", "citizens FILE", N_("read a caseload; every bad row is named"), import_run, NULL,
     NULL},
    {"list", "SCREEN [OPTION]…", N_("the rows of a list screen, as CSV or JSON"), list_run,
     list_options,
     N_("Writes what the screen SCREEN shows to standard output: all pages, read one after the "
        "other, with\n"
        "the rights of your login. Headings are the names of the columns and stay the same. "
        "Protected\n"
        "citizens are masked as on the screen. A JSON array that was cut off lacks its “]”.\n"
        "\n"
        "  foothold list queue_of_unit --param unit_id=ID --csv >queue.csv\n"
        "  foothold list notes_of_case --casefile ID --purpose followup --json")},
    {"get", "SCREEN KEY [OPTION]…", N_("one record of a form or list screen, as JSON or CSV"),
     get_run, get_options,
     N_("Writes what the screen SCREEN shows of the record KEY. A confidential screen needs "
        "--purpose,\n"
        "and --casefile unless KEY is the case.\n"
        "\n"
        "  foothold get citizen ID --purpose followup")},
    {"ics", "[OPTION]…", N_("a worker's meetings as iCalendar"), ics_run, ics_options,
     N_("Writes the meetings of a worker as one iCalendar object (RFC 5545) to standard output, "
        "for "
        "calendars\n"
        "that subscribe to a file. What was cancelled or moved stays in it as cancelled. Citizens "
        "are told\n"
        "by case number alone unless --names is given; of protected ones not even that.\n"
        "\n"
        "  foothold ics >me.ics\n"
        "  foothold ics --worker aha --from 2026-11-01 --to +4w >aha.ics")},
    {"screens", "[--csv|--json]", N_("all screens, and what list and get need for them"),
     screens_run, screens_options,
     N_("Lists the screens: their names, kinds, the role they are for, the parameters they need "
        "and those\n"
        "they may be narrowed by. Reads no database.")},
};

enum { COMMANDS = sizeof commands / sizeof commands[0] };

static const struct command *find(const char *name)
{
    for (size_t i = 0; i < COMMANDS; i++)
        if (strcmp(commands[i].name, name) == 0)
            return &commands[i];
    return NULL;
}

bool cli_is_command(const char *name)
{
    return find(name) != NULL;
}

static bool wants_help(const struct command *command, int argc, char *argv[])
{
    for (int i = 1; i < argc && command->options && strcmp(argv[i], "--") != 0; i++)
        if (strcmp(argv[i], "--help") == 0)
            return true;
    return false;
}

static void tell_help(const struct command *command)
{
    printf(_("usage: foothold %s %s\n"), command->name, command->arguments);
    printf("\n%s\n\n", _(command->about));
    for (const struct args_option *option = command->options; option->name; option++) {
        char words[64];
        snprintf(words, sizeof words, "--%s%s%s", option->name, option->value ? " " : "",
                 option->value ? option->value : "");
        printf("  %-20s %s\n", words, _(option->help));
    }
}

int cli_run(const struct cli_context *context, int argc, char *argv[])
{
    const struct command *command = find(argv[0]);
    if (!command) {
        fprintf(stderr, _("foothold: there is no command “%s”\n"), argv[0]);
        return err_exit_status(ERR_USAGE);
    }
    if (wants_help(command, argc, argv)) {
        tell_help(command);
        return fflush(stdout) == 0 && !ferror(stdout) ? 0 : err_exit_status(ERR_IO);
    }
    signal(SIGPIPE, SIG_DFL);
    int status = command->run(context, argc, argv);
    if (status == err_exit_status(ERR_USAGE))
        fprintf(stderr, _("usage: foothold %s %s\n"), command->name, command->arguments);
    return status;
}

void cli_help(void)
{
    for (size_t i = 0; i < COMMANDS; i++)
        printf("  %s %s\n      %s\n", commands[i].name, commands[i].arguments, _(commands[i].help));
}
