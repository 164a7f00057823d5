/* link: base def engine casework tui stub_db beside -Wl,--wrap=paint_text,--wrap=paint_text_n
 * -Wl,--wrap=paint_ready */
/* screens LANG LOCALEDIR CODES [SCREEN]: opens every screen of ui/ with made-up rows, draws it at
 * 80 by 24 with the product's own code, and names what was cut or left out: titles, headers,
 * labels, hints, code labels, dates and numbers. Values that are words may be cut, of names too. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/str.h"
#include "base/text.h"
#include "casework/hooks.h"
#include "db/db.h"
#include "def/load.h"
#include "def/names.h"
#include "engine/action.h"
#include "engine/app.h"
#include "engine/canvas.h"
#include "engine/field.h"
#include "engine/form.h"
#include "engine/grid.h"
#include "engine/key.h"
#include "engine/list.h"
#include "engine/panes.h"
#include "engine/textview.h"
#include "pretend.h"
#include "seen.h"
#include "tests/unit/stub_db.h"

enum { ROWS = 24, COLS = 80, ITEMS_MAX = 80 };
enum {
    LABELS = 1u << STYLE_LABEL | 1u << STYLE_LABEL_FOCUS,
    VALUES = 1u << STYLE_PLAIN | 1u << STYLE_INPUT | 1u << STYLE_INPUT_FOCUS,
    CELLS = 1u << STYLE_PLAIN | 1u << STYLE_SELECTED | 1u << STYLE_CHANGED
};

static struct app app;
static const struct screen_defs *defs;
static struct rows *codes;
static struct str findings; /* a line each, every one once */
static size_t found;

__attribute__((format(printf, 3, 4))) static void
find(const struct view *view, const struct def_where *at, const char *format, ...)
{
    char words[400], line[600];
    const struct def_where *where = at && at->file ? at : &view->def->at;
    va_list args;
    va_start(args, format);
    vsnprintf(words, sizeof words, format, args);
    va_end(args);
    snprintf(line, sizeof line, "%s:%d: %s, %s: %s\n", where->file ? where->file : "made in C",
             where->line, i18n_lang(), view->def->name, words);
    if (strstr(findings.s, line))
        return;
    str_add(&findings, line);
    found++;
}

static void judge(const struct view *view, const struct def_where *at, const char *what,
                  const char *text, enum seen_verdict verdict)
{
    static const char *const words[] = {"", "is cut", "is drawn over", "is left out"};
    if (verdict != SEEN_WHOLE)
        find(view, at, "%s “%s” %s", what, text, words[verdict]);
}

static int cells_of(const char *text)
{
    return text_width(text, strlen(text));
}

/* ---- the lines around the work ---- */

static void check_title(const struct view *view)
{
    const char *title = view->title ? view->title : i18n_ctx(view->def->name, view->def->title);
    for (size_t i = 0; i < seen_count(); i++) {
        const struct seen *one = seen_at(i);
        if (one->y != 0 || one->style != STYLE_TITLE ||
            strncmp(one->text, title, strlen(title)) != 0)
            continue;
        if (one->used < one->cells && one->used <= cells_of(title))
            find(view, NULL, "title “%s” is cut", title);
        return;
    }
    find(view, NULL, "title “%s” is left out", title);
}

/* Tab, Esc and ? may stand without their words. */
static bool is_well_known(const struct action_item *item)
{
    return !item->def && (strcmp(item->name, "next_pane") == 0 || strcmp(item->name, "back") == 0 ||
                          strcmp(item->name, "help") == 0);
}

static void check_hint(const struct view *view, const struct action_item *item)
{
    char buf[16], hint[200];
    const struct def_where *at = item->def ? &item->def->at : NULL;
    const char *key = key_label(item->key, buf, sizeof buf);
    snprintf(hint, sizeof hint, "%s %s", key, item->label);
    enum seen_verdict label = seen(item->label, 1u << STYLE_HINT, ROWS - 1);
    if (label != SEEN_NOWHERE || !is_well_known(item))
        judge(view, at, "hint", hint, label);
    judge(view, at, "key of hint", hint, seen(key, 1u << STYLE_KEY, ROWS - 1));
}

/* Whatever is meant for the footer and can be done now. */
static void check_footer(struct view *focus)
{
    struct action_item items[ITEMS_MAX];
    size_t n = action_list(focus, items, ITEMS_MAX);
    for (size_t i = 0; i < n; i++) {
        bool typed = focus->ops->typing(focus) && items[i].key >= ' ' && items[i].key < K_ESC;
        bool help = strcmp(items[i].name, "help") == 0;
        if (help)
            items[i].key = focus->ops->typing(focus) ? K_F1 : '?';
        if ((items[i].footer || help) && items[i].key != K_NONE && !items[i].why_not && !typed)
            check_hint(focus, &items[i]);
    }
}

/* ---- lists ---- */

static void check_headers(const struct view *view)
{
    const struct screen_def *def = view->def;
    for (size_t i = 0; i < def->n_columns; i++) {
        const char *label = def->columns[i].label ? i18n_ctx(def->name, def->columns[i].label) : "";
        if (*label)
            judge(view, &def->columns[i].at, "column header", label,
                  seen(label, 1u << STYLE_HEADER, -1));
    }
}

/* Words of people may be cut; codes, dates, numbers and initials may not. */
static bool must_stand(const struct column_def *column)
{
    return (column->type != FIELD_TEXT && column->type != FIELD_NOTE && column->type != FIELD_ID) ||
           pretend_exact(column->name);
}

static void check_row(const struct view *view, size_t row)
{
    char buf[256];
    for (size_t i = 0; i < view->def->n_columns; i++) {
        const struct column_def *column = &view->def->columns[i];
        const char *text = list_shown(view, row, column, buf, sizeof buf);
        if (must_stand(column) && *text)
            judge(view, &column->at, "value", text, seen(text, CELLS, seen_cursor_y()));
    }
}

static void check_list(struct view *view)
{
    struct list *list = view->list;
    list->searching = false;
    for (size_t row = 0; row < list->n; row++) {
        list->cursor = row;
        seen_draw(&app);
        check_headers(view);
        check_row(view, row);
    }
    if (list->n == 0)
        find(view, NULL, "the test made no rows for it");
}

/* ---- forms ---- */

static const char *label_of(const struct view *view, const struct form_field *field)
{
    return field->def->label ? i18n_ctx(view->def->name, field->def->label) : "";
}

/* The text that was drawn right after a label: the field's own. */
static const struct seen *value_after(const char *label, const char *text)
{
    for (size_t i = 0; i < seen_count(); i++) {
        if (!(LABELS & 1u << seen_at(i)->style) || strcmp(seen_at(i)->text, label) != 0)
            continue;
        for (size_t j = i + 1; j < seen_count() && j < i + 5; j++)
            if ((VALUES & 1u << seen_at(j)->style) && strcmp(seen_at(j)->text, text) == 0)
                return seen_at(j);
    }
    return NULL;
}

static int widest_code(const struct field_def *def)
{
    size_t n;
    int widest = 0;
    const struct code *list = codes_of(&app.codes, def->codes, &n);
    for (size_t i = 0; i < n; i++)
        if (cells_of(list[i].label) > widest)
            widest = cells_of(list[i].label);
    return widest;
}

static void check_value(const struct view *view, const struct form_field *field)
{
    const char *label = label_of(view, field), *text = field->edit.text;
    bool words = field->def->type == FIELD_TEXT || field->def->type == FIELD_NOTE ||
                 field->def->type == FIELD_ID;
    const struct seen *value = *text ? value_after(label, text) : NULL;
    if (!value || field == view->form->fields[view->form->current])
        return;
    if ((!words || pretend_exact(field->def->name)) && value->used > 0 &&
        value->used < value->cells)
        find(view, &field->def->at, "value “%s” of “%s” is cut", text, label);
    if (field->def->type == FIELD_CODE && value->room >= 0 && !view->parent &&
        value->room < widest_code(field->def))
        find(view, &field->def->at, "a code of “%s” needs %d cells, there are %d", label,
             widest_code(field->def), value->room);
}

static void note_labels(const struct view *view, enum seen_verdict *best)
{
    for (size_t i = 0; i < view->form->n; i++) {
        const struct form_field *field = view->form->fields[i];
        enum seen_verdict verdict = seen(label_of(view, field), LABELS, -1);
        if (verdict < best[i])
            best[i] = verdict;
        if (!field->hidden)
            check_value(view, field);
    }
}

/* The cursor goes through the form, so that every part of it is on the screen once. */
static void check_form(struct view *view)
{
    struct form *form = view->form;
    enum seen_verdict *best = xcalloc(form->n + 1, sizeof *best);
    for (size_t i = 0; i < form->n; i++)
        best[i] = SEEN_NOWHERE;
    for (size_t i = 0; i <= form->n; i++) {
        seen_draw(&app);
        note_labels(view, best);
        form_step(view, 1);
    }
    for (size_t i = 0; i < form->n; i++)
        if (!form->fields[i]->hidden && *label_of(view, form->fields[i]))
            judge(view, &form->fields[i]->def->at, "label", label_of(view, form->fields[i]),
                  best[i]);
    free(best);
}

/* ---- grids ---- */

/* A letter that chooses in some language can be no command. */
static void check_grid_keys(const struct view *view)
{
    const struct screen_def *def = view->def;
    for (size_t i = 0; i < def->n_keys * def->n_fields; i++) {
        const struct key_def *key = &def->keys[i / def->n_fields];
        const struct field_def *field = &def->fields[i % def->n_fields];
        size_t n = 0;
        const struct code *list = field->readonly || field->type != FIELD_CODE
                                      ? NULL
                                      : codes_of(&app.codes, field->codes, &n);
        for (size_t j = 0; j < n; j++)
            if (list[j].label[0] == key->key)
                find(view, &key->at, "key “%c” is the first letter of “%s”", key->key,
                     list[j].label);
    }
}

static void check_cell(const struct view *view, const struct form_field *field)
{
    const unsigned styles = VALUES | LABELS | CELLS;
    const char *text = field->edit.text;
    bool words = field->def->type == FIELD_TEXT || field->def->type == FIELD_ID;
    if (*text && (!words || pretend_exact(field->def->name)))
        judge(view, &field->def->at, "value", text, seen(text, styles, seen_cursor_y()));
}

/* Whatever stands in a row, with the cursor in it; of the columns every label. */
static void check_grid(struct view *view)
{
    struct form *form = view->form;
    size_t width = view->def->n_fields;
    for (size_t i = 0; i < form->n; i++) {
        form->current = i / width * width + width - 1;
        if (i % width == 0)
            seen_draw(&app);
        judge(view, &form->fields[i]->def->at, "header", label_of(view, form->fields[i]),
              seen(label_of(view, form->fields[i]), 1u << STYLE_HEADER, -1));
        check_cell(view, form->fields[i]);
    }
    if (form->n == 0)
        find(view, NULL, "the test made no rows for it");
    check_grid_keys(view);
}

/* ---- texts ---- */

static void check_text(const struct view *view)
{
    for (size_t i = 0; i < view->text->n; i++)
        if (view->text->labels[i] && view->text->values[i])
            judge(view, &view->def->fields[i].at, "label", view->text->labels[i],
                  seen(view->text->labels[i], LABELS, -1));
}

/* ---- canvases ---- */

/* What says which day or hour it is, or that there is more, stands whole. */
static void check_heads(const struct view *view)
{
    size_t heads = 0;
    for (size_t i = 0; i < seen_count(); i++) {
        const struct seen *one = seen_at(i);
        if (one->style != STYLE_HEADER && one->style != STYLE_GROUP && one->style != STYLE_WARNING)
            continue;
        heads += one->style != STYLE_WARNING;
        if (one->used < one->cells)
            find(view, NULL, "“%s” is cut", one->text);
    }
    if (!heads)
        find(view, NULL, "nothing is at the head");
}

/* The cursor goes through a day in both drawings: it always stands on what is selected. */
static void check_canvas(struct view *view)
{
    for (int mode = 0; mode < 2; mode++) {
        app_key(&app, K_HOME);
        for (int i = 0; i < 40; i++) {
            seen_draw(&app);
            check_heads(view);
            check_footer(view);
            if (!seen_marked(">"))
                find(view, NULL, "what is selected has no mark");
            app_key(&app, K_DOWN);
        }
        app_key(&app, 'v');
    }
}

/* ---- one screen ---- */

static void check_work(struct view *view)
{
    if (view->canvas)
        check_canvas(view);
    else if (view->list)
        check_list(view);
    else if (view->grid)
        check_grid(view);
    else if (view->form)
        check_form(view);
    else if (view->text)
        check_text(view);
}

static void check_panes(struct view *view)
{
    struct panes *panes = view->panes;
    for (size_t i = 0; i < panes->n; i++) {
        struct view *pane = panes->views[i];
        const char *title = i18n_ctx(pane->def->name, pane->def->title);
        char marked[200];
        panes->focus = i;
        seen_draw(&app);
        snprintf(marked, sizeof marked, "> %s", title);
        judge(view, &view->def->panes[i].at, "title of the pane", marked, seen_frame(marked));
        check_footer(pane);
        check_work(pane);
    }
}

/* The list of keys is made in C, of the screen's own labels. */
static void check_help(struct view *view)
{
    size_t depth = app.depth;
    action_run(view, "help", NULL);
    struct view *help = app_top(&app);
    if (app.depth == depth)
        return;
    for (size_t row = 0; row < help->list->n; row++) {
        help->list->cursor = row;
        seen_draw(&app);
        const char *label = list_cell(help, row, "label"), *key = list_cell(help, row, "key");
        judge(view, NULL, "in the help", label, seen(label, CELLS, seen_cursor_y()));
        if (*key)
            judge(view, NULL, "key in the help", key, seen(key, CELLS, seen_cursor_y()));
    }
    check_title(help);
    check_headers(help);
    check_footer(help);
    app_back(&app);
}

static void check_view(struct view *view)
{
    seen_draw(&app);
    check_title(view);
    check_footer(app_focus(&app));
    if (view->panes)
        check_panes(view);
    else
        check_work(view);
    check_help(app_focus(&app));
}

/* What somebody else saved meanwhile. */
static void change_all(struct view *view)
{
    struct form *form = view->form;
    for (size_t i = 0; i < form->n; i++) {
        struct form_field *field = form->fields[i];
        enum field_type type = field->def->type;
        if (field->hidden || field->readonly || type == FIELD_CODE)
            continue;
        form_put(view, field,
                 type == FIELD_DATE       ? "2026-12-24"
                 : type == FIELD_DATETIME ? "2026-12-24 10:00"
                 : type == FIELD_BOOL     ? "f"
                 : type == FIELD_INT      ? "7"
                 : type == FIELD_MINUTES  ? "450"
                 : type == FIELD_ID       ? "00000000-0000-4000-8000-000000000009"
                                          : "Kirkevej 9",
                 NULL);
    }
}

static void check_conflict(struct view *form)
{
    change_all(form);
    seen_draw(&app);
    check_title(form);
    form_save(form, false);
    pretend_answer(&app); /* what is asked before saving */
    if (!pretend_conflict(&app)) {
        find(form, NULL, "the test could not save: %s", app.message);
        return;
    }
    pretend_answer(&app);
    struct view *view = app_top(&app);
    if (view == form) {
        find(form, NULL, "the test made no conflict");
        return;
    }
    for (size_t row = 0; row < view->list->n; row++) {
        view->list->cursor = row;
        seen_draw(&app);
        check_headers(view);
        const char *label = list_cell(view, row, "field"), *choice = list_cell(view, row, "choice");
        judge(form, NULL, "label in the conflict", label, seen(label, CELLS, seen_cursor_y()));
        judge(form, NULL, "choice in the conflict", choice, seen(choice, CELLS, seen_cursor_y()));
    }
    check_footer(view);
}

/* ---- all screens ---- */

/* A hook opens its lookup by name. */
static bool is_lookup(const struct screen_def *def)
{
    if (strstr(def->name, "_lookup"))
        return true;
    for (size_t i = 0; i < defs->n; i++)
        for (size_t j = 0; j < defs->screens[i]->n_fields; j++) {
            const char *lookup = defs->screens[i]->fields[j].lookup;
            if (lookup && strcmp(lookup, def->name) == 0)
                return true;
        }
    return false;
}

static bool is_pane(const struct screen_def *def)
{
    for (size_t i = 0; i < defs->n; i++)
        for (size_t j = 0; j < defs->screens[i]->n_panes; j++)
            if (strcmp(defs->screens[i]->panes[j].screen, def->name) == 0)
                return true;
    return false;
}

static int picked(struct view *asker, const struct params *row, void *ctx)
{
    (void)asker;
    (void)row;
    (void)ctx;
    return 0;
}

static void start(const char *role)
{
    const struct db_session session = {.api = 1,
                                       .today = "2026-11-20",
                                       .login = "csoe",
                                       .name = "Camilla Sørensen",
                                       .role = role,
                                       .unit = "Jobkonsulenter"};
    stub_reset();
    app_init(&app, stub_db(), defs, casework_hooks);
    app.line = LINE_ONLINE;
    app_session(&app, &session);
    stub_reset();
    codes_load(&app.codes, codes);
    app_open(&app, "citizens", NULL); /* whatever is opened next can be left */
}

static void check(const struct screen_def *def, const char *role, bool fresh)
{
    struct params params;
    start(role);
    pretend_params(&params, def, fresh);
    struct view *view = app_open(&app, def->name, &params);
    if (view && is_lookup(def))
        view->picked = picked;
    if (view) {
        pretend_answer(&app);
        check_view(view);
        if (def->entity && !fresh)
            check_conflict(view);
    }
    params_finish(&params);
    app_finish(&app);
    stub_reset();
}

static bool check_screen(const struct screen_def *def)
{
    str_reset(&findings);
    found = 0;
    if (!def->right.n)
        check(def, "caseworker", false);
    check(def, "supervisor", false);
    if (def->entity && def->kind == SCREEN_FORM)
        check(def, "supervisor", true);
    printf("%s %s (%s)\n%s", found ? "not ok" : "ok", def->name, i18n_lang(), findings.s);
    return found == 0;
}

static const struct screen_defs *load(struct loader *loader)
{
    static const struct def_vocabulary vocabulary = {action_is, key_parse, canvas_is};
    struct err err = {0};
    struct str errors;
    const struct screen_defs *loaded = NULL;
    action_use(casework_hooks);
    canvas_use(casework_painters);
    def_use(&vocabulary);
    str_init(&errors);
    if (!loader_add_dir(loader, "ui", &err))
        fprintf(stderr, "screens: %s\n", err.detail);
    else
        loaded = loader_finish(loader, &errors);
    fputs(errors.s, stderr);
    str_finish(&errors);
    return loaded;
}

int main(int argc, char *argv[])
{
    size_t passed = 0, failed = 0;
    struct loader *loader = loader_create();
    if (argc < 4 || !i18n_init(argv[1], argv[2]) || !(codes = pretend_codes(argv[3])) ||
        !(defs = load(loader)) || !seen_start(ROWS, COLS)) {
        fprintf(stderr, "usage: screens LANG LOCALEDIR CODES [SCREEN], at the top of the tree\n");
        return 64;
    }
    str_init(&findings);
    for (size_t i = 0; i < defs->n; i++) {
        const struct screen_def *def = defs->screens[i];
        if (def->kind == SCREEN_KEYS || is_pane(def) || (argc > 4 && strcmp(argv[4], def->name)))
            continue;
        if (check_screen(def))
            passed++;
        else
            failed++;
    }
    if (argc > 4)
        seen_print();
    str_finish(&findings);
    rows_destroy(codes);
    loader_destroy(loader);
    printf("%zu passed, %zu failed\n", passed, failed);
    return failed ? 1 : 0;
}
