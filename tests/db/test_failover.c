/* link: base db beside lib/bench -lcmocka */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "tests/db/world.h"

static struct world w;
static char dir[64];

static void standby(const char *what)
{
    char command[128];
    snprintf(command, sizeof command, "tests/db/standby %s %s", what, dir);
    shell(command);
}

static int setup(void **state)
{
    (void)state;
    snprintf(dir, sizeof dir, "%s/standby", getenv("FOOTHOLD_CLUSTER"));
    standby("make");
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    standby("drop");
    return 0;
}

static void open_with(const char *first, const char *second)
{
    char words[256];
    snprintf(words, sizeof words, "host=%s,%s", first, second);
    world_open(&w, words);
}

static void where_we_are(char ret_dir[64])
{
    struct answer a;
    ask(&w, &a, 1, DB_READ, "select current_setting('cluster_name')", END);
    UNTIL(&w, a.done);
    snprintf(ret_dir, 64, "%s", answer_text(&a));
    answer_finish(&a);
}

static void standby_is_passed_over(void **state)
{
    char here[64];
    (void)state;
    open_with(dir, getenv("PGHOST"));
    world_online(&w);
    where_we_are(here);
    assert_string_equal(here, "");
    assert_int_equal(w.told[DB_OFFLINE], 0);
    world_close(&w);
}

/* The save that was out when the server died is repeated on the new one. The old one comes back and
 * would take our saves, first in the list as it is; but it has been replaced. */
static void old_primary_that_returns_is_refused(void **state)
{
    char here[64], sql[256];
    struct answer a;
    (void)state;
    open_with(getenv("PGHOST"), dir);
    world_online(&w);
    ask_save(&w, &a, "{\"value\": \"out\", \"sleep\": 5}");
    UNTIL(&w, admin_number("select count(*) from pg_stat_activity"
                           " where wait_event = 'PgSleep'") > 0);
    shell("tools/cluster down kill");
    standby("promote");
    UNTIL(&w, a.done);
    assert_int_equal(a.verdict, DB_OK);
    where_we_are(here);
    assert_string_equal(here, "standby");
    shell("tools/cluster up");
    snprintf(sql, sizeof sql,
             "PGHOST=%s psql -X -q -c \"select pg_terminate_backend(pid)"
             " from pg_stat_activity where usename = 'anna'\"",
             dir);
    shell(sql);
    UNTIL(&w, w.sessions == 3);
    where_we_are(here);
    assert_string_equal(here, "standby");
    answer_finish(&a);
    world_close(&w);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(standby_is_passed_over),
        cmocka_unit_test(old_primary_that_returns_is_refused),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
