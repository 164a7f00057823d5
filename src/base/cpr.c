#include "base/cpr.h"

#include <stdio.h>
#include <string.h>

#include "base/date.h"
#include "base/err.h"
#include "base/i18n.h"

static int digit(const char *cpr, int at)
{
    return cpr[at] - '0';
}

static int pair(const char *cpr, int at)
{
    return 10 * digit(cpr, at) + digit(cpr, at + 1);
}

/* The CPR office's table: digit 7 against the two digits of the year. */
static int birth_year(const char *cpr)
{
    int year = pair(cpr, 4), seventh = digit(cpr, 6);

    if (seventh <= 3)
        return 1900 + year;
    if (seventh == 4 || seventh == 9)
        return (year <= 36 ? 2000 : 1900) + year;
    return (year <= 57 ? 2000 : 1800) + year;
}

int cpr_birth(const char *cpr)
{
    int day = pair(cpr, 0);

    return date_from_ymd_any(birth_year(cpr), pair(cpr, 2), day > 60 ? day - 60 : day);
}

static bool refuse(struct err *err, const char *words)
{
    return err_set(err, ERR_INPUT, NULL, "%s", words);
}

/* Copy the digits of "DDMMYY-SSSS"; false when there are others than ten, or other signs. */
static bool take_digits(const char *in, char ret_cpr[static CPR_DIGITS])
{
    int n = 0;

    for (; *in == ' ' || *in == '\t'; in++)
        ;
    for (; *in != '\0' && *in != '\t'; in++) {
        if (*in >= '0' && *in <= '9' && n < 10)
            ret_cpr[n++] = *in;
        else if (n == 6 && (*in == '-' || *in == ' ') && (in[-1] != ' ' && in[-1] != '-'))
            continue;
        else
            break;
    }
    ret_cpr[n] = '\0';
    return n == 10 && in[strspn(in, " \t")] == '\0';
}

bool cpr_parse(const char *in, char ret_cpr[static CPR_DIGITS], struct err *err)
{
    char cpr[CPR_DIGITS];

    if (!take_digits(in, cpr))
        return refuse(err, _("a CPR number is six digits and four: DDMMYY-SSSS"));
    if (strcmp(cpr, "0000000000") == 0)
        return refuse(err, _("ten zeros are no CPR number"));
    if (cpr_birth(cpr) == DATE_NONE)
        return refuse(err, _("the first six digits of the CPR number are no date"));
    memcpy(ret_cpr, cpr, sizeof(cpr));
    return true;
}

int cpr_age(const char *cpr, int on)
{
    return date_years(cpr_birth(cpr), on);
}

enum cpr_sex cpr_sex(const char *cpr)
{
    return digit(cpr, 9) % 2 == 1 ? CPR_MALE : CPR_FEMALE;
}

bool cpr_fictive(const char *cpr)
{
    return pair(cpr, 0) > 60;
}

enum cpr_mod11 cpr_mod11(const char *cpr)
{
    static const int weights[] = {4, 3, 2, 7, 6, 5, 4, 3, 2, 1};
    int sum = 0;

    for (int i = 0; i < 10; i++)
        sum += weights[i] * digit(cpr, i);
    return sum % 11 == 0 ? CPR_MOD11_OK : CPR_MOD11_BAD;
}

const char *cpr_format(const char *cpr, char ret_text[static CPR_TEXT])
{
    snprintf(ret_text, CPR_TEXT, "%.6s-%.4s", cpr, cpr + 6);
    return ret_text;
}

const char *cpr_mask(const char *cpr, char ret_text[static CPR_TEXT])
{
    snprintf(ret_text, CPR_TEXT, "%.6s-****", cpr);
    return ret_text;
}
