#include "source/whole_file.h"

#include "base/text.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool
sync_at(int fd)
{
    bool is_done = fd >= 0 && fsync(fd) == 0;
    int error = errno;
    if (fd >= 0) {
        (void)close(fd);
    }
    errno = error;
    return is_done;
}

// The name itself is on the disk once its folder is. Not every file system
// can be asked for that (a share of Windows cannot), and then need not be.
static void
sync_folder(const char *path)
{
    struct text_builder folder = {0};
    const char *slash = strrchr(path, '/');
    size_t length = slash != NULL ? (size_t)(slash - path) : 0;
    text_append_format(&folder, "%s%.*s", slash == path ? "/" : "", (int)length,
                       path);
    int fd = open(slash != NULL ? folder.data : ".",
                  O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    (void)sync_at(fd);
    text_destroy(&folder);
}

bool
whole_file_put(const char *from, const char *to, unsigned mode)
{
    int fd = open(from, O_RDONLY | O_CLOEXEC);
    if (fd < 0 || fchmod(fd, mode) != 0) {
        (void)sync_at(fd);
        return false;
    }
    if (!sync_at(fd) || rename(from, to) != 0) {
        return false;
    }
    sync_folder(to);
    return true;
}

static bool
write_all(int fd, const char *bytes, size_t length)
{
    while (length > 0) {
        ssize_t written = write(fd, bytes, length);
        if (written < 0) {
            return false;
        }
        bytes += written;
        length -= (size_t)written;
    }
    return true;
}

bool
whole_file_write(const char *path, const void *bytes, size_t length,
                 unsigned mode)
{
    struct text_builder beside = {0};
    text_append_format(&beside, "%s.new", path);
    int fd = open(beside.data, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    bool is_written = fd >= 0 && write_all(fd, bytes, length);
    if (fd >= 0 && close(fd) != 0) {
        is_written = false;
    }
    is_written = is_written && whole_file_put(beside.data, path, mode);
    int error = errno;
    if (fd >= 0 && !is_written) {
        (void)unlink(beside.data);
    }
    text_destroy(&beside);
    errno = error;
    return is_written;
}
