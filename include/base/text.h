#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct str;

/*
 * Text: UTF-8 in, cells out. Everything that reaches a terminal, server messages
 * included, goes through text_screen() or text_pad().
 *
 * Lengths are bytes and texts need not end in NUL. A "cell" is one column of the
 * terminal. Widths come from utf8proc's tables with the corrections listed in
 * text.c, never from the C locale; for everything text_screen() lets through they
 * are equal to wcwidth() under C.UTF-8 of glibc 2.36, which is what ncursesw draws
 * by (tests/unit/test_text.c goes through all code points). Differences in kind:
 * what glibc 2.36 does not know yet (Unicode 15) is drawn as U+FFFD.
 */

/* Most zero-width marks that text_screen() leaves on one cell. */
#define TEXT_MAX_MARKS 4

/*
 * Decode the character at `s`. Returns the bytes it takes (1..4; 0 only when n is
 * 0). Surrogates, overlong forms, values above U+10FFFF and cut sequences are
 * invalid: *ret_cp is -1 and one byte is taken.
 */
size_t text_decode(const char *s, size_t n, int32_t *ret_cp);

/* Write `cp` as UTF-8. Returns the bytes (1..4), 0 when it is no character. */
size_t text_encode(int32_t cp, char ret_bytes[4]);

/* Valid UTF-8 without NUL: may be sent to the database. */
bool text_valid(const char *s, size_t n);

/* Append the NFC form of `s` to `out`. False and `out` unchanged when `s` is not valid. */
bool text_nfc(struct str *out, const char *s, size_t n);

/* text_screen() leaves this character as it is (a mark: where it has something to stand on). */
bool text_printable(int32_t cp);

/* A character that is drawn on the one before it (accents, conjoining letters). */
bool text_is_mark(int32_t cp);

/*
 * What the grapheme `prev` becomes when the mark `cp` is typed after it: append its
 * NFC form to `out` ("a" + U+030A gives "å"). False and `out` unchanged when `cp`
 * is no mark, `prev` is empty or invalid, or it carries TEXT_MAX_MARKS already.
 */
bool text_compose(struct str *out, const char *prev, size_t n, int32_t cp);

/*
 * Offset of the grapheme boundary after (before) offset `at`. At the end (start)
 * they return `n` (0). `at` must be a boundary. Invalid bytes are graphemes of one.
 */
size_t text_next_grapheme(const char *s, size_t n, size_t at);
size_t text_prev_grapheme(const char *s, size_t n, size_t at);

/* Cells that text_screen() would use for `s`: invalid bytes, controls and all. */
int text_width(const char *s, size_t n);

/*
 * The gate: append to `out` what may be drawn of `raw`, at most `max_cells` wide
 * (below 0: no limit), and return the cells used. The output is valid UTF-8 of
 * printable characters only:
 *   - invalid bytes, C1 controls, line separators and unassigned characters: U+FFFD
 *   - C0 controls and DEL: ^X, so a line break becomes ^J; split lines before
 *   - direction marks, format and other invisible characters: left out
 *   - more than TEXT_MAX_MARKS marks on one character: left out; a mark that begins a
 *     grapheme: U+FFFD, so it never joins what is drawn to the left
 *   - what does not fit: cut between graphemes, the last cell is then "…"
 */
int text_screen(struct str *out, const char *raw, size_t n, int max_cells);

enum text_align { TEXT_LEFT, TEXT_RIGHT, TEXT_CENTRE };

/* As text_screen(), filled with blanks to exactly `cells`. */
void text_pad(struct str *out, const char *raw, size_t n, int cells, enum text_align align);

/* Bytes of the longest run of whole graphemes at the start of `s` within `cells`. */
size_t text_cut(const char *s, size_t n, int cells);

/*
 * One line of `s` wrapped at `cells` (at least 1): returns the bytes to draw and
 * sets *ret_next to where the following line begins (> 0 when n > 0). Breaks after
 * the last blank that fits, else between graphemes, and at every "\n" (CR before it
 * is left out too); blanks at the break are drawn on neither line.
 */
size_t text_wrap(const char *s, size_t n, int cells, size_t *ret_next);

/*
 * Append the form in which words are compared: lower case, accents off, and the
 * Danish letters so that both ways of writing them meet: æ = ae, ø = oe = o,
 * å = aa = a, ü = y, ö = ø, ä = æ, ł = l, ß = ss. Invalid bytes are left out.
 */
void text_fold(struct str *out, const char *s, size_t n);

/* Whether `needle` stands anywhere in `s`, both folded; true when it folds to nothing. */
bool text_contains(const char *s, const char *needle);

/*
 * Order of two labels: by code point, letter case ignored (full Unicode folding).
 * Invalid bytes count for nothing. For telling labels, codes and names of keys
 * apart, not for sorting Danish.
 */
int text_compare(const char *a, const char *b);

/*
 * The one of `words` (ends in NULL) that a mistyped `word` most likely meant: at most
 * a third of its letters differ, one at least may. NULL when none is that near.
 */
const char *text_nearest(const char *word, const char *const *words);

/* Append a name as one reads it: blanks, line breaks and no-break spaces in a row are one space,
 * and none at the ends. */
void text_squeeze(struct str *out, const char *s);

/* ASCII only, whatever the locale: for codes, keywords, file formats. */
char text_ascii_lower(char c);
char text_ascii_upper(char c);
bool text_ascii_equal(const char *a, const char *b);

#endif
