/* link: */
/* toy: a small list on the terminal with all the bad habits that the driver must notice.
 *
 *   arrows, j, k  move      Enter  open      q  end properly
 *   i  write an operating system command    o  write a foreign colour sequence
 *   m  leave without restoring the terminal  x  abort
 *   z  never end again, whatever comes       s  write what was typed so far to ./typed */
#include <curses.h>
#include <fcntl.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { ROWS = 30 };

static char typed[256];

static void draw(int cursor, const char *message)
{
    int i;

    erase();
    mvaddstr(0, 0, "Toy list");
    for (i = 0; i < ROWS && i < LINES - 2; i++) {
        if (i == cursor)
            attron(A_REVERSE);
        mvaddstr(i + 1, 0, i == cursor ? ">" : " ");
        addstr("row Ærø ");
        addch((chtype)('A' + i));
        if (i == cursor)
            attroff(A_REVERSE);
    }
    mvaddstr(LINES - 1, 0, message);
    move(cursor + 1, 0);
    refresh();
}

static void put(const char *bytes)
{
    if (write(STDOUT_FILENO, bytes, strlen(bytes)) < 0)
        abort();
}

static void save(void)
{
    int fd = open("typed", O_WRONLY | O_CREAT | O_TRUNC, 0600);

    if (fd < 0 || write(fd, typed, strlen(typed)) < 0 || close(fd) < 0)
        abort();
}

static void never_end(void)
{
    struct sigaction ignore = {.sa_handler = SIG_IGN};

    sigaction(SIGHUP, &ignore, NULL);
    for (;;)
        pause();
}

/* The keys of bad habits. */
static void misbehave(int key)
{
    if (key == 'i')
        put("\033]0;owned\007");
    if (key == 'o')
        put("\033[38;2;1;2;3;4m");
    if (key == 'm')
        _exit(0);
    if (key == 'x')
        abort();
    if (key == 'z')
        never_end();
    if (key == 's')
        save();
}

int main(void)
{
    int cursor = 0, key;
    const char *message = "ready";

    setlocale(LC_CTYPE, "");
    initscr();
    raw();
    noecho();
    keypad(stdscr, TRUE);
    set_escdelay(30);
    do {
        draw(cursor, message);
        key = getch();
        if (key < 256 && key > ' ' && strlen(typed) < sizeof(typed) - 1)
            typed[strlen(typed)] = (char)key;
        if ((key == KEY_DOWN || key == 'j') && cursor < LINES - 3)
            cursor++;
        if ((key == KEY_UP || key == 'k') && cursor > 0)
            cursor--;
        message = key == '\n' || key == '\r' ? "opened" : key == '\033' ? "escape" : "ready";
        if (key == KEY_F(4))
            message = "F4";
        misbehave(key);
    } while (key != 'q' && key != ERR);
    endwin();
    return 0;
}
