/* link: bench/rows lib/bench -lncursesw -ltinfo */
/* ref_ncurses: the least that a list on ncurses can do; what the program's lists are held against.
 *
 *   ref_ncurses FILE ROWS [marker]
 *
 * Rows are the lines of FILE. Down Up PgDn PgUp Home End q; / and text. One endwin() and refresh()
 * at the start ends the state in which ncurses 6.4 flushes at every motion of the cursor: one
 * write a paint, the best that ncurses can do. */
#define _XOPEN_SOURCE_EXTENDED 1
#include <curses.h>
#include <locale.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

#include "rows.h"

static struct row_file file;
static struct row_view view;
static bool marker;

static void draw_row(long row)
{
    bool on = row == view.cursor;

    attrset(on && !marker ? A_REVERSE : A_NORMAL);
    move((int)(row - view.top) + 1, 0);
    addch(on && marker ? '>' : ' ');
    addstr(row_file_line(&file, row));
    if (getcury(stdscr) == (int)(row - view.top) + 1)
        clrtoeol();
    attrset(A_NORMAL);
}

static void draw_place(void)
{
    char text[64];

    snprintf(text, sizeof(text), "%ld/%ld", view.cursor + 1, view.rows);
    move(LINES - 1, 0);
    addstr(text);
    clrtoeol();
}

static void draw_all(void)
{
    long row;

    for (row = view.top; row < view.top + view.height && row < view.rows; row++)
        draw_row(row);
    draw_place();
}

static void search(void)
{
    int key;

    move(LINES - 1, 0);
    clrtoeol();
    addch('/');
    refresh();
    while ((key = getch()) != '\r' && key != 27 && key != ERR) {
        if (key >= ' ' && key < 127)
            addch((chtype)key);
        refresh();
    }
}

static bool moved(int key)
{
    switch (key) {
    case KEY_DOWN:
        row_view_move(&view, 1);
        return true;
    case KEY_UP:
        row_view_move(&view, -1);
        return true;
    case KEY_NPAGE:
        row_view_move(&view, view.height);
        return true;
    case KEY_PPAGE:
        row_view_move(&view, -view.height);
        return true;
    case KEY_HOME:
        row_view_move(&view, -view.rows);
        return true;
    case KEY_END:
        row_view_move(&view, view.rows);
        return true;
    default:
        return false;
    }
}

static void start(void)
{
    setlocale(LC_ALL, "");
    initscr();
    raw();
    noecho();
    nonl();
    keypad(stdscr, TRUE);
    set_escdelay(25);
    curs_set(0);
    endwin();
    refresh();
    view.height = LINES - 2;
    addstr("Borger                       Frist");
    draw_all();
    refresh();
}

int main(int argc, char **argv)
{
    struct row_view before;
    int key;

    if (argc < 3)
        return 64;
    row_file_load(&file, argv[1]);
    view.rows = strtol(argv[2], NULL, 10);
    marker = argc > 3;
    start();
    while ((key = getch()) != 'q' && key != ERR) {
        before = view;
        if (key == '/')
            search();
        else if (!moved(key))
            continue;
        if (view.top != before.top || key == '/') {
            draw_all();
        } else {
            draw_row(before.cursor);
            draw_row(view.cursor);
            draw_place();
        }
        refresh();
    }
    endwin();
    row_file_finish(&file);
    return 0;
}
