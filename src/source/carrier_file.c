#include "source/carrier.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PIECE_BYTES = 64 << 10 };

// Reads until the end, `size` bytes or an interrupt; errno is 0 or says why
// it could not.
static void
read_all(const struct carrier *carrier, int fd, size_t size,
         struct text_builder *bytes)
{
    char piece[PIECE_BYTES];
    ssize_t length = 1;
    errno = 0;
    while (length > 0 && size > 0 && !interrupt_is_raised(carrier->interrupt)) {
        size_t wanted = size < sizeof piece ? size : sizeof piece;
        length = read(fd, piece, wanted);
        if (length > 0) {
            text_append(bytes, piece, (size_t)length);
            size -= (size_t)length;
        }
    }
}

static bool
is_plain(int fd)
{
    struct stat found;
    return fstat(fd, &found) == 0 && S_ISREG(found.st_mode);
}

enum source_result
carrier_file_take(struct carrier *carrier, const char *path, size_t size,
                  struct text_builder *bytes)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    const char *problem = fd < 0 ? strerror(errno) : NULL;
    if (fd >= 0 && !is_plain(fd)) {
        problem = "Not a file";
    } else if (fd >= 0) {
        read_all(carrier, fd, size, bytes);
        problem = errno != 0 ? strerror(errno) : NULL;
    }
    if (fd >= 0) {
        (void)close(fd);
    }
    if (interrupt_is_raised(carrier->interrupt)) {
        return SOURCE_INTERRUPTED;
    }
    (void)snprintf(carrier->cause, sizeof carrier->cause, "%s",
                   problem != NULL ? problem : "");
    return problem == NULL ? SOURCE_DONE : SOURCE_UNAVAILABLE;
}
