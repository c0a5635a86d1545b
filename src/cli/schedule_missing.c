#include "cli/schedule_missing.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/setup.h"
#include "base/arena.h"
#include "base/denmark.h"
#include "base/language.h"
#include "base/memory.h"
#include "base/text.h"
#include "nav/timetable.h"
#include "pages/schedule_words.h"
#include "pages/words.h"

// A page, or a story, and what keeps it off the screen since when.
struct subject {
    enum page_id page;
    const struct story *story; // NULL for a page
    const char *reason;        // "": it is shown
    int64_t since_s;
    struct text_builder words;
};

struct missing {
    struct nav nav;
    struct snapshot *snapshot;
    struct arena arena; // of the reasons
    int32_t day;
    struct subject *subjects;
    size_t count;
};

static bool
has_page(const struct missing *missing, enum page_id page)
{
    for (size_t i = 0; i < missing->count; i++) {
        if (missing->subjects[i].story == NULL &&
            missing->subjects[i].page == page)
            return true;
    }
    return false;
}

static void
add_page(struct missing *missing, enum page_id page)
{
    if (!has_page(missing, page))
        missing->subjects[missing->count++] =
            (struct subject){.page = page, .reason = ""};
}

static void
collect(struct missing *missing)
{
    const struct snapshot *snapshot = missing->snapshot;
    enum page_id page;

    missing->subjects =
        memory_grow(NULL, NAV_CYCLE_MAX + PAGE_COUNT + snapshot->stories.count,
                    sizeof *missing->subjects);
    for (size_t i = 0; i < missing->nav.settings.cycle_count; i++)
        add_page(missing, missing->nav.settings.cycle[i]);
    for (size_t i = 0; i < snapshot->schedule.count; i++) {
        if (place_find_page(snapshot->schedule.items[i].page, &page))
            add_page(missing, page);
    }
    for (size_t i = 0; i < snapshot->stories.count; i++)
        missing->subjects[missing->count++] = (struct subject){
            .story = &snapshot->stories.items[i], .reason = ""};
}

static const char *
find_reason(struct missing *missing, const struct subject *subject,
            const struct now *now)
{
    const struct schedule_screen *screen = &missing->nav.settings.screen;
    struct schedule_verdict verdict;

    if (subject->story == NULL) {
        verdict = timetable_explain_page(&missing->nav, subject->page,
                                         missing->snapshot, now);
    } else {
        verdict = schedule_judge_story(missing->snapshot, subject->story,
                                       screen, now);
        if (verdict.reason == SCHEDULE_SHOWN && !subject->story->is_told)
            verdict = (struct schedule_verdict){SCHEDULE_LESS_IMPORTANT, NULL};
    }
    return schedule_words_reason(&missing->arena, verdict, subject->story,
                                 missing->day);
}

static void
add_clock(struct text_builder *words, int64_t wall_s)
{
    int minute = (int)(wall_s % SECONDS_PER_DAY / 60);

    text_append_format(words, "%02d:%02d", minute / 60, minute % 60);
}

// Write down what kept it off until now.
static void
close_reason(const struct missing *missing, struct subject *subject,
             int64_t until_s)
{
    bool is_from_midnight = subject->since_s == denmark_midnight(missing->day);
    bool is_to_midnight = until_s >= denmark_midnight(missing->day + 1);

    if (*subject->reason == '\0')
        return;
    if (subject->words.length > 0)
        text_append_format(&subject->words, "; ");
    if (!is_from_midnight || !is_to_midnight) {
        add_clock(&subject->words, denmark_wall_s(subject->since_s));
        text_append_format(&subject->words, "–");
        if (is_to_midnight)
            text_append_format(&subject->words, "24:00");
        else
            add_clock(&subject->words, denmark_wall_s(until_s));
        text_append_format(&subject->words, " ");
    }
    text_append_format(&subject->words, "%s", subject->reason);
}

static void
look(struct missing *missing, int64_t utc_s)
{
    struct now now = calendar_now(utc_s, true);

    nav_follow_schedule(&missing->nav, missing->snapshot, &now, 0);
    if (missing->count == 0)
        collect(missing);
    for (size_t i = 0; i < missing->count; i++) {
        struct subject *subject = &missing->subjects[i];
        const char *reason = find_reason(missing, subject, &now);

        if (strcmp(reason, subject->reason) == 0)
            continue;
        close_reason(missing, subject, utc_s);
        subject->reason = reason;
        subject->since_s = utc_s;
    }
}

static void
print(struct missing *missing)
{
    bool has_head = false;

    for (size_t i = 0; i < missing->count; i++) {
        struct subject *subject = &missing->subjects[i];

        close_reason(missing, subject, denmark_midnight(missing->day + 1));
        if (subject->words.length > 0) {
            if (!has_head)
                printf("%s\n", _("Not shown:"));
            has_head = true;
            printf("  %s: %s\n",
                   subject->story == NULL ? words_page(subject->page)
                                          : subject->story->headline,
                   subject->words.data);
        }
        text_destroy(&subject->words);
    }
}

void
schedule_print_missing(const struct settings *settings,
                       struct snapshot *snapshot, int32_t day)
{
    struct nav_settings navigation = setup_navigation(settings);
    struct missing missing = {.snapshot = snapshot, .day = day};
    int64_t utc_s = denmark_midnight(day);

    nav_init(&missing.nav, &navigation, 0);
    while (utc_s < denmark_midnight(day + 1)) {
        struct now now = calendar_now(utc_s, true);

        look(&missing, utc_s);
        utc_s = schedule_next_change_s(snapshot, &now);
    }
    print(&missing);
    free(missing.subjects);
    arena_destroy(&missing.arena);
}
