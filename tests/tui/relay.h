/* The fault proxy (tests/fault/proxy) from a script's point of view. */
#ifndef TESTS_TUI_RELAY_H
#define TESTS_TUI_RELAY_H

#include "world.h"

/* The step's words are: proxy start, or proxy ORDER… (see tests/fault/proxy.h), or
 * proxy wait COUNTER (until the counter of its status is above zero, at most ms). The first such
 * step starts the proxy, in front of PGHOST. */
bool relay_order(struct world *w, const struct step *s, long ms);

/* TUI_DELAY=MS or MS:NAME: every client (or that one) gets a line on which each way takes so long,
 * unless the script has told the proxy something itself. False: it is not to be delayed, or the
 * proxy could not be had, which world_failed tells. */
bool relay_delays(struct world *w, const char *client);

/* Nothing is on its way on lines that TUI_DELAY made slow. */
bool relay_empty(const struct world *w);

#endif
