#include "frame.h"

#include <stdint.h>

enum { VERSION_3 = 196608, ENCRYPT_TLS = 80877103, ENCRYPT_GSS = 80877104 };

static uint32_t number(const char *p)
{
    const unsigned char *b = (const unsigned char *)p;

    return (uint32_t)b[0] << 24 | (uint32_t)b[1] << 16 | (uint32_t)b[2] << 8 | b[3];
}

static size_t startup(struct frame_reader *r, const char *data, size_t len, int *ret_type)
{
    uint32_t size, code;

    if (len < 8 || len < number(data))
        return 0;
    size = number(data);
    code = number(data + 4);
    *ret_type = code == ENCRYPT_TLS || code == ENCRYPT_GSS ? FRAME_ENCRYPT : FRAME_STARTUP;
    if (code == VERSION_3)
        r->startup = false;
    return size < 8 ? 8 : size;
}

size_t frame_next(struct frame_reader *r, const char *data, size_t len, int *ret_type)
{
    if (len == 0)
        return 0;
    if (r->raw) {
        *ret_type = FRAME_RAW;
        return len;
    }
    if (r->one_byte) {
        r->one_byte = false;
        *ret_type = data[0];
        return 1;
    }
    if (r->startup)
        return startup(r, data, len, ret_type);
    if (len < 5 || len < (size_t)number(data + 1) + 1)
        return 0;
    *ret_type = data[0];
    return (size_t)number(data + 1) + 1;
}
