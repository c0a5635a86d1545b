#include "app/setup.h"

#include <string.h>

#include "pages/page.h"
#include "settings/profile.h"

struct source_options
setup_source(const struct settings *settings)
{
    const struct settings_source *source = &settings->source;
    struct source_options options = source_default_options();

    options.credential_file = source->credential_file;
    options.public_keys = source->public_key;
    options.ca_file = source->ca_file;
    options.client_certificate_file = source->client_certificate_file;
    options.client_key_file = source->client_key_file;
    options.proxy = source->proxy;
    options.allows_plain_http = source->allows_plain_http;
    return options;
}

enum audience
setup_audience(const struct settings *settings)
{
    return settings->screen.audience == SETTINGS_AUDIENCE_INTERNAL
               ? AUDIENCE_INTERNAL
               : AUDIENCE_PUBLIC;
}

static enum room
find_room(enum settings_profile profile)
{
    switch (profile) {
    case SETTINGS_PROFILE_MEETING:
        return ROOM_MEETING;
    case SETTINGS_PROFILE_LOBBY:
        return ROOM_LOBBY;
    case SETTINGS_PROFILE_OFFICE:
        break;
    }
    return ROOM_OFFICE;
}

static bool
is_english(const struct settings *settings)
{
    const char *language = settings->screen.language;

    return language != NULL && strcmp(language, "en") == 0;
}

struct notice_reader
setup_notice_reader(const struct settings *settings, struct now now,
                    int64_t now_ms)
{
    return (struct notice_reader){
        .room = find_room(settings->screen.profile),
        .screen = setup_schedule_screen(settings),
        .has_two_languages = settings->screen.profile == SETTINGS_PROFILE_LOBBY,
        .prefers_english = is_english(settings),
        .now = now,
        .now_ms = now_ms,
    };
}

struct schedule_screen
setup_schedule_screen(const struct settings *settings)
{
    static const char *const rooms[] = {
        [SETTINGS_PROFILE_OFFICE] = "office",
        [SETTINGS_PROFILE_MEETING] = "meeting",
        [SETTINGS_PROFILE_LOBBY] = "lobby",
    };

    return (struct schedule_screen){.name = settings->screen.name,
                                    .room = rooms[settings->screen.profile]};
}

bool
setup_wants_meetings(const struct settings *settings)
{
    return settings->screen.profile == SETTINGS_PROFILE_MEETING &&
           setup_audience(settings) == AUDIENCE_INTERNAL;
}

bool
setup_wants_screens(const struct settings *settings)
{
    struct nav_settings navigation = setup_navigation(settings);

    for (size_t i = 0; i < navigation.cycle_count; i++) {
        if (navigation.cycle[i] == PAGE_SCREENS && !navigation.is_public)
            return true;
    }
    return false;
}

static void
add_page(struct nav_settings *navigation, const char *words, size_t length)
{
    char name[32];
    enum page_id page;

    if (length == 0 || length >= sizeof name ||
        navigation->cycle_count == NAV_CYCLE_MAX)
        return;
    memcpy(name, words, length);
    name[length] = '\0';
    if (place_find_page(name, &page))
        navigation->cycle[navigation->cycle_count++] = page;
}

struct nav_settings
setup_navigation(const struct settings *settings)
{
    const struct settings_cycle *cycle = &settings->cycle;
    const char *words = cycle->pages == NULL ? "" : cycle->pages;
    struct nav_settings navigation = {
        .idle_return_ms = 1000 * (int64_t)cycle->idle_return_s,
        .detail_return_ms = 1000 * (int64_t)cycle->detail_return_s,
        .pause_ms = 1000 * (int64_t)cycle->pause_s,
        .stay_ms = cycle->stay_ms,
        .is_public = setup_audience(settings) == AUDIENCE_PUBLIC,
        .is_english = is_english(settings),
        .text_step = settings->screen.text_step_percent,
        .screen = setup_schedule_screen(settings),
        .story_share_percent = cycle->story_share_percent,
        .find_rules = page_find_rules,
    };

    while (*words != '\0') {
        size_t length = strcspn(words, " ");
        add_page(&navigation, words, length);
        words += length;
        words += strspn(words, " ");
    }
    return navigation;
}

static bool
is_within(int minute, int from, int to)
{
    return from <= to ? minute >= from && minute < to
                      : minute >= from || minute < to;
}

enum theme
setup_theme(const struct settings *settings, int32_t minute)
{
    const struct settings_screen *screen = &settings->screen;

    if (screen->theme == SETTINGS_THEME_DAY)
        return THEME_DAY;
    if (screen->theme == SETTINGS_THEME_EVENING)
        return THEME_EVENING;
    if (screen->theme == SETTINGS_THEME_CONTRAST)
        return THEME_CONTRAST;
    return is_within(minute, screen->day_from_minute,
                     screen->evening_from_minute)
               ? THEME_DAY
               : THEME_EVENING;
}

struct style
setup_style(const struct settings *settings, const struct nav *nav,
            int32_t minute, bool is_portrait)
{
    const struct settings_screen *screen = &settings->screen;
    enum theme theme =
        nav->is_enlarged ? THEME_CONTRAST : setup_theme(settings, minute);
    struct style style =
        style_make_step(theme, is_portrait, nav_text_step(nav));
    struct profile_reach reach;

    style.has_reduced_motion = screen->has_reduced_motion;
    style.target_min = (float)profile_target(screen);
    style.target_main = (float)profile_target_main(screen);
    style.target_below = (float)profile_target_below(screen);
    reach = profile_reach(screen, style.step_percent);
    if (reach.is_known && screen->has_touch && reach.lift_mm > 0.0) {
        style.lift = (float)(reach.lift_mm / profile_unit_mm(screen));
        style.lift_y =
            (float)(profile_band_mm(screen) / profile_unit_mm(screen));
    }
    return style;
}
