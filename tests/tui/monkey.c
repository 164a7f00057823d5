#include "monkey.h"

#include <stdlib.h>
#include <string.h>

enum { STALL_MS = 2000, MAX_COLS = 200, MAX_ROWS = 60 };

static const char *const keys[] = {
    "Up",     "Down",   "Left",   "Right",  "PgUp",   "PgDn",   "Home",   "End",     "Enter",
    "Enter",  "Enter",  "Esc",    "Esc",    "Tab",    "Tab",    "S-Tab",  "Space",   "Backspace",
    "Del",    "Ins",    "F1",     "F2",     "F3",     "F4",     "F5",     "F6",      "F8",
    "F10",    "F12",    "Ctrl-a", "Ctrl-b", "Ctrl-c", "Ctrl-d", "Ctrl-e", "Ctrl-f",  "Ctrl-g",
    "Ctrl-k", "Ctrl-n", "Ctrl-o", "Ctrl-p", "Ctrl-r", "Ctrl-s", "Ctrl-t", "Ctrl-u",  "Ctrl-v",
    "Ctrl-w", "Ctrl-x", "Ctrl-y", "Ctrl-z", "Alt-x",  "Alt-1",  "C-Left", "C-Right", "S-Up",
    "S-Down", "C-Home", "C-End",  "?",      "/",      ":",      "0",      "1",       "2",
    "3",      "4",      "5",      "a",      "b",      "c",      "d",      "e",       "g",
    "G",      "h",      "j",      "k",      "m",      "n",      "p",      "q",       "r",
    "s",      "t",      "u",      "v",      "w",      "x",      "+",      "-",
};

static const char *const texts[] = {
    "Jørgensen",
    "20-11-2026",
    "+14",
    "i morgen",
    "31-02-2027",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    "a\xcc\x8a",
    "e\xcc\x81\xcc\x82\xcc\x83\xcc\x84\xcc\x85\xcc\x86",
    "日本語",
    "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7",
    "\xe2\x80\xaetxet",
    "\"';--",
    "%s%n%d",
    "12:75",
    "810768-2563",
    "  ",
    "ŁŚĆ",
    "\xef\xbf\xbd",
};

static const char *const broken[] = {
    "\xff\xfe",      "\xc3",         "\xed\xa0\x80", "\x1b[",
    "\x1b[999;999H", "\x1b]0;x\x07", "\x1bO",        "\x1b[200~never ended",
    "\x1b[M !!",     "\x1b[<0;1;1M", "\x1b[1;9Z",    "\23331m",
    "\x1b[I",
};

static unsigned draw(uint64_t *rng, unsigned sides)
{
    *rng = *rng * 6364136223846793005u + 1442695040888963407u;
    return (unsigned)(*rng >> 33) % sides;
}

#define ONE_OF(rng, table) table[draw(rng, sizeof(table) / sizeof(table[0]))]

static void event(struct client *c, uint64_t *rng)
{
    unsigned what = draw(rng, 100);
    int cols;

    if (what < 70) {
        client_key(c, ONE_OF(rng, keys));
    } else if (what < 85) {
        client_type(c, ONE_OF(rng, texts), true);
    } else if (what < 90) {
        client_paste(c, ONE_OF(rng, texts));
    } else if (what < 94) {
        const char *bytes = ONE_OF(rng, broken);
        client_send(c, bytes, strlen(bytes));
        client_send(c, "\033[201~", 6); /* or everything to come would be pasted */
    } else {
        cols = 1 + (int)draw(rng, MAX_COLS);
        client_resize(c, cols, 1 + (int)draw(rng, MAX_ROWS));
    }
}

static bool taken(struct world *w, void *arg)
{
    struct client *c = arg;

    (void)w;
    return c->keep.ended || (c->queue.len == 0 && keep_unread(&c->keep) <= 0);
}

/* The hardware cursor is always somewhere on the screen: braille displays follow it. */
static bool cursor_on_screen(const struct client *c)
{
    int row, col;
    bool visible;

    term_cursor(c->term, &row, &col, &visible);
    return row >= 0 && row < term_rows(c->term) && col >= 0 && col <= term_cols(c->term);
}

bool monkey_run(struct world *w, struct client *c, uint64_t seed, int events)
{
    uint64_t rng = seed;
    int i;

    for (i = 0; i < events && !c->keep.ended; i++) {
        event(c, &rng);
        if (!world_until(w, taken, c, STALL_MS))
            return world_fail(w, "%s: keys stayed unread after event %d of seed %lu", c->name, i,
                              (unsigned long)seed);
        if (!cursor_on_screen(c))
            return world_fail(w, "%s: the cursor left the screen at event %d of seed %lu", c->name,
                              i, (unsigned long)seed);
    }
    if (c->keep.ended && c->keep.status == 0)
        c->end_expected = true;
    return !c->keep.ended || c->end_expected ||
           world_fail(w, "%s ended with status %d after event %d of seed %lu", c->name,
                      c->keep.status, i, (unsigned long)seed);
}
