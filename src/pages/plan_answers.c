#include "base/language.h"
#include "pages/plan_parts.h"
#include "pages/stage.h"
#include "scene/icon.h"

// How the cards lie on the page; all of them together are one opened card.
struct cards {
    size_t columns;
    float x, y;
    float width, height;
    float column_gap, row_gap;
    float padding;
    float all_width, all_height;
    int opened_lines;
};

static const struct cards landscape = {
    .columns = 3,
    .x = 64.0F,
    .y = 240.0F,
    .width = 373.33F,
    .height = 180.0F,
    .column_gap = 32.0F,
    .row_gap = 16.0F,
    .padding = 28.0F,
    .all_width = 1184.0F,
    .all_height = 376.0F,
    .opened_lines = 4,
};

static const struct cards portrait = {
    .columns = 2,
    .x = 48.0F,
    .y = 372.0F,
    .width = 480.0F,
    .height = 176.0F,
    .column_gap = 24.0F,
    .row_gap = 16.0F,
    .padding = 32.0F,
    .all_width = 984.0F,
    .all_height = 560.0F,
    .opened_lines = 8,
};

// The name of an answer, its first letter set large, and its question.
struct answer {
    const char *name;
    const char *question;
};

static const struct answer answers[SMARTE_COUNT] = {
    {N_("Specific"), N_("What exactly do we want to reach?")},
    {N_("Measurable"), N_("When are we there?")},
    {N_("Agreed and accepted"),
     N_("Does the goal fit in, and can we get the agreements in place?")},
    {N_("Realistic"), N_("Do we have the resources it takes?")},
    {N_("Time-bound"), N_("When is the deadline?")},
    {N_("Engaged"), N_("Why does this goal matter to us?")},
};

// Letter and word stand on one line; their boxes differ, their feet do not.
static void
draw_name(struct draw *draw, float x, float y, float width, const char *name)
{
    struct arena *arena = &draw->scene->arena;
    float taken = draw_line(
        draw, x, y, width,
        (struct draw_text){.role = ROLE_SMARTE, .token = TOKEN_HEATHER},
        arena_copy_text(arena, name, 1));
    draw_line(
        draw, x + taken, y + 18.0F, width - taken,
        (struct draw_text){.role = ROLE_BODY_SEMIBOLD, .token = TOKEN_INK},
        name + 1);
}

const char *
plan_answer_name(size_t index)
{
    return _(answers[index].name);
}

const char *
plan_answer_words(const struct plan *plan, size_t index)
{
    return plan->answers[index][0] == '\0' ? _("Not answered yet")
                                           : plan->answers[index];
}

static void
draw_card_of(struct page *page, const struct cards *cards,
             const struct plan *plan, size_t index)
{
    struct draw *draw = &page->draw;
    float x = cards->x + (cards->width + cards->column_gap) *
                             (float)(index % cards->columns);
    float y = cards->y + (cards->height + cards->row_gap) *
                             (float)(index / cards->columns);
    float room = cards->width - 2.0F * cards->padding;
    const char *name = _(answers[index].name);
    const char *intent =
        arena_format(&draw->scene->arena, "detail/%zu", index + 1);
    bool is_pressed =
        draw_tap(draw, x, y, cards->width, cards->height, intent, name);
    draw_card(draw, x, y, cards->width, cards->height);
    if (is_pressed) {
        draw_rectangle(draw, x, y, cards->width, cards->height, RADIUS_CARD,
                       TOKEN_SUNKEN);
        draw->ground = TOKEN_SUNKEN;
    }
    x += cards->padding;
    draw_name(draw, x, y + 20.0F, room, name);
    bool is_missing = plan->answers[index][0] == '\0';
    draw_text(draw, x, y + 82.0F, room,
              (struct draw_text){.role = ROLE_BODY,
                                 .token = is_missing ? TOKEN_INK2 : TOKEN_INK,
                                 .lines = 2},
              plan_answer_words(plan, index));
    draw->ground = TOKEN_BG;
}

static void
draw_opened(struct page *page, const struct cards *cards,
            const struct plan *plan, size_t index)
{
    struct draw *draw = &page->draw;
    const char *name = _(answers[index].name);
    const char *intent =
        arena_format(&draw->scene->arena, "detail/%zu", index + 1);
    float x = cards->x + 40.0F;
    float y = cards->y;
    float width = cards->all_width - 80.0F;
    draw_tap(draw, cards->x, y, cards->all_width, cards->all_height, intent,
             _("Close"));
    draw_card(draw, cards->x, y, cards->all_width, cards->all_height);
    draw_name(draw, x, y + 28.0F, width - 80.0F, name);
    icon_draw(draw, x + width - 40.0F, y + 32.0F, 44.0F, ICON_CLOSE, 3.0F,
              TOKEN_INK2);
    draw_line(draw, x, y + 92.0F, width,
              (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK2},
              _(answers[index].question));
    draw_text(draw, x, y + 148.0F, width,
              (struct draw_text){.role = ROLE_LEAD,
                                 .token = TOKEN_INK,
                                 .lines = cards->opened_lines},
              plan_answer_words(plan, index));
    draw->ground = TOKEN_BG;
}

void
plan_parts_draw_answers(struct page *page, const struct plan *plan, int opened)
{
    const struct cards *cards =
        stage_is_portrait(page) ? &portrait : &landscape;
    if (opened >= 1 && opened <= SMARTE_COUNT) {
        draw_opened(page, cards, plan, (size_t)opened - 1);
        return;
    }
    for (size_t i = 0; i < SMARTE_COUNT; i++) {
        draw_card_of(page, cards, plan, i);
    }
}
