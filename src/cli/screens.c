/* src/cli/screens.c: `foothold screens`. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/str.h"
#include "cli/cli.h"
#include "db/rows.h"
#include "export_priv.h"
#include "filters_priv.h"
#include "sheet_priv.h"

enum { CSV, JSON, LISTS = 5, COLUMNS = 8 };

const struct args_option screens_options[] = {
    {"csv", NULL, N_("comma-separated values (RFC 4180)")},
    {"json", NULL, N_("JSON")},
    {"help", NULL, N_("print this")},
    {NULL, NULL, NULL},
};

static const char *const names[COLUMNS] = {"screen", "kind",     "role",    "key",
                                           "needs",  "narrowed", "filters", "title"};

static const struct sheet_column columns[COLUMNS] = {
    {"screen", "screen", NULL},   {"kind", "kind", NULL},   {"role", "role", NULL},
    {"key", "key", NULL},         {"needs", "needs", NULL}, {"narrowed", "narrowed", NULL},
    {"filters", "filters", NULL}, {"title", "title", NULL},
};

static const char *kind_of(const struct screen_def *def)
{
    static const char *const words[] = {
        [SCREEN_LIST] = "list", [SCREEN_FORM] = "form", [SCREEN_TEXT] = "text"};
    bool known = (size_t)def->kind < sizeof words / sizeof words[0] && words[def->kind];
    return known ? words[def->kind] : "";
}

/* What reads something by itself: the others have nothing to write. */
static bool is_told(const struct screen_def *def)
{
    return *kind_of(def) && def->source.name;
}

static char *joined(const struct def_names *from)
{
    struct str text;
    str_init(&text);
    for (size_t i = 0; i < from->n; i++)
        str_printf(&text, "%s%s", i ? " " : "", from->names[i]);
    return str_take(&text);
}

static char *filters_of(const struct screen_def *def)
{
    struct str text;
    str_init(&text);
    if (def->kind == SCREEN_LIST)
        filters_names(def, " ", &text);
    return str_take(&text);
}

static void add(struct rows *rows, const char *text)
{
    rows_add(rows, text, strlen(text));
}

static void add_screen(struct rows *rows, const struct screen_def *def, char *lists[LISTS])
{
    add(rows, def->name);
    add(rows, kind_of(def));
    for (int i = 0; i < LISTS; i++)
        add(rows, lists[i]);
    add(rows, i18n_ctx(def->name, def->title));
}

/* One row; the caller destroys it. */
static struct rows *row_of(const struct screen_def *def)
{
    char *lists[LISTS] = {joined(&def->right), joined(&def->source.key), joined(&def->source.where),
                          joined(&def->source.narrow), filters_of(def)};
    const char *title = i18n_ctx(def->name, def->title);
    size_t bytes = strlen(def->name) + strlen(kind_of(def)) + strlen(title);
    for (int i = 0; i < LISTS; i++)
        bytes += strlen(lists[i]);
    struct rows *rows = rows_create(COLUMNS, names, 1, bytes);
    add_screen(rows, def, lists);
    for (int i = 0; i < LISTS; i++)
        free(lists[i]);
    return rows;
}

static bool put_all(const struct screen_defs *defs, enum sheet_form form, struct err *err)
{
    struct sheet sheet = {.to = stdout, .form = form, .columns = columns, .n_columns = COLUMNS};
    bool ok = true;
    sheet_begin(&sheet);
    for (size_t i = 0; i < defs->n && ok; i++) {
        if (!is_told(defs->screens[i]))
            continue;
        struct rows *rows = row_of(defs->screens[i]);
        ok = sheet_put(&sheet, rows, 1, err);
        rows_destroy(rows);
    }
    ok = ok && sheet_end(&sheet, err);
    sheet_finish(&sheet);
    return ok;
}

static bool tell_all(const struct screen_defs *defs, struct err *err)
{
    for (size_t i = 0; i < defs->n; i++) {
        if (!is_told(defs->screens[i]))
            continue;
        struct rows *rows = row_of(defs->screens[i]);
        bool narrowed = *rows_get(rows, 0, 5) != '\0';
        printf("%-24s %-5s %-11s %s%s%s%s\n", rows_get(rows, 0, 0), rows_get(rows, 0, 1),
               rows_get(rows, 0, 2), rows_get(rows, 0, 4), narrowed ? " [" : "",
               rows_get(rows, 0, 5), narrowed ? "]" : "");
        rows_destroy(rows);
    }
    if (fflush(stdout) == 0 && !ferror(stdout))
        return true;
    return err_set(err, ERR_IO, NULL, _("writing failed: %s"), "stdout");
}

int screens_run(const struct cli_context *context, int argc, char *argv[])
{
    struct args args = {argc, argv, 1, false, screens_options};
    struct err err = {0};
    const char *value;
    int option, chosen = -1;
    bool ok = true;
    while (ok && (option = args_next(&args, &value, &err)) != ARGS_END) {
        ok = option >= 0 ||
             (option == ARGS_WORD && err_set(&err, ERR_USAGE, NULL, _("“%s” is too much"), value));
        chosen = option;
    }
    if (ok && chosen < 0)
        ok = tell_all(context->defs, &err);
    else if (ok)
        ok = put_all(context->defs, chosen == CSV ? SHEET_CSV : SHEET_JSON, &err);
    if (!ok && err.code != ERR_CANCELLED)
        fprintf(stderr, "foothold: %s\n", err.detail);
    return ok ? 0 : err_exit_status(err.code == ERR_CANCELLED ? ERR_IO : err.code);
}
