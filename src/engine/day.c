#include "engine/day.h"

#include "base/date.h"
#include "db/db.h"
#include "engine/app.h"

enum { ASK_MS = 5 * 60 * 1000 };

void day_told(struct app *app)
{
    app->day_ms = app_now() + ASK_MS;
}

static void answered(void *ctx, struct db_reply *reply)
{
    struct app *app = ctx;
    bool told = reply->verdict == DB_OK && rows_count(reply->rows) > 0;
    const char *text = told ? rows_get(reply->rows, 0, 0) : NULL;
    int day;

    if (!text || !date_parse_iso(text, &day) || day == app->today)
        return;
    app->today = day;
    app_changes(app, NULL, 0, true);
}

void day_ask(struct app *app)
{
    if (app->db && app->line == LINE_ONLINE)
        db_send(app->db, DB_OWNER_NONE, DB_READ, "select today from api.version()", 0, NULL,
                answered, app);
}

int64_t day_tick(struct app *app, int64_t now_ms)
{
    if (!app->day_ms)
        return -1;
    if (app->day_ms <= now_ms) {
        day_ask(app);
        app->day_ms = now_ms + ASK_MS;
    }
    return app->day_ms;
}
