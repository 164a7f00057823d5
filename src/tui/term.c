#include "tui/term.h"

#include <curses.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/str.h"
#include "paint.h"
#include "term_priv.h"

#undef lines /* of term.h; ours is an option */

/* Room for any frame of ours in curses' output buffer: see new_screen(). */
enum { FRAME_BYTES = 60000 };

static SCREEN *screen;
static struct termios before; /* settings of the terminal as we found them */
static bool bracketed;        /* the terminal marks pastes */

/* What puts the terminal back, ready for a signal handler, which may call write() but not curses.
 */
static volatile sig_atomic_t taken;
static char last_words[256];
static size_t last_words_len;

static const int fatal_signals[] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, SIGSYS};
enum { FATAL_SIGNALS = sizeof fatal_signals / sizeof fatal_signals[0] };

/* ---- the end by accident ---- */

static void put_back(void)
{
    if (!taken)
        return;
    taken = 0;
    ssize_t written = write(STDOUT_FILENO, last_words, last_words_len);
    (void)written;
    tcsetattr(STDIN_FILENO, TCSANOW, &before);
}

static void on_fatal(int number)
{
    put_back();
    raise(number); /* SA_RESETHAND: what is usual happens when this handler returns */
}

static void watch_fatal(void)
{
    struct sigaction action = {.sa_handler = on_fatal, .sa_flags = (int)SA_RESETHAND};
    sigemptyset(&action.sa_mask);
    for (size_t i = 0; i < FATAL_SIGNALS; i++)
        sigaction(fatal_signals[i], &action, NULL);
    mem_on_exhausted(put_back);
}

static void unwatch_fatal(void)
{
    struct sigaction action = {.sa_handler = SIG_DFL};
    sigemptyset(&action.sa_mask);
    for (size_t i = 0; i < FATAL_SIGNALS; i++)
        sigaction(fatal_signals[i], &action, NULL);
    mem_on_exhausted(NULL);
}

/* Past curses, whose putp() goes into the buffer of stdio and so comes out whenever that is full.
 */
static void send(const char *bytes)
{
    size_t n = strlen(bytes);
    while (n > 0) {
        ssize_t sent = write(STDOUT_FILENO, bytes, n);
        if (sent <= 0)
            return;
        bytes += sent;
        n -= (size_t)sent;
    }
}

/*
 * Descriptions say at each change of attributes which character set is meant, for programs that
 * draw lines with another one. Ours are Unicode or ASCII: two of three bytes of a change are saved,
 * which is a tenth of a key's bytes. Cut in place: curses and we read the same copy.
 */
static void cut(const char *name, const char *what)
{
    char id[16];
    snprintf(id, sizeof id, "%s", name);
    char *value = tigetstr(id);
    char *at = value == (char *)-1 || !value ? NULL : strstr(value, what);
    if (at)
        memmove(at, at + strlen(what), strlen(at + strlen(what)) + 1);
}

static void leave_out_charset(void)
{
    cut("sgr", "%?%p9%t\033(0%e\033(B%;");
    cut("sgr", "%?%p9%t\016%e\017%;");
    cut("sgr0", "\033(B");
    cut("sgr0", "\017");
}

/* A string of terminfo, NULL where the terminal has none. */
static const char *capability(const char *name)
{
    char id[16];
    snprintf(id, sizeof id, "%s", name); /* an old prototype wants it writable */
    const char *value = tigetstr(id);
    return value == (char *)-1 || (value && !*value) ? NULL : value;
}

/* Padding ("$<5/>") is for glass terminals of the 1970s, and is not to be printed by us. */
static void add_words(const char *value)
{
    for (; value && *value && last_words_len + 1 < sizeof last_words; value++) {
        if (value[0] == '$' && value[1] == '<' && strchr(value, '>'))
            value = strchr(value, '>');
        else
            last_words[last_words_len++] = *value;
    }
}

static void prepare_last_words(void)
{
    char region[32] = "";
    const char *scroll = capability("csr");
    if (scroll)
        snprintf(region, sizeof region, "%s", tiparm(scroll, 0, LINES - 1));
    last_words_len = 0;
    add_words(bracketed ? capability("BD") : NULL);
    add_words(capability("sgr0"));
    add_words(region);
    add_words(capability("rmkx"));
    add_words(capability("cnorm"));
    add_words(capability("rmcup"));
}

/* ---- start ---- */

/* What makes curses read descriptions of the user's making, or draw in ways we have not seen. */
static void clean_environment(void)
{
    static const char *const names[] = {"TERMINFO",
                                        "TERMINFO_DIRS",
                                        "TERMCAP",
                                        "TERMPATH",
                                        "NCURSES_TRACE",
                                        "NCURSES_NO_PADDING",
                                        "NCURSES_ASSUMED_COLORS",
                                        "NCURSES_CONSOLE2",
                                        "NCURSES_GPM_TERMS",
                                        "NCURSES_NO_HARD_TABS",
                                        "NCURSES_NO_MAGIC_COOKIE",
                                        "NCURSES_NO_SETBUF",
                                        "NCURSES_NO_UTF8_ACS"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        unsetenv(names[i]);
}

static int variable(const char *name, int otherwise)
{
    const char *text = getenv(name);
    char *end;
    long value = text ? strtol(text, &end, 10) : 0;
    return value > 0 && value < SHRT_MAX ? (int)value : otherwise;
}

static struct winsize
    given; /* by LINES and COLUMNS: for a serial line, which has no size of its own */

static struct winsize window_size(void)
{
    struct winsize size;
    memset(&size, 0, sizeof size);
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0)
        size = given;
    return size;
}

/*
 * curses takes its output buffer once, as large as the first screen in bytes, and writes whenever
 * it is full: a screen of Danish with colours would take two write() calls, and one of a window
 * that has grown many. So it is told of a first screen with one very long line, and of the true
 * size before anything is drawn.
 */
static SCREEN *new_screen(const char *type)
{
    char wide[16];
    snprintf(wide, sizeof wide, "%d", FRAME_BYTES / 3);
    setenv("LINES", "1", 1);
    setenv("COLUMNS", wide, 1);
    SCREEN *made = newterm(type, stdout, stdin);
    unsetenv("LINES");
    unsetenv("COLUMNS");
    if (made && !capability("cup")) {
        endwin();
        delscreen(made);
        return NULL;
    }
    if (made)
        resizeterm(1, 1); /* first narrow: many lines of that length would take 40 MB */
    return made;
}

/* Asked before newterm(), which loses memory over a terminal that it does not know. */
static bool is_known(const char *type)
{
    int found;
    if (setupterm(type, STDOUT_FILENO, &found) != OK)
        return false;
    del_curterm(cur_term);
    return true;
}

static bool find_screen(struct err *err)
{
    const char *type = getenv("TERM");
    if (type && strcmp(type, "dumb") == 0)
        return err_set(
            err, ERR_UNAVAILABLE, NULL,
            _("TERM=dumb cannot show a screen; in a real terminal set TERM=xterm-256color"));
    screen = type && is_known(type) ? new_screen(type) : NULL;
    if (!screen) {
        screen = new_screen("xterm-256color");
        if (screen)
            setenv("TERM", "xterm-256color", 1);
    }
    if (!screen)
        return err_set(err, ERR_UNAVAILABLE, NULL,
                       _("The terminal “%s” is not known here; install ncurses-base or set TERM"),
                       type ? type : "");
    return true;
}

/* raw() also ends flow control, or one Ctrl-S would freeze the screen. */
static void set_modes(int escdelay)
{
    set_escdelay(variable("ESCDELAY", escdelay > 0 ? escdelay : 25));
    raw();
    noecho();
    nonl();
    typeahead(-1); /* a frame is never left half drawn because a key waits */
    scrollok(stdscr, FALSE);
    def_prog_mode();
}

static void mark_pastes(void)
{
    const char *on = capability("BE");
    bracketed = on && capability("BD");
    if (bracketed)
        send(on);
}

/* Only where the terminal keeps the old title and takes it back on leaving. No names: others see
 * titles. */
static void set_title(void)
{
    const char *enter = capability("smcup");
    if (enter && strstr(enter, "22;0"))
        send("\033]0;foothold\007");
}

/* On a thin line: one of ours is three bytes. */
static bool ascii_lines(const struct term_options *options)
{
    const char *type = getenv("TERM");
    if (options->lines != TERM_LINES_AUTO)
        return options->lines == TERM_LINES_ASCII;
    return options->thin || i18n_fell_back() || (type && strncmp(type, "vt", 2) == 0);
}

/* One of sixteen colours costs half the bytes of one of 256, and keys and labels have none. */
static enum term_theme allowed_theme(const struct term_options *options)
{
    const char *no = getenv("NO_COLOR");
    if (options->theme != TERM_THEME_AUTO)
        return options->theme;
    return no && *no ? TERM_THEME_MONO : options->thin ? TERM_THEME_16 : TERM_THEME_AUTO;
}

bool term_open(const struct term_options *options, struct err *err)
{
    given.ws_row = (unsigned short)variable("LINES", 24);
    given.ws_col = (unsigned short)variable("COLUMNS", 80);
    if (options->login)
        clean_environment();
    if (!find_screen(err))
        return false;
    leave_out_charset();
    set_modes(options->escdelay);
    term_resize();
    taken = 1;
    paint_init(allowed_theme(options), ascii_lines(options));
    /* Until it has been suspended once, curses writes at every motion of the cursor. */
    endwin();
    refresh();
    mark_pastes();
    set_title();
    prepare_last_words();
    watch_fatal();
    return true;
}

bool term_start(const struct term_options *options, struct err *err)
{
    if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO) || tcgetattr(STDIN_FILENO, &before) != 0)
        return err_set(err, ERR_UNAVAILABLE, NULL,
                       _("Screens need a terminal; for use in scripts see foothold --help"));
    return term_open(options, err);
}

void term_stop(void)
{
    if (!taken)
        return;
    if (bracketed)
        send(capability("BD"));
    endwin();
    taken = 0;
    unwatch_fatal();
    tcsetattr(STDIN_FILENO, TCSANOW, &before);
    delscreen(screen);
    screen = NULL;
}

void term_resize(void)
{
    struct winsize size = window_size();
    resizeterm(size.ws_row, size.ws_col);
    if (taken)
        prepare_last_words();
}

void term_repaint(void)
{
    clearok(curscr, TRUE);
}

void term_size(int *ret_rows, int *ret_cols)
{
    struct box all = paint_screen();
    *ret_rows = all.height;
    *ret_cols = all.width;
}

void term_bell(void)
{
    send("\a");
}
