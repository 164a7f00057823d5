#include "args_priv.h"

#include <stdio.h>
#include <string.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/text.h"

enum { OPTIONS_MAX = 32 };

static int unknown(const struct args *args, const char *name, struct err *err)
{
    const char *names[OPTIONS_MAX + 1];
    int n = 0;
    while (args->options[n].name && n < OPTIONS_MAX) {
        names[n] = args->options[n].name;
        n++;
    }
    names[n] = NULL;
    const char *nearest = text_nearest(name, names);
    if (nearest)
        err_set(err, ERR_USAGE, NULL, _("there is no option --%s; --%s?"), name, nearest);
    else
        err_set(err, ERR_USAGE, NULL, _("there is no option --%s"), name);
    return ARGS_BAD;
}

static int take_value(struct args *args, int option, const char *equals, const char **ret_value,
                      struct err *err)
{
    const struct args_option *of = &args->options[option];
    if (!of->value && equals) {
        err_set(err, ERR_USAGE, NULL, _("--%s takes no value"), of->name);
        return ARGS_BAD;
    }
    if (!of->value)
        return option;
    *ret_value = equals ? equals + 1 : args->at < args->argc ? args->argv[args->at++] : NULL;
    if (*ret_value)
        return option;
    err_set(err, ERR_USAGE, NULL, _("--%s needs a value: %s"), of->name, of->value);
    return ARGS_BAD;
}

int args_next(struct args *args, const char **ret_value, struct err *err)
{
    char name[64];
    *ret_value = NULL;
    if (args->at >= args->argc)
        return ARGS_END;
    const char *word = args->argv[args->at++];
    if (!args->words && strcmp(word, "--") == 0) {
        args->words = true;
        return args_next(args, ret_value, err);
    }
    if (args->words || strncmp(word, "--", 2) != 0) {
        *ret_value = word;
        return ARGS_WORD;
    }
    const char *equals = strchr(word, '=');
    snprintf(name, sizeof name, "%.*s", (int)strcspn(word + 2, "="), word + 2);
    for (int i = 0; args->options[i].name; i++)
        if (strcmp(args->options[i].name, name) == 0)
            return take_value(args, i, equals, ret_value, err);
    return unknown(args, name, err);
}
