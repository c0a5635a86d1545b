// The domain as plain structs: what the organisation steers by.
//
// Field names are the columns of the kiosk views. A text is never NULL: what
// is missing is "". A missing number is NAN, a missing day DAY_NONE, a missing
// moment TIME_NONE, a missing id 0. Pointers between objects are set by
// snapshot_link and live as long as the snapshot; a link to nothing is NULL.
#ifndef PEJL_MODEL_DOMAIN_H
#define PEJL_MODEL_DOMAIN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum health {
    HEALTH_NOT_ASSESSED,
    HEALTH_ON_COURSE,
    HEALTH_AT_RISK,
    HEALTH_OFF_COURSE,
};

enum plan_state {
    PLAN_DRAFT,
    PLAN_AGREED,
    PLAN_PRIORITISED,
    PLAN_CONCRETISED,
    PLAN_STARTED,
    PLAN_REALISED,
    PLAN_STOPPED,
    PLAN_TRIAL,
    PLAN_PAUSED,
};

enum plan_kind { PLAN_KIND_PLAN, PLAN_KIND_INITIATIVE };

enum focus_kind { FOCUS_KIND_FOCUS, FOCUS_KIND_AREA };

// Which half of leading a focus is about; most are about neither.
enum leadership {
    LEADERSHIP_NONE,
    LEADERSHIP_MANAGEMENT,
    LEADERSHIP_LEADERSHIP,
};

enum outlook_kind { OUTLOOK_CHALLENGE, OUTLOOK_OPPORTUNITY };

// How the hours of a service promise are counted.
enum hour_rule { HOUR_RULE_CALENDAR, HOUR_RULE_WORKING };

enum proposal_state {
    PROPOSAL_DRAFT,
    PROPOSAL_SUBMITTED,
    PROPOSAL_APPROVED,
    PROPOSAL_REJECTED,
};

enum direction { DIRECTION_HIGHER, DIRECTION_LOWER };

enum interval {
    INTERVAL_AD_HOC,
    INTERVAL_DAILY,
    INTERVAL_WEEKLY,
    INTERVAL_MONTHLY,
    INTERVAL_QUARTERLY,
    INTERVAL_HALF_YEARLY,
    INTERVAL_YEARLY,
};

// The six answers, in SMARTE order.
enum smarte {
    SMARTE_SPECIFIC,
    SMARTE_MEASURABLE,
    SMARTE_AGREED,
    SMARTE_REALISTIC,
    SMARTE_TIME_BOUND,
    SMARTE_ENGAGED,
    SMARTE_COUNT,
};

struct focus;
struct commitment;
struct goal;
struct plan;
struct story;
struct stakeholder;
struct stakeholder_promise;
struct behaviour;
struct proposal;
struct benchmark;
struct meeting_record;

// Lists of borrowed objects, in the order in which they are shown. No plan
// list holds stopped plans, but a stopped plan knows what it served.
struct commitment_list {
    const struct commitment **items;
    size_t count;
};
struct goal_list {
    const struct goal **items;
    size_t count;
};
struct plan_list {
    const struct plan **items;
    size_t count;
    const struct plan_tally *tally; // progress.h; NULL: nobody has counted yet
};
struct story_list {
    const struct story **items;
    size_t count;
};

struct strategy {
    int64_t id;
    const char *organisation;
    const char *municipality;
    const char *title;
    const char *core_task;
    const char *core_task_short;
    const char *vision;
    const char *help_phone;
    int32_t period_from;
    int32_t period_to;
    bool is_sample; // invented content; the screen says so
};

struct stakeholder {
    int64_t id;
    int64_t position;
    const char *name;
    const char *description;
    const char *expectation;
    const struct stakeholder_promise *promises; // by position
    size_t promise_count;
    struct plan_list plans; // those that move a promised goal, by rank
};

struct focus {
    int64_t id;
    int64_t strategy_id;
    int64_t position;
    enum focus_kind kind;
    enum leadership leadership;
    int64_t parent_id;
    const char *name;
    const char *short_name;
    const char *motto;
    const char *introduction;
    size_t sector; // its place on the compass, 0-based; foci only
    struct commitment_list commitments;
    struct plan_list plans; // primary ones, by rank
    struct goal_list goals;
    struct story_list stories;    // newest first
    struct plan_list initiatives; // of an area: all linked with it, by code
};

struct commitment {
    int64_t id;
    int64_t focus_id;
    int64_t position;
    const char *code;
    const char *text;
    const char *short_text;
    const struct focus *focus;
    struct plan_list plans;
    struct goal_list goals; // what measures it
};

struct measurement {
    int64_t id;
    int64_t goal_id;
    int32_t period_from;
    int32_t period_to;
    int32_t measured_on;
    double value;
    double field_size; // of a rank: how many were ranked
    const char *cause;
    bool breaks_series; // not to be compared with what came before
};

struct goal {
    int64_t id;
    int64_t position;
    const char *name;
    const char *description;
    int64_t focus_id;
    const char *owner;
    const char *unit; // as printed after the value
    bool is_rank;
    enum direction direction;
    int decimals;
    double baseline;
    int32_t baseline_on;
    double target;
    int32_t target_on;
    double amber_limit;
    double red_limit;
    enum interval interval;
    int grace_days;
    int32_t valid_from;
    int32_t valid_to;
    const struct focus *focus;
    const struct measurement *measurements; // by day, oldest first
    size_t measurement_count;
    struct plan_list plans;
    struct story_list stories;
    const struct benchmark *benchmark; // of the newest year; or NULL
};

struct milestone {
    int64_t id;
    int64_t plan_id;
    int64_t position;
    const char *title;
    int32_t planned_on;
    int32_t expected_on;
    int32_t reached_on; // DAY_NONE until reached
};

struct status_report {
    int64_t id;
    int64_t plan_id;
    int64_t reported_at; // UTC seconds
    enum health health;
    double progress; // 0 to 100, NAN if not told
    const char *cause;
    const char *next_step;
    const char *author;  // who wrote it; "" if that is not known
    const char *screen;  // the board it was written at; "" if at none
    int64_t meeting_id;  // 0 outside of one
    int64_t based_on_id; // the newest report that the writer saw
    int32_t next_on;     // the day of the next step
    bool is_done;        // with it the plan was realised
    bool is_public;      // shown to citizens, as its plan is
    const char *key;     // chosen by the board that wrote it; "" without one
};

// What was agreed, about a plan or about none.
struct decision {
    int64_t id;
    int64_t meeting_id;
    int64_t plan_id;
    const char *text;
    const char *responsible;
    int32_t due_on;
    int64_t decided_at; // UTC seconds
    const char *author;
    const char *screen;
    const char *key;
    const struct meeting_record *meeting; // NULL outside of one
    const struct plan *plan;
};

struct decision_list {
    const struct decision **items;
    size_t count;
};

// How long a meeting talked about a plan, and from when on.
struct discussed {
    int64_t id;
    int64_t meeting_id;
    int64_t plan_id;
    int64_t discussed_at; // UTC seconds
    int seconds;
    const char *key;
    const struct plan *plan;
};

struct discussed_list {
    const struct discussed **items;
    size_t count;
};

// A stand-up meeting at a board.
struct meeting_record {
    int64_t id;
    int64_t started_at; // UTC seconds
    int64_t ended_at;   // TIME_NONE while it runs
    const char *body;
    const char *screen;
    const char *key;
    struct decision_list decisions; // oldest first
    struct discussed_list talks;    // oldest first
};

struct meeting_records {
    const struct meeting_record **items;
    size_t count;
};

// One line of the change log (assets/schema/016_change.sql): object and field
// are the names of the views.
struct change {
    int64_t id;
    int64_t changed_at; // UTC seconds
    const char *object;
    int64_t object_id;
    const char *field;
    const char *before; // "" for nothing
    const char *after;
};

struct plan {
    int64_t id;
    enum plan_kind kind;
    const char *code;
    const char *title;
    int64_t focus_id;
    const char *problem;
    const char *answers[SMARTE_COUNT];
    int32_t deadline;
    const char *owner;
    const char *owner_role;
    const char *consultant;
    enum plan_state state;
    enum health health;
    int64_t health_at;
    double progress; // 0 to 100, NAN if not told
    const char *cause;
    const char *next_step;
    int64_t rank;          // 1 is first; 0 if never ranked
    int64_t previous_rank; // in the round before; 0 if new
    bool is_below_line;
    bool wants_support;
    int32_t started_on;
    int32_t ended_on;
    const char *stop_reason;
    const char *learned;
    const char *lives_on;
    int year;       // of the plan of the year that it belongs to; 0 for none
    bool is_public; // citizens may see it; false if that is not known
    const struct focus *focus;
    struct commitment_list commitments;
    struct goal_list goals;
    struct story_list stories;
    const struct milestone *milestones; // by position
    size_t milestone_count;
    const struct status_report *reports; // oldest first
    size_t report_count;
    struct decision_list decisions;  // newest first, for who asked for meetings
    const struct proposal *proposal; // the newest; NULL if there is none
};

struct story {
    int64_t id;
    int64_t position;
    const char *headline;
    const char *teaser;
    const char *challenge;
    const char *solution;
    const char *result;
    const char *read_more_text;
    const char *read_more_url;
    const char *contact;
    int64_t picture_id;
    const char *picture_alt;
    int64_t focus_id;
    int64_t plan_id;
    int64_t goal_id;
    int64_t publish_from; // UTC seconds
    int64_t publish_to;
    const struct focus *focus; // its own, else its plan's, else its goal's
    const struct plan *plan;
    const struct goal *goal;
    const struct picture *picture;
    bool is_shown; // may be shown now; else it is in no list
    bool is_told;  // and nothing that is more important is told instead
    int dwell_s;   // how long the schedule lets it stay; 0: by its words
};

struct picture {
    int64_t id;
    int64_t version; // moves when the content does
    int64_t byte_count;
    const unsigned char *content; // encoded bytes, NULL until fetched
    size_t content_size;
};

// How a rule of the schedule goes with public holidays: they are days like any
// other, or it rests on them, or it holds on them alone.
enum schedule_holidays {
    SCHEDULE_ALSO_HOLIDAYS,
    SCHEDULE_NOT_HOLIDAYS,
    SCHEDULE_ONLY_HOLIDAYS,
};

// When a page, a story or a notice is shown, and on which screens. Its times
// are those of the wall clock (model/schedule.h).
struct schedule_rule {
    int64_t id;
    const char *name;
    const char *page; // "" unless it is about a page
    int64_t story_id; // 0 unless it is about a story
    int64_t notice_id;
    int64_t starts_at;     // seconds of the wall clock
    int64_t ends_at;       // the first second after it
    const char *weekdays;  // of "1234567", Monday first; "" is every one
    const char *opens_at;  // "HH:MM"; "" is midnight
    const char *closes_at; // no later than it opens: on the next day
    enum schedule_holidays holidays;
    int dwell_s;         // 0: as long as it takes to read
    int priority;        // only the highest that there is is shown
    int share_percent;   // of the turns, for the stories; 0: as set
    bool has_screens;    // it is for those alone
    const char *screens; // rooms and names, parted by commas
};

// Links as they come from the views; snapshot_link turns them into lists.
struct link {
    int64_t from_id;
    int64_t to_id;
};

// What a stakeholder is promised, and the goal that tells whether it holds.
struct stakeholder_promise {
    int64_t id;
    int64_t stakeholder_id;
    int64_t position;
    const char *title;
    const char *text;
    int64_t goal_id;
    const struct goal *goal; // NULL if nothing measures it
};

// How a service promise was kept in one period.
struct service_figure {
    int64_t id;
    int64_t promise_id;
    int32_t period_from;
    int32_t period_to;
    int64_t answered;
    int64_t within_deadline;
    double median_minutes; // NAN if not told
};

// How many were answered after hour..hour + 1.
struct service_reply {
    int64_t promise_id;
    int64_t hour;
    int64_t replies;
};

#define SERVICE_HOURS 24

struct service_promise {
    int64_t id;
    const char *name;
    const char *phone;
    int64_t deadline_hours; // 0 if not told
    enum hour_rule hour_rule;
    const struct service_figure *figures; // oldest first
    size_t figure_count;
    int64_t replies[SERVICE_HOURS]; // by hour waited
};

// The leadership framework: roles by competences, behaviours in each cell.
struct role {
    int64_t id;
    int64_t position;
    const char *name;
    const char *short_name;
};

struct competence {
    int64_t id;
    int64_t position;
    const char *name;
    const char *short_name;
};

struct behaviour {
    int64_t id;
    int64_t role_id;
    int64_t competence_id;
    int64_t position;
    const char *keyword;
    const char *text;
    size_t cell; // its place in the matrix, row by row; see struct matrix
};

struct behaviour_list {
    const struct behaviour **items;
    size_t count;
};

// What is expected of every leader.
struct expectation {
    int64_t id;
    int64_t position;
    const char *text;
};

// One plan's place in one round of ranking.
struct priority {
    int64_t round_id;
    int64_t plan_id;
    int64_t rank;
    bool is_below_line;
    int64_t previous_rank; // in the round before; 0 if new there
    const struct plan *plan;
};

struct priority_round {
    int64_t id;
    int32_t held_on;
    const char *body;
    int64_t recorded_at; // UTC seconds
    const char *author;  // who moved the plans; "" if that is not known
    const char *screen;
    int64_t meeting_id; // 0 outside of one
    const char *key;
    const struct priority *places; // by rank
    size_t place_count;
};

// What blows against the organisation, or with it.
struct outlook {
    int64_t id;
    enum outlook_kind kind;
    int64_t position;
    const char *title;
    struct plan_list plans; // that answer or use it, by rank
};

struct outlook_list {
    const struct outlook **items;
    size_t count;
};

// A plan laid before a body for approval.
struct proposal {
    int64_t id;
    int64_t plan_id;
    enum proposal_state state;
    int32_t submitted_on;
    const char *body;
    int32_t decided_on;
};

// A goal held up against the best that can be compared.
struct benchmark {
    int64_t id;
    int64_t goal_id;
    int year;
    double own_value;
    double best_value;
    const char *best_name;
};

enum severity { SEVERITY_NOTICE, SEVERITY_URGENT };

// In which rooms something is shown.
enum room { ROOM_ALL, ROOM_OFFICE, ROOM_MEETING, ROOM_LOBBY };

// What takes the top of every page until it expires.
struct notice {
    int64_t id;
    const char *text;
    const char *lead;
    const char *text_en; // "" if there is none
    const char *lead_en;
    enum severity severity;
    enum room room;
    int64_t starts_at; // UTC seconds
    int64_t expires_at;
};

// Why a board started: for the first time, after it was asked to stop, after it
// ended without that, or with its machine.
enum start_cause {
    START_UNKNOWN,
    START_FIRST,
    START_ASKED,
    START_CRASHED,
    START_MACHINE,
};

enum orientation { ORIENTATION_LANDSCAPE, ORIENTATION_PORTRAIT };

// What a board tells of itself once a minute.
struct screen_report {
    int64_t id;
    const char *name;
    const char *place;
    enum room room;
    enum orientation orientation;
    int64_t seen_at; // UTC seconds, by its own clock; TIME_NONE: never
    const char *version;
    int64_t data_revision;
    const char *page;
    int64_t data_at; // when its data was confirmed last
    bool is_off_on_purpose;
    int64_t off_until;
    double free_bytes; // NAN if not told
    int64_t started_at;
    enum start_cause start_cause;
    bool is_clock_trusted;
    const char *fault; // in a word; "" if there is none
};

#endif
