/* engine/list.h: rows of a view or function, of which a window is held.
 *
 * The cursor is a key, never an index: after any re-read it stands on the same row, or, if that row
 * is gone, on the one that took its place. If others took it away, that is told, and the next key
 * for a row only asks to be pressed again: it may have been on its way already. Rows are kept in
 * the server's order; nothing here sorts or compares by collation. Pages are read by key set; at
 * most LIST_WINDOW rows are held, so memory does not grow with walking.
 *
 * Where a key of the definition says `marked`, rows can be marked (Space, *). A mark is a key too:
 * it survives paging, re-reads and what others save; it goes with its row once the whole list is in
 * the window, or with Esc.
 */
#ifndef ENGINE_LIST_H
#define ENGINE_LIST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "def/screen.h"
#include "engine/edit.h"
#include "engine/filter.h"
#include "engine/params.h"

struct json;
struct rows;
struct str;
struct view;

enum { LIST_PAGE = 100, LIST_WINDOW = 400, LIST_REST = 3 };

struct list_row {
    char **cells;         /* by list_column(); NULL: SQL null; their text lies behind them */
    int64_t marked_until; /* changed by somebody else: shown marked until then, CLOCK_MONOTONIC ms;
                             0: not */
    char *line;           /* its columns as last drawn, NULL: not yet; kept by the drawing, … */
    unsigned lines;       /* … and valid while this is the list's */
};

/* The page on its way; see src/engine/list_load.c. */
struct list_asked {
    int page; /* enum query_page */
    bool reread, mark;
    size_t limit;
};

struct list_marks {
    char **keys; /* sorted by bytes, each once; at most 10,000 */
    size_t n, size;
    bool asked; /* the keys of all rows are on their way */
};

struct list {
    const char **read; /* names read, by index of a row's cells */
    size_t n_read;
    struct list_row *rows;
    size_t n;
    bool more_before, more_after;      /* the server has rows beyond the window */
    bool loaded;                       /* a first reply has arrived */
    size_t cursor;                     /* index of the cursor row; 0 when n is 0 */
    size_t top;                        /* index of the first row on screen; kept by list_scroll() */
    bool searching;                    /* the search line takes the keys */
    struct edit search;                /* its text; stands while not empty */
    bool missed;                       /* no row contains it: the cursor stands where it stood */
    bool local;                        /* rows were handed in: no source */
    void (*sought)(struct view *view); /* … and are handed in anew for what is typed; NULL: typing
                                          leads to the next row that contains it */
    bool busy;                         /* a page is on its way: … */
    bool awaited;                      /* keys wait for it */
    struct list_asked asked;           /* … this one */
    bool stale;               /* to be read again as soon as it is shown, not busy, and rested */
    int64_t sent_ms, rest_ms; /* when that page was asked for; not read again before: what takes
                                 long to read has the line for a quarter of the time at most */
    bool mark;                /* … because of others: show what has changed */
    char seek[37];            /* a record just made: the cursor goes to it once its row is read */
    bool found;    /* … as it was just now: painters of canvases, which have a selection of their
                      own, clear this */
    int64_t until; /* earliest marked_until still to come; 0: none */
    int64_t slipped_until; /* others took the cursor's row away: until then a key
                              for a row is taken as meant for that one; 0: the cursor stands */
    struct list_lines {
        unsigned n, loads, widths;
        int today;
    } lines; /* what the rows' lines were made for; another n: anew */
    struct list_marks marks;
    struct screen_def *filter_form; /* the form that fills the filters in; NULL: not opened yet */
    struct params opened;           /* filters as the screen was opened: Esc comes back to them */
    struct params example;          /* expressions by column, see engine/filter.h … */
    struct filter filter;           /* … as they were read last */
    char *kept;      /* what the filter was kept as, while it is on; NULL: it was not */
    int64_t counted; /* the form's typed_ms that was counted for; -1: never */
};

extern const struct view_ops list_ops;

/* Columns read: def's columns, then hidden, key, order, explain, group, each once. -1: not
 * read. `name` is the definition's name, without language suffix. */
int list_column(const struct view *view, const char *name);

/* Part of the key by which a row of it is known, and not of what the rows were asked for by. */
bool list_is_key(const struct view *view, const char *name);

const char *list_cell(const struct view *view, size_t row,
                      const char *name); /* NULL: null or no such column */

/* The text of a cell as shown (dates dd-mm-åååå, codes as labels …), raw; the drawing gate cleans
 * it. `buf` may be used. */
const char *list_shown(const struct view *view, size_t row, const struct column_def *column,
                       char *buf, size_t size);

/* Hand in the rows of a list without a source: cells[row * (columns + hidden) + i], def's columns
 * first, then hidden; copied. */
void list_set_rows(struct view *view, size_t n, const char *const cells[]);

/* Lines on screen: a group header line stands before the first row of each group. Make `top` such
 * that the cursor row fits into `height` lines, with its header if it is the first of its group. */
void list_scroll(struct view *view, int height);
bool list_starts_group(const struct view *view, size_t row);
size_t list_group_size(const struct view *view,
                       size_t row); /* rows of its group within the window */

/* A key for a row came just after others had taken the cursor's row away: says so, once. */
bool list_slipped(struct view *view);

/* Read again, keys waiting, and put the cursor on the row with this key when it is there. */
void list_seek(struct view *view, const char *key);

/* Filters of the definition are parameters of the view; every column may be given an example
 * besides (engine/filter.h). list_filter() asks for both in a form, whose title says how many rows
 * that would be; marks go when they change, since nobody shall act on rows that he does not see. */
bool list_filterable(const struct view *view);
int list_filter(struct view *view);
void list_filter_words(const struct view *view, struct str *out); /* "Unit X · Due late"; "" none */

/* The filter that is on was kept under this name: its words begin with it, until it changes. */
void list_filter_name(struct view *view, const char *name);

/* Marks. list_mark() turns the cursor's row over and steps down; list_mark_all() marks all rows
 * that the list shows, beyond the window too, or none if all in it are marked. */
bool list_markable(const struct view *view); /* a key works on marked rows */
bool list_marked(const struct view *view, size_t row);
int list_mark(struct view *view);
int list_mark_all(struct view *view);
void list_unmark(struct view *view);
void list_mark_key(struct view *view,
                   const char *key); /* whether its row is in the window or not */

/* A cell of the row with this key; NULL: null, no such column, or the row is not in the window. */
const char *list_cell_of(const struct view *view, const char *key, const char *name);

/* The keys that a key with `marked` works on, as an array into `json` (NULL: only count): the
 * marked ones, or the cursor's when none is marked. Returns how many. */
size_t list_chosen(const struct view *view, struct json *json);

/* Length of a FIELD_BAR in eighths of a cell, of `cells` that stand for the greatest value; a value
 * above 0 has at least one. */
int list_bar(const struct view *view, size_t row, const struct column_def *column, int cells);

/* Keys' work, also for tests. */
int list_move(struct view *view, long by);
int list_move_to(struct view *view, bool end);
int list_search(struct view *view); /* the search line takes the keys */

#endif
