/* engine/presence.h: who else is typing where.
 *
 * A form with unsaved text tells the server at its first key and every 30 s from then on, never
 * per key, and once more when it is saved, taken back or left. Who crashes or loses the line is
 * forgotten by time (setting presence_seconds). What colleagues type comes with the change feed:
 * all of it each time, so what is not there is over.
 */
#ifndef ENGINE_PRESENCE_H
#define ENGINE_PRESENCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct app;
struct change;
struct str;
struct view;

struct presence {
    char screen[64], key[37], casefile_id[37], who[64], name[128], since[6];
};

/* Everybody who is typing, out of what the feed brought. True: something is different. */
bool presence_take(struct app *app, const struct change *changes, size_t count);
void presence_finish(struct app *app);

/* A form's own: tell, renew, or take back. Next due time or -1. */
int64_t presence_tick(struct view *view, int64_t now_ms);
void presence_leave(struct view *view);

/* Whether somebody is typing about this row of a list, or about its case. */
bool presence_in_row(const struct view *view, size_t row);

/* "Bo Jessen is editing “Plan” since 10:42", about what is on the screen or selected; nothing is
 * added when nobody is. */
void presence_words(const struct app *app, struct str *out);

#endif
