/* What app.c, action.c and call.c share. */
#ifndef ENGINE_ACTION_PRIV_H
#define ENGINE_ACTION_PRIV_H

#include <stdbool.h>
#include <stddef.h>

#include "engine/app.h"

struct key_def;
struct params;
struct rows;
struct view;

/* What a key hands over: the parameters of the view and of the panes around it, the columns of the
 * selected row, and under its own name what `args` renames; with `marked`, `ids`. False: something
 * that the definition asks for is null here; of many marked rows that is not asked. */
bool action_gather(struct view *view, const struct key_def *def, struct params *ret_params);

/* What to say when something is missing, translated: it is not for this row, or none is selected.
 */
const char *action_missing(const struct view *view);

/* Say how many rows were done, and whose change stood in the way of others. `rows` are those of
 * api.outcome(): each is in one state. */
void call_tell(struct app *app, const struct rows *rows);
bool call_state_is(const struct rows *rows, size_t row, const char *state);
bool call_did_nothing(const struct rows *rows);

/* List the rows that were refused, and why; they are marked again in the list they came from. */
void refused_show(struct app *app, const struct rows *rows);

/* Call the verb of a key, after its question. */
int call_run(struct view *view, const struct key_def *def);

/* What can be done in the view, with its keys. */
int help_open(struct view *view);

/* A key that stands in a line of help does there what the line says; R_UNUSED elsewhere. */
int help_key(struct view *view, int key);

/* All that can be done in the view and all screens, to be found by typing. */
int palette_open(struct view *view);

/* What was said in this session: kept, and looked through. */
void messages_note(struct app *app, enum message_level level, const char *text);
void messages_finish(struct app *app);
int messages_open(struct view *view);

/* In a filter's form: use one that was kept, or keep this one. */
int kept_choose(struct view *view);
int kept_keep(struct view *view);

/* Choose the selected row of the top view for the one that asked. */
int app_pick(struct app *app);

#endif
