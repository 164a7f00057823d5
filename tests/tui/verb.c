#include "verb.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "act.h"
#include "command.h"
#include "relay.h"
#include "setup.h"
#include "show.h"

/* A step that may take its time ends with: within SECONDS. The copy given to the verbs lacks it. */
struct call {
    struct step step;
    long ms;
};

/* ---- database ---------------------------------------------------------------------------------
 */

/* sql [as LOGIN] "statements" [= "value" | error "SQLSTATE"] */
struct query {
    const char *login;
    const char *text;
    const char *value;
    const char *error;
    struct buf got;
    char state[8];
};

static bool parse_query(struct query *q, const struct step *s)
{
    int i = 1;

    if (s->count > 3 && strcmp(s->word[1], "as") == 0) {
        q->login = s->word[2];
        i = 3;
    }
    if (i >= s->count)
        return false;
    q->text = s->word[i++];
    if (i == s->count)
        return true;
    if (i + 2 != s->count)
        return false;
    if (strcmp(s->word[i], "=") == 0)
        q->value = s->word[i + 1];
    else if (strcmp(s->word[i], "error") == 0)
        q->error = s->word[i + 1];
    return q->value || q->error;
}

static bool ask(struct world *w, void *arg)
{
    struct query *q = arg;
    bool ok;

    q->got.len = 0;
    q->state[0] = '\0';
    ok = sql_run(w->sql, q->login, q->text, &q->got, q->state);
    if (q->error)
        return !ok && strcmp(q->state, q->error) == 0;
    return ok && (!q->value || strcmp(buf_str(&q->got), q->value) == 0);
}

static bool query(struct world *w, const struct call *call, bool wait)
{
    struct query q = {0};
    bool ok;

    if (!parse_query(&q, &call->step))
        return world_fail(w, "sql [as LOGIN] \"statements\" [= \"value\" | error \"SQLSTATE\"]");
    ok = wait ? world_until(w, ask, &q, call->ms) : ask(w, &q);
    if (!ok)
        world_fail(w, "the database says%s%s: %s", *q.state ? " " : "", q.state, buf_str(&q.got));
    buf_finish(&q.got);
    return ok;
}

static bool verb_sql(struct world *w, const struct call *call)
{
    return query(w, call, false);
}

static bool verb_sql_wait(struct world *w, const struct call *call)
{
    return query(w, call, true);
}

static bool shell(struct world *w, const char *command)
{
    struct buf out = {0};
    int status = bench_shell(command, &out);

    if (status != 0)
        world_fail(w, "status %d: %s", status, buf_str(&out));
    buf_finish(&out);
    return status == 0;
}

static bool verb_server(struct world *w, const struct call *call)
{
    static const struct {
        const char *name;
        const char *command;
    } orders[] = {{"stop", "tools/cluster down fast"},
                  {"immediate", "tools/cluster down immediate"},
                  {"kill", "tools/cluster down kill"},
                  {"start", "tools/cluster up"},
                  {"restart", "tools/cluster down fast && tools/cluster up"}};
    size_t i;

    for (i = 0; call->step.count == 2 && i < sizeof(orders) / sizeof(orders[0]); i++)
        if (strcmp(call->step.word[1], orders[i].name) == 0)
            return shell(w, orders[i].command);
    return world_fail(w, "server stop|immediate|kill|start|restart");
}

/* ---- files, shell, settings -------------------------------------------------------------------
 */

static bool verb_file(struct world *w, const struct call *call)
{
    struct buf path = {0}, command = {0};
    const char *name = call->step.count == 2 ? call->step.word[1] : "";
    FILE *f;
    bool ok;

    if (!*name || !call->step.document)
        return world_fail(w, "file NAME <<END");
    buf_printf(&path, "%s%s%s", *name == '/' ? "" : w->dir, *name == '/' ? "" : "/", name);
    buf_printf(&command, "mkdir -p \"$(dirname '%s')\"", buf_str(&path));
    ok = shell(w, buf_str(&command));
    f = ok ? fopen(buf_str(&path), "w") : NULL;
    if (f) {
        fputs(call->step.document, f);
        ok = fclose(f) == 0;
    } else if (ok) {
        ok = world_fail(w, "%s: %s", buf_str(&path), strerror(errno));
    }
    buf_finish(&path);
    buf_finish(&command);
    return ok;
}

static bool verb_sh(struct world *w, const struct call *call)
{
    if (call->step.count != 2)
        return world_fail(w, "sh \"command\"");
    setenv("T", w->dir, 1);
    return shell(w, call->step.word[1]);
}

static bool verb_set(struct world *w, const struct call *call)
{
    long s = call->step.count == 3 ? strtol(call->step.word[2], NULL, 10) : 0;

    if (s <= 0 || strcmp(call->step.word[1], "deadline") != 0)
        return world_fail(w, "set deadline SECONDS");
    w->deadline_ms = s * 1000;
    return true;
}

static bool verb_mask(struct world *w, const struct call *call)
{
    if (call->step.count != 2 || w->mask_count == WORLD_MASKS)
        return world_fail(w, "mask \"regular expression\", at most %d of them", WORLD_MASKS);
    if (regcomp(&w->masks[w->mask_count], call->step.word[1], REG_EXTENDED) != 0)
        return world_fail(w, "this is no regular expression");
    w->mask_count++;
    return true;
}

/* ---- looking ----------------------------------------------------------------------------------
 */

static bool verb_say(struct world *w, const struct call *call)
{
    int i;

    for (i = 1; i < call->step.count; i++)
        fprintf(w->out, "%s%s", i > 1 ? " " : "", call->step.word[i]);
    fputc('\n', w->out);
    return true;
}

static bool print_svg(struct world *w, const struct client *c, const char *path)
{
    struct buf picture = {0};
    FILE *f = fopen(path, "w");

    if (!f)
        return world_fail(w, "%s: %s", path, strerror(errno));
    show_svg(c, &picture);
    fputs(buf_str(&picture), f);
    buf_finish(&picture);
    return fclose(f) == 0 || world_fail(w, "%s: %s", path, strerror(errno));
}

/* print NAME [svg FILE] */
static bool verb_print(struct world *w, const struct call *call)
{
    const struct step *s = &call->step;
    struct client *c = s->count > 1 ? world_client(w, s->word[1]) : NULL;
    struct buf screen = {0};

    if (!c)
        return world_fail(w, "print which client?");
    if (s->count == 4 && strcmp(s->word[2], "svg") == 0)
        return print_svg(w, c, s->word[3]);
    show_screen(c, w->colour, &screen);
    fputs(buf_str(&screen), w->out);
    fflush(w->out);
    buf_finish(&screen);
    return true;
}

/* strict NAME [osc N…] */
static bool verb_strict(struct world *w, const struct call *call)
{
    const struct step *s = &call->step;
    struct client *c = s->count > 1 ? world_client(w, s->word[1]) : NULL;

    if (!c || (s->count > 2 && strcmp(s->word[2], "osc") != 0))
        return world_fail(w, "strict NAME [osc NUMBER…]");
    client_be_strict(c, s->word + (s->count > 2 ? 3 : s->count));
    return true;
}

static bool verb_client(struct world *w, const struct call *call)
{
    return setup_client(w, &call->step);
}

static bool verb_proxy(struct world *w, const struct call *call)
{
    return relay_order(w, &call->step, call->ms);
}

static const struct {
    const char *name;
    bool (*run)(struct world *w, const struct call *call);
} verbs[] = {
    {"client", verb_client},     {"sql", verb_sql},       {"sql_do", verb_sql},
    {"sql_wait", verb_sql_wait}, {"server", verb_server}, {"proxy", verb_proxy},
    {"file", verb_file},         {"sh", verb_sh},         {"set", verb_set},
    {"mask", verb_mask},         {"say", verb_say},       {"print", verb_print},
    {"strict", verb_strict},
};

static struct call make_call(const struct world *w, const struct step *s)
{
    struct call call = {.step = *s, .ms = w->deadline_ms};
    int n = s->count;

    if (n > 3 && strcmp(s->word[n - 2], "within") == 0 && !script_quoted(s, n - 2)) {
        call.ms = strtol(s->word[n - 1], NULL, 10) * 1000;
        call.step.count -= 2;
    }
    return call;
}

bool verb_run(struct world *w, const struct step *s)
{
    struct call call = make_call(w, s);
    struct client *c = world_client(w, s->word[0]);
    bool mine, ok;
    size_t i;

    if (c)
        return act_run(w, c, &call.step, call.ms);
    for (i = 0; i < sizeof(verbs) / sizeof(verbs[0]); i++)
        if (strcmp(s->word[0], verbs[i].name) == 0)
            return verbs[i].run(w, &call);
    ok = command_run(w, &call.step, call.ms, &mine);
    return mine ? ok : world_fail(w, "\"%s\" is neither a client nor a verb", s->word[0]);
}
