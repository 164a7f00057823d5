/* `client NAME …`: the person, the terminal and the clean environment a program starts with. */
#ifndef TESTS_TUI_SETUP_H
#define TESTS_TUI_SETUP_H

#include "world.h"

/* Where the fault proxy of this world listens (a PGHOST). Valid until the next call. */
const char *setup_proxy_dir(const struct world *w);

/* The step's words are: client NAME [as LOGIN] [size WxH] [term T] [env K=V]… [nohup] [via proxy]
 * [args A…] or [run PROGRAM A…]. Starts it and adds it to the world. */
bool setup_client(struct world *w, const struct step *s);

#endif
