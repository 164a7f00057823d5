/* src/engine/conflict.h: somebody else saved the same fields first: both versions side by side, and
 * nothing is lost until the person has chosen.
 *
 * m mine, d theirs, r edit it myself, Enter save with the choices, Esc back to what was typed. */
#ifndef ENGINE_CONFLICT_H
#define ENGINE_CONFLICT_H

struct rows;
struct view;

/* `clash`: rows of api.outcome with state conflict (field, base, theirs, name, at), swallowed.
 * Reads the record as it is now and opens the screen; when the person is elsewhere by then, or has
 * been typing on (`checked`), it only says so: the next save comes here again. */
void conflict_begin(struct view *view, struct rows *clash);

/* The form is closed. */
void conflict_destroy(struct view *view);

#endif
