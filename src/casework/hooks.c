#include "casework/hooks.h"

#include "base/i18n.h"
#include "engine/action.h"
#include "move_priv.h"
#include "reveal_priv.h"

const struct hook casework_hooks[] = {
    {"cpr_reveal", N_("Show the whole CPR number (is logged)"), NEED_ONLINE, reveal_run},
    {"move_run", N_("Carry out a plan to move cases"), NEED_ROW | NEED_ONLINE, move_run},
    {"move_undo", N_("Give moved cases back"), NEED_ROW | NEED_ONLINE, move_undo},
    {NULL, NULL, 0, NULL},
};

const struct canvas_painter casework_painters[] = {
    {.name = NULL},
};
