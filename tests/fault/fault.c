#include "fault.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void fault_init(struct fault_plan *p)
{
    memset(p, 0, sizeof(*p));
    p->cut_after[FAULT_UP] = p->cut_after[FAULT_DOWN] = -1;
}

/* splitmix64: small, and the same everywhere. */
static uint64_t draw(uint64_t *rng)
{
    uint64_t z = *rng += 0x9E3779B97F4A7C15u;

    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
    z = (z ^ z >> 27) * 0x94D049BB133111EBu;
    return z ^ z >> 31;
}

uint64_t fault_generator(const struct fault_plan *p, long n)
{
    uint64_t rng = p->seed ^ (uint64_t)n << 32;

    draw(&rng);
    return rng;
}

enum fault fault_draw(struct fault_plan *p, uint64_t *rng)
{
    if (p->armed != FAULT_NONE && --p->countdown <= 0) {
        enum fault f = p->armed;

        p->armed = FAULT_NONE;
        return f;
    }
    if (p->permille && draw(rng) % 1000 < p->permille)
        return (enum fault)(1 + draw(rng) % (FAULT_KINDS - 1));
    return FAULT_NONE;
}

/* ---- orders -----------------------------------------------------------------------------------
 */

struct words {
    char *word[4];
    int count;
};

static long number(const struct words *w, int i, long otherwise)
{
    return i < w->count ? strtol(w->word[i], NULL, 10) : otherwise;
}

static bool switched_on(const struct words *w, int i)
{
    return i >= w->count || strcmp(w->word[i], "off") != 0;
}

static bool order_pass(struct fault_plan *p, const struct words *w)
{
    struct fault_plan fresh;

    (void)w;
    fault_init(&fresh);
    fresh.links = p->links;
    fresh.requests = p->requests;
    fresh.answers = p->answers;
    fresh.cuts = p->cuts;
    fresh.refused = p->refused;
    *p = fresh;
    return true;
}

static bool order_hold(struct fault_plan *p, const struct words *w)
{
    const char *way = w->count > 1 ? w->word[1] : "server";

    if (strcmp(way, "server") != 0 && strcmp(way, "client") != 0 && strcmp(way, "both") != 0)
        return false;
    p->hold[FAULT_UP] = strcmp(way, "server") != 0;
    p->hold[FAULT_DOWN] = strcmp(way, "client") != 0;
    return true;
}

static bool order_cut(struct fault_plan *p, const struct words *w)
{
    (void)w;
    p->cut_now = true;
    return true;
}

static bool order_cut_at(struct fault_plan *p, const struct words *w)
{
    if (w->count != 3)
        return false;
    p->cut_after[strcmp(w->word[1], "server") == 0 ? FAULT_DOWN : FAULT_UP] = number(w, 2, 0);
    return true;
}

static bool order_refuse(struct fault_plan *p, const struct words *w)
{
    p->refuse = switched_on(w, 1);
    return true;
}

static bool order_split(struct fault_plan *p, const struct words *w)
{
    p->split = switched_on(w, 1);
    return true;
}

static bool order_delay(struct fault_plan *p, const struct words *w)
{
    p->delay_ms = number(w, 1, 0);
    return w->count == 2;
}

static bool order_rate(struct fault_plan *p, const struct words *w)
{
    p->rate = number(w, 1, 0);
    return w->count == 2;
}

static bool order_random(struct fault_plan *p, const struct words *w)
{
    p->seed = (uint64_t)number(w, 1, 0);
    p->permille = (unsigned)number(w, 2, 0);
    return w->count == 3;
}

static bool order_reset(struct fault_plan *p, const struct words *w)
{
    (void)w;
    p->links = p->requests = p->answers = p->cuts = p->refused = 0;
    return true;
}

static bool order_arm(struct fault_plan *p, const struct words *w)
{
    static const char *const names[FAULT_KINDS] = {"",          "cut-before", "cut-middle",
                                                   "cut-flush", "cut-reply",  "cut-part"};
    int i;

    for (i = 1; i < FAULT_KINDS; i++)
        if (strcmp(w->word[0], names[i]) == 0) {
            p->armed = (enum fault)i;
            p->countdown = number(w, 1, 1);
            return true;
        }
    return false;
}

static const struct {
    const char *name;
    bool (*run)(struct fault_plan *p, const struct words *w);
} orders[] = {
    {"pass", order_pass},     {"release", order_pass},  {"hold", order_hold},
    {"cut", order_cut},       {"cut-at", order_cut_at}, {"refuse", order_refuse},
    {"split", order_split},   {"delay", order_delay},   {"rate", order_rate},
    {"random", order_random}, {"reset", order_reset},
};

static bool carry_out(struct fault_plan *p, const struct words *w)
{
    size_t i;

    for (i = 0; i < sizeof(orders) / sizeof(orders[0]); i++)
        if (strcmp(w->word[0], orders[i].name) == 0)
            return orders[i].run(p, w);
    return order_arm(p, w);
}

bool fault_order(struct fault_plan *p, const char *line, struct buf *ret_answer)
{
    struct words w = {0};
    char copy[256], *word, *rest = NULL;

    snprintf(copy, sizeof(copy), "%s", line);
    for (word = strtok_r(copy, " \r\n", &rest); word && w.count < 4;
         word = strtok_r(NULL, " \r\n", &rest))
        w.word[w.count++] = word;
    if (w.count > 0 && strcmp(w.word[0], "status") == 0)
        return false;
    if (w.count > 0 && carry_out(p, &w))
        buf_puts(ret_answer, "ok\n");
    else
        buf_printf(ret_answer, "error: %s", line);
    return true;
}
