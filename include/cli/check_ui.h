/* cli/check_ui.h: `foothold --check-ui`: the screen definitions against the live catalogue, as an
 * ordinary login. */
#ifndef CLI_CHECK_UI_H
#define CLI_CHECK_UI_H

#include "def/screen.h"

/* Prints one line per fault on stdout and "N screens, N faults" as the last; returns an exit status
 * of sysexits. */
int check_ui_run(const char *conninfo, const struct screen_defs *defs);

#endif
