#include "db/sqlerr.h"

#include <stdio.h>
#include <string.h>

#include "base/i18n.h"

/* A key is a constraint's name, the message id of an error that we raise ourselves (small letters),
 * an SQLSTATE, or an SQLSTATE's class. */
struct entry {
    const char *key;
    enum err_code code;
    const char *msgid;
};

static const struct entry ENTRIES[] = {
    /* constraints */
    {"allocation_ages", ERR_INPUT, N_("The ages leave nobody between them.")},
    {"allocation_dates", ERR_INPUT, N_("The end must not be before the start.")},
    {"approval_once", ERR_INTERNAL, N_("It waits for approval already.")},
    {"approver_is_other", ERR_DENIED,
     N_("You had a hand in this yourself: somebody else must judge it.")},
    {"hold_once", ERR_INTERNAL, N_("Somebody else has just put it off. Read it again.")},
    {"sample_once", ERR_INTERNAL, N_("This case has been drawn already.")},
    {"sampler_is_other", ERR_DENIED,
     N_("You had a hand in this yourself: somebody else must judge it.")},
    {"activity_dates", ERR_INPUT, N_("The end must not be before the start.")},
    {"benefit_period_overlap", ERR_INPUT,
     N_("The citizen has another benefit in this period. End it first.")},
    {"group_member_once", ERR_INPUT, N_("The citizen is in this group meeting already.")},
    {"identity_cpr_once", ERR_INPUT, N_("Another citizen has this CPR number at that time.")},
    {"identity_one_at_a_time", ERR_INPUT,
     N_("The citizen has another CPR number at that time. End it first.")},
    {"meeting_citizen_free", ERR_INPUT, N_("The citizen has another meeting at that time.")},
    {"meeting_moved_once", ERR_INPUT, N_("The meeting has been moved already.")},
    {"meeting_room_free", ERR_INPUT, N_("The room is taken at that time.")},
    {"meeting_times", ERR_INPUT, N_("The meeting must end after it begins, and within 24 hours.")},
    {"meeting_worker_free", ERR_INPUT, N_("The caseworker has another meeting at that time.")},
    {"case_exit_dates", ERR_INPUT, N_("The end must not be before the start.")},
    {"consent_dates", ERR_INPUT, N_("The end must not be before the start.")},
    {"enrolment_dates", ERR_INPUT, N_("The end must not be before the start.")},
    {"enrolment_once", ERR_INPUT, N_("The case is in that programme then already.")},
    {"enrolment_years", ERR_INPUT, N_("Days from 1900 to 2100 only.")},
    {"exemption_dates", ERR_INPUT, N_("The end must not be before the start.")},
    {"exemption_years", ERR_INPUT, N_("Days from 1900 to 2100 only.")},
    {"mentor_dates", ERR_INPUT, N_("The end must not be before the start.")},
    {"mentor_decided", ERR_INPUT, N_("The outcome and the day it was decided belong together.")},
    {"obligation_key", ERR_INTERNAL, N_("The deadlines could not be worked out.")},
    {"proposal_decided", ERR_INTERNAL, N_("The proposed unit could not be decided on.")},
    {"referral_decided", ERR_INPUT, N_("A visitation is concluded with a category and a day.")},
    {"referral_dates", ERR_INPUT, N_("A visitation is not concluded before the referral.")},
    {"referral_one_open", ERR_INPUT,
     N_("The citizen has been referred already. Conclude or withdraw that referral.")},
    {"substitute_dates", ERR_INPUT, N_("The end must not be before the start.")},
    {"substitute_once", ERR_INPUT, N_("Somebody stands in for this person then already.")},
    {"substitute_other", ERR_INPUT, N_("Nobody stands in for himself.")},
    {"one_main_mentor", ERR_INPUT,
     N_("The citizen has another main mentor at that time. There can be one only.")},
    {"room_dates", ERR_INPUT, N_("The end must not be before the start.")},

    /* raised by our own functions */
    {"already_held", ERR_INPUT, N_("The meeting was held, so it cannot be cancelled.")},
    {"before_closing", ERR_INPUT,
     N_("The case was open until it was closed: begin on that day or later.")},
    {"bad_code", ERR_INPUT, N_("Choose one of the list.")},
    {"bad_request", ERR_INTERNAL, N_("The server does not understand this program's request.")},
    {"bad_version", ERR_CONFLICT,
     N_("What you see is out of date and cannot be merged. Read it again.")},
    {"called_in", ERR_INPUT,
     N_("The citizen has been called in for this time. Move the meeting instead.")},
    {"case_closed", ERR_INPUT, N_("The case is closed. Open it again first.")},
    {"case_open", ERR_INPUT, N_("The case is open already.")},
    {"casefile_fixed", ERR_INPUT, N_("This cannot be moved to another case.")},
    {"citizen_dead", ERR_INPUT, N_("The citizen has died: nothing is sent any more.")},
    {"consent_too_long", ERR_INPUT, N_("A consent cannot be given for so long.")},
    {"control_characters", ERR_INPUT, N_("The text holds control characters.")},
    {"cpr_known", ERR_INPUT, N_("There is a citizen with this CPR number already. Search for it.")},
    {"draft_full", ERR_DENIED,
     N_("You keep too many drafts, or one too long: finish some, or throw them away.")},
    {"form_not_allowed", ERR_INPUT, N_("This kind of meeting cannot be held in this form.")},
    {"group_full", ERR_INPUT, N_("The group meeting has no more places.")},
    {"group_joined", ERR_TEMP, N_("Somebody joined the group meeting meanwhile. Try again.")},
    {"group_member", ERR_INPUT,
     N_("This is set by the group meeting. Change it there, or take the citizen out.")},
    {"group_over", ERR_INPUT, N_("The group meeting is over, or was cancelled.")},
    {"guest_only", ERR_DENIED,
     N_("You are a guest in this case: who works on it is for its caseworkers and supervisor to "
        "say.")},
    {"hold_too_long", ERR_INPUT, N_("It cannot be put off for so long.")},
    {"import_state", ERR_INPUT,
     N_("This import is not at the point where that can be done. Read it again.")},
    {"invalid_value", ERR_INPUT, N_("This is not a valid value.")},
    {"kind_reserved", ERR_INPUT, N_("This kind cannot be chosen here.")},
    {"law_passed", ERR_INPUT, N_("The law's date has passed: it can wait no longer.")},
    {"mentor_ended", ERR_INPUT, N_("The mentor has stopped by then.")},
    {"mentor_full", ERR_INPUT, N_("The mentor has no room for another citizen in that period.")},
    {"mentor_too_long", ERR_INPUT, N_("A mentor cannot be given for so long.")},
    {"merge_choice", ERR_INPUT, N_("The two differ here: choose which of them holds.")},
    {"merge_entangled", ERR_INPUT,
     N_("What was written since hangs on both cases, so they cannot be taken apart.")},
    {"merge_itself", ERR_INPUT, N_("This is the same case.")},
    {"merged_away", ERR_INPUT, N_("The case was merged into another one.")},
    {"move_state", ERR_INPUT, N_("Not in the state that this is in now. Read it again.")},
    {"no_agreements", ERR_INPUT, N_("Binding agreements are made at job interviews only.")},
    {"no_case_no", ERR_TEMP, N_("No free case number was found. Try again.")},
    {"no_place", ERR_INPUT, N_("Give the meeting a place first: the citizen must know it.")},
    {"no_such_time", ERR_INPUT, N_("There is no such time: the clocks go forward that night.")},
    {"no_unit", ERR_INPUT, N_("There is no such unit.")},
    {"not_allowed", ERR_DENIED, N_("You have no right to this.")},
    {"not_booked", ERR_INPUT, N_("The meeting is not booked any more.")},
    {"not_found", ERR_NOT_FOUND, N_("It is not there, or you have no right to it.")},
    {"not_open", ERR_DENIED, N_("Open the case first, and say why.")},
    {"not_staff", ERR_INPUT, N_("This person does not work here at that time.")},
    {"not_yet", ERR_INPUT, N_("This lies in the future.")},
    {"nothing_moves", ERR_INPUT,
     N_("Nobody would get another case by this. Choose who gets them first.")},
    {"op_reused", ERR_INTERNAL, N_("This was sent before with other contents.")},
    {"own_work", ERR_DENIED, N_("You had a hand in this yourself: somebody else must judge it.")},
    {"period_ahead", ERR_INPUT,
     N_("A benefit begins only after that day. Change or end that period first.")},
    {"past_day", ERR_INPUT, N_("This day is past.")},
    {"phrase_unknown", ERR_INPUT,
     N_("There is no such word to put in: F4 shows those that there are.")},
    {"quota", ERR_DENIED,
     N_("You have opened very many cases. Wait an hour, or ask your supervisor.")},
    {"reason_required", ERR_INPUT, N_("Give a reason.")},
    {"referral_closed", ERR_INPUT, N_("This referral was concluded or withdrawn.")},
    {"role_missing", ERR_INPUT, N_("Somebody whom this kind of meeting needs is missing.")},
    {"required", ERR_INPUT, N_("This must be filled in.")},
    {"room_closed", ERR_INPUT, N_("The room is not in use on that day.")},
    {"row_twice", ERR_INTERNAL, N_("The same row was sent twice in one save.")},
    {"staff_left", ERR_INPUT, N_("Work is left that stands in the way. Hand it over first.")},
    {"substitute_absent", ERR_INPUT,
     N_("One of the two stands in for, or is away with, another then.")},
    {"substitute_leads", ERR_INPUT, N_("Who stands in for a supervisor is one.")},
    {"too_late", ERR_INPUT, N_("It is too late to undo this.")},
    {"undo_decided", ERR_DENIED,
     N_("This was decided: it holds until what was approved is changed.")},
    {"undo_late", ERR_DENIED,
     N_("It was made too long ago to be taken back. Correct it or end it.")},
    {"undo_never", ERR_DENIED, N_("This cannot be taken back. Correct it, or end it.")},
    {"undo_others", ERR_DENIED, N_("Somebody else made this. Only he can take it back.")},
    {"undo_told", ERR_DENIED, N_("The citizen was told this time. Cancel or move the meeting.")},
    {"undo_verb", ERR_DENIED, N_("This was done by a command of its own, and is undone there.")},
    {"visitation_open", ERR_INPUT, N_("The visitation is not concluded: give a reason.")},
    {"unknown_entity", ERR_INTERNAL, N_("The server does not know what is to be saved.")},
    {"unknown_field", ERR_INTERNAL, N_("The server does not know this field.")},

    /* PostgreSQL's own */
    {"0A000", ERR_TEMP, N_("The server has been upgraded. Try again.")},
    {"22", ERR_INPUT, N_("This is not a valid value.")},
    {"22001", ERR_INPUT, N_("This text is too long.")},
    {"22003", ERR_INPUT, N_("This number is too large.")},
    {"22008", ERR_INPUT, N_("There is no such date.")},
    {"22021", ERR_INPUT, N_("This text has characters that cannot be stored.")},
    {"22P05", ERR_INPUT, N_("This text has characters that cannot be stored.")},
    {"23", ERR_INPUT, N_("This is not allowed beside what is stored already.")},
    {"23502", ERR_INPUT, N_("This must be filled in.")},
    {"23503", ERR_INPUT, N_("What this refers to is not there, or is still in use.")},
    {"23505", ERR_INPUT, N_("This is there already.")},
    {"23514", ERR_INPUT, N_("This value is not allowed.")},
    {"23P01", ERR_INPUT, N_("This overlaps with something that is there already.")},
    {"25006", ERR_UNAVAILABLE, N_("The server cannot save just now.")},
    {"28", ERR_DENIED, N_("The server does not let this login in.")},
    {"28P01", ERR_DENIED, N_("Wrong login or password.")},
    {"3D000", ERR_DENIED, N_("There is no such database on this server.")},
    {"40", ERR_TEMP, N_("Too many saved the same thing at once. Try again.")},
    {"42", ERR_INTERNAL,
     N_("This program and the server do not fit together. One of them has been upgraded.")},
    {"42501", ERR_DENIED, N_("You have no right to this.")},
    {"53", ERR_TEMP, N_("The server has no room left. Nothing was saved.")},
    {"53300", ERR_UNAVAILABLE, N_("You, or all together, have too many connections.")},
    {"54", ERR_INPUT, N_("This is too much at once.")},
    {"55P03", ERR_TEMP, N_("Somebody else is working on this right now. Try again in a moment.")},
    {"57", ERR_UNAVAILABLE, N_("The server is being stopped.")},
    {"57014", ERR_TEMP, N_("This took too long and was stopped.")},
    {"57P03", ERR_UNAVAILABLE, N_("The server is starting.")},
    {"58", ERR_UNAVAILABLE, N_("The server has trouble with its disk.")},
    {"XX", ERR_INTERNAL, N_("Something is broken in the server. Tell your administrator.")},
};

enum { N_ENTRIES = sizeof ENTRIES / sizeof *ENTRIES };

bool sqlerr_entry(size_t i, const char **ret_key, const char **ret_msgid)
{
    if (i >= N_ENTRIES)
        return false;
    *ret_key = ENTRIES[i].key;
    *ret_msgid = ENTRIES[i].msgid;
    return true;
}

static const struct entry *find(const char *key, size_t n)
{
    for (size_t i = 0; key && i < N_ENTRIES; i++)
        if (strlen(ENTRIES[i].key) == n && memcmp(ENTRIES[i].key, key, n) == 0)
            return &ENTRIES[i];
    return NULL;
}

/* A message may only be looked up, never shown: anybody may have written it. Ids and SQLSTATEs
 * cannot be mistaken for each other. */
static bool is_id(const char *message)
{
    return message && message[0] && message[strspn(message, "abcdefghijklmnopqrstuvwxyz_")] == '\0';
}

static const struct entry *choose(const struct sqlerr *from)
{
    const struct entry *e =
        from->constraint ? find(from->constraint, strlen(from->constraint)) : NULL;
    if (!e && is_id(from->message))
        e = find(from->message, strlen(from->message));
    if (!e && from->code)
        e = find(from->code, strlen(from->code));
    if (!e && from->code && strlen(from->code) == 5)
        e = find(from->code, 2);
    return e;
}

/* Of a constraint over several columns the one to go to: the end, when it lies before the start. */
static const char *column_of(const char *constraint)
{
    static const struct {
        const char *constraint, *column;
    } known[] = {
        {"activity_dates", "ends"},       {"allocation_dates", "valid_to"},
        {"consent_dates", "expires_on"},  {"enrolment_dates", "ends"},
        {"exemption_dates", "ends"},      {"meeting_times", "ends_at"},
        {"mentor_dates", "ends"},         {"one_main_mentor", "main"},
        {"referral_dates", "decided_on"}, {"room_dates", "ends"},
        {"substitute_dates", "ends"},
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (strcmp(known[i].constraint, constraint) == 0)
            return known[i].column;
    return NULL;
}

/* PostgreSQL names an unnamed check TABLE_COLUMN_check; it does not name the column. */
static void guess_column(const struct sqlerr *from, char *ret_column, size_t size)
{
    static const char *const ends[] = {"_check", "_key", "_fkey"};
    const char *name = from->constraint;
    size_t n = from->table ? strlen(from->table) : 0;
    ret_column[0] = '\0';
    if (name && column_of(name))
        snprintf(ret_column, size, "%s", column_of(name));
    if (!name || n == 0 || strncmp(name, from->table, n) != 0 || name[n] != '_')
        return;
    name += n + 1;
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        size_t length = strlen(name), end = strlen(ends[i]);
        if (length > end && strcmp(name + length - end, ends[i]) == 0)
            snprintf(ret_column, size, "%.*s", (int)(length - end), name);
    }
}

void sqlerr_fill(const struct sqlerr *from, struct err *err)
{
    const struct entry *e = choose(from);
    const char *code = from->code ? from->code : "?";
    char guessed[64];
    guess_column(from, guessed, sizeof guessed);
    const char *column = from->column ? from->column : guessed;
    if (e)
        err_set(err, e->code, column, "%s", _(e->msgid));
    else
        err_set(err, ERR_INTERNAL, column, _("The server refused this (%s)."), code);
    if (from->constraint)
        err_msgid(err, from->constraint);
    else
        err_msgid(err, is_id(from->message) ? from->message : code);
}

enum sqlerr_class sqlerr_class(const char *code)
{
    static const struct {
        const char *begins;
        enum sqlerr_class class;
    } classes[] = {
        {"40001", SQLERR_RETRY},    {"40P01", SQLERR_RETRY},    {"55P03", SQLERR_PASSING},
        {"57014", SQLERR_PASSING},  {"53", SQLERR_PASSING},     {"0A000", SQLERR_REPLACED},
        {"42883", SQLERR_REPLACED}, {"XX000", SQLERR_REPLACED}, {"26000", SQLERR_STALE},
        {"28", SQLERR_DENIED},      {"3D000", SQLERR_DENIED},
    };
    for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
        if (strncmp(code, classes[i].begins, strlen(classes[i].begins)) == 0)
            return classes[i].class;
    return SQLERR_FINAL;
}
