/* Batch commands in a script: `$ foothold list …` and what must come of it. */
#ifndef TESTS_TUI_COMMAND_H
#define TESTS_TUI_COMMAND_H

#include "world.h"

/* Steps as LOGIN, env K=V, input <<END, $ COMMAND, exit N, out …, err …; false through *ret_mine
 * for any other. */
bool command_run(struct world *w, const struct step *s, long ms, bool *ret_mine);

/* False if the last command failed and the script did not say that it would. */
bool command_settled(struct world *w);

void command_destroy(struct command *c);

#endif
