#include "loop.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/mem.h"

static const int SIGNALS[] = {SIGWINCH, SIGHUP, SIGTERM, SIGINT};
enum { N_SIGNALS = sizeof SIGNALS / sizeof *SIGNALS };

struct loop {
    struct loop_source sources[LOOP_SLOTS];
    bool used[LOOP_SLOTS];
    loop_signal_fn *on_signal;
    loop_draw_fn *draw;
    void *ctx;
    struct sigaction old[N_SIGNALS], old_pipe;
};

/* What the signal handler touches. The flag is set before the byte is written and the byte is read
 * before the flag is, so no signal is lost. */
static volatile sig_atomic_t arrived[N_SIGNALS];
static int signal_pipe[2] = {-1, -1};

static void catch (int signo)
{
    int saved = errno;
    for (int i = 0; i < N_SIGNALS; i++)
        if (SIGNALS[i] == signo)
            arrived[i] = 1;
    /* a full pipe wakes the loop just as well */
    ssize_t n = write(signal_pipe[1], "", 1);
    (void)n;
    errno = saved;
}

static int signal_fd(void *ctx)
{
    (void)ctx;
    return signal_pipe[0];
}

static int signal_handle(void *ctx, short revents)
{
    struct loop *loop = ctx;
    char bytes[64];
    int react = R_NONE;
    (void)revents;
    while (read(signal_pipe[0], bytes, sizeof bytes) > 0)
        continue;
    for (int i = 0; i < N_SIGNALS; i++) {
        if (arrived[i]) {
            arrived[i] = 0;
            react |= loop->on_signal(loop->ctx, SIGNALS[i]);
        }
    }
    return react;
}

static bool open_pipe(void)
{
    if (pipe(signal_pipe) != 0)
        return false;
    for (int i = 0; i < 2; i++) {
        fcntl(signal_pipe[i], F_SETFL, O_NONBLOCK);
        fcntl(signal_pipe[i], F_SETFD, FD_CLOEXEC);
    }
    return true;
}

static void catch_signals(struct loop *loop)
{
    struct sigaction action = {.sa_handler = catch, .sa_flags = SA_RESTART};
    sigemptyset(&action.sa_mask);
    for (int i = 0; i < N_SIGNALS; i++) {
        arrived[i] = 0;
        sigaction(SIGNALS[i], &action, &loop->old[i]);
    }
    action = (struct sigaction){.sa_handler = SIG_IGN};
    sigaction(SIGPIPE, &action, &loop->old_pipe);
}

struct loop *loop_create(loop_signal_fn *on_signal, loop_draw_fn *draw, void *ctx, struct err *err)
{
    assert(signal_pipe[0] < 0);
    if (!open_pipe()) {
        err_set(err, ERR_INTERNAL, NULL, "%s", strerror(errno));
        return NULL;
    }
    struct loop *loop = xcalloc(1, sizeof *loop);
    loop->on_signal = on_signal;
    loop->draw = draw;
    loop->ctx = ctx;
    loop->sources[LOOP_SIGNAL] =
        (struct loop_source){.fd = signal_fd, .handle = signal_handle, .ctx = loop};
    loop->used[LOOP_SIGNAL] = true;
    catch_signals(loop);
    return loop;
}

void loop_destroy(struct loop *loop)
{
    if (!loop)
        return;
    for (int i = 0; i < N_SIGNALS; i++)
        sigaction(SIGNALS[i], &loop->old[i], NULL);
    sigaction(SIGPIPE, &loop->old_pipe, NULL);
    for (int i = 0; i < 2; i++) {
        close(signal_pipe[i]);
        signal_pipe[i] = -1;
    }
    free(loop);
}

void loop_add(struct loop *loop, enum loop_slot slot, const struct loop_source *source)
{
    assert(slot != LOOP_SIGNAL && source->handle);
    loop->sources[slot] = *source;
    loop->used[slot] = true;
}

void loop_remove(struct loop *loop, enum loop_slot slot)
{
    assert(slot != LOOP_SIGNAL);
    loop->used[slot] = false;
}

static int64_t now_ms(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

/* Fill `ret_fds` and each slot's deadline (-1: none); returns poll's time-out. */
static int ask(struct loop *loop, struct pollfd ret_fds[LOOP_SLOTS], int64_t ret_due[LOOP_SLOTS])
{
    int64_t now = now_ms(), first = -1;
    for (int i = 0; i < LOOP_SLOTS; i++) {
        const struct loop_source *s = &loop->sources[i];
        int fd = loop->used[i] && s->fd ? s->fd(s->ctx) : -1;
        int wait = loop->used[i] && s->timeout_ms ? s->timeout_ms(s->ctx) : -1;
        ret_fds[i] = (struct pollfd){.fd = fd, .events = POLLIN};
        if (fd >= 0 && s->events)
            ret_fds[i].events = s->events(s->ctx);
        ret_due[i] = wait < 0 ? -1 : now + wait;
        if (wait >= 0 && (first < 0 || ret_due[i] < first))
            first = ret_due[i];
    }
    if (first < 0)
        return -1;
    return first - now > INT_MAX ? INT_MAX : (int)(first - now);
}

static int turn(struct loop *loop, struct err *err)
{
    struct pollfd fds[LOOP_SLOTS];
    int64_t due[LOOP_SLOTS];
    int react = R_NONE;
    int n = poll(fds, LOOP_SLOTS, ask(loop, fds, due));
    if (n < 0 && errno != EINTR && errno != EAGAIN) {
        err_set(err, ERR_INTERNAL, NULL, "%s", strerror(errno));
        return -1;
    }
    int64_t now = now_ms();
    for (int i = 0; i < LOOP_SLOTS; i++) {
        short revents = n > 0 && fds[i].fd >= 0 ? fds[i].revents : 0;
        /* an earlier handler of this turn may have emptied the slot */
        if (loop->used[i] && (revents || (due[i] >= 0 && due[i] <= now)))
            react |= loop->sources[i].handle(loop->sources[i].ctx, revents);
    }
    return react;
}

bool loop_run(struct loop *loop, struct err *err)
{
    int react = R_REDRAW;
    while (!(react & R_QUIT)) {
        if (react & (R_REDRAW | R_BELL))
            loop->draw(loop->ctx, react);
        react = turn(loop, err);
        if (react < 0)
            return false;
    }
    return true;
}
