#include <string.h>

#include "base/i18n.h"
#include "base/str.h"
#include "base/text.h"
#include "draw_priv.h"
#include "engine/app.h"
#include "engine/lock.h"

enum { LABEL_LINE = 3, SAID_LINE = 5, STARS = 20 };

/* Nothing of the work is shown, not even how long the password is. */
void draw_lock(const struct app *app, const struct box *all)
{
    const struct lock *lock = &app->lock;
    struct str head;

    str_init(&head);
    str_printf(&head, _("Foothold is locked · %s"), app->login);
    paint_fill(all, 0, 0, -1, STYLE_TITLE);
    paint_text(all, 0, 1, -1, STYLE_TITLE, head.s);
    int x = 2 + paint_text(all, LABEL_LINE, 2, -1, STYLE_LABEL, _("Password:")) + 1;
    paint_text(all, LABEL_LINE, x, STARS, STYLE_INPUT_FOCUS, lock->password.len ? "****" : "");
    paint_cursor(all, LABEL_LINE, x + (lock->password.len ? 4 : 0));
    if (lock->said)
        paint_text(all, SAID_LINE, 2, -1, STYLE_WARNING, lock->said);
    paint_text(all, all->height - 1, 1, -1, STYLE_HINT,
               _("Enter unlocks   Ctrl-Q ends the session: what you typed is kept as drafts"));
    str_finish(&head);
}
