/* def/names.h: what a definition may name that only layers above know: actions, keys, painters.
 *
 * def sits below engine, so main hands this table in before loading.
 */
#ifndef DEF_NAMES_H
#define DEF_NAMES_H

#include <stdbool.h>

struct def_vocabulary {
    bool (*is_action)(const char *name);
    bool (*key_parse)(const char *name, int *ret_key); /* "Enter", "Ctrl-S", "F2", "n" */
    bool (*is_painter)(const char *name);
};

void def_use(const struct def_vocabulary *vocabulary);

#endif
