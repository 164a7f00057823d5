#include "engine/codes.h"

#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/mem.h"
#include "db/rows.h"

void codes_init(struct codes *codes)
{
    *codes = (struct codes){0};
}

static void drop(struct codes *codes)
{
    for (size_t i = 0; i < codes->n; i++) {
        free(codes->v[i].list);
        free(codes->v[i].code);
        free(codes->v[i].label);
    }
    free(codes->v);
    free(codes->lists);
}

void codes_finish(struct codes *codes)
{
    drop(codes);
    codes_init(codes);
}

static char *cell(const struct rows *rows, size_t row, const char *column)
{
    int at = rows_col(rows, column);
    const char *text = at >= 0 ? rows_get(rows, row, (size_t)at) : NULL;
    return xstrdup(text ? text : "");
}

static int by_name(const void *a, const void *b)
{
    const struct code_list *x = a, *y = b;
    return strcmp(x->name, y->name);
}

void codes_index(struct codes *codes)
{
    free(codes->lists);
    codes->n_lists = 0;
    codes->lists = xcalloc(codes->n ? codes->n : 1, sizeof *codes->lists);
    for (size_t i = 0; i < codes->n; i++) {
        const char *name = codes->v[i].list;
        if (i == 0 || strcmp(name, codes->v[i - 1].list) != 0)
            codes->lists[codes->n_lists++] = (struct code_list){name, i, 0};
        codes->lists[codes->n_lists - 1].n++;
    }
    qsort(codes->lists, codes->n_lists, sizeof *codes->lists, by_name);
}

void codes_load(struct codes *codes, const struct rows *rows)
{
    const char *label = i18n_is_danish() ? "label_da" : "label_en";
    drop(codes);
    *codes = (struct codes){.loads = codes->loads + 1};
    codes->n = rows_count(rows);
    codes->v = xcalloc(codes->n ? codes->n : 1, sizeof *codes->v);
    for (size_t i = 0; i < codes->n; i++) {
        codes->v[i].list = cell(rows, i, "list");
        codes->v[i].code = cell(rows, i, "code");
        codes->v[i].label = cell(rows, i, label);
    }
    codes_index(codes);
}

const struct code *codes_of(const struct codes *codes, const char *list, size_t *ret_n)
{
    struct code_list wanted = {.name = list};
    const struct code_list *found = codes->n_lists ? bsearch(&wanted, codes->lists, codes->n_lists,
                                                             sizeof *codes->lists, by_name)
                                                   : NULL;
    *ret_n = found ? found->n : 0;
    return found ? codes->v + found->first : codes->v;
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
