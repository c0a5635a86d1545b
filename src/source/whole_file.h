// A whole file: written beside its place, brought to the disk, then put there.
#ifndef PEJL_SOURCE_WHOLE_FILE_H
#define PEJL_SOURCE_WHOLE_FILE_H

#include <stdbool.h>
#include <stddef.h>

// Write `length` bytes to the file at `path`, with these permissions. Returns
// false, with errno set, if that cannot be done; then what was there stays.
bool
whole_file_write(const char *path, const void *bytes, size_t length,
                 unsigned mode);

// Bring the file at `from` to the disk and put it in the place of the one at
// `to`, in the same folder. Returns as whole_file_write.
bool
whole_file_put(const char *from, const char *to, unsigned mode);

#endif
