#include "base/language.h"
#include "pages/meeting_parts.h"
#include "pages/stage.h"
#include "pages/words.h"
#include "scene/transition.h"

#include <math.h>
#include <stdlib.h>

#define NEWS_MAX 4
#define DEADLINES_MAX 5
#define DEADLINES_AHEAD 14 // days (design.md 08)
#define INSET 32.0F
#define FOOT 56.0F
#define LINE 36.0F
#define WAIT_MARK 34.0F

// Where a list stands: its heading above its card.
struct list {
    float x, width;
    float heading_y, card_y, card_height;
};

static const struct list news_landscape = {64.0F, 424.0F, 104.0F, 208.0F,
                                           704.0F};
static const struct list news_portrait = {48.0F, 480.0F, 952.0F, 1056.0F,
                                          536.0F};
static const struct list deadlines_landscape = {1432.0F, 424.0F, 104.0F, 208.0F,
                                                704.0F};
static const struct list deadlines_portrait = {552.0F, 480.0F, 952.0F, 1056.0F,
                                               536.0F};

static const struct draw_text strong = {.role = ROLE_BODY_SEMIBOLD,
                                        .token = TOKEN_INK};
static const struct draw_text quiet = {.role = ROLE_BODY, .token = TOKEN_INK2};

static void
open_list(struct page *page, const struct list *list, const char *heading,
          const char *below)
{
    struct draw *draw = &page->draw;
    draw_line(draw, list->x, list->heading_y, list->width,
              (struct draw_text){.role = ROLE_H4, .token = TOKEN_INK}, heading);
    draw_line(draw, list->x, list->heading_y + 52.0F, list->width, quiet,
              below);
    draw_card(draw, list->x, list->card_y, list->width, list->card_height);
}

// What has no place on the list is told below it. Returns a row's height.
static float
close_list(struct page *page, const struct list *list, size_t rows,
           const char *more)
{
    float height = list->card_height;
    if (more[0] != '\0') {
        height -= FOOT;
        draw_hairline(&page->draw, list->x + INSET,
                      list->x + list->width - INSET,
                      roundf(list->card_y + height));
        draw_line(&page->draw, list->x + INSET,
                  list->card_y + height + (FOOT - LINE) / 2.0F,
                  list->width - 2.0F * INSET, quiet, more);
    }
    return height / (float)rows;
}

static void
say_nothing(struct page *page, const struct list *list, const char *words)
{
    draw_text(
        &page->draw, list->x + INSET, list->card_y + 40.0F,
        list->width - 2.0F * INSET,
        (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK2, .lines = 3},
        words);
}

// A touch brings the plan of a row into focus.
static void
begin_row(struct page *page, const struct list *list, float y, float height,
          bool is_first, const struct plan *plan)
{
    struct draw *draw = &page->draw;
    const char *intent = arena_format(&draw->scene->arena, "meet/plan/%lld",
                                      (long long)plan->id);
    draw->ground = TOKEN_SURFACE;
    if (draw_tap(draw, list->x, y, list->width, height, intent, plan->title)) {
        draw_rectangle(draw, list->x + 8.0F, y + 4.0F, list->width - 16.0F,
                       height - 8.0F, 16.0F, TOKEN_SUNKEN);
        draw->ground = TOKEN_SUNKEN;
    }
    if (!is_first) {
        draw_hairline(draw, list->x + INSET, list->x + list->width - INSET,
                      roundf(y));
    }
}

static void
draw_news(struct page *page, const struct list *list, float y, float height,
          const struct meeting_news *news)
{
    struct draw *draw = &page->draw;
    bool is_portrait = stage_is_portrait(page);
    float x = list->x + INSET;
    float room = list->width - 2.0F * INSET;
    float gap = is_portrait ? 12.0F : 16.0F;
    float marks = is_portrait ? 42.0F : 44.0F;
    struct draw_text how = {
        .role = ROLE_BODY_MEDIUM,
        .token = TOKEN_INK,
        .lines = height < 2.0F * LINE + gap + marks + 4.0F ? 1 : 2};
    int lines = draw_text_lines(draw, room, how, news->plan->title);
    float taken = LINE * (float)lines + gap + marks;
    float top = roundf(y + (height - taken) / 2.0F);
    draw_text(draw, x, top, room, how, news->plan->title);
    struct transition transition = {
        .from = words_mark(news->before),
        .to = words_mark(news->after),
        .from_word = words_status_before(draw, news->before),
        .to_word = words_status(news->after),
        .from_size = is_portrait ? 38.0F : 40.0F,
        .to_size = marks,
        .icon = is_portrait ? ICON_NEXT : ICON_FORWARD,
        .icon_size = is_portrait || news->is_waiting ? 28.0F : 32.0F,
        .role = ROLE_BODY_SEMIBOLD,
    };
    float middle = top + taken - marks / 2.0F;
    float wait = news->is_waiting ? WAIT_MARK + 6.0F : 0.0F;
    transition_draw(draw, x, middle, room - wait, &transition);
    if (news->is_waiting) {
        mark_draw(draw, x + room - WAIT_MARK / 2.0F, middle, WAIT_MARK,
                  MARK_WAITING, _("Waiting"));
    }
}

static const char *
since_words(struct page *page)
{
    const struct meeting *meeting = page->input->meeting;
    char day[48];
    if (meeting->last_s == 0) {
        return _("the first meeting");
    }
    calendar_format_day(day, sizeof day,
                        calendar_now(meeting->last_s, true).day,
                        page->input->now.day);
    return arena_format(&page->draw.scene->arena, "%s", day);
}

void
meeting_draw_news(struct page *page)
{
    const struct list *list =
        stage_is_portrait(page) ? &news_portrait : &news_landscape;
    struct meeting_news news[NEWS_MAX];
    size_t count = meeting_collect_news(page->input, news, NEWS_MAX);
    size_t shown = count < NEWS_MAX ? count : NEWS_MAX;
    open_list(page, list, _("Since last time"), since_words(page));
    if (count == 0) {
        say_nothing(page, list, _("No plan has changed its status."));
    }
    const char *more =
        count == shown ? ""
                       : arena_format(&page->draw.scene->arena,
                                      ngettext("+%zu change", "+%zu changes",
                                               count - shown),
                                      count - shown);
    float height = close_list(page, list, NEWS_MAX, more);
    for (size_t i = 0; i < shown; i++) {
        float y = list->card_y + height * (float)i;
        begin_row(page, list, y, height, i == 0, news[i].plan);
        draw_news(page, list, y, height, &news[i]);
    }
    page->draw.ground = TOKEN_BG;
}

// What is to be done by a day: a plan, or one of its milestones.
struct deadline {
    const struct plan *plan;
    const char *title;
    int32_t day;
};

struct deadlines {
    struct deadline *items;
    size_t count;
    size_t overdue;
};

static void
note_deadline(struct deadlines *deadlines, const struct plan *plan,
              const char *title, int32_t day, int32_t today)
{
    if (day == DAY_NONE || day > today + DEADLINES_AHEAD) {
        return;
    }
    deadlines->items[deadlines->count++] = (struct deadline){plan, title, day};
    deadlines->overdue += day < today;
}

static int
compare_deadlines(const void *left, const void *right)
{
    const struct deadline *a = left;
    const struct deadline *b = right;
    if (a->day != b->day) {
        return a->day < b->day ? -1 : 1;
    }
    return (a->plan->id > b->plan->id) - (a->plan->id < b->plan->id);
}

static bool
is_open(const struct plan *plan)
{
    return plan->state != PLAN_REALISED && plan->state != PLAN_STOPPED &&
           plan->state != PLAN_PAUSED && plan->state != PLAN_DRAFT;
}

static int32_t
milestone_day(const struct milestone *milestone)
{
    return milestone->reached_on != DAY_NONE    ? DAY_NONE
           : milestone->expected_on != DAY_NONE ? milestone->expected_on
                                                : milestone->planned_on;
}

static struct deadlines
collect_deadlines(struct page *page)
{
    const struct snapshot *snapshot = page->input->snapshot;
    int32_t today = page->input->now.day;
    size_t most = snapshot->ranked.count + snapshot->milestones.count + 1;
    struct deadlines deadlines = {
        .items = arena_allocate(&page->draw.scene->arena,
                                most * sizeof *deadlines.items)};
    for (size_t i = 0; i < snapshot->ranked.count; i++) {
        const struct plan *plan = snapshot->ranked.items[i];
        if (!is_open(plan)) {
            continue;
        }
        note_deadline(&deadlines, plan, plan->title, plan->deadline, today);
        for (size_t j = 0; j < plan->milestone_count; j++) {
            int32_t day = milestone_day(&plan->milestones[j]);
            if (day != plan->deadline) {
                note_deadline(&deadlines, plan, plan->milestones[j].title, day,
                              today);
            }
        }
    }
    qsort(deadlines.items, deadlines.count, sizeof *deadlines.items,
          compare_deadlines);
    return deadlines;
}

static void
draw_deadline(struct page *page, const struct list *list, float y, float height,
              const struct deadline *deadline)
{
    struct draw *draw = &page->draw;
    int32_t today = page->input->now.day;
    float x = list->x + INSET;
    float room = list->width - 2.0F * INSET;
    float top = roundf(y + (height - 2.0F * LINE - 8.0F) / 2.0F);
    char words[48];
    draw_line(draw, x, top, room,
              (struct draw_text){.role = ROLE_BODY_MEDIUM, .token = TOKEN_INK},
              deadline->title);
    top += LINE + 8.0F;
    if (deadline->day < today) {
        calendar_format_relative(words, sizeof words, deadline->day, today);
        mark_draw(draw, x + 17.0F, top + LINE / 2.0F, 34.0F, MARK_OFF,
                  _("Overdue"));
        draw_line(draw, x + 46.0F, top, room - 46.0F, strong, words);
        return;
    }
    calendar_format_day(words, sizeof words, deadline->day, today);
    float taken = draw_line(draw, x, top, room, strong, words) + 10.0F;
    calendar_format_relative(words, sizeof words, deadline->day, today);
    draw_line(draw, x + taken, top, room - taken, quiet, words);
}

static const char *
more_deadlines(struct page *page, const struct deadlines *deadlines,
               size_t shown)
{
    struct arena *arena = &page->draw.scene->arena;
    size_t left = deadlines->count - shown;
    if (left == 0) {
        return "";
    }
    const char *words = arena_format(
        arena, ngettext("+%zu deadline", "+%zu deadlines", left), left);
    // Overdue comes first, so that what is overdue and has no place is told.
    return deadlines->overdue <= shown
               ? words
               : arena_format(arena, _("%s, %zu of them overdue"), words,
                              deadlines->overdue - shown);
}

void
meeting_draw_deadlines(struct page *page)
{
    bool is_portrait = stage_is_portrait(page);
    const struct list *list =
        is_portrait ? &deadlines_portrait : &deadlines_landscape;
    size_t rows = is_portrait ? DEADLINES_MAX - 1 : DEADLINES_MAX;
    struct deadlines deadlines = collect_deadlines(page);
    size_t shown = deadlines.count < rows ? deadlines.count : rows;
    open_list(page, list, _("Deadlines"), _("overdue and the next 14 days"));
    if (deadlines.count == 0) {
        say_nothing(page, list, _("Nothing is due within 14 days."));
    }
    float height =
        close_list(page, list, rows, more_deadlines(page, &deadlines, shown));
    for (size_t i = 0; i < shown; i++) {
        float y = list->card_y + height * (float)i;
        begin_row(page, list, y, height, i == 0, deadlines.items[i].plan);
        draw_deadline(page, list, y, height, &deadlines.items[i]);
    }
    page->draw.ground = TOKEN_BG;
}
