#ifndef BASE_JSON_H
#define BASE_JSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct str;

/*
 * A JSON writer. It knows where commas go and how strings are written; it cannot
 * produce anything that is not JSON. There is no reader: the server reads JSON and
 * answers in rows.
 *
 *     struct json json;
 *     json_init(&json, &out);
 *     json_object(&json);
 *     json_key(&json, "id");
 *     json_string(&json, id);
 *     json_end(&json);
 *     ok = json_finish(&json);
 *
 * Using it out of order (a value in an object without a key, an end too many) is a
 * bug and asserts. At most JSON_DEPTH levels.
 */
#define JSON_DEPTH 16

struct json {
    struct str *out; /* appended to; the caller's */
    int depth;
    char close[JSON_DEPTH]; /* '}' or ']' for every open level */
    bool comma;             /* a value stands before on this level */
    bool key;               /* a key waits for its value */
    bool bad;               /* a string was refused */
};

void json_init(struct json *json, struct str *out);

/*
 * True when all levels are closed and no string was refused. When false, what was
 * appended to `out` must not be used.
 */
bool json_finish(struct json *json);

void json_object(struct json *json);
void json_array(struct json *json);

/* Close the innermost object or array. */
void json_end(struct json *json);

/* The name of the next value in an object. */
void json_key(struct json *json, const char *key);

/*
 * A string; NULL writes null. Control characters, quote and backslash are escaped,
 * all else stays UTF-8. Invalid UTF-8 is refused: "" is written, json_finish() is false.
 */
void json_string(struct json *json, const char *s);

/* As json_string() for exactly `n` bytes. NUL is refused: the server cannot store it. */
void json_string_n(struct json *json, const char *s, size_t n);

void json_int(struct json *json, int64_t value);

/* A number as the server wrote it ("-3", "12.50", "1e-07"); what JSON has no number for
 * ("NaN", "Infinity") becomes null. */
void json_number(struct json *json, const char *text);
void json_bool(struct json *json, bool value);
void json_null(struct json *json);

#endif
