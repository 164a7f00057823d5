/* A pretended server for every screen: it answers what a screen asks with rows that are made up but
 * look like the real ones, of the longest kind that is usual. */
#ifndef TESTS_UI_PRETEND_H
#define TESTS_UI_PRETEND_H

#include <stdbool.h>
#include <stddef.h>

#include "def/screen.h"

struct app;
struct params;
struct rows;

/* Read the code lists from a file of lines "list<TAB>code<TAB>Danish<TAB>English", sorted by list
 * and sort. NULL: it cannot be read. */
struct rows *pretend_codes(const char *path);

/* Parameters with which any screen can be opened; `fresh`: without the key of a record. */
void pretend_params(struct params *ret_params, const struct screen_def *def, bool fresh);

/* Answer everything that is asked until nothing is, letting the engine do what is due in between.
 * Every code list is gone through, one code per row. */
void pretend_answer(struct app *app);

/* Answer the save that waits with a conflict over every field of the form on top. False: there is
 * none waiting. */
bool pretend_conflict(struct app *app);

/* Of a column of words: what stands in it is a number, a date or initials, and so may never be cut.
 */
bool pretend_exact(const char *name);

#endif
