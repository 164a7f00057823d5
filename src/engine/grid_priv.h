/* src/engine/grid_priv.h: what the parts of a grid share: grid.c (cursor and keys), grid_load.c
 * (rows). */
#ifndef ENGINE_GRID_PRIV_H
#define ENGINE_GRID_PRIV_H

#include "engine/grid.h"

/* Before a cell is changed otherwise than by a key of the grid: so that it can be taken back. */
void grid_remember(struct view *view, struct form_field *field);

/* A row is let go: nothing that was done in it can be taken back. */
void grid_forget(struct view *view, const struct form_record *record);

#endif
