#include "base/language.h"
#include "pages/chrome.h"
#include "pages/kinds.h"
#include "pages/minutes_parts.h"
#include "pages/stage.h"
#include "pages/words.h"
#include "scene/avatar.h"
#include "scene/button.h"

#include <string.h>

#define GAP 24.0F
#define FACES_MAX 6
#define FACE_PITCH 84.0F

// Who wrote something down, each once.
static size_t
collect_people(const struct minutes *minutes, const char **people)
{
    size_t count = 0;
    for (size_t i = 0; i < minutes->count && count < FACES_MAX; i++) {
        const char *person = minutes->notes[i]->entry.person;
        size_t j = 0;
        while (j < count && strcmp(people[j], person) != 0) {
            j++;
        }
        if (j == count && person[0] != '\0') {
            people[count++] = person;
        }
    }
    return count;
}

static const char *
time_words(struct page *page)
{
    const struct meeting *meeting = page->input->meeting;
    struct now began = calendar_now(meeting->began_s, true);
    char day[48];
    char from[16];
    char to[16];
    size_t discussed = 0;
    for (size_t i = 0; i < meeting->item_count; i++) {
        discussed += meeting->items[i].is_discussed;
    }
    calendar_format_day(day, sizeof day, began.day, page->input->now.day);
    calendar_format_clock(from, sizeof from, began.minute);
    calendar_format_clock(to, sizeof to, page->input->now.minute);
    struct arena *arena = &page->draw.scene->arena;
    return arena_format(arena, _("%s, %s to %s, %s"), day, from, to,
                        arena_format(arena,
                                     ngettext("%zu plan discussed",
                                              "%zu plans discussed", discussed),
                                     discussed));
}

static void
draw_heading(struct page *page, const struct minutes *minutes)
{
    struct draw *draw = &page->draw;
    bool is_portrait = stage_is_portrait(page);
    const char *people[FACES_MAX];
    size_t count = collect_people(minutes, people);
    float x = page->grid->margin;
    float y = is_portrait ? 120.0F : 100.0F;
    float faces = page->grid->right - FACE_PITCH * (float)count + 12.0F;
    float room = faces - x - GAP;
    draw_line(draw, x, y, room,
              (struct draw_text){.role = ROLE_H3, .token = TOKEN_INK},
              _("Minutes of the meeting"));
    draw_line(draw, x, y + 66.0F, is_portrait ? page->grid->right - x : room,
              (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK2},
              time_words(page));
    for (size_t i = 0; i < count; i++) {
        avatar_draw(draw, faces + FACE_PITCH * (float)i,
                    y + (is_portrait ? -8.0F : 8.0F), people[i]);
    }
}

static void
draw_foot(struct page *page, const struct minutes *minutes)
{
    struct draw *draw = &page->draw;
    float size = page->grid->bar_height;
    float y = page->grid->bar_y;
    const char *save = _("Save and end");
    stage_use_bar(page);
    size_t parts = minutes_count_parts(page, minutes);
    size_t part = minutes_part(page, minutes);
    float x = page->grid->margin +
              button_draw(draw, page->grid->margin, y, size, 520.0F, ICON_BACK,
                          false, "meet/resume", _("Back to the meeting"));
    if (parts > 1) {
        struct arena *arena = &draw->scene->arena;
        button_draw(draw, x + GAP, y, size, 240.0F, ICON_COUNT, false,
                    arena_format(arena, "meet/part/%zu", (part + 1) % parts),
                    arena_format(arena, _("%zu of %zu"), part + 1, parts));
    }
    float width = button_width(draw, size, ICON_CHECK, save);
    button_draw(draw, page->grid->right - width, y, size, width, ICON_CHECK,
                true, "meet/close", save);
}

static void
build(struct page *page, struct place place)
{
    const struct meeting *meeting = page->input->meeting;
    (void)place;
    chrome_draw_top(page, words_page(PAGE_MINUTES), false);
    stage_use_content(page);
    if (meeting == NULL || meeting->stage != MEETING_CLOSING) {
        chrome_draw_way_back(page);
        return;
    }
    struct minutes minutes = minutes_collect(page);
    draw_heading(page, &minutes);
    minutes_draw_decisions(page, &minutes);
    minutes_draw_reports(page, &minutes);
    minutes_draw_code(page);
    draw_foot(page, &minutes);
}

static bool
has_content(const struct snapshot *snapshot)
{
    return snapshot->ranked.count > 0;
}

PAGE_KIND(minutes, BESIDE) = {
    .title = N_("Minutes"),
    .icon = ICON_BOARD,
    .build = build,
    .build_enlarged = enlarged_build_minutes,
    .rules = {.is_internal = true,
              .has_content = has_content,
              .above = PAGE_MEETING},
};
