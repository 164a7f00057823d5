/* engine/form.h: records: read, typed over, saved. A form on the screen has one; the rows of a grid
 * (engine/grid.h) are many, and everything here holds for them too.
 *
 * Every field holds three values: base (what the server had when it was read), theirs (what
 * somebody has saved since, when different) and mine (what stands in the field). A save sends only
 * fields where mine differs from base, with the version of base; the server merges or answers with
 * a conflict (base, theirs, who, when), which opens the conflict screen and never touches mine.
 *
 * State of the save: clean → dirty → sending → checking (link lost after sending: the same op is
 * repeated until the receipt answers) → saved | conflict | refused. "Saved" is said only after the
 * server's final word.
 *
 * Drafts: what is typed goes to api.draft_put after 2 s idle, every 50 keys, on leaving an `ask`
 * field and on leaving the form; the answer brings field states, derived values and warnings. A
 * save drops the draft.
 */
#ifndef ENGINE_FORM_H
#define ENGINE_FORM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "def/screen.h"
#include "engine/edit.h"
#include "engine/params.h"

struct view;

enum form_state {
    FORM_CLEAN,
    FORM_DIRTY,
    FORM_SENDING,
    FORM_CHECKING,
    FORM_SAVED,
    FORM_CONFLICT,
    FORM_REFUSED
};

struct form_record;

struct form_field {
    const struct field_def *def;
    struct form_record *record; /* that it belongs to */
    char *base;                 /* as the server sent it; NULL: null */
    char *theirs;               /* NULL: nobody changed it since */
    struct edit edit;           /* mine, as typed (dates as typed until left) */
    char *chosen;               /* FIELD_ID: the id behind the words; NULL: none */
    bool dirty;
    bool hidden, readonly, required; /* def's, overridden by the server's answer */
    bool touched;                    /* changed by somebody else since it was read: shown marked */
    char *error;                     /* translated; NULL: none */
    char *warning;                   /* translated or from the server; NULL: none */
    char *echo; /* "fre 20-11-2026, uge 47": what a typed date was understood as */
    int cells;  /* width in which the text was last drawn, for Up and Down in a note; set by tui, 0
                 * before that */

    /* the form's own */
    char *origin;       /* the text that stands here while nothing is changed */
    char *origin_value; /* its value: base, or what a new record was filled with */
    char *before;       /* what stood here before somebody else changed it; NULL: nobody did */
    char *derived;      /* text that the server derived; typing over it wins */
    char *sent;         /* the text that a save without a final answer carries; NULL: none */
    char *sent_value;
    bool own;               /* saved by me, and not read since */
    char *stood;            /* the value that was typed over last; NULL: origin_value */
    char *was, *was_chosen; /* FIELD_ID: words and id before the last choice, for undo */
    bool drafted;           /* the server's draft has a value for it */
    bool unasked;           /* `ask`, and changed since the server answered */
};

/* What is saved together, with one version. */
struct form_record {
    struct form_field *fields; /* the definition's, in its order */
    char id[37];               /* made by the client for a new one */
    int version;               /* the oldest that what is typed may rest on: sent with a save */
    int seen;                  /* the newest that was read */
    int saved;                 /* what my last save made of it; 0: none did */
    struct params row;         /* columns as last read */
};

struct conflict;
struct form_pick { /* whom a lookup on the stack answers to */
    struct view *view;
    struct form_field *field;
};

struct form {
    struct form_record **records; /* they and their fields stay where they are */
    size_t n_records;
    struct form_field **fields; /* of all records, one after the other */
    size_t n;
    size_t current;
    bool fresh;    /* a new record */
    bool readonly; /* definition has neither entity nor verb, or there is no such record */
    bool loaded;
    bool entered; /* nothing typed since the field was entered: typing replaces short values */
    char op[37];  /* of the save under way; the same until it has a final answer */
    char *args;   /* what it carries: asked again, it must be word for word the same */
    bool op_kept; /* the server's draft has them */
    enum form_state state;
    bool close_after;   /* save and close */
    bool out;           /* a save is out */
    bool holding;       /* … and keys wait for its answer */
    bool checked;       /* the link was lost while it was out */
    bool opened_again;  /* the case was, to see what clashes with it */
    bool stale;         /* somebody saved while ours was out */
    bool lost;          /* it was not there at first: only a draft of it can be read */
    bool gone;          /* the record is not there any more; to be said once the form is seen */
    char *draft_at;     /* when the server last kept a draft, "10:58"; NULL: none */
    char draft_key[37]; /* "": this form keeps no drafts */
    bool draft_restored;
    int64_t present_ms; /* when colleagues are to be told again that one types; 0: they are not */
    int64_t typed_ms;   /* when the last key changed something; 0: nothing unsent */
    int unsent_keys;
    bool warned;            /* that the line is down and nothing else holds what was typed */
    bool drafting;          /* a draft_put is out */
    bool asking;            /* … whose answer may change what is saved */
    int save_after;         /* 1: save when it is there, 2: and close */
    struct params defaults; /* columns of the template row of a new record */
    struct form_pick pick;
    struct conflict *conflict; /* what the server answered, until the choice is made */
};

extern const struct view_ops form_ops;

/* The field of that name, in a grid "ID.name"; NULL: none. */
struct form_field *form_field(const struct view *view, const char *name);

/* The text shown in a field that has not the focus, or is read-only (labels for codes, dd-mm-åååå).
 * `buf` may be used. */
const char *form_shown(const struct view *view, const struct form_field *field, char *buf,
                       size_t size);

int form_save(struct view *view, bool close_after);

/* Choose what the current field shall hold: a code, a record, yes or no. In a note words are put in
 * where the cursor stands: what the field's own lookup shows, else a phrase, by the screen
 * `phrase_lookup`, which fills it in for the case (column `text`). */
int form_lookup(struct view *view);
int form_undo(struct view *view);
bool form_dirty(const struct view *view);

/* Moves to the first visible, writable field after (or before) the current one; validates what is
 * left, never blocks. */
int form_step(struct view *view, int direction);

/* Set what stands in a field (value as PostgreSQL takes it, NULL: null), as if typed; `shown`: the
 * words for it, NULL: made from the value. */
void form_put(struct view *view, struct form_field *field, const char *value, const char *shown);

#endif
