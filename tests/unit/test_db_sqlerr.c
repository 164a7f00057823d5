/* link: base db */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include <glob.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/str.h"
#include "db/sqlerr.h"

static struct err filled(struct sqlerr from)
{
    struct err err = {0};
    sqlerr_fill(&from, &err);
    return err;
}

static void an_end_before_the_start_is_the_ends_fault(void **state)
{
    (void)state;
    struct err err = filled((struct sqlerr){
        .code = "23514", .constraint = "mentor_dates", .table = "mentor_assignment"});
    assert_string_equal(err.field, "ends");
    assert_string_equal(err.detail, "The end must not be before the start.");
}

static void constraint_decides_before_the_code(void **state)
{
    (void)state;
    struct err err = filled((struct sqlerr){.code = "23P01", .constraint = "meeting_worker_free"});
    assert_string_equal(err.detail, "The caseworker has another meeting at that time.");
    assert_string_equal(err.msgid, "meeting_worker_free");
    assert_int_equal(err.code, ERR_INPUT);
    err = filled((struct sqlerr){.code = "23P01", .constraint = "nobody_knows"});
    assert_string_equal(err.detail, "This overlaps with something that is there already.");
    assert_string_equal(err.msgid, "nobody_knows");
}

static void our_own_errors_go_by_their_id(void **state)
{
    (void)state;
    struct err err =
        filled((struct sqlerr){.code = "FH024", .message = "mentor_full", .column = "mentor_id"});
    assert_string_equal(err.msgid, "mentor_full");
    assert_string_equal(err.field, "mentor_id");
    err = filled((struct sqlerr){.code = "FH999", .message = "made_up"});
    assert_string_equal(err.detail, "The server refused this (FH999).");
    assert_string_equal(err.msgid, "made_up");
}

static void foreign_text_is_never_shown(void **state)
{
    (void)state;
    struct err err = filled((struct sqlerr){.code = "P0001", .message = "\033]0;Jens 010190-1234"});
    assert_null(strstr(err.detail, "Jens"));
    assert_string_equal(err.msgid, "P0001");
    err = filled((struct sqlerr){.code = "23505", .message = "duplicate key value (Jens)"});
    assert_string_equal(err.detail, "This is there already.");
    assert_string_equal(err.msgid, "23505");
}

static void class_stands_for_unknown_codes(void **state)
{
    (void)state;
    assert_string_equal(filled((struct sqlerr){.code = "22P99"}).detail,
                        "This is not a valid value.");
    assert_int_equal(filled((struct sqlerr){.code = "57P02"}).code, ERR_UNAVAILABLE);
    assert_int_equal(filled((struct sqlerr){.code = NULL}).code, ERR_INTERNAL);
}

static void unnamed_checks_tell_their_column(void **state)
{
    (void)state;
    struct sqlerr from = {
        .code = "23514", .table = "benefit_period", .constraint = "benefit_period_starts_check"};
    assert_string_equal(filled(from).field, "starts");
    from.constraint = "other_starts_check";
    assert_string_equal(filled(from).field, "");
    from.column = "given";
    assert_string_equal(filled(from).field, "given");
}

static void classes_say_what_to_do(void **state)
{
    (void)state;
    assert_int_equal(sqlerr_class("40001"), SQLERR_RETRY);
    assert_int_equal(sqlerr_class("40P01"), SQLERR_RETRY);
    assert_int_equal(sqlerr_class("55P03"), SQLERR_PASSING);
    assert_int_equal(sqlerr_class("53100"), SQLERR_PASSING);
    assert_int_equal(sqlerr_class("0A000"), SQLERR_REPLACED);
    assert_int_equal(sqlerr_class("26000"), SQLERR_STALE);
    assert_int_equal(sqlerr_class("28P01"), SQLERR_DENIED);
    assert_int_equal(sqlerr_class("23505"), SQLERR_FINAL);
    assert_int_equal(sqlerr_class(""), SQLERR_FINAL);
}

static void every_key_is_there_once_with_words(void **state)
{
    const char *key, *msgid, *other, *words;
    (void)state;
    for (size_t i = 0; sqlerr_entry(i, &key, &msgid); i++) {
        assert_true(strlen(msgid) > 5);
        for (size_t j = 0; j < i && sqlerr_entry(j, &other, &words); j++)
            assert_string_not_equal(key, other);
    }
}

/* ---- the SQL sources: every id and every named constraint has words ---- */

static bool has_words(const char *name)
{
    const char *key, *msgid;
    for (size_t i = 0; sqlerr_entry(i, &key, &msgid); i++)
        if (strcmp(key, name) == 0)
            return true;
    return false;
}

static void read_file(const char *path, struct str *ret_text)
{
    char bytes[4096];
    size_t n;
    FILE *f = fopen(path, "r");
    assert_non_null(f);
    while ((n = fread(bytes, 1, sizeof bytes, f)) > 0)
        str_add_n(ret_text, bytes, n);
    fclose(f);
}

/* Count the names that follow `mark` in `text` and have no words; they are printed. A message that
 * is no single id is for administrators. */
static int without_words(const char *path, const char *text, const char *mark)
{
    int n = 0;
    for (const char *s = text; (s = strstr(s, mark)) != NULL;) {
        char name[64];
        s += strlen(mark);
        size_t length = strspn(s, "abcdefghijklmnopqrstuvwxyz_");
        snprintf(name, sizeof name, "%.*s", (int)length, s);
        bool whole = strchr("' \n", s[length]) != NULL && (mark[0] != 'm' || s[length] == '\'');
        if (length > 0 && whole && !has_words(name)) {
            print_error("%s: no words for %s in src/db/sqlerr.c\n", path, name);
            n++;
        }
    }
    return n;
}

static int missing_in(const char *pattern, const char *mark)
{
    glob_t found;
    int n = 0;
    if (glob(pattern, 0, NULL, &found) != 0)
        return 0;
    for (size_t i = 0; i < found.gl_pathc; i++) {
        struct str text;
        str_init(&text);
        read_file(found.gl_pathv[i], &text);
        n += without_words(found.gl_pathv[i], text.s, mark);
        str_finish(&text);
    }
    globfree(&found);
    return n;
}

static void everything_the_sql_raises_has_words(void **state)
{
    (void)state;
    assert_int_equal(missing_in("sql/private/*.sql", "message = '") +
                         missing_in("sql/api/*.sql", "message = '") +
                         missing_in("sql/migrate/*.sql", "    constraint "),
                     0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_end_before_the_start_is_the_ends_fault),
        cmocka_unit_test(constraint_decides_before_the_code),
        cmocka_unit_test(our_own_errors_go_by_their_id),
        cmocka_unit_test(foreign_text_is_never_shown),
        cmocka_unit_test(class_stands_for_unknown_codes),
        cmocka_unit_test(unnamed_checks_tell_their_column),
        cmocka_unit_test(classes_say_what_to_do),
        cmocka_unit_test(every_key_is_there_once_with_words),
        cmocka_unit_test(everything_the_sql_raises_has_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
