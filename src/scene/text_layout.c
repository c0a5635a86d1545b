#include "scene/text_layout.h"

#include "base/memory.h"
#include "base/text.h"
#include "scene/hyphenator.h"
#include "scene/text_bond.h"

#include <string.h>

#define LOOK_AHEAD_BYTES 4000
#define LINES_MAX 64

// What is still to be laid out, and how.
struct rest {
    const struct metrics *metrics;
    struct text_spec spec;
    const char *words;
    size_t length;
};

static int
measure(const struct rest *rest, const char *words, size_t length)
{
    const struct metrics *metrics = rest->metrics;
    return metrics->width(metrics->context, rest->spec.face, rest->spec.size_px,
                          rest->spec.has_fixed_digits, words, length);
}

static size_t
search_fit(const struct rest *rest, const char *words, size_t length,
           int limit_px)
{
    size_t fits = 0;
    while (fits < length) {
        size_t next = text_grapheme_end(words, length, fits);
        if (measure(rest, words, next) > limit_px) {
            break;
        }
        fits = next;
    }
    return fits;
}

// How many bytes fit into `limit_px`, a whole number of clusters.
static size_t
fit(const struct rest *rest, const char *words, size_t length, int limit_px)
{
    const struct metrics *metrics = rest->metrics;
    if (metrics->fit == NULL || rest->spec.has_fixed_digits) {
        return search_fit(rest, words, length, limit_px);
    }
    return metrics->fit(metrics->context, rest->spec.face, rest->spec.size_px,
                        words, length, limit_px);
}

static size_t
trim_end(const char *words, size_t length)
{
    while (length > 0 && (words[length - 1] == ' ')) {
        length--;
    }
    return length;
}

static struct text_line
keep_line(struct arena *arena, const struct rest *rest, const char *words,
          size_t length)
{
    length = trim_end(words, length);
    return (struct text_line){
        .words = arena_copy_text(arena, words, length),
        .width_px = measure(rest, words, length),
    };
}

static void
advance(struct rest *rest, size_t count)
{
    rest->words += count;
    rest->length -= count;
}

static void
skip_spaces(struct rest *rest)
{
    while (rest->length > 0 && rest->words[0] == ' ') {
        advance(rest, 1);
    }
}

// How far the eye goes: to the line feed or the bound, on a whole cluster.
static size_t
look_ahead(const struct rest *rest)
{
    size_t length = rest->length;
    if (length > LOOK_AHEAD_BYTES) {
        length = LOOK_AHEAD_BYTES;
        while (length > 0 &&
               ((unsigned char)rest->words[length] & 0xC0) == 0x80) {
            length--;
        }
    }
    const char *feed = memchr(rest->words, '\n', length);
    return feed == NULL ? length : (size_t)(feed - rest->words);
}

static size_t
find_word_end(const struct rest *rest, size_t ahead)
{
    const char *space = memchr(rest->words, ' ', ahead);
    return space == NULL ? ahead : (size_t)(space - rest->words);
}

// A word that is wider than the column: divided by the dictionary, else
// between clusters.
static struct text_line
take_divided(struct arena *arena, struct rest *rest, size_t fits, size_t ahead)
{
    int room = rest->spec.width_px - measure(rest, "-", 1);
    size_t limit = fit(rest, rest->words, fits, room);
    size_t cut = hyphenator_divide(rest->metrics->hyphenator, rest->words,
                                   find_word_end(rest, ahead), limit);
    struct text_line line;
    if (cut == 0) {
        cut = fits > 0 ? fits : text_grapheme_end(rest->words, rest->length, 0);
        line = keep_line(arena, rest, rest->words, cut);
    } else {
        const char *words = arena_format(arena, "%.*s-", (int)cut, rest->words);
        line = (struct text_line){words, measure(rest, words, cut + 1)};
    }
    advance(rest, cut);
    return line;
}

// Behind the last space that holds nothing together; behind the last of all if
// the column is too narrow for that.
static size_t
find_break(const char *words, size_t fits, size_t ahead)
{
    size_t last = 0;
    for (size_t end = fits + (fits < ahead); end > 0; end--) {
        if (words[end - 1] != ' ') {
            continue;
        }
        last = last == 0 ? end : last;
        if (!text_bond_holds(words, ahead, end - 1)) {
            return trim_end(words, end) == 0 ? last : end;
        }
    }
    return last;
}

static struct text_line
take_line(struct arena *arena, struct rest *rest)
{
    size_t ahead = look_ahead(rest);
    size_t fits = fit(rest, rest->words, ahead, rest->spec.width_px);
    if (fits < ahead) {
        size_t end = find_break(rest->words, fits, ahead);
        if (trim_end(rest->words, end) == 0) {
            return take_divided(arena, rest, fits, ahead);
        }
        fits = end;
    }
    struct text_line line = keep_line(arena, rest, rest->words, fits);
    advance(rest, fits);
    if (rest->length > 0 && rest->words[0] == '\n') {
        advance(rest, 1);
    }
    return line;
}

// Whole clusters and an ellipsis; the width is tested after kerning.
static struct text_line
take_cut(struct arena *arena, struct rest *rest)
{
    size_t ahead = look_ahead(rest);
    int room = rest->spec.width_px -
               measure(rest, TEXT_ELLIPSIS, strlen(TEXT_ELLIPSIS));
    size_t fits = fit(rest, rest->words, ahead, room);
    for (;;) {
        size_t end = trim_end(rest->words, fits);
        const char *words =
            arena_format(arena, "%.*s" TEXT_ELLIPSIS, (int)end, rest->words);
        int width = measure(rest, words, strlen(words));
        if (width <= rest->spec.width_px || end == 0) {
            return (struct text_line){words, width};
        }
        fits = end - 1;
        while (fits > 0 && ((unsigned char)rest->words[fits] & 0xC0) == 0x80) {
            fits--;
        }
    }
}

// The last line: all that is left, if it goes in.
static struct text_line
take_last(struct arena *arena, struct rest *rest, bool *is_cut)
{
    struct rest trial = *rest;
    struct text_line line = take_line(arena, &trial);
    skip_spaces(&trial);
    if (trial.length == 0) {
        return line;
    }
    *is_cut = true;
    return take_cut(arena, rest);
}

struct text_lines
text_layout(struct arena *arena, const struct metrics *metrics,
            struct text_spec spec, const char *words)
{
    struct rest rest = {metrics, spec, words, strlen(words)};
    size_t limit = spec.line_limit < 1           ? 1
                   : spec.line_limit > LINES_MAX ? LINES_MAX
                                                 : spec.line_limit;
    struct text_lines lines = {
        .items = arena_allocate(arena, limit * sizeof *lines.items)};
    skip_spaces(&rest);
    while (rest.length > 0 && lines.count < limit) {
        bool is_last = lines.count + 1 == limit;
        lines.items[lines.count++] =
            is_last ? take_last(arena, &rest, &lines.is_cut)
                    : take_line(arena, &rest);
        skip_spaces(&rest);
    }
    return lines;
}

struct text_line
text_layout_line(struct arena *arena, const struct metrics *metrics,
                 struct text_spec spec, const char *words)
{
    size_t length = strlen(words);
    struct rest rest = {metrics, spec, words, length};
    if (memchr(words, '\n', length) != NULL) {
        char *flat = arena_copy_text(arena, words, length);
        for (char *next = flat; *next != '\0'; next++) {
            *next = *next == '\n' ? ' ' : *next;
        }
        rest.words = flat;
    }
    size_t ahead = look_ahead(&rest);
    if (ahead == rest.length &&
        fit(&rest, rest.words, ahead, spec.width_px) == ahead) {
        return keep_line(arena, &rest, rest.words, ahead);
    }
    return take_cut(arena, &rest);
}
