// Text layout: words broken into lines, hyphenated and cut, never shrunk.
#ifndef PEJL_SCENE_TEXT_LAYOUT_H
#define PEJL_SCENE_TEXT_LAYOUT_H

#include "base/arena.h"
#include "scene/metrics.h"

// One line: a NUL-terminated text in the arena it was laid out in.
struct text_line {
    const char *words;
    int width_px;
};

struct text_lines {
    struct text_line *items;
    size_t count;
    bool is_cut; // ends with an ellipsis because there was more
};

struct text_spec {
    enum face face;
    int size_px;
    bool has_fixed_digits;
    int width_px;      // of the column
    size_t line_limit; // at least 1
};

// Break `words` at spaces that hold no number to its word (scene/text_bond.h; a
// line feed always breaks); a word wider than the
// column is hyphenated (base language Danish, libhyphen with hyphen-da where
// it is installed, at least three letters on each side), else broken between
// grapheme clusters. What does not fit into `line_limit` lines is cut by whole
// clusters and ends with an ellipsis. Bounded work: at most 4,000 bytes are
// looked at per line. (faults.md F1, 43, 44.)
struct text_lines
text_layout(struct arena *arena, const struct metrics *metrics,
            struct text_spec spec, const char *words);

// Cut one line to the column: text_layout with line_limit 1, but a line feed
// is read as a space and nothing is hyphenated.
struct text_line
text_layout_line(struct arena *arena, const struct metrics *metrics,
                 struct text_spec spec, const char *words);

#endif
