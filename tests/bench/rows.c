#include "rows.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../lib/bench.h"

void row_file_load(struct row_file *f, const char *path)
{
    FILE *in = fopen(path, "r");
    struct buf text = {0};
    char chunk[4096], *p, *save = NULL;
    size_t n;

    if (!in)
        bench_die("cannot read %s", path);
    while ((n = fread(chunk, 1, sizeof(chunk), in)) > 0)
        buf_add(&text, chunk, n);
    fclose(in);
    buf_str(&text);
    *f = (struct row_file){.text = text.data};
    for (p = strtok_r(f->text, "\n", &save); p; p = strtok_r(NULL, "\n", &save)) {
        f->line = bench_grow(f->line, (size_t)f->lines + 1, sizeof(*f->line));
        f->line[f->lines++] = p;
    }
    if (!f->lines)
        bench_die("%s is empty", path);
}

const char *row_file_line(const struct row_file *f, long row)
{
    return f->line[row % f->lines];
}

void row_file_finish(struct row_file *f)
{
    free(f->line);
    free(f->text);
}

void row_view_move(struct row_view *v, long by)
{
    v->cursor += by;
    if (v->cursor >= v->rows)
        v->cursor = v->rows - 1;
    if (v->cursor < 0)
        v->cursor = 0;
    if (v->cursor < v->top)
        v->top = v->cursor;
    if (v->cursor >= v->top + v->height)
        v->top = v->cursor - v->height + 1;
}
