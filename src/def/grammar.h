/* src/def/grammar.h: what may stand in a definition, as const tables, and the one reader for all of
 * them.
 *
 * A grammar is an array that ends with a NULL key. Reading a libconfig group with it fills the
 * struct at `base`: every key must be in the table, of its type and in its range; required keys
 * must be there. Each fault adds one line "file:line: words" to `errors`; reading goes on, so that
 * all faults are told at once.
 */
#ifndef DEF_GRAMMAR_H
#define DEF_GRAMMAR_H

#include <stdbool.h>
#include <stddef.h>

#include <libconfig.h>

#include "base/mem.h"
#include "base/str.h"

enum grammar_type {
    GRAMMAR_STRING, /* const char *, not empty */
    GRAMMAR_TEXT,   /* const char *, may be empty */
    GRAMMAR_BOOL,   /* bool */
    GRAMMAR_INT,    /* int, 0 … 10,000 */
    GRAMMAR_NAMES,  /* struct def_names: a string or a list of strings */
    GRAMMAR_INTS,   /* struct def_numbers: a number as above or a list of them */
    GRAMMAR_WORD,   /* int: one of `words` */
    GRAMMAR_KEY,    /* int: a key name, by def_use()'s vocabulary */
    GRAMMAR_ACTION, /* const char *: an action's name, by the vocabulary */
    GRAMMAR_GROUP,  /* struct at offset, read with `inner` */
    GRAMMAR_LIST    /* array of `size` bytes each, read with `inner`; its count lies at `count` */
};

struct grammar {
    const char *key;
    enum grammar_type type;
    bool required;
    size_t offset;
    const char *const *words;    /* GRAMMAR_WORD: ends in NULL; the value is the index */
    const struct grammar *inner; /* GRAMMAR_GROUP, GRAMMAR_LIST */
    size_t size, count, at;      /* of an element; `at`: offset of its struct def_where */
};

struct grammar_reader {
    struct arena *arena; /* all strings and arrays */
    struct str *errors;
    const char *file;
};

void grammar_read(const struct grammar_reader *reader, const struct grammar *grammar,
                  const config_setting_t *group, void *base);

/* Add "file:line: words". */
void grammar_error(const struct grammar_reader *reader, int line, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

#endif
