/* link: base db def engine cli */
/* Files of separated values: encodings, quotes, line numbers, rows that are malformed. */
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
#include "src/cli/table.h"

static struct table table;
static struct table_form form;
static char path[] = "/tmp/foothold-table-XXXXXX";

static int setup(void **state)
{
    (void)state;
    memset(&form, 0, sizeof form);
    memcpy(path + sizeof path - 7, "XXXXXX", 6);
    int fd = mkstemp(path);
    assert_true(fd >= 0);
    close(fd);
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    table_close(&table);
    unlink(path);
    return 0;
}

static bool open_bytes(const char *bytes, size_t n, struct err *err)
{
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, n, file), n);
    fclose(file);
    err_clear(err);
    return table_open(&table, path, &form, err);
}

/* All rows at once; the whole file must be read by then. */
static bool read_bytes(const char *bytes, size_t n, struct err *err)
{
    if (!open_bytes(bytes, n, err))
        return false;
    table_next(&table, 1000);
    return true;
}

static void read_good(const char *text)
{
    struct err err;
    assert_true(read_bytes(text, strlen(text), &err));
}

static const struct table_row *row(size_t i)
{
    return vec_at(&table.rows, i);
}

static void rows_know_their_line(void **state)
{
    (void)state;
    read_good("a;b\n1;2\n\n3;\"x;\"\"y\"\"\nz\"\n4;5\n");
    assert_int_equal(table.width, 2);
    assert_int_equal(table.rows.len, 3);
    assert_int_equal(row(0)->line, 2);
    assert_int_equal(row(1)->line, 4);
    assert_string_equal(row(1)->cells[1], "x;\"y\"\nz");
    assert_int_equal(row(2)->line, 6);
    for (size_t i = 0; i < 3; i++)
        assert_null(row(i)->fault);
}

static void crlf_and_a_missing_last_line_end_are_fine(void **state)
{
    (void)state;
    read_good("\xef\xbb\xbf"
              "a;b\r\n1;2\r\n3;4");
    assert_string_equal(table.header[0], "a");
    assert_int_equal(table.rows.len, 2);
    assert_int_equal(row(1)->line, 3);
    assert_string_equal(row(1)->cells[1], "4");
}

static void windows_1252_is_recognised(void **state)
{
    (void)state;
    read_good("navn\nJ\xf8rgensen \xc5g\xe5rd\n\x80\x81\n");
    assert_string_equal(table.encoding, "CP1252");
    assert_string_equal(row(0)->cells[0], "Jørgensen Ågård");
    assert_string_equal(row(1)->fault, "bad_bytes"); /* 81 is no character of it */
}

static void danish_letters_tell_dos_and_macintosh(void **state)
{
    (void)state;
    read_good("navn;by\nS\x9bren;K\x9b\x62\nJ\x9brgen \x92rtz;T\x9bnder\n");
    assert_string_equal(table.encoding, "CP850");
    assert_string_equal(row(1)->cells[0], "Jørgen Ærtz");
    table_close(&table);
    read_good("navn\nS\xbfren \x81gesen\nK\xbf\x62\n");
    assert_string_equal(table.encoding, "MACINTOSH");
    assert_string_equal(row(0)->cells[0], "Søren Ågesen");
    table_close(&table);
    read_good("navn;note\nS\xf8ren;\x91"
              "citat\x92 \x86\nK\xf8\x62;\x92\n");
    assert_string_equal(table.encoding, "CP1252");
    assert_string_equal(row(0)->cells[1], "‘citat’ †");
}

static void damaged_utf_8_is_no_windows_1252(void **state)
{
    (void)state;
    struct err err;
    static const char bytes[] = "målgruppe;by\nA;Tønder\nB;\xc3(\nC;H\xf8jer\nD;a\0b\n"
                                "E;T\xef\xbf\xbdnder\nF;Højer\n";
    assert_true(read_bytes(bytes, sizeof bytes - 1, &err));
    assert_string_equal(table.encoding, "UTF-8");
    assert_string_equal(table.header[0], "målgruppe");
    assert_int_equal(table.rows.len, 6);
    assert_string_equal(row(0)->cells[1], "Tønder");
    for (size_t i = 1; i < 5; i++) {
        assert_string_equal(row(i)->fault, "bad_bytes");
        assert_string_equal(row(i)->detail, "by");
    }
    assert_null(row(5)->fault);
    assert_string_equal(row(5)->cells[1], "Højer");
}

static void other_line_ends_and_separators_are_seen(void **state)
{
    (void)state;
    read_good("a;b\r1;2\r3;4\r");
    assert_int_equal(table.rows.len, 2);
    assert_int_equal(row(1)->line, 3);
    assert_string_equal(row(1)->cells[1], "4");
    table_close(&table);
    read_good("\na,\"b;c\",d\n1;2,3,4\n");
    assert_int_equal(table.width, 3);
    assert_string_equal(row(0)->cells[0], "1;2");
    table_close(&table);
    form.skip = 1;
    read_good("a;list;of;all\na\tb\n1\t2\n");
    assert_int_equal(table.width, 2);
    assert_string_equal(row(0)->cells[1], "2");
    table_close(&table);
    form.skip = 9;
    struct err err;
    assert_false(read_bytes("a;b\n", 4, &err));
}

static void decomposed_text_is_composed(void **state)
{
    (void)state;
    read_good("navn\nA\xcc\x8agard\n");
    assert_string_equal(row(0)->cells[0], "Ågard");
}

static void short_rows_are_faults_and_the_next_row_is_read(void **state)
{
    (void)state;
    read_good("a;b;c\n1;2\n1;2;3\n");
    assert_int_equal(table.rows.len, 2);
    assert_string_equal(row(0)->fault, "short_row");
    assert_string_equal(row(0)->detail, "2/3");
    assert_int_equal(row(0)->line, 2);
    assert_null(row(1)->fault);
}

static void rows_that_end_early_where_they_may(void **state)
{
    (void)state;
    form.ragged = true;
    read_good("a;b;c\n1;2\n1;2;3;\n;;;;\n1;2;3;4\n");
    assert_int_equal(table.rows.len, 3);
    assert_null(row(0)->fault);
    assert_string_equal(row(0)->cells[2], "");
    assert_null(row(1)->fault);
    assert_string_equal(row(1)->cells[2], "3");
    assert_string_equal(row(2)->fault, "short_row");
    table_close(&table);
    form.ragged = false;
    read_good("a;b;c\n1;2;3;\n");
    assert_string_equal(row(0)->fault,
                        "short_row"); /* what may be a cell too many is not guessed */
    assert_int_equal(row(0)->n, 4);
    table_close(&table);
    form.ragged = true; /* a cell that is no text, behind the last column */
    struct err err;
    assert_true(read_bytes("a;b\n\xc3\xa6;\xc3\xb8\n1;2;\xc3\n", 15, &err));
    assert_string_equal(row(1)->fault, "short_row");
}

static void quotes_may_be_letters(void **state)
{
    (void)state;
    form.unquoted = true;
    read_good("a;b\n1;kaldes \"Bo\"\n2;\"x\n");
    assert_int_equal(table.rows.len, 2);
    assert_string_equal(row(0)->cells[1], "kaldes \"Bo\"");
    assert_string_equal(row(1)->cells[1], "\"x");
}

static void quotes_may_be_escaped(void **state)
{
    (void)state;
    form.escape = '\\';
    read_good("a;b\n1;\"kaldes \\\"Bo\\\"; C:\\\\\"\n2;\\N\n3;\"x\"\"y\\\"\nz\"\n4;\"\\\\\\\"\"\n");
    assert_int_equal(table.rows.len, 4);
    assert_string_equal(row(0)->cells[1], "kaldes \"Bo\"; C:\\");
    assert_string_equal(row(1)->cells[1], "\\N");
    assert_string_equal(row(2)->cells[1], "x\"y\"\nz");
    assert_string_equal(row(3)->cells[1], "\\\"");
    assert_int_equal(row(3)->line, 6);
}

static void what_programs_put_around_the_rows_is_no_row(void **state)
{
    (void)state;
    read_good("sep=|\r\na;b|c\r\n;|;\r\n|\r\n1;2|3\r\n\x1a");
    assert_int_equal(table.width, 2);
    assert_int_equal(table.header_line, 2);
    assert_int_equal(table.rows.len, 2);
    assert_int_equal(row(1)->line, 5);
    assert_string_equal(row(1)->cells[0], "1;2");
    table_close(&table);
    read_good("a|b,c|d\n1|2|3\n");
    assert_int_equal(table.width, 3);
}

static void a_header_reads_as_it_looks(void **state)
{
    (void)state;
    read_good("\"CPR\r\n-nummer\";\" Vej\xc2\xa0 og  nr \";\n1;2;3\n");
    assert_string_equal(table.header[0], "CPR -nummer");
    assert_string_equal(table.header[1], "Vej og nr");
    assert_string_equal(table.header[2], "");
    assert_int_equal(row(0)->line, 3);
}

static void a_quote_never_closed_does_not_swallow_the_rest(void **state)
{
    (void)state;
    read_good("a;b\n1;\"2\n3;4\n5;6\n");
    assert_int_equal(table.rows.len, 3);
    assert_string_equal(row(0)->fault, "bad_quotes");
    assert_int_equal(row(0)->line, 2);
    assert_int_equal(row(1)->line, 3);
    assert_string_equal(row(2)->cells[0], "5");
}

static void nor_does_it_make_another_row_the_header(void **state)
{
    (void)state;
    struct err err;
    assert_false(read_bytes("\n\"a;b\n1;2\n", 10, &err));
    assert_non_null(strstr(err.detail, ":2: the quotes of the header do not match"));
}

static void a_stray_quote_is_a_fault_of_its_row(void **state)
{
    (void)state;
    read_good("a;b\n1;x\"y\n3;4\n");
    assert_int_equal(table.rows.len, 2);
    assert_string_equal(row(0)->fault, "bad_quotes");
    assert_int_equal(row(0)->line, 2);
    assert_string_equal(row(1)->cells[0], "3");
}

static void a_few_rows_at_a_time(void **state)
{
    (void)state;
    struct err err;
    const char *text = "a;b\n1;x\n2;\"y\ny\"\n3;z\n4;w";
    size_t n = 0;
    char seen[64] = "";
    assert_true(open_bytes(text, strlen(text), &err));
    while (table_next(&table, 2)) {
        assert_in_range(table.rows.len, 1, 2);
        for (size_t i = 0; i < table.rows.len; i++, n++)
            snprintf(seen + strlen(seen), sizeof seen - strlen(seen), "%d%s ", row(i)->line,
                     row(i)->cells[1]);
    }
    assert_int_equal(n, 4);
    assert_string_equal(seen, "2x 3y\ny 5z 6w ");
    assert_int_equal(table_percent(&table), 100);
    assert_false(table_next(&table, 2));
}

static void other_forms(void **state)
{
    (void)state;
    form = (struct table_form){
        .encoding = "ISO-8859-1", .separator = '\t', .quote = '\'', .skip = 2, .headless = true};
    read_good("Udtr\xe6k\nside 1\n1\t'a\tb'\n2\t\xe6\n");
    assert_string_equal(table.header[0], "1");
    assert_int_equal(table.width, 2);
    assert_int_equal(row(0)->line, 3);
    assert_string_equal(row(0)->cells[1], "a\tb");
    assert_string_equal(row(1)->cells[1], "æ");
}

static void sixteen_bits(void **state)
{
    (void)state;
    struct err err;
    form.encoding = "UTF-16LE";
    static const char bytes[] = "a\0;\0b\0\n\0001\0;\0\xe6\0\n";
    assert_true(read_bytes(bytes, sizeof bytes, &err));
    assert_string_equal(row(0)->cells[1], "æ");
    table_close(&table);
    form.encoding = NULL; /* what a spreadsheet calls Unicode text says so itself */
    static const char marked[] = "\xff\xfe"
                                 "a\0;\0b\0\n\0001\0;\0\xe6\0\n";
    assert_true(read_bytes(marked, sizeof marked, &err));
    assert_string_equal(table.encoding, "UTF-16");
    assert_string_equal(table.header[0], "a");
    assert_string_equal(row(0)->cells[1], "æ");
    table_close(&table);
    assert_true(read_bytes(bytes, sizeof bytes - 1, &err)); /* nor need it */
    assert_string_equal(table.encoding, "UTF-16LE");
    table_close(&table);
    assert_true(read_bytes("\0a\0;\0b\0\n\0001\0;\0\xe6\0\n", 16, &err));
    assert_string_equal(table.encoding, "UTF-16BE");
    assert_string_equal(row(0)->cells[1], "æ");
    table_close(&table);
    form.encoding = "no-such";
    assert_false(read_bytes(bytes, sizeof bytes, &err));
    assert_int_equal(err.code, ERR_CONFIG);
}

static void what_is_no_text_is_refused_as_a_whole(void **state)
{
    (void)state;
    struct err err;
    assert_false(read_bytes("a;b\0c\n", 6, &err));
    assert_int_equal(err.code, ERR_DATA);
    table_close(&table);
    assert_false(read_bytes("", 0, &err));
    table_close(&table);
    assert_false(read_bytes("PK\3\4\n;", 6, &err));
    assert_non_null(strstr(err.detail, "save it as CSV"));
    table_close(&table);
    assert_false(table_open(&table, "/", &form, &err));
    assert_non_null(strstr(err.detail, "cannot be read: "));
    table_close(&table);
    assert_false(table_open(&table, "/nonexistent/file", &form, &err));
    assert_int_equal(err.code, ERR_IO);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
    const struct CMUnitTest tests[] = {
        TEST(rows_know_their_line),
        TEST(crlf_and_a_missing_last_line_end_are_fine),
        TEST(windows_1252_is_recognised),
        TEST(danish_letters_tell_dos_and_macintosh),
        TEST(damaged_utf_8_is_no_windows_1252),
        TEST(other_line_ends_and_separators_are_seen),
        TEST(decomposed_text_is_composed),
        TEST(short_rows_are_faults_and_the_next_row_is_read),
        TEST(rows_that_end_early_where_they_may),
        TEST(quotes_may_be_letters),
        TEST(quotes_may_be_escaped),
        TEST(what_programs_put_around_the_rows_is_no_row),
        TEST(a_header_reads_as_it_looks),
        TEST(a_quote_never_closed_does_not_swallow_the_rest),
        TEST(nor_does_it_make_another_row_the_header),
        TEST(a_stray_quote_is_a_fault_of_its_row),
        TEST(a_few_rows_at_a_time),
        TEST(other_forms),
        TEST(sixteen_bits),
        TEST(what_is_no_text_is_refused_as_a_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
