#include "casework/hooks.h"

#include "base/i18n.h"
#include "calendar_priv.h"
#include "engine/action.h"
#include "move_priv.h"
#include "reveal_priv.h"

const struct hook casework_hooks[] = {
    {"cpr_reveal", N_("Show the whole CPR number (is logged)"), NEED_ONLINE, reveal_run},
    {"move_run", N_("Carry out a plan to move cases"), NEED_ROW | NEED_ONLINE, move_run},
    {"move_undo", N_("Give moved cases back"), NEED_ROW | NEED_ONLINE, move_undo},
    {"import_commit", N_("Carry out an import as it was shown"), NEED_ROW | NEED_ONLINE,
     import_commit},
    {"import_undo", N_("Take an import back"), NEED_ROW | NEED_ONLINE, import_undo},
    {"calendar_today", N_("today"), 0, calendar_today_run},
    {"calendar_mode", N_("a day or the week"), 0, calendar_mode_run},
    {"calendar_whose", N_("whose calendar"), NEED_ONLINE, calendar_whose_run},
    {"calendar_open", N_("open"), NEED_ONLINE, calendar_open_run},
    {"calendar_book", N_("book"), NEED_ONLINE, calendar_book_run},
    {NULL, NULL, 0, NULL},
};
