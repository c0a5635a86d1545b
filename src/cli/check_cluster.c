#include "cli/check_cluster.h"

#include <stdlib.h>
#include <time.h>

#include "app/setup.h"
#include "base/calendar.h"
#include "base/text.h"
#include "cli/verdict.h"
#include "source/source_rqlite_check.h"

#define CLOCK_MOST_S 30 // how far a clock may be off: a board shows minutes
#define CERTIFICATE_LEAST_DAYS 14 // faults.md 13
#define DAY_S 86400

struct checked {
    struct text_builder words; // of the line under way
    bool has_credential;
    bool is_right;
    int64_t now_s;
};

// Print what was put into `words`.
static void
print(struct checked *checked, const char *subject, enum verdict verdict)
{
    verdict_print(subject, verdict, checked->words.data);
    text_reset(&checked->words);
    if (verdict == VERDICT_FAULT)
        checked->is_right = false;
}

static void
print_answer(struct checked *checked, const struct source_node_check *check)
{
    struct text_builder *words = &checked->words;
    struct date end =
        calendar_date_from_day((int32_t)(check->certificate_end_s / DAY_S));

    text_append_format(words, "%s answers in %lld ms: rqlite %s, %s leader",
                       check->host, (long long)check->answer_ms,
                       *check->version == '\0' ? "of some version"
                                               : check->version,
                       check->has_leader ? "has a" : "has no");
    if (check->has_clock)
        text_append_format(words, ", clock %+lld s",
                           (long long)check->clock_ahead_s);
    if (check->certificate_end_s > 0)
        text_append_format(words, ", certificate until %04d-%02d-%02d",
                           end.year, end.month, end.day);
    print(checked, "node", VERDICT_OK);
}

static void
print_leader(struct checked *checked, const struct source_node_check *check)
{
    if (check->has_leader)
        return;
    text_append_format(&checked->words,
                       "%s has only its own copy, which grows old: see that "
                       "more than half of the nodes run",
                       check->host);
    print(checked, "leader", VERDICT_FAULT);
}

static void
print_certificate(struct checked *checked,
                  const struct source_node_check *check)
{
    int64_t left_days = (check->certificate_end_s - checked->now_s) / DAY_S;

    if (check->certificate_end_s == 0 || left_days >= CERTIFICATE_LEAST_DAYS)
        return;
    text_append_format(&checked->words,
                       "%s: it ends in %lld days: renew it, or the board gets "
                       "no more news",
                       check->host, (long long)left_days);
    print(checked, "certificate", VERDICT_WARNING);
}

static void
print_clock(struct checked *checked, const struct source_node_check *check)
{
    bool is_ahead = check->clock_ahead_s > 0;
    long long off_s = check->clock_ahead_s;

    if (!check->has_clock || llabs(off_s) <= CLOCK_MOST_S)
        return;
    text_append_format(&checked->words,
                       "%s is %lld s %s: let it and this computer follow a "
                       "time server",
                       check->host, llabs(off_s),
                       is_ahead ? "ahead" : "behind");
    print(checked, "clock", VERDICT_WARNING);
}

static void
print_foreign_keys(struct checked *checked,
                   const struct source_node_check *check)
{
    if (check->enforces_foreign_keys)
        return;
    text_append_format(&checked->words,
                       "%s does not enforce them: start rqlited with -fk",
                       check->host);
    print(checked, "foreign keys", VERDICT_WARNING);
}

static void
print_permissions(struct checked *checked,
                  const struct source_node_check *check)
{
    bool may_more = check->may_write || check->may_back_up || check->may_remove;

    text_append_format(&checked->words, "%s: %s may read%s%s%s", check->host,
                       checked->has_credential ? "the credential" : "anyone",
                       check->may_write ? ", change rows" : "",
                       check->may_back_up ? ", take the whole database" : "",
                       check->may_remove ? ", send nodes away" : "");
    if (may_more && checked->has_credential)
        text_append_format(&checked->words,
                           ": give the board a user with the permission "
                           "\"query\" alone");
    else if (may_more)
        text_append_format(&checked->words,
                           ": start rqlited with -auth, and name users");
    print(checked, "permissions", may_more ? VERDICT_WARNING : VERDICT_OK);
}

static void
on_node(void *context, const struct source_node_check *check)
{
    struct checked *checked = context;

    if (check->cause != NULL) {
        text_append_format(&checked->words, "%s: %s", check->host,
                           check->cause);
        print(checked, "node", VERDICT_FAULT);
        return;
    }
    print_answer(checked, check);
    print_leader(checked, check);
    print_certificate(checked, check);
    print_clock(checked, check);
    print_foreign_keys(checked, check);
    print_permissions(checked, check);
}

bool
check_cluster(const struct settings *settings)
{
    const char *location = settings->source.location;
    struct source_options options = setup_source(settings);
    struct checked checked = {
        .has_credential = options.credential_file != NULL,
        .is_right = true,
        .now_s = (int64_t)time(NULL),
    };

    if (location == NULL || !source_is_rqlite(location))
        return true;
    checked.is_right &= source_rqlite_check(location, &options, checked.now_s,
                                            on_node, &checked);
    text_destroy(&checked.words);
    return checked.is_right;
}
