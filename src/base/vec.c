#include "base/vec.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

void vec_init(struct vec *vec, size_t size)
{
    assert(size > 0);
    *vec = (struct vec){.size = size};
}

void vec_finish(struct vec *vec)
{
    free(vec->items);
    vec_init(vec, vec->size);
}

void vec_reset(struct vec *vec)
{
    vec->len = 0;
}

void *vec_at(const struct vec *vec, size_t at)
{
    assert(at < vec->len);
    return (char *)vec->items + at * vec->size;
}

void *vec_insert(struct vec *vec, size_t at)
{
    char *item;

    assert(at <= vec->len);
    if (vec->len == vec->cap) {
        vec->cap = vec->cap > 0 ? vec->cap * 2 : 8;
        vec->items = xreallocarray(vec->items, vec->cap, vec->size);
    }
    item = (char *)vec->items + at * vec->size;
    memmove(item + vec->size, item, (vec->len - at) * vec->size);
    memset(item, 0, vec->size);
    vec->len++;
    return item;
}

void *vec_push(struct vec *vec)
{
    return vec_insert(vec, vec->len);
}

void vec_remove(struct vec *vec, size_t at)
{
    char *item = vec_at(vec, at);

    vec->len--;
    memmove(item, item + vec->size, (vec->len - at) * vec->size);
}
