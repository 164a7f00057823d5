/* The pretended connection of the unit tests. */
#include "tests/unit/stub_db.c"
