/* casework/hooks.h: what is peculiar to this trade, by name, for the keys of ui/NAME.cfg. */
#ifndef CASEWORK_HOOKS_H
#define CASEWORK_HOOKS_H

#include "engine/canvas.h"
#include "engine/hook.h"

/* Ends in {NULL}. */
extern const struct hook casework_hooks[];

/* Who draws the canvases; ends in {NULL}. */
extern const struct canvas_painter casework_painters[];

#endif
