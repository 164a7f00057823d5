/* What every program of the test bench needs: memory that never fails, a clock, a growable
 * byte buffer and small process helpers. Independent of the product's own src/base on purpose:
 * a bench built on the code under test would be broken together with it. */
#ifndef TESTS_LIB_BENCH_H
#define TESTS_LIB_BENCH_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

/* Bytes that grow. All zero is a valid empty buffer; data may be NULL while len is 0. */
struct buf {
    char *data;
    size_t len;
    size_t cap;
};

/* Prints the message with the program's name to stderr and exits 2 (the bench itself is broken). */
void bench_die(const char *fmt, ...) __attribute__((format(printf, 1, 2), noreturn));

/* calloc that dies. The memory is zeroed. */
void *bench_alloc(size_t count, size_t size);

/* realloc to count * size that dies. New memory is not zeroed. */
void *bench_grow(void *old, size_t count, size_t size);

/* A copy the caller frees. */
char *bench_dup(const char *s);

/* Milliseconds on a clock that only goes forward. */
long bench_ms(void);

/* Sets O_NONBLOCK and FD_CLOEXEC. */
void bench_nonblock(int fd);

/* Installs a signal handler that restarts interrupted calls. */
void bench_signal(int sig, void (*handler)(int));

/* Runs a command with /bin/sh -c, stdout and stderr appended to out. Returns its exit status,
 * or 128 + signal. */
int bench_shell(const char *command, struct buf *out);

void buf_add(struct buf *b, const void *bytes, size_t n);
void buf_puts(struct buf *b, const char *s);
void buf_printf(struct buf *b, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

/* Drops the first n bytes. */
void buf_drop(struct buf *b, size_t n);

/* The bytes as a C string, valid until the next change. */
const char *buf_str(struct buf *b);

/* Frees the bytes and leaves an empty buffer. */
void buf_finish(struct buf *b);

#endif
