#include "support_world.h"

#include <string.h>

#include "support_nav.h"

#define DAY_S 86400
#define HOUR_S 3600

uint64_t
support_draw(uint64_t *chance)
{
    *chance ^= *chance << 13;
    *chance ^= *chance >> 7;
    *chance ^= *chance << 17;
    return *chance;
}

int
support_draw_below(uint64_t *chance, int limit)
{
    return (int)(support_draw(chance) % (uint64_t)limit);
}

static void
date_stories(struct snapshot *snapshot, uint64_t *chance, int64_t from_s)
{
    for (size_t i = 0; i < snapshot->stories.count; i++) {
        struct story *story = &snapshot->stories.items[i];
        int64_t begin =
            from_s + (support_draw_below(chance, 12 * DAY_S) - 4 * DAY_S);

        if (support_draw_below(chance, 3) > 0)
            story->publish_from = begin;
        if (support_draw_below(chance, 3) > 0)
            story->publish_to = begin + support_draw_below(chance, 5 * DAY_S);
    }
}

static const char *
choose(uint64_t *chance, const char *const *words, int count)
{
    return words[support_draw_below(chance, count)];
}

static void
add_rule(struct snapshot *snapshot, uint64_t *chance, int64_t from_s)
{
    static const char *const hours[] = {"",      "00:00", "02:15", "02:45",
                                        "07:00", "08:30", "12:00", "17:00",
                                        "22:00", "23:59"};
    static const char *const days[] = {"", "12345", "67", "135", "7"};
    static const char *const pages[] = {"plans",   "goals",   "stories",
                                        "service", "outlook", "stopped"};
    static const char *const screens[] = {"", "lobby", "office, Elevator",
                                          "Kontor Byg"};
    struct schedule_rule rule = {
        .id = (int64_t)snapshot->schedule.count + 1,
        .name = "",
        .page = "",
        .starts_at = TIME_NONE,
        .ends_at = TIME_NONE,
        .weekdays = choose(chance, days, 5),
        .opens_at = choose(chance, hours, 10),
        .closes_at = choose(chance, hours, 10),
        .holidays = (enum schedule_holidays)support_draw_below(chance, 2),
        .dwell_s = support_draw_below(chance, 2) * 47,
        .priority = support_draw_below(chance, 5) / 3,
        .screens = choose(chance, screens, 4),
    };

    rule.has_screens = *rule.screens != '\0';
    if (support_draw_below(chance, 2) == 0)
        rule.page = choose(chance, pages, 6);
    else
        rule.story_id =
            SUPPORT_STORY(support_draw_below(chance, WORLD_STORIES));
    if (support_draw_below(chance, 3) == 0)
        rule.starts_at = from_s + support_draw_below(chance, 4 * DAY_S);
    if (support_draw_below(chance, 3) == 0)
        rule.ends_at = from_s + support_draw_below(chance, 9 * DAY_S);
    snapshot->schedule.items[snapshot->schedule.count++] = rule;
}

struct snapshot *
support_make_world(uint64_t *chance, int64_t from_s, bool has_rules)
{
    static const struct contents contents = {.foci = 4,
                                             .commitments = 8,
                                             .plans = 17,
                                             .goals = 9,
                                             .stories = WORLD_STORIES,
                                             .services = 2,
                                             .outlooks = 3,
                                             .stopped = 2};
    struct snapshot *snapshot = support_fill(&contents);

    snapshot->schedule.items = arena_allocate(
        &snapshot->arena, WORLD_RULES * sizeof *snapshot->schedule.items);
    if (has_rules) {
        date_stories(snapshot, chance, from_s);
        for (int i = 0; i < WORLD_RULES; i++)
            add_rule(snapshot, chance, from_s);
    }
    return snapshot;
}

size_t
support_count_words(void *context, const struct nav *nav, const struct now *now)
{
    struct place place = nav_place(nav);

    (void)context;
    (void)now;
    return (size_t)((unsigned)place.page * 7U + (unsigned)place.item * 13U +
                    (unsigned)place.part * 5U) %
           90;
}
