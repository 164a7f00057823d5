/* def/layout.h: a mapping file: how another municipality's file becomes rows of ours.
 *
 * Written in libconfig's language; etc/import-example.map documents every key. Plain data: who
 * reads the file (cli) applies it. Strings live in the arena; nothing here is NULL unless said.
 */
#ifndef DEF_LAYOUT_H
#define DEF_LAYOUT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/mem.h"
#include "def/screen.h"

struct str;

/* Whichever of `from` stands in the file means `to`. */
struct layout_value {
    struct def_names from;
    const char *to;
    struct def_where at;
};

struct layout_field {
    const char *field;     /* of ours: "family_name" */
    struct def_names from; /* columns of the file; none: `value` is a constant */
    const char *value;     /* constant; NULL */
    const char *join;      /* between the columns that are not empty; NULL: a space */
    const char *pattern;   /* POSIX extended; what `part` of it matches is taken; NULL: all */
    int part;              /* 0: the whole match */
    const char *date;      /* how dates are written; NULL: as the server reads them */
    struct layout_value *values;
    size_t n_values;
    const char *otherwise; /* what stands for values that are not listed; NULL: they stay */
    const char *empty;     /* what stands for nothing; NULL: nothing */
    struct def_where at;
};

/* Rows that are read at all. */
struct layout_rows {
    const char *column;
    struct def_names only, except; /* of these values; none: any */
    struct def_where at;
};

struct layout {
    const char *file;      /* of the mapping itself */
    const char *name;      /* NULL: none given */
    const char *encoding;  /* any that iconv knows; NULL: guessed from the bytes */
    const char *separator; /* one byte; NULL: what the header has most of */
    const char *quote;     /* one byte; NULL: '"' */
    int skip;              /* lines before the header */
    bool header;           /* false: columns are called 1, 2, 3 … */
    struct def_names ignore;
    struct layout_field *fields;
    size_t n_fields;
    struct layout_rows *rows;
    size_t n_rows;
    struct def_where at;
    struct arena arena;
};

/* Read a mapping file. False: each fault is a line "file:line: words" in `errors`. layout_finish()
 * is due either way. */
bool layout_load(struct layout *layout, const char *path, struct str *errors);
void layout_finish(struct layout *layout);

#endif
