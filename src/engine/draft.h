/* src/engine/draft.h: what is typed in a form is kept by the server, and what the server has to say
 * about it (api.draft_put, draft_say, draft_get, draft_drop).
 *
 * Fields go by their names, those of a grid by "ID.name". Beside them a draft carries "_version"
 * ("ID._version" in a grid: what the typing rests on, so that a save after a restart still finds a
 * true conflict), "_id" (of a new record, so that it can be made only once)
 * "_op" and "_args" (of a save under way, so that it can be asked again, word for word),
 * "_since.NAME" (typed after that save was sent), and "_with.…", what the form was opened with. */
#ifndef ENGINE_DRAFT_H
#define ENGINE_DRAFT_H

#include <stdbool.h>
#include <stdint.h>

struct db_reply;
struct view;

/* Once, before draft_get: under which key this form's drafts are kept, if any. */
void draft_init(struct view *view);

/* Ask for what was left unsaved here; `reply` is called with the view. False: this form keeps no
 * drafts, nothing was sent. */
bool draft_get(struct view *view);

/* Ask what the server has to say of all that stands in a form that has an `ask` field, and keep
 * nothing (api.draft_say): when it is there for the first time, and when it was refused. */
void draft_ask(struct view *view);

/* Keep what is typed, if anything is unsent and no draft is on its way; the answer is applied. */
void draft_send(struct view *view);

/* The same without waiting for an answer, for a form that is being left or saved. */
void draft_send_last(struct view *view);

/* It is saved, or taken back: the server forgets it. */
void draft_drop(struct view *view);

enum { DRAFT_IDLE_MS = 2000, DRAFT_KEYS = 50 };

/* What is due by time; the next due time or -1. */
int64_t draft_tick(struct view *view, int64_t now_ms);

#endif
