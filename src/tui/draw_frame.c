/* The lines around the work: title, explanation, message, footer. */

#include <stdio.h>
#include <string.h>

#include "base/date.h"
#include "base/i18n.h"
#include "base/str.h"
#include "base/text.h"
#include "draw_priv.h"
#include "engine/action.h"
#include "engine/app.h"
#include "engine/canvas.h"
#include "engine/filter.h"
#include "engine/form.h"
#include "engine/key.h"
#include "engine/list.h"
#include "engine/presence.h"
#include "engine/view.h"
#include "layout.h"
#include "tui/draw.h"

enum { ITEMS_MAX = 80, PIECES_MAX = 8, GAP = 3 };

/* ---- title ---- */

/* The right part of the title: what must stay has rank 0, what goes first has the highest. */
struct pieces {
    struct layout_piece v[PIECES_MAX];
    const char *text[PIECES_MAX];
    char today[64], draft[160]; /* what had to be written */
    enum style style[PIECES_MAX];
    size_t n;
};

static void add_piece(struct pieces *pieces, int rank, enum style style, const char *text)
{
    if (!text || !*text || pieces->n == PIECES_MAX)
        return;
    pieces->text[pieces->n] = text;
    pieces->style[pieces->n] = style;
    pieces->v[pieces->n].rank = rank;
    pieces->v[pieces->n].width = text_width(text, strlen(text));
    pieces->n++;
}

/* No time of day: it would have to be written each minute, to everybody who has gone home. */
static void add_today(struct pieces *pieces, const struct app *app)
{
    char date[DATE_TEXT];
    if (!app->today)
        return;
    snprintf(pieces->today, sizeof pieces->today, "%s %s",
             date_weekday_name(date_weekday(app->today)), date_format(app->today, date));
    add_piece(pieces, 3, STYLE_STATE, pieces->today);
}

static void add_form_state(struct pieces *pieces, const struct form *form)
{
    static const struct {
        const char *words;
        enum style style;
    } states[] = {
        [FORM_CLEAN] = {"", STYLE_STATE},
        [FORM_DIRTY] = {N_("not saved *"), STYLE_ALARM},
        [FORM_SENDING] = {N_("saving …"), STYLE_ALARM},
        [FORM_CHECKING] = {N_("checking whether it was saved …"), STYLE_ALARM},
        [FORM_SAVED] = {N_("saved"), STYLE_STATE},
        [FORM_CONFLICT] = {N_("changed by others, not saved *"), STYLE_ALARM},
        [FORM_REFUSED] = {N_("refused, not saved *"), STYLE_ALARM},
    };
    if (form->state != FORM_CLEAN)
        add_piece(pieces, 0, states[form->state].style, _(states[form->state].words));
    if (form->draft_at && form->state != FORM_SAVED) {
        snprintf(pieces->draft, sizeof pieces->draft, _("draft %s"), form->draft_at);
        add_piece(pieces, 2, STYLE_STATE, pieces->draft);
    }
}

static void add_line(struct pieces *pieces, const struct app *app)
{
    enum line_state line = app->line;
    if (line == LINE_ONLINE && app->line_why[0])
        add_piece(pieces, 0, STYLE_ALARM, _("no answer"));
    else if (line == LINE_ONLINE)
        add_piece(pieces, 7, STYLE_STATE, _("online"));
    else if (line == LINE_CONNECTING)
        add_piece(pieces, 0, STYLE_ALARM, _("connecting …"));
    else
        add_piece(pieces, 0, STYLE_ALARM,
                  line == LINE_OFFLINE ? _("no connection") : _("no access"));
}

static void collect(const struct app *app, struct pieces *pieces)
{
    const struct view *top = app_top(app), *focus = app_focus(app);
    pieces->n = 0;
    if (focus && focus->form && focus->form->state != FORM_CLEAN && !focus->def->local) {
        add_form_state(pieces, focus->form);
    } else if (top && top->access[0]) {
        add_piece(pieces, 2, STYLE_STATE, top->access);
    } else {
        add_piece(pieces, 5, STYLE_STATE, app->login);
        add_piece(pieces, 6, STYLE_STATE, app->unit);
        add_today(pieces, app);
    }
    add_line(pieces, app);
}

static void put_head(const struct app *app, struct str *out)
{
    const struct view *top = app_top(app);
    const char *subject = top ? view_subject(top) : NULL;
    str_add(out, top ? view_title(top) : "Foothold");
    if (subject && *subject)
        str_printf(out, " · %s", subject);
}

static void draw_pieces(const struct box *line, const struct pieces *pieces, int x)
{
    bool first = true;
    for (size_t i = 0; i < pieces->n; i++) {
        if (!pieces->v[i].shown)
            continue;
        if (!first)
            x += paint_text(line, 0, x, -1, STYLE_STATE, " · ");
        x += paint_text(line, 0, x, -1, pieces->style[i], pieces->text[i]);
        first = false;
    }
}

void draw_title(const struct app *app, const struct box *line)
{
    struct pieces pieces;
    struct str head;
    str_init(&head);
    put_head(app, &head);
    collect(app, &pieces);
    int room = line->width - text_width(head.s, head.len) - 2 - GAP;
    int width = layout_pieces(pieces.v, pieces.n, GAP, room);
    int x = line->width - width - 1;
    paint_fill(line, 0, 0, -1, STYLE_TITLE);
    paint_text_n(line, 0, 1, (width ? x - 1 : line->width - 1) - 1, STYLE_TITLE, head.s, head.len);
    draw_pieces(line, &pieces, x);
    str_finish(&head);
}

/* ---- message ---- */

/* Behind a cell, and a field that has another one beside it, there is no place for what was
 * understood. */
static const char *echo_beside(const struct view *view)
{
    const struct form *form = view->form;
    size_t next = form->current + 1;
    bool beside = next < form->n && form->fields[next]->def->beside && !form->fields[next]->hidden;
    return beside || view->grid ? form->fields[form->current]->echo : NULL;
}

static const char *form_trouble(const struct view *focus, enum style *ret_style)
{
    const struct form *form = focus ? focus->form : NULL;
    if (!form || form->current >= form->n)
        return NULL;
    const struct form_field *field = form->fields[form->current];
    *ret_style = field->error ? STYLE_ERROR : field->warning ? STYLE_WARNING : STYLE_INFO;
    if (field->def->example && !field->error)
        return filter_hint(field->def->type);
    return field->error ? field->error : field->warning ? field->warning : echo_beside(focus);
}

static bool is_bad(enum style style)
{
    return style == STYLE_ERROR || style == STYLE_WARNING;
}

/* What is most worth saying; NULL when nothing is. */
static const char *message_of(const struct app *app, int64_t now_ms, struct str *others,
                              enum style *ret_style)
{
    static const enum style by_level[] = {STYLE_INFO, STYLE_INFO, STYLE_WARNING, STYLE_ERROR};
    const struct view *top = app_top(app);
    *ret_style = by_level[app->level];
    if (app->level != MESSAGE_NONE)
        return app->message;
    *ret_style = STYLE_WARNING;
    if (app->line_why[0])
        return app->line_why;
    *ret_style = STYLE_INFO;
    bool saving = top && top->form && top->form->holding; /* said in the title */
    if (top && !saving && waited(top, now_ms) >= DRAW_PATIENCE_MS)
        return _("Fetching …  Esc stops");
    const char *trouble = form_trouble(app_focus(app), ret_style);
    if (trouble)
        return trouble;
    *ret_style = STYLE_CHANGED;
    presence_words(app, others);
    return others->len ? others->s : NULL;
}

void draw_message(const struct app *app, const struct box *line, int64_t now_ms)
{
    enum style style;
    struct str position, others;
    str_init(&others);
    const char *message = message_of(app, now_ms, &others, &style);
    const struct view *focus = app_focus(app);
    int x = 1, right = 0;
    str_init(&position);
    if (focus && focus->list && !focus->canvas)
        list_position(focus, &position);
    else if (focus && focus->grid)
        grid_position(focus, &position);
    int width = text_width(position.s, position.len);
    int needed = message ? text_width(message, strlen(message)) + 3 : 0;
    if (width && needed + width + GAP < line->width) {
        right = width + 1;
        paint_text_n(line, 0, line->width - right, width, STYLE_PLAIN, position.s, position.len);
    }
    if (message && is_bad(style))
        x += paint_text(line, 0, x, -1, style, "! ");
    if (message)
        paint_text(line, 0, x, line->width - x - right, style, message);
    str_finish(&position);
    str_finish(&others);
}

/* ---- explanation ---- */

void draw_explain(const struct view *view, const struct box *box)
{
    const char *words = view->canvas ? view->canvas->says.s
                                     : list_cell(view, view->list->cursor, view->def->explain);
    paint_rule(box, 0, 0, -1, STYLE_BOX);
    if (words && *words)
        draw_wrapped(box, 1, 1, box->width - 2, box->height - 1, STYLE_PLAIN, words);
}

/* ---- footer ---- */

/* Everybody learns these keys once; where there is no room they stand without their words, in this
 * order. */
static const char *const well_known[] = {"next_pane", "back", "help", "filter", NULL};

/* A hint is measured once: what fits is tried several times. */
struct hint {
    const struct action_item *item;
    const char *key, *label;
    char name[16]; /* of the key, if it needs to be written */
    int key_cells, label_cells;
};

static void set_hint(struct hint *hint, const struct action_item *item)
{
    hint->item = item;
    hint->key = key_label(item->key, hint->name, sizeof hint->name);
    hint->label = item->label;
    hint->key_cells = text_width(hint->key, strlen(hint->key));
    hint->label_cells = text_width(hint->label, strlen(hint->label));
}

static void without_words(struct hint *hint)
{
    hint->label = "";
    hint->label_cells = 0;
}

static int hint_width(const struct hint *hint)
{
    return hint->key_cells + (hint->label_cells ? 1 + hint->label_cells : 0);
}

static int put_hint(const struct box *line, int x, const struct hint *hint)
{
    paint_text(line, 0, x, -1, STYLE_KEY, hint->key);
    if (hint->label_cells)
        paint_text(line, 0, x + hint->key_cells + 1, -1, STYLE_HINT, hint->label);
    return hint_width(hint);
}

static bool is_letter(int key)
{
    return key >= ' ' && key < K_ESC;
}

/* Returns how many belong into the footer. Help is not among them: it has its own place. While
 * letters are text, keys that are letters mean nothing. */
static size_t choose_hints(const struct action_item *items, size_t n, bool typing,
                           struct hint *hints)
{
    size_t chosen = 0;
    for (size_t i = 0; i < n; i++)
        if (items[i].footer && items[i].key != K_NONE && !items[i].why_not &&
            strcmp(items[i].name, "help") != 0 && !(typing && is_letter(items[i].key)))
            set_hint(&hints[chosen++], &items[i]);
    return chosen;
}

static size_t fitting(const struct hint *hints, size_t n, const struct hint *help, int cells)
{
    int widths[ITEMS_MAX];
    for (size_t i = 0; i < n; i++)
        widths[i] = hint_width(&hints[i]);
    return layout_hints(widths, n, hint_width(help), cells);
}

/* Take words away until all hints fit; whether they do. */
static bool shorten(struct hint *hints, size_t n, struct hint *help, int cells)
{
    for (size_t w = 0; well_known[w]; w++) {
        for (size_t i = 0; i < n; i++)
            if (!hints[i].item->def && strcmp(hints[i].item->name, well_known[w]) == 0)
                without_words(&hints[i]);
        if (strcmp(help->item->name, well_known[w]) == 0)
            without_words(help);
        if (fitting(hints, n, help, cells) == n)
            return true;
    }
    return false;
}

/* How many there is room for. When shortening is not enough, words help more than keys: then all
 * stays as it was. */
static size_t fit_hints(struct hint *hints, size_t n, struct hint *help, int cells)
{
    struct hint before[ITEMS_MAX], help_before = *help;
    size_t fit = fitting(hints, n, help, cells);
    if (fit == n)
        return n;
    memcpy(before, hints, n * sizeof *hints);
    if (shorten(hints, n, help, cells))
        return n;
    memcpy(hints, before, n * sizeof *hints);
    *help = help_before;
    return fit;
}

/* Its words may stand in the definition of the screen. */
static struct action_item help_of(const struct action_item *items, size_t n, bool typing)
{
    struct action_item help = {.name = "help", .label = _("help")};
    for (size_t i = 0; i < n; i++)
        if (strcmp(items[i].name, "help") == 0)
            help = items[i];
    help.key = typing ? K_F1 : '?';
    return help;
}

/* What stands in the footer. */
struct footer {
    struct hint hints[ITEMS_MAX], help;
    size_t n;
};

static void put_together(struct view *focus, int cells, struct footer *ret_footer)
{
    struct action_item items[ITEMS_MAX];
    bool typing = focus->ops->typing(focus);
    size_t all = action_hints(focus, items, ITEMS_MAX);
    struct action_item help_item = help_of(items, all, typing);
    set_hint(&ret_footer->help, &help_item);
    size_t n = choose_hints(items, all, typing, ret_footer->hints);
    ret_footer->n = fit_hints(ret_footer->hints, n, &ret_footer->help, cells);
}

/* From row to row hints are mostly the same, and to put them together costs more than all the rest
 * of a key. */
static const struct footer *footer_of(struct view *focus, int cells)
{
    static struct footer footer;
    static struct action_state before;
    static int before_cells;
    struct action_state state;
    bool known = action_state(focus, &state);
    if (known && cells == before_cells && memcmp(&state, &before, sizeof state) == 0)
        return &footer;
    put_together(focus, cells, &footer);
    before_cells = known ? cells : 0;
    if (known)
        memcpy(&before, &state, sizeof state);
    return &footer;
}

void draw_footer(const struct app *app, const struct box *line)
{
    struct view *focus = app_focus(app);
    int x = 1;
    if (!focus)
        return;
    const struct footer *footer = footer_of(focus, line->width - 2);
    for (size_t i = 0; i < footer->n; i++)
        x += put_hint(line, x, &footer->hints[i]) + 2;
    put_hint(line, x, &footer->help);
}
