/* def/screen.h: what a screen is, as plain data.
 *
 * The engine's only input: it is filled by def/load from ui/NAME.cfg, or by hand in C (tests, help,
 * confirm). Everything lives in one arena, is immutable after loading and is borrowed by all
 * readers. Every definition remembers where it was written, so that every message about it can say
 * `ui/case.cfg:31`.
 *
 * A definition names things (views, functions, columns, codes, screens, actions); it never holds
 * SQL text, conditions, expressions or coordinates. Words are English msgids, translated with
 * msgctxt = screen name.
 */
#ifndef DEF_SCREEN_H
#define DEF_SCREEN_H

#include <stdbool.h>
#include <stddef.h>

struct err;
struct filter;

enum screen_kind {
    SCREEN_LIST,   /* rows of a view or function, cursor by key */
    SCREEN_FORM,   /* one record: read, edit, save */
    SCREEN_GRID,   /* many records as rows, edited in place, one save */
    SCREEN_TEXT,   /* read-only text of one row (long words, reasons) */
    SCREEN_PANES,  /* two or three of the others side by side */
    SCREEN_CANVAS, /* rows of a view or function, drawn by hand */
    SCREEN_KEYS    /* no screen: keys that work everywhere (ui/global.cfg) */
};

/* How a value is parsed, shown and aligned. The value itself is always the text PostgreSQL sent or
 * takes: dates ISO yyyy-mm-dd, times hh:mm, date-times "yyyy-mm-dd hh:mm", booleans t/f, codes as
 * code. */
enum field_type {
    FIELD_TEXT,
    FIELD_NOTE, /* many lines */
    FIELD_INT,
    FIELD_MINUTES, /* minutes; typed as 7:30, 37t or 450 */
    FIELD_DATE,
    FIELD_TIME,
    FIELD_DATETIME,
    FIELD_BOOL,
    FIELD_CODE, /* code list named by `codes` */
    FIELD_CPR,
    FIELD_ID,     /* uuid chosen by a lookup; the words shown come from the column `shows` */
    FIELD_SCREEN, /* the name of a screen; its title is shown. In lists only */
    FIELD_BAR,    /* a number and a bar as long as it is great. In lists only */
    FIELD_FLAGS /* codes with blanks between; of each the first word of its label is shown (a letter
                 * or a sign), help has the whole label. In lists only */
};

struct def_where {
    const char *file;
    int line;
};

struct def_numbers {
    const int *numbers;
    size_t n;
};

/* names[n] is NULL, so that it can be walked either way */
struct def_names {
    const char **names;
    size_t n;
};

/* Where rows come from. View: `select … from NAME where W1 = $1 … order by ORDER`, keyset pages.
 * Function: `select … from NAME($1, …)` with the parameters of `where` in order; not paged. */
struct source_def {
    const char *name; /* "api.my_day"; NULL: rows are handed in by C */
    bool function;
    struct def_names key;   /* columns that identify a row; the cursor is kept by them */
    struct def_names where; /* names of screen parameters that restrict it, in order of arguments */
    struct def_names narrow; /* view: further parameters that restrict it where they are given; a
                                function takes them after `where`, null where they are not */
    struct def_names order;  /* sort columns, NOT NULL, ending in the key */
    bool descending;         /* the whole order, from the last to the first */
    int most; /* function: it ends with this row, and what comes after is not found; 0: it gives all
               */
    bool bounded; /* few rows by nature (one person's day, the staff): may be sorted; any
                   * other list without `where` must come in order from an index */
    struct def_where at;
    const struct filter *filter; /* what a person restricts it by besides (engine/filter.h), in
                                    the engine's own copies; NULL: nothing */
};

struct column_def {
    const char *name;
    const char *label;
    int width;      /* cells; 0: the rest (shared by all such columns) */
    bool localized; /* read NAME_da or NAME_en */
    enum field_type type;
    const char *codes; /* code list, for FIELD_CODE and FIELD_FLAGS */
    int cap;           /* FIELD_INT, FIELD_BAR: what is more is shown as "1000+": the server stops
                        * counting just beyond; 0: none */
    const char *max; /* FIELD_BAR: the column whose value a full bar stands for; NULL: the greatest
                      * value in the window */
    struct def_where at;
};

struct field_def {
    const char *name;
    const char *label;
    enum field_type type;
    const char *codes;
    int width; /* cells of the input; 0: the rest of the line */
    int rows;  /* height in lines, for FIELD_NOTE; at least 1 */
    int limit; /* characters at most; 0: 200, or 20,000 for a note */
    bool required;
    bool readonly;
    bool localized; /* as in a column; what is typed is sent as NAME: for verbs that take words */
    bool
        ask; /* leaving it asks the server (api.draft_put) for state, derived values and warnings */
    bool beside;         /* stands on the line of the field before it, when there is room */
    const char *lookup;  /* list screen that chooses the value */
    const char *shows;   /* FIELD_ID: the column (here and in the lookup) whose words are shown;
                          * FIELD_NOTE: the lookup's, whose words are put in: form_lookup();
                          * FIELD_TEXT: none, its words are keys of the lookup's rows */
    const char *initial; /* value of a new record, "today" for a date; in a grid what `fill` puts */

    /* of a list's filter */
    const char *column; /* what it restricts; NULL: the column called like the filter */
    int compare;        /* enum filter_compare */
    bool example;       /* an expression is typed, see engine/filter.h: set by filter_field() */
    const char *bands;  /* FILTER_BAND: view of (code, starts, ends): from starts up to ends */
    struct def_where at;
};

enum filter_compare { FILTER_IS, FILTER_FROM, FILTER_TO, FILTER_BAND, FILTER_EXAMPLE };

/* One key of a screen. `action` is a name of engine/action's table; "" in a screen made in C whose
 * view knows the key itself: footer and help show it. */
struct key_def {
    int key; /* see engine/key.h */
    const char *action;
    const char *label;     /* for footer and help; NULL: the action's own */
    const char *screen;    /* open/new/lookup: the screen */
    const char *by;        /* open: the column whose value is the screen's name (an entity's form is
                            * called as the entity); fill: the column that is filled */
    const char *verb;      /* call: api function, called as NAME(op, args) */
    struct def_names args; /* call: columns or parameters sent as args */
    const char *confirm;   /* question asked first; NULL: none */
    bool footer;           /* shown in the footer */
    bool marked; /* does its work with all marked rows at once, or with the selected one when none
                  * is marked: their keys are handed over as `ids`, a JSON array. Rows can be marked
                  * where there is such a key */
    bool denied; /* for who may not see what the screen is about, and for nobody else */
    struct def_where at;
};

struct pane_def {
    const char *screen;
    int width; /* cells; 0: the rest */
    struct def_where at;
};

struct screen_def {
    const char *name;
    enum screen_kind kind;
    const char *title;      /* msgid */
    const char *subject;    /* column or parameter whose words follow the title (a citizen's display
                               name); NULL: none */
    struct def_names right; /* only people of these roles see it: "supervisor"; none: everyone */
    struct source_def source;
    struct def_names
        hidden; /* columns read but not shown: parameters of what is opened from a row */
    struct def_names watches; /* entities whose changes make it read again; "any": all news do, for
                                 it shows that others are busy with what one may not see */
    const char *enter; /* api function called with the parameter casefile_id before reading (access
                          session); renewed while open */

    /* list */
    struct column_def *columns;
    size_t n_columns;
    struct source_def
        search; /* used instead of source while a search text stands; first argument is the text */
    bool search_first;    /* opens with the search line active */
    const char *searches; /* what it looks through: stands in the line while nothing is typed */
    struct field_def *filters; /* filled in by people; they go to the server as parameters called as
                                * the filter, and belong to source.narrow */
    size_t n_filters;
    const char *group; /* column (FIELD_CODE) whose change starts a group header */
    const char *group_codes;
    const char *explain; /* localized column shown in the two lines above the footer */
    const char *empty;   /* msgid said when there are no rows; the key for a new one follows it */

    /* form; in a grid the fields are its columns, and the first names the row */
    bool
        local; /* made in C: what is filled in goes to who asked (view.picked), not to the server */
    struct field_def *fields;
    size_t n_fields;
    const char *entity; /* saved through api.save as this entity … */
    const char *verb;   /* … or through this function(op, args) */
    const char
        *defaults; /* api function giving the template row of a new record, called with `where` */
    struct def_names fixed; /* parameters, or else columns of the row, sent with a new record, and
                             * always with a verb */
    const char *then; /* verb: screen opened when it is done, with the id that the verb answered as
                         its (or its first pane's) first `where`, or key; NULL: back to where one
                         was */

    /* canvas: a list's source, columns, explain and watches, and … */
    const char *painter; /* … who draws it, by name; see engine/canvas.h */

    /* panes: the row of each list restricts those to its right */
    struct pane_def *panes;
    size_t n_panes;

    struct key_def *keys;
    size_t n_keys;
    struct def_where at;
};

/* All screens of the program; where `find` is set, those that have been asked for, and it reads
 * others. */
struct screen_defs {
    struct screen_def **screens;
    size_t n;
    const struct screen_def *global; /* the SCREEN_KEYS one; NULL if none */
    const struct screen_def *(*find)(void *ctx, const char *name);
    void *ctx;
};

/* The definition named `name`, or NULL. */
const struct screen_def *screen_find(const struct screen_defs *defs, const char *name);

/* Whether people of this role see the screen. */
bool screen_is_for(const struct screen_def *def, const char *role);

#endif
