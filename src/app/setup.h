// Setting up: what the settings of a board mean to its parts.
#ifndef PEJL_APP_SETUP_H
#define PEJL_APP_SETUP_H

#include "cache/cache.h"
#include "model/notice.h"
#include "nav/nav.h"
#include "scene/style.h"
#include "settings/settings.h"
#include "source/source.h"

// The texts in what these return are borrowed from the settings, which are
// complete.

// Return how the source is to be opened, to be read.
struct source_options
setup_source(const struct settings *settings);

// Return whose content is fetched.
enum audience
setup_audience(const struct settings *settings);

// Return who reads the notices on this board.
struct notice_reader
setup_notice_reader(const struct settings *settings, struct now now,
                    int64_t now_ms);

// Return for which screen the schedule is read.
struct schedule_screen
setup_schedule_screen(const struct settings *settings);

// Say whether the board shows how the other screens are: only an internal one
// may.
bool
setup_wants_screens(const struct settings *settings);

// Say whether meetings are held at the board: it hangs in a meeting room, and
// is an internal one.
bool
setup_wants_meetings(const struct settings *settings);

// Return the cycle and its times.
struct nav_settings
setup_navigation(const struct settings *settings);

// Return how pages look at a minute of the local day on a picture of that
// shape: theme, text step and targets, as whoever stands there asked for them.
struct style
setup_style(const struct settings *settings, const struct nav *nav,
            int32_t minute, bool is_portrait);

// Return the theme at a minute of the local day.
enum theme
setup_theme(const struct settings *settings, int32_t minute);

#endif
