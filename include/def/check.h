/* def/check.h: screen definitions against what a live database offers. */
#ifndef DEF_CHECK_H
#define DEF_CHECK_H

#include <stdbool.h>

#include "def/screen.h"

struct catalog;
struct str;

/* Adds one line "file:line: name: words" per fault: views and functions that do not exist or that
 * this login may not use, columns that are missing or of another type, functions with other
 * arguments, long lists (not restricted to a case) whose order no index serves. True: no fault. */
bool check_against(const struct screen_defs *defs, const struct catalog *catalog,
                   struct str *errors);

#endif
