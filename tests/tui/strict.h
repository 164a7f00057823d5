/* A customs officer for a program's output: everything that the terminal's own description could
 * not have produced is foreign. Text of citizens must never come out as anything but text. */
#ifndef TESTS_TUI_STRICT_H
#define TESTS_TUI_STRICT_H

#include "../lib/bench.h"
#include "caps.h"

struct strict;

/* caps is borrowed and must outlive the result. */
struct strict *strict_create(const struct caps *caps);
void strict_destroy(struct strict *s);

/* Allows operating system commands (OSC) with this number, e.g. "0" for the window title. */
void strict_allow_osc(struct strict *s, const char *number);

void strict_feed(struct strict *s, const char *bytes, size_t n);

/* Number of foreign pieces so far. */
int strict_foreign(const struct strict *s);

/* Appends the first few foreign pieces, made visible, one a line. */
void strict_report(struct strict *s, struct buf *out);

#endif
