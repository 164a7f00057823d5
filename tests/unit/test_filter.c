/* link: base def engine stub_db */
/* Query by example: what is typed, what is kept of it, what the server is asked. */
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
#include "engine/filter.h"

static struct code code_rows[] = {
    {(char *)"grp", (char *)"1", (char *)"1 dagpenge"},
    {(char *)"grp", (char *)"2", (char *)"2 jobparat"},
    {(char *)"grp", (char *)"x|y", (char *)"!odd"},
};
static struct codes codes = {.v = code_rows, .n = 3};
static struct field_context context; /* Friday 20 November 2026 */
static struct column_def columns[] = {
    {.name = "name", .label = "Citizen"},
    {.name = "due_on", .label = "Due", .type = FIELD_DATE},
    {.name = "at", .label = "At", .type = FIELD_DATETIME},
    {.name = "grp", .label = "Group", .type = FIELD_CODE, .codes = "grp"},
    {.name = "n", .label = "Number", .type = FIELD_INT},
    {.name = "what", .label = "What", .localized = true},
    {.name = "flags", .label = "Note", .type = FIELD_FLAGS, .codes = "grp"},
    {.name = "done", .label = "Done", .type = FIELD_BOOL},
    {.name = "mark", .label = "!"},
    {.name = "twice", .label = "Unit"},
};
static struct field_def filters[] = {
    {.name = "unit_id", .label = "Unit", .type = FIELD_ID, .shows = "unit"},
    {.name = "late",
     .label = "Late",
     .type = FIELD_DATE,
     .column = "law",
     .compare = FILTER_EXAMPLE}};
static struct screen_def def = {
    .name = "rows", .columns = columns, .n_columns = 10, .filters = filters, .n_filters = 2};

static int begin(void **state)
{
    (void)state;
    context = (struct field_context){.today = date_from_ymd(2026, 11, 20), .codes = &codes};
    codes_index(&codes);
    return 0;
}

static int end(void **state)
{
    (void)state;
    free(codes.lists);
    return 0;
}

/* The conditions, and behind them the values. */
static void expect(const char *name, const char *typed, const char *wanted)
{
    struct filter filter;
    struct err err = {0};
    const char *values[FILTER_VALUES];
    struct str sql;

    filter_init(&filter);
    str_init(&sql);
    if (!filter_add(&filter, &def, name, typed, &context, &err))
        fail_msg("%s: %s", typed, err.detail);
    filter_sql(&filter, true, 1, &sql);
    size_t n = filter_values(&filter, values, FILTER_VALUES);
    assert_int_equal(n, filter.values);
    for (size_t i = 0; i < n; i++)
        str_printf(&sql, "; %s", values[i]);
    assert_string_equal(sql.s + strlen(" where "), wanted);
    str_finish(&sql);
    filter_finish(&filter);
}

static void refuse(const char *name, const char *typed, const char *words)
{
    struct filter filter;
    struct err err = {0};

    filter_init(&filter);
    assert_false(filter_add(&filter, &def, name, typed, &context, &err));
    assert_int_equal(filter.n, 0);
    if (!strstr(err.detail, words))
        fail_msg("%s: %s, not %s", typed, err.detail, words);
    filter_finish(&filter);
}

static void text(void **state)
{
    (void)state;
    expect("name", "jens", "(api.fold(name::text) like (select api.pattern($1))); *jens*");
    expect("name", " Jens* ", "(api.fold(name::text) like (select api.pattern($1))); Jens*");
    expect("name", "=jens", "(api.fold(name::text) like (select api.pattern($1))); jens");
    expect("name", "\"a|b\"", "(api.fold(name::text) like (select api.pattern($1))); *a|b*");
    expect("name", "\"5\"\" rør\"",
           "(api.fold(name::text) like (select api.pattern($1))); *5\" rør*");
    expect("name", "a|b",
           "(api.fold(name::text) like (select api.pattern($1)) or "
           "api.fold(name::text) like (select api.pattern($2))); *a*; *b*");
    expect("name", "!a|b",
           "(api.fold(name::text) like (select api.pattern($1)) or "
           "api.fold(name::text) like (select api.pattern($2))) is not true; *a*; *b*");
    expect("name", "a..b", "(api.fold(name::text) like (select api.pattern($1))); *a..b*");
    expect("name", "=", "(coalesce(name::text, '') = '')");
    expect("name", "\"\"", "(coalesce(name::text, '') = '')");
    expect("name", "<>", "(coalesce(name::text, '') = '') is not true");
    expect("what", "x", "(api.fold(what_en::text) like (select api.pattern($1))); *x*");
    expect("name", "'; drop table x --",
           "(api.fold(name::text) like (select api.pattern($1))); *'; drop table x --*");
}

static void dates(void **state)
{
    (void)state;
    expect("due_on", "20-11", "(due_on >= $1 and due_on < $2); 2026-11-20; 2026-11-21");
    expect("due_on", "..+2w", "(due_on < $1 and due_on > '-infinity'); 2026-12-05");
    expect("due_on", "1-11..", "(due_on >= $1 and due_on < 'infinity'); 2026-11-01");
    expect("due_on", "1.11..30.11.2026", "(due_on >= $1 and due_on < $2); 2026-11-01; 2026-12-01");
    expect("due_on", "<today", "(due_on < $1 and due_on > '-infinity'); 2026-11-20");
    expect("due_on", "<=today", "(due_on < $1 and due_on > '-infinity'); 2026-11-21");
    expect("due_on", ">today", "(due_on >= $1 and due_on < 'infinity'); 2026-11-21");
    expect("due_on", ">= today", "(due_on >= $1 and due_on < 'infinity'); 2026-11-20");
    expect("due_on", "w48", "(due_on >= $1 and due_on < $2); 2026-11-23; 2026-11-30");
    expect("due_on", "=", "(isfinite(due_on) is not true)");
    expect("due_on", "!=", "(isfinite(due_on) is not true) is not true");
    expect("at", "20-11", "(at >= $1 and at < $2); 2026-11-20 00:00; 2026-11-21 00:00");
    expect("at", "20-11 930..20-11 10",
           "(at >= $1 and at < $2); 2026-11-20 09:30; 2026-11-20 10:01");
    expect("late", "<today", "(law < $1 and law > '-infinity'); 2026-11-20");
}

static void values(void **state)
{
    (void)state;
    expect("grp", "2|1 dag", "(grp = $1 or grp = $2); 2; 1");
    expect("grp", "!1 dagpenge", "(grp = $1) is not true; 1");
    expect("n", "-5..5", "(n >= $1 and n < $2); -5; 6");
    expect("n", ">10|=", "(n >= $1 or n is null); 11");
    expect("flags", "2", "($1 = any (string_to_array(flags, ' '))); 2");
    expect("done", "yes", "(done = $1); t");
}

static void bad(void **state)
{
    (void)state;
    refuse("name", "a|", "name: position 3: a value is missing");
    refuse("name", "<b", "name: position 1: only dates");
    refuse("name", "a|!b", "name: position 3: “not” stands first");
    refuse("name", "\"a", "position 1: the closing \"");
    refuse("name", "\"a\" b", "position 5: | is missing");
    refuse("name", "**", "position 1: there is no letter");
    refuse("name", "æø|<b", "position 4: only dates");
    refuse("due_on", "..", "position 1: a range needs a value");
    refuse("due_on", "30-11..1-11", "position 6: the range goes backwards");
    refuse("due_on", "1-11..2-11..3-11", "a range has two ends");
    refuse("due_on", "1-11..32-11", "position 7: ");
    refuse("due_on", ">", "position 2: a value is missing");
    refuse("n", "ten", "position 1: ");
    refuse("n", "\n", "position 1: a value is missing");
    refuse("done", "\n", "position 1: a value is missing");
    refuse("grp", "9", "position 1: ");
    refuse("mark", "x", "there is nothing called “mark”");
    refuse("unit_id", "x", "there is nothing called “unit_id”");
    refuse("twice", "x", "there is nothing called “twice”");
    refuse("nothing", "x", "there are: late, name, due_on, at");
}

/* Each alternative is a parameter, and there is an end to them. */
static void many(void **state)
{
    struct str typed;
    (void)state;

    str_init(&typed);
    for (int i = 0; i < FILTER_VALUES; i++)
        str_add(&typed, i ? "|a" : "a");
    struct filter filter;
    filter_init(&filter);
    assert_true(filter_add(&filter, &def, "name", typed.s, &context, NULL));
    struct err err = {0};
    assert_false(filter_add(&filter, &def, "grp", "1", &context, &err));
    assert_string_equal(err.detail, "grp: too many alternatives");
    filter_finish(&filter);
    str_finish(&typed);
}

static void expect_kept(enum field_type type, const char *typed, const char *kept,
                        const char *shown)
{
    struct str value, text;
    struct err err = {0};
    bool null;

    str_init(&value);
    str_init(&text);
    if (!filter_parse(type, "grp", &context, typed, &value, &null, &err))
        fail_msg("%s: %s", typed, err.detail);
    assert_string_equal(value.s, kept);
    filter_format(type, "grp", &context, value.s, &text);
    assert_string_equal(text.s, shown);
    str_finish(&value);
    str_finish(&text);
}

/* What is kept means the same on another day and in the other language. */
static void kept(void **state)
{
    (void)state;
    expect_kept(FIELD_DATE, "2011..+2w", "2026-11-20..+2w", "20-11-2026..+2w");
    expect_kept(FIELD_DATE, "<> 2011 | =", "!2026-11-20|=", "!20-11-2026|=");
    expect_kept(FIELD_DATE, "<= fri", "<=fri", "<=fri");
    expect_kept(FIELD_CODE, "1 dag | 2", "1|2", "1 dagpenge|2 jobparat");
    expect_kept(FIELD_CODE, "\"x|y\"", "\"x|y\"", "\"!odd\"");
    expect_kept(FIELD_INT, ">1,250", ">1250", ">1250");
    expect_kept(FIELD_TEXT, " jens* | \"a|b\" ", "jens*|\"a|b\"", "jens*|\"a|b\"");
    expect_kept(FIELD_TEXT, "!", "!", "!");
    expect_kept(FIELD_TEXT, "\"a\"\"|b\"", "\"a\"\"|b\"", "\"a\"\"|b\"");
    expect_kept(FIELD_TEXT, "=<5\"", "=\"<5\"\"\"", "=\"<5\"\"\"");
    struct str value;
    bool null = false;
    str_init(&value);
    assert_true(filter_parse(FIELD_TEXT, NULL, &context, "  ", &value, &null, NULL));
    assert_true(null);
    str_finish(&value);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text), cmocka_unit_test(dates), cmocka_unit_test(values),
        cmocka_unit_test(bad),  cmocka_unit_test(many),  cmocka_unit_test(kept),
    };
    return cmocka_run_group_tests(tests, begin, end);
}
