/* What terminfo says of one terminal: the bytes its keys send, and every sequence that a program
 * which believes terminfo can have written. */
#ifndef TESTS_TUI_CAPS_H
#define TESTS_TUI_CAPS_H

#include <stdbool.h>
#include <stddef.h>

struct caps;

/* Never fails: for a terminal that terminfo does not know, keys are xterm's and no sequence is
 * known as its own. */
struct caps *caps_create(const char *term);
void caps_destroy(struct caps *c);

/* The bytes of a key: a name of the table in tests/tui/README.md (Enter, S-Tab, F4, Ctrl-S,
 * Alt-x) or a single character. Borrowed until the next call; NULL for an unknown name. */
const char *caps_key(struct caps *c, const char *name);

/* True if this control or escape sequence is among what the terminal's description emits. */
bool caps_emits(const struct caps *c, const char *bytes, size_t n);

#endif
