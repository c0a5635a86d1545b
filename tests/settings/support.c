#include "settings/support.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct capture
support_begin_capture(void)
{
    FILE *file = tmpfile();
    struct capture capture = {dup(STDERR_FILENO), dup(fileno(file))};
    fclose(file);
    dup2(capture.file, STDERR_FILENO);
    return capture;
}

char *
support_end_capture(struct capture capture)
{
    dup2(capture.saved, STDERR_FILENO);
    struct stat status;
    fstat(capture.file, &status);
    size_t size = (size_t)status.st_size;
    char *text = calloc(1, size + 1);
    ssize_t length = pread(capture.file, text, size, 0);
    close(capture.file);
    close(capture.saved);
    return length == (ssize_t)size ? text : NULL;
}

const char *
support_write_file(const char *bytes, size_t length)
{
    static char path[64];
    snprintf(path, sizeof path, "settings-%d.ini", (int)getpid());
    FILE *file = fopen(path, "w");
    fwrite(bytes, 1, length, file);
    fclose(file);
    return path;
}

size_t
support_count(const char *text, const char *part)
{
    size_t count = 0;
    while ((text = strstr(text, part))) {
        text += strlen(part);
        count++;
    }
    return count;
}
