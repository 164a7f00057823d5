/* db/changes.h: what others saved.
 *
 * After a notification (at most once a second), after one's own saves, every 30 s and after each
 * reconnect the feed reads api.changes() from where it stopped and hands each change out once. It
 * is complete: a change that commits late comes late, never not. It calls even when nothing was
 * saved: then all that was told of presence is over. */
#ifndef DB_CHANGES_H
#define DB_CHANGES_H

/* One row of the change feed: an entity's row that somebody saved. Strings are valid during the
 * callback only. */
struct change {
    const char *entity;
    const char *id;
    const char *casefile_id; /* NULL where none */
    int version;             /* 0 where the entity has none: may then be told more than once */
    const char *fields;      /* PostgreSQL array text: "{street,phone}" */
    const char *who;         /* login */
    const char *name;        /* of the entity "presence" (engine/presence.h): who in words … */
    const char *since;       /* … and since when; "" for all others */
};

/* The callback is `db_events.changes` in db/db.h: (ctx, changes, count, all). `all` true, with
 * count 0, means that the feed cannot tell what was missed (the server was restored from a
 * copy): read everything on screen again. */

#endif
