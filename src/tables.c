#include "tables.h"

#include <stdio.h>
#include <string.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/str.h"
#include "casework/hooks.h"
#include "cli/args.h"
#include "cli/cli.h"
#include "def/settings.h"
#include "engine/action.h"
#include "engine/hook.h"
#include "options.h"

static void put_options(const char *command, const struct args_option *options)
{
    for (; options->name; options++)
        if (options->help)
            printf("option\t%s\t%s%s\t%s\t%s\n", command, strlen(options->name) == 1 ? "-" : "--",
                   options->name, options->value ? options->value : "", _(options->help));
}

static void put_settings(void)
{
    struct str values, initial;
    str_init(&values);
    str_init(&initial);
    for (size_t i = 0; i < SETTINGS_COUNT; i++) {
        const char *name, *help;
        str_reset(&values);
        str_reset(&initial);
        settings_row(i, &name, &values, &initial, &help);
        printf("setting\t%s\t%s\t%s\t%s\n", name, values.len ? values.s : "",
               initial.len ? initial.s : "", help);
    }
    str_finish(&values);
    str_finish(&initial);
}

static void put_actions(void)
{
#define ROW(name, keys, needs, help) printf("action\t%s\t%s\t%s\n", #name, keys, _(help));
    ACTION_TABLE(ROW)
#undef ROW
    for (const struct hook *hook = casework_hooks; hook->name; hook++)
        printf("action\t%s\t\t%s\n", hook->name, _(hook->help));
}

void tables_print(void)
{
    for (const struct cli_command *command = cli_commands; command->name; command++)
        printf("command\t%s\t%s\t%s\n", command->name, command->arguments, _(command->help));
    put_options("", options_all);
    for (const struct cli_command *command = cli_commands; command->name; command++)
        put_options(command->name, command->options);
    put_settings();
    put_actions();
    for (const struct err_exit *end = err_exits; end->help; end++)
        printf("exit\t%d\t%s\n", end->status, _(end->help));
}
