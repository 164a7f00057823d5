#include "paint.h"

#include <curses.h>

#include "base/str.h"
#include "base/text.h"
#include "runs.h"

enum { BLACK, RED, GREEN, YELLOW, BLUE, MAGENTA, CYAN, WHITE, NONE = -1 };

struct look {
    attr_t attrs;
    short fg, bg;
};

static const struct look mono[STYLES] = {
    [STYLE_TITLE] = {A_BOLD, NONE, NONE},       [STYLE_ALARM] = {A_REVERSE, NONE, NONE},
    [STYLE_HEADER] = {A_UNDERLINE, NONE, NONE}, [STYLE_GROUP] = {A_BOLD, NONE, NONE},
    [STYLE_SELECTED] = {A_REVERSE, NONE, NONE}, [STYLE_CHANGED] = {A_BOLD, NONE, NONE},
    [STYLE_MARKED] = {A_BOLD, NONE, NONE},      [STYLE_FILTER] = {A_REVERSE, NONE, NONE},
    [STYLE_LABEL_FOCUS] = {A_BOLD, NONE, NONE}, [STYLE_INPUT_FOCUS] = {A_UNDERLINE, NONE, NONE},
    [STYLE_ERROR] = {A_BOLD, NONE, NONE},       [STYLE_WARNING] = {A_BOLD, NONE, NONE},
    [STYLE_KEY] = {A_BOLD, NONE, NONE},         [STYLE_BOX_FOCUS] = {A_BOLD, NONE, NONE},
};

/* Colours that can be read on black and on white: nobody knows which one the terminal has. */
static const struct look sixteen[STYLES] = {
    [STYLE_PLAIN] = {A_NORMAL, NONE, NONE},          [STYLE_TITLE] = {A_BOLD, WHITE, BLUE},
    [STYLE_STATE] = {A_NORMAL, WHITE, BLUE},         [STYLE_ALARM] = {A_BOLD, YELLOW, BLUE},
    [STYLE_HEADER] = {A_UNDERLINE, NONE, NONE},      [STYLE_GROUP] = {A_BOLD, NONE, NONE},
    [STYLE_SELECTED] = {A_REVERSE, NONE, NONE},      [STYLE_CHANGED] = {A_BOLD, MAGENTA, NONE},
    [STYLE_MARKED] = {A_BOLD, CYAN, NONE},           [STYLE_LABEL] = {A_NORMAL, NONE, NONE},
    [STYLE_LABEL_FOCUS] = {A_BOLD, NONE, NONE},      [STYLE_INPUT] = {A_NORMAL, NONE, NONE},
    [STYLE_INPUT_FOCUS] = {A_UNDERLINE, NONE, NONE}, [STYLE_ERROR] = {A_BOLD, RED, NONE},
    [STYLE_WARNING] = {A_BOLD, MAGENTA, NONE},       [STYLE_INFO] = {A_NORMAL, NONE, NONE},
    [STYLE_FAINT] = {A_NORMAL, NONE, NONE},          [STYLE_KEY] = {A_BOLD, NONE, NONE},
    [STYLE_HINT] = {A_NORMAL, NONE, NONE},           [STYLE_BOX] = {A_NORMAL, NONE, NONE},
    [STYLE_BOX_FOCUS] = {A_BOLD, NONE, NONE},        [STYLE_FILTER] = {A_BOLD, WHITE, MAGENTA},
};

static const struct look many[STYLES] = {
    [STYLE_PLAIN] = {A_NORMAL, NONE, NONE},     [STYLE_TITLE] = {A_BOLD, 231, 24},
    [STYLE_STATE] = {A_NORMAL, 153, 24},        [STYLE_ALARM] = {A_BOLD, 222, 24},
    [STYLE_HEADER] = {A_UNDERLINE, 31, NONE},   [STYLE_GROUP] = {A_BOLD, 166, NONE},
    [STYLE_SELECTED] = {A_REVERSE, NONE, NONE}, [STYLE_CHANGED] = {A_BOLD, 32, NONE},
    [STYLE_MARKED] = {A_BOLD, 166, NONE},       [STYLE_FILTER] = {A_BOLD, 231, 94},
    [STYLE_LABEL] = {A_NORMAL, 31, NONE},       [STYLE_LABEL_FOCUS] = {A_BOLD, 32, NONE},
    [STYLE_INPUT] = {A_NORMAL, NONE, NONE},     [STYLE_INPUT_FOCUS] = {A_UNDERLINE, NONE, NONE},
    [STYLE_ERROR] = {A_BOLD, 167, NONE},        [STYLE_WARNING] = {A_BOLD, 136, NONE},
    [STYLE_INFO] = {A_NORMAL, 32, NONE},        [STYLE_FAINT] = {A_NORMAL, 244, NONE},
    [STYLE_KEY] = {A_BOLD, 32, NONE},           [STYLE_HINT] = {A_NORMAL, NONE, NONE},
    [STYLE_BOX] = {A_NORMAL, NONE, NONE},       [STYLE_BOX_FOCUS] = {A_BOLD, 32, NONE},
};

enum line { HORIZONTAL, VERTICAL, UPPER_LEFT, UPPER_RIGHT, LOWER_LEFT, LOWER_RIGHT, LINES_OF };

static const char *const utf8_lines[LINES_OF] = {"─", "│", "┌", "┐", "└", "┘"};
static const char *const ascii_lines[LINES_OF] = {"-", "|", "+", "+", "+", "+"};
static const char *const utf8_signs[SIGNS] = {"─", "▾", "│", "·"};
static const char *const ascii_signs[SIGNS] = {"-", "v", "|", "."};

static const struct look *looks = mono;
static const char *const *line_chars = utf8_lines;
static const char *const *signs = utf8_signs;
static struct {
    int y, x;
} cursor;
static struct box clip;
static bool clipped, thin;
static chtype shown[STYLES]; /* attributes and colours of the looks */

static enum term_theme best_theme(enum term_theme wanted)
{
    if (!has_colors())
        return TERM_THEME_MONO;
    if (wanted == TERM_THEME_AUTO || (wanted == TERM_THEME_256 && COLORS < 256))
        return COLORS >= 256 ? TERM_THEME_256 : TERM_THEME_16;
    return wanted;
}

static void init_colours(void)
{
    short back = use_default_colors() == OK ? NONE : BLACK;
    short fore = back == NONE ? NONE : WHITE;
    for (short i = 0; i < STYLES; i++)
        init_pair((short)(i + 1), looks[i].fg == NONE ? fore : looks[i].fg,
                  looks[i].bg == NONE ? back : looks[i].bg);
}

static void init_shown(void)
{
    for (int i = 0; i < STYLES; i++) {
        bool coloured = looks != mono && (looks[i].fg != NONE || looks[i].bg != NONE);
        shown[i] = looks[i].attrs | (chtype)COLOR_PAIR(coloured ? i + 1 : 0);
    }
    runs_forget();
}

void paint_init(enum term_theme theme, bool ascii)
{
    line_chars = ascii ? ascii_lines : utf8_lines;
    signs = ascii ? ascii_signs : utf8_signs;
    looks = mono;
    if (theme != TERM_THEME_MONO && has_colors()) {
        start_color();
        looks = best_theme(theme) == TERM_THEME_256 ? many : sixteen;
        init_colours();
    }
    init_shown();
}

void paint_begin(void)
{
    struct box screen = paint_screen();
    runs_begin(screen.height, screen.width);
    cursor.y = cursor.x = 0;
    clipped = false;
}

/* The cursor is moved last, so that it stands where the work is: screen readers follow it. */
void paint_end(void)
{
    runs_show(shown);
    move(cursor.y, cursor.x);
    refresh();
}

struct box paint_screen(void)
{
    struct box box = {0, 0, 0, 0};
    getmaxyx(stdscr, box.height, box.width);
    return box;
}

void paint_thin(bool on)
{
    thin = on;
}

static struct str *open_run(int y, int x, enum style style)
{
    return runs_open(y, x, (int)(thin && style == STYLE_INPUT_FOCUS ? STYLE_INPUT : style));
}

static int least(int a, int b)
{
    return a < b ? a : b;
}

/* Cells that may be drawn from (y, x) of the box on; the place on the screen in the out-parameters.
 */
static int room(const struct box *box, int y, int x, int cells, int *ret_y, int *ret_x)
{
    struct box within = clipped ? clip : paint_screen();
    if (y < 0 || y >= box->height || x < 0 || x >= box->width)
        return 0;
    *ret_y = box->y + y;
    *ret_x = box->x + x;
    if (*ret_y < within.y || *ret_y >= within.y + within.height || *ret_x < within.x)
        return 0;
    int most = least(box->width - x, within.x + within.width - *ret_x);
    return cells < 0 ? most : least(cells, most);
}

/* Never more than the screen. */
void paint_clip(const struct box *box)
{
    struct box screen = paint_screen();
    clipped = box != NULL;
    if (!clipped)
        return;
    clip = *box;
    clip.height = least(clip.height, screen.height - clip.y);
    clip.width = least(clip.width, screen.width - clip.x);
}

int paint_text_n(const struct box *box, int y, int x, int cells, enum style style, const char *text,
                 size_t n)
{
    int at_y, at_x;
    int most = room(box, y, x, cells, &at_y, &at_x);
    if (most <= 0)
        return 0;
    int used = text_screen(open_run(at_y, at_x, style), text, n, most);
    runs_close(at_y);
    return used;
}

int paint_text(const struct box *box, int y, int x, int cells, enum style style, const char *text)
{
    size_t n = 0;
    while (text[n])
        n++;
    return paint_text_n(box, y, x, cells, style, text, n);
}

void paint_ready(const struct box *box, int y, int x, int cells, enum style style, const char *text)
{
    int at_y, at_x;
    int most = room(box, y, x, cells, &at_y, &at_x);
    if (most < cells) {
        paint_text(box, y, x, cells, style, text);
    } else if (cells > 0) {
        str_add(open_run(at_y, at_x, style), text);
        runs_close(at_y);
    }
}

static void repeat(const struct box *box, int y, int x, int n, enum style style, const char *what)
{
    int at_y, at_x;
    int most = room(box, y, x, n, &at_y, &at_x);
    if (most <= 0)
        return;
    struct str *run = open_run(at_y, at_x, style);
    if (!what[1])
        str_add_fill(run, what[0], (size_t)most);
    for (int i = 0; what[1] && i < most; i++)
        str_add(run, what);
    runs_close(at_y);
}

void paint_fill(const struct box *box, int y, int x, int n, enum style style)
{
    repeat(box, y, x, n, style, " ");
}

const char *paint_sign(enum paint_sign sign)
{
    return signs[sign];
}

void paint_rule(const struct box *box, int y, int x, int n, enum style style)
{
    repeat(box, y, x, n, style, line_chars[HORIZONTAL]);
}

void paint_bar(const struct box *box, int y, int x, int cells, enum style style, int eighths)
{
    static const char *const blocks[] = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
    bool plain = line_chars == ascii_lines || looks == mono;
    int full = least(eighths / 8, cells), rest = full < cells ? eighths % 8 : 0;
    if (full > 0)
        repeat(box, y, x, full, style, plain ? "#" : "█");
    if (plain && rest && (rest >= 4 || full == 0))
        repeat(box, y, x + full, 1, style, "#");
    else if (!plain && rest)
        repeat(box, y, x + full, 1, style, blocks[rest]);
}

static void edge(const struct box *box, int y, enum style style, enum line left, enum line right)
{
    repeat(box, y, 0, 1, style, line_chars[left]);
    repeat(box, y, 1, box->width - 2, style, line_chars[HORIZONTAL]);
    repeat(box, y, box->width - 1, 1, style, line_chars[right]);
}

static void side(const struct box *box, int x)
{
    for (int y = 1; y < box->height - 1; y++)
        repeat(box, y, x, 1, STYLE_BOX, line_chars[VERTICAL]);
}

struct box paint_frame(const struct box *box, enum style style, const char *title)
{
    struct box inner = {box->y + 1, box->x + 1, box->height - 2, box->width - 2};
    bool open = thin && title;
    if (box->width < 2 || box->height < 2)
        return *box;
    edge(box, 0, style, UPPER_LEFT, UPPER_RIGHT);
    if (!open || box->x > 0)
        side(box, 0);
    if (!open) {
        side(box, box->width - 1);
        edge(box, box->height - 1, STYLE_BOX, LOWER_LEFT, LOWER_RIGHT);
    }
    if (title && box->width > 6) {
        repeat(box, 0, 1, 1, style, " ");
        int used = paint_text(box, 0, 2, box->width - 5, style, title);
        repeat(box, 0, 2 + used, 1, style, " ");
    }
    return inner;
}

void paint_cursor(const struct box *box, int y, int x)
{
    struct box screen = paint_screen();
    y = y < 0 ? 0 : least(y, box->height - 1);
    x = x < 0 ? 0 : least(x, box->width - 1);
    y = least(box->y + y, screen.height - 1);
    x = least(box->x + x, screen.width - 1);
    cursor.y = y < 0 ? 0 : y;
    cursor.x = x < 0 ? 0 : x;
}
