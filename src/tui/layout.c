#include "layout.h"

#include "def/screen.h"
#include "engine/field.h"

/* Narrower than the first a column of names says nothing; from the second on, others may grow as
 * well. */
enum { NAME_MIN = 8, NAME_GOOD = 30, NAME_MOST = 72 };

static int total(const struct layout_piece *pieces, size_t n, int gap)
{
    int width = 0;
    for (size_t i = 0; i < n; i++)
        if (pieces[i].shown)
            width += pieces[i].width + (width ? gap : 0);
    return width;
}

static struct layout_piece *least_wanted(struct layout_piece *pieces, size_t n)
{
    struct layout_piece *found = NULL;
    for (size_t i = 0; i < n; i++)
        if (pieces[i].shown && pieces[i].rank > (found ? found->rank : 0))
            found = &pieces[i];
    return found;
}

/* After a large piece has gone there may be room again for a small one that went before it. */
static void put_back(struct layout_piece *pieces, size_t n, int gap, int room)
{
    for (size_t i = 0; i < n; i++) {
        bool was = pieces[i].shown;
        pieces[i].shown = true;
        if (!was && total(pieces, n, gap) > room)
            pieces[i].shown = false;
    }
}

int layout_pieces(struct layout_piece *pieces, size_t n, int gap, int room)
{
    for (size_t i = 0; i < n; i++)
        pieces[i].shown = true;
    while (total(pieces, n, gap) > room) {
        struct layout_piece *drop = least_wanted(pieces, n);
        if (!drop)
            break;
        drop->shown = false;
    }
    put_back(pieces, n, gap, room);
    return total(pieces, n, gap);
}

size_t layout_hints(const int *widths, size_t n, int last, int cells)
{
    int used = last;
    size_t fit = 0;
    while (fit < n && used + widths[fit] + 2 <= cells)
        used += widths[fit++] + 2;
    return fit;
}

/* ---- lists ---- */

static bool is_words(enum field_type type)
{
    return type == FIELD_TEXT || type == FIELD_NOTE || type == FIELD_CODE || type == FIELD_ID ||
           type == FIELD_SCREEN;
}

static bool is_elastic(const struct column_def *column)
{
    return column->width == 0 && is_words(column->type);
}

/* A date that is cut is a wrong date. */
static int needed(const struct column_def *column)
{
    int natural = field_width(column->type);
    if (is_elastic(column))
        return NAME_MIN;
    if (column->width == 0)
        return natural;
    bool fixed_length = !is_words(column->type) && !field_right_aligned(column->type);
    return fixed_length && column->width < natural ? natural : column->width;
}

static int columns_width(const int *widths, size_t n)
{
    int width = LAYOUT_MARGIN - 1;
    for (size_t i = 0; i < n; i++)
        if (widths[i])
            width += widths[i] + 1;
    return width;
}

/* Leave out from the right, but never the first column of names, or the first column when there is
 * none. */
static void drop_columns(const struct screen_def *def, int width, int *widths)
{
    size_t keep = 0;
    for (size_t i = def->n_columns; i > 0; i--)
        if (is_elastic(&def->columns[i - 1]))
            keep = i - 1;
    for (size_t i = def->n_columns; i > 0 && columns_width(widths, def->n_columns) > width; i--)
        if (i - 1 != keep)
            widths[i - 1] = 0;
}

/* What the names do not need goes to other words, which grow by half at most. Returns what is left
 * for the names. */
static int grow_words(const struct screen_def *def, int rest, int elastic, int *widths)
{
    int spare = rest - elastic * (NAME_GOOD - NAME_MIN);
    for (size_t i = 0; i < def->n_columns && spare > 0 && elastic; i++) {
        const struct column_def *column = &def->columns[i];
        bool initials = column->width < NAME_MIN;
        if (!widths[i] || is_elastic(column) || !is_words(column->type) || initials)
            continue;
        int more = widths[i] / 2 < spare ? widths[i] / 2 : spare;
        widths[i] += more;
        spare -= more;
        rest -= more;
    }
    return rest;
}

static bool is_last(const struct screen_def *def, const int *widths, size_t at)
{
    while (++at < def->n_columns)
        if (widths[at])
            return false;
    return true;
}

void layout_columns(const struct screen_def *def, int width, int *ret_widths)
{
    int elastic = 0;
    for (size_t i = 0; i < def->n_columns; i++)
        ret_widths[i] = needed(&def->columns[i]);
    drop_columns(def, width, ret_widths);
    for (size_t i = 0; i < def->n_columns; i++)
        elastic += ret_widths[i] && is_elastic(&def->columns[i]);
    int rest = width - columns_width(ret_widths, def->n_columns);
    rest = grow_words(def, rest, elastic, ret_widths);
    for (size_t i = 0; i < def->n_columns && rest > 0; i++) {
        if (!ret_widths[i] || !is_elastic(&def->columns[i]))
            continue;
        int share = rest / elastic--, most = NAME_MOST - ret_widths[i];
        share = share < most || is_last(def, ret_widths, i) ? share : most;
        ret_widths[i] += share;
        rest -= share;
    }
}

/* ---- scrolling ---- */

int layout_scroll(int from, int to, int room)
{
    int step = room > 3 ? room / 2 : 1;
    if (to <= room)
        return 0;
    int top = (to - room + step - 1) / step * step;
    return top > from ? from : top;
}
