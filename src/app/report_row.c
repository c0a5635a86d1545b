#include "app/report_row.h"

#include <math.h>
#include <stdio.h>
#include <time.h>

#include "app/last_run.h"
#include "base/calendar.h"

#define TIME_SIZE sizeof "2026-11-22T12:00:00Z"
#define NUMBER_SIZE 24
#define VALUES 16

static const char upsert[] =
    "INSERT INTO screen (name, place, room, orientation, seen_at, version, "
    "data_revision, page, is_off_on_purpose, data_at, off_until, free_bytes, "
    "started_at, start_cause, is_clock_trusted, fault) VALUES (?1, ?2, ?3, "
    "?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16) "
    "ON CONFLICT (name) DO UPDATE SET "
    "place = coalesce(excluded.place, place), room = excluded.room, "
    "orientation = excluded.orientation, seen_at = excluded.seen_at, "
    "version = excluded.version, data_revision = excluded.data_revision, "
    "page = excluded.page, is_off_on_purpose = excluded.is_off_on_purpose, "
    "data_at = excluded.data_at, off_until = excluded.off_until, "
    "free_bytes = excluded.free_bytes, started_at = excluded.started_at, "
    "start_cause = excluded.start_cause, "
    "is_clock_trusted = excluded.is_clock_trusted, fault = excluded.fault";

static const char *
write_time(char out[TIME_SIZE], int64_t utc_s)
{
    time_t time = (time_t)utc_s;
    struct tm parts;

    if (utc_s == TIME_NONE || gmtime_r(&time, &parts) == NULL)
        return NULL;
    strftime(out, TIME_SIZE, "%Y-%m-%dT%H:%M:%SZ", &parts);
    return out;
}

static const char *
write_number(char out[NUMBER_SIZE], double number)
{
    if (isnan(number))
        return NULL;
    snprintf(out, NUMBER_SIZE, "%.0f", number);
    return out;
}

static const char *
text_or_null(const char *text)
{
    return text == NULL || *text == '\0' ? NULL : text;
}

static const char *
room_word(enum room room)
{
    return room == ROOM_LOBBY     ? "lobby"
           : room == ROOM_MEETING ? "meeting"
                                  : "office";
}

enum source_result
report_write_row(struct source *source, const struct report_facts *facts)
{
    const struct screen_report *screen = &facts->screen;
    char times[4][TIME_SIZE];
    char numbers[2][NUMBER_SIZE];
    const char *values[VALUES] = {
        screen->name,
        text_or_null(screen->place),
        room_word(screen->room),
        screen->orientation == ORIENTATION_PORTRAIT ? "portrait" : "landscape",
        write_time(times[0], screen->seen_at),
        text_or_null(screen->version),
        write_number(numbers[0], (double)screen->data_revision),
        text_or_null(facts->page),
        screen->is_off_on_purpose ? "1" : "0",
        write_time(times[1], screen->data_at),
        write_time(times[2], screen->off_until),
        write_number(numbers[1], screen->free_bytes),
        write_time(times[3], screen->started_at),
        text_or_null(last_run_word(screen->start_cause)),
        screen->is_clock_trusted ? "1" : "0",
        text_or_null(screen->fault),
    };
    struct source_statement statement = {upsert, values, VALUES};

    return source_execute(source, &statement, 1);
}
