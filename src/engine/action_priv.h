/* What app.c and action.c share. */
#ifndef ENGINE_ACTION_PRIV_H
#define ENGINE_ACTION_PRIV_H

struct app;

/* Choose the selected row of the top view for the one that asked. */
int app_pick(struct app *app);

#endif
