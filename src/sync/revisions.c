#include "sync/revisions.h"

#include <stdlib.h>
#include <string.h>

#include "cache/cache.h"

const char revisions_select[] =
    "SELECT group_concat(dataset || ' ' || revision, char(10)) "
    "FROM kiosk_revision";

static bool
read_number(const char *text, int64_t *number)
{
    char *end = NULL;
    long long value = strtoll(text, &end, 10);
    *number = value;
    return end != text && (*end == '\0' || *end == '\n') && value >= 0;
}

// The line of the dataset, behind its name; NULL if there is none.
static const char *
find_line(const char *text, const char *name)
{
    size_t length = strlen(name);
    while (text) {
        if (strncmp(text, name, length) == 0 && text[length] == ' ') {
            return text + length + 1;
        }
        text = strchr(text, '\n');
        text = text ? text + 1 : NULL;
    }
    return NULL;
}

const char *
revisions_read(const char *text, int64_t *revisions)
{
    for (size_t i = 0; i < cache_dataset_count(); i++) {
        const char *name = cache_dataset_name(i);
        const char *line = find_line(text, name);
        if (line == NULL || !read_number(line, &revisions[i])) {
            return name;
        }
    }
    return NULL;
}
