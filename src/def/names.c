#include "def/names.h"

#include <assert.h>
#include <stddef.h>

#include "names_priv.h"

static const struct def_vocabulary *used;

void def_use(const struct def_vocabulary *vocabulary)
{
    used = vocabulary;
}

const struct def_vocabulary *names_vocabulary(void)
{
    assert(used);
    return used;
}
