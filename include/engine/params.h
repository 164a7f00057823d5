/* engine/params.h: named values handed from screen to screen (casefile_id, mentor_id …). */
#ifndef ENGINE_PARAMS_H
#define ENGINE_PARAMS_H

#include <stddef.h>

struct param {
    char *name;
    char *value; /* NULL: SQL null */
};

struct params {
    struct param *v;
    size_t n;
};

void params_init(struct params *params);
void params_finish(struct params *params);
void params_copy(struct params *to, const struct params *from);              /* adds or replaces */
void params_set(struct params *params, const char *name, const char *value); /* copies both */
const char *params_get(const struct params *params,
                       const char *name); /* borrowed; NULL if absent or null */

#endif
