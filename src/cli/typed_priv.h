/* Values on the command line are read as the screen's fields and filters read them: smart dates,
 * codes or their words. */
#ifndef CLI_TYPED_PRIV_H
#define CLI_TYPED_PRIV_H

#include <stdbool.h>

#include "engine/codes.h"

struct db;
struct err;
struct field_def;
struct str;

struct typed {
    struct codes codes;
    int today;
};

/* What the server's code lists and day are. False with `err`. The caller calls codes_finish(). */
bool typed_begin(struct typed *typed, struct db *db, struct err *err);

/* The value of `text`; *ret_null: it is empty. False with `err` (ERR_DATA) naming the field. */
bool typed_value(const struct typed *typed, const struct field_def *field, const char *text,
                 struct str *ret_value, bool *ret_null, struct err *err);

/* "NAME=VALUE": *ret_name is new, the result is the value within `text`. NULL with `err`: it is not
 * written so. */
const char *typed_split(const char *text, char **ret_name, struct err *err);

#endif
