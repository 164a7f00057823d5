/* link: base db beside lib/bench -lcmocka */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <libpq-fe.h>

#include "tests/db/world.h"

static struct world w;

static int setup(void **state)
{
    (void)state;
    admin("truncate private.item, private.receipt, private.change");
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

/* Somebody else saves. */
#define SAVE "select api.save(gen_random_uuid(), '{\"value\": \"other\"}')"

static void change_of_another_is_told_once(void **state)
{
    (void)state;
    admin(SAVE);
    UNTIL(&w, w.changes == 1);
    assert_string_equal(w.last_change, admin("select id from private.item"));
    admin(SAVE);
    UNTIL(&w, w.changes == 2);
    assert_int_equal(w.everything, 0);
}

static void many_notifications_are_one_read_a_second(void **state)
{
    (void)state;
    int64_t before = world_ms();
    for (int i = 0; i < 60; i++) {
        admin(SAVE);
        while (world_ms() - before < i * 40)
            world_turn(&w);
    }
    UNTIL(&w, w.changes == 60);
    assert_true(w.feeds <= 1 + (world_ms() - before) / 1000 + 1);
}

/* Saves shortly after one that notified send nothing, and may be committed after we have looked. */
static void what_is_saved_quietly_after_a_notification_is_seen(void **state)
{
    (void)state;
    UNTIL(&w, w.feeds == 1); /* as every session begins */
    admin("notify foothold");
    UNTIL(&w, w.feeds == 2);
    admin("insert into private.item values (gen_random_uuid(), 'quiet', 1)");
    admin(
        "insert into private.change (entity, id, version) select 'item', id, 1 from private.item");
    UNTIL(&w, w.changes == 1);
}

static void notification_while_busy_comes_afterwards(void **state)
{
    struct answer a;
    (void)state;
    ask(&w, &a, 1, DB_READ, "select pg_sleep(0.5)", END);
    admin(SAVE);
    UNTIL(&w, w.changes == 1);
    assert_true(a.done);
    answer_finish(&a);
}

/* A transaction that began earlier and commits later than one that was read already. */
static void late_commits_are_not_lost_and_nothing_comes_twice(void **state)
{
    (void)state;
    PGconn *late = PQconnectdb("");
    PQclear(PQexec(late, "begin"));
    PQclear(PQexec(late, SAVE));
    admin(SAVE);
    UNTIL(&w, w.changes == 1);
    admin(SAVE);
    UNTIL(&w, w.changes == 2);
    PQclear(PQexec(late, "commit"));
    UNTIL(&w, w.changes == 3);
    admin(SAVE);
    UNTIL(&w, w.changes == 4);
    PQfinish(late);
}

static void what_was_missed_offline_comes_after_reconnecting(void **state)
{
    (void)state;
    admin(SAVE);
    UNTIL(&w, w.changes == 1);
    admin("select pg_terminate_backend(pid, 5000) from pg_stat_activity where usename = 'anna'");
    admin(SAVE);
    admin(SAVE);
    UNTIL(&w, w.changes == 3);
    assert_int_equal(w.told[DB_OFFLINE], 1);
    assert_int_equal(w.everything, 0);
}

int main(void)
{
#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)
    const struct CMUnitTest tests[] = {
        TEST(change_of_another_is_told_once),
        TEST(many_notifications_are_one_read_a_second),
        TEST(what_is_saved_quietly_after_a_notification_is_seen),
        TEST(notification_while_busy_comes_afterwards),
        TEST(late_commits_are_not_lost_and_nothing_comes_twice),
        TEST(what_was_missed_offline_comes_after_reconnecting),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
