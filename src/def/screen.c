#include "def/screen.h"

#include <string.h>

const struct screen_def *screen_find(const struct screen_defs *defs, const char *name)
{
    for (size_t i = 0; i < defs->n; i++)
        if (*defs->screens[i]->name == *name && strcmp(defs->screens[i]->name, name) == 0)
            return defs->screens[i];
    return defs->find ? defs->find(defs->ctx, name) : NULL;
}

bool screen_is_for(const struct screen_def *def, const char *role)
{
    for (size_t i = 0; i < def->right.n; i++)
        if (strcmp(def->right.names[i], role) == 0)
            return true;
    return def->right.n == 0;
}
