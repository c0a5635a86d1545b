#include "model/minutes.h"

#include <math.h>
#include <string.h>

#include "base/calendar.h"
#include "base/language.h"

enum { WORDS_SIZE = 80, SECONDS_PER_MINUTE = 60 };

// What somebody wrote, on one line and without a sign that Markdown reads.
static void
add_plain(struct text_builder *out, const char *text)
{
    for (; *text != '\0'; text++) {
        if (strchr("\\`*_[]<>|#&~", *text) != NULL) {
            text_append(out, "\\", 1);
        }
        text_append(out, (unsigned char)*text < ' ' ? " " : text, 1);
    }
}

static void
add_labelled(struct text_builder *out, const char *label, const char *text)
{
    if (*text != '\0') {
        text_append_format(out, " %s: ", label);
        add_plain(out, text);
        text_append_format(out, ".");
    }
}

// Ends as one sentence, whatever the words end with.
static void
add_sentence(struct text_builder *out, const char *label, const char *text)
{
    size_t length = strlen(text);
    if (length > 0) {
        text_append_format(out, " %s: ", label);
        add_plain(out, text);
        if (strchr(".!?", text[length - 1]) == NULL) {
            text_append_format(out, ".");
        }
    }
}

// With the year: minutes are read long after.
static void
add_day(struct text_builder *out, int32_t day)
{
    char words[WORDS_SIZE];
    text_append_format(out, "%s %d",
                       calendar_format_long(words, sizeof words, day),
                       calendar_date_from_day(day).year);
}

static void
add_clock(struct text_builder *out, int64_t at_s)
{
    char words[WORDS_SIZE];
    text_append_format(out, "%s",
                       calendar_format_clock(words, sizeof words,
                                             calendar_now(at_s, true).minute));
}

static void
write_when(struct text_builder *out, const struct meeting_record *meeting)
{
    add_day(out, calendar_now(meeting->started_at, true).day);
    text_append_format(out, ", ");
    add_clock(out, meeting->started_at);
    if (meeting->ended_at == TIME_NONE) {
        text_append_format(out, ". %s", _("The meeting has not ended."));
    } else {
        text_append_format(out, "–");
        add_clock(out, meeting->ended_at);
    }
    text_append_format(out, "\n");
}

static void
write_head(struct text_builder *out, const struct minutes *minutes)
{
    const struct meeting_record *meeting = minutes->meeting;
    const struct strategy *strategy = minutes->strategy;
    text_append_format(out, "# %s", _("Minutes of the stand-up meeting"));
    if (*meeting->body != '\0') {
        text_append_format(out, ", ");
        add_plain(out, meeting->body);
    }
    text_append_format(out, "\n\n");
    if (strategy != NULL && *strategy->organisation != '\0') {
        add_plain(out, strategy->organisation);
        if (strategy->is_sample) {
            text_append_format(out, " (%s)", _("Invented figures"));
        }
        text_append_format(out, "\n\n");
    }
    write_when(out, meeting);
    if (*meeting->screen != '\0') {
        text_append_format(out, "\n%s: ", C_("minutes", "Board"));
        add_plain(out, meeting->screen);
        text_append_format(out, "\n");
    }
    if (minutes->writer_count > 0) {
        text_append_format(out, "\n%s: ", C_("minutes", "Written by"));
    }
    for (size_t i = 0; i < minutes->writer_count; i++) {
        bool is_last = i + 1 == minutes->writer_count;
        add_plain(out, minutes->writers[i]);
        text_append(out, is_last ? "\n" : ", ", is_last ? 1 : 2);
    }
}

static void
begin_section(struct text_builder *out, const char *title, size_t count)
{
    text_append_format(out, "\n## %s\n\n", title);
    if (count == 0) {
        text_append_format(out, "%s\n", C_("minutes", "None."));
    }
}

static void
write_decisions(struct text_builder *out, const struct decision_list *list)
{
    begin_section(out, C_("minutes", "Decisions"), list->count);
    for (size_t i = 0; i < list->count; i++) {
        const struct decision *decision = list->items[i];
        text_append_format(out, "%zu. **", i + 1);
        add_plain(out, decision->text);
        text_append_format(out, "**");
        if (decision->plan != NULL) {
            text_append_format(out, " (");
            add_plain(out, decision->plan->title);
            text_append_format(out, ")");
        }
        text_append_format(out, ".");
        add_labelled(out, C_("minutes", "Responsible"), decision->responsible);
        if (decision->due_on != DAY_NONE) {
            text_append_format(out, " %s: ", C_("minutes", "By"));
            add_day(out, decision->due_on);
            text_append_format(out, ".");
        }
        text_append_format(out, "\n");
    }
}

static void
add_progress(struct text_builder *out, double before, double after)
{
    if (isnan(after)) {
        return;
    }
    text_append_format(out, ", ");
    if (!isnan(before) && before != after) {
        text_append_format(out, "%.0f → ", before);
    }
    text_append_format(out, "%.0f %%", after);
}

static void
write_reports(struct text_builder *out, const struct minutes *minutes,
              const char *(*name_status)(enum status status))
{
    begin_section(out, C_("minutes", "Status reports"), minutes->report_count);
    for (size_t i = 0; i < minutes->report_count; i++) {
        const struct minutes_report *told = &minutes->reports[i];
        const struct status_report *report = told->report;
        text_append_format(out, "- **");
        add_plain(out, told->plan->title);
        text_append_format(out, "**: ");
        if (told->before != told->after) {
            text_append_format(out, "%s → ", name_status(told->before));
        }
        text_append_format(out, "%s", name_status(told->after));
        add_progress(out, told->progress, report->progress);
        if (report->is_public) {
            text_append_format(out, ", %s", _("shown to citizens"));
        }
        text_append_format(out, ".");
        add_sentence(out, C_("minutes", "Cause"), report->cause);
        add_sentence(out, C_("minutes", "Next step"), report->next_step);
        if (report->next_on != DAY_NONE) {
            text_append_format(out, " %s: ", C_("minutes", "By"));
            add_day(out, report->next_on);
            text_append_format(out, ".");
        }
        text_append_format(out, "\n");
    }
}

static void
write_talks(struct text_builder *out, const struct minutes *minutes)
{
    begin_section(out, C_("minutes", "Plans discussed"), minutes->talk_count);
    for (size_t i = 0; i < minutes->talk_count; i++) {
        const struct minutes_talk *talk = &minutes->talks[i];
        text_append_format(out, "- ");
        add_plain(out, talk->plan->title);
        text_append_format(out, ": ");
        // Translators: minutes and seconds, "3 min 20 s".
        text_append_format(out, _("%d min %d s"),
                           talk->seconds / SECONDS_PER_MINUTE,
                           talk->seconds % SECONDS_PER_MINUTE);
        text_append_format(out, "\n");
    }
}

static void
write_moves(struct text_builder *out, const struct minutes *minutes)
{
    begin_section(out, C_("minutes", "Priorities"), minutes->move_count);
    for (size_t i = 0; i < minutes->move_count; i++) {
        const struct minutes_move *move = &minutes->moves[i];
        text_append_format(out, "- ");
        add_plain(out, move->plan->title);
        text_append_format(out, ": ");
        if (move->before > 0) {
            text_append_format(out, "%lld → ", (long long)move->before);
        }
        text_append_format(out, "%lld", (long long)move->after);
        if (move->is_below_line) {
            text_append_format(out, ", %s", C_("minutes", "below the line"));
        }
        text_append_format(out, "\n");
    }
}

void
minutes_write(struct text_builder *out, const struct minutes *minutes,
              const char *(*name_status)(enum status status))
{
    write_head(out, minutes);
    write_decisions(out, &minutes->meeting->decisions);
    write_reports(out, minutes, name_status);
    write_talks(out, minutes);
    if (minutes->has_round) {
        write_moves(out, minutes);
    }
}
