#include "paint/word_runs.h"

#include "base/text.h"

#include <string.h>

size_t
words_cut(const char *words, size_t length, size_t limit)
{
    length = strnlen(words, length <= limit ? length : limit + 1);
    if (length <= limit) {
        return length;
    }
    length = limit;
    while (length > 0 && ((unsigned char)words[length] & 0xC0) == 0x80) {
        length--;
    }
    return length;
}

static bool
is_fixed_digit(const struct word_line *line, size_t position)
{
    return line->has_fixed_digits && line->words[position] >= '0' &&
           line->words[position] <= '9';
}

// Joiners and variation selectors have no glyph of their own anywhere.
static bool
is_silent(uint32_t code)
{
    return code == 0x200D || (code >= 0xFE00 && code <= 0xFE0F);
}

static bool
is_drawable(TTF_Font *font, const char *text, size_t length)
{
    size_t position = 0;
    while (position < length) {
        uint32_t code = text_next(text, length, &position);
        if (!is_silent(code) && !TTF_GlyphIsProvided32(font, code)) {
            return false;
        }
    }
    return true;
}

static size_t
find_cluster_end(const struct word_line *line, size_t position)
{
    size_t end = text_grapheme_end(line->words, line->length, position);
    return end > position ? end : position + 1;
}

// A cluster that neither draws whole is left to the face: it shows its box.
static int
choose_face(struct word_runs *runs, size_t start, size_t end)
{
    const struct word_line *line = &runs->line;
    const char *text = line->words + start;
    TTF_Font *font = faces_open(runs->faces, (int)line->face, line->size_px);
    if (font && is_drawable(font, text, end - start)) {
        return (int)line->face;
    }
    int fallback = faces_fallback((int)line->face);
    TTF_Font *other = faces_open(runs->faces, fallback, line->size_px);
    if (other && (!font || is_drawable(other, text, end - start))) {
        return fallback;
    }
    return (int)line->face;
}

static bool
is_plain(const struct word_line *line, size_t position)
{
    const char *words = line->words + position;
    return words[0] >= ' ' && words[0] < 0x7F && position + 1 < line->length &&
           words[1] >= ' ' && words[1] < 0x7F;
}

// Plain ASCII followed by plain ASCII is a cluster that every face has.
static size_t
find_run_end(struct word_runs *runs, size_t start, int *face)
{
    const struct word_line *line = &runs->line;
    size_t end = start;
    int own = (int)line->face;
    while (end < line->length && !is_fixed_digit(line, end)) {
        size_t next = end + 1;
        int chosen = own;
        if (!is_plain(line, end)) {
            next = find_cluster_end(line, end);
            chosen = choose_face(runs, end, next);
        }
        if (end > start && chosen != *face) {
            break;
        }
        *face = chosen;
        end = next;
    }
    return end;
}

static void
measure_run(struct word_runs *runs, struct word_run *run, bool is_digit)
{
    run->indent_px = 0;
    run->width_px = 0;
    TTF_SizeUTF8(run->font, run->text, &run->width_px, NULL);
    if (is_digit) {
        int cell = faces_digit_cell(runs->faces, (int)runs->line.face,
                                    runs->line.size_px);
        run->indent_px = (cell - run->width_px) / 2;
        run->width_px = cell;
    }
}

bool
word_runs_next(struct word_runs *runs, struct word_run *run)
{
    const struct word_line *line = &runs->line;
    size_t start = runs->position;
    if (start >= line->length) {
        return false;
    }
    int face = (int)line->face;
    bool is_digit = is_fixed_digit(line, start);
    size_t end = is_digit ? start + 1 : find_run_end(runs, start, &face);
    run->font = faces_open(runs->faces, face, line->size_px);
    run->length = end - start;
    memcpy(run->text, line->words + start, run->length);
    run->text[run->length] = '\0';
    runs->position = end;
    if (!run->font) {
        return false;
    }
    measure_run(runs, run, is_digit);
    return true;
}

int
words_measure(struct faces *faces, struct word_line line)
{
    struct word_runs runs = {.faces = faces, .line = line};
    struct word_run run;
    int width = 0;
    while (word_runs_next(&runs, &run)) {
        width += run.width_px;
    }
    return width;
}
