#include <stdio.h>

#include "base/str.h"
#include "def/load.h"

static void escaped(struct str *out, const char *text)
{
    for (; *text; text++) {
        if (*text == '"' || *text == '\\')
            str_add_char(out, '\\');
        if (*text == '\n')
            str_add(out, "\\n");
        else
            str_add_char(out, *text);
    }
}

static void entry(struct str *out, const char *screen, struct def_where at, const char *msgid)
{
    if (!msgid)
        return;
    str_printf(out, "#: %s:%d\nmsgctxt \"%s\"\nmsgid \"", at.file, at.line, screen);
    escaped(out, msgid);
    str_add(out, "\"\nmsgstr \"\"\n\n");
}

void loader_pot(const struct screen_defs *defs, struct str *out)
{
    for (size_t i = 0; i < defs->n; i++) {
        const struct screen_def *def = defs->screens[i];
        entry(out, def->name, def->at, def->title);
        entry(out, def->name, def->at, def->empty);
        entry(out, def->name, def->at, def->searches);
        for (size_t j = 0; j < def->n_columns; j++)
            entry(out, def->name, def->columns[j].at, def->columns[j].label);
        for (size_t j = 0; j < def->n_fields; j++)
            entry(out, def->name, def->fields[j].at, def->fields[j].label);
        for (size_t j = 0; j < def->n_filters; j++)
            entry(out, def->name, def->filters[j].at, def->filters[j].label);
        for (size_t j = 0; j < def->n_keys; j++) {
            entry(out, def->name, def->keys[j].at, def->keys[j].label);
            entry(out, def->name, def->keys[j].at, def->keys[j].confirm);
        }
    }
}
