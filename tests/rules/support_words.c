// The rules about words that need no pixels.
#include "support_look.h"

#include "base/language.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

#define FLOOR 24.0F       // nothing is smaller (design.md 3), …
#define PROSE_FLOOR 28.0F // … and nothing that is prose is this small
#define PROSE_WORDS 6
#define BESIDE 4 // a word is beside a mark within so many of its sizes
#define ROW 3    // marks of a row lie this near above each other

// design2.md 3: the least that is read and the least of all, by step.
static const struct floor {
    int step;
    float prose, least;
} floors[] = {
    {100, 28.0F, 24.0F},
    {150, 56.0F, 36.0F},
    {200, 56.0F, 48.0F},
};

static bool
says_nothing(const char *words)
{
    return strspn(words, " ") == strlen(words) ||
           strcmp(words, TEXT_ELLIPSIS) == 0;
}

static void
check_apart(struct look *look, size_t index)
{
    const struct scene_command *text = &look->scene->commands[index];
    for (size_t i = look->scene->behind; i < index; i++) {
        const struct scene_command *other = &look->scene->commands[i];
        if (other->kind == SCENE_TEXT &&
            look_overlap(look_letters(text), look_letters(other))) {
            look_tell(look, text->box, other->as.text.words,
                      text->as.text.words);
        }
    }
}

void
rule_words_stand_apart(struct look *look)
{
    const struct scene *scene = look->scene;
    struct box all = {0, 0, scene->width, scene->height};
    for (size_t i = scene->behind; i < scene->count; i++) {
        const struct scene_command *text = &scene->commands[i];
        if (text->kind != SCENE_TEXT) {
            continue;
        }
        if (!look_holds(all, text->box)) {
            look_tell(look, text->box, "leaves the picture",
                      text->as.text.words);
        }
        if (says_nothing(text->as.text.words)) {
            look_tell(look, text->box, "says nothing", text->as.text.words);
        }
        check_apart(look, i);
    }
}

static const struct floor *
find_floor(const struct look *look)
{
    for (size_t i = 1; i < sizeof floors / sizeof floors[0]; i++) {
        if (floors[i].step == look->step) {
            return &floors[i];
        }
    }
    return &floors[0];
}

void
rule_words_are_large(struct look *look)
{
    const struct floor *floor = find_floor(look);
    int least = look_pixels(look, floor->least);
    int prose = look_pixels(look, floor->prose);
    for (size_t i = look->scene->behind; i < look->scene->count; i++) {
        const struct scene_command *text = &look->scene->commands[i];
        if (text->kind != SCENE_TEXT) {
            continue;
        }
        const char *words = text->as.text.words;
        int size = text->as.text.size_px;
        if (size < least) {
            look_tell(look, text->box, "is below the floor", words);
        } else if (size < prose && text_count_words(words) >= PROSE_WORDS) {
            look_tell(look, text->box, "is small for prose", words);
        }
    }
}

// A number may stand between a mark and its word.
static bool
is_beside(struct box mark, struct box text)
{
    int across = BESIDE * mark.width;
    struct box near = {mark.x - across, mark.y - mark.height,
                       mark.width + 2 * across, 3 * mark.height};
    return look_overlap(near, text);
}

// The word may be cut, stand in a longer line and begin with a small letter.
static bool
says(const char *text, const char *word)
{
    size_t length = strlen(text);
    size_t ellipsis = strlen(TEXT_ELLIPSIS);
    bool is_cut = length > ellipsis &&
                  strcmp(text + length - ellipsis, TEXT_ELLIPSIS) == 0;
    return strstr(text, word + 1) != NULL ||
           (is_cut && strncmp(text, word, length - ellipsis) == 0);
}

static bool
has_word_beside(const struct scene *scene, const struct scene_command *mark)
{
    for (size_t i = scene->behind; i < scene->count; i++) {
        const struct scene_command *text = &scene->commands[i];
        if (text->kind == SCENE_TEXT && is_beside(mark->box, text->box) &&
            says(text->as.text.words, mark->as.mark)) {
            return true;
        }
    }
    return false;
}

static bool
has_word_on_page(const struct scene *scene, const struct scene_command *mark)
{
    for (size_t i = scene->behind; i < scene->count; i++) {
        const struct scene_command *text = &scene->commands[i];
        if (text->kind == SCENE_TEXT &&
            says(text->as.text.words, mark->as.mark)) {
            return true;
        }
    }
    return false;
}

// Marks of about one size in a row tell more than one thing's status: how a
// plan fared in six months, how a promise's plans fare (design.md 6, design2.md
// 4).
static bool
is_in_row(const struct scene *scene, const struct scene_command *mark)
{
    size_t count = 0;
    for (size_t i = scene->behind; i < scene->count; i++) {
        const struct scene_command *other = &scene->commands[i];
        count +=
            other->kind == SCENE_MARK && other != mark &&
            abs(other->box.height - mark->box.height) <= mark->box.height / 8 &&
            other->box.x != mark->box.x &&
            abs(other->box.y - mark->box.y) <= ROW * mark->box.height;
    }
    return count > 0;
}

static bool
is_status(const char *words)
{
    static const char *const statuses[] = {
        "Not started", "On course", "At risk",  "Off course",
        "Achieved",    "Stopped",   "On trial", "Not measured"};
    for (size_t i = 0; i < sizeof statuses / sizeof statuses[0]; i++) {
        if (strcmp(words, gettext(statuses[i])) == 0) {
            return true;
        }
    }
    return false;
}

void
rule_marks_have_words(struct look *look)
{
    for (size_t i = look->scene->behind; i < look->scene->count; i++) {
        const struct scene_command *mark = &look->scene->commands[i];
        if (mark->kind != SCENE_MARK) {
            continue;
        }
        if (mark->as.mark[0] == '\0') {
            look_tell(look, mark->box, "mark without words", "");
        } else if (is_status(mark->as.mark) &&
                   !has_word_beside(look->scene, mark) &&
                   !has_word_on_page(look->scene, mark) &&
                   !is_in_row(look->scene, mark)) {
            look_tell(look, mark->box, "no word beside the mark",
                      mark->as.mark);
        }
    }
}

static bool
is_latin(uint32_t letter)
{
    return (letter >= 'a' && letter <= 'z') ||
           (letter >= 'A' && letter <= 'Z') ||
           (letter >= 0xC0 && letter <= 0x17F && letter != 0xD7 &&
            letter != 0xF7);
}

// The sign of larger text, and data that the tests spell in Latin.
static size_t
skip_known(const char *words)
{
    static const char *const known[] = {
        "A", "a", "https://www.thisted.example/historier/92-6", "Kontor Byg"};
    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++) {
        size_t length = strlen(known[i]);
        const char *found = strstr(words, known[i]);
        if (found != NULL && strlen(found) == length &&
            (length > 1 || found == words)) {
            return strlen(words) - length;
        }
    }
    return strlen(words);
}

// A letter on a key is the same in every language.
static bool
is_one_letter(const char *words)
{
    size_t length = strlen(words);
    size_t position = 0;
    text_next(words, length, &position);
    return position == length;
}

static void
check_spelling(struct look *look, struct box box, const char *words)
{
    size_t length = is_one_letter(words) ? 0 : skip_known(words);
    size_t position = 0;
    while (position < length) {
        if (is_latin(text_next(words, length, &position))) {
            look_tell(look, box, "is not from the catalogue", words);
            return;
        }
    }
}

void
rule_words_are_translated(struct look *look)
{
    for (size_t i = look->scene->behind; i < look->scene->count; i++) {
        const struct scene_command *command = &look->scene->commands[i];
        if (command->kind == SCENE_TEXT && command->as.text.is_secret) {
            continue; // somebody typed it
        }
        if (command->kind == SCENE_TEXT) {
            check_spelling(look, command->box, command->as.text.words);
        } else if (command->kind == SCENE_MARK) {
            check_spelling(look, command->box, command->as.mark);
        } else if (command->kind == SCENE_TAP) {
            check_spelling(look, command->box, command->as.tap.label);
        } else if (command->kind == SCENE_PICTURE) {
            check_spelling(look, command->box, command->as.picture.words);
        }
    }
}
