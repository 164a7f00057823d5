#include "conflict.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/num.h"
#include "base/str.h"
#include "base/text.h"
#include "db/db.h"
#include "engine/app.h"
#include "engine/key.h"
#include "engine/list.h"
#include "engine/react.h"
#include "engine/view.h"
#include "form_priv.h"

enum choice { CHOICE_NONE, CHOICE_MINE, CHOICE_THEIRS, CHOICE_EDIT };

/* One line of the screen: a field that both changed, or one that only one of us did. */
struct item {
    struct form_field *field;
    bool clash; /* a choice is needed */
    enum choice choice;
    char *base, *theirs; /* words */
};

enum { COLUMNS = 5, KEYS = 4, WIDTH_FIELD = 10, WIDTH_ROW = 30, WIDTH_CHOICE = 12 };

struct conflict {
    struct view *view;  /* the form's */
    struct rows *clash; /* what the server named */
    struct rows *now;   /* the record as it is now */
    struct item *items; /* clashes first */
    size_t n, n_clash;
    bool close_after;
    bool several;     /* rows of a grid were changed by more than one person */
    char who[160];    /* "Bo Jessen, 10:41" */
    char header[100]; /* "boj, 10:41" */
    struct column_def columns[COLUMNS];
    struct key_def keys[KEYS];
    struct screen_def def;
};

static void items_free(struct conflict *c)
{
    for (size_t i = 0; i < c->n; i++) {
        form_keep(&c->items[i].base, NULL);
        form_keep(&c->items[i].theirs, NULL);
    }
    free(c->items);
}

void conflict_destroy(struct view *view)
{
    struct conflict *c = view->form->conflict;

    if (!c)
        return;
    view->form->conflict = NULL;
    items_free(c);
    rows_destroy(c->clash);
    rows_destroy(c->now);
    free(c);
}

/* ---- what is shown -------------------------------------------------------------------------- */

static char *one_line(char *text)
{
    for (char *p = text; *p; p++)
        if (*p == '\n')
            *p = ' ';
    return text;
}

static char *words_of(const struct view *view, const struct form_field *field, const char *value)
{
    struct field_context context = form_context(view);
    struct str text;

    str_init(&text);
    if (value)
        field_format(field->def->type, field->def->codes, &context, value, &text);
    return one_line(str_take(&text));
}

/* Whether a row that names somebody's change is about this record. */
static bool is_about(const struct conflict *c, size_t at, const struct form_record *record)
{
    const char *id = rows_cell(c->clash, at, "id");
    return !c->view->grid || (id && strcmp(id, record->id) == 0);
}

static int clash_row(const struct conflict *c, const struct form_field *field)
{
    for (size_t i = 0; i < rows_count(c->clash); i++) {
        const char *name = rows_cell(c->clash, i, "field");
        if (name && strcmp(name, field->def->name) == 0 && is_about(c, i, field->record))
            return (int)i;
    }
    return -1;
}

static bool clashes(const struct conflict *c, const struct form_record *record)
{
    for (size_t i = 0; i < rows_count(c->clash); i++)
        if (is_about(c, i, record))
            return true;
    return false;
}

/* A cell of the record as it is now; NULL: null, or the record is gone. */
static const char *cell_now(const struct conflict *c, const struct form_record *record,
                            const char *name)
{
    for (size_t i = 0; i < rows_count(c->now); i++) {
        const char *id = c->view->grid ? form_cell(c->view, c->now, i, "id") : record->id;
        if (id && strcmp(id, record->id) == 0)
            return form_cell(c->view, c->now, i, name);
    }
    return NULL;
}

static bool same(const char *a, const char *b)
{
    return a == b || (a && b && strcmp(a, b) == 0);
}

/* The other one saved another value than mine: the same one needs no choice. */
static bool is_clash(const struct conflict *c, const struct form_field *field)
{
    if (clash_row(c, field) < 0)
        return false;

    char *mine = form_field_copy(c->view, field);
    bool other = !same(mine, cell_now(c, field->record, field->def->name));

    form_keep(&mine, NULL);
    return other;
}

static void add_login(struct item *item, const char *login)
{
    struct str words;

    str_init(&words);
    str_printf(&words, "%s (%s)", item->theirs, login ? login : "?");
    form_keep(&item->theirs, words.s);
    str_finish(&words);
}

/* Of what the server named it is the one to say whether others changed it: they may have reached
 * this form already, while the save was on its way. */
static bool is_theirs(const struct conflict *c, const struct form_field *field, const char *now)
{
    int at = clash_row(c, field);

    if (at >= 0)
        return !same(rows_cell(c->clash, (size_t)at, "base"), now);
    return field->before || !same(now, field->base);
}

static char *words_before(const struct conflict *c, const struct form_field *field)
{
    int at = field->def->type == FIELD_ID ? -1 : clash_row(c, field);

    if (at >= 0)
        return words_of(c->view, field, rows_cell(c->clash, (size_t)at, "base"));
    return one_line(xstrdup(field->before ? field->before : field->origin));
}

static void add_item(struct conflict *c, struct form_field *field)
{
    const struct view *view = c->view;
    const char *now = cell_now(c, field->record, field->def->name);
    bool theirs = is_theirs(c, field, now), id = field->def->type == FIELD_ID;
    const char *name = id ? cell_now(c, field->record, field->def->shows) : NULL;
    struct item *item = &c->items[c->n];

    item->field = field;
    item->clash = is_clash(c, field);
    if (!item->clash && !theirs && !field->dirty)
        return;
    item->choice = item->clash ? CHOICE_NONE : theirs ? CHOICE_THEIRS : CHOICE_MINE;
    item->base = words_before(c, field);
    item->theirs = name ? one_line(xstrdup(name)) : words_of(view, field, now);
    if (c->several && item->clash)
        add_login(item, rows_cell(c->clash, (size_t)clash_row(c, field), "who"));
    c->n++;
    c->n_clash += item->clash;
}

static void collect(struct conflict *c)
{
    struct form *form = c->view->form;

    c->items = xcalloc(form->n ? form->n : 1, sizeof *c->items);
    for (int pass = 0; pass < 2; pass++)
        for (size_t i = 0; i < form->n; i++)
            if (form_field_open(form->fields[i]) && clashes(c, form->fields[i]->record) &&
                is_clash(c, form->fields[i]) == (pass == 0))
                add_item(c, form->fields[i]);
}

static const char *choice_words(const struct item *item)
{
    switch (item->choice) {
    case CHOICE_MINE:
        return _("mine");
    case CHOICE_THEIRS:
        return _("theirs");
    case CHOICE_EDIT:
        return _("I edit");
    case CHOICE_NONE:
        break;
    }
    return _("? m or d");
}

static const char *or_dash(const char *words)
{
    return *words ? words : "-";
}

static void show(struct view *view, struct conflict *c)
{
    const char **cells = xcalloc(c->n * COLUMNS, sizeof *cells);
    char **mine = xcalloc(c->n, sizeof *mine);
    char(*labels)[FORM_LABEL] = xcalloc(c->n, sizeof *labels);

    for (size_t i = 0; i < c->n; i++) {
        const struct item *item = &c->items[i];
        const char **cell = cells + i * COLUMNS;
        mine[i] = one_line(xstrdup(item->field->edit.text));
        cell[0] = form_label(c->view, item->field, labels[i]);
        cell[1] = or_dash(item->base);
        cell[2] = or_dash(item->theirs);
        cell[3] = item->field->dirty || item->clash ? or_dash(mine[i]) : _("(unchanged)");
        cell[4] = choice_words(item);
    }
    list_set_rows(view, c->n, cells);
    for (size_t i = 0; i < c->n; i++)
        form_keep(&mine[i], NULL);
    free(labels);
    free(mine);
    free(cells);
}

static void put_who(struct conflict *c)
{
    const char *name = rows_cell(c->clash, 0, "name"), *at = rows_cell(c->clash, 0, "at");
    const char *login = rows_cell(c->clash, 0, "who");
    char time[DATE_TEXT] = "", day[DATE_TEXT] = "";
    int date, minutes;

    if (at && datetime_parse_iso(at, &date, &minutes)) {
        time_format(minutes, time);
        if (date != c->view->app->today)
            date_format_short(date, day);
    }
    for (size_t i = 1; i < rows_count(c->clash); i++)
        c->several = c->several || !same(rows_cell(c->clash, i, "who"), login);
    if (c->several) {
        snprintf(c->who, sizeof c->who, "%s", _("several people"));
        snprintf(c->header, sizeof c->header, "%s", _("others"));
        return;
    }
    snprintf(c->who, sizeof c->who, "%s, %s%s%s", name ? name : "?", day, day[0] ? " " : "", time);
    snprintf(c->header, sizeof c->header, "%s, %s%s%s", login ? login : "?", day, day[0] ? " " : "",
             time);
}

static char *labels_of(const struct conflict *c)
{
    char buf[FORM_LABEL];
    struct str str;

    str_init(&str);
    for (size_t i = 0; i < c->n_clash; i++)
        str_printf(&str, "%s%s", i ? ", " : "", form_label(c->view, c->items[i].field, buf));
    return str_take(&str);
}

/* ---- choosing ------------------------------------------------------------------------------- */

static size_t undecided(const struct conflict *c)
{
    size_t at = 0;

    while (at < c->n && c->items[at].choice != CHOICE_NONE)
        at++;
    return at;
}

static enum choice choice_of(const struct conflict *c, const struct form_field *field)
{
    for (size_t i = 0; i < c->n; i++)
        if (c->items[i].field == field)
            return c->items[i].choice;
    return CHOICE_THEIRS;
}

/* A note that both wrote in is edited with both texts in it: mine first, theirs below. */
static void put_both(struct conflict *c, struct form_field *field, const char *theirs)
{
    struct str text;

    str_init(&text);
    str_printf(&text, "%s\n\n--- %s ---\n%s", field->edit.text, c->who, theirs ? theirs : "");
    form_field_put(c->view, field, text.s, NULL);
    str_finish(&text);
}

/* The record as it is now becomes the ground; on it stands what was chosen. */
static void rest(struct conflict *c, struct form_field *field)
{
    const char *value = cell_now(c, field->record, field->def->name);
    const char *words = field->def->shows ? cell_now(c, field->record, field->def->shows) : NULL;
    enum choice choice = choice_of(c, field);

    form_keep(&field->base, value);
    form_keep(&field->theirs, NULL);
    if (choice == CHOICE_THEIRS) {
        form_field_stand(c->view, field, value, words);
        return;
    }
    form_field_rest(c->view, field, value, words);
    if (choice == CHOICE_EDIT && field->def->type == FIELD_NOTE)
        put_both(c, field, value);
}

static struct form_field *to_edit(const struct conflict *c)
{
    for (size_t i = 0; i < c->n; i++)
        if (c->items[i].choice == CHOICE_EDIT)
            return c->items[i].field;
    return NULL;
}

static void rest_record(struct conflict *c, struct form_record *record)
{
    const char *text = cell_now(c, record, "version");
    int64_t version = record->seen;

    if (text)
        num_parse_plain(text, 0, INT32_MAX, &version);
    for (size_t i = 0; i < c->view->def->n_fields; i++)
        rest(c, &record->fields[i]);
    record->version = (int)version;
    if (record->seen < record->version)
        record->seen = record->version;
}

/* Other rows of a grid are none of this: what is typed there rests where it did. */
static void rest_all(struct conflict *c)
{
    struct form *form = c->view->form;

    for (size_t i = 0; i < form->n_records; i++)
        if (clashes(c, form->records[i]))
            rest_record(c, form->records[i]);
    form->typed_ms = app_now();
    form_judge(c->view);
}

static int complete(struct view *list)
{
    struct conflict *c = list->picked_ctx;
    struct view *view = c->view;
    struct form_field *edit = to_edit(c);
    bool close = c->close_after;
    size_t open = undecided(c);

    if (open < c->n) {
        list->list->cursor = open;
        char label[FORM_LABEL];
        app_say(view->app, MESSAGE_WARNING, _("%s: whose shall it be? m mine, d theirs"),
                form_label(view, c->items[open].field, label));
        return R_REDRAW | R_BELL;
    }
    rest_all(c);
    app_back(view->app); /* c is gone after this */
    if (!edit)
        return form_save(view, close);
    form_go(view, edit);
    app_say(view->app, MESSAGE_INFO, "%s", _("Theirs is remembered: edit yours, then save"));
    return R_REDRAW;
}

static int choose(struct view *list, enum choice choice)
{
    struct conflict *c = list->picked_ctx;
    size_t at = list->list->cursor;

    if (at >= c->n_clash) {
        app_say(list->app, MESSAGE_INFO, "%s", _("Nothing to choose here: it is merged"));
        return R_REDRAW | R_BELL;
    }
    c->items[at].choice = choice;
    show(list, c);
    if (choice == CHOICE_EDIT && undecided(c) == c->n)
        return complete(list);
    list_move(list, at + 1 < c->n_clash ? 1 : 0);
    return R_REDRAW;
}

/* ---- the screen ----------------------------------------------------------------------------- */

static int conflict_key(struct view *view, int key)
{
    switch (key) {
    case 'm':
        return choose(view, CHOICE_MINE);
    case 'd':
    case 't':
        return choose(view, CHOICE_THEIRS);
    case 'r':
        return choose(view, CHOICE_EDIT);
    case K_ENTER:
        return complete(view);
    }
    return list_ops.key(view, key);
}

static void conflict_view_destroy(struct view *view)
{
    struct conflict *c = view->picked_ctx;

    list_ops.destroy(view);
    conflict_destroy(c->view);
}

static struct view_ops conflict_ops; /* a list with keys of its own */

/* A label is never cut; of the names of rows, long ones are. */
static int width_of_labels(const struct conflict *c)
{
    int widest = WIDTH_FIELD;
    char buf[FORM_LABEL];

    for (size_t i = 0; i < c->n; i++) {
        const char *label = form_label(c->view, c->items[i].field, buf);
        int cells = text_width(label, strlen(label));
        widest = cells > widest ? cells : widest;
    }
    return c->view->grid && widest > WIDTH_ROW ? WIDTH_ROW : widest;
}

static void define(struct conflict *c)
{
    static const struct key_def keys[KEYS] = {
        {.key = 'm', .action = "", .label = N_("mine"), .footer = true},
        {.key = 'd', .action = "", .label = N_("theirs"), .footer = true},
        {.key = 'r', .action = "", .label = N_("edit it myself"), .footer = true},
        {.key = K_ENTER, .action = "", .label = N_("save with these"), .footer = true},
    };

    memcpy(c->keys, keys, sizeof keys);
    c->columns[0] = (struct column_def){.name = "field", .label = "", .width = width_of_labels(c)};
    c->columns[1] = (struct column_def){.name = "opened", .label = N_("at opening")};
    c->columns[2] = (struct column_def){.name = "theirs", .label = c->header};
    c->columns[3] = (struct column_def){.name = "mine", .label = N_("you")};
    c->columns[4] = (struct column_def){.name = "choice", .label = "", .width = WIDTH_CHOICE};
    c->def = (struct screen_def){.name = "conflict",
                                 .kind = SCREEN_LIST,
                                 .title = N_("Changed by somebody else"),
                                 .columns = c->columns,
                                 .n_columns = COLUMNS,
                                 .keys = c->keys,
                                 .n_keys = KEYS};
}

static void open_screen(struct conflict *c)
{
    struct app *app = c->view->app;
    char *labels = labels_of(c);
    struct view *view;
    struct str title;

    define(c);
    view = view_create(app, &c->def, NULL);
    conflict_ops = list_ops;
    conflict_ops.key = conflict_key;
    conflict_ops.destroy = conflict_view_destroy;
    view->ops = &conflict_ops;
    view->picked_ctx = c;
    show(view, c);
    str_init(&title);
    str_printf(&title, _("%s was changed by %s, while you were typing"), labels, c->who);
    view->title = str_take(&title);
    app_forget_ahead(app);
    app_push(app, view);
    app_say(app, MESSAGE_WARNING, _("Only %s needs a choice; the rest is merged"), labels);
    free(labels);
}

static void decline(struct view *view, const struct conflict *c)
{
    app_say(view->app, MESSAGE_WARNING, _("Not saved: %s changed the same. Save again to choose"),
            c->who);
    conflict_destroy(view);
}

/* The server names fields that this form does not show: there is nothing to choose from. */
static void merge_only(struct view *view, struct conflict *c)
{
    rest_all(c);
    if (form_dirty(view))
        app_say(view->app, MESSAGE_WARNING, _("Not saved: %s changed it. Look, then save again"),
                c->who);
    else
        app_say(view->app, MESSAGE_INFO, _("%s has saved the same already"), c->who);
    conflict_destroy(view);
}

static void read_now(void *ctx, struct db_reply *reply)
{
    struct view *view = ctx;
    struct conflict *c = view->form->conflict;

    view_answered(view);
    if (reply->verdict != DB_OK || rows_count(reply->rows) == 0) {
        if (reply->verdict != DB_OK)
            app_say_err(view->app, &reply->err);
        else
            app_say(view->app, MESSAGE_WARNING, "%s", _("This is not there any more"));
        conflict_destroy(view);
        return;
    }
    c->now = rows_take(reply);
    collect(c);
    if (c->n_clash == 0)
        merge_only(view, c);
    else if (view->form->checked || app_top(view->app) != view)
        decline(view, c);
    else
        open_screen(c);
}

void conflict_begin(struct view *view, struct rows *clash)
{
    struct conflict *c;

    conflict_destroy(view);
    c = view->form->conflict = xcalloc(1, sizeof *c);
    c->view = view;
    c->clash = clash;
    c->close_after = view->form->close_after;
    put_who(c);
    view_waits(view);
    form_read(view, read_now);
}
