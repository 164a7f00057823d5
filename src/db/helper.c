#include "helper_priv.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

void helper_init(struct helper *helper)
{
    *helper = (struct helper){.fd = -1};
    str_init(&helper->answer);
}

/* Signals that the loop catches would only wake the parent through the pipe they share. */
static void run_child(int fd, void (*work)(int fd, void *arg), void *arg, int ms)
{
    static const int signals[] = {SIGINT, SIGTERM, SIGHUP, SIGALRM, SIGWINCH, SIGPIPE};
    for (size_t i = 0; i < sizeof signals / sizeof *signals; i++)
        signal(signals[i], SIG_DFL);
    alarm((unsigned)ms / 1000 + 2);
    work(fd, arg);
    _exit(0);
}

bool helper_start(struct helper *helper, void (*work)(int fd, void *arg), void *arg, int64_t now,
                  int ms)
{
    int ends[2];
    helper_stop(helper);
    if (pipe(ends) != 0)
        return false;
    pid_t pid = fork();
    if (pid == 0) {
        close(ends[0]);
        run_child(ends[1], work, arg, ms);
    }
    close(ends[1]);
    if (pid < 0) {
        close(ends[0]);
        return false;
    }
    fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    fcntl(ends[0], F_SETFL, O_NONBLOCK);
    helper->pid = pid;
    helper->fd = ends[0];
    helper->deadline = now + ms;
    return true;
}

bool helper_busy(const struct helper *helper)
{
    return helper->pid != 0;
}

/* Only called when it has closed its pipe or been killed, so it is about to be gone. */
static void reap(struct helper *helper)
{
    while (waitpid(helper->pid, NULL, 0) < 0 && errno == EINTR)
        continue;
    close(helper->fd);
    helper->fd = -1;
    helper->pid = 0;
}

bool helper_ended(struct helper *helper)
{
    char bytes[512];
    ssize_t n;
    if (!helper_busy(helper))
        return false;
    while ((n = read(helper->fd, bytes, sizeof bytes)) > 0)
        str_add_n(&helper->answer, bytes, (size_t)n);
    if (n < 0 && (errno == EAGAIN || errno == EINTR))
        return false;
    reap(helper);
    return true;
}

void helper_stop(struct helper *helper)
{
    if (helper_busy(helper)) {
        kill(helper->pid, SIGKILL);
        reap(helper);
    }
    str_finish(&helper->answer);
}
