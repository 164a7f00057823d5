/* link: beside lib/bench -lvterm */
/* drive: plays script files against real programs on pseudo-terminals.
 *
 *   drive [-c] [-q] SCRIPT…
 *     -c  print screens with their colours
 *     -q  no line "ok" for scripts that pass
 *
 * The scripts' language is described in tests/tui/README.md. One line a script goes to stdout,
 * "ok NAME: what it proves" or "not ok …"; the exit status is 1 if any failed. */
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "command.h"
#include "show.h"
#include "verb.h"
#include "world.h"

/* The script's first comment line says what it proves. */
static void read_purpose(const char *path, char *ret_text, size_t size)
{
    FILE *f = fopen(path, "r");

    ret_text[0] = '\0';
    if (f && fgets(ret_text, (int)size, f)) {
        ret_text[strcspn(ret_text, "\n")] = '\0';
        if (ret_text[0] == '#')
            memmove(ret_text, ret_text + 1, strlen(ret_text));
        else
            ret_text[0] = '\0';
    }
    if (f)
        fclose(f);
}

/* Scripts about terminal injection must not inject into the terminal that runs them. */
static void add_visibly(struct buf *out, const char *text)
{
    const unsigned char *p;

    for (p = (const unsigned char *)text; *p; p++) {
        if (p[0] == 0xC2 && p[1] >= 0x80 && p[1] < 0xA0)
            buf_printf(out, "\\x%02x", *++p);
        else if (*p < 0x20 || *p == 0x7F)
            buf_printf(out, "\\x%02x", *p);
        else
            buf_add(out, p, 1);
    }
}

static void report(struct world *w, const struct step *s)
{
    struct buf out = {0};
    int i;

    if (s) {
        buf_printf(&out, "  %s:%d:", s->file, s->line);
        for (i = 0; i < s->count; i++) {
            buf_puts(&out, script_quoted(s, i) ? " \"" : " ");
            add_visibly(&out, s->word[i]);
            buf_puts(&out, script_quoted(s, i) ? "\"" : "");
        }
        buf_puts(&out, "\n");
    }
    buf_printf(&out, "  %s\n", buf_str(&w->why));
    for (i = 0; i < w->count; i++)
        show_report(w->clients[i], &out);
    fputs(buf_str(&out), w->out);
    buf_finish(&out);
}

static bool play(struct world *w, const struct script *script)
{
    int i;

    for (i = 0; i < script->count; i++) {
        if (verb_run(w, &script->steps[i]) && world_healthy(w))
            continue;
        world_pump(w, 0);
        report(w, &script->steps[i]);
        return false;
    }
    if (command_settled(w) && world_leave(w))
        return true;
    report(w, NULL);
    return false;
}

static bool run_script(const char *path, bool colour, bool quiet)
{
    struct script script;
    struct world w;
    char purpose[512];
    bool ok;

    read_purpose(path, purpose, sizeof(purpose));
    world_init(&w, stdout);
    w.colour = colour;
    ok = script_load(&script, path, world_lookup, &w, &w.why);
    if (ok)
        ok = play(&w, &script);
    else
        report(&w, NULL);
    if (!ok || !quiet)
        printf("%s %s:%s\n", ok ? "ok" : "not ok", path, purpose);
    fflush(stdout);
    script_finish(&script);
    command_destroy(w.command);
    world_finish(&w);
    return ok;
}

int main(int argc, char **argv)
{
    bool colour = false, quiet = false, ok = true;
    int opt;

    while ((opt = getopt(argc, argv, "cq")) != -1) {
        if (opt == 'c')
            colour = true;
        else if (opt == 'q')
            quiet = true;
        else
            return 64;
    }
    if (!setlocale(LC_CTYPE, "C.UTF-8"))
        bench_die("the locale C.UTF-8 is missing");
    bench_signal(SIGPIPE, SIG_IGN);
    for (; optind < argc; optind++)
        ok = run_script(argv[optind], colour, quiet) && ok;
    return ok ? 0 : 1;
}
