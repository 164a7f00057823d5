#include "source.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/i18n.h"
#include "base/num.h"
#include "base/text.h"

/* ---- the file ------------------------------------------------------------------------------ */

static bool is_ours(const struct grammar_reader *reader, const struct stat *st)
{
    if (st->st_uid != 0 && st->st_uid != geteuid()) {
        grammar_error(reader, 0, _("belongs to somebody else: root or you must own it"));
        return false;
    }
    if ((st->st_mode & (S_IWGRP | S_IWOTH)) != 0) {
        grammar_error(reader, 0, _("others may write to it: chmod go-w"));
        return false;
    }
    return true;
}

static bool is_readable(const struct grammar_reader *reader, int fd, bool guarded)
{
    struct stat st;

    if (fstat(fd, &st) != 0 || !S_ISREG(st.st_mode)) {
        grammar_error(reader, 0, _("is not a regular file"));
        return false;
    }
    return !guarded || is_ours(reader, &st);
}

static bool read_all(const struct grammar_reader *reader, int fd, struct str *ret_text)
{
    char block[4096];
    ssize_t n;

    while ((n = read(fd, block, sizeof(block))) > 0 && ret_text->len <= SOURCE_LIMIT)
        str_add_n(ret_text, block, (size_t)n);
    if (n < 0)
        grammar_error(reader, 0, _("cannot be read: %s"), strerror(errno));
    else if (ret_text->len > SOURCE_LIMIT)
        grammar_error(reader, 0, _("is longer than %d bytes"), SOURCE_LIMIT);
    else
        return true;
    return false;
}

static void drop_mark(struct str *text)
{
    static const char mark[] = "\xef\xbb\xbf";

    if (strncmp(text->s, mark, 3) != 0)
        return;
    memmove(text->s, text->s + 3, text->len - 2);
    text->len -= 3;
}

bool source_read(const struct grammar_reader *reader, bool guarded, struct str *ret_text,
                 bool *optret_missing)
{
    /* not blocking: a FIFO would wait for its writer */
    int flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | (guarded ? O_NOFOLLOW : 0);
    int fd = open(reader->file, flags);
    bool ok;

    if (optret_missing != NULL)
        *optret_missing = fd < 0 && (errno == ENOENT || errno == ENOTDIR);
    if (fd < 0) {
        if (optret_missing != NULL && *optret_missing)
            return false;
        if (errno == ELOOP)
            grammar_error(reader, 0, "%s", _("is a symbolic link"));
        else
            grammar_error(reader, 0, _("cannot be read: %s"), strerror(errno));
        return false;
    }
    ok = is_readable(reader, fd, guarded) && read_all(reader, fd, ret_text);
    close(fd);
    drop_mark(ret_text);
    return ok;
}

/* ---- the text ------------------------------------------------------------------------------ */

struct scan {
    const struct grammar_reader *reader;
    const char *at, *end;
    int line;
    int depth;
    bool ok;
};

static void fault(struct scan *scan, const char *words)
{
    grammar_error(scan->reader, scan->line, "%s", words);
    scan->ok = false;
}

static bool begins(const struct scan *scan, const char *what)
{
    size_t n = strlen(what);

    return (size_t)(scan->end - scan->at) >= n && memcmp(scan->at, what, n) == 0;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\f';
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_word(char c)
{
    return is_digit(c) || (text_ascii_lower(c) >= 'a' && text_ascii_lower(c) <= 'z') || c == '_' ||
           c == '-' || c == '.' || c == '*';
}

/* One byte, counting lines; a line that begins with @include is refused even in a comment, so that
 * nothing depends on libconfig seeing the same comments as we do. */
static void step(struct scan *scan)
{
    if (*scan->at++ != '\n')
        return;
    scan->line++;
    while (scan->at < scan->end && is_blank(*scan->at))
        scan->at++;
    if (begins(scan, "@include"))
        fault(scan, _("@include is not allowed"));
}

static void skip_line(struct scan *scan)
{
    while (scan->at < scan->end && *scan->at != '\n')
        scan->at++;
}

static void skip_comment(struct scan *scan)
{
    int line = scan->line;

    scan->at += 2;
    while (scan->at < scan->end && !begins(scan, "*/"))
        step(scan);
    if (scan->at < scan->end) {
        scan->at += 2;
        return;
    }
    scan->line = line;
    fault(scan, _("this comment is never closed"));
}

static void skip_string(struct scan *scan)
{
    for (scan->at++; scan->at < scan->end && *scan->at != '\n'; scan->at++) {
        if (*scan->at == '"') {
            scan->at++;
            return;
        }
        if (begins(scan, "\\x00") || begins(scan, "\\X00"))
            fault(scan, _("a text must not contain \\x00"));
        if (*scan->at == '\\' && scan->at + 1 < scan->end && scan->at[1] != '\n')
            scan->at++;
    }
    fault(scan, _("the text is not closed on its line: a \" is missing"));
}

/* libconfig's int has 32 bits and wraps; with L behind it, 64 and clamps. */
static bool fits(const char *word)
{
    int64_t value;
    size_t n = strlen(word);

    if (word[0] == '0' && (word[1] == 'x' || word[1] == 'X'))
        return n <= 2 + 7;
    if (word[strspn(word, "+-0123456789")] != '\0')
        return true; /* a float, or L behind it: its type tells it apart */
    return num_parse_plain(*word == '+' ? word + 1 : word, INT32_MIN, INT32_MAX, &value);
}

static void skip_word(struct scan *scan)
{
    const char *from = scan->at;
    char word[64];
    size_t n;

    scan->at += *scan->at == '+';
    while (scan->at < scan->end && is_word(*scan->at))
        scan->at++;
    n = (size_t)(scan->at - from);
    if (!is_digit(from[0]) && !((from[0] == '-' || from[0] == '+') && n > 1 && is_digit(from[1])))
        return;
    if (n < sizeof(word)) {
        memcpy(word, from, n);
        word[n] = '\0';
    }
    if (n >= sizeof(word) || !fits(word))
        fault(scan, _("this number is too large"));
}

static void scan_token(struct scan *scan)
{
    char c = *scan->at;

    if (c == '#' || begins(scan, "//"))
        skip_line(scan);
    else if (begins(scan, "/*"))
        skip_comment(scan);
    else if (c == '"')
        skip_string(scan);
    else if (is_word(c) || c == '+')
        skip_word(scan);
    else {
        scan->depth += (strchr("{[(", c) != NULL) - (strchr("}])", c) != NULL);
        if (c == '@')
            fault(scan, _("@include is not allowed"));
        if (scan->depth > SOURCE_DEPTH)
            fault(scan, _("groups are nested too deeply"));
        step(scan);
    }
}

/* The line of byte `at`. */
static int line_at(const char *text, size_t at)
{
    int line = 1;

    for (size_t i = 0; i < at; i++)
        line += text[i] == '\n';
    return line;
}

static bool is_text(const struct grammar_reader *reader, const char *text, size_t n)
{
    for (size_t at = 0, len; at < n; at += len) {
        int32_t cp;

        len = text_decode(text + at, n - at, &cp);
        if (cp >= 0x20 && cp != 0x7f)
            continue;
        if (cp == '\n' || cp == '\t' || cp == '\r')
            continue;
        grammar_error(reader, line_at(text, at),
                      cp < 0 ? _("is not valid UTF-8") : _("contains a control character"));
        return false;
    }
    return true;
}

bool source_check(const struct grammar_reader *reader, const char *text, size_t n)
{
    struct scan scan = {.reader = reader, .at = text, .end = text + n, .line = 1, .ok = true};

    if (!is_text(reader, text, n))
        return false;
    while (scan.at < scan.end && scan.ok)
        scan_token(&scan);
    return scan.ok;
}
