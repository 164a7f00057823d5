/* src/casework/calendar_paint.c: days beside each other, hours below each other. */
#include <stdio.h>
#include <string.h>

#include "base/date.h"
#include "base/i18n.h"
#include "base/str.h"
#include "base/text.h"
#include "calendar_priv.h"
#include "engine/app.h"
#include "engine/list.h"
#include "engine/view.h"

enum { GUTTER = 7, NARROW = 7, LANE_MIN = 3, HOUR = 60 };

/* One drawing of the days first … end - 1. */
struct sheet {
    struct view *view;
    struct canvas *canvas;
    const struct calendar *calendar;
    const struct calendar_entry *entries;
    int first, end;
    int x[CALENDAR_DAYS], width[CALENDAR_DAYS];
    int head;   /* lines above the hours */
    int height; /* lines of hours on the screen */
};

/* ---- where the days stand ---- */

/* What has neither entries nor a name needs no more room than its date. */
static bool is_empty_weekend(const struct sheet *sheet, int day)
{
    if (calendar_closing(sheet->view, day))
        return false;
    for (size_t i = 0; i < sheet->calendar->entries.len; i++)
        if (sheet->entries[i].day == day)
            return false;
    return day >= 5;
}

static void place_days(struct sheet *sheet)
{
    int room = sheet->view->width - GUTTER, wide = 0, x = GUTTER;
    bool week = sheet->end - sheet->first > 1;
    for (int i = sheet->first; i < sheet->end; i++) {
        sheet->width[i] = week && is_empty_weekend(sheet, i) ? NARROW : 0;
        room -= sheet->width[i];
        wide += sheet->width[i] == 0;
    }
    for (int i = sheet->first; i < sheet->end; i++) {
        sheet->x[i] = x;
        if (sheet->width[i] == 0) {
            sheet->width[i] = room / wide;
            room -= room / wide--;
        }
        x += sheet->width[i];
    }
}

/* ---- heads ---- */

static int cells_of(const char *text)
{
    return text_width(text, strlen(text));
}

static void name_day(const struct sheet *sheet, int day, char *out, size_t size)
{
    int date = calendar_monday(sheet->calendar) + day, of_month;
    bool today = date == sheet->view->app->today;
    char text[DATE_TEXT];
    const char *weekday = today ? _("TODAY") : date_weekday_name(day + 1);
    snprintf(out, size, "%s %s", weekday, date_format_short(date, text));
    if (cells_of(out) < sheet->width[day])
        return;
    date_ymd(date, NULL, NULL, &of_month);
    if (today)
        snprintf(out, size, "%s", weekday);
    else
        snprintf(out, size, "%s %d", weekday, of_month);
}

static void paint_heads(const struct sheet *sheet)
{
    char name[64];
    canvas_fill(sheet->canvas, 0, 0, sheet->view->width, CANVAS_HEADER);
    for (int i = sheet->first; i < sheet->end; i++) {
        bool today = calendar_monday(sheet->calendar) + i == sheet->view->app->today;
        const char *closing = calendar_closing(sheet->view, i);
        name_day(sheet, i, name, sizeof name);
        canvas_text(sheet->canvas, 0, sheet->x[i], sheet->width[i] - 1,
                    today ? CANVAS_STRONG : CANVAS_HEADER, name);
        if (closing)
            canvas_text(sheet->canvas, 1, sheet->x[i], sheet->width[i] - 1, CANVAS_FAINT, closing);
    }
}

/* ---- hours ---- */

static bool hides(const struct sheet *sheet, bool below)
{
    int bottom = sheet->calendar->top + sheet->height;
    for (size_t i = 0; i < sheet->calendar->entries.len; i++) {
        const struct calendar_entry *entry = &sheet->entries[i];
        bool shown = entry->day >= sheet->first && entry->day < sheet->end;
        if (shown && (below ? entry->top >= bottom : entry->end <= sheet->calendar->top))
            return true;
    }
    return false;
}

/* Every hour, and the first line of all; an arrow where entries lie beyond. */
static void paint_hours(const struct sheet *sheet)
{
    const struct calendar_scale *scale = &sheet->calendar->scale;
    char text[DATE_TEXT];
    for (int y = 0; y < sheet->height && sheet->calendar->top + y < scale->lines; y++) {
        int minute = scale->from + (sheet->calendar->top + y) * scale->slot;
        if (y == 0 || minute % HOUR == 0)
            canvas_text(sheet->canvas, sheet->head + y, 1, GUTTER - 2, CANVAS_PLAIN,
                        time_format(minute, text));
    }
    if (hides(sheet, false))
        canvas_text(sheet->canvas, sheet->head, 0, 1, CANVAS_WARNING, "^");
    if (hides(sheet, true))
        canvas_text(sheet->canvas, sheet->head + sheet->height - 1, 0, 1, CANVAS_WARNING, "v");
}

/* A dot where nobody is at work. */
static void paint_closed(const struct sheet *sheet, int day)
{
    const struct calendar_day *of = &sheet->calendar->days[day];
    const struct calendar_scale *scale = &sheet->calendar->scale;
    for (int y = 0; of->known && y < sheet->height; y++) {
        int minute = scale->from + (sheet->calendar->top + y) * scale->slot;
        bool closed = of->closed || minute < of->opens || minute >= of->closes;
        if (closed && sheet->calendar->top + y < scale->lines)
            canvas_sign(sheet->canvas, sheet->head + y, sheet->x[day], 1, CANVAS_FAINT, CANVAS_DOT);
    }
}

/* ---- entries ---- */

/* Lanes that have room; what does not fit shares the last one. */
static int lanes_shown(const struct sheet *sheet, const struct calendar_entry *entry)
{
    int most = (sheet->width[entry->day] - 1) / LANE_MIN;
    most = most < 1 ? 1 : most;
    return entry->lanes < most ? entry->lanes : most;
}

static int lane_shown(const struct sheet *sheet, const struct calendar_entry *entry)
{
    int lanes = lanes_shown(sheet, entry);
    return entry->lane < lanes ? entry->lane : lanes - 1;
}

static bool is_selected(const struct sheet *sheet, size_t at)
{
    return sheet->calendar->at.entry == (int)at;
}

static bool was_changed(const struct sheet *sheet, const struct calendar_entry *entry)
{
    return sheet->view->list->rows[entry->row].marked_until != 0;
}

static enum canvas_role role_of(const struct sheet *sheet, size_t at)
{
    const struct calendar_entry *entry = &sheet->entries[at];
    const char *kind = list_cell(sheet->view, entry->row, "entry");
    const char *state = list_cell(sheet->view, entry->row, "state");
    if (is_selected(sheet, at))
        return CANVAS_SELECTED;
    if (was_changed(sheet, entry))
        return CANVAS_CHANGED;
    if (state && strcmp(state, "unrecorded") == 0)
        return CANVAS_WARNING;
    bool over = (kind && strcmp(kind, "busy") == 0) || (state && strcmp(state, "booked") != 0);
    return over ? CANVAS_FAINT : CANVAS_PLAIN;
}

static const char *cell(const struct sheet *sheet, const struct calendar_entry *entry,
                        const char *column)
{
    const char *text = list_cell(sheet->view, entry->row, column);
    return text ? text : "";
}

/* In a week: who, then what. */
static void add_week_words(const struct sheet *sheet, const struct calendar_entry *entry, int line,
                           struct str *out)
{
    const struct calendar_scale *scale = &sheet->calendar->scale;
    const char *name = cell(sheet, entry, "name"), *title = cell(sheet, entry, "title");
    if (line == 0 && (entry->from - scale->from) % scale->slot)
        str_printf(out, ":%02d ", entry->from % HOUR);
    if (line == 0)
        str_add(out, *name ? name : title);
    else if (line == 1 && *name)
        str_add(out, title);
}

/* In a day: all of it, in as many lines as there are. */
static void add_day_words(const struct sheet *sheet, const struct calendar_entry *entry, int line,
                          int cells, struct str *out)
{
    const char *words = cell(sheet, entry, "words");
    size_t n = strlen(words), next = 0, bytes = 0;
    for (int i = 0; i <= line; i++) {
        words += next;
        n -= next;
        next = 0;
        bytes = n ? text_wrap(words, n, cells < 1 ? 1 : cells, &next) : 0;
    }
    str_add_n(out, words, line == entry->end - entry->top - 1 ? n : bytes);
}

/* The mark at the left edge of each line: without colours it is what shows how long it takes. */
static void paint_edge(const struct sheet *sheet, size_t at, int y, int x, int line)
{
    const struct calendar_entry *entry = &sheet->entries[at];
    enum canvas_role role = role_of(sheet, at);
    const char *mark = is_selected(sheet, at)      ? ">"
                       : was_changed(sheet, entry) ? "*"
                       : role == CANVAS_WARNING    ? "!"
                                                   : NULL;
    if (line == 0 && mark)
        canvas_text(sheet->canvas, y, x, 1, role, mark);
    else
        canvas_sign(sheet->canvas, y, x, 1, role, CANVAS_BAR);
}

static void paint_line(const struct sheet *sheet, size_t at, int y, int x, int cells, int line)
{
    struct str words;
    str_init(&words);
    if (sheet->end - sheet->first > 1)
        add_week_words(sheet, &sheet->entries[at], line, &words);
    else
        add_day_words(sheet, &sheet->entries[at], line, cells - 1, &words);
    canvas_fill(sheet->canvas, y, x, cells, role_of(sheet, at));
    paint_edge(sheet, at, y, x, line);
    canvas_text(sheet->canvas, y, x + 1, cells - 1, role_of(sheet, at), words.s);
    str_finish(&words);
}

static void paint_entry(const struct sheet *sheet, size_t at)
{
    const struct calendar_entry *entry = &sheet->entries[at];
    int lanes = lanes_shown(sheet, entry), lane = lane_shown(sheet, entry);
    int room = sheet->width[entry->day] - 1, from = room * lane / lanes,
        to = room * (lane + 1) / lanes;
    int x = sheet->x[entry->day] + from, top = sheet->calendar->top;
    int gap = lane + 1 < lanes && to - from > LANE_MIN + 1;
    bool hidden = entry->lane > lane;
    if (hidden && !is_selected(sheet, at))
        return;
    for (int line = entry->top; line < entry->end; line++)
        if (line >= top && line < top + sheet->height)
            paint_line(sheet, at, sheet->head + line - top, x, to - from - gap, line - entry->top);
    if (is_selected(sheet, at)) {
        int y = entry->top < top ? 0 : entry->top - top;
        sheet->canvas->cursor_y = sheet->head + y;
        sheet->canvas->cursor_x = x;
    }
}

/* How many have no lane of their own, at the right edge of the line where they begin to be. */
static void paint_more(const struct sheet *sheet, const struct calendar_entry *entry)
{
    int lanes = lanes_shown(sheet, entry), y = entry->top - sheet->calendar->top;
    char text[16];
    if (entry->lane != lanes - 1 || entry->lanes == lanes || y < 0 || y >= sheet->height)
        return;
    snprintf(text, sizeof text, "+%d", entry->lanes - lanes);
    int x = sheet->x[entry->day] + sheet->width[entry->day] - 1 - cells_of(text);
    canvas_text(sheet->canvas, sheet->head + y, x, cells_of(text), CANVAS_WARNING, text);
}

static void paint_entries(const struct sheet *sheet)
{
    const struct calendar *calendar = sheet->calendar;
    for (size_t i = 0; i < calendar->entries.len; i++)
        if (sheet->entries[i].day >= sheet->first && sheet->entries[i].day < sheet->end &&
            !is_selected(sheet, i))
            paint_entry(sheet, i);
    for (size_t i = 0; i < calendar->entries.len; i++)
        if (sheet->entries[i].day >= sheet->first && sheet->entries[i].day < sheet->end)
            paint_more(sheet, &sheet->entries[i]);
    if (calendar->at.entry >= 0)
        paint_entry(sheet, (size_t)calendar->at.entry);
}

/* ---- what is selected ---- */

static void paint_free(const struct sheet *sheet)
{
    const struct calendar *calendar = sheet->calendar;
    int y = sheet->head + calendar->at.line - calendar->top, x = sheet->x[calendar->at.day];
    int cells = sheet->width[calendar->at.day] - 1;
    char text[DATE_TEXT], words[DATE_TEXT + 4];
    snprintf(words, sizeof words, "> %s", time_format(calendar_line_minute(calendar), text));
    if (cells_of(words) > cells)
        words[1] = 0;
    canvas_fill(sheet->canvas, y, x, cells, CANVAS_SELECTED);
    canvas_text(sheet->canvas, y, x, cells, CANVAS_SELECTED, words);
    sheet->canvas->cursor_y = y;
    sheet->canvas->cursor_x = x;
}

static void say_free(const struct sheet *sheet)
{
    const struct calendar *calendar = sheet->calendar;
    const struct calendar_day *day = &calendar->days[calendar->at.day];
    const char *words = day->known ? list_cell(sheet->view, day->row, "words") : NULL;
    char date[DATE_TEXT], time[DATE_TEXT];
    str_printf(&sheet->canvas->says, _("Free: %s %s"), date_format_long(calendar->date, date),
               time_format(calendar_line_minute(calendar), time));
    if (words && *words)
        str_printf(&sheet->canvas->says, " · %s", words);
}

static void scroll(struct sheet *sheet)
{
    struct calendar *calendar = calendar_of(sheet->view);
    struct calendar_place at = calendar->at;
    int from = at.entry < 0 ? at.line : sheet->entries[at.entry].top;
    int to = at.entry < 0 ? at.line + 1 : sheet->entries[at.entry].end;
    int last = calendar->scale.lines - sheet->height;
    if (calendar->top + sheet->height < to)
        calendar->top = to - sheet->height;
    if (calendar->top > from)
        calendar->top = from;
    if (calendar->top > last)
        calendar->top = last;
    if (calendar->top < 0)
        calendar->top = 0;
}

void calendar_paint(struct view *view)
{
    const struct calendar *calendar = calendar_of(view);
    bool one = calendar_one_day(view);
    struct sheet sheet = {.view = view,
                          .canvas = view->canvas,
                          .calendar = calendar,
                          .entries = calendar->entries.items,
                          .first = one ? calendar->at.day : 0,
                          .end = one ? calendar->at.day + 1 : CALENDAR_DAYS,
                          .head = calendar_head(view)};
    sheet.height = view->height > sheet.head ? view->height - sheet.head : 1;
    scroll(&sheet);
    place_days(&sheet);
    paint_heads(&sheet);
    paint_hours(&sheet);
    for (int i = sheet.first; i < sheet.end; i++)
        paint_closed(&sheet, i);
    paint_entries(&sheet);
    if (calendar->at.entry < 0)
        paint_free(&sheet);
    if (calendar->at.entry >= 0)
        str_add(&view->canvas->says, cell(&sheet, &sheet.entries[calendar->at.entry], "words"));
    else
        say_free(&sheet);
}
