/* The db layer for tests of the layers above it: requests are kept, the test answers them. Link it
 * with `stub_db`; struct rows is the real one. There is one pretended connection. */
#ifndef TESTS_UNIT_STUB_DB_H
#define TESTS_UNIT_STUB_DB_H

#include "db/db.h"

/* A request that waits for its answer. */
struct stub_call {
    uint64_t id;
    unsigned owner;
    enum db_kind kind;
    char *sql;
    int nparams;
    char **params;
    db_reply_fn *reply;
    void *ctx;
};

/* To be handed to whatever wants a struct db. Same as what db_create() gives here. */
struct db *stub_db(void);

/* What db_by_password() says, and what db_login() was given last. */
extern bool stub_by_password;
extern char stub_conninfo[256];

/* Requests waiting, oldest first. Forgotten and cancelled ones (saves too) are no longer there. */
size_t stub_waiting(void);
const struct stub_call *stub_call(size_t i);

/* The oldest whose SQL text contains `part`; NULL when there is none. */
const struct stub_call *stub_find(const char *part);

/* A parameter as text, from 1; NULL for null and beyond the last. */
const char *stub_param(const struct stub_call *call, int number);

/* Answer the oldest request, or this one. It is no longer waiting; its callback has been called
 * on return. Answering when nothing waits fails the assertion. */
void stub_answer(size_t ncols, const char *const *names, size_t nrows, const char *const *cells);
void stub_answer_call(const struct stub_call *call, size_t ncols, const char *const *names,
                      size_t nrows, const char *const *cells);
void stub_refuse(enum err_code code, const char *msgid, const char *field, const char *words);

/* Any verdict without rows; `err` may be NULL. With DB_CHECKING the request goes on waiting. */
void stub_verdict(const struct stub_call *call, enum db_verdict verdict, const struct err *err);

/* Call the events of the last db_create(), if there was one. */
void stub_state(enum db_state state, const struct err *err);
void stub_changes(const struct change *changes, size_t count, bool all);

/* Forget everything: for setup and teardown. */
void stub_reset(void);

#endif
