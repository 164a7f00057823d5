#include "sheet_priv.h"

#include <errno.h>
#include <string.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/json.h"
#include "db/rows.h"
#include "engine/codes.h"

/* ---- values ---- */

/* PostgreSQL's "no end" is nothing to others. */
static bool is_nothing(const char *value, enum rows_type type)
{
    if (!value)
        return true;
    bool dated = type == ROWS_DATE || type == ROWS_MOMENT;
    return dated && (strcmp(value, "infinity") == 0 || strcmp(value, "-infinity") == 0);
}

/* "2026-11-20 09:00:00+01" as ISO 8601 has it: "2026-11-20T09:00:00+01:00". */
static void add_moment(struct str *out, const char *value)
{
    size_t n = strlen(value);
    const char *space = strchr(value, ' ');
    size_t day = space ? (size_t)(space - value) : n;
    str_printf(out, "%.*s%s%s", (int)day, value, space ? "T" : "", space ? space + 1 : "");
    if (n > 3 && strchr("+-", value[n - 3]))
        str_add(out, ":00");
}

static void plain(struct str *out, const struct sheet *sheet, const struct sheet_column *column,
                  const char *value, enum rows_type type)
{
    if (type == ROWS_MOMENT)
        add_moment(out, value);
    else
        str_add(out, column->codes ? codes_label(sheet->codes, column->codes, value) : value);
}

/* ---- CSV ---- */

/* What a spreadsheet would take for a formula stays text. */
static bool is_formula(const char *text)
{
    return *text && strchr("=+-@\t\r", *text);
}

static void csv_cell(struct str *out, const char *text, bool number)
{
    bool formula = !number && is_formula(text);
    bool quoted = formula || strpbrk(text, ",\"\r\n");
    if (quoted)
        str_add_char(out, '"');
    if (formula)
        str_add_char(out, '\'');
    for (; *text; text++) {
        if (*text == '"')
            str_add_char(out, '"');
        str_add_char(out, *text);
    }
    if (quoted)
        str_add_char(out, '"');
}

static void csv_value(struct sheet *sheet, const struct sheet_column *column, const char *value,
                      enum rows_type type)
{
    struct str text;
    if (is_nothing(value, type))
        return;
    str_init(&text);
    if (type == ROWS_BOOL)
        str_add(&text, *value == 't' ? "true" : "false");
    else
        plain(&text, sheet, column, value, type);
    csv_cell(&sheet->text, text.s, type == ROWS_NUMBER);
    str_finish(&text);
}

/* ---- JSON ---- */

static void json_value(struct json *json, const struct sheet *sheet,
                       const struct sheet_column *column, const char *value, enum rows_type type)
{
    struct str text;
    if (is_nothing(value, type)) {
        json_null(json);
        return;
    }
    str_init(&text);
    if (type == ROWS_NUMBER)
        json_number(json, value);
    else if (type == ROWS_BOOL)
        json_bool(json, *value == 't');
    else {
        plain(&text, sheet, column, value, type);
        json_string(json, text.s);
    }
    str_finish(&text);
}

/* ---- rows ---- */

static void csv_row(struct sheet *sheet, const struct rows *rows, size_t row)
{
    for (size_t i = 0; i < sheet->n_columns; i++) {
        int at = rows_col(rows, sheet->columns[i].column);
        if (i)
            str_add_char(&sheet->text, ',');
        if (at >= 0)
            csv_value(sheet, &sheet->columns[i], rows_get(rows, row, (size_t)at),
                      rows_type(rows, (size_t)at));
    }
    str_add(&sheet->text, "\r\n");
}

static bool json_row(struct sheet *sheet, const struct rows *rows, size_t row)
{
    struct json json;
    if (sheet->form == SHEET_JSON)
        str_add(&sheet->text, sheet->n ? ",\n" : "\n");
    json_init(&json, &sheet->text);
    json_object(&json);
    for (size_t i = 0; i < sheet->n_columns; i++) {
        int at = rows_col(rows, sheet->columns[i].column);
        if (at < 0)
            continue;
        json_key(&json, sheet->columns[i].heading);
        json_value(&json, sheet, &sheet->columns[i], rows_get(rows, row, (size_t)at),
                   rows_type(rows, (size_t)at));
    }
    json_end(&json);
    return json_finish(&json);
}

static bool flush(struct sheet *sheet, struct err *err)
{
    errno = 0;
    size_t written = fwrite(sheet->text.s, 1, sheet->text.len, sheet->to);
    bool done = written == sheet->text.len && fflush(sheet->to) == 0;
    str_reset(&sheet->text);
    if (done)
        return true;
    if (errno == EPIPE)
        return err_set(err, ERR_CANCELLED, NULL, "%s", strerror(errno));
    return err_set(err, ERR_IO, NULL, _("writing failed: %s"), strerror(errno));
}

void sheet_begin(struct sheet *sheet)
{
    str_init(&sheet->text);
    sheet->n = 0;
    if (sheet->form == SHEET_JSON)
        str_add_char(&sheet->text, '[');
    if (sheet->form != SHEET_CSV)
        return;
    for (size_t i = 0; i < sheet->n_columns; i++) {
        if (i)
            str_add_char(&sheet->text, ',');
        csv_cell(&sheet->text, sheet->columns[i].heading, false);
    }
    str_add(&sheet->text, "\r\n");
}

bool sheet_put(struct sheet *sheet, const struct rows *rows, size_t n, struct err *err)
{
    for (size_t i = 0; i < n; i++) {
        if (sheet->form == SHEET_CSV)
            csv_row(sheet, rows, i);
        else if (!json_row(sheet, rows, i))
            return err_set(err, ERR_DATA, NULL, _("the answer holds invalid characters"));
        sheet->n++;
    }
    return flush(sheet, err);
}

bool sheet_end(struct sheet *sheet, struct err *err)
{
    if (sheet->form == SHEET_JSON)
        str_add(&sheet->text, sheet->n ? "\n]\n" : "]\n");
    if (sheet->form == SHEET_OBJECT)
        str_add_char(&sheet->text, '\n');
    return flush(sheet, err);
}

void sheet_finish(struct sheet *sheet)
{
    str_finish(&sheet->text);
}
