#include "engine/grid.h"

#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/str.h"
#include "base/text.h"
#include "engine/app.h"
#include "engine/key.h"
#include "engine/react.h"
#include "engine/view.h"
#include "form_priv.h"
#include "grid_priv.h"

static size_t width(const struct view *view)
{
    return view->def->n_fields;
}

size_t grid_row(const struct view *view)
{
    return view->form->current / width(view);
}

size_t grid_column(const struct view *view)
{
    return view->form->current % width(view);
}

static struct form_field *cell(const struct view *view, size_t row, size_t column)
{
    return &view->form->records[row]->fields[column];
}

static struct form_field *here(const struct view *view)
{
    return view->form->n ? cell(view, grid_row(view), grid_column(view)) : NULL;
}

bool grid_chosen(const struct form_field *field)
{
    return field->def->type == FIELD_CODE || field->def->type == FIELD_BOOL;
}

size_t grid_open_rows(const struct view *view)
{
    const struct form *form = view->form;
    size_t n = 0;

    for (size_t row = 0; row < form->n_records; row++) {
        bool open = false;
        for (size_t i = 0; i < width(view); i++) {
            const struct form_field *field = cell(view, row, i);
            open = open || (form_field_open(field) && field->required && field->edit.len == 0);
        }
        n += open;
    }
    return n;
}

void grid_scroll(struct view *view, int height)
{
    struct grid *grid = view->grid;
    size_t room = height > 0 ? (size_t)height : 1, rows = view->form->n_records;
    size_t row = rows ? grid_row(view) : 0;

    if (grid->top > row)
        grid->top = row;
    if (row - grid->top >= room)
        grid->top = row - room + 1;
    if (rows >= room && grid->top > rows - room)
        grid->top = rows - room; /* no empty lines while there are rows above */
    if (rows < room)
        grid->top = 0;
}

/* ---- moving --------------------------------------------------------------------------------- */

static int go_to(struct view *view, size_t row, size_t column)
{
    struct form *form = view->form;
    size_t at = row * width(view) + column;

    if (at == form->current)
        return R_NONE;
    form_leave_field(view);
    form->current = at;
    form->entered = true;
    view->grid->typed = NULL;
    return R_REDRAW;
}

static int go_down(struct view *view, long by)
{
    size_t row = grid_row(view), last = view->form->n_records - 1;
    size_t up = by < 0 ? (size_t)-by : 0, down = by > 0 ? (size_t)by : 0;

    row = up > row ? 0 : row - up;
    row = down > last - row ? last : row + down;
    return go_to(view, row, grid_column(view));
}

/* To the next cell that may be typed in, in this row or around the corner. */
static int go_next(struct view *view, int direction, bool around)
{
    size_t n = around ? view->form->n : width(view), column = grid_column(view);
    size_t at = around ? view->form->current : column;

    for (size_t i = 0; i < n; i++) {
        if (!around && at == (direction < 0 ? 0 : n - 1))
            return R_NONE;
        at = (at + (direction < 0 ? n - 1 : 1)) % n;
        size_t row = around ? at / width(view) : grid_row(view);
        if (form_field_open(cell(view, row, at % width(view))))
            return go_to(view, row, at % width(view));
    }
    return R_NONE;
}

static int page(const struct view *view)
{
    return view->height > 3 ? view->height - 2 : 1;
}

static int enter(struct view *view)
{
    if (grid_row(view) + 1 < view->form->n_records)
        return go_down(view, 1);
    form_leave_field(view);
    app_say(view->app, MESSAGE_INFO, "%s", _("F2 saves and closes, Ctrl-S saves"));
    return R_REDRAW;
}

static int move_key(struct view *view, int key)
{
    switch (key) {
    case K_UP:
        return go_down(view, -1);
    case K_DOWN:
        return go_down(view, 1);
    case K_PAGE_UP:
    case K_CTRL + 'b':
        return go_down(view, -page(view));
    case K_PAGE_DOWN:
    case K_CTRL + 'f':
        return go_down(view, page(view));
    case K_TAB:
        return go_next(view, 1, true);
    case K_BACKTAB:
        return go_next(view, -1, true);
    case K_ENTER:
        return enter(view);
    }
    return R_UNUSED;
}

/* Where letters are no text. */
static int letter_key(struct view *view, int key)
{
    switch (key) {
    case 'k':
        return go_down(view, -1);
    case 'j':
        return go_down(view, 1);
    case K_HOME:
    case 'g':
        return go_to(view, 0, grid_column(view));
    case K_END:
    case 'G':
        return go_to(view, view->form->n_records - 1, grid_column(view));
    case K_LEFT:
        return go_next(view, -1, false);
    case K_RIGHT:
        return go_next(view, 1, false);
    }
    return R_UNUSED;
}

/* ---- taking back ---------------------------------------------------------------------------- */

static void step_finish(struct grid_step *step)
{
    form_keep(&step->text, NULL);
    form_keep(&step->chosen, NULL);
}

static void forget_step(struct grid *grid, size_t at)
{
    step_finish(&grid->steps[at]);
    memmove(grid->steps + at, grid->steps + at + 1, (grid->n_steps - at - 1) * sizeof *grid->steps);
    grid->n_steps--;
}

void grid_forget(struct view *view, const struct form_record *record)
{
    struct grid *grid = view->grid;

    for (size_t i = grid->n_steps; i > 0; i--)
        if (grid->steps[i - 1].field->record == record)
            forget_step(grid, i - 1);
    grid->typed = NULL;
}

/* Before `field` is changed, by the act grid->act. */
static void remember(struct view *view, struct form_field *field)
{
    struct grid *grid = view->grid;
    struct grid_step step = {.field = field, .act = grid->act};

    if (grid->n_steps == GRID_STEPS)
        forget_step(grid, 0);
    form_keep(&step.text, field->edit.text);
    form_keep(&step.chosen, field->chosen);
    grid->steps = xreallocarray(grid->steps, grid->n_steps + 1, sizeof *grid->steps);
    grid->steps[grid->n_steps++] = step;
}

void grid_remember(struct view *view, struct form_field *field)
{
    view->grid->act++;
    remember(view, field);
}

static bool same(const char *a, const char *b)
{
    return a == b || (a && b && strcmp(a, b) == 0);
}

/* It would take nothing back. */
static bool is_idle(const struct grid_step *step)
{
    return strcmp(step->text, step->field->edit.text) == 0 &&
           same(step->chosen, step->field->chosen);
}

static void put_back(struct view *view, const struct grid_step *step)
{
    struct form_field *field = step->field;

    edit_replace(&field->edit, step->text);
    form_keep(&field->chosen, step->chosen);
    form_typed(view, field);
    form_go(view, field);
}

int grid_undo(struct view *view)
{
    struct grid *grid = view->grid;
    struct form_field *field = here(view);

    if (field && field == grid->typed && form_undo(view) != R_BELL)
        return R_REDRAW; /* letter by letter in the cell that is being typed in */
    while (grid->n_steps && is_idle(&grid->steps[grid->n_steps - 1]))
        step_finish(&grid->steps[--grid->n_steps]);
    if (grid->n_steps == 0)
        return R_BELL;
    unsigned act = grid->steps[grid->n_steps - 1].act;
    while (grid->n_steps && grid->steps[grid->n_steps - 1].act == act) {
        put_back(view, &grid->steps[grid->n_steps - 1]);
        step_finish(&grid->steps[--grid->n_steps]);
    }
    grid->typed = NULL;
    return R_REDRAW;
}

/* ---- choosing ------------------------------------------------------------------------------- */

static bool is_plain(int key)
{
    return key >= ' ' && key < K_ESC;
}

static bool clears(int key)
{
    return key == K_BACKSPACE || key == K_DELETE || key == K_CTRL + 'u' || key == K_CTRL + 'k';
}

static bool begins(const char *label, int key)
{
    char text[5] = {0};
    struct str a, b;
    bool yes;

    str_init(&a);
    str_init(&b);
    text_encode(key, text);
    text_fold(&a, label, strlen(label));
    text_fold(&b, text, strlen(text));
    yes = b.len > 0 && strncmp(a.s, b.s, b.len) == 0;
    str_finish(&a);
    str_finish(&b);
    return yes;
}

static const struct code *codes_for(const struct view *view, const struct form_field *field,
                                    size_t *ret_n)
{
    return codes_of(&view->app->codes, field->def->codes ? field->def->codes : "", ret_n);
}

/* The code that stands in the cell; n: none does. */
static size_t code_at(const struct view *view, const struct form_field *field,
                      const struct code *codes, size_t n)
{
    char *value = form_field_copy(view, field);
    size_t at = 0;

    while (at < n && !(value && strcmp(codes[at].code, value) == 0))
        at++;
    form_keep(&value, NULL);
    return at;
}

static void choose(struct view *view, struct form_field *field, const char *value)
{
    grid_remember(view, field);
    form_put(view, field, value, NULL);
}

/* Through all codes, and through "nothing" where that may be. */
static int cycle(struct view *view, struct form_field *field)
{
    size_t n = 0;
    const struct code *codes = codes_for(view, field, &n);
    size_t next = n ? (code_at(view, field, codes, n) + 1) % (n + 1) : 0;

    if (n == 0)
        return R_BELL;
    if (next == n && field->required)
        next = 0;
    choose(view, field, next < n ? codes[next].code : NULL);
    return R_REDRAW;
}

static int choose_by_letter(struct view *view, struct form_field *field, int key)
{
    size_t n = 0, found = 0, matches = 0;
    const struct code *codes = codes_for(view, field, &n);
    size_t at = code_at(view, field, codes, n);

    for (size_t i = 0; i < n; i++) { /* from the one behind what stands there, around */
        size_t candidate = (at + 1 + i) % n;
        if (!begins(codes[candidate].label, key))
            continue;
        if (matches++ == 0)
            found = candidate;
    }
    if (matches == 0)
        return R_UNUSED;
    choose(view, field, codes[found].code);
    if (matches == 1)
        go_down(view, 1);
    return R_REDRAW;
}

static int code_key(struct view *view, struct form_field *field, int key)
{
    if (key == ' ')
        return cycle(view, field);
    if (clears(key)) {
        choose(view, field, NULL);
        return R_REDRAW;
    }
    return is_plain(key) ? choose_by_letter(view, field, key) : R_UNUSED;
}

static bool is_answer(int key)
{
    return key == ' ' || clears(key) || (is_plain(key) && key < 0x80 && strchr("jyn+-", key));
}

static int bool_key(struct view *view, struct form_field *field, int key)
{
    if (!is_answer(key))
        return R_UNUSED;
    grid_remember(view, field);
    return form_value_key(view, field, key);
}

int grid_fill(struct view *view, const struct key_def *def)
{
    const struct form *form = view->form;
    const char *label = "", *value = NULL;
    char buf[DATE_TEXT];
    int n = 0;

    view->grid->act++;
    for (size_t i = 0; i < form->n; i++) {
        struct form_field *field = form->fields[i];
        if (strcmp(field->def->name, def->by) != 0)
            continue;
        label = form_heading(view, field->def);
        if (!form_field_open(field) || field->edit.len > 0 || !field->def->initial)
            continue;
        remember(view, field);
        form_put(view, field, form_initial(view, field->def, buf), NULL);
        value = field->edit.text;
        n++;
    }
    if (n == 0)
        app_say(view->app, MESSAGE_INFO, _("%s: no row is empty"), label);
    else
        app_say(view->app, MESSAGE_INFO,
                ngettext("%s: “%s” in %d row", "%s: “%s” in %d rows", (unsigned long)n), label,
                value, n);
    return R_REDRAW;
}

/* ---- keys ----------------------------------------------------------------------------------- */

/* At the ends of a text, or when nothing has been typed in it, the arrows change the column. */
static bool leaves_text(const struct view *view, const struct form_field *field, int key)
{
    const struct edit *edit = &field->edit;

    if (key != K_LEFT && key != K_RIGHT)
        return false;
    return view->form->entered || edit->cursor == (key == K_LEFT ? 0 : edit->len);
}

/* What is typed in a cell is one act. */
static void begin_text(struct view *view, struct form_field *field)
{
    if (field != view->grid->typed)
        grid_remember(view, field);
}

static void end_text(struct view *view, const struct form_field *field)
{
    struct grid *grid = view->grid;

    if (field == grid->typed)
        return;
    if (is_idle(&grid->steps[grid->n_steps - 1]))
        forget_step(grid, grid->n_steps - 1);
    else
        grid->typed = field;
}

static int text_key(struct view *view, struct form_field *field, int key)
{
    int react;

    if (leaves_text(view, field, key))
        return go_next(view, key == K_LEFT ? -1 : 1, false);
    begin_text(view, field);
    react = form_value_key(view, field, key);
    end_text(view, field);
    return react;
}

static bool grid_typing(const struct view *view)
{
    const struct form_field *field = here(view);
    return view->form->loaded && field && form_field_open(field) && !grid_chosen(field);
}

static int grid_key(struct view *view, int key)
{
    struct form_field *field = here(view);
    int react;

    if (!view->form->loaded || !field)
        return R_UNUSED;
    if (key == K_CTRL + 'z') /* the text editor knows it too, but only its own text */
        return grid_undo(view);
    react = move_key(view, key);
    if (react != R_UNUSED)
        return react;
    if (!form_field_open(field))
        return letter_key(view, key);
    if (!grid_chosen(field))
        return text_key(view, field, key);
    react =
        field->def->type == FIELD_BOOL ? bool_key(view, field, key) : code_key(view, field, key);
    return react == R_UNUSED ? letter_key(view, key) : react;
}

static int grid_paste(struct view *view, const char *text)
{
    struct form_field *field = here(view);
    int react;

    if (!field)
        return R_BELL;
    begin_text(view, field);
    react = form_ops.paste(view, text);
    end_text(view, field);
    return react;
}

/* ---- the kind ------------------------------------------------------------------------------- */

static void grid_destroy(struct view *view)
{
    struct grid *grid = view->grid;

    form_ops.destroy(view);
    for (size_t i = 0; i < grid->n_steps; i++)
        step_finish(&grid->steps[i]);
    free(grid->steps);
    free(grid);
    view->grid = NULL;
}

static void grid_open(struct view *view)
{
    struct form *form = view->form = xcalloc(1, sizeof *form);

    view->grid = xcalloc(1, sizeof *view->grid);
    form->entered = true;
    params_init(&form->defaults);
    form_load(view);
}

const struct view_ops grid_ops = {
    .open = grid_open,
    .reload = form_reread,
    .key = grid_key,
    .paste = grid_paste,
    .changed = form_changed,
    .row = form_row,
    .typing = grid_typing,
    .leave = form_leave,
    .tick = form_tick,
    .destroy = grid_destroy,
};
