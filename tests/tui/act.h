/* What one client does: `NAME keys …`, `NAME type …`, `NAME resize …` and their like. */
#ifndef TESTS_TUI_ACT_H
#define TESTS_TUI_ACT_H

#include "world.h"

/* words[0] names the client. ms is the deadline of steps that wait. */
bool act_run(struct world *w, struct client *c, const struct step *s, long ms);

#endif
