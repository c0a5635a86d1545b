#include "settings/save.h"

#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/log.h"
#include "base/text.h"

#define FILE_LIMIT (1 << 20)
#define MODE_USUAL 0644
#define PERMISSIONS 07777
#define PATH_SIZE 4096

// A file being written anew, line by line.
struct rewriting {
    const struct settings_change *changes;
    size_t count;
    bool is_written[SETTINGS_CHANGES_MAX];
    char section[64];
    struct text_builder out;
};

static bool
is_of_section(const struct rewriting *rewriting, size_t change)
{
    const char *name = rewriting->changes[change].name;
    size_t length = strlen(rewriting->section);

    return length > 0 && strncmp(name, rewriting->section, length) == 0 &&
           name[length] == '.';
}

static void
write_line(struct rewriting *rewriting, size_t change)
{
    const char *name = rewriting->changes[change].name;

    text_append_format(&rewriting->out, "%s = %s\n", strchr(name, '.') + 1,
                       rewriting->changes[change].value);
    rewriting->is_written[change] = true;
}

// What the section did not say yet stands at its end, before the empty lines
// that part it from the next.
static void
end_section(struct rewriting *rewriting)
{
    struct text_builder *out = &rewriting->out;
    size_t empty = 0;

    if (out->length > 0 && out->data[out->length - 1] != '\n')
        text_append(out, "\n", 1);
    while (out->length > empty + 1 &&
           out->data[out->length - empty - 2] == '\n' &&
           out->data[out->length - empty - 1] == '\n')
        empty++;
    out->length -= empty;
    for (size_t i = 0; i < rewriting->count; i++) {
        if (!rewriting->is_written[i] && is_of_section(rewriting, i))
            write_line(rewriting, i);
    }
    for (size_t i = 0; i < empty; i++)
        text_append(out, "\n", 1);
}

static void
note_section(struct rewriting *rewriting, const char *line, size_t length)
{
    const char *end = memchr(line, ']', length);
    size_t size = end == NULL ? 0 : (size_t)(end - line) - 1;

    end_section(rewriting);
    if (size >= sizeof rewriting->section)
        size = 0;
    memcpy(rewriting->section, line + 1, size);
    rewriting->section[size] = '\0';
}

// Return which change the line is about, `count` if none.
static size_t
find_change(const struct rewriting *rewriting, const char *line, size_t length)
{
    size_t size = 0;

    while (size < length && strchr(" \t=:\r\n", line[size]) == NULL)
        size++;
    for (size_t i = 0; i < rewriting->count; i++) {
        if (is_of_section(rewriting, i)) {
            const char *key = strchr(rewriting->changes[i].name, '.') + 1;
            if (strlen(key) == size && memcmp(key, line, size) == 0)
                return i;
        }
    }
    return rewriting->count;
}

static void
take_line(struct rewriting *rewriting, const char *line, size_t length)
{
    size_t indent = 0;
    size_t change;

    while (indent < length && (line[indent] == ' ' || line[indent] == '\t'))
        indent++;
    if (indent < length && line[indent] == '[') {
        note_section(rewriting, line + indent, length - indent);
    } else {
        change = find_change(rewriting, line + indent, length - indent);
        if (change < rewriting->count) {
            write_line(rewriting, change);
            return;
        }
    }
    text_append(&rewriting->out, line, length);
}

static void
add_sections(struct rewriting *rewriting)
{
    for (size_t i = 0; i < rewriting->count; i++) {
        const char *name = rewriting->changes[i].name;
        size_t size = strcspn(name, ".");
        if (rewriting->is_written[i] || size >= sizeof rewriting->section)
            continue;
        memcpy(rewriting->section, name, size);
        rewriting->section[size] = '\0';
        text_append_format(&rewriting->out, "%s[%s]\n",
                           rewriting->out.length > 0 ? "\n" : "",
                           rewriting->section);
        for (size_t j = i; j < rewriting->count; j++) {
            if (!rewriting->is_written[j] && is_of_section(rewriting, j))
                write_line(rewriting, j);
        }
    }
}

static void
rewrite(struct rewriting *rewriting, const struct text_builder *before)
{
    size_t start = 0;

    while (start < before->length) {
        const char *line = before->data + start;
        const char *end = memchr(line, '\n', before->length - start);
        size_t length =
            end == NULL ? before->length - start : (size_t)(end - line) + 1;
        take_line(rewriting, line, length);
        start += length;
    }
    end_section(rewriting);
    add_sections(rewriting);
}

// A file that is not there is an empty one.
static bool
read_all(struct text_builder *out, const char *path, mode_t *mode)
{
    FILE *file = fopen(path, "re");
    char bytes[4096];
    struct stat status;
    size_t size;
    bool is_read;

    *mode = MODE_USUAL;
    if (file == NULL)
        return errno == ENOENT;
    if (fstat(fileno(file), &status) == 0)
        *mode = status.st_mode & PERMISSIONS;
    while (out->length < FILE_LIMIT &&
           (size = fread(bytes, 1, sizeof bytes, file)) > 0)
        text_append(out, bytes, size);
    is_read = ferror(file) == 0 && out->length < FILE_LIMIT;
    fclose(file);
    return is_read;
}

static bool
write_all(int descriptor, const struct text_builder *text, mode_t mode)
{
    FILE *file = fdopen(descriptor, "w");
    bool is_written =
        file != NULL && fchmod(descriptor, mode) == 0 &&
        fwrite(text->data, 1, text->length, file) == text->length &&
        fflush(file) == 0 && fsync(descriptor) == 0;

    if (file == NULL)
        close(descriptor);
    else if (fclose(file) != 0)
        is_written = false;
    return is_written;
}

// The name is on the disk when the folder is.
static void
sync_folder(const char *path)
{
    char folder[PATH_SIZE];
    int descriptor;

    snprintf(folder, sizeof folder, "%s", path);
    descriptor = open(dirname(folder), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor >= 0) {
        (void)fsync(descriptor);
        close(descriptor);
    }
}

static bool
replace(const char *path, const struct text_builder *text, mode_t mode)
{
    char fresh[PATH_SIZE];
    int length = snprintf(fresh, sizeof fresh, "%s.XXXXXX", path);
    int descriptor;

    if (length < 0 || (size_t)length >= sizeof fresh) {
        errno = ENAMETOOLONG;
        return false;
    }
    descriptor = mkstemp(fresh);
    if (descriptor < 0)
        return false;
    if (!write_all(descriptor, text, mode) || rename(fresh, path) != 0) {
        int cause = errno;
        unlink(fresh);
        errno = cause;
        return false;
    }
    sync_folder(path);
    return true;
}

bool
settings_save(const char *path, const struct settings_change *changes,
              size_t count)
{
    struct rewriting rewriting = {
        .changes = changes,
        .count = count < SETTINGS_CHANGES_MAX ? count : SETTINGS_CHANGES_MAX,
    };
    struct text_builder before = {0};
    mode_t mode = MODE_USUAL;
    bool is_saved = false;

    if (read_all(&before, path, &mode)) {
        rewrite(&rewriting, &before);
        is_saved = replace(path, &rewriting.out, mode);
    }
    if (!is_saved) {
        log_error("%s: cannot be written (%s); let this user write the file "
                  "and its folder",
                  path, strerror(errno));
    }
    text_destroy(&rewriting.out);
    text_destroy(&before);
    return is_saved;
}
