#ifndef BASE_VEC_H
#define BASE_VEC_H

#include <stddef.h>

/*
 * A growing array of items of one size, in one block that moves when it grows:
 * pointers to items are valid until the next vec_push() or vec_insert().
 *
 *     struct vec rows;
 *     vec_init(&rows, sizeof(struct row));
 *     struct row *row = vec_push(&rows);
 *     for (size_t i = 0; i < rows.len; i++)
 *         use((struct row *)vec_at(&rows, i));
 */
struct vec {
    void *items;
    size_t len;
    size_t cap;  /* items there is room for */
    size_t size; /* bytes of one item */
};

/* An empty array; allocates nothing. */
void vec_init(struct vec *vec, size_t size);

/* Free the block. What the items own is the caller's to free first. */
void vec_finish(struct vec *vec);

/* Forget all items, keep the block. */
void vec_reset(struct vec *vec);

/* A new zeroed item at the end. */
void *vec_push(struct vec *vec);

/* A new zeroed item before item `at`; `at` <= len. */
void *vec_insert(struct vec *vec, size_t at);

/* Item `at`, which must exist. */
void *vec_at(const struct vec *vec, size_t at);

/* Take item `at` out; later ones move down. */
void vec_remove(struct vec *vec, size_t at);

#endif
