#ifndef BASE_UUID_H
#define BASE_UUID_H

#include <stdbool.h>

/* "xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx" and NUL. */
#define UUID_TEXT 37

/*
 * A new random UUID (version 4) from the kernel's generator, in lower case. Ends the
 * program when the kernel has none to give, for keys must not repeat. Returns `ret_text`.
 */
const char *uuid_random(char ret_text[static UUID_TEXT]);

/* Whether `s` is a UUID in the form above, any version, either case. */
bool uuid_valid(const char *s);

#endif
