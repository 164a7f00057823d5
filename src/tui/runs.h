/* runs: a drawing as runs of text, line by line, beside the drawing before it. Only lines that are
 * not what they were reach curses: a key that moves the bar redraws two lines and costs two,
 * without the drawing having to know what changed.
 */
#ifndef TUI_RUNS_H
#define TUI_RUNS_H

#include <curses.h>
#include <stddef.h>

struct str;

/* A drawing of a screen of this size begins: all lines are empty. */
void runs_begin(int rows, int cols);

/* The next run of line y begins at column x: append its text to what is returned, then call
 * runs_end(). Later runs cover earlier ones. Text has passed the gate and fits into the line. */
struct str *runs_open(int y, int x, int style);
void runs_close(int y);

/* Hand the lines that differ to curses. `looks`: attributes and colours by style. */
void runs_show(const chtype *looks);

/* Nothing is known of what stands on the screen: all lines count as different. */
void runs_forget(void);

#endif
