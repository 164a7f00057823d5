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

static void goes_online_and_knows_who_it_is(void **state)
{
    struct world w;
    (void)state;
    world_open(&w, NULL);
    assert_null(db_session(w.db));
    world_online(&w);
    const struct db_session *s = db_session(w.db);
    assert_int_equal(s->api, 7);
    assert_string_equal(s->today, "2026-11-20");
    assert_string_equal(s->login, "anna");
    assert_string_equal(s->unit, "Unit");
    assert_string_equal(rows_cell(s->row, 0, "role"), "caseworker");
    assert_int_equal(rows_columns(s->row), 6);
    assert_int_equal(s->generation, 1);
    assert_int_equal(w.told[DB_CONNECTING], 1);
    assert_int_equal(w.told[DB_ONLINE], 1);
    assert_int_equal(w.sessions, 1);
    world_close(&w);
}

static void session_has_what_it_must_have(void **state)
{
    struct world w;
    struct answer a;
    (void)state;
    setenv("PGTZ", "Asia/Tokyo", 1);
    setenv("PGDATESTYLE", "SQL", 1);
    setenv("PGOPTIONS", "-c work_mem=7MB -c plan_cache_mode=auto", 1);
    world_open(&w, NULL);
    ask(&w, &a, 1, DB_READ,
        "select array_to_string(array[current_setting('TimeZone'), current_setting('DateStyle'),"
        " current_setting('client_encoding'), current_setting('plan_cache_mode'),"
        " current_setting('search_path'), current_setting('application_name'),"
        " current_setting('work_mem')], ' ')",
        END);
    UNTIL(&w, a.done);
    assert_string_equal(answer_text(&a), "Europe/Copenhagen ISO, MDY UTF8 force_generic_plan"
                                         " pg_catalog foothold 7MB");
    unsetenv("PGTZ");
    unsetenv("PGDATESTYLE");
    unsetenv("PGOPTIONS");
    answer_finish(&a);
    world_close(&w);
}

/* Whoever learns that it is another login may drop what waits before it is sent. */
static void drop_all(void *ctx, const struct db_session *session)
{
    struct db **db = ctx;
    (void)session;
    assert_int_equal(db_state(*db), DB_ONLINE);
    db_send(*db, 9, DB_READ, "select 1", 0, NULL, NULL, NULL);
    db_cancel(*db, 1);
}

static void session_is_told_before_anything_is_sent(void **state)
{
    static const struct db_events events = {.session = drop_all};
    struct world w = {0};
    struct answer a;
    (void)state;
    w.db = db_create("user=anna", &events, &w.db);
    ask(&w, &a, 1, DB_READ, "select nextval('private.tries')", END);
    UNTIL(&w, db_session(w.db) && db_outstanding(w.db) == 0);
    assert_int_equal(a.calls, 0);
    ask(&w, &a, 1, DB_READ,
        "select count(*) from pg_prepared_statements"
        " where statement like '%nextval(%' and statement not like '%like%'",
        END);
    UNTIL(&w, a.done);
    assert_string_equal(answer_text(&a), "0");
    answer_finish(&a);
    world_close(&w);
}

/* Only passwords count for bo; everybody else may come as before. */
static void want_password(bool on)
{
    char command[512];
    snprintf(command, sizeof command,
             on ? "sed -i '1i local all bo scram-sha-256' %s/data/pg_hba.conf"
                : "sed -i '/^local all bo/d' %s/data/pg_hba.conf",
             getenv("FOOTHOLD_CLUSTER"));
    shell(command);
    admin("select pg_reload_conf()");
}

static void wrong_password_is_final_until_a_new_login(void **state)
{
    struct world w;
    struct answer a;
    (void)state;
    want_password(true);
    world_open(&w, "user=bo password=wrong");
    ask(&w, &a, 1, DB_READ, "select session_user", END);
    UNTIL(&w, db_state(w.db) == DB_DENIED);
    assert_int_equal(w.err.code, ERR_DENIED);
    assert_string_equal(w.err.msgid, "28P01");
    assert_int_equal(db_timeout_ms(w.db), -1);
    assert_int_equal(db_fd(w.db), -1);
    assert_false(a.done);
    db_login(w.db, "user=bo password=right");
    UNTIL(&w, a.done);
    assert_string_equal(answer_text(&a), "bo");
    answer_finish(&a);
    world_close(&w);
    want_password(false);
}

static void missing_password_is_asked_for(void **state)
{
    struct world w;
    (void)state;
    want_password(true);
    world_open(&w, "user=bo passfile=/nonexistent");
    UNTIL(&w, db_state(w.db) == DB_DENIED);
    assert_string_equal(w.err.msgid, "password_needed");
    world_close(&w);
    want_password(false);
}

static void denied(const char *words, const char *msgid)
{
    struct world w;
    world_open(&w, words);
    UNTIL(&w, db_state(w.db) == DB_DENIED);
    assert_int_equal(w.told[DB_ONLINE], 0);
    assert_string_equal(w.err.msgid, msgid);
    assert_true(strlen(w.err.detail) > 0);
    world_close(&w);
}

static void no_database_and_no_foothold_are_final(void **state)
{
    (void)state;
    denied("dbname=nonesuch", "3D000");
    denied("dbname=postgres", "");
    denied("nonsense", "");
}

static void server_that_is_away_is_waited_for(void **state)
{
    struct world w;
    struct answer a;
    (void)state;
    shell("tools/cluster down fast");
    world_open(&w, NULL);
    ask(&w, &a, 1, DB_READ, "select 42", END);
    UNTIL(&w, w.told[DB_OFFLINE] == 2);
    assert_int_equal(w.err.code, ERR_UNAVAILABLE);
    assert_true(db_retry_ms(w.db) > 0);
    shell("tools/cluster up");
    UNTIL(&w, a.done);
    assert_string_equal(answer_text(&a), "42");
    assert_int_equal(w.told[DB_ONLINE], 1);
    answer_finish(&a);
    world_close(&w);
}

static void restart(const char *how)
{
    struct world w;
    struct answer before, during, after;
    char command[64];
    world_open(&w, NULL);
    ask(&w, &before, 1, DB_READ, "select $1::int", "1", END);
    UNTIL(&w, before.done);
    ask(&w, &during, 1, DB_READ, "select 'slept' from pg_sleep($1)", "1", END);
    snprintf(command, sizeof command, "tools/cluster down %s; tools/cluster up", how);
    shell(command);
    UNTIL(&w, w.told[DB_OFFLINE] > 0);
    ask(&w, &after, 1, DB_READ, "select $1::int", "1", END);
    UNTIL(&w, during.done && after.done);
    assert_string_equal(answer_text(&during), "slept");
    assert_int_equal(after.verdict, DB_OK);
    assert_int_equal(db_session(w.db)->generation, 2);
    assert_int_equal(during.calls + after.calls, 2);
    answer_finish(&before);
    answer_finish(&during);
    answer_finish(&after);
    world_close(&w);
}

static void restart_repeats_reads_and_prepares_anew(void **state)
{
    (void)state;
    restart("fast");
    restart("kill");
}

static void killed_backend_is_noticed_while_idle(void **state)
{
    struct world w;
    (void)state;
    world_open(&w, NULL);
    world_online(&w);
    int64_t before = world_ms();
    admin("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'anna'");
    UNTIL(&w, db_session(w.db)->generation == 2);
    assert_true(world_ms() - before < 3000);
    assert_int_equal(w.told[DB_OFFLINE], 1);
    world_close(&w);
}

static void next_host_of_the_list_is_tried(void **state)
{
    struct world w;
    char words[256];
    (void)state;
    snprintf(words, sizeof words, "host=/nonexistent,127.0.0.1,%s port=1,1,%s", getenv("PGHOST"),
             getenv("PGPORT"));
    world_open(&w, words);
    world_online(&w);
    assert_int_equal(w.told[DB_OFFLINE], 0);
    world_close(&w);
}

/* A name server that does not answer must not stop the loop. */
static void names_are_looked_up_without_blocking(void **state)
{
    struct world w;
    (void)state;
    world_open(&w, "host=nonesuch.invalid");
    UNTIL(&w, db_state(w.db) == DB_OFFLINE);
    assert_string_equal(w.err.detail, "The server's name cannot be looked up.");
    assert_true(w.longest_ms < 300);
    world_close(&w);
    world_open(&w, "host=localhost port=1");
    UNTIL(&w, db_state(w.db) == DB_OFFLINE);
    assert_string_equal(w.err.detail, "The server cannot be reached.");
    world_close(&w);
}

static void black_hole_is_noticed_within_ten_seconds(void **state)
{
    struct world w;
    struct answer a;
    (void)state;
    world_open(&w, proxy_start());
    world_online(&w);
    UNTIL(&w, w.feeds == 1); /* idle from here on */
    proxy("hold both");
    int64_t before = world_ms();
    UNTIL(&w, w.told[DB_OFFLINE] == 1);
    assert_true(world_ms() - before <= 10500);
    ask(&w, &a, 1, DB_READ, "select 1", END);
    proxy("pass");
    proxy("cut");
    before = world_ms();
    UNTIL(&w, a.done);
    assert_true(world_ms() - before <= 5000);
    assert_true(w.longest_ms < 300);
    answer_finish(&a);
    world_close(&w);
    proxy_stop();
}

static void silence_is_told_before_the_link_is_given_up(void **state)
{
    struct world w;
    struct answer a;
    (void)state;
    world_open(&w, NULL);
    world_online(&w);
    ask(&w, &a, 1, DB_READ, "select pg_sleep(5.5)", END);
    UNTIL(&w, w.told[DB_ONLINE] == 2);
    assert_int_equal(w.err.code, ERR_TEMP);
    assert_false(a.done);
    UNTIL(&w, a.done && w.told[DB_ONLINE] == 3);
    assert_int_equal(w.err.code, ERR_NONE);
    assert_int_equal(a.verdict, DB_OK);
    assert_int_equal(w.told[DB_OFFLINE], 0);
    answer_finish(&a);
    db_set_patience(w.db, 500);
    ask(&w, &a, 1, DB_READ, "select pg_sleep(1)", END);
    UNTIL(&w, w.told[DB_OFFLINE] == 1);
    answer_finish(&a);
    world_close(&w);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(goes_online_and_knows_who_it_is),
        cmocka_unit_test(session_has_what_it_must_have),
        cmocka_unit_test(session_is_told_before_anything_is_sent),
        cmocka_unit_test(wrong_password_is_final_until_a_new_login),
        cmocka_unit_test(missing_password_is_asked_for),
        cmocka_unit_test(no_database_and_no_foothold_are_final),
        cmocka_unit_test(server_that_is_away_is_waited_for),
        cmocka_unit_test(restart_repeats_reads_and_prepares_anew),
        cmocka_unit_test(killed_backend_is_noticed_while_idle),
        cmocka_unit_test(next_host_of_the_list_is_tried),
        cmocka_unit_test(names_are_looked_up_without_blocking),
        cmocka_unit_test(black_hole_is_noticed_within_ten_seconds),
        cmocka_unit_test(silence_is_told_before_the_link_is_given_up),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
