#include "app/last_run.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#define BOOT_FILE "/proc/sys/kernel/random/boot_id"
#define BOOT_SIZE 40
#define PATH_SIZE 4096

static bool
make_path(char path[PATH_SIZE], const char *folder, const char *name)
{
    int length =
        folder == NULL ? -1 : snprintf(path, PATH_SIZE, "%s/%s", folder, name);

    return length > 0 && length < PATH_SIZE;
}

// The first line of a file, "" if there is none.
static void
read_line(const char *path, char *line, int size)
{
    FILE *file = fopen(path, "r");

    *line = '\0';
    if (file == NULL)
        return;
    if (fgets(line, size, file) == NULL)
        *line = '\0';
    line[strcspn(line, "\n")] = '\0';
    fclose(file);
}

// A cut line would tell of a crash that never was, so it is renamed into place.
static bool
write_line(const char *folder, const char *word)
{
    char path[PATH_SIZE];
    char draft[PATH_SIZE];
    char boot[BOOT_SIZE];
    FILE *file;
    bool is_written;

    if (!make_path(path, folder, "last_run") ||
        !make_path(draft, folder, "last_run.new"))
        return false;
    read_line(BOOT_FILE, boot, sizeof boot);
    file = fopen(draft, "w");
    if (file == NULL)
        return false;
    is_written = fprintf(file, "%s %s\n", word, boot) > 0;
    return fclose(file) == 0 && is_written && rename(draft, path) == 0;
}

static enum start_cause
judge(const char *line)
{
    char boot[BOOT_SIZE];
    const char *space = strchr(line, ' ');

    read_line(BOOT_FILE, boot, sizeof boot);
    if (space == NULL)
        return START_FIRST;
    if (strcmp(space + 1, boot) != 0)
        return START_MACHINE;
    return strncmp(line, "ended", 5) == 0 ? START_ASKED : START_CRASHED;
}

enum start_cause
last_run_begin(const char *folder)
{
    char path[PATH_SIZE];
    char line[100];

    if (!make_path(path, folder, "last_run"))
        return START_UNKNOWN;
    read_line(path, line, sizeof line);
    return write_line(folder, "runs") ? judge(line) : START_UNKNOWN;
}

void
last_run_end(const char *folder)
{
    (void)write_line(folder, "ended");
}

const char *
last_run_word(enum start_cause cause)
{
    static const char *const words[] = {
        [START_UNKNOWN] = "",        [START_FIRST] = "first",
        [START_ASKED] = "asked",     [START_CRASHED] = "crashed",
        [START_MACHINE] = "machine",
    };

    return words[cause];
}
