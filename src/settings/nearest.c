#include <string.h>

#include "settings/keys.h"

#define LONGEST 64  // no key is as long
#define FARTHEST 4  // more typing errors than that make another word
#define ELSEWHERE 1 // what the right key in the wrong section costs

static size_t
smaller(size_t left, size_t right)
{
    return left < right ? left : right;
}

// Letters to put in, take out or change (Levenshtein); both shorter than
// LONGEST.
static size_t
edit_distance(const char *left, const char *right)
{
    size_t row[LONGEST];
    size_t width = strlen(right);
    for (size_t j = 0; j <= width; j++) {
        row[j] = j;
    }
    for (size_t i = 0; left[i]; i++) {
        size_t diagonal = row[0];
        row[0] = i + 1;
        for (size_t j = 0; j < width; j++) {
            size_t changed = diagonal + (left[i] != right[j]);
            diagonal = row[j + 1];
            row[j + 1] = smaller(changed, smaller(row[j], row[j + 1]) + 1);
        }
    }
    return row[width];
}

static const char *
after_section(const char *name)
{
    const char *dot = strchr(name, '.');
    return dot ? dot + 1 : name;
}

const char *
settings_nearest_key(const char *name)
{
    if (strnlen(name, LONGEST) == LONGEST) {
        return NULL;
    }
    size_t count;
    size_t length = strlen(after_section(name));
    size_t least = smaller(FARTHEST, length / 3 + 1) + 1;
    const struct settings_key *keys = settings_known_keys(&count);
    const char *nearest = NULL;
    for (size_t i = 0; i < count; i++) {
        const char *known = keys[i].name;
        size_t distance =
            smaller(edit_distance(name, known),
                    edit_distance(after_section(name), after_section(known)) +
                        ELSEWHERE);
        if (distance < least) {
            least = distance;
            nearest = known;
        }
    }
    return nearest;
}
