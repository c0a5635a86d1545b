#include "sync/entry_statements.h"

#include <stdio.h>
#include <string.h>

#include "base/calendar.h"
#include "base/denmark.h"
#include "base/text.h"
#include "model/plan_words.h"

// The version of the schema that takes entries.
const char entry_statements_probe[] =
    "SELECT version FROM schema_version WHERE version >= 4";

#define WRITER "(SELECT min(id) FROM person WHERE name = ?1)"
#define MEETING "(SELECT id FROM meeting WHERE idempotency_key = ?3)"

// ?1 is the writer, ?2 the screen, ?3 the meeting's key, ?4 the entry's, ?5 its
// time and ?6 its plan; what follows belongs to the kind.
static const char insert_person[] =
    "INSERT INTO person (name) SELECT ?1 WHERE ?1 IS NOT NULL "
    "AND NOT EXISTS (SELECT 1 FROM person WHERE name = ?1)";

static const char insert_meeting[] =
    "INSERT INTO meeting (started_at, body, screen, idempotency_key) "
    "VALUES (?5, ?7, ?2, ?3)";

static const char end_meeting[] =
    "UPDATE meeting SET ended_at = max(?5, started_at) "
    "WHERE idempotency_key = ?3 AND ended_at IS NULL";

static const char insert_discussed[] =
    "INSERT INTO discussed (meeting_id, plan_id, discussed_at, seconds, "
    "idempotency_key) SELECT m.id, p.id, ?5, CAST(?7 AS INTEGER), ?4 "
    "FROM meeting m, plan p WHERE m.idempotency_key = ?3 AND p.id = ?6";

static const char insert_report[] =
    "INSERT INTO status_report (plan_id, reported_at, health, progress, cause, "
    "next_step, next_on, is_done, author_id, screen, meeting_id, based_on_id, "
    "idempotency_key, audience) "
    "SELECT p.id, ?5, ?7, CAST(?8 AS INTEGER), ?9, ?10, ?11, "
    "CAST(?12 AS INTEGER), " WRITER ", ?2, " MEETING ", "
    "(SELECT id FROM status_report WHERE id = ?13 AND plan_id = p.id), ?4, "
    "CASE WHEN CAST(?14 AS INTEGER) = 1 AND p.audience = 'public' "
    "THEN 'public' ELSE 'internal' END "
    "FROM plan p WHERE p.id = ?6";

static const char insert_choice[] =
    "INSERT INTO status_report (plan_id, reported_at, health, progress, cause, "
    "next_step, next_on, is_done, author_id, screen, meeting_id, based_on_id, "
    "idempotency_key, audience) "
    "SELECT c.plan_id, ?5, c.health, c.progress, c.cause, c.next_step, "
    "c.next_on, c.is_done, " WRITER ", ?2, " MEETING ", "
    "(SELECT max(id) FROM status_report WHERE plan_id = c.plan_id), ?4, "
    "CASE WHEN p.audience = 'public' THEN c.audience ELSE 'internal' END "
    "FROM status_report c JOIN plan p ON p.id = c.plan_id WHERE c.id = ?7 AND "
    "c.plan_id = ?6";

static const char insert_decision[] =
    "INSERT INTO decision (meeting_id, plan_id, text, responsible, due_on, "
    "decided_at, author_id, screen, idempotency_key) "
    "VALUES (" MEETING ", (SELECT id FROM plan WHERE id = ?6), ?7, ?8, ?9, "
    "?5, " WRITER ", ?2, ?4)";

static const char insert_round[] =
    "INSERT INTO priority_round (held_on, recorded_at, author_id, screen, "
    "meeting_id, idempotency_key) "
    "VALUES (?7, ?5, " WRITER ", ?2, " MEETING ", ?4)";

static const char insert_priorities[] =
    "INSERT INTO priority (round_id, plan_id, rank, previous_rank, "
    "is_below_line) "
    "SELECT r.id, p.id, j.key + 1, "
    "(SELECT q.rank FROM priority q WHERE q.plan_id = p.id AND q.round_id = "
    "(SELECT b.id FROM priority_round b WHERE (b.held_on, b.id) < "
    "(r.held_on, r.id) ORDER BY b.held_on DESC, b.id DESC LIMIT 1)), "
    "j.key >= CAST(?9 AS INTEGER) "
    "FROM json_each(?8) j JOIN plan p ON p.id = j.value "
    "JOIN priority_round r ON r.idempotency_key = ?4";

// STATUS_DONE is told beside the health.
static enum health
find_health(enum status status)
{
    switch (status) {
    case STATUS_ON:
    case STATUS_DONE:
        return HEALTH_ON_COURSE;
    case STATUS_RISK:
        return HEALTH_AT_RISK;
    case STATUS_OFF:
        return HEALTH_OFF_COURSE;
    default:
        return HEALTH_NOT_ASSESSED;
    }
}

#define ARGUMENTS_MAX 16

// The arguments, as they are filled in.
struct arguments {
    struct arena *arena;
    const char **texts;
    size_t count;
};

// An empty text is NULL in the database.
static void
add_text(struct arguments *arguments, const char *text)
{
    arguments->texts[arguments->count++] =
        text == NULL || *text == '\0'
            ? NULL
            : arena_copy_text(arguments->arena, text, strlen(text));
}

static void
add_number(struct arguments *arguments, int64_t number)
{
    add_text(arguments,
             arena_format(arguments->arena, "%lld", (long long)number));
}

static void
add_day(struct arguments *arguments, int32_t day)
{
    struct date date;

    if (day == DAY_NONE) {
        add_text(arguments, NULL);
        return;
    }
    date = calendar_date_from_day(day);
    add_text(arguments, arena_format(arguments->arena, "%04d-%02d-%02d",
                                     date.year, date.month, date.day));
}

static void
add_time(struct arguments *arguments, int64_t utc_s)
{
    int64_t day = utc_s / SECONDS_PER_DAY;
    int second = (int)(utc_s % SECONDS_PER_DAY);
    struct date date = calendar_date_from_day((int32_t)day);

    add_text(arguments,
             arena_format(arguments->arena, "%04d-%02d-%02dT%02d:%02d:%02dZ",
                          date.year, date.month, date.day, second / 3600,
                          second / 60 % 60, second % 60));
}

static void
add_ranks(struct arguments *arguments, const struct entry *entry)
{
    struct text_builder list = {0};

    text_append_format(&list, "[");
    for (size_t i = 0; i < entry->rank_count; i++)
        text_append_format(&list, "%s%lld", i > 0 ? "," : "",
                           (long long)entry->ranks[i]);
    text_append_format(&list, "]");
    add_text(arguments, list.data);
    text_destroy(&list);
}

static void
add_report(struct arguments *arguments, const struct entry *entry)
{
    add_text(arguments, plan_health_words[find_health(entry->status)]);
    if (entry->progress < 0)
        add_text(arguments, NULL);
    else
        add_number(arguments, entry->progress);
    add_text(arguments, entry->cause);
    add_text(arguments, entry->next_step);
    add_day(arguments, entry->next_on);
    add_number(arguments, entry->status == STATUS_DONE);
    add_number(arguments, entry->based_on_id);
    add_number(arguments, entry->is_public);
}

static void
add_own(struct arguments *arguments, const struct entry *entry)
{
    switch (entry->kind) {
    case ENTRY_BEGINNING:
        add_text(arguments, entry->text);
        break;
    case ENTRY_ENDING:
        break;
    case ENTRY_DISCUSSED:
        add_number(arguments, entry->seconds);
        break;
    case ENTRY_REPORT:
        add_report(arguments, entry);
        break;
    case ENTRY_CHOICE:
        add_number(arguments, entry->chosen_id);
        break;
    case ENTRY_DECISION:
        add_text(arguments, entry->text);
        add_text(arguments, entry->responsible);
        add_day(arguments, entry->due_on);
        break;
    case ENTRY_ROUND:
        add_day(arguments,
                (int32_t)(denmark_wall_s(entry->at_s) / SECONDS_PER_DAY));
        add_ranks(arguments, entry);
        add_number(arguments, (int64_t)entry->line);
        break;
    }
}

static void
add_statement(struct entry_statements *statements,
              const struct arguments *arguments, const char *sql, size_t count)
{
    statements->items[statements->count++] = (struct source_statement){
        .sql = sql, .arguments = arguments->texts, .argument_count = count};
}

// A statement takes no more arguments than it names.
static void
choose_statements(struct entry_statements *statements,
                  const struct arguments *arguments, enum entry_kind kind)
{
    static const struct {
        const char *insert;
        size_t count;
        bool has_writer;
    } kinds[] = {
        [ENTRY_BEGINNING] = {insert_meeting, 7, false},
        [ENTRY_ENDING] = {end_meeting, 5, false},
        [ENTRY_DISCUSSED] = {insert_discussed, 7, false},
        [ENTRY_REPORT] = {insert_report, 14, true},
        [ENTRY_DECISION] = {insert_decision, 9, true},
        [ENTRY_CHOICE] = {insert_choice, 7, true},
        [ENTRY_ROUND] = {insert_round, 7, true},
    };

    if (kinds[kind].has_writer)
        add_statement(statements, arguments, insert_person, 1);
    add_statement(statements, arguments, kinds[kind].insert, kinds[kind].count);
    if (kind == ENTRY_ROUND)
        add_statement(statements, arguments, insert_priorities, 9);
}

void
entry_statements_write(struct entry_statements *statements,
                       const struct entry *entry)
{
    struct arguments arguments;

    *statements = (struct entry_statements){.count = 0};
    arguments = (struct arguments){
        .arena = &statements->arena,
        .texts = arena_allocate(&statements->arena,
                                ARGUMENTS_MAX * sizeof *arguments.texts),
    };
    add_text(&arguments, entry->person);
    add_text(&arguments, entry->screen);
    add_text(&arguments,
             entry->meeting[0] == '\0' && entry->kind == ENTRY_BEGINNING
                 ? entry->key
                 : entry->meeting);
    add_text(&arguments, entry->key);
    add_time(&arguments, entry->at_s);
    if (entry->plan_id == 0)
        add_text(&arguments, NULL);
    else
        add_number(&arguments, entry->plan_id);
    add_own(&arguments, entry);
    choose_statements(statements, &arguments, entry->kind);
}

void
entry_statements_destroy(struct entry_statements *statements)
{
    arena_destroy(&statements->arena);
    *statements = (struct entry_statements){.count = 0};
}
