/* link: base */
#include <errno.h>
#include <regex.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/err.h"
#include "base/log.h"
#include "base/uuid.h"

static char dir[] = "/tmp/foothold-log-XXXXXX";
static char path[64];

static int make_dir(void **state)
{
    (void)state;
    if (mkdtemp(dir) == NULL)
        return -1;
    snprintf(path, sizeof(path), "%s/log", dir);
    return 0;
}

static int remove_dir(void **state)
{
    (void)state;
    log_close();
    unlink(path);
    return rmdir(dir);
}

static size_t read_log(char *to, size_t size)
{
    FILE *file = fopen(path, "r");
    size_t n = file != NULL ? fread(to, 1, size - 1, file) : 0;

    if (file != NULL)
        fclose(file);
    to[n] = '\0';
    return n;
}

static void one_escaped_line_per_event(void **state)
{
    char text[1000];
    struct stat st;
    regex_t form;

    (void)state;
    log_event("before");
    assert_false(log_enabled());
    assert_true(log_open(path, NULL));
    assert_true(log_enabled());
    errno = EAGAIN;
    log_event("case %d\nforged \x1b[2J \\ \xff\xc2\x9b æ", 7);
    assert_int_equal(errno, EAGAIN);
    log_event("second");
    log_close();
    log_event("after");
    read_log(text, sizeof(text));
    assert_int_equal(regcomp(&form,
                             "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}\\.[0-9]{3}Z [0-9]+ "
                             "case 7\\\\x0Aforged \\\\x1B\\[2J \\\\x5C \\\\xFF\\\\xC2\\\\x9B æ\n"
                             "[^\n]* second\n$",
                             REG_EXTENDED | REG_NOSUB),
                     0);
    if (regexec(&form, text, 0, NULL, 0) != 0)
        fail_msg("%s", text);
    regfree(&form);
    assert_int_equal(stat(path, &st), 0);
    assert_int_equal(st.st_mode & 0777, 0600);
}

static void appends(void **state)
{
    char text[200];

    (void)state;
    assert_true(log_open(path, NULL));
    log_event("one");
    assert_true(log_open(path, NULL));
    log_event("two");
    read_log(text, sizeof(text));
    assert_non_null(strstr(text, "one\n"));
    assert_non_null(strstr(text, "two\n"));
    log_close();
    unlink(path);
}

static void refuses_what_is_no_file(void **state)
{
    struct err err = {0};
    char link[80];

    (void)state;
    assert_false(log_open(dir, &err));
    assert_int_equal(err.code, ERR_IO);
    assert_string_equal(err.file, dir);
    assert_false(log_open("/dev/null", &err));
    assert_int_equal(mkfifo(path, 0600), 0);
    assert_false(log_open(path, &err));
    unlink(path);
    snprintf(link, sizeof(link), "%s/link", dir);
    assert_int_equal(symlink(path, link), 0);
    assert_false(log_open(link, &err));
    assert_int_not_equal(access(path, F_OK), 0);
    unlink(link);
    assert_false(log_enabled());
}

static void uuids(void **state)
{
    char seen[1000][UUID_TEXT];

    (void)state;
    for (int i = 0; i < 1000; i++) {
        assert_true(uuid_valid(uuid_random(seen[i])));
        assert_int_equal(seen[i][14], '4');
        assert_non_null(strchr("89ab", seen[i][19]));
        for (int j = 0; j < i; j++)
            assert_string_not_equal(seen[i], seen[j]);
    }
    assert_true(uuid_valid("00000000-0000-0000-0000-00000000000F"));
    assert_false(uuid_valid("00000000-0000-0000-0000-00000000000"));
    assert_false(uuid_valid("00000000-0000-0000-0000-0000000000000"));
    assert_false(uuid_valid("00000000x0000-0000-0000-000000000000"));
    assert_false(uuid_valid("0000000g-0000-0000-0000-000000000000"));
    assert_false(uuid_valid(""));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_escaped_line_per_event),
        cmocka_unit_test(appends),
        cmocka_unit_test(refuses_what_is_no_file),
        cmocka_unit_test(uuids),
    };

    return cmocka_run_group_tests(tests, make_dir, remove_dir);
}
