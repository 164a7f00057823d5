/* src/cli/ics.c: a worker's meetings as one iCalendar object (RFC 5545) that is published (RFC
 * 5546, 3.2.1): a meeting that changes keeps its UID and counts its SEQUENCE up, one that was
 * cancelled or moved stays in it as CANCELLED. Times are UTC, so no VTIMEZONE is needed. Nothing is
 * written before all of it is there. */
#include "ics_priv.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "base/date.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/ical.h"
#include "base/str.h"
#include "cli/cli.h"
#include "db/batch.h"
#include "db/rows.h"

enum { CONNECT_MS = 10000, BACK_DAYS = 28, AHEAD_DAYS = 182 };

enum { WORKER, FROM, TO };

const struct args_option ics_options[] = {
    {"worker", "LOGIN", N_("whose; otherwise your own")},
    {"from", "DATE", N_("from this day on; otherwise from four weeks ago")},
    {"to", "DATE", N_("up to and including this day; otherwise 26 weeks ahead")},
    {"names", NULL, N_("with names, titles and places; otherwise kind and case number only")},
    {"help", NULL, N_("print this")},
    {NULL, NULL, NULL},
};

struct ics {
    const char *worker, *from, *to;
    bool names;
    struct db *db;
    struct str text;
};

static bool take_args(struct ics *ics, int argc, char *argv[], struct err *err)
{
    struct args args = {.argc = argc, .argv = argv, .at = 1, .options = ics_options};
    const char *value;
    int option;
    while ((option = args_next(&args, &value, err)) != ARGS_END) {
        if (option == ARGS_BAD)
            return false;
        if (option == ARGS_WORD)
            return err_set(err, ERR_USAGE, NULL, _("“%s” is one word too many"), value);
        if (option == WORKER)
            ics->worker = value;
        else if (option == FROM)
            ics->from = value;
        else if (option == TO)
            ics->to = value;
        else
            ics->names = true;
    }
    return true;
}

/* ---- what is asked ---- */

static bool read_day(const char *option, const char *text, int today, int otherwise,
                     char ret_iso[DATE_TEXT], struct err *err)
{
    struct err why = {0};
    int day = otherwise;
    if (text && !date_parse(text, today, &day, &why))
        return err_set(err, ERR_USAGE, option, "--%s: %s", option, why.detail);
    date_format_iso(day, ret_iso);
    return true;
}

static bool read_today(struct ics *ics, int *ret_today, struct err *err)
{
    struct rows *rows = NULL;
    bool ok = batch_call(ics->db, DB_READ, "select today from api.version()", 0, NULL, &rows, err);
    const char *today = ok && rows_count(rows) ? rows_get(rows, 0, 0) : NULL;
    if (ok && (!today || !date_parse_iso(today, ret_today)))
        ok = err_set(err, ERR_DATA, NULL, "%s", _("The server does not say what day it is."));
    rows_destroy(rows);
    return ok;
}

static bool read_meetings(struct ics *ics, struct rows **ret_rows, struct err *err)
{
    char from[DATE_TEXT], to[DATE_TEXT];
    int today;
    if (!read_today(ics, &today, err) ||
        !read_day("from", ics->from, today, today - BACK_DAYS, from, err) ||
        !read_day("to", ics->to, today, today + AHEAD_DAYS, to, err))
        return false;
    if (strcmp(from, to) > 0)
        return err_set(err, ERR_USAGE, "to", "%s", _("--to lies before --from"));
    const char *params[] = {ics->worker, from, to};
    return batch_call(ics->db, DB_READ, "select * from api.ics($1, $2, $3)", 3, params, ret_rows,
                      err);
}

/* ---- what is written ---- */

static const char *cell(const struct rows *rows, size_t row, const char *name)
{
    const char *text = rows_cell(rows, row, name);
    return text ? text : "";
}

static void put(struct ics *ics, const struct rows *rows, size_t row, const char *property,
                const char *column)
{
    const char *value = cell(rows, row, column);
    if (*value)
        ical_put(&ics->text, property, value);
}

static void add_part(struct str *words, const char *part)
{
    if (*part)
        str_printf(words, "%s%s", words->len ? " · " : "", part);
}

static void put_words(struct ics *ics, const struct rows *rows, size_t row)
{
    bool danish = i18n_is_danish();
    struct str summary;
    str_init(&summary);
    add_part(&summary, cell(rows, row, danish ? "kind_da" : "kind_en"));
    add_part(&summary, cell(rows, row, "case_no"));
    if (ics->names) {
        add_part(&summary, cell(rows, row, "name"));
        add_part(&summary, cell(rows, row, "title"));
    }
    ical_put_text(&ics->text, "SUMMARY", summary.s);
    const char *where = cell(rows, row, "room");
    if (!*where && ics->names)
        where = cell(rows, row, "place");
    if (*where)
        ical_put_text(&ics->text, "LOCATION", where);
    str_finish(&summary);
}

/* RFC 5546 wants an organizer, by an address; workers have none that the program knows. */
static void put_organizer(struct ics *ics, const struct rows *rows, size_t row)
{
    struct str address;
    str_init(&address);
    str_printf(&address, "mailto:%s@foothold.invalid", cell(rows, row, "worker"));
    ical_put(&ics->text, "ORGANIZER", address.s);
    str_finish(&address);
}

static void put_event(struct ics *ics, const struct rows *rows, size_t row, const char *stamp)
{
    bool cancelled = strcmp(cell(rows, row, "status"), "CANCELLED") == 0;
    ical_begin(&ics->text, "VEVENT");
    put(ics, rows, row, "UID", "uid");
    put(ics, rows, row, "SEQUENCE", "sequence");
    ical_put(&ics->text, "DTSTAMP", stamp);
    put(ics, rows, row, "CREATED", "created");
    put(ics, rows, row, "LAST-MODIFIED", "modified");
    put_organizer(ics, rows, row);
    put(ics, rows, row, "DTSTART", "starts");
    put(ics, rows, row, "DTEND", "ends");
    put(ics, rows, row, "STATUS", "status");
    put(ics, rows, row, "RELATED-TO", "moved_from");
    ical_put(&ics->text, "TRANSP", cancelled ? "TRANSPARENT" : "OPAQUE");
    ical_put(&ics->text, "CLASS", "PRIVATE");
    put_words(ics, rows, row);
    ical_end(&ics->text, "VEVENT");
}

static void put_calendar(struct ics *ics, const struct rows *rows)
{
    char stamp[32] = "";
    time_t now = time(NULL);
    struct tm utc;
    if (gmtime_r(&now, &utc))
        strftime(stamp, sizeof stamp, "%Y%m%dT%H%M%SZ", &utc);
    ical_begin(&ics->text, "VCALENDAR");
    ical_put(&ics->text, "VERSION", "2.0");
    ical_put(&ics->text, "PRODID", "-//Foothold//Foothold " FOOTHOLD_VERSION "//EN");
    ical_put(&ics->text, "CALSCALE", "GREGORIAN");
    ical_put(&ics->text, "METHOD", "PUBLISH");
    for (size_t i = 0; i < rows_count(rows); i++)
        put_event(ics, rows, i, stamp);
    ical_end(&ics->text, "VCALENDAR");
}

static bool print(const struct ics *ics, struct err *err)
{
    if (fwrite(ics->text.s, 1, ics->text.len, stdout) == ics->text.len && fflush(stdout) == 0)
        return true;
    return err_set(err, ERR_IO, NULL, _("writing failed: %s"), strerror(errno));
}

static bool write_all(struct ics *ics, const char *conninfo, struct err *err)
{
    struct rows *rows = NULL;
    ics->db = batch_open(conninfo, CONNECT_MS, err);
    bool ok = ics->db && read_meetings(ics, &rows, err);
    if (ok)
        put_calendar(ics, rows);
    rows_destroy(rows);
    return ok && print(ics, err);
}

int ics_run(const struct cli_context *context, int argc, char *argv[])
{
    struct err err = {0};
    struct ics ics = {0};
    str_init(&ics.text);
    bool done = take_args(&ics, argc, argv, &err) && write_all(&ics, context->conninfo, &err);
    if (!done)
        fprintf(stderr, "foothold: %s\n", err.detail);
    db_destroy(ics.db);
    str_finish(&ics.text);
    return done ? 0 : err_exit_status(err.code);
}
