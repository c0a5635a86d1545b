#include "base/language.h"
#include "pages/sheet_parts.h"
#include "pages/sheet_words.h"
#include "pages/stage.h"
#include "scene/button.h"
#include "scene/countdown.h"
#include "scene/pad.h"
#include "scene/person.h"

#include <math.h>

#define CHIP_HEIGHT_LARGE 112.0F
#define CHIP_PITCH 128.0F
#define WAIT_MS 60000.0F
#define WAIT_RADIUS 120.0F

// How persons and keys lie (design2.md 29): upright the keys stand below.
struct layout {
    float title_y, said_y;
    float people_y, chip_width, chip_pitch;
    float other_y;
    float pad_x, pad_y;
};

static const struct layout landscape = {
    .title_y = 232.0F,
    .said_y = 288.0F,
    .people_y = 352.0F,
    .chip_width = 400.0F,
    .chip_pitch = 424.0F,
    .other_y = 760.0F,
    .pad_x = 1112.0F,
    .pad_y = 352.0F,
};
static const struct layout portrait = {
    .title_y = 352.0F,
    .said_y = 408.0F,
    .people_y = 464.0F,
    .chip_width = 444.0F,
    .chip_pitch = 460.0F,
    .other_y = 864.0F,
    .pad_x = 188.0F,
    .pad_y = 1056.0F,
};

static void
draw_people(struct page *page, const struct layout *layout, float left)
{
    struct draw *draw = &page->draw;
    const struct meeting *meeting = page->input->meeting;
    const struct meeting_code *code = &meeting->code;
    size_t first = code->page * MEETING_PERSONS_PAGE;
    for (size_t i = 0; i < MEETING_PERSONS_PAGE; i++) {
        if (first + i >= meeting->settings.person_count) {
            return;
        }
        struct person_chip chip = {
            .name = meeting->settings.persons[first + i],
            .intent =
                arena_format(&draw->scene->arena, "meet/person/%zu", first + i),
            .is_chosen = code->has_person && code->person == first + i,
            .is_large = true,
        };
        person_draw_chip(draw, left + (float)(i % 2) * layout->chip_pitch,
                         layout->people_y + (float)(i / 2) * CHIP_PITCH,
                         layout->chip_width, CHIP_HEIGHT_LARGE, &chip);
    }
}

// Six at a time; whoever is not among them asks.
static void
draw_others(struct page *page, const struct layout *layout, float left)
{
    struct draw *draw = &page->draw;
    size_t count = page->input->meeting->settings.person_count;
    float width = layout->chip_pitch + layout->chip_width;
    if (count == 0) {
        sheet_parts_draw_label(page, left, layout->people_y + 34.0F, width,
                               _("Nobody has a code yet"));
        return;
    }
    if (count > MEETING_PERSONS_PAGE) {
        float taken = button_draw_onward(draw, left, layout->other_y - 26.0F,
                                         88.0F, width / 2.0F, ICON_NEXT, false,
                                         "meet/persons", _("Others"));
        left += taken + 24.0F;
        width -= taken + 24.0F;
    }
    sheet_parts_draw_label(page, left, layout->other_y, width,
                           _("Somebody else: tell who leads the meeting"));
}

const char *
sheet_person_hint(const struct meeting_code *code)
{
    return code->is_checking   ? _("One moment")
           : code->is_wrong    ? _("Try again")
           : !code->has_person ? _("Choose your name first")
                               : "";
}

int64_t
sheet_person_wait_ms(const struct page *page)
{
    const struct meeting_code *code = &page->input->meeting->code;
    int64_t left = code->wait_until_ms - page->input->now_ms;
    return code->wait_until_ms == 0 || left < 0 ? 0 : left;
}

// Three wrong ones: instead of the keys the time until there are some again.
static void
draw_wait(struct page *page, const struct layout *layout, int64_t left_ms)
{
    struct draw *draw = &page->draw;
    float x = layout->pad_x + PAD_WIDTH / 2.0F;
    float y = layout->pad_y + 200.0F;
    countdown_draw(draw, x, y,
                   &(struct countdown){
                       .radius = WAIT_RADIUS,
                       .role = ROLE_STAT,
                       .share_left = (float)left_ms / WAIT_MS,
                       .seconds = (int)((left_ms + 999) / 1000),
                   });
    draw_text(draw, layout->pad_x, y + WAIT_RADIUS + 40.0F, PAD_WIDTH,
              (struct draw_text){.role = ROLE_BODY_L,
                                 .token = TOKEN_INK,
                                 .align = ALIGN_CENTER,
                                 .lines = 2},
              _("The code was wrong too often. Wait a little, then try again"));
}

static void
draw_code(struct page *page, const struct layout *layout)
{
    struct draw *draw = &page->draw;
    const struct meeting_code *code = &page->input->meeting->code;
    int64_t left_ms = sheet_person_wait_ms(page);
    if (left_ms > 0) {
        draw_wait(page, layout, left_ms);
        return;
    }
    const char *hint = sheet_person_hint(code);
    float middle = layout->pad_y - (hint[0] == '\0' ? 72.0F : 92.0F);
    pad_draw_dots(draw, layout->pad_x + PAD_WIDTH / 2.0F, middle,
                  (int)code->count, pad_shake(page->input->shake_left_ms));
    draw_line(draw, layout->pad_x, layout->pad_y - 56.0F, PAD_WIDTH,
              (struct draw_text){.role = ROLE_BODY_MEDIUM,
                                 .token = TOKEN_INK,
                                 .align = ALIGN_CENTER},
              hint);
    pad_draw_keys(draw, layout->pad_x, layout->pad_y, PAD_WIDTH, PAD_HEIGHT,
                  "meet/");
}

void
sheet_person_draw(struct page *page)
{
    struct draw *draw = &page->draw;
    const struct layout *layout =
        stage_is_portrait(page) ? &portrait : &landscape;
    struct sheet_room room = sheet_parts_open(page, SHEET_Y, SHEET_Y_PORTRAIT);
    float width = layout->chip_pitch + layout->chip_width;
    draw_line(draw, room.left, layout->title_y, width,
              (struct draw_text){.role = ROLE_H4, .token = TOKEN_INK},
              _("Who saves?"));
    sheet_parts_draw_label(page, room.left, layout->said_y, width,
                           _("The code holds until the meeting ends"));
    draw_people(page, layout, room.left);
    draw_others(page, layout, room.left);
    draw_code(page, layout);
    float end =
        sheet_parts_draw_cancel(page, &room, "meet/cancel", _("Cancel"));
    if (page->input->help[0] != '\0') {
        sheet_parts_draw_label(page, end + 32.0F, room.foot_y + 34.0F,
                               room.left + width - end - 32.0F,
                               arena_format(&draw->scene->arena,
                                            _("Forgot the code? Call %s"),
                                            page->input->help));
    }
}
