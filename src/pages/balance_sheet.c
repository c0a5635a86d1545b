#include "pages/balance_sheet.h"

#include "base/language.h"
#include "model/balance.h"
#include "pages/balance_side.h"
#include "pages/goal_words.h"
#include "pages/sheet_parts.h"
#include "pages/stage.h"
#include "pages/words.h"
#include "scene/button.h"

#define MARK 40.0F
#define ROW 88.0F
#define ROWS_MAX 4
#define GAP 16.0F

// How it lies (design2.md 14): upright the plans stand below the measure.
struct layout {
    float y, state_y, text_y;
    int lines, small_lines; // of the statement
    float measure_y, width;
    float plans_x, plans_y, plans_width;
};

static const struct layout landscape = {
    .y = SHEET_Y,
    .state_y = 240.0F,
    .text_y = 300.0F,
    .lines = 3,
    .small_lines = 4,
    .measure_y = 492.0F,
    .width = 816.0F,
    .plans_x = 976.0F,
    .plans_y = 492.0F,
    .plans_width = 840.0F,
};
static const struct layout portrait = {
    .y = 640.0F,
    .state_y = 680.0F,
    .text_y = 736.0F,
    .lines = 5,
    .small_lines = 6,
    .measure_y = 1020.0F,
    .width = 904.0F,
    .plans_x = 88.0F,
    .plans_y = 1300.0F,
    .plans_width = 904.0F,
};

// The statements are counted through from the left side's first.
static const struct commitment *
find_opened(const struct page_input *input)
{
    int left = nav_place(input->nav).detail;
    const struct snapshot *snapshot = input->snapshot;
    for (size_t i = 0; i < 2 && left > 0; i++) {
        const struct commitment_list *all = &snapshot->compass[i]->commitments;
        if ((size_t)left <= all->count) {
            return all->items[left - 1];
        }
        left -= (int)all->count;
    }
    return NULL;
}

static size_t
find_number(const struct snapshot *snapshot, const struct commitment *statement)
{
    size_t number = 0;
    for (size_t i = 0; i < 2; i++) {
        const struct commitment_list *all = &snapshot->compass[i]->commitments;
        for (size_t j = 0; j < all->count; j++) {
            number++;
            if (all->items[j] == statement) {
                return number;
            }
        }
    }
    return 0;
}

const char *
balance_sheet_intent(struct page *page, const struct commitment *statement)
{
    struct arena *arena = &page->draw.scene->arena;
    if (page->input->nav->settings.is_public) {
        return arena_format(arena, "commitment/%lld", (long long)statement->id);
    }
    return arena_format(arena, "detail/%zu",
                        find_number(page->input->snapshot, statement));
}

bool
balance_sheet_is_open(const struct page_input *input)
{
    return nav_place(input->nav).page == PAGE_BALANCE &&
           !input->nav->settings.is_public &&
           !style_is_enlarged(input->style) &&
           balance_is_told(input->snapshot) && find_opened(input) != NULL;
}

static const char *
interval_words(enum interval interval)
{
    static const char *const words[] = {
        [INTERVAL_AD_HOC] = N_("Measured now and then"),
        [INTERVAL_DAILY] = N_("Measured every day"),
        [INTERVAL_WEEKLY] = N_("Measured every week"),
        [INTERVAL_MONTHLY] = N_("Measured every month"),
        [INTERVAL_QUARTERLY] = N_("Measured every quarter"),
        [INTERVAL_HALF_YEARLY] = N_("Measured every half year"),
        [INTERVAL_YEARLY] = N_("Measured every year"),
    };
    return _(words[interval]);
}

static void
draw_state(struct page *page, const struct layout *layout,
           const struct sheet_room *room, const struct commitment *statement,
           const struct goal *goal)
{
    struct draw *draw = &page->draw;
    enum status status = goal == NULL ? STATUS_NEW : progress_goal_status(goal);
    const char *word = goal == NULL ? _("Not measured") : words_status(status);
    float taken = words_draw_status(
        draw, room->left, layout->state_y, MARK, 12.0F, status,
        (struct draw_text){.role = ROLE_BODY_SEMIBOLD, .token = TOKEN_INK},
        word);
    draw_line(draw, room->left + taken + 32.0F, layout->state_y,
              room->width - taken - 32.0F,
              (struct draw_text){
                  .role = ROLE_BODY, .token = TOKEN_INK2, .align = ALIGN_RIGHT},
              statement->focus == NULL ? "" : statement->focus->name);
}

// The whole of it; smaller before it is cut.
static void
draw_statement(struct page *page, const struct layout *layout,
               const struct sheet_room *room, const char *words)
{
    struct draw *draw = &page->draw;
    struct draw_text how = {
        .role = ROLE_H4, .token = TOKEN_INK, .lines = layout->lines + 1};
    if (draw_text_lines(draw, room->width, how, words) > layout->lines) {
        how.role = ROLE_BODY_L_SEMIBOLD;
        how.lines = layout->small_lines;
    }
    draw_text(draw, room->left, layout->text_y, room->width, how, words);
}

static const char *
last_words(struct page *page, const struct goal *goal)
{
    struct arena *arena = &page->draw.scene->arena;
    const struct measurement *last =
        &goal->measurements[goal->measurement_count - 1];
    const char *target = goal_words_target(arena, goal);
    char day[48];
    calendar_format_short(day, sizeof day, last->measured_on,
                          page->input->now.day);
    return target[0] == '\0' ? arena_format(arena, "%s", day)
                             : arena_format(arena, "%s, %s", day,
                                            balance_side_inside(arena, target));
}

static void
draw_measure(struct page *page, const struct layout *layout, float x,
             const struct goal *goal)
{
    struct draw *draw = &page->draw;
    struct arena *arena = &draw->scene->arena;
    float y = layout->measure_y;
    sheet_parts_draw_label(page, x, y, layout->width, _("What measures it"));
    if (goal == NULL || goal->measurement_count == 0) {
        draw_text(draw, x, y + 44.0F, layout->width,
                  (struct draw_text){
                      .role = ROLE_BODY_L, .token = TOKEN_INK, .lines = 2},
                  _("Nothing measures it yet"));
        return;
    }
    y += 44.0F + draw_text(draw, x, y + 44.0F, layout->width,
                           (struct draw_text){.role = ROLE_BODY_L_SEMIBOLD,
                                              .token = TOKEN_INK,
                                              .lines = 2},
                           goal->name);
    sheet_parts_draw_label(page, x, y, layout->width,
                           interval_words(goal->interval));
    const struct measurement *last =
        &goal->measurements[goal->measurement_count - 1];
    float taken =
        draw_line(draw, x, y + 52.0F, layout->width,
                  (struct draw_text){.role = ROLE_H3, .token = TOKEN_INK},
                  goal_words_value_unit(arena, goal, last->value));
    draw_line(draw, x + taken + 24.0F, y + 73.0F, layout->width - taken - 24.0F,
              (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK2},
              last_words(page, goal));
}

static void
draw_plan(struct page *page, const struct layout *layout, float y,
          const struct plan *plan)
{
    struct draw *draw = &page->draw;
    float x = layout->plans_x;
    enum status status = progress_plan_status(plan);
    if (draw_tap(
            draw, x, y, layout->plans_width, ROW,
            arena_format(&draw->scene->arena, "plan/%lld", (long long)plan->id),
            plan->title)) {
        draw_rectangle(draw, x - 16.0F, y + 2.0F, layout->plans_width + 32.0F,
                       ROW - 4.0F, 20.0F, TOKEN_BG);
        draw->ground = TOKEN_BG;
    }
    draw_hairline(draw, x, x + layout->plans_width, y);
    float states =
        words_status_width(draw, MARK, 12.0F, ROLE_BODY, words_status(status));
    draw_line(
        draw, x, y + 24.0F, layout->plans_width - states - 24.0F,
        (struct draw_text){.role = ROLE_BODY_L_MEDIUM, .token = TOKEN_INK},
        plan->title);
    words_draw_status(draw, x + layout->plans_width - states, y + 26.0F, MARK,
                      12.0F, status,
                      (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK},
                      words_status(status));
    draw->ground = TOKEN_SURFACE;
}

static void
draw_plans(struct page *page, const struct layout *layout,
           const struct plan_list *plans)
{
    struct arena *arena = &page->draw.scene->arena;
    size_t shown = plans->count < ROWS_MAX ? plans->count : ROWS_MAX;
    const char *label = plans->count > shown
                            ? arena_format(arena, _("Initiatives, %zu of %zu"),
                                           shown, plans->count)
                            : _("Initiatives");
    sheet_parts_draw_label(page, layout->plans_x, layout->plans_y,
                           layout->plans_width, label);
    if (shown == 0) {
        draw_line(&page->draw, layout->plans_x, layout->plans_y + 44.0F,
                  layout->plans_width,
                  (struct draw_text){.role = ROLE_BODY_L, .token = TOKEN_INK},
                  _("none yet"));
    }
    for (size_t i = 0; i < shown; i++) {
        draw_plan(page, layout, layout->plans_y + 48.0F + ROW * (float)i,
                  plans->items[i]);
    }
}

void
balance_sheet_draw(struct page *page)
{
    struct draw *draw = &page->draw;
    struct arena *arena = &draw->scene->arena;
    const struct commitment *statement = find_opened(page->input);
    const struct goal *goal = balance_find_measure(statement);
    const struct layout *layout =
        stage_is_portrait(page) ? &portrait : &landscape;
    struct sheet_room room = sheet_parts_open(page, layout->y, layout->y);
    draw_state(page, layout, &room, statement, goal);
    draw_statement(page, layout, &room, statement->text);
    draw_measure(page, layout, room.left, goal);
    draw_plans(page, layout, &statement->plans);
    sheet_parts_draw_cancel(
        page, &room,
        arena_format(arena, "detail/%d", nav_place(page->input->nav).detail),
        _("Close"));
    if (goal != NULL) {
        sheet_parts_draw_main(
            page, &room, ICON_NEXT, true,
            arena_format(arena, "goal/%lld", (long long)goal->id),
            _("See the goal"));
    }
    page->draw.ground = TOKEN_BG;
}
