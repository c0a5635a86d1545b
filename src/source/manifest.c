#include "source/manifest.h"

#include <stdlib.h>
#include <string.h>

static const char beginning[] = "pejl-manifest 1\naudience public\n";
static const char signature[] = "signature ";

// The reading of one manifest.
struct reading {
    struct manifest *manifest;
    unsigned found; // of the lines that there must be, a bit each
};

enum {
    FOUND_VERSION = 1,
    FOUND_TIME = 2,
    FOUND_SIZE = 4,
    FOUND_HASH = 8,
    FOUND_ALL = 15,
    LINE_BYTES = 200,
};

void
manifest_begin(struct text_builder *text, const struct manifest *manifest)
{
    text_append_format(text, "%sversion %lld\ntime %lld\nsize %lld\nsha256 ",
                       beginning, (long long)manifest->version,
                       (long long)manifest->published_s,
                       (long long)manifest->size);
    for (size_t i = 0; i < sizeof manifest->hash; i++) {
        text_append_format(text, "%02x", manifest->hash[i]);
    }
    text_append(text, "\n", 1);
}

void
manifest_add_rows(struct text_builder *text, const char *dataset, int64_t count)
{
    text_append_format(text, "rows %s %lld\n", dataset, (long long)count);
}

void
manifest_sign(struct text_builder *text, const struct signature_secret *secret)
{
    char words[SIGNATURE_TEXT_SIZE];
    signature_sign(secret, text->data, text->length, words);
    text_append_format(text, "%s%s\n", signature, words);
}

// Reads a whole number from nought on that ends the text.
static bool
read_number(const char *text, int64_t *number)
{
    size_t digits = strspn(text, "0123456789");
    *number = digits > 0 && digits <= 18 ? strtoll(text, NULL, 10) : -1;
    return *number >= 0 && text[digits] == '\0';
}

static int
read_nibble(char digit)
{
    if (digit >= '0' && digit <= '9') {
        return digit - '0';
    }
    return digit >= 'a' && digit <= 'f' ? digit - 'a' + 10 : -1;
}

static bool
read_hash(const char *text, unsigned char hash[SIGNATURE_HASH_BYTES])
{
    if (strlen(text) != 2 * SIGNATURE_HASH_BYTES) {
        return false;
    }
    for (size_t i = 0; i < SIGNATURE_HASH_BYTES; i++) {
        int high = read_nibble(text[2 * i]);
        int low = read_nibble(text[2 * i + 1]);
        if (high < 0 || low < 0) {
            return false;
        }
        hash[i] = (unsigned char)(high << 4 | low);
    }
    return true;
}

static const char *
skip_word(const char *line, const char *word)
{
    size_t length = strlen(word);
    return strncmp(line, word, length) == 0 ? line + length : NULL;
}

static bool
read_rows(const char *value, int64_t *rows)
{
    int64_t count = 0;
    const char *space = strchr(value, ' ');
    if (space == NULL || !read_number(space + 1, &count) ||
        count > INT64_MAX - *rows) {
        return false;
    }
    *rows += count;
    return true;
}

// A line of another kind belongs to a later version, which is signed too.
static bool
read_line(struct reading *reading, const char *line)
{
    struct manifest *manifest = reading->manifest;
    const struct {
        const char *word;
        unsigned flag;
        int64_t *number;
    } numbers[] = {
        {"version ", FOUND_VERSION, &manifest->version},
        {"time ", FOUND_TIME, &manifest->published_s},
        {"size ", FOUND_SIZE, &manifest->size},
    };
    const char *value = skip_word(line, "rows ");
    if (value != NULL) {
        return read_rows(value, &manifest->rows);
    }
    unsigned flag = 0;
    bool is_right = true;
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        value = skip_word(line, numbers[i].word);
        if (value != NULL) {
            flag = numbers[i].flag;
            is_right = read_number(value, numbers[i].number);
        }
    }
    value = skip_word(line, "sha256 ");
    if (value != NULL) {
        flag = FOUND_HASH;
        is_right = read_hash(value, manifest->hash);
    }
    is_right = is_right && (reading->found & flag) == 0;
    reading->found |= flag;
    return is_right;
}

static bool
read_lines(struct manifest *manifest, const char *bytes, size_t length)
{
    struct reading reading = {.manifest = manifest};
    bool is_right = true;
    while (length > 0 && is_right) {
        char line[LINE_BYTES];
        const char *end = memchr(bytes, '\n', length);
        size_t size = end != NULL ? (size_t)(end - bytes) : LINE_BYTES;
        if (size >= LINE_BYTES || memchr(bytes, '\0', size) != NULL) {
            return false;
        }
        memcpy(line, bytes, size);
        line[size] = '\0';
        is_right = read_line(&reading, line);
        bytes += size + 1;
        length -= size + 1;
    }
    return is_right && reading.found == FOUND_ALL;
}

// Returns how many bytes are signed: all before the last line, if that is a
// signature, whose words are copied.
static size_t
split(const char *bytes, size_t length, char words[SIGNATURE_TEXT_SIZE])
{
    size_t start = length - 1;
    while (start > 0 && bytes[start - 1] != '\n') {
        start--;
    }
    size_t used = sizeof signature - 1;
    size_t size = length - 1 - start;
    words[0] = '\0';
    if (size <= used || size - used >= SIGNATURE_TEXT_SIZE ||
        memcmp(bytes + start, signature, used) != 0) {
        return length;
    }
    memcpy(words, bytes + start + used, size - used);
    words[size - used] = '\0';
    return start;
}

const char *
manifest_read(struct manifest *manifest, const char *bytes, size_t length,
              const struct signature_keys *keys)
{
    char words[SIGNATURE_TEXT_SIZE];
    size_t head = sizeof beginning - 1;
    *manifest = (struct manifest){0};
    if (length <= head || length > MANIFEST_BYTES ||
        memcmp(bytes, beginning, head) != 0 || bytes[length - 1] != '\n') {
        return "is no manifest of public content: is there a login page on "
               "this network, or another file under that name?";
    }
    size_t told = split(bytes, length, words);
    manifest->is_signed = told < length;
    if (keys != NULL && !manifest->is_signed) {
        return "is not signed: publish it with --key";
    }
    if (keys != NULL && !signature_is_good(keys, bytes, told, words)) {
        return "is not signed by the key that source.public_key names: it was "
               "changed on the way, or published with another key";
    }
    return read_lines(manifest, bytes + head, told - head)
               ? NULL
               : "does not say all that it must";
}

bool
manifest_fits(const struct manifest *manifest, const void *bytes, size_t length)
{
    unsigned char hash[SIGNATURE_HASH_BYTES];
    if (manifest->size < 0 || (uint64_t)manifest->size != length) {
        return false;
    }
    signature_hash(bytes, length, hash);
    return memcmp(hash, manifest->hash, sizeof hash) == 0;
}
