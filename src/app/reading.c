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

    for (size_t i = page->behind; i < page->count; i++) {
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

// A line of a text that was broken goes on where the last one began, …
static bool
goes_on(const struct scene_command *last, const struct scene_command *next)
{
    int pitch = next->box.y - last->box.y;

    return last->box.x == next->box.x &&
           last->as.text.face == next->as.text.face &&
           last->as.text.size_px == next->as.text.size_px && pitch > 0 &&
           pitch <= last->box.height;
}

// … and a word whose first letter is set larger goes on beside it.
static bool
goes_on_beside(const struct scene_command *last,
               const struct scene_command *next)
{
    int gap = next->box.x - last->box.x - last->box.width;

    return last->as.text.size_px > next->as.text.size_px &&
           last->as.text.words[1] == '\0' && gap >= -2 &&
           gap < next->as.text.size_px / 4 &&
           next->box.y < last->box.y + last->box.height &&
           last->box.y < next->box.y + next->box.height;
}

static void
append(struct text_builder *out, const char *words)
{
    text_append(out, words, strlen(words));
}

// A voice stops at the end of a sentence alone.
static void
end_sentence(struct text_builder *out)
{
    char last = out->length == 0 ? '\n' : out->data[out->length - 1];

    if (last == '\n')
        return;
    append(out, strchr(".!?:", last) == NULL ? ".\n" : "\n");
}

static void
append_text(struct text_builder *out, const struct scene_command *last,
            const struct scene_command *text)
{
    if (last != NULL && goes_on(last, text)) {
        bool is_divided = out->data[out->length - 1] == '-';
        if (is_divided)
            out->data[--out->length] = '\0';
        else
            append(out, " ");
    } else if (last == NULL || !goes_on_beside(last, text)) {
        end_sentence(out);
    }
    append(out, text->as.text.words);
}

static bool
is_said(const struct scene *page, const struct scene_command *mark)
{
    for (size_t i = page->behind; i < page->count; i++) {
        const struct scene_command *text = &page->commands[i];
        // Within a line the first letter of the word is a small one.
        if (text->kind == SCENE_TEXT &&
            text->box.y < mark->box.y + mark->box.height &&
            mark->box.y < text->box.y + text->box.height &&
            strstr(text->as.text.words, mark->as.mark + 1) != NULL)
            return true;
    }
    return false;
}

static const char *
unsaid_words(const struct scene *page, const struct scene_command *command)
{
    if (command->kind == SCENE_PICTURE)
        return command->as.picture.words;
    if (command->kind != SCENE_MARK || command->as.mark[0] == '\0' ||
        strncmp(command->as.mark, "http", 4) == 0 || is_said(page, command))
        return "";
    return command->as.mark;
}

void
reading_text(struct text_builder *out, const struct scene *page)
{
    const struct scene_command *last = NULL;

    for (size_t i = page->behind; i < page->count; i++) {
        const struct scene_command *command = &page->commands[i];
        if (!is_content(page, command->box))
            continue;
        if (command->kind == SCENE_TEXT) {
            if (command->as.text.is_secret)
                continue;
            append_text(out, last, command);
            last = command;
        } else if (*unsaid_words(page, command) != '\0') {
            end_sentence(out);
            append(out, unsaid_words(page, command));
            last = NULL;
        }
    }
    end_sentence(out);
}
