/* engine/day.h: what day it is where the database stands. Dates are read, shown and begun with by
 * it, and lists ask for what is due by it, so a program that is left open over midnight asks anew:
 * every few minutes and with F5. When the day has changed, everything on the screens is read again.
 */
#ifndef ENGINE_DAY_H
#define ENGINE_DAY_H

#include <stdint.h>

struct app;

/* The day was just told with a session: ask again later. */
void day_told(struct app *app);

/* Ask now. Nothing while the line is down: the next session tells. */
void day_ask(struct app *app);

/* Ask when it is time. When that will be, or -1. */
int64_t day_tick(struct app *app, int64_t now_ms);

#endif
