#include "model/minutes.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "model/snapshot_rows.h"

static enum status
report_status(const struct status_report *report)
{
    struct plan plan = {.health = report->health,
                        .state =
                            report->is_done ? PLAN_REALISED : PLAN_STARTED};
    return progress_plan_status(&plan);
}

// Says whether anything was reported on the plan in the meeting.
static bool
tell_reports(const struct plan *plan, int64_t meeting_id,
             struct minutes_report *told)
{
    const struct status_report *before = NULL;
    const struct status_report *last = NULL;
    for (size_t i = 0; i < plan->report_count; i++) {
        const struct status_report *report = &plan->reports[i];
        if (report->meeting_id == meeting_id) {
            last = report;
        } else if (last == NULL) {
            before = report;
        }
    }
    if (last == NULL) {
        return false;
    }
    *told = (struct minutes_report){
        .plan = plan,
        .report = last,
        .before = before ? report_status(before) : STATUS_NEW,
        .after = report_status(last),
        .progress = before ? before->progress : (double)NAN,
    };
    return true;
}

static int
compare_reports(const void *left, const void *right)
{
    const struct status_report *a =
        ((const struct minutes_report *)left)->report;
    const struct status_report *b =
        ((const struct minutes_report *)right)->report;
    int order = rows_compare_numbers(a->reported_at, b->reported_at);
    return order ? order : rows_compare_numbers(a->id, b->id);
}

static void
gather_reports(const struct snapshot *snapshot, struct minutes *minutes,
               struct arena *arena)
{
    struct minutes_report *reports =
        arena_allocate(arena, (snapshot->plans.count + 1) * sizeof *reports);
    for (size_t i = 0; i < snapshot->plans.count; i++) {
        minutes->report_count +=
            tell_reports(&snapshot->plans.items[i], minutes->meeting->id,
                         &reports[minutes->report_count]);
    }
    if (minutes->report_count > 1) {
        qsort(reports, minutes->report_count, sizeof *reports, compare_reports);
    }
    minutes->reports = reports;
}

static struct minutes_talk *
find_talk(struct minutes_talk *talks, size_t count, const struct plan *plan)
{
    for (size_t i = 0; i < count; i++) {
        if (talks[i].plan == plan) {
            return &talks[i];
        }
    }
    return NULL;
}

static void
gather_talks(struct minutes *minutes, struct arena *arena)
{
    const struct discussed_list *list = &minutes->meeting->talks;
    struct minutes_talk *talks =
        arena_allocate(arena, (list->count + 1) * sizeof *talks);
    for (size_t i = 0; i < list->count; i++) {
        const struct discussed *discussed = list->items[i];
        struct minutes_talk *talk =
            find_talk(talks, minutes->talk_count, discussed->plan);
        if (talk == NULL) {
            talk = &talks[minutes->talk_count++];
            talk->plan = discussed->plan;
        }
        talk->seconds += discussed->seconds;
    }
    minutes->talks = talks;
}

static const struct priority_round *
find_round(const struct snapshot *snapshot, int64_t meeting_id)
{
    for (size_t i = snapshot->round_count; i-- > 0;) {
        if (snapshot->rounds[i]->meeting_id == meeting_id) {
            return snapshot->rounds[i];
        }
    }
    return NULL;
}

static void
gather_moves(const struct priority_round *round, struct minutes *minutes,
             struct arena *arena)
{
    struct minutes_move *moves =
        arena_allocate(arena, (round->place_count + 1) * sizeof *moves);
    for (size_t i = 0; i < round->place_count; i++) {
        const struct priority *place = &round->places[i];
        if (place->rank != place->previous_rank) {
            moves[minutes->move_count++] =
                (struct minutes_move){place->plan, place->previous_rank,
                                      place->rank, place->is_below_line};
        }
    }
    minutes->has_round = true;
    minutes->moves = moves;
}

// Somebody who wrote, and when.
struct writing {
    int64_t at_s;
    const char *name;
};

static int
compare_writings(const void *left, const void *right)
{
    const struct writing *a = left;
    const struct writing *b = right;
    int order = rows_compare_numbers(a->at_s, b->at_s);
    return order ? order : strcmp(a->name, b->name);
}

static void
add_writing(struct writing *writings, size_t *count, int64_t at_s,
            const char *name)
{
    if (name != NULL && *name != '\0') {
        writings[(*count)++] = (struct writing){at_s, name};
    }
}

static size_t
list_writings(const struct snapshot *snapshot, const struct minutes *minutes,
              const struct priority_round *round, struct writing *writings)
{
    const struct decision_list *decisions = &minutes->meeting->decisions;
    size_t count = 0;
    for (size_t i = 0; i < decisions->count; i++) {
        add_writing(writings, &count, decisions->items[i]->decided_at,
                    decisions->items[i]->author);
    }
    for (size_t i = 0; i < snapshot->reports.count; i++) {
        const struct status_report *report = &snapshot->reports.items[i];
        if (report->meeting_id == minutes->meeting->id) {
            add_writing(writings, &count, report->reported_at, report->author);
        }
    }
    if (round != NULL) {
        add_writing(writings, &count, round->recorded_at, round->author);
    }
    return count;
}

static void
gather_writers(const struct snapshot *snapshot, struct minutes *minutes,
               const struct priority_round *round, struct arena *arena)
{
    size_t most =
        minutes->meeting->decisions.count + snapshot->reports.count + 1;
    struct writing *writings = arena_allocate(arena, most * sizeof *writings);
    const char **names = arena_allocate(arena, most * sizeof *names);
    size_t count = list_writings(snapshot, minutes, round, writings);
    if (count > 1) {
        qsort(writings, count, sizeof *writings, compare_writings);
    }
    for (size_t i = 0; i < count; i++) {
        size_t known = 0;
        while (known < minutes->writer_count &&
               strcmp(names[known], writings[i].name) != 0) {
            known++;
        }
        names[known] = writings[i].name;
        minutes->writer_count += known == minutes->writer_count;
    }
    minutes->writers = names;
}

struct minutes
minutes_make(const struct snapshot *snapshot,
             const struct meeting_record *meeting, struct arena *arena)
{
    struct minutes minutes = {.meeting = meeting,
                              .strategy = snapshot->strategy};
    const struct priority_round *round = find_round(snapshot, meeting->id);
    gather_reports(snapshot, &minutes, arena);
    gather_talks(&minutes, arena);
    if (round != NULL) {
        gather_moves(round, &minutes, arena);
    }
    gather_writers(snapshot, &minutes, round, arena);
    return minutes;
}
