#include "strict.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#include "unit.h"

enum { MAX_OSC = 8, MAX_COMBINING = 4, MAX_SHOWN = 8 };

struct strict {
    const struct caps *caps;
    struct unit_parser parser;
    char osc[MAX_OSC][8];
    int osc_count;
    int combining;
    int foreign;
    struct buf report;
};

static void show(struct buf *out, const char *bytes, size_t n)
{
    size_t i;

    for (i = 0; i < n && i < 60; i++) {
        unsigned char c = (unsigned char)bytes[i];

        if (c == 0x1B)
            buf_puts(out, "ESC ");
        else if (c > 0x20 && c < 0x7F)
            buf_add(out, &c, 1);
        else
            buf_printf(out, "<%02X>", c);
    }
}

static void refuse(struct strict *s, const char *why, const char *bytes, size_t n)
{
    if (s->foreign++ >= MAX_SHOWN)
        return;
    buf_printf(&s->report, "  foreign %s: ", why);
    show(&s->report, bytes, n);
    buf_puts(&s->report, "\n");
}

/* Returns the code point, or 0xFFFFFFFF when the bytes are no valid UTF-8 character. */
static uint32_t decode(const char *bytes, size_t n)
{
    static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    unsigned char lead = (unsigned char)bytes[0];
    uint32_t c;
    size_t i;

    if (n == 1)
        return lead < 0x80 ? lead : UINT32_MAX;
    c = lead & (0x7Fu >> n);
    for (i = 1; i < n; i++)
        c = c << 6 | ((unsigned char)bytes[i] & 0x3F);
    if (n > 4 || c < least[n] || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF) ||
        (lead & (0xFFu << (7 - n) & 0xFF)) != (0xFFu << (8 - n) & 0xFF))
        return UINT32_MAX;
    return c;
}

/* Characters that reorder, hide or join what stands around them. */
static bool is_trickster(uint32_t c)
{
    return (c >= 0x80 && c <= 0x9F) || (c >= 0x200B && c <= 0x200F) ||
           (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0x61C ||
           c == 0xFEFF || c == 0xAD || (c >= 0xFFF9 && c <= 0xFFFB) ||
           (c >= 0xE0000 && c <= 0xE007F);
}

static void text(struct strict *s, const char *bytes, size_t n)
{
    uint32_t c = decode(bytes, n);

    if (c == UINT32_MAX) {
        refuse(s, "bytes (no UTF-8)", bytes, n);
        return;
    }
    if (is_trickster(c))
        refuse(s, "character", bytes, n);
    s->combining = c >= 0x300 && wcwidth((wchar_t)c) == 0 ? s->combining + 1 : 0;
    if (s->combining == MAX_COMBINING + 1)
        refuse(s, "pile of combining characters", bytes, n);
}

static bool osc_allowed(const struct strict *s, const char *bytes, size_t n)
{
    size_t len;
    int i;

    for (i = 0; i < s->osc_count; i++) {
        len = strlen(s->osc[i]);
        if (n > len + 2 && bytes[1] == ']' && memcmp(bytes + 2, s->osc[i], len) == 0 &&
            bytes[len + 2] == ';')
            return true;
    }
    return false;
}

static void on_unit(void *user, enum unit_kind kind, const char *bytes, size_t n)
{
    struct strict *s = user;

    if (kind == UNIT_TEXT)
        text(s, bytes, n);
    else if (kind == UNIT_STRING && !caps_emits(s->caps, bytes, n) && !osc_allowed(s, bytes, n))
        refuse(s, "string", bytes, n);
    else if (kind == UNIT_CONTROL && !caps_emits(s->caps, bytes, n))
        refuse(s, "control", bytes, n);
    else if (kind == UNIT_SEQUENCE && !caps_emits(s->caps, bytes, n))
        refuse(s, "sequence", bytes, n);
}

struct strict *strict_create(const struct caps *caps)
{
    struct strict *s = bench_alloc(1, sizeof(*s));

    s->caps = caps;
    s->parser.fn = on_unit;
    s->parser.user = s;
    return s;
}

void strict_destroy(struct strict *s)
{
    if (!s)
        return;
    buf_finish(&s->parser.piece);
    buf_finish(&s->report);
    free(s);
}

void strict_allow_osc(struct strict *s, const char *number)
{
    size_t n = strlen(number);

    if (s->osc_count == MAX_OSC || n >= sizeof(s->osc[0]))
        bench_die("strict: too many or too long OSC numbers");
    memcpy(s->osc[s->osc_count++], number, n + 1);
}

void strict_feed(struct strict *s, const char *bytes, size_t n)
{
    unit_feed(&s->parser, bytes, n);
}

int strict_foreign(const struct strict *s)
{
    return s->foreign;
}

void strict_report(struct strict *s, struct buf *out)
{
    buf_puts(out, buf_str(&s->report));
}
