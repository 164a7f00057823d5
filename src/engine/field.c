#include "engine/field.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/cpr.h"
#include "base/date.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/num.h"
#include "base/str.h"
#include "base/text.h"
#include "base/uuid.h"
#include "engine/codes.h"

/* Ten years of minutes: more is a slip of the finger. */
enum { MINUTES_MAX = 10 * 366 * 24 * 60 };

/* What the functions of a type are given. `text` is trimmed and not empty. */
struct field_in {
    const char *text;
    const char *list;
    const struct field_context *context;
};

struct field_kind {
    bool (*parse)(const struct field_in *in, struct str *ret_value, struct err *err);
    void (*format)(const struct field_in *in, struct str *ret_text);
    int width; /* in lists */
    bool right;
};

/* ---- text and numbers ----------------------------------------------------------------------- */

static bool parse_text(const struct field_in *in, struct str *ret_value, struct err *err)
{
    (void)err;
    str_add(ret_value, in->text);
    return true;
}

static void format_text(const struct field_in *in, struct str *ret_text)
{
    str_add(ret_text, in->text);
}

static bool parse_int(const struct field_in *in, struct str *ret_value, struct err *err)
{
    int64_t value;

    if (!num_parse(in->text, INT32_MIN, INT32_MAX, &value, err))
        return false;
    str_printf(ret_value, "%lld", (long long)value);
    return true;
}

static bool parse_minutes(const struct field_in *in, struct str *ret_value, struct err *err)
{
    int64_t minutes;

    if (!minutes_parse(in->text, MINUTES_MAX, &minutes, err))
        return false;
    str_printf(ret_value, "%lld", (long long)minutes);
    return true;
}

static void format_minutes(const struct field_in *in, struct str *ret_text)
{
    char buf[NUM_TEXT];
    int64_t minutes;

    if (num_parse_plain(in->text, INT32_MIN, INT32_MAX, &minutes))
        str_add(ret_text, minutes_format(minutes, buf));
    else
        str_add(ret_text, in->text);
}

/* ---- dates and times ------------------------------------------------------------------------ */

/* PostgreSQL's "no end" and "no beginning" stand in a form as nothing. */
static bool is_infinite(const char *text)
{
    return strcmp(text, "infinity") == 0 || strcmp(text, "-infinity") == 0;
}

static bool parse_date(const struct field_in *in, struct str *ret_value, struct err *err)
{
    char buf[DATE_TEXT];
    int date;

    if (!date_parse(in->text, in->context->today, &date, err))
        return false;
    str_add(ret_value, date_format_iso(date, buf));
    return true;
}

static void format_date(const struct field_in *in, struct str *ret_text)
{
    char buf[DATE_TEXT];
    int date;

    if (date_parse_iso(in->text, &date))
        str_add(ret_text, date_format(date, buf));
    else if (!is_infinite(in->text))
        str_add(ret_text, in->text);
}

static bool parse_time(const struct field_in *in, struct str *ret_value, struct err *err)
{
    char buf[DATE_TEXT];
    int minutes;

    if (!time_parse(in->text, &minutes, err))
        return false;
    str_add(ret_value, time_format(minutes, buf));
    return true;
}

/* "09:30:00" loses its seconds. */
static void format_time(const struct field_in *in, struct str *ret_text)
{
    char buf[DATE_TEXT];
    char hours[6];
    int minutes;

    snprintf(hours, sizeof hours, "%.5s", in->text);
    if (time_parse(hours, &minutes, NULL))
        str_add(ret_text, time_format(minutes, buf));
    else
        str_add(ret_text, in->text);
}

static bool read_datetime(const char *text, const struct field_context *context, int *ret_date,
                          int *ret_minutes, struct err *err)
{
    int date, minutes;
    bool stood = context->stood && datetime_parse_iso(context->stood, &date, &minutes);

    if (stood && time_parse(text, ret_minutes, NULL)) {
        *ret_date = date;
        return true;
    }
    if (datetime_parse(text, context->today, ret_date, ret_minutes, err))
        return true;
    if (!stood || !date_parse(text, context->today, ret_date, NULL))
        return false;
    *ret_minutes = minutes;
    return true;
}

static bool parse_datetime(const struct field_in *in, struct str *ret_value, struct err *err)
{
    char buf[DATE_TEXT];
    int date, minutes;

    if (!read_datetime(in->text, in->context, &date, &minutes, err))
        return false;
    str_add(ret_value, datetime_format_iso(date, minutes, buf));
    return true;
}

static void format_datetime(const struct field_in *in, struct str *ret_text)
{
    char buf[DATE_TEXT];
    int date, minutes;

    if (datetime_parse_iso(in->text, &date, &minutes))
        str_add(ret_text, datetime_format(date, minutes, buf));
    else if (!is_infinite(in->text))
        str_add(ret_text, in->text);
}

/* ---- yes and no ----------------------------------------------------------------------------- */

static bool is_one_of(const char *text, const char *const *words)
{
    for (; *words; words++)
        if (text_compare(text, *words) == 0)
            return true;
    return false;
}

static bool parse_bool(const struct field_in *in, struct str *ret_value, struct err *err)
{
    static const char *const yes[] = {"t", "true", "y", "yes", "j", "ja", "1", "x", "+", NULL};
    static const char *const no[] = {"f", "false", "n", "no", "nej", "0", "-", NULL};

    if (is_one_of(in->text, yes))
        str_add(ret_value, "t");
    else if (is_one_of(in->text, no))
        str_add(ret_value, "f");
    else
        return err_set(err, ERR_INPUT, NULL, _("yes or no? Space changes it"));
    return true;
}

static void format_bool(const struct field_in *in, struct str *ret_text)
{
    if (strcmp(in->text, "t") == 0 || strcmp(in->text, "true") == 0)
        str_add(ret_text, _("yes"));
    else if (strcmp(in->text, "f") == 0 || strcmp(in->text, "false") == 0)
        str_add(ret_text, _("no"));
    else
        str_add(ret_text, in->text);
}

/* ---- codes ---------------------------------------------------------------------------------- */

static bool begins(const char *label, const char *typed)
{
    struct str a, b;
    bool yes;

    str_init(&a);
    str_init(&b);
    text_fold(&a, label, strlen(label));
    text_fold(&b, typed, strlen(typed));
    yes = b.len > 0 && strncmp(a.s, b.s, b.len) == 0;
    str_finish(&a);
    str_finish(&b);
    return yes;
}

static const struct code *exact_code(const struct code *codes, size_t n, const char *typed)
{
    for (size_t i = 0; i < n; i++)
        if (strcmp(codes[i].code, typed) == 0)
            return &codes[i];
    for (size_t i = 0; i < n; i++)
        if (text_compare(codes[i].label, typed) == 0 || text_ascii_equal(codes[i].code, typed))
            return &codes[i];
    return NULL;
}

/* The only one whose label begins so; *ret_other is set when there are more. */
static const struct code *prefix_code(const struct code *codes, size_t n, const char *typed,
                                      const struct code **ret_other)
{
    const struct code *found = NULL;

    *ret_other = NULL;
    for (size_t i = 0; i < n; i++) {
        if (!begins(codes[i].label, typed))
            continue;
        if (found) {
            *ret_other = &codes[i];
            return found;
        }
        found = &codes[i];
    }
    return found;
}

static bool no_code(const struct field_in *in, const struct code *codes, size_t n, struct err *err)
{
    struct str all;
    if (!in->context->unattended)
        return err_set(err, ERR_INPUT, NULL, _("“%s” is not in this list: choose with F4"),
                       in->text);
    str_init(&all);
    for (size_t i = 0; i < n; i++)
        str_printf(&all, "%s%s", i ? ", " : "", codes[i].code);
    err_set(err, ERR_INPUT, NULL, _("“%s” is not one of: %s"), in->text, all.s);
    str_finish(&all);
    return false;
}

static bool parse_code(const struct field_in *in, struct str *ret_value, struct err *err)
{
    size_t n = 0;
    const struct code *codes = codes_of(in->context->codes, in->list ? in->list : "", &n);
    const struct code *other = NULL, *code = exact_code(codes, n, in->text);

    if (!code)
        code = prefix_code(codes, n, in->text, &other);
    if (other)
        return err_set(err, ERR_INPUT, NULL,
                       _("“%s” may be %s or %s: type more, or choose with F4"), in->text,
                       code->label, other->label);
    if (!code)
        return no_code(in, codes, n, err);
    str_add(ret_value, code->code);
    return true;
}

static void format_code(const struct field_in *in, struct str *ret_text)
{
    str_add(ret_text, codes_label(in->context->codes, in->list ? in->list : "", in->text));
}

/* ---- identity ------------------------------------------------------------------------------- */

static bool parse_cpr(const struct field_in *in, struct str *ret_value, struct err *err)
{
    char cpr[CPR_DIGITS];

    if (!cpr_parse(in->text, cpr, err))
        return false;
    str_add(ret_value, cpr);
    return true;
}

/* A masked number, "810768****", is not a number: it only gets its hyphen. */
static void format_cpr(const struct field_in *in, struct str *ret_text)
{
    char cpr[CPR_DIGITS], buf[CPR_TEXT];

    if (cpr_parse(in->text, cpr, NULL))
        str_add(ret_text, cpr_format(cpr, buf));
    else if (strlen(in->text) == 10)
        str_printf(ret_text, "%.6s-%s", in->text, in->text + 6);
    else
        str_add(ret_text, in->text);
}

static bool parse_id(const struct field_in *in, struct str *ret_value, struct err *err)
{
    if (!uuid_valid(in->text))
        return err_set(err, ERR_INPUT, NULL, _("“%s” is not chosen yet: F4 looks it up"), in->text);
    str_add(ret_value, in->text);
    return true;
}

/* Of every code the first word of its label: "M no meeting" stands as "M". */
static void format_flags(const struct field_in *in, struct str *ret_text)
{
    const char *text = in->text, *space = "";

    while (*(text += strspn(text, " "))) {
        size_t n = strcspn(text, " ");
        char *code = xstrndup(text, n);
        const char *label = codes_label(in->context->codes, in->list, code);
        str_add(ret_text, space);
        str_add_n(ret_text, label, strcspn(label, " "));
        free(code);
        space = " ";
        text += n;
    }
}

/* ---- the table ------------------------------------------------------------------------------ */

static const struct field_kind kinds[] = {
    [FIELD_TEXT] = {parse_text, format_text, 20, false},
    [FIELD_NOTE] = {parse_text, format_text, 40, false},
    [FIELD_INT] = {parse_int, format_text, 8, true},
    [FIELD_MINUTES] = {parse_minutes, format_minutes, 6, true},
    [FIELD_DATE] = {parse_date, format_date, 10, false},
    [FIELD_TIME] = {parse_time, format_time, 5, false},
    [FIELD_DATETIME] = {parse_datetime, format_datetime, 16, false},
    [FIELD_BOOL] = {parse_bool, format_bool, 3, false},
    [FIELD_CODE] = {parse_code, format_code, 16, false},
    [FIELD_CPR] = {parse_cpr, format_cpr, 11, false},
    [FIELD_ID] = {parse_id, format_text, 20, false},
    [FIELD_SCREEN] = {parse_text, format_text, 20, false},
    [FIELD_BAR] = {parse_int, format_text, 20, false},
    [FIELD_FLAGS] = {parse_text, format_flags, 6, false},
};

static void trim(struct str *out, enum field_type type, const char *typed)
{
    size_t n = strlen(typed);

    while (n > 0 && (typed[n - 1] == ' ' || typed[n - 1] == '\n'))
        n--;
    while (type != FIELD_NOTE && n > 0 && *typed == ' ')
        typed++, n--;
    str_add_n(out, typed, n);
}

bool field_parse(enum field_type type, const char *codes_list, const struct field_context *context,
                 const char *typed, struct str *ret_value, bool *ret_null, struct err *err)
{
    struct str text;
    bool ok = true;

    str_init(&text);
    str_reset(ret_value);
    trim(&text, type, typed);
    *ret_null = text.len == 0;
    if (text.len > 0) {
        struct field_in in = {text.s, codes_list, context};
        ok = kinds[type].parse(&in, ret_value, err);
    }
    str_finish(&text);
    return ok;
}

void field_format(enum field_type type, const char *codes_list, const struct field_context *context,
                  const char *value, struct str *ret_text)
{
    struct field_in in = {value, codes_list, context};

    if (value && *value)
        kinds[type].format(&in, ret_text);
}

void field_echo(enum field_type type, const struct field_context *context, const char *typed,
                struct str *ret_text)
{
    char buf[DATE_TEXT];
    int date, minutes;

    if (type == FIELD_DATE && date_parse(typed, context->today, &date, NULL)) {
        str_add(ret_text, date_format_long(date, buf));
    } else if (type == FIELD_DATETIME && read_datetime(typed, context, &date, &minutes, NULL)) {
        str_add(ret_text, date_format_long(date, buf));
        str_printf(ret_text, " %s", time_format(minutes, buf));
    }
}

bool field_right_aligned(enum field_type type)
{
    return kinds[type].right;
}

int field_width(enum field_type type)
{
    return kinds[type].width;
}
