#include "base/language.h"
#include "pages/sheet_parts.h"
#include "pages/sheet_words.h"
#include "pages/stage.h"
#include "scene/button.h"
#include "scene/choice.h"
#include "scene/field.h"
#include "scene/month.h"
#include "scene/person.h"

#include <math.h>
#include <string.h>

#define GAP 16.0F
#define PERSON_HEIGHT 96.0F

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

// Where the plan's owner stands among the people; their number if nowhere.
static size_t
find_owner(const struct page *page)
{
    const struct meeting *meeting = page->input->meeting;
    const struct plan *plan = sheet_parts_plan(page);
    size_t i = 0;
    while (i < meeting->people_count &&
           (plan == NULL || strcmp(meeting->people[i], plan->owner) != 0)) {
        i++;
    }
    return i;
}

// Who has this place, when the owner has come up to the end of the first page.
static size_t
person_at(size_t place, size_t owner)
{
    size_t last = MEETING_PEOPLE_PAGE - 1;
    return owner <= last || place < last || place > owner ? place
           : place == last                                ? owner
                                                          : place - 1;
}

struct sheet_asked
sheet_decision_people(struct page *page)
{
    const struct meeting *meeting = page->input->meeting;
    size_t count = meeting->people_count;
    bool has_more = count > MEETING_PEOPLE_SHOWN;
    size_t each = has_more ? MEETING_PEOPLE_PAGE : MEETING_PEOPLE_SHOWN;
    size_t pages = count == 0 ? 1 : (count + each - 1) / each;
    size_t first = meeting->decision.page % pages * each;
    size_t owner = has_more ? find_owner(page) : 0;
    struct sheet_asked asked = {0};
    if (owner == count) {
        owner = 0;
    }
    while (asked.count < each && first + asked.count < count) {
        asked.items[asked.count] = person_at(first + asked.count, owner);
        asked.count++;
    }
    if (has_more) {
        asked.more =
            // TRANSLATORS: people; which page of how many is seen
            arena_format(&page->draw.scene->arena, _("More, %zu of %zu"),
                         first / each + 1, pages);
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
            PERSON_HEIGHT, &chip);
    }
    if (asked.more != NULL) {
        button_draw_wide(draw, x + 2.0F * (width + layout->people_gap),
                         layout->people_y + layout->people_pitch, width,
                         PERSON_HEIGHT, ICON_NEXT, "meet/people", asked.more);
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
