#include "term.h"

#include <stdlib.h>
#include <string.h>
#include <vterm.h>

struct term {
    VTerm *vt;
    VTermScreen *screen;
    bool visible;
    bool alternate;
    char title[256];
    int bells;
    term_reply_fn *reply;
    void *user;
};

static int on_prop(VTermProp prop, VTermValue *val, void *user)
{
    struct term *t = user;
    size_t n;

    if (prop == VTERM_PROP_CURSORVISIBLE)
        t->visible = val->boolean;
    else if (prop == VTERM_PROP_ALTSCREEN)
        t->alternate = val->boolean;
    else if (prop == VTERM_PROP_TITLE && val->string) {
        n = strnlen(val->string, sizeof(t->title) - 1);
        memcpy(t->title, val->string, n);
        t->title[n] = '\0';
    }
    return 1;
}

static int on_bell(void *user)
{
    struct term *t = user;

    t->bells++;
    return 1;
}

/* libvterm's callback has its arguments in another order than ours. */
static void on_output(const char *s, size_t len, void *user)
{
    struct term *t = user;

    t->reply(t->user, s, len);
}

struct term *term_create(int rows, int cols, term_reply_fn *reply, void *user)
{
    static const VTermScreenCallbacks callbacks = {.settermprop = on_prop, .bell = on_bell};
    struct term *t = bench_alloc(1, sizeof(*t));

    t->vt = vterm_new(rows, cols);
    t->visible = true;
    t->reply = reply;
    t->user = user;
    vterm_set_utf8(t->vt, 1);
    vterm_output_set_callback(t->vt, on_output, t);
    t->screen = vterm_obtain_screen(t->vt);
    vterm_screen_set_callbacks(t->screen, &callbacks, t);
    vterm_screen_enable_altscreen(t->screen, 1);
    vterm_screen_reset(t->screen, 1);
    return t;
}

void term_destroy(struct term *t)
{
    if (!t)
        return;
    vterm_free(t->vt);
    free(t);
}

void term_feed(struct term *t, const char *bytes, size_t n)
{
    vterm_input_write(t->vt, bytes, n);
}

void term_resize(struct term *t, int rows, int cols)
{
    VTermPos pos;

    vterm_set_size(t->vt, rows, cols);
    /* libvterm 0.1.4 may leave the cursor above the screen; real terminals keep it on it */
    vterm_state_get_cursorpos(vterm_obtain_state(t->vt), &pos);
    if (pos.row < 0 || pos.col < 0)
        vterm_input_write(t->vt, "\033[H", 3);
}

void term_paste(struct term *t, const char *text, size_t n)
{
    vterm_keyboard_start_paste(t->vt);
    t->reply(t->user, text, n);
    vterm_keyboard_end_paste(t->vt);
}

int term_rows(const struct term *t)
{
    int rows, cols;

    vterm_get_size(t->vt, &rows, &cols);
    return rows;
}

int term_cols(const struct term *t)
{
    int rows, cols;

    vterm_get_size(t->vt, &rows, &cols);
    return cols;
}

static size_t encode(uint32_t c, char *out)
{
    if (c < 0x80) {
        out[0] = (char)c;
        return 1;
    }
    if (c < 0x800) {
        out[0] = (char)(0xC0 | c >> 6);
        out[1] = (char)(0x80 | (c & 0x3F));
        return 2;
    }
    if (c < 0x10000) {
        out[0] = (char)(0xE0 | c >> 12);
        out[1] = (char)(0x80 | (c >> 6 & 0x3F));
        out[2] = (char)(0x80 | (c & 0x3F));
        return 3;
    }
    out[0] = (char)(0xF0 | c >> 18);
    out[1] = (char)(0x80 | (c >> 12 & 0x3F));
    out[2] = (char)(0x80 | (c >> 6 & 0x3F));
    out[3] = (char)(0x80 | (c & 0x3F));
    return 4;
}

static int colour(const struct term *t, VTermColor c, bool is_default)
{
    if (is_default)
        return -1;
    vterm_screen_convert_color_to_rgb(t->screen, &c);
    return c.rgb.red << 16 | c.rgb.green << 8 | c.rgb.blue;
}

static unsigned attributes(const VTermScreenCell *v)
{
    unsigned a = 0;

    a |= v->attrs.bold ? TERM_BOLD : 0u;
    a |= v->attrs.underline ? TERM_UNDERLINE : 0u;
    a |= v->attrs.reverse ? TERM_REVERSE : 0u;
    a |= v->attrs.blink ? TERM_BLINK : 0u;
    a |= v->attrs.italic ? TERM_ITALIC : 0u;
    return a;
}

struct term_cell term_cell(const struct term *t, int row, int col)
{
    struct term_cell cell = {.text = " ", .width = 1, .fg = -1, .bg = -1};
    VTermPos pos = {.row = row, .col = col};
    VTermScreenCell v;
    size_t i, n = 0;

    if (!vterm_screen_get_cell(t->screen, pos, &v))
        return cell;
    cell.width = v.width;
    cell.attrs = attributes(&v);
    cell.fg = colour(t, v.fg, VTERM_COLOR_IS_DEFAULT_FG(&v.fg));
    cell.bg = colour(t, v.bg, VTERM_COLOR_IS_DEFAULT_BG(&v.bg));
    if (cell.fg >= 0 || cell.bg >= 0)
        cell.attrs |= TERM_COLOUR;
    if (v.chars[0] == (uint32_t)-1) {
        cell.text[0] = '\0';
        return cell;
    }
    for (i = 0; i < VTERM_MAX_CHARS_PER_CELL && v.chars[i]; i++)
        n += encode(v.chars[i], cell.text + n);
    if (n)
        cell.text[n] = '\0';
    return cell;
}

void term_row(const struct term *t, int row, struct buf *out)
{
    size_t start = out->len;
    int col;

    for (col = 0; col < term_cols(t); col++)
        buf_puts(out, term_cell(t, row, col).text);
    while (out->len > start && out->data[out->len - 1] == ' ')
        out->len--;
}

void term_cursor(const struct term *t, int *ret_row, int *ret_col, bool *ret_visible)
{
    VTermPos pos;

    vterm_state_get_cursorpos(vterm_obtain_state(t->vt), &pos);
    *ret_row = pos.row;
    *ret_col = pos.col;
    *ret_visible = t->visible;
}

bool term_alternate(const struct term *t)
{
    return t->alternate;
}

const char *term_title(const struct term *t)
{
    return t->title;
}

int term_bells(const struct term *t)
{
    return t->bells;
}
