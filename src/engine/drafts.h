/* src/engine/drafts.h: the list of what somebody left unsaved (ui/drafts.cfg), and what is done
 * from it. What a draft holds is the business of draft.c. */
#ifndef ENGINE_DRAFTS_H
#define ENGINE_DRAFTS_H

struct app;
struct key_def;
struct view;

/* What a screen was opened with is kept in its draft under this and the parameter's name. */
#define DRAFTS_WITH "_with."

/* Open the form of the selected draft as it was opened then; the draft lays itself over it. */
int drafts_resume(struct view *list);

/* Throw the selected draft away, after def->confirm was answered with yes. */
int drafts_discard(struct view *list, const struct key_def *def);

/* Ask how many there are, and say so with the key that leads to them. Once, after logging in. */
void drafts_greet(struct app *app);

/* A draft was kept or is gone: a list of them that is open is read again. */
void drafts_changed(struct app *app);

#endif
