#include "def/load.h"

#include <assert.h>
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/str.h"
#include "check_priv.h"
#include "def/embedded.h"
#include "grammar.h"
#include "source.h"

enum { SCREENS_MAX = 200 };

struct loader {
    struct arena arena;
    struct str errors;
    struct screen_def *screens[SCREENS_MAX];
    struct screen_defs defs;
};

static const char *const kinds[] = {"list",  "form",   "grid", "text",
                                    "panes", "canvas", "keys", NULL};
static const char *const types[] = {"text", "note",     "int",  "minutes", "date",
                                    "time", "datetime", "bool", "code",    "cpr",
                                    "id",   "screen",   "bar",  "flags",   NULL};

#define AT(type, member) offsetof(struct type, member)

static const struct grammar source_grammar[] = {
    {.key = "name", .type = GRAMMAR_STRING, .required = true, .offset = AT(source_def, name)},
    {.key = "function", .type = GRAMMAR_BOOL, .offset = AT(source_def, function)},
    {.key = "key", .type = GRAMMAR_NAMES, .offset = AT(source_def, key)},
    {.key = "where", .type = GRAMMAR_NAMES, .offset = AT(source_def, where)},
    {.key = "narrow", .type = GRAMMAR_NAMES, .offset = AT(source_def, narrow)},
    {.key = "order", .type = GRAMMAR_NAMES, .offset = AT(source_def, order)},
    {.key = "bounded", .type = GRAMMAR_BOOL, .offset = AT(source_def, bounded)},
    {.key = "most", .type = GRAMMAR_INT, .offset = AT(source_def, most)},
    {.key = "descending", .type = GRAMMAR_BOOL, .offset = AT(source_def, descending)},
    {.key = NULL}};

static const struct grammar column_grammar[] = {
    {.key = "name", .type = GRAMMAR_STRING, .required = true, .offset = AT(column_def, name)},
    {.key = "label", .type = GRAMMAR_STRING, .offset = AT(column_def, label)},
    {.key = "width", .type = GRAMMAR_INT, .offset = AT(column_def, width)},
    {.key = "localized", .type = GRAMMAR_BOOL, .offset = AT(column_def, localized)},
    {.key = "type", .type = GRAMMAR_WORD, .words = types, .offset = AT(column_def, type)},
    {.key = "codes", .type = GRAMMAR_STRING, .offset = AT(column_def, codes)},
    {.key = "cap", .type = GRAMMAR_INT, .offset = AT(column_def, cap)},
    {.key = "max", .type = GRAMMAR_STRING, .offset = AT(column_def, max)},
    {.key = NULL}};

static const struct grammar field_grammar[] = {
    {.key = "name", .type = GRAMMAR_STRING, .required = true, .offset = AT(field_def, name)},
    {.key = "label", .type = GRAMMAR_STRING, .required = true, .offset = AT(field_def, label)},
    {.key = "type", .type = GRAMMAR_WORD, .words = types, .offset = AT(field_def, type)},
    {.key = "codes", .type = GRAMMAR_STRING, .offset = AT(field_def, codes)},
    {.key = "width", .type = GRAMMAR_INT, .offset = AT(field_def, width)},
    {.key = "rows", .type = GRAMMAR_INT, .offset = AT(field_def, rows)},
    {.key = "limit", .type = GRAMMAR_INT, .offset = AT(field_def, limit)},
    {.key = "required", .type = GRAMMAR_BOOL, .offset = AT(field_def, required)},
    {.key = "readonly", .type = GRAMMAR_BOOL, .offset = AT(field_def, readonly)},
    {.key = "localized", .type = GRAMMAR_BOOL, .offset = AT(field_def, localized)},
    {.key = "ask", .type = GRAMMAR_BOOL, .offset = AT(field_def, ask)},
    {.key = "beside", .type = GRAMMAR_BOOL, .offset = AT(field_def, beside)},
    {.key = "lookup", .type = GRAMMAR_STRING, .offset = AT(field_def, lookup)},
    {.key = "shows", .type = GRAMMAR_STRING, .offset = AT(field_def, shows)},
    {.key = "initial", .type = GRAMMAR_STRING, .offset = AT(field_def, initial)},
    {.key = NULL}};

static const char *const compares[] = {"is", "from", "to", "band", "example", NULL};

static const struct grammar filter_grammar[] = {
    {.key = "name", .type = GRAMMAR_STRING, .required = true, .offset = AT(field_def, name)},
    {.key = "label", .type = GRAMMAR_STRING, .required = true, .offset = AT(field_def, label)},
    {.key = "type", .type = GRAMMAR_WORD, .words = types, .offset = AT(field_def, type)},
    {.key = "codes", .type = GRAMMAR_STRING, .offset = AT(field_def, codes)},
    {.key = "width", .type = GRAMMAR_INT, .offset = AT(field_def, width)},
    {.key = "beside", .type = GRAMMAR_BOOL, .offset = AT(field_def, beside)},
    {.key = "lookup", .type = GRAMMAR_STRING, .offset = AT(field_def, lookup)},
    {.key = "shows", .type = GRAMMAR_STRING, .offset = AT(field_def, shows)},
    {.key = "column", .type = GRAMMAR_STRING, .offset = AT(field_def, column)},
    {.key = "compare", .type = GRAMMAR_WORD, .words = compares, .offset = AT(field_def, compare)},
    {.key = "bands", .type = GRAMMAR_STRING, .offset = AT(field_def, bands)},
    {.key = NULL}};

static const struct grammar key_grammar[] = {
    {.key = "key", .type = GRAMMAR_KEY, .required = true, .offset = AT(key_def, key)},
    {.key = "action", .type = GRAMMAR_ACTION, .required = true, .offset = AT(key_def, action)},
    {.key = "label", .type = GRAMMAR_STRING, .offset = AT(key_def, label)},
    {.key = "screen", .type = GRAMMAR_STRING, .offset = AT(key_def, screen)},
    {.key = "by", .type = GRAMMAR_STRING, .offset = AT(key_def, by)},
    {.key = "verb", .type = GRAMMAR_STRING, .offset = AT(key_def, verb)},
    {.key = "args", .type = GRAMMAR_NAMES, .offset = AT(key_def, args)},
    {.key = "confirm", .type = GRAMMAR_STRING, .offset = AT(key_def, confirm)},
    {.key = "footer", .type = GRAMMAR_BOOL, .offset = AT(key_def, footer)},
    {.key = "marked", .type = GRAMMAR_BOOL, .offset = AT(key_def, marked)},
    {.key = "denied", .type = GRAMMAR_BOOL, .offset = AT(key_def, denied)},
    {.key = NULL}};

static const struct grammar pane_grammar[] = {
    {.key = "screen", .type = GRAMMAR_STRING, .required = true, .offset = AT(pane_def, screen)},
    {.key = "width", .type = GRAMMAR_INT, .offset = AT(pane_def, width)},
    {.key = NULL}};

#define ELEMENTS(name, array, number, element, grammar)                                            \
    {                                                                                              \
        .key = name, .type = GRAMMAR_LIST, .offset = AT(screen_def, array), .inner = grammar,      \
        .size = sizeof(struct element), .count = AT(screen_def, number), .at = AT(element, at)     \
    }
#define SOURCE(name, member)                                                                       \
    {                                                                                              \
        .key = name, .type = GRAMMAR_GROUP, .offset = AT(screen_def, member),                      \
        .inner = source_grammar, .at = AT(source_def, at)                                          \
    }

static const struct grammar screen_grammar[] = {
    {.key = "screen", .type = GRAMMAR_STRING, .required = true, .offset = AT(screen_def, name)},
    {.key = "kind",
     .type = GRAMMAR_WORD,
     .words = kinds,
     .required = true,
     .offset = AT(screen_def, kind)},
    {.key = "title", .type = GRAMMAR_STRING, .offset = AT(screen_def, title)},
    {.key = "subject", .type = GRAMMAR_STRING, .offset = AT(screen_def, subject)},
    {.key = "empty", .type = GRAMMAR_STRING, .offset = AT(screen_def, empty)},
    {.key = "right", .type = GRAMMAR_NAMES, .offset = AT(screen_def, right)},
    {.key = "hidden", .type = GRAMMAR_NAMES, .offset = AT(screen_def, hidden)},
    {.key = "watches", .type = GRAMMAR_NAMES, .offset = AT(screen_def, watches)},
    {.key = "enter", .type = GRAMMAR_STRING, .offset = AT(screen_def, enter)},
    {.key = "searches", .type = GRAMMAR_STRING, .offset = AT(screen_def, searches)},
    {.key = "search_first", .type = GRAMMAR_BOOL, .offset = AT(screen_def, search_first)},
    {.key = "group", .type = GRAMMAR_STRING, .offset = AT(screen_def, group)},
    {.key = "group_codes", .type = GRAMMAR_STRING, .offset = AT(screen_def, group_codes)},
    {.key = "painter", .type = GRAMMAR_STRING, .offset = AT(screen_def, painter)},
    {.key = "explain", .type = GRAMMAR_STRING, .offset = AT(screen_def, explain)},
    {.key = "entity", .type = GRAMMAR_STRING, .offset = AT(screen_def, entity)},
    {.key = "verb", .type = GRAMMAR_STRING, .offset = AT(screen_def, verb)},
    {.key = "defaults", .type = GRAMMAR_STRING, .offset = AT(screen_def, defaults)},
    {.key = "fixed", .type = GRAMMAR_NAMES, .offset = AT(screen_def, fixed)},
    {.key = "then", .type = GRAMMAR_STRING, .offset = AT(screen_def, then)},
    SOURCE("source", source),
    SOURCE("search", search),
    ELEMENTS("columns", columns, n_columns, column_def, column_grammar),
    ELEMENTS("fields", fields, n_fields, field_def, field_grammar),
    ELEMENTS("filters", filters, n_filters, field_def, filter_grammar),
    ELEMENTS("panes", panes, n_panes, pane_def, pane_grammar),
    ELEMENTS("keys", keys, n_keys, key_def, key_grammar),
    {.key = NULL}};

struct loader *loader_create(void)
{
    struct loader *loader = xcalloc(1, sizeof *loader);
    arena_init(&loader->arena);
    str_init(&loader->errors);
    loader->defs.screens = loader->screens;
    return loader;
}

void loader_destroy(struct loader *loader)
{
    if (!loader)
        return;
    arena_finish(&loader->arena);
    str_finish(&loader->errors);
    free(loader);
}

/* A filter restricts the rows wherever its parameter is given. */
static void narrow_by_filters(struct loader *loader, struct screen_def *def)
{
    struct def_names *narrow = &def->source.narrow;
    const char **names =
        arena_alloc(&loader->arena, (narrow->n + def->n_filters + 1) * sizeof *names);
    size_t n = 0;
    for (; n < narrow->n; n++)
        names[n] = narrow->names[n];
    for (size_t i = 0; i < def->n_filters; i++)
        if (def->filters[i].name && def->filters[i].compare != FILTER_EXAMPLE)
            names[n++] = def->filters[i].name;
    names[n] = NULL;
    *narrow = (struct def_names){names, n};
}

static void add_screen(struct loader *loader, const struct grammar_reader *reader,
                       const config_t *config)
{
    const config_setting_t *root = config_root_setting(config);
    struct screen_def *def = arena_alloc(&loader->arena, sizeof *def);
    memset(def, 0, sizeof *def);
    def->at.file = reader->file;
    def->at.line = 1;
    grammar_read(reader, screen_grammar, root, def);
    if (!def->name)
        return;
    if (def->n_filters)
        narrow_by_filters(loader, def);
    const struct screen_def *twin =
        loader->defs.find ? NULL : screen_find(&loader->defs, def->name);
    if (twin)
        grammar_error(reader, 1, _("screen “%s” is already defined in %s"), def->name,
                      twin->at.file);
    else if (loader->defs.n == SCREENS_MAX)
        grammar_error(reader, 1, _("more than %d screens"), SCREENS_MAX);
    else
        loader->screens[loader->defs.n++] = def;
    if (def->kind == SCREEN_KEYS)
        loader->defs.global = def;
}

static void add_text(struct loader *loader, const struct grammar_reader *reader, const char *text,
                     size_t n)
{
    if (!source_check(reader, text, n))
        return;
    config_t config;
    config_init(&config);
    if (config_read_string(&config, text))
        add_screen(loader, reader, &config);
    else
        grammar_error(reader, config_error_line(&config), "%s", config_error_text(&config));
    config_destroy(&config);
}

void loader_add(struct loader *loader, const char *file, const char *text)
{
    struct grammar_reader reader = {&loader->arena, &loader->errors,
                                    arena_strdup(&loader->arena, file)};
    add_text(loader, &reader, text, strlen(text));
}

static void add_embedded(struct loader *loader, const struct def_embedded *embedded)
{
    char name[128];
    snprintf(name, sizeof name, "ui/%s", embedded->name);
    loader_add(loader, name, embedded->text);
}

void loader_add_embedded(struct loader *loader)
{
    for (const struct def_embedded *e = def_embedded; *e->name; e++)
        add_embedded(loader, e);
}

/* A screen's file is called as the screen. */
static const struct screen_def *find_embedded(void *ctx, const char *name)
{
    struct loader *loader = ctx;
    size_t n = strlen(name), had = loader->defs.n;
    for (const struct def_embedded *e = def_embedded; *e->name && loader->defs.n == had; e++)
        if (strncmp(e->name, name, n) == 0 && strcmp(e->name + n, ".cfg") == 0)
            add_embedded(loader, e);
    assert(loader->errors.len == 0);
    return loader->defs.n > had ? loader->screens[had] : NULL;
}

const struct screen_defs *loader_on_demand(struct loader *loader)
{
    find_embedded(loader, "global");
    loader->defs.find = find_embedded;
    loader->defs.ctx = loader;
    return &loader->defs;
}

static void add_file(struct loader *loader, const char *dir, const char *name)
{
    struct grammar_reader reader = {&loader->arena, &loader->errors,
                                    arena_printf(&loader->arena, "%s/%s", dir, name)};
    struct str text;
    str_init(&text);
    if (source_read(&reader, false, &text, NULL))
        add_text(loader, &reader, text.s, text.len);
    str_finish(&text);
}

static int is_definition(const struct dirent *entry)
{
    size_t n = strlen(entry->d_name);
    return n > 4 && entry->d_name[0] != '.' && strcmp(entry->d_name + n - 4, ".cfg") == 0;
}

bool loader_add_dir(struct loader *loader, const char *dir, struct err *err)
{
    struct dirent **entries = NULL;
    int n = scandir(dir, &entries, is_definition, alphasort);
    if (n < 0)
        return err_set(err, ERR_CONFIG, NULL, _("%s: cannot be read: %s"), dir, strerror(errno));
    if (n == 0)
        err_set(err, ERR_CONFIG, NULL, _("%s: no screen definitions (*.cfg) here"), dir);
    for (int i = 0; i < n; i++) {
        add_file(loader, dir, entries[i]->d_name);
        free(entries[i]);
    }
    free(entries);
    return n > 0;
}

const struct screen_defs *loader_finish(struct loader *loader, struct str *errors)
{
    check_screens(&loader->defs, &loader->errors);
    if (loader->errors.len == 0)
        return &loader->defs;
    str_add(errors, loader->errors.s);
    return NULL;
}
