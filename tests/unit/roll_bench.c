#include "tests/unit/roll_bench.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/date.h"
#include "base/text.h"

static struct code codes[] = {{"outcome", "held", "Held"},
                              {"outcome", "late", "Late"},
                              {"outcome", "excused", "Away, excused"},
                              {"outcome", "no_show", "Absent"}};

static const char *id_name[] = {"id", NULL}, *group_name[] = {"group_id", NULL};
static const char *order_names[] = {"name", "id", NULL};
static struct field_def fields[] = {
    {.name = "name", .label = "Citizen", .readonly = true},
    {.name = "outcome",
     .label = "Outcome",
     .type = FIELD_CODE,
     .codes = "outcome",
     .required = true,
     .initial = "held"},
    {.name = "minutes", .label = "Time", .type = FIELD_MINUTES},
    {.name = "note", .label = "Note", .limit = 40},
};
static struct key_def keys[] = {{.key = '*', .action = "fill", .by = "outcome"}};

#define GRID(title_)                                                                               \
    .kind = SCREEN_GRID, .title = title_, .fields = fields, .n_fields = 4, .keys = keys,           \
    .n_keys = 1,                                                                                   \
    .source = {.name = "api.member",                                                               \
               .key = {id_name, 1},                                                                \
               .where = {group_name, 1},                                                           \
               .order = {order_names, 2}}
static struct screen_def roll = {
    .name = "roll", GRID("Roll"), .verb = "api.roll", .fixed = {group_name, 1}};
static struct screen_def rows = {.name = "rows", GRID("Rows"), .entity = "meeting"};
static struct screen_def home = {.name = "home", .kind = SCREEN_LIST, .title = "Home"};
static struct screen_def *all[] = {&home, &roll, &rows};
static const struct screen_defs defs = {.screens = all, .n = 3};

struct app roll_app;
struct view *roll_view;

/* ---- the pretended server ---- */

const struct roll_row roll_ann = {ROLL_A, "3", "Ann", NULL, NULL, NULL};
const struct roll_row roll_bo = {ROLL_B, "5", "Bo", NULL, "90", "old"};
const struct roll_row roll_cia = {ROLL_C, "7", "Cia", "late", NULL, NULL};

void roll_answer_rows(size_t n, const struct roll_row *const list[])
{
    static const char *const names[] = {"id", "version", "name", "outcome", "minutes", "note"};
    const char *cells[60];
    for (size_t i = 0; i < n; i++)
        memcpy(cells + 6 * i, list[i], sizeof *list[i]);
    assert_non_null(stub_find("api.member"));
    stub_answer_call(stub_find("api.member"), 6, names, n, cells);
}

void roll_answer_draft(size_t n, const char *const *cells)
{
    static const char *const names[] = {"field", "value", "at"};
    assert_non_null(stub_find("draft_get"));
    stub_answer_call(stub_find("draft_get"), 3, names, n, cells);
}

void roll_open_with(const char *screen, size_t n, const char *const *cells)
{
    struct params params;
    params_init(&params);
    params_set(&params, "group_id", ROLL_GROUP);
    roll_view = app_open(&roll_app, screen, &params);
    params_finish(&params);
    roll_answer_rows(3, (const struct roll_row *const[]){&roll_ann, &roll_bo, &roll_cia});
    roll_answer_draft(n, cells);
    app_tick(&roll_app, app_now());
}

void roll_open(const char *screen)
{
    roll_open_with(screen, 0, NULL);
}

int roll_setup(void **state)
{
    (void)state;
    stub_reset();
    app_init(&roll_app, stub_db(), &defs, NULL);
    roll_app.line = LINE_ONLINE;
    roll_app.today = date_from_ymd(2026, 11, 20);
    roll_app.codes = (struct codes){.v = codes, .n = 4};
    codes_index(&roll_app.codes);
    snprintf(roll_app.login, sizeof roll_app.login, "aha");
    app_open(&roll_app, "home", NULL);
    return 0;
}

int roll_teardown(void **state)
{
    (void)state;
    free(roll_app.codes.lists);
    codes_init(&roll_app.codes);
    app_finish(&roll_app);
    stub_reset();
    return 0;
}

void roll_press(int key)
{
    app_key(&roll_app, key);
}

void roll_type(const char *text)
{
    for (size_t at = 0, n = strlen(text); at < n;) {
        int32_t cp;
        at += text_decode(text + at, n - at, &cp);
        roll_press((int)cp);
    }
}

struct form_field *roll_cell(const char *id, const char *name)
{
    char full[80];
    snprintf(full, sizeof full, "%s.%s", id, name);
    struct form_field *field = form_field(roll_view, full);
    assert_non_null(field);
    return field;
}

void roll_shows(const char *id, const char *name, const char *text)
{
    assert_string_equal(roll_cell(id, name)->edit.text, text);
}

void roll_stands(const char *id, const char *name)
{
    assert_ptr_equal(roll_view->form->fields[roll_view->form->current], roll_cell(id, name));
}

void assert_has(const char *text, const char *part)
{
    if (!text || !strstr(text, part))
        fail_msg("no \"%s\" in: %s", part, text ? text : "(null)");
}

void assert_lacks(const char *text, const char *part)
{
    if (strstr(text, part))
        fail_msg("\"%s\" in: %s", part, text);
}

const char *roll_sent(const char *verb)
{
    assert_non_null(stub_find(verb));
    return stub_param(stub_find(verb), 2);
}

void roll_answer_saved(const char *verb, const char *id, const char *version)
{
    static const char *const names[] = {"state", "id", "version"};
    const char *cells[] = {"saved", id, version};
    stub_answer_call(stub_find(verb), 3, names, 1, cells);
}

void roll_somebody_saves(const char *id, int version)
{
    struct change change = {.entity = "meeting", .id = id, .version = version, .who = "boj"};
    app_changes(&roll_app, &change, 1, false);
}
