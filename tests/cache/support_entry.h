// Entries that are told apart by their number.
#ifndef PEJL_TESTS_CACHE_SUPPORT_ENTRY_H
#define PEJL_TESTS_CACHE_SUPPORT_ENTRY_H

#include "model/entry.h"

#define ENTRY_CANARY "gulirisk-2b7e15"

// Return entry `number` of that kind, with words in each field of it. Its key
// is "key-NNNN".
struct entry
entry_make(enum entry_kind kind, int number);

#endif
