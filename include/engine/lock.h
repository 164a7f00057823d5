/* engine/lock.h: nobody is at the keyboard: the screen is blank until it is unlocked.
 *
 * What is typed in forms goes to the server as drafts first. News still arrives; nothing of it is
 * drawn. Where the server asks this login for a password, the lock does too, by a new connection;
 * where it asks for none (peer, a certificate, Kerberos) there is nothing to ask for, and the
 * session ends with its drafts kept.
 */
#ifndef ENGINE_LOCK_H
#define ENGINE_LOCK_H

#include <stdbool.h>
#include <stdint.h>

#include "engine/edit.h"

struct app;
struct str;

struct lock {
    int64_t after_ms;     /* without a key; 0: never by itself */
    int64_t key_ms;       /* of the last key */
    const char *conninfo; /* borrowed: what a password is added to; NULL: there is no lock */
    bool on;
    bool asked;       /* the server is asked whether the password is right */
    bool ended;       /* there was nothing to ask for: the session is over */
    const char *said; /* why it is still locked; translated; NULL: nothing to say */
    struct edit password;
};

/* Lock, or end where nothing could unlock it. Returns react flags. */
int lock_now(struct app *app);

/* The same by a key; where nothing could unlock it, after asking. */
int lock_by_key(struct app *app);

/* A key while it is locked. */
int lock_key(struct app *app, int key);

/* Lock when it is time. When that will be, or -1. */
int64_t lock_tick(struct app *app, int64_t now_ms);

/* The line has come up, or not: is the password right? */
void lock_line(struct app *app);

void lock_finish(struct app *app);

/* `conninfo` with this password: "key=value …" or a URI. */
void lock_conninfo(const char *conninfo, const char *password, struct str *out);

#endif
