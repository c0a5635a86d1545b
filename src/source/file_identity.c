#include "source/file_identity.h"

#include <errno.h>

struct file_identity
file_identity_of(const char *path)
{
    struct stat found;
    if (stat(path, &found) != 0) {
        return (struct file_identity){.error = errno};
    }
    return (struct file_identity){
        .device = found.st_dev,
        .inode = found.st_ino,
        .size = found.st_size,
        .modified = found.st_mtim,
        .is_file = S_ISREG(found.st_mode),
    };
}

bool
file_identity_equals(const struct file_identity *left,
                     const struct file_identity *right)
{
    return left->error == right->error && left->is_file == right->is_file &&
           left->device == right->device && left->inode == right->inode &&
           left->size == right->size &&
           left->modified.tv_sec == right->modified.tv_sec &&
           left->modified.tv_nsec == right->modified.tv_nsec;
}
