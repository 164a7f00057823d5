#include "setup.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "env.h"
#include "relay.h"

struct plan {
    const struct step *step;
    const char *login;
    const char *term;
    int rows, cols;
    bool nohup;
    struct env env;
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
        env_put(&p->env, word[i + 1]);
    else if (strcmp(word[i], "via") == 0 && strcmp(word[i + 1], "proxy") == 0)
        env_set(&p->env, "PGHOST", setup_proxy_dir(w));
    else if (strcmp(word[i], "size") != 0 || !parse_size(p, word[i + 1]))
        return 0;
    return 2;
}

/* A name without slash is looked for where programs are, and keeps its name: some programs are
 * links that look at it. The result is freed by the caller; NULL with errno if there is none. */
static char *find_program(const char *name)
{
    static const char *const places[] = {"/usr/bin", "/bin"};
    struct buf path = {0};
    char *found = NULL;
    size_t i;

    if (strchr(name, '/'))
        return realpath(name, NULL);
    for (i = 0; i < sizeof(places) / sizeof(places[0]) && !found; i++) {
        path.len = 0;
        buf_printf(&path, "%s/%s", places[i], name);
        if (access(buf_str(&path), X_OK) == 0)
            found = bench_dup(buf_str(&path));
    }
    buf_finish(&path);
    return found;
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
                                       .env = p->env.v,
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
    env_init(&p.env, w, home);
    if (relay_delays(w, s->word[1]))
        env_set(&p.env, "PGHOST", setup_proxy_dir(w));
    for (i = 2; i < s->count; i += n) {
        n = parse_option(&p, w, i);
        if (n == 0)
            break;
    }
    env_set(&p.env, "TERM", p.term);
    if (*p.login)
        env_set(&p.env, "PGUSER", p.login);
    ok = i < s->count ? world_fail(w, "client: what is \"%s\"?", s->word[i])
                      : p.program && make_room(w, s->word[1]) && launch(w, &p, home);
    env_finish(&p.env);
    return ok;
}
