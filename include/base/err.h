#ifndef BASE_ERR_H
#define BASE_ERR_H

#include <stdarg.h>
#include <stdbool.h>

#include "base/attr.h"

/*
 * Expected failure. A function that can fail returns bool and fills the caller's
 * struct err; the caller that can act on it or show it does so, nobody logs and
 * passes on. The struct has a fixed size and owns nothing: copy it freely. Longer
 * texts are cut at a character, with "…".
 */
enum err_code {
    ERR_NONE = 0,
    ERR_USAGE,       /* wrong command line */
    ERR_DATA,        /* a file or an answer has contents we cannot use */
    ERR_INPUT,       /* what a person typed; `field` says where */
    ERR_NOT_FOUND,   /* there is no such thing, or none that the caller may see */
    ERR_UNAVAILABLE, /* no connection, server gone */
    ERR_INTERNAL,    /* a bug on either side */
    ERR_IO,          /* reading or writing a file failed */
    ERR_TEMP,        /* may work when tried again: lock, serialisation, timeout */
    ERR_UNKNOWN,     /* sent, no answer: it is not known whether it was saved */
    ERR_CONFLICT,    /* somebody else saved first */
    ERR_CANCELLED,   /* the user said stop */
    ERR_DENIED,      /* no right to it */
    ERR_CONFIG       /* settings or screen definitions */
};

struct err {
    enum err_code code;
    char msgid[64];   /* the server's short id or constraint name, "" when made by the client */
    char detail[256]; /* the words, in the user's language */
    char field[64];   /* column or field it is about, or "" */
    char file[128];   /* definition or settings file, or "" */
    int line;         /* in `file`, or 0 */
};

/* No failure. Every struct err starts like this or as `struct err err = {0}`. */
void err_clear(struct err *err);

/*
 * Fill `err` and return false, so that a function can end in
 *
 *     return err_set(err, ERR_INPUT, "due_on", _("%s is not a date"), text);
 *
 * `field` may be NULL. `err` may be NULL for a caller that asks only whether.
 * The words may quote what the user typed, never stored personal data.
 */
ATTR_PRINTF(4, 5)
bool err_set(struct err *err, enum err_code code, const char *field, const char *fmt, ...);

ATTR_PRINTF(4, 0)
bool err_vset(struct err *err, enum err_code code, const char *field, const char *fmt,
              va_list args);

/* Say which file and line `err` is about (line 0: the file as a whole). Returns false. */
bool err_at(struct err *err, const char *file, int line);

/* Say which message id of the server `err` stands for. Returns false. */
bool err_msgid(struct err *err, const char *msgid);

/* The exit statuses that there are (0 among them), by number; ends in a row without help. */
struct err_exit {
    int status;
    const char *help; /* msgid */
};
extern const struct err_exit err_exits[];

/* Exit status for a batch command that ends with `code` (sysexits.h; 0 for ERR_NONE). */
int err_exit_status(enum err_code code);

#endif
