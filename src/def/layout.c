#include "def/layout.h"

#include <string.h>

#include <libconfig.h>

#include "base/i18n.h"
#include "base/str.h"
#include "grammar.h"
#include "source.h"

#define AT(type, member) offsetof(struct type, member)

static const struct grammar value_grammar[] = {
    {.key = "from", .type = GRAMMAR_NAMES, .required = true, .offset = AT(layout_value, from)},
    {.key = "to", .type = GRAMMAR_TEXT, .required = true, .offset = AT(layout_value, to)},
    {.key = NULL},
};

static const struct grammar field_grammar[] = {
    {.key = "field", .type = GRAMMAR_STRING, .required = true, .offset = AT(layout_field, field)},
    {.key = "from", .type = GRAMMAR_NAMES, .offset = AT(layout_field, from)},
    {.key = "value", .type = GRAMMAR_STRING, .offset = AT(layout_field, value)},
    {.key = "join", .type = GRAMMAR_TEXT, .offset = AT(layout_field, join)},
    {.key = "pattern", .type = GRAMMAR_STRING, .offset = AT(layout_field, pattern)},
    {.key = "part", .type = GRAMMAR_INTS, .offset = AT(layout_field, part)},
    {.key = "digits", .type = GRAMMAR_INTS, .offset = AT(layout_field, digits)},
    {.key = "date", .type = GRAMMAR_NAMES, .offset = AT(layout_field, date)},
    {.key = "values",
     .type = GRAMMAR_LIST,
     .offset = AT(layout_field, values),
     .inner = value_grammar,
     .size = sizeof(struct layout_value),
     .count = AT(layout_field, n_values),
     .at = AT(layout_value, at)},
    {.key = "otherwise", .type = GRAMMAR_TEXT, .offset = AT(layout_field, otherwise)},
    {.key = "empty", .type = GRAMMAR_STRING, .offset = AT(layout_field, empty)},
    {.key = NULL},
};

static const struct grammar rows_grammar[] = {
    {.key = "column", .type = GRAMMAR_STRING, .required = true, .offset = AT(layout_rows, column)},
    {.key = "only", .type = GRAMMAR_NAMES, .offset = AT(layout_rows, only)},
    {.key = "except", .type = GRAMMAR_NAMES, .offset = AT(layout_rows, except)},
    {.key = "pattern", .type = GRAMMAR_STRING, .offset = AT(layout_rows, pattern)},
    {.key = NULL},
};

static const struct grammar layout_grammar[] = {
    {.key = "name", .type = GRAMMAR_STRING, .offset = AT(layout, name)},
    {.key = "encoding", .type = GRAMMAR_STRING, .offset = AT(layout, encoding)},
    {.key = "separator", .type = GRAMMAR_STRING, .offset = AT(layout, separator)},
    {.key = "quote", .type = GRAMMAR_TEXT, .offset = AT(layout, quote)},
    {.key = "skip", .type = GRAMMAR_INT, .offset = AT(layout, skip)},
    {.key = "header", .type = GRAMMAR_BOOL, .offset = AT(layout, header)},
    {.key = "escape", .type = GRAMMAR_STRING, .offset = AT(layout, escape)},
    {.key = "ragged", .type = GRAMMAR_BOOL, .offset = AT(layout, ragged)},
    {.key = "null", .type = GRAMMAR_NAMES, .offset = AT(layout, null)},
    {.key = "ignore", .type = GRAMMAR_NAMES, .offset = AT(layout, ignore)},
    {.key = "fields",
     .type = GRAMMAR_LIST,
     .required = true,
     .offset = AT(layout, fields),
     .inner = field_grammar,
     .size = sizeof(struct layout_field),
     .count = AT(layout, n_fields),
     .at = AT(layout_field, at)},
    {.key = "rows",
     .type = GRAMMAR_LIST,
     .offset = AT(layout, rows),
     .inner = rows_grammar,
     .size = sizeof(struct layout_rows),
     .count = AT(layout, n_rows),
     .at = AT(layout_rows, at)},
    {.key = NULL},
};

/* ---- what one key alone cannot show ---- */

static void check_byte(const struct grammar_reader *reader, const config_setting_t *root,
                       const char *key, const char *text)
{
    const config_setting_t *setting = config_setting_get_member(root, key);
    if (setting && text && (strlen(text) != 1 || text[0] == '\n' || text[0] == '\r'))
        grammar_error(reader, (int)config_setting_source_line(setting),
                      _("“%s” must be one character of ASCII"), key);
}

static void check_dates(const struct grammar_reader *reader, const struct layout_field *field)
{
    for (size_t i = 0; i < field->date.n; i++) {
        const char *form = field->date.names[i];
        if (strcmp(form, "excel") != 0 &&
            (!strchr(form, 'd') || !strchr(form, 'm') || !strchr(form, 'y')))
            grammar_error(reader, field->at.line,
                          _("“%s”: dates are written with d, m and y, or “excel”, not as “%s”"),
                          field->field, form);
    }
}

static void check_field(const struct grammar_reader *reader, const struct layout *layout, size_t i)
{
    const struct layout_field *field = &layout->fields[i];
    if (!field->field)
        return;
    if ((field->from.n > 0) == (field->value != NULL))
        grammar_error(reader, field->at.line,
                      _("“%s” needs either “from”, columns of the file, or “value”, a constant"),
                      field->field);
    check_dates(reader, field);
    if (field->digits.n > 1 && field->digits.n != field->from.n)
        grammar_error(reader, field->at.line,
                      _("“%s”: “digits” needs one number, or one for each column"), field->field);
    for (size_t j = 0; j < i; j++)
        if (layout->fields[j].field && strcmp(layout->fields[j].field, field->field) == 0)
            grammar_error(reader, field->at.line, _("“%s” stands on line %d already"), field->field,
                          layout->fields[j].at.line);
}

static void check(const struct grammar_reader *reader, const config_setting_t *root,
                  const struct layout *layout)
{
    check_byte(reader, root, "separator", layout->separator);
    check_byte(reader, root, "escape", layout->escape);
    if (layout->quote && *layout->quote)
        check_byte(reader, root, "quote", layout->quote);
    for (size_t i = 0; i < layout->n_fields; i++)
        check_field(reader, layout, i);
    for (size_t i = 0; i < layout->n_rows; i++)
        if (layout->rows[i].only.n == 0 && layout->rows[i].except.n == 0 &&
            !layout->rows[i].pattern)
            grammar_error(reader, layout->rows[i].at.line,
                          _("say which values: “only”, “except” or “pattern”"));
}

bool layout_load(struct layout *layout, const char *path, struct str *errors)
{
    struct str text;
    config_t config;
    memset(layout, 0, sizeof *layout);
    arena_init(&layout->arena);
    layout->file = arena_strdup(&layout->arena, path);
    layout->header = true;
    struct grammar_reader reader = {&layout->arena, errors, layout->file};
    size_t before = errors->len;
    str_init(&text);
    config_init(&config);
    if (source_read(&reader, false, &text, NULL) && source_check(&reader, text.s, text.len)) {
        if (config_read_string(&config, text.s)) {
            grammar_read(&reader, layout_grammar, config_root_setting(&config), layout);
            check(&reader, config_root_setting(&config), layout);
        } else {
            grammar_error(&reader, config_error_line(&config), "%s", config_error_text(&config));
        }
    }
    config_destroy(&config);
    str_finish(&text);
    return errors->len == before;
}

void layout_finish(struct layout *layout)
{
    arena_finish(&layout->arena);
}
