// Canaries: words planted in every text of a database, to see where they turn
// up.
#ifndef PEJL_TESTS_CLUSTER_SUPPORT_CANARY_H
#define PEJL_TESTS_CLUSTER_SUPPORT_CANARY_H

#include <stdbool.h>
#include <stddef.h>

// In what is internal, and in what may be public. No letters of either stand
// so in anything else, and no line breaks within them.
#define CANARY_INTERNAL "kqzvxj"
#define CANARY_PUBLIC "wqxzkv"

// Append a canary to every text that is not held to a few words or a date, and
// put one into a picture. Returns how many columns have an internal one.
size_t
canary_plant(const char *database);

// Say whether the bytes hold a canary, as text or as hex.
bool
canary_is_in(const char *bytes, size_t length, const char *canary);

// Fail the test if any file in the folder, or its name, holds the internal
// canary; `*publics` becomes how many hold the public one. Returns how many
// files were read. The files and folders named in `excepted` (ends with NULL)
// are passed over.
size_t
canary_search(const char *folder, const char *const *excepted, size_t *publics);

#endif
