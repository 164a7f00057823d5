/* engine/edit.h: editing text, one line or many; graphemes, undo, paste. No curses: tui draws what
 * edit_lines() gives.
 *
 * The text is always valid UTF-8 in NFC, without control characters but '\n' (and only in a
 * many-line edit); what is typed or pasted is made so or refused with a reason. The cursor stands
 * between graphemes.
 */
#ifndef ENGINE_EDIT_H
#define ENGINE_EDIT_H

#include <stdbool.h>
#include <stddef.h>

struct err;

struct edit_step; /* one undo step */

struct edit {
    char *text;    /* never NULL */
    size_t len;    /* bytes */
    size_t cursor; /* byte offset */
    int limit;     /* characters (code points) at most */
    bool many;     /* more than one line */
    struct edit_step *undo, *redo;
    size_t n_undo, n_redo;
    int goal; /* cell column that Up and Down aim at; -1: the cursor's own */
};

void edit_init(struct edit *edit, bool many, int limit);
void edit_finish(struct edit *edit);

/* Replace the text (a value from the server); clears undo; cursor to the end. Invalid bytes become
 * U+FFFD. */
void edit_set(struct edit *edit, const char *text);

/* A key: movement, typing, deleting, Ctrl-Z/Ctrl-Y. True: used. `ret_changed`: the text is another
 * one now. Refusals (limit, control character) fill err and leave the text as it was. `width`: wrap
 * width for Up/Down/Home/End. */
bool edit_key(struct edit *edit, int key, int width, bool *ret_changed, struct err *err);

/* Insert pasted text as one undo step; in a one-line edit line breaks become spaces; what exceeds
 * the limit is refused as a whole (false, err), nothing is cut. */
bool edit_paste(struct edit *edit, const char *text, struct err *err);

/* Put `text` in place of all there is, as one undo step (an empty one is joined with what is typed
 * next). For values, not for typing: the limit does not hold, as in edit_set(). */
void edit_replace(struct edit *edit, const char *text);

/* Undo one step; false: nothing to undo. */
bool edit_undo(struct edit *edit);
bool edit_redo(struct edit *edit);

/* Soft wrap at `width` cells by words; of many lines the last cell is kept for the cursor. Lines
 * are byte ranges of text without their '\n'. Returns their number (≥ 1), writes those from `first`
 * on, at most `max`. */
struct edit_line {
    size_t from, to;
};
size_t edit_lines(const struct edit *edit, int width, size_t first, struct edit_line *lines,
                  size_t max);

/* Where the cursor stands in that layout. */
void edit_where(const struct edit *edit, int width, size_t *ret_line, int *ret_column);

#endif
