/* The whole CPR number of the case on screen, in the message line: api.cpr_reveal() logs who saw
 * it. It is gone with the next key and never becomes part of a list, a form or a draft. */
#ifndef CASEWORK_REVEAL_PRIV_H
#define CASEWORK_REVEAL_PRIV_H

struct key_def;
struct view;

int reveal_run(struct view *view, const struct key_def *key);

#endif
