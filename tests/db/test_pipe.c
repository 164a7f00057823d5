/* link: base db beside lib/bench -lcmocka */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "tests/db/world.h"

static struct world w;

static int setup(void **state)
{
    (void)state;
    world_open(&w, NULL);
    world_online(&w);
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    world_close(&w);
    return 0;
}

static void failing_statement_leaves_its_neighbours_alone(void **state)
{
    struct answer a, bad, missing, b;
    (void)state;
    ask_save(&w, &a, "{\"value\": \"first\"}");
    ask(&w, &bad, 1, DB_READ, "select 1 / $1::int", "0", END);
    ask(&w, &missing, 1, DB_READ, "select nothing from nowhere", END);
    ask_save(&w, &b, "{\"value\": \"second\"}");
    UNTIL(&w, b.done);
    assert_int_equal(a.verdict, DB_OK);
    assert_int_equal(bad.verdict, DB_REFUSED);
    assert_int_equal(missing.verdict, DB_REFUSED);
    assert_int_equal(b.verdict, DB_OK);
    assert_true(a.order < bad.order && bad.order < missing.order && missing.order < b.order);
    assert_int_equal(admin_number("select count(*) from private.item"
                                  " where value in ('first', 'second')"),
                     2);
    answer_finish(&a);
    answer_finish(&b);
}

static void ten_thousand_requests_are_answered_in_order(void **state)
{
    enum { MANY = 10000 };
    struct answer *a = calloc(MANY, sizeof *a);
    (void)state;
    for (int i = 0; i < MANY; i++) {
        char text[16];
        snprintf(text, sizeof text, "%d", i);
        ask(&w, &a[i], 1, DB_READ, "select $1::int, repeat('x', 1000)", text, END);
    }
    assert_int_equal(db_outstanding(w.db), MANY);
    UNTIL(&w, a[MANY - 1].done);
    for (int i = 0; i < MANY; i++) {
        assert_int_equal(a[i].calls, 1);
        assert_int_equal(strtol(answer_text(&a[i]), NULL, 10), i);
        assert_true(i == 0 || a[i].order > a[i - 1].order);
        answer_finish(&a[i]);
    }
    assert_int_equal(db_outstanding(w.db), 0);
    assert_true(w.longest_ms < 500);
    free(a);
}

/* Both sides would block if either only wrote. */
static void large_parameters_and_rows_flow_both_ways(void **state)
{
    enum { MANY = 24, SIZE = 1 << 20 };
    struct answer a[MANY];
    char *text = malloc(SIZE + 1);
    (void)state;
    memset(text, 'x', SIZE);
    text[SIZE] = '\0';
    for (int i = 0; i < MANY; i++)
        ask(&w, &a[i], 1, DB_READ, "select $1::text || $1::text, n from generate_series(1, 2) n",
            text, END);
    UNTIL(&w, a[MANY - 1].done);
    for (int i = 0; i < MANY; i++) {
        assert_int_equal(a[i].verdict, DB_OK);
        assert_int_equal(rows_count(a[i].rows), 2);
        assert_int_equal(strlen(rows_get(a[i].rows, 1, 0)), 2 * SIZE);
        answer_finish(&a[i]);
    }
    free(text);
}

static void error_after_rows_is_an_error(void **state)
{
    struct answer a;
    (void)state;
    ask(&w, &a, 1, DB_READ, "select 1 / (5000 - n) from generate_series(1, 6000) n", END);
    UNTIL(&w, a.done);
    assert_int_equal(a.verdict, DB_REFUSED);
    assert_null(a.rows);
    assert_string_equal(a.err.msgid, "22012");
}

/* The statement itself succeeds; the commit at the sync does not. */
static void error_at_commit_is_no_success(void **state)
{
    struct answer a;
    (void)state;
    admin("grant usage on schema private to anna; grant select, insert on private.child to anna");
    ask(&w, &a, 1, DB_READ, "insert into private.child values ($1) returning id", "1", END);
    UNTIL(&w, a.done);
    assert_int_equal(a.verdict, DB_REFUSED);
    assert_string_equal(a.err.msgid, "child_id_fkey");
    assert_string_equal(a.err.field, "id");
    assert_int_equal(admin_number("select count(*) from private.child"), 0);
}

static void errors_come_with_words_and_field(void **state)
{
    struct answer a;
    (void)state;
    ask_save(&w, &a, "{\"fail\": \"FH007\"}");
    UNTIL(&w, a.done);
    assert_int_equal(a.verdict, DB_REFUSED);
    assert_int_equal(a.err.code, ERR_DENIED);
    assert_string_equal(a.err.msgid, "not_allowed");
    assert_string_equal(a.err.field, "value");
    assert_string_equal(a.err.detail, "You have no right to this.");
}

static void nulls_and_empty_texts_stay_apart(void **state)
{
    struct answer a;
    (void)state;
    ask(&w, &a, 1, DB_READ, "select $1::text, $2::text", NULL, "", END);
    UNTIL(&w, a.done);
    assert_null(rows_get(a.rows, 0, 0));
    assert_string_equal(rows_get(a.rows, 0, 1), "");
    answer_finish(&a);
}

static void serialization_failures_are_repeated_five_times(void **state)
{
    struct answer a;
    (void)state;
    admin("alter sequence private.tries restart");
    ask_save(&w, &a, "{\"tries\": 5, \"value\": \"at last\"}");
    UNTIL(&w, a.done);
    assert_int_equal(a.verdict, DB_OK);
    answer_finish(&a);
    admin("alter sequence private.tries restart");
    ask_save(&w, &a, "{\"tries\": 100}");
    UNTIL(&w, a.done);
    assert_int_equal(a.verdict, DB_REFUSED);
    assert_int_equal(a.err.code, ERR_TEMP);
    assert_int_equal(admin_number("select last_value from private.tries"), 6);
}

static void replaced_functions_are_used_after_one_look(void **state)
{
    struct answer a;
    (void)state;
    admin("create or replace view api.thing as select 1 as a; grant select on api.thing to public");
    ask(&w, &a, 1, DB_READ, "select * from api.thing", END);
    UNTIL(&w, a.done);
    answer_finish(&a);
    admin("drop view api.thing; create view api.thing as select 'two' as b, 3 as c;"
          "grant select on api.thing to public");
    ask(&w, &a, 1, DB_READ, "select * from api.thing", END);
    UNTIL(&w, a.done && w.sessions == 2);
    assert_int_equal(a.verdict, DB_OK);
    assert_string_equal(rows_cell(a.rows, 0, "b"), "two");
    assert_int_equal(w.told[DB_OFFLINE], 0);
    answer_finish(&a);
    ask(&w, &a, 1, DB_READ, "select api.missing()", END);
    UNTIL(&w, a.done && w.sessions == 3);
    assert_int_equal(a.verdict, DB_REFUSED);
    answer_finish(&a);
}

/* An upgrade that is not one transaction: the functions are away for a while. */
static void foothold_that_goes_away_is_waited_for(void **state)
{
    (void)state;
    admin("alter schema api rename to away");
    admin("select pg_terminate_backend(pid, 5000) from pg_stat_activity where usename = 'anna'");
    UNTIL(&w, w.told[DB_OFFLINE] == 2);
    assert_int_equal(w.err.code, ERR_DENIED);
    admin("alter schema away rename to api");
    UNTIL(&w, w.sessions == 2);
    assert_int_equal(w.told[DB_DENIED], 0);
}

static void lost_prepared_statement_is_prepared_again(void **state)
{
    struct answer a, gone, b;
    (void)state;
    ask(&w, &a, 1, DB_READ, "select 'same'", END);
    UNTIL(&w, a.done);
    answer_finish(&a);
    ask(&w, &gone, 1, DB_READ, "deallocate all", END);
    ask(&w, &a, 1, DB_READ, "select 'same'", END);
    ask(&w, &b, 1, DB_READ, "select 'same'", END);
    UNTIL(&w, a.done && b.done);
    assert_string_equal(answer_text(&a), "same");
    assert_string_equal(answer_text(&b), "same");
    answer_finish(&a);
    answer_finish(&b);
    answer_finish(&gone);
}

static void statements_are_prepared_once(void **state)
{
    struct answer a;
    (void)state;
    for (int i = 0; i < 20; i++) {
        ask(&w, &a, 1, DB_READ, "select $1::int", "1", END);
        UNTIL(&w, a.done);
        answer_finish(&a);
    }
    ask(&w, &a, 1, DB_READ,
        "select count(*) from pg_prepared_statements where statement = 'select $1::int'", END);
    UNTIL(&w, a.done);
    assert_string_equal(answer_text(&a), "1");
    answer_finish(&a);
}

static void more_texts_than_names_still_work(void **state)
{
    enum { MANY = 300 };
    static struct answer a[MANY];
    (void)state;
    for (int i = 0; i < MANY; i++) {
        char sql[64];
        snprintf(sql, sizeof sql, "select %d + $1::int", i);
        ask(&w, &a[i], 1, DB_READ, sql, "1", END);
    }
    UNTIL(&w, a[MANY - 1].done);
    for (int i = 0; i < MANY; i++) {
        assert_int_equal(strtol(answer_text(&a[i]), NULL, 10), i + 1);
        answer_finish(&a[i]);
    }
}

static void statement_that_kills_its_backend_is_given_up(void **state)
{
    struct answer bad, good;
    (void)state;
    ask(&w, &bad, 1, DB_READ, "select pg_terminate_backend(pg_backend_pid()), pg_sleep(5)", END);
    ask(&w, &good, 1, DB_READ, "select 'good'", END);
    UNTIL(&w, good.done && bad.done);
    assert_int_equal(bad.verdict, DB_LOST);
    assert_int_equal(bad.err.code, ERR_UNAVAILABLE);
    assert_string_equal(answer_text(&good), "good");
    answer_finish(&good);
}

static void copy_does_not_hang_the_line(void **state)
{
    struct answer bad, good;
    (void)state;
    ask(&w, &bad, 1, DB_READ, "copy api.item from stdin", END);
    ask(&w, &good, 1, DB_READ, "select 'good'", END);
    UNTIL(&w, good.done && bad.done);
    assert_int_not_equal(bad.verdict, DB_OK);
    assert_string_equal(answer_text(&good), "good");
    answer_finish(&good);
}

/* ---- owners ---- */

struct owner_test {
    int calls;
    struct answer later;
};

static void forget_all(void *ctx, struct db_reply *reply)
{
    struct owner_test *t = ctx;
    (void)reply;
    t->calls++;
    db_forget(w.db, 5);
    ask(&w, &t->later, 6, DB_READ, "select 'later'", END);
}

static void forgetting_in_a_callback_silences_the_owner(void **state)
{
    struct owner_test t = {0};
    struct answer other;
    (void)state;
    for (int i = 0; i < 100; i++)
        db_send(w.db, 5, DB_READ, "select 1", 0, NULL, forget_all, &t);
    ask(&w, &other, 7, DB_READ, "select 2", END);
    assert_true(db_busy(w.db, 5));
    UNTIL(&w, other.done && t.later.done);
    assert_int_equal(t.calls, 1);
    assert_false(db_busy(w.db, 5));
    assert_string_equal(answer_text(&t.later), "later");
    assert_int_equal(db_outstanding(w.db), 0);
    answer_finish(&other);
    answer_finish(&t.later);
}

static void forgotten_saves_are_still_carried_out(void **state)
{
    struct answer a, b;
    (void)state;
    ask(&w, &b, 1, DB_READ, "select pg_sleep(0.1)", END);
    ask_save(&w, &a, "{\"value\": \"forgotten\"}");
    db_forget(w.db, 1);
    assert_false(db_busy(w.db, 1));
    assert_int_equal(db_outstanding(w.db), 1);
    UNTIL(&w, db_outstanding(w.db) == 0);
    assert_int_equal(admin_number("select count(*) from private.item where value = 'forgotten'"),
                     1);
    assert_false(a.done || b.done);
}

static void destroy_it(void *ctx, struct db_reply *reply)
{
    (void)reply;
    ++*(int *)ctx;
    db_destroy(w.db);
}

static void destroying_in_a_callback_is_safe(void **state)
{
    int calls = 0;
    (void)state;
    for (int i = 0; i < 100; i++)
        db_send(w.db, 1, DB_READ, "select 1", 0, NULL, destroy_it, &calls);
    while (!calls)
        world_turn(&w);
    assert_int_equal(calls, 1);
    w.db = NULL;
}

static void log_in_again(void *ctx, struct db_reply *reply)
{
    (void)reply;
    ++*(int *)ctx;
    db_login(w.db, "user=bo");
}

static void login_in_a_callback_keeps_what_waits(void **state)
{
    int calls = 0;
    struct answer a[200];
    (void)state;
    db_send(w.db, 1, DB_READ, "select 1", 0, NULL, log_in_again, &calls);
    for (int i = 0; i < 200; i++)
        ask(&w, &a[i], 1, DB_READ, "select session_user", END);
    UNTIL(&w, a[199].done);
    assert_string_equal(answer_text(&a[199]), "bo");
    for (int i = 0; i < 200; i++) {
        assert_int_equal(a[i].calls, 1);
        answer_finish(&a[i]);
    }
}

int main(void)
{
#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)
    const struct CMUnitTest tests[] = {
        TEST(failing_statement_leaves_its_neighbours_alone),
        TEST(ten_thousand_requests_are_answered_in_order),
        TEST(large_parameters_and_rows_flow_both_ways),
        TEST(error_after_rows_is_an_error),
        TEST(error_at_commit_is_no_success),
        TEST(errors_come_with_words_and_field),
        TEST(nulls_and_empty_texts_stay_apart),
        TEST(serialization_failures_are_repeated_five_times),
        TEST(replaced_functions_are_used_after_one_look),
        TEST(foothold_that_goes_away_is_waited_for),
        TEST(lost_prepared_statement_is_prepared_again),
        TEST(statements_are_prepared_once),
        TEST(more_texts_than_names_still_work),
        TEST(statement_that_kills_its_backend_is_given_up),
        TEST(copy_does_not_hang_the_line),
        TEST(forgetting_in_a_callback_silences_the_owner),
        TEST(forgotten_saves_are_still_carried_out),
        TEST(destroying_in_a_callback_is_safe),
        TEST(login_in_a_callback_keeps_what_waits),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
