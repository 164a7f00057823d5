/* What measure is to do: tests/bench/NAME.plan, read by the script reader of the screen tests. */
#ifndef TESTS_BENCH_PLAN_H
#define TESTS_BENCH_PLAN_H

#include "../tui/script.h"
#include "rows.h"

enum { PLAN_PROGRAMS = 8, PLAN_STEPS = 24 };

/* Words are borrowed from the script. */
struct plan_step {
    const char *name;
    char **keys; /* pressed in turn */
    int key_count;
    int times;          /* presses in all */
    int burst;          /* the key so many times in one write */
    const char *before; /* pressed, not measured, before each round of the keys; NULL: none */
    const char *each;   /* the same before each press */
    int every_ms; /* texts: between characters; 0: the last one when the others are answered */
    struct row_file texts; /* keys are its lines, typed; none: keys are keys */
    const char *expect;    /* must stand on the screen; NULL: any answer */
};

struct plan_program {
    const char *name;
    char **argv;
    char **env;
    const char *ready;
    char **setup;
    int setup_count;
    int idle_s, rest_s;  /* before it is counted, and while */
    int quiet_ms, rate;  /* as in struct subject; 0: as it is */
    const char *counter; /* a command that prints a number which grows; NULL: none */
    struct plan_step steps[PLAN_STEPS];
    int step_count;
};

struct plan {
    struct script script;
    struct plan_program programs[PLAN_PROGRAMS];
    int count;
    const char *names[PLAN_STEPS]; /* of all steps, in order */
    int name_count;
};

/* Dies with file:line: what, if the plan is wrong. */
void plan_load(struct plan *plan, const char *path);
void plan_finish(struct plan *plan);

/* The program's step of this name; NULL: it has none. */
const struct plan_step *plan_step(const struct plan_program *program, const char *name);

#endif
