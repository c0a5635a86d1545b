// Care of the cache's file as a file: made private, removed, set aside.
#ifndef PEJL_CACHE_FILE_CARE_H
#define PEJL_CACHE_FILE_CARE_H

#include <stdbool.h>

// Make the file (and the directories above) if they are not there, readable by
// nobody else; its WAL follows suit. What cannot be made, opening will
// complain of.
void
file_care_create(const char *directory, const char *path);

// Remove the file and what SQLite keeps beside it.
bool
file_care_remove(const char *path);

// Rename the file to PATH.broken, where one is kept, for good even if the
// power fails. Returns false, logged, if it cannot.
bool
file_care_set_aside(const char *path);

#endif
