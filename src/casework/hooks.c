#include "casework/hooks.h"

#include "base/i18n.h"
#include "engine/action.h"
#include "reveal_priv.h"

const struct hook casework_hooks[] = {
    {"cpr_reveal", N_("Show the whole CPR number (is logged)"), NEED_ONLINE, reveal_run},
    {NULL, NULL, 0, NULL},
};

const struct canvas_painter casework_painters[] = {
    {.name = NULL},
};
