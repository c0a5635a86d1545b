#include "base/language.h"
#include "pages/sheet_parts.h"
#include "pages/sheet_words.h"
#include "pages/stage.h"
#include "scene/choice.h"
#include "scene/field.h"
#include "scene/month.h"
#include "scene/person.h"

#include <math.h>
#include <string.h>

#define GAP 16.0F

// How the questions lie (design2.md 31).
struct layout {
    float title_y;
    float text_label_y, text_y, text_height, width;
    float people_label_y, people_y, people_gap, people_pitch;
    float due_label_y, due_y;
    float line_x; // between the questions and the days; 0: they lie below
    float month_x, month_y;
    float said_y;
};

static const struct layout landscape = {
    140.0F, 232.0F, 276.0F, 168.0F,  960.0F,  464.0F, 508.0F, 24.0F,
    112.0F, 736.0F, 780.0F, 1112.0F, 1152.0F, 232.0F, 946.0F};
static const struct layout portrait = {
    352.0F, 424.0F, 464.0F, 136.0F, 904.0F, 616.0F,  656.0F, 16.0F,
    104.0F, 872.0F, 912.0F, 0.0F,   204.0F, 1016.0F, 1676.0F};

static void
draw_head(struct page *page, const struct layout *layout,
          const struct sheet_room *room)
{
    struct draw *draw = &page->draw;
    const struct plan *plan = sheet_parts_plan(page);
    float taken =
        draw_line(draw, room->left, layout->title_y, room->width,
                  (struct draw_text){.role = ROLE_H4, .token = TOKEN_INK},
                  _("New decision"));
    if (plan != NULL) {
        draw_line(draw, room->left + taken + 24.0F, layout->title_y + 13.0F,
                  room->width - taken - 24.0F,
                  (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK2},
                  plan->title);
    }
}

static void
draw_text_field(struct page *page, const struct layout *layout, float x)
{
    struct field field = {
        .words = page->input->meeting->decision.text,
        .hint = _("Write what was agreed"),
        .role = ROLE_LEAD,
        .lines = (int)(layout->text_height / 48.0F),
        .icon = ICON_KEYBOARD,
        .is_icon_last = true,
        .is_secret = true,
        .intent = "meet/write/decision",
        .label = _("Write what was agreed"),
    };
    sheet_parts_draw_label(page, x, layout->text_label_y, layout->width,
                           _("What was agreed?"));
    field_draw(&page->draw, x, layout->text_y, layout->width,
               layout->text_height, &field);
}

static void
ask(struct sheet_asked *asked, const struct meeting *meeting, const char *name)
{
    for (size_t i = 0; name[0] != '\0' && i < meeting->people_count; i++) {
        if (strcmp(meeting->people[i], name) != 0) {
            continue;
        }
        for (size_t j = 0; j < asked->count; j++) {
            if (asked->items[j] == i) {
                return;
            }
        }
        asked->items[asked->count == SHEET_PEOPLE_MAX ? SHEET_PEOPLE_MAX - 1
                                                      : asked->count++] = i;
        return;
    }
}

struct sheet_asked
sheet_decision_people(const struct page *page)
{
    const struct meeting *meeting = page->input->meeting;
    const struct plan *plan = sheet_parts_plan(page);
    const char *owner = plan == NULL ? "" : plan->owner;
    struct sheet_asked asked = {0};
    size_t most = meeting->people_count <= SHEET_PEOPLE_MAX
                      ? SHEET_PEOPLE_MAX
                      : SHEET_PEOPLE_MAX - 1;
    while (asked.count < most && asked.count < meeting->people_count) {
        asked.items[asked.count] = asked.count;
        asked.count++;
    }
    ask(&asked, meeting, owner);
    ask(&asked, meeting, meeting->decision.responsible);
    if (asked.count == most && most < SHEET_PEOPLE_MAX) {
        asked.items[asked.count++] = most;
    }
    return asked;
}

static void
draw_people(struct page *page, const struct layout *layout, float x)
{
    struct draw *draw = &page->draw;
    const struct meeting *meeting = page->input->meeting;
    struct sheet_asked asked = sheet_decision_people(page);
    float width = floorf((layout->width - 2.0F * layout->people_gap) / 3.0F);
    sheet_parts_draw_label(page, x, layout->people_label_y, layout->width,
                           _("Responsible"));
    for (size_t i = 0; i < asked.count; i++) {
        const char *name = meeting->people[asked.items[i]];
        struct person_chip chip = {
            .name = name,
            .intent = arena_format(&draw->scene->arena, "meet/who/%zu",
                                   asked.items[i]),
            .is_chosen = strcmp(name, meeting->decision.responsible) == 0,
        };
        person_draw_chip(
            draw, x + (float)(i % 3) * (width + layout->people_gap),
            layout->people_y + (float)(i / 3) * layout->people_pitch, width,
            96.0F, &chip);
    }
}

static void
draw_due(struct page *page, const struct layout *layout, float x)
{
    static const char *const words[] = {N_("Next meeting"), N_("In 14 days"),
                                        N_("In a month")};
    struct draw *draw = &page->draw;
    const struct meeting_decision *decision = &page->input->meeting->decision;
    float right = x + layout->width;
    float left = x;
    sheet_parts_draw_label(page, x, layout->due_label_y, layout->width,
                           _("Due"));
    for (int i = 0; i < 3; i++) {
        struct choice choice = {
            .icon = ICON_COUNT,
            .words = _(words[i]),
            .intent = arena_format(&draw->scene->arena, "meet/quick/%d", i + 1),
            .is_chosen = decision->quick == i + 1,
        };
        left +=
            choice_draw_chip(draw, left, layout->due_y, right - left, &choice) +
            GAP;
    }
}

static void
draw_days(struct page *page, const struct layout *layout)
{
    const struct meeting *meeting = page->input->meeting;
    int32_t due = meeting->decision.due_on;
    struct month month = {
        .first = meeting->month_on,
        .chosen = due == 0 ? DAY_NONE : due,
        .today = page->input->now.day,
        .prefix = "meet/",
    };
    if (layout->line_x > 0.0F) {
        draw_segment(&page->draw, layout->line_x, 240.0F, layout->line_x,
                     872.0F, page->draw.style->hairline, STROKE_BUTT,
                     TOKEN_LINE);
    }
    month_draw(&page->draw, layout->month_x, layout->month_y, &month);
}

// What will be saved, in one sentence.
static const char *
sentence(struct page *page)
{
    struct arena *arena = &page->draw.scene->arena;
    const struct meeting_decision *decision = &page->input->meeting->decision;
    const char *day = sheet_parts_day(page, decision->due_on);
    const char *who = decision->responsible;
    return who[0] == '\0' ? ""
           : day[0] == '\0'
               ? who
               // TRANSLATORS: who is responsible, and until when
               : arena_format(arena, _("%s, no later than %s"), who, day);
}

void
sheet_decision_draw(struct page *page)
{
    bool is_portrait = stage_is_portrait(page);
    const struct layout *layout = is_portrait ? &portrait : &landscape;
    struct sheet_room room =
        sheet_parts_open(page, SHEET_Y_TALL, SHEET_Y_PORTRAIT);
    draw_head(page, layout, &room);
    draw_text_field(page, layout, room.left);
    draw_people(page, layout, room.left);
    draw_due(page, layout, room.left);
    draw_days(page, layout);
    float left =
        sheet_parts_draw_cancel(page, &room, "meet/cancel", _("Cancel"));
    float right = sheet_parts_draw_main(page, &room, ICON_CHECK,
                                        meeting_can_save(page->input->meeting),
                                        "meet/save", _("Save the decision"));
    if (is_portrait) {
        left = room.left - 32.0F;
        right = room.right + 32.0F;
    }
    draw_line(&page->draw, left + 32.0F, layout->said_y, right - left - 64.0F,
              (struct draw_text){
                  .role = ROLE_BODY, .token = TOKEN_INK2, .align = ALIGN_RIGHT},
              sentence(page));
}
