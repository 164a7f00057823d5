/* def/load.h: ui/NAME.cfg (libconfig) to struct screen_def.
 *
 * One table-driven grammar: an unknown key, a wrong type, a missing or double key, an unknown kind,
 * type, action or key name is an error with file:line; all errors of all files are listed at once.
 */
#ifndef DEF_LOAD_H
#define DEF_LOAD_H

#include <stdbool.h>

#include "def/screen.h"

struct str;
struct loader;

struct loader *loader_create(void);
void loader_destroy(struct loader *loader);

/* Parse one definition; `file` is the name that errors carry. Errors are collected. */
void loader_add(struct loader *loader, const char *file, const char *text);

/* All definitions compiled into the program, or all *.cfg of `dir` in name order. False: the
 * directory cannot be read. */
void loader_add_embedded(struct loader *loader);
bool loader_add_dir(struct loader *loader, const char *dir, struct err *err);

/* Instead of all that: the definitions compiled into the program, each read when it is first asked
 * for. For a session at the terminal, which opens few of them and shall begin at once: that they
 * are right is seen to when the program is made (foothold --check-ui). */
const struct screen_defs *loader_on_demand(struct loader *loader);

/* Check what crosses files (screens, lookups, panes that exist; a list for every lookup …) and hand
 * out the result, which lives as long as the loader. NULL when anything was wrong: `errors` then
 * holds one line "file:line: words" per error. */
const struct screen_defs *loader_finish(struct loader *loader, struct str *errors);

/* msgids of all words in the definitions as a PO template: msgctxt = screen name, "#: ui/x.cfg:31".
 */
void loader_pot(const struct screen_defs *defs, struct str *out);

#endif
