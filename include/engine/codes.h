/* engine/codes.h: the code lists, read once after connecting (api.code) in both languages. */
#ifndef ENGINE_CODES_H
#define ENGINE_CODES_H

#include <stdbool.h>
#include <stddef.h>

struct rows;

struct code {
    char *list, *code, *label; /* label in the language of the client */
};

/* Where a list stands among the codes. */
struct code_list {
    const char *name;
    size_t first, n;
};

struct codes {
    struct code *v; /* by list, then sort */
    size_t n;
    unsigned loads;          /* how often they were read: what was made of older labels is stale */
    struct code_list *lists; /* by name in strcmp()'s order, which is not the server's */
    size_t n_lists;
};

void codes_init(struct codes *codes);
void codes_finish(struct codes *codes);

/* Replace all by rows of (list, code, label_da, label_en) that are sorted by list and sort. */
void codes_load(struct codes *codes, const struct rows *rows);

/* After `v` has been filled by hand (tests): what finds the lists in it. */
void codes_index(struct codes *codes);

/* Label of a code; the code itself when it is unknown; "" for NULL. Valid until the next load. */
const char *codes_label(const struct codes *codes, const char *list, const char *code);

/* The entries of a list are contiguous: first and count; count 0 when there is no such list. */
const struct code *codes_of(const struct codes *codes, const char *list, size_t *ret_n);

#endif
