#ifndef BASE_STR_H
#define BASE_STR_H

#include <stdarg.h>
#include <stddef.h>

#include "base/attr.h"

/*
 * A growing string. `s` is never NULL and always ends in NUL, so it may be read at
 * any time; `len` does not count the NUL. The bytes are owned by the struct str
 * and move when it grows: keep no pointer into it over an addition.
 */
struct str {
    char *s;
    size_t len;
    size_t cap; /* bytes allocated; 0: `s` is a constant empty string */
};

/* An empty string; allocates nothing. */
void str_init(struct str *str);

/* Free the bytes and leave an empty string, ready for use. */
void str_finish(struct str *str);

/* Empty it, keeping the memory for the next use. */
void str_reset(struct str *str);

/* Shorten to `len` bytes; longer than it is: nothing happens. */
void str_truncate(struct str *str, size_t len);

void str_add(struct str *str, const char *s);

/* Append exactly `n` bytes; NUL bytes are kept, so `len` may exceed strlen(). */
void str_add_n(struct str *str, const char *s, size_t n);

void str_add_char(struct str *str, char c);

/* Append `c` `n` times. */
void str_add_fill(struct str *str, char c, size_t n);

/* Append formatted text. */
ATTR_PRINTF(2, 3)
void str_printf(struct str *str, const char *fmt, ...);

ATTR_PRINTF(2, 0)
void str_vprintf(struct str *str, const char *fmt, va_list args);

/*
 * Take the bytes away: the caller frees them, the struct str is empty. Always an
 * allocated string, also when nothing was added.
 */
char *str_take(struct str *str);

#endif
