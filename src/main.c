/* foothold: settings and screen definitions; then a session at the terminal, or a command. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/str.h"
#include "casework/hooks.h"
#include "cli/check_ui.h"
#include "cli/cli.h"
#include "def/load.h"
#include "def/names.h"
#include "def/settings.h"
#include "engine/action.h"
#include "engine/canvas.h"
#include "engine/key.h"
#include "options.h"
#include "session.h"
#include "startup.h"
#include "tables.h"

struct program {
    struct options options;
    struct settings settings;
    struct loader *loader;
    const struct screen_defs *defs;
    struct str conninfo;
    struct str errors; /* of settings and definitions, a line each */
};

/* ---- settings and definitions ---- */

static bool load_settings(struct program *program)
{
    const struct options *options = &program->options;
    struct settings *settings = &program->settings;
    bool own = !options->login && !options->config;
    struct err err = {0};
    settings_load(settings, FOOTHOLD_SYSCONFDIR, own, &program->errors);
    if (options->config)
        settings_load_file(settings, options->config, &program->errors);
    if (!options->login)
        settings_load_environment(settings, &program->errors);
    if (options->lang && !settings_set(settings, "lang", options->lang, "--lang", &err))
        str_printf(&program->errors, "%s\n", err.detail);
    if (options->conninfo)
        settings_replace(settings, "conninfo", options->conninfo, "-d");
    if (options->ui_dir)
        settings_replace(settings, "ui_dir", options->ui_dir, "--ui");
    return program->errors.len == 0;
}

static void add_quoted(struct str *out, const char *key, const char *value)
{
    str_printf(out, "%s='", key);
    for (; *value; value++) {
        if (*value == '\'' || *value == '\\')
            str_add_char(out, '\\');
        str_add_char(out, *value);
    }
    str_add(out, "'");
}

/* -d, else a setting of either kind, else nothing: then libpq's own rules say. */
static void choose_database(struct program *program)
{
    const char *given = program->options.conninfo;
    if (given && !strchr(given, '=') && !strstr(given, "://"))
        add_quoted(&program->conninfo, "dbname", given);
    else if (given || *program->settings.conninfo)
        str_add(&program->conninfo, program->settings.conninfo);
    else if (*program->settings.service)
        add_quoted(&program->conninfo, "service", program->settings.service);
}

/* Somebody sits at a terminal and waits. */
static bool is_session(const struct options *options)
{
    return options->mode == MODE_WORK && options->argc == 0;
}

static bool load_definitions(struct program *program)
{
    static const struct def_vocabulary vocabulary = {action_is, key_parse, canvas_is};
    const char *dir = program->settings.ui_dir;
    struct err err = {0};
    action_use(casework_hooks);
    canvas_use(casework_painters);
    def_use(&vocabulary);
    program->loader = loader_create();
    if (!*dir && is_session(&program->options)) {
        program->defs = loader_on_demand(program->loader);
        return program->errors.len == 0;
    }
    if (!*dir)
        loader_add_embedded(program->loader);
    else if (!loader_add_dir(program->loader, dir, &err))
        str_printf(&program->errors, "%s\n", err.detail);
    program->defs = loader_finish(program->loader, &program->errors);
    return program->errors.len == 0 && program->defs;
}

/* ---- what there is to do ---- */

static int finish_output(void)
{
    return fflush(stdout) == 0 && !ferror(stdout) ? 0 : err_exit_status(ERR_IO);
}

static int print_config(const struct program *program)
{
    struct str text;
    str_init(&text);
    settings_print(&program->settings, &text);
    fputs(text.s, stdout);
    str_finish(&text);
    return finish_output();
}

static int print_pot(const struct program *program)
{
    struct str text;
    str_init(&text);
    loader_pot(program->defs, &text);
    fputs(text.s, stdout);
    str_finish(&text);
    return finish_output();
}

static int work(const struct program *program)
{
    const struct settings *settings = &program->settings;
    const struct session_options options = {
        .conninfo = program->conninfo.s,
        .defs = program->defs,
        .hooks = casework_hooks,
        .term = {.login = program->options.login,
                 .thin = settings->thin,
                 .theme = (enum term_theme)settings->colour,
                 .lines = (enum term_lines)settings->lines,
                 .escdelay = settings->escdelay},
        .lock_minutes = settings->lock_minutes,
        .poll_seconds = settings->poll_seconds,
        .thin = settings->thin,
        .esc_accepts = settings->keymap == SETTINGS_KEYMAP_4GL,
    };
    struct err err = {0};
    if (session_run(&options, &err))
        return 0;
    fprintf(stderr, "foothold: %s\n", err.detail);
    return err_exit_status(err.code);
}

static int run(struct program *program)
{
    const struct options *options = &program->options;
    const struct cli_context context = {program->conninfo.s, program->defs};
    switch (options->mode) {
    case MODE_CHECK_UI:
        return check_ui_run(program->conninfo.s, program->defs);
    case MODE_POT:
        return print_pot(program);
    default:
        return options->argc ? cli_run(&context, options->argc, options->argv) : work(program);
    }
}

/* Everything that is read from files is read before curses starts. */
static int start(struct program *program)
{
    bool ok = load_settings(program);
    i18n_init(program->settings.lang, startup_locale_dir());
    if (ok && program->options.mode == MODE_PRINT_CONFIG)
        return print_config(program);
    choose_database(program);
    if (load_definitions(program) && ok)
        return run(program);
    fputs(program->errors.s, stderr);
    return err_exit_status(ERR_CONFIG);
}

int main(int argc, char *argv[])
{
    struct program program;
    memset(&program, 0, sizeof program);
    startup_harden();
    i18n_init(getenv("FOOTHOLD_LANG"), startup_locale_dir()); /* for what comes before settings */
    if (!options_parse(argc, argv, &program.options))
        return err_exit_status(ERR_USAGE);
    if (program.options.mode == MODE_VERSION)
        return puts("foothold " FOOTHOLD_VERSION) < 0 ? err_exit_status(ERR_IO) : finish_output();
    if (program.options.mode == MODE_HELP || program.options.mode == MODE_TABLES) {
        program.options.mode == MODE_HELP ? options_help() : tables_print();
        return finish_output();
    }
    if (program.options.login)
        startup_clear_environment();
    settings_init(&program.settings);
    str_init(&program.conninfo);
    str_init(&program.errors);
    int status = start(&program);
    loader_destroy(program.loader);
    settings_finish(&program.settings);
    str_finish(&program.conninfo);
    str_finish(&program.errors);
    return status;
}
