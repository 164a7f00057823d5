/* engine/key.h: a key as the engine sees it: a Unicode scalar value, or one of K_… (all above
 * U+10FFFF). Ctrl with a letter is K_CTRL + the lower-case letter. Enter, Tab, Backspace and Esc
 * are K_… only. */
#ifndef ENGINE_KEY_H
#define ENGINE_KEY_H

#include <stdbool.h>
#include <stddef.h>

enum key {
    K_NONE = 0,
    K_ESC = 0x110000,
    K_ENTER,
    K_TAB,
    K_BACKTAB,
    K_BACKSPACE,
    K_DELETE,
    K_UP,
    K_DOWN,
    K_LEFT,
    K_RIGHT,
    K_HOME,
    K_END,
    K_PAGE_UP,
    K_PAGE_DOWN,
    K_WORD_LEFT, /* Ctrl-Left */
    K_WORD_RIGHT,
    K_F1 = 0x110100, /* K_F1 + n - 1 */
    K_F12 = K_F1 + 11,
    K_CTRL = 0x120000 /* K_CTRL + 's' */
};

/* "Enter", "Esc", "Space", "PgDn", "Ctrl-S", "F2", "n" → key; false: no such name. */
bool key_parse(const char *name, int *ret_key);

/* The name shown to people ("Ctrl-S", "Enter", "n"); static table or `buf` (at least 16 bytes).
 * Translated. */
const char *key_label(int key, char *buf, size_t size);

#endif
