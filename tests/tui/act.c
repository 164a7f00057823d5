#include "act.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "expect.h"
#include "monkey.h"

static bool act_expect(struct world *w, struct client *c, const struct step *s, long ms)
{
    return expect_run(w, c, s, 2, ms);
}

static bool act_keys(struct world *w, struct client *c, const struct step *s, long ms)
{
    int i;

    (void)ms;
    for (i = 2; i < s->count; i++)
        if (!client_key(c, s->word[i]))
            return world_fail(w, "there is no key \"%s\"", s->word[i]);
    return true;
}

/* "text" [times N]: the text, N times over, for the caller to free. */
static char *text_of(const struct step *s, int count)
{
    long times = count == 5 && strcmp(s->word[3], "times") == 0 ? strtol(s->word[4], NULL, 10) : 1;
    struct buf all = {0};
    char *text;

    while (times-- > 0)
        buf_puts(&all, s->word[2]);
    text = bench_dup(buf_str(&all));
    buf_finish(&all);
    return text;
}

static bool act_type(struct world *w, struct client *c, const struct step *s, long ms)
{
    bool free_text = s->count > 3 && strcmp(s->word[s->count - 1], "free") == 0;
    int count = s->count - (free_text ? 1 : 0);
    char *text;

    (void)ms;
    if (count != 3 && count != 5)
        return world_fail(w, "type \"text\" [times N] [free]");
    text = text_of(s, count);
    client_type(c, text, free_text);
    free(text);
    return true;
}

static bool act_paste(struct world *w, struct client *c, const struct step *s, long ms)
{
    char *text;

    (void)ms;
    if (s->count != 3 && s->count != 5)
        return world_fail(w, "paste \"text\" [times N]");
    text = text_of(s, s->count);
    client_paste(c, text);
    free(text);
    return true;
}

static bool act_send(struct world *w, struct client *c, const struct step *s, long ms)
{
    (void)w;
    (void)ms;
    client_send(c, s->word[2], strlen(s->word[2]));
    return true;
}

static bool act_resize(struct world *w, struct client *c, const struct step *s, long ms)
{
    int cols = (int)strtol(s->word[2], NULL, 10);
    int rows = s->count == 4 ? (int)strtol(s->word[3], NULL, 10) : 0;

    (void)ms;
    if (cols < 1 || rows < 1 || cols > 999 || rows > 999)
        return world_fail(w, "resize COLUMNS ROWS");
    client_resize(c, cols, rows);
    return true;
}

static bool act_signal(struct world *w, struct client *c, const struct step *s, long ms)
{
    static const struct {
        const char *name;
        int sig;
    } signals[] = {{"HUP", SIGHUP},     {"TERM", SIGTERM}, {"INT", SIGINT},   {"QUIT", SIGQUIT},
                   {"WINCH", SIGWINCH}, {"STOP", SIGSTOP}, {"CONT", SIGCONT}, {"KILL", SIGKILL},
                   {"TSTP", SIGTSTP},   {"PIPE", SIGPIPE}, {"ALRM", SIGALRM}};
    size_t i;

    (void)ms;
    for (i = 0; i < sizeof(signals) / sizeof(signals[0]); i++)
        if (strcmp(s->word[2], signals[i].name) == 0) {
            if (signals[i].sig != SIGWINCH && signals[i].sig != SIGSTOP)
                c->end_expected = true;
            kill(c->keep.pid, signals[i].sig);
            c->busy_at = bench_ms();
            return true;
        }
    return world_fail(w, "there is no signal \"%s\"", s->word[2]);
}

static bool is_over(struct world *w, void *arg)
{
    struct client *c = arg;

    (void)w;
    return c->keep.ended;
}

static bool act_kill(struct world *w, struct client *c, const struct step *s, long ms)
{
    (void)s;
    c->end_expected = true;
    kill(c->keep.pid, SIGKILL);
    return world_until(w, is_over, c, ms) || world_fail(w, "%s survived SIGKILL", c->name);
}

static bool act_hangup(struct world *w, struct client *c, const struct step *s, long ms)
{
    (void)s;
    c->end_expected = true;
    c->lost = true;
    keep_hangup(&c->keep);
    return world_until(w, is_over, c, ms) ||
           world_fail(w, "%s did not end when its line was closed", c->name);
}

/* A program that ends on its own must leave the terminal as it found it. */
static bool act_exit(struct world *w, struct client *c, const struct step *s, long ms)
{
    int status = (int)strtol(s->word[2], NULL, 10);

    c->end_expected = true;
    if (!world_until(w, is_over, c, ms))
        return world_fail(w, "%s is still running after %ld ms", c->name, ms);
    world_pump(w, 0);
    if (c->keep.status != status)
        return world_fail(w, "%s ended with status %d, not %d", c->name, c->keep.status, status);
    if (!c->lost && status < 128 && c->keep.tty == KEEP_TTY_CHANGED)
        return world_fail(w, "%s left other terminal settings than it found", c->name);
    if (!c->lost && status < 128 && term_alternate(c->term))
        return world_fail(w, "%s left the alternate screen on", c->name);
    return true;
}

static bool act_settle(struct world *w, struct client *c, const struct step *s, long ms)
{
    (void)s;
    (void)ms;
    return world_settle(w, c);
}

static bool act_strokes(struct world *w, struct client *c, const struct step *s, long ms)
{
    int limit;

    (void)ms;
    if (strcmp(s->word[2], "reset") == 0) {
        c->strokes = 0;
        return true;
    }
    if (s->count != 5 || strcmp(s->word[2], "at") != 0 || strcmp(s->word[3], "most") != 0)
        return world_fail(w, "strokes reset, or strokes at most N");
    limit = (int)strtol(s->word[4], NULL, 10);
    return c->strokes <= limit ||
           world_fail(w, "%s took %d keystrokes, not at most %d", c->name, c->strokes, limit);
}

static bool act_bells(struct world *w, struct client *c, const struct step *s, long ms)
{
    int n = (int)strtol(s->word[2], NULL, 10);

    (void)ms;
    return term_bells(c->term) == n ||
           world_fail(w, "%s rang %d times, not %d", c->name, term_bells(c->term), n);
}

static bool act_monkey(struct world *w, struct client *c, const struct step *s, long ms)
{
    const char *factor = getenv("TUI_MONKEYS");
    int events = s->count == 4 ? (int)strtol(s->word[3], NULL, 10) : 0;

    (void)ms;
    if (factor)
        events *= (int)strtol(factor, NULL, 10);
    return events > 0 ? monkey_run(w, c, strtoul(s->word[2], NULL, 10), events)
                      : world_fail(w, "monkey SEED EVENTS");
}

static const struct {
    const char *name;
    int least; /* words, the client's name included */
    bool (*run)(struct world *w, struct client *c, const struct step *s, long ms);
} acts[] = {
    {"expect", 3, act_expect},   {"wait", 3, act_expect},   {"keys", 3, act_keys},
    {"type", 3, act_type},       {"paste", 3, act_paste},   {"send", 3, act_send},
    {"resize", 3, act_resize},   {"signal", 3, act_signal}, {"kill", 2, act_kill},
    {"hangup", 2, act_hangup},   {"exit", 3, act_exit},     {"settle", 2, act_settle},
    {"strokes", 3, act_strokes}, {"bells", 3, act_bells},   {"monkey", 4, act_monkey},
};

bool act_run(struct world *w, struct client *c, const struct step *s, long ms)
{
    size_t i;

    for (i = 0; s->count > 1 && i < sizeof(acts) / sizeof(acts[0]); i++)
        if (strcmp(s->word[1], acts[i].name) == 0)
            return s->count >= acts[i].least ? acts[i].run(w, c, s, ms)
                                             : world_fail(w, "%s needs more words", s->word[1]);
    return world_fail(w, "%s cannot \"%s\"", c->name, s->count > 1 ? s->word[1] : "");
}
