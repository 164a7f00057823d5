/* engine/action.h: one table of all built-in actions; help, footer, ui checks and the man page read
 * it.
 *
 * A key is tried in this order: the view itself (movement, typing), the screen's own keys, the
 * built-in actions that suit the screen's kind, the keys of ui/global.cfg. While the view is
 * typing, plain characters stop at the view.
 */
#ifndef ENGINE_ACTION_H
#define ENGINE_ACTION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "def/screen.h"

struct app;
struct hook;
struct view;

enum action_need {
    NEED_ROW = 1,    /* something is selected */
    NEED_ONLINE = 2, /* the line is up */
    NEED_FORM = 4,   /* only in a form */
    NEED_LIST = 8,   /* only in a list */
    HINTED = 16      /* no need: it may stand in the footer */
};

/* name, default keys ("" none), needs, help msgid */
#define ACTION_TABLE(X)                                                                            \
    X(open, "Enter", NEED_ROW | NEED_LIST | HINTED, N_("open"))                                    \
    X(goto, "", 0, N_("go to"))                                                                    \
    X(new, "", NEED_ONLINE, N_("new"))                                                             \
    X(call, "", NEED_ONLINE, N_("do"))                                                             \
    X(pick, "", NEED_ROW | NEED_LIST | HINTED, N_("choose"))                                       \
    X(search, "/", NEED_LIST | HINTED, N_("search"))                                               \
    X(filter, "/ F7", NEED_LIST | NEED_ONLINE | HINTED, N_("filter"))                              \
    X(kept, "F8", NEED_FORM | NEED_ONLINE | HINTED, N_("kept filters"))                            \
    X(keep, "F9", NEED_FORM | NEED_ONLINE | HINTED, N_("keep it"))                                 \
    X(find, "F6", NEED_LIST, N_("find in the list"))                                               \
    X(mark, "Space", NEED_ROW | NEED_LIST, N_("mark"))                                             \
    X(mark_all, "*", NEED_LIST, N_("mark all, or none"))                                           \
    X(save, "Ctrl-S", NEED_FORM | HINTED, N_("save"))                                              \
    X(save_close, "F2", NEED_FORM | HINTED, N_("save and close"))                                  \
    X(lookup, "F4", NEED_FORM | HINTED, N_("look up"))                                             \
    X(undo, "Ctrl-Z", NEED_FORM, N_("undo"))                                                       \
    X(repeat, "Ctrl-R", NEED_FORM, N_("as in the last one saved"))                                 \
    X(fill, "", NEED_FORM, N_("fill all rows"))                                                    \
    X(resume, "", NEED_ROW | NEED_LIST | NEED_ONLINE, N_("continue"))                              \
    X(discard, "", NEED_ROW | NEED_LIST | NEED_ONLINE, N_("throw away"))                           \
    X(refresh, "F5", 0, N_("read again"))                                                          \
    X(lock, "Ctrl-L", 0, N_("lock the screen"))                                                    \
    X(messages, "F12 !", 0, N_("message log"))                                                     \
    X(palette, ": Ctrl-P", 0, N_("commands"))                                                      \
    X(help, "F1 ?", HINTED, N_("help"))                                                            \
    X(back, "Esc F3", HINTED, N_("back"))                                                          \
    X(next_pane, "Tab", HINTED, N_("other pane"))                                                  \
    X(quit, "Ctrl-Q", 0, N_("quit"))

/* One thing that can be done in a view right now, for help and footer. */
struct action_item {
    int key;
    const char *name;                /* action or hook */
    const char *label;               /* translated … */
    const char *msgid, *ctx;         /* … from this, in the words of a screen */
    const struct screen_def *screen; /* that it opens; NULL: none */
    const char *why_not;       /* translated reason when it cannot be done now; NULL: it can */
    const struct key_def *def; /* NULL for a built-in */
    bool footer;
};

/* Make the names of casework's hooks known (borrowed); before definitions are loaded. */
void action_use(const struct hook *hooks);
bool action_is(const char *name); /* built-in action or hook: for def_use() */

/* Run what `key` means in `view`; R_UNUSED when it means nothing. Says why when a precondition
 * fails. */
int action_key(struct view *view, int key);
int action_run(struct view *view, const char *name, const struct key_def *def);

/* The key of the view's screen that begins a new record without any row being selected; NULL: there
 * is none, or what the record would belong to is not known here. */
const struct key_def *action_beginning(const struct view *view);

/* All that can be done in `view`, screen keys first; returns the number written, at most `max`. */
size_t action_list(const struct view *view, struct action_item *items, size_t max);

/* Of these, what is worth a place in the footer, and help. */
size_t action_hints(const struct view *view, struct action_item *items, size_t max);

/* What the hints of a list depend on, in short: as long as it is the same, byte by byte, so are
 * they. */
struct action_state {
    const struct app *app;
    const char *misfit;
    size_t depth, marks;
    uint64_t cells; /* which of the row's are there: keys hand some of them over */
    int64_t asked_ms;
    unsigned owner;
    int line, waiting;
    bool row, searching, asked, denied;
    char role[32];
};

/* False: it cannot be said in short (of forms, canvases, rows of more than 64 columns). */
bool action_state(const struct view *view, struct action_state *ret_state);

#endif
