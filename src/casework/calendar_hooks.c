/* src/casework/calendar_hooks.c: the calendar's keys beside movement: today, day or week, whose,
 * booking into a free hour. */
#include <string.h>

#include "base/date.h"
#include "base/i18n.h"
#include "calendar_priv.h"
#include "engine/action.h"
#include "engine/app.h"
#include "engine/react.h"
#include "engine/view.h"

static bool is_calendar(const struct view *view)
{
    return view->canvas && strcmp(view->canvas->painter->name, "calendar") == 0;
}

int calendar_today_run(struct view *view, const struct key_def *key)
{
    (void)key;
    return is_calendar(view) ? calendar_go(view, view->app->today) : R_BELL;
}

int calendar_mode_run(struct view *view, const struct key_def *key)
{
    (void)key;
    if (!is_calendar(view))
        return R_BELL;
    calendar_of(view)->one_day = !calendar_of(view)->one_day;
    return R_REDRAW;
}

/* ---- whose ---- */

static struct view *lookup(struct view *view, const char *name, view_picked_fn *picked)
{
    const struct screen_def *def = screen_find(view->app->defs, name);
    if (!def)
        return NULL;
    struct view *list = view_create(view->app, def, NULL);
    list->picked = picked;
    return app_push(view->app, list);
}

static int whose_picked(struct view *asker, const struct params *row, void *ctx)
{
    (void)ctx;
    if (!row)
        return R_REDRAW;
    static const char *const names[] = {"whose", "room_id", "whose_name"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        params_set(&asker->params, names[i], params_get(row, names[i]));
    calendar_of(asker)->id[0] = 0;
    canvas_read(asker);
    return R_REDRAW;
}

int calendar_whose_run(struct view *view, const struct key_def *key)
{
    (void)key;
    return is_calendar(view) && lookup(view, "calendar_lookup", whose_picked) ? R_REDRAW : R_BELL;
}

/* ---- booking ---- */

static void open_form(struct view *view, const char *casefile, const struct params *slot)
{
    struct params params;
    const char *room = params_get(&view->params, "room_id");
    const char *whose = params_get(&view->params, "whose");
    params_init(&params);
    if (slot)
        params_copy(&params, slot);
    if (slot && room) {
        params_set(&params, "room_id", room);
        params_set(&params, "room", params_get(&view->params, "whose_name"));
    }
    if (slot && whose)
        params_set(&params, "worker", whose);
    params_set(&params, "casefile_id", casefile);
    app_open(view->app, "meeting", &params);
    params_finish(&params);
}

/* The hour that was free when the key was pressed, whatever is selected by now. */
static int citizen_picked(struct view *asker, const struct params *row, void *ctx)
{
    (void)ctx;
    const struct calendar *calendar = calendar_of(asker);
    const char *casefile = row ? params_get(row, "casefile_id") : NULL;
    struct params slot;
    if (!casefile)
        return R_REDRAW;
    params_init(&slot);
    calendar_put_slot(asker, calendar->book_date, calendar->book_minute, &slot);
    open_form(asker, casefile, &slot);
    params_finish(&slot);
    return R_REDRAW;
}

/* With the citizen of the selected entry, at the time that the rules propose; into a free hour,
 * with whom one chooses. */
int calendar_book_run(struct view *view, const struct key_def *key)
{
    (void)key;
    struct params row;
    if (!is_calendar(view))
        return R_BELL;
    params_init(&row);
    view->ops->row(view, &row);
    const char *casefile = params_get(&row, "casefile_id");
    bool free = !view->canvas->on_row;
    if (free) {
        struct calendar *calendar = calendar_of(view);
        calendar->book_date = calendar->date;
        calendar->book_minute = calendar_line_minute(calendar);
        lookup(view, "citizen_lookup", citizen_picked);
    } else if (casefile) {
        open_form(view, casefile, NULL);
    } else {
        app_say(view->app, MESSAGE_INFO, "%s", _("Not for this row"));
    }
    params_finish(&row);
    return R_REDRAW;
}

/* The case or the group of what is selected; a free hour is booked. */
int calendar_open_run(struct view *view, const struct key_def *key)
{
    if (is_calendar(view) && !view->canvas->on_row)
        return calendar_book_run(view, key);
    return action_run(view, "open", key);
}
