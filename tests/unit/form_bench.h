/* A form of every kind of field on a pretended server, for test_form and test_conflict. */
#ifndef TESTS_UNIT_FORM_BENCH_H
#define TESTS_UNIT_FORM_BENCH_H

#include <stdbool.h>

#include "engine/app.h"
#include "engine/form.h"
#include "tests/unit/stub_db.h"

#define BENCH_ID "11111111-1111-4111-8111-111111111111"
#define BENCH_CASE "22222222-2222-4222-8222-222222222222"
#define BENCH_MENTOR "33333333-3333-4333-8333-333333333333"
#define BENCH_OTHER "44444444-4444-4444-8444-444444444444"

extern struct app bench;
extern struct view *bench_form; /* the form opened last */

/* What a record of the form holds; members left out are null. */
struct bench_row {
    int version;
    const char *name, *phone, *due, *kind, *mentor_id, *mentor, *main, *remark, *cpr;
};

/* Version 3, with all but remark. */
extern const struct bench_row bench_jens;

int bench_setup(void **state);
int bench_teardown(void **state);

/* Open "contact" (entity citizen), "act" (verb) or "see" (read only) on the record, or anew. */
void bench_open(const char *screen, bool fresh);

/* The same with its first answers: this row, no draft. */
void bench_open_with(const char *screen, const struct bench_row *row);
void bench_open_new(const char *screen);

/* Answer a request that reads the record, that asks for a draft, a save. */
void bench_answer_row(const struct stub_call *call, const struct bench_row *row);
void bench_answer_say(void); /* the server has nothing to say about what stands there */
void bench_answer_none(const struct stub_call *call);
void bench_answer_saved(const struct stub_call *call, int version);

/* Rows (field, value) of a draft kept at 10:58. */
void bench_answer_draft(const struct stub_call *call, size_t n, const char *const rows[][2]);

/* Rows (field, what, value) of api.draft_put. */
void bench_answer_put(const struct stub_call *call, size_t n, const char *const rows[][3]);

/* The save that waits, and what it carries. */
const struct stub_call *bench_save(void);
const char *bench_saved(void);

void bench_press(int key);
void bench_type(const char *text);

/* Go to a field; the form must let the cursor stand there. */
struct form_field *bench_at(const char *name);
struct form_field *bench_field(const char *name);

/* What stands in a field. */
const char *bench_text(const char *name);

/* Fail with both texts when `part` is not (is) in `text`. */
void assert_has(const char *text, const char *part);
void assert_lacks(const char *text, const char *part);

/* Let two idle seconds pass. */
void bench_idle(void);

#endif
