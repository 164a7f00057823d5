#include "cli/cli.h"

#include <stdio.h>
#include <string.h>

#include "base/err.h"
#include "base/i18n.h"
#include "import_priv.h"

struct command {
    const char *name, *arguments, *help;
    int (*run)(const struct cli_context *context, int argc, char *argv[]);
};

static const struct command commands[] = {
    {"import", "citizens FILE", N_("read a caseload; every bad row is named"), import_run},
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

int cli_run(const struct cli_context *context, int argc, char *argv[])
{
    const struct command *command = find(argv[0]);
    if (!command) {
        fprintf(stderr, _("foothold: there is no command “%s”\n"), argv[0]);
        return err_exit_status(ERR_USAGE);
    }
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
