#include "base/ical.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "base/str.h"
#include "base/text.h"

/* A content line being written: `room` octets are left of the line that has begun. */
struct line {
    struct str *out;
    size_t room;
};

static struct line begin(struct str *out, const char *name)
{
    struct line line = {out, ICAL_LINE - strlen(name) - 1};
    str_printf(out, "%s:", name);
    return line;
}

/* One character; the line is folded before what does not fit. The blank of a fold counts. */
static void add(struct line *line, const char *bytes, size_t n)
{
    if (n > line->room) {
        str_add(line->out, "\r\n ");
        line->room = ICAL_LINE - 1;
    }
    str_add_n(line->out, bytes, n);
    line->room -= n;
}

static bool is_control(int32_t cp)
{
    return (cp >= 0 && cp < ' ') || (cp >= 0x7f && cp < 0xa0);
}

/* The next character of valid text; what is none becomes U+FFFD, controls are left out. */
static size_t take(struct line *line, const char *s, size_t n)
{
    int32_t cp;
    size_t bytes = text_decode(s, n, &cp);
    if (cp < 0)
        add(line, "\xef\xbf\xbd", 3);
    else if (!is_control(cp))
        add(line, s, bytes);
    return bytes;
}

/* "\r\n", "\r" and "\n" are one line break each. */
static size_t take_text(struct line *line, const char *s, size_t n)
{
    if (s[0] == '\n' || s[0] == '\r') {
        add(line, "\\n", 2);
        return n > 1 && s[0] == '\r' && s[1] == '\n' ? 2 : 1;
    }
    if (!strchr("\\;,", s[0]))
        return take(line, s, n);
    const char escaped[2] = {'\\', s[0]};
    add(line, escaped, 2);
    return 1;
}

void ical_put(struct str *out, const char *name, const char *value)
{
    struct line line = begin(out, name);
    for (size_t at = 0, n = strlen(value); at < n;)
        at += take(&line, value + at, n - at);
    str_add(out, "\r\n");
}

void ical_put_text(struct str *out, const char *name, const char *text)
{
    struct line line = begin(out, name);
    for (size_t at = 0, n = strlen(text); at < n;)
        at += take_text(&line, text + at, n - at);
    str_add(out, "\r\n");
}

void ical_begin(struct str *out, const char *component)
{
    ical_put(out, "BEGIN", component);
}

void ical_end(struct str *out, const char *component)
{
    ical_put(out, "END", component);
}
