#include "pages/screens_words.h"

#include "base/denmark.h"
#include "base/language.h"
#include "pages/words.h"

#include <string.h>

#define NOW_S 90
#define HOUR_S 3600
#define NOTHING "–"

enum mark
screens_words_mark(enum screen_state state)
{
    return state == SCREEN_SILENT ? MARK_OFF
           : state == SCREEN_LOOK ? MARK_RISK
           : state == SCREEN_WELL ? MARK_ON
                                  : MARK_NEW;
}

const struct screen_report **
screens_words_sort(struct page *page)
{
    const struct snapshot *snapshot = page->input->snapshot;
    const struct screen_report **screens =
        arena_allocate(&page->draw.scene->arena,
                       (snapshot->screens.count + 1) * sizeof *screens);
    for (size_t i = 0; i < snapshot->screens.count; i++) {
        screens[i] = &snapshot->screens.items[i];
    }
    screen_state_sort(screens, snapshot->screens.count, page->input->now.utc_s);
    return screens;
}

const char *
screens_words_state(enum screen_state state)
{
    static const char *const words[] = {
        [SCREEN_SILENT] = N_("No answer"),
        [SCREEN_LOOK] = N_("Needs a look"),
        [SCREEN_WELL] = N_("All well"),
        [SCREEN_OFF] = N_("Off"),
    };
    return _(words[state]);
}

const char *
screens_words_count(enum screen_state state)
{
    static const char *const words[] = {
        [SCREEN_SILENT] = N_("not answering"),
        [SCREEN_LOOK] = N_("to be looked at"),
        [SCREEN_WELL] = N_("all well"),
        [SCREEN_OFF] = N_("off as planned"),
    };
    return _(words[state]);
}

static const char *
need_words(struct page *page, const struct screen_report *screen,
           enum screen_need need)
{
    static const char *const words[] = {
        [SCREEN_NEEDS_NOTHING] = "",
        [SCREEN_NEEDS_FIRST_WORD] = N_("Has not been heard yet"),
        [SCREEN_NEEDS_POWER] = N_("Check power and network cable"),
        [SCREEN_NEEDS_CLOCK] = N_("Its clock is not set"),
        [SCREEN_NEEDS_DATA] = N_("Gets no new data"),
        [SCREEN_NEEDS_PANEL] = N_("The panel does not obey"),
        [SCREEN_NEEDS_SPACE] = N_("Its disk is nearly full"),
        [SCREEN_NEEDS_LOG] = N_("Started again after a fault"),
    };
    if (need == SCREEN_NEEDS_CLOCK && screen->is_clock_trusted) {
        int64_t ahead_s = screen->seen_at - page->input->now.utc_s;
        return arena_format(&page->draw.scene->arena,
                            _("Its clock is %d min wrong"),
                            (int)(ahead_s / 60));
    }
    return _(words[need]);
}

static const char *
clock_words(struct page *page, int64_t utc_s)
{
    char words[16];
    calendar_format_clock(words, sizeof words,
                          (int32_t)(denmark_wall_s(utc_s) / 60 % 1440));
    return arena_format(&page->draw.scene->arena, "%s", words);
}

static const char *
day_words(struct page *page, int64_t utc_s)
{
    char words[48];
    calendar_format_day(words, sizeof words,
                        (int32_t)(denmark_wall_s(utc_s) / 86400),
                        page->input->now.day);
    return arena_format(&page->draw.scene->arena, "%s", words);
}

const char *
screens_words_second(struct page *page, const struct screen_report *screen,
                     struct screen_verdict verdict)
{
    struct arena *arena = &page->draw.scene->arena;
    if (verdict.need != SCREEN_NEEDS_NOTHING) {
        return need_words(page, screen, verdict.need);
    }
    if (verdict.state == SCREEN_OFF && screen->off_until != TIME_NONE) {
        const char *clock = clock_words(page, screen->off_until);
        return screen->place[0] == '\0'
                   ? arena_format(arena, _("comes on at %s"), clock)
                   : arena_format(arena, _("%s, comes on at %s"), screen->place,
                                  clock);
    }
    if (screen->orientation == ORIENTATION_PORTRAIT &&
        screen->place[0] != '\0') {
        return arena_format(arena, _("%s, upright"), screen->place);
    }
    return screen->place;
}

const char *
screens_words_page(const struct screen_report *screen,
                   struct screen_verdict verdict)
{
    char name[32];
    size_t length = strcspn(screen->page, "/");
    enum page_id page;
    if (verdict.state == SCREEN_SILENT || screen->is_off_on_purpose ||
        length >= sizeof name) {
        return NOTHING;
    }
    memcpy(name, screen->page, length);
    name[length] = '\0';
    return place_find_page(name, &page) ? words_page(page) : NOTHING;
}

const char *
screens_words_data(struct page *page, const struct screen_report *screen)
{
    if (screen->data_at == TIME_NONE) {
        return NOTHING;
    }
    return denmark_wall_s(screen->data_at) / 86400 == page->input->now.day
               ? clock_words(page, screen->data_at)
               : day_words(page, screen->data_at);
}

const char *
screens_words_heard(struct page *page, const struct screen_report *screen)
{
    struct arena *arena = &page->draw.scene->arena;
    if (screen->seen_at == TIME_NONE) {
        return NOTHING;
    }
    int64_t ago_s = page->input->now.utc_s - screen->seen_at;
    if (ago_s < NOW_S) {
        return _("now");
    }
    if (ago_s < HOUR_S) {
        return arena_format(arena, _("%d min ago"), (int)(ago_s / 60));
    }
    int64_t days =
        page->input->now.day - denmark_wall_s(screen->seen_at) / 86400;
    const char *clock = clock_words(page, screen->seen_at);
    if (days == 0) {
        return clock;
    }
    return days == 1 ? arena_format(arena, _("yesterday %s"), clock)
                     : day_words(page, screen->seen_at);
}
