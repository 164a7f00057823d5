#include "base/mem.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { BLOCK_SIZE = 8192 };

struct arena_block {
    struct arena_block *next;
    size_t size;
    size_t used;
    max_align_t data[];
};

static void (*restore_screen)(void);

void mem_on_exhausted(void (*restore)(void))
{
    restore_screen = restore;
}

ATTR_NORETURN void mem_exhausted(size_t size)
{
    void (*restore)(void) = restore_screen;
    char text[80];
    int n;

    restore_screen = NULL; /* what it calls may run out of memory too */
    if (restore != NULL)
        restore();
    n = snprintf(text, sizeof(text), "foothold: out of memory (%zu bytes)\n", size);
    if (n > 0 && write(STDERR_FILENO, text, (size_t)n) < 0)
        _exit(MEM_EXIT);
    _exit(MEM_EXIT);
}

void *xmalloc(size_t size)
{
    void *ptr = malloc(size > 0 ? size : 1);

    if (ptr == NULL)
        mem_exhausted(size);
    return ptr;
}

void *xcalloc(size_t n, size_t size)
{
    void *ptr = calloc(n > 0 ? n : 1, size > 0 ? size : 1);

    if (ptr == NULL)
        mem_exhausted(size);
    return ptr;
}

void *xrealloc(void *ptr, size_t size)
{
    void *moved = realloc(ptr, size > 0 ? size : 1);

    if (moved == NULL)
        mem_exhausted(size);
    return moved;
}

void *xreallocarray(void *ptr, size_t n, size_t size)
{
    if (size > 0 && n > SIZE_MAX / size)
        mem_exhausted(SIZE_MAX);
    return xrealloc(ptr, n * size);
}

char *xstrdup(const char *s)
{
    return xstrndup(s, strlen(s));
}

char *xstrndup(const char *s, size_t n)
{
    size_t len = strnlen(s, n);
    char *copy = xmalloc(len + 1);

    memcpy(copy, s, len);
    copy[len] = '\0';
    return copy;
}

void mem_wipe(void *ptr, size_t size)
{
    volatile unsigned char *byte = ptr;

    while (size-- > 0)
        *byte++ = 0;
}

void arena_init(struct arena *arena)
{
    arena->blocks = NULL;
}

void arena_finish(struct arena *arena)
{
    struct arena_block *block = arena->blocks;

    while (block != NULL) {
        struct arena_block *next = block->next;

        free(block);
        block = next;
    }
    arena->blocks = NULL;
}

static struct arena_block *add_block(struct arena *arena, size_t size)
{
    struct arena_block *block;

    if (size > SIZE_MAX - sizeof(*block))
        mem_exhausted(size);
    block = xcalloc(1, sizeof(*block) + size);
    block->size = size;
    block->next = arena->blocks;
    arena->blocks = block;
    return block;
}

void *arena_alloc(struct arena *arena, size_t size)
{
    const size_t unit = _Alignof(max_align_t);
    struct arena_block *block = arena->blocks;
    char *data;

    if (size > SIZE_MAX - unit)
        mem_exhausted(size);
    size = (size + unit - 1) / unit * unit;
    if (block == NULL || block->size - block->used < size)
        block = add_block(arena, size > BLOCK_SIZE ? size : BLOCK_SIZE);
    data = (char *)block->data + block->used;
    block->used += size;
    return data;
}

char *arena_strndup(struct arena *arena, const char *s, size_t n)
{
    char *copy = arena_alloc(arena, n + 1);

    memcpy(copy, s, n);
    return copy;
}

char *arena_strdup(struct arena *arena, const char *s)
{
    return arena_strndup(arena, s, strlen(s));
}

char *arena_printf(struct arena *arena, const char *fmt, ...)
{
    va_list args;
    char *text;
    int n;

    va_start(args, fmt);
    n = vsnprintf(NULL, 0, fmt, args);
    va_end(args);
    if (n < 0)
        mem_exhausted(0);
    text = arena_alloc(arena, (size_t)n + 1);
    va_start(args, fmt);
    vsnprintf(text, (size_t)n + 1, fmt, args);
    va_end(args);
    return text;
}
