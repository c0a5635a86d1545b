#include "cli/file.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "cli/command.h"

char *
file_read(struct arena *arena, const char *path, size_t *size)
{
    struct stat status;
    FILE *file = fopen(path, "rb");
    char *bytes = NULL;

    if (file != NULL && fstat(fileno(file), &status) == 0 &&
        S_ISREG(status.st_mode)) {
        *size = (size_t)status.st_size;
        bytes = arena_allocate(arena, *size + 1);
        if (fread(bytes, 1, *size, file) != *size)
            bytes = NULL;
    }
    if (bytes == NULL)
        cli_complain("cannot read %s: %s", path,
                     errno != 0 ? strerror(errno) : "not a plain file");
    if (file != NULL)
        fclose(file);
    return bytes;
}
