#include "settings/keys.h"

#include <stddef.h>
#include <string.h>

#include "base/page_list.h"
#include "settings/settings.h"

static const struct settings_choice profiles[] = {
    {"office", SETTINGS_PROFILE_OFFICE},
    {"meeting", SETTINGS_PROFILE_MEETING},
    {"lobby", SETTINGS_PROFILE_LOBBY},
    {NULL, 0},
};
static const struct settings_choice audiences[] = {
    {"internal", SETTINGS_AUDIENCE_INTERNAL},
    {"public", SETTINGS_AUDIENCE_PUBLIC},
    {NULL, 0},
};
static const struct settings_choice languages[] = {
    {"da", 0},
    {"en", 0},
    {NULL, 0},
};
static const struct settings_choice themes[] = {
    {"auto", SETTINGS_THEME_AUTO},
    {"day", SETTINGS_THEME_DAY},
    {"evening", SETTINGS_THEME_EVENING},
    {"contrast", SETTINGS_THEME_CONTRAST},
    {NULL, 0},
};
static const struct settings_choice rotations[] = {
    {"0", 0}, {"90", 90}, {"180", 180}, {"270", 270}, {NULL, 0},
};
static const struct settings_choice text_steps[] = {
    {"auto", 0}, {"100", 100}, {"150", 150}, {"200", 200}, {NULL, 0},
};
#define CHOICE(name) {#name, 0},
static const struct settings_choice pages[] = {
    PAGE_CYCLE_LIST(CHOICE){NULL, 0}};

#define FIELD(path) offsetof(struct settings, path)
// What a value may be: the last three columns but one.
#define ANYTHING 0, 0, NULL
#define FROM(least, most) least, most, NULL
#define ONE_OF(choices) 0, 0, choices
#define WORDS(least, most, choices) least, most, choices

static const struct settings_key keys[] = {
    {"source.location", SETTINGS_LOCATION, FIELD(source.location), "", ANYTHING,
     "Where the content comes from: the path of an SQLite file, "
     "rqlite+https://host:port,host:port for a cluster, or the https:// "
     "address of a published database (pejl publish)."},
    {"source.credential_file", SETTINGS_TEXT, FIELD(source.credential_file), "",
     ANYTHING,
     "A file with user:password for the cluster. Only its owner may read it "
     "(chmod 600). The password never stands in this file."},
    {"source.public_key", SETTINGS_TEXT, FIELD(source.public_key), "", ANYTHING,
     "Who signs what is published: the line that pejl key gave. With it, a "
     "database is taken only with its signed manifest, from a path, too. Of "
     "several with spaces between, any may have signed."},
    {"source.ca_file", SETTINGS_TEXT, FIELD(source.ca_file), "", ANYTHING,
     "Certificates (PEM) that the cluster's or the web server's own is checked "
     "against. Not set: those of the system."},
    {"source.client_certificate_file", SETTINGS_TEXT,
     FIELD(source.client_certificate_file), "", ANYTHING,
     "This board's own certificate (PEM), where the cluster asks for one."},
    {"source.client_key_file", SETTINGS_TEXT, FIELD(source.client_key_file), "",
     ANYTHING, "The private key that belongs to that certificate."},
    {"source.proxy", SETTINGS_LOCATION, FIELD(source.proxy), "", ANYTHING,
     "A proxy, as http://proxy:3128. Not set: none, whatever the environment "
     "says."},
    {"source.allow_plain_http", SETTINGS_SWITCH,
     FIELD(source.allows_plain_http), "no", ANYTHING,
     "Take unencrypted rqlite+http:// from other machines, too. Anyone on the "
     "network can then read and change the content."},
    {"source.probe_interval_ms", SETTINGS_INTEGER,
     FIELD(source.probe_interval_ms), "2000", FROM(250, 60000),
     "How often to ask whether anything changed, in milliseconds."},
    {"screen.name", SETTINGS_TEXT, FIELD(screen.name), "", ANYTHING,
     "What this board is called by those who look after it."},
    {"screen.place", SETTINGS_TEXT, FIELD(screen.place), "", ANYTHING,
     "Where it hangs."},
    {"screen.profile", SETTINGS_CHOICE, FIELD(screen.profile), "office",
     ONE_OF(profiles),
     "Who stands before it: colleagues (office), leaders at their stand-up "
     "(meeting), or anyone (lobby)."},
    {"screen.audience", SETTINGS_CHOICE, FIELD(screen.audience), "",
     ONE_OF(audiences),
     "Which content is fetched at all. Not set: public in the lobby, else "
     "internal."},
    {"screen.language", SETTINGS_WORDS, FIELD(screen.language), "da",
     WORDS(1, 1, languages),
     "The language that it begins with, and returns to."},
    {"screen.theme", SETTINGS_CHOICE, FIELD(screen.theme), "auto",
     ONE_OF(themes),
     "The colours of day or evening, or by the two times below."},
    {"screen.day_from", SETTINGS_TIME, FIELD(screen.day_from_minute), "07:00",
     ANYTHING, "When the day's colours begin."},
    {"screen.evening_from", SETTINGS_TIME, FIELD(screen.evening_from_minute),
     "17:00", ANYTHING, "When the evening's colours begin."},
    {"screen.rotate", SETTINGS_CHOICE, FIELD(screen.rotate_degrees), "0",
     ONE_OF(rotations),
     "How the panel is turned on the wall, in degrees clockwise."},
    {"screen.reduced_motion", SETTINGS_SWITCH, FIELD(screen.has_reduced_motion),
     "no", ANYTHING, "Cut from page to page instead of fading."},
    {"screen.read_aloud", SETTINGS_SWITCH, FIELD(screen.reads_aloud), "yes",
     ANYTHING,
     "Whether a public board has a button that reads the page aloud, where a "
     "voice is installed (speech-dispatcher or espeak-ng)."},
    {"screen.width_mm", SETTINGS_INTEGER, FIELD(screen.width_mm), "0",
     FROM(0, 10000),
     "Width of the lit area as it hangs, in millimetres. 0: not known."},
    {"screen.height_mm", SETTINGS_INTEGER, FIELD(screen.height_mm), "0",
     FROM(0, 10000),
     "Height of the lit area as it hangs, in millimetres. 0: not known."},
    {"screen.mounting_height_mm", SETTINGS_INTEGER,
     FIELD(screen.mounting_height_mm), "0", FROM(0, 10000),
     "From the floor to its lower edge, in millimetres. 0: not known."},
    {"screen.viewing_distance_mm", SETTINGS_INTEGER,
     FIELD(screen.viewing_distance_mm), "0", FROM(0, 100000),
     "How far away its readers stand, in millimetres. 0: not known."},
    {"screen.touch", SETTINGS_SWITCH, FIELD(screen.has_touch), "yes", ANYTHING,
     "Whether it can be touched."},
    {"screen.text_step", SETTINGS_CHOICE, FIELD(screen.text_step_percent),
     "auto", ONE_OF(text_steps),
     "Size of the text in percent. auto: by the viewing distance (to 2 m 100, "
     "to 4 m 150, beyond 200)."},
    {"screen.window", SETTINGS_SIZE, FIELD(screen.window), "", FROM(160, 16384),
     "A window of this size, as 1280x720. Not set: the full screen."},
    {"cycle.idle_return_s", SETTINGS_INTEGER, FIELD(cycle.idle_return_s), "60",
     FROM(0, 86400),
     "Seconds without a touch until the pages turn again, and all is as it "
     "was: "
     "page, language, size of the text. The last 20 are counted down in sight. "
     "0: never, but not where the audience is public."},
    {"cycle.detail_return_s", SETTINGS_INTEGER, FIELD(cycle.detail_return_s),
     "90", FROM(0, 86400),
     "The same for whoever opened a plan, a goal or a story. Public boards "
     "take the shorter of the two."},
    {"cycle.pause_s", SETTINGS_INTEGER, FIELD(cycle.pause_s), "600",
     FROM(10, 86400),
     "Seconds that the pause button holds a page; on a public board no longer "
     "than idle_return_s after the last touch."},
    {"cycle.stay_ms", SETTINGS_INTEGER, FIELD(cycle.stay_ms), "0",
     FROM(0, 600000),
     "Milliseconds that each page stays, to try things out. 0: as long as it "
     "takes to read it."},
    {"cycle.story_share", SETTINGS_INTEGER, FIELD(cycle.story_share_percent),
     "25", FROM(0, 50),
     "How many of a hundred turns show a story, at the least. 0: its place "
     "among the pages alone."},
    {"cycle.pages", SETTINGS_WORDS, FIELD(cycle.pages), "", WORDS(1, 16, pages),
     "The pages that turn, in their order. Not set: office has compass plans "
     "goals service stories, meeting compass plans goals meeting leadership, "
     "lobby welcome service stories. A strategy of two foci that carry each "
     "other shows balance for compass and initiatives for plans."},
    {"panel.hours", SETTINGS_HOURS, FIELD(panel.hours), "", ANYTHING,
     "When the panel is lit, as ma-fr 07:00-17:00, lø 10:00-14:00; public "
     "holidays are closed unless named (hd). Not set: always. Else the picture "
     "is black; a touch lights it for five minutes, an urgent notice as long "
     "as it is shown."},
    {"panel.off_command", SETTINGS_TEXT, FIELD(panel.off_command), "", ANYTHING,
     "What puts the panel out: a program and its arguments, no shell. It is "
     "run at the start and every ten minutes again, and may take 10 s. As "
     "cec-ctl --to 0 --standby, ddcutil setvcp d6 5 or wlr-randr --output "
     "HDMI-A-1 --off."},
    {"panel.on_command", SETTINGS_TEXT, FIELD(panel.on_command), "", ANYTHING,
     "What lights it. As cec-ctl --to 0 --image-view-on, ddcutil setvcp d6 1 "
     "or wlr-randr --output HDMI-A-1 --on."},
    {"panel.shift", SETTINGS_SWITCH, FIELD(panel.shifts), "no", ANYTHING,
     "Move the whole picture by a pixel each minute, so that no edge stays "
     "where it is."},
    {"panel.dim_from", SETTINGS_TIME, FIELD(panel.dim_from_minute), "00:00",
     ANYTHING, "When the picture gets darker; the same time twice: never."},
    {"panel.dim_to", SETTINGS_TIME, FIELD(panel.dim_to_minute), "00:00",
     ANYTHING, "When it is as bright as ever again."},
    {"panel.dim_percent", SETTINGS_INTEGER, FIELD(panel.dim_percent), "60",
     FROM(40, 100), "How much of its light is left meanwhile."},
    {"report.to_source", SETTINGS_SWITCH, FIELD(report.to_source), "no",
     ANYTHING,
     "Tell the source once a minute how this board is: where pejl screens "
     "reads it. It takes leave to write, and a screen.name."},
    {"report.credential_file", SETTINGS_TEXT, FIELD(report.credential_file), "",
     ANYTHING,
     "A file with user:password for that, mode 0600. Not set: "
     "source.credential_file."},
    {"report.metrics_file", SETTINGS_TEXT, FIELD(report.metrics_file), "",
     ANYTHING,
     "Where the same is written for Prometheus, as "
     "/var/lib/prometheus/node-exporter/pejl.prom."},
    {"meeting.body", SETTINGS_TEXT, FIELD(meeting.body), "", ANYTHING,
     "Whose meeting it is, as \"Direktionen\": the minutes name it."},
    {"meeting.start", SETTINGS_MOMENT, FIELD(meeting.start), "", ANYTHING,
     "When it begins of its own accord, as ma 08:30. Not set: by touch alone."},
    {"meeting.minutes", SETTINGS_INTEGER, FIELD(meeting.minutes), "15",
     FROM(1, 240), "How long it is to take."},
    {"meeting.idle_end_s", SETTINGS_INTEGER, FIELD(meeting.idle_end_s), "1800",
     FROM(0, 86400),
     "Seconds without a touch until it ends of its own accord. 0: never."},
    {"meeting.writes", SETTINGS_SWITCH, FIELD(meeting.may_write), "no",
     ANYTHING,
     "Whether status, decisions and priorities may be written down by touch, "
     "for all screens. It takes a pin_file and leave to write, and is never so "
     "on a public board."},
    {"meeting.credential_file", SETTINGS_TEXT, FIELD(meeting.credential_file),
     "", ANYTHING,
     "A file with user:password for that, mode 0600. Not set: "
     "source.credential_file."},
    {"meeting.pin_file", SETTINGS_TEXT, FIELD(meeting.pin_file), "", ANYTHING,
     "Who may write, and the codes they show it by: a file that pejl pin "
     "makes, mode 0600."},
    {"cache.directory", SETTINGS_TEXT, FIELD(cache.directory), "", ANYTHING,
     "Where the last content is kept for when the source is away. Not set: "
     "$STATE_DIRECTORY, $XDG_STATE_HOME/pejl or ~/.local/state/pejl."},
    {"help.phone", SETTINGS_TEXT, FIELD(help.phone), "", ANYTHING,
     "Whom to call if the board fails, as 99 17 00 00."},
    {"help.text", SETTINGS_TEXT, FIELD(help.text), "", ANYTHING,
     "Who answers there, as \"IT-service\"."},
};

#define KEY_COUNT (sizeof keys / sizeof *keys)

const struct settings_key *
settings_known_keys(size_t *count)
{
    *count = KEY_COUNT;
    return keys;
}

const struct settings_key *
settings_find_key(const char *name)
{
    for (size_t i = 0; i < KEY_COUNT; i++) {
        if (strcmp(keys[i].name, name) == 0) {
            return &keys[i];
        }
    }
    return NULL;
}
