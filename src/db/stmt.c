#include "stmt_priv.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

void stmt_init(struct stmt_cache *cache)
{
    *cache = (struct stmt_cache){0};
    vec_init(&cache->stmts, sizeof(struct stmt *));
}

void stmt_finish(struct stmt_cache *cache)
{
    for (size_t i = 0; i < cache->stmts.len; i++) {
        struct stmt *stmt = *(struct stmt **)vec_at(&cache->stmts, i);
        free(stmt->sql);
        free(stmt);
    }
    vec_finish(&cache->stmts);
}

/* FNV-1a */
static uint32_t hash_text(const char *s)
{
    uint32_t h = 2166136261u;
    for (; *s; s++)
        h = (h ^ (unsigned char)*s) * 16777619u;
    return h;
}

struct stmt *stmt_get(struct stmt_cache *cache, const char *sql)
{
    uint32_t hash = hash_text(sql);
    for (size_t i = 0; i < cache->stmts.len; i++) {
        struct stmt *stmt = *(struct stmt **)vec_at(&cache->stmts, i);
        if (stmt->hash == hash && strcmp(stmt->sql, sql) == 0)
            return stmt;
    }
    if (cache->stmts.len >= STMT_MAX)
        return NULL;
    struct stmt *stmt = xcalloc(1, sizeof *stmt);
    stmt->sql = xstrdup(sql);
    stmt->hash = hash;
    *(struct stmt **)vec_push(&cache->stmts) = stmt;
    return stmt;
}

bool stmt_must_parse(struct stmt_cache *cache, struct stmt *stmt, unsigned generation)
{
    if (stmt->generation == generation)
        return false;
    stmt->generation = generation;
    snprintf(stmt->name, sizeof stmt->name, "s%u", ++cache->last_name);
    return true;
}

void stmt_void(struct stmt *stmt)
{
    stmt->generation = 0;
}
