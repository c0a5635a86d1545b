#include "app/reading.h"

#include <stdbool.h>
#include <string.h>

#include "base/text.h"

// What stands around every page (design.md 5), in logical units.
#define TOP_LINE 80.0F
#define BOTTOM_BAR 136.0F
#define BOTTOM_BAR_PORTRAIT 184.0F
#define CHARACTERS_PER_WORD 6

static bool
is_content(const struct scene *page, struct box box)
{
    float bar = page->width < page->height ? BOTTOM_BAR_PORTRAIT : BOTTOM_BAR;
    float middle = (float)box.y + (float)box.height / 2.0F;

    return middle > TOP_LINE * page->scale &&
           middle < (float)page->height - bar * page->scale;
}

static size_t
count_characters(const char *words)
{
    size_t length = strlen(words);
    size_t position = 0;
    size_t count = 0;

    while (position < length) {
        text_next(words, length, &position);
        count++;
    }
    return count;
}

size_t
reading_count(const struct scene *page)
{
    size_t words = 0;
    size_t characters = 0;

    for (size_t i = 0; i < page->count; i++) {
        const struct scene_command *command = &page->commands[i];
        if (command->kind != SCENE_TEXT || !is_content(page, command->box))
            continue;
        words += text_count_words(command->as.text.words);
        characters += count_characters(command->as.text.words);
    }
    return words > characters / CHARACTERS_PER_WORD
               ? words
               : characters / CHARACTERS_PER_WORD;
}
