#include "check_config_priv.h"

#include <stdio.h>

#include "base/err.h"
#include "base/i18n.h"

const struct args_option check_config_options[] = {
    {"help", NULL, N_("print this")},
    {NULL, NULL, NULL},
};

int check_config_run(const struct cli_context *context, int argc, char *argv[])
{
    struct err err = {0};
    (void)context;
    if (!args_none(argc, argv, check_config_options, &err)) {
        fprintf(stderr, "foothold: %s\n", err.detail);
        return err_exit_status(err.code);
    }
    puts(_("Settings and definitions are in order."));
    return 0;
}
