#include "base/language.h"
#include "pages/chrome.h"
#include "pages/sheet_parts.h"
#include "pages/sheets.h"
#include "pages/stage.h"
#include "pages/words.h"
#include "scene/choice.h"
#include "scene/field.h"
#include "scene/keyboard.h"

#define GAP 16.0F

// How it lies (design2.md 30).
struct layout {
    float title_y; // its middle
    float label_y, field_y, field_height;
    int lines, small_lines; // that the field holds
    float words_y;
    float keys_y, key_height;
    enum type_role key_role;
};

static const struct layout landscape = {
    128.0F, 172.0F, 224.0F, 168.0F, 2,
    3,      408.0F, 512.0F, 96.0F,  ROLE_RANK_SMALL};
static const struct layout portrait = {
    620.0F, 672.0F,  724.0F,  336.0F, 5,
    6,      1084.0F, 1220.0F, 112.0F, ROLE_RANK_SMALL};

// At 200 % without the title, which the field has the room of.
static const struct layout enlarged_landscape = {
    0.0F, 144.0F, 216.0F, 212.0F, 2, 3, 436.0F, 536.0F, 96.0F, ROLE_H5_MEDIUM};
static const struct layout enlarged_portrait = {
    0.0F, 462.0F, 534.0F, 432.0F, 4, 6, 982.0F, 1094.0F, 146.0F, ROLE_LESSON};

static const struct layout *
find_layout(const struct page *page)
{
    if (style_is_enlarged(page->input->style)) {
        return stage_is_portrait(page) ? &enlarged_portrait
                                       : &enlarged_landscape;
    }
    return stage_is_portrait(page) ? &portrait : &landscape;
}

static const char *
label_words(enum meeting_field field)
{
    return field == FIELD_CAUSE       ? _("Why it drifts")
           : field == FIELD_NEXT_STEP ? _("Next step")
                                      : _("What was agreed?");
}

// In the smaller role when it would not hold all in the larger.
static void
draw_field(struct page *page, const struct layout *layout, float x, float width)
{
    const struct meeting_typing *typing = &page->input->meeting->typing;
    struct draw_text how = {.role = ROLE_WRITTEN, .lines = layout->lines + 1};
    bool is_long = draw_text_lines(&page->draw, width - 80.0F, how,
                                   typing->text) > layout->lines;
    struct field field = {
        .words = typing->text,
        .role = is_long ? ROLE_LEAD : ROLE_WRITTEN,
        .lines = is_long ? layout->small_lines : layout->lines,
        .icon = ICON_COUNT,
        .is_in_use = true,
        .is_secret = true,
    };
    field_draw(&page->draw, x, layout->field_y, width, layout->field_height,
               &field);
}

// What is suggested tells what was written: it is not said aloud either.
static void
draw_words(struct page *page, const struct layout *layout, float x, float width)
{
    struct draw *draw = &page->draw;
    struct arena *arena = &draw->scene->arena;
    const struct meeting_typing *typing = &page->input->meeting->typing;
    const char *count =
        // TRANSLATORS: how long a text is and may be
        arena_format(arena, _("%zu of %d characters"), typing->signs,
                     MEETING_SIGNS_MAX);
    float line = draw->style->types[ROLE_BODY].line_height;
    float counted = draw_text_width(draw, ROLE_BODY, count);
    float right = x + width - counted - 24.0F;
    draw_line(draw, x + width - counted - 1.0F,
              layout->words_y + (CHIP_HEIGHT - line) / 2.0F, counted + 1.0F,
              (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK2},
              count);
    for (int i = 0; i < MEETING_WORDS; i++) {
        struct choice choice = {
            .icon = ICON_COUNT,
            .words = typing->words[i],
            .said = arena_format(arena, _("Suggested word %d"), i + 1),
            .is_secret = true,
            .intent = arena_format(arena, "meet/word/%d", i),
        };
        float taken = choice_chip_width(draw, &choice);
        if (typing->words[i][0] == '\0' || x + taken > right) {
            continue;
        }
        x += choice_draw_chip(draw, x, layout->words_y, right - x, &choice) +
             GAP;
    }
}

void
sheets_draw_keyboard(struct page *page)
{
    const struct meeting_typing *typing = &page->input->meeting->typing;
    const struct layout *layout = find_layout(page);
    bool is_enlarged = style_is_enlarged(page->input->style);
    float x = page->grid->margin;
    float width = page->grid->right - x;
    struct keyboard keyboard = {
        .prefix = "meet/",
        .key_height = layout->key_height,
        .role = layout->key_role,
        .is_shifted = typing->is_shifted,
        .is_locked = typing->is_locked,
    };
    chrome_draw_top(page, words_page(PAGE_MEETING), false);
    stage_use_bar(page);
    if (!is_enlarged) {
        sheet_parts_draw_title(page, x, layout->title_y, width,
                               sheet_parts_plan(page));
    }
    draw_line(&page->draw, x, layout->label_y, width,
              (struct draw_text){.role = is_enlarged ? ROLE_BODY : ROLE_BODY_L,
                                 .token = TOKEN_INK2},
              label_words(typing->field));
    draw_field(page, layout, x, width);
    draw_words(page, layout, x, width);
    keyboard_draw(&page->draw, x, layout->keys_y, width, &keyboard);
}
