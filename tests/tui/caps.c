#include "caps.h"

#include <ctype.h>
#include <curses.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>

#include "../lib/bench.h"
#include "unit.h"

/* Evaluating a capability with these as parameters shows where its numbers stand. */
#define SENTINEL 61000L
#define COLOURS 256

struct key {
    const char *name;
    const char *cap; /* terminfo's name, NULL: always the default */
    const char *otherwise;
};

static const struct key keys[] = {
    {"Enter", NULL, "\r"},
    {"Esc", NULL, "\033"},
    {"Tab", NULL, "\t"},
    {"Space", NULL, " "},
    {"S-Tab", "kcbt", "\033[Z"},
    {"Backspace", "kbs", "\177"},
    {"Up", "kcuu1", "\033OA"},
    {"Down", "kcud1", "\033OB"},
    {"Right", "kcuf1", "\033OC"},
    {"Left", "kcub1", "\033OD"},
    {"Home", "khome", "\033OH"},
    {"End", "kend", "\033OF"},
    {"PgUp", "kpp", "\033[5~"},
    {"PgDn", "knp", "\033[6~"},
    {"Ins", "kich1", "\033[2~"},
    {"Del", "kdch1", "\033[3~"},
    {"F1", "kf1", "\033OP"},
    {"F2", "kf2", "\033OQ"},
    {"F3", "kf3", "\033OR"},
    {"F4", "kf4", "\033OS"},
    {"F5", "kf5", "\033[15~"},
    {"F6", "kf6", "\033[17~"},
    {"F7", "kf7", "\033[18~"},
    {"F8", "kf8", "\033[19~"},
    {"F9", "kf9", "\033[20~"},
    {"F10", "kf10", "\033[21~"},
    {"F11", "kf11", "\033[23~"},
    {"F12", "kf12", "\033[24~"},
    {"S-Up", "kri", "\033[1;2A"},
    {"S-Down", "kind", "\033[1;2B"},
    {"S-Left", "kLFT", "\033[1;2D"},
    {"S-Right", "kRIT", "\033[1;2C"},
    {"C-Left", "kLFT5", "\033[1;5D"},
    {"C-Right", "kRIT5", "\033[1;5C"},
    {"C-Home", "kHOM5", "\033[1;5H"},
    {"C-End", "kEND5", "\033[1;5F"},
};

enum { KEYS = sizeof(keys) / sizeof(keys[0]) };

struct caps {
    char *key[KEYS];
    char made[16]; /* the last Ctrl- or Alt- key */
    char **emits;  /* patterns; '#' stands for one number */
    size_t count;
};

/* Appends the unit with every sentinel number replaced by '#'. */
static void generalise(const char *bytes, size_t n, struct buf *out)
{
    size_t i = 0, digits;

    while (i < n) {
        for (digits = 0; i + digits < n && isdigit((unsigned char)bytes[i + digits]);)
            digits++;
        if (digits == 5 && bytes[i] == '6')
            buf_puts(out, "#");
        else
            buf_add(out, bytes + i, digits ? digits : 1);
        i += digits ? digits : 1;
    }
}

static bool known(const struct caps *c, const char *pattern)
{
    size_t i;

    for (i = 0; i < c->count; i++)
        if (strcmp(c->emits[i], pattern) == 0)
            return true;
    return false;
}

static void learn_unit(void *user, enum unit_kind kind, const char *bytes, size_t n)
{
    struct caps *c = user;
    struct buf pattern = {0};

    if (kind == UNIT_TEXT)
        return;
    generalise(bytes, n, &pattern);
    if (!known(c, buf_str(&pattern))) {
        c->emits = bench_grow(c->emits, c->count + 1, sizeof(*c->emits));
        c->emits[c->count++] = bench_dup(buf_str(&pattern));
    }
    buf_finish(&pattern);
}

/* Padding is written $<5>, $<5*>, $<5/>: it makes no output on the terminals of today. */
static void learn(struct caps *c, const char *text)
{
    struct unit_parser p = {.fn = learn_unit, .user = c};
    const char *end;

    while (*text) {
        end = text[0] == '$' && text[1] == '<' ? strchr(text, '>') : NULL;
        if (!end)
            unit_feed(&p, text, 1);
        text = end ? end + 1 : text + 1;
    }
    unit_finish(&p);
}

/* Keys are input; queries, resets, printer and clipboard are nothing that drawing needs. */
static bool is_drawing(const char *name)
{
    static const char *const other[] = {"u0",  "u1",  "u2",  "u3",    "u4",  "u5",  "u6",   "u7",
                                        "u8",  "u9",  "is1", "is2",   "is3", "rs1", "rs2",  "rs3",
                                        "mc0", "mc4", "mc5", "iprog", "rf",  "if",  "meml", "memu"};
    size_t i;

    for (i = 0; i < sizeof(other) / sizeof(other[0]); i++)
        if (strcmp(name, other[i]) == 0)
            return false;
    return name[0] != 'k';
}

/* A capability with string parameters (%s, %l) cannot be evaluated with numbers. */
static void learn_capability(struct caps *c, const char *name)
{
    char *text = tigetstr(name);

    if (!text || text == (char *)-1 || strstr(text, "%s") || strstr(text, "%l"))
        return;
    if (strchr(text, '%'))
        text = tparm(text, SENTINEL + 1, SENTINEL + 2, SENTINEL + 3, SENTINEL + 4, SENTINEL + 5,
                     SENTINEL + 6, SENTINEL + 7, SENTINEL + 8, SENTINEL + 9);
    if (text)
        learn(c, text);
}

static void learn_colours(struct caps *c, const char *name)
{
    char *text = tigetstr(name);
    long i;

    if (!text || text == (char *)-1)
        return;
    for (i = 0; i < COLOURS; i++)
        learn(c, tparm(text, i, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L));
}

static void learn_attributes(struct caps *c)
{
    char *text = tigetstr("sgr");
    long i;

    if (!text || text == (char *)-1)
        return;
    for (i = 0; i < 512; i++)
        learn(c, tparm(text, i & 1, i >> 1 & 1, i >> 2 & 1, i >> 3 & 1, i >> 4 & 1, i >> 5 & 1,
                       i >> 6 & 1, i >> 7 & 1, i >> 8 & 1));
}

static void learn_all(struct caps *c)
{
    static const char *const extended[] = {"BE", "BD", "XM", "fe", "fd", "xm"};
    size_t i;

    for (i = 0; strnames[i]; i++)
        if (is_drawing(strnames[i]) && strcmp(strnames[i], "sgr") != 0)
            learn_capability(c, strnames[i]);
    for (i = 0; i < sizeof(extended) / sizeof(extended[0]); i++)
        learn_capability(c, extended[i]);
    learn_colours(c, "setaf");
    learn_colours(c, "setab");
    learn_attributes(c);
    /* AX says that these give one default colour back each: curses writes them itself */
    if (tigetflag("AX") == 1)
        learn(c, "\033[39m\033[49m");
}

static char *key_bytes(const struct key *k, bool have)
{
    char *text = have && k->cap ? tigetstr(k->cap) : NULL;

    return bench_dup(text && text != (char *)-1 ? text : k->otherwise);
}

struct caps *caps_create(const char *term)
{
    struct caps *c = bench_alloc(1, sizeof(*c));
    int err = 0;
    bool have = setupterm(term, 1, &err) == OK;
    size_t i;

    for (i = 0; i < KEYS; i++)
        c->key[i] = key_bytes(&keys[i], have);
    learn(c, "\r\n\b\t\a");
    if (have) {
        learn_all(c);
        del_curterm(cur_term);
    }
    return c;
}

void caps_destroy(struct caps *c)
{
    size_t i;

    if (!c)
        return;
    for (i = 0; i < KEYS; i++)
        free(c->key[i]);
    for (i = 0; i < c->count; i++)
        free(c->emits[i]);
    free(c->emits);
    free(c);
}

static bool is_one_character(const char *s)
{
    size_t n = 1;

    while (((unsigned char)s[n] & 0xC0) == 0x80)
        n++;
    return s[0] && !s[n];
}

const char *caps_key(struct caps *c, const char *name)
{
    size_t i;

    for (i = 0; i < KEYS; i++)
        if (strcmp(name, keys[i].name) == 0)
            return c->key[i];
    if (strncmp(name, "Ctrl-", 5) == 0 && name[5] && !name[6]) {
        c->made[0] = (char)(toupper((unsigned char)name[5]) & 0x1F);
        c->made[1] = '\0';
        return c->made;
    }
    if (strncmp(name, "Alt-", 4) == 0 && is_one_character(name + 4)) {
        c->made[0] = '\033';
        memcpy(c->made + 1, name + 4, strlen(name + 4) + 1);
        return c->made;
    }
    return is_one_character(name) ? name : NULL;
}

static bool matches(const char *pattern, const char *bytes, size_t n)
{
    size_t i = 0;

    for (; *pattern; pattern++) {
        if (*pattern == '#') {
            if (i >= n || !isdigit((unsigned char)bytes[i]))
                return false;
            while (i < n && isdigit((unsigned char)bytes[i]))
                i++;
        } else if (i >= n || bytes[i++] != *pattern) {
            return false;
        }
    }
    return i == n;
}

bool caps_emits(const struct caps *c, const char *bytes, size_t n)
{
    size_t i;

    for (i = 0; i < c->count; i++)
        if (matches(c->emits[i], bytes, n))
            return true;
    return false;
}
