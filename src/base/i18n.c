#include "base/i18n.h"

#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/str.h"

#define DOMAIN "foothold"

static bool danish;
static bool fell_back;

static bool set_characters(void)
{
    fell_back = false;
    if (setlocale(LC_CTYPE, "") != NULL && strcmp(nl_langinfo(CODESET), "UTF-8") == 0)
        return true;
    fell_back = true;
    return setlocale(LC_CTYPE, "C.UTF-8") != NULL;
}

/* The first entry of LANGUAGE ("da:en", "en_GB") that we speak; Danish when none is. */
static bool environment_is_danish(void)
{
    const char *list = getenv("LANGUAGE");

    while (list != NULL && *list != '\0') {
        const char *next = strchr(list, ':');

        if (strncmp(list, "da", 2) == 0)
            return true;
        if (strncmp(list, "en", 2) == 0)
            return false;
        list = next != NULL ? next + 1 : NULL;
    }
    return true;
}

bool i18n_init(const char *lang, const char *localedir)
{
    bool ok = set_characters();

    if (lang == NULL || *lang == '\0' || strcmp(lang, "auto") == 0)
        danish = environment_is_danish();
    else
        danish = strcmp(lang, "da") == 0;
    /* the "C" locale never translates, whatever LANGUAGE says */
    ok = setlocale(LC_MESSAGES, "C.UTF-8") != NULL && ok;
    if (!ok)
        danish = false;
    setenv("LANGUAGE", danish ? "da" : "en", 1);
    bindtextdomain(DOMAIN, localedir);
    bind_textdomain_codeset(DOMAIN, "UTF-8");
    textdomain(DOMAIN); /* last: it drops what gettext remembers of another language */
    return ok;
}

bool i18n_fell_back(void)
{
    return fell_back;
}

const char *i18n_lang(void)
{
    return danish ? "da" : "en";
}

bool i18n_is_danish(void)
{
    return danish;
}

const char *i18n_ctx(const char *ctx, const char *msgid)
{
    struct str key;
    const char *found;
    bool hit;

    if (*msgid == '\0')
        return msgid;
    str_init(&key);
    str_printf(&key, "%s\004%s", ctx, msgid);
    found = gettext(key.s);
    hit = found != key.s;
    str_finish(&key);
    return hit ? found : gettext(msgid);
}

static void speak(const char *language)
{
    setenv("LANGUAGE", language, 1);
    textdomain(DOMAIN); /* drops what gettext remembers */
}

const char *i18n_other(const char *ctx, const char *msgid)
{
    const char *found;

    if (danish)
        return msgid;
    speak("da");
    found = i18n_ctx(ctx, msgid);
    speak("en");
    return found;
}
