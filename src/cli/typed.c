#include "typed_priv.h"

#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/str.h"
#include "db/batch.h"
#include "db/rows.h"
#include "engine/field.h"

static const char CODES[] =
    "select list, code, label_da, label_en from api.code order by list, sort, code";

bool typed_begin(struct typed *typed, struct db *db, struct err *err)
{
    struct rows *rows = NULL;
    const char *today = db_session(db)->today;
    if (!today || !date_parse_iso(today, &typed->today))
        return err_set(err, ERR_DATA, NULL, "%s", _("The server does not say what day it is."));
    if (!batch_call(db, DB_READ, CODES, 0, NULL, &rows, err))
        return false;
    codes_load(&typed->codes, rows);
    rows_destroy(rows);
    return true;
}

bool typed_value(const struct typed *typed, const struct field_def *field, const char *text,
                 struct str *ret_value, bool *ret_null, struct err *err)
{
    struct field_context context = {
        .today = typed->today, .codes = &typed->codes, .unattended = true};
    struct err why = {0};
    if (field_parse(field->type, field->codes, &context, text, ret_value, ret_null, &why))
        return true;
    return err_set(err, ERR_DATA, field->name, "%s", why.detail);
}

const char *typed_split(const char *text, char **ret_name, struct err *err)
{
    const char *equals = strchr(text, '=');
    if (!equals || equals == text) {
        err_set(err, ERR_USAGE, NULL, _("%s: write NAME=VALUE"), text);
        return NULL;
    }
    *ret_name = xstrndup(text, (size_t)(equals - text));
    return equals + 1;
}
