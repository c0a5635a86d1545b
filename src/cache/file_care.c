#include "cache/file_care.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/log.h"
#include "base/text.h"

static char *
join_text(const char *first, const char *second)
{
    struct text_builder text = {0};
    text_append_format(&text, "%s%s", first, second);
    return text.data;
}

// With all that it lies in: a new user's home has no ~/.local/state.
static void
make_directory(const char *directory)
{
    char *path = join_text(directory, "/");
    for (char *slash = strchr(path + 1, '/'); slash;
         slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        (void)mkdir(path, 0700);
        *slash = '/';
    }
    free(path);
}

void
file_care_create(const char *directory, const char *path)
{
    make_directory(directory);
    int fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (fd >= 0) {
        close(fd);
    }
}

static void
remove_beside(const char *path)
{
    static const char *const endings[] = {"-wal", "-shm", "-journal"};
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        char *beside = join_text(path, endings[i]);
        (void)unlink(beside);
        free(beside);
    }
}

bool
file_care_remove(const char *path)
{
    remove_beside(path);
    return unlink(path) == 0;
}

// A rename is kept through a power cut once its directory is.
static void
sync_directory(const char *path)
{
    char *directory = join_text(path, "");
    *strrchr(directory, '/') = '\0';
    int fd = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd >= 0) {
        (void)fsync(fd);
        close(fd);
    }
    free(directory);
}

bool
file_care_set_aside(const char *path)
{
    char *aside = join_text(path, ".broken");
    bool is_done = rename(path, aside) == 0;
    if (is_done) {
        remove_beside(path);
        sync_directory(path);
        log_error("%s is corrupt or not a cache of this program; set aside "
                  "as %s",
                  path, aside);
    } else {
        log_error("%s is corrupt and cannot be set aside: %s", path,
                  strerror(errno));
    }
    free(aside);
    return is_done;
}
