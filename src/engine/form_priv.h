/* src/engine/form_priv.h: what the parts of a form share: form_field.c (one field), form_load.c
 * (reading), form_save.c, form_lookup.c, draft.c and conflict.c. */
#ifndef ENGINE_FORM_PRIV_H
#define ENGINE_FORM_PRIV_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "engine/field.h"
#include "engine/form.h"

struct change;
struct db_reply;
struct err;
struct rows;
struct str;
struct view;

/* ---- form_field.c: one field ---- */

/* Replace an owned text by a copy of `text` (NULL: none); the old one is wiped. */
void form_keep(char **slot, const char *text);

/* A record with all fields of the definition, empty, behind those that the form has. */
struct form_record *form_record_add(struct form *form, const struct screen_def *def);

/* Put a record that there is already behind those. */
void form_record_put(struct form *form, struct form_record *record);

/* Free a record that the form has no longer. */
void form_record_destroy(struct form_record *record, size_t n_fields);

/* The fields of all records anew, after records have come, gone or moved; `width` of each. */
void form_line_up(struct form *form, size_t width);

/* Something in it is another value than the server's. */
bool form_record_dirty(const struct form_record *record, size_t n_fields);

/* Visible and writable: the cursor may stand in it, a save carries it. */
bool form_field_open(const struct form_field *field);

/* How it is typed: an example is a text, whatever the column is. */
enum field_type form_field_type(const struct field_def *def);

struct field_context form_context(const struct view *view);

/* The value that stands in the field; *ret_null: it is empty. False: it cannot be understood. */
bool form_field_value(const struct view *view, const struct form_field *field,
                      struct str *ret_value, bool *ret_null, struct err *err);

/* As above, a copy that the caller frees, or NULL; what cannot be understood stays as typed. */
char *form_field_copy(const struct view *view, const struct form_field *field);

/* `value` is what the field holds unchanged: it stands there, clean. */
void form_field_stand(const struct view *view, struct form_field *field, const char *value,
                      const char *words);

/* `value` is the new ground on which mine, kept as it is, may or may not be a change. */
void form_field_rest(const struct view *view, struct form_field *field, const char *value,
                     const char *words);

/* Mine is `value`; may be undone. */
void form_field_put(const struct view *view, struct form_field *field, const char *value,
                    const char *words);

/* After the text has changed: dirty and echo. */
void form_field_judge(const struct view *view, struct form_field *field);

/* Understand what was typed: the text becomes the value's, or the field gets an error. */
bool form_field_check(const struct view *view, struct form_field *field);

/* Take the field back by one step; false: there is none. */
bool form_field_undo(const struct view *view, struct form_field *field);

/* ---- form.c ---- */

/* The cursor is about to go elsewhere: what was typed is understood, drafts follow. */
void form_leave_field(struct view *view);

/* A key in a field that takes text, yes or no, or a record looked up. */
int form_value_key(struct view *view, struct form_field *field, int key);

/* Something was typed (or chosen): drafts and the state of the form follow. */
void form_typed(struct view *view, struct form_field *field);

/* Clean or dirty, after fields have changed otherwise. */
void form_judge(struct view *view);

void form_go(struct view *view, struct form_field *field);

/* Say what is wrong with a field in the message line. */
void form_complain(const struct view *view, const struct form_field *field, const char *words);

/* What a column or field is called; and a field, in a grid with its row, for which `buf` is. */
enum { FORM_LABEL = 160 };
const char *form_heading(const struct view *view, const struct field_def *def);
const char *form_label(const struct view *view, const struct form_field *field,
                       char buf[FORM_LABEL]);

/* How a draft and its answer call a field: by its name, in a grid "ID.name". */
void form_field_name(const struct view *view, const struct form_field *field, struct str *ret_name);

/* Parts of form_ops that hold for a grid too. */
void form_changed(struct view *view, const struct change *change);
bool form_row(struct view *view, struct params *ret_row);
bool form_leave(struct view *view);
int64_t form_tick(struct view *view, int64_t now_ms);

/* A cell of row `at` of a template, a record, a grid; NULL: null or no such column. Localized
 * columns are found by their plain name. */
const char *form_cell(const struct view *view, const struct rows *rows, size_t at,
                      const char *name);

/* ---- form_load.c ---- */

void form_load(struct view *view);

/* Read the record again and merge it. */
void form_reread(struct view *view);

/* That the record is gone is no news for whoever looks at another screen: it is said when this one
 * is on top. */
void form_say_gone(struct view *view);

/* The value that a field is given at first: def->initial, "today" and "now" understood. */
const char *form_initial(const struct view *view, const struct field_def *def, char *buf);

/* Send the statement that reads the record, or the rows. */
void form_read(struct view *view, void (*reply)(void *ctx, struct db_reply *reply));

/* Take a row of a record: what is not dirty follows, what is keeps mine and remembers theirs.
 * `first`: it has been empty so far. */
void form_merge_record(struct view *view, struct form_record *record, bool first,
                       const struct rows *rows, size_t at);

/* The same for all that was read. */
void form_merge(struct view *view, const struct rows *rows);

/* ---- form_save.c ---- */

/* The server has answered what it was asked about a field: a save that waited for it goes on. */
void form_save_go_on(struct view *view);

/* ---- repeat.c ---- */

/* It was saved: what stands in it may be repeated in the next one. */
void repeat_remember(const struct view *view);

/* Put what the current field held in the record saved before. */
int repeat_field(struct view *view);

/* ---- form_lookup.c ---- */

/* A letter typed in a field whose value must be looked up. */
int form_lookup_typed(struct view *view, int key);

#endif
