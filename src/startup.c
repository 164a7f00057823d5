#include "startup.h"

#include <fcntl.h>
#include <limits.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/err.h"

/* What was closed stays useless, but nothing else that is opened gets its number: reading and
 * writing it fail, and are told as failures. */
static void open_standard(void)
{
    for (int fd = 0; fd <= 2; fd++)
        if (fcntl(fd, F_GETFD) < 0 && open("/dev/null", fd == 0 ? O_WRONLY : O_RDONLY) != fd)
            _exit(err_exit_status(ERR_IO));
}

void startup_harden(void)
{
    const struct rlimit none = {0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    umask(077);
    open_standard();
    setenv("TZ", "Europe/Copenhagen", 1);
    tzset();
}

extern char **environ;

static bool is_kept(const char *entry)
{
    static const char *const names[] = {"TZ",     "TERM",     "LANG",     "LANGUAGE",
                                        "LC_ALL", "LC_CTYPE", "HOME",     "USER",
                                        "LINES",  "COLUMNS",  "NO_COLOR", "ESCDELAY"};
    size_t n = strcspn(entry, "=");
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (strlen(names[i]) == n && strncmp(names[i], entry, n) == 0)
            return true;
    return false;
}

void startup_clear_environment(void)
{
    static char *kept[32];
    size_t n = 0;
    for (size_t i = 0; environ[i] && n + 1 < sizeof kept / sizeof kept[0]; i++)
        if (is_kept(environ[i]))
            kept[n++] = environ[i];
    kept[n] = NULL;
    environ = kept;
}

const char *startup_locale_dir(void)
{
    static char dir[PATH_MAX - 50];
    char self[PATH_MAX - 100], file[PATH_MAX];
    ssize_t n = readlink("/proc/self/exe", self, sizeof self - 1);
    if (n <= 0)
        return FOOTHOLD_LOCALEDIR;
    self[n] = '\0';
    snprintf(dir, sizeof dir, "%.*s/locale", (int)(strrchr(self, '/') - self), self);
    snprintf(file, sizeof file, "%s/da/LC_MESSAGES/foothold.mo", dir);
    return access(file, R_OK) == 0 ? dir : FOOTHOLD_LOCALEDIR;
}
