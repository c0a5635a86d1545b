#include "pages/meeting_facts.h"

#include "base/language.h"
#include "pages/goal_words.h"
#include "pages/meeting_parts.h"
#include "pages/plan_row.h"
#include "pages/stage.h"
#include "scene/sparkline.h"

#include <math.h>

#define FACTS_MAX 6
#define FACT_GAP_MAX 64.0F
#define GAP 12.0F
#define SPARK_WIDTH 104.0F
#define SPARK_HEIGHT 36.0F
#define SPARK_POINTS 12
#define VALUE_MAX 200.0F

static const struct draw_text value = {.role = ROLE_BODY_L, .token = TOKEN_INK};

// What is said of the plan besides its name: a name and at most two lines.
struct fact {
    const char *label;
    const char *words;
    const struct goal *goal; // of the goal's own row
    const char *intent;      // NULL: nothing is to be touched
    int lines;
};

struct facts {
    struct fact items[FACTS_MAX];
    size_t count;
    float height; // of all, without gaps
};

static void
add_fact(struct facts *facts, const char *label, const char *words)
{
    if (words[0] != '\0') {
        facts->items[facts->count++] =
            (struct fact){.label = label, .words = words};
    }
}

// Two reports that did not know of each other: people choose.
static void
add_clash(struct page *page, struct facts *facts, const struct plan *plan)
{
    if (meeting_is_clash(page->input, plan)) {
        facts->items[facts->count++] = (struct fact){
            .label = _("Two reports"),
            .words = _("Choose the one to be shown"),
            .intent = arena_format(&page->draw.scene->arena, "meet/clash/%lld",
                                   (long long)plan->id),
        };
    }
}

static const char *
milestone_words(struct page *page, const struct plan *plan)
{
    const struct milestone *milestone = plan_row_milestone(plan);
    char day[48];
    if (milestone == NULL || milestone->reached_on != DAY_NONE) {
        return "";
    }
    calendar_format_day(day, sizeof day, plan_row_milestone_day(milestone),
                        page->input->now.day);
    return arena_format(&page->draw.scene->arena, "%s, %s", milestone->title,
                        day);
}

static unsigned
find_reasons(const struct meeting *meeting)
{
    return meeting->index < meeting->item_count
               ? meeting->items[meeting->index].reasons
               : 0;
}

static struct facts
collect_facts(struct page *page, const struct plan *plan,
              const struct meeting_said *said)
{
    struct facts facts = {0};
    add_clash(page, &facts, plan);
    add_fact(&facts, C_("on the agenda", "Because"),
             meeting_reason_words(page, find_reasons(page->input->meeting),
                                  value.role, INFINITY));
    add_fact(&facts, _("Cause"), said->cause);
    add_fact(&facts, _("Next step"), said->next_step);
    add_fact(&facts, _("Milestone"), milestone_words(page, plan));
    if (plan->goals.count > 0) {
        const struct goal *goal = plan->goals.items[0];
        facts.items[facts.count++] = (struct fact){
            .label = _("Goal"),
            .words = goal->name,
            .goal = goal,
            .intent = arena_format(&page->draw.scene->arena, "goal/%lld",
                                   (long long)goal->id),
        };
    }
    return facts;
}

// Two lines for each where there is room; the last ones are cut first.
static void
fit_facts(struct page *page, const struct meeting_column *column,
          struct facts *facts, float room)
{
    struct draw_text how = value;
    float width = column->right - column->left - column->label;
    float line = page->draw.style->types[value.role].line_height;
    how.lines = 2;
    for (size_t i = 0; i < facts->count; i++) {
        struct fact *fact = &facts->items[i];
        fact->lines = fact->goal != NULL ? 1
                                         : draw_text_lines(&page->draw, width,
                                                           how, fact->words);
        facts->height += line * (float)fact->lines;
    }
    float least = 8.0F * (float)facts->count;
    for (size_t i = facts->count; i > 0; i--) {
        if (facts->items[i - 1].lines == 2 && facts->height + least > room) {
            facts->items[i - 1].lines = 1;
            facts->height -= line;
        }
    }
}

// The goal that the plan moves: its name, its newest value and its course.
static void
draw_goal(struct page *page, float x, float y, float right,
          const struct goal *goal)
{
    struct draw *draw = &page->draw;
    struct arena *arena = &draw->scene->arena;
    const struct measurement *latest = progress_latest(goal);
    struct goal_values values = goal_words_values(arena, goal, SPARK_POINTS);
    const char *words = goal_words_value_unit(
        arena, goal, latest == NULL ? (double)NAN : latest->value);
    float spark = right - SPARK_WIDTH;
    float width = draw_text_width(draw, ROLE_BODY_L_SEMIBOLD, words);
    // A number is never cut; its unit is given up.
    if (width > VALUE_MAX) {
        words = goal_words_value(arena, goal,
                                 latest == NULL ? (double)NAN : latest->value);
        width = draw_text_width(draw, ROLE_BODY_L_SEMIBOLD, words);
    }
    struct sparkline sparkline = {
        .x = spark,
        .y = y + 2.0F,
        .width = SPARK_WIDTH,
        .height = SPARK_HEIGHT,
        .values = values.items,
        .count = values.count,
        .target = goal->target,
        .is_lower_better = goal_words_is_lower_better(goal),
        .is_rank = goal->is_rank,
    };
    sparkline_draw(draw, &sparkline);
    float end = spark - GAP - width;
    draw_line(
        draw, end, y, width + 1.0F,
        (struct draw_text){.role = ROLE_BODY_L_SEMIBOLD, .token = TOKEN_INK},
        words);
    // A name of one word more is set a little smaller rather than cut.
    bool is_long =
        draw_text_width(draw, value.role, goal->name) > end - GAP - x;
    draw_line(draw, x, y + (is_long ? 2.0F : 0.0F), end - GAP - x,
              (struct draw_text){.role = is_long ? ROLE_BODY : value.role,
                                 .token = TOKEN_INK},
              goal->name);
}

static void
draw_fact(struct page *page, const struct meeting_column *column, float y,
          const struct fact *fact)
{
    struct draw *draw = &page->draw;
    float x = column->left + column->label;
    float right = column->right;
    struct draw_text how = value;
    how.lines = fact->lines;
    if (fact->intent != NULL &&
        draw_tap(draw, column->left, y - 8.0F, right - column->left, 56.0F,
                 fact->intent, fact->words)) {
        draw_rectangle(draw, column->left - 16.0F, y - 8.0F,
                       right - column->left + 32.0F, 56.0F, 16.0F,
                       TOKEN_SUNKEN);
        draw->ground = TOKEN_SUNKEN;
    }
    draw_line(
        draw, column->left, y + 1.0F, column->label - 12.0F,
        (struct draw_text){.role = ROLE_BODY_SEMIBOLD, .token = TOKEN_HEATHER},
        fact->label);
    if (fact->goal != NULL) {
        draw_goal(page, x, y, right, fact->goal);
    } else {
        draw_text(draw, x, y, right - x, how, fact->words);
    }
    draw->ground = TOKEN_SURFACE;
}

// As much air between them as there is, evenly.
void
meeting_draw_facts(struct page *page, const struct meeting_column *column,
                   float y, const struct plan *plan,
                   const struct meeting_said *said)
{
    struct facts facts = collect_facts(page, plan, said);
    float room = column->bottom - y;
    float line = page->draw.style->types[value.role].line_height;
    if (facts.count == 0) {
        return;
    }
    fit_facts(page, column, &facts, room);
    float gap =
        floorf(fminf((room - facts.height) / (float)facts.count, FACT_GAP_MAX));
    for (size_t i = 0; i < facts.count; i++) {
        draw_fact(page, column, y, &facts.items[i]);
        y += line * (float)facts.items[i].lines + gap;
    }
}
