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
    admin("truncate private.item, private.receipt, private.change");
    world_open(&w, proxy_start());
    world_online(&w);
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    world_close(&w);
    proxy_stop();
    return 0;
}

static long items(void)
{
    return admin_number("select count(*) from private.item");
}

/* One save that meets this fault; whatever happens, it is saved once and told once. */
static void save_through(const char *order, bool executed)
{
    struct answer a, read;
    proxy("reset");
    proxy(order);
    ask_save(&w, &a, "{\"value\": \"x\"}");
    ask(&w, &read, 1, DB_READ, "select 'read'", END);
    UNTIL(&w, a.done && read.done);
    assert_int_equal(a.verdict, DB_OK);
    assert_string_equal(answer_text(&a), executed ? "known" : "new");
    assert_int_equal(a.calls, 1);
    assert_int_equal(a.checking, 1);
    assert_int_equal(items(), 1);
    assert_int_equal(w.told[DB_OFFLINE], 1);
    assert_string_equal(answer_text(&read), "read");
    answer_finish(&a);
    answer_finish(&read);
}

static void link_cut_before_the_request(void **state)
{
    (void)state;
    save_through("cut-before", false);
}

static void link_cut_in_the_middle_of_the_request(void **state)
{
    (void)state;
    save_through("cut-middle", false);
}

static void link_cut_after_the_request(void **state)
{
    (void)state;
    save_through("cut-reply", true);
}

static void link_cut_within_the_reply(void **state)
{
    (void)state;
    save_through("cut-part", true);
}

/* Whether the server was done when the fence came is chance; that it is saved once is not. */
static void link_cut_at_the_flush(void **state)
{
    struct answer a;
    (void)state;
    proxy("cut-flush");
    ask_save(&w, &a, "{\"value\": \"x\"}");
    UNTIL(&w, a.done);
    assert_int_equal(a.verdict, DB_OK);
    assert_int_equal(items(), 1);
    answer_finish(&a);
}

/* Every byte of a save's way there and back. A session's set-up is cut too when it begins again. */
static void link_cut_after_any_byte(void **state)
{
    static const char *const sides[] = {"client", "server"};
    (void)state;
    long saved = 0;
    for (int side = 0; side < 2; side++) {
        for (int bytes = 1; bytes < 400; bytes += 7) {
            struct answer a;
            char order[64];
            world_online(&w);
            snprintf(order, sizeof order, "cut-at %s %d", sides[side], bytes);
            proxy(order);
            ask_save(&w, &a, "{\"value\": \"x\"}");
            UNTIL(&w, a.done);
            proxy("pass");
            assert_int_equal(a.verdict, DB_OK);
            assert_int_equal(items(), ++saved);
            answer_finish(&a);
        }
    }
}

/* Nothing was handed to the link, so nothing is in doubt. */
static void save_that_was_never_sent_is_not_checked(void **state)
{
    struct answer a;
    (void)state;
    proxy("refuse");
    proxy("cut");
    UNTIL(&w, db_state(w.db) == DB_OFFLINE);
    ask_save(&w, &a, "{\"value\": \"x\"}");
    proxy("refuse off");
    UNTIL(&w, a.done);
    assert_int_equal(a.checking, 0);
    assert_string_equal(answer_text(&a), "new");
    assert_int_equal(items(), 1);
    answer_finish(&a);
}

static void backend_killed_during_a_save(void **state)
{
    struct answer a;
    (void)state;
    ask_save(&w, &a, "{\"value\": \"x\", \"sleep\": 0.5}");
    while (admin_number("select count(*) from pg_stat_activity where wait_event = 'PgSleep'") == 0)
        continue;
    admin("select pg_terminate_backend(pid) from pg_stat_activity where wait_event = 'PgSleep'");
    UNTIL(&w, a.done);
    assert_int_equal(a.checking, 1);
    assert_string_equal(answer_text(&a), "new");
    assert_int_equal(items(), 1);
    answer_finish(&a);
}

/* The old backend goes on with the save after we have lost it; it must be gone before we ask, or it
 * might still save what we were told is refused. */
static void old_backend_is_ended_before_the_save_is_repeated(void **state)
{
    struct answer a;
    (void)state;
    ask_save(&w, &a, "{\"value\": \"x\", \"sleep\": 4}");
    while (admin_number("select count(*) from pg_stat_activity where wait_event = 'PgSleep'") == 0)
        continue;
    char pid[16];
    snprintf(pid, sizeof pid, "%s",
             admin("select pid from pg_stat_activity where wait_event = 'PgSleep'"));
    proxy("cut");
    UNTIL(&w, a.checking == 1);
    UNTIL(&w, db_state(w.db) == DB_ONLINE);
    char sql[128];
    snprintf(sql, sizeof sql, "select count(*) from pg_stat_activity where pid = %s", pid);
    assert_int_equal(admin_number(sql), 0);
    UNTIL(&w, a.done);
    assert_string_equal(answer_text(&a), "new");
    assert_int_equal(items(), 1);
    answer_finish(&a);
}

/* A backend that cannot be ended keeps the save in doubt; a lock time-out is no refusal then. */
static void save_stays_in_doubt_while_the_old_backend_lives(void **state)
{
    struct answer a;
    char command[64];
    (void)state;
    ask_save(&w, &a, "{\"value\": \"x\", \"sleep\": 0.2}");
    while (admin_number("select count(*) from pg_stat_activity where wait_event = 'PgSleep'") == 0)
        continue;
    long pid = admin_number("select pid from pg_stat_activity where wait_event = 'PgSleep'");
    snprintf(command, sizeof command, "kill -STOP %ld", pid);
    shell(command);
    proxy("cut");
    UNTIL(&w, w.told[DB_OFFLINE] >= 2);
    assert_false(a.done);
    assert_int_equal(a.checking, 1);
    snprintf(command, sizeof command, "kill -CONT %ld", pid);
    shell(command);
    UNTIL(&w, a.done);
    assert_int_equal(a.verdict, DB_OK);
    assert_int_equal(items(), 1);
    answer_finish(&a);
}

static void refused_after_doubt_is_refused(void **state)
{
    struct answer a;
    (void)state;
    proxy("cut-before");
    ask_save(&w, &a, "{\"fail\": \"23514\"}");
    UNTIL(&w, a.done);
    assert_int_equal(a.checking, 1);
    assert_int_equal(a.verdict, DB_REFUSED);
    assert_int_equal(items(), 0);
}

static void many_saves_through_a_server_that_dies(void **state)
{
    enum { MANY = 200 };
    static struct answer a[MANY];
    (void)state;
    for (int i = 0; i < MANY; i++)
        ask_save(&w, &a[i], "{\"value\": \"x\"}");
    for (int round = 0; round < 3; round++) {
        long before = items();
        UNTIL(&w, items() > before || a[MANY - 1].done);
        shell("tools/cluster down kill; tools/cluster up");
    }
    UNTIL(&w, a[MANY - 1].done);
    for (int i = 0; i < MANY; i++) {
        assert_int_equal(a[i].verdict, DB_OK);
        assert_int_equal(a[i].calls, 1);
        answer_finish(&a[i]);
    }
    assert_int_equal(items(), MANY);
}

/* One after the other, as a person saves: the cuts fall anywhere, in a link's set-up too. */
static void random_cuts(void **state)
{
    enum { MANY = 100 };
    struct answer a;
    (void)state;
    proxy("random 1 60");
    for (int i = 0; i < MANY; i++) {
        ask_save(&w, &a, "{\"value\": \"x\"}");
        UNTIL(&w, a.done);
        assert_int_equal(a.verdict, DB_OK);
        assert_int_equal(items(), i + 1);
        answer_finish(&a);
    }
    proxy("pass");
    assert_true(w.told[DB_OFFLINE] > 2);
}

int main(void)
{
#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)
    const struct CMUnitTest tests[] = {
        TEST(link_cut_before_the_request),
        TEST(link_cut_in_the_middle_of_the_request),
        TEST(link_cut_after_the_request),
        TEST(link_cut_within_the_reply),
        TEST(link_cut_at_the_flush),
        TEST(link_cut_after_any_byte),
        TEST(save_that_was_never_sent_is_not_checked),
        TEST(backend_killed_during_a_save),
        TEST(old_backend_is_ended_before_the_save_is_repeated),
        TEST(save_stays_in_doubt_while_the_old_backend_lives),
        TEST(refused_after_doubt_is_refused),
        TEST(many_saves_through_a_server_that_dies),
        TEST(random_cuts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
