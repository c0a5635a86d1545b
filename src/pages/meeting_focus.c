#include "base/language.h"
#include "base/number.h"
#include "pages/meeting_facts.h"
#include "pages/meeting_parts.h"
#include "pages/plan_row.h"
#include "pages/pop.h"
#include "pages/stage.h"
#include "pages/words.h"
#include "scene/avatar.h"
#include "scene/bar.h"
#include "scene/compass.h"
#include "scene/transition.h"

#include <math.h>

#define MARK 48.0F
#define MARK_BEFORE 40.0F
#define MARK_GAP 16.0F
#define GAP 20.0F
#define BAR_HEIGHT 16.0F // (design.md 6: in meetings)
#define TITLE_STEP 24.0F
#define HEAD_HEIGHT 260.0F // of what leads to the plan

// How the card lies; all but the first four are from its own edges.
struct card {
    float x, y, width, height;
    float inset;
    float head, title; // upper edges
    float bar;         // the width of the progress
    float label;       // of the facts' names
    float end;         // of the facts
};

static const struct card landscape = {
    .x = 520.0F,
    .y = 104.0F,
    .width = 880.0F,
    .height = 808.0F,
    .inset = 48.0F,
    .head = 24.0F,
    .title = 88.0F,
    .bar = 280.0F,
    .label = 216.0F,
    .end = 680.0F,
};

static const struct card portrait = {
    .x = 48.0F,
    .y = 120.0F,
    .width = 984.0F,
    .height = 768.0F,
    .inset = 40.0F,
    .head = 24.0F,
    .title = 96.0F,
    .bar = 340.0F,
    .label = 224.0F,
    .end = 744.0F,
};

static const struct draw_text value = {.role = ROLE_BODY_L, .token = TOKEN_INK};

static float
left_of(const struct card *card)
{
    return card->x + card->inset;
}

static float
right_of(const struct card *card)
{
    return card->x + card->width - card->inset;
}

static enum status
status_before(const struct meeting *meeting, const struct plan *plan,
              enum status now)
{
    for (size_t i = 0; i < meeting->change_count; i++) {
        if (meeting->changes[i].plan_id == plan->id) {
            return meeting->changes[i].before;
        }
    }
    return now;
}

// Its status now, and where it is another what it was at the last meeting;
// ended at `right`. Returns where it begins.
static float
draw_status(struct page *page, float right, float middle,
            const struct plan *plan, const struct meeting_said *said)
{
    struct draw *draw = &page->draw;
    enum status before =
        status_before(page->input->meeting, plan,
                      said->is_new ? progress_plan_status(plan) : said->status);
    const char *word = words_status(said->status);
    bool is_other = before != said->status;
    float width = MARK + 14.0F + draw_text_width(draw, ROLE_H5, word) + 1.0F;
    if (!is_other) {
        words_draw_status(
            draw, right - width, middle - 22.0F, MARK, 14.0F, said->status,
            (struct draw_text){.role = ROLE_H5, .token = TOKEN_INK}, word);
        return right - width;
    }
    width += MARK_BEFORE + 32.0F + 2.0F * 14.0F;
    struct transition transition = {
        .from = words_mark(before),
        .to = words_mark(said->status),
        .from_word = words_status_before(draw, before),
        .to_word = word,
        .from_size = MARK_BEFORE,
        .to_size = MARK,
        .icon = stage_is_portrait(page) ? ICON_NEXT : ICON_FORWARD,
        .icon_size = 32.0F,
        .role = ROLE_H5,
    };
    transition_draw(draw, right - width, middle, width, &transition);
    return right - width;
}

// Returns where it begins.
static float
draw_waiting(struct page *page, float right, float middle)
{
    struct draw *draw = &page->draw;
    float x = right - words_status_width(draw, 36.0F, 12.0F, ROLE_BODY_SEMIBOLD,
                                         _("Waiting"));
    mark_draw(draw, x + 18.0F, middle, 36.0F, MARK_WAITING, _("Waiting"));
    draw_line(
        draw, x + 48.0F, middle - 18.0F, right - x - 48.0F + 1.0F,
        (struct draw_text){.role = ROLE_BODY_SEMIBOLD, .token = TOKEN_INK},
        _("Waiting"));
    return x;
}

static void
draw_head(struct page *page, const struct card *card, const struct plan *plan,
          const struct meeting_said *said)
{
    struct draw *draw = &page->draw;
    float x = left_of(card);
    float middle = card->y + card->head + 28.0F;
    pop_begin(page, plan);
    float right =
        draw_status(page, right_of(card), middle, plan, said) - 2.0F * MARK_GAP;
    pop_end(page);
    if (said->is_waiting) {
        right = draw_waiting(page, right, middle) - 2.0F * MARK_GAP;
    }
    x += draw_line(draw, x, middle - 32.0F, 140.0F,
                   (struct draw_text){.role = ROLE_RANK, .token = TOKEN_SEA},
                   plan_row_rank_words(page, plan)) +
         24.0F;
    // Without room for its name the sign would say nothing.
    if (plan->focus != NULL &&
        draw_text_width(draw, value.role, plan->focus->short_name) <=
            right - x - 44.0F) {
        compass_draw_focus(draw, x + 17.0F, middle, 34.0F, plan->focus->sector,
                           page->input->snapshot->compass_count);
        draw_line(draw, x + 44.0F, middle - 20.0F, right - x - 44.0F, value,
                  plan->focus->short_name);
    }
}

static const char *
percent_words(struct page *page, double progress)
{
    char *words = arena_allocate(&page->draw.scene->arena, 32);
    return isnan(progress) ? ""
                           : number_format_unit(words, 32, progress, 0, "%");
}

static void
draw_owner(struct page *page, const struct card *card, float y,
           const struct plan *plan, double progress)
{
    struct draw *draw = &page->draw;
    float x = left_of(card);
    float right = right_of(card);
    const char *percent = percent_words(page, progress);
    if (percent[0] != '\0') {
        float width = draw_text_width(draw, ROLE_BODY_L, percent);
        bar_draw(draw, right - card->bar, y + 36.0F - BAR_HEIGHT / 2.0F,
                 card->bar, BAR_HEIGHT, progress);
        right -= card->bar + GAP + width;
        draw_line(draw, right, y + 16.0F, width + 1.0F,
                  (struct draw_text){.role = ROLE_BODY_L, .token = TOKEN_INK2},
                  percent);
        right -= GAP;
    }
    avatar_draw(draw, x, y, plan->owner);
    x += AVATAR_SIZE + GAP;
    draw_line(
        draw, x, y + 16.0F, right - x,
        (struct draw_text){.role = ROLE_BODY_L_SEMIBOLD, .token = TOKEN_INK},
        plan_row_owner_words(plan));
}

// Lines of like length: as narrow as it can be without another line.
static float
find_title_width(const struct draw *draw, float room, struct draw_text how,
                 const char *words)
{
    int lines = draw_text_lines(draw, room, how, words);
    float width = room;
    // Words that are cut are to fill the line.
    how.lines = 3;
    if (draw_text_lines(draw, room, how, words) > lines) {
        return room;
    }
    while (width > room / 2.0F &&
           draw_text_lines(draw, width - TITLE_STEP, how, words) == lines) {
        width -= TITLE_STEP;
    }
    return width;
}

void
meeting_draw_focus(struct page *page, const struct plan *plan)
{
    struct draw *draw = &page->draw;
    const struct card *card = stage_is_portrait(page) ? &portrait : &landscape;
    struct meeting_said said = meeting_find_said(page->input, plan);
    const char *intent =
        arena_format(&draw->scene->arena, "plan/%lld", (long long)plan->id);
    draw_card(draw, card->x, card->y, card->width, card->height);
    if (draw_tap(draw, card->x, card->y, card->width, HEAD_HEIGHT, intent,
                 plan->title)) {
        draw_rectangle(draw, card->x, card->y, card->width, HEAD_HEIGHT,
                       RADIUS_CARD, TOKEN_SUNKEN);
        draw->ground = TOKEN_SUNKEN;
    }
    draw_head(page, card, plan, &said);
    float y = card->y + card->title;
    struct draw_text how = {.role = ROLE_H2, .token = TOKEN_INK, .lines = 2};
    float room = right_of(card) - left_of(card);
    y += draw_text(draw, left_of(card), y,
                   find_title_width(draw, room, how, plan->title), how,
                   plan->title) +
         8.0F;
    draw_owner(page, card, y, plan, said.progress);
    y += AVATAR_SIZE + 14.0F;
    draw->ground = TOKEN_SURFACE;
    draw_hairline(draw, left_of(card), right_of(card), y);
    meeting_draw_facts(page,
                       &(struct meeting_column){left_of(card), right_of(card),
                                                card->label,
                                                card->y + card->end},
                       y + 16.0F, plan, &said);
    draw->ground = TOKEN_BG;
}
