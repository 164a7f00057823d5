/* What app.c, action.c and call.c share. */
#ifndef ENGINE_ACTION_PRIV_H
#define ENGINE_ACTION_PRIV_H

#include <stdbool.h>

struct app;
struct key_def;
struct params;
struct rows;
struct view;

/* What a key hands over: the parameters of the view and of the panes around it, the columns of the
 * selected row, and under its own name what `args` renames; with `marked`, `ids`. False: something
 * that the definition asks for is null here. */
bool action_gather(struct view *view, const struct key_def *def, struct params *ret_params);

/* Say how many rows were done, and whose change stood in the way of others. */
void call_tell(struct app *app, const struct rows *rows);

/* Call the verb of a key, after its question. */
int call_run(struct view *view, const struct key_def *def);

/* All that can be done in the view and all screens, to be found by typing. */
int palette_open(struct view *view);

/* Choose the selected row of the top view for the one that asked. */
int app_pick(struct app *app);

#endif
