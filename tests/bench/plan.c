#include "plan.h"

#include <stdlib.h>
#include <string.h>

static const char *lookup(void *user, const char *name)
{
    (void)user;
    return getenv(name);
}

static void bad(const struct step *s, const char *why)
{
    bench_die("%s:%d: %s", s->file, s->line, why);
}

static int number(const struct step *s, int i)
{
    long n = i < s->count ? strtol(s->word[i], NULL, 10) : 0;

    if (n < 1 || n > 1000000)
        bad(s, "a number from 1 up belongs here");
    return (int)n;
}

/* What programs see of the environment: a clean one, and the database's. */
static char **environment(void)
{
    static const char *const passed[] = {"PATH",       "PGHOST", "PGPORT",
                                         "PGDATABASE", "PGUSER", "FOOTHOLD_THIN"};
    char **env = bench_alloc(16, sizeof(*env));
    struct buf b = {0};
    int n = 0;
    size_t i;

    env[n++] = bench_dup("TERM=xterm-256color");
    env[n++] = bench_dup("LANG=C.UTF-8");
    env[n++] = bench_dup("HOME=/nonexistent");
    for (i = 0; i < sizeof(passed) / sizeof(*passed); i++) {
        if (!getenv(passed[i]))
            continue;
        buf_printf(&b, "%s=%s", passed[i], getenv(passed[i]));
        env[n++] = bench_dup(buf_str(&b));
        buf_drop(&b, b.len);
    }
    buf_finish(&b);
    return env;
}

/* NAME=VALUE, in place of one that is there */
static void add_env(struct plan_program *p, const char *word)
{
    size_t name = strcspn(word, "=") + 1;
    int n = 0;

    while (p->env[n] && strncmp(p->env[n], word, name) != 0)
        n++;
    if (n >= 15)
        bench_die("too many env");
    free(p->env[n]);
    p->env[n] = bench_dup(word);
}

static void add_name(struct plan *plan, const char *name)
{
    int i;

    for (i = 0; i < plan->name_count; i++)
        if (strcmp(plan->names[i], name) == 0)
            return;
    if (plan->name_count < PLAN_STEPS)
        plan->names[plan->name_count++] = name;
}

/* An option of a step and what stands behind it; false: it is a key. */
static bool add_option(struct plan_step *t, const struct step *s, int i)
{
    const char *option = s->word[i];

    if (strcmp(option, "times") == 0)
        t->times = number(s, i + 1);
    else if (strcmp(option, "burst") == 0)
        t->burst = number(s, i + 1);
    else if (strcmp(option, "every") == 0)
        t->every_ms = number(s, i + 1);
    else if (strcmp(option, "before") == 0)
        t->before = s->word[i + 1];
    else if (strcmp(option, "each") == 0)
        t->each = s->word[i + 1];
    else if (strcmp(option, "expect") == 0)
        t->expect = s->word[i + 1];
    else if (strcmp(option, "typed") == 0)
        row_file_load(&t->texts, s->word[i + 1]);
    else
        return false;
    return true;
}

/* step NAME KEY… [OPTION VALUE]…, or step NAME typed FILE … */
static void add_step(struct plan *plan, struct plan_program *p, const struct step *s)
{
    struct plan_step *t = &p->steps[p->step_count];
    int i;

    if (s->count < 3 || p->step_count == PLAN_STEPS)
        bad(s, "step NAME KEY…");
    *t = (struct plan_step){.name = s->word[1], .keys = s->word + 2, .burst = 1};
    for (i = 2; i < s->count; i++) {
        if (i + 1 < s->count && add_option(t, s, i))
            i++;
        else if (i == 2 + t->key_count)
            t->key_count++;
        else
            bad(s, "times, burst, every, before, each, expect or typed belongs here");
    }
    if (t->texts.lines) {
        t->keys = t->texts.line;
        t->key_count = (int)t->texts.lines;
    }
    if (t->key_count < 1)
        bad(s, "which key?");
    if (!t->times)
        t->times = t->key_count;
    p->step_count++;
    add_name(plan, t->name);
}

static void read_line(struct plan *plan, const struct step *s)
{
    struct plan_program *p = plan->count ? &plan->programs[plan->count - 1] : NULL;
    const char *what = s->word[0];

    if (strcmp(what, "program") == 0) {
        if (s->count < 3 || plan->count == PLAN_PROGRAMS)
            bad(s, "program NAME COMMAND…");
        p = &plan->programs[plan->count++];
        *p = (struct plan_program){
            .name = s->word[1], .argv = s->word + 2, .env = environment(), .ready = ""};
    } else if (!p || s->count < 2) {
        bad(s, "begin with program NAME COMMAND…");
    } else if (strcmp(what, "ready") == 0) {
        p->ready = s->word[1];
    } else if (strcmp(what, "env") == 0) {
        add_env(p, s->word[1]);
    } else if (strcmp(what, "setup") == 0) {
        p->setup = s->word + 1;
        p->setup_count = s->count - 1;
    } else if (strcmp(what, "idle") == 0) {
        p->rest_s = number(s, s->count - 1);
        p->idle_s = s->count > 2 ? number(s, 1) : 0;
    } else if (strcmp(what, "quiet") == 0) {
        p->quiet_ms = number(s, 1);
    } else if (strcmp(what, "rate") == 0) {
        p->rate = number(s, 1);
    } else if (strcmp(what, "counter") == 0) {
        p->counter = s->word[1];
    } else if (strcmp(what, "step") == 0) {
        add_step(plan, p, s);
    } else {
        bad(s, "program, ready, env, setup, quiet, rate, counter, step or idle belongs here");
    }
}

void plan_load(struct plan *plan, const char *path)
{
    struct buf why = {0};
    int i;

    memset(plan, 0, sizeof(*plan));
    if (!script_load(&plan->script, path, lookup, NULL, &why))
        bench_die("%s", buf_str(&why));
    for (i = 0; i < plan->script.count; i++)
        read_line(plan, &plan->script.steps[i]);
}

void plan_finish(struct plan *plan)
{
    int i, k;

    for (i = 0; i < plan->count; i++) {
        for (k = 0; plan->programs[i].env[k]; k++)
            free(plan->programs[i].env[k]);
        free(plan->programs[i].env);
        for (k = 0; k < plan->programs[i].step_count; k++)
            row_file_finish(&plan->programs[i].steps[k].texts);
    }
    script_finish(&plan->script);
}

const struct plan_step *plan_step(const struct plan_program *program, const char *name)
{
    int i;

    for (i = 0; i < program->step_count; i++)
        if (strcmp(program->steps[i].name, name) == 0)
            return &program->steps[i];
    return NULL;
}
