// What the tests of the settings share: standard error and small files.
#ifndef PEJL_TESTS_SETTINGS_SUPPORT_H
#define PEJL_TESTS_SETTINGS_SUPPORT_H

#include <stddef.h>

struct capture {
    int saved;
    int file;
};

// Let standard error go into a file, until support_end_capture.
struct capture
support_begin_capture(void);

// Return what was written there. Release with free().
char *
support_end_capture(struct capture capture);

// Write a file into the working directory, which is of this process alone, and
// return its path. Static; the next call makes it another one.
const char *
support_write_file(const char *bytes, size_t length);

// Count how often `part` stands in `text`.
size_t
support_count(const char *text, const char *part);

#endif
