#include <string.h>

#include "base/i18n.h"
#include "base/text.h"
#include "engine/field.h"
#include "engine/form.h"
#include "engine/view.h"
#include "layout.h"

/*
 * One line of a form:
 *
 *     >!Label      [input    ]* what it says        >!Label [beside]*
 *
 * Column 0 and 1 before a label are for its marks, the cell behind an input is for the star.
 */
enum {
    MARKS = 2,
    BRACKETS = 2,
    STAR = 1,
    BETWEEN = 2,   /* label column to input, star to next mark */
    INPUT_MIN = 6, /* an input smaller than this goes on a line of its own */
    LABEL_MAX = 26,
    CHOSEN_MAX = 48, /* what is chosen from a list is a few words, however wide the screen is */
    REST_MIN =
        12 /* what an input of the rest of the line leaves to itself before those beside it */
};

struct pen {
    const struct view *view;
    struct layout_field *places;
    int width, height;
    int column; /* where inputs begin */
    int y;      /* of the line */
    int below;  /* first line that is free */
    int x;      /* first free cell of the line */
    int last;   /* index of the field before, -1: none */
};

static const char *label_of(const struct view *view, size_t i)
{
    const char *label = view->form->fields[i]->def->label;
    return label ? i18n_ctx(view->def->name, label) : "";
}

static int label_width(const struct view *view, size_t i)
{
    const char *label = label_of(view, i);
    return text_width(label, strlen(label));
}

static int label_most(int width)
{
    return width / 3 < LABEL_MAX ? width / 3 : LABEL_MAX;
}

/* Wide enough for the labels that stand at the left edge, as far as that is known. */
static int label_column(const struct view *view, int width, const struct layout_field *places)
{
    const struct form *form = view->form;
    int widest = 0, most = label_most(width);
    for (size_t i = 0; i < form->n; i++) {
        int cells = label_width(view, i);
        bool first = places[i].shown ? places[i].x == MARKS : !form->fields[i]->def->beside;
        if (!form->fields[i]->hidden && first && cells > widest)
            widest = cells;
    }
    if (widest > most)
        widest = most;
    return MARKS + widest + BETWEEN;
}

/* Cells of an input with its brackets; 0: as many as there are. */
static int input_width(const struct field_def *def)
{
    bool natural = def->type != FIELD_TEXT && def->type != FIELD_NOTE && def->type != FIELD_CODE &&
                   def->type != FIELD_ID;
    int chosen = def->type == FIELD_CODE || def->lookup ? 2 : 0; /* room for its sign */
    if (def->width)
        return def->width + BRACKETS + chosen;
    return natural ? field_width(def->type) + BRACKETS + chosen : 0;
}

static int beside_width(const struct view *view, size_t i)
{
    int input = input_width(view->form->fields[i]->def);
    return BETWEEN + MARKS - 1 + label_width(view, i) + 1 + (input ? input : INPUT_MIN) + STAR;
}

/* What the fields behind field `i` on its line need, as far as an input of the rest of the line can
 * spare it. */
static int reserve(const struct view *view, size_t i, int room)
{
    int sum = 0;
    for (size_t j = i + 1; j < view->form->n; j++) {
        const struct form_field *field = view->form->fields[j];
        if (field->hidden)
            continue;
        if (!field->def->beside || room - sum - beside_width(view, j) < REST_MIN)
            break;
        sum += beside_width(view, j);
    }
    return sum;
}

/* With its frame. */
static int note_height(const struct pen *pen, const struct field_def *def)
{
    int rows = def->rows > 0 ? def->rows : 1;
    int most = pen->height - 2 > 1 ? pen->height - 2 : 1;
    return (rows < most ? rows : most) + 2;
}

/* Of an input that takes the rest of the line. */
static int rest_width(const struct pen *pen, size_t i, int room)
{
    const struct field_def *def = pen->view->form->fields[i]->def;
    int rest = room - reserve(pen->view, i, room);
    bool chosen = def->type == FIELD_CODE || def->lookup;
    return chosen && rest > CHOSEN_MAX ? CHOSEN_MAX : rest;
}

static void place_input(struct pen *pen, size_t i)
{
    const struct field_def *def = pen->view->form->fields[i]->def;
    struct layout_field *place = &pen->places[i];
    int wanted = input_width(def), room = pen->width - pen->x - STAR;
    if (wanted == 0)
        wanted = rest_width(pen, i, room);
    place->input_x = pen->x;
    place->input_y = pen->y;
    place->input_width = wanted < room ? wanted : room;
    place->input_height = def->type == FIELD_NOTE ? note_height(pen, def) : 1;
    pen->x += place->input_width + STAR;
    if (pen->y + place->input_height > pen->below)
        pen->below = pen->y + place->input_height;
}

/* A field with a label at the left edge. When the input has no room beside its label, it goes
 * below. */
static void place_first(struct pen *pen, size_t i)
{
    struct layout_field *place = &pen->places[i];
    int label = label_width(pen->view, i), most = label_most(pen->width);
    pen->y = pen->below;
    place->x = MARKS;
    place->y = pen->y;
    place->label = label < most ? label : most;
    pen->x = pen->column;
    if (pen->x < MARKS + place->label + BETWEEN) /* the second try has room beside for fewer */
        pen->x = MARKS + place->label + BETWEEN;
    if (pen->width - pen->x - STAR < INPUT_MIN) {
        pen->y++;
        pen->x = MARKS;
        place->label = label;
    }
    pen->below = pen->y + 1;
    place_input(pen, i);
}

static void place_beside(struct pen *pen, size_t i)
{
    struct layout_field *place = &pen->places[i];
    place->x = pen->x + BETWEEN + MARKS - 1;
    place->y = pen->y;
    place->label = label_width(pen->view, i);
    pen->x = place->x + place->label + (place->label ? 1 : 0);
    place_input(pen, i);
}

static bool fits_beside(const struct pen *pen, size_t i)
{
    const struct field_def *def = pen->view->form->fields[i]->def;
    return def->beside && pen->last >= 0 && def->type != FIELD_NOTE &&
           pen->places[pen->last].input_height == 1 &&
           pen->x + beside_width(pen->view, i) <= pen->width;
}

static const char *says(const struct form_field *field)
{
    return field->error ? field->error : field->warning ? field->warning : field->echo;
}

/* Behind the line, when it is the last one there and fits; below it otherwise, unless it is only an
 * echo: under the field, or as far to its left as the words need. */
static void place_words(struct pen *pen, size_t i, bool last)
{
    const struct form_field *field = pen->view->form->fields[i];
    struct layout_field *place = &pen->places[i];
    const char *words = says(field);
    int cells = words ? text_width(words, strlen(words)) + BETWEEN : 0;
    if (!cells)
        return;
    if (last && place->input_height == 1 && pen->x + 1 + cells <= pen->width) {
        place->says_y = place->input_y;
        place->says_x = pen->x + 1;
        place->says_width = cells;
    } else if (field->error || field->warning) {
        place->says_y = pen->below++;
        place->says_x = place->input_x;
        if (place->says_x + cells > pen->width)
            place->says_x = pen->width > cells ? pen->width - cells : 0;
        place->says_width = pen->width - place->says_x;
    }
}

/* Words of all fields of the line that ends before field `end`. */
static void end_line(struct pen *pen, size_t end)
{
    for (size_t i = 0; i < end && pen->last >= 0; i++)
        if (pen->places[i].shown && pen->places[i].input_y == pen->y)
            place_words(pen, i, (int)i == pen->last);
}

static int place_all(const struct view *view, int width, int height, struct layout_field *places)
{
    const struct form *form = view->form;
    struct pen pen = {view, places, width, height, label_column(view, width, places), 0, 0, 0, -1};
    memset(places, 0, form->n * sizeof *places);
    for (size_t i = 0; i < form->n; i++) {
        if (form->fields[i]->hidden)
            continue;
        if (fits_beside(&pen, i)) {
            place_beside(&pen, i);
        } else {
            end_line(&pen, i);
            place_first(&pen, i);
        }
        places[i].shown = true;
        pen.last = (int)i;
    }
    end_line(&pen, form->n);
    return pen.below;
}

/* What is to stand beside another field may have to begin a line of its own, with its label in the
 * column of labels. So it is known only after a first try how wide that must be. */
int layout_form(const struct view *view, int width, int height, struct layout_field *ret_fields)
{
    memset(ret_fields, 0, view->form->n * sizeof *ret_fields);
    place_all(view, width, height, ret_fields);
    return place_all(view, width, height, ret_fields);
}
