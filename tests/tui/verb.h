/* The steps of a script: dispatch, and those that concern no single client. */
#ifndef TESTS_TUI_VERB_H
#define TESTS_TUI_VERB_H

#include "world.h"

/* Runs one step. On failure w->why says why. */
bool verb_run(struct world *w, const struct step *s);

#endif
