// The identity of a file: tells one state of it from another without opening
// it.
#ifndef PEJL_SOURCE_FILE_IDENTITY_H
#define PEJL_SOURCE_FILE_IDENTITY_H

#include <stdbool.h>
#include <sys/stat.h>
#include <time.h>

// All-zero before the first look: no file looks like that.
struct file_identity {
    dev_t device;
    ino_t inode;
    off_t size;
    struct timespec modified;
    int error;    // errno of the look, 0 if something is there
    bool is_file; // not a directory, a pipe, a device
};

// Return what the file system says of the file at `path` or behind the
// symbolic link there. Opens nothing: closing a descriptor would drop the
// locks that SQLite holds on the file in this process.
struct file_identity
file_identity_of(const char *path);

// Say whether neither the file nor its size or time changed. Commits within
// one tick of the kernel's clock (4 ms) may look the same.
bool
file_identity_equals(const struct file_identity *left,
                     const struct file_identity *right);

#endif
