#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/denmark.h"
#include "cli/choices.h"
#include "cli/command.h"
#include "cli/deadline.h"
#include "cli/target.h"

enum {
    OPTION_TEXT,
    OPTION_LEAD,
    OPTION_TEXT_EN,
    OPTION_LEAD_EN,
    OPTION_UNTIL,
    OPTION_ROOM,
    OPTION_PUBLIC,
    OPTION_CALM,
    OPTION_END,
    OPTION_BY,
};

static const struct cli_option options[] = {
    [OPTION_TEXT] = {"text", "WORDS", "what it says, in one line", NULL},
    [OPTION_LEAD] = {"lead", "WORDS", "what to do, in a smaller line", NULL},
    [OPTION_TEXT_EN] = {"text-en", "WORDS", "the same in English", NULL},
    [OPTION_LEAD_EN] = {"lead-en", "WORDS", "the same in English", NULL},
    [OPTION_UNTIL] = {"until", "TIME",
                      "13:00, 2026-11-22T13:00 or …T12:00:00Z; at most 24 "
                      "hours",
                      NULL},
    [OPTION_ROOM] = {"room", "ROOMS", "office,meeting,lobby; if not given, all",
                     NULL},
    [OPTION_PUBLIC] = {"public", NULL, "for public screens, too", NULL},
    [OPTION_CALM] = {"calm", NULL, "in quiet colours: it is not urgent", NULL},
    [OPTION_END] = {"end", NULL, "end all that are shown, or wait", NULL},
    [OPTION_BY] = {"by", "NAME", "who sends it; if not given, who runs this",
                   NULL},
    CHOICE_CREDENTIAL,
    CHOICE_CONFIG,
    {NULL, NULL, NULL, NULL},
};

#define TEXT_MAX 400 // characters, as the schema has it
#define ROOMS_MAX 3

static const char insert[] =
    "INSERT INTO notice (text, lead, text_en, lead_en, severity, room, "
    "starts_at, expires_at, updated_at, audience, changed_by) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?7, ?9, ?10)";

// What a public screen shows is opened field by field; who sends a notice to
// the public opens these.
static const char open_fields[] =
    "INSERT OR IGNORE INTO public_field (dataset, field) VALUES "
    "('notice', 'text'), ('notice', 'lead'), ('notice', 'text_en'), "
    "('notice', 'lead_en')";

// A notice lasts a second at least, and each change has a time of its own.
static const char end[] =
    "UPDATE notice SET changed_by = ?2, "
    "expires_at = strftime('%Y-%m-%dT%H:%M:%SZ', max(CAST(strftime('%s', ?1) "
    "AS INTEGER), CAST(strftime('%s', starts_at) AS INTEGER) + 1), "
    "'unixepoch'), updated_at = strftime('%Y-%m-%dT%H:%M:%SZ', "
    "max(CAST(strftime('%s', ?1) AS INTEGER), CAST(strftime('%s', updated_at) "
    "AS INTEGER) + 1), 'unixepoch') WHERE expires_at > ?1";

struct moment {
    char text[sizeof "2026-11-22T12:00:00Z"];
};

static struct moment
write_moment(int64_t utc_s)
{
    struct moment moment = {.text = ""};
    time_t time = (time_t)utc_s;
    struct tm parts;

    if (gmtime_r(&time, &parts) != NULL)
        strftime(moment.text, sizeof moment.text, "%Y-%m-%dT%H:%M:%SZ", &parts);
    return moment;
}

static const char *
find_sender(const struct cli_input *input)
{
    const char *sudo = getenv("SUDO_USER");
    const struct passwd *user = getpwuid(getuid());

    if (input->values[OPTION_BY] != NULL)
        return input->values[OPTION_BY];
    if (sudo != NULL && *sudo != '\0')
        return sudo;
    return user == NULL ? "?" : user->pw_name;
}

// The rooms that are named, "all" if none is.
struct rooms {
    const char *names[ROOMS_MAX];
    size_t count;
};

static bool
read_rooms(const char *words, struct rooms *rooms)
{
    static const char *const known[ROOMS_MAX] = {"office", "meeting", "lobby"};

    rooms->count = 0;
    if (words == NULL || strcmp(words, "all") == 0) {
        rooms->names[rooms->count++] = "all";
        return true;
    }
    for (size_t i = 0; i < ROOMS_MAX; i++) {
        const char *found = strstr(words, known[i]);
        size_t length = strlen(known[i]);
        if (found != NULL && (found == words || found[-1] == ',') &&
            (found[length] == '\0' || found[length] == ','))
            rooms->names[rooms->count++] = known[i];
    }
    size_t commas = 0;
    for (const char *at = words; *at != '\0'; at++)
        commas += *at == ',';
    return rooms->count > 0 && rooms->count == commas + 1;
}

static bool
has_room(const struct rooms *rooms, const char *name)
{
    for (size_t i = 0; i < rooms->count; i++) {
        if (strcmp(rooms->names[i], name) == 0)
            return true;
    }
    return false;
}

// How many screens are known that will show it. A lobby is public.
static int64_t
count_screens(struct source *source, const struct rooms *rooms, bool is_public)
{
    char sql[300];

    snprintf(sql, sizeof sql,
             "SELECT count(*) FROM screen WHERE (%d OR (%d AND room = 'office')"
             " OR (%d AND room = 'meeting') OR (%d AND room = 'lobby'))"
             " AND (%d OR room <> 'lobby')",
             has_room(rooms, "all"), has_room(rooms, "office"),
             has_room(rooms, "meeting"), has_room(rooms, "lobby"), is_public);
    return schema_read_number(source, sql);
}

static enum cli_status
tell_sent(const struct target *target, const struct rooms *rooms,
          bool is_public, int64_t until_s)
{
    int64_t screens = count_screens(target->source, rooms, is_public);
    int minute = (int)(denmark_wall_s(until_s) / 60 % 1440);

    printf("%s: sent; it ends by itself at %02d:%02d and is meant for "
           "%lld screen%s\n",
           target->location, minute / 60, minute % 60,
           (long long)(screens < 0 ? 0 : screens), screens == 1 ? "" : "s");
    if (!is_public && has_room(rooms, "all"))
        puts("Public screens do not show it: that takes --public.");
    return CLI_DONE;
}

static enum cli_status
send_notice(struct target *target, const struct cli_input *input,
            const struct rooms *rooms, int64_t now_s, int64_t until_s)
{
    bool is_public = input->values[OPTION_PUBLIC] != NULL;
    struct moment now = write_moment(now_s);
    struct moment until = write_moment(until_s);
    const char *values[ROOMS_MAX][10];
    struct source_statement statements[ROOMS_MAX + 1];
    size_t count = 0;

    if (is_public)
        statements[count++] = (struct source_statement){.sql = open_fields};
    for (size_t i = 0; i < rooms->count; i++) {
        const char *row[10] = {input->values[OPTION_TEXT],
                               input->values[OPTION_LEAD],
                               input->values[OPTION_TEXT_EN],
                               input->values[OPTION_LEAD_EN],
                               input->values[OPTION_CALM] == NULL ? "urgent"
                                                                  : "notice",
                               rooms->names[i],
                               now.text,
                               until.text,
                               is_public ? "public" : "internal",
                               find_sender(input)};
        memcpy(values[i], row, sizeof row);
        statements[count++] = (struct source_statement){insert, values[i], 10};
    }
    if (source_execute(target->source, statements, count) != SOURCE_DONE) {
        cli_complain("%s: not sent; the line above says why", target->location);
        return CLI_FAILED;
    }
    return tell_sent(target, rooms, is_public, until_s);
}

static enum cli_status
end_notices(struct target *target, const struct cli_input *input, int64_t now_s)
{
    struct moment now = write_moment(now_s);
    const char *values[] = {now.text, find_sender(input)};
    struct source_statement statement = {end, values, 2};
    char sql[100];
    int64_t count;

    snprintf(sql, sizeof sql,
             "SELECT count(*) FROM notice WHERE expires_at > '%s'", now.text);
    count = schema_read_number(target->source, sql);
    if (count < 0 ||
        source_execute(target->source, &statement, 1) != SOURCE_DONE) {
        cli_complain("%s: not ended; the line above says why",
                     target->location);
        return CLI_FAILED;
    }
    printf("%s: %lld notice%s ended\n", target->location, (long long)count,
           count == 1 ? "" : "s");
    return CLI_DONE;
}

static bool
is_short(const struct cli_input *input, int option)
{
    const char *words = input->values[option];
    size_t characters = 0;

    for (const char *at = words; at != NULL && *at != '\0'; at++)
        characters += ((unsigned char)*at & 0xC0) != 0x80;
    if (words == NULL || (characters > 0 && characters <= TEXT_MAX))
        return true;
    cli_complain("notice: --%s takes 1 to %d characters", options[option].name,
                 TEXT_MAX);
    return false;
}

// What is to be sent makes sense.
static bool
is_right(const struct cli_input *input, int64_t now_s, struct rooms *rooms,
         int64_t *until_s)
{
    const char *until = input->values[OPTION_UNTIL];

    if (input->values[OPTION_TEXT] == NULL || until == NULL) {
        cli_complain("notice: --text and --until are needed, or --end; see "
                     "pejl notice --help");
        return false;
    }
    for (int i = OPTION_TEXT; i <= OPTION_LEAD_EN; i++) {
        if (!is_short(input, i))
            return false;
    }
    if (!read_rooms(input->values[OPTION_ROOM], rooms)) {
        cli_complain("notice: --room takes office, meeting and lobby with "
                     "commas between, or all, not %s",
                     input->values[OPTION_ROOM]);
        return false;
    }
    if (has_room(rooms, "lobby") && input->values[OPTION_PUBLIC] == NULL) {
        cli_complain("notice: a lobby shows only what is public; add "
                     "--public if anybody may read it");
        return false;
    }
    return deadline_read(until, now_s, until_s);
}

static enum cli_status
follow(struct target *target, const struct cli_input *input)
{
    int64_t now_s = (int64_t)time(NULL);
    int64_t until_s = 0;
    struct rooms rooms = {0};
    int version;
    enum schema_state state;

    if (input->values[OPTION_END] == NULL &&
        !is_right(input, now_s, &rooms, &until_s))
        return CLI_MISUSED;
    state = schema_read_state(target->source, &version);
    if (state != SCHEMA_CURRENT) {
        target_complain(target, state, version);
        return CLI_FAILED;
    }
    return input->values[OPTION_END] != NULL
               ? end_notices(target, input, now_s)
               : send_notice(target, input, &rooms, now_s, until_s);
}

static enum cli_status
run(const struct cli_input *input)
{
    struct target target;
    enum cli_status status = target_open(&target, &cli_notice, input, false);

    if (status == CLI_DONE)
        status = follow(&target, input);
    target_close(&target);
    return status;
}

const struct cli_command cli_notice = {
    .name = "notice",
    .operand = "SOURCE",
    .summary = "Send an urgent notice to the screens, or end it.",
    .options = options,
    .run = run,
};
