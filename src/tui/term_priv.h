/* What tests need of term.c. */
#ifndef TUI_TERM_PRIV_H
#define TUI_TERM_PRIV_H

#include <stdbool.h>

#include "tui/term.h"

/* term_start() without asking whether there is a terminal at all. */
bool term_open(const struct term_options *options, struct err *err);

#endif
