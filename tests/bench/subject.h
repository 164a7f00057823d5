/* A program on a pseudo-terminal, measured key by key.
 *
 * The time runs from the write of the key to the read of the first and of the last byte that the
 * program sends before it is quiet; the screen is rendered (libvterm) outside of that time. What
 * the kernel knows of the process (write calls, time on a processor, switches, memory) is read from
 * /proc before and after. */
#ifndef TESTS_BENCH_SUBJECT_H
#define TESTS_BENCH_SUBJECT_H

#include <stdbool.h>
#include <stddef.h>

#include "../tui/keep.h"
#include "../tui/term.h"

struct caps;

struct subject {
    const char *name; /* borrowed */
    struct keep keep;
    struct term *term;
    struct caps *caps;
    double began_us;
    int quiet_ms;    /* so long a silence ends an answer */
    int rate;        /* of the line, bytes a second; 0: as fast as the machine */
    double clear_us; /* when the line has passed on what was read */
};

struct sample {
    double first_ms, last_ms; /* of the answer's bytes; -1: there were none */
    double match_ms;          /* when the screen held what was expected; -1: it never did */
    double bytes;
    double writes; /* write() calls: those of libpq are send() and do not count */
    double cpu_us; /* on a processor, all states */
};

/* argv and env end with NULL and are borrowed during the call. The clock begins at exec. quiet_ms
 * and rate are the caller's to change. */
void subject_start(struct subject *s, const char *name, char *const *argv, char *const *env);
void subject_finish(struct subject *s);

/* What comes until `expect` stands on the screen (NULL: until anything has come) and the program is
 * quiet; at most `limit_ms`. */
struct sample subject_watch(struct subject *s, const char *expect, double limit_ms);

/* Presses the key `times` times in one write and watches. A key is a name of
 * tests/tui/README.md or one character. */
struct sample subject_press(struct subject *s, const char *key, int times, const char *expect);

/* Types a text whose last character is what is watched: what stands before it in one write, seen
 * to its end, or, with every_ms, a character every so many milliseconds, not waiting for answers.
 * */
struct sample subject_type(struct subject *s, const char *text, int every_ms);

/* Reads and renders what has come meanwhile, without measuring. */
void subject_drain(struct subject *s);

/* Nobody touches a key for so long: the bytes that come all the same. */
double subject_idle(struct subject *s, int seconds);

/* Proportional set size of the process in KiB; voluntary switches so far; -1: unknown. */
double subject_pss(const struct subject *s);
double subject_switches(const struct subject *s);

/* Prints the screen to stderr: when something expected did not come. */
void subject_show(const struct subject *s);

#endif
