#include "base/language.h"
#include "pages/plan_parts.h"
#include "pages/stage.h"
#include "scene/icon.h"

#define CARDS_Y 240.0F
#define CARD_WIDTH 373.33F
#define CARD_HEIGHT 180.0F
#define COLUMN_GAP 32.0F
#define ROW_GAP 16.0F
#define ALL_WIDTH 1184.0F
#define ALL_HEIGHT 376.0F
#define PADDING 28.0F

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

static const char *
answer_words(const struct plan *plan, size_t index)
{
    return plan->answers[index][0] == '\0' ? _("Not answered yet")
                                           : plan->answers[index];
}

static void
draw_card_of(struct page *page, const struct plan *plan, size_t index)
{
    struct draw *draw = &page->draw;
    float x = STAGE_MARGIN + (CARD_WIDTH + COLUMN_GAP) * (float)(index % 3);
    float y = CARDS_Y + (CARD_HEIGHT + ROW_GAP) * (float)(index / 3);
    const char *name = _(answers[index].name);
    const char *intent =
        arena_format(&draw->scene->arena, "detail/%zu", index + 1);
    bool is_pressed =
        draw_tap(draw, x, y, CARD_WIDTH, CARD_HEIGHT, intent, name);
    draw_card(draw, x, y, CARD_WIDTH, CARD_HEIGHT);
    if (is_pressed) {
        draw_rectangle(draw, x, y, CARD_WIDTH, CARD_HEIGHT, RADIUS_CARD,
                       TOKEN_SUNKEN);
        draw->ground = TOKEN_SUNKEN;
    }
    draw_name(draw, x + PADDING, y + 20.0F, CARD_WIDTH - 2.0F * PADDING, name);
    bool is_missing = plan->answers[index][0] == '\0';
    draw_text(draw, x + PADDING, y + 82.0F, CARD_WIDTH - 2.0F * PADDING,
              (struct draw_text){.role = ROLE_BODY,
                                 .token = is_missing ? TOKEN_INK2 : TOKEN_INK,
                                 .lines = 2},
              answer_words(plan, index));
    draw->ground = TOKEN_BG;
}

static void
draw_opened(struct page *page, const struct plan *plan, size_t index)
{
    struct draw *draw = &page->draw;
    const char *name = _(answers[index].name);
    const char *intent =
        arena_format(&draw->scene->arena, "detail/%zu", index + 1);
    draw_tap(draw, STAGE_MARGIN, CARDS_Y, ALL_WIDTH, ALL_HEIGHT, intent,
             _("Close"));
    draw_card(draw, STAGE_MARGIN, CARDS_Y, ALL_WIDTH, ALL_HEIGHT);
    float x = STAGE_MARGIN + 40.0F;
    float width = ALL_WIDTH - 80.0F;
    draw_name(draw, x, CARDS_Y + 28.0F, width - 80.0F, name);
    icon_draw(draw, STAGE_MARGIN + ALL_WIDTH - 80.0F, CARDS_Y + 32.0F, 44.0F,
              ICON_CLOSE, 3.0F, TOKEN_INK2);
    draw_line(draw, x, CARDS_Y + 92.0F, width,
              (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK2},
              _(answers[index].question));
    draw_text(
        draw, x, CARDS_Y + 148.0F, width,
        (struct draw_text){.role = ROLE_LEAD, .token = TOKEN_INK, .lines = 4},
        answer_words(plan, index));
    draw->ground = TOKEN_BG;
}

void
plan_parts_draw_answers(struct page *page, const struct plan *plan, int opened)
{
    if (opened >= 1 && opened <= SMARTE_COUNT) {
        draw_opened(page, plan, (size_t)opened - 1);
        return;
    }
    for (size_t i = 0; i < SMARTE_COUNT; i++) {
        draw_card_of(page, plan, i);
    }
}
