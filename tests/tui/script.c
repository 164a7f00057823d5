#include "script.h"

#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_DEPTH = 4 };

struct reader {
    struct script *script;
    script_lookup_fn *lookup;
    void *user;
    struct buf *error;
    FILE *f;
    const char *file;
    int line;
    int depth;
};

static bool complain(struct reader *r, const char *what)
{
    buf_printf(r->error, "%s:%d: %s", r->file, r->line, what);
    return false;
}

static void append_word(struct step *s, char *word, bool quoted)
{
    s->word = bench_grow(s->word, (size_t)s->count + 2, sizeof(*s->word));
    if (quoted && s->count < 32)
        s->quoted |= 1u << s->count;
    s->word[s->count++] = word;
    s->word[s->count] = NULL;
}

static void utf8(struct buf *out, unsigned long c)
{
    char b[4] = {(char)c, 0, 0, 0};

    if (c < 0x80) {
        buf_add(out, b, 1);
        return;
    }
    if (c >= 0x10000) {
        b[0] = (char)(0xF0 | c >> 18);
        b[1] = (char)(0x80 | (c >> 12 & 0x3F));
        b[2] = (char)(0x80 | (c >> 6 & 0x3F));
        b[3] = (char)(0x80 | (c & 0x3F));
        buf_add(out, b, 4);
    } else if (c >= 0x800) {
        b[0] = (char)(0xE0 | c >> 12);
        b[1] = (char)(0x80 | (c >> 6 & 0x3F));
        b[2] = (char)(0x80 | (c & 0x3F));
        buf_add(out, b, 3);
    } else {
        b[0] = (char)(0xC0 | c >> 6);
        b[1] = (char)(0x80 | (c & 0x3F));
        buf_add(out, b, 2);
    }
}

/* After a backslash; returns how many characters it took, 0 if it means nothing. */
static size_t escape(const char *p, struct buf *out)
{
    static const char letters[] = "netr\"\\$";
    static const char bytes[] = "\n\033\t\r\"\\$";
    const char *at = *p ? strchr(letters, *p) : NULL;
    char digits[7] = {0};
    size_t n = 0, most = *p == 'x' ? 2 : *p == 'u' ? 6 : 0;
    unsigned long c;
    char byte;

    if (at) {
        buf_add(out, &bytes[at - letters], 1);
        return 1;
    }
    while (n < most && isxdigit((unsigned char)p[1 + n])) {
        digits[n] = p[1 + n];
        n++;
    }
    if (n < 2)
        return 0;
    if (*p == 'u') { /* four digits, or six */
        n = n == 6 ? 6 : 4;
        digits[n] = '\0';
    }
    c = strtoul(digits, NULL, 16);
    byte = (char)c;
    if (*p == 'x')
        buf_add(out, &byte, 1);
    else
        utf8(out, c);
    return n + 1;
}

/* ${NAME}; returns how many characters it took, 0 if there is no such name. */
static size_t variable(struct reader *r, const char *p, struct buf *out)
{
    const char *end = strchr(p, '}');
    const char *value;
    char name[32];
    size_t n = end ? (size_t)(end - p) - 2 : sizeof(name);

    if (n >= sizeof(name))
        return 0;
    memcpy(name, p + 2, n);
    name[n] = '\0';
    value = r->lookup(r->user, name);
    if (!value)
        return 0;
    buf_puts(out, value);
    return n + 3;
}

/* One character of a word, or one escape or variable; returns how many characters it took. */
static size_t letter(struct reader *r, const char *p, bool quoted, struct buf *out)
{
    size_t n;

    if (quoted && *p == '\\') {
        n = escape(p + 1, out);
        return n ? n + 1 : 0;
    }
    if (p[0] == '$' && p[1] == '{')
        return variable(r, p, out);
    buf_add(out, p, 1);
    return 1;
}

/* Reads one word at *p and moves *p behind it. */
static bool read_word(struct reader *r, const char **p, struct step *s)
{
    struct buf word = {0};
    bool quoted = **p == '"';
    const char *q = *p + (quoted ? 1 : 0);
    size_t n;

    while (*q && (quoted ? *q != '"' : !isspace((unsigned char)*q))) {
        n = letter(r, q, quoted, &word);
        if (n == 0) {
            buf_finish(&word);
            return complain(r, "unknown escape or ${name}");
        }
        q += n;
    }
    if (quoted && *q++ != '"') {
        buf_finish(&word);
        return complain(r, "a quote is not closed");
    }
    *p = q;
    append_word(s, bench_dup(buf_str(&word)), quoted);
    buf_finish(&word);
    return true;
}

static bool read_document(struct reader *r, struct step *s, const char *end)
{
    char line[4096];
    struct buf text = {0};

    while (fgets(line, sizeof(line), r->f)) {
        r->line++;
        if (strncmp(line, end, strlen(end)) == 0 && strchr("\r\n", line[strlen(end)])) {
            s->document = bench_dup(buf_str(&text));
            buf_finish(&text);
            return true;
        }
        buf_puts(&text, line);
    }
    buf_finish(&text);
    return complain(r, "the end mark of <<END is missing");
}

static void free_step(struct step *s)
{
    int i;

    for (i = 0; i < s->count; i++)
        free(s->word[i]);
    free(s->word);
    free(s->document);
}

static bool read_file(struct reader *outer, const char *path);

static bool include(struct reader *r, struct step *s)
{
    const char *slash = strrchr(r->file, '/');
    struct buf path = {0};
    bool ok;

    if (s->count != 2)
        return complain(r, "include takes one file name");
    if (slash && s->word[1][0] != '/')
        buf_add(&path, r->file, (size_t)(slash - r->file) + 1);
    buf_puts(&path, s->word[1]);
    ok = read_file(r, buf_str(&path));
    buf_finish(&path);
    return ok;
}

/* Takes the step over, or frees it. */
static bool store(struct reader *r, struct step *s)
{
    struct script *all = r->script;
    size_t n = s->count ? strlen(s->word[s->count - 1]) : 0;
    bool ok = true;

    if (n > 2 && strncmp(s->word[s->count - 1], "<<", 2) == 0 && !script_quoted(s, s->count - 1)) {
        ok = read_document(r, s, s->word[s->count - 1] + 2);
        free(s->word[--s->count]);
        s->word[s->count] = NULL;
    }
    if (!ok || s->count == 0 || strcmp(s->word[0], "include") == 0) {
        ok = ok && (s->count == 0 || include(r, s));
        free_step(s);
        return ok;
    }
    all->steps = bench_grow(all->steps, (size_t)all->count + 1, sizeof(*all->steps));
    all->steps[all->count++] = *s;
    return true;
}

static struct step new_step(const struct reader *r)
{
    return (struct step){.file = r->file, .line = r->line};
}

/* `$ COMMAND…` belongs to the shell: the rest of the line is one word, as it stands. */
static bool read_command(struct reader *r, const char *p)
{
    struct step s = new_step(r);
    struct buf command = {0};

    append_word(&s, bench_dup("$"), false);
    for (p++; isspace((unsigned char)*p);)
        p++;
    buf_add(&command, p, strcspn(p, "\r\n"));
    append_word(&s, bench_dup(buf_str(&command)), true);
    buf_finish(&command);
    return store(r, &s);
}

/* A line may hold several steps with ; between them. */
static bool read_line(struct reader *r, const char *p)
{
    struct step s = new_step(r);

    if (p[0] == '$' && isspace((unsigned char)p[1]))
        return read_command(r, p);
    for (;;) {
        while (isspace((unsigned char)*p))
            p++;
        if (!*p || *p == '#')
            return store(r, &s);
        if (*p == ';' && (!p[1] || isspace((unsigned char)p[1]))) {
            if (!store(r, &s))
                return false;
            s = new_step(r);
            p++;
        } else if (!read_word(r, &p, &s)) {
            free_step(&s);
            return false;
        }
    }
}

static bool read_lines(struct reader *r)
{
    char line[4096];

    while (fgets(line, sizeof(line), r->f)) {
        r->line++;
        if (!strchr(line, '\n') && !feof(r->f))
            return complain(r, "the line is too long");
        if (!read_line(r, line))
            return false;
    }
    return true;
}

static bool read_file(struct reader *outer, const char *path)
{
    struct script *s = outer->script;
    struct reader r = *outer;
    bool ok;

    if (r.depth++ == MAX_DEPTH)
        return complain(outer, "files include each other too deeply");
    r.f = fopen(path, "r");
    if (!r.f) {
        buf_printf(r.error, "%s: %s", path, strerror(errno));
        return false;
    }
    s->files = bench_grow(s->files, (size_t)s->file_count + 1, sizeof(*s->files));
    r.file = s->files[s->file_count++] = bench_dup(path);
    r.line = 0;
    ok = read_lines(&r);
    fclose(r.f);
    return ok;
}

bool script_load(struct script *s, const char *path, script_lookup_fn *lookup, void *user,
                 struct buf *ret_error)
{
    struct reader r = {
        .script = s, .lookup = lookup, .user = user, .error = ret_error, .file = path};

    memset(s, 0, sizeof(*s));
    return read_file(&r, path);
}

void script_finish(struct script *s)
{
    int i;

    for (i = 0; i < s->count; i++)
        free_step(&s->steps[i]);
    for (i = 0; i < s->file_count; i++)
        free(s->files[i]);
    free(s->steps);
    free(s->files);
    memset(s, 0, sizeof(*s));
}

bool script_quoted(const struct step *s, int i)
{
    return i < 32 && (s->quoted >> i & 1);
}
