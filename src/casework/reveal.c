#include "reveal_priv.h"

#include <string.h>

#include "base/i18n.h"
#include "db/db.h"
#include "engine/app.h"
#include "engine/react.h"
#include "engine/view.h"

enum { CPR_TEXT = 11 };

static void revealed(void *ctx, struct db_reply *reply)
{
    struct app *app = ctx;
    const char *cpr = NULL;
    if (reply->verdict == DB_OK && rows_count(reply->rows))
        cpr = rows_get(reply->rows, 0, 0);
    if (reply->verdict != DB_OK)
        app_say_err(app, &reply->err);
    else if (cpr && strlen(cpr) == CPR_TEXT)
        app_say(app, MESSAGE_INFO, _("CPR %s (that you saw it is logged)"), cpr);
    else
        app_say(app, MESSAGE_INFO, "%s", _("There is no CPR number for this case"));
}

int reveal_run(struct view *view, const struct key_def *key)
{
    (void)key;
    const struct view *of = view->parent ? view->parent : view;
    const char *params[] = {params_get(&of->params, "casefile_id")};
    if (!params[0])
        return R_BELL;
    db_send(view->app->db, view->owner, DB_READ, "select api.cpr_reveal($1)", 1, params, revealed,
            view->app);
    return R_REDRAW;
}
