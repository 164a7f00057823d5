#include "command.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "env.h"

struct command {
    struct env env; /* of the next command */
    char *input;    /* of the next command, NULL: nothing */
    struct buf out;
    struct buf err;
    int status;
    bool unseen; /* nobody has asked for the status yet */
};

static struct command *get(struct world *w)
{
    char home[128];

    if (w->command)
        return w->command;
    w->command = bench_alloc(1, sizeof(*w->command));
    snprintf(home, sizeof(home), "%s/home", w->dir);
    mkdir(home, 0700);
    env_init(&w->command->env, w, home);
    return w->command;
}

void command_destroy(struct command *c)
{
    if (!c)
        return;
    env_finish(&c->env);
    free(c->input);
    buf_finish(&c->out);
    buf_finish(&c->err);
    free(c);
}

bool command_settled(struct world *w)
{
    const struct command *c = w->command;

    return !c || !c->unseen || c->status == 0 ||
           world_fail(w, "the last command ended with status %d: %s", c->status,
                      buf_str(&w->command->err));
}

/* ---- running ----------------------------------------------------------------------------------
 */

static int input_file(const struct world *w, const char *text)
{
    char path[128];
    FILE *f;

    if (!text)
        return open("/dev/null", O_RDONLY | O_CLOEXEC);
    snprintf(path, sizeof(path), "%s/input", w->dir);
    f = fopen(path, "w");
    if (!f || fputs(text, f) < 0 || fclose(f) != 0)
        bench_die("%s: %s", path, strerror(errno));
    return open(path, O_RDONLY | O_CLOEXEC);
}

static void child(const struct command *c, const struct world *w, const char *text, int in,
                  const int *ends)
{
    char *argv[] = {(char[]){"sh"}, (char[]){"-c"}, NULL, NULL};

    setpgid(0, 0); /* so that a deadline ends all of it */
    argv[2] = bench_dup(text);
    if (chdir(w->dir) < 0)
        _exit(126);
    dup2(in, STDIN_FILENO);
    dup2(ends[0], STDOUT_FILENO);
    dup2(ends[1], STDERR_FILENO);
    execve("/bin/sh", argv, c->env.v);
    _exit(127);
}

/* Reads both pipes until both are closed; false when the time is over first. */
static bool collect(struct command *c, const int *ends, long ms)
{
    struct pollfd fds[2] = {{.fd = ends[0], .events = POLLIN}, {.fd = ends[1], .events = POLLIN}};
    struct buf *bufs[2] = {&c->out, &c->err};
    long end = bench_ms() + ms;
    char chunk[8192];
    int i;

    while (fds[0].fd >= 0 || fds[1].fd >= 0) {
        if (bench_ms() >= end)
            return false;
        poll(fds, 2, (int)(end - bench_ms()));
        for (i = 0; i < 2; i++) {
            ssize_t n =
                fds[i].fd >= 0 && fds[i].revents ? read(fds[i].fd, chunk, sizeof(chunk)) : -1;

            if (n > 0)
                buf_add(bufs[i], chunk, (size_t)n);
            else if (fds[i].revents && n == 0)
                fds[i].fd = -1;
        }
    }
    return true;
}

static bool start_and_wait(struct world *w, struct command *c, const char *text, long ms)
{
    int out[2], err[2], in = input_file(w, c->input), status;
    bool in_time;
    pid_t pid;

    if (pipe(out) < 0 || pipe(err) < 0 || in < 0)
        bench_die("pipe: %s", strerror(errno));
    pid = fork();
    if (pid < 0)
        bench_die("fork: %s", strerror(errno));
    if (pid == 0) {
        close(out[0]);
        close(err[0]);
        child(c, w, text, in, (int[]){out[1], err[1]});
    }
    close(in);
    close(out[1]);
    close(err[1]);
    in_time = collect(c, (int[]){out[0], err[0]}, ms);
    close(out[0]);
    close(err[0]);
    if (!in_time)
        kill(-pid, SIGKILL);
    while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
        ;
    c->status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return in_time || world_fail(w, "still running after %ld ms", ms);
}

static bool run_command(struct world *w, struct command *c, const struct step *s, long ms)
{
    bool ok;

    if (s->count != 2)
        return world_fail(w, "$ COMMAND");
    if (!command_settled(w))
        return false;
    c->out.len = c->err.len = 0;
    ok = start_and_wait(w, c, s->word[1], ms);
    c->unseen = true;
    free(c->input);
    c->input = NULL;
    return ok;
}

/* ---- judging ----------------------------------------------------------------------------------
 */

static int line_count(struct buf *b)
{
    const char *p;
    int n = 0;

    for (p = buf_str(b); *p; p++)
        if (*p == '\n' || !p[1])
            n++;
    return n;
}

/* The n-th line (from 1) into line. */
static const char *nth_line(struct buf *b, int n, struct buf *line)
{
    const char *p = buf_str(b);

    for (; n > 1 && *p; n--)
        p += strcspn(p, "\n") + (p[strcspn(p, "\n")] == '\n');
    line->len = 0;
    buf_add(line, p, strcspn(p, "\n"));
    return buf_str(line);
}

static bool like(struct buf *b, const char *expression)
{
    struct buf line = {0};
    bool found = false;
    regex_t regex;
    int i, n = line_count(b);

    if (regcomp(&regex, expression, REG_EXTENDED | REG_NOSUB) != 0)
        return false;
    for (i = 1; i <= n && !found; i++)
        found = regexec(&regex, nth_line(b, i, &line), 0, NULL, 0) == 0;
    regfree(&regex);
    buf_finish(&line);
    return found;
}

static bool judge_line(struct buf *b, const struct step *s)
{
    struct buf line = {0};
    bool ok = strcmp(nth_line(b, (int)strtol(s->word[2], NULL, 10), &line), s->word[3]) == 0;

    buf_finish(&line);
    return ok;
}

/* "text" | not "text" | like "regex" | not like "regex" | empty | lines N | line N "text" |
 * is <<END */
static bool judge(struct buf *b, const struct step *s)
{
    const char *word = s->count > 1 ? s->word[1] : "";
    bool quoted = script_quoted(s, 1);

    if (quoted && s->count == 2)
        return strstr(buf_str(b), word) != NULL;
    if (quoted)
        return false;
    if (strcmp(word, "not") == 0 && s->count == 3)
        return !strstr(buf_str(b), s->word[2]);
    if (strcmp(word, "not") == 0 && s->count == 4 && strcmp(s->word[2], "like") == 0)
        return !like(b, s->word[3]);
    if (strcmp(word, "like") == 0 && s->count == 3)
        return like(b, s->word[2]);
    if (strcmp(word, "empty") == 0)
        return b->len == 0;
    if (strcmp(word, "lines") == 0 && s->count == 3)
        return line_count(b) == (int)strtol(s->word[2], NULL, 10);
    if (strcmp(word, "line") == 0 && s->count == 4)
        return judge_line(b, s);
    return strcmp(word, "is") == 0 && s->document && strcmp(buf_str(b), s->document) == 0;
}

static bool judge_output(struct world *w, struct command *c, const struct step *s)
{
    if (judge(s->word[0][0] == 'o' ? &c->out : &c->err, s))
        return true;
    return world_fail(w, "status %d\n-- output:\n%s\n-- errors:\n%s", c->status, buf_str(&c->out),
                      buf_str(&c->err));
}

static bool judge_status(struct world *w, struct command *c, const struct step *s)
{
    int status = s->count == 2 ? (int)strtol(s->word[1], NULL, 10) : -1;

    c->unseen = false;
    return c->status == status || world_fail(w, "status %d, not %d\n-- output:\n%s\n-- errors:\n%s",
                                             c->status, status, buf_str(&c->out), buf_str(&c->err));
}

bool command_run(struct world *w, const struct step *s, long ms, bool *ret_mine)
{
    const char *verb = s->word[0];
    bool has_word = s->count == 2;

    *ret_mine = true;
    if (strcmp(verb, "$") == 0)
        return run_command(w, get(w), s, ms);
    if (strcmp(verb, "exit") == 0)
        return judge_status(w, get(w), s);
    if (strcmp(verb, "out") == 0 || strcmp(verb, "err") == 0)
        return judge_output(w, get(w), s);
    if (strcmp(verb, "as") == 0 && has_word)
        env_set(&get(w)->env, "PGUSER", s->word[1]);
    else if (strcmp(verb, "env") == 0 && has_word && strchr(s->word[1], '='))
        env_put(&get(w)->env, s->word[1]);
    else if (strcmp(verb, "input") == 0 && s->document)
        get(w)->input = bench_dup(s->document);
    else
        *ret_mine = false;
    return true;
}
