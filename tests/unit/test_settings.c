/* link: base def */
/* Settings: what is right is taken in its order of precedence, what is wrong is named with its
 * place, and nothing that can stand in a file ends the program. */
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
#include "base/str.h"
#include "def/settings.h"

#define COUNT(a) (sizeof(a) / sizeof((a)[0]))

/* libconfig 1.5 forgets a text that a syntax error follows; ours is watched all the same. */
const char *__lsan_default_suppressions(void);
const char *__lsan_default_suppressions(void)
{
    return "leak:libconfig";
}

static char dir[] = "/tmp/foothold-settings-XXXXXX";
static char conf[80], conf_d[80], user[80];

static int make_dirs(void **state)
{
    char path[160];

    (void)state;
    if (mkdtemp(dir) == NULL)
        return -1;
    snprintf(path, sizeof(path), "%s/foothold", dir);
    mkdir(path, 0755);
    snprintf(conf, sizeof(conf), "%s/foothold/foothold.conf", dir);
    snprintf(conf_d, sizeof(conf_d), "%s/foothold/conf.d", dir);
    mkdir(conf_d, 0755);
    snprintf(path, sizeof(path), "%s/xdg", dir);
    mkdir(path, 0755);
    snprintf(path, sizeof(path), "%s/xdg/foothold", dir);
    mkdir(path, 0755);
    snprintf(user, sizeof(user), "%s/xdg/foothold/foothold.conf", dir);
    snprintf(path, sizeof(path), "%s/xdg", dir);
    return setenv("XDG_CONFIG_HOME", path, 1);
}

static int remove_dirs(void **state)
{
    static const char *const parts[] = {"xdg/foothold", "xdg", "foothold/conf.d", "foothold", ""};
    char path[160];

    (void)state;
    for (size_t i = 0; i < COUNT(parts); i++) {
        snprintf(path, sizeof(path), "%s/%s", dir, parts[i]);
        if (rmdir(path) != 0)
            return -1;
    }
    return 0;
}

static void write_n(const char *path, const char *text, size_t n)
{
    FILE *file = fopen(path, "w");

    assert_non_null(file);
    assert_int_equal(fwrite(text, 1, n, file), n);
    assert_int_equal(fclose(file), 0);
    assert_int_equal(chmod(path, 0644), 0);
}

static void write_file(const char *path, const char *text)
{
    write_n(path, text, strlen(text));
}

static struct settings settings;
static struct str errors;

static int begin(void **state)
{
    (void)state;
    settings_init(&settings);
    str_init(&errors);
    return 0;
}

static int end(void **state)
{
    (void)state;
    settings_finish(&settings);
    str_finish(&errors);
    unlink(conf);
    unlink(user);
    return 0;
}

static void built_in(void **state)
{
    (void)state;
    assert_string_equal(settings.lang, "auto");
    assert_int_equal(settings.colour, SETTINGS_COLOUR_AUTO);
    assert_int_equal(settings.lines, SETTINGS_LINES_AUTO);
    assert_false(settings.thin);
    assert_int_equal(settings.keymap, SETTINGS_KEYMAP_STANDARD);
    assert_int_equal(settings.escdelay, 25);
    assert_int_equal(settings.lock_minutes, 10);
    assert_int_equal(settings.poll_seconds, 30);
    assert_string_equal(settings.service, "");
    assert_string_equal(settings.conninfo, "");
    assert_string_equal(settings.ui_dir, "");
    for (size_t i = 0; i < SETTINGS_COUNT; i++)
        assert_string_equal(settings.origin[i].file, "built-in");
}

static void all_are_read(void **state)
{
    (void)state;
    write_file(conf, "\xef\xbb\xbf# every one\r\n"
                     "lang = \"en\";\r\n"
                     "colour = \"256\"; lines: \"ascii\", thin = TRUE\n"
                     "/* @include is only a word here */ keymap = \"4gl\";\n"
                     "escdelay = 0x32; lock_minutes = 480; poll_seconds = +5;\n"
                     "service = \"foot\" \"hold\"; // joined\n"
                     "conninfo = \"host=/run/pg dbname='æ \\\"x\\\"'\";\n"
                     "ui_dir = \"/srv/ui\";\n");
    if (!settings_load(&settings, dir, false, &errors))
        fail_msg("%s", errors.s);
    assert_string_equal(settings.lang, "en");
    assert_int_equal(settings.colour, SETTINGS_COLOUR_256);
    assert_int_equal(settings.lines, SETTINGS_LINES_ASCII);
    assert_true(settings.thin);
    assert_int_equal(settings.keymap, SETTINGS_KEYMAP_4GL);
    assert_int_equal(settings.escdelay, 50);
    assert_int_equal(settings.lock_minutes, 480);
    assert_int_equal(settings.poll_seconds, 5);
    assert_string_equal(settings.service, "foothold");
    assert_string_equal(settings.conninfo, "host=/run/pg dbname='æ \"x\"'");
    assert_string_equal(settings.ui_dir, "/srv/ui");
}

/* Each step of the order overrules the one before, and each value knows where it came from. */
static void precedence(void **state)
{
    struct err err;
    char first[120], second[120], hidden[120], other[120];
    struct str out;

    (void)state;
    snprintf(first, sizeof(first), "%s/10-site.conf", conf_d);
    snprintf(second, sizeof(second), "%s/20-room.conf", conf_d);
    snprintf(hidden, sizeof(hidden), "%s/.30-old.conf", conf_d);
    snprintf(other, sizeof(other), "%s/40-readme.txt", conf_d);
    write_file(conf, "escdelay = 31;\nlock_minutes = 31;\npoll_seconds = 31;\nlang = \"en\";");
    write_file(second, "\npoll_seconds = 33;");
    write_file(first, "lock_minutes = 32;\npoll_seconds = 32;");
    write_file(hidden, "poll_seconds = 99;");
    write_file(other, "not even a setting");
    write_file(user, "colour = \"mono\";\nlines = \"utf8\"; lang = \"da\";");
    setenv("FOOTHOLD_LINES", "ascii", 1);
    setenv("FOOTHOLD_THIN", "true", 1);
    assert_true(settings_load(&settings, dir, true, &errors));
    assert_true(settings_load_environment(&settings, &errors));
    assert_true(settings_set(&settings, "thin", "false", "--thin", &err));
    assert_int_equal(settings.escdelay, 31);
    assert_int_equal(settings.lock_minutes, 32);
    assert_int_equal(settings.poll_seconds, 33);
    assert_int_equal(settings.colour, SETTINGS_COLOUR_MONO);
    assert_int_equal(settings.lines, SETTINGS_LINES_ASCII);
    assert_string_equal(settings.lang, "da");
    assert_false(settings.thin);
    str_init(&out);
    str_printf(&out,
               "lang = \"da\";                   # %s:2\n"
               "colour = \"mono\";               # %s:1\n"
               "lines = \"ascii\";               # FOOTHOLD_LINES\n"
               "thin = false;                  # --thin\n"
               "keymap = \"standard\";           # built-in\n"
               "escdelay = 31;                 # %s:1\n"
               "lock_minutes = 32;             # %s:1\n"
               "poll_seconds = 33;             # %s:2\n"
               "service = \"\";                  # built-in\n"
               "conninfo = \"\";                 # built-in\n"
               "ui_dir = \"\";                   # built-in\n",
               user, user, conf, first, second);
    settings_print(&settings, &errors);
    assert_string_equal(errors.s, out.s);
    str_finish(&out);
    unsetenv("FOOTHOLD_LINES");
    unsetenv("FOOTHOLD_THIN");
    assert_int_equal(unlink(first) | unlink(second) | unlink(hidden) | unlink(other), 0);
}

/* In a login shell neither the person's file nor the environment counts. */
static void login_shell(void **state)
{
    (void)state;
    write_file(user, "lang = \"en\";");
    setenv("FOOTHOLD_COLOUR", "mono", 1);
    assert_true(settings_load(&settings, dir, false, &errors));
    assert_string_equal(settings.lang, "auto");
    assert_int_equal(settings.colour, SETTINGS_COLOUR_AUTO);
    unsetenv("FOOTHOLD_COLOUR");
}

static void home_stands_in_for_xdg(void **state)
{
    char path[160], *xdg = strdup(getenv("XDG_CONFIG_HOME"));

    (void)state;
    snprintf(path, sizeof(path), "%s/xdg/.config", dir);
    assert_int_equal(symlink(".", path), 0);
    setenv("HOME", xdg, 1);
    write_file(user, "escdelay = 77;");
    setenv("XDG_CONFIG_HOME", "relative", 1);
    assert_true(settings_load(&settings, dir, true, &errors));
    assert_int_equal(settings.escdelay, 77);
    setenv("XDG_CONFIG_HOME", xdg, 1);
    free(xdg);
    assert_int_equal(unlink(path), 0);
}

/* One fault each, with the line it is on and a part of what is said. */
static const struct {
    const char *text;
    int line;
    const char *words;
} bad[] = {
    {"lok_minutes = 5;", 1, "there is no setting “lok_minutes”; is “lock_minutes” meant?"},
    {"color = \"mono\";", 1, "is “colour” meant?"},
    {"\n\nfoo = 1;", 3, "there is no setting “foo”"},
    {"lang = \"de\";", 1, "“lang” must be one of: auto, da, en"},
    {"lang = \"\";", 1, "“lang” must be one of: auto, da, en"},
    {"lang = \"DA\";", 1, "“lang” must be one of"},
    {"lang = da;", 1, "syntax error"},
    {"lang = 5;", 1, "“lang” must be a text in quotes"},
    {"lang = true;", 1, "“lang” must be a text in quotes"},
    {"lang = [\"da\"];", 1, "“lang” must be a text in quotes"},
    {"lang = { da = 1; };", 1, "“lang” must be a text in quotes"},
    {"lang = (\"da\");", 1, "“lang” must be a text in quotes"},
    {"colour = 16;", 1, "“colour” must be a text in quotes"},
    {"colour = \"17\";", 1, "“colour” must be one of: auto, mono, 16, 256"},
    {"thin = \"true\";", 1, "“thin” must be true or false"},
    {"thin = 1;", 1, "“thin” must be true or false"},
    {"thin = yes;", 1, "syntax error"},
    {"lock_minutes = 0;", 1, "“lock_minutes” must be one of: 1–480"},
    {"lock_minutes = 481;", 1, "“lock_minutes” must be one of: 1–480"},
    {"lock_minutes = -1;", 1, "“lock_minutes” must be one of: 1–480"},
    {"lock_minutes = \"10\";", 1, "“lock_minutes” must be a whole number"},
    {"lock_minutes = 10.0;", 1, "“lock_minutes” must be a whole number"},
    {"lock_minutes = 10L;", 1, "“lock_minutes” must be a whole number"},
    {"lock_minutes = 3000000000;", 1, "this number is too large"},
    {"lock_minutes = 4294967306;", 1, "this number is too large"}, /* 10 in 32 bits */
    {"lock_minutes = -4294967286;", 1, "this number is too large"},
    {"lock_minutes = 18446744073709551626;", 1, "this number is too large"}, /* 10 in 64 */
    {"lock_minutes = 0x10000000A;", 1, "this number is too large"},
    {"lock_minutes = 99999999999999999999999999999999999999999999999999999999999999999999;", 1,
     "this number is too large"},
    {"lock_minutes = 4294967306L;", 1, "“lock_minutes” must be a whole number"},
    {"escdelay = 1001;", 1, "1–1000"},
    {"poll_seconds = 4;", 1, "5–3600"},
    {"ui_dir = \"ui\";", 1, "“ui_dir” must be a path that begins with /"},
    {"service = \"a\\nb\";", 1, "“service” contains a character that cannot be printed"},
    {"service = \"a\\x1b[2J\";", 1, "cannot be printed"},
    {"service = \"a\\xff\";", 1, "cannot be printed"},
    {"service = \"a\\x00b\";", 1, "must not contain \\x00"},
    {"service = \"\\\\\\x00\";", 1, "must not contain \\x00"},
    {"service = \"a\xe2\x80\xae"
     "b\";",
     1, "cannot be printed"},
    {"conninfo = \"host=x password=y\";", 1, "must not contain a password"},
    {"conninfo = \"host=x sslpassword = y\";", 1, "must not contain a password"},
    {"conninfo = \"postgresql://me:secret@host/db\";", 1, "must not contain a password"},
    {"@include \"/etc/passwd\"", 1, "@include is not allowed"},
    {"lang = \"da\";\n  @include \"/etc\"", 2, "@include is not allowed"},
    {"lang = \"da\"; @include \"/etc\"", 1, "@include is not allowed"},
    {"/*\n@include \"/etc\"\n*/", 2, "@include is not allowed"},
    {"\f\t@include \"/etc\"", 1, "contains a control character"},
    {"# x\n/* never", 2, "this comment is never closed"},
    {"lang = \"da;\npoll_seconds = 5;", 1, "not closed on its line"},
    {"lang = \"da", 1, "not closed on its line"},
    {"lang = \"da\\", 1, "not closed on its line"},
    {"lang = \"da\\\"", 1, "not closed on its line"},
    {"lang = \"da\";\nlang = \"en\";", 2, "duplicate setting name"},
    {"lang", 1, "syntax error"},
    {"lang =", 1, "syntax error"},
    {"= \"da\"", 1, "syntax error"},
    {"lang = \"da\";;", 1, "syntax error"},
    {"lang == \"da\";", 1, "syntax error"},
    {"{", 1, "syntax error"},
    {"}", 1, "syntax error"},
    {"lang = \"da\" }", 1, "syntax error"},
    {"a = ((((((((1))))))));", 1, "there is no setting “a”"},
    {"a = (((((((((1)))))))));", 1, "groups are nested too deeply"},
    {"a:{a:{a:{a:{a:{a:{a:{a:{\na:{}}}}}}}}};", 2, "groups are nested too deeply"},
    {"\x1b[2J", 1, "contains a control character"},
    {"# \x07", 1, "contains a control character"},
    {"lang = \"da\";\n# \xff", 2, "is not valid UTF-8"},
    {"\xff\xfel\x01", 1, "is not valid UTF-8"},
    {"lang = \"\xed\xa0\x80\";", 1, "is not valid UTF-8"},
    {"<?xml version=\"1.0\"?>", 1, "syntax error"},
    {"[section]\nlang = da", 1, "syntax error"},
    {"$x = 1;", 1, "syntax error"},
    {"lang = \"da\";\rthin = maybe;", 1, "syntax error"},
};

static void each_fault_is_named(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(bad); i++) {
        char start[120];

        str_reset(&errors);
        write_file(conf, bad[i].text);
        snprintf(start, sizeof(start), "%s:%d: ", conf, bad[i].line);
        if (settings_load(&settings, dir, false, &errors))
            fail_msg("“%s” is taken", bad[i].text);
        if (strncmp(errors.s, start, strlen(start)) != 0 ||
            strstr(errors.s, bad[i].words) == NULL ||
            strchr(errors.s, '\n') != errors.s + errors.len - 1)
            fail_msg("“%s”: %s", bad[i].text, errors.s);
        for (size_t j = 0; j < SETTINGS_COUNT; j++) /* the value there was before stays */
            if (strcmp(settings.origin[j].file, "built-in") != 0)
                settings_set(&settings, "lang", "auto", "built-in", NULL);
        assert_string_equal(settings.lang, "auto");
        assert_int_equal(settings.lock_minutes, 10);
    }
}

static void all_faults_at_once(void **state)
{
    char expected[800], extra[120];

    (void)state;
    snprintf(extra, sizeof(extra), "%s/50-x.conf", conf_d);
    write_file(conf, "lang = \"de\";\nescdelay = 0;\nthin = true;\nx = 1;");
    write_file(extra, "colour = 1;\n");
    write_file(user, "\nlines = ;");
    setenv("FOOTHOLD_KEYMAP", "vi", 1);
    assert_false(settings_load(&settings, dir, true, &errors));
    assert_false(settings_load_environment(&settings, &errors));
    snprintf(expected, sizeof(expected),
             "%s:1: “lang” must be one of: auto, da, en\n"
             "%s:2: “escdelay” must be one of: 1–1000\n"
             "%s:4: there is no setting “x”\n"
             "%s:1: “colour” must be a text in quotes\n"
             "%s:2: syntax error\n"
             "FOOTHOLD_KEYMAP: “keymap” must be one of: standard, 4gl\n",
             conf, conf, conf, extra, user);
    assert_string_equal(errors.s, expected);
    assert_true(settings.thin); /* what was right is taken */
    unsetenv("FOOTHOLD_KEYMAP");
    unlink(extra);
}

static void refused_as_file(const char *words)
{
    char expected[160];

    str_reset(&errors);
    snprintf(expected, sizeof(expected), "%s:0: %s\n", conf, words);
    assert_false(settings_load(&settings, dir, false, &errors));
    assert_string_equal(errors.s, expected);
}

static void only_proper_files(void **state)
{
    char *big = malloc(70000);
    char *deep = malloc(20000);

    (void)state;
    write_file(conf, "lang = \"en\";");
    assert_int_equal(chmod(conf, 0666), 0);
    refused_as_file("others may write to it: chmod go-w");
    assert_int_equal(chmod(conf, 0664), 0);
    refused_as_file("others may write to it: chmod go-w");
    assert_int_equal(chmod(conf, 0600), 0);
    str_reset(&errors);
    assert_true(settings_load(&settings, dir, false, &errors));
    unlink(conf);
    assert_int_equal(symlink("/dev/null", conf), 0);
    refused_as_file("is a symbolic link");
    unlink(conf);
    assert_int_equal(mkfifo(conf, 0600), 0);
    refused_as_file("is not a regular file");
    unlink(conf);
    assert_int_equal(mkdir(conf, 0700), 0);
    refused_as_file("is not a regular file");
    rmdir(conf);
    memset(big, '\n', 70000);
    write_n(conf, big, 65536);
    str_reset(&errors);
    assert_true(settings_load(&settings, dir, false, &errors));
    write_n(conf, big, 65537);
    refused_as_file("is longer than 65536 bytes");
    memset(deep, '(', 20000);
    write_n(conf, deep, 20000);
    str_reset(&errors);
    assert_false(settings_load(&settings, dir, false, &errors));
    assert_non_null(strstr(errors.s, ":1: groups are nested too deeply\n"));
    write_n(conf, "lang = \"en\0\";", 13);
    str_reset(&errors);
    assert_false(settings_load(&settings, dir, false, &errors));
    assert_non_null(strstr(errors.s, ":1: contains a control character\n"));
    free(big);
    free(deep);
}

static void other_owners_are_refused(void **state)
{
    (void)state;
    if (geteuid() != 0) /* only root can give a file away; everybody else has root's files to try */
        skip();
    write_file(conf, "lang = \"en\";");
    assert_int_equal(chown(conf, 12345, (gid_t)-1), 0);
    refused_as_file("belongs to somebody else: root or you must own it");
}

static void missing_files(void **state)
{
    (void)state;
    assert_true(settings_load(&settings, "/nonexistent", false, &errors));
    assert_true(settings_load(&settings, dir, true, &errors));
    assert_string_equal(errors.s, "");
    assert_false(settings_load_file(&settings, conf, &errors));
    assert_non_null(strstr(errors.s, "cannot be read"));
    write_file(conf, "escdelay = 9;");
    assert_true(settings_load_file(&settings, conf, &errors));
    assert_int_equal(settings.escdelay, 9);
}

static void options(void **state)
{
    struct err err = {0};
    char origin[] = "--lang";

    (void)state;
    assert_true(settings_set(&settings, "lang", "en", origin, &err));
    origin[0] = 'x'; /* it was copied */
    assert_string_equal(settings.origin[0].file, "--lang");
    assert_true(settings_set(&settings, "escdelay", "1000", "-o", &err));
    assert_false(settings_set(&settings, "escdelay", "1001", "-o", &err));
    assert_int_equal(err.code, ERR_USAGE);
    assert_string_equal(err.field, "escdelay");
    assert_false(settings_set(&settings, "escdelay", "25x", "-o", &err));
    assert_false(settings_set(&settings, "escdelay", "", "-o", &err));
    assert_false(settings_set(&settings, "escdelay", "4294967321", "-o", &err));
    assert_int_equal(settings.escdelay, 1000);
    assert_false(settings_set(&settings, "thin", "yes", "-o", &err));
    assert_false(settings_set(&settings, "esc_delay", "5", "-o", &err));
    assert_string_equal(err.detail, "there is no setting “esc_delay”; is “escdelay” meant?");
    assert_true(settings_set(&settings, "conninfo", "host=x passfile=/x", "-d", &err));
    assert_true(settings_set(&settings, "conninfo", "postgresql://me@host:5432/db", "-d", &err));
}

/* What --print-config shows can be read again and changes nothing. */
static void printed_is_readable(void **state)
{
    struct str out, again;

    (void)state;
    str_init(&out);
    str_init(&again);
    settings_set(&settings, "conninfo", "dbname='a \\\\ \"b\" æ'", "x", NULL);
    settings_set(&settings, "escdelay", "1", "x", NULL);
    settings_set(&settings, "thin", "true", "x", NULL);
    settings_print(&settings, &out);
    write_file(conf, out.s);
    settings_finish(&settings);
    settings_init(&settings);
    if (!settings_load(&settings, dir, false, &errors))
        fail_msg("%s", errors.s);
    assert_string_equal(settings.conninfo, "dbname='a \\\\ \"b\" æ'");
    assert_int_equal(settings.escdelay, 1);
    assert_true(settings.thin);
    str_finish(&out);
    str_finish(&again);
}

/* etc/foothold.conf is settings_example(), and its lines are the built-in values. */
static void example_is_the_shipped_file(void **state)
{
    struct str out;
    char shipped[8000];
    FILE *file = fopen("etc/foothold.conf", "r");

    (void)state;
    assert_non_null(file);
    shipped[fread(shipped, 1, sizeof(shipped) - 1, file)] = '\0';
    fclose(file);
    str_init(&out);
    settings_example(&out);
    if (strcmp(shipped, out.s) != 0)
        fail_msg("etc/foothold.conf should be:\n%s", out.s);
    for (char *line = strchr(out.s, '\n'); line != NULL; line = strchr(line + 1, '\n'))
        if (line[1] == '#' && line[2] >= 'a' && line[2] <= 'z')
            line[1] = ' '; /* put into force */
    write_file(conf, out.s);
    if (!settings_load(&settings, dir, false, &errors))
        fail_msg("%s", errors.s);
    for (size_t i = 0; i < SETTINGS_COUNT; i++)
        assert_string_equal(settings.origin[i].file, conf);
    str_reset(&out);
    settings_print(&settings, &out);
    assert_non_null(strstr(out.s, "lock_minutes = 10;"));
    assert_int_equal(settings.escdelay, 25);
    str_finish(&out);
}

/* Bytes of no meaning, and pieces of meaning in no order: an answer, never an end. */
static void random_files(void **state)
{
    static const char *const pieces[] = {
        "lang",
        " = ",
        "\"da\"",
        ";",
        "\n",
        "{",
        "}",
        "(",
        ")",
        "[",
        "]",
        "\"",
        "\\",
        "/*",
        "*/",
        "#",
        "//",
        "@include",
        "@include \"/etc\"",
        "escdelay",
        "7",
        "0x",
        "99999999999",
        "L",
        "true",
        ",",
        ":",
        "\\x41",
        "\\x00",
        "æ",
        "\xff",
        "-",
        "+",
        "1.5e",
        "thin",
        "\t",
        "\r\n",
    };
    uint32_t seed = 20261120;

    (void)state;
    for (int i = 0; i < 4000; i++) {
        struct str text;
        bool ok;

        str_init(&text);
        for (int n = 0; n < i % 40; n++) {
            seed = seed * 1664525 + 1013904223;
            str_add(&text, pieces[(seed >> 16) % COUNT(pieces)]);
        }
        write_n(conf, text.s, text.len);
        str_reset(&errors);
        ok = settings_load(&settings, dir, false, &errors);
        assert_int_equal(ok, errors.len == 0);
        assert_in_range(settings.escdelay, 1, 1000);
        str_finish(&text);
    }
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(built_in),
        TEST(all_are_read),
        TEST(precedence),
        TEST(login_shell),
        TEST(home_stands_in_for_xdg),
        TEST(each_fault_is_named),
        TEST(all_faults_at_once),
        TEST(only_proper_files),
        TEST(other_owners_are_refused),
        TEST(missing_files),
        TEST(options),
        TEST(printed_is_readable),
        TEST(example_is_the_shipped_file),
        TEST(random_files),
    };

    unsetenv("LANGUAGE");
    return cmocka_run_group_tests(tests, make_dirs, remove_dirs);
}
