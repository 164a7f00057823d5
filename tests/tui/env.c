#include "env.h"

#include <stdlib.h>
#include <string.h>

void env_put(struct env *e, const char *setting)
{
    size_t name = strcspn(setting, "=") + 1;
    int i;

    for (i = 0; i < e->count; i++)
        if (strncmp(e->v[i], setting, name) == 0)
            break;
    if (i == ENV_MAX)
        bench_die("too many environment variables");
    if (i < e->count)
        free(e->v[i]);
    else
        e->count++;
    e->v[i] = bench_dup(setting);
}

void env_set(struct env *e, const char *name, const char *value)
{
    struct buf setting = {0};

    buf_printf(&setting, "%s=%s", name, value);
    env_put(e, buf_str(&setting));
    buf_finish(&setting);
}

/* Sanitizers write into the world's directory, where world_healthy() looks: the terminal is no
 * place for a report that the next frame overwrites. */
static void put_sanitizers(struct env *e, const struct world *w)
{
    static const char *const names[] = {"ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS"};
    size_t i;

    for (i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
        const char *old = getenv(names[i]);
        struct buf value = {0};

        buf_printf(&value, "%s%slog_path=%s/sanitizer:print_stacktrace=1", old ? old : "",
                   old ? ":" : "", w->dir);
        env_set(e, names[i], buf_str(&value));
        buf_finish(&value);
    }
}

static void put_path(struct env *e, const struct world *w)
{
    const char *slash = strrchr(w->program, '/');
    struct buf path = {0};

    buf_add(&path, w->program, (size_t)(slash - w->program));
    buf_puts(&path, ":/usr/bin:/bin");
    env_set(e, "PATH", buf_str(&path));
    buf_finish(&path);
}

void env_init(struct env *e, const struct world *w, const char *home)
{
    static const char *const passed[] = {"PGHOST", "PGPORT", "PGDATABASE", "B"};
    size_t i;

    memset(e, 0, sizeof(*e));
    put_path(e, w);
    env_put(e, "LANG=C.UTF-8");
    env_put(e, "TZ=Europe/Copenhagen");
    env_set(e, "HOME", home);
    env_set(e, "T", w->dir);
    env_set(e, "TOP", w->top);
    for (i = 0; i < sizeof(passed) / sizeof(passed[0]); i++)
        if (getenv(passed[i]))
            env_set(e, passed[i], getenv(passed[i]));
    put_sanitizers(e, w);
}

void env_finish(struct env *e)
{
    while (e->count > 0)
        free(e->v[--e->count]);
    memset(e, 0, sizeof(*e));
}
