#include "engine/params.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

static char *copied(const char *value)
{
    return value ? xstrdup(value) : NULL;
}

static struct param *find(const struct params *params, const char *name)
{
    for (size_t i = 0; i < params->n; i++)
        if (strcmp(params->v[i].name, name) == 0)
            return &params->v[i];
    return NULL;
}

void params_init(struct params *params)
{
    params->v = NULL;
    params->n = 0;
}

void params_finish(struct params *params)
{
    for (size_t i = 0; i < params->n; i++) {
        free(params->v[i].name);
        free(params->v[i].value);
    }
    free(params->v);
    params_init(params);
}

void params_copy(struct params *to, const struct params *from)
{
    for (size_t i = 0; i < from->n; i++)
        params_set(to, from->v[i].name, from->v[i].value);
}

void params_set(struct params *params, const char *name, const char *value)
{
    struct param *param = find(params, name);
    if (!param) {
        params->v = xreallocarray(params->v, params->n + 1, sizeof *params->v);
        param = &params->v[params->n++];
        param->name = xstrdup(name);
        param->value = NULL;
    }
    char *new_value = copied(value); /* `value` may be the old one */
    free(param->value);
    param->value = new_value;
}

const char *params_get(const struct params *params, const char *name)
{
    const struct param *param = find(params, name);
    return param ? param->value : NULL;
}
