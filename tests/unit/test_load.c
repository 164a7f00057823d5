/* link: base def */
/* Screen definitions: what is right is read as written, what is wrong is named with its line. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/err.h"
#include "base/str.h"
#include "def/embedded.h"
#include "def/load.h"
#include "def/names.h"

static bool is_action(const char *name)
{
    return strcmp(name, "open") == 0 || strcmp(name, "fill") == 0 || strcmp(name, "call") == 0;
}

static bool parse_key(const char *name, int *ret_key)
{
    *ret_key = name[0];
    return !name[1];
}

static const struct def_vocabulary vocabulary = {is_action, parse_key, is_action};

/* Load the texts as a.cfg, b.cfg … and return the error lines (in a static buffer). */
static const char *load(size_t n, const char *const texts[],
                        void (*look)(const struct screen_defs *))
{
    static char words[4000];
    struct str errors;
    str_init(&errors);
    def_use(&vocabulary);
    struct loader *loader = loader_create();
    for (size_t i = 0; i < n; i++) {
        char name[16];
        snprintf(name, sizeof name, "%c.cfg", (char)('a' + i));
        loader_add(loader, name, texts[i]);
    }
    const struct screen_defs *defs = loader_finish(loader, &errors);
    snprintf(words, sizeof words, "%s", errors.len ? errors.s : "");
    assert_true((defs == NULL) == (errors.len > 0));
    if (defs && look)
        look(defs);
    str_finish(&errors);
    loader_destroy(loader);
    return words;
}

#define GRID "screen = \"x\"; kind = \"grid\"; title = \"t\"; "
#define SOURCE "source : { name = \"api.x\"; key = \"id\"; order = \"id\"; }; "
#define LIST                                                                                       \
    "screen = \"l\"; kind = \"list\"; title = \"Cases\";\n"                                        \
    "source : { name = \"api.l\"; key = \"id\"; order = [ \"due_on\", \"id\" ]; };\n"              \
    "columns : ( { name = \"due_on\"; label = \"Due\"; type = \"date\"; width = 10; },\n"          \
    "            { name = \"name\"; label = \"Name\"; } );\n"

static void look_at_list(const struct screen_defs *defs)
{
    const struct screen_def *def = screen_find(defs, "l");
    assert_non_null(def);
    assert_int_equal(def->kind, SCREEN_LIST);
    assert_string_equal(def->source.name, "api.l");
    assert_int_equal(def->source.order.n, 2);
    assert_string_equal(def->source.order.names[1], "id");
    assert_null(def->source.order.names[2]);
    assert_int_equal(def->n_columns, 2);
    assert_int_equal(def->columns[0].type, FIELD_DATE);
    assert_int_equal(def->columns[0].width, 10);
    assert_int_equal(def->columns[1].at.line, 4);
    assert_string_equal(def->columns[1].at.file, "a.cfg");
}

static void a_list_is_read_as_written(void **state)
{
    (void)state;
    const char *texts[] = {LIST};
    assert_string_equal(load(1, texts, look_at_list), "");
}

static const struct {
    const char *text, *words;
} faults[] = {
    {"screen = \"x\" kind = ", "a.cfg:1: syntax error"},
    {LIST "titel = \"x\";", "a.cfg:5: “titel” is not known here"},
    {LIST "search_first = 1;", "a.cfg:5: “search_first” must be true or false"},
    {LIST "keys : ( { key = \"Entr\"; action = \"open\"; } );", "there is no key “Entr”"},
    {LIST "keys : ( { key = \"a\"; action = \"opn\"; } );", "there is no action “opn”"},
    {LIST "keys : ( { key = \"a\"; action = \"open\"; screen = \"gone\"; } );", "no such screen"},
    {LIST "keys : ( { key = \"a\"; action = \"open\"; }, { key = \"a\"; action = \"open\"; } );",
     "two meanings"},
    {LIST "keys : ( { key = \"a\"; action = \"call\"; } );", "needs a verb"},
    {LIST "keys : ( { key = \"k\"; action = \"open\"; } );", "moves the cursor"},
    {LIST "@include \"/etc/passwd\"\n", "a.cfg:5: @include"},
    {"screen = \"x\"; kind = \"lst\"; title = \"t\";", "“lst” is no kind; there are: list, form"},
    {"kind = \"list\"; title = \"t\";", "“screen” is missing"},
    {"screen = \"x\"; kind = \"list\"; title = \"t\";\ncolumns : ( { name = \"a\"; width = "
     "3000000000; } );",
     "a.cfg:2: this number is too large"},
    {"screen = \"x\"; kind = \"list\"; title = \"t\";\ncolumns : ( { name = \"a\"; width = -1; } "
     ");",
     "a.cfg:2: “width” must be a whole number"},
    {"screen = \"x\"; kind = \"list\"; title = \"t\"; columns : ( { name = \"a; drop\"; } );",
     "a name of small letters"},
    {"screen = \"x\"; kind = \"list\"; title = \"t\"; source : { name = \"api.x\"; }; columns : "
     "( { name = \"a\"; } );",
     "needs a key"},
    {"screen = \"x\"; kind = \"form\"; title = \"t\"; entity = \"e\"; fields : ( { name = \"a\"; "
     "label = \"A\"; type = \"code\"; } );",
     "codes go together"},
    {"screen = \"x\"; kind = \"form\"; title = \"t\"; entity = \"e\"; verb = \"api.v\"; fields : ( "
     "{ name = \"a\"; label = \"A\"; } );",
     "not both"},
    {"screen = \"x\"; kind = \"panes\"; title = \"t\"; panes : ( { screen = \"x\"; }, { screen = "
     "\"y\"; } );",
     "no list, form or text of this name"},
    {GRID "entity = \"e\"; source : { name = \"api.x\"; key = \"casefile_id\"; order = \"id\"; }; "
          "fields : ( { name = \"a\"; label = \"A\"; } );",
     "a grid needs a source with key"},
    {GRID SOURCE "fields : ( { name = \"a\"; label = \"A\"; } );", "entity or a verb"},
    {GRID SOURCE "entity = \"e\";\nfields : ( { name = \"a\"; label = \"A\"; type = \"note\"; } );",
     "a.cfg:2: a: nothing of this type"},
    {GRID SOURCE "entity = \"e\"; fields : ( { name = \"a\"; label = \"A\"; } );\nkeys : ( { key = "
                 "\"h\"; action = \"fill\"; by = \"a\"; } );",
     "a.cfg:2: a: fills a column of a grid"},
};

static void each_fault_is_named_with_its_line(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof faults / sizeof faults[0]; i++) {
        const char *words = load(1, &faults[i].text, NULL);
        if (!strstr(words, faults[i].words))
            print_error("%s\ngave: %s\n", faults[i].text, words);
        assert_non_null(strstr(words, faults[i].words));
    }
}

static void all_faults_of_all_files_are_told_at_once(void **state)
{
    (void)state;
    const char *texts[] = {LIST "one = 1; two = 2;", "screen = \"l\"; kind = \"keys\";"};
    const char *words = load(2, texts, NULL);
    assert_non_null(strstr(words, "“one”"));
    assert_non_null(strstr(words, "“two”"));
    assert_non_null(strstr(words, "b.cfg:1: screen “l” is already defined in a.cfg"));
}

static void look_at_nothing(const struct screen_defs *defs)
{
    struct str pot;
    str_init(&pot);
    loader_pot(defs, &pot);
    assert_non_null(strstr(pot.s, "#: a.cfg:3\nmsgctxt \"l\"\nmsgid \"Due\""));
    str_finish(&pot);
}

static void words_go_to_the_catalogue_with_their_place(void **state)
{
    (void)state;
    const char *texts[] = {LIST};
    load(1, texts, look_at_nothing);
}

static void a_directory_that_is_not_there_is_said(void **state)
{
    (void)state;
    struct err err;
    err_clear(&err);
    struct loader *loader = loader_create();
    assert_false(loader_add_dir(loader, "/nonexistent", &err));
    assert_int_equal(err.code, ERR_CONFIG);
    loader_destroy(loader);
}

static bool is_any(const char *name)
{
    return name != NULL;
}

static bool parse_any(const char *name, int *ret_key)
{
    static int other;
    *ret_key = ++other;
    return name != NULL;
}

static void each_definition_in_the_program_is_found_by_its_name(void **state)
{
    (void)state;
    static const struct def_vocabulary any = {is_any, parse_any, is_any};
    char name[128];
    size_t n = 0;
    def_use(&any);
    struct loader *loader = loader_create();
    const struct screen_defs *defs = loader_on_demand(loader);
    assert_string_equal(defs->global->name, "global");
    assert_int_equal(defs->n, 1);
    for (const struct def_embedded *e = def_embedded; *e->name; e++, n++) {
        snprintf(name, sizeof name, "%.*s", (int)(strlen(e->name) - strlen(".cfg")), e->name);
        const struct screen_def *def = screen_find(defs, name);
        if (!def || strcmp(def->name, name) != 0)
            fail_msg("%s is not found", e->name);
        assert_ptr_equal(screen_find(defs, name), def);
    }
    assert_int_equal(defs->n, n);
    assert_null(screen_find(defs, "citizen.cfg"));
    assert_null(screen_find(defs, "citize"));
    loader_destroy(loader);
}

#define CANVAS                                                                                     \
    "screen = \"c\"; kind = \"canvas\"; title = \"Week\";\n"                                       \
    "source : { name = \"api.c\"; function = true; key = \"id\"; };\n"                             \
    "columns : ( { name = \"name\"; } );\n"

static void a_canvas_names_a_painter_that_exists(void **state)
{
    (void)state;
    static const char *const right[] = {CANVAS "painter = \"open\";\n"};
    static const char *const none[] = {CANVAS}, *const other[] = {CANVAS "painter = \"oil\";\n"};
    assert_string_equal(load(1, right, NULL), "");
    assert_non_null(strstr(load(1, none, NULL), "a.cfg:1: c: a canvas needs a painter"));
    assert_non_null(strstr(load(1, other, NULL), "a.cfg:1: oil: there is no painter"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_canvas_names_a_painter_that_exists),
        cmocka_unit_test(a_list_is_read_as_written),
        cmocka_unit_test(each_fault_is_named_with_its_line),
        cmocka_unit_test(all_faults_of_all_files_are_told_at_once),
        cmocka_unit_test(words_go_to_the_catalogue_with_their_place),
        cmocka_unit_test(a_directory_that_is_not_there_is_said),
        cmocka_unit_test(each_definition_in_the_program_is_found_by_its_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
