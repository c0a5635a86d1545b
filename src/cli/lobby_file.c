#include "cli/lobby_file.h"

#include <ctype.h>
#include <dirent.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define PATH_SIZE 600
#define LINE_SIZE 1000

static void
join(char path[PATH_SIZE], const char *root, const char *rest)
{
    snprintf(path, PATH_SIZE, "%s%s", root, rest);
}

bool
lobby_file_exists(const char *root, const char *path)
{
    char whole[PATH_SIZE];
    struct stat status;

    join(whole, root, path);
    return lstat(whole, &status) == 0;
}

bool
lobby_file_is_masked(const char *root, const char *unit)
{
    static const char *const folders[] = {"/etc/systemd/system/",
                                          "/run/systemd/system/"};

    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
        char path[PATH_SIZE];
        char target[sizeof "/dev/null"] = "";
        snprintf(path, sizeof path, "%s%s%s", root, folders[i], unit);
        if (readlink(path, target, sizeof target) == sizeof target - 1 &&
            memcmp(target, "/dev/null", sizeof target - 1) == 0)
            return true;
    }
    return false;
}

bool
lobby_file_line(const char *root, const char *path, char *line, size_t size)
{
    char whole[PATH_SIZE];
    FILE *file;
    bool is_read;

    join(whole, root, path);
    file = fopen(whole, "re");
    if (file == NULL)
        return false;
    is_read = fgets(line, (int)size, file) != NULL;
    fclose(file);
    if (is_read)
        line[strcspn(line, "\n")] = '\0';
    return is_read;
}

// Letters alike in either case, as sshd and logind read them.
static bool
begins_with(const char *line, const char *words)
{
    line += strspn(line, " \t");
    for (; *words != '\0'; words++) {
        if (*words == ' ') {
            if (*line != ' ' && *line != '\t')
                return false;
            line += strspn(line, " \t");
        } else if (tolower((unsigned char)*line++) !=
                   tolower((unsigned char)*words)) {
            return false;
        }
    }
    return *line == '\0' || isspace((unsigned char)*line);
}

bool
lobby_file_says(const char *root, const char *path, const char *words)
{
    char whole[PATH_SIZE];
    char line[LINE_SIZE];
    bool is_found = false;
    FILE *file;

    join(whole, root, path);
    file = fopen(whole, "re");
    while (file != NULL && !is_found &&
           fgets(line, (int)sizeof line, file) != NULL)
        is_found = begins_with(line, words);
    if (file != NULL)
        fclose(file);
    return is_found;
}

static bool
ends_with(const char *name, const char *suffix)
{
    size_t length = strlen(name);
    size_t ending = strlen(suffix);

    return length >= ending && strcmp(name + length - ending, suffix) == 0;
}

bool
lobby_folder_says(const char *root, const char *folder, const char *suffix,
                  const char *words)
{
    char path[PATH_SIZE];
    bool is_found = false;
    struct dirent *entry;
    DIR *entries;

    join(path, root, folder);
    entries = opendir(path);
    while (entries != NULL && !is_found && (entry = readdir(entries)) != NULL) {
        char file[PATH_SIZE];
        snprintf(file, sizeof file, "%s/%s", folder, entry->d_name);
        is_found = ends_with(entry->d_name, suffix) &&
                   lobby_file_says(root, file, words);
    }
    if (entries != NULL)
        closedir(entries);
    return is_found;
}
