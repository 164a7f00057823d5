/*
 * The screen definitions of ui/ as they were when the program was built.
 *
 * The array is made by tools/embed-ui and ends with a row whose name is empty. `name` is the file
 * name without its directory ("case_list.cfg"), `text` the whole file, NUL-terminated UTF-8. Both
 * live as long as the program. Rows are sorted by name; names lie together, so that looking for one
 * touches no text.
 */
#ifndef DEF_EMBEDDED_H
#define DEF_EMBEDDED_H

struct def_embedded {
    char name[40];
    const char *text;
};

extern const struct def_embedded def_embedded[];

#endif
