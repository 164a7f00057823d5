#include "cli/args.h"

#include <stdio.h>
#include <string.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/text.h"

enum { OPTIONS_MAX = 32 };

/* As it is written: -d, --limit. */
static const char *dashes(const char *name)
{
    return strlen(name) == 1 ? "-" : "--";
}

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
        err_set(err, ERR_USAGE, NULL, _("there is no option %s%s; %s%s?"), dashes(name), name,
                dashes(nearest), nearest);
    else
        err_set(err, ERR_USAGE, NULL, _("there is no option %s%s"), dashes(name), name);
    return ARGS_BAD;
}

static int take_value(struct args *args, int option, const char *equals, const char **ret_value,
                      struct err *err)
{
    const struct args_option *of = &args->options[option];
    if (!of->value && equals) {
        err_set(err, ERR_USAGE, NULL, _("%s%s takes no value"), dashes(of->name), of->name);
        return ARGS_BAD;
    }
    if (!of->value)
        return option;
    *ret_value = equals ? equals + 1 : args->at < args->argc ? args->argv[args->at++] : NULL;
    if (*ret_value)
        return option;
    err_set(err, ERR_USAGE, NULL, _("%s%s needs a value: %s"), dashes(of->name), of->name,
            of->value);
    return ARGS_BAD;
}

/* “-d x” and “-dx”. */
static int letter(struct args *args, const char *word, const char **ret_value, struct err *err)
{
    char name[2] = {word[1], '\0'};
    for (int i = 0; args->options[i].name; i++) {
        if (strcmp(args->options[i].name, name) != 0)
            continue;
        if (word[2] == '\0')
            return take_value(args, i, NULL, ret_value, err);
        if (args->options[i].value) {
            *ret_value = word + 2;
            return i;
        }
    }
    err_set(err, ERR_USAGE, NULL, _("there is no option %s%s"), "", word);
    return ARGS_BAD;
}

static int long_name(struct args *args, const char *word, const char **ret_value, struct err *err)
{
    char name[64];
    const char *equals = strchr(word, '=');
    snprintf(name, sizeof name, "%.*s", (int)strcspn(word + 2, "="), word + 2);
    for (int i = 0; args->options[i].name; i++)
        if (strcmp(args->options[i].name, name) == 0 && strlen(name) > 1)
            return take_value(args, i, equals, ret_value, err);
    return unknown(args, name, err);
}

static bool is_letter(const char *word)
{
    char c = text_ascii_lower(word[1]);
    return word[0] == '-' && c >= 'a' && c <= 'z';
}

int args_next(struct args *args, const char **ret_value, struct err *err)
{
    *ret_value = NULL;
    if (args->at >= args->argc)
        return ARGS_END;
    const char *word = args->argv[args->at++];
    if (!args->words && strcmp(word, "--") == 0) {
        args->words = true;
        return args_next(args, ret_value, err);
    }
    if (!args->words && strncmp(word, "--", 2) == 0)
        return long_name(args, word, ret_value, err);
    if (!args->words && is_letter(word))
        return letter(args, word, ret_value, err);
    *ret_value = word;
    return ARGS_WORD;
}

bool args_none(int argc, char *argv[], const struct args_option *options, struct err *err)
{
    struct args args = {argc, argv, 1, false, options};
    const char *value;
    int option;
    while ((option = args_next(&args, &value, err)) >= 0)
        ;
    if (option == ARGS_WORD)
        err_set(err, ERR_USAGE, NULL, _("“%s” is too much"), value);
    return option == ARGS_END;
}

void args_help(const struct args_option *options)
{
    for (; options->name; options++) {
        char words[64];
        if (!options->help)
            continue;
        snprintf(words, sizeof words, "%s%s%s%s", dashes(options->name), options->name,
                 options->value ? " " : "", options->value ? options->value : "");
        printf("  %-20s %s\n", words, _(options->help));
    }
}
