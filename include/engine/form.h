/* engine/form.h: one record: read, typed over, saved.
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

struct form_field {
    const struct field_def *def;
    char *base;       /* as the server sent it; NULL: null */
    char *theirs;     /* NULL: nobody changed it since */
    struct edit edit; /* mine, as typed (dates as typed until left) */
    char *chosen;     /* FIELD_ID and FIELD_CODE: the id or code behind the words */
    bool dirty;
    bool hidden, readonly, required; /* def's, overridden by the server's answer */
    bool touched;                    /* changed by somebody else since it was read: shown marked */
    char *error;                     /* translated; NULL: none */
    char *warning;                   /* translated or from the server; NULL: none */
    char *echo; /* "fre 20-11-2026, uge 47": what a typed date was understood as */
    int cells;  /* width in which the text was last drawn, for Up and Down in a note; set by tui, 0
                 * before that */
};

struct form {
    struct form_field *fields;
    size_t n;
    size_t current;
    bool fresh;    /* a new record */
    bool readonly; /* definition has neither entity nor verb */
    bool loaded;
    char id[37]; /* of the record; made by the client for a new one */
    int version; /* of base */
    char op[37]; /* of the save under way; the same until it has a final answer */
    enum form_state state;
    bool close_after; /* save and close */
    char *draft_at;   /* when the server last kept a draft, "10:58"; NULL: none */
    bool draft_restored;
    int64_t typed_ms; /* when the last key changed something; 0: nothing unsent */
    int unsent_keys;
    bool drafting; /* a draft_put is out */
};

extern const struct view_ops form_ops;

struct form_field *form_field(const struct view *view, const char *name); /* NULL: none */

/* The text shown in a field that has not the focus, or is read-only (labels for codes, dd-mm-åååå).
 * `buf` may be used. */
const char *form_shown(const struct view *view, const struct form_field *field, char *buf,
                       size_t size);

int form_save(struct view *view, bool close_after);
int form_lookup(struct view *view);
int form_undo(struct view *view);
bool form_dirty(const struct view *view);

/* Moves to the first visible, writable field after (or before) the current one; validates what is
 * left, never blocks. */
int form_step(struct view *view, int direction);

/* Set what stands in a field (value as PostgreSQL takes it), as if typed: lookup, conflict choice,
 * derived value, draft. */
void form_put(struct view *view, struct form_field *field, const char *value, const char *shown);

#endif
