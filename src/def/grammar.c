#include "grammar.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/i18n.h"
#include "def/names.h"
#include "def/screen.h"
#include "names_priv.h"

enum { INT_MAXIMUM = 10000 };

void grammar_error(const struct grammar_reader *reader, int line, const char *format, ...)
{
    char words[400];
    va_list args;
    va_start(args, format);
    vsnprintf(words, sizeof words, format, args);
    va_end(args);
    str_printf(reader->errors, "%s:%d: %s\n", reader->file, line, words);
}

static int line_of(const config_setting_t *setting)
{
    return (int)config_setting_source_line(setting);
}

static const char *name_of(const config_setting_t *setting)
{
    const char *name = config_setting_name(setting);
    if (!name && config_setting_parent(setting)) /* an item of a list */
        name = config_setting_name(config_setting_parent(setting));
    return name ? name : "?";
}

static void wrong_type(const struct grammar_reader *reader, const config_setting_t *setting,
                       const char *wanted)
{
    grammar_error(reader, line_of(setting), _("“%s” must be %s"), name_of(setting), wanted);
}

static const char *read_string(const struct grammar_reader *reader, const config_setting_t *setting)
{
    const char *value = config_setting_type(setting) == CONFIG_TYPE_STRING
                            ? config_setting_get_string(setting)
                            : NULL;
    if (!value || !*value) {
        wrong_type(reader, setting, _("a text that is not empty"));
        return NULL;
    }
    return arena_strdup(reader->arena, value);
}

static void read_text(const struct grammar_reader *reader, const config_setting_t *setting,
                      const char **ret)
{
    if (config_setting_type(setting) != CONFIG_TYPE_STRING) {
        wrong_type(reader, setting, _("a text"));
        return;
    }
    *ret = arena_strdup(reader->arena, config_setting_get_string(setting));
}

static void read_bool(const struct grammar_reader *reader, const config_setting_t *setting,
                      bool *ret)
{
    if (config_setting_type(setting) != CONFIG_TYPE_BOOL) {
        wrong_type(reader, setting, _("true or false"));
        return;
    }
    *ret = config_setting_get_bool(setting) != 0;
}

/* libconfig gives 0 for what does not fit into 32 bits, so the type is asked first */
static void read_int(const struct grammar_reader *reader, const config_setting_t *setting, int *ret)
{
    int value =
        config_setting_type(setting) == CONFIG_TYPE_INT ? config_setting_get_int(setting) : -1;
    if (value < 0 || value > INT_MAXIMUM) {
        grammar_error(reader, line_of(setting), _("“%s” must be a whole number from 0 to %d"),
                      name_of(setting), INT_MAXIMUM);
        return;
    }
    *ret = value;
}

/* What stands there once, or in a list. */
static const config_setting_t *item_of(const config_setting_t *setting, bool one, size_t i)
{
    return one ? setting : config_setting_get_elem(setting, (unsigned)i);
}

static bool is_several(const config_setting_t *setting)
{
    return config_setting_is_array(setting) || config_setting_is_list(setting);
}

static void read_ints(const struct grammar_reader *reader, const config_setting_t *setting,
                      struct def_numbers *ret)
{
    bool one = !is_several(setting);
    size_t n = one ? 1 : (size_t)config_setting_length(setting);
    int *numbers = arena_alloc(reader->arena, (n + 1) * sizeof *numbers);
    for (size_t i = 0; i < n; i++) {
        numbers[i] = 0;
        read_int(reader, item_of(setting, one, i), &numbers[i]);
    }
    *ret = (struct def_numbers){numbers, n};
}

static void read_names(const struct grammar_reader *reader, const config_setting_t *setting,
                       struct def_names *ret)
{
    bool one = config_setting_type(setting) == CONFIG_TYPE_STRING;
    if (!one && !is_several(setting)) {
        wrong_type(reader, setting, _("a name or a list of names"));
        return;
    }
    size_t n = one ? 1 : (size_t)config_setting_length(setting);
    ret->names = arena_alloc(reader->arena, (n + 1) * sizeof *ret->names);
    ret->n = 0;
    for (size_t i = 0; i < n; i++) {
        const config_setting_t *item = item_of(setting, one, i);
        if (config_setting_type(item) != CONFIG_TYPE_STRING)
            wrong_type(reader, setting, _("a name or a list of names"));
        else
            ret->names[ret->n++] = arena_strdup(reader->arena, config_setting_get_string(item));
    }
    ret->names[ret->n] = NULL;
}

static void read_word(const struct grammar_reader *reader, const struct grammar *rule,
                      const config_setting_t *setting, int *ret)
{
    const char *value = read_string(reader, setting);
    if (!value)
        return;
    struct str known;
    str_init(&known);
    for (int i = 0; rule->words[i]; i++) {
        if (strcmp(rule->words[i], value) == 0) {
            *ret = i;
            str_finish(&known);
            return;
        }
        str_printf(&known, "%s%s", i ? ", " : "", rule->words[i]);
    }
    grammar_error(reader, line_of(setting), _("“%s” is no %s; there are: %s"), value, rule->key,
                  known.s);
    str_finish(&known);
}

static void read_vocabulary(const struct grammar_reader *reader, const struct grammar *rule,
                            const config_setting_t *setting, void *ret)
{
    const struct def_vocabulary *known = names_vocabulary();
    const char *value = read_string(reader, setting);
    if (!value)
        return;
    if (rule->type == GRAMMAR_KEY && !known->key_parse(value, ret))
        grammar_error(reader, line_of(setting), _("there is no key “%s”"), value);
    if (rule->type == GRAMMAR_ACTION) {
        *(const char **)ret = value;
        if (!known->is_action(value))
            grammar_error(reader, line_of(setting), _("there is no action “%s”"), value);
    }
}

static void read_list(const struct grammar_reader *reader, const struct grammar *rule,
                      const config_setting_t *setting, char *base)
{
    if (!config_setting_is_list(setting)) {
        wrong_type(reader, setting, _("a list of groups ( { … }, { … } )"));
        return;
    }
    size_t n = (size_t)config_setting_length(setting);
    char *elements = arena_alloc(reader->arena, (n ? n : 1) * rule->size);
    memset(elements, 0, (n ? n : 1) * rule->size);
    for (size_t i = 0; i < n; i++) {
        const config_setting_t *item = config_setting_get_elem(setting, (unsigned)i);
        char *element = elements + i * rule->size;
        struct def_where where = {reader->file, line_of(item)};
        memcpy(element + rule->at, &where, sizeof where);
        if (config_setting_is_group(item))
            grammar_read(reader, rule->inner, item, element);
        else
            wrong_type(reader, setting, _("a list of groups ( { … }, { … } )"));
    }
    memcpy(base + rule->offset, &elements, sizeof elements);
    memcpy(base + rule->count, &n, sizeof n);
}

static void read_group(const struct grammar_reader *reader, const struct grammar *rule,
                       const config_setting_t *setting, char *base)
{
    if (!config_setting_is_group(setting)) {
        wrong_type(reader, setting, _("a group { … }"));
        return;
    }
    struct def_where where = {reader->file, line_of(setting)};
    memcpy(base + rule->offset + rule->at, &where, sizeof where);
    grammar_read(reader, rule->inner, setting, base + rule->offset);
}

static void read_setting(const struct grammar_reader *reader, const struct grammar *rule,
                         const config_setting_t *setting, char *base)
{
    void *to = base + rule->offset;
    switch (rule->type) {
    case GRAMMAR_STRING:
        *(const char **)to = read_string(reader, setting);
        break;
    case GRAMMAR_TEXT:
        read_text(reader, setting, to);
        break;
    case GRAMMAR_BOOL:
        read_bool(reader, setting, to);
        break;
    case GRAMMAR_INT:
        read_int(reader, setting, to);
        break;
    case GRAMMAR_INTS:
        read_ints(reader, setting, to);
        break;
    case GRAMMAR_NAMES:
        read_names(reader, setting, to);
        break;
    case GRAMMAR_WORD:
        read_word(reader, rule, setting, to);
        break;
    case GRAMMAR_KEY:
    case GRAMMAR_ACTION:
        read_vocabulary(reader, rule, setting, to);
        break;
    case GRAMMAR_GROUP:
        read_group(reader, rule, setting, base);
        break;
    case GRAMMAR_LIST:
        read_list(reader, rule, setting, base);
        break;
    }
}

static const struct grammar *find(const struct grammar *grammar, const char *key)
{
    for (; grammar->key; grammar++)
        if (strcmp(grammar->key, key) == 0)
            return grammar;
    return NULL;
}

void grammar_read(const struct grammar_reader *reader, const struct grammar *grammar,
                  const config_setting_t *group, void *base)
{
    for (int i = 0; i < config_setting_length(group); i++) {
        const config_setting_t *setting = config_setting_get_elem(group, (unsigned)i);
        const struct grammar *rule = find(grammar, name_of(setting));
        if (rule)
            read_setting(reader, rule, setting, base);
        else
            grammar_error(reader, line_of(setting), _("“%s” is not known here"), name_of(setting));
    }
    for (const struct grammar *rule = grammar; rule->key; rule++)
        if (rule->required && !config_setting_get_member(group, rule->key))
            grammar_error(reader, line_of(group), _("“%s” is missing"), rule->key);
}
