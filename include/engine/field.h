/* engine/field.h: field types: typed text ⇄ value ⇄ shown text.
 *
 * A value is the text PostgreSQL sends and takes (ISO dates, t/f, codes, digits of a CPR number).
 */
#ifndef ENGINE_FIELD_H
#define ENGINE_FIELD_H

#include <stdbool.h>
#include <stddef.h>

#include "def/screen.h"

struct codes;
struct err;
struct str;

struct field_context {
    int today; /* for smart dates */
    const struct codes *codes;
    const char *stood; /* the value typed over, NULL: none or not known. Over a date-time a time
                        * alone keeps its day, and a date alone its time */
    bool unattended;   /* no key can be pressed: what there is to choose from is said */
};

/* Typed text to value. Empty text is NULL-able: ret_value stays empty and *ret_null is set. False:
 * err says what is wrong and what would be right. Codes may be typed as code, label or an
 * unambiguous beginning of the label. */
bool field_parse(enum field_type type, const char *codes_list, const struct field_context *context,
                 const char *typed, struct str *ret_value, bool *ret_null, struct err *err);

/* Value to the text that stands in an input (dd-mm-åååå, label of a code, 7:30 …). */
void field_format(enum field_type type, const char *codes_list, const struct field_context *context,
                  const char *value, struct str *ret_text);

/* What a typed date was understood as, "fre 20-11-2026, uge 47"; nothing added for other types or
 * bad text. */
void field_echo(enum field_type type, const struct field_context *context, const char *typed,
                struct str *ret_text);

/* Right-aligned in lists? Default width in cells. */
bool field_right_aligned(enum field_type type);
int field_width(enum field_type type);

#endif
