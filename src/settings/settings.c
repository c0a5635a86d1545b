#include "settings/settings.h"

#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "settings/keys.h"
#include "settings/profile.h"
#include "settings/value.h"

#define DEFAULTS "the defaults"

void
settings_defaults(struct settings *settings)
{
    size_t count;
    const struct settings_key *keys = settings_known_keys(&count);
    for (size_t i = 0; i < count; i++) {
        value_set(settings, &keys[i], "", DEFAULTS);
    }
}

void
settings_destroy(struct settings *settings)
{
    size_t count;
    const struct settings_key *keys = settings_known_keys(&count);
    for (size_t i = 0; i < count; i++) {
        value_clear(settings, &keys[i]);
    }
}

bool
settings_set(struct settings *settings, const char *name, const char *value,
             const char *origin)
{
    const struct settings_key *key = settings_find_key(name);
    if (key) {
        return value_set(settings, key, value, origin);
    }
    const char *nearest = settings_nearest_key(name);
    log_error("%s: there is no setting %.80s; %s%s", origin, name,
              nearest ? "did you mean " : "the manual lists them all",
              nearest ? nearest : "");
    return false;
}

// Set what may still be open; `text` is one of ours and always fits.
static void
set_own(struct settings *settings, const char *name, const char *text)
{
    value_set(settings, settings_find_key(name), text, DEFAULTS);
}

static bool
complete_profile(struct settings *settings)
{
    static const char *const pages[] = {
        [SETTINGS_PROFILE_OFFICE] = "compass plans goals service stories",
        [SETTINGS_PROFILE_MEETING] = "compass plans goals meeting leadership",
        [SETTINGS_PROFILE_LOBBY] = "welcome service stories",
    };
    struct settings_screen *screen = &settings->screen;
    bool is_lobby = screen->profile == SETTINGS_PROFILE_LOBBY;
    bool is_leak = is_lobby && screen->audience == SETTINGS_AUDIENCE_INTERNAL;
    if (is_leak) {
        log_error("screen.audience = internal does not go with "
                  "screen.profile = lobby: public content is shown; remove "
                  "one of the two");
    }
    if (is_leak || screen->audience == SETTINGS_AUDIENCE_OF_PROFILE) {
        screen->audience =
            is_lobby ? SETTINGS_AUDIENCE_PUBLIC : SETTINGS_AUDIENCE_INTERNAL;
    }
    if (settings->cycle.pages == NULL) {
        set_own(settings, "cycle.pages", pages[screen->profile]);
    }
    return !is_leak;
}

// The first of the variables that is set decides.
static bool
complete_cache(struct settings *settings)
{
    static const struct {
        const char *variable;
        const char *inside;
    } places[] = {
        {"STATE_DIRECTORY", ""},
        {"XDG_STATE_HOME", "/pejl"},
        {"HOME", "/.local/state/pejl"},
    };
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        const char *base = getenv(places[i].variable);
        // systemd separates several state directories by colons.
        size_t length = base ? strcspn(base, ":") : 0;
        if (length > 0 && settings->cache.directory == NULL) {
            struct text_builder path = {0};
            text_append(&path, base, length);
            text_append_format(&path, "%s", places[i].inside);
            set_own(settings, "cache.directory", path.data);
            text_destroy(&path);
        }
    }
    if (settings->cache.directory == NULL) {
        log_error("no place for the cache: neither cache.directory nor "
                  "$STATE_DIRECTORY nor $HOME is set; set cache.directory");
    }
    return settings->cache.directory != NULL;
}

static bool
check_pairs(const struct settings *settings)
{
    bool has_lone_key = settings->source.client_key_file &&
                        !settings->source.client_certificate_file;
    bool has_lone_side =
        (settings->screen.width_mm > 0) != (settings->screen.height_mm > 0);
    if (has_lone_key) {
        log_error("source.client_key_file is set without "
                  "source.client_certificate_file; set both or none");
    }
    if (has_lone_side) {
        log_error("of screen.width_mm and screen.height_mm one is set; set "
                  "both or none");
    }
    return !has_lone_key && !has_lone_side;
}

// Whoever walks by a public screen may not write, and neither may anyone who
// cannot show who they are.
static bool
check_writes(struct settings *settings)
{
    struct settings_meeting *meeting = &settings->meeting;
    bool is_public = settings->screen.audience == SETTINGS_AUDIENCE_PUBLIC;
    if (!meeting->may_write) {
        return true;
    }
    if (is_public) {
        log_error("meeting.writes = yes does not go with public content: "
                  "nothing is written; remove it");
    } else if (meeting->pin_file == NULL) {
        log_error("meeting.writes = yes takes a meeting.pin_file: nothing is "
                  "written; make one with pejl pin");
    }
    meeting->may_write = !is_public && meeting->pin_file != NULL;
    return meeting->may_write;
}

#define VISIT_S 60 // accessibility A15

// Whoever walks up next finds nothing of who was here before: on a public board
// every way of staying, opening and holding ends as a visit does.
static void
complete_visit(struct settings *settings)
{
    struct settings_cycle *cycle = &settings->cycle;
    if (settings->screen.audience != SETTINGS_AUDIENCE_PUBLIC) {
        return;
    }
    if (cycle->idle_return_s <= 0) {
        log_warning("cycle.idle_return_s = 0 does not go with a public "
                    "audience: after %d seconds all is as it was",
                    VISIT_S);
        cycle->idle_return_s = VISIT_S;
    }
    int visit_s = cycle->idle_return_s;
    if (cycle->detail_return_s <= 0 || cycle->detail_return_s > visit_s) {
        cycle->detail_return_s = visit_s;
    }
    if (cycle->pause_s > visit_s) {
        cycle->pause_s = visit_s;
    }
}

bool
settings_complete(struct settings *settings)
{
    bool fits = complete_profile(settings);
    complete_visit(settings);
    if (settings->screen.text_step_percent == 0) {
        settings->screen.text_step_percent =
            profile_text_step(&settings->screen);
    }
    fits = complete_cache(settings) && fits;
    fits = check_writes(settings) && fits;
    return check_pairs(settings) && fits;
}
