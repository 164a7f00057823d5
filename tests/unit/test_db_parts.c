/* link: base db */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include <stdlib.h>

#include "src/db/backoff_priv.h"
#include "src/db/feed_priv.h"
#include "src/db/stmt_priv.h"
#include "src/db/target_priv.h"
#include "db/rows.h"

/* ---- backoff ---- */

static void waits_grow_within_their_limits_and_differ(void **state)
{
    struct backoff b;
    int low = BACKOFF_MAX_MS, high = 0;
    (void)state;
    for (uint64_t seed = 0; seed < 200; seed++) {
        backoff_init(&b, seed);
        int first = backoff_next(&b);
        assert_in_range(first, BACKOFF_MIN_MS, 2 * BACKOFF_MIN_MS);
        low = first < low ? first : low;
        high = first > high ? first : high;
    }
    assert_true(high - low > 200); /* clients that start together do not try together */
    high = 0;
    for (int i = 0; i < 1000; i++) {
        int wait = backoff_next(&b);
        assert_in_range(wait, BACKOFF_MIN_MS, BACKOFF_MAX_MS);
        high = wait > high ? wait : high;
    }
    assert_true(high > BACKOFF_MAX_MS * 9 / 10);
}

static void success_begins_anew(void **state)
{
    struct backoff b;
    (void)state;
    backoff_init(&b, 1);
    for (int i = 0; i < 20; i++)
        backoff_next(&b);
    backoff_reset(&b);
    for (int i = 0; i < 100; i++) {
        assert_in_range(backoff_next(&b), BACKOFF_MIN_MS, 2 * BACKOFF_MIN_MS);
        backoff_reset(&b);
    }
}

static void repetitions_of_a_statement_are_quick(void **state)
{
    struct backoff b;
    (void)state;
    backoff_init(&b, 1);
    for (int tries = 1; tries < 40; tries++)
        assert_in_range(backoff_jitter(&b, tries), 5, 160);
    assert_in_range(backoff_jitter(&b, 1), 5, 10);
}

/* ---- statements ---- */

static void text_is_parsed_once_for_each_link(void **state)
{
    struct stmt_cache cache;
    (void)state;
    stmt_init(&cache);
    struct stmt *a = stmt_get(&cache, "select 1"), *b = stmt_get(&cache, "select 2");
    assert_ptr_equal(stmt_get(&cache, "select 1"), a);
    assert_ptr_not_equal(a, b);
    assert_true(stmt_must_parse(&cache, a, 1));
    assert_false(stmt_must_parse(&cache, a, 1));
    assert_true(stmt_must_parse(&cache, b, 1));
    assert_string_not_equal(a->name, b->name);
    char old[16];
    snprintf(old, sizeof old, "%s", a->name);
    assert_true(stmt_must_parse(&cache, a, 2));
    assert_string_not_equal(a->name, old);
    stmt_void(a);
    assert_true(stmt_must_parse(&cache, a, 2));
    stmt_finish(&cache);
}

static void full_cache_says_so(void **state)
{
    struct stmt_cache cache;
    char sql[32];
    (void)state;
    stmt_init(&cache);
    for (int i = 0; i < STMT_MAX; i++) {
        snprintf(sql, sizeof sql, "select %d", i);
        assert_non_null(stmt_get(&cache, sql));
    }
    assert_null(stmt_get(&cache, "select 'one more'"));
    assert_non_null(stmt_get(&cache, sql));
    stmt_finish(&cache);
}

/* ---- change feed ---- */

/* Rows (entity, id, version) of one reply; id NULL: only `next`. */
static size_t feed_some(struct feed *feed, size_t n, const char *const *cells)
{
    static const char *const names[] = {"entity", "id", "version"};
    size_t which[16];
    struct rows *rows = rows_from_table(3, names, n, cells);
    size_t found = feed_new(feed, rows, which);
    rows_destroy(rows);
    return found;
}

static void what_was_in_the_last_reply_is_old(void **state)
{
    struct feed feed;
    const char *const first[] = {"note", "a", "1", "note", "b", "1", "plan", "a", "1"};
    const char *const second[] = {"note", "b", "1", "note", "b", "2", "plan", "a", "1"};
    const char *const nothing[] = {NULL, NULL, NULL};
    (void)state;
    feed_init(&feed);
    assert_int_equal(feed_some(&feed, 3, first), 3);
    assert_int_equal(feed_some(&feed, 3, second), 1);
    assert_int_equal(feed_some(&feed, 3, second), 0);
    assert_int_equal(feed_some(&feed, 1, nothing), 0);
    feed_finish(&feed);
}

static void rows_without_version_are_always_new(void **state)
{
    struct feed feed;
    const char *const rows[] = {"card", "a", NULL, "card", "b", "0"};
    (void)state;
    feed_init(&feed);
    assert_int_equal(feed_some(&feed, 2, rows), 2);
    assert_int_equal(feed_some(&feed, 2, rows), 2);
    feed_finish(&feed);
}

static void feed_goes_on_or_begins_anew(void **state)
{
    struct feed feed;
    (void)state;
    feed_init(&feed);
    assert_false(feed_begin(&feed, "1000", false, 0)); /* the first time */
    assert_int_equal(feed.due, FEED_PAUSE_MS);         /* who kept quiet while we began to listen */
    assert_int_equal(feed.looks, 1);
    feed_stop(&feed);
    assert_int_equal(feed.due, -1);
    assert_true(feed_begin(&feed, "4294968000", true, 50));
    assert_int_equal(feed.due, 50);
    assert_string_equal(feed.next, "1000");           /* from where it was */
    assert_false(feed_begin(&feed, "999", true, 50)); /* restored: transactions count anew */
    assert_string_equal(feed.next, "999");
    assert_false(feed_begin(&feed, "5000", false, 50)); /* another cluster */
    feed_finish(&feed);
}

static void notifications_are_answered_once_a_second(void **state)
{
    struct feed feed;
    (void)state;
    feed_init(&feed);
    feed_notify(&feed, 10); /* not connected */
    assert_int_equal(feed.due, -1);
    feed_begin(&feed, "1000", false, 10000);
    feed_notify(&feed, 10000);
    assert_int_equal(feed.due, 10000);
    feed.asked_ms = 10000;
    feed.due = 10000 + FEED_POLL_MS;
    feed_notify(&feed, 10200);
    assert_int_equal(feed.due, 11000);
    feed_notify(&feed, 10900);
    assert_int_equal(feed.due, 11000);
    assert_int_equal(feed.looks, 2); /* the second for those who kept quiet after it */
    feed_saved(&feed, 10950);        /* one's own is seen at once, and theirs all the same */
    assert_int_equal(feed.due, 10950);
    assert_int_equal(feed.looks, 3);
    feed_stop(&feed);
    feed_saved(&feed, 10960);
    assert_int_equal(feed.due, -1);
    feed_finish(&feed);
}

/* ---- targets ---- */

static const struct target *target(const struct targets *t, size_t i)
{
    return vec_at(&t->list, i);
}

static void hosts_of_the_words_are_targets(void **state)
{
    struct targets t;
    (void)state;
    unsetenv("PGHOST");
    unsetenv("PGPORT");
    targets_init(&t);
    assert_true(targets_parse(&t, "host=/run/x,10.0.0.1,db.example port=1,2,3 user=x"));
    assert_int_equal(t.list.len, 3);
    assert_string_equal(target(&t, 0)->host, "/run/x");
    assert_null(target(&t, 0)->hostaddr);
    assert_string_equal(target(&t, 1)->hostaddr, "10.0.0.1");
    assert_string_equal(target(&t, 2)->port, "3");
    assert_true(t.unknown);
    assert_true(targets_parse(&t, "host=a,b hostaddr=10.0.0.1,10.0.0.2 port=7"));
    assert_false(t.unknown);
    assert_string_equal(target(&t, 1)->host, "b");
    assert_string_equal(target(&t, 1)->hostaddr, "10.0.0.2");
    assert_string_equal(target(&t, 1)->port, "7");
    assert_false(targets_parse(&t, "host=a,b,c port=1,2"));
    assert_false(targets_parse(&t, "no words"));
    targets_finish(&t);
}

static void environment_counts_where_the_words_say_nothing(void **state)
{
    struct targets t;
    (void)state;
    setenv("PGHOST", "/run/y", 1);
    setenv("PGPORT", "99", 1);
    targets_init(&t);
    assert_true(targets_parse(&t, ""));
    assert_string_equal(target(&t, 0)->host, "/run/y");
    assert_string_equal(target(&t, 0)->port, "99");
    assert_true(targets_parse(&t, "postgresql://anna@10.1.1.1:77/x"));
    assert_int_equal(t.list.len, 1);
    assert_string_equal(target(&t, 0)->hostaddr, "10.1.1.1");
    assert_string_equal(target(&t, 0)->port, "77");
    targets_finish(&t);
    unsetenv("PGHOST");
    unsetenv("PGPORT");
}

static void each_address_of_a_name_is_a_target(void **state)
{
    struct targets t;
    (void)state;
    targets_init(&t);
    targets_parse(&t, "host=/run/x,one,two,three port=1,2,3,4");
    assert_true(targets_found(&t, "1 10.0.0.1\n1 fe80::1%eth0\n3 10.0.0.3\n"));
    assert_int_equal(t.list.len, 4); /* "two" has no address */
    assert_string_equal(target(&t, 0)->host, "/run/x");
    assert_string_equal(target(&t, 1)->hostaddr, "10.0.0.1");
    assert_string_equal(target(&t, 2)->hostaddr, "fe80::1%eth0");
    assert_string_equal(target(&t, 2)->host, "one");
    assert_string_equal(target(&t, 3)->port, "4");
    targets_parse(&t, "host=one");
    assert_false(targets_found(&t, ""));
    targets_finish(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(waits_grow_within_their_limits_and_differ),
        cmocka_unit_test(success_begins_anew),
        cmocka_unit_test(repetitions_of_a_statement_are_quick),
        cmocka_unit_test(text_is_parsed_once_for_each_link),
        cmocka_unit_test(full_cache_says_so),
        cmocka_unit_test(what_was_in_the_last_reply_is_old),
        cmocka_unit_test(rows_without_version_are_always_new),
        cmocka_unit_test(feed_goes_on_or_begins_anew),
        cmocka_unit_test(notifications_are_answered_once_a_second),
        cmocka_unit_test(hosts_of_the_words_are_targets),
        cmocka_unit_test(environment_counts_where_the_words_say_nothing),
        cmocka_unit_test(each_address_of_a_name_is_a_target),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
