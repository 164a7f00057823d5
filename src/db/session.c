#include "session_priv.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/i18n.h"
#include "base/log.h"
#include "db/rows.h"
#include "db_priv.h"

/* One row: what the caller is told, then what only we need. (On a standby LISTEN has failed
 * before.) */
static const char VERSION[] =
    "select v.api, v.today, v.login, v.name, v.role, v.unit,"
    " pg_snapshot_xmin(pg_current_snapshot()) as next,"
    " case when not pg_is_in_recovery()"
    "  then substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8) end as timeline,"
    " (select system_identifier from pg_control_system()) as system,"
    " a.pid as backend_pid, a.backend_start,"
    " to_jsonb(v) ->> 'client_min' as client_min" /* older databases have none */
    " from api.version() v left join pg_stat_get_activity(pg_backend_pid()) a on true";

enum { TOLD_COLUMNS = 6 };

/* What this program needs of api.version().api. */
enum { API = 4 };

/* Only a backend of our own login can be ended, and only the very one: process ids are used again.
 * Waits up to 2 s for it to be gone. No row: it is gone already. */
static const char FENCE[] =
    "select pg_terminate_backend(pid, 2000) as gone from pg_stat_get_activity($1)"
    " where backend_start = $2::timestamptz";

void session_init(struct session *session)
{
    *session = (struct session){0};
}

void session_finish(struct session *session)
{
    rows_destroy(session->row);
}

static const char *cell(const struct rows *rows, const char *name)
{
    const char *text = rows_cell(rows, 0, name);
    return text ? text : "";
}

static void keep(char *to, size_t size, const char *text)
{
    snprintf(to, size, "%s", text);
}

void session_tell(struct db *db)
{
    if (db->events.session && !db->doomed)
        db->events.session(db->ctx, &db->session.told);
}

/* Words for why program and database do not fit together, NULL: they do. `before`: they did. */
static const char *misfit(const struct rows *rows, bool before)
{
    long api = strtol(cell(rows, "api"), NULL, 10);
    long client_min = strtol(cell(rows, "client_min"), NULL, 10);
    if (API < client_min && before)
        return _("This program is too old now. Your draft is kept: quit (Ctrl-Q), start it again");
    if (API < client_min)
        return _("This program is too old for the database. Start the new version, or ask your "
                 "administrator for it.");
    if (api < API)
        return _("The database is older than this program. Your administrator upgrades it with "
                 "sql/install.sql.");
    return NULL;
}

static void set_told(struct session *session, const struct rows *rows)
{
    const char *names[TOLD_COLUMNS], *cells[TOLD_COLUMNS];
    for (size_t i = 0; i < TOLD_COLUMNS; i++) {
        names[i] = rows_name(rows, i);
        cells[i] = rows_get(rows, 0, i);
    }
    rows_destroy(session->row);
    session->row = rows_from_table(TOLD_COLUMNS, names, 1, cells);
    session->told = (struct db_session){.api = (int)strtol(cell(session->row, "api"), NULL, 10),
                                        .today = cell(session->row, "today"),
                                        .login = cell(session->row, "login"),
                                        .name = cell(session->row, "name"),
                                        .role = cell(session->row, "role"),
                                        .unit = cell(session->row, "unit"),
                                        .row = session->row,
                                        .misfit = misfit(rows, true),
                                        .generation = session->told.generation};
}

/* ---- the answers, in the order in which they were asked for ---- */

static void on_setting(void *ctx, struct db_reply *reply)
{
    if (reply->verdict != DB_OK)
        db_break(ctx, FAULT_LOST, &reply->err);
}

/* While the old backend may still be at work, a save that is in doubt must not be asked about: a
 * refusal now could be followed by its success. */
static void on_fence(void *ctx, struct db_reply *reply)
{
    struct db *db = ctx;
    bool gone = reply->verdict == DB_OK &&
                (rows_count(reply->rows) == 0 || strcmp(cell(reply->rows, "gone"), "t") == 0);
    log_event("db: old backend %s: %s", db->session.backend_pid, gone ? "gone" : "still there");
    if (gone || !queue_in_doubt(&db->queue)) {
        db->session.backend_pid[0] = '\0';
        return;
    }
    struct err err;
    err_set(&err, ERR_UNAVAILABLE, NULL, _("The server is still busy with the old connection."));
    db_break(db, FAULT_LOST, &err);
}

/* False: this server must not be used. */
static bool check_server(struct session *session, const struct rows *rows, struct err *err)
{
    unsigned timeline = (unsigned)strtoul(cell(rows, "timeline"), NULL, 16);
    bool same = strcmp(cell(rows, "system"), session->system) == 0;
    if (same && timeline < session->timeline)
        return err_set(err, ERR_UNAVAILABLE, NULL, _("This server has been replaced by another."));
    session->timeline = timeline;
    return true;
}

/* False: there is no answer, and the link is given up. Where there was a Foothold before, it may be
 * on its way back (an upgrade); else waiting is no use. */
static bool version_row(struct db *db, const struct db_reply *reply)
{
    struct err err = reply->err;
    if (reply->verdict == DB_OK && rows_count(reply->rows) == 1)
        return true;
    log_event("db: api.version() failed: %s", reply->err.msgid);
    bool passing = reply->verdict == DB_REFUSED && err.code == ERR_TEMP;
    if (!passing)
        err_set(&err, ERR_DENIED, NULL,
                _("This database has no Foothold for you: it is not installed there, or you have "
                  "no right to it."));
    passing = passing || db->session.told.generation > 0;
    db_break(db, passing ? FAULT_LOST : FAULT_DENIED, &err);
    return false;
}

static void on_version(void *ctx, struct db_reply *reply)
{
    struct db *db = ctx;
    struct session *s = &db->session;
    struct err err = {0};
    if (db->fault || !version_row(db, reply))
        return;
    if (!check_server(s, reply->rows, &err)) {
        db_break(db, FAULT_LOST, &err);
        return;
    }
    const char *why = s->told.generation == 0 ? misfit(reply->rows, false) : NULL;
    if (why) { /* nobody has typed anything yet */
        err_set(&err, ERR_UNAVAILABLE, NULL, "%s", why);
        db_break(db, FAULT_DENIED, &err);
        return;
    }
    bool same = strcmp(cell(reply->rows, "system"), s->system) == 0;
    keep(s->system, sizeof s->system, cell(reply->rows, "system"));
    keep(s->backend_pid, sizeof s->backend_pid, cell(reply->rows, "backend_pid"));
    keep(s->backend_start, sizeof s->backend_start, cell(reply->rows, "backend_start"));
    bool first = s->told.generation++ == 0;
    set_told(s, reply->rows);
    bool all = !feed_begin(&db->feed, cell(reply->rows, "next"), same, db_now()) && !first;
    db_online(db);
    if (all && !db->doomed && db->events.changes)
        db->events.changes(db->ctx, NULL, 0, true);
}

static void on_version_again(void *ctx, struct db_reply *reply)
{
    struct db *db = ctx;
    db->session.asking = false;
    if (!version_row(db, reply))
        return;
    set_told(&db->session, reply->rows);
    session_tell(db);
}

/* Startup options set these, unless something between us and the server swallowed them. */
static void ask_settings(struct db *db)
{
    static const struct {
        const char *name, *begins, *set;
    } settings[] = {
        {"TimeZone", "Europe/Copenhagen", "set TimeZone = 'Europe/Copenhagen'"},
        {"DateStyle", "ISO", "set DateStyle = ISO"},
        {"client_encoding", "UTF8", "set client_encoding = UTF8"},
    };
    for (size_t i = 0; i < sizeof settings / sizeof *settings; i++) {
        const char *is = PQparameterStatus(db->link.pg, settings[i].name);
        if (!is || strncmp(is, settings[i].begins, strlen(settings[i].begins)) != 0)
            db_ask(db, settings[i].set, 0, NULL, on_setting);
    }
}

void session_start(struct db *db)
{
    struct session *s = &db->session;
    const char *old[] = {s->backend_pid, s->backend_start};
    s->asking = false;
    ask_settings(db);
    db_ask(db, "listen foothold", 0, NULL, on_setting);
    if (s->backend_pid[0])
        db_ask(db, FENCE, 2, old, on_fence);
    db_ask(db, VERSION, 0, NULL, on_version);
}

void session_ask_again(struct db *db)
{
    if (!db->session.asking)
        db_ask(db, VERSION, 0, NULL, on_version_again);
    db->session.asking = true;
}
