#include "unit.h"

#include <string.h>

enum { GROUND, UTF8, ESCAPE, CSI, STRING, STRING_ESC, LINUX_COLOUR };

static void emit(struct unit_parser *p, enum unit_kind kind)
{
    p->fn(p->user, kind, p->piece.data, p->piece.len);
    p->piece.len = 0;
    p->state = GROUND;
}

static void ground(struct unit_parser *p, unsigned char c)
{
    if (c == 0x1B)
        p->state = ESCAPE;
    else if (c < 0x20 || c == 0x7F)
        emit(p, UNIT_CONTROL);
    else if (c < 0x80)
        emit(p, UNIT_TEXT);
    else
        p->state = UTF8;
}

static size_t utf8_length(unsigned char lead)
{
    if (lead >= 0xF0)
        return 4;
    if (lead >= 0xE0)
        return 3;
    return lead >= 0xC0 ? 2 : 1;
}

/* A byte that cannot continue the character ends it short, and begins something new. */
static void utf8(struct unit_parser *p, unsigned char c)
{
    if ((c & 0xC0) != 0x80) {
        p->piece.len--;
        emit(p, UNIT_TEXT);
        buf_add(&p->piece, &c, 1);
        ground(p, c);
    } else if (p->piece.len >= utf8_length((unsigned char)p->piece.data[0])) {
        emit(p, UNIT_TEXT);
    }
}

static void escape(struct unit_parser *p, unsigned char c)
{
    if (p->piece.len == 2 && c == '[')
        p->state = CSI;
    else if (p->piece.len == 2 && strchr("]PX^_", c) && c)
        p->state = STRING;
    else if (c < 0x20 || c > 0x2F)
        emit(p, UNIT_SEQUENCE);
}

static void csi(struct unit_parser *p, unsigned char c)
{
    if (c < 0x20 || c >= 0x40)
        emit(p, UNIT_SEQUENCE);
}

/* The Linux console's palette sequences, ESC ] R and ESC ] P plus seven digits, have no end mark.
 */
static void string(struct unit_parser *p, unsigned char c)
{
    if (p->piece.len == 3 && p->piece.data[1] == ']' && c == 'R')
        emit(p, UNIT_SEQUENCE);
    else if (p->piece.len == 3 && p->piece.data[1] == ']' && c == 'P')
        p->state = LINUX_COLOUR;
    else if (c == 0x07)
        emit(p, UNIT_STRING);
    else if (c == 0x1B)
        p->state = STRING_ESC;
}

static void step(struct unit_parser *p, unsigned char c)
{
    buf_add(&p->piece, &c, 1);
    switch (p->state) {
    case GROUND:
        ground(p, c);
        break;
    case UTF8:
        utf8(p, c);
        break;
    case ESCAPE:
        escape(p, c);
        break;
    case CSI:
        csi(p, c);
        break;
    case STRING:
        string(p, c);
        break;
    case STRING_ESC:
        emit(p, UNIT_STRING);
        break;
    case LINUX_COLOUR:
        if (p->piece.len == 10)
            emit(p, UNIT_SEQUENCE);
        break;
    }
}

void unit_feed(struct unit_parser *p, const char *bytes, size_t n)
{
    size_t i;

    for (i = 0; i < n; i++)
        step(p, (unsigned char)bytes[i]);
}

void unit_finish(struct unit_parser *p)
{
    if (p->piece.len)
        emit(p, p->state == UTF8 ? UNIT_TEXT : UNIT_SEQUENCE);
    buf_finish(&p->piece);
}
