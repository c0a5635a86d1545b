#include "pages/chrome.h"

#include "base/language.h"

#define STALE_AFTER_S (15 * 60)
#define OUTDATED_AFTER_S (7 * 86400)

// When the source last said that what is shown still holds.
static int64_t
find_confirmed(const struct page_input *input)
{
    const struct snapshot *snapshot = input->snapshot;
    bool is_newer = input->last_answer_s != TIME_NONE &&
                    input->last_answer_s > snapshot->confirmed_s;
    return is_newer && !snapshot->is_stale ? input->last_answer_s
                                           : snapshot->confirmed_s;
}

// Seconds since then; 0 where the clock or the data cannot tell.
static int64_t
find_age(const struct page_input *input)
{
    bool can_tell =
        input->snapshot->confirmed_s != TIME_NONE && input->now.is_trusted;
    return can_tell ? input->now.utc_s - find_confirmed(input) : 0;
}

bool
chrome_is_outdated(const struct page *page)
{
    return find_age(page->input) >= OUTDATED_AFTER_S;
}

const char *
chrome_age_words(struct page *page)
{
    const struct page_input *input = page->input;
    struct arena *arena = &page->draw.scene->arena;
    if (find_age(input) < STALE_AFTER_S) {
        return "";
    }
    struct now then = calendar_now(find_confirmed(input), true);
    char words[48];
    if (then.day == input->now.day) {
        calendar_format_clock(words, sizeof words, then.minute);
        return arena_format(arena, _("Data from %s"), words);
    }
    calendar_format_day(words, sizeof words, then.day, input->now.day);
    // TRANSLATORS: the age of the data as a date
    return arena_format(arena, _("Data of %s"), words);
}

static size_t
count_refused(const struct meeting_post *post)
{
    size_t count = 0;
    for (size_t i = 0; i < post->count; i++) {
        count += post->notes[i].state == POST_REFUSED;
    }
    return count;
}

const char *
chrome_post_words(struct page *page)
{
    const struct page_input *input = page->input;
    if (input->meeting == NULL || input->post == NULL ||
        input->meeting->stage == MEETING_RESTING) {
        return "";
    }
    if (input->post->is_away) {
        return _("No connection");
    }
    size_t refused = count_refused(input->post);
    const char *words =
        ngettext("%zu not received", "%zu not received", refused);
    return refused == 0
               ? ""
               : arena_format(&page->draw.scene->arena, words, refused);
}
