/* link: base def engine stub_db */
/* Statements from names: what narrows is in them only where it is given. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "base/str.h"
#include "def/screen.h"
#include "engine/field.h"
#include "engine/filter.h"
#include "engine/params.h"
#include "engine/query.h"

static const char *key[] = {"id", NULL}, *order[] = {"due_on", "id", NULL};
static const char *where[] = {"unit_id", NULL}, *narrow[] = {"rule_id", "month", NULL};
static struct column_def columns[] = {{.name = "name", .label = "Name"}};
static struct screen_def def = {.name = "rows",
                                .kind = SCREEN_LIST,
                                .source = {.name = "api.rows",
                                           .key = {key, 1},
                                           .where = {where, 1},
                                           .narrow = {narrow, 2},
                                           .order = {order, 2}},
                                .columns = columns,
                                .n_columns = 1};

static void expect_page(const struct params *params, enum query_page page, const char *statement)
{
    struct source_def source;
    struct str sql;
    str_init(&sql);
    query_narrow(&def.source, params, &source);
    query_page(&sql, &def, &source, page);
    assert_string_equal(sql.s, statement);
    str_finish(&sql);
    free(source.where.names);
}

static void a_view(void **state)
{
    struct params params;
    (void)state;
    params_init(&params);
    expect_page(&params, QUERY_FIRST,
                "select name, id, due_on from api.rows where unit_id = $1 order by due_on, id "
                "limit $2");
    params_set(&params, "month", "2026-11-01");
    params_set(&params, "rule_id", NULL);
    params_set(&params, "other", "x");
    expect_page(&params, QUERY_AFTER,
                "select name, id, due_on from api.rows where unit_id = $1 and month = $2 and "
                "(due_on, id) > ($3, $4) order by due_on, id limit $5");
    params_finish(&params);
}

static void a_function(void **state)
{
    struct params params;
    (void)state;
    params_init(&params);
    def.source.function = true;
    expect_page(&params, QUERY_FIRST, "select name, id, due_on from api.rows($1, $2, $3)");
    def.source.function = false;
    params_finish(&params);
}

/* “filled in” sends no value: the next page's condition is one more, all the same. */
static void a_filter_without_values(void **state)
{
    struct source_def source = def.source;
    struct filter filter;
    struct str sql;
    const struct field_context context = {0};
    (void)state;
    filter_init(&filter);
    str_init(&sql);
    assert_true(filter_add(&filter, &def, "name", "!", &context, NULL));
    source.where.n = 0;
    source.filter = &filter;
    query_page(&sql, &def, &source, QUERY_AFTER);
    assert_string_equal(sql.s, "select name, id, due_on from api.rows where (coalesce(name::text, "
                               "'') = '') is not true and (due_on, id) > ($1, $2) "
                               "order by due_on, id limit $3");
    str_finish(&sql);
    filter_finish(&filter);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_filter_without_values),
        cmocka_unit_test(a_view),
        cmocka_unit_test(a_function),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
