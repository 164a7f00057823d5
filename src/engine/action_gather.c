/* src/engine/action_gather.c: what a key hands over to what it opens or calls. */
#include <stdlib.h>
#include <string.h>

#include "action_priv.h"
#include "base/json.h"
#include "base/mem.h"
#include "base/str.h"
#include "engine/list.h"
#include "engine/view.h"

/* "id=meeting_id": the value of the second under the name of the first; "id": as it is. */
static bool rename_param(struct params *params, const char *arg)
{
    const char *equals = strchr(arg, '=');
    if (!equals)
        return params_get(params, arg) != NULL;
    char *name = xstrndup(arg, (size_t)(equals - arg));
    params_set(params, name, params_get(params, equals + 1));
    bool set = params_get(params, name) != NULL;
    free(name);
    return set;
}

static bool gather_chosen(const struct view *view, struct params *ret_params)
{
    struct str ids;
    struct json json;
    str_init(&ids);
    json_init(&json, &ids);
    bool any = list_chosen(view, &json) > 0 && json_finish(&json);
    params_set(ret_params, "ids", any ? ids.s : NULL);
    str_finish(&ids);
    return any;
}

/* Whom a screen is about stands in its title, also when it was opened by a key alone: a case just
 * made. */
static void take_subject(const struct view *view, struct params *ret_params)
{
    const char *name = view->def->subject;
    if (name && view->subject && !params_get(ret_params, name))
        params_set(ret_params, name, view->subject);
}

bool action_gather(struct view *view, const struct key_def *def, struct params *ret_params)
{
    bool complete = true, chosen = def && def->marked && view->list;
    bool many = chosen && view->list->marks.n > 0; /* each is judged by itself, by the server */
    params_copy(ret_params, &view->params);
    if (view->parent)
        params_copy(ret_params, &view->parent->params);
    take_subject(view->parent ? view->parent : view, ret_params);
    if (!many) /* of many rows, none is the one */
        view->ops->row(view, ret_params);
    if (chosen)
        complete = gather_chosen(view, ret_params);
    for (size_t i = 0; def && i < def->args.n; i++)
        complete = (rename_param(ret_params, def->args.names[i]) || many) && complete;
    return complete;
}
