#include "keep.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include "../lib/bench.h"

struct note {
    pid_t pid; /* first note: of the program; second: 0 */
    int status;
    enum keep_tty tty;
};

static volatile sig_atomic_t kept_pid;

static void pass_hangup(int sig)
{
    if (kept_pid > 0)
        kill((pid_t)kept_pid, sig);
}

static void run_program(const struct keep_launch *launch)
{
    sigset_t none;

    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    bench_signal(SIGHUP, launch->nohup ? SIG_IGN : SIG_DFL);
    bench_signal(SIGINT, SIG_DFL);
    bench_signal(SIGQUIT, SIG_DFL);
    bench_signal(SIGTERM, SIG_DFL);
    bench_signal(SIGPIPE, SIG_DFL);
    if (chdir(launch->dir) < 0)
        _exit(126);
    execve(launch->argv[0], launch->argv, launch->env);
    dprintf(STDERR_FILENO, "cannot run %s: %s\r\n", launch->argv[0], strerror(errno));
    _exit(127);
}

static enum keep_tty compare(const struct termios *before)
{
    struct termios now;

    if (tcgetattr(STDIN_FILENO, &now) < 0)
        return KEEP_TTY_UNKNOWN;
    return now.c_iflag == before->c_iflag && now.c_oflag == before->c_oflag &&
                   now.c_cflag == before->c_cflag && now.c_lflag == before->c_lflag &&
                   memcmp(now.c_cc, before->c_cc, sizeof(now.c_cc)) == 0
               ? KEEP_TTY_AS_BEFORE
               : KEEP_TTY_CHANGED;
}

static void tell(int fd, struct note note)
{
    if (write(fd, &note, sizeof(note)) != (ssize_t)sizeof(note))
        _exit(126);
}

/* The keeper itself; never returns. */
static void watch(const struct keep_launch *launch, int notes)
{
    struct termios before;
    struct note note = {0};
    int status;
    pid_t pid;

    bench_signal(SIGHUP, launch->nohup ? SIG_IGN : pass_hangup);
    bench_signal(SIGINT, SIG_IGN);
    bench_signal(SIGQUIT, SIG_IGN);
    bench_signal(SIGTERM, SIG_IGN);
    if (tcgetattr(STDIN_FILENO, &before) < 0)
        _exit(126);
    pid = fork();
    if (pid == 0)
        run_program(launch);
    kept_pid = pid;
    note.pid = pid;
    tell(notes, note);
    while (waitpid(pid, &status, 0) < 0)
        if (errno != EINTR)
            _exit(126);
    note.pid = 0;
    note.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    note.tty = compare(&before);
    tell(notes, note);
    _exit(0);
}

/* The keeper is a fork without exec: it must not hold the other clients' terminals open. */
static void close_others(int keep)
{
    int fd;

    for (fd = 3; fd < 1024; fd++)
        if (fd != keep)
            close(fd);
}

static void become_keeper(const struct keep_launch *launch, const struct keep *k, int notes)
{
    int i;

    setsid();
    if (ioctl(k->slave, TIOCSCTTY, 0) < 0)
        _exit(126);
    for (i = 0; i < 3; i++)
        dup2(k->slave, i);
    close_others(notes);
    watch(launch, notes);
}

static void open_terminal(struct keep *k, int rows, int cols)
{
    k->master = posix_openpt(O_RDWR | O_NOCTTY);
    if (k->master < 0 || grantpt(k->master) < 0 || unlockpt(k->master) < 0)
        bench_die("no pseudo-terminal: %s", strerror(errno));
    k->slave = open(ptsname(k->master), O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (k->slave < 0)
        bench_die("%s: %s", ptsname(k->master), strerror(errno));
    bench_nonblock(k->master);
    keep_resize(k, rows, cols);
}

void keep_start(const struct keep_launch *launch, struct keep *ret_keep)
{
    struct keep k = {.tty = KEEP_TTY_UNKNOWN};
    struct note note;
    int fds[2];

    open_terminal(&k, launch->rows, launch->cols);
    if (pipe(fds) < 0)
        bench_die("pipe: %s", strerror(errno));
    fcntl(fds[1], F_SETFD, FD_CLOEXEC);
    k.keeper = fork();
    if (k.keeper < 0)
        bench_die("fork: %s", strerror(errno));
    if (k.keeper == 0) {
        close(fds[0]);
        become_keeper(launch, &k, fds[1]);
    }
    close(fds[1]);
    if (read(fds[0], &note, sizeof(note)) != (ssize_t)sizeof(note) || note.pid <= 0)
        bench_die("the keeper of %s did not start", launch->argv[0]);
    bench_nonblock(fds[0]);
    k.notes = fds[0];
    k.pid = note.pid;
    *ret_keep = k;
}

void keep_check(struct keep *k)
{
    struct note note;
    ssize_t n;

    if (k->ended)
        return;
    n = read(k->notes, &note, sizeof(note));
    if (n == 0)
        bench_die("a keeper died without a word");
    if (n != (ssize_t)sizeof(note))
        return;
    k->ended = true;
    k->status = note.status;
    k->tty = note.tty;
}

int keep_unread(const struct keep *k)
{
    int n = 0;

    if (k->slave < 0 || ioctl(k->slave, FIONREAD, &n) < 0)
        return -1;
    return n;
}

bool keep_sleeps(const struct keep *k)
{
    char path[64], line[512];
    const char *state;
    FILE *f;

    snprintf(path, sizeof(path), "/proc/%ld/stat", (long)k->pid);
    f = fopen(path, "r");
    if (!f)
        return true;
    state = fgets(line, sizeof(line), f) ? strrchr(line, ')') : NULL;
    fclose(f);
    return !state || !strchr("RD", state[2]);
}

void keep_resize(struct keep *k, int rows, int cols)
{
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)cols};

    if (ioctl(k->master, TIOCSWINSZ, &size) < 0)
        bench_die("TIOCSWINSZ: %s", strerror(errno));
}

void keep_hangup(struct keep *k)
{
    if (k->slave >= 0)
        close(k->slave);
    if (k->master >= 0)
        close(k->master);
    k->slave = k->master = -1;
}

void keep_finish(struct keep *k)
{
    keep_hangup(k);
    if (!k->ended) {
        kill(k->pid, SIGKILL);
        kill(k->keeper, SIGKILL);
    }
    while (waitpid(k->keeper, NULL, 0) < 0 && errno == EINTR)
        ;
    close(k->notes);
}
