/* One relayed connection: a client, the server, and what is on its way between them. */
#ifndef TESTS_FAULT_LINK_H
#define TESTS_FAULT_LINK_H

#include <poll.h>

#include "fault.h"
#include "frame.h"

enum { LINK_AHEAD = 256 }; /* requests that may wait for their answers */

/* Bytes that go out when their time has come. */
struct link_parcel {
    long due;
    struct buf bytes;
};

struct link_way {
    int from;
    int to;
    struct frame_reader reader;
    struct buf in; /* an incomplete message */
    struct link_parcel *parcels;
    size_t count;
    bool from_ended; /* nothing more will come: close when all is delivered */
};

struct link {
    struct link_way way[2]; /* FAULT_UP, FAULT_DOWN */
    uint64_t rng;
    bool in_request;
    enum fault fault;             /* of the request being sent */
    enum fault ahead[LINK_AHEAD]; /* of those whose answers are still to come */
    unsigned long asked, answered;
    bool greeted;       /* the server's first ReadyForQuery has passed */
    int cut_when_empty; /* 1 + way: cut when that way has delivered all it has; 0: no */
    bool over;
};

/* Takes both descriptors over. */
struct link *link_create(int client, int server, uint64_t rng);
void link_destroy(struct link *l);

/* Fills two entries for poll: client and server. */
void link_poll(const struct link *l, const struct fault_plan *p, struct pollfd *fds);

/* Milliseconds until the next parcel is due, -1 if none waits for a time. */
long link_timeout(const struct link *l, const struct fault_plan *p);

/* Reads, judges, delivers; sets over when the connection is done for. */
void link_handle(struct link *l, struct fault_plan *p);

/* Bytes that have arrived in this way and were not delivered. */
size_t link_waiting(const struct link *l, enum fault_way way);

#endif
