/* link: base loop */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <unistd.h>

#include "loop.h"

/* A source over a pipe that writes down what happens to it. */
struct world {
    struct loop *loop;
    int pipe[2];
    int wait; /* what timeout_ms answers */
    int handled, timed_out, drawn, signals[64];
    int last_react;
    short revents;
    int answer; /* what handle answers */
    char order[64];
};

static void note(struct world *w, char c)
{
    size_t n = strlen(w->order);
    if (n + 1 < sizeof w->order)
        w->order[n] = c;
}

static int source_fd(void *ctx)
{
    return ((struct world *)ctx)->pipe[0];
}

static int source_wait(void *ctx)
{
    return ((struct world *)ctx)->wait;
}

static int source_handle(void *ctx, short revents)
{
    struct world *w = ctx;
    char c;
    note(w, revents ? 'h' : 't');
    w->revents = revents;
    if (!revents)
        w->timed_out++;
    else if (read(w->pipe[0], &c, 1) == 1)
        w->handled++;
    return w->answer;
}

static int on_signal(void *ctx, int signo)
{
    struct world *w = ctx;
    note(w, 's');
    w->signals[signo]++;
    return signo == SIGWINCH ? R_REDRAW : R_QUIT;
}

static void draw(void *ctx, int react)
{
    struct world *w = ctx;
    note(w, 'd');
    w->drawn++;
    w->last_react = react;
}

static int setup(void **state)
{
    static struct world world;
    world = (struct world){.wait = -1, .answer = R_QUIT};
    struct err err = {0};
    if (pipe(world.pipe) != 0)
        return -1;
    world.loop = loop_create(on_signal, draw, &world, &err);
    struct loop_source source = {source_fd, NULL, source_wait, source_handle, &world};
    loop_add(world.loop, LOOP_TTY, &source);
    *state = &world;
    return world.loop ? 0 : -1;
}

static int teardown(void **state)
{
    struct world *w = *state;
    loop_destroy(w->loop);
    close(w->pipe[0]);
    if (w->pipe[1] >= 0)
        close(w->pipe[1]);
    return 0;
}

static void run(struct world *w)
{
    struct err err = {0};
    assert_true(loop_run(w->loop, &err));
}

static void draws_before_the_first_wait_and_not_without_reason(void **state)
{
    struct world *w = *state;
    assert_int_equal(write(w->pipe[1], "x", 1), 1);
    run(w);
    assert_string_equal(w->order, "dh");
    assert_int_equal(w->last_react, R_REDRAW);
}

static void time_outs_come_without_events(void **state)
{
    struct world *w = *state;
    w->wait = 5;
    run(w);
    assert_int_equal(w->timed_out, 1);
    assert_int_equal(w->revents, 0);
}

static int quit_at_zero(void *ctx, short revents)
{
    int *left = ctx;
    (void)revents;
    return --*left == 0 ? R_QUIT : R_REDRAW;
}

static int at_once(void *ctx)
{
    (void)ctx;
    return 0;
}

static void one_drawing_for_each_turn(void **state)
{
    struct world *w = *state;
    int left = 3;
    struct loop_source timer = {NULL, NULL, at_once, quit_at_zero, &left};
    loop_add(w->loop, LOOP_TIMER, &timer);
    assert_int_equal(write(w->pipe[1], "xx", 2), 2);
    w->answer = R_REDRAW; /* both sources ask in the first two turns */
    run(w);
    assert_string_equal(w->order, "dhdhd");
}

static void signals_reach_the_handler_first(void **state)
{
    struct world *w = *state;
    assert_int_equal(write(w->pipe[1], "x", 1), 1);
    w->answer = R_NONE;
    raise(SIGWINCH);
    raise(SIGWINCH);
    raise(SIGTERM);
    run(w);
    assert_int_equal(w->signals[SIGWINCH], 1); /* two became one */
    assert_int_equal(w->signals[SIGTERM], 1);
    assert_string_equal(w->order, "dssh");
}

static void many_signals_do_not_block(void **state)
{
    struct world *w = *state;
    for (int i = 0; i < 100000; i++)
        raise(SIGWINCH);
    raise(SIGHUP);
    run(w);
    assert_int_equal(w->signals[SIGWINCH], 1);
    assert_int_equal(w->signals[SIGHUP], 1);
}

static void a_broken_pipe_is_no_signal(void **state)
{
    struct world *w = *state;
    int ends[2];
    (void)w;
    assert_int_equal(pipe(ends), 0);
    close(ends[0]);
    assert_int_equal(write(ends[1], "x", 1), -1);
    assert_int_equal(errno, EPIPE);
    close(ends[1]);
}

static void hang_up_is_handed_on(void **state)
{
    struct world *w = *state;
    close(w->pipe[1]);
    w->pipe[1] = -1;
    run(w);
    assert_true(w->revents & POLLHUP);
}

static int remove_pg(void *ctx, short revents)
{
    struct world *w = ctx;
    char c;
    (void)revents;
    note(w, 'r');
    if (read(w->pipe[0], &c, 1) != 1)
        return R_QUIT;
    loop_remove(w->loop, LOOP_PG);
    w->wait = 5;
    return R_NONE;
}

static void a_removed_source_is_not_called_even_in_the_same_turn(void **state)
{
    struct world *w = *state;
    struct loop_source remover = {source_fd, NULL, NULL, remove_pg, w};
    struct loop_source victim = {source_fd, NULL, NULL, source_handle, w};
    struct loop_source timer = {NULL, NULL, source_wait, source_handle, w};
    loop_add(w->loop, LOOP_TTY, &remover);
    loop_add(w->loop, LOOP_PG, &victim);
    loop_add(w->loop, LOOP_TIMER, &timer);
    assert_int_equal(write(w->pipe[1], "x", 1), 1);
    run(w);
    assert_string_equal(w->order, "drt");
}

int main(void)
{
#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)
    const struct CMUnitTest tests[] = {
        TEST(draws_before_the_first_wait_and_not_without_reason),
        TEST(time_outs_come_without_events),
        TEST(one_drawing_for_each_turn),
        TEST(signals_reach_the_handler_first),
        TEST(many_signals_do_not_block),
        TEST(a_broken_pipe_is_no_signal),
        TEST(hang_up_is_handed_on),
        TEST(a_removed_source_is_not_called_even_in_the_same_turn),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
