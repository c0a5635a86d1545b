#include "source/manifest_memory.h"

#include "source/whole_file.h"

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

enum { MEMORY_BYTES = MANIFEST_BYTES + (4 << 10) };

static bool
read_memory(const char *path, char bytes[MEMORY_BYTES], size_t *length)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    ssize_t found = fd >= 0 ? read(fd, bytes, MEMORY_BYTES) : -1;
    if (fd >= 0) {
        (void)close(fd);
    }
    *length = found > 0 ? (size_t)found : 0;
    return found > 0;
}

bool
manifest_recall(struct manifest *manifest, const char *path,
                const char *location, const struct signature_keys *keys)
{
    char bytes[MEMORY_BYTES];
    size_t length = 0;
    size_t used = strlen(location);
    return read_memory(path, bytes, &length) && length > used &&
           memcmp(bytes, location, used) == 0 && bytes[used] == '\n' &&
           manifest_read(manifest, bytes + used + 1, length - used - 1, keys) ==
               NULL;
}

bool
manifest_remember(const char *path, const char *location, const char *bytes,
                  size_t length)
{
    struct text_builder text = {0};
    text_append_format(&text, "%s\n", location);
    text_append(&text, bytes, length);
    bool is_written = whole_file_write(path, text.data, text.length, 0600);
    text_destroy(&text);
    return is_written;
}
