#ifndef BASE_I18N_H
#define BASE_I18N_H

#include <libintl.h>
#include <stdbool.h>

#include "base/attr.h"

/*
 * Words for people. Message ids are English; Danish is in po/da.po. Works on a
 * machine without any Danish locale: characters come from C.UTF-8, the language
 * from LANGUAGE.
 *
 * `_("...")` translates, `N_("...")` marks a text in a table that is translated
 * where it is shown, ngettext("%d case", "%d cases", n) knows one and many.
 */
#define _(msgid) i18n_text(msgid)
#define N_(msgid) msgid

/*
 * Choose the language and open the catalogue; call first thing in main(), and again
 * when the settings have said otherwise. `lang` is "da", "en", or NULL, "" or "auto":
 * the first of LANGUAGE that is Danish or English, and Danish when there is none.
 * `localedir` holds da/LC_MESSAGES/foothold.mo.
 *
 * Sets LC_CTYPE from the environment, or C.UTF-8 where that is missing or no UTF-8;
 * LC_MESSAGES to C.UTF-8 and LANGUAGE to the language. All else, LC_NUMERIC above
 * all, stays "C". False: neither locale can be had, not even C.UTF-8; the program
 * then speaks English.
 */
bool i18n_init(const char *lang, const char *localedir);

/* The environment's locale was unusable and C.UTF-8 stands in for it: tell once. */
bool i18n_fell_back(void);

/* "da" or "en". English until i18n_init(). */
const char *i18n_lang(void);

bool i18n_is_danish(void);

/* gettext(), which remembers: a screen says the same words at each key. */
ATTR_FORMAT_ARG(1)
const char *i18n_text(const char *msgid);

/*
 * Translate `msgid` as used in `ctx` (the screen's name: pgettext). Falls back to
 * the translation without context, then to `msgid` itself, whose pointer is then
 * returned. "" stays "".
 */
ATTR_FORMAT_ARG(2)
const char *i18n_ctx(const char *ctx, const char *msgid);

/* The same in the language that is not spoken: who knows a word only so finds it all the same. */
ATTR_FORMAT_ARG(2)
const char *i18n_other(const char *ctx, const char *msgid);

#endif
