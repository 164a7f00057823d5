#ifndef DEF_SETTINGS_H
#define DEF_SETTINGS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/mem.h"

struct err;
struct str;

/*
 * What a site or a person may set. One table in settings.c says for each its name,
 * type, range, default and what it is for; files, environment, options, the printed
 * list and etc/foothold.conf are all made from it.
 *
 * Later ones win: built-in, SYSCONFDIR/foothold/foothold.conf,
 * SYSCONFDIR/foothold/conf.d/ *.conf by name, $XDG_CONFIG_HOME/foothold/foothold.conf
 * (~/.config when unset), FOOTHOLD_NAME in the environment, options.
 */
enum settings_colour {
    SETTINGS_COLOUR_AUTO,
    SETTINGS_COLOUR_MONO,
    SETTINGS_COLOUR_16,
    SETTINGS_COLOUR_256
};
enum settings_lines { SETTINGS_LINES_AUTO, SETTINGS_LINES_UTF8, SETTINGS_LINES_ASCII };
enum settings_keymap { SETTINGS_KEYMAP_STANDARD, SETTINGS_KEYMAP_4GL };

/* How many there are. */
enum { SETTINGS_COUNT = 11 };

struct settings_origin {
    const char *file; /* path, or "built-in", "FOOTHOLD_LANG", "--lang" */
    int line;         /* 0: not from a file */
};

/* Texts are never NULL: "" is "not set". They live as long as the struct. */
struct settings {
    const char *lang;     /* "auto", "da" or "en": for i18n_init() */
    int colour;           /* enum settings_colour */
    int lines;            /* enum settings_lines */
    bool thin;            /* mark the selected row instead of painting it: slow lines */
    int keymap;           /* enum settings_keymap */
    int escdelay;         /* ms to wait after Esc for the rest of a key; 1..1000 */
    int lock_minutes;     /* without a key the screen locks; 1..480 */
    int poll_seconds;     /* at least so often changes of others are asked for; 5..3600 */
    const char *service;  /* libpq service name */
    const char *conninfo; /* libpq connection string, without a password */
    const char *ui_dir;   /* absolute path of screen definitions instead of the built-in */
    struct settings_origin origin[SETTINGS_COUNT];
    struct arena arena;
};

/* The built-in values. */
void settings_init(struct settings *settings);

void settings_finish(struct settings *settings);

/*
 * Read the system's files, and the person's `own`. `sysconfdir` is "/etc" or where it was
 * installed. Files that are not there are no fault. Call before curses is started:
 * libconfig exits on some faults.
 *
 * A file must be a regular file, no symbolic link, of root or of the person who runs
 * the program, writable by its owner only, at most 64 KB of UTF-8, without @include.
 * Every fault of every source adds a line "file:line: words" to `errors`, and the
 * value there was before stays. True when there was none.
 */
bool settings_load(struct settings *settings, const char *sysconfdir, bool own, struct str *errors);

/* As settings_load() for one file, which must exist. */
bool settings_load_file(struct settings *settings, const char *path, struct str *errors);

/* After the files: FOOTHOLD_NAME in the environment. */
bool settings_load_environment(struct settings *settings, struct str *errors);

/*
 * Set one by its name from text, as an option does; `origin` ("--lang") is copied.
 * Fails with ERR_USAGE and what is allowed.
 */
bool settings_set(struct settings *settings, const char *name, const char *value,
                  const char *origin, struct err *err);

/* An option stands in the place of this setting, a text, and may say more than a setting: a path
 * from here, a database's name. It is not judged. `origin` is borrowed. */
void settings_replace(struct settings *settings, const char *name, const char *value,
                      const char *origin);

/* Append what is in force, as a file that could be read again: name = value;  # where from */
void settings_print(const struct settings *settings, struct str *out);

/* The setting of that index (up to SETTINGS_COUNT): appends what it may be ("1–480"; nothing for a
 * text) and the built-in value; `*ret_help` is translated. */
void settings_row(size_t index, const char **ret_name, struct str *values, struct str *initial,
                  const char **ret_help);

/* Append the file etc/foothold.conf: every setting explained, with its range and default. */
void settings_example(struct str *out);

#endif
