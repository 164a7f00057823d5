#include "calendar_priv.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/num.h"
#include "base/str.h"
#include "casework/hooks.h"
#include "engine/app.h"
#include "engine/key.h"
#include "engine/list.h"
#include "engine/react.h"
#include "engine/view.h"

/* Until the server has said what the hours are. */
enum { OPENS = 480, CLOSES = 960, LONG = 45, WEEK_FROM_CELLS = 60 };

struct calendar *calendar_of(const struct view *view)
{
    return view->canvas->state;
}

bool calendar_one_day(const struct view *view)
{
    return calendar_of(view)->one_day || view->width < WEEK_FROM_CELLS;
}

int calendar_monday(const struct calendar *calendar)
{
    return calendar->date - date_weekday(calendar->date) + 1;
}

const char *calendar_closing(const struct view *view, int day)
{
    const struct calendar_day *of = &calendar_of(view)->days[day];
    const char *name = of->known && of->closed ? list_cell(view, of->row, "title") : NULL;
    return name && *name ? name : NULL;
}

int calendar_head(const struct view *view)
{
    const struct calendar *calendar = calendar_of(view);
    int only = calendar_one_day(view) ? calendar->date - calendar_monday(calendar) : -1;
    for (int i = 0; i < CALENDAR_DAYS; i++)
        if ((only < 0 || only == i) && calendar_closing(view, i))
            return 2;
    return 1;
}

/* ---- rows to days and entries ---- */

static int minutes(const struct view *view, size_t row, const char *column, int otherwise)
{
    const char *text = list_cell(view, row, column);
    int64_t value;
    return text && num_parse_plain(text, 0, CALENDAR_MINUTES, &value) ? (int)value : otherwise;
}

static void take_day(const struct view *view, size_t row, struct calendar_day *day, bool closed)
{
    day->known = true;
    day->closed = closed;
    day->opens = minutes(view, row, "from_min", OPENS);
    day->closes = minutes(view, row, "to_min", CLOSES);
    day->long_min = minutes(view, row, "long_min", LONG);
    day->row = row;
}

static void take_entry(const struct view *view, size_t row, int day)
{
    struct calendar_entry *entry = vec_push(&calendar_of(view)->entries);
    entry->row = row;
    entry->day = day;
    entry->from = minutes(view, row, "from_min", 0);
    entry->to = minutes(view, row, "to_min", CALENDAR_MINUTES);
    if (entry->from >= CALENDAR_MINUTES)
        entry->from = CALENDAR_MINUTES - 1;
    if (entry->to <= entry->from)
        entry->to = entry->from + 1;
}

/* Rows of a week that was left meanwhile are none of this one. */
static void take_row(const struct view *view, size_t row)
{
    struct calendar *calendar = calendar_of(view);
    const char *kind = list_cell(view, row, "entry"), *on = list_cell(view, row, "day");
    int date, day;
    if (!kind || !on || !date_parse_iso(on, &date))
        return;
    day = date - calendar_monday(calendar);
    if (day < 0 || day >= CALENDAR_DAYS)
        return;
    bool closed = strcmp(kind, "closed") == 0;
    if (closed || strcmp(kind, "day") == 0)
        take_day(view, row, &calendar->days[day], closed);
    else
        take_entry(view, row, day);
}

/* Of the days that are drawn. */
static void fit(struct view *view)
{
    struct calendar *calendar = calendar_of(view);
    struct calendar_entry *entries = calendar->entries.items;
    int only = calendar_one_day(view) ? calendar->date - calendar_monday(calendar) : -1;
    int opens = CALENDAR_MINUTES, closes = 0;
    size_t first = 0, end = calendar->entries.len;
    while (only >= 0 && first < end && entries[first].day < only)
        first++;
    while (only >= 0 && end > first && entries[end - 1].day > only)
        end--;
    for (int i = 0; i < CALENDAR_DAYS; i++) {
        const struct calendar_day *day = &calendar->days[i];
        opens = day->known && day->opens < opens ? day->opens : opens;
        closes = day->known && day->closes > closes ? day->closes : closes;
    }
    if (opens >= closes) {
        opens = OPENS;
        closes = CLOSES;
    }
    calendar->scale = calendar_fit(entries ? entries + first : NULL, end - first, opens, closes,
                                   view->height - calendar_head(view));
    calendar_put(entries, calendar->entries.len, &calendar->scale);
}

/* ---- what is selected ---- */

static const struct calendar_entry *entry_at(const struct calendar *calendar, int at)
{
    return at < 0 ? NULL : vec_at(&calendar->entries, (size_t)at);
}

static int line_of(const struct calendar *calendar, int minute)
{
    int line = (minute - calendar->scale.from) / calendar->scale.slot;
    int last = calendar->scale.lines - 1;
    return line < 0 || minute < calendar->scale.from ? 0 : line > last ? last : line;
}

/* The entry with this id, on the selected day if it touches it; -1: none. */
static int find(const struct view *view, const char *id)
{
    const struct calendar *calendar = calendar_of(view);
    int day = calendar->date - calendar_monday(calendar), found = -1;
    for (size_t i = 0; i < calendar->entries.len && *id; i++) {
        const struct calendar_entry *entry = vec_at(&calendar->entries, i);
        const char *its = list_cell(view, entry->row, "id");
        if (its && strcmp(its, id) == 0 && (found < 0 || entry->day == day))
            found = (int)i;
    }
    return found;
}

static void select_place(struct view *view, struct calendar_place place)
{
    struct calendar *calendar = calendar_of(view);
    const struct calendar_entry *entry = entry_at(calendar, place.entry);
    const char *id = entry ? list_cell(view, entry->row, "id") : NULL;
    calendar->at = place;
    calendar->date = calendar_monday(calendar) + place.day;
    snprintf(calendar->id, sizeof calendar->id, "%s", id ? id : "");
    view->canvas->on_row = entry != NULL;
    if (entry)
        view->list->cursor = entry->row;
}

/* Where the entry with this id is now; or what stands where the cursor stood. */
static void follow(struct view *view)
{
    struct calendar *calendar = calendar_of(view);
    int monday = calendar_monday(calendar);
    int at = find(view, calendar->id);
    const struct calendar_entry *entry = entry_at(calendar, at);
    int line = line_of(calendar, calendar->minute);
    if (!entry) {
        select_place(view, calendar_at(calendar->entries.items, calendar->entries.len,
                                       calendar->date - monday, line, false));
        return;
    }
    if (entry->day != calendar->date - monday || line < entry->top || line >= entry->end) {
        calendar->minute = entry->from; /* somebody has moved it */
        line = entry->top;
    }
    select_place(view, (struct calendar_place){entry->day, line, at});
}

/* What was just booked from here is selected once it is among the rows. */
static void seek(struct view *view)
{
    const char *id = view->list->found ? list_cell(view, view->list->cursor, "id") : NULL;
    if (id)
        snprintf(calendar_of(view)->id, CALENDAR_ID, "%s", id);
    view->list->found = false;
}

/* No citizen's name: titles are seen by passers-by. */
static void put_subject(struct view *view)
{
    const struct calendar *calendar = calendar_of(view);
    const char *whose = params_get(&view->params, "whose_name");
    char from[DATE_TEXT], to[DATE_TEXT];
    int monday = calendar_monday(calendar), year, week;
    struct str words;
    str_init(&words);
    date_iso_week(monday, &year, &week);
    if (calendar_one_day(view))
        str_add(&words, date_format_long(calendar->date, from));
    else
        str_printf(&words, _("week %d, %s to %s"), week, date_format_short(monday, from),
                   date_format(monday + CALENDAR_DAYS - 1, to));
    if (whose)
        str_printf(&words, " · %s", whose);
    free(view->subject);
    view->subject = str_take(&words);
}

static void calendar_settle(struct view *view)
{
    struct calendar *calendar = calendar_of(view);
    memset(calendar->days, 0, sizeof calendar->days);
    vec_reset(&calendar->entries);
    for (size_t i = 0; i < view->list->n; i++)
        take_row(view, i);
    fit(view);
    seek(view);
    follow(view);
    put_subject(view);
}

/* ---- moving ---- */

static void ask_week(struct view *view, int monday)
{
    char text[DATE_TEXT];
    params_set(&view->params, "from_day", date_format_iso(monday, text));
    params_set(&view->params, "to_day", date_format_iso(monday + CALENDAR_DAYS, text));
}

/* Another day, at the same time; another week is read. */
int calendar_go(struct view *view, int date)
{
    struct calendar *calendar = calendar_of(view);
    int before = calendar_monday(calendar);
    if (date < date_from_ymd(DATE_YEAR_MIN, 1, 8) || date > date_from_ymd(DATE_YEAR_MAX, 12, 24))
        return R_BELL;
    calendar->date = date;
    calendar->id[0] = 0;
    if (calendar_monday(calendar) != before) {
        ask_week(view, calendar_monday(calendar));
        canvas_read(view);
    }
    return R_REDRAW;
}

static int up_or_down(struct view *view, int by)
{
    struct calendar *calendar = calendar_of(view);
    struct calendar_place place = calendar_step(calendar->entries.items, calendar->entries.len,
                                                &calendar->scale, calendar->at, by);
    const struct calendar_entry *entry = entry_at(calendar, place.entry);
    calendar->minute = calendar->scale.from + place.line * calendar->scale.slot;
    if (entry && calendar->minute < entry->from)
        calendar->minute = entry->from;
    select_place(view, place);
    return R_REDRAW;
}

static int sideways(struct view *view, int by)
{
    struct calendar *calendar = calendar_of(view);
    const struct calendar_entry *entries = calendar->entries.items;
    struct calendar_place place;
    if (calendar_beside(entries, calendar->entries.len, calendar->at, by, &place)) {
        select_place(view, place);
        return R_REDRAW;
    }
    int line = calendar->at.line, monday = calendar_monday(calendar);
    int react = calendar_go(view, calendar->date + by);
    if (react == R_REDRAW && calendar_monday(calendar) == monday && !calendar_one_day(view))
        select_place(view, calendar_at(entries, calendar->entries.len, calendar->date - monday,
                                       line, by < 0));
    return react;
}

/* The first or the last place of the day. */
static int to_end(struct view *view, int by)
{
    struct calendar *calendar = calendar_of(view);
    struct calendar_place before;
    do {
        before = calendar->at;
        up_or_down(view, by);
    } while (before.entry != calendar->at.entry || before.line != calendar->at.line);
    return R_REDRAW;
}

static int calendar_key(struct view *view, int key)
{
    view->list->seek[0] = 0;
    switch (key) {
    case K_UP:
    case 'k':
        return up_or_down(view, -1);
    case K_DOWN:
    case 'j':
        return up_or_down(view, 1);
    case K_LEFT:
    case 'h':
        return sideways(view, -1);
    case K_RIGHT:
    case 'l':
        return sideways(view, 1);
    case K_PAGE_UP:
    case K_CTRL + 'b':
        return calendar_go(view, calendar_of(view)->date - CALENDAR_DAYS);
    case K_PAGE_DOWN:
    case K_CTRL + 'f':
        return calendar_go(view, calendar_of(view)->date + CALENDAR_DAYS);
    case K_HOME:
    case 'g':
        return to_end(view, -1);
    case K_END:
    case 'G':
        return to_end(view, 1);
    }
    return R_UNUSED;
}

/* ---- what is handed on ---- */

static void put_time(struct params *params, const char *name, int date, int minute)
{
    char text[DATE_TEXT];
    if (minute >= CALENDAR_MINUTES) {
        minute -= CALENDAR_MINUTES;
        date++;
    }
    params_set(params, name, datetime_format_iso(date, minute, text));
}

void calendar_put_slot(const struct view *view, int date, int minute, struct params *params)
{
    const struct calendar *calendar = calendar_of(view);
    const struct calendar_day *day = &calendar->days[calendar->at.day];
    put_time(params, "starts_at", date, minute);
    put_time(params, "ends_at", date, minute + (day->known ? day->long_min : LONG));
}

int calendar_line_minute(const struct calendar *calendar)
{
    return calendar->scale.from + calendar->at.line * calendar->scale.slot;
}

static bool calendar_row(struct view *view, struct params *ret_row)
{
    const struct calendar *calendar = calendar_of(view);
    if (view->canvas->on_row)
        return true;
    calendar_put_slot(view, calendar->date, calendar_line_minute(calendar), ret_row);
    return true;
}

/* ---- opening and closing ---- */

static void calendar_open(struct view *view)
{
    struct calendar *calendar = view->canvas->state = xcalloc(1, sizeof *calendar);
    const char *day = params_get(&view->params, "day");
    vec_init(&calendar->entries, sizeof(struct calendar_entry));
    if (!day || !date_parse_iso(day, &calendar->date))
        calendar->date = view->app->today;
    calendar->minute = OPENS;
    ask_week(view, calendar_monday(calendar));
}

static void calendar_close(struct view *view)
{
    struct calendar *calendar = calendar_of(view);
    vec_finish(&calendar->entries);
    free(calendar);
}

const struct canvas_painter casework_painters[] = {
    {.name = "calendar",
     .open = calendar_open,
     .settle = calendar_settle,
     .paint = calendar_paint,
     .key = calendar_key,
     .row = calendar_row,
     .close = calendar_close},
    {.name = NULL},
};
