#include "base/str.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

/* What `s` points to while nothing is allocated; never written. */
static char empty[1];

void str_init(struct str *str)
{
    str->s = empty;
    str->len = 0;
    str->cap = 0;
}

void str_finish(struct str *str)
{
    if (str->cap > 0)
        free(str->s);
    str_init(str);
}

void str_truncate(struct str *str, size_t len)
{
    if (len >= str->len)
        return;
    str->len = len;
    str->s[len] = '\0';
}

void str_reset(struct str *str)
{
    str_truncate(str, 0);
}

/* Room for `n` more bytes and the NUL. */
static void grow(struct str *str, size_t n)
{
    size_t need, cap = str->cap > 0 ? str->cap : 32;

    if (n > SIZE_MAX / 2 - 1 - str->len)
        mem_exhausted(n);
    need = str->len + n + 1;
    if (need <= str->cap)
        return;
    while (cap < need)
        cap *= 2;
    str->s = xrealloc(str->cap > 0 ? str->s : NULL, cap);
    str->cap = cap;
}

void str_add_n(struct str *str, const char *s, size_t n)
{
    if (n == 0)
        return;
    grow(str, n);
    memcpy(str->s + str->len, s, n);
    str->len += n;
    str->s[str->len] = '\0';
}

void str_add(struct str *str, const char *s)
{
    str_add_n(str, s, strlen(s));
}

void str_add_char(struct str *str, char c)
{
    str_add_n(str, &c, 1);
}

void str_add_fill(struct str *str, char c, size_t n)
{
    if (n == 0)
        return;
    grow(str, n);
    memset(str->s + str->len, c, n);
    str->len += n;
    str->s[str->len] = '\0';
}

void str_vprintf(struct str *str, const char *fmt, va_list args)
{
    va_list again;
    int n;

    va_copy(again, args);
    n = vsnprintf(NULL, 0, fmt, again);
    va_end(again);
    if (n < 0)
        mem_exhausted(0);
    grow(str, (size_t)n);
    vsnprintf(str->s + str->len, (size_t)n + 1, fmt, args);
    str->len += (size_t)n;
}

void str_printf(struct str *str, const char *fmt, ...)
{
    va_list args;

    va_start(args, fmt);
    str_vprintf(str, fmt, args);
    va_end(args);
}

char *str_take(struct str *str)
{
    char *s;

    grow(str, 0);
    s = str->s;
    s[str->len] = '\0';
    str_init(str);
    return s;
}
