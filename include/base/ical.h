#ifndef BASE_ICAL_H
#define BASE_ICAL_H

struct str;

/*
 * iCalendar (RFC 5545), written. Each call adds a content line to `out`: folded so that no line is
 * longer than 75 octets, never within a character (3.1), and ended by CRLF. Whatever the value, the
 * output is valid UTF-8 without control characters, and one call is one property: a value cannot
 * add a line of its own.
 */
enum { ICAL_LINE = 75 };

/* BEGIN:`component` … END:`component` */
void ical_begin(struct str *out, const char *component);
void ical_end(struct str *out, const char *component);

/* A value that is written as it stands: a date, a number, a word of the format. */
void ical_put(struct str *out, const char *name, const char *value);

/* A value of type TEXT (3.3.11): backslash, semicolon, comma and line breaks escaped. */
void ical_put_text(struct str *out, const char *name, const char *text);

#endif
