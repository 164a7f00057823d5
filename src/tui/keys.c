#include "tui/keys.h"

#include <curses.h>
#include <errno.h>
#include <poll.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/text.h"
#include "engine/key.h"

/* Codes of our own, above those of curses. */
enum { PASTE_BEGIN = KEY_MAX + 100, PASTE_END, WORD_LEFT, WORD_RIGHT };

static const char end_mark[] = "\033[201~";
enum { END_LENGTH = sizeof end_mark - 1 };

/* What terminals send although terminfo says otherwise: the wrong TERM, an old entry, a mode that
 * was not set. */
static const struct {
    const char *bytes;
    int code;
} variants[] = {
    {"\033OA", KEY_UP},         {"\033[A", KEY_UP},       {"\033OB", KEY_DOWN},
    {"\033[B", KEY_DOWN},       {"\033OC", KEY_RIGHT},    {"\033[C", KEY_RIGHT},
    {"\033OD", KEY_LEFT},       {"\033[D", KEY_LEFT},     {"\033OH", KEY_HOME},
    {"\033[H", KEY_HOME},       {"\033[1~", KEY_HOME},    {"\033[7~", KEY_HOME},
    {"\033OF", KEY_END},        {"\033[F", KEY_END},      {"\033[4~", KEY_END},
    {"\033[8~", KEY_END},       {"\033[3~", KEY_DC},      {"\033[5~", KEY_PPAGE},
    {"\033[6~", KEY_NPAGE},     {"\033[Z", KEY_BTAB},     {"\033OM", KEY_ENTER},
    {"\033OP", KEY_F(1)},       {"\033OQ", KEY_F(2)},     {"\033OR", KEY_F(3)},
    {"\033OS", KEY_F(4)},       {"\033[11~", KEY_F(1)},   {"\033[12~", KEY_F(2)},
    {"\033[13~", KEY_F(3)},     {"\033[14~", KEY_F(4)},   {"\033[15~", KEY_F(5)},
    {"\033[17~", KEY_F(6)},     {"\033[18~", KEY_F(7)},   {"\033[19~", KEY_F(8)},
    {"\033[20~", KEY_F(9)},     {"\033[21~", KEY_F(10)},  {"\033[23~", KEY_F(11)},
    {"\033[24~", KEY_F(12)},    {"\033[[A", KEY_F(1)},    {"\033[[B", KEY_F(2)},
    {"\033[[C", KEY_F(3)},      {"\033[[D", KEY_F(4)},    {"\033[[E", KEY_F(5)},
    {"\033[200~", PASTE_BEGIN}, {"\033[201~", PASTE_END}, {"\033[1;5D", WORD_LEFT},
    {"\033[1;5C", WORD_RIGHT},  {"\033Od", WORD_LEFT},    {"\033Oc", WORD_RIGHT},
};

static const struct {
    int code, key;
} table[] = {
    {KEY_UP, K_UP},
    {KEY_DOWN, K_DOWN},
    {KEY_LEFT, K_LEFT},
    {KEY_RIGHT, K_RIGHT},
    {KEY_HOME, K_HOME},
    {KEY_FIND, K_HOME},
    {KEY_A1, K_HOME},
    {KEY_END, K_END},
    {KEY_SELECT, K_END},
    {KEY_LL, K_END},
    {KEY_C1, K_END},
    {KEY_PPAGE, K_PAGE_UP},
    {KEY_A3, K_PAGE_UP},
    {KEY_NPAGE, K_PAGE_DOWN},
    {KEY_C3, K_PAGE_DOWN},
    {KEY_BACKSPACE, K_BACKSPACE},
    {KEY_SUSPEND, K_CTRL + 'z'}, /* the Linux console's description claims it */
    {KEY_DC, K_DELETE},
    {KEY_BTAB, K_BACKTAB},
    {KEY_ENTER, K_ENTER},
    {WORD_LEFT, K_WORD_LEFT},
    {WORD_RIGHT, K_WORD_RIGHT},
    {0x7f, K_BACKSPACE},
    {0x08, K_BACKSPACE},
    {'\t', K_TAB},
    {'\r', K_ENTER},
    {'\n', K_ENTER},
    {0, K_F1 + 3}, /* Ctrl-Space: F4 */
};

/* Keys are read through a pad: reading through a window would also draw it. */
static WINDOW *input;

void keys_init(struct keys *keys)
{
    memset(keys, 0, sizeof *keys);
    str_init(&keys->paste);
}

void keys_finish(struct keys *keys)
{
    str_finish(&keys->paste);
}

void keys_define(void)
{
    input = newpad(1, 1);
    keypad(input, TRUE);
    nodelay(input, TRUE);
    meta(input, TRUE);
    for (size_t i = 0; i < sizeof variants / sizeof variants[0]; i++)
        if (variants[i].code > KEY_MAX || key_defined(variants[i].bytes) <= 0)
            define_key(variants[i].bytes, variants[i].code);
}

/* ---- one code ---- */

static int special(int code)
{
    for (size_t i = 0; i < sizeof table / sizeof table[0]; i++)
        if (table[i].code == code)
            return table[i].key;
    if (code >= KEY_F(1) && code <= KEY_F(12))
        return K_F1 + code - KEY_F(1);
    if (code > 0 && code < 0x1b)
        return K_CTRL + 'a' + code - 1;
    return K_NONE;
}

/* A character is not finished any more. */
static void cut_off(struct keys *keys)
{
    keys->lost = keys->lost || keys->n > 0;
    keys->n = 0;
}

/* A byte of a character: the character when this was its last one. What turns out to be no UTF-8 is
 * dropped. */
static int character(struct keys *keys, int byte)
{
    int32_t cp;
    if (byte < 0x80 || byte >= 0xc0)
        cut_off(keys);
    keys->bytes[keys->n++] = (unsigned char)byte;
    text_decode((const char *)keys->bytes, (size_t)keys->n, &cp);
    int first = keys->bytes[0];
    int wanted = first < 0x80 ? 1 : first < 0xc0 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    if (keys->n < wanted)
        return K_NONE;
    keys->n = 0;
    bool control = cp < ' ' || (cp >= 0x7f && cp < 0xa0); /* -1 too */
    return control ? K_NONE : (int)cp;
}

static int plain(struct keys *keys, int code)
{
    if (code > 0xff || code < ' ' || code == 0x7f) {
        cut_off(keys);
        return special(code);
    }
    return character(keys, code);
}

int keys_feed(struct keys *keys, int code, int ret_keys[2])
{
    int n = 0;
    if (keys->escape && code >= '0' && code <= '9') {
        keys->escape = false;
        ret_keys[0] = K_F1 + (code == '0' ? 9 : code - '1');
        return 1;
    }
    if (keys->escape)
        ret_keys[n++] = K_ESC;
    keys->escape = code == 0x1b;
    int key = keys->escape ? K_NONE : plain(keys, code);
    if (key != K_NONE)
        ret_keys[n++] = key;
    return n;
}

int keys_rest(struct keys *keys, int ret_keys[2])
{
    if (!keys->escape)
        return 0;
    keys->escape = false;
    ret_keys[0] = K_ESC;
    return 1;
}

/* ---- pastes ---- */

static void keep(struct keys *keys, const char *bytes, size_t n)
{
    size_t have = keys->paste.len;
    if (have > KEYS_PASTE_MAX)
        return; /* too big already: what comes is only counted out */
    for (size_t i = 0; i < n; i++)
        if (bytes[i])
            str_add_char(&keys->paste, bytes[i]);
}

size_t keys_feed_paste(struct keys *keys, const char *bytes, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        if (bytes[i] == end_mark[keys->matched]) {
            keys->matched++;
            continue;
        }
        keep(keys, end_mark, (size_t)keys->matched);
        keys->matched = bytes[i] == end_mark[0] ? 1 : 0;
        if (!keys->matched)
            keep(keys, bytes + i, 1);
    }
    return (size_t)(END_LENGTH - keys->matched);
}

static enum keys_got end_paste(struct keys *keys)
{
    bool big = keys->paste.len > KEYS_PASTE_MAX;
    keys->pasting = false;
    if (big)
        str_finish(&keys->paste);
    return big ? KEYS_TOO_BIG : KEYS_PASTE;
}

static int waiting_bytes(void)
{
    int n = 0;
    return ioctl(STDIN_FILENO, FIONREAD, &n) == 0 ? n : 0;
}

/* The inside of a paste is read past curses, which would take it for keys; never a byte more than
 * up to its end. */
static enum keys_got read_paste(struct keys *keys, int64_t now_ms)
{
    char bytes[END_LENGTH];
    size_t may = (size_t)(END_LENGTH - keys->matched);
    int there = waiting_bytes();
    if (there <= 0)
        return now_ms - keys->paste_ms < KEYS_PASTE_PATIENCE_MS ? KEYS_NONE : end_paste(keys);
    keys->paste_ms = now_ms;
    while (there > 0 && may > 0) {
        size_t n = (size_t)there < may ? (size_t)there : may;
        ssize_t got = read(STDIN_FILENO, bytes, n);
        if (got <= 0)
            return got < 0 && errno == EINTR ? KEYS_NONE : KEYS_CLOSED;
        may = keys_feed_paste(keys, bytes, (size_t)got);
        there -= (int)got;
        if (there == 0)
            there = waiting_bytes();
    }
    return may ? KEYS_NONE : end_paste(keys);
}

static void begin_paste(struct keys *keys, int64_t now_ms)
{
    keys->pasting = true;
    keys->matched = 0;
    keys->n = 0;
    keys->paste_ms = now_ms;
    str_reset(&keys->paste);
}

int64_t keys_due(const struct keys *keys)
{
    return keys->pasting ? keys->paste_ms + KEYS_PASTE_PATIENCE_MS : -1;
}

/* ---- reading ---- */

/* Nothing could be read: has nothing come, or is it the end? A terminal that is gone is readable,
 * but of nothing. */
static enum keys_got nothing(void)
{
    struct pollfd in = {STDIN_FILENO, POLLIN, 0};
    if (poll(&in, 1, 0) <= 0)
        return KEYS_NONE;
    if (in.revents & (POLLERR | POLLNVAL))
        return KEYS_CLOSED;
    return waiting_bytes() == 0 ? KEYS_CLOSED : KEYS_NONE;
}

static enum keys_got take(struct keys *keys, int *ret_key)
{
    *ret_key = keys->queue[0];
    keys->queued--;
    memmove(keys->queue, keys->queue + 1, (size_t)keys->queued * sizeof keys->queue[0]);
    return KEYS_KEY;
}

enum keys_got keys_next(struct keys *keys, int64_t now_ms, int *ret_key)
{
    while (keys->queued == 0) {
        if (keys->pasting)
            return read_paste(keys, now_ms);
        int code = wgetch(input);
        if (code == PASTE_BEGIN)
            begin_paste(keys, now_ms);
        if (code == ERR)
            keys->queued = keys_rest(keys, keys->queue);
        else if (code != PASTE_BEGIN)
            keys->queued = keys_feed(keys, code, keys->queue);
        if (code == ERR && keys->queued == 0)
            return nothing();
        if (keys->lost)
            break;
    }
    if (keys->lost) {
        keys->lost = false;
        return KEYS_LOST;
    }
    return take(keys, ret_key);
}
