#include "app/board.h"
#include "paint/input.h"

static const char *
page_of_stage(enum meeting_stage stage)
{
    switch (stage) {
    case MEETING_HELD:
        return "meeting";
    case MEETING_RANKING:
        return "round";
    case MEETING_CLOSING:
        return "minutes";
    case MEETING_RESTING:
        break;
    }
    return "";
}

static enum nav_change
release(struct board *board, const struct meeting_time *time)
{
    struct place seen = nav_place(&board->nav);
    enum nav_change change = NAV_SAME;

    if (!board->nav.is_held)
        return NAV_SAME;
    post_tidy(&board->post, "");
    meeting_rebind(&board->meeting, board->snapshot, time);
    change = nav_release(&board->nav, board->snapshot, time->ms);
    return place_equals(seen, nav_place(&board->nav)) ? NAV_SAME : change;
}

static enum nav_change
hold(struct board *board, const struct meeting_time *time)
{
    const char *name = page_of_stage(board->meeting.stage);
    enum page_id page;
    enum page_id root = board->nav.stack[0].page;

    if (root == PAGE_WAITING || root == PAGE_EMPTY ||
        !place_find_page(name, &page))
        return NAV_SAME;
    if (board->nav.is_held && root == page &&
        board->meeting.stage == board->told_stage)
        return NAV_SAME;
    return nav_hold(&board->nav, page, time->ms);
}

// The page follows the meeting.
static enum nav_change
follow_stage(struct board *board, const struct meeting_time *time)
{
    enum meeting_stage before = board->told_stage;
    enum nav_change change;

    if (board->meeting.stage == MEETING_RESTING) {
        change = release(board, time);
    } else {
        change = hold(board, time);
        if (before == MEETING_RESTING && board->post.pins != NULL)
            pin_check_refresh(board->post.pins);
    }
    board->told_stage = board->meeting.stage;
    return change;
}

static void
take_entries(struct board *board, const struct meeting_time *time)
{
    struct entry entry;

    board->written.count = 0;
    while (meeting_take_entry(&board->meeting, &entry, time)) {
        if (entry.kind == ENTRY_REPORT && board->written.count < CHANGES_MAX)
            board->written.plans[board->written.count++] = entry.plan_id;
        post_put(&board->post, &entry);
    }
    pin_wipe(&entry, sizeof entry);
}

static void
take_code(struct board *board)
{
    char digits[MEETING_DIGITS + 1];
    size_t person;

    if (!board->post.is_checking &&
        meeting_take_code(&board->meeting, &person, digits))
        post_check(&board->post, board->meeting.settings.persons[person],
                   digits);
    pin_wipe(digits, sizeof digits);
}

// On what the shared database refused.
static void
take_decision(struct board *board)
{
    char key[ENTRY_KEY_SIZE];
    bool is_again;

    if (meeting_take_decision(&board->meeting, key, &is_again))
        post_decide(&board->post, key, is_again);
}

static void
take_draft(struct board *board)
{
    unsigned char bytes[MEETING_DRAFT_SIZE];
    size_t length;

    if (board->post.sender != NULL &&
        meeting_take_draft(&board->meeting, bytes, &length))
        sender_keep(board->post.sender, OUTBOX_DRAFT, bytes, length);
    pin_wipe(bytes, sizeof bytes);
}

static void
take_record(struct board *board, const struct meeting_time *time)
{
    unsigned char bytes[MEETING_RECORD_SIZE];
    size_t length;

    if (board->post.sender != NULL &&
        meeting_take_record(&board->meeting, time, bytes, &length))
        sender_keep(board->post.sender, OUTBOX_MEETING, bytes, length);
}

// A real keyboard writes where the one on the glass does.
static void
follow_typing(struct board *board)
{
    bool is_typing = board->meeting.typing.field != FIELD_NONE;

    if (is_typing != board->is_typing)
        input_accept_text(is_typing);
    board->is_typing = is_typing;
}

enum nav_change
meet_settle(struct board *board, const struct meeting_time *time)
{
    take_entries(board, time);
    take_code(board);
    if (meeting_take_retry(&board->meeting) && board->post.sender != NULL)
        sender_hurry(board->post.sender);
    take_decision(board);
    take_draft(board);
    take_record(board, time);
    follow_typing(board);
    return follow_stage(board, time);
}
