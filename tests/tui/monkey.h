/* Somebody who hits keys at random: `NAME monkey SEED EVENTS`. */
#ifndef TESTS_TUI_MONKEY_H
#define TESTS_TUI_MONKEY_H

#include <stdint.h>

#include "world.h"

/* Plays events of all kinds (keys, text, pastes, broken bytes, sizes), the same for the same seed.
 * Fails when the program leaves keys unread for two seconds, crashes, or hides the cursor's row
 * below the screen. A program that was told to end may end. */
bool monkey_run(struct world *w, struct client *c, uint64_t seed, int events);

#endif
