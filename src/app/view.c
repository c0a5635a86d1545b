#include <stdio.h>

#include "app/board.h"
#include "app/clock.h"
#include "app/reading.h"
#include "app/setup.h"
#include "base/thread.h"
#include "pages/page.h"
#include "pages/pop.h"
#include "scene/pad.h"
#include "scene/sheet.h"

#define GUARD_MS 150        // design.md 9: a second strike sooner is a slip
#define PUBLIC_GUARD_MS 300 // accessibility A13
#define RING_PX 295.0F      // round the arc, at scale 1
#define RIPPLE_STEP_MS 17
#define ARRIVAL_STEP_MS 33     // twice as often costs twice as much
#define RING_STEP_MS 100       // at most ten times a second, …
#define CALM_RING_STEP_MS 1000 // … once with reduced motion (design.md 8)

// When the arc will have moved by a pixel.
static int64_t
next_step_ms(const struct board *board, float scale, int64_t now_ms)
{
    int64_t end_ms = nav_deadline_ms(&board->nav);
    int64_t least_ms =
        board->style.has_reduced_motion ? CALM_RING_STEP_MS : RING_STEP_MS;
    float left = 1.0F - nav_ring(&board->nav, now_ms);
    float pixels = RING_PX * scale * left;
    int64_t step_ms;

    if (board->nav.is_held && board->nav.depth == 0)
        return meet_step_ms(board, now_ms);
    if (end_ms == INT64_MAX)
        return INT64_MAX;
    step_ms = pixels < 1.0F ? 0 : (int64_t)((float)(end_ms - now_ms) / pixels);
    return now_ms + (step_ms > least_ms ? step_ms : least_ms);
}

static int64_t
next_ring_ms(const struct board *board, float scale, int64_t now_ms)
{
    return board->ripple.is_running ? now_ms + RIPPLE_STEP_MS
                                    : next_step_ms(board, scale, now_ms);
}

static void
set_style(struct board *board)
{
    const struct screen *screen = &board->screen;

    board->style = setup_style(board->settings, &board->nav, board->now.minute,
                               screen->width < screen->height);
    meeting_fit(&board->meeting, board->style.is_portrait,
                board->style.step_percent >= 200);
}

// A supervisor shows one line of status; what the wall shows is worth it.
static void
tell_place(struct board *board)
{
    struct place place = nav_place(&board->nav);
    char line[100];
    int length;

    board->told = place;
    length = snprintf(line, sizeof line, "STATUS=Showing %s",
                      place_page_name(place.page));
    if (place.item != 0)
        length += snprintf(line + length, sizeof line - (size_t)length, "/%lld",
                           (long long)place.item);
    if (place.part != 0)
        length += snprintf(line + length, sizeof line - (size_t)length,
                           ", part %d", place.part);
    if (place.detail != 0)
        snprintf(line + length, sizeof line - (size_t)length, ", detail %d",
                 place.detail);
    supervisor_tell(&board->supervisor, line);
}

static void
note_place(struct board *board, int64_t now_ms)
{
    if (place_equals(nav_place(&board->nav), board->told))
        return;
    aloud_stop(board);
    tell_place(board);
    if (now_ms < board->arrived_ms)
        now_ms = board->arrived_ms;
    board->ahead_due_ms = now_ms + BOARD_SETTLE_MS;
}

static void
draft_ring(struct board *board, int64_t now_ms)
{
    struct scene *ring = screen_draft_ring(&board->screen);
    struct page_input input = view_make_input(board, now_ms);

    page_build_ring(ring, &input);
    ripple_add(&board->ripple, ring, &board->style, now_ms);
    panel_dim(ring, panel_find_dimming(board->settings, board->now));
    board->ring_due_ms = next_ring_ms(board, ring->scale, now_ms);
}

// It does not move before a fade to this picture is over.
static void
look_for_notice(struct board *board, int64_t now_ms)
{
    struct notice_reader reader =
        setup_notice_reader(board->settings, board->now, now_ms);

    banner_look(&board->banner, board->snapshot, &reader,
                now_ms + light_fade_ms(board, MOTION_PAGE),
                board->style.has_reduced_motion);
}

// Returns false where black takes the place of page and ring.
static bool
draft_page(struct board *board, int64_t now_ms)
{
    struct scene *page = screen_draft_page(&board->screen);
    struct page_input input;

    board->now = clock_now(board->snapshot->newest_s);
    set_style(board);
    look_for_notice(board, now_ms);
    if (board->panel.is_off) {
        view_draft_dark(board);
        return false;
    }
    input = view_make_input(board, now_ms);
    page_build(page, &input);
    nav_set_words(&board->nav, reading_count(page));
    return true;
}

static void
draft(struct board *board, int64_t now_ms)
{
    if (!draft_page(board, now_ms))
        return;
    draft_ring(board, now_ms);
    note_place(board, now_ms);
}

static void
fade(struct board *board, enum motion motion, int64_t now_ms)
{
    screen_begin_fade(&board->screen, light_fade_ms(board, motion), now_ms);
    board->shown_light = light_find(board);
}

void
view_refresh(struct board *board)
{
    draft(board, thread_now_ms());
    screen_update(&board->screen);
    board->shown_light = light_find(board);
}

static void
set_gestures(struct board *board)
{
    const struct screen *screen = &board->screen;
    bool is_public = setup_audience(board->settings) == AUDIENCE_PUBLIC;

    gesture_configure(&board->gesture,
                      (struct gesture_settings){
                          .width_px = screen->width,
                          .height_px = screen->height,
                          .scale = screen_seen(screen)->scale,
                          .guard_ms = is_public ? PUBLIC_GUARD_MS : GUARD_MS,
                      });
}

void
view_resize(struct board *board)
{
    screen_resize(&board->screen);
    view_refresh(board);
    set_gestures(board);
}

// Two things that are due near each other go to the glass at once.
static void
delay_ring(struct board *board)
{
    if (board->arriving_ms != INT64_MAX && !board->ripple.is_running &&
        board->ring_due_ms < board->arriving_ms)
        board->ring_due_ms = board->arriving_ms;
}

// The ring keeps its own steps, which are slower.
void
view_arrive(struct board *board, int64_t now_ms)
{
    bool is_lit = draft_page(board, now_ms);

    if (is_lit && now_ms < board->ring_due_ms) {
        screen_update_page(&board->screen);
    } else {
        if (is_lit)
            draft_ring(board, now_ms);
        screen_update(&board->screen);
    }
    board->arriving_ms =
        now_ms < board->arrived_ms ? now_ms + ARRIVAL_STEP_MS : INT64_MAX;
    delay_ring(board);
}

static void
show(struct board *board, enum nav_change change, int arrival_ms)
{
    int64_t now_ms = thread_now_ms();
    bool arrives = arrival_ms > 0 && !board->style.has_reduced_motion;

    int64_t there_ms = now_ms + light_fade_ms(board, MOTION_PAGE);

    board->is_shaking = false;
    board->arrived_ms = arrives ? there_ms + arrival_ms : now_ms;
    board->arriving_ms = arrives ? there_ms : INT64_MAX;
    draft(board, now_ms);
    if (change == NAV_SAME)
        screen_update(&board->screen);
    else
        fade(board, MOTION_PAGE, now_ms);
}

void
view_show(struct board *board, enum nav_change change)
{
    board->changes.count = 0;
    show(board, change, 0);
}

// What moves on the page that is seen, and is no other place.
static void
move(struct board *board, bool is_shaking, int whole_ms)
{
    int64_t now_ms = thread_now_ms();
    bool moves = !board->style.has_reduced_motion;

    board->changes.count = 0;
    board->is_shaking = is_shaking;
    board->arrived_ms = now_ms + (moves ? whole_ms : 0);
    board->arriving_ms = moves ? now_ms : INT64_MAX;
    draft(board, now_ms);
    screen_update(&board->screen);
}

void
view_rise(struct board *board)
{
    move(board, false, SHEET_RISE_MS);
}

void
view_shake(struct board *board)
{
    move(board, true, PAD_SHAKE_MS);
}

void
view_tell(struct board *board, enum nav_change change,
          const struct changes *changes)
{
    board->changes = *changes;
    show(board, change, changes->count > 0 ? POP_MS : 0);
}

void
view_turn(struct board *board, enum nav_change change)
{
    enum page_id page = nav_place(&board->nav).page;

    board->changes.count = 0;
    show(board, change, page == board->told.page ? 0 : page_arrival_ms(page));
}

// What lies below is laid out for it once it is in its place.
void
view_follow_notice(struct board *board, int64_t now_ms)
{
    const struct banner *banner = &board->banner;
    struct notice_shown before = banner->shown;
    bool was_moving = banner->is_moving;
    bool is_other;

    draft(board, now_ms);
    is_other = banner->shown.notice != before.notice ||
               banner->shown.is_english != before.is_english;
    if (banner->is_moving || (!is_other && !was_moving))
        screen_update(&board->screen);
    else
        fade(board, MOTION_PAGE, now_ms);
}

// While there is no data the page counts the seconds to the next try.
static int64_t
next_look_ms(const struct board *board)
{
    int64_t minute_ms = clock_next_minute_ms();

    return nav_place(&board->nav).page == PAGE_WAITING && minute_ms > 1000
               ? 1000
               : minute_ms;
}

void
view_follow_time(struct board *board)
{
    int64_t now_ms = thread_now_ms();
    enum theme theme = board->style.theme;

    board->minute_due_ms = now_ms + next_look_ms(board);
    draft(board, now_ms);
    if (board->style.theme == theme)
        screen_update(&board->screen);
    else
        fade(board, MOTION_LIGHT, now_ms);
    if (now_ms >= board->report_due_ms)
        view_tell_report(board);
}

void
view_turn_ring(struct board *board, int64_t now_ms)
{
    draft_ring(board, now_ms);
    screen_update_ring(&board->screen);
}

void
view_show_pictures(struct board *board)
{
    size_t broken = pictures_count_broken(board->canvas.pictures);

    if (broken != board->broken) {
        board->broken = broken;
        view_show(board, NAV_TURN);
        return;
    }
    screen_fade_in_pictures(&board->screen, light_fade_ms(board, MOTION_PAGE),
                            thread_now_ms());
}

static void
build_ahead(struct board *board, const struct nav *nav)
{
    struct page_input input = view_make_input(board, thread_now_ms());

    input.nav = nav;
    page_build(screen_ahead(&board->screen), &input);
}

void
view_look_ahead(struct board *board)
{
    struct nav turned = board->nav;
    struct nav opened = board->nav;
    struct place seen = nav_place(&board->nav);
    bool is_turning;

    board->ahead_due_ms = INT64_MAX;
    is_turning = nav_tick(&turned, board->snapshot, nav_deadline_ms(&turned)) !=
                 NAV_SAME;
    // A photo is slow, and one tap away from everywhere.
    nav_apply(&opened, intent_parse("stories"), board->snapshot, 0);
    if (nav_place(&opened).page == PAGE_STORIES && seen.page != PAGE_STORIES &&
        nav_place(&turned).page != PAGE_STORIES) {
        build_ahead(board, &opened);
        screen_expect_pictures(&board->screen);
    }
    if (is_turning) {
        build_ahead(board, &turned);
        screen_look_ahead(&board->screen);
    }
}
