#include "tests/unit/form_bench.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/date.h"
#include "base/text.h"
#include "engine/key.h"

static struct code bench_codes[] = {{"kind", "phone", "telefon"},
                                    {"kind", "office", "fremmøde"},
                                    {"kind", "office2", "fremmøde ude"}};

static const char *key_names[] = {"id", NULL}, *fixed_names[] = {"casefile_id", NULL};
static const char *hidden_names[] = {"mentor_id", NULL}, *order_names[] = {"mentor", NULL};
static const char *where_names[] = {"casefile_id", NULL};
static struct field_def fields[] = {
    {.name = "name", .label = "Name", .required = true, .limit = 30},
    {.name = "phone", .label = "Phone"},
    {.name = "due", .label = "Due", .type = FIELD_DATE, .ask = true},
    {.name = "kind", .label = "Kind", .type = FIELD_CODE, .codes = "kind", .initial = "phone"},
    {.name = "mentor_id",
     .label = "Mentor",
     .type = FIELD_ID,
     .lookup = "mentors",
     .shows = "mentor"},
    {.name = "main", .label = "Main", .type = FIELD_BOOL},
    {.name = "remark", .label = "Remark", .type = FIELD_NOTE, .rows = 4},
    {.name = "cpr", .label = "CPR", .type = FIELD_CPR},
    {.name = "made_by", .label = "Made by", .readonly = true},
};
static struct column_def columns[] = {{.name = "mentor", .label = "Mentor"}};
static struct screen_def home = {.name = "home", .kind = SCREEN_LIST, .title = "Home"};
static struct screen_def mentors = {
    .name = "mentors",
    .kind = SCREEN_LIST,
    .title = "Mentors",
    .source = {.name = "api.mentors", .key = {hidden_names, 1}, .order = {order_names, 1}},
    .hidden = {hidden_names, 1},
    .columns = columns,
    .n_columns = 1};

#define FORM(title_)                                                                               \
    .kind = SCREEN_FORM, .title = title_, .fields = fields,                                        \
    .n_fields = sizeof fields / sizeof fields[0],                                                  \
    .source = {.name = "api.contact", .key = {key_names, 1}, .where = {where_names, 1}}
static struct screen_def contact = {
    .name = "contact", FORM("Contact"), .entity = "citizen", .fixed = {fixed_names, 1}};
static struct screen_def templated = {
    .name = "templated", FORM("New"), .entity = "citizen", .defaults = "api.contact_new"};
static struct screen_def act = {
    .name = "act", FORM("Act"), .verb = "api.contact_act", .fixed = {fixed_names, 1}};
static struct screen_def see = {.name = "see", FORM("See")};

static struct screen_def *all[] = {&home, &mentors, &contact, &templated, &act, &see};
static const struct screen_defs defs = {.screens = all, .n = sizeof all / sizeof all[0]};

const struct bench_row bench_jens = {.version = 3,
                                     .name = "Jens Åberg",
                                     .phone = "22112211",
                                     .due = "2026-12-04",
                                     .kind = "phone",
                                     .mentor_id = BENCH_MENTOR,
                                     .mentor = "Karen Dam",
                                     .main = "t",
                                     .cpr = "710768****"};

struct app bench;
struct view *bench_form;

int bench_setup(void **state)
{
    (void)state;
    stub_reset();
    app_init(&bench, stub_db(), &defs, NULL);
    bench.line = LINE_ONLINE;
    bench.today = date_from_ymd(2026, 11, 20);
    bench.codes = (struct codes){.v = bench_codes, .n = sizeof bench_codes / sizeof bench_codes[0]};
    codes_index(&bench.codes);
    snprintf(bench.login, sizeof bench.login, "aha");
    app_open(&bench, "home", NULL);
    return 0;
}

int bench_teardown(void **state)
{
    (void)state;
    free(bench.codes.lists);
    codes_init(&bench.codes);
    app_finish(&bench);
    stub_reset();
    return 0;
}

void bench_open(const char *screen, bool fresh)
{
    struct params params;
    params_init(&params);
    params_set(&params, "casefile_id", BENCH_CASE);
    params_set(&params, "id", fresh ? NULL : BENCH_ID);
    bench_form = app_open(&bench, screen, &params);
    params_finish(&params);
    bench_answer_say();
}

void bench_open_with(const char *screen, const struct bench_row *row)
{
    bench_open(screen, false);
    bench_answer_row(stub_find("api.contact"), row);
    if (stub_find("draft_get"))
        bench_answer_none(stub_find("draft_get"));
}

void bench_open_new(const char *screen)
{
    bench_open(screen, true);
    bench_answer_none(stub_find("draft_get"));
}

void bench_answer_row(const struct stub_call *call, const struct bench_row *row)
{
    static const char *const names[] = {"id",        "version", "name", "phone",  "due", "kind",
                                        "mentor_id", "mentor",  "main", "remark", "cpr", "made_by"};
    char version[16];
    snprintf(version, sizeof version, "%d", row->version);
    const char *cells[] = {BENCH_ID,       version,     row->name, row->phone,  row->due, row->kind,
                           row->mentor_id, row->mentor, row->main, row->remark, row->cpr, "boj"};
    assert_non_null(call);
    stub_answer_call(call, sizeof names / sizeof names[0], names, 1, cells);
    bench_answer_say();
}

void bench_answer_say(void)
{
    if (stub_find("draft_say"))
        bench_answer_none(stub_find("draft_say"));
}

void bench_answer_none(const struct stub_call *call)
{
    assert_non_null(call);
    stub_answer_call(call, 0, NULL, 0, NULL);
}

void bench_answer_saved(const struct stub_call *call, int version)
{
    static const char *const names[] = {"state", "entity", "id", "version"};
    char text[16];
    snprintf(text, sizeof text, "%d", version);
    const char *cells[] = {"saved", NULL, bench_form->form->records[0]->id, text};
    assert_non_null(call);
    stub_answer_call(call, 4, names, 1, cells);
}

void bench_answer_draft(const struct stub_call *call, size_t n, const char *const rows[][2])
{
    static const char *const names[] = {"field", "value", "at"};
    const char *cells[60];
    assert_non_null(call);
    for (size_t i = 0; i < n; i++) {
        cells[3 * i] = rows[i][0];
        cells[3 * i + 1] = rows[i][1];
        cells[3 * i + 2] = "10:58";
    }
    stub_answer_call(call, 3, names, n, cells);
}

void bench_answer_put(const struct stub_call *call, size_t n, const char *const rows[][3])
{
    static const char *const names[] = {"field", "what", "value"};
    assert_non_null(call);
    stub_answer_call(call, 3, names, n, n ? rows[0] : NULL);
}

void bench_press(int key)
{
    app_key(&bench, key);
}

void bench_type(const char *text)
{
    for (size_t at = 0, n = strlen(text); at < n;) {
        int32_t cp;
        at += text_decode(text + at, n - at, &cp);
        bench_press(cp == '\n' ? K_ENTER : (int)cp);
    }
}

struct form_field *bench_field(const char *name)
{
    struct form_field *field = form_field(bench_form, name);
    assert_non_null(field);
    return field;
}

struct form_field *bench_at(const char *name)
{
    struct form_field *field = bench_field(name);
    for (size_t i = 0; i < bench_form->form->n; i++) {
        if (bench_form->form->fields[bench_form->form->current] == field)
            return field;
        bench_press(K_TAB);
    }
    fail_msg("the cursor does not come to %s", name);
    return NULL;
}

const char *bench_text(const char *name)
{
    char buf[200];
    return form_shown(bench_form, bench_field(name), buf, sizeof buf);
}

void bench_idle(void)
{
    bench_form->ops->tick(bench_form, bench_form->form->typed_ms + 2000);
}

const struct stub_call *bench_save(void)
{
    return stub_find("api.save(");
}

const char *bench_saved(void)
{
    assert_non_null(bench_save());
    return stub_param(bench_save(), 2);
}

void assert_has(const char *text, const char *part)
{
    if (!strstr(text, part))
        fail_msg("no \"%s\" in: %s", part, text);
}

void assert_lacks(const char *text, const char *part)
{
    if (strstr(text, part))
        fail_msg("\"%s\" in: %s", part, text);
}
