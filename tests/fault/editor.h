/* One of many people who save in the same few cases all day: reads, changes, saves, and writes
 * down what the program told him. */
#ifndef TESTS_FAULT_EDITOR_H
#define TESTS_FAULT_EDITOR_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include "db/db.h"

enum { EDITOR_CASES = 5 };

struct editor {
    struct db *db;
    FILE *log;
    int number;
    int wanted; /* saves still to be told "saved" */
    int saved, conflicts, refused, doubts;
    uint64_t rng;
    int step; /* of its life; names its tokens */
    int kind;
    int hot; /* which of the hot cases, from 1 */
    int base;
    int checks; /* DB_CHECKING told for the present save */
    int repeats;
    char row[40], op[40], token[24];
    char change[8192];
    bool fresh_op; /* the mutant, see storm.c */
    int skip;      /* replies that the mutant does not want any more */
    bool finished;
    bool denied;
};

/* Connects to `conninfo` and begins. */
void editor_init(struct editor *e, int number, int saves, const char *conninfo, FILE *log,
                 uint64_t seed);
void editor_finish(struct editor *e);

#endif
