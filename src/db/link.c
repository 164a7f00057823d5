#include "link_priv.h"

#include <poll.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/log.h"
#include "base/mem.h"
#include "base/str.h"
#include "db/db.h"
#include "db/sqlerr.h"

/* What a session must have, whatever the role, PGOPTIONS or the server say otherwise. */
#define SESSION_OPTIONS                                                                            \
    " -c TimeZone=Europe/Copenhagen -c DateStyle=ISO -c search_path=pg_catalog"                    \
    " -c plan_cache_mode=force_generic_plan"

static void drop(struct link *link)
{
    if (link->pg)
        PQfinish(link->pg);
    link->pg = NULL;
    link->flushing = false;
}

static void end(struct link *link, enum link_phase phase)
{
    drop(link);
    link->phase = phase;
}

void link_init(struct link *link, const char *conninfo)
{
    *link = (struct link){.conninfo = xstrdup(conninfo)};
    helper_init(&link->lookup);
    targets_init(&link->targets);
}

/* The words may hold a password. */
static void forget_words(struct link *link)
{
    mem_wipe(link->conninfo, strlen(link->conninfo));
    free(link->conninfo);
    link->conninfo = NULL;
}

void link_finish(struct link *link)
{
    link_close(link);
    targets_finish(&link->targets);
    forget_words(link);
}

void link_use(struct link *link, const char *conninfo)
{
    link_close(link);
    forget_words(link);
    link->conninfo = xstrdup(conninfo);
}

void link_close(struct link *link)
{
    helper_stop(&link->lookup);
    end(link, LINK_CLOSED);
}

/* ---- failure ---- */

/* libpq 15 gives no SQLSTATE for a refused connection; but with PQERRORS_SQLSTATE its message ends
 * in ":  28P01". The text itself is untrusted. */
static bool find_code(const char *message, char ret_code[6])
{
    size_t n = strlen(message);
    while (n > 0 && message[n - 1] == '\n')
        n--;
    if (n < 8 || memcmp(message + n - 8, ":  ", 3) != 0)
        return false;
    memcpy(ret_code, message + n - 5, 5);
    ret_code[5] = '\0';
    return strspn(ret_code, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ") == 5;
}

/* Whether to give up for good; `err` says why the present target did not work. */
static bool judge(struct link *link)
{
    const char *message = PQerrorMessage(link->pg);
    char code[6];
    if (find_code(message, code)) {
        log_event("db: connection refused: %s", code);
        sqlerr_fill(&(struct sqlerr){.code = code}, &link->err);
        return sqlerr_class(code) == SQLERR_DENIED || strcmp(code, "42501") == 0;
    }
    log_event("db: no connection: %s", message);
    if (PQconnectionNeedsPassword(link->pg)) {
        err_set(&link->err, ERR_DENIED, NULL, _("A password is needed."));
        err_msgid(&link->err, "password_needed");
        return true;
    }
    err_set(&link->err, ERR_UNAVAILABLE, NULL, _("The server cannot be reached."));
    return false;
}

/* ---- connecting ---- */

/* Notices carry values, and the default receiver writes to the terminal. The function tells which
 * (SyncRepWaitForLSN: committed here, perhaps not on the standby). */
static void on_notice(void *arg, const PGresult *res)
{
    const char *code = PQresultErrorField(res, PG_DIAG_SQLSTATE);
    const char *function = PQresultErrorField(res, PG_DIAG_SOURCE_FUNCTION);
    (void)arg;
    log_event("db: notice %s %s", code ? code : "?", function ? function : "?");
}

/* PGOPTIONS and options= keep their word about all but what a session must have. */
static char *session_options(const char *conninfo)
{
    struct str s;
    const char *said = NULL;
    PQconninfoOption *options = PQconninfoParse(conninfo, NULL);
    for (PQconninfoOption *o = options; o && o->keyword; o++)
        if (strcmp(o->keyword, "options") == 0)
            said = o->val;
    if (!said)
        said = getenv("PGOPTIONS");
    str_init(&s);
    str_add(&s, said ? said : "");
    str_add(&s, SESSION_OPTIONS);
    PQconninfoFree(options);
    return str_take(&s);
}

/* libpq takes the last word for each key: ours that are only defaults stand before the user's,
 * those that must hold after. A NULL value is as if it were not there. (Looking for Kerberos
 * encryption may block, so whoever wants it says so.) */
static PGconn *start(const char *conninfo, const struct target *target)
{
    char *options = session_options(conninfo);
    const char *const keys[] = {"keepalives_idle",
                                "keepalives_interval",
                                "keepalives_count",
                                "tcp_user_timeout",
                                "gssencmode",
                                "dbname",
                                "host",
                                "hostaddr",
                                "port",
                                "application_name",
                                "client_encoding",
                                "options",
                                NULL};
    const char *const values[] = {"30",         "10",       "3",          "15000",
                                  "disable",    conninfo,   target->host, target->hostaddr,
                                  target->port, "foothold", "UTF8",       options,
                                  NULL};
    PGconn *pg = PQconnectStartParams(keys, values, 1);
    free(options);
    if (!pg)
        mem_exhausted(0);
    PQsetErrorVerbosity(pg, PQERRORS_SQLSTATE);
    PQsetNoticeReceiver(pg, on_notice, NULL);
    return pg;
}

static void try_next(struct link *link, int64_t now)
{
    while (link->next_target < link->targets.list.len) {
        drop(link);
        link->pg = start(link->conninfo, vec_at(&link->targets.list, link->next_target++));
        link->phase = LINK_OPENING;
        link->want = PGRES_POLLING_WRITING;
        link->deadline = now + DB_CONNECT_MS;
        if (PQstatus(link->pg) != CONNECTION_BAD)
            return;
        if (judge(link)) {
            end(link, LINK_DENIED);
            return;
        }
    }
    end(link, LINK_FAILED);
}

static void refused(struct link *link, int64_t now)
{
    if (judge(link))
        end(link, LINK_DENIED);
    else
        try_next(link, now);
}

void link_start(struct link *link, int64_t now)
{
    link_close(link);
    link->next_target = 0;
    err_clear(&link->err);
    if (!targets_parse(&link->targets, link->conninfo)) {
        err_set(&link->err, ERR_CONFIG, NULL, _("The connection settings cannot be understood."));
        end(link, LINK_DENIED);
    } else if (!link->targets.unknown) {
        try_next(link, now);
    } else if (helper_start(&link->lookup, targets_look_up, &link->targets, now, DB_CONNECT_MS)) {
        link->phase = LINK_LOOKUP;
    } else {
        err_set(&link->err, ERR_UNAVAILABLE, NULL, _("The server cannot be reached."));
        link->phase = LINK_FAILED;
    }
}

bool link_resume(struct link *link, const struct err *why, int64_t now)
{
    if (link->next_target >= link->targets.list.len)
        return false;
    link->err = *why;
    try_next(link, now);
    return link->phase == LINK_OPENING || link->phase == LINK_DENIED;
}

static void step_lookup(struct link *link, int64_t now)
{
    bool found = false;
    if (helper_ended(&link->lookup)) {
        found = targets_found(&link->targets, link->lookup.answer.s);
        helper_stop(&link->lookup);
    } else if (now < link->lookup.deadline) {
        return;
    } else {
        helper_stop(&link->lookup);
    }
    if (found) {
        try_next(link, now);
        return;
    }
    err_set(&link->err, ERR_UNAVAILABLE, NULL, _("The server's name cannot be looked up."));
    link->phase = LINK_FAILED;
}

static void opened(struct link *link, int64_t now)
{
    if (PQsetnonblocking(link->pg, 1) != 0 || !PQenterPipelineMode(link->pg)) {
        refused(link, now);
        return;
    }
    link->phase = LINK_OPEN;
    link->heard_ms = now;
    link->generation++;
    log_event("db: open, backend %d, server %d", PQbackendPID(link->pg), PQserverVersion(link->pg));
}

/* PQconnectPoll() may only be called when the socket is what it asked for, or it would take a
 * connection that is still being made for a made one. */
static void step_opening(struct link *link, short revents, int64_t now)
{
    if (revents) {
        link->want = PQconnectPoll(link->pg);
        if (link->want == PGRES_POLLING_OK)
            opened(link, now);
        else if (link->want == PGRES_POLLING_FAILED)
            refused(link, now);
        return;
    }
    if (now >= link->deadline) {
        log_event("db: no connection within %d ms", DB_CONNECT_MS);
        err_set(&link->err, ERR_UNAVAILABLE, NULL, _("The server does not answer."));
        try_next(link, now);
    }
}

void link_step(struct link *link, short revents, int64_t now)
{
    if (link->phase == LINK_LOOKUP)
        step_lookup(link, now);
    else if (link->phase == LINK_OPENING)
        step_opening(link, revents, now);
}

int link_fd(const struct link *link)
{
    if (link->phase == LINK_LOOKUP)
        return link->lookup.fd;
    return link->pg ? PQsocket(link->pg) : -1;
}

short link_events(const struct link *link)
{
    if (link->phase == LINK_OPENING)
        return link->want == PGRES_POLLING_READING ? POLLIN : POLLOUT;
    return link->flushing ? POLLIN | POLLOUT : POLLIN;
}

int64_t link_due(const struct link *link)
{
    if (link->phase == LINK_LOOKUP)
        return link->lookup.deadline;
    return link->phase == LINK_OPENING ? link->deadline : -1;
}
