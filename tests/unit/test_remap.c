/* link: base db def engine cli */
/* Mapping files: what they may say, and another layout's rows under our names. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/err.h"
#include "base/json.h"
#include "base/str.h"
#include "def/layout.h"
#include "src/cli/remap.h"
#include "src/cli/table.h"

static char map_path[] = "/tmp/foothold-map-XXXXXX";
static char file_path[] = "/tmp/foothold-file-XXXXXX";
static struct layout layout;
static struct table table;
static struct remap remap;
static struct str errors, unused, out;

static void write_file(char *path, const char *text)
{
    memcpy(path + strlen(path) - 6, "XXXXXX", 6);
    int fd = mkstemp(path);
    assert_true(fd >= 0);
    assert_int_equal(write(fd, text, strlen(text)), strlen(text));
    close(fd);
}

static int setup(void **state)
{
    (void)state;
    memset(&table, 0, sizeof table);
    memset(&remap, 0, sizeof remap);
    memset(&layout, 0, sizeof layout);
    str_init(&errors);
    str_init(&unused);
    str_init(&out);
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    remap_finish(&remap);
    table_close(&table);
    layout_finish(&layout);
    str_finish(&errors);
    str_finish(&unused);
    str_finish(&out);
    unlink(map_path);
    unlink(file_path);
    return 0;
}

static bool load(const char *map)
{
    layout_finish(&layout);
    write_file(map_path, map);
    return layout_load(&layout, map_path, &errors);
}

static bool fit(const char *map, const char *text)
{
    struct err err;
    struct table_form form = {.separator = ';'};
    if (!load(map))
        fail_msg("%s", errors.s);
    write_file(file_path, text);
    form.headless = !layout.header;
    form.ragged = layout.ragged;
    assert_true(table_open(&table, file_path, &form, &err));
    return remap_init(&remap, &layout, &table, &errors, &unused);
}

/* The first row of the file, as JSON. */
static const char *first(const char *map, const char *text)
{
    struct json json;
    if (!fit(map, text))
        fail_msg("%s", errors.s);
    assert_true(table_next(&table, 10));
    json_init(&json, &out);
    json_object(&json);
    remap_put(&remap, vec_at(&table.rows, 0), &json);
    json_end(&json);
    assert_true(json_finish(&json));
    return out.s;
}

static void columns_are_renamed_joined_and_split(void **state)
{
    (void)state;
    assert_string_equal(
        first(
            "fields : ( { field = \"cpr\"; from = [ \"Dato\", \"Nr\" ]; join = \"\"; },\n"
            "{ field = \"family_name\"; from = \"Navn\"; pattern = \"^([^,]*),\"; },\n"
            "{ field = \"given_name\"; from = \"navn\"; pattern = \"^([^,]*), *(.*)$\"; part = 2; "
            "},\n"
            "{ field = \"street\"; from = [ \"Vej\", \"Hus\", \"Etage\" ]; } );",
            "Navn;Dato;Nr;Vej;Hus;Etage\n Holm, Ida Å ;711087;0005;Åvej; ;1. tv\n"),
        "{\"cpr\":\"7110870005\",\"family_name\":\"Holm\",\"given_name\":\"Ida "
        "Å\",\"street\":\"Åvej 1. tv\"}");
}

static void values_constants_and_what_is_empty(void **state)
{
    (void)state;
    assert_string_equal(
        first("fields : ( { field = \"benefit\"; from = \"Y\"; values : ( { from = [ \"KTH\", "
              "\"K\" ]; "
              "to = \"Kontanthjælp\"; } ); },\n"
              "{ field = \"education\"; from = \"U\"; values : ( { from = \"J\"; to = \"ja\"; } ); "
              "otherwise = \"nej\"; },\n"
              "{ field = \"unit\"; from = \"E\"; empty = \"Mangler\"; },\n"
              "{ field = \"visitation\"; from = \"V\"; values : ( { from = \"-\"; to = \"\"; } ); "
              "},\n"
              "{ field = \"worker\"; value = \"CSØ\"; } );",
              "Y;U;E;V\n kth\xc2\xa0;X; ;-\n"),
        "{\"benefit\":\"Kontanthjælp\",\"education\":\"nej\",\"unit\":\"Mangler\",\"visitation\":"
        "\"\",\"worker\":\"CSØ\"}");
}

static void a_date_that_is_none_is_not_read_otherwise(void **state)
{
    (void)state;
    assert_string_equal(
        first("fields : ( { field = \"starts\"; from = \"A\"; date = \"mm/dd/yyyy\"; },\n"
              "{ field = \"first_request\"; from = \"B\"; date = \"mm/dd/yyyy\"; } );",
              "A;B\n12/31/2025;31/12/2025\n"),
        "{\"starts\":\"2025-12-31\",\"first_request\":\"? 31/12/2025\"}");
}

static void dates(void **state)
{
    (void)state;
    static const char *const good[][3] = {
        {"yyyymmdd", "20261103", "2026-11-03"},
        {"d.m.yy", "3.11.26", "2026-11-03"},
        {"dd-mm-yy", "03-11-87", "1987-11-03"},
        {"yyyy-mm-dd*", "2026-11-03 00:00", "2026-11-03"},
        {"d. mmm yyyy", "3. november 2026", "2026-11-03"},
        {"d mmm yyyy", "3 okt 2026", "2026-10-03"},
        {"mmm d yyyy", "May 3 2026", "2026-05-03"},
        {"excel", "46329", "2026-11-03"},
        {"ddmmyyyy", "29022024", "2024-02-29"},
    };
    char iso[16];
    for (size_t i = 0; i < sizeof good / sizeof good[0]; i++) {
        assert_true(remap_date(good[i][0], good[i][1], iso));
        assert_string_equal(iso, good[i][2]);
    }
    static const char *const bad[][2] = {{"yyyymmdd", "20261131"},
                                         {"dd-mm-yyyy", "3.11.2026"},
                                         {"d.m.yyyy", "3.11.2026 x"},
                                         {"d mmm yyyy", "3 xyz 2026"},
                                         {"excel", "x"},
                                         {"dd-mm-yyyy", ""}};
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        assert_false(remap_date(bad[i][0], bad[i][1], iso));
}

static void a_date_in_any_of_several_forms(void **state)
{
    (void)state;
    const char *map =
        "fields : ( { field = \"starts\"; from = \"A\"; date = [ \"excel\", \"d-m-yyyy\", "
        "\"d-m-yy\" ]; },\n"
        "{ field = \"first_request\"; from = \"B\"; date = [ \"excel\", \"d-m-yyyy\", \"d-m-yy\" "
        "]; },\n"
        "{ field = \"protected_until\"; from = \"C\"; date = [ \"excel\", \"d-m-yyyy\" ]; } );";
    assert_string_equal(first(map, "A;B;C\n46329;3-11-26;3-11-26\n"),
                        "{\"starts\":\"2026-11-03\",\"first_request\":\"2026-11-03\","
                        "\"protected_until\":\"? 3-11-26\"}");
}

static void zeros_that_were_lost(void **state)
{
    (void)state;
    assert_string_equal(
        first("fields : ( { field = \"cpr\"; from = [ \"F\", \"L\" ]; join = \"\"; digits = [ 6, 4 "
              "]; },\n"
              "{ field = \"postcode\"; from = \"P\"; digits = 4; },\n"
              "{ field = \"phone\"; from = \"T\"; digits = 8; },\n"
              "{ field = \"email\"; from = \"E\"; digits = 8; } );",
              "F;L;P;T;E\n11087;5;800;7x;\n"),
        "{\"cpr\":\"0110870005\",\"postcode\":\"0800\",\"phone\":\"7x\",\"email\":\"\"}");
}

static void parts_in_another_order(void **state)
{
    (void)state;
    assert_string_equal(first("fields : ( { field = \"worker\"; from = \"A\"; pattern = \"^(.*), "
                              "(.*)$\"; part = [ 2, 1 ]; },\n"
                              "{ field = \"cpr\"; from = \"B\"; pattern = "
                              "\"^([0-9]+).*([0-9]{4})$\"; part = [ 1, 2 ]; join "
                              "= \"\"; } );",
                              "A;B\nÅgård, Inge;711087–0005\n"),
                        "{\"worker\":\"Inge Ågård\",\"cpr\":\"7110870005\"}");
}

static void what_does_not_match_is_told_once(void **state)
{
    (void)state;
    assert_string_equal(
        first(
            "fields : ( { field = \"street\"; from = \"A\"; pattern = \"^(.*), ([0-9]{4})$\"; },\n"
            "{ field = \"postcode\"; from = \"A\"; pattern = \"^(.*), ([0-9]{4})$\"; part = 2; },\n"
            "{ field = \"town\"; from = \"A\"; pattern = \"^x\"; otherwise = \"Tønder\"; },\n"
            "{ field = \"phone\"; from = \"B\"; pattern = \"^x\"; },\n"
            "{ field = \"email\"; from = \"A\"; pattern = \"@\"; } );",
            "A;B\nSpanien;\n"),
        "{\"street\":\"\",\"postcode\":\"\",\"town\":\"Tønder\",\"phone\":\"\",\"email\":\"\","
        "\"no_match\":[\"street\",\"email\"]}");
}

static void what_means_nothing(void **state)
{
    (void)state;
    assert_string_equal(
        first("null = [ \"NULL\", \"\\\\N\" ];\n"
              "fields : ( { field = \"street\"; from = [ \"A\", \"B\" ]; join = \", \"; },\n"
              "{ field = \"phone\"; from = \"C\"; empty = \"-\"; } );",
              "A;B;C\nnull;Åvej;\\N\n"),
        "{\"street\":\"Åvej\",\"phone\":\"-\"}");
}

static void columns_by_number_and_as_they_read(void **state)
{
    (void)state;
    assert_string_equal(first("fields : ( { field = \"cpr\"; from = \"cpr nummer\"; },\n"
                              "{ field = \"phone\"; from = [ \"#2\", \"#3\" ]; join = \"|\"; "
                              "pattern = \"^[^|]+\"; },\n"
                              "{ field = \"town\"; from = \"#4\"; } );",
                              "\" CPR\nnummer\";Tlf;Tlf;\n1;;22;Højer\n"),
                        "{\"cpr\":\"1\",\"phone\":\"22\",\"town\":\"Højer\"}");
}

static void a_name_that_stands_twice_must_be_numbered(void **state)
{
    (void)state;
    assert_false(
        fit("fields : (\n  { field = \"cpr\"; from = \"Tlf\"; } );", "a;Tlf;b;Tlf\n1;2;3;4\n"));
    assert_non_null(
        strstr(errors.s, ":2: the file has several columns “Tlf”: say which, as #2 or #4\n"));
    assert_non_null(strstr(
        errors.s, "line 1 is taken for the header; its columns are: #1 “a”, #2 “Tlf”, #3 “b”"));
}

/* A row that ends before the column may be any row: it is not passed over in silence. */
static void malformed_rows_are_not_wanted_only_by_what_they_say(void **state)
{
    (void)state;
    assert_true(fit("fields : ( { field = \"cpr\"; from = \"A\"; } );\n"
                    "rows : ( { column = \"A\"; except = \"SLUT\"; }, { column = \"C\"; pattern = "
                    "\"^[0-9]\"; } );",
                    "A;B;C\n1;2;3\n1;2;x\nSLUT;1\n1;2\nSLUT;1;x;2\n"));
    assert_true(table_next(&table, 10));
    assert_int_equal(table.rows.len, 5);
    for (size_t i = 0; i < 5; i++)
        assert_int_equal(remap_wants(&remap, vec_at(&table.rows, i)), i == 0 || i == 3);
}

static void what_a_row_says_is_found_by_what_the_file_calls_it(void **state)
{
    (void)state;
    struct str said;
    assert_true(fit(
        "fields : ( { field = \"benefit\"; from = \"A\"; }, { field = \"cpr\"; from = \"A\"; },\n"
        "{ field = \"starts\"; from = [ \"A\", \"B\" ]; date = \"d-m-yy\"; },\n"
        "{ field = \"unit\"; value = \"U\"; } );",
        "A;B\nx;y\n"));
    assert_true(table_next(&table, 10));
    const struct table_row *row = vec_at(&table.rows, 0);
    str_init(&said);
    remap_told(&remap, "A", "benefit,starts", row, &said);
    assert_string_equal(said.s, "x");
    str_reset(&said);
    remap_told(&remap, "A + B", "benefit,starts", row, &said);
    assert_string_equal(said.s, "x y");
    str_reset(&said);
    remap_told(&remap, "unit", "unit", row, &said);
    assert_string_equal(said.s, "U");
    str_finish(&said);
}

static void rows_that_are_not_wanted(void **state)
{
    (void)state;
    assert_true(fit("fields : ( { field = \"cpr\"; from = \"1\"; } ); header = false;\n"
                    "rows : ( { column = \"2\"; only = [ \"A\", \"B\" ]; }, { column = \"3\"; "
                    "except = \"X\"; } );",
                    "1;a ;y\n2;c;y\n3;B;x\n"));
    assert_true(table_next(&table, 10));
    assert_true(remap_wants(&remap, vec_at(&table.rows, 0)));
    assert_false(remap_wants(&remap, vec_at(&table.rows, 1)));
    assert_false(remap_wants(&remap, vec_at(&table.rows, 2)));
}

static void columns_nobody_uses_are_told(void **state)
{
    (void)state;
    assert_true(
        fit("ignore = [ \"Køn\", \"Nowhere\" ]; fields : ( { field = \"cpr\"; from = \"CPR\"; } );",
            "CPR;Køn;Hår\n1;2;3\n"));
    assert_string_equal(unused.s, "Hår\n");
}

static void a_column_the_file_has_not_is_told_with_its_line(void **state)
{
    (void)state;
    assert_false(fit("fields : (\n  { field = \"cpr\"; from = \"Nummer\"; },\n"
                     "  { field = \"unit\"; from = \"CPR\"; pattern = \"(x\"; } );",
                     "CPR\n1\n"));
    assert_non_null(strstr(errors.s, ":2: the file has no column “Nummer”\n"));
    assert_non_null(strstr(errors.s, ":3: the pattern is none: "));
}

static void faults_are_told_by_line(void **state)
{
    (void)state;
    static const char *const told[] = {
        ":3: “form” is not known here\n",
        ":2: “cpr” needs either “from”, columns of the file, or “value”, a constant\n",
        ":3: “cpr” stands on line 2 already\n",
        ":4: “separator” must be one character of ASCII\n",
        ":4: say which values: “only”, “except” or “pattern”\n",
        ":3: “town”: “digits” needs one number, or one for each column\n",
        ":3: “part” must be a whole number from 0 to 10000\n",
        ":3: “town”: dates are written with d, m and y, or “excel”, not as “dd-mm-åååå”\n",
        ":5: “skip” must be a whole number from 0 to 10000\n"};
    assert_false(load("fields : (\n  { field = \"cpr\"; },\n"
                      "  { field = \"cpr\"; value = \"x\"; form = \"y\"; }, "
                      "{ field = \"town\"; from = \"B\"; date = \"dd-mm-åååå\"; digits = [ 1, 2 ]; "
                      "part = [ 1, -1 ]; } );\n"
                      "separator = \"ab\"; rows : ( { column = \"A\"; } );\n"
                      "skip = -1;"));
    for (size_t i = 0; i < sizeof told / sizeof told[0]; i++)
        if (!strstr(errors.s, told[i]))
            fail_msg("%s is not in %s", told[i], errors.s);
}

static void broken_files_are_told_by_line(void **state)
{
    (void)state;
    assert_false(load("name = \"x\";\nfields = (\n"));
    assert_non_null(strstr(errors.s, ":3: "));
    str_reset(&errors);
    unlink(map_path);
    assert_false(load("@include \"other\"\n"));
    assert_non_null(strstr(errors.s, ":1: @include is not allowed"));
    layout_finish(&layout);
    assert_false(layout_load(&layout, "/nonexistent/map", &errors));
    assert_non_null(strstr(errors.s, "cannot be read"));
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
    const struct CMUnitTest tests[] = {
        TEST(columns_are_renamed_joined_and_split),
        TEST(values_constants_and_what_is_empty),
        TEST(a_date_that_is_none_is_not_read_otherwise),
        TEST(dates),
        TEST(a_date_in_any_of_several_forms),
        TEST(zeros_that_were_lost),
        TEST(parts_in_another_order),
        TEST(what_does_not_match_is_told_once),
        TEST(what_means_nothing),
        TEST(columns_by_number_and_as_they_read),
        TEST(a_name_that_stands_twice_must_be_numbered),
        TEST(malformed_rows_are_not_wanted_only_by_what_they_say),
        TEST(what_a_row_says_is_found_by_what_the_file_calls_it),
        TEST(rows_that_are_not_wanted),
        TEST(columns_nobody_uses_are_told),
        TEST(a_column_the_file_has_not_is_told_with_its_line),
        TEST(faults_are_told_by_line),
        TEST(broken_files_are_told_by_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
