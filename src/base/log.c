#include "base/log.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/str.h"
#include "base/text.h"

static int log_fd = -1;

void log_close(void)
{
    if (log_fd >= 0)
        close(log_fd);
    log_fd = -1;
}

bool log_open(const char *path, struct err *err)
{
    struct stat st;

    log_close();
    /* not blocking, so that a FIFO without a reader fails instead of waiting */
    log_fd = open(path, O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK,
                  S_IRUSR | S_IWUSR);
    if (log_fd < 0) {
        err_set(err, ERR_IO, NULL, _("cannot write the log: %s"), strerror(errno));
        return err_at(err, path, 0);
    }
    if (fstat(log_fd, &st) != 0 || !S_ISREG(st.st_mode)) {
        log_close();
        err_set(err, ERR_IO, NULL, _("the log is not a regular file"));
        return err_at(err, path, 0);
    }
    return true;
}

bool log_enabled(void)
{
    return log_fd >= 0;
}

static void add_stamp(struct str *line)
{
    struct timespec now;
    struct tm utc;
    char text[32];

    clock_gettime(CLOCK_REALTIME, &now);
    gmtime_r(&now.tv_sec, &utc);
    strftime(text, sizeof(text), "%Y-%m-%dT%H:%M:%S", &utc);
    str_printf(line, "%s.%03ldZ %ld ", text, now.tv_nsec / 1000000, (long)getpid());
}

static void add_escaped(struct str *line, const char *s, size_t n)
{
    while (n > 0) {
        int32_t cp;
        size_t len = text_decode(s, n, &cp);

        if (!text_printable(cp) || cp == '\\') {
            for (size_t i = 0; i < len; i++)
                str_printf(line, "\\x%02X", (unsigned char)s[i]);
        } else {
            str_add_n(line, s, len);
        }
        s += len;
        n -= len;
    }
}

void log_event(const char *fmt, ...)
{
    int saved = errno;
    struct str text, line;
    va_list args;

    if (log_fd < 0)
        return;
    str_init(&text);
    str_init(&line);
    va_start(args, fmt);
    str_vprintf(&text, fmt, args);
    va_end(args);
    add_stamp(&line);
    add_escaped(&line, text.s, text.len);
    str_add_char(&line, '\n');
    if (write(log_fd, line.s, line.len) < 0)
        log_close(); /* a full disk must not disturb the work */
    str_finish(&text);
    str_finish(&line);
    errno = saved;
}
