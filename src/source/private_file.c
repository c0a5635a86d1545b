#include "source/private_file.h"

#include "base/text.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

// systemd lets its user read a credential by an access list, which shows as
// the permission of a group.
static mode_t
find_others(const char *path)
{
    const char *passed = getenv("CREDENTIALS_DIRECTORY");
    size_t length = passed != NULL ? strlen(passed) : 0;

    return length > 0 && strncmp(path, passed, length) == 0 &&
                   path[length] == '/'
               ? 0037
               : 0077;
}

static const char *
find_problem(int fd, mode_t others)
{
    struct stat found;

    if (fstat(fd, &found) != 0)
        return strerror(errno);
    if (!S_ISREG(found.st_mode))
        return "it is not a file";
    return (found.st_mode & others) != 0
               ? "others may read it: run chmod 0600 on it"
               : NULL;
}

static const char *
read_text(int fd, char *text, size_t size)
{
    size_t length = 0;
    ssize_t count;

    do {
        count = read(fd, text + length, size - length);
        length += count > 0 ? (size_t)count : 0;
    } while (count > 0 && length < size);
    if (count < 0)
        return strerror(errno);
    if (length == size)
        return "it is too long";
    text[length] = '\0';
    return strlen(text) == length ? NULL : "it holds a NUL";
}

static const char *
read_at(const char *path, char *text, size_t size)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    const char *problem;

    if (fd < 0)
        return strerror(errno);
    problem = find_problem(fd, find_others(path));
    if (problem == NULL)
        problem = read_text(fd, text, size);
    (void)close(fd);
    return problem;
}

const char *
private_file_read(const char *path, char *text, size_t size)
{
    const char *passed = getenv("CREDENTIALS_DIRECTORY");
    bool is_passed =
        passed != NULL && passed[0] == '/' && strchr(path, '/') == NULL;
    struct text_builder whole = {0};
    const char *problem;

    text_append_format(&whole, "%s%s%s", is_passed ? passed : "",
                       is_passed ? "/" : "", path);
    problem = read_at(whole.data, text, size);
    text_destroy(&whole);
    return problem;
}
