/* src/cli/remap.h: rows of somebody else's file under our names, by a mapping (def/layout.h). */
#ifndef CLI_REMAP_H
#define CLI_REMAP_H

#include <stdbool.h>
#include <stddef.h>

struct json;
struct layout;
struct str;
struct table;
struct table_row;

/* A mapping and a file fitted to each other. Borrows both. */
struct remap {
    const struct layout *layout;
    const struct table *table;
    struct remap_field *fields; /* as many as the layout has */
    struct remap_rows *rows;    /* as many as the layout has */
    bool missing;               /* a column is, or is not one */
};

/* False: columns that the file has not or has twice, or patterns that are none, one line
 * "file:line: words" each in `errors`. Columns that nobody uses and `ignore` does not name are
 * added to `unused`, one a line. remap_finish() is due either way. */
bool remap_init(struct remap *remap, const struct layout *layout, const struct table *table,
                struct str *errors, struct str *unused);
void remap_finish(struct remap *remap);

/* Whether the mapping's `rows` let it in. What a malformed row lacks says nothing against it. */
bool remap_wants(const struct remap *remap, const struct table_row *row);

/* The fields of a row as members of an open JSON object; and "no_match", the fields whose pattern
 * did not match though `otherwise` does not say what becomes of that. */
void remap_put(const struct remap *remap, const struct table_row *row, struct json *json);

/* What the file calls our fields, as members of an open JSON object. */
void remap_names(const struct remap *remap, struct json *json);

/* Append what the row says in those of `fields` (names with commas between) that the file calls
 * `column`. */
void remap_told(const struct remap *remap, const char *column, const char *fields,
                const struct table_row *row, struct str *out);

/* A date written in the form `form` (d dd m mm mmm yy yyyy, "excel"; * at the end: whatever else)
 * as yyyy-mm-dd. False: it is none. */
bool remap_date(const char *form, const char *text, char ret_iso[static 16]);

#endif
