#include "base/cvr.h"

#include <string.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/text.h"

/* Copy `want` digits, leaving out blanks; false when there are more, fewer, or other signs. */
static bool take_digits(const char *in, size_t want, char *ret_digits)
{
    size_t n = 0;

    for (; *in != '\0'; in++) {
        if (*in == ' ' || *in == '\t')
            continue;
        if (*in < '0' || *in > '9' || n == want)
            return false;
        ret_digits[n++] = *in;
    }
    ret_digits[n] = '\0';
    return n == want;
}

bool cvr_parse(const char *in, char ret_cvr[static CVR_DIGITS], struct err *err)
{
    static const int weights[] = {2, 7, 6, 5, 4, 3, 2, 1};
    char cvr[CVR_DIGITS];
    int sum = 0;

    in += strspn(in, " \t");
    if (text_ascii_upper(in[0]) == 'D' && text_ascii_upper(in[1]) == 'K')
        in += 2;
    if (!take_digits(in, CVR_DIGITS - 1, cvr))
        return err_set(err, ERR_INPUT, NULL, _("a CVR number has eight digits"));
    for (int i = 0; i < 8; i++)
        sum += weights[i] * (cvr[i] - '0');
    if (sum == 0 || sum % 11 != 0)
        return err_set(err, ERR_INPUT, NULL,
                       _("this is no CVR number: the check digit does not fit"));
    memcpy(ret_cvr, cvr, sizeof(cvr));
    return true;
}

bool cvr_parse_p(const char *in, char ret_p[static CVR_P_DIGITS], struct err *err)
{
    char p[CVR_P_DIGITS];

    if (!take_digits(in, CVR_P_DIGITS - 1, p))
        return err_set(err, ERR_INPUT, NULL, _("a P-number has ten digits"));
    memcpy(ret_p, p, sizeof(p));
    return true;
}
