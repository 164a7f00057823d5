#include "base/catalog.h"

#include <string.h>

void catalog_init(struct catalog *catalog)
{
    *catalog = (struct catalog){0};
    arena_init(&catalog->arena);
}

void catalog_finish(struct catalog *catalog)
{
    arena_finish(&catalog->arena);
    catalog_init(catalog);
}

const struct catalog_relation *catalog_relation(const struct catalog *catalog, const char *name)
{
    for (size_t i = 0; i < catalog->n_relations; i++)
        if (strcmp(catalog->relations[i].name, name) == 0)
            return &catalog->relations[i];
    return NULL;
}

const struct catalog_function *catalog_function(const struct catalog *catalog, const char *name)
{
    for (size_t i = 0; i < catalog->n_functions; i++)
        if (strcmp(catalog->functions[i].name, name) == 0)
            return &catalog->functions[i];
    return NULL;
}

const struct catalog_column *catalog_column(const struct catalog_column *columns, size_t n,
                                            const char *name)
{
    for (size_t i = 0; i < n; i++)
        if (strcmp(columns[i].name, name) == 0)
            return &columns[i];
    return NULL;
}

const struct catalog_arg *catalog_arg(const struct catalog_function *function, const char *name)
{
    for (size_t i = 0; i < function->n_args; i++)
        if (strcmp(function->args[i].name, name) == 0)
            return &function->args[i];
    return NULL;
}

static bool reads_table(const struct catalog_relation *relation, const char *table)
{
    for (size_t i = 0; i < relation->n_reads; i++)
        if (strcmp(relation->reads[i], table) == 0)
            return true;
    return false;
}

static bool gives_order(const struct catalog_index *index, size_t before, const char *const *keys,
                        size_t n_keys)
{
    if (!index->btree || index->partial || index->n_keys < before + n_keys)
        return false;
    for (size_t i = 0; i < n_keys; i++)
        if (strcmp(index->keys[before + i], keys[i]) != 0)
            return false;
    return true;
}

const struct catalog_index *catalog_order_index(const struct catalog *catalog,
                                                const struct catalog_relation *relation,
                                                size_t before, const char *const *keys,
                                                size_t n_keys)
{
    for (size_t i = 0; i < catalog->n_indexes; i++) {
        const struct catalog_index *index = &catalog->indexes[i];
        if (reads_table(relation, index->table) && gives_order(index, before, keys, n_keys))
            return index;
    }
    return NULL;
}
