#include "base/i18n.h"

#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

#define DOMAIN "foothold"

/* Room for a context and a msgid; longer ones stand in the catalogue without a context. */
enum { CONTEXT_KEY = 1024, WORDS = 4096 };

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

/* ---- words ---- */

/* By content. `text` is NULL where there is no translation: then it is the caller's own words. */
struct word {
    char *key;
    const char *text;
};

static struct word words[WORDS];
static size_t n_words;

static void forget_words(void)
{
    for (size_t i = 0; i < WORDS; i++)
        free(words[i].key);
    memset(words, 0, sizeof words);
    n_words = 0;
}

/* Where `key` stands or may be put. */
static struct word *word_of(const char *key)
{
    size_t at = 5381;

    for (const char *p = key; *p != '\0'; p++)
        at = at * 33 + (unsigned char)*p;
    for (at %= WORDS; words[at].key != NULL && strcmp(words[at].key, key) != 0;)
        at = (at + 1) % WORDS;
    return &words[at];
}

static const char *translate(const char *key)
{
    struct word *word = word_of(key);
    const char *text;

    if (word->key != NULL)
        return word->text;
    text = gettext(key);
    if (text == key)
        text = NULL;
    if (n_words < WORDS / 4 * 3) {
        *word = (struct word){xstrdup(key), text};
        n_words++;
    }
    return text;
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
    forget_words();
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

const char *i18n_text(const char *msgid)
{
    const char *text = translate(msgid);

    return text != NULL ? text : msgid;
}

const char *i18n_ctx(const char *ctx, const char *msgid)
{
    char key[CONTEXT_KEY];
    size_t n = strlen(ctx), more = strlen(msgid) + 1;
    const char *text = NULL;

    if (*msgid == '\0')
        return msgid;
    if (n + 1 + more <= sizeof key) {
        memcpy(key, ctx, n);
        key[n] = '\004';
        memcpy(key + n + 1, msgid, more);
        text = translate(key);
    }
    return text != NULL ? text : i18n_text(msgid);
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
