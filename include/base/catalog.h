#ifndef BASE_CATALOG_H
#define BASE_CATALOG_H

#include <stdbool.h>
#include <stddef.h>

#include "base/mem.h"

/*
 * What a database offers, as plain data: db/catalog fills it, def/check reads it. All
 * strings and arrays belong to the arena and live until catalog_finish(). Relations,
 * functions and indexes stand in name order.
 */

struct catalog_column {
    const char *name;
    const char *type;   /* as format_type() writes it: "text", "date", "uuid[]" */
    const char *domain; /* the domain's name where `type` is that of a domain, or NULL */
};

/* A view or table of schema api. */
struct catalog_relation {
    const char *name; /* "api.my_day" */
    bool readable;    /* the login that read the catalogue may select from it */
    const struct catalog_column *columns;
    size_t n_columns;
    const char **reads; /* the tables that it reads, through other views too: "private.card" */
    size_t n_reads;
};

struct catalog_arg {
    const char *name; /* "p_text", "" where it has none */
    const char *type;
    bool optional; /* has a default */
};

/* A function of schema api. An overloaded name stands here several times. */
struct catalog_function {
    const char *name; /* "api.search" */
    bool callable;    /* the login that read the catalogue may execute it */
    const char *type; /* what it returns: "jsonb", "record" … */
    bool set;         /* returns rows */
    const struct catalog_arg *args;
    size_t n_args;
    const struct catalog_column *columns; /* where it returns a table or has OUT parameters */
    size_t n_columns;
};

/* An index of schema private. */
struct catalog_index {
    const char *table; /* "private.card" */
    const char *name;
    const char **keys; /* column names or expressions, in order, without INCLUDE columns */
    size_t n_keys;
    bool unique;
    bool partial; /* holds some of the rows only */
    bool btree;
};

struct catalog {
    struct arena arena;
    const struct catalog_relation *relations;
    size_t n_relations;
    const struct catalog_function *functions;
    size_t n_functions;
    const struct catalog_index *indexes;
    size_t n_indexes;
};

void catalog_init(struct catalog *catalog);
void catalog_finish(struct catalog *catalog);

/* By full name ("api.my_day"); NULL when there is none. Of an overloaded function, the first. */
const struct catalog_relation *catalog_relation(const struct catalog *catalog, const char *name);
const struct catalog_function *catalog_function(const struct catalog *catalog, const char *name);

/* A column of a relation or function result; NULL when there is none. */
const struct catalog_column *catalog_column(const struct catalog_column *columns, size_t n,
                                            const char *name);

/* An argument by name; NULL when there is none. */
const struct catalog_arg *catalog_arg(const struct catalog_function *function, const char *name);

/*
 * A whole b-tree index of a table that `relation` reads, whose keys are `before` any
 * columns and then `keys` in that order; NULL when there is none. `before` is the number
 * of leading columns that the query fixes (the visibility column).
 */
const struct catalog_index *catalog_order_index(const struct catalog *catalog,
                                                const struct catalog_relation *relation,
                                                size_t before, const char *const *keys,
                                                size_t n_keys);

#endif
