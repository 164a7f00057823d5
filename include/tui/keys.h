/* tui/keys.h: what comes from the keyboard, as keys of the engine (engine/key.h).
 *
 *     while ((got = keys_next(&keys, &key)) != KEYS_NONE)
 *         …
 *
 * drains all that has arrived; only then is it drawn. Sequences that terminfo does not know (PuTTY,
 * the Linux console, screen) are understood too. Esc followed at once by a digit is a function key
 * (0: F10); Esc alone is Esc. UTF-8 that arrives in pieces is put together; bytes that are no UTF-8
 * are dropped, and letters among them are told of: a terminal that is set to Latin-1 sends such.
 */
#ifndef TUI_KEYS_H
#define TUI_KEYS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/str.h"

enum keys_got {
    KEYS_NONE,    /* nothing more at the moment */
    KEYS_KEY,     /* a key */
    KEYS_PASTE,   /* keys->paste is what was pasted, complete and as it came, NUL bytes left out */
    KEYS_LOST,    /* a letter was dropped: it was no UTF-8 */
    KEYS_TOO_BIG, /* a paste of more than KEYS_PASTE_MAX bytes, thrown away */
    KEYS_CLOSED   /* the terminal is gone: there will never be another key */
};

enum { KEYS_PASTE_MAX = 4 << 20, KEYS_PASTE_PATIENCE_MS = 3000 };

struct keys {
    int queue[4]; /* decoded, not yet handed out */
    int queued;
    bool escape;            /* Esc has come, and what follows may belong to it */
    unsigned char bytes[4]; /* the beginning of a character */
    int n;
    bool lost; /* one was begun and never finished */
    bool pasting;
    int matched;      /* bytes of the end mark seen */
    int64_t paste_ms; /* when the last bytes of the open paste came */
    struct str paste;
};

void keys_init(struct keys *keys);
void keys_finish(struct keys *keys);

/* Tell curses of the sequences that it does not know by itself; once, after term_start(). */
void keys_define(void);

/* The next thing that has arrived; `ret_key` is set for KEYS_KEY only. Never blocks (25 ms after an
 * Esc at most). `now_ms` of CLOCK_MONOTONIC: a paste whose end does not come for
 * KEYS_PASTE_PATIENCE_MS counts as ended. */
enum keys_got keys_next(struct keys *keys, int64_t now_ms, int *ret_key);

/* When keys_next() is to be called although nothing has arrived (an unfinished paste), or -1. */
int64_t keys_due(const struct keys *keys);

/* The pure part, for tests: what curses gave (a byte or a KEY_… code) to 0, 1 or 2 keys;
 * keys_rest() when nothing follows at the moment. Both return the number of keys. */
int keys_feed(struct keys *keys, int code, int ret_keys[2]);
int keys_rest(struct keys *keys, int ret_keys[2]);

/* The same for the inside of a paste: bytes up to its end. Returns how many of `n` may be read next
 * without reading beyond it; 0 when it is complete. */
size_t keys_feed_paste(struct keys *keys, const char *bytes, size_t n);

#endif
