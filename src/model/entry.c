#include "model/entry.h"

static const char *const kind_names[] = {
    [ENTRY_BEGINNING] = "beginning", [ENTRY_ENDING] = "ending",
    [ENTRY_DISCUSSED] = "discussed", [ENTRY_REPORT] = "report",
    [ENTRY_DECISION] = "decision",   [ENTRY_CHOICE] = "choice",
    [ENTRY_ROUND] = "round",
};

const char *
entry_kind_name(enum entry_kind kind)
{
    return (unsigned)kind < sizeof kind_names / sizeof kind_names[0]
               ? kind_names[kind]
               : "";
}
