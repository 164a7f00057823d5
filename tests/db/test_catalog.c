/* link: base db beside lib/bench -lcmocka */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "db/batch.h"
#include "db/catalog.h"
#include "tests/db/world.h"

static struct db *db;
static struct catalog catalog;

static int setup(void **state)
{
    struct err err = {0};
    (void)state;
    admin("create domain private.street as text;"
          "create table private.place (id int primary key, street private.street, zip text);"
          "create index place_zip on private.place (zip, id) include (street);"
          "create index place_some on private.place (street) where zip = '1';"
          "create view api.inner as select id, street, zip from private.place;"
          "create view api.outer as select * from api.inner;"
          "create function api.verb(p_op uuid, p_args jsonb default '{}') returns jsonb"
          " language sql return p_args;"
          "create function api.places(p_text text) returns setof api.inner language sql"
          " as 'select * from api.inner';"
          "grant select on api.outer to anna; revoke execute on function api.verb from public");
    db = batch_open("user=anna", 5000, &err);
    return db && catalog_read(db, &catalog, &err) ? 0 : -1;
}

static int teardown(void **state)
{
    (void)state;
    catalog_finish(&catalog);
    db_destroy(db);
    return 0;
}

static void relations_have_columns_types_and_tables(void **state)
{
    (void)state;
    const struct catalog_relation *outer = catalog_relation(&catalog, "api.outer");
    assert_non_null(outer);
    assert_true(outer->readable);
    assert_int_equal(outer->n_columns, 3);
    assert_string_equal(outer->columns[0].name, "id");
    assert_string_equal(outer->columns[0].type, "integer");
    assert_null(outer->columns[0].domain);
    assert_string_equal(outer->columns[1].type, "text");
    assert_string_equal(outer->columns[1].domain, "private.street");
    assert_int_equal(outer->n_reads, 1); /* through the other view */
    assert_string_equal(outer->reads[0], "private.place");
    assert_false(catalog_relation(&catalog, "api.inner")->readable);
    assert_null(catalog_relation(&catalog, "api.nothing"));
}

static void functions_have_arguments_and_columns(void **state)
{
    (void)state;
    const struct catalog_function *f = catalog_function(&catalog, "api.verb");
    assert_non_null(f);
    assert_false(f->callable);
    assert_false(f->set);
    assert_string_equal(f->type, "jsonb");
    assert_int_equal(f->n_args, 2);
    assert_false(catalog_arg(f, "p_op")->optional);
    assert_true(catalog_arg(f, "p_args")->optional);
    f = catalog_function(&catalog, "api.changes");
    assert_true(f->callable && f->set);
    assert_int_equal(f->n_args, 1);
    assert_string_equal(f->args[0].type, "xid8");
    assert_int_equal(f->n_columns, 7);
    assert_string_equal(catalog_column(f->columns, f->n_columns, "fields")->type, "text[]");
    f = catalog_function(&catalog, "api.places");
    assert_int_equal(f->n_columns, 3);
    assert_string_equal(f->columns[2].name, "zip");
}

static void indexes_give_orders(void **state)
{
    static const char *const zip_id[] = {"zip", "id"}, *const id[] = {"id"};
    static const char *const street[] = {"street"};
    (void)state;
    const struct catalog_relation *outer = catalog_relation(&catalog, "api.outer");
    assert_non_null(catalog_order_index(&catalog, outer, 0, zip_id, 2));
    assert_non_null(catalog_order_index(&catalog, outer, 1, id, 1));
    assert_null(catalog_order_index(&catalog, outer, 0, street, 1)); /* holds some rows only */
    const struct catalog_index *index = catalog_order_index(&catalog, outer, 0, zip_id, 2);
    assert_string_equal(index->name, "place_zip");
    assert_int_equal(index->n_keys, 2); /* without the included column */
    assert_false(index->unique);
}

static void batch_calls_wait_for_rows_or_words(void **state)
{
    struct err err = {0};
    struct rows *rows = NULL;
    const char *params[] = {"41"};
    (void)state;
    assert_true(batch_call(db, DB_READ, "select $1::int + 1", 1, params, &rows, &err));
    assert_string_equal(rows_get(rows, 0, 0), "42");
    rows_destroy(rows);
    assert_false(batch_call(db, DB_READ, "select api.verb(null)", 0, NULL, NULL, &err));
    assert_int_equal(err.code, ERR_DENIED);
    db_send(db, 1, DB_READ, "select 1", 0, NULL, NULL, NULL);
    db_send(db, 1, DB_READ, "select 2", 0, NULL, NULL, NULL);
    assert_true(batch_drain(db, 1000, &err));
    assert_int_equal(db_outstanding(db), 0);
    assert_null(batch_open("host=/nonexistent", 500, &err));
    assert_int_equal(err.code, ERR_UNAVAILABLE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(relations_have_columns_types_and_tables),
        cmocka_unit_test(functions_have_arguments_and_columns),
        cmocka_unit_test(indexes_give_orders),
        cmocka_unit_test(batch_calls_wait_for_rows_or_words),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
