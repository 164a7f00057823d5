#ifndef BASE_LOG_H
#define BASE_LOG_H

#include <stdbool.h>

#include "base/attr.h"

struct err;

/*
 * The debug log: a file that somebody asked for, never the terminal. One line per
 * event: UTC time with milliseconds, process id, text. Everything that is not
 * printable ASCII or valid UTF-8 text is escaped as \xHH, so that an event is one
 * line whatever it contains.
 *
 * Log ids, names of functions, states and lengths: never what somebody typed, no
 * CPR, no names of citizens, no passwords.
 */

/*
 * Append to `path`, created with mode 0600; a symbolic link or anything but a
 * regular file is refused. Closes a log that was open.
 */
bool log_open(const char *path, struct err *err);

void log_close(void);

/* For callers that would have to compute what they log. */
bool log_enabled(void);

/* One event; nothing happens while no log is open. errno is kept. */
ATTR_PRINTF(1, 2)
void log_event(const char *fmt, ...);

#endif
