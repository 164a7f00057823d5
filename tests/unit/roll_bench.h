/* A grid of three rows, a roll call, on a pretended server: for test_grid and test_grid_save. */
#ifndef TESTS_UNIT_ROLL_BENCH_H
#define TESTS_UNIT_ROLL_BENCH_H

#include "engine/app.h"
#include "engine/form.h"
#include "tests/unit/stub_db.h"

#define ROLL_A "aaaaaaaa-0000-4000-8000-000000000001"
#define ROLL_B "bbbbbbbb-0000-4000-8000-000000000002"
#define ROLL_C "cccccccc-0000-4000-8000-000000000003"
#define ROLL_GROUP "99999999-0000-4000-8000-000000000009"

struct roll_row {
    const char *id, *version, *name, *outcome, *minutes, *note;
};

/* Nothing told; 1:30 and an old note; late. */
extern const struct roll_row roll_ann, roll_bo, roll_cia;

extern struct app roll_app;
extern struct view *roll_view; /* the grid opened last */

int roll_setup(void **state);
int roll_teardown(void **state);

/* Open "roll" (a verb) or "rows" (an entity) with the three rows and a draft of n rows (field,
 * value, at), or none. */
void roll_open(const char *screen);
void roll_open_with(const char *screen, size_t n, const char *const *cells);

/* Answer what reads the rows, what asks for a draft, a save. */
void roll_answer_rows(size_t n, const struct roll_row *const list[]);
void roll_answer_draft(size_t n, const char *const *cells);
void roll_answer_saved(const char *verb, const char *id, const char *version);

/* Somebody else has saved this row. */
void roll_somebody_saves(const char *id, int version);

/* What the call of this verb that waits carries. */
const char *roll_sent(const char *verb);

void roll_press(int key);
void roll_type(const char *text);

/* The cell of a row, by column; what it shows; that the cursor stands there. */
struct form_field *roll_cell(const char *id, const char *name);
void roll_shows(const char *id, const char *name, const char *text);
void roll_stands(const char *id, const char *name);

/* Fail with both texts when `part` is not (is) in `text`. */
void assert_has(const char *text, const char *part);
void assert_lacks(const char *text, const char *part);

#endif
