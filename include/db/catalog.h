/* db/catalog.h: read the server's catalogue, as any login may, for the checks of screen
 * definitions. */
#ifndef DB_CATALOG_H
#define DB_CATALOG_H

#include <stdbool.h>

#include "base/catalog.h"
#include "base/err.h"

struct db;

/* Fill `ret_catalog` with schema api (relations with what they read from, functions) and the
 * indexes of schema private. The caller calls catalog_finish(). Waits for the answers: see
 * db/batch.h. */
bool catalog_read(struct db *db, struct catalog *ret_catalog, struct err *err);

#endif
