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

/* The server of this cluster gets a certificate and listens at $DB_ADDRESS. */
static int setup(void **state)
{
    char words[128];
    (void)state;
    shell("cd $FOOTHOLD_CLUSTER/data && openssl req -new -x509 -nodes -days 2 -subj /CN=test"
          " -newkey rsa:2048 -keyout server.key -out server.crt && chmod 600 server.key &&"
          " chown $(stat -c %U PG_VERSION) server.key server.crt");
    admin("alter system set ssl = on");
    admin("select pg_reload_conf()");
    snprintf(words, sizeof words, "host=%s port=%s sslmode=require", getenv("DB_ADDRESS"),
             getenv("PGPORT"));
    world_open(&w, words);
    world_online(&w);
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    world_close(&w);
    return 0;
}

/* What waits inside TLS is not seen by poll(). Rows of all sizes around a record's and a buffer's.
 */
static void rows_of_any_size_come_through(void **state)
{
    struct answer a;
    (void)state;
    ask(&w, &a, 1, DB_READ, "select ssl from pg_stat_ssl where pid = pg_backend_pid()", END);
    UNTIL(&w, a.done);
    assert_string_equal(answer_text(&a), "t");
    answer_finish(&a);
    for (int size = 1000; size < 70000; size += 997) {
        char text[16];
        snprintf(text, sizeof text, "%d", size);
        ask(&w, &a, 1, DB_READ, "select repeat('x', $1::int) from generate_series(1, 3)", text,
            END);
        UNTIL(&w, a.done); /* without an event nothing is read: what is not seen stays there */
        assert_int_equal(strlen(answer_text(&a)), size);
        answer_finish(&a);
    }
}

static void pipeline_flows_both_ways(void **state)
{
    enum { MANY = 12, SIZE = 1 << 20 };
    struct answer a[MANY];
    char *text = malloc(SIZE + 1);
    (void)state;
    memset(text, 'x', SIZE);
    text[SIZE] = '\0';
    for (int i = 0; i < MANY; i++)
        ask(&w, &a[i], 1, DB_READ, "select $1::text || $1::text", text, END);
    UNTIL(&w, a[MANY - 1].done);
    for (int i = 0; i < MANY; i++) {
        assert_int_equal(strlen(answer_text(&a[i])), 2 * SIZE);
        answer_finish(&a[i]);
    }
    free(text);
}

static void search_is_stopped_over_the_network(void **state)
{
    struct answer a, after;
    (void)state;
    ask(&w, &a, 3, DB_SEARCH, "select pg_sleep(15)", END);
    UNTIL(&w, admin_number("select count(*) from pg_stat_activity"
                           " where wait_event = 'PgSleep'") > 0);
    db_cancel(w.db, 3);
    ask(&w, &after, 4, DB_READ, "select 'after'", END);
    UNTIL(&w, after.done);
    assert_int_equal(a.calls, 0);
    answer_finish(&after);
}

static void name_that_cannot_be_verified_is_refused(void **state)
{
    struct world other;
    char words[160];
    (void)state;
    snprintf(words, sizeof words, "host=%s port=%s sslmode=verify-full sslrootcert=%s/data/%s",
             getenv("DB_ADDRESS"), getenv("PGPORT"), getenv("FOOTHOLD_CLUSTER"), "server.crt");
    world_open(&other, words);
    UNTIL(&other, db_state(other.db) == DB_OFFLINE);
    assert_int_equal(other.sessions, 0);
    world_close(&other);
}

int main(void)
{
#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)
    const struct CMUnitTest tests[] = {
        TEST(rows_of_any_size_come_through),
        TEST(pipeline_flows_both_ways),
        TEST(search_is_stopped_over_the_network),
        TEST(name_that_cannot_be_verified_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
