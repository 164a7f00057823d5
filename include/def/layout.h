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
    const char *join;      /* between the columns, or parts, that are not empty; NULL: a space */
    struct def_numbers digits; /* zeros are put in front of numbers of `from` up to these, one for
                                  each or for all */
    const char *pattern;       /* POSIX extended; NULL: all */
    struct def_numbers part;   /* what is taken of its match, in this order; 0: all of it */
    struct def_names date;     /* how dates are written; none: as the server reads them */
    struct layout_value *values;
    size_t n_values;
    const char *otherwise; /* what stands for values that are not listed, and for what does not
                              match; NULL: those stay, and these are told */
    const char *empty;     /* what stands for nothing; NULL: nothing */
    struct def_where at;
};

/* Rows that are read at all. */
struct layout_rows {
    const char *column;
    struct def_names only, except; /* of these values; none: any */
    const char *pattern;           /* POSIX extended: what it must match; NULL: any */
    struct def_where at;
};

struct layout {
    const char *file;      /* of the mapping itself */
    const char *name;      /* NULL: none given */
    const char *encoding;  /* any that iconv knows; NULL: guessed from the bytes */
    const char *separator; /* one byte; NULL: what the header has most of */
    const char *quote;     /* one byte; empty: there are none; NULL: '"' */
    const char *escape;    /* one byte before quotes that are letters; NULL: they are doubled */
    bool ragged;           /* rows may end early, or have empty cells more than the header */
    int skip;              /* lines before the header */
    bool header;           /* false: columns are called 1, 2, 3 … */
    struct def_names null; /* what means that nothing stands there */
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
