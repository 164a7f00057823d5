/* link: base db beside lib/bench -lcmocka */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

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

static void search(struct answer *a, const char *seconds)
{
    ask(&w, a, 3, DB_SEARCH, "select $1 from pg_sleep($1::float)", seconds, END);
}

static long sleeping(void)
{
    return admin_number("select count(*) from pg_stat_activity where wait_event = 'PgSleep'");
}

static void wait_until_it_runs(void)
{
    UNTIL(&w, sleeping() > 0);
}

static void running_search_is_stopped_in_the_server(void **state)
{
    struct answer a, after;
    (void)state;
    search(&a, "15");
    wait_until_it_runs();
    int64_t before = world_ms();
    db_cancel(w.db, 3);
    assert_false(db_busy(w.db, 3));
    ask(&w, &after, 4, DB_READ, "select 'after'", END);
    UNTIL(&w, after.done);
    assert_true(world_ms() - before < 2000);
    assert_int_equal(sleeping(), 0);
    assert_int_equal(a.calls, 0);
    assert_string_equal(answer_text(&after), "after");
    assert_int_equal(w.told[DB_OFFLINE], 0);
    assert_true(w.longest_ms < 300);
    answer_finish(&after);
}

static void next_search_replaces_the_one_before(void **state)
{
    struct answer a[20];
    (void)state;
    for (int i = 0; i < 19; i++) {
        search(&a[i], "15");
        if (i % 5 == 0)
            wait_until_it_runs();
        world_turn(&w);
    }
    search(&a[19], "0");
    UNTIL(&w, a[19].done);
    for (int i = 0; i < 19; i++)
        assert_int_equal(a[i].calls, 0);
    assert_int_equal(sleeping(), 0);
    assert_string_equal(answer_text(&a[19]), "0");
    answer_finish(&a[19]);
}

static void search_of_a_forgotten_owner_is_stopped_too(void **state)
{
    struct answer a;
    (void)state;
    search(&a, "15");
    wait_until_it_runs();
    db_forget(w.db, 3);
    UNTIL(&w, sleeping() == 0);
    assert_int_equal(a.calls, 0);
}

static void search_that_was_not_sent_is_dropped(void **state)
{
    struct answer slow, a, after;
    (void)state;
    search(&slow, "0.3");
    ask(&w, &a, 5, DB_SEARCH, "select 'unsent'", END);
    ask(&w, &after, 6, DB_READ,
        "select count(*) from pg_prepared_statements"
        " where statement like '%unsent%' and statement not like '%like%'",
        END);
    db_cancel(w.db, 5);
    UNTIL(&w, after.done && slow.done);
    assert_int_equal(a.calls, 0);
    assert_string_equal(answer_text(&after), "0");
    assert_int_equal(slow.verdict, DB_OK);
    answer_finish(&slow);
    answer_finish(&after);
}

static void reads_are_cancelled_without_the_server(void **state)
{
    struct answer a, save, after;
    (void)state;
    ask(&w, &a, 3, DB_READ, "select pg_sleep(0.2)", END);
    db_cancel(w.db, 3);
    ask_save(&w, &save, "{\"value\": \"kept\"}");
    db_cancel(w.db, 1);
    ask(&w, &after, 4, DB_READ, "select 1", END);
    UNTIL(&w, after.done && save.done);
    assert_int_equal(a.calls, 0);
    assert_int_equal(save.verdict, DB_OK);
    answer_finish(&save);
    answer_finish(&after);
}

/* A cancel that comes a moment too late must find nobody to hit. The search ends at about the time
 * that the cancel arrives, so each order of the two comes up; the save stays long enough to be hit.
 */
static void cancel_never_hits_a_save(void **state)
{
    (void)state;
    for (int i = 0; i < 150; i++) {
        struct answer a, save;
        char seconds[16];
        snprintf(seconds, sizeof seconds, "0.%04d", i % 50);
        search(&a, seconds);
        db_cancel(w.db, 3);
        ask_save(&w, &save, "{\"value\": \"unharmed\", \"sleep\": 0.02}");
        UNTIL(&w, save.done);
        assert_int_equal(save.verdict, DB_OK);
        assert_string_equal(answer_text(&save), "new");
        assert_true(a.calls <= 1);
        answer_finish(&save);
        answer_finish(&a);
    }
    assert_int_equal(w.told[DB_OFFLINE], 0);
}

static void no_helper_is_left_behind(void **state)
{
    struct answer a;
    (void)state;
    search(&a, "15");
    wait_until_it_runs();
    db_cancel(w.db, 3);
    world_close(&w);
    assert_int_equal(waitpid(-1, NULL, WNOHANG), -1);
}

int main(void)
{
#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)
    const struct CMUnitTest tests[] = {
        TEST(running_search_is_stopped_in_the_server),
        TEST(next_search_replaces_the_one_before),
        TEST(search_of_a_forgotten_owner_is_stopped_too),
        TEST(search_that_was_not_sent_is_dropped),
        TEST(reads_are_cancelled_without_the_server),
        TEST(cancel_never_hits_a_save),
        TEST(no_helper_is_left_behind),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
