/* Where one message of PostgreSQL's protocol ends and the next begins (version 3.0). */
#ifndef TESTS_FAULT_FRAME_H
#define TESTS_FAULT_FRAME_H

#include <stdbool.h>
#include <stddef.h>

/* One direction of one connection. Zeroed: from the server; with startup set: from a client that
 * has not yet named its user. raw means that the bytes are encrypted and have no frames for us. */
struct frame_reader {
    bool startup;
    bool one_byte; /* the server's answer to a request for encryption is a single letter */
    bool raw;
};

enum {
    FRAME_STARTUP = 1, /* the client's first message, or its request to cancel */
    FRAME_ENCRYPT = 2, /* its request for TLS or GSS, answered by one letter */
    FRAME_RAW = 3
};

/* Size of the first message in data, 0 while it is not complete. ret_type is its letter, or one of
 * the above. */
size_t frame_next(struct frame_reader *r, const char *data, size_t len, int *ret_type);

#endif
