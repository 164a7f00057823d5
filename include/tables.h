/* tables.h: the tables that the program itself works with, for man pages, completion and tests. */
#ifndef TABLES_H
#define TABLES_H

/* One line per row on stdout, tab-separated, its kind first; words in the language in force:
 *
 *     command NAME ARGUMENTS HELP
 *     option  COMMAND NAME VALUE HELP    COMMAND "": before any command; NAME with its dashes
 *     setting NAME VALUES INITIAL HELP   VALUES "": any text
 *     action  NAME KEYS HELP             KEYS "": only where a screen gives it one
 *     exit    STATUS HELP
 *
 * A cell may be empty; none holds a tab or a line break. */
void tables_print(void);

#endif
