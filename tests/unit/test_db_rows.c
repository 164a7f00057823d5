/* link: base stub_db */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "db/rows.h"
#include "tests/unit/stub_db.h"

static const char *const NAMES[] = {"id", "name", "due_on"};
static const char *const CELLS[] = {"1", "Åse", NULL, "2", "", "2026-11-20"};

static void table_keeps_cells_nulls_and_empty_texts(void **state)
{
    (void)state;
    struct rows *rows = rows_from_table(3, NAMES, 2, CELLS);
    assert_int_equal(rows_count(rows), 2);
    assert_int_equal(rows_columns(rows), 3);
    assert_string_equal(rows_name(rows, 2), "due_on");
    assert_string_equal(rows_get(rows, 0, 1), "Åse");
    assert_null(rows_get(rows, 0, 2));
    assert_string_equal(rows_get(rows, 1, 1), "");
    assert_string_equal(rows_cell(rows, 1, "due_on"), "2026-11-20");
    rows_destroy(rows);
}

static void columns_are_found_by_name(void **state)
{
    (void)state;
    struct rows *rows = rows_from_table(3, NAMES, 2, CELLS);
    assert_int_equal(rows_col(rows, "name"), 1);
    assert_int_equal(rows_col(rows, "Name"), -1);
    assert_null(rows_cell(rows, 0, "nothing"));
    rows_destroy(rows);
}

static void no_rows_still_have_columns(void **state)
{
    (void)state;
    struct rows *rows = rows_from_table(3, NAMES, 0, NULL);
    assert_int_equal(rows_count(rows), 0);
    assert_int_equal(rows_col(rows, "due_on"), 2);
    rows_destroy(rows);
    rows_destroy(NULL);
}

static void cells_need_no_nul(void **state)
{
    (void)state;
    const char *names[] = {"a"};
    struct rows *rows = rows_create(1, names, 2, 5);
    rows_add(rows, "abcdef", 3);
    rows_add(rows, "xyz", 2);
    assert_string_equal(rows_get(rows, 0, 0), "abc");
    assert_string_equal(rows_get(rows, 1, 0), "xy");
    rows_destroy(rows);
}

static void keep(void *ctx, struct db_reply *reply)
{
    *(struct rows **)ctx = rows_take(reply);
}

static void taken_rows_outlive_the_reply(void **state)
{
    (void)state;
    struct rows *rows = NULL;
    db_send(stub_db(), 1, DB_READ, "select 1", 0, NULL, keep, &rows);
    stub_answer(3, NAMES, 2, CELLS);
    assert_non_null(rows);
    assert_string_equal(rows_cell(rows, 0, "name"), "Åse");
    rows_destroy(rows);
    stub_reset();
}

static void count(void *ctx, struct db_reply *reply)
{
    int *seen = ctx;
    seen[reply->verdict]++;
}

static void stub_answers_in_order_and_forgets(void **state)
{
    (void)state;
    int seen[4] = {0};
    const char *params[] = {"op", NULL};
    db_send(stub_db(), 1, DB_SAVE, "select api.save($1,$2)", 2, params, count, seen);
    db_send(stub_db(), 2, DB_READ, "select 2", 0, NULL, count, seen);
    db_send(stub_db(), 2, DB_SEARCH, "select 3", 0, NULL, count, seen);
    db_send(stub_db(), 2, DB_SEARCH, "select 4", 0, NULL, count, seen);
    assert_int_equal(stub_waiting(), 3); /* a search replaces the owner's last one */
    assert_string_equal(stub_call(2)->sql, "select 4");
    assert_string_equal(stub_param(stub_call(0), 1), "op");
    assert_null(stub_param(stub_call(0), 2));
    assert_ptr_equal(stub_find("save"), stub_call(0));
    stub_verdict(stub_call(0), DB_CHECKING, NULL);
    stub_refuse(ERR_DENIED, "no_right", NULL, "No.");
    assert_true(db_busy(stub_db(), 2));
    db_forget(stub_db(), 2);
    assert_int_equal(stub_waiting(), 0);
    assert_int_equal(seen[DB_CHECKING], 1);
    assert_int_equal(seen[DB_REFUSED], 1);
    assert_int_equal(seen[DB_OK], 0);
    stub_reset();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(table_keeps_cells_nulls_and_empty_texts),
        cmocka_unit_test(columns_are_found_by_name),
        cmocka_unit_test(no_rows_still_have_columns),
        cmocka_unit_test(cells_need_no_nul),
        cmocka_unit_test(taken_rows_outlive_the_reply),
        cmocka_unit_test(stub_answers_in_order_and_forgets),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
