#include "support_snapshot.h"

#include "support_subjects.h"

#include "base/calendar.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#define MILESTONES 5
#define REPORTS 6
#define MEASUREMENTS 8
#define ROWS(field, number)                 \
    snapshot->field.count = (number);       \
    snapshot->field.items = arena_allocate( \
        &snapshot->arena, ((number) + 1) * sizeof *snapshot->field.items)

// What is being made, and the words it is made with.
struct kitchen {
    struct snapshot *snapshot;
    const struct support_recipe *recipe;
};

int32_t
support_today(void)
{
    return calendar_day_from_date((struct date){2025, 11, 21});
}

const char *
support_say(struct snapshot *snapshot, const struct support_recipe *recipe,
            const char *natural)
{
    if (recipe->words_length == 0) {
        return natural;
    }
    const char *words =
        recipe->words == NULL
            ? "Sagsbehandlingstid for arbejdsmarkedsuddannelser "
            : recipe->words;
    size_t length = strlen(words);
    char *text = arena_allocate(&snapshot->arena, recipe->words_length + 1);
    for (size_t i = 0; i < recipe->words_length; i++) {
        text[i] = words[i % length];
    }
    return text;
}

static const char *
say(const struct kitchen *kitchen, const char *natural)
{
    return support_say(kitchen->snapshot, kitchen->recipe, natural);
}

static const char *
number(const struct kitchen *kitchen, const char *natural, size_t index)
{
    if (kitchen->recipe->words_length > 0) {
        return say(kitchen, natural);
    }
    return arena_format(&kitchen->snapshot->arena, "%s %zu", natural,
                        index + 1);
}

static void
make_strategy(const struct kitchen *kitchen)
{
    struct snapshot *snapshot = kitchen->snapshot;
    ROWS(strategies, 1);
    snapshot->strategies.items[0] = (struct strategy){
        .id = 1,
        .organisation = say(kitchen, "Teknik og Erhverv"),
        .municipality = say(kitchen, "Thisted Kommune"),
        .title = "Strategi",
        .core_task = say(kitchen, "Vi skaber rammer for det gode liv."),
        .core_task_short =
            say(kitchen, "Et godt liv i Thisted, skabt sammen med dig"),
        .vision = "",
        .help_phone = "",
        .period_from = support_today() - 400,
        .period_to = support_today() + 400,
        .is_sample = true,
    };
}

static void
make_foci(const struct kitchen *kitchen)
{
    static const char *const names[] = {
        "Organisationsudvikling", "Udvikling der bygger på sikker drift",
        "Service og omdømme",     "Myndighed",
        "Bæredygtighed",          "Landdistrikter",
        "Digitalisering",         "Økonomi",
        "Et fokus for meget"};
    struct snapshot *snapshot = kitchen->snapshot;
    ROWS(foci, kitchen->recipe->foci);
    for (size_t i = 0; i < snapshot->foci.count; i++) {
        snapshot->foci.items[i] = (struct focus){
            .id = (int64_t)i + 1,
            .position = (int64_t)i + 1,
            .kind = FOCUS_KIND_FOCUS,
            .name = say(kitchen, names[i]),
            .short_name =
                say(kitchen, i == 1 ? "Udvikling og drift" : names[i]),
            .motto = "",
            .introduction = "",
        };
    }
}

static void
make_commitments(const struct kitchen *kitchen)
{
    struct snapshot *snapshot = kitchen->snapshot;
    size_t each = kitchen->recipe->commitments;
    ROWS(commitments, each * kitchen->recipe->foci);
    for (size_t i = 0; i < snapshot->commitments.count; i++) {
        snapshot->commitments.items[i] = (struct commitment){
            .id = (int64_t)i + 1,
            .focus_id = (int64_t)(i / each) + 1,
            .position = (int64_t)(i % each) + 1,
            .code = "",
            .text = number(kitchen,
                           "give plads til at udfordre hinanden fagligt", i),
            .short_text = number(kitchen, "Kende hinandens fag", i),
        };
    }
}

static void
make_plan(const struct kitchen *kitchen, struct plan *plan, size_t i)
{
    static const enum health healths[] = {HEALTH_OFF_COURSE,  HEALTH_ON_COURSE,
                                          HEALTH_AT_RISK,     HEALTH_ON_COURSE,
                                          HEALTH_ON_COURSE,   HEALTH_ON_COURSE,
                                          HEALTH_NOT_ASSESSED};
    bool is_owned = i % 7 != 4;
    *plan = (struct plan){
        .id = (int64_t)i + 1,
        .code = "",
        .title = number(kitchen, "Nej følges af et bud på et ja", i),
        .focus_id = (int64_t)(i % kitchen->recipe->foci) + 1,
        .problem = "",
        .answers = {say(kitchen, "Hvert afslag rummer mindst ét andet forslag"),
                    say(kitchen, "90 % af afslagene har et forslag"),
                    say(kitchen, "Sektionerne Byg og Plan har sagt ja"),
                    say(kitchen, "Tre sagsbehandlere, to timer om ugen"),
                    say(kitchen, "I fast drift fredag den 30. januar"),
                    i % 5 == 3 ? ""
                               : say(kitchen, "Et nej må gerne åbne en dør")},
        .deadline =
            i % 11 == 10 ? DAY_NONE : support_today() + 7 * ((int)i % 30) - 14,
        .owner = is_owned ? say(kitchen, "Lise Bak") : "",
        .owner_role = "",
        .consultant = is_owned ? say(kitchen, "Nanna Kjær") : "",
        .state = i % 9 == 8 ? PLAN_REALISED : PLAN_STARTED,
        .health = healths[i % (sizeof healths / sizeof healths[0])],
        .health_at = TIME_NONE,
        .progress = i % 13 == 12 ? (double)NAN : (double)(i * 17 % 101),
        .cause = "",
        .next_step = "",
        .rank = i % 10 == 9 ? 0 : (int64_t)i + 1,
        .started_on = DAY_NONE,
        .ended_on = DAY_NONE,
        .stop_reason = "",
        .learned = "",
        .lives_on = "",
    };
}

static void
make_plans(const struct kitchen *kitchen)
{
    struct snapshot *snapshot = kitchen->snapshot;
    size_t count = kitchen->recipe->plans;
    ROWS(plans, count);
    ROWS(milestones, count * MILESTONES);
    ROWS(reports, count * REPORTS);
    for (size_t i = 0; i < count; i++) {
        make_plan(kitchen, &snapshot->plans.items[i], i);
    }
    for (size_t i = 0; i < snapshot->milestones.count; i++) {
        int32_t day = support_today() + 21 * ((int)(i % MILESTONES) - 2) + 5;
        snapshot->milestones.items[i] = (struct milestone){
            .id = (int64_t)i + 1,
            .plan_id = (int64_t)(i / MILESTONES) + 1,
            .position = (int64_t)(i % MILESTONES),
            .title = say(kitchen, "Skabelon klar"),
            .planned_on = day,
            .expected_on = DAY_NONE,
            .reached_on = day < support_today() ? day : DAY_NONE,
        };
    }
    for (size_t i = 0; i < snapshot->reports.count; i++) {
        int32_t day = support_today() - 30 * (int)(REPORTS - i % REPORTS) + 12;
        snapshot->reports.items[i] = (struct status_report){
            .id = (int64_t)i + 1,
            .plan_id = (int64_t)(i / REPORTS) + 1,
            .reported_at = (int64_t)day * 86400 + 28800,
            .health = (enum health)(1 + (i * 5 / 3) % 3),
            .progress = (double)(i % REPORTS) * 15.0,
            .cause = "",
            .next_step = "",
            .author = say(kitchen, "Nanna Kjær"),
            .screen = "",
            .next_on = DAY_NONE,
            .key = "",
        };
        if (i == 24 * REPORTS - 2) { // written here, without seeing the next
            snapshot->reports.items[i].key = "0123456789abcdef";
            snapshot->reports.items[i].based_on_id = (int64_t)i;
        }
        if (i == 24 * REPORTS - 1) { // nor the other way round
            snapshot->reports.items[i].key = "fedcba9876543210";
            snapshot->reports.items[i].screen = say(kitchen, "Kontor");
            snapshot->reports.items[i].based_on_id = (int64_t)i - 1;
        }
    }
}

static void
make_goal(const struct kitchen *kitchen, struct goal *goal, size_t i)
{
    bool is_rank = i % 9 == 0;
    bool is_lower = i % 3 == 2;
    *goal = (struct goal){
        .id = (int64_t)i + 1,
        .position = (int64_t)i + 1,
        .name = number(kitchen, "Svartid på byggesager", i),
        .description = say(kitchen, "Gennemsnit i dage."),
        .focus_id = (int64_t)(i % kitchen->recipe->foci) + 1,
        .owner = "",
        .unit = is_rank    ? "plads"
                : is_lower ? say(kitchen, "dage")
                           : "%",
        .is_rank = is_rank,
        .direction = is_rank || is_lower ? DIRECTION_LOWER : DIRECTION_HIGHER,
        .decimals = i % 4 == 3 ? 1 : 0,
        .baseline = is_rank    ? 92.0
                    : is_lower ? 61.0
                               : 52.0,
        .baseline_on = support_today() - 900,
        .target = is_rank    ? 10.0
                  : is_lower ? 30.0
                             : 90.0,
        .target_on = support_today() + 200,
        .amber_limit = (double)NAN,
        .red_limit = is_lower  ? 45.0
                     : is_rank ? 40.0
                               : 70.0,
        .interval = INTERVAL_QUARTERLY,
        .grace_days = 14,
        .valid_from = DAY_NONE,
        .valid_to = DAY_NONE,
    };
}

static void
make_goals(const struct kitchen *kitchen)
{
    struct snapshot *snapshot = kitchen->snapshot;
    size_t count = kitchen->recipe->goals;
    ROWS(goals, count);
    ROWS(measurements, count > 0 ? (count - 1) * MEASUREMENTS : 0);
    for (size_t i = 0; i < count; i++) {
        make_goal(kitchen, &snapshot->goals.items[i], i);
    }
    // The last goal was never measured.
    for (size_t i = 0; i < snapshot->measurements.count; i++) {
        size_t goal = i / MEASUREMENTS;
        size_t step = i % MEASUREMENTS;
        bool is_falling = goal % 9 == 0 || goal % 3 == 2;
        double start = goal % 9 == 0 ? 92.0 : is_falling ? 61.0 : 52.0;
        int32_t day = support_today() - 91 * (int)(MEASUREMENTS - step) + 60;
        snapshot->measurements.items[i] = (struct measurement){
            .id = (int64_t)i + 1,
            .goal_id = (int64_t)goal + 1,
            .period_from = day - 90,
            .period_to = day,
            .measured_on = day,
            .value = start + (is_falling ? -3.0 : 4.0) * (double)step +
                     (double)(step * step % 3),
            .field_size = goal % 9 == 0 ? 98.0 : (double)NAN,
            .cause = "",
        };
    }
}

// Stories with an even id have a picture.
static void
make_pictures(const struct kitchen *kitchen)
{
    static const unsigned char content[] = {0xFF, 0xD8};
    struct snapshot *snapshot = kitchen->snapshot;
    ROWS(pictures, kitchen->recipe->stories / 2);
    for (size_t i = 0; i < snapshot->pictures.count; i++) {
        snapshot->pictures.items[i] =
            (struct picture){.id = 2 * ((int64_t)i + 1),
                             .version = 1,
                             .byte_count = sizeof content,
                             .content = content,
                             .content_size = sizeof content};
    }
}

static void
make_stories(const struct kitchen *kitchen)
{
    struct snapshot *snapshot = kitchen->snapshot;
    ROWS(stories, kitchen->recipe->stories);
    for (size_t i = 0; i < snapshot->stories.count; i++) {
        snapshot->stories.items[i] = (struct story){
            .id = (int64_t)i + 1,
            .position = (int64_t)i + 1,
            .headline = say(kitchen, "Fra plads 92 til plads 6 på fire år"),
            .teaser =
                say(kitchen, "Flere besøg og kortere vej til svar løftede "
                             "Thisted i DI’s måling."),
            .challenge =
                say(kitchen, "Mange oplevede kommunen som en modpart."),
            .solution = say(kitchen, "Kolleger satte sig side om side med "
                                     "virksomhederne i Oticons gamle lokaler."),
            .result = say(kitchen, "I 2019 kom Thisted ind som nr. 6."),
            .read_more_text = "",
            .read_more_url = "https://www.thisted.example/historier/92-6",
            .contact = say(kitchen, "Ring 12 34 56 78"),
            .picture_id = i % 2 == 1 ? (int64_t)i + 1 : 0,
            .picture_alt = say(kitchen, "Møller ved havet"),
            .focus_id = kitchen->recipe->foci == 0
                            ? 0
                            : (int64_t)(i % kitchen->recipe->foci) + 1,
            .plan_id = (int64_t)i + 1,
            .goal_id = (int64_t)i + 1,
            .publish_from = TIME_NONE,
            .publish_to = TIME_NONE,
        };
    }
}

static void
make_links(const struct kitchen *kitchen)
{
    struct snapshot *snapshot = kitchen->snapshot;
    const struct support_recipe *recipe = kitchen->recipe;
    size_t count = recipe->plans;
    ROWS(plan_commitments, recipe->commitments > 0 ? count : 0);
    ROWS(plan_goals, recipe->goals > 0 ? count : 0);
    for (size_t i = 0; i < snapshot->plan_commitments.count; i++) {
        size_t focus = i % recipe->foci;
        snapshot->plan_commitments.items[i] = (struct link){
            (int64_t)i + 1, (int64_t)(focus * recipe->commitments +
                                      i / recipe->foci % recipe->commitments) +
                                1};
    }
    for (size_t i = 0; i < snapshot->plan_goals.count; i++) {
        snapshot->plan_goals.items[i] =
            (struct link){(int64_t)i + 1, (int64_t)(i % recipe->goals) + 1};
    }
}

struct snapshot *
support_snapshot(const struct support_recipe *recipe)
{
    return support_snapshot_with(recipe, &(struct support_extras){0});
}

struct snapshot *
support_snapshot_with(const struct support_recipe *recipe,
                      const struct support_extras *extras)
{
    struct kitchen kitchen = {snapshot_create(), recipe};
    struct snapshot *snapshot = kitchen.snapshot;
    snapshot->generation = 1;
    snapshot->confirmed_s = (int64_t)support_today() * 86400 + 8 * 3600 + 2400;
    if (recipe->foci > 0) {
        make_strategy(&kitchen);
        make_foci(&kitchen);
        make_commitments(&kitchen);
        make_plans(&kitchen);
        make_goals(&kitchen);
        make_pictures(&kitchen);
        make_stories(&kitchen);
        make_links(&kitchen);
        support_add_subjects(snapshot, recipe, extras);
    }
    snapshot_link(snapshot, support_today());
    return snapshot;
}
