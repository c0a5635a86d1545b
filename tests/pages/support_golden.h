// Golden dumps: texts that were looked at and kept.
#ifndef PEJL_TESTS_PAGES_SUPPORT_GOLDEN_H
#define PEJL_TESTS_PAGES_SUPPORT_GOLDEN_H

#include "base/text.h"

#include <stdbool.h>

// Say whether a dump differs from the one kept under `name`, and print the
// first line that does. With PEJL_GOLDEN=write the dump is kept instead.
bool
support_differs(const char *name, const struct text_builder *got);

// Say whether a dump is kept under `name`.
bool
support_is_kept(const char *name);

#endif
