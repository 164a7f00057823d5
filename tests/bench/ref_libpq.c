/* link: lib/bench -lncursesw -ltinfo -lpq */
/* ref_libpq: the least that a program on ncurses and libpq can do: connect, prepare, one page, one
 * paint; then a search at every character typed after / (beginnings) or % (fragments).
 *
 *   ref_libpq QUERY PREFIX-QUERY FRAGMENT-QUERY
 *
 * o asks for the page again and paints it; c empties the screen before that; Ctrl-u empties the
 * search; q ends.
 *
 * The queries give rows of one text column. PREFIX-QUERY takes $1 and $2, the bounds of the prefix;
 * FRAGMENT-QUERY takes $1, the fragment, and is asked from three characters on. The connection is
 * libpq's own (PGHOST …). Shows "ready" in its last line. */
#define _XOPEN_SOURCE_EXTENDED 1
#include <curses.h>
#include <libpq-fe.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../lib/bench.h"

static PGconn *conn;

static PGresult *checked(PGresult *r)
{
    ExecStatusType status = PQresultStatus(r);

    if (status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK)
        return r;
    endwin();
    bench_die("%s", PQerrorMessage(conn));
}

static void show(PGresult *rows, const char *last)
{
    int i;

    for (i = 0; i < LINES - 2; i++) {
        move(i + 1, 0);
        if (i < PQntuples(rows))
            addnstr(PQgetvalue(rows, i, 0), COLS * 2);
        clrtoeol();
    }
    PQclear(rows);
    move(LINES - 1, 0);
    addstr(last);
    clrtoeol();
    refresh();
}

static PGresult *found(bool prefix, const char *text)
{
    const char *bounds[2] = {text, NULL};
    char to[80];

    snprintf(to, sizeof(to), "%s\xF4\x8F\xBF\xBF", text);
    bounds[1] = to;
    if (prefix)
        return checked(PQexecPrepared(conn, "prefix", 2, bounds, NULL, NULL, 0));
    return checked(PQexecPrepared(conn, "fragment", 1, bounds, NULL, NULL, 0));
}

static void show_line(char mark, const char *text)
{
    move(LINES - 1, 0);
    addch((chtype)mark);
    addstr(text);
    clrtoeol();
    refresh();
}

static void search(char mark)
{
    char text[64] = "", line[80];
    size_t n = 0;
    int key;

    show_line(mark, text);
    while ((key = getch()) != '\r' && key != 27 && key != ERR) {
        if (key == ('u' & 0x1f))
            text[n = 0] = '\0';
        else if (key >= ' ' && key <= 255 && key != 127 && n + 1 < sizeof(text))
            text[n++] = (char)key;
        text[n] = '\0';
        snprintf(line, sizeof(line), "%c%s", mark, text);
        if (n >= (mark == '/' ? 1 : 3))
            show(found(mark == '/', text), line);
        else
            show_line(mark, text);
    }
    move(LINES - 1, 0);
    clrtoeol();
    refresh();
}

static void start_screen(void)
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
}

int main(int argc, char **argv)
{
    int key;

    if (argc != 4)
        return 64;
    conn = PQconnectdb("");
    if (PQstatus(conn) != CONNECTION_OK)
        bench_die("%s", PQerrorMessage(conn));
    PQclear(checked(PQexec(conn, "set plan_cache_mode = force_generic_plan")));
    PQclear(checked(PQprepare(conn, "page", argv[1], 0, NULL)));
    PQclear(checked(PQprepare(conn, "prefix", argv[2], 2, NULL)));
    PQclear(checked(PQprepare(conn, "fragment", argv[3], 1, NULL)));
    start_screen();
    addstr("Borger");
    show(checked(PQexecPrepared(conn, "page", 0, NULL, NULL, NULL, 0)), "ready");
    while ((key = getch()) != 'q' && key != ERR) {
        if (key == '/' || key == '%')
            search((char)key);
        if (key == 'o')
            show(checked(PQexecPrepared(conn, "page", 0, NULL, NULL, NULL, 0)), "ready");
        if (key == 'c') {
            clear();
            refresh();
        }
    }
    endwin();
    PQfinish(conn);
    return 0;
}
