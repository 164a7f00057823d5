#include "expect.h"

#include <stdlib.h>
#include <string.h>

/* A parsed expectation. All borrowed from the step. */
struct expectation {
    bool (*holds)(struct world *w, const struct client *c, const struct expectation *e);
    bool negated;
    const char *text;
    const char *document;
    int line; /* from 1; also a count, or the cursor's line */
    int column;
    unsigned attrs;
    regex_t regex;
    bool has_regex;
};

/* ---- text -------------------------------------------------------------------------------------
 */

static bool row_has(const struct client *c, int row, const char *text)
{
    struct buf line = {0};
    bool has;

    term_row(c->term, row, &line);
    has = strstr(buf_str(&line), text) != NULL;
    buf_finish(&line);
    return has;
}

static bool holds_text(struct world *w, const struct client *c, const struct expectation *e)
{
    int row;

    (void)w;
    for (row = 0; row < term_rows(c->term); row++)
        if (row_has(c, row, e->text))
            return true;
    return false;
}

static bool holds_line(struct world *w, const struct client *c, const struct expectation *e)
{
    (void)w;
    return e->line <= term_rows(c->term) && row_has(c, e->line - 1, e->text);
}

static bool holds_count(struct world *w, const struct client *c, const struct expectation *e)
{
    struct buf all = {0};
    const char *p;
    int row, n = 0;

    (void)w;
    for (row = 0; row < term_rows(c->term); row++) {
        term_row(c->term, row, &all);
        buf_puts(&all, "\n");
    }
    for (p = strstr(buf_str(&all), e->text); p; p = strstr(p + strlen(e->text), e->text))
        n++;
    buf_finish(&all);
    return n == e->line;
}

static bool holds_like(struct world *w, const struct client *c, const struct expectation *e)
{
    struct buf line = {0};
    bool found = false;
    int row;

    (void)w;
    for (row = 0; row < term_rows(c->term) && !found; row++) {
        line.len = 0;
        term_row(c->term, row, &line);
        found = regexec(&e->regex, buf_str(&line), 0, NULL, 0) == 0;
    }
    buf_finish(&line);
    return found;
}

static bool holds_title(struct world *w, const struct client *c, const struct expectation *e)
{
    (void)w;
    return strstr(term_title(c->term), e->text) != NULL;
}

static bool holds_raw(struct world *w, const struct client *c, const struct expectation *e)
{
    size_t i, n = strlen(e->text);

    (void)w;
    for (i = 0; n && i + n <= c->output.len; i++)
        if (memcmp(c->output.data + i, e->text, n) == 0)
            return true;
    return false;
}

/* ---- cursor and attributes --------------------------------------------------------------------
 */

static bool holds_cursor_text(struct world *w, const struct client *c, const struct expectation *e)
{
    int row, col;
    bool visible;

    (void)w;
    term_cursor(c->term, &row, &col, &visible);
    return row_has(c, row, e->text);
}

static bool holds_cursor_at(struct world *w, const struct client *c, const struct expectation *e)
{
    int row, col;
    bool visible;

    (void)w;
    term_cursor(c->term, &row, &col, &visible);
    return row + 1 == e->line && col + 1 == e->column;
}

static bool holds_cursor_visible(struct world *w, const struct client *c,
                                 const struct expectation *e)
{
    int row, col;
    bool visible;

    (void)w;
    (void)e;
    term_cursor(c->term, &row, &col, &visible);
    return visible;
}

static bool holds_alternate(struct world *w, const struct client *c, const struct expectation *e)
{
    (void)w;
    (void)e;
    return term_alternate(c->term);
}

static bool cell_is(const struct term_cell *cell, unsigned attrs)
{
    return attrs ? (cell->attrs & attrs) == attrs : cell->attrs == 0;
}

/* The text begins in this cell, and all of it has the attributes (0: none at all). */
static bool styled_at(const struct client *c, int row, int col, const struct expectation *e)
{
    const char *rest = e->text;

    while (*rest) {
        struct term_cell cell = term_cell(c->term, row, col);

        if (col++ >= term_cols(c->term) || strncmp(rest, cell.text, strlen(cell.text)) != 0 ||
            !cell_is(&cell, e->attrs))
            return false;
        rest += strlen(cell.text);
    }
    return true;
}

static bool holds_styled(struct world *w, const struct client *c, const struct expectation *e)
{
    int row, col;

    (void)w;
    for (row = 0; row < term_rows(c->term); row++)
        for (col = 0; col < term_cols(c->term); col++)
            if (styled_at(c, row, col, e))
                return true;
    return false;
}

static bool holds_any_style(struct world *w, const struct client *c, const struct expectation *e)
{
    int row, col;

    (void)w;
    for (row = 0; row < term_rows(c->term); row++)
        for (col = 0; col < term_cols(c->term); col++)
            if (term_cell(c->term, row, col).attrs & e->attrs)
                return true;
    return false;
}

/* ---- whole screens ----------------------------------------------------------------------------
 */

/* Replaces every character of a match by #, so that columns stay where they are. */
static char *mask_once(const regex_t *mask, char *line)
{
    struct buf out = {0};
    const char *p = line;
    regmatch_t m;
    regoff_t i;

    while (*p && regexec(mask, p, 1, &m, p == line ? 0 : REG_NOTBOL) == 0 && m.rm_eo > m.rm_so) {
        buf_add(&out, p, (size_t)m.rm_so);
        for (i = m.rm_so; i < m.rm_eo; i++)
            if (((unsigned char)p[i] & 0xC0) != 0x80)
                buf_puts(&out, "#");
        p += m.rm_eo;
    }
    buf_puts(&out, p);
    free(line);
    line = bench_dup(buf_str(&out));
    buf_finish(&out);
    return line;
}

/* Takes over a line, returns it masked. */
static char *mask_line(const struct world *w, char *line)
{
    int i;

    for (i = 0; i < w->mask_count; i++)
        line = mask_once(&w->masks[i], line);
    return line;
}

/* Takes one line off *document, without its end and trailing spaces, masked; "" when used up. */
static char *document_line(const struct world *w, const char **document)
{
    size_t n = strcspn(*document, "\n"), text = n;
    char *line = bench_alloc(n + 1, 1);

    while (text && (*document)[text - 1] == ' ')
        text--;
    memcpy(line, *document, text);
    *document += n + ((*document)[n] == '\n');
    return mask_line(w, line);
}

static char *drawn_line(const struct world *w, const struct client *c, int row)
{
    struct buf drawn = {0};
    char *line;

    term_row(c->term, row, &drawn);
    line = mask_line(w, bench_dup(buf_str(&drawn)));
    buf_finish(&drawn);
    return line;
}

/* Returns the first line (from 1) that differs, 0 if none does; appends the difference to why
 * unless that is NULL. */
static int compare_screen(const struct world *w, const struct client *c, const char *document,
                          struct buf *why)
{
    int row, wrong = 0;

    for (row = 0; row < term_rows(c->term) && !wrong; row++) {
        char *expected = document_line(w, &document), *drawn = drawn_line(w, c, row);

        if (strcmp(drawn, expected) != 0)
            wrong = row + 1;
        if (wrong && why)
            buf_printf(why, " line %d\n  expected |%s|\n  drawn    |%s|", wrong, expected, drawn);
        free(drawn);
        free(expected);
    }
    return wrong || document[strspn(document, "\n ")] == '\0' ? wrong : row + 1;
}

static bool holds_screen(struct world *w, const struct client *c, const struct expectation *e)
{
    return compare_screen(w, c, e->document, NULL) == 0;
}

/* ---- parsing ----------------------------------------------------------------------------------
 */

struct form {
    const char *words; /* what the expectation begins with */
    bool (*holds)(struct world *w, const struct client *c, const struct expectation *e);
    const char *takes; /* what follows: n a number, t a text, d a document */
    unsigned attrs;
};

static const struct form forms[] = {
    {"cursor row containing", holds_cursor_text, "t", 0},
    {"cursor row", holds_cursor_text, "t", 0},
    {"cursor at", holds_cursor_at, "nn", 0},
    {"cursor visible", holds_cursor_visible, "", 0},
    {"line", holds_line, "nt", 0},
    {"count", holds_count, "nt", 0},
    {"like", holds_like, "t", 0},
    {"title", holds_title, "t", 0},
    {"raw", holds_raw, "t", 0},
    {"screen", holds_screen, "d", 0},
    {"alternate", holds_alternate, "", 0},
    {"reverse", holds_styled, "t", TERM_REVERSE},
    {"bold", holds_styled, "t", TERM_BOLD},
    {"underline", holds_styled, "t", TERM_UNDERLINE},
    {"coloured", holds_styled, "t", TERM_COLOUR},
    {"plain", holds_styled, "t", 0},
    {"colour", holds_any_style, "", TERM_COLOUR},
    {"", holds_text, "t", 0},
};

/* Returns how many words of the step the form's words take, -1 if they do not match. */
static int match_words(const char *words, const struct step *s, int at)
{
    int n = 0;

    while (*words) {
        size_t len = strcspn(words, " ");

        if (at + n >= s->count || script_quoted(s, at + n) || strlen(s->word[at + n]) != len ||
            strncmp(s->word[at + n], words, len) != 0)
            return -1;
        n++;
        words += len + (words[len] == ' ');
    }
    return n;
}

static bool take_number(const char *word, int *ret_n)
{
    char *end;
    long n = strtol(word, &end, 10);

    *ret_n = (int)n;
    return end != word && *end == '\0' && n >= 0 && n < 100000;
}

static bool take_arguments(struct expectation *e, const struct form *f, const struct step *s,
                           int at)
{
    const char *t;

    for (t = f->takes; *t; t++) {
        if (*t == 'd') {
            e->document = s->document;
            if (!e->document)
                return false;
        } else if (at >= s->count) {
            return false;
        } else if (*t == 't') {
            e->text = s->word[at++];
        } else if (!take_number(s->word[at++], t > f->takes ? &e->column : &e->line)) {
            return false;
        }
    }
    return at == s->count;
}

static bool parse(struct expectation *e, const struct step *s, int at)
{
    size_t i;
    int n;

    if (at < s->count && !script_quoted(s, at) && strcmp(s->word[at], "not") == 0) {
        e->negated = true;
        at++;
    }
    for (i = 0; i < sizeof(forms) / sizeof(forms[0]); i++) {
        n = match_words(forms[i].words, s, at);
        if (n < 0)
            continue;
        e->holds = forms[i].holds;
        e->attrs = forms[i].attrs;
        if (!take_arguments(e, &forms[i], s, at + n))
            return false;
        if (e->holds == holds_like)
            e->has_regex = regcomp(&e->regex, e->text, REG_EXTENDED | REG_NOSUB) == 0;
        return e->holds != holds_like || e->has_regex;
    }
    return false;
}

struct question {
    struct client *client;
    const struct expectation *expectation;
};

/* The program has ended, and its last words have come: no point in waiting on. */
static bool over(const struct client *c)
{
    return c->keep.ended && bench_ms() - c->busy_at > 100;
}

static bool answer(struct world *w, void *arg)
{
    const struct question *q = arg;

    return q->expectation->holds(w, q->client, q->expectation) != q->expectation->negated ||
           over(q->client);
}

bool expect_run(struct world *w, struct client *c, const struct step *s, int first, long ms)
{
    struct expectation e = {0};
    struct question q = {.client = c, .expectation = &e};
    bool ok;
    int i;

    if (!parse(&e, s, first))
        return world_fail(w, "this is no expectation (see tests/tui/README.md)");
    ok = (!e.negated || world_settle(w, c)) && world_until(w, answer, &q, ms) &&
         e.holds(w, c, &e) != e.negated;
    if (!ok && w->why.len == 0) {
        if (c->keep.ended)
            world_fail(w, "%s ended, status %d. ", c->name, c->keep.status);
        world_fail(w, "%s: not seen within %ld ms:", c->name, ms);
        for (i = first; i < s->count; i++)
            world_fail(w, script_quoted(s, i) ? " \"%s\"" : " %s", s->word[i]);
        if (e.document)
            compare_screen(w, c, e.document, &w->why);
    }
    if (e.has_regex)
        regfree(&e.regex);
    return ok;
}
