#include "pretend.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/str.h"
#include "base/vec.h"
#include "db/rows.h"
#include "engine/app.h"
#include "engine/form.h"
#include "engine/panes.h"
#include "tests/unit/stub_db.h"

enum { ROWS = 14, NAMES_MAX = 60, LINE_MAX_BYTES = 1000 };

static const char ID[] = "00000000-0000-4000-8000-000000000001";

/* ---- code lists ---- */

static void add_line(struct vec *cells, char *line)
{
    char *rest = line;
    rest[strcspn(rest, "\r\n")] = '\0';
    for (int i = 0; i < 4; i++) {
        char *end = rest + strcspn(rest, "\t");
        *(char **)vec_push(cells) = xstrndup(rest, (size_t)(end - rest));
        rest = *end ? end + 1 : end;
    }
}

struct rows *pretend_codes(const char *path)
{
    static const char *const names[] = {"list", "code", "label_da", "label_en"};
    char line[LINE_MAX_BYTES];
    struct vec cells;
    FILE *file = fopen(path, "r");
    if (!file)
        return NULL;
    vec_init(&cells, sizeof(char *));
    while (fgets(line, sizeof line, file))
        add_line(&cells, line);
    fclose(file);
    struct rows *rows = rows_from_table(4, names, cells.len / 4, cells.items);
    for (size_t i = 0; i < cells.len; i++)
        free(*(char **)vec_at(&cells, i));
    vec_finish(&cells);
    return rows;
}

/* ---- values ---- */

static const struct {
    const char *name, *value;
    bool exact;
} usual[] = {
    {"name", "Øllegård Bæk, Sørine Margrethe", false},
    {"what", "Opfølgning på fleksjob, 2½ år", false},
    {"why", "LAB § 116 ff.: opfølgning 2½ år efter start. 11-06-2024 + 30 måneder = 11-12-2026.",
     false},
    {"when_text", "17-11 -99d", true},
    {"hours", "37:00", true},
    {"unit", "Jobkonsulenter", false},
    {"responsible", "csoe", true},
    {"worker", "csoe", true},
    {"author", "csoe", true},
    {"who", "csoe", true},
    {"login", "csoe", true},
    {"phone", "22 11 22 44", true},
    {"postcode", "6270", true},
    {"cpr", "810768-****", true},
    {"next_meeting", "2026-12-11 10:00", false},
    {"case_no", "2026-01184", true},
    {"screen", "meeting_hold", false},
    {"days", "-365", true},
    {"age", "58", true},
    {"used", "12", true},
    {"free", "-1", true},
    {"capacity", "99", true},
    {"section_no", "1", false},
    {"version", "1", false},
    {"booked_text", "26-11", true},
};

static const struct {
    enum field_type type;
    const char *value;
} typed[] = {
    {FIELD_INT, "1234"},
    {FIELD_MINUTES, "2220"},
    {FIELD_DATE, "2026-11-20"},
    {FIELD_TIME, "13:30"},
    {FIELD_DATETIME, "2026-11-20 13:30"},
    {FIELD_BOOL, "t"},
    {FIELD_CPR, "8107682563"},
    {FIELD_ID, ID},
    {FIELD_BAR, "734"},
    {FIELD_NOTE, "Går bedre med faste vagter."},
};

bool pretend_exact(const char *name)
{
    for (size_t i = 0; i < sizeof usual / sizeof usual[0]; i++)
        if (strcmp(usual[i].name, name) == 0)
            return usual[i].exact;
    return false;
}

static const char *code_value(const struct app *app, const char *list, size_t row)
{
    size_t n;
    const struct code *codes = codes_of(&app->codes, list, &n);
    return n ? codes[row % n].code : "?";
}

/* A week of 16 November: seven days, of which the last two and the Wednesday are closed, and seven
 * meetings, three of them at the same time, one on the Sunday. */
static const char *week_value(const char *name, size_t row)
{
    static const char *const days[] = {"2026-11-16", "2026-11-17", "2026-11-18", "2026-11-19",
                                       "2026-11-20", "2026-11-21", "2026-11-22"};
    static const char *const from[] = {"480", "495", "540", "540", "540", "825", "600"};
    static const char *const to[] = {"525", "540", "600", "615", "585", "870", "660"};
    static const size_t on[] = {0, 1, 4, 4, 4, 3, 6};
    enum { DAYS = 7 };
    bool day = row < DAYS;
    size_t at = row % DAYS;
    if (strcmp(name, "day") == 0)
        return days[day ? at : on[at]];
    if (strcmp(name, "entry") == 0)
        return !day ? "meeting" : at == 2 || at > 4 ? "closed" : "day";
    if (strcmp(name, "title") == 0)
        return day ? "2. juledag" : "opfølgningssamtale";
    if (strcmp(name, "from_min") == 0)
        return day ? "480" : from[at];
    if (strcmp(name, "to_min") == 0)
        return day ? "960" : to[at];
    return strcmp(name, "long_min") == 0 ? "45" : NULL;
}

/* Groups come one after the other. */
static const char *group_value(const struct app *app, const char *list, size_t row)
{
    size_t n;
    codes_of(&app->codes, list, &n);
    return code_value(app, list, n ? row * n / ROWS : 0);
}

/* All flags at once: there must be room for them. */
static const char *flags_value(const struct app *app, const char *list)
{
    static char text[200];
    size_t n;
    const struct code *codes = codes_of(&app->codes, list, &n);
    text[0] = '\0';
    for (size_t i = 0; i < n; i++)
        snprintf(text + strlen(text), sizeof text - strlen(text), "%s ", codes[i].code);
    return text;
}

static const char *type_value(enum field_type type)
{
    for (size_t i = 0; i < sizeof typed / sizeof typed[0]; i++)
        if (typed[i].type == type)
            return typed[i].value;
    return "Jørgensen, Hans-Jørgen";
}

static const char *usual_value(const char *name, enum field_type type)
{
    for (size_t i = 0; i < sizeof usual / sizeof usual[0]; i++)
        if (strcmp(usual[i].name, name) == 0)
            return usual[i].value;
    return type == FIELD_TEXT && strstr(name, "id") ? ID : type_value(type);
}

static const char *value_of(const struct app *app, const struct screen_def *def, const char *name,
                            size_t row)
{
    enum field_type type = FIELD_TEXT;
    const char *list = NULL;
    for (size_t i = 0; i < def->n_columns; i++)
        if (strcmp(def->columns[i].name, name) == 0) {
            type = def->columns[i].type;
            list = def->columns[i].codes;
        }
    for (size_t i = 0; i < def->n_fields; i++)
        if (strcmp(def->fields[i].name, name) == 0) {
            type = def->fields[i].type;
            list = def->fields[i].codes;
        }
    const char *drawn = def->kind == SCREEN_CANVAS ? week_value(name, row) : NULL;
    if (drawn)
        return drawn;
    if (def->group && strcmp(def->group, name) == 0)
        return group_value(app, def->group_codes, row);
    if (type == FIELD_FLAGS)
        return flags_value(app, list);
    return type == FIELD_CODE ? code_value(app, list, row) : usual_value(name, type);
}

/* ---- what is asked ---- */

static struct view *owner_in(struct view *view, unsigned owner)
{
    if (view->owner == owner)
        return view;
    for (size_t i = 0; view->panes && i < view->panes->n; i++)
        if (view->panes->views[i]->owner == owner)
            return view->panes->views[i];
    return NULL;
}

static const struct screen_def *asked_by(const struct app *app, unsigned owner)
{
    for (size_t i = 0; i < app->depth; i++)
        if (owner_in(app->stack[i], owner))
            return owner_in(app->stack[i], owner)->def;
    return NULL;
}

/* The names between "select " and " from"; n of them. */
static size_t selected(char *sql, const char *ret_names[NAMES_MAX])
{
    size_t n = 0;
    char *from = strstr(sql, " from ");
    assert(strncmp(sql, "select ", 7) == 0 && from);
    *from = '\0';
    for (char *name = sql + 7; name && n < NAMES_MAX; n++) {
        ret_names[n] = name;
        name = strstr(name, ", ");
        if (name) {
            *name = '\0';
            name += 2;
        }
    }
    return n;
}

/* The template row of a new record has all the fields of the form. */
static size_t all_fields(const struct screen_def *def, const char *ret_names[NAMES_MAX])
{
    size_t n = 0;
    for (size_t i = 0; i < def->n_fields && n + 1 < NAMES_MAX; i++) {
        ret_names[n++] = def->fields[i].name;
        if (def->fields[i].shows && n + 1 < NAMES_MAX)
            ret_names[n++] = def->fields[i].shows;
    }
    ret_names[n++] = "name";
    return n;
}

static const char *plain_name(const struct screen_def *def, const char *name, char *buf,
                              size_t size)
{
    size_t n = strlen(name);
    bool suffix = n > 3 && (strcmp(name + n - 3, "_da") == 0 || strcmp(name + n - 3, "_en") == 0);
    (void)def;
    snprintf(buf, size, "%.*s", (int)(suffix ? n - 3 : n), name);
    return buf;
}

static void answer_rows(const struct app *app, const struct screen_def *def,
                        const struct stub_call *call)
{
    const char *names[NAMES_MAX], *cells[NAMES_MAX * ROWS];
    char *sql = xstrdup(call->sql), plain[128], numbers[ROWS][sizeof ID];
    bool template = strncmp(sql, "select *", 8) == 0;
    size_t n = template ? all_fields(def, names) : selected(sql, names);
    bool many = def->kind == SCREEN_LIST || def->kind == SCREEN_GRID || def->kind == SCREEN_CANVAS;
    size_t rows = many ? ROWS : 1;
    for (size_t row = 0; row < rows; row++) {
        snprintf(numbers[row], sizeof numbers[row], "00000000-0000-4000-8000-%012zu", row + 1);
        for (size_t i = 0; i < n; i++) {
            const char *name = plain_name(def, names[i], plain, sizeof plain);
            const char *value = value_of(app, def, name, row);
            cells[row * n + i] = strcmp(value, ID) == 0 ? numbers[row] : value;
        }
    }
    stub_answer_call(call, n, names, rows, cells);
    free(sql);
}

static void answer(struct app *app, const struct stub_call *call)
{
    static const char *const until[] = {"until"}, *const moment[] = {"2026-11-20 11:12:00+01"};
    const struct screen_def *def = asked_by(app, call->owner);
    if (strstr(call->sql, "api.draft_get") || strstr(call->sql, "api.draft_put") || !def)
        stub_answer_call(call, 1, until, 0, NULL);
    else if (def->enter && strstr(call->sql, def->enter))
        stub_answer_call(call, 1, until, 1, moment);
    else
        answer_rows(app, def, call);
}

static const struct stub_call *next_read(void)
{
    for (size_t i = 0; i < stub_waiting(); i++)
        if (stub_call(i)->kind != DB_SAVE)
            return stub_call(i);
    return NULL;
}

void pretend_answer(struct app *app)
{
    const struct stub_call *call;
    app_tick(app, app_now());
    while ((call = next_read()) != NULL) {
        answer(app, call);
        app_tick(app, app_now());
    }
}

void pretend_params(struct params *ret_params, const struct screen_def *def, bool fresh)
{
    static const char *const ids[] = {"id",        "casefile_id", "plan_id",
                                      "goal_id",   "activity_id", "meeting_id",
                                      "mentor_id", "group_id",    NULL};
    params_init(ret_params);
    for (size_t i = 0; ids[i]; i++)
        params_set(ret_params, ids[i], ID);
    params_set(ret_params, "responsible", "csoe");
    params_set(ret_params, "name", usual_value("name", FIELD_TEXT));
    for (size_t i = 0; def->kind == SCREEN_TEXT && i < def->n_fields; i++)
        params_set(ret_params, def->fields[i].name,
                   usual_value(def->fields[i].name, def->fields[i].type));
    if (fresh)
        params_set(ret_params, def->source.key.n ? def->source.key.names[0] : "id", NULL);
}

/* ---- a conflict ---- */

bool pretend_conflict(struct app *app)
{
    static const char *const names[] = {"state", "entity", "id",  "version", "field",
                                        "base",  "theirs", "who", "name",    "at"};
    enum { N = sizeof names / sizeof names[0] };
    const struct stub_call *save = stub_find("api.outcome");
    const struct form *form = app_top(app)->form;
    if (!save || !form)
        return false;
    const char **cells = xcalloc(form->n * N, sizeof *cells);
    for (size_t i = 0; i < form->n; i++) {
        const char *const row[N] = {"conflict",
                                    app_top(app)->def->entity,
                                    form->records[0]->id,
                                    "2",
                                    form->fields[i]->def->name,
                                    "",
                                    "",
                                    "boj",
                                    "Bodil Jessen",
                                    "2026-11-20 10:41:00+01"};
        memcpy(cells + i * N, row, sizeof row);
    }
    stub_answer_call(save, N, names, form->n, cells);
    free(cells);
    return true;
}
