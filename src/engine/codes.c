#include "engine/codes.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "db/rows.h"

void codes_init(struct codes *codes)
{
    codes->v = NULL;
    codes->n = 0;
}

void codes_finish(struct codes *codes)
{
    for (size_t i = 0; i < codes->n; i++) {
        free(codes->v[i].list);
        free(codes->v[i].code);
        free(codes->v[i].label);
    }
    free(codes->v);
    codes_init(codes);
}

static char *cell(const struct rows *rows, size_t row, const char *column)
{
    int at = rows_col(rows, column);
    const char *text = at >= 0 ? rows_get(rows, row, (size_t)at) : NULL;
    return xstrdup(text ? text : "");
}

void codes_load(struct codes *codes, const struct rows *rows)
{
    const char *label = i18n_is_danish() ? "label_da" : "label_en";
    codes_finish(codes);
    codes->n = rows_count(rows);
    codes->v = xcalloc(codes->n ? codes->n : 1, sizeof *codes->v);
    for (size_t i = 0; i < codes->n; i++) {
        codes->v[i].list = cell(rows, i, "list");
        codes->v[i].code = cell(rows, i, "code");
        codes->v[i].label = cell(rows, i, label);
    }
}

const struct code *codes_of(const struct codes *codes, const char *list, size_t *ret_n)
{
    size_t first = 0, n = 0;
    while (first < codes->n && strcmp(codes->v[first].list, list) != 0)
        first++;
    while (first + n < codes->n && strcmp(codes->v[first + n].list, list) == 0)
        n++;
    *ret_n = n;
    return codes->v ? codes->v + first : NULL;
}

const char *codes_label(const struct codes *codes, const char *list, const char *code)
{
    size_t n = 0;
    const struct code *of = codes_of(codes, list, &n);
    if (!code)
        return "";
    for (size_t i = 0; i < n; i++)
        if (strcmp(of[i].code, code) == 0)
            return of[i].label;
    return code;
}
