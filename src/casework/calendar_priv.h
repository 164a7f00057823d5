/* A worker's or a room's week: what calendar.c (keys, selection, hooks), calendar_layout.c (lines
 * and lanes, pure) and calendar_paint.c share.
 *
 * The rows come from api.calendar, one per entry and day that it touches, in minutes of the local
 * day: so a night with a clock change needs nothing here. A day is drawn as lines of `slot`
 * minutes; an entry covers the lines from `top` up to but not including `end`, at least one.
 * Entries whose lines overlap stand side by side in lanes.
 */
#ifndef CASEWORK_CALENDAR_PRIV_H
#define CASEWORK_CALENDAR_PRIV_H

#include <stdbool.h>
#include <stddef.h>

#include "base/vec.h"
#include "engine/canvas.h"

struct params;
struct view;

enum { CALENDAR_DAYS = 7, CALENDAR_MINUTES = 1440, CALENDAR_ID = 64 };

/* ---- layout ---- */

struct calendar_entry {
    size_t row;      /* of the list */
    int day;         /* 0 Monday … 6 */
    int from, to;    /* minutes of that day, from < to */
    int top, end;    /* lines */
    int lane, lanes; /* 0 … lanes - 1 */
};

struct calendar_scale {
    int from;  /* minute of the first line */
    int slot;  /* minutes of a line */
    int lines; /* of the whole day part that is shown; may be more than there is room for */
};

/* What is selected: an entry, or, with entry -1, a line that no entry of the day covers. */
struct calendar_place {
    int day, line;
    int entry; /* index */
};

/* The hours from `opens` to `closes` and all entries, in quarters if those fit into `height` lines,
 * else in half hours. */
struct calendar_scale calendar_fit(const struct calendar_entry *entries, size_t n, int opens,
                                   int closes, int height);

/* Lines and lanes of all entries, which are in order of day and from. */
void calendar_put(struct calendar_entry *entries, size_t n, const struct calendar_scale *scale);

/* What stands on a line of a day: the entry in the first lane (or the last one), or nothing. */
struct calendar_place calendar_at(const struct calendar_entry *entries, size_t n, int day, int line,
                                  bool last);

/* The next place of the day in order of lines and lanes, `by` 1 or -1: every entry is met. The same
 * place at the end. */
struct calendar_place calendar_step(const struct calendar_entry *entries, size_t n,
                                    const struct calendar_scale *scale, struct calendar_place from,
                                    int by);

/* The entry that stands beside the one selected on its line, `by` 1 or -1. False: none does. */
bool calendar_beside(const struct calendar_entry *entries, size_t n, struct calendar_place from,
                     int by, struct calendar_place *ret_place);

/* ---- the view's state ---- */

struct calendar_day {
    bool known, closed;
    int opens, closes; /* minutes */
    int long_min;      /* what a meeting takes unless said otherwise */
    size_t row;
};

struct calendar {
    bool one_day;               /* a day instead of the week */
    int date, minute;           /* of what is selected */
    char id[CALENDAR_ID];       /* of the entry selected; "": a free line */
    int book_date, book_minute; /* the free line that a citizen is being chosen for */
    struct vec entries;         /* struct calendar_entry, those of the days shown */
    struct calendar_day days[CALENDAR_DAYS];
    struct calendar_scale scale;
    struct calendar_place at; /* what is selected, in the entries */
    int top;                  /* first line on the screen */
};

struct calendar *calendar_of(const struct view *view);

/* Whether only one day is drawn: as was wished, or since a week does not fit. */
bool calendar_one_day(const struct view *view);

int calendar_monday(const struct calendar *calendar);

/* Lines above the hours: days, and a second one in a week with a closing day. */
int calendar_head(const struct view *view);

/* The name of a closed day, or NULL. */
const char *calendar_closing(const struct view *view, int day);

/* To another day; another week is read. React flags. */
int calendar_go(struct view *view, int date);

/* The minute at which the selected line begins. */
int calendar_line_minute(const struct calendar *calendar);

/* starts_at and ends_at of a meeting that begins then. */
void calendar_put_slot(const struct view *view, int date, int minute, struct params *params);

void calendar_paint(struct view *view);

/* ---- hooks ---- */

struct key_def;
int calendar_today_run(struct view *view, const struct key_def *key);
int calendar_mode_run(struct view *view, const struct key_def *key);
int calendar_whose_run(struct view *view, const struct key_def *key);
int calendar_open_run(struct view *view, const struct key_def *key);
int calendar_book_run(struct view *view, const struct key_def *key);

#endif
