/* link: base def engine tui stub_db */
/* The terminal: one write() for a frame, of whatever size. The output goes into a socket that keeps
 * each write() apart. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/err.h"
#include "base/i18n.h"
#include "engine/app.h"
#include "engine/key.h"
#include "engine/list.h"
#include "engine/panes.h"
#include "engine/view.h"
#include "src/tui/term_priv.h"
#include "tui/draw.h"
#include "tui/keys.h"

static struct column_def columns[] = {{.name = "name", .label = "Navn"},
                                      {.name = "what", .label = "Hvad", .width = 30}};
static struct screen_def list = {
    .name = "list", .kind = SCREEN_LIST, .title = "Liste", .columns = columns, .n_columns = 2};
static struct pane_def two[] = {{.screen = "list", .width = 40}, {.screen = "list"}};
static struct screen_def both = {
    .name = "both", .kind = SCREEN_PANES, .title = "To", .panes = two, .n_panes = 2};
static struct screen_def global = {.name = "global", .kind = SCREEN_KEYS};
static struct screen_def *all[] = {&list, &both};
static const struct screen_defs defs = {.screens = all, .n = 2, .global = &global};

enum { ROWS = 300 };

static struct app app;
static int out, output[2]; /* the real standard output; the socket, ours first */
static char last[100000];

/* Number of write() calls since the last time. */
static int writes(void)
{
    int n = 0;
    ssize_t got;
    while ((got = recv(output[0], last, sizeof last - 1, MSG_DONTWAIT)) > 0) {
        last[got] = '\0';
        n++;
    }
    return n;
}

static int drawn(void)
{
    draw(&app, 1000);
    return writes();
}

static void fill(struct view *view)
{
    static const char *cells[2 * ROWS];
    for (size_t i = 0; i < ROWS; i++) {
        cells[2 * i] = i % 2 ? "Øllegård Bæk, Sørine" : "Ågård, Ingeborg";
        cells[2 * i + 1] = "æøå æøå æøå æøå æøå æøå";
    }
    list_set_rows(view, ROWS, cells);
}

static int start(void **state)
{
    struct term_options options = {.escdelay = 25};
    struct err err = {0};
    (void)state;
    i18n_init("da", "/nonexistent");
    setenv("TERM", "xterm-256color", 1);
    setenv("LINES", "24", 1);
    setenv("COLUMNS", "80", 1);
    fflush(stdout);
    out = dup(STDOUT_FILENO);
    if (socketpair(AF_UNIX, SOCK_SEQPACKET, 0, output) != 0 || dup2(output[1], 1) != 1)
        return 1;
    if (!term_open(&options, &err))
        return 1;
    keys_define();
    app_init(&app, NULL, &defs, NULL);
    app.line = LINE_ONLINE;
    struct view *view = app_open(&app, "both", NULL);
    fill(view->panes->views[0]);
    fill(view->panes->views[1]);
    writes();
    return 0;
}

static int stop(void **state)
{
    (void)state;
    app_finish(&app);
    term_stop();
    dup2(out, STDOUT_FILENO);
    close(out);
    close(output[0]);
    close(output[1]);
    return 0;
}

static void a_frame_is_one_write(void **state)
{
    (void)state;
    assert_int_equal(drawn(), 1);
    assert_non_null(strstr(last, "Ågård"));
    assert_int_equal(drawn(), 0); /* nothing has changed */
    app_key(&app, K_DOWN);
    assert_int_equal(drawn(), 1);
    app_key(&app, K_PAGE_DOWN);
    assert_int_equal(drawn(), 1);
    app_key(&app, K_TAB);
    assert_int_equal(drawn(), 1);
    term_repaint();
    assert_int_equal(drawn(), 1);
}

static void reading_keys_writes_nothing(void **state)
{
    struct keys keys;
    int key, ends[2];
    (void)state;
    assert_int_equal(pipe(ends), 0);
    int in = dup(STDIN_FILENO);
    dup2(ends[0], STDIN_FILENO);
    keys_init(&keys);
    drawn();
    assert_int_equal(write(ends[1], "j\033[6~", 5), 5);
    assert_int_equal(keys_next(&keys, 0, &key), KEYS_KEY);
    assert_int_equal(key, 'j');
    assert_int_equal(keys_next(&keys, 0, &key), KEYS_KEY);
    assert_int_equal(key, K_PAGE_DOWN);
    assert_int_equal(keys_next(&keys, 0, &key), KEYS_NONE);
    assert_int_equal(writes(), 0);
    keys_finish(&keys);
    dup2(in, STDIN_FILENO);
    close(in);
    close(ends[0]);
    close(ends[1]);
}

static void pastes_and_the_end_of_input(void **state)
{
    static const char pasted[] = "\033[200~a\033[6~b\njj\033[201~x";
    struct keys keys;
    int key, ends[2];
    (void)state;
    assert_int_equal(pipe(ends), 0);
    int in = dup(STDIN_FILENO);
    dup2(ends[0], STDIN_FILENO);
    keys_init(&keys);
    assert_int_equal(write(ends[1], pasted, 14), 14); /* the rest comes later */
    assert_int_equal(keys_next(&keys, 0, &key), KEYS_NONE);
    assert_int_equal(keys_due(&keys), KEYS_PASTE_PATIENCE_MS);
    assert_int_equal(write(ends[1], pasted + 14, sizeof pasted - 15), (int)sizeof pasted - 15);
    assert_int_equal(keys_next(&keys, 0, &key), KEYS_PASTE);
    assert_string_equal(keys.paste.s, "a\033[6~b\njj");
    assert_int_equal(keys_next(&keys, 0, &key), KEYS_KEY);
    assert_int_equal(key, 'x');
    assert_int_equal(keys_next(&keys, 0, &key), KEYS_NONE);
    close(ends[1]);
    assert_int_equal(keys_next(&keys, 0, &key), KEYS_CLOSED);
    keys_finish(&keys);
    dup2(in, STDIN_FILENO);
    close(in);
    close(ends[0]);
}

static void a_paste_without_end_ends(void **state)
{
    struct keys keys;
    int key, ends[2];
    (void)state;
    assert_int_equal(pipe(ends), 0);
    int in = dup(STDIN_FILENO);
    dup2(ends[0], STDIN_FILENO);
    keys_init(&keys);
    assert_int_equal(write(ends[1], "\033[200~abc", 9), 9);
    assert_int_equal(keys_next(&keys, 1000, &key), KEYS_NONE);
    assert_int_equal(keys_next(&keys, 1000 + KEYS_PASTE_PATIENCE_MS - 1, &key), KEYS_NONE);
    assert_int_equal(keys_next(&keys, 1000 + KEYS_PASTE_PATIENCE_MS, &key), KEYS_PASTE);
    assert_string_equal(keys.paste.s, "abc");
    keys_finish(&keys);
    dup2(in, STDIN_FILENO);
    close(in);
    close(ends[0]);
    close(ends[1]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_frame_is_one_write, start, stop),
        cmocka_unit_test_setup_teardown(reading_keys_writes_nothing, start, stop),
        cmocka_unit_test_setup_teardown(pastes_and_the_end_of_input, start, stop),
        cmocka_unit_test_setup_teardown(a_paste_without_end_ends, start, stop),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
