/* Script files: lines of words, read into steps. tests/tui/README.md describes the language. */
#ifndef TESTS_TUI_SCRIPT_H
#define TESTS_TUI_SCRIPT_H

#include "../lib/bench.h"

struct step {
    const char *file; /* borrowed from the script */
    int line;
    char **word; /* ends with NULL */
    int count;
    unsigned quoted; /* bit i: word i stood in quotes (the first 32) */
    char *document;  /* the lines of <<END, NULL if none */
};

struct script {
    char **files; /* main file first, then what it includes */
    int file_count;
    struct step *steps;
    int count;
};

/* Reads path and what it includes (relative to the including file). Words may hold ${NAME}, which
 * stands for what lookup(user, name) returns. Returns false with a message file:line: text. */
typedef const char *script_lookup_fn(void *user, const char *name);
bool script_load(struct script *s, const char *path, script_lookup_fn *lookup, void *user,
                 struct buf *ret_error);

/* Frees everything that script_load made, also after it failed. */
void script_finish(struct script *s);

/* True if word i of the step stood in quotes. */
bool script_quoted(const struct step *s, int i);

#endif
