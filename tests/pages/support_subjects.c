#include "support_subjects.h"

#include "base/calendar.h"

#include <math.h>

#define ROWS(field, number)                 \
    snapshot->field.count = (number);       \
    snapshot->field.items = arena_allocate( \
        &snapshot->arena, ((number) + 1) * sizeof *snapshot->field.items)

#define NAMES(array) (sizeof(array) / sizeof *(array))

// What is being filled, how much of it, and with which words.
struct filling {
    struct snapshot *snapshot;
    const struct support_recipe *recipe;
    size_t count;
};

static const char *
say(const struct filling *filling, const char *natural)
{
    return support_say(filling->snapshot, filling->recipe, natural);
}

static size_t
at_most(const struct filling *filling, size_t limit)
{
    return filling->count < limit ? filling->count : limit;
}

static void
fill_stakeholders(const struct filling *filling)
{
    static const char *const names[] = {"Borgerne", "Erhvervslivet",
                                        "Politikerne"};
    static const char *const titles[] = {"Tilgængelig", "Udadvendt",
                                         "Handlekraftig"};
    struct snapshot *snapshot = filling->snapshot;
    size_t count = at_most(filling, NAMES(names));
    ROWS(stakeholders, count);
    ROWS(stakeholder_promises, count * 3);
    for (size_t i = 0; i < count; i++) {
        snapshot->stakeholders.items[i] =
            (struct stakeholder){.id = (int64_t)i + 1,
                                 .position = (int64_t)i,
                                 .name = say(filling, names[i]),
                                 .description = "",
                                 .expectation = ""};
    }
    for (size_t i = 0; i < count * 3; i++) {
        snapshot->stakeholder_promises.items[i] = (struct stakeholder_promise){
            .id = (int64_t)i + 1,
            .stakeholder_id = (int64_t)(i / 3) + 1,
            .position = (int64_t)(i % 3),
            .title = say(filling, titles[i % 3]),
            .text = say(filling, "Ét nummer, og svar inden for et døgn"),
            .goal_id = i % 3 == 1 ? 0 : (int64_t)(i % 5) + 1};
    }
}

static void
fill_service(const struct filling *filling)
{
    static const int64_t within[] = {71, 78, 84, 83, 90, 92, 94, 96};
    struct snapshot *snapshot = filling->snapshot;
    size_t figures = filling->count > 1 ? NAMES(within) : 0;
    ROWS(service_promises, 1);
    ROWS(service_figures, figures);
    ROWS(service_replies, figures * 3);
    snapshot->service_promises.items[0] =
        (struct service_promise){.id = 1,
                                 .name = say(filling, "Erhvervskontakten"),
                                 .phone = say(filling, "99 17 00 00"),
                                 .deadline_hours = 24};
    for (size_t i = 0; i < figures; i++) {
        int32_t day = support_today() - 91 * (int)(NAMES(within) - i) + 40;
        snapshot->service_figures.items[i] =
            (struct service_figure){.id = (int64_t)i + 1,
                                    .promise_id = 1,
                                    .period_from = day - 90,
                                    .period_to = day,
                                    .answered = 100,
                                    .within_deadline = within[i],
                                    .median_minutes = 285.0};
    }
    for (size_t i = 0; i < snapshot->service_replies.count; i++) {
        snapshot->service_replies.items[i] =
            (struct service_reply){1, (int64_t)i, (int64_t)(i * 7 % 23)};
    }
}

static void
fill_matrix(const struct filling *filling)
{
    static const char *const roles[] = {"Direktør", "Chef", "Leder af leder",
                                        "Leder af medarbejder"};
    static const char *const competences[] = {
        "Strategisk ledelse",        "Faglig ledelse",
        "Helhedsorienteret ledelse", "Serviceorienteret ledelse",
        "Personaleledelse",          "Kommunikation"};
    struct snapshot *snapshot = filling->snapshot;
    size_t columns = filling->count > 1 ? NAMES(roles) : 1;
    size_t rows = filling->count > 1 ? NAMES(competences) : 1;
    ROWS(roles, columns);
    ROWS(competences, rows);
    ROWS(behaviours, columns * rows * filling->count);
    for (size_t i = 0; i < columns; i++) {
        snapshot->roles.items[i] = (struct role){(int64_t)i + 1, (int64_t)i,
                                                 say(filling, roles[i]), ""};
    }
    for (size_t i = 0; i < rows; i++) {
        snapshot->competences.items[i] = (struct competence){
            (int64_t)i + 1, (int64_t)i, say(filling, competences[i]), ""};
    }
    for (size_t i = 0; i < snapshot->behaviours.count; i++) {
        snapshot->behaviours.items[i] = (struct behaviour){
            .id = (int64_t)i + 1,
            .role_id = (int64_t)(i % columns) + 1,
            .competence_id = (int64_t)(i / columns % rows) + 1,
            .position = (int64_t)i,
            .keyword = say(filling, "Bindeled"),
            .text = say(filling, "Kobler egen afdeling til kommunens samlede "
                                 "billede og åbner døre til nye netværk.")};
    }
    ROWS(expectations, filling->count * 2);
    for (size_t i = 0; i < snapshot->expectations.count; i++) {
        snapshot->expectations.items[i] = (struct expectation){
            (int64_t)i + 1, (int64_t)i,
            say(filling, "Tag MED med ind, før noget er afgjort.")};
    }
}

// The last plans are stopped, those before them on trial.
static void
stop_plans(const struct filling *filling)
{
    struct snapshot *snapshot = filling->snapshot;
    size_t stopped = at_most(filling, 9);
    for (size_t i = 0; i < stopped && i < snapshot->plans.count; i++) {
        struct plan *plan =
            &snapshot->plans.items[snapshot->plans.count - 1 - i];
        plan->state = PLAN_STOPPED;
        plan->started_on = i == 2 ? DAY_NONE : support_today() - 700;
        plan->ended_on = support_today() - 300 - 30 * (int)i;
        plan->learned = say(filling, "Folk kom ikke til os. De ringede. Nu "
                                     "møder vi dem på havnen og i hallen.");
        plan->lives_on = i % 3 == 0   ? snapshot->plans.items[0].title
                         : i % 3 == 1 ? say(filling, "Kaffe på havnen")
                                      : "";
    }
    for (size_t i = 0; filling->count > 1 && i < 2; i++) {
        snapshot->plans.items[snapshot->plans.count - stopped - 1 - i].state =
            PLAN_TRIAL;
    }
}

static void
fill_rounds(const struct filling *filling)
{
    struct snapshot *snapshot = filling->snapshot;
    size_t plans = snapshot->plans.count;
    ROWS(priority_rounds, filling->count);
    ROWS(priorities, filling->count * plans);
    for (size_t i = 0; i < filling->count; i++) {
        snapshot->priority_rounds.items[i] = (struct priority_round){
            .id = (int64_t)i + 1,
            .held_on = support_today() - 90 * (int)(filling->count - i) + 20,
            .body = say(filling, "Ledergruppen")};
    }
    // Each round moves the first plan two places down.
    for (size_t i = 0; i < snapshot->priorities.count; i++) {
        size_t round = i / plans;
        size_t place = i % plans;
        size_t plan = place == 2 * round  ? 0
                      : place < 2 * round ? place + 1
                                          : place;
        snapshot->priorities.items[i] =
            (struct priority){.round_id = (int64_t)round + 1,
                              .plan_id = (int64_t)plan + 1,
                              .rank = (int64_t)place + 1,
                              .is_below_line = place >= plans * 5 / 6};
    }
}

static void
fill_outlooks(const struct filling *filling)
{
    struct snapshot *snapshot = filling->snapshot;
    size_t challenges = filling->count > 1 ? filling->count + 4 : 1;
    size_t opportunities = filling->count > 1 ? filling->count + 3 : 0;
    ROWS(outlooks, challenges + opportunities);
    ROWS(outlook_plans, 2 * opportunities);
    for (size_t i = 0; i < snapshot->outlooks.count; i++) {
        snapshot->outlooks.items[i] = (struct outlook){
            .id = (int64_t)i + 1,
            .kind = i < challenges ? OUTLOOK_CHALLENGE : OUTLOOK_OPPORTUNITY,
            .position = (int64_t)i,
            .title = say(filling, i < challenges ? "Færre unge, flere ældre"
                                                 : "Ildsjæle og frivillige")};
    }
    for (size_t i = 0; i < opportunities; i++) {
        snapshot->outlook_plans.items[2 * i] =
            (struct link){(int64_t)(i % 3) + 1, (int64_t)i + 1};
        snapshot->outlook_plans.items[2 * i + 1] =
            (struct link){(int64_t)(challenges + i) + 1, (int64_t)i + 1};
    }
}

static void
fill_benchmarks(const struct filling *filling)
{
    struct snapshot *snapshot = filling->snapshot;
    ROWS(benchmarks, 3);
    for (size_t i = 0; i < 3; i++) {
        snapshot->benchmarks.items[i] =
            (struct benchmark){.id = (int64_t)i + 1,
                               .goal_id = (int64_t)i + 1,
                               .year = 2025,
                               .own_value = i == 0 ? 72.0 : 41.0,
                               .best_value = i == 1 ? 92.0 : 27.0,
                               .best_name = say(filling, "Kommune A")};
    }
}

// Every second statement is measured on the left, every third on the right.
static void
fill_measures(const struct filling *filling)
{
    struct snapshot *snapshot = filling->snapshot;
    size_t each = filling->recipe->commitments;
    size_t count = 0;
    ROWS(commitment_goals, snapshot->commitments.count);
    for (size_t i = 0; i < snapshot->commitments.count; i++) {
        if (i % each % (i < each ? 2 : 3) == 0) {
            snapshot->commitment_goals.items[count++] = (struct link){
                (int64_t)i + 1, (int64_t)(i % snapshot->goals.count) + 1};
        }
    }
    snapshot->commitment_goals.count = count;
}

static void
fill_areas(const struct filling *filling)
{
    struct snapshot *snapshot = filling->snapshot;
    size_t foci = snapshot->foci.count;
    struct focus *chain = snapshot->foci.items;
    size_t plans = snapshot->plans.count;
    ROWS(foci, foci + 2);
    for (size_t i = 0; i < foci; i++) {
        snapshot->foci.items[i] = chain[i];
    }
    for (size_t i = 0; i < 2; i++) {
        snapshot->foci.items[i].leadership =
            i == 0 ? LEADERSHIP_MANAGEMENT : LEADERSHIP_LEADERSHIP;
        snapshot->foci.items[foci + i] =
            (struct focus){.id = 100 + (int64_t)i,
                           .position = 100 + (int64_t)i,
                           .kind = FOCUS_KIND_AREA,
                           .parent_id = (int64_t)i + 1,
                           .name = say(filling, "Én indgang til kommunen"),
                           .short_name = say(filling, "Én indgang"),
                           .motto = "",
                           .introduction = ""};
    }
    ROWS(plan_foci, plans);
    ROWS(proposals, plans);
    for (size_t i = 0; i < plans; i++) {
        struct plan *plan = &snapshot->plans.items[i];
        plan->kind = PLAN_KIND_INITIATIVE;
        plan->code = arena_format(&snapshot->arena, "%c%zu",
                                  i % 2 == 0 ? 'A' : 'B', i / 2 + 1);
        plan->year = 2025;
        plan->owner_role = say(filling, "Kommunikationschef");
        snapshot->plan_foci.items[i] =
            (struct link){(int64_t)i + 1, 100 + (int64_t)(i % 2)};
        snapshot->proposals.items[i] = (struct proposal){
            .id = (int64_t)i + 1,
            .plan_id = (int64_t)i + 1,
            .state = (enum proposal_state)(i % 4),
            .submitted_on = support_today() - 30,
            .body = i % 3 == 2 ? "" : say(filling, "Strategisk Chefforum"),
            .decided_on = i % 4 > 1 ? support_today() - 10 : DAY_NONE};
    }
    snapshot->proposals.count = plans > 2 ? plans - 2 : plans;
}

// Whom to turn to, one text in each language, and hours of every weekday.
static void
fill_welcome(const struct filling *filling)
{
    struct snapshot *snapshot = filling->snapshot;
    bool is_there = filling->count > 0;
    ROWS(welcomes, is_there ? (size_t)1 : 0);
    ROWS(contacts, is_there ? (size_t)2 : 0);
    ROWS(opening_hours, is_there ? (size_t)7 : 0);
    if (!is_there) {
        return;
    }
    snapshot->welcomes.items[0] = (struct welcome){
        .id = 1,
        .name_en = say(filling, "Works and Trade"),
        .lead = say(filling, "Vi følges ad, til svaret er der."),
        .lead_en = say(filling, "We walk along until the answer is there."),
        .picture_id = 2,
        .picture_alt = say(filling, "Fjorden"),
    };
    for (size_t i = 0; i < snapshot->contacts.count; i++) {
        snapshot->contacts.items[i] = (struct welcome_contact){
            .id = (int64_t)i + 1,
            .position = (int64_t)i,
            .kind = i == 0 ? CONTACT_CITIZENS : CONTACT_COMPANIES,
            .title = say(filling, i == 0 ? "Borger" : "Virksomhed"),
            .title_en = say(filling, i == 0 ? "Citizens" : "Businesses"),
            .text = i == 0 ? say(filling, "Byggeri og natur: stuen") : "",
            .text_en = "",
            .phone = i == 0 ? "" : "12 34 56 78",
            .promise_id = (int64_t)i};
    }
    for (size_t i = 0; i < snapshot->opening_hours.count; i++) {
        snapshot->opening_hours.items[i] =
            (struct opening_hours){.id = (int64_t)i + 1,
                                   .weekday = (int)i + 1,
                                   .day = DAY_NONE,
                                   .opens_at = "10:00",
                                   .closes_at = "14:00",
                                   .reason = "",
                                   .reason_en = ""};
    }
}

void
support_add_subjects(struct snapshot *snapshot,
                     const struct support_recipe *recipe,
                     const struct support_extras *extras)
{
    struct filling filling = {snapshot, recipe, extras->subjects};
    if (filling.count == 0) {
        return;
    }
    fill_stakeholders(&filling);
    fill_service(&filling);
    fill_matrix(&filling);
    stop_plans(&filling);
    fill_rounds(&filling);
    fill_outlooks(&filling);
    fill_benchmarks(&filling);
    fill_welcome(&filling);
    if (extras->is_balance) {
        fill_measures(&filling);
        fill_areas(&filling);
    }
}
