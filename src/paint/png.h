// PNG: a picture written to a file.
#ifndef PEJL_PAINT_PNG_H
#define PEJL_PAINT_PNG_H

#include "paint/surface.h"

#include <stdbool.h>

// Write the pixels to `path`, "-" being standard output. Returns false, logged
// with the cause, if they cannot be written; what was written then stays.
bool
png_write(const char *path, const struct pixels *pixels);

#endif
