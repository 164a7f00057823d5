#include "def/settings.h"

#include <dirent.h>
#include <errno.h>
#include <libconfig.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/num.h"
#include "base/str.h"
#include "base/text.h"
#include "source.h"

enum type { WORD, NAME, BOOL, INT, TEXT, PATH, CONNINFO };

/* WORD: int, the index in `words`. NAME: const char *, one of them. */
struct option {
    const char *name;
    enum type type;
    size_t offset;
    int min, max;             /* INT; 0 never, so that a number that was lost is no time-out */
    const char *const *words; /* WORD, NAME; ends in NULL */
    const char *initial;
    const char *help;
};

static const char *const langs[] = {"auto", "da", "en", NULL};
static const char *const colours[] = {"auto", "mono", "16", "256", NULL};
static const char *const line_kinds[] = {"auto", "utf8", "ascii", NULL};
static const char *const keymaps[] = {"standard", "4gl", NULL};

#define AT(member) offsetof(struct settings, member)

static const struct option options[SETTINGS_COUNT] = {
    {.name = "lang",
     .type = NAME,
     .offset = AT(lang),
     .words = langs,
     .initial = "auto",
     .help = N_("Language of the screens. auto: the first of LANGUAGE, else Danish.")},
    {.name = "colour",
     .type = WORD,
     .offset = AT(colour),
     .words = colours,
     .initial = "auto",
     .help = N_("Colours. auto: what the terminal has, none when NO_COLOR is set.")},
    {.name = "lines",
     .type = WORD,
     .offset = AT(lines),
     .words = line_kinds,
     .initial = "auto",
     .help = N_("How frames are drawn. ascii: with + - | on terminals without line characters.")},
    {.name = "thin",
     .type = BOOL,
     .offset = AT(thin),
     .initial = "false",
     .help = N_("On slow lines: a mark before the selected row, few colours, frames of + - |.")},
    {.name = "keymap",
     .type = WORD,
     .offset = AT(keymap),
     .words = keymaps,
     .initial = "standard",
     .help = N_("Keys in forms. 4gl: Esc accepts, as in Informix programs; F3 leads back.")},
    {.name = "escdelay",
     .type = INT,
     .offset = AT(escdelay),
     .min = 1,
     .max = 1000,
     .initial = "25",
     .help = N_("Milliseconds to wait after Esc for the rest of a function key.")},
    {.name = "lock_minutes",
     .type = INT,
     .offset = AT(lock_minutes),
     .min = 1,
     .max = 480,
     .initial = "10",
     .help = N_("Minutes without a key until the screen locks.")},
    {.name = "poll_seconds",
     .type = INT,
     .offset = AT(poll_seconds),
     .min = 5,
     .max = 3600,
     .initial = "30",
     .help = N_("Seconds after which changes of others are asked for at the latest.")},
    {.name = "service",
     .type = TEXT,
     .offset = AT(service),
     .initial = "",
     .help = N_("Name of the database service, as in pg_service.conf.")},
    {.name = "conninfo",
     .type = CONNINFO,
     .offset = AT(conninfo),
     .initial = "",
     .help = N_("How to reach the database, as libpq writes it; never with a password.")},
    {.name = "ui_dir",
     .type = PATH,
     .offset = AT(ui_dir),
     .initial = "",
     .help = N_("Directory with screen definitions instead of the built-in ones.")},
};

/* ---- one value ----------------------------------------------------------------------------- */

static const struct option *find(const char *name)
{
    for (size_t i = 0; i < SETTINGS_COUNT; i++)
        if (strcmp(options[i].name, name) == 0)
            return &options[i];
    return NULL;
}

static int word_index(const struct option *option, const char *value)
{
    for (int i = 0; option->words[i] != NULL; i++)
        if (strcmp(option->words[i], value) == 0)
            return i;
    return -1;
}

/* "auto, da, en", "1–480" or "true, false"; "" for a text. */
static void add_range(struct str *out, const struct option *option)
{
    if (option->type == INT)
        str_printf(out, "%d–%d", option->min, option->max);
    else if (option->type == BOOL)
        str_add(out, "true, false");
    for (int i = 0; option->words != NULL && option->words[i] != NULL; i++)
        str_printf(out, "%s%s", i > 0 ? ", " : "", option->words[i]);
}

static bool not_in_range(const struct option *option, struct err *err)
{
    struct str range;

    str_init(&range);
    add_range(&range, option);
    err_set(err, ERR_USAGE, option->name, _("“%s” must be one of: %s"), option->name, range.s);
    str_finish(&range);
    return false;
}

static bool set_word(struct settings *settings, const struct option *option, const char *value,
                     struct err *err)
{
    int i = word_index(option, value);
    char *to = (char *)settings + option->offset;

    if (i < 0)
        return not_in_range(option, err);
    if (option->type == WORD)
        *(int *)(void *)to = i;
    else
        *(const char **)(void *)to = option->words[i];
    return true;
}

static bool set_bool(struct settings *settings, const struct option *option, const char *value,
                     struct err *err)
{
    bool *to = (bool *)(void *)((char *)settings + option->offset);

    if (strcmp(value, "true") != 0 && strcmp(value, "false") != 0)
        return not_in_range(option, err);
    *to = value[0] == 't';
    return true;
}

static bool set_int(struct settings *settings, const struct option *option, const char *value,
                    struct err *err)
{
    int64_t number;

    if (!num_parse_plain(value, option->min, option->max, &number))
        return not_in_range(option, err);
    *(int *)(void *)((char *)settings + option->offset) = (int)number;
    return true;
}

/* A key "password" of a connection string, or one inside a URI: scheme://user:password@host */
static bool has_password(const char *conninfo)
{
    const char *at = strstr(conninfo, "://");
    const char *colon = at != NULL ? strchr(at + 3, ':') : NULL;

    if (strstr(conninfo, "password") != NULL)
        return true;
    at = at != NULL ? strchr(at + 3, '@') : NULL;
    return at != NULL && colon != NULL && colon < at;
}

static bool set_text(struct settings *settings, const struct option *option, const char *value,
                     struct err *err)
{
    for (size_t at = 0, n = strlen(value); at < n;) {
        int32_t cp;

        at += text_decode(value + at, n - at, &cp);
        if (!text_printable(cp))
            return err_set(err, ERR_USAGE, option->name,
                           _("“%s” contains a character that cannot be printed"), option->name);
    }
    if (option->type == PATH && value[0] != '/' && value[0] != '\0')
        return err_set(err, ERR_USAGE, option->name, _("“%s” must be a path that begins with /"),
                       option->name);
    if (option->type == CONNINFO && has_password(value))
        return err_set(err, ERR_USAGE, option->name,
                       _("“%s” must not contain a password: it belongs in ~/.pgpass"),
                       option->name);
    *(const char **)(void *)((char *)settings + option->offset) =
        arena_strdup(&settings->arena, value);
    return true;
}

static bool set(struct settings *settings, const struct option *option, const char *value,
                const char *file, int line, struct err *err)
{
    bool ok;

    switch (option->type) {
    case WORD:
    case NAME:
        ok = set_word(settings, option, value, err);
        break;
    case BOOL:
        ok = set_bool(settings, option, value, err);
        break;
    case INT:
        ok = set_int(settings, option, value, err);
        break;
    default:
        ok = set_text(settings, option, value, err);
        break;
    }
    if (ok)
        settings->origin[option - options] = (struct settings_origin){file, line};
    return ok;
}

void settings_init(struct settings *settings)
{
    *settings = (struct settings){0};
    arena_init(&settings->arena);
    for (size_t i = 0; i < SETTINGS_COUNT; i++)
        set(settings, &options[i], options[i].initial, "built-in", 0, NULL);
}

void settings_finish(struct settings *settings)
{
    arena_finish(&settings->arena);
}

static bool unknown(const char *name, struct err *err)
{
    const char *names[SETTINGS_COUNT + 1] = {NULL};
    const char *nearest;

    for (size_t i = 0; i < SETTINGS_COUNT; i++)
        names[i] = options[i].name;
    nearest = text_nearest(name, names);
    if (nearest == NULL)
        return err_set(err, ERR_USAGE, NULL, _("there is no setting “%s”"), name);
    return err_set(err, ERR_USAGE, NULL, _("there is no setting “%s”; is “%s” meant?"), name,
                   nearest);
}

bool settings_set(struct settings *settings, const char *name, const char *value,
                  const char *origin, struct err *err)
{
    const struct option *option = find(name);

    if (option == NULL)
        return unknown(name, err);
    return set(settings, option, value, arena_strdup(&settings->arena, origin), 0, err);
}

void settings_replace(struct settings *settings, const char *name, const char *value,
                      const char *origin)
{
    const struct option *option = find(name);

    *(const char **)(void *)((char *)settings + option->offset) =
        arena_strdup(&settings->arena, value);
    settings->origin[option - options] = (struct settings_origin){origin, 0};
}

/* ---- files --------------------------------------------------------------------------------- */

/* The value as text, NULL when it is of another type than the option. */
static const char *value_of(const struct option *option, const config_setting_t *setting,
                            char ret_text[static NUM_TEXT])
{
    int type = config_setting_type(setting);

    if (option->type == BOOL && type == CONFIG_TYPE_BOOL)
        return config_setting_get_bool(setting) ? "true" : "false";
    if (option->type == INT && type == CONFIG_TYPE_INT) {
        snprintf(ret_text, NUM_TEXT, "%d", config_setting_get_int(setting));
        return ret_text;
    }
    if (option->type != BOOL && option->type != INT && type == CONFIG_TYPE_STRING)
        return config_setting_get_string(setting);
    return NULL;
}

static const char *type_name(const struct option *option)
{
    if (option->type == BOOL)
        return _("true or false, without quotes");
    if (option->type == INT)
        return _("a whole number, without quotes");
    return _("a text in quotes");
}

static void take(struct settings *settings, const struct grammar_reader *reader,
                 const config_setting_t *setting)
{
    const struct option *option = find(config_setting_name(setting));
    int line = (int)config_setting_source_line(setting);
    char number[NUM_TEXT];
    struct err err = {0};
    const char *value;

    if (option == NULL) {
        unknown(config_setting_name(setting), &err);
    } else {
        value = value_of(option, setting, number);
        if (value == NULL)
            err_set(&err, ERR_USAGE, NULL, _("“%s” must be %s"), option->name, type_name(option));
        else
            set(settings, option, value, reader->file, line, &err);
    }
    if (err.code != ERR_NONE)
        grammar_error(reader, line, "%s", err.detail);
}

static void read_text(struct settings *settings, const struct grammar_reader *reader,
                      const struct str *text)
{
    config_t config;

    if (!source_check(reader, text->s, text->len))
        return;
    config_init(&config);
    if (!config_read_string(&config, text->s)) {
        grammar_error(reader, config_error_line(&config), "%s", config_error_text(&config));
    } else {
        const config_setting_t *root = config_root_setting(&config);

        for (int i = 0; i < config_setting_length(root); i++)
            take(settings, reader, config_setting_get_elem(root, (unsigned)i));
    }
    config_destroy(&config);
}

static void read_file(struct settings *settings, const char *path, bool may_miss,
                      struct str *errors)
{
    struct grammar_reader reader = {
        .arena = &settings->arena, .errors = errors, .file = arena_strdup(&settings->arena, path)};
    struct str text;
    bool missing;

    str_init(&text);
    if (source_read(&reader, true, &text, may_miss ? &missing : NULL))
        read_text(settings, &reader, &text);
    str_finish(&text);
}

bool settings_load_file(struct settings *settings, const char *path, struct str *errors)
{
    size_t before = errors->len;

    read_file(settings, path, false, errors);
    return errors->len == before;
}

static int is_conf(const struct dirent *entry)
{
    size_t n = strlen(entry->d_name);

    return entry->d_name[0] != '.' && n > 5 && strcmp(entry->d_name + n - 5, ".conf") == 0;
}

/* by bytes, whatever the locale */
static int by_name(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

static void read_dir(struct settings *settings, const char *dir, struct str *errors)
{
    struct dirent **entries = NULL;
    int n = scandir(dir, &entries, is_conf, by_name);
    struct str path;

    if (n < 0 && errno != ENOENT && errno != ENOTDIR)
        str_printf(errors, "%s:0: %s\n", dir, strerror(errno));
    str_init(&path);
    for (int i = 0; i < n; i++) {
        str_reset(&path);
        str_printf(&path, "%s/%s", dir, entries[i]->d_name);
        read_file(settings, path.s, false, errors);
        free(entries[i]);
    }
    str_finish(&path);
    free(entries);
}

static void read_user(struct settings *settings, struct str *errors)
{
    const char *base = getenv("XDG_CONFIG_HOME"), *home = getenv("HOME");
    struct str path;

    str_init(&path);
    if (base != NULL && base[0] == '/') /* others are invalid, says the XDG specification */
        str_printf(&path, "%s/foothold/foothold.conf", base);
    else if (home != NULL && home[0] == '/')
        str_printf(&path, "%s/.config/foothold/foothold.conf", home);
    if (path.len > 0)
        read_file(settings, path.s, true, errors);
    str_finish(&path);
}

bool settings_load_environment(struct settings *settings, struct str *errors)
{
    size_t before = errors->len;

    for (size_t i = 0; i < SETTINGS_COUNT; i++) {
        char *name = arena_printf(&settings->arena, "FOOTHOLD_%s", options[i].name);
        struct err err = {0};
        const char *value;

        for (char *c = name; *c != '\0'; c++)
            *c = text_ascii_upper(*c);
        value = getenv(name);
        if (value != NULL && !set(settings, &options[i], value, name, 0, &err))
            str_printf(errors, "%s: %s\n", name, err.detail);
    }
    return errors->len == before;
}

bool settings_load(struct settings *settings, const char *sysconfdir, bool own, struct str *errors)
{
    size_t before = errors->len;
    struct str path;

    str_init(&path);
    str_printf(&path, "%s/foothold/foothold.conf", sysconfdir);
    read_file(settings, path.s, true, errors);
    str_reset(&path);
    str_printf(&path, "%s/foothold/conf.d", sysconfdir);
    read_dir(settings, path.s, errors);
    str_finish(&path);
    if (own)
        read_user(settings, errors);
    return errors->len == before;
}

/* ---- printing ------------------------------------------------------------------------------ */

static void add_quoted(struct str *out, const char *text)
{
    str_add_char(out, '"');
    for (; *text != '\0'; text++) {
        if (*text == '"' || *text == '\\')
            str_add_char(out, '\\');
        str_add_char(out, *text);
    }
    str_add_char(out, '"');
}

static void add_value(struct str *out, const struct settings *settings, const struct option *option)
{
    const void *from = (const char *)settings + option->offset;

    switch (option->type) {
    case WORD:
        add_quoted(out, option->words[*(const int *)from]);
        break;
    case BOOL:
        str_add(out, *(const bool *)from ? "true" : "false");
        break;
    case INT:
        str_printf(out, "%d", *(const int *)from);
        break;
    default:
        add_quoted(out, *(const char *const *)from);
        break;
    }
}

void settings_print(const struct settings *settings, struct str *out)
{
    for (size_t i = 0; i < SETTINGS_COUNT; i++) {
        const struct settings_origin *origin = &settings->origin[i];
        size_t start = out->len;

        str_printf(out, "%s = ", options[i].name);
        add_value(out, settings, &options[i]);
        str_add_char(out, ';');
        while (out->len - start < 30)
            str_add_char(out, ' ');
        str_printf(out, " # %s",
                   strcmp(origin->file, "built-in") == 0 ? _("built-in") : origin->file);
        if (origin->line > 0)
            str_printf(out, ":%d", origin->line);
        str_add_char(out, '\n');
    }
}

void settings_row(size_t index, const char **ret_name, struct str *values, struct str *initial,
                  const char **ret_help)
{
    const struct option *option = &options[index];

    *ret_name = option->name;
    *ret_help = _(option->help);
    add_range(values, option);
    str_add(initial, option->initial);
}

void settings_example(struct str *out)
{
    struct settings settings;

    settings_init(&settings);
    str_add(
        out,
        _("# Settings of Foothold. Later ones win: this file, foothold/conf.d/*.conf beside it,\n"
          "# ~/.config/foothold/foothold.conf, FOOTHOLD_NAME in the environment, options.\n"
          "# foothold --print-config says what is in force and where it comes from.\n"));
    for (size_t i = 0; i < SETTINGS_COUNT; i++) {
        size_t start;

        str_printf(out, "\n# %s\n", _(options[i].help));
        start = out->len;
        str_add(out, "# ");
        add_range(out, &options[i]);
        if (out->len == start + 2)
            str_truncate(out, start);
        else
            str_add_char(out, '\n');
        str_printf(out, "#%s = ", options[i].name);
        add_value(out, &settings, &options[i]);
        str_add(out, ";\n");
    }
    settings_finish(&settings);
}
