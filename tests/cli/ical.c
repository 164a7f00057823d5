/* link: -lical */
/* ical FILE: reads iCalendar with libical, which is not ours, and prints a line per event; status 1
 * when it does not parse, is more than one object, or breaks the rules of RFC 5546 for its method.
 * Also looks at the octets themselves: lines of at most 75, ended by CRLF. */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FILE_MAX_BYTES = 1 << 20 };

static char text[FILE_MAX_BYTES];

static int fault(const char *what)
{
    printf("fault: %s\n", what);
    return 1;
}

static int check_lines(void)
{
    for (const char *at = text; *at;) {
        const char *end = strstr(at, "\r\n");
        if (!end || memchr(at, '\n', (size_t)(end - at)))
            return fault("a line that does not end in CRLF");
        if (end - at > 75)
            return fault("a line of more than 75 octets");
        at = end + 2;
    }
    return 0;
}

static const char *time_text(struct icaltimetype time)
{
    return icaltime_is_utc(time) ? icaltime_as_ical_string(time) : "not UTC";
}

static const char *value(icalcomponent *event, icalproperty_kind kind)
{
    icalproperty *property = icalcomponent_get_first_property(event, kind);
    return property ? icalproperty_get_value_as_string(property) : "-";
}

static void print_event(icalcomponent *event)
{
    printf("%s seq=%d %s", icalcomponent_get_uid(event), icalcomponent_get_sequence(event),
           time_text(icalcomponent_get_dtstart(event)));
    printf("/%s %s", time_text(icalcomponent_get_dtend(event)), value(event, ICAL_STATUS_PROPERTY));
    printf(" related=%s at=%s", value(event, ICAL_RELATEDTO_PROPERTY),
           icalcomponent_get_location(event) ? icalcomponent_get_location(event) : "-");
    printf(" stamps=%d%d", icaltime_is_utc(icalcomponent_get_dtstamp(event)),
           strcmp(value(event, ICAL_LASTMODIFIED_PROPERTY), "-") != 0);
    printf(" | %s\n", icalcomponent_get_summary(event));
}

int main(int argc, char *argv[])
{
    FILE *file = argc == 2 ? fopen(argv[1], "r") : NULL;
    size_t n = file ? fread(text, 1, sizeof text - 1, file) : 0;
    if (!file || n == 0 || n == sizeof text - 1)
        return fault("cannot be read");
    fclose(file);
    if (check_lines())
        return 1;
    icalerror_set_errors_are_fatal(0);
    icalcomponent *calendar = icalparser_parse_string(text);
    if (!calendar || icalcomponent_isa(calendar) != ICAL_VCALENDAR_COMPONENT)
        return fault("is no iCalendar object");
    if (icalcomponent_count_errors(calendar))
        return fault("holds what libical cannot read");
    if (icalcomponent_get_method(calendar) != ICAL_METHOD_PUBLISH)
        return fault("is not published");
    if (!icalrestriction_check(calendar)) {
        puts(icalcomponent_as_ical_string(calendar)); /* says where, in X-LIC-ERROR */
        return fault("breaks the rules of RFC 5546");
    }
    icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
    for (; event; event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT))
        print_event(event);
    icalcomponent_free(calendar);
    return 0;
}
