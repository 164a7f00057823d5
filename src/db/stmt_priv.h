/* Which SQL text is prepared under which name on the present link. Texts are kept for good, names
 * count up and are never used twice, so a name of an old link can never meet a new statement. */
#ifndef DB_STMT_PRIV_H
#define DB_STMT_PRIV_H

#include <stdbool.h>
#include <stdint.h>

#include "base/vec.h"

enum { STMT_MAX = 256 }; /* texts beyond these are sent without a name, planned each time */

struct stmt {
    char *sql;
    uint32_t hash;
    char name[16];
    unsigned generation; /* of the link that has been asked to prepare it; 0: none */
};

struct stmt_cache {
    struct vec stmts; /* struct stmt * */
    unsigned last_name;
};

void stmt_init(struct stmt_cache *cache);
void stmt_finish(struct stmt_cache *cache);

/* The entry for this text, made if need be; lives as long as the cache. NULL: the cache is full. */
struct stmt *stmt_get(struct stmt_cache *cache, const char *sql);

/* Whether it must be parsed on this link before it is executed; from then on, it need not. A new
 * name is chosen. */
bool stmt_must_parse(struct stmt_cache *cache, struct stmt *stmt, unsigned generation);

/* The Parse failed, or what was prepared is no longer valid: parse again next time. */
void stmt_void(struct stmt *stmt);

#endif
