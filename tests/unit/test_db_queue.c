/* link: base db */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "src/db/queue_priv.h"

static struct queue queue;

static int setup(void **state)
{
    (void)state;
    queue_init(&queue);
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    queue_finish(&queue);
    return 0;
}

static struct request *add(unsigned owner, enum db_kind kind)
{
    return queue_add(&queue, false, owner, kind, "select 1", 0, NULL, NULL, NULL);
}

static struct request *add_inner(void)
{
    return queue_add(&queue, true, 0, DB_READ, "listen x", 0, NULL, NULL, NULL);
}

/* Send all that may be sent; returns how many. */
static int send_all(bool online, int64_t now)
{
    struct request *r;
    int n = 0;
    for (; (r = queue_sendable(&queue, online, now)) != NULL; n++)
        queue_sent(&queue, r, now);
    return n;
}

static void answer_head(void)
{
    request_destroy(queue_take_head(&queue));
}

static void parameters_are_copied(void **state)
{
    char text[] = "before";
    const char *params[] = {text, NULL, ""};
    (void)state;
    struct request *r = queue_add(&queue, false, 1, DB_READ, "x", 3, params, NULL, NULL);
    memset(text, 'x', sizeof text - 1);
    assert_string_equal(r->params[0], "before");
    assert_null(r->params[1]);
    assert_string_equal(r->params[2], "");
    assert_int_not_equal(r->id, 0);
}

static void first_in_is_first_out(void **state)
{
    (void)state;
    struct request *a = add(1, DB_READ), *b = add(2, DB_SAVE), *c = add(1, DB_READ);
    assert_int_equal(send_all(true, 0), 3);
    assert_ptr_equal(queue_head(&queue), a);
    answer_head();
    assert_ptr_equal(queue_head(&queue), b);
    answer_head();
    assert_ptr_equal(queue_head(&queue), c);
    answer_head();
    assert_null(queue_head(&queue));
    assert_int_equal(queue_outstanding(&queue), 0);
}

static void inner_requests_go_first_and_alone_until_online(void **state)
{
    (void)state;
    struct request *a = add(1, DB_READ), *i = add_inner();
    assert_int_equal(send_all(false, 0), 1);
    assert_ptr_equal(queue_head(&queue), i);
    assert_int_equal(send_all(true, 0), 1);
    answer_head();
    assert_ptr_equal(queue_head(&queue), a);
}

static void flight_is_bounded(void **state)
{
    (void)state;
    for (int i = 0; i < 200; i++)
        add(1, DB_READ);
    assert_int_equal(send_all(true, 0), QUEUE_FLIGHT_MAX);
    answer_head();
    answer_head();
    assert_int_equal(send_all(true, 0), 2);
    assert_int_equal(queue_outstanding(&queue), 198);
}

static void nothing_is_sent_behind_a_search(void **state)
{
    (void)state;
    add(1, DB_READ);
    add(1, DB_SEARCH);
    add(1, DB_SAVE);
    assert_int_equal(send_all(true, 0), 2);
    answer_head();
    assert_int_equal(send_all(true, 0), 0);
    assert_int_equal(queue_due(&queue, true), -1);
    answer_head();
    assert_int_equal(send_all(true, 0), 1);
}

static void repeated_request_goes_before_all_others_but_not_early(void **state)
{
    (void)state;
    struct request *a = add(1, DB_SAVE);
    add(1, DB_READ);
    assert_int_equal(send_all(true, 100), 2);
    add(1, DB_READ);
    queue_again(&queue, 150);
    answer_head();
    assert_int_equal(send_all(true, 149), 0);
    assert_int_equal(queue_due(&queue, true), 150);
    assert_ptr_equal(queue_sendable(&queue, true, 150), a);
}

static void lost_link_repeats_in_the_old_order(void **state)
{
    (void)state;
    struct request *a = add(1, DB_READ), *b = add(1, DB_SAVE);
    add_inner();
    assert_int_equal(send_all(true, 0), 3);
    struct request *c = add(1, DB_SAVE);
    add_inner();
    queue_lost(&queue);
    assert_null(queue_head(&queue));
    assert_int_equal(send_all(true, 0), 3); /* the inner ones are gone */
    assert_ptr_equal(queue_head(&queue), a);
    answer_head();
    assert_ptr_equal(queue_head(&queue), b);
    answer_head();
    assert_ptr_equal(queue_head(&queue), c);
}

static void only_saves_that_were_sent_are_in_doubt_and_told_once(void **state)
{
    (void)state;
    add(1, DB_READ);
    struct request *b = add(1, DB_SAVE);
    send_all(true, 0);
    add(1, DB_SAVE);
    assert_false(queue_in_doubt(&queue));
    queue_lost(&queue);
    assert_true(queue_in_doubt(&queue));
    assert_ptr_equal(queue_next_doubt(&queue), b);
    assert_null(queue_next_doubt(&queue));
    queue_lost(&queue); /* nothing was sent meanwhile */
    assert_null(queue_next_doubt(&queue));
    send_all(true, 0);
    queue_lost(
        &queue); /* now the third request is in doubt too, and the second is not told again */
    assert_ptr_not_equal(queue_next_doubt(&queue), b);
    assert_null(queue_next_doubt(&queue));
}

static void what_breaks_every_link_is_given_up(void **state)
{
    (void)state;
    struct request *bad = add(1, DB_READ);
    add(1, DB_READ);
    for (int i = 0; i < QUEUE_READ_LOSSES; i++) {
        assert_null(queue_next_poison(&queue));
        send_all(true, 0);
        queue_lost(&queue);
    }
    assert_ptr_equal(queue_next_poison(&queue), bad);
    assert_null(queue_next_poison(&queue));
    assert_int_equal(queue_outstanding(&queue), 1);
    request_destroy(bad);
}

static void save_is_tried_longer_than_a_read(void **state)
{
    (void)state;
    struct request *save = add(1, DB_SAVE);
    int losses = 0;
    while (!queue_next_poison(&queue)) {
        send_all(true, 0);
        queue_lost(&queue);
        losses++;
    }
    assert_int_equal(losses, QUEUE_SAVE_LOSSES);
    request_destroy(save);
}

static void cancelled_reads_are_dropped_or_unwanted(void **state)
{
    (void)state;
    struct request *flying = add(1, DB_SEARCH);
    send_all(true, 0);
    add(1, DB_READ);
    add(1, DB_SAVE);
    struct request *other = add(2, DB_READ);
    queue_drop(&queue, 1, ~(1u << DB_SAVE));
    assert_true(flying->unwanted);
    assert_false(other->unwanted);
    assert_int_equal(queue_outstanding(&queue), 2);
    assert_true(queue_busy(&queue, 1)); /* the save */
    queue_lost(&queue);
    assert_int_equal(send_all(true, 0), 2); /* an unwanted one is not repeated */
}

static void forgotten_saves_stay_and_nobody_waits_for_them(void **state)
{
    (void)state;
    struct request *flying = add(1, DB_SAVE);
    send_all(true, 0);
    struct request *waiting = add(1, DB_SAVE);
    add(1, DB_READ);
    queue_forget(&queue, 1);
    assert_true(flying->forgotten && waiting->forgotten);
    assert_false(queue_busy(&queue, 1));
    assert_int_equal(queue_outstanding(&queue), 2);
}

static void inner_requests_belong_to_nobody(void **state)
{
    (void)state;
    add_inner();
    send_all(true, 0);
    add_inner();
    queue_forget(&queue, 0);
    queue_drop(&queue, 0, ~0u);
    assert_false(queue_busy(&queue, 0));
    assert_int_equal(queue_outstanding(&queue), 0);
    assert_false(queue_head(&queue)->unwanted);
    assert_int_equal(send_all(true, 0), 1);
}

int main(void)
{
#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)
    const struct CMUnitTest tests[] = {
        TEST(parameters_are_copied),
        TEST(first_in_is_first_out),
        TEST(inner_requests_go_first_and_alone_until_online),
        TEST(flight_is_bounded),
        TEST(nothing_is_sent_behind_a_search),
        TEST(repeated_request_goes_before_all_others_but_not_early),
        TEST(lost_link_repeats_in_the_old_order),
        TEST(only_saves_that_were_sent_are_in_doubt_and_told_once),
        TEST(what_breaks_every_link_is_given_up),
        TEST(save_is_tried_longer_than_a_read),
        TEST(cancelled_reads_are_dropped_or_unwanted),
        TEST(forgotten_saves_stay_and_nobody_waits_for_them),
        TEST(inner_requests_belong_to_nobody),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
