/* src/engine/repeat.c: what a field held in the record saved before, once more. Kept for this
 * session only, by screen and field. */
#include <string.h>

#include "base/i18n.h"
#include "base/str.h"
#include "engine/app.h"
#include "engine/react.h"
#include "engine/view.h"
#include "form_priv.h"

static void name_of(const struct view *view, const struct field_def *def, const char *what,
                    struct str *ret_name)
{
    str_reset(ret_name);
    str_printf(ret_name, "%s.%s.%s", view->def->name, def->name, what);
}

void repeat_remember(const struct view *view)
{
    struct str name;

    if (view->grid)
        return;
    str_init(&name);
    for (size_t i = 0; i < view->form->n; i++) {
        const struct form_field *field = view->form->fields[i];
        if (!form_field_open(field) || !field->edit.len)
            continue;
        char *value = form_field_copy(view, field);
        name_of(view, field->def, "value", &name);
        params_set(&view->app->saved, name.s, value);
        name_of(view, field->def, "words", &name);
        params_set(&view->app->saved, name.s, field->edit.text);
        form_keep(&value, NULL);
    }
    str_finish(&name);
}

int repeat_field(struct view *view)
{
    struct form *form = view->form;
    struct form_field *field = form->current < form->n ? form->fields[form->current] : NULL;
    struct str name;

    if (!field || !form->loaded || view->grid || !form_field_open(field))
        return R_BELL;
    str_init(&name);
    name_of(view, field->def, "value", &name);
    const char *value = params_get(&view->app->saved, name.s);
    name_of(view, field->def, "words", &name);
    if (value)
        form_put(view, field, value,
                 field->def->shows ? params_get(&view->app->saved, name.s) : NULL);
    else
        app_say(view->app, MESSAGE_INFO, "%s",
                _("Nothing has been saved here since you logged in"));
    str_finish(&name);
    return R_REDRAW;
}
