#include "engine/key.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "base/i18n.h"
#include "base/text.h"

static const struct {
    int key;
    const char *name;  /* as written in definitions */
    const char *shown; /* msgid where people see another word */
} names[] = {
    {K_ESC, "Esc", NULL},
    {K_ENTER, "Enter", NULL},
    {K_TAB, "Tab", NULL},
    {K_BACKTAB, "S-Tab", NULL},
    {K_BACKSPACE, "Backspace", NULL},
    {K_DELETE, "Del", NULL},
    {K_UP, "Up", N_("Up")},
    {K_DOWN, "Down", N_("Down")},
    {K_LEFT, "Left", N_("Left")},
    {K_RIGHT, "Right", N_("Right")},
    {K_HOME, "Home", NULL},
    {K_END, "End", NULL},
    {K_PAGE_UP, "PgUp", NULL},
    {K_PAGE_DOWN, "PgDn", NULL},
    {K_WORD_LEFT, "Ctrl-Left", NULL},
    {K_WORD_RIGHT, "Ctrl-Right", NULL},
    {' ', "Space", N_("Space")},
};

static bool parse_function_key(const char *name, int *ret_key)
{
    int number = 0;
    char rest = 0;
    if (name[0] != 'F' || !isdigit((unsigned char)name[1]) ||
        sscanf(name + 1, "%2d%c", &number, &rest) != 1)
        return false;
    if (number < 1 || number > 12)
        return false;
    *ret_key = K_F1 + number - 1;
    return true;
}

bool key_parse(const char *name, int *ret_key)
{
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        if (strcmp(names[i].name, name) == 0) {
            *ret_key = names[i].key;
            return true;
        }
    }
    if (strncmp(name, "Ctrl-", 5) == 0 && isalpha((unsigned char)name[5]) && !name[6]) {
        *ret_key = K_CTRL + tolower((unsigned char)name[5]);
        return true;
    }
    if (name[0] > ' ' && name[0] < 0x7f && !name[1]) {
        *ret_key = name[0];
        return true;
    }
    return parse_function_key(name, ret_key);
}

const char *key_label(int key, char *buf, size_t size)
{
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (names[i].key == key)
            return names[i].shown ? _(names[i].shown) : names[i].name;
    if (key >= K_F1 && key <= K_F12)
        snprintf(buf, size, "F%d", key - K_F1 + 1);
    else if (key > K_CTRL)
        snprintf(buf, size, "Ctrl-%c", toupper(key - K_CTRL));
    else
        buf[text_encode(key, buf)] = '\0';
    return buf;
}
