#include "app/board.h"
#include "app/reading.h"
#include "base/text.h"
#include "base/thread.h"

#define STEP_MS 250 // how often to see whether the voice has ended

bool
aloud_is_there(const struct board *board)
{
    return board->settings->screen.reads_aloud &&
           speech_is_there(&board->speech);
}

bool
aloud_stop(struct board *board)
{
    bool was_reading = board->speech.child != 0;

    speech_stop(&board->speech);
    return was_reading;
}

void
aloud_begin(struct board *board)
{
    struct text_builder words = {0};

    reading_text(&words, screen_seen(&board->screen));
    if (words.length > 0)
        speech_begin(&board->speech, board->nav.is_english ? "en" : "da",
                     words.data);
    board->speech_due_ms = thread_now_ms() + STEP_MS;
    text_destroy(&words);
}

int64_t
aloud_deadline_ms(const struct board *board)
{
    return board->speech.child == 0 ? INT64_MAX : board->speech_due_ms;
}

void
aloud_follow(struct board *board, int64_t now_ms)
{
    struct intent stay = {.kind = INTENT_STAY};

    if (now_ms < aloud_deadline_ms(board))
        return;
    nav_apply(&board->nav, stay, board->snapshot, now_ms);
    board->speech_due_ms = now_ms + STEP_MS;
    if (!speech_is_running(&board->speech))
        view_refresh(board);
}
