/* link: base */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/err.h"
#include "base/text.h"

static void set_says_all(void **state)
{
    struct err err = {.line = 9, .msgid = "old"};

    (void)state;
    assert_false(err_set(&err, ERR_INPUT, "due_on", "%s has %d days", "April", 30));
    assert_int_equal(err.code, ERR_INPUT);
    assert_string_equal(err.detail, "April has 30 days");
    assert_string_equal(err.field, "due_on");
    assert_string_equal(err.msgid, "");
    assert_int_equal(err.line, 0);
    assert_false(err_at(&err, "ui/case.cfg", 31));
    assert_false(err_msgid(&err, "meeting_no_overlap"));
    assert_string_equal(err.file, "ui/case.cfg");
    assert_int_equal(err.line, 31);
    assert_string_equal(err.msgid, "meeting_no_overlap");
    assert_string_equal(err.detail, "April has 30 days");
    err_clear(&err);
    assert_int_equal(err.code, ERR_NONE);
    assert_string_equal(err.file, "");
}

static void nobody_asks_why(void **state)
{
    (void)state;
    assert_false(err_set(NULL, ERR_DATA, NULL, "x"));
    assert_false(err_at(NULL, "x", 1));
    assert_false(err_msgid(NULL, "x"));
    err_clear(NULL);
}

/* Whatever is too long is cut at a character and marked, at every alignment. */
static void long_words_are_cut(void **state)
{
    char words[700];

    (void)state;
    for (size_t lead = 0; lead < 4; lead++) {
        struct err err = {0};
        size_t n = lead;

        memset(words, 'x', lead);
        for (; n + 3 < sizeof(words); n += 3)
            memcpy(words + n, "€", 3);
        words[n] = '\0';
        err_set(&err, ERR_DATA, words, "%s", words);
        err_at(&err, words, 1);
        assert_true(strlen(err.detail) > 240 && strlen(err.field) > 55);
        assert_true(text_valid(err.detail, strlen(err.detail)));
        assert_true(text_valid(err.field, strlen(err.field)));
        assert_true(text_valid(err.file, strlen(err.file)));
        assert_string_equal(err.detail + strlen(err.detail) - 3, "…");
    }
}

static bool told(int status)
{
    for (const struct err_exit *end = err_exits; end->help != NULL; end++)
        if (end->status == status)
            return true;
    return false;
}

static void exit_statuses(void **state)
{
    static const struct {
        enum err_code code;
        int status;
    } cases[] = {
        {ERR_NONE, 0},       {ERR_USAGE, 64},       {ERR_DATA, 65},           {ERR_INPUT, 65},
        {ERR_NOT_FOUND, 66}, {ERR_UNAVAILABLE, 69}, {ERR_INTERNAL, 70},       {ERR_IO, 74},
        {ERR_TEMP, 75},      {ERR_UNKNOWN, 75},     {ERR_CONFLICT, 75},       {ERR_CANCELLED, 75},
        {ERR_DENIED, 77},    {ERR_CONFIG, 78},      {(enum err_code)999, 70},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
        assert_int_equal(err_exit_status(cases[i].code), cases[i].status);
    for (int code = ERR_NONE; code <= ERR_CONFIG; code++)
        assert_true(told(err_exit_status((enum err_code)code)));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(set_says_all),
        cmocka_unit_test(nobody_asks_why),
        cmocka_unit_test(long_words_are_cut),
        cmocka_unit_test(exit_statuses),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
