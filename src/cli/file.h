// A whole file in memory.
#ifndef PEJL_CLI_FILE_H
#define PEJL_CLI_FILE_H

#include "base/arena.h"

// Read a file into the arena, with a NUL behind it. Returns NULL, said on
// standard error, if it cannot be read.
char *
file_read(struct arena *arena, const char *path, size_t *size);

#endif
