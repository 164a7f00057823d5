/* Cuts a stream of terminal output into its smallest meaningful pieces, whatever the chunks it
 * arrives in: characters, controls, escape sequences, and strings (OSC, DCS, APC, PM, SOS). */
#ifndef TESTS_TUI_UNIT_H
#define TESTS_TUI_UNIT_H

#include <stddef.h>

#include "../lib/bench.h"

enum unit_kind {
    UNIT_TEXT,     /* one UTF-8 character, checked by the receiver */
    UNIT_CONTROL,  /* one byte below 0x20, or DEL */
    UNIT_SEQUENCE, /* ESC ... final */
    UNIT_STRING    /* ESC ] or P X ^ _ up to its terminator, terminator included */
};

typedef void unit_fn(void *user, enum unit_kind kind, const char *bytes, size_t n);

/* Zeroed plus fn and user is ready for use. */
struct unit_parser {
    unit_fn *fn;
    void *user;
    int state;
    struct buf piece;
};

void unit_feed(struct unit_parser *p, const char *bytes, size_t n);

/* Hands out what is unfinished (as it stands) and frees the buffer. */
void unit_finish(struct unit_parser *p);

#endif
