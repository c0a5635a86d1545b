#include "base/language.h"
#include "pages/chrome.h"
#include "pages/kinds.h"
#include "pages/stage.h"
#include "pages/words.h"
#include "scene/button.h"
#include "scene/icon.h"

#include <string.h>

#define CARDS 4
#define CARD_HEIGHT 328.0F
#define GAP_X 32.0F
#define GAP_Y 24.0F
#define INSET 40.0F
#define RULE_Y 222.0F
#define FOOT_Y 228.0F
#define FOOT_HEIGHT 96.0F
#define GAP 16.0F
#define STEPS 600.0F // what previous and next take at most

static const struct draw_text strong = {.role = ROLE_BODY_SEMIBOLD,
                                        .token = TOKEN_INK};
static const struct draw_text quiet = {.role = ROLE_BODY, .token = TOKEN_INK2};

static const char *
month_words(struct arena *arena, int32_t day)
{
    char month[32];
    calendar_format_month_short(month, sizeof month, day);
    return arena_format(arena, "%s %d", month,
                        calendar_date_from_day(day).year);
}

static const char *
period_words(struct arena *arena, const struct plan *plan)
{
    bool has_start = plan->started_on != DAY_NONE;
    bool has_end = plan->ended_on != DAY_NONE;
    if (has_start && has_end) {
        return arena_format(arena, _("%s to %s"),
                            month_words(arena, plan->started_on),
                            month_words(arena, plan->ended_on));
    }
    return has_end ? arena_format(arena, _("until %s"),
                                  month_words(arena, plan->ended_on))
                   : "";
}

// What it lives on in is told by name; a plan of that name can be shown.
static const struct plan *
find_successor(const struct snapshot *snapshot, const struct plan *plan)
{
    for (size_t i = 0; i < snapshot->ranked.count; i++) {
        if (strcmp(snapshot->ranked.items[i]->title, plan->lives_on) == 0) {
            return snapshot->ranked.items[i];
        }
    }
    return NULL;
}

static void
draw_title(struct page *page, float x, float y, float width,
           const struct plan *plan)
{
    struct draw *draw = &page->draw;
    const char *period = period_words(&draw->scene->arena, plan);
    float taken = draw_text_width(draw, ROLE_BODY, period);
    mark_draw(draw, x + 20.0F, y + 22.0F, 40.0F, MARK_STOPPED,
              words_status(STATUS_STOPPED));
    draw_line(draw, x + 56.0F, y + 4.0F, width - 56.0F - taken - 24.0F, strong,
              plan->title);
    draw_line(draw, x + width - taken, y + 4.0F, taken + 1.0F, quiet, period);
}

// The plan that it lives on in, as a line that leads there.
static void
draw_successor(struct page *page, float x, float y, float width,
               const struct plan *plan)
{
    struct draw *draw = &page->draw;
    enum status status = progress_plan_status(plan);
    const char *word = words_status_inside(status);
    float right = x + width - 34.0F - GAP;
    float word_width = draw_text_width(draw, ROLE_BODY, word);
    mark_draw(draw, x + 19.0F, y + 18.0F, 38.0F, words_mark(status),
              words_status(status));
    x += 38.0F + GAP;
    x += draw_line(draw, x, y, right - x - word_width - GAP, strong,
                   plan->title) +
         GAP;
    draw_line(draw, x, y, word_width + 1.0F, quiet, word);
    icon_draw(draw, right + GAP, y + 1.0F, 34.0F, ICON_NEXT, 3.0F, TOKEN_INK2);
}

static void
draw_foot(struct page *page, float x, float y, float width,
          const struct plan *plan)
{
    struct draw *draw = &page->draw;
    const char *words = _("Lives on in");
    y += (FOOT_HEIGHT - 36.0F) / 2.0F;
    if (plan->lives_on[0] == '\0') {
        draw_line(draw, x, y, width, quiet, _("Ended here"));
        return;
    }
    float taken = draw_line(draw, x, y, width, quiet, words) + GAP;
    const struct plan *successor = find_successor(page->input->snapshot, plan);
    if (successor != NULL) {
        draw_successor(page, x + taken, y, width - taken, successor);
    } else {
        draw_line(draw, x + taken, y, width - taken, strong, plan->lives_on);
    }
}

static void
add_taps(struct page *page, float x, float y, float width,
         const struct plan *plan)
{
    struct draw *draw = &page->draw;
    struct arena *arena = &draw->scene->arena;
    const struct plan *successor =
        plan->lives_on[0] == '\0' ? NULL
                                  : find_successor(page->input->snapshot, plan);
    const char *intent = arena_format(arena, "plan/%lld", (long long)plan->id);
    draw_card(draw, x, y, width, CARD_HEIGHT);
    if (draw_tap(draw, x, y, width, CARD_HEIGHT, intent, plan->title)) {
        draw_rectangle(draw, x, y, width, CARD_HEIGHT, RADIUS_CARD,
                       TOKEN_SUNKEN);
        draw->ground = TOKEN_SUNKEN;
    }
    if (successor == NULL) {
        return;
    }
    intent = arena_format(arena, "plan/%lld", (long long)successor->id);
    if (draw_tap(draw, x, y + FOOT_Y, width, CARD_HEIGHT - FOOT_Y, intent,
                 successor->title)) {
        draw_rectangle(draw, x, y + FOOT_Y, width, CARD_HEIGHT - FOOT_Y,
                       RADIUS_CARD, TOKEN_SUNKEN);
    }
}

static void
draw_plan(struct page *page, float x, float y, float width,
          const struct plan *plan)
{
    struct draw *draw = &page->draw;
    float left = x + INSET;
    float inner = width - 2.0F * INSET;
    bool has_learned = plan->learned[0] != '\0';
    add_taps(page, x, y, width, plan);
    draw_title(page, left, y + 28.0F, inner, plan);
    draw_text(draw, left, y + 92.0F, inner,
              (struct draw_text){.role = ROLE_LESSON,
                                 .token = has_learned ? TOKEN_INK : TOKEN_INK2,
                                 .lines = 2},
              has_learned ? plan->learned
                          : _("What it taught us is not written down yet"));
    draw_hairline(draw, left, left + inner, y + RULE_Y);
    draw_foot(page, left, y + FOOT_Y, inner, plan);
    draw->ground = TOKEN_BG;
}

// Returns where they begin.
static float
draw_trials(struct page *page, float y)
{
    struct draw *draw = &page->draw;
    struct status_counts counts =
        progress_count_plans(&page->input->snapshot->ranked);
    size_t count = counts.of[STATUS_TRIAL];
    if (count == 0) {
        return page->grid->right;
    }
    const char *words = arena_format(
        &draw->scene->arena,
        ngettext("%zu plan on trial now", "%zu plans on trial now", count),
        count);
    float width = draw_text_width(draw, ROLE_BODY_SEMIBOLD, words);
    float x = page->grid->right - 32.0F - GAP - width - GAP - 44.0F;
    if (draw_tap(draw, x - 24.0F, y, page->grid->right - x + 36.0F, 88.0F,
                 "trials", words)) {
        draw_rectangle(draw, x - 24.0F, y + 12.0F,
                       page->grid->right - x + 36.0F, 64.0F, 32.0F,
                       TOKEN_SUNKEN);
        draw->ground = TOKEN_SUNKEN;
    }
    mark_draw(draw, x + 22.0F, y + 44.0F, 44.0F, MARK_TRIAL,
              words_status(STATUS_TRIAL));
    draw_line(draw, x + 44.0F + GAP, y + 26.0F, width + 1.0F, strong, words);
    icon_draw(draw, page->grid->right - 32.0F, y + 28.0F, 32.0F, ICON_NEXT,
              3.0F, TOKEN_INK);
    draw->ground = TOKEN_BG;
    return x - 24.0F;
}

static void
draw_heading(struct page *page, float y)
{
    struct draw *draw = &page->draw;
    size_t count = page->input->snapshot->stopped.count;
    float left = page->grid->margin;
    bool is_portrait = stage_is_portrait(page);
    float end = draw_trials(page, is_portrait ? y - 12.0F : y + 12.0F);
    draw_line(draw, left, y, end - left,
              (struct draw_text){.role = ROLE_H3, .token = TOKEN_INK},
              words_page(PAGE_STOPPED));
    const char *words =
        count == 0
            ? _("No plan was stopped yet")
            : arena_format(&draw->scene->arena,
                           ngettext("%zu plan that we put aside in time, and "
                                    "what it gave us to take along",
                                    "%zu plans that we put aside in time, and "
                                    "what they gave us to take along",
                                    count),
                           count);
    float limit = is_portrait ? page->grid->right : end;
    draw_line(draw, left, y + 68.0F, limit - left, quiet, words);
}

static void
draw_steps(struct page *page, size_t first)
{
    size_t count = page->input->snapshot->stopped.count;
    if (count <= CARDS) {
        return;
    }
    size_t last = first + CARDS < count ? first + CARDS : count;
    struct chrome_steps steps = {
        .words = arena_format(&page->draw.scene->arena, _("%zu–%zu of %zu"),
                              first + 1, last, count),
        .previous = "less",
        .next = "more",
    };
    chrome_draw_steps(page, 1700.0F, &steps);
}

// The way to the trials again, where everybody reaches it.
static void
draw_trials_button(struct page *page, float x, bool has_steps)
{
    const struct page_input *input = page->input;
    const char *label = words_page(PAGE_TRIALS);
    float height = page->grid->bar_height;
    float width = button_width(&page->draw, height, ICON_COUNT, label);
    float right = page->grid->right - page->grid->ring_size - GAP -
                  chrome_sizes_width(page) - (has_steps ? STEPS : 0.0F);
    if (nav_has_content(input->nav, PAGE_TRIALS, input->snapshot) &&
        x + width <= right) {
        button_draw(&page->draw, x, page->grid->bar_y, height, width,
                    ICON_COUNT, false, "trials", label);
    }
}

static void
build(struct page *page, struct place place)
{
    const struct plan_list *stopped = &page->input->snapshot->stopped;
    size_t first = (size_t)(place.part < 0 ? 0 : place.part) * CARDS;
    first = first < stopped->count ? first : 0;
    bool is_portrait = stage_is_portrait(page);
    size_t columns = is_portrait ? 1 : 2;
    float room = page->grid->right - page->grid->margin;
    float width = (room - GAP_X * (float)(columns - 1)) / (float)columns;
    float top = is_portrait ? 120.0F : 100.0F;
    chrome_draw_top(page, words_page(PAGE_STOPPED), false);
    stage_use_content(page);
    draw_heading(page, top);
    for (size_t i = 0; i < CARDS && first + i < stopped->count; i++) {
        float x = page->grid->margin + (width + GAP_X) * (float)(i % columns);
        float y = top + 132.0F + (CARD_HEIGHT + GAP_Y) * (float)(i / columns);
        draw_plan(page, x, y, width, stopped->items[first + i]);
    }
    bool has_parts = stopped->count > CARDS;
    float end = chrome_draw_foot(page, PAGE_STOPPED, has_parts);
    if (end > 0.0F) {
        draw_trials_button(page, end + GAP_Y, has_parts);
        draw_steps(page, first);
    }
}

PAGE_KIND(stopped, IN_CYCLE) = {
    .title = N_("Stopped and learned"),
    .icon = ICON_MINUS,
    .build = build,
    .build_enlarged = enlarged_build_stopped,
};
