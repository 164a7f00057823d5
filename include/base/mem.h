#ifndef BASE_MEM_H
#define BASE_MEM_H

#include <stddef.h>

#include "base/attr.h"

/*
 * Memory. The x-allocators never return NULL: when nothing is left they restore
 * the terminal, say so on stderr and end the program with MEM_EXIT. Nobody checks
 * their result. What they return is freed with free().
 */

/* Exit status when memory is exhausted (EX_OSERR of sysexits). */
#define MEM_EXIT 71

void *xmalloc(size_t size);

/* Zeroed memory for `n` items of `size` bytes; an overflowing product counts as exhausted. */
void *xcalloc(size_t n, size_t size);

/* As realloc(). A size of 0 gives a small block, never NULL. */
void *xrealloc(void *ptr, size_t size);

/* As xrealloc() for `n` items of `size` bytes; an overflowing product counts as exhausted. */
void *xreallocarray(void *ptr, size_t n, size_t size);

/* Copy of `s`, which must not be NULL. */
char *xstrdup(const char *s);

/* Copy of the first `n` bytes of `s`, or of all of it when a NUL comes first. */
char *xstrndup(const char *s, size_t n);

/*
 * Call `restore` once before the program ends for want of memory: the terminal
 * layer puts the screen back and keeps what can be kept. It must not allocate
 * through this module. NULL takes it away.
 */
void mem_on_exhausted(void (*restore)(void));

/* End the program as if an allocation of `size` bytes had failed. */
ATTR_NORETURN void mem_exhausted(size_t size);

/*
 * Overwrite `size` bytes with zeros in a way the compiler may not leave out: for
 * passwords and CPR numbers before the memory is given back.
 */
void mem_wipe(void *ptr, size_t size);

/*
 * An arena hands out memory that is all freed together: definitions, settings, a
 * result that lives as long as its screen. Addresses stay valid until
 * arena_finish(); nothing can be freed alone.
 */
struct arena_block;

struct arena {
    struct arena_block *blocks; /* newest first */
};

void arena_init(struct arena *arena);

/* Free everything. The arena is empty and usable again. */
void arena_finish(struct arena *arena);

/* Zeroed memory, aligned for any type. */
void *arena_alloc(struct arena *arena, size_t size);

/* Copy of `s`, which must not be NULL. */
char *arena_strdup(struct arena *arena, const char *s);

/* Copy of exactly `n` bytes of `s`, ended by NUL. */
char *arena_strndup(struct arena *arena, const char *s, size_t n);

/* Formatted text of any length. */
ATTR_PRINTF(2, 3)
char *arena_printf(struct arena *arena, const char *fmt, ...);

#endif
