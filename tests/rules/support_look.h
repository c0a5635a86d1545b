// A look at one page as it was recorded and painted: what every rule reads,
// and where a broken one is told.
#ifndef PEJL_TESTS_RULES_SUPPORT_LOOK_H
#define PEJL_TESTS_RULES_SUPPORT_LOOK_H

#include "paint/fonts.h"
#include "paint/surface.h"
#include "scene/scene.h"

#include <stdbool.h>
#include <stddef.h>

// Borrows everything. Fields left zero: not painted, step 100 %.
struct look {
    const struct scene *scene;
    const struct pixels *pixels; // NULL: the rules of pixels are not asked
    struct fonts *fonts;         // with which the words were measured, or NULL
    int step;                    // of the text, in percent; 0: 100
    const char *where;           // page and variant, in words
    size_t faults;
};

// Say that a rule is broken: where, at which box, and at which words.
void
look_tell(struct look *look, struct box box, const char *rule,
          const char *words);

// Return what a length in logical units is at least, in whole pixels.
int
look_pixels(const struct look *look, float units);

// Say whether two boxes share a pixel.
bool
look_overlap(struct box one, struct box two);

// Say whether `inner` lies wholly in `outer`.
bool
look_holds(struct box outer, struct box inner);

// Return the box of a line's letters: its box has air above and below them,
// for a font is as high as it is large, and edges are rounded to pixels.
struct box
look_letters(const struct scene_command *text);

// Say whether the middle of a box is within reach of everybody on a panel of 55
// inches whose lower edge hangs 88 cm above the floor (upright: 87.5 cm).
bool
look_is_in_reach(const struct scene *scene, struct box box);

// The rules. Each tells what breaks it.

// Words stand on the picture, apart from each other, and say something.
void
rule_words_stand_apart(struct look *look);

// Words are at least as large as their step asks; prose is larger.
void
rule_words_are_large(struct look *look);

// Each mark has words, and the word of each status can be read: beside the
// mark, elsewhere on the page, or, for marks in a row, by who listens.
void
rule_marks_have_words(struct look *look);

// In a picture whose catalogue is spelt in Greek letters and whose data in
// Cyrillic ones there is no Latin letter.
void
rule_words_are_translated(struct look *look);

// What can be touched is large, apart, named, on the picture, uncovered and
// means something.
void
rule_targets_can_be_hit(struct look *look);

// What leads about is within reach, or there is another of its kind that is.
void
rule_controls_are_in_reach(struct look *look);

// On pixels: words contrast with what they stand on and nothing covers them.
void
rule_words_can_be_read(struct look *look);

// On pixels: marks contrast with what they stand on.
void
rule_marks_can_be_seen(struct look *look);

// All of them but the one about translation.
void
rule_all(struct look *look);

#endif
