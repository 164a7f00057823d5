/* Cases moved together, or rows of a file: a batch is carried out, or undone, by asking the server
 * for the next few until none is left. Each step is a transaction of its own, so nobody who saves
 * waits long; after a lost line, or on another day, the same key goes on where it stood. One at a
 * time per program; it goes on while other screens are used. */
#ifndef CASEWORK_MOVE_PRIV_H
#define CASEWORK_MOVE_PRIV_H

struct key_def;
struct view;

int move_run(struct view *view, const struct key_def *key);
int move_undo(struct view *view, const struct key_def *key);
int import_commit(struct view *view, const struct key_def *key);
int import_undo(struct view *view, const struct key_def *key);

#endif
