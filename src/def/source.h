/* src/def/source.h: files in libconfig's language, before libconfig sees them.
 *
 * libconfig 1.5 opens whatever @include names (and exits when that is a directory), wraps numbers
 * that do not fit, drops \x00 from texts, and nests as deep as its stack. All of that is refused
 * here, with the line. What passes, config_read_string() may have.
 */
#ifndef DEF_SOURCE_H
#define DEF_SOURCE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"
#include "grammar.h"

enum { SOURCE_LIMIT = 65536, SOURCE_DEPTH = 8 };

/* Append the text of `reader->file`: a regular file (symbolic links are refused when `guarded`,
 * as are files of other owners than root and ourselves, and files that others may write to) of at
 * most SOURCE_LIMIT bytes. A byte order mark is left out. False: faults were added.
 * `optret_missing` not NULL: a file that is not there is no fault, and is told so. */
bool source_read(const struct grammar_reader *reader, bool guarded, struct str *ret_text,
                 bool *optret_missing);

/* Look through the text as libconfig would read it. False: faults were added. */
bool source_check(const struct grammar_reader *reader, const char *text, size_t n);

#endif
