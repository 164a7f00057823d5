/* link: lib/bench -lncursesw -ltinfo -lpq */
/* ref_libpq: the least that a program on ncurses and libpq can do: connect, prepare, one page, one
 * paint; then a prefix search at every character typed after /.
 *
 *   ref_libpq QUERY PREFIX-QUERY
 *
 * o asks for the page again and paints it; c empties the screen before that.
 *
 * QUERY gives rows of one text column; PREFIX-QUERY takes $1 and $2, the bounds of the prefix. The
 * connection is libpq's own (PGHOST …). Shows "ready" in its last line. q ends. */
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

static void search(void)
{
    char text[64] = "", line[80], to[80];
    const char *bounds[2] = {text, to};
    size_t n = 0;
    int key;

    move(LINES - 1, 0);
    addch('/');
    clrtoeol();
    refresh();
    while ((key = getch()) != '\r' && key != 27) {
        if (key < ' ' || key > 126 || n + 1 == sizeof(text))
            continue;
        text[n++] = (char)key;
        text[n] = '\0';
        snprintf(line, sizeof(line), "/%s", text);
        snprintf(to, sizeof(to), "%s\xF4\x8F\xBF\xBF", text);
        show(checked(PQexecPrepared(conn, "prefix", 2, bounds, NULL, NULL, 0)), line);
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

    if (argc != 3)
        return 64;
    conn = PQconnectdb("");
    if (PQstatus(conn) != CONNECTION_OK)
        bench_die("%s", PQerrorMessage(conn));
    PQclear(checked(PQexec(conn, "set plan_cache_mode = force_generic_plan")));
    PQclear(checked(PQprepare(conn, "page", argv[1], 0, NULL)));
    PQclear(checked(PQprepare(conn, "prefix", argv[2], 2, NULL)));
    start_screen();
    addstr("Borger");
    show(checked(PQexecPrepared(conn, "page", 0, NULL, NULL, NULL, 0)), "ready");
    while ((key = getch()) != 'q') {
        if (key == '/')
            search();
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
