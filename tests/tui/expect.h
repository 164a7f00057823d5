/* What a script may say about a screen: `NAME expect …` and `NAME wait …`. */
#ifndef TESTS_TUI_EXPECT_H
#define TESTS_TUI_EXPECT_H

#include "world.h"

/* The words of the step from first on are the expectation; polls until it holds or ms are over.
 * On failure world's why says what was expected. */
bool expect_run(struct world *w, struct client *c, const struct step *s, int first, long ms);

#endif
