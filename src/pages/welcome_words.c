#include "pages/welcome_words.h"

#include "base/language.h"

#include <string.h>

// What nobody has translated is said in Danish.
static const char *
choose(const char *danish, const char *english)
{
    return strcmp(language_in_use(), "en") == 0 && english[0] != '\0' ? english
                                                                      : danish;
}

static const struct welcome *
find_welcome(const struct page *page)
{
    const struct snapshot *snapshot = page->input->snapshot;
    return snapshot->welcomes.count > 0 ? &snapshot->welcomes.items[0] : NULL;
}

const char *
welcome_words_greeting(void)
{
    return _("Welcome to");
}

const char *
welcome_words_unit(const struct page *page)
{
    const struct strategy *strategy = page->input->snapshot->strategy;
    const struct welcome *welcome = find_welcome(page);
    return choose(strategy == NULL ? "" : strategy->organisation,
                  welcome == NULL ? "" : welcome->name_en);
}

const char *
welcome_words_lead(const struct page *page)
{
    const struct welcome *welcome = find_welcome(page);
    return welcome == NULL ? "" : choose(welcome->lead, welcome->lead_en);
}

// "Ring 12 34 56 78, svar inden 24 timer"; what is missing is left out.
static const char *
contact_words(struct arena *arena, const struct welcome_contact *contact)
{
    const char *words = choose(contact->text, contact->text_en);
    const struct service_promise *promise = contact->promise;
    if (contact->phone[0] != '\0') {
        const char *call = arena_format(arena, _("Call %s"), contact->phone);
        words = words[0] == '\0' ? call
                                 : arena_format(arena, "%s, %s", words, call);
    }
    if (promise != NULL && promise->deadline_hours > 0) {
        long hours = (long)promise->deadline_hours;
        const char *answer = arena_format(arena,
                                          ngettext("answer within %ld hour",
                                                   "answer within %ld hours",
                                                   (unsigned long)hours),
                                          hours);
        words = arena_format(arena, "%s, %s", words, answer);
    }
    return words;
}

static const char *
clock_words(struct arena *arena, int minute)
{
    char *words = arena_allocate(arena, 16);
    return calendar_format_clock(words, 16, minute);
}

static const char *
span_words(struct arena *arena, const struct opening_day *day)
{
    const char *words = "";
    for (size_t i = 0; i < day->count; i++) {
        const char *span = arena_format(
            // TRANSLATORS: opening hours, 10:00 to 14:00
            arena, _("%s to %s"), clock_words(arena, day->spans[i].from_minute),
            clock_words(arena, day->spans[i].to_minute));
        words = i == 0 ? span : arena_format(arena, "%s, %s", words, span);
    }
    return words;
}

static const char *
next_words(struct arena *arena, const struct opening *opening, int32_t today)
{
    if (opening->next_day == DAY_NONE) {
        return "";
    }
    const char *clock = clock_words(arena, opening->next.spans[0].from_minute);
    if (opening->next_day == today + 1) {
        return arena_format(arena, _("Opens tomorrow at %s"), clock);
    }
    char *day = arena_allocate(arena, 48);
    calendar_format_day(day, 48, opening->next_day, today);
    // TRANSLATORS: a day, and a time of that day
    return arena_format(arena, _("Opens %s at %s"), day, clock);
}

static struct welcome_fact
make_hours(struct arena *arena, const struct opening *opening, int32_t today)
{
    const struct opening_hours *rule = opening->today.rule;
    bool is_open = opening->today.count > 0 && !opening->is_over;
    struct welcome_fact fact = {
        .icon = ICON_SERVICE,
        .title = is_open                    ? _("Open today")
                 : opening->today.count > 0 ? _("Closed now")
                                            : _("Closed today"),
        .words = is_open ? span_words(arena, &opening->today)
                         : next_words(arena, opening, today),
    };
    if (opening->today.count == 0 && rule != NULL) {
        const char *reason = choose(rule->reason, rule->reason_en);
        fact.words = fact.words[0] == '\0'
                         ? reason
                         : arena_format(arena, "%s. %s", reason, fact.words);
    }
    return fact;
}

static enum icon
contact_icon(const struct welcome_contact *contact)
{
    return contact->kind == CONTACT_COMPANIES || contact->text[0] == '\0'
               ? ICON_PHONE
               : ICON_PEOPLE;
}

size_t
welcome_words_facts(struct page *page,
                    struct welcome_fact facts[WELCOME_FACTS_MAX])
{
    const struct snapshot *snapshot = page->input->snapshot;
    struct arena *arena = &page->draw.scene->arena;
    struct opening opening = opening_find(snapshot, &page->input->now);
    size_t room = WELCOME_FACTS_MAX - (opening.is_told ? 1 : 0);
    size_t count = 0;
    for (size_t i = 0; i < snapshot->contacts.count && count < room; i++) {
        const struct welcome_contact *contact = &snapshot->contacts.items[i];
        facts[count++] = (struct welcome_fact){
            .icon = contact_icon(contact),
            .title = choose(contact->title, contact->title_en),
            .words = contact_words(arena, contact),
        };
    }
    if (opening.is_told) {
        facts[count++] = make_hours(arena, &opening, page->input->now.day);
    }
    return count;
}
