// The settings: what one board is told in its INI file and on its command
// line.
#ifndef PEJL_SETTINGS_SETTINGS_H
#define PEJL_SETTINGS_SETTINGS_H

#include <stdbool.h>
#include <stdio.h>

enum settings_profile {
    SETTINGS_PROFILE_OFFICE,
    SETTINGS_PROFILE_MEETING,
    SETTINGS_PROFILE_LOBBY,
};

enum settings_audience {
    SETTINGS_AUDIENCE_OF_PROFILE, // only until settings_complete
    SETTINGS_AUDIENCE_INTERNAL,
    SETTINGS_AUDIENCE_PUBLIC,
};

enum settings_theme {
    SETTINGS_THEME_AUTO, // by the hour
    SETTINGS_THEME_DAY,
    SETTINGS_THEME_EVENING,
    SETTINGS_THEME_CONTRAST, // black, for those who see little
};

struct settings_size {
    int width_px;
    int height_px;
};

struct settings_moment {
    int weekday; // 1 for Monday to 7 for Sunday; 0: none
    int minute;  // of the local day
};

struct settings_source {
    char *location; // as source_open takes it
    char *credential_file;
    char *public_key; // "ed25519:…", of several with spaces between
    char *ca_file;
    char *client_certificate_file;
    char *client_key_file;
    char *proxy;
    bool allows_plain_http;
    int probe_interval_ms;
};

struct settings_screen {
    char *name;
    char *place;
    enum settings_profile profile;
    enum settings_audience audience;
    char *language; // "da" or "en"
    enum settings_theme theme;
    int day_from_minute; // of the local day
    int evening_from_minute;
    int rotate_degrees; // 0, 90, 180 or 270, clockwise
    bool has_reduced_motion;
    bool reads_aloud; // where a voice is installed
    int width_mm;     // of the lit area as it hangs; 0: not known
    int height_mm;
    int mounting_height_mm;  // floor to lower edge; 0: not known
    int viewing_distance_mm; // 0: not known
    bool has_touch;
    int text_step_percent; // 100, 150 or 200; 0 (auto) until settings_complete
    struct settings_size window; // 0 x 0: full screen
};

struct settings_cycle {
    int idle_return_s;   // 0: never
    int detail_return_s; // 0: never
    int pause_s;
    int stay_ms;             // 0: by how much there is to read
    int story_share_percent; // of the turns that stories have at the least
    char *pages;             // names with one space between, at most 16
};

// When the panel is lit, how it is told, and what it is spared.
struct settings_panel {
    char *hours; // as hours_parse takes them; NULL: always
    char *off_command;
    char *on_command;
    bool shifts;
    int dim_from_minute; // of the local day
    int dim_to_minute;
    int dim_percent; // of the light that is left
};

// Whom the board tells how it is.
struct settings_report {
    bool to_source;        // its own row there
    char *credential_file; // that may write; NULL: the source's own
    char *metrics_file;
};

// The stand-up meeting, and what may be written down at it.
struct settings_meeting {
    char *body;                   // whose meeting it is; NULL: nobody's name
    struct settings_moment start; // of its own accord; all-zero: by touch only
    int minutes;                  // that it is to take
    int idle_end_s;               // without a touch until it ends; 0: never
    bool may_write;               // to the shared database; never in public
    char *credential_file;        // that may write; NULL: the source's own
    char *pin_file;               // who may write, by their codes
};

struct settings_cache {
    char *directory;
};

struct settings_help {
    char *phone;
    char *text;
};

// Valid when all-zero. Owns its texts; a text that is not set is NULL.
struct settings {
    struct settings_source source;
    struct settings_screen screen;
    struct settings_cycle cycle;
    struct settings_panel panel;
    struct settings_report report;
    struct settings_meeting meeting;
    struct settings_cache cache;
    struct settings_help help;
};

// Set every key to its default.
void
settings_defaults(struct settings *settings);

// Take over what an INI file says. Each error is logged with file, line, cause
// and remedy and leaves that one key as it was; unknown and repeated keys are
// warned of. Returns false if there was an error, also if the file cannot be
// read; the settings can be used all the same.
bool
settings_read_file(struct settings *settings, const char *path);

// Set the key called `name` ("screen.language") to `value` as an INI file
// would say it; an empty value is the default. `origin` begins the log line if
// that fails ("command line"). Returns false, with the key as it was, for an
// unknown key or a wrong value.
bool
settings_set(struct settings *settings, const char *name, const char *value,
             const char *origin);

// Fill in what was left to the profile (audience, pages), the viewing distance
// (text step: to 2 m 100 %, to 4 m 150 %, beyond 200 %; design2.md) and the
// environment (cache directory); then check what must fit together. To be
// called once, after the last key was set. Returns false, logged, if something
// does not fit; then the safer of the two holds.
bool
settings_complete(struct settings *settings);

// Write all settings as an INI file that explains itself; what stands at its
// default is commented out.
void
settings_print(const struct settings *settings, FILE *out);

// Release the texts. Accepts an all-zero struct.
void
settings_destroy(struct settings *settings);

#endif
