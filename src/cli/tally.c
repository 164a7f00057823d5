#include "tally.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"

enum { KINDS_MAX = 1000 };

struct tally_line {
    char *text;
    size_t n;
};

void tally_init(struct tally *tally)
{
    vec_init(&tally->lines, sizeof(struct tally_line));
    tally->total = 0;
}

static struct tally_line *line_at(const struct tally *tally, size_t i)
{
    return vec_at(&tally->lines, i);
}

void tally_finish(struct tally *tally)
{
    for (size_t i = 0; i < tally->lines.len; i++)
        free(line_at(tally, i)->text);
    vec_finish(&tally->lines);
}

/* Where `text` stands, or belongs. */
static size_t place_of(const struct tally *tally, const char *text, bool *ret_found)
{
    size_t from = 0, to = tally->lines.len;
    *ret_found = false;
    while (from < to && !*ret_found) {
        size_t middle = from + (to - from) / 2;
        int order = strcmp(line_at(tally, middle)->text, text);
        if (order < 0)
            from = middle + 1;
        else
            to = middle;
        *ret_found = order == 0;
    }
    return to;
}

void tally_add(struct tally *tally, const char *text, const char *shorter)
{
    bool found;
    size_t at = place_of(tally, text, &found);
    if (!found && tally->lines.len >= KINDS_MAX)
        at = place_of(tally, text = shorter, &found);
    if (!found) {
        struct tally_line *line = vec_insert(&tally->lines, at);
        line->text = xstrdup(text);
        line->n = 0;
    }
    line_at(tally, at)->n++;
    tally->total++;
}

static int by_number(const void *a, const void *b)
{
    const struct tally_line *x = a, *y = b;
    if (x->n != y->n)
        return x->n < y->n ? 1 : -1;
    return strcmp(x->text, y->text);
}

void tally_print(struct tally *tally)
{
    size_t kinds = tally->lines.len;
    if (tally->total <= TALLY_ENOUGH || kinds == tally->total)
        return;
    qsort(line_at(tally, 0), kinds, sizeof(struct tally_line), by_number);
    printf("%s\n", _("Summed up:"));
    for (size_t i = 0; i < kinds && i < TALLY_SHOWN; i++)
        printf("%7zu × %s\n", line_at(tally, i)->n, line_at(tally, i)->text);
    if (kinds > TALLY_SHOWN)
        printf(_("        and %zu other kinds\n"), kinds - TALLY_SHOWN);
}
