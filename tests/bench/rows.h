/* The rows that the reference lists show: lines of a file, again and again up to any number. */
#ifndef TESTS_BENCH_ROWS_H
#define TESTS_BENCH_ROWS_H

struct row_file {
    char *text;
    char **line;
    int lines; /* ≥ 1 */
};

/* Dies when the file cannot be read or is empty. */
void row_file_load(struct row_file *f, const char *path);
const char *row_file_line(const struct row_file *f, long row);
void row_file_finish(struct row_file *f);

/* Where the bar stands and what is on the screen, as arrows and pages move it. */
struct row_view {
    long rows, cursor, top;
    int height;
};

/* Moves the cursor by so many rows, within the list, and the window with it. */
void row_view_move(struct row_view *v, long by);

#endif
