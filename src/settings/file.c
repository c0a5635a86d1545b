#include <errno.h>
#include <ini.h>
#include <stdint.h>
#include <string.h>

#include "base/log.h"
#include "settings/keys.h"
#include "settings/settings.h"
#include "settings/value.h"

#define LINE_SIZE 2048
#define FILE_LIMIT (1024 * 1024)
#define PROBLEM_LIMIT 50 // more, and it is no settings file
#define NAME_SIZE 128
#define ORIGIN_SIZE 512
#define BYTE_ORDER_MARK "\xef\xbb\xbf"

struct reading {
    struct settings *settings;
    FILE *file;
    const char *path;
    char origin[ORIGIN_SIZE]; // path and number of the line being parsed
    int line;
    size_t size;   // bytes read
    uint64_t seen; // a bit for each key that was given
    bool is_owed;  // the line ought to give a key and a value, and has not
    bool has_error;
    int problem_count; // errors and warnings
};

static void
note_error(struct reading *reading)
{
    reading->has_error = true;
    reading->problem_count++;
}

// Read one line without its end, as much of it as fits. Returns false at the
// end of the file.
static bool
read_line(struct reading *reading, char *line, size_t size, size_t *length)
{
    int byte = getc(reading->file);
    if (byte == EOF) {
        return false;
    }
    *length = 0;
    while (byte != EOF && byte != '\n' && reading->size < FILE_LIMIT) {
        if (*length < size) {
            line[(*length)++] = (char)byte;
        }
        reading->size++;
        byte = getc(reading->file);
    }
    reading->size++;
    reading->line++;
    snprintf(reading->origin, sizeof reading->origin, "%s:%d", reading->path,
             reading->line);
    return true;
}

// What is wrong with a line whatever it says; NULL if nothing.
static const char *
find_fault(const char *line, size_t length, size_t limit)
{
    if (length > limit) {
        return "the line is longer than 2000 bytes; shorten it";
    }
    if (!value_is_plain(line, length)) {
        return "the line is not plain text; save the file as UTF-8";
    }
    return NULL;
}

// Say whether the parser has to find a key and a value in a line.
static bool
needs_value(const char *line)
{
    const size_t mark_size = strlen(BYTE_ORDER_MARK);
    if (strncmp(line, BYTE_ORDER_MARK, mark_size) == 0) {
        line += mark_size;
    }
    line += strspn(line, " \t\r\n");
    bool is_section = *line == '[' && strchr(line, ']');
    return *line && *line != ';' && *line != '#' && !is_section;
}

static void
settle_line(struct reading *reading)
{
    if (reading->is_owed) {
        log_error("%s: this is neither [section] nor key = value; begin a "
                  "comment with #",
                  reading->origin);
        note_error(reading);
        reading->is_owed = false;
    }
}

static bool
is_beyond_limits(struct reading *reading)
{
    bool is_large = reading->size >= FILE_LIMIT;
    bool is_bad = reading->problem_count >= PROBLEM_LIMIT;
    if (is_large || is_bad) {
        log_error("%s: %s; the rest is not read. Is it a settings file?",
                  reading->path,
                  is_large ? "the file has 1 MiB or more"
                           : "50 lines of it are wrong");
        note_error(reading);
    }
    return is_large || is_bad;
}

// Hand the parser its next line, as fgets would; what is faulty as an empty
// one, so that the rest is read all the same.
static char *
give_line(char *out, int size, void *context)
{
    struct reading *reading = context;
    char line[LINE_SIZE];
    size_t length;
    settle_line(reading);
    if (is_beyond_limits(reading) ||
        !read_line(reading, line, sizeof line, &length)) {
        return NULL;
    }
    // The parser wants to keep three bytes for itself.
    const char *fault = find_fault(line, length, (size_t)size - 3);
    if (fault) {
        log_error("%s: %s", reading->origin, fault);
        note_error(reading);
        length = 0;
    }
    memcpy(out, line, length);
    memcpy(out + length, "\n", 2);
    reading->is_owed = needs_value(out);
    return out;
}

static void
warn_unknown(struct reading *reading, const char *name)
{
    const char *nearest = settings_nearest_key(name);
    log_warning("%s: there is no setting %s, so the line has no effect%s%s",
                reading->origin, name, nearest ? "; did you mean " : "",
                nearest ? nearest : "");
    reading->problem_count++;
}

static void
warn_if_repeated(struct reading *reading, const struct settings_key *key)
{
    size_t count;
    uint64_t bit = UINT64_C(1) << (key - settings_known_keys(&count));
    if (reading->seen & bit) {
        log_warning("%s: %s was set before; this line counts, not that one",
                    reading->origin, key->name);
        reading->problem_count++;
    }
    reading->seen |= bit;
}

static int
on_value(void *context, const char *section, const char *name,
         const char *value)
{
    struct reading *reading = context;
    char full_name[NAME_SIZE];
    snprintf(full_name, sizeof full_name, "%s%s%s", section,
             *section ? "." : "", name);
    reading->is_owed = *name == '\0';
    const struct settings_key *key = settings_find_key(full_name);
    if (key) {
        warn_if_repeated(reading, key);
        if (!value_set(reading->settings, key, value, reading->origin)) {
            note_error(reading);
        }
    } else if (*name) {
        warn_unknown(reading, full_name);
    }
    return 1;
}

bool
settings_read_file(struct settings *settings, const char *path)
{
    FILE *file = fopen(path, "re");
    if (file == NULL) {
        log_error("%s: cannot be opened (%s); name a file that this user may "
                  "read",
                  path, strerror(errno));
        return false;
    }
    // Text may hold a semicolon and be long; a line that is moved in is no
    // continuation.
    ini_allow_inline_comments = false;
    ini_allow_multiline = false;
    ini_max_line = LINE_SIZE;
    struct reading reading = {.settings = settings, .file = file, .path = path};
    ini_parse_stream(give_line, &reading, on_value, &reading);
    if (ferror(file)) {
        log_error("%s: cannot be read (%s)", path, strerror(errno));
        note_error(&reading);
    }
    fclose(file);
    return !reading.has_error;
}
