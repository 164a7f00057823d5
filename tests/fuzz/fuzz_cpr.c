/* CPR, CVR and P-numbers, as typed or imported: what is taken has its form and comes back the same.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/cpr.h"
#include "base/cvr.h"
#include "base/date.h"
#include "base/err.h"
#include "base/uuid.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool holds)
{
    if (!holds)
        abort();
}

static bool is_digits(const char *s, size_t n)
{
    return strlen(s) == n && strspn(s, "0123456789") == n;
}

static void person(const char *in)
{
    char cpr[CPR_DIGITS], back[CPR_DIGITS], text[CPR_TEXT];
    struct err err = {0};
    int year;

    if (!cpr_parse(in, cpr, &err)) {
        must(err.code == ERR_INPUT && err.detail[0] != '\0');
        return;
    }
    must(is_digits(cpr, 10));
    date_ymd(cpr_birth(cpr), &year, NULL, NULL);
    must(year >= 1858 && year <= 2057);
    must(cpr_parse(cpr_format(cpr, text), back, NULL) && strcmp(cpr, back) == 0);
    must(strcmp(cpr_mask(cpr, text) + 6, "-****") == 0);
    must(cpr_mod11(cpr) == CPR_MOD11_OK || cpr_mod11(cpr) == CPR_MOD11_BAD);
    must(cpr_fictive(cpr) == (cpr[0] >= '6'));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *in = malloc(size + 1);
    char cvr[CVR_DIGITS], p[CVR_P_DIGITS];

    memcpy(in, data, size);
    in[size] = '\0';
    person(in);
    if (cvr_parse(in, cvr, NULL))
        must(is_digits(cvr, 8));
    if (cvr_parse_p(in, p, NULL))
        must(is_digits(p, 10));
    if (uuid_valid(in))
        must(strlen(in) == UUID_TEXT - 1);
    free(in);
    return 0;
}
