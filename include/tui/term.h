/* tui/term.h: the terminal itself: taken at the start, given back at the end, whatever the end is.
 *
 * One terminal per process: standard input and output. Between term_start() and term_stop() nothing
 * else may write to either of them, or to standard error when that is the same terminal.
 */
#ifndef TUI_TERM_H
#define TUI_TERM_H

#include <stdbool.h>

struct err;

enum term_theme { TERM_THEME_AUTO, TERM_THEME_MONO, TERM_THEME_16, TERM_THEME_256 };
enum term_lines { TERM_LINES_AUTO, TERM_LINES_UTF8, TERM_LINES_ASCII };

struct term_options {
    bool
        login; /* variables that make curses read files of the user's choice are taken away first */
    bool thin; /* what is AUTO is chosen for few bytes: 16 colours, ASCII frames */
    enum term_theme theme; /* AUTO: what the terminal has, and none where NO_COLOR is set */
    enum term_lines lines; /* AUTO: what the terminal has */
    int escdelay; /* ms to wait for what belongs to an Esc; 0: 25. ESCDELAY in the environment says
                     otherwise */
};

/* Take the terminal. False with ERR_UNAVAILABLE and nothing changed: input or output is no
 * terminal, there is no such terminal, or it cannot show a screen; `err` says what to do about it.
 * From now on SIGSEGV, SIGABRT and their like, and the want of memory, put the terminal back before
 * the program ends. */
bool term_start(const struct term_options *options, struct err *err);

/* Give it back: settings, screen, title. Does nothing when it is not ours. */
void term_stop(void);

/* The window has another size: the next drawing fills it. */
void term_resize(void);

/* Something else may have written on the screen: the next drawing repaints all of it. */
void term_repaint(void);

/* Rows and columns; both at least 1. */
void term_size(int *ret_rows, int *ret_cols);

/* Ring, now. */
void term_bell(void);

#endif
