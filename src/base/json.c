#include "base/json.h"

#include <assert.h>
#include <inttypes.h>
#include <string.h>

#include "base/str.h"
#include "base/text.h"

void json_init(struct json *json, struct str *out)
{
    *json = (struct json){.out = out};
}

bool json_finish(struct json *json)
{
    return json->depth == 0 && !json->bad;
}

static bool in_object(const struct json *json)
{
    return json->depth > 0 && json->close[json->depth - 1] == '}';
}

/* The comma before a value of an array or a key of an object. */
static void separate(struct json *json)
{
    assert(json->depth > 0 || !json->comma);
    if (json->comma)
        str_add_char(json->out, ',');
    json->comma = true;
}

static void before_value(struct json *json)
{
    assert(json->key == in_object(json));
    if (!json->key)
        separate(json);
    json->key = false;
}

static void open_level(struct json *json, char opening, char closing)
{
    before_value(json);
    assert(json->depth < JSON_DEPTH);
    str_add_char(json->out, opening);
    json->close[json->depth++] = closing;
    json->comma = false;
}

void json_object(struct json *json)
{
    open_level(json, '{', '}');
}

void json_array(struct json *json)
{
    open_level(json, '[', ']');
}

void json_end(struct json *json)
{
    assert(json->depth > 0 && !json->key);
    str_add_char(json->out, json->close[--json->depth]);
    json->comma = true;
}

static void add_char(struct str *out, char c)
{
    static const char plain[] = "\"\\\b\f\n\r\t", letter[] = "\"\\bfnrt";
    const char *at = c != '\0' ? strchr(plain, c) : NULL;

    if (at != NULL)
        str_printf(out, "\\%c", letter[at - plain]);
    else if ((unsigned char)c < 0x20 || c == 0x7f)
        str_printf(out, "\\u%04x", (unsigned)c);
    else
        str_add_char(out, c);
}

static void add_string(struct json *json, const char *s, size_t n)
{
    if (!text_valid(s, n)) {
        json->bad = true;
        n = 0;
    }
    str_add_char(json->out, '"');
    for (size_t i = 0; i < n; i++)
        add_char(json->out, s[i]);
    str_add_char(json->out, '"');
}

void json_key(struct json *json, const char *key)
{
    assert(in_object(json) && !json->key);
    separate(json);
    add_string(json, key, strlen(key));
    str_add_char(json->out, ':');
    json->key = true;
}

void json_string_n(struct json *json, const char *s, size_t n)
{
    before_value(json);
    add_string(json, s, n);
}

void json_string(struct json *json, const char *s)
{
    if (s == NULL)
        json_null(json);
    else
        json_string_n(json, s, strlen(s));
}

void json_int(struct json *json, int64_t value)
{
    before_value(json);
    str_printf(json->out, "%" PRId64, value);
}

static size_t digits(const char *s)
{
    return strspn(s, "0123456789");
}

/* RFC 8259, section 6. */
static bool is_number(const char *s)
{
    s += *s == '-';
    size_t n = digits(s);
    if (n == 0 || (n > 1 && *s == '0'))
        return false;
    s += n;
    if (*s == '.') {
        n = digits(++s);
        s += n;
    }
    if (n > 0 && (*s == 'e' || *s == 'E')) {
        s += s[1] == '+' || s[1] == '-' ? 2 : 1;
        n = digits(s);
        s += n;
    }
    return n > 0 && *s == '\0';
}

void json_number(struct json *json, const char *text)
{
    if (!is_number(text)) {
        json_null(json);
        return;
    }
    before_value(json);
    str_add(json->out, text);
}

void json_bool(struct json *json, bool value)
{
    before_value(json);
    str_add(json->out, value ? "true" : "false");
}

void json_null(struct json *json)
{
    before_value(json);
    str_add(json->out, "null");
}
