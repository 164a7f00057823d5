#ifndef BASE_CPR_H
#define BASE_CPR_H

#include <stdbool.h>

struct err;

/*
 * The Danish personal number: DDMMYY-SSSS. Kept as ten digits and NUL. A number is
 * acceptable when its day exists; modulus 11 is only ever a warning, since numbers
 * that fail it are issued since 2007.
 *
 * Numbers whose day has 60 added (61..91) are no real person's: replacement numbers
 * and all demo data. They are kept as they stand; the birth date is without the 60.
 */

/* Ten digits and NUL. */
#define CPR_DIGITS 11

/* Room for "DDMMYY-SSSS" and NUL. */
#define CPR_TEXT 12

enum cpr_mod11 { CPR_MOD11_OK, CPR_MOD11_BAD };

enum cpr_sex { CPR_MALE, CPR_FEMALE };

/*
 * Read a CPR number with or without hyphen (or one blank), blanks around. Ten
 * zeros mean "unknown" elsewhere and are refused here. The message of `err` (may
 * be NULL) never repeats the number.
 */
bool cpr_parse(const char *in, char ret_cpr[static CPR_DIGITS], struct err *err);

/* For all below: `cpr` is ten digits that cpr_parse() accepted. */

/* Birth date (date.h), century from the seventh digit: 1858..2057. */
int cpr_birth(const char *cpr);

/* Whole years on day `on`; negative when born later. */
int cpr_age(const char *cpr, int on);

enum cpr_sex cpr_sex(const char *cpr);

/* The day has 60 added: a replacement number or demo data. */
bool cpr_fictive(const char *cpr);

enum cpr_mod11 cpr_mod11(const char *cpr);

/* "DDMMYY-SSSS". Returns `ret_text`. */
const char *cpr_format(const char *cpr, char ret_text[static CPR_TEXT]);

/* "DDMMYY-****". Returns `ret_text`. */
const char *cpr_mask(const char *cpr, char ret_text[static CPR_TEXT]);

#endif
