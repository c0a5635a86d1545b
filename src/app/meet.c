#include <string.h>
#include <sys/random.h>

#include "app/board.h"
#include "app/clock.h"
#include "app/setup.h"
#include "base/log.h"
#include "base/thread.h"
#include "paint/input.h"

#define PREFIX "meet/"
#define SECOND_MS 1000
#define LOOK_MS 500 // at the clock, for a meeting that begins by itself

static void
on_news(void *context)
{
    struct board *board = context;

    atomic_store(&board->post.has_news, true);
    input_wake();
}

static struct meeting_time
time_now(const struct board *board)
{
    return (struct meeting_time){.now = clock_now(board->snapshot->newest_s),
                                 .ms = thread_now_ms()};
}

static void
copy_name(char out[ENTRY_NAME_SIZE], const char *name)
{
    size_t length = name == NULL ? 0 : strlen(name);

    if (length < ENTRY_NAME_SIZE && length > 0)
        memcpy(out, name, length + 1);
}

static void
find_persons(struct board *board, struct meeting_settings *settings)
{
    settings->person_count = post_find_persons(&board->post, settings->persons);
    settings->may_write =
        board->post.sender != NULL && settings->person_count > 0;
}

void
meet_start(struct board *board)
{
    const struct settings *settings = board->settings;
    struct meeting_settings meeting = {
        .minutes = settings->meeting.minutes,
        .idle_end_ms = 1000 * (int64_t)settings->meeting.idle_end_s,
        .start_weekday = settings->meeting.start.weekday,
        .start_minute = settings->meeting.start.minute,
    };

    board->holds_meetings = setup_wants_meetings(settings);
    if (!board->holds_meetings)
        return;
    copy_name(meeting.body, settings->meeting.body);
    copy_name(meeting.screen, settings->screen.name);
    if (getrandom(meeting.nonce, sizeof meeting.nonce, 0) !=
        (ssize_t)sizeof meeting.nonce) {
        log_error("no random numbers: nothing can be written down here");
        meeting_init(&board->meeting, &meeting);
        return;
    }
    post_start(&board->post, settings, on_news, board);
    find_persons(board, &meeting);
    meeting.keeps_record = board->post.sender != NULL;
    meeting_init(&board->meeting, &meeting);
}

// What opens or goes away is faded to, what is typed or dragged is not.
struct look {
    enum meeting_sheet sheet;
    enum meeting_field field;
    int64_t plan_id;
};

static struct look
look_at(const struct meeting *meeting)
{
    return (struct look){meeting->sheet, meeting->typing.field,
                         meeting->plan_id};
}

static enum nav_change
compare(struct look before, const struct meeting *meeting)
{
    bool is_same = before.sheet == meeting->sheet &&
                   before.field == meeting->typing.field &&
                   before.plan_id == meeting->plan_id;

    return is_same ? NAV_SAME : NAV_TURN;
}

// A sheet came over the page alone; from one to the next they fade.
static bool
is_opened(struct look before, const struct meeting *meeting)
{
    return before.sheet == SHEET_NONE && meeting->sheet != SHEET_NONE &&
           meeting->sheet != SHEET_ASK;
}

bool
meet_is_seen(const struct board *board)
{
    enum page_id page;

    if (!board->holds_meetings)
        return false;
    if (board->nav.is_held)
        return board->nav.depth == 0;
    return place_find_page("meeting", &page) &&
           nav_place(&board->nav).page == page;
}

// What a swipe or a key means while a meeting is seen; NULL: what it means
// elsewhere. Nothing below a sheet is reached.
static const char *
translate(const struct board *board, const char *words)
{
    const struct meeting *meeting = &board->meeting;
    bool is_covered =
        meeting->sheet != SHEET_NONE || meeting->typing.field != FIELD_NONE;

    if (strncmp(words, PREFIX, strlen(PREFIX)) == 0)
        return words;
    if (!meet_is_seen(board))
        return NULL;
    if (strcmp(words, "back") == 0 &&
        (is_covered || meeting->stage == MEETING_RANKING))
        return "meet/cancel";
    if (is_covered)
        return "meet/none";
    if (meeting->stage == MEETING_HELD && strcmp(words, "next") == 0)
        return "meet/next";
    if (meeting->stage == MEETING_HELD && strcmp(words, "previous") == 0)
        return "meet/previous";
    return NULL;
}

// What was written shows by a pop of its mark (design2.md 28).
static void
show(struct board *board, struct look before, enum nav_change change)
{
    if (change == NAV_SAME)
        change = compare(before, &board->meeting);
    if (board->written.count > 0)
        view_tell(board, change, &board->written);
    else
        view_show(board, change);
}

bool
meet_apply(struct board *board, const char *words)
{
    struct meeting *meeting = &board->meeting;
    struct meeting_time time = time_now(board);
    struct look before = look_at(meeting);
    enum nav_change change;

    if (!board->holds_meetings)
        return false;
    words = translate(board, words);
    if (words == NULL) {
        meeting_touch(meeting, &time);
        return false;
    }
    nav_apply(&board->nav, (struct intent){.kind = INTENT_STAY},
              board->snapshot, time.ms);
    meeting_apply(meeting, words, board->snapshot, &time);
    change = meet_settle(board, &time);
    if (change == NAV_SAME && is_opened(before, meeting))
        view_rise(board);
    else
        show(board, before, change);
    return true;
}

bool
meet_drag(struct board *board, enum meeting_drag drag, float x, float y)
{
    const struct box *box = &board->dragged_box;
    struct meeting_time time = time_now(board);

    if (*board->dragged == '\0')
        return false;
    nav_apply(&board->nav, (struct intent){.kind = INTENT_STAY},
              board->snapshot, time.ms);
    if (meeting_drag(&board->meeting, board->dragged, drag,
                     (x - (float)box->x) / (float)box->width,
                     (y - (float)box->y) / (float)box->height, &time))
        meet_settle(board, &time);
    if (drag == DRAG_END)
        *board->dragged = '\0';
    return true;
}

static void
follow_post(struct board *board, const struct meeting_time *time)
{
    struct meeting *meeting = &board->meeting;
    struct post *post = &board->post;
    bool is_asking = meeting->sheet == SHEET_PERSON;
    unsigned char bytes[OUTBOX_RECORD_SIZE];
    bool had_listed = post->has_listed;
    enum meeting_verdict verdict;
    int64_t wait_ms;

    post_follow(post, time->now.utc_s);
    // Who is pointed at keeps their number.
    if (!is_asking && meeting->stage == MEETING_RESTING) {
        find_persons(board, &meeting->settings);
        meeting_rebind(meeting, board->snapshot, time);
    }
    if (post->has_listed && !had_listed) {
        meeting_offer_draft(meeting, bytes,
                            sender_take(post->sender, OUTBOX_DRAFT, bytes));
        pin_wipe(bytes, sizeof bytes);
    }
    if (post_take_verdict(post, time->now.utc_s, &verdict, &wait_ms))
        meeting_answer_code(meeting, verdict, wait_ms, board->snapshot, time);
}

// What was cut off, once there is something to go on with.
static bool
recall(struct board *board, const struct meeting_time *time)
{
    struct meeting *meeting = &board->meeting;
    unsigned char bytes[OUTBOX_RECORD_SIZE];
    size_t length;

    if (meeting->is_recalled || !board->post.has_listed ||
        board->snapshot->plans.count == 0)
        return false;
    length = sender_take(board->post.sender, OUTBOX_MEETING, bytes);
    meeting_recall(meeting, bytes, length, board->snapshot, time);
    post_read_back(&board->post, board->snapshot, meeting->key);
    return true;
}

// Data that went away and came back takes the page along.
static bool
is_in_step(const struct board *board)
{
    return board->meeting.stage == MEETING_RESTING || board->nav.is_held;
}

// A wait is counted down where somebody stands before it.
static bool
counts_down(const struct board *board)
{
    return board->meeting.sheet == SHEET_PERSON &&
           board->meeting.code.wait_until_ms != 0;
}

int64_t
meet_deadline_ms(const struct board *board)
{
    int64_t due_ms;

    if (!board->holds_meetings)
        return INT64_MAX;
    due_ms = meeting_deadline_ms(&board->meeting);
    if (board->meet_look_ms < due_ms)
        due_ms = board->meet_look_ms;
    if (counts_down(board) && board->meet_due_ms < due_ms)
        due_ms = board->meet_due_ms;
    return due_ms;
}

void
meet_follow(struct board *board)
{
    struct meeting_time time;
    struct look before = look_at(&board->meeting);
    bool was_wrong = board->meeting.code.is_wrong;
    enum nav_change change;
    bool has_news;
    bool has_changed;

    if (!board->holds_meetings || (thread_now_ms() < meet_deadline_ms(board) &&
                                   !atomic_load(&board->post.has_news)))
        return;
    board->meet_look_ms = thread_now_ms() + LOOK_MS;
    time = time_now(board);
    has_news = atomic_exchange(&board->post.has_news, false);
    if (has_news)
        follow_post(board, &time);
    has_changed = recall(board, &time);
    if (meeting_tick(&board->meeting, board->snapshot, &time))
        has_changed = true;
    if (counts_down(board) && time.ms >= board->meet_due_ms) {
        board->meet_due_ms = time.ms + SECOND_MS;
        has_changed = true;
    }
    // Who leaves the page for another leaves what lay on it.
    if (board->meeting.stage == MEETING_RESTING && !meet_is_seen(board) &&
        board->meeting.sheet != SHEET_NONE)
        meeting_apply(&board->meeting, "meet/cancel", board->snapshot, &time);
    if (!has_news && !has_changed &&
        board->meeting.stage == board->told_stage && is_in_step(board))
        return;
    change = meet_settle(board, &time);
    if (board->meeting.code.is_wrong && !was_wrong)
        view_shake(board);
    else
        show(board, before, change);
}

void
meet_rebind(struct board *board)
{
    struct meeting_time time;

    if (!board->holds_meetings)
        return;
    time = time_now(board);
    meeting_rebind(&board->meeting, board->snapshot, &time);
    if (board->meeting.stage != MEETING_RESTING)
        post_read_back(&board->post, board->snapshot, board->meeting.key);
}

int64_t
meet_step_ms(const struct board *board, int64_t now_ms)
{
    int64_t left_ms = meeting_left_ms(&board->meeting, now_ms) % SECOND_MS;

    return now_ms + (left_ms <= 0 ? left_ms + SECOND_MS : left_ms) + 1;
}
