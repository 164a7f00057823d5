/* link: base def engine stub_db */
/* Field types: typed text to value, value to shown text, and words that help. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/date.h"
#include "base/err.h"
#include "base/str.h"
#include "engine/codes.h"
#include "engine/field.h"

static struct code the_codes[] = {
    {"meeting_form", "office", "fremmøde"},
    {"meeting_form", "phone", "telefon"},
    {"meeting_form", "video", "video"},
    {"meeting_form", "videobus", "video i bussen"},
    {"flag", "late", "L late"},
    {"flag", "none", "M no meeting"},
    {"plan_status", "draft", "kladde"},
    {"plan_status", "active", "Gældende"},
    {"plan_status", "agreed", "godkendt"},
    {"plan_status", "closed", "gået i glemmebogen"},
};
static struct codes codes = {.v = the_codes, .n = sizeof the_codes / sizeof the_codes[0]};
static struct field_context context = {.codes = &codes};

static int setup(void **state)
{
    (void)state;
    context.today = date_from_ymd(2026, 11, 20);
    codes_index(&codes);
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    free(codes.lists);
    return 0;
}

struct parse_case {
    enum field_type type;
    const char *list, *typed, *value; /* value NULL: refused, "": null */
};

static const struct parse_case parse_cases[] = {
    {FIELD_TEXT, NULL, "  Skærbæk Bageri ", "Skærbæk Bageri"},
    {FIELD_TEXT, NULL, "   ", ""},
    {FIELD_NOTE, NULL, "  indrykket\nlinje to \n\n", "  indrykket\nlinje to"},
    {FIELD_INT, NULL, "12", "12"},
    {FIELD_INT, NULL, "-3", "-3"},
    {FIELD_INT, NULL, "12 kr", NULL},
    {FIELD_INT, NULL, "99999999999", NULL},
    {FIELD_MINUTES, NULL, "7:30", "450"},
    {FIELD_MINUTES, NULL, "37t", "2220"},
    {FIELD_MINUTES, NULL, "450", "450"},
    {FIELD_MINUTES, NULL, "halvanden", NULL},
    {FIELD_DATE, NULL, "2011", "2026-11-20"},
    {FIELD_DATE, NULL, "+14", "2026-12-04"},
    {FIELD_DATE, NULL, "fre", "2026-11-27"},
    {FIELD_DATE, NULL, "u48", "2026-11-23"},
    {FIELD_DATE, NULL, "29-02-2027", NULL},
    {FIELD_DATE, NULL, "snart", NULL},
    {FIELD_TIME, NULL, "930", "09:30"},
    {FIELD_TIME, NULL, "24:00", NULL},
    {FIELD_DATETIME, NULL, "i dag 1015", "2026-11-20 10:15"},
    {FIELD_DATETIME, NULL, "20-11-2026 09:30", "2026-11-20 09:30"},
    {FIELD_BOOL, NULL, "ja", "t"},
    {FIELD_BOOL, NULL, "No", "f"},
    {FIELD_BOOL, NULL, "måske", NULL},
    {FIELD_CODE, "meeting_form", "phone", "phone"},
    {FIELD_CODE, "meeting_form", "Telefon", "phone"},
    {FIELD_CODE, "meeting_form", "t", "phone"},
    {FIELD_CODE, "meeting_form", "fremmoede", "office"},
    {FIELD_CODE, "meeting_form", "video", "video"},
    {FIELD_CODE, "meeting_form", "vid", NULL},
    {FIELD_CODE, "meeting_form", "kladde", NULL},
    {FIELD_CODE, "plan_status", "gæl", "active"},
    {FIELD_CODE, "plan_status", "g", NULL},
    {FIELD_CODE, "no_such_list", "x", NULL},
    {FIELD_CPR, NULL, "710768-1233", "7107681233"},
    {FIELD_CPR, NULL, "7107681234", "7107681234"}, /* modulus 11 never refuses */
    {FIELD_CPR, NULL, "320768-1234", NULL},
    {FIELD_CPR, NULL, "710768-****", NULL},
    {FIELD_ID, NULL, "6ac5d2b2-6c1f-4d6e-9d2f-3b1c1f5a7e11",
     "6ac5d2b2-6c1f-4d6e-9d2f-3b1c1f5a7e11"},
    {FIELD_ID, NULL, "Karen Dam", NULL},
};

static void typed_text_becomes_a_value_or_a_reason(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof parse_cases / sizeof parse_cases[0]; i++) {
        const struct parse_case *c = &parse_cases[i];
        struct err err = {0};
        struct str value;
        bool null = false, ok;
        str_init(&value);
        str_add(&value, "left from before");
        ok = field_parse(c->type, c->list, &context, c->typed, &value, &null, &err);
        if (ok != (c->value != NULL))
            fail_msg("\"%s\": %s", c->typed, ok ? value.s : err.detail);
        if (c->value) {
            assert_string_equal(value.s, c->value);
            assert_int_equal(null, c->value[0] == '\0');
        } else {
            assert_int_equal(err.code, ERR_INPUT);
            assert_true(strlen(err.detail) > 10);
        }
        str_finish(&value);
    }
}

static void empty_text_is_null_in_every_type(void **state)
{
    (void)state;
    for (int type = FIELD_TEXT; type <= FIELD_ID; type++) {
        struct str value;
        bool null = false;
        str_init(&value);
        assert_true(field_parse((enum field_type)type, NULL, &context, "  ", &value, &null, NULL));
        assert_true(null);
        assert_string_equal(value.s, "");
        str_finish(&value);
    }
}

static const struct {
    enum field_type type;
    const char *list, *value, *text;
} format_cases[] = {
    {FIELD_TEXT, NULL, "Skærbæk", "Skærbæk"},
    {FIELD_TEXT, NULL, NULL, ""},
    {FIELD_MINUTES, NULL, "450", "7:30"},
    {FIELD_DATE, NULL, "2026-11-20", "20-11-2026"},
    {FIELD_DATE, NULL, "infinity", ""},
    {FIELD_DATE, NULL, "32-13", "32-13"}, /* a draft of what was typed */
    {FIELD_TIME, NULL, "09:30:00", "09:30"},
    {FIELD_DATETIME, NULL, "2026-11-20 09:30:00+01", "20-11-2026 09:30"},
    {FIELD_DATETIME, NULL, "-infinity", ""},
    {FIELD_BOOL, NULL, "t", "yes"},
    {FIELD_BOOL, NULL, "f", "no"},
    {FIELD_CODE, "meeting_form", "office", "fremmøde"},
    {FIELD_CODE, "meeting_form", "pigeon", "pigeon"},
    {FIELD_FLAGS, "flag", "late none", "L M"},
    {FIELD_FLAGS, "flag", " none", "M"},
    {FIELD_CPR, NULL, "7107681233", "710768-1233"},
    {FIELD_CPR, NULL, "710768****", "710768-****"},
    {FIELD_CPR, NULL, "710768-****", "710768-****"},
};

static void values_are_shown_as_people_write_them(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof format_cases / sizeof format_cases[0]; i++) {
        struct str text;
        str_init(&text);
        field_format(format_cases[i].type, format_cases[i].list, &context, format_cases[i].value,
                     &text);
        assert_string_equal(text.s, format_cases[i].text);
        str_finish(&text);
    }
}

/* What stands in an input unchanged means the value it was made from. */
static void shown_text_reads_back_as_the_same_value(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof parse_cases / sizeof parse_cases[0]; i++) {
        const struct parse_case *c = &parse_cases[i];
        struct str text, value;
        bool null;
        if (!c->value)
            continue;
        str_init(&text);
        str_init(&value);
        field_format(c->type, c->list, &context, c->value, &text);
        assert_true(field_parse(c->type, c->list, &context, text.s, &value, &null, NULL));
        assert_string_equal(value.s, c->value);
        str_finish(&text);
        str_finish(&value);
    }
}

static void an_unclear_code_names_what_it_may_be(void **state)
{
    (void)state;
    struct err err = {0};
    struct str value;
    bool null;
    str_init(&value);
    field_parse(FIELD_CODE, "plan_status", &context, "g", &value, &null, &err);
    assert_non_null(strstr(err.detail, "Gældende"));
    assert_non_null(strstr(err.detail, "godkendt"));
    field_parse(FIELD_CODE, "plan_status", &context, "zz", &value, &null, &err);
    assert_non_null(strstr(err.detail, "zz"));
    assert_non_null(strstr(err.detail, "F4"));
    str_finish(&value);
}

static void a_typed_date_is_echoed_in_full(void **state)
{
    (void)state;
    struct str text;
    str_init(&text);
    field_echo(FIELD_DATE, &context, "+14", &text);
    assert_string_equal(text.s, "Fri 04-12-2026, week 49");
    str_reset(&text);
    field_echo(FIELD_DATETIME, &context, "i dag 930", &text);
    assert_string_equal(text.s, "Fri 20-11-2026, week 47 09:30");
    str_reset(&text);
    field_echo(FIELD_DATE, &context, "32-13", &text);
    field_echo(FIELD_TEXT, &context, "2011", &text);
    assert_string_equal(text.s, "");
    str_finish(&text);
}

static void half_a_date_time_keeps_the_other_half(void **state)
{
    (void)state;
    static const struct {
        const char *typed, *value;
    } table[] = {{"930", "2026-12-11 09:30"},        {"9:30", "2026-12-11 09:30"},
                 {"+14", "2026-12-04 10:00"},        {"2511", "2026-11-25 10:00"},
                 {"fre", "2026-11-27 10:00"},        {"+14 13", "2026-12-04 13:00"},
                 {"i dag 1015", "2026-11-20 10:15"}, {"snart", NULL}};
    struct field_context over = {
        .today = context.today, .codes = &codes, .stood = "2026-12-11 10:00:00+01"};
    struct str value;
    bool null;
    str_init(&value);
    for (size_t i = 0; i < sizeof table / sizeof table[0]; i++) {
        bool ok = field_parse(FIELD_DATETIME, NULL, &over, table[i].typed, &value, &null, NULL);
        assert_int_equal(ok, table[i].value != NULL);
        if (ok)
            assert_string_equal(value.s, table[i].value);
    }
    assert_false(field_parse(FIELD_DATETIME, NULL, &context, "930", &value, &null, NULL));
    str_finish(&value);
}

static void numbers_stand_on_the_right(void **state)
{
    (void)state;
    assert_true(field_right_aligned(FIELD_INT));
    assert_true(field_right_aligned(FIELD_MINUTES));
    assert_false(field_right_aligned(FIELD_TEXT));
    assert_int_equal(field_width(FIELD_DATE), 10);
    assert_int_equal(field_width(FIELD_CPR), 11);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(typed_text_becomes_a_value_or_a_reason),
        cmocka_unit_test(empty_text_is_null_in_every_type),
        cmocka_unit_test(values_are_shown_as_people_write_them),
        cmocka_unit_test(shown_text_reads_back_as_the_same_value),
        cmocka_unit_test(an_unclear_code_names_what_it_may_be),
        cmocka_unit_test(a_typed_date_is_echoed_in_full),
        cmocka_unit_test(half_a_date_time_keeps_the_other_half),
        cmocka_unit_test(numbers_stand_on_the_right),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
