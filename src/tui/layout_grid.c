#include "def/screen.h"
#include "engine/field.h"
#include "layout.h"

/* Narrower a column of words says nothing; an input has brackets around it. */
enum { WORDS_MIN = 8, BRACKETS = 2 };

static bool is_words(const struct field_def *def)
{
    return def->type == FIELD_TEXT || def->type == FIELD_CODE || def->type == FIELD_ID;
}

static bool is_elastic(const struct field_def *def)
{
    return def->width == 0 && is_words(def);
}

static int needed(const struct field_def *def)
{
    int natural = is_words(def) ? WORDS_MIN : field_width(def->type);
    bool fixed_length = !is_words(def) && !field_right_aligned(def->type);
    int cells = def->width && !(fixed_length && def->width < natural) ? def->width : natural;
    return cells + (def->readonly ? 0 : BRACKETS);
}

/* A star may stand behind each. */
static int total(const struct screen_def *def, const int *widths)
{
    int width = LAYOUT_MARGIN;
    for (size_t i = 0; i < def->n_fields; i++)
        width += widths[i] ? widths[i] + 1 : 0;
    return width;
}

/* What is only read goes first, then other inputs; neither the row's name nor the cursor's. */
static void drop(const struct screen_def *def, size_t keep, int width, int *widths)
{
    for (int inputs = 0; inputs < 2; inputs++)
        for (size_t i = def->n_fields; i > 1 && total(def, widths) > width; i--)
            if (i - 1 != keep && (inputs || def->fields[i - 1].readonly))
                widths[i - 1] = 0;
}

void layout_grid(const struct screen_def *def, size_t keep, int width, int *ret_widths)
{
    int elastic = 0;
    for (size_t i = 0; i < def->n_fields; i++)
        ret_widths[i] = needed(&def->fields[i]);
    drop(def, keep, width, ret_widths);
    int rest = width - total(def, ret_widths);
    if (rest < 0) /* two columns are left: the cursor's has what there is */
        ret_widths[keep] += rest;
    for (size_t i = 0; i < def->n_fields; i++)
        elastic += ret_widths[i] && is_elastic(&def->fields[i]);
    for (size_t i = 0; i < def->n_fields && rest > 0; i++) {
        if (!ret_widths[i] || !is_elastic(&def->fields[i]))
            continue;
        ret_widths[i] += rest / elastic;
        rest -= rest / elastic--;
    }
}
