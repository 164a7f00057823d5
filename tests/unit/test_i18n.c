/* link: base */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <wchar.h>

#include <cmocka.h>

#include "base/date.h"
#include "base/i18n.h"

static char dir[] = "/tmp/foothold-i18n-XXXXXX";
static char mo_path[128];

struct message {
    const char *id, *words;
};

/* Sorted by id, as the format wants it. "%d case" has a plural. */
static const struct message messages[] = {
    {"", "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=n != 1;\n"},
    {"%d case\0%d cases", "%d sag\0%d sager"},
    {"Due", "Forfald"},
    {"Open", "Åben"},
    {"case_list\004Due", "Frist"},
};
enum { MESSAGES = sizeof(messages) / sizeof(messages[0]) };

static size_t length(const char *s)
{
    size_t n = strlen(s);

    return strncmp(s, "%d", 2) == 0 ? n + 1 + strlen(s + n + 1) : n;
}

/* A catalogue as msgfmt makes it: header, two tables of {length, offset}, the strings. */
static void write_mo(FILE *file)
{
    uint32_t at = 28 + MESSAGES * 16;
    uint32_t head[7] = {0x950412de, 0, MESSAGES, 28, 28 + MESSAGES * 8, 0, at};

    fwrite(head, sizeof(head), 1, file);
    for (int words = 0; words < 2; words++)
        for (int i = 0; i < MESSAGES; i++) {
            uint32_t n = (uint32_t)length(words ? messages[i].words : messages[i].id);
            uint32_t entry[2] = {n, at};

            fwrite(entry, sizeof(entry), 1, file);
            at += n + 1;
        }
    for (int words = 0; words < 2; words++)
        for (int i = 0; i < MESSAGES; i++) {
            const char *s = words ? messages[i].words : messages[i].id;

            fwrite(s, length(s) + 1, 1, file);
        }
}

static int make_catalogue(void **state)
{
    FILE *file;

    (void)state;
    if (mkdtemp(dir) == NULL)
        return -1;
    snprintf(mo_path, sizeof(mo_path), "%s/da", dir);
    mkdir(mo_path, 0700);
    snprintf(mo_path, sizeof(mo_path), "%s/da/LC_MESSAGES", dir);
    mkdir(mo_path, 0700);
    snprintf(mo_path, sizeof(mo_path), "%s/da/LC_MESSAGES/foothold.mo", dir);
    file = fopen(mo_path, "w");
    if (file == NULL)
        return -1;
    write_mo(file);
    return fclose(file);
}

static int remove_catalogue(void **state)
{
    (void)state;
    for (char *end = mo_path + strlen(mo_path); end > mo_path + strlen(dir) - 1;) {
        if (remove(mo_path) != 0)
            return -1;
        end = strrchr(mo_path, '/');
        *end = '\0';
    }
    return 0;
}

static void environment(const char *lc_all, const char *language)
{
    unsetenv("LANG");
    unsetenv("LC_CTYPE");
    unsetenv("LC_MESSAGES");
    if (lc_all != NULL)
        setenv("LC_ALL", lc_all, 1);
    else
        unsetenv("LC_ALL");
    if (language != NULL)
        setenv("LANGUAGE", language, 1);
    else
        unsetenv("LANGUAGE");
}

static void language_is_chosen(void **state)
{
    static const struct {
        const char *lang, *language, *chosen;
    } cases[] = {
        {NULL, NULL, "da"},         {"", NULL, "da"},           {"auto", NULL, "da"},
        {"da", "en", "da"},         {"en", "da", "en"},         {"auto", "en", "en"},
        {"auto", "en_GB:da", "en"}, {"auto", "da_DK:en", "da"}, {"auto", "de:fr", "da"},
        {"auto", "de:en", "en"},    {"auto", "", "da"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        environment("C.UTF-8", cases[i].language);
        assert_true(i18n_init(cases[i].lang, dir));
        if (strcmp(i18n_lang(), cases[i].chosen) != 0)
            fail_msg("case %zu: %s", i, i18n_lang());
        assert_int_equal(i18n_is_danish(), cases[i].chosen[0] == 'd');
        assert_string_equal(getenv("LANGUAGE"), cases[i].chosen);
    }
}

/* Danish words come whatever locale the machine has or lacks, and go when English is asked. */
static void translates_without_a_locale(void **state)
{
    static const char *const locales[] = {"C", "POSIX", "da_DK.UTF-8", "xx_YY", "C.UTF-8", NULL};

    (void)state;
    for (size_t i = 0; i < sizeof(locales) / sizeof(locales[0]); i++) {
        environment(locales[i], NULL);
        assert_true(i18n_init(NULL, dir));
        assert_string_equal(_("Open"), "Åben");
        assert_string_equal(ngettext("%d case", "%d cases", 1), "%d sag");
        assert_string_equal(ngettext("%d case", "%d cases", 2), "%d sager");
        assert_int_equal(MB_CUR_MAX > 1, 1);
        assert_int_equal(wcwidth(L'å'), 1);
        assert_string_equal(localeconv()->decimal_point, ".");
        assert_true(i18n_init("en", dir));
        assert_string_equal(_("Open"), "Open");
        assert_string_equal(ngettext("%d case", "%d cases", 2), "%d cases");
    }
}

static void says_that_it_fell_back(void **state)
{
    (void)state;
    environment("C", NULL);
    assert_true(i18n_init(NULL, dir));
    assert_true(i18n_fell_back());
    environment("C.UTF-8", NULL);
    assert_true(i18n_init(NULL, dir));
    assert_false(i18n_fell_back());
}

static void context(void **state)
{
    const char *unknown = "Nowhere";

    (void)state;
    environment("C.UTF-8", NULL);
    assert_true(i18n_init("da", dir));
    assert_string_equal(i18n_ctx("case_list", "Due"), "Frist");
    assert_string_equal(i18n_ctx("plan_form", "Due"), "Forfald");
    assert_ptr_equal(i18n_ctx("plan_form", unknown), unknown);
    assert_string_equal(i18n_ctx("case_list", ""), "");
    assert_true(i18n_init("en", dir));
    assert_string_equal(i18n_ctx("case_list", "Due"), "Due");
}

static void dates_follow_the_language(void **state)
{
    char text[DATE_TEXT];
    int day = date_from_ymd(2026, 11, 20);

    (void)state;
    environment("C.UTF-8", NULL);
    assert_true(i18n_init("da", dir));
    assert_string_equal(date_format_long(day, text), "fre 20-11-2026, uge 47");
    assert_string_equal(date_format_long(day + 1, text), "lør 21-11-2026, uge 47");
    assert_string_equal(date_month_name(5), "maj");
    assert_true(i18n_init("en", dir));
    assert_string_equal(date_format_long(day, text), "Fri 20-11-2026, week 47");
    assert_string_equal(date_month_name(5), "May");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(language_is_chosen),        cmocka_unit_test(translates_without_a_locale),
        cmocka_unit_test(says_that_it_fell_back),    cmocka_unit_test(context),
        cmocka_unit_test(dates_follow_the_language),
    };

    return cmocka_run_group_tests(tests, make_catalogue, remove_catalogue);
}
