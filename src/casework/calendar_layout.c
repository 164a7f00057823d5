/* src/casework/calendar_layout.c: where the entries of a week stand; no view, no rows. */
#include "calendar_priv.h"

enum { QUARTER = 15, HALF = 30, HOUR = 60 };

static int down_to(int minute, int unit)
{
    return minute - minute % unit;
}

static int up_to(int minute, int unit)
{
    return down_to(minute + unit - 1, unit);
}

struct calendar_scale calendar_fit(const struct calendar_entry *entries, size_t n, int opens,
                                   int closes, int height)
{
    int from = opens, to = closes;
    for (size_t i = 0; i < n; i++) {
        from = entries[i].from < from ? entries[i].from : from;
        to = entries[i].to > to ? entries[i].to : to;
    }
    from = down_to(from, HOUR);
    to = up_to(to, HOUR);
    int slot = (to - from) / QUARTER <= height ? QUARTER : HALF;
    struct calendar_scale scale = {from, slot, (to - from) / slot};
    return scale;
}

/* ---- lanes ---- */

static bool meet(const struct calendar_entry *a, const struct calendar_entry *b)
{
    return a->day == b->day && a->top < b->end && b->top < a->end;
}

static bool is_taken(const struct calendar_entry *entries, size_t first, size_t at, int lane)
{
    for (size_t i = first; i < at; i++)
        if (entries[i].lane == lane && meet(&entries[i], &entries[at]))
            return true;
    return false;
}

void calendar_put(struct calendar_entry *entries, size_t n, const struct calendar_scale *scale)
{
    size_t first = 0; /* of those that hang together by overlapping */
    int end = 0, lanes = 0;
    for (size_t i = 0; i < n; i++) {
        struct calendar_entry *entry = &entries[i];
        entry->top = (entry->from - scale->from) / scale->slot;
        entry->end = (entry->to - scale->from + scale->slot - 1) / scale->slot;
        if (i == first || entry->day != entries[first].day || entry->top >= end) {
            first = i;
            end = lanes = 0;
        }
        entry->lane = 0;
        while (is_taken(entries, first, i, entry->lane))
            entry->lane++;
        end = entry->end > end ? entry->end : end;
        lanes = entry->lane >= lanes ? entry->lane + 1 : lanes;
        for (size_t j = first; j <= i; j++)
            entries[j].lanes = lanes;
    }
}

/* ---- places ---- */

static bool covers(const struct calendar_entry *entry, int day, int line)
{
    return entry->day == day && entry->top <= line && line < entry->end;
}

struct calendar_place calendar_at(const struct calendar_entry *entries, size_t n, int day, int line,
                                  bool last)
{
    struct calendar_place place = {day, line, -1};
    for (size_t i = 0; i < n; i++) {
        if (!covers(&entries[i], day, line))
            continue;
        bool better = place.entry < 0 || (entries[i].lane > entries[place.entry].lane) == last;
        place.entry = better ? (int)i : place.entry;
    }
    return place;
}

/* Places of a day are ordered by their first line, then by lane; a free line has no lane. */
static int rank(const struct calendar_entry *entries, struct calendar_place place)
{
    enum { LANES = 1000 };
    if (place.entry < 0)
        return place.line * LANES;
    return entries[place.entry].top * LANES + entries[place.entry].lane;
}

static void choose(const struct calendar_entry *entries, struct calendar_place from, int by,
                   struct calendar_place candidate, struct calendar_place *best)
{
    int mine = rank(entries, from), its = rank(entries, candidate), so_far = rank(entries, *best);
    if ((its - mine) * by > 0 && (so_far == mine || (so_far - its) * by > 0))
        *best = candidate;
}

struct calendar_place calendar_step(const struct calendar_entry *entries, size_t n,
                                    const struct calendar_scale *scale, struct calendar_place from,
                                    int by)
{
    struct calendar_place best = from;
    for (size_t i = 0; i < n; i++) {
        struct calendar_place place = {from.day, entries[i].top, (int)i};
        if (entries[i].day == from.day)
            choose(entries, from, by, place, &best);
    }
    for (int line = 0; line < scale->lines; line++) {
        struct calendar_place place = calendar_at(entries, n, from.day, line, false);
        if (place.entry < 0)
            choose(entries, from, by, place, &best);
    }
    return best;
}

bool calendar_beside(const struct calendar_entry *entries, size_t n, struct calendar_place from,
                     int by, struct calendar_place *ret_place)
{
    int best = -1;
    for (size_t i = 0; i < n && from.entry >= 0; i++) {
        int away = (entries[i].lane - entries[from.entry].lane) * by;
        bool nearer = best < 0 || away < (entries[best].lane - entries[from.entry].lane) * by;
        if (away > 0 && nearer && covers(&entries[i], from.day, from.line))
            best = (int)i;
    }
    *ret_place = (struct calendar_place){from.day, from.line, best};
    return best >= 0;
}
