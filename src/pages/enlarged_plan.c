#include "base/language.h"
#include "nav/passage.h"
#include "pages/chrome.h"
#include "pages/enlarged.h"
#include "pages/kinds.h"
#include "pages/plan_parts.h"
#include "pages/plan_row.h"
#include "pages/stage.h"
#include "pages/words.h"

#define AIR 24.0F

static const struct draw_text headline = {ROLE_H1, TOKEN_INK, 0, 3};
static const struct draw_text name = {ROLE_H5, TOKEN_INK, 0, 1};
static const struct draw_text label = {ROLE_BODY, TOKEN_INK2, 0, 1};

// The day of the deadline, "" without one.
static const char *
day_words(struct page *page, int32_t day)
{
    char words[48];
    if (day == DAY_NONE) {
        return "";
    }
    calendar_format_day(words, sizeof words, day, page->input->now.day);
    return arena_format(&page->draw.scene->arena, "%s", words);
}

static void
say_milestone(struct enlarged *room, const struct plan *plan)
{
    const struct milestone *milestone = plan_row_milestone(plan);
    const int lines = enlarged_count_lines(room, ROLE_BODY);
    if (milestone == NULL || milestone->reached_on != DAY_NONE || lines < 3) {
        return;
    }
    enlarged_skip(room, AIR);
    enlarged_say(
        room, label,
        arena_format(&room->page->draw.scene->arena, _("Next milestone, %s"),
                     day_words(room->page, plan_row_milestone_day(milestone))));
    enlarged_say(room, (struct draw_text){ROLE_BODY_MEDIUM, TOKEN_INK, 0, 2},
                 milestone->title);
}

static void
say_plan(struct enlarged *room, const struct plan *plan)
{
    struct arena *arena = &room->page->draw.scene->arena;
    enum status status = progress_plan_status(plan);
    const char *day = day_words(room->page, plan->deadline);
    const char *owner = plan_row_owner_words(plan);
    struct draw_text how = headline;
    // What is below the name must have room.
    int lines = (int)((room->bottom - room->y - 260.0F) /
                      room->page->draw.style->types[how.role].line_height);
    how.lines = lines < 1 ? 1 : lines < 3 ? lines : 3;
    enlarged_say(room, how, plan->title);
    enlarged_skip(room, AIR);
    enlarged_say_status(room, status, words_status(status));
    enlarged_skip(room, AIR);
    enlarged_say(room, label,
                 day[0] == '\0'
                     ? owner
                     : arena_format(arena, _("%s, due %s"), owner, day));
    say_milestone(room, plan);
}

void
enlarged_draw_plan(struct enlarged *room, const struct plan *plan)
{
    enlarged_open_card(room,
                       arena_format(&room->page->draw.scene->arena, "plan/%lld",
                                    (long long)plan->id),
                       plan->title);
    say_plan(room, plan);
    room->page->draw.ground = TOKEN_BG;
}

static void
say_answer(struct enlarged *room, const struct plan *plan, size_t index,
           int lines)
{
    enlarged_say(room, name, plan_answer_name(index));
    enlarged_skip(room, 8.0F);
    enlarged_say(room, (struct draw_text){ROLE_BODY, TOKEN_INK, 0, lines},
                 plan_answer_words(plan, index));
    enlarged_skip(room, AIR);
}

// One answer, or as much of it as has room.
static void
say_passage(struct enlarged *room, const struct plan *plan,
            struct nav_part part)
{
    size_t index = part.group - NAV_GROUP_FIRST;
    bool is_largest = room->page->input->style->step_percent >= 200;
    struct passage passage = passage_find(
        plan_answer_words(plan, index),
        is_largest ? PASSAGE_ANSWER : PASSAGE_LARGE_ANSWER, part.first);
    enlarged_say(room, name, plan_answer_name(index));
    enlarged_skip(room, 8.0F);
    enlarged_say_passage(room, ROLE_BODY, passage);
}

static void
say_answers(struct enlarged *room, const struct plan *plan,
            struct nav_part part)
{
    float half = (room->bottom - room->y) / (float)part.count;
    const struct type *types = room->page->draw.style->types;
    int lines = (int)((half - types[name.role].line_height - 8.0F - AIR) /
                      types[ROLE_BODY].line_height);
    for (size_t i = 0; i < part.count; i++) {
        say_answer(room, plan, part.group - NAV_GROUP_FIRST + i,
                   lines < 1 ? 1 : lines);
    }
}

void
enlarged_build_plan(struct page *page, struct place place)
{
    const struct page_input *input = page->input;
    const struct plan *plan = snapshot_find_plan(input->snapshot, place.item);
    struct nav_part part = nav_find_part(input->nav, place, input->snapshot);
    struct enlarged room = enlarged_begin(page, true);
    if (plan != NULL) {
        enlarged_open_card(&room, NULL, NULL);
        if (part.count > 0) {
            enlarged_say(&room, label, plan->title);
            enlarged_skip(&room, AIR);
            if (part.count > 1) {
                say_answers(&room, plan, part);
            } else {
                say_passage(&room, plan, part);
            }
        } else {
            say_plan(&room, plan);
        }
        page->draw.ground = TOKEN_BG;
    }
    chrome_draw_parts(page);
    chrome_draw_back(page, page->grid->right);
}
