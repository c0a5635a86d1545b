#include "app/post.h"

#include <math.h>
#include <string.h>

// Its last whole sign is kept of what is too long.
static void
copy_text(char *out, size_t size, const char *text)
{
    size_t length = strlen(text);

    if (length >= size) {
        length = size - 1;
        while (length > 0 && ((unsigned char)text[length] & 0xC0) == 0x80)
            length--;
    }
    memcpy(out, text, length);
    out[length] = '\0';
}

static void
read_decision(struct post *post, const struct decision *decision)
{
    struct entry entry = {.kind = ENTRY_DECISION,
                          .at_s = decision->decided_at,
                          .plan_id = decision->plan_id,
                          .progress = -1,
                          .next_on = DAY_NONE,
                          .due_on = decision->due_on};

    copy_text(entry.key, sizeof entry.key, decision->key);
    copy_text(entry.meeting, sizeof entry.meeting, decision->meeting->key);
    copy_text(entry.person, sizeof entry.person, decision->author);
    copy_text(entry.text, sizeof entry.text, decision->text);
    copy_text(entry.responsible, sizeof entry.responsible,
              decision->responsible);
    post_add_sent(post, &entry);
}

static void
read_report(struct post *post, const struct status_report *report,
            const char *meeting)
{
    struct plan plan = {.health = report->health,
                        .state =
                            report->is_done ? PLAN_REALISED : PLAN_STARTED};
    struct entry entry = {.kind = ENTRY_REPORT,
                          .at_s = report->reported_at,
                          .plan_id = report->plan_id,
                          .status = progress_plan_status(&plan),
                          .progress = isfinite(report->progress)
                                          ? (int)lround(report->progress)
                                          : -1,
                          .based_on_id = report->based_on_id,
                          .next_on = report->next_on,
                          .is_public = report->is_public,
                          .due_on = DAY_NONE};

    copy_text(entry.key, sizeof entry.key, report->key);
    copy_text(entry.meeting, sizeof entry.meeting, meeting);
    copy_text(entry.person, sizeof entry.person, report->author);
    copy_text(entry.cause, sizeof entry.cause, report->cause);
    copy_text(entry.next_step, sizeof entry.next_step, report->next_step);
    post_add_sent(post, &entry);
}

static const struct meeting_record *
find_meeting(const struct snapshot *snapshot, const char *key)
{
    for (size_t i = 0; i < snapshot->meetings.count; i++) {
        if (strcmp(snapshot->meetings.items[i].key, key) == 0)
            return &snapshot->meetings.items[i];
    }
    return NULL;
}

void
post_read_back(struct post *post, const struct snapshot *snapshot,
               const char *meeting)
{
    const struct meeting_record *found =
        *meeting == '\0' ? NULL : find_meeting(snapshot, meeting);

    if (found == NULL)
        return;
    for (size_t i = 0; i < found->decisions.count; i++)
        read_decision(post, found->decisions.items[i]);
    for (size_t i = 0; i < snapshot->reports.count; i++) {
        if (snapshot->reports.items[i].meeting_id == found->id)
            read_report(post, &snapshot->reports.items[i], found->key);
    }
}
