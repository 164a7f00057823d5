#include "cli/cli.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/text.h"
#include "call_priv.h"
#include "check_config_priv.h"
#include "cli/args.h"
#include "export_priv.h"
#include "ics_priv.h"
#include "import_priv.h"
#include "tick_priv.h"

const struct cli_command cli_commands[] = {
    {"import", "citizens FILE [OPTION]… | commit|undo|drop|show BATCH | list",
     N_("read a caseload; every bad row is named"), import_run, import_options,
     N_("Reads the citizens of FILE, a table of separated values with a header, and says what "
        "became of each\n"
        "row. With --preview nothing is written: the rows wait on the server, with what would "
        "become of them,\n"
        "for “commit”, which does just that, and names rows that would come to something else by "
        "then.\n"
        "“undo” takes a whole import back; what somebody has worked on since is kept and named. "
        "“drop” throws\n"
        "away what was never carried out. BATCH is an import's id, or what it begins with.\n"
        "FILE may be “-”, standard input.\n"
        "\n"
        "  foothold import citizens cases.csv --map nordby.map --preview\n"
        "  foothold import show 1f0c9a2e --csv\n"
        "  foothold import commit 1f0c9a2e\n"
        "  foothold import undo 1f0c9a2e")},
    {"list", "SCREEN [OPTION]…", N_("the rows of a list screen, as CSV or JSON"), list_run,
     list_options,
     N_("Writes what the screen SCREEN shows to standard output: all pages, read one after the "
        "other, with\n"
        "the rights of your login. Headings are the names of the columns and stay the same. "
        "Protected\n"
        "citizens are masked as on the screen. A JSON array that was cut off lacks its “]”.\n"
        "\n"
        "  foothold list queue_of_unit --param unit_id=ID --csv >queue.csv\n"
        "  foothold list mentors --filter 'free>=2' --filter 'name=jens*|*sen' --json\n"
        "  foothold list notes_of_case --casefile ID --purpose followup --json")},
    {"get", "SCREEN KEY [OPTION]…", N_("one record of a form or list screen, as JSON or CSV"),
     get_run, get_options,
     N_("Writes what the screen SCREEN shows of the record KEY. A confidential screen needs "
        "--purpose,\n"
        "and --casefile unless KEY is the case.\n"
        "\n"
        "  foothold get citizen ID --purpose followup")},
    {"call", "FUNCTION [NAME=VALUE]… [OPTION]…", N_("do what a form or key of the screens does"),
     call_run_command, call_options,
     N_("Calls FUNCTION, which must be one that a screen names, with the arguments that the "
        "screens "
        "send;\n"
        "they are read as its fields are (smart dates, codes or words), and an empty value is "
        "none. "
        "A\n"
        "function NAME_save saves the record NAME: without id it makes a new one. Prints a row for "
        "each\n"
        "record: saved, conflict (status 75) where somebody else changed it first, or refused with "
        "its reason.\n"
        "\n"
        "  foothold call note_save casefile_id=ID kind=general 'happened_at=20-11 9:15' body='No "
        "answer'\n"
        "  foothold call meeting_cancel id=ID version=2 reason=illness --op UUID\n"
        "  foothold call approval_approve ids=ID ids=ID")},
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
    {"tick", "[OPTION]…", N_("run the jobs that are due; for a timer"), tick_run, tick_options,
     N_("Runs what is due, each job in short transactions of its own, and says what it did. As the "
        "login\n"
        "foothold_tick, as often as one likes: what is not due is passed over. A job that fails "
        "(status 70)\n"
        "leaves its error and the others run on; while another tick is at work there is nothing to "
        "do (75).\n"
        "\n"
        "  PGUSER=foothold_tick foothold tick")},
    {"check-config", "[OPTION]…", N_("read settings and screen definitions, and say what is wrong"),
     check_config_run, check_config_options,
     N_("Every fault is told with file and line on standard error, and the status is then 78. "
        "Reads "
        "no\n"
        "database; foothold --check-ui holds the screens against it.")},
    {NULL, NULL, NULL, NULL, NULL, NULL},
};

enum { COMMANDS = sizeof cli_commands / sizeof cli_commands[0] };

const struct cli_command *cli_find(const char *name, struct err *err)
{
    const char *names[COMMANDS] = {NULL}; /* ends in the NULL of the last row */
    for (size_t i = 0; i + 1 < COMMANDS; i++) {
        names[i] = cli_commands[i].name;
        if (strcmp(names[i], name) == 0)
            return &cli_commands[i];
    }
    const char *nearest = text_nearest(name, names);
    if (nearest)
        err_set(err, ERR_USAGE, NULL, _("there is no command “%s”; %s?"), name, nearest);
    else
        err_set(err, ERR_USAGE, NULL, _("there is no command “%s”; foothold --help lists them"),
                name);
    return NULL;
}

/* Whether all options are the command's own; *ret_help: --help is among them. */
static bool check_options(const struct cli_command *command, int argc, char *argv[], bool *ret_help)
{
    struct args args = {argc, argv, 1, false, command->options};
    struct err err = {0};
    const char *value;
    int option;
    while ((option = args_next(&args, &value, &err)) != ARGS_END && option != ARGS_BAD)
        if (option >= 0 && strcmp(command->options[option].name, "help") == 0)
            *ret_help = true;
    if (option == ARGS_BAD)
        fprintf(stderr, "foothold: %s\n", err.detail);
    return option == ARGS_END;
}

static void tell_usage(const struct cli_command *command, FILE *to)
{
    fprintf(to, _("usage: foothold %s %s\n"), command->name, command->arguments);
}

static void tell_help(const struct cli_command *command)
{
    tell_usage(command, stdout);
    printf("\n%s\n\n", _(command->about));
    args_help(command->options);
}

/* Nothing that was to be written may be lost in silence. */
static int finish(int status)
{
    if (fflush(stdout) == 0 && !ferror(stdout))
        return status;
    int told = err_exit_status(ERR_IO);
    if (status != told) {
        fputs("foothold: ", stderr);
        fprintf(stderr, _("writing failed: %s"), "stdout\n");
    }
    return status ? status : told;
}

int cli_run(const struct cli_context *context, int argc, char *argv[])
{
    const struct cli_command *command = cli_find(argv[0], NULL);
    if (!command)
        return err_exit_status(ERR_USAGE);
    bool help = false;
    int status = err_exit_status(ERR_USAGE);
    if (!check_options(command, argc, argv, &help)) {
        tell_usage(command, stderr);
        return status;
    }
    if (help) {
        tell_help(command);
        return finish(0);
    }
    signal(SIGPIPE, SIG_DFL);
    status = command->run(context, argc, argv);
    if (status == err_exit_status(ERR_USAGE))
        tell_usage(command, stderr);
    return finish(status);
}
