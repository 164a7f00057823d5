/* What one definition alone cannot show: that the screens, columns and parameters it names exist
 * and fit. */
#ifndef DEF_CHECK_PRIV_H
#define DEF_CHECK_PRIV_H

struct screen_defs;
struct str;

/* Adds one line "file:line: words" per fault. */
void check_screens(const struct screen_defs *defs, struct str *errors);

#endif
