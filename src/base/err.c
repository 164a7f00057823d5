#include "base/err.h"

#include <stdio.h>
#include <string.h>

#include "base/i18n.h"

/* From sysexits.h; by code. */
static const int exit_status[] = {
    [ERR_NONE] = 0,         [ERR_USAGE] = 64,    [ERR_DATA] = 65,     [ERR_INPUT] = 65,
    [ERR_NOT_FOUND] = 66,   [ERR_INTERNAL] = 70, [ERR_IO] = 74,       [ERR_TEMP] = 75,
    [ERR_UNAVAILABLE] = 69, [ERR_UNKNOWN] = 75,  [ERR_CONFLICT] = 75, [ERR_CANCELLED] = 75,
    [ERR_DENIED] = 77,      [ERR_CONFIG] = 78,
};

const struct err_exit err_exits[] = {
    {0, N_("done")},
    {64, N_("wrong usage: no such command, option, screen or parameter")},
    {65, N_("data: a file or a value that cannot be used")},
    {66, N_("what was asked for is not there, or you have no right to it")},
    {69, N_("no terminal, or no database")},
    {70, N_("a fault of ours, or a job that failed")},
    {71, N_("no memory")},
    {74, N_("reading or writing failed")},
    {75, N_("try again later: busy, or not known whether saved, or saved by somebody else first")},
    {77, N_("no right to it")},
    {78, N_("settings or screen definitions")},
    {0, NULL},
};

void err_clear(struct err *err)
{
    if (err != NULL)
        memset(err, 0, sizeof(*err));
}

/* Copy to a fixed buffer; what does not fit is cut at a character and marked. */
static void put(char *to, size_t size, const char *from)
{
    static const char dots[] = "…";
    size_t n = strlen(from);

    if (n >= size) {
        n = size - sizeof(dots);
        while (n > 0 && ((unsigned char)from[n] & 0xc0) == 0x80)
            n--;
        memcpy(to, from, n);
        memcpy(to + n, dots, sizeof(dots));
        return;
    }
    memcpy(to, from, n + 1);
}

bool err_vset(struct err *err, enum err_code code, const char *field, const char *fmt, va_list args)
{
    char text[1024];

    if (err == NULL)
        return false;
    err_clear(err);
    err->code = code;
    vsnprintf(text, sizeof(text), fmt, args);
    put(err->detail, sizeof(err->detail), text);
    put(err->field, sizeof(err->field), field != NULL ? field : "");
    return false;
}

bool err_set(struct err *err, enum err_code code, const char *field, const char *fmt, ...)
{
    va_list args;

    va_start(args, fmt);
    err_vset(err, code, field, fmt, args);
    va_end(args);
    return false;
}

bool err_at(struct err *err, const char *file, int line)
{
    if (err == NULL)
        return false;
    put(err->file, sizeof(err->file), file);
    err->line = line;
    return false;
}

bool err_msgid(struct err *err, const char *msgid)
{
    if (err != NULL)
        put(err->msgid, sizeof(err->msgid), msgid);
    return false;
}

int err_exit_status(enum err_code code)
{
    if ((size_t)code >= sizeof(exit_status) / sizeof(exit_status[0]))
        return exit_status[ERR_INTERNAL];
    return exit_status[code];
}
