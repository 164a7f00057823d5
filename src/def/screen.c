#include "def/screen.h"

#include <string.h>

const struct screen_def *screen_find(const struct screen_defs *defs, const char *name)
{
    for (size_t i = 0; i < defs->n; i++)
        if (*defs->screens[i]->name == *name && strcmp(defs->screens[i]->name, name) == 0)
            return defs->screens[i];
    return NULL;
}
