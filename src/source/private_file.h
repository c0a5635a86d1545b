// Private files: what nobody but their owner may read.
#ifndef PEJL_SOURCE_PRIVATE_FILE_H
#define PEJL_SOURCE_PRIVATE_FILE_H

#include <stddef.h>

// Read the file at `path` as text of less than `size` bytes, and end it with a
// NUL. Returns NULL, or what is wrong with the remedy: it is not there or no
// file, others may read it, it is too long or holds a NUL. A name without a
// slash may stand for one that systemd hands over (LoadCredential=). The caller
// wipes `text`.
const char *
private_file_read(const char *path, char *text, size_t size);

#endif
