#include "setup.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { MAX_ENV = 40 };

struct plan {
    const struct step *step;
    const char *login;
    const char *term;
    int rows, cols;
    bool nohup;
    char *env[MAX_ENV + 1];
    int env_count;
    const char *program;
    char *const *args; /* behind the program, ends with NULL */
};

static char *none[] = {NULL};

const char *setup_proxy_dir(const struct world *w)
{
    static char path[80];

    snprintf(path, sizeof(path), "%s/proxy", w->dir);
    return path;
}

/* setting is NAME=value; a later one replaces an earlier one. */
static void put_env(struct plan *p, const char *setting)
{
    size_t name = strcspn(setting, "=") + 1;
    int i;

    for (i = 0; i < p->env_count; i++)
        if (strncmp(p->env[i], setting, name) == 0)
            break;
    if (i == MAX_ENV)
        bench_die("too many environment variables for one client");
    if (i < p->env_count)
        free(p->env[i]);
    else
        p->env_count++;
    p->env[i] = bench_dup(setting);
}

static void put_env2(struct plan *p, const char *name, const char *value)
{
    struct buf setting = {0};

    buf_printf(&setting, "%s=%s", name, value);
    put_env(p, buf_str(&setting));
    buf_finish(&setting);
}

/* Sanitizers write into the world's directory, where world_healthy() looks: the terminal is no
 * place for a report that the next frame overwrites. */
static void put_sanitizers(struct plan *p, const struct world *w)
{
    static const char *const names[] = {"ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS"};
    size_t i;

    for (i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
        const char *old = getenv(names[i]);
        struct buf value = {0};

        buf_printf(&value, "%s%slog_path=%s/sanitizer:print_stacktrace=1", old ? old : "",
                   old ? ":" : "", w->dir);
        put_env2(p, names[i], buf_str(&value));
        buf_finish(&value);
    }
}

static void default_env(struct plan *p, const struct world *w, const char *home)
{
    static const char *const passed[] = {"PGHOST", "PGPORT", "PGDATABASE"};
    size_t i;

    put_env(p, "PATH=/usr/bin:/bin");
    put_env(p, "LANG=C.UTF-8");
    put_env(p, "TZ=Europe/Copenhagen");
    put_env2(p, "HOME", home);
    put_env2(p, "T", w->dir);
    for (i = 0; i < sizeof(passed) / sizeof(passed[0]); i++)
        if (getenv(passed[i]))
            put_env2(p, passed[i], getenv(passed[i]));
    put_sanitizers(p, w);
}

static bool parse_size(struct plan *p, const char *size)
{
    char *end;

    p->cols = (int)strtol(size, &end, 10);
    if (*end != 'x')
        return false;
    p->rows = (int)strtol(end + 1, &end, 10);
    return *end == '\0' && p->cols > 0 && p->rows > 0 && p->cols < 1000 && p->rows < 1000;
}

/* Takes one option at word i and returns how many words it took, 0 if it is none. */
static int parse_option(struct plan *p, const struct world *w, int i)
{
    char **word = p->step->word;

    if (strcmp(word[i], "nohup") == 0) {
        p->nohup = true;
        return 1;
    }
    if (strcmp(word[i], "args") == 0 || strcmp(word[i], "run") == 0) {
        if (strcmp(word[i], "run") == 0)
            p->program = word[++i];
        p->args = word + (word[i] ? i + 1 : i);
        return p->step->count;
    }
    if (!word[i + 1])
        return 0;
    if (strcmp(word[i], "as") == 0)
        p->login = word[i + 1];
    else if (strcmp(word[i], "term") == 0)
        p->term = word[i + 1];
    else if (strcmp(word[i], "env") == 0 && strchr(word[i + 1], '='))
        put_env(p, word[i + 1]);
    else if (strcmp(word[i], "via") == 0 && strcmp(word[i + 1], "proxy") == 0)
        put_env2(p, "PGHOST", setup_proxy_dir(w));
    else if (strcmp(word[i], "size") != 0 || !parse_size(p, word[i + 1]))
        return 0;
    return 2;
}

/* A name without slash is looked for where programs are; the result is freed by the caller. */
static char *find_program(const char *name)
{
    struct buf path = {0};

    if (!strchr(name, '/')) {
        buf_printf(&path, "/usr/bin/%s", name);
        if (access(buf_str(&path), X_OK) < 0) {
            path.len = 0;
            buf_printf(&path, "/bin/%s", name);
        }
        name = buf_str(&path);
    }
    name = realpath(name, NULL);
    buf_finish(&path);
    return (char *)name;
}

static bool launch(struct world *w, struct plan *p, const char *home)
{
    struct client_spec spec = {.name = p->step->word[1], .login = p->login, .term = p->term};
    char *program = find_program(p->program), **argv;
    int n = 0;

    if (!program)
        return world_fail(w, "%s: %s", p->program, strerror(errno));
    while (p->args[n])
        n++;
    argv = bench_alloc((size_t)n + 2, sizeof(*argv));
    argv[0] = program;
    memcpy(argv + 1, p->args, (size_t)n * sizeof(*argv));
    spec.launch = (struct keep_launch){.argv = argv,
                                       .env = p->env,
                                       .dir = home,
                                       .rows = p->rows,
                                       .cols = p->cols,
                                       .nohup = p->nohup};
    w->clients[w->count++] = client_create(&spec);
    free(argv);
    free(program);
    return true;
}

/* A name used again stands for a new terminal, provided the old program has ended; its home
 * directory stays the same. */
static bool make_room(struct world *w, const char *name)
{
    int i;

    for (i = 0; i < w->count; i++)
        if (strcmp(w->clients[i]->name, name) == 0)
            break;
    if (i == w->count)
        return w->count < WORLD_CLIENTS || world_fail(w, "too many clients");
    if (!w->clients[i]->keep.ended)
        return world_fail(w, "%s is still running", name);
    client_destroy(w->clients[i]);
    w->clients[i] = w->clients[--w->count];
    return true;
}

bool setup_client(struct world *w, const struct step *s)
{
    struct plan p = {.step = s, .login = "", .term = "xterm-256color", .rows = 24, .cols = 80};
    char home[128];
    int i, n;
    bool ok;

    if (s->count < 2)
        return world_fail(w, "client needs a name");
    p.program = w->program;
    p.args = none;
    snprintf(home, sizeof(home), "%s/%s", w->dir, s->word[1]);
    mkdir(home, 0700);
    default_env(&p, w, home);
    for (i = 2; i < s->count; i += n) {
        n = parse_option(&p, w, i);
        if (n == 0)
            break;
    }
    put_env2(&p, "TERM", p.term);
    if (*p.login)
        put_env2(&p, "PGUSER", p.login);
    ok = i < s->count ? world_fail(w, "client: what is \"%s\"?", s->word[i])
                      : p.program && make_room(w, s->word[1]) && launch(w, &p, home);
    for (i = 0; i < p.env_count; i++)
        free(p.env[i]);
    return ok;
}
