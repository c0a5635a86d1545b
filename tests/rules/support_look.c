#include "support_look.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#define FAULTS_SHOWN_MAX 4 // of one look

void
look_tell(struct look *look, struct box box, const char *rule,
          const char *words)
{
    if (look->faults++ < FAULTS_SHOWN_MAX) {
        print_error("%s: %d,%d %dx%d %s: %.60s\n", look->where, box.x, box.y,
                    box.width, box.height, rule, words);
    }
}

int
look_pixels(const struct look *look, float units)
{
    return (int)floorf(units * look->scene->scale);
}

bool
look_overlap(struct box one, struct box two)
{
    return one.x < two.x + two.width && two.x < one.x + one.width &&
           one.y < two.y + two.height && two.y < one.y + one.height;
}

bool
look_holds(struct box outer, struct box inner)
{
    return inner.x >= outer.x && inner.y >= outer.y &&
           inner.x + inner.width <= outer.x + outer.width &&
           inner.y + inner.height <= outer.y + outer.height;
}

struct box
look_letters(const struct scene_command *text)
{
    struct box box = text->box;
    int air = box.height - text->as.text.size_px;
    box.width -= 1;
    if (air > 0) {
        box.y += air / 2;
        box.height -= air;
    }
    return box;
}

void
rule_all(struct look *look)
{
    rule_words_stand_apart(look);
    rule_words_are_large(look);
    rule_marks_have_words(look);
    rule_targets_can_be_hit(look);
    rule_controls_are_in_reach(look);
    if (look->pixels != NULL) {
        rule_words_can_be_read(look);
        rule_marks_can_be_seen(look);
    }
}
