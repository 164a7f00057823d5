/* The clean environment that programs under test start with: nothing of the developer's own. */
#ifndef TESTS_TUI_ENV_H
#define TESTS_TUI_ENV_H

#include "world.h"

enum { ENV_MAX = 40 };

/* All zero is empty; v ends with NULL. */
struct env {
    char *v[ENV_MAX + 1];
    int count;
};

/* What everybody gets: PATH (with the program's directory), LANG, TZ, HOME, T, the database's
 * place, and where sanitizers report. */
void env_init(struct env *e, const struct world *w, const char *home);
void env_finish(struct env *e);

/* setting is NAME=value; a later one replaces an earlier one. */
void env_put(struct env *e, const char *setting);
void env_set(struct env *e, const char *name, const char *value);

#endif
