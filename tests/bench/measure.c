/* link: subject plan rows tui/keep tui/term tui/caps tui/script tui/unit lib/bench -lvterm */
/* measure: plays one plan against several programs in lockstep and prints what each key cost.
 *
 *   measure ROUNDS PLAN
 *
 * In every round all programs are started anew; then each step's presses go round the programs, one
 * press each, so that whatever else the machine does falls on all alike. Lines on standard output:
 *   ROUND PROGRAM.STEP.METRIC VALUE
 * Metrics: first last match bytes writes cpu, each as .med .p95 .p99 and .max; STEP.pss and
 * STEP.counted, of each press; start.ready, mem.pss, idle.bytes, idle.switches. The plan's language
 * is described in tests/bench/README.md. */
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../lib/bench.h"
#include "plan.h"
#include "subject.h"

enum { WATCH_MS = 20000 };

static int round_no;

static void tell(const char *program, const char *step, const char *metric, double value)
{
    printf("%d %s.%s.%s %.3f\n", round_no, program, step, metric, value);
}

static int compare(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;

    return x < y ? -1 : x > y;
}

/* Sorts v and tells what a half, nearly all and all of it do not exceed. */
static void tell_spread(const char *program, const char *step, const char *metric, double *v, int n)
{
    static const struct {
        const char *name;
        double share;
    } marks[] = {{"med", 0.5}, {"p95", 0.95}, {"p99", 0.99}, {"max", 1}};
    char name[64];
    size_t i;

    qsort(v, (size_t)n, sizeof(*v), compare);
    for (i = 0; i < sizeof(marks) / sizeof(*marks); i++) {
        snprintf(name, sizeof(name), "%s.%s", metric, marks[i].name);
        tell(program, step, name, v[(int)((n - 1) * marks[i].share + 0.5)]);
    }
}

static void tell_samples(const char *program, const char *step, const struct sample *m, int n)
{
    static const struct {
        const char *name;
        size_t at;
    } metrics[] = {
        {"first", offsetof(struct sample, first_ms)}, {"last", offsetof(struct sample, last_ms)},
        {"match", offsetof(struct sample, match_ms)}, {"bytes", offsetof(struct sample, bytes)},
        {"writes", offsetof(struct sample, writes)},  {"cpu", offsetof(struct sample, cpu_us)},
    };
    double *v = bench_alloc((size_t)n, sizeof(*v));
    size_t k;
    int i;

    for (k = 0; k < sizeof(metrics) / sizeof(*metrics); k++) {
        for (i = 0; i < n; i++)
            v[i] = *(const double *)((const char *)&m[i] + metrics[k].at);
        tell_spread(program, step, metrics[k].name, v, n);
    }
    free(v);
}

static bool begin(struct subject *s, const struct plan_program *p)
{
    struct sample m;
    int i;

    subject_start(s, p->name, p->argv, p->env);
    s->rate = p->rate;
    if (p->quiet_ms)
        s->quiet_ms = p->quiet_ms;
    m = subject_watch(s, p->ready, WATCH_MS);
    if (m.match_ms < 0) {
        fprintf(stderr, "measure: %s never showed \"%s\"\n", p->name, p->ready);
        subject_show(s);
        return false;
    }
    tell(p->name, "start", "ready", m.match_ms);
    for (i = 0; i < p->setup_count; i++)
        subject_press(s, p->setup[i], 1, NULL);
    subject_drain(s);
    return true;
}

static bool press(struct subject *s, const struct plan_step *step, int i, struct sample *ret)
{
    const char *key = step->keys[i % step->key_count];

    if (step->before && (i % step->key_count == 0)) {
        subject_press(s, step->before, 1, NULL);
        subject_drain(s);
    }
    if (step->each) {
        subject_press(s, step->each, 1, NULL);
        subject_drain(s);
    }
    *ret = step->texts.lines ? subject_type(s, key, step->every_ms)
                             : subject_press(s, key, step->burst, step->expect);
    subject_drain(s);
    if (ret->bytes > 0 && (!step->expect || ret->match_ms >= 0))
        return true;
    fprintf(stderr, "measure: %s: step %s, press %d: %s\n", s->name, step->name, i + 1,
            step->expect ? step->expect : "no answer");
    subject_show(s);
    return false;
}

/* What the program's counter says; 0 without one. */
static double counted(const struct plan_program *p)
{
    struct buf out = {0};
    double value = 0;

    if (p->counter) {
        if (bench_shell(p->counter, &out) != 0)
            bench_die("%s: %s", p->counter, buf_str(&out));
        value = strtod(buf_str(&out), NULL);
    }
    buf_finish(&out);
    return value;
}

/* One program's part in a step. */
struct part {
    const struct plan_step *step; /* NULL: it has none of this name */
    struct sample *samples;
    double counter; /* at its beginning */
};

static void part_begin(struct part *part, const struct plan_program *p, const char *name)
{
    *part = (struct part){.step = plan_step(p, name)};
    if (!part->step)
        return;
    part->samples = bench_alloc((size_t)part->step->times, sizeof(*part->samples));
    part->counter = counted(p);
}

static void part_tell(const struct part *part, const struct plan_program *p,
                      const struct subject *s)
{
    const struct plan_step *step = part->step;

    tell_samples(p->name, step->name, part->samples, step->times);
    tell(p->name, step->name, "pss", subject_pss(s));
    if (p->counter)
        tell(p->name, step->name, "counted", (counted(p) - part->counter) / step->times);
}

/* The step of this name of each program, in lockstep. */
static bool step_all(struct plan *plan, struct subject *subjects, const char *name)
{
    struct part parts[PLAN_PROGRAMS];
    bool ok = true, more = true;
    int i, k;

    for (k = 0; k < plan->count; k++)
        part_begin(&parts[k], &plan->programs[k], name);
    for (i = 0; ok && more; i++) {
        more = false;
        for (k = 0; ok && k < plan->count; k++) {
            if (!parts[k].step || i >= parts[k].step->times)
                continue;
            ok = press(&subjects[k], parts[k].step, i, &parts[k].samples[i]);
            more = true;
        }
    }
    for (k = 0; k < plan->count; k++) {
        if (ok && parts[k].step)
            part_tell(&parts[k], &plan->programs[k], &subjects[k]);
        free(parts[k].samples);
    }
    return ok;
}

static void idle(struct subject *s, const struct plan_program *p)
{
    double before;

    subject_idle(s, p->idle_s);
    before = subject_switches(s);
    tell(s->name, "idle", "bytes", subject_idle(s, p->rest_s));
    tell(s->name, "idle", "switches", subject_switches(s) - before);
}

static bool play_round(struct plan *plan)
{
    struct subject subjects[PLAN_PROGRAMS];
    int begun = 0, i;
    bool ok = true;

    for (i = 0; ok && i < plan->count; i++) {
        ok = begin(&subjects[i], &plan->programs[i]);
        begun++;
    }
    for (i = 0; ok && i < plan->count; i++)
        tell(plan->programs[i].name, "mem", "pss", subject_pss(&subjects[i]));
    for (i = 0; ok && i < plan->name_count; i++)
        ok = step_all(plan, subjects, plan->names[i]);
    for (i = 0; ok && i < plan->count; i++) {
        tell(plan->programs[i].name, "end", "pss", subject_pss(&subjects[i]));
        if (plan->programs[i].rest_s)
            idle(&subjects[i], &plan->programs[i]);
    }
    for (i = 0; i < begun; i++)
        subject_finish(&subjects[i]);
    return ok;
}

int main(int argc, char **argv)
{
    struct plan plan;
    bool ok = true;
    int rounds;

    setlocale(LC_ALL, "C.UTF-8");
    if (argc != 3)
        bench_die("usage: measure ROUNDS PLAN");
    rounds = (int)strtol(argv[1], NULL, 10);
    plan_load(&plan, argv[2]);
    for (round_no = 1; ok && round_no <= rounds; round_no++) {
        ok = play_round(&plan);
        fflush(stdout);
    }
    plan_finish(&plan);
    return ok ? 0 : 1;
}
