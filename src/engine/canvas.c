#include "engine/canvas.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "engine/app.h"
#include "engine/list.h"
#include "engine/react.h"
#include "engine/view.h"
#include "list_priv.h"

static const struct canvas_painter *used_painters;

void canvas_use(const struct canvas_painter *painters)
{
    used_painters = painters;
}

static const struct canvas_painter *find_painter(const char *name)
{
    for (const struct canvas_painter *p = used_painters; p && p->name; p++)
        if (strcmp(p->name, name) == 0)
            return p;
    return NULL;
}

bool canvas_is(const char *painter)
{
    return find_painter(painter) != NULL;
}

/* ---- painting ---- */

/* The part of `cells` from x on that lies in the rectangle; NULL: none does. */
static struct canvas_run *add_run(struct canvas *canvas, int y, int x, int cells,
                                  enum canvas_role role)
{
    if (cells > canvas->width - x)
        cells = canvas->width - x;
    if (y < 0 || y >= canvas->height || x < 0 || cells <= 0)
        return NULL;
    struct canvas_run *run = vec_push(&canvas->runs);
    run->y = y;
    run->x = x;
    run->cells = cells;
    run->role = role;
    return run;
}

void canvas_text(struct canvas *canvas, int y, int x, int cells, enum canvas_role role,
                 const char *text)
{
    struct canvas_run *run = *text ? add_run(canvas, y, x, cells, role) : NULL;
    if (!run)
        return;
    run->text = canvas->text.len;
    run->bytes = strlen(text);
    str_add(&canvas->text, text);
}

void canvas_fill(struct canvas *canvas, int y, int x, int cells, enum canvas_role role)
{
    add_run(canvas, y, x, cells, role);
}

void canvas_sign(struct canvas *canvas, int y, int x, int cells, enum canvas_role role,
                 enum canvas_sign sign)
{
    struct canvas_run *run = add_run(canvas, y, x, cells, role);
    if (run)
        run->sign = sign;
}

void canvas_paint(struct view *view)
{
    struct canvas *canvas = view->canvas;
    canvas->painter->settle(view);
    vec_reset(&canvas->runs);
    str_reset(&canvas->text);
    str_reset(&canvas->says);
    canvas->width = view->width;
    canvas->height = view->height;
    canvas->cursor_y = canvas->cursor_x = 0;
    canvas->painter->paint(view);
}

void canvas_read(struct view *view)
{
    list_fetch(view, QUERY_FIRST);
}

/* ---- the kind ---- */

static void canvas_open(struct view *view)
{
    struct canvas *canvas = view->canvas = xcalloc(1, sizeof *canvas);
    canvas->painter = find_painter(view->def->painter);
    assert(canvas->painter);
    vec_init(&canvas->runs, sizeof(struct canvas_run));
    str_init(&canvas->text);
    str_init(&canvas->says);
    canvas->painter->open(view);
    list_ops.open(view);
}

static int canvas_key(struct view *view, int key)
{
    view->canvas->painter->settle(view);
    return view->canvas->painter->key(view, key);
}

static bool canvas_row(struct view *view, struct params *ret_row)
{
    struct canvas *canvas = view->canvas;
    canvas->painter->settle(view);
    bool has = canvas->on_row && list_ops.row(view, ret_row);
    return canvas->painter->row(view, ret_row) || has;
}

static void canvas_reload(struct view *view)
{
    list_ops.reload(view);
}

static void canvas_changed(struct view *view, const struct change *change)
{
    list_ops.changed(view, change);
}

static bool canvas_typing(const struct view *view)
{
    (void)view;
    return false;
}

static bool canvas_leave(struct view *view)
{
    (void)view;
    return true;
}

static int64_t canvas_tick(struct view *view, int64_t now_ms)
{
    return list_ops.tick(view, now_ms);
}

static void canvas_destroy(struct view *view)
{
    struct canvas *canvas = view->canvas;
    canvas->painter->close(view);
    list_ops.destroy(view);
    vec_finish(&canvas->runs);
    str_finish(&canvas->text);
    str_finish(&canvas->says);
    free(canvas);
}

const struct view_ops canvas_ops = {
    .open = canvas_open,
    .reload = canvas_reload,
    .key = canvas_key,
    .paste = NULL,
    .changed = canvas_changed,
    .row = canvas_row,
    .typing = canvas_typing,
    .leave = canvas_leave,
    .tick = canvas_tick,
    .destroy = canvas_destroy,
};
