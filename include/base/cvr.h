#ifndef BASE_CVR_H
#define BASE_CVR_H

#include <stdbool.h>

struct err;

/* The Danish company number: eight digits with a modulus-11 check that always holds. */

/* Eight digits and NUL. */
#define CVR_DIGITS 9

/* Ten digits and NUL. */
#define CVR_P_DIGITS 11

/*
 * Read a CVR number: eight digits, blanks in between allowed ("24 25 67 90"), "DK"
 * before it too. A wrong check digit is an error: none is issued without. `err` may
 * be NULL.
 */
bool cvr_parse(const char *in, char ret_cvr[static CVR_DIGITS], struct err *err);

/* Read a P-number (one place of work): ten digits, no check known. */
bool cvr_parse_p(const char *in, char ret_p[static CVR_P_DIGITS], struct err *err);

#endif
