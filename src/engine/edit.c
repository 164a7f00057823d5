#include "engine/edit.h"

#include <assert.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/str.h"
#include "base/text.h"
#include "engine/key.h"

/* Steps kept for undo; the oldest are forgotten. */
enum { UNDO_MAX = 1000 };

enum step_kind {
    STEP_ALONE, /* never joined with its neighbours */
    STEP_TYPED, /* joins the typed text before it, up to the end of a word */
    STEP_ERASED /* joins what was erased just before */
};

/* `removed` stood at `at` and `inserted` stands there now; both are whole texts, NUL-terminated. */
struct edit_step {
    enum step_kind kind;
    size_t at;
    char *removed, *inserted;
    size_t cursor_before, cursor_after;
};

/* ---- undo steps ----------------------------------------------------------------------------- */

static void step_finish(struct edit_step *step)
{
    mem_wipe(step->removed, strlen(step->removed));
    mem_wipe(step->inserted, strlen(step->inserted));
    free(step->removed);
    free(step->inserted);
}

static void steps_clear(struct edit_step **steps, size_t *n)
{
    for (size_t i = 0; i < *n; i++)
        step_finish(&(*steps)[i]);
    free(*steps);
    *steps = NULL;
    *n = 0;
}

static void steps_push(struct edit_step **steps, size_t *n, struct edit_step step)
{
    if (*n == UNDO_MAX) {
        step_finish(&(*steps)[0]);
        memmove(*steps, *steps + 1, (*n - 1) * sizeof **steps);
        --*n;
    }
    *steps = xreallocarray(*steps, *n + 1, sizeof **steps);
    (*steps)[(*n)++] = step;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\n';
}

/* A word that begins after a blank begins a step of its own. */
static bool word_begins(const struct edit_step *last, const struct edit_step *next)
{
    size_t n = strlen(last->inserted);
    return n > 0 && is_blank(last->inserted[n - 1]) && !is_blank(next->inserted[0]);
}

static char *joined(const char *a, size_t n, const char *b)
{
    struct str str;
    str_init(&str);
    str_add_n(&str, a, n);
    str_add(&str, b);
    return str_take(&str);
}

/* Whether `next` was joined into `last`; then it is used up. */
static bool step_join(struct edit_step *last, struct edit_step *next)
{
    size_t inserted = strlen(last->inserted), removed = strlen(next->removed);
    char *text;

    if (last->kind != next->kind || last->cursor_after != next->cursor_before)
        return false;
    if (next->kind == STEP_TYPED && next->at >= last->at &&
        next->at + removed == last->at + inserted && !word_begins(last, next)) {
        text = joined(last->inserted, next->at - last->at, next->inserted);
        free(last->inserted);
        last->inserted = text;
    } else if (next->kind == STEP_ERASED && inserted == 0 && next->inserted[0] == '\0' &&
               next->at + removed == last->at) {
        text = joined(next->removed, removed, last->removed);
        free(last->removed);
        last->removed = text;
        last->at = next->at;
    } else {
        return false;
    }
    last->cursor_after = next->cursor_after;
    step_finish(next);
    return true;
}

static void remember(struct edit *edit, struct edit_step step)
{
    steps_clear(&edit->redo, &edit->n_redo);
    if (edit->n_undo > 0 && step_join(&edit->undo[edit->n_undo - 1], &step))
        return;
    steps_push(&edit->undo, &edit->n_undo, step);
}

/* ---- the text ------------------------------------------------------------------------------- */

void edit_init(struct edit *edit, bool many, int limit)
{
    *edit = (struct edit){.text = xstrdup(""), .limit = limit, .many = many, .goal = -1};
}

void edit_finish(struct edit *edit)
{
    steps_clear(&edit->undo, &edit->n_undo);
    steps_clear(&edit->redo, &edit->n_redo);
    mem_wipe(edit->text, edit->len);
    free(edit->text);
    *edit = (struct edit){0};
}

static int count_characters(const char *s, size_t n)
{
    int count = 0;
    for (size_t i = 0; i < n; i++)
        count += ((unsigned char)s[i] & 0xC0) != 0x80;
    return count;
}

static bool is_line_break(int32_t cp)
{
    return (cp >= '\n' && cp <= '\r') || cp == 0x85 || cp == 0x2028 || cp == 0x2029;
}

static bool is_control(int32_t cp)
{
    return cp < 0x20 || (cp >= 0x7F && cp < 0xA0) || cp == 0xFEFF;
}

static void add_clean(struct str *out, int32_t cp, bool many)
{
    char bytes[4];

    if (cp < 0)
        cp = 0xFFFD;
    if (is_line_break(cp))
        cp = many ? '\n' : ' ';
    else if (cp == '\t')
        cp = ' ';
    else if (is_control(cp))
        return;
    str_add_n(out, bytes, text_encode(cp, bytes));
}

/* `raw` as a text of ours: valid, NFC, line breaks as "\n" (or blanks), no other controls. */
static void clean(struct str *out, const char *raw, bool many)
{
    struct str valid;
    size_t n = strlen(raw), at = 0;
    bool ok;

    str_init(&valid);
    while (at < n) {
        int32_t cp;
        size_t taken = text_decode(raw + at, n - at, &cp);
        if (cp == '\r' && raw[at + 1] == '\n')
            taken++;
        add_clean(&valid, cp, many);
        at += taken;
    }
    ok = text_nfc(out, valid.s, valid.len);
    assert(ok);
    (void)ok;
    str_finish(&valid);
}

void edit_set(struct edit *edit, const char *text)
{
    struct str str;

    str_init(&str);
    clean(&str, text, edit->many);
    steps_clear(&edit->undo, &edit->n_undo);
    steps_clear(&edit->redo, &edit->n_redo);
    mem_wipe(edit->text, edit->len);
    free(edit->text);
    edit->len = str.len;
    edit->text = str_take(&str);
    edit->cursor = edit->len;
    edit->goal = -1;
}

/* Start of the line of text (not of the layout) that offset `at` stands in. */
static size_t paragraph(const struct edit *edit, size_t at)
{
    while (at > 0 && edit->text[at - 1] != '\n')
        at--;
    return at;
}

/* The first grapheme border at or after `at`. Borders depend on what stands before, as far back as
 * the line goes (flags come in pairs). */
static size_t border(const struct edit *edit, size_t at)
{
    size_t here = paragraph(edit, at < edit->len ? at : edit->len);

    while (here < at && here < edit->len)
        here = text_next_grapheme(edit->text, edit->len, here);
    return here;
}

static size_t before(const struct edit *edit, size_t at)
{
    return at == 0 ? 0 : text_prev_grapheme(edit->text, edit->len, at);
}

static size_t after(const struct edit *edit, size_t at)
{
    return at == edit->len ? at : text_next_grapheme(edit->text, edit->len, at);
}

/* Put `with` where bytes from..to stand. No checks, no undo. */
static void exchange(struct edit *edit, size_t from, size_t to, const char *with, size_t n)
{
    char *text = xmalloc(edit->len - (to - from) + n + 1);

    memcpy(text, edit->text, from);
    memcpy(text + from, with, n);
    memcpy(text + from + n, edit->text + to, edit->len - to + 1);
    mem_wipe(edit->text, edit->len);
    free(edit->text);
    edit->text = text;
    edit->len = edit->len - (to - from) + n;
}

static size_t same_start(const char *a, const char *b, size_t max)
{
    size_t n = 0;
    while (n < max && a[n] == b[n])
        n++;
    return n;
}

static size_t same_end(const char *a, size_t a_len, const char *b, size_t b_len, size_t max)
{
    size_t n = 0;
    while (n < max && n < a_len && n < b_len && a[a_len - 1 - n] == b[b_len - 1 - n])
        n++;
    return n;
}

static bool too_long(const struct edit *edit, int was, int is, struct err *err)
{
    int total = count_characters(edit->text, edit->len) - was + is;

    if (is <= was || total <= edit->limit)
        return false;
    err_set(err, ERR_INPUT, NULL, _("there is room for %d characters here"), edit->limit);
    return true;
}

/* One change being made: `with` replaces from..to, and everything that may compose with it lies
 * within low..high, the graphemes beside it: composition never crosses a grapheme border. */
struct change_range {
    size_t low, from, to, high;
};

static struct change_range range_of(const struct edit *edit, size_t from, size_t to)
{
    return (struct change_range){before(edit, from), from, to, after(edit, to)};
}

static void compose(struct str *out, const struct edit *edit, const struct change_range *range,
                    const char *with, bool whole)
{
    struct str raw;
    bool ok;

    str_init(&raw);
    str_add_n(&raw, edit->text + range->low, range->from - range->low);
    str_add(&raw, with);
    if (whole)
        str_add_n(&raw, edit->text + range->to, range->high - range->to);
    ok = text_nfc(out, raw.s, raw.len);
    assert(ok);
    (void)ok;
    str_finish(&raw);
}

static void apply(struct edit *edit, const struct change_range *range, const struct str *text,
                  size_t cursor, enum step_kind kind)
{
    const char *old = edit->text + range->low;
    size_t old_len = range->high - range->low;
    size_t max_start = range->from - range->low, max_end = range->high - range->to;
    size_t start = same_start(old, text->s, max_start < text->len ? max_start : text->len);
    size_t end =
        same_end(old + start, old_len - start, text->s + start, text->len - start, max_end);
    struct edit_step step = {
        .kind = kind,
        .at = range->low + start,
        .removed = xstrndup(old + start, old_len - start - end),
        .inserted = xstrndup(text->s + start, text->len - start - end),
        .cursor_before = edit->cursor,
    };

    exchange(edit, range->low, range->high, text->s, text->len);
    edit->cursor = border(edit, cursor);
    step.cursor_after = edit->cursor;
    remember(edit, step);
}

/* Replace from..to (grapheme borders) by `with`, valid text, as one undo step; the cursor stands
 * after it. False and nothing done when the text would get too long. */
static bool splice(struct edit *edit, size_t from, size_t to, const char *with, enum step_kind kind,
                   struct err *err)
{
    struct change_range range = range_of(edit, from, to);
    struct str whole, head;
    bool ok;

    str_init(&whole);
    str_init(&head);
    compose(&whole, edit, &range, with, true);
    compose(&head, edit, &range, with, false);
    ok = !too_long(edit, count_characters(edit->text + range.low, range.high - range.low),
                   count_characters(whole.s, whole.len), err);
    if (ok)
        apply(edit, &range, &whole, range.low + head.len, kind);
    str_finish(&whole);
    str_finish(&head);
    return ok;
}

bool edit_paste(struct edit *edit, const char *text, struct err *err)
{
    struct str str;
    bool ok;

    str_init(&str);
    clean(&str, text, edit->many);
    edit->goal = -1;
    ok = splice(edit, edit->cursor, edit->cursor, str.s, STEP_ALONE, err);
    str_finish(&str);
    return ok;
}

void edit_replace(struct edit *edit, const char *text)
{
    struct change_range all = {0, 0, edit->len, edit->len};
    struct str str;

    str_init(&str);
    clean(&str, text, edit->many);
    if (strcmp(str.s, edit->text) != 0)
        apply(edit, &all, &str, str.len, *text ? STEP_ALONE : STEP_TYPED);
    edit->cursor = edit->len;
    edit->goal = -1;
    str_finish(&str);
}

static void swap_step(struct edit *edit, const struct edit_step *step, bool undo)
{
    const char *out = undo ? step->inserted : step->removed;
    const char *in = undo ? step->removed : step->inserted;

    exchange(edit, step->at, step->at + strlen(out), in, strlen(in));
    edit->cursor = undo ? step->cursor_before : step->cursor_after;
    edit->goal = -1;
}

bool edit_undo(struct edit *edit)
{
    if (edit->n_undo == 0)
        return false;
    struct edit_step step = edit->undo[--edit->n_undo];
    swap_step(edit, &step, true);
    steps_push(&edit->redo, &edit->n_redo, step);
    return true;
}

bool edit_redo(struct edit *edit)
{
    if (edit->n_redo == 0)
        return false;
    struct edit_step step = edit->redo[--edit->n_redo];
    swap_step(edit, &step, false);
    steps_push(&edit->undo, &edit->n_undo, step);
    return true;
}

/* ---- layout --------------------------------------------------------------------------------- */

/* Cells that text may take: the last one of a line is kept for the cursor behind it. */
static int usable(int width)
{
    return width > 1 ? width - 1 : 1;
}

/* The line that begins at `from`; returns where the next begins, or SIZE_MAX after the last. */
static size_t next_line(const struct edit *edit, int width, size_t from, struct edit_line *line)
{
    size_t next = 0, n = edit->len - from;

    line->from = line->to = from;
    if (!edit->many) {
        line->to = edit->len;
        return SIZE_MAX;
    }
    if (n == 0)
        return SIZE_MAX;
    line->to = from + text_wrap(edit->text + from, n, usable(width), &next);
    assert(next > 0);
    return from + next < edit->len || edit->text[edit->len - 1] == '\n' ? from + next : SIZE_MAX;
}

size_t edit_lines(const struct edit *edit, int width, size_t first, struct edit_line *lines,
                  size_t max)
{
    size_t n = 0;

    for (size_t from = 0; from != SIZE_MAX; n++) {
        struct edit_line line;
        from = next_line(edit, width, from, &line);
        if (n >= first && n - first < max)
            lines[n - first] = line;
    }
    return n;
}

/* The line that the cursor stands in and its number; `next` is where the following one begins. */
static size_t cursor_line(const struct edit *edit, int width, struct edit_line *line,
                          size_t *ret_next)
{
    size_t number = 0;

    for (size_t from = 0;; number++) {
        from = next_line(edit, width, from, line);
        if (from == SIZE_MAX || edit->cursor < from) {
            *ret_next = from;
            return number;
        }
    }
}

static int column_in(const struct edit *edit, int width, const struct edit_line *line)
{
    int column = text_width(edit->text + line->from, edit->cursor - line->from);

    return edit->many && column > usable(width) ? usable(width) : column;
}

void edit_where(const struct edit *edit, int width, size_t *ret_line, int *ret_column)
{
    struct edit_line line;
    size_t next;

    *ret_line = cursor_line(edit, width, &line, &next);
    *ret_column = column_in(edit, width, &line);
}

/* ---- keys: movement ------------------------------------------------------------------------- */

/* The last place in `line` that is drawn in it: where a word was broken, its end already belongs
 * to the line below. */
static size_t line_end(const struct edit *edit, const struct edit_line *line, size_t next)
{
    return line->to == next && line->to > line->from ? before(edit, line->to) : line->to;
}

static size_t find_line(const struct edit *edit, int width, size_t number, struct edit_line *line)
{
    size_t from = 0;

    for (size_t n = 0; n <= number && from != SIZE_MAX; n++)
        from = next_line(edit, width, from, line);
    return from;
}

static bool move_line(struct edit *edit, int width, int by)
{
    struct edit_line line;
    size_t next, number = cursor_line(edit, width, &line, &next), to;

    if (!edit->many || (by < 0 ? number == 0 : next == SIZE_MAX))
        return false;
    if (edit->goal < 0)
        edit->goal = column_in(edit, width, &line);
    next = find_line(edit, width, by < 0 ? number - 1 : number + 1, &line);
    to = line.from + text_cut(edit->text + line.from, line.to - line.from, edit->goal);
    edit->cursor = to == next ? line_end(edit, &line, next) : to;
    return true;
}

static bool is_word(const struct edit *edit, size_t at)
{
    return at < edit->len && !is_blank(edit->text[at]);
}

static size_t word_left(const struct edit *edit)
{
    size_t at = edit->cursor;

    while (at > 0 && !is_word(edit, before(edit, at)))
        at = before(edit, at);
    while (at > 0 && is_word(edit, before(edit, at)))
        at = before(edit, at);
    return at;
}

static size_t word_right(const struct edit *edit)
{
    size_t at = edit->cursor;

    while (is_word(edit, at))
        at = after(edit, at);
    while (at < edit->len && !is_word(edit, at))
        at = after(edit, at);
    return at;
}

static bool move(struct edit *edit, int key, int width)
{
    struct edit_line line;
    size_t next;

    if (key == K_UP || key == K_DOWN)
        return move_line(edit, width, key == K_UP ? -1 : 1);
    cursor_line(edit, width, &line, &next);
    switch (key) {
    case K_LEFT:
        edit->cursor = before(edit, edit->cursor);
        break;
    case K_RIGHT:
        edit->cursor = after(edit, edit->cursor);
        break;
    case K_WORD_LEFT:
        edit->cursor = word_left(edit);
        break;
    case K_WORD_RIGHT:
        edit->cursor = word_right(edit);
        break;
    case K_HOME:
        edit->cursor = line.from;
        break;
    case K_END:
        edit->cursor = line_end(edit, &line, next);
        break;
    default:
        return false;
    }
    edit->goal = -1;
    return true;
}

/* ---- keys: change --------------------------------------------------------------------------- */

/* What a key erases; from == to: nothing. False: no such key. */
static bool erased_range(const struct edit *edit, int key, size_t *ret_from, size_t *ret_to)
{
    size_t from = edit->cursor, to = edit->cursor;

    switch (key) {
    case K_BACKSPACE:
        from = before(edit, from);
        break;
    case K_DELETE:
        to = after(edit, to);
        break;
    case K_CTRL + 'w':
        from = word_left(edit);
        break;
    case K_CTRL + 'u':
        from = paragraph(edit, from);
        break;
    case K_CTRL + 'k':
        to += strcspn(edit->text + to, "\n");
        break;
    default:
        return false;
    }
    *ret_from = from;
    *ret_to = to;
    return true;
}

static bool erase(struct edit *edit, int key, bool *ret_changed)
{
    enum step_kind kind = key == K_BACKSPACE ? STEP_ERASED : STEP_ALONE;
    size_t from, to;

    if (!erased_range(edit, key, &from, &to))
        return false;
    if (from < to)
        *ret_changed = splice(edit, from, to, "", kind, NULL);
    return true;
}

static bool type_mark(struct edit *edit, int32_t cp, struct err *err)
{
    size_t from = before(edit, edit->cursor);
    struct str str;
    bool ok;

    str_init(&str);
    ok = from < edit->cursor && edit->text[from] != '\n' &&
         text_compose(&str, edit->text + from, edit->cursor - from, cp);
    if (ok)
        ok = splice(edit, from, edit->cursor, str.s, STEP_TYPED, err);
    else
        err_set(err, ERR_INPUT, NULL, _("an accent needs a letter before it that can carry it"));
    str_finish(&str);
    return ok;
}

static bool type(struct edit *edit, int32_t cp, struct err *err)
{
    char bytes[5] = {0};

    if (cp != '\n' && (is_control(cp) || text_encode(cp, bytes) == 0))
        return err_set(err, ERR_INPUT, NULL, _("this character cannot stand in a text"));
    if (text_is_mark(cp))
        return type_mark(edit, cp, err);
    if (cp == '\n' || is_line_break(cp))
        bytes[0] = edit->many ? '\n' : ' ';
    return splice(edit, edit->cursor, edit->cursor, bytes, STEP_TYPED, err);
}

static bool change(struct edit *edit, int key, bool *ret_changed, struct err *err)
{
    if (key == K_ENTER && !edit->many)
        return false;
    if (key == K_CTRL + 'z')
        *ret_changed = edit_undo(edit);
    else if (key == K_CTRL + 'y')
        *ret_changed = edit_redo(edit);
    else if (key == K_ENTER)
        *ret_changed = type(edit, '\n', err);
    else if (key > K_NONE && key < K_ESC)
        *ret_changed = type(edit, key, err);
    else if (!erase(edit, key, ret_changed))
        return false;
    edit->goal = -1;
    return true;
}

bool edit_key(struct edit *edit, int key, int width, bool *ret_changed, struct err *err)
{
    *ret_changed = false;
    return move(edit, key, width) || change(edit, key, ret_changed, err);
}
