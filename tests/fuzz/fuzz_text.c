/* The gate to the terminal: whatever the bytes, what comes out is valid, printable, of the width
 * that was counted, and goes through a second time unchanged. First byte: cells. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/ical.h"
#include "base/json.h"
#include "base/str.h"
#include "base/text.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool holds)
{
    if (!holds)
        abort();
}

static void printable_only(const struct str *s)
{
    must(s->len == 0 || text_valid(s->s, s->len));
    for (size_t at = 0; at < s->len;) {
        int32_t cp;

        at += text_decode(s->s + at, s->len - at, &cp);
        must(text_printable(cp) || cp == 0xfffd);
    }
}

static void gate(const char *raw, size_t n, int max)
{
    struct str all, cut, again;
    int whole, cells;

    str_init(&all);
    str_init(&cut);
    str_init(&again);
    whole = text_screen(&all, raw, n, -1);
    cells = text_screen(&cut, raw, n, max);
    printable_only(&all);
    printable_only(&cut);
    must(whole == text_width(raw, n) && whole == text_width(all.s, all.len));
    must(cells <= max && cells == text_width(cut.s, cut.len));
    must(text_screen(&again, all.s, all.len, -1) == whole && strcmp(again.s, all.s) == 0);
    str_reset(&again);
    text_pad(&again, raw, n, max, TEXT_CENTRE);
    must(text_width(again.s, again.len) == max);
    str_finish(&all);
    str_finish(&cut);
    str_finish(&again);
}

/* Lines of at most 75 octets, each valid text, and only those that were meant. */
static void calendar(const char *s, size_t n)
{
    struct str text, out;
    size_t lines = 0;

    str_init(&text);
    str_init(&out);
    str_add_n(&text, s, n);
    ical_put_text(&out, "SUMMARY", text.s);
    for (size_t at = 0; at < out.len; lines++) {
        const char *end = strstr(out.s + at, "\r\n");

        must(end && end - (out.s + at) <= ICAL_LINE);
        must(text_valid(out.s + at, (size_t)(end - (out.s + at))));
        must(lines == 0 || out.s[at] == ' ');
        at = (size_t)(end - out.s) + 2;
    }
    must(lines > 0);
    str_finish(&text);
    str_finish(&out);
}

static void walk(const char *s, size_t n, int cells)
{
    size_t next;

    for (size_t at = 0; at < n; at = next) {
        next = text_next_grapheme(s, n, at);
        must(next > at && next <= n && text_prev_grapheme(s, n, next) == at);
    }
    for (size_t at = 0; at < n; at += next) {
        size_t len = text_wrap(s + at, n - at, cells > 0 ? cells : 1, &next);

        must(next > 0 && len <= next && at + next <= n);
    }
}

static void write_down(const char *s, size_t n)
{
    struct str out;
    struct json json;

    str_init(&out);
    must(text_nfc(&out, s, n) == text_valid(s, n));
    str_reset(&out);
    text_fold(&out, s, n);
    str_reset(&out);
    json_init(&json, &out);
    json_string_n(&json, s, n);
    must(json_finish(&json) == text_valid(s, n));
    for (size_t i = 0; i < out.len; i++)
        must((unsigned char)out.s[i] >= 0x20);
    str_finish(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *s = (const char *)data;

    if (size == 0)
        return 0;
    gate(s + 1, size - 1, data[0] % 100);
    walk(s + 1, size - 1, data[0] % 100);
    write_down(s + 1, size - 1);
    calendar(s + 1, size - 1);
    return 0;
}
