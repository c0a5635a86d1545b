#include "base/language.h"
#include "base/number.h"
#include "model/since.h"
#include "pages/goal_words.h"
#include "pages/meeting_list.h"
#include "pages/meeting_parts.h"
#include "pages/stage.h"
#include "pages/words.h"
#include "scene/transition.h"

#include <math.h>

#define ROWS 4
#define WAIT_MARK 34.0F
#define MARKS 44.0F
#define MARKS_PORTRAIT 42.0F

static const struct meeting_list landscape = {64.0F,  424.0F, 104.0F,
                                              208.0F, 704.0F, ROWS};
static const struct meeting_list portrait = {48.0F,   480.0F, 912.0F,
                                             1016.0F, 576.0F, ROWS};

// One of them: another status, or in words what else is another.
struct news {
    const char *title;
    const char *intent;
    bool has_status;
    enum status before, after;
    bool is_waiting;
    const char *words;
};

struct news_list {
    struct news items[ROWS + 1]; // the last one for all that have no place
    size_t count;
};

static struct news *
add(struct news_list *list)
{
    size_t place = list->count < ROWS ? list->count : ROWS;
    list->count++;
    return &list->items[place];
}

static const char *
plan_intent(struct page *page, const struct plan *plan)
{
    return arena_format(&page->draw.scene->arena, "meet/plan/%lld",
                        (long long)plan->id);
}

// What was said at this meeting, and the data does not say yet.
static void
add_said(struct page *page, struct news_list *list, const struct since *since)
{
    const struct page_input *input = page->input;
    const struct meeting_note *note = NULL;
    for (size_t i = 0; (note = meeting_find_report(input, i)) != NULL; i++) {
        const struct plan *plan =
            snapshot_find_plan(input->snapshot, note->entry.plan_id);
        const struct since_item *item = since_find_plan(since, plan);
        bool had_other = item != NULL && item->kind == SINCE_STATUS;
        *add(list) = (struct news){
            .title = plan->title,
            .intent = plan_intent(page, plan),
            .has_status = true,
            .before = had_other ? item->was : progress_plan_status(plan),
            .after = note->entry.status,
            .is_waiting = note->state == POST_WAITING,
        };
    }
}

static const char *
percent_words(struct arena *arena, double progress)
{
    char *words = arena_allocate(arena, 32);
    return isnan(progress) ? "0"
                           : number_format_unit(words, 32, progress, 0, "%");
}

static const char *
agreed_words(struct page *page, const struct since_item *item)
{
    struct arena *arena = &page->draw.scene->arena;
    char day[48];
    if ((item->moved & SINCE_MOVED_DEADLINE) != 0 &&
        item->plan->deadline != DAY_NONE) {
        calendar_format_day(day, sizeof day, item->plan->deadline,
                            page->input->now.day);
        return arena_format(arena, _("New deadline %s"), day);
    }
    return item->plan->owner[0] == '\0'
               ? _("No owner")
               : arena_format(arena, _("New owner %s"), item->plan->owner);
}

static const char *
moved_words(struct page *page, const struct since_item *item)
{
    struct arena *arena = &page->draw.scene->arena;
    switch (item->kind) {
    case SINCE_NEW:
        return _("New plan");
    case SINCE_AGREED:
        // A plan it has always, but not by its type.
        return item->plan == NULL ? "" : agreed_words(page, item);
    case SINCE_DECISION:
        return _("Decided");
    case SINCE_VALUE:
        return arena_format(
            // TRANSLATORS: the value measured, and the one before it
            arena, _("%s, before %s"),
            goal_words_value_unit(arena, item->goal, item->after),
            goal_words_value(arena, item->goal, item->before));
    default:
        return arena_format(arena, _("%s, before %s"),
                            percent_words(arena, item->after),
                            percent_words(arena, item->before));
    }
}

static void
add_item(struct page *page, struct news_list *list,
         const struct since_item *item)
{
    struct news *news = add(list);
    *news = (struct news){
        .title = item->decision != NULL ? item->decision->text
                 : item->goal != NULL   ? item->goal->name
                 : item->plan != NULL   ? item->plan->title
                                        : "",
        .intent = item->plan != NULL ? plan_intent(page, item->plan)
                  : item->goal != NULL
                      ? arena_format(&page->draw.scene->arena, "goal/%lld",
                                     (long long)item->goal->id)
                      : "meet/none",
        .has_status = item->kind == SINCE_STATUS,
        .before = item->was,
        .after = item->is,
        .words = item->kind == SINCE_STATUS ? "" : moved_words(page, item),
    };
}

static struct news_list
collect(struct page *page)
{
    const struct page_input *input = page->input;
    struct since since =
        since_find(input->snapshot, input->now.utc_s, &page->draw.scene->arena);
    struct news_list list = {0};
    add_said(page, &list, &since);
    for (size_t i = 0; i < since.count; i++) {
        const struct since_item *item = &since.items[i];
        bool is_said = item->plan != NULL && item->decision == NULL &&
                       meeting_has_said(input, item->plan);
        if (!is_said) {
            add_item(page, &list, item);
        }
    }
    return list;
}

static void
draw_status(struct page *page, float x, float middle, float room,
            const struct news *news)
{
    struct draw *draw = &page->draw;
    bool is_portrait = stage_is_portrait(page);
    struct transition transition = {
        .from = words_mark(news->before),
        .to = words_mark(news->after),
        .from_word = words_status_before(draw, news->before),
        .to_word = words_status(news->after),
        .from_size = is_portrait ? 38.0F : 40.0F,
        .to_size = is_portrait ? MARKS_PORTRAIT : MARKS,
        .icon = is_portrait ? ICON_NEXT : ICON_FORWARD,
        .icon_size = is_portrait || news->is_waiting ? 28.0F : 32.0F,
        .role = ROLE_BODY_SEMIBOLD,
    };
    float wait = news->is_waiting ? WAIT_MARK + 6.0F : 0.0F;
    transition_draw(draw, x, middle, room - wait, &transition);
    if (news->is_waiting) {
        mark_draw(draw, x + room - WAIT_MARK / 2.0F, middle, WAIT_MARK,
                  MARK_WAITING, _("Waiting"));
    }
}

static void
draw_row(struct page *page, const struct meeting_list *list, size_t row,
         float height, const struct news *news)
{
    struct draw *draw = &page->draw;
    bool is_portrait = stage_is_portrait(page);
    float x = list->x + LIST_INSET;
    float room = list->width - 2.0F * LIST_INSET;
    float gap = is_portrait ? 12.0F : 16.0F;
    float foot = !news->has_status ? LIST_LINE
                 : is_portrait     ? MARKS_PORTRAIT
                                   : MARKS;
    struct draw_text how = {
        .role = ROLE_BODY_MEDIUM,
        .token = TOKEN_INK,
        .lines = height < 2.0F * LIST_LINE + gap + foot + 4.0F ? 1 : 2};
    int lines = draw_text_lines(draw, room, how, news->title);
    float taken = LIST_LINE * (float)lines + gap + foot;
    float top =
        roundf(list->card_y + height * (float)row + (height - taken) / 2.0F);
    draw_text(draw, x, top, room, how, news->title);
    float middle = top + taken - foot / 2.0F;
    if (news->has_status) {
        draw_status(page, x, middle, room, news);
    } else {
        draw_line(
            draw, x, middle - LIST_LINE / 2.0F, room,
            (struct draw_text){.role = ROLE_BODY_SEMIBOLD, .token = TOKEN_INK},
            news->words);
    }
}

static const char *
since_words(struct page *page)
{
    const struct meeting *meeting = page->input->meeting;
    char day[48];
    if (meeting->last_s == 0) {
        return _("the last seven days");
    }
    calendar_format_day(day, sizeof day,
                        calendar_now(meeting->last_s, true).day,
                        page->input->now.day);
    return arena_format(&page->draw.scene->arena, "%s", day);
}

void
meeting_draw_news(struct page *page)
{
    const struct meeting_list *list =
        stage_is_portrait(page) ? &portrait : &landscape;
    struct news_list news = collect(page);
    size_t shown = news.count < ROWS ? news.count : ROWS;
    size_t left = news.count - shown;
    meeting_list_open(page, list, _("Since last time"), since_words(page));
    if (shown == 0) {
        meeting_list_say_nothing(page, list, _("Nothing has changed."));
    }
    float height = meeting_list_say_more(
        page, list,
        left == 0 ? ""
                  : arena_format(&page->draw.scene->arena,
                                 ngettext("+%zu change", "+%zu changes", left),
                                 left));
    for (size_t i = 0; i < shown; i++) {
        meeting_list_begin_row(page, list, i, height, news.items[i].intent,
                               news.items[i].title);
        draw_row(page, list, i, height, &news.items[i]);
    }
    page->draw.ground = TOKEN_BG;
}
