/* src/cli/tally.h: the same thing said of many rows, summed up. */
#ifndef CLI_TALLY_H
#define CLI_TALLY_H

#include <stddef.h>

#include "base/vec.h"

enum {
    TALLY_ENOUGH = 20, /* so many lines are read without a sum */
    TALLY_SHOWN = 30   /* kinds of lines in a sum */
};

struct tally {
    struct vec lines; /* struct tally_line, in order of their text */
    size_t total;
};

void tally_init(struct tally *tally);
void tally_finish(struct tally *tally);

/* Count `text` once more. Beyond a thousand different texts, `shorter` in its place: what differs
 * in every row is no kind. */
void tally_add(struct tally *tally, const char *text, const char *shorter);

/* Print the most frequent ones with their numbers, when there are more than TALLY_ENOUGH in all and
 * summing up makes them fewer. */
void tally_print(struct tally *tally);

#endif
