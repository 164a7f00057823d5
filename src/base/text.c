#include "base/text.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include "base/mem.h"
#include "base/str.h"

static const char replacement[] = "\xef\xbf\xbd"; /* U+FFFD */
static const char ellipsis[] = "…";

struct range {
    int32_t first, last;
};

/* What Unicode 15 added: utf8proc 2.8 knows it, glibc 2.36 (Unicode 14) does not. */
static const struct range too_new[] = {
    {0x0cf3, 0x0cf3},   {0x0ece, 0x0ece},   {0x10efd, 0x10eff}, {0x1123f, 0x11241},
    {0x11b00, 0x11b09}, {0x11f00, 0x11f59}, {0x1342f, 0x1342f}, {0x13439, 0x13455},
    {0x1b132, 0x1b132}, {0x1b155, 0x1b155}, {0x1d2c0, 0x1d2d3}, {0x1df25, 0x1df2a},
    {0x1e030, 0x1e08f}, {0x1e4d0, 0x1e4f9}, {0x1f6dc, 0x1f6dc}, {0x1f774, 0x1f77f},
    {0x1f7d9, 0x1f7d9}, {0x1fa75, 0x1fa77}, {0x1fa87, 0x1fa88}, {0x1faad, 0x1faaf},
    {0x1fabb, 0x1fabd}, {0x1fabf, 0x1fabf}, {0x1face, 0x1facf}, {0x1fada, 0x1fadb},
    {0x1fae8, 0x1fae8}, {0x1faf7, 0x1faf8}, {0x2b739, 0x2b739}, {0x31350, 0x323af},
};

/* Where glibc (and with it ncursesw) is right and utf8proc 2.8 counts 1. */
static const struct range wide[] = {{0x3248, 0x324f}, {0x4dc0, 0x4dff}};
static const struct range conjoining[] = {{0x1160, 0x11ff}, {0xd7b0, 0xd7fb}};

/* What the gate makes of a character. */
enum fate { DROP, REPLACE, CARET, MARK, CELLS };

static bool in_ranges(int32_t cp, const struct range *ranges, size_t n)
{
    size_t low = 0, high = n;

    while (low < high) {
        size_t mid = (low + high) / 2;

        if (cp > ranges[mid].last)
            low = mid + 1;
        else
            high = mid;
    }
    return low < n && cp >= ranges[low].first;
}

#define IN(cp, ranges) in_ranges(cp, ranges, sizeof(ranges) / sizeof((ranges)[0]))

static enum fate fate_by_category(int32_t cp)
{
    switch (utf8proc_category(cp)) {
    case UTF8PROC_CATEGORY_CF:
        return DROP;
    case UTF8PROC_CATEGORY_CN:
    case UTF8PROC_CATEGORY_CS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
        return REPLACE;
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_ME:
        return MARK;
    default:
        return IN(cp, conjoining) ? MARK : CELLS;
    }
}

/* Printable and of one cell, as in Latin-1: nearly all text on a screen is, and Unicode's tables
 * are not asked about it. */
static bool is_plain(int32_t cp)
{
    return (cp >= 0x20 && cp < 0x7f) || (cp >= 0xa0 && cp <= 0xff && cp != 0xad);
}

static enum fate fate(int32_t cp)
{
    if (is_plain(cp))
        return CELLS;
    if (cp >= 0 && (cp < 0x20 || cp == 0x7f))
        return CARET;
    if (cp < 0xa0)
        return REPLACE;
    if (utf8proc_get_property(cp)->ignorable)
        return DROP;
    return IN(cp, too_new) ? REPLACE : fate_by_category(cp);
}

/* Cells of a character whose fate is CELLS. */
static int cells_of(int32_t cp)
{
    if (is_plain(cp))
        return 1;
    if (IN(cp, wide))
        return 2;
    return utf8proc_charwidth(cp) == 2 ? 2 : 1;
}

/* ---- characters ---------------------------------------------------------------------------- */

size_t text_decode(const char *s, size_t n, int32_t *ret_cp)
{
    utf8proc_ssize_t len;

    *ret_cp = -1;
    if (n == 0)
        return 0;
    if ((unsigned char)*s < 0x80) {
        *ret_cp = (unsigned char)*s;
        return 1;
    }
    len = utf8proc_iterate((const utf8proc_uint8_t *)s, n < 4 ? (utf8proc_ssize_t)n : 4, ret_cp);
    if (len > 0)
        return (size_t)len;
    *ret_cp = -1;
    return 1;
}

size_t text_encode(int32_t cp, char ret_bytes[4])
{
    if (!utf8proc_codepoint_valid(cp))
        return 0;
    return (size_t)utf8proc_encode_char(cp, (utf8proc_uint8_t *)ret_bytes);
}

bool text_valid(const char *s, size_t n)
{
    while (n > 0) {
        int32_t cp;
        size_t len = text_decode(s, n, &cp);

        if (cp <= 0)
            return false;
        s += len;
        n -= len;
    }
    return true;
}

bool text_printable(int32_t cp)
{
    enum fate f = fate(cp);

    return f == CELLS || f == MARK;
}

bool text_is_mark(int32_t cp)
{
    return fate(cp) == MARK;
}

/* Append what utf8proc_map() makes of valid `s`. */
static void add_mapped(struct str *out, const char *s, size_t n, utf8proc_option_t options)
{
    utf8proc_uint8_t *mapped;
    utf8proc_ssize_t len;

    len = utf8proc_map((const utf8proc_uint8_t *)s, (utf8proc_ssize_t)n, &mapped, options);
    if (len < 0)
        mem_exhausted(n); /* valid text leaves no other reason */
    str_add_n(out, (const char *)mapped, (size_t)len);
    free(mapped);
}

bool text_nfc(struct str *out, const char *s, size_t n)
{
    if (!text_valid(s, n))
        return false;
    add_mapped(out, s, n, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
    return true;
}

static int count_marks(const char *s, size_t n)
{
    int marks = 0;

    for (size_t at = 0; at < n;) {
        int32_t cp;

        at += text_decode(s + at, n - at, &cp);
        marks += text_is_mark(cp);
    }
    return marks;
}

bool text_compose(struct str *out, const char *prev, size_t n, int32_t cp)
{
    struct str both;
    char bytes[4];

    if (n == 0 || !text_valid(prev, n) || !text_is_mark(cp) ||
        count_marks(prev, n) >= TEXT_MAX_MARKS)
        return false;
    str_init(&both);
    str_add_n(&both, prev, n);
    str_add_n(&both, bytes, text_encode(cp, bytes));
    add_mapped(out, both.s, both.len, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
    str_finish(&both);
    return true;
}

/* ---- graphemes ----------------------------------------------------------------------------- */

static bool is_ascii(char c)
{
    return (unsigned char)c < 0x80;
}

/* Bytes of the plain character at `s`; 0: it is another one. */
static size_t plain_length(const char *s, size_t n)
{
    const unsigned char *u = (const unsigned char *)s;

    if (n == 0 || u[0] < 0x80)
        return n > 0 && is_plain(u[0]) ? 1 : 0;
    if (n < 2 || (u[0] != 0xc2 && u[0] != 0xc3) || (u[1] & 0xc0) != 0x80)
        return 0;
    return is_plain((u[0] & 3) << 6 | (u[1] & 0x3f)) ? 2 : 0;
}

/* How many of the bytes from `at` on are plain characters, each a grapheme that the gate lets
 * through. */
static size_t plain_run(const char *s, size_t n, size_t at, int *ret_cells)
{
    size_t end = at, last = 0, len;

    *ret_cells = 0;
    while ((len = plain_length(s + end, n - end)) > 0) {
        last = len;
        end += len;
        ++*ret_cells;
    }
    if (end > at && end < n && !is_ascii(s[end])) {
        end -= last; /* what follows may be a mark on it */
        --*ret_cells;
    }
    return end - at;
}

/* Where the first `cells` characters of a plain run end. */
static size_t plain_cut(const char *s, size_t at, int cells)
{
    for (; cells > 0; cells--)
        at += is_ascii(s[at]) ? 1 : 2;
    return at;
}

size_t text_next_grapheme(const char *s, size_t n, size_t at)
{
    int32_t cp, next;
    utf8proc_int32_t state = 0;
    size_t len;

    if (at >= n)
        return n;
    len = plain_length(s + at, n - at);
    if (len > 0 &&
        (at + len == n || is_ascii(s[at + len]) || plain_length(s + at + len, n - at - len) > 0))
        return at + len;
    at += text_decode(s + at, n - at, &cp);
    while (cp >= 0 && at < n) {
        len = text_decode(s + at, n - at, &next);
        if (next < 0 || utf8proc_grapheme_break_stateful(cp, next, &state))
            break;
        at += len;
        cp = next;
    }
    return at;
}

size_t text_prev_grapheme(const char *s, size_t n, size_t at)
{
    size_t from, next;

    if (at > n)
        at = n;
    if (at == 0)
        return 0;
    /* between two ASCII characters, CR LF apart, is always a boundary */
    for (from = at - 1; from > 0; from--)
        if (is_ascii(s[from]) && is_ascii(s[from - 1]) && s[from] != '\n')
            break;
    while ((next = text_next_grapheme(s, n, from)) < at)
        from = next;
    return from;
}

/* ---- the gate ------------------------------------------------------------------------------ */

/* Hangul letters join only others, not the U+FFFD that stands for one. */
static bool can_stand_on(enum fate base, int32_t mark)
{
    return base == CELLS || (base == REPLACE && !IN(mark, conjoining));
}

static void add_drawn(struct str *out, enum fate f, int32_t cp, const char *s, size_t n)
{
    if (f == CARET) {
        str_add_char(out, '^');
        str_add_char(out, (char)(cp ^ 0x40));
    } else if (f == REPLACE) {
        str_add_n(out, replacement, sizeof(replacement) - 1);
    } else {
        str_add_n(out, s, n);
    }
}

/*
 * Append what may be drawn of one grapheme (`out` NULL: append nothing) and return
 * its cells. It depends on nothing outside the grapheme, so that widths add up.
 */
static int screen_grapheme(struct str *out, const char *s, size_t n)
{
    enum fate base = DROP; /* of the character that a mark would stand on */
    int cells = 0, marks = 0;

    for (size_t at = 0, len; at < n; at += len) {
        int32_t cp;
        enum fate f;

        len = text_decode(s + at, n - at, &cp);
        f = fate(cp);
        if (f == MARK && !can_stand_on(base, cp))
            f = REPLACE;
        if (f == DROP || (f == MARK && ++marks > TEXT_MAX_MARKS))
            continue;
        if (f != MARK) {
            cells += f == CARET ? 2 : f == CELLS ? cells_of(cp) : 1;
            marks = 0;
            base = f;
        }
        if (out != NULL)
            add_drawn(out, f, cp, s + at, len);
    }
    return cells;
}

int text_width(const char *s, size_t n)
{
    int cells = 0, plain;

    for (size_t at = 0; at < n;) {
        size_t next;

        at += plain_run(s, n, at, &plain);
        next = text_next_grapheme(s, n, at);
        cells += plain + screen_grapheme(NULL, s + at, next - at);
        at = next;
    }
    return cells;
}

size_t text_cut(const char *s, size_t n, int cells)
{
    size_t at = 0;

    while (at < n) {
        int plain;
        size_t bytes = plain_run(s, n, at, &plain), next;

        if (plain > cells)
            return plain_cut(s, at, cells);
        cells -= plain;
        at += bytes;
        next = text_next_grapheme(s, n, at);
        cells -= screen_grapheme(NULL, s + at, next - at);
        if (cells < 0)
            break;
        at = next;
    }
    return at;
}

static int screen_all(struct str *out, const char *raw, size_t n)
{
    int cells = 0, plain;

    for (size_t at = 0; at < n;) {
        size_t bytes = plain_run(raw, n, at, &plain), next;

        str_add_n(out, raw + at, bytes);
        at += bytes;
        next = text_next_grapheme(raw, n, at);
        cells += plain + screen_grapheme(out, raw + at, next - at);
        at = next;
    }
    return cells;
}

int text_screen(struct str *out, const char *raw, size_t n, int max_cells)
{
    int cells;

    if (plain_run(raw, n, 0, &cells) == n && (max_cells < 0 || cells <= max_cells)) {
        str_add_n(out, raw, n);
        return cells;
    }
    if (max_cells < 0 || text_cut(raw, n, max_cells) == n)
        return screen_all(out, raw, n);
    if (max_cells == 0)
        return 0;
    cells = screen_all(out, raw, text_cut(raw, n, max_cells - 1));
    str_add(out, ellipsis);
    return cells + 1;
}

void text_pad(struct str *out, const char *raw, size_t n, int cells, enum text_align align)
{
    struct str text;
    size_t blanks, before;

    if (cells <= 0)
        return;
    str_init(&text);
    blanks = (size_t)(cells - text_screen(&text, raw, n, cells));
    before = align == TEXT_LEFT ? 0 : align == TEXT_RIGHT ? blanks : blanks / 2;
    str_add_fill(out, ' ', before);
    str_add_n(out, text.s, text.len);
    str_add_fill(out, ' ', blanks - before);
    str_finish(&text);
}

/* A blank that carries no mark: a line may be broken there. */
static bool is_blank(const char *s, size_t n, size_t at)
{
    return at < n && s[at] == ' ' && text_next_grapheme(s, n, at) == at + 1;
}

/* Behind the blanks at `at`, and behind the line break when one follows them. */
static size_t skip_blanks(const char *s, size_t n, size_t at)
{
    while (is_blank(s, n, at))
        at++;
    if (at + 1 < n && s[at] == '\r' && s[at + 1] == '\n')
        return at + 2;
    return at < n && s[at] == '\n' ? at + 1 : at;
}

/* `end` without the blanks before it. */
static size_t trim_blanks(const char *s, size_t end)
{
    while (end > 0 && s[end - 1] == ' ')
        end--;
    return end;
}

size_t text_wrap(const char *s, size_t n, int cells, size_t *ret_next)
{
    size_t blank = 0; /* the last one that may become the break; 0: none yet */
    size_t at = 0, next;

    for (; at < n; at = next) {
        next = text_next_grapheme(s, n, at);
        if (s[next - 1] == '\n') {
            *ret_next = next;
            return at;
        }
        cells -= screen_grapheme(NULL, s + at, next - at);
        if (cells < 0)
            break;
        if (at > 0 && is_blank(s, n, at))
            blank = at;
    }
    if (is_blank(s, n, at))
        blank = at;
    if (at == n) {
        *ret_next = n;
        return n;
    }
    if (blank > 0 && trim_blanks(s, blank) > 0) {
        *ret_next = skip_blanks(s, n, blank);
        return trim_blanks(s, blank);
    }
    *ret_next = at > 0 ? at : next;
    return *ret_next;
}

/* ---- comparing ----------------------------------------------------------------------------- */

struct folding {
    int32_t cp;
    const char *to;
};

/* What taking accents off alone does not bring together; lower case, composed. */
static const struct folding foldings[] = {
    {0xe6, "ae"}, {0xe4, "ae"}, {0xf8, "o"},  {0xfc, "y"},   {0x142, "l"},
    {0x111, "d"}, {0xf0, "d"},  {0xfe, "th"}, {0x153, "oe"}, {0x131, "i"},
};

static const char *folding_of(int32_t cp)
{
    for (size_t i = 0; i < sizeof(foldings) / sizeof(foldings[0]); i++)
        if (foldings[i].cp == cp)
            return foldings[i].to;
    return NULL;
}

/* Valid, composed, folded to lower case: "Å" gives "å", "ß" gives "ss". */
static void add_case_folded(struct str *out, const char *s, size_t n)
{
    struct str valid;

    str_init(&valid);
    for (size_t at = 0, len; at < n; at += len) {
        int32_t cp;

        len = text_decode(s + at, n - at, &cp);
        if (cp > 0)
            str_add_n(&valid, s + at, len);
    }
    add_mapped(out, valid.s, valid.len, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD);
    str_finish(&valid);
}

/* "aa" becomes "a" and "oe" "o": both ways of writing å and ø meet. */
static void join_pairs(struct str *text, size_t from)
{
    size_t to = from;

    for (size_t i = from; i < text->len; i++) {
        char last = to > from ? text->s[to - 1] : '\0';

        if ((last == 'a' && text->s[i] == 'a') || (last == 'o' && text->s[i] == 'e'))
            continue;
        text->s[to++] = text->s[i];
    }
    str_truncate(text, to);
}

/* text_fold() without join_pairs(). */
static void add_folded(struct str *out, const char *s, size_t n)
{
    struct str lower;

    str_init(&lower);
    add_case_folded(&lower, s, n);
    for (size_t at = 0, len; at < lower.len; at += len) {
        const char *to;
        int32_t cp;

        len = text_decode(lower.s + at, lower.len - at, &cp);
        to = folding_of(cp);
        if (to != NULL)
            str_add(out, to);
        else
            add_mapped(out, lower.s + at, len,
                       UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK);
    }
    str_finish(&lower);
}

void text_fold(struct str *out, const char *s, size_t n)
{
    size_t from = out->len;

    add_folded(out, s, n);
    join_pairs(out, from);
}

bool text_contains(const char *s, const char *needle)
{
    struct str in, what;
    bool found;

    str_init(&in);
    str_init(&what);
    add_folded(&in, s, strlen(s));
    add_folded(&what, needle, strlen(needle));
    found = strstr(in.s, what.s) != NULL;
    if (!found) {
        join_pairs(&in, 0);
        join_pairs(&what, 0);
        found = strstr(in.s, what.s) != NULL;
    }
    str_finish(&in);
    str_finish(&what);
    return found;
}

int text_compare(const char *a, const char *b)
{
    struct str x, y;
    int order;

    str_init(&x);
    str_init(&y);
    add_case_folded(&x, a, strlen(a));
    add_case_folded(&y, b, strlen(b));
    order = strcmp(x.s, y.s);
    str_finish(&x);
    str_finish(&y);
    return order;
}

/* Bytes of the blank at `s`: ASCII's, a line break, or a no-break space; 0: it is none. */
static size_t blank_at(const char *s)
{
    if (strncmp(s, "\xc2\xa0", 2) == 0)
        return 2;
    return *s && strchr(" \t\r\n", *s) ? 1 : 0;
}

void text_squeeze(struct str *out, const char *s)
{
    size_t start = out->len;
    for (size_t n; *s; s += n) {
        bool blank = (n = blank_at(s)) > 0;
        if (!blank)
            str_add_n(out, s, n = 1);
        else if (out->len > start && out->s[out->len - 1] != ' ')
            str_add(out, " ");
    }
    if (out->len > start && out->s[out->len - 1] == ' ')
        str_truncate(out, out->len - 1);
}

/* Longer words are not compared: nobody mistypes so much. */
enum { NEAREST_MAX = 63 };

static size_t least(size_t a, size_t b, size_t c)
{
    size_t ab = a < b ? a : b;

    return ab < c ? ab : c;
}

/* Bytes to change, add, take away or swap with their neighbour to get from `a` to `b`
 * (Damerau-Levenshtein, each byte swapped once at most). */
static size_t distance(const char *a, const char *b)
{
    size_t rows[3][NEAREST_MAX + 1], n = strlen(b);

    if (strlen(a) > NEAREST_MAX || n > NEAREST_MAX)
        return NEAREST_MAX;
    for (size_t j = 0; j <= n; j++)
        rows[0][j] = j;
    for (size_t i = 1; a[i - 1] != '\0'; i++) {
        size_t *row = rows[i % 3], *above = rows[(i + 2) % 3], *two_above = rows[(i + 1) % 3];

        row[0] = i;
        for (size_t j = 1; j <= n; j++) {
            bool differ = a[i - 1] != b[j - 1];

            row[j] = least(above[j] + 1, row[j - 1] + 1, above[j - 1] + differ);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = least(row[j], row[j], two_above[j - 2] + 1);
        }
    }
    return rows[strlen(a) % 3][n];
}

const char *text_nearest(const char *word, const char *const *words)
{
    size_t allowed = strlen(word) / 3 > 1 ? strlen(word) / 3 : 1;
    const char *nearest = NULL;

    for (; *words != NULL; words++) {
        size_t differ = distance(word, *words);

        if (differ <= allowed && (nearest == NULL || differ < allowed)) {
            nearest = *words;
            allowed = differ;
        }
    }
    return nearest;
}

char text_ascii_lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

char text_ascii_upper(char c)
{
    return c >= 'a' && c <= 'z' ? (char)(c - ('a' - 'A')) : c;
}

bool text_ascii_equal(const char *a, const char *b)
{
    while (*a != '\0' && text_ascii_lower(*a) == text_ascii_lower(*b)) {
        a++;
        b++;
    }
    return *a == *b;
}
