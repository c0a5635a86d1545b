#include "paint/gesture.h"

#include <math.h>

void
gesture_configure(struct gesture *gesture, struct gesture_settings settings)
{
    gesture->settings = settings;
}

static void
emit(struct gesture_events *events, enum gesture_kind kind, float x, float y)
{
    if (events->count < GESTURE_MAX_EVENTS) {
        events->items[events->count] = (struct gesture_event){kind, x, y};
        events->count++;
    }
}

static bool
is_inside(const struct gesture *gesture, const struct pointer_sample *sample)
{
    return isfinite(sample->x_px) && isfinite(sample->y_px) &&
           sample->x_px >= 0 && sample->y_px >= 0 &&
           sample->x_px < (float)gesture->settings.width_px &&
           sample->y_px < (float)gesture->settings.height_px;
}

static float
length_lu(const struct gesture *gesture, float dx_px, float dy_px)
{
    return sqrtf(dx_px * dx_px + dy_px * dy_px) / gesture->settings.scale;
}

static void
cancel(struct gesture *gesture, struct gesture_events *events)
{
    if (!gesture->is_cancelled) {
        gesture->is_cancelled = true;
        emit(events, GESTURE_CANCEL, gesture->x, gesture->y);
    }
}

static void
finish(struct gesture *gesture, struct gesture_events *events,
       enum gesture_kind kind)
{
    emit(events, kind, gesture->x, gesture->y);
    gesture->is_tracking = false;
    gesture->has_ended = true;
    gesture->ended_ms = gesture->latest_ms;
}

static void
give_up(struct gesture *gesture, struct gesture_events *events)
{
    if (gesture->is_tracking) {
        cancel(gesture, events);
        finish(gesture, events, GESTURE_END);
    }
}

static bool
is_tracked(const struct gesture *gesture, int64_t finger)
{
    return gesture->is_tracking && gesture->finger == finger;
}

static bool
forget_contact(struct gesture *gesture, int64_t finger)
{
    for (size_t i = 0; i < gesture->contact_count; i++) {
        if (gesture->contacts[i].finger == finger) {
            gesture->contact_count--;
            gesture->contacts[i] = gesture->contacts[gesture->contact_count];
            gesture->is_crowded &= gesture->contact_count > 0;
            return true;
        }
    }
    return false;
}

static void
drop_stuck(struct gesture *gesture, struct gesture_events *events)
{
    for (size_t i = gesture->contact_count; i > 0; i--) {
        struct gesture_contact contact = gesture->contacts[i - 1];
        if (gesture->latest_ms - contact.began_ms < GESTURE_STUCK_MS) {
            continue;
        }
        if (is_tracked(gesture, contact.finger)) {
            give_up(gesture, events);
        }
        forget_contact(gesture, contact.finger);
    }
}

// A worn panel lets go for an instant while the finger is still down, and a
// trembling finger strikes twice.
static bool
is_bounce(const struct gesture *gesture, const struct pointer_sample *sample)
{
    int64_t guard_ms = gesture->settings.guard_ms;
    if (!gesture->has_ended) {
        return false;
    }
    if (gesture->latest_ms - gesture->began_ms < guard_ms) {
        return true;
    }
    return gesture->latest_ms - gesture->ended_ms < guard_ms &&
           length_lu(gesture, sample->x_px - gesture->x,
                     sample->y_px - gesture->y) < GESTURE_BOUNCE_LU;
}

static bool
is_echo(const struct gesture *gesture, const struct pointer_sample *sample)
{
    return sample->is_mouse && gesture->has_touched &&
           gesture->latest_ms - gesture->touched_ms < GESTURE_MOUSE_SILENCE_MS;
}

static void
track(struct gesture *gesture, const struct pointer_sample *sample,
      struct gesture_events *events)
{
    gesture->is_tracking = true;
    gesture->is_cancelled = false;
    gesture->finger = sample->finger;
    gesture->began_ms = gesture->latest_ms;
    gesture->began_x = gesture->x = sample->x_px;
    gesture->began_y = gesture->y = sample->y_px;
    emit(events, GESTURE_PRESS, gesture->x, gesture->y);
}

static void
feed_down(struct gesture *gesture, const struct pointer_sample *sample,
          struct gesture_events *events)
{
    if (!is_inside(gesture, sample) || is_echo(gesture, sample)) {
        return;
    }
    if (is_tracked(gesture, sample->finger)) {
        give_up(gesture, events); // its end was lost
    }
    forget_contact(gesture, sample->finger);
    if (gesture->contact_count < GESTURE_CONTACTS) {
        gesture->contacts[gesture->contact_count++] = (struct gesture_contact){
            .finger = sample->finger, .began_ms = gesture->latest_ms};
    }
    if (gesture->contact_count > 2) {
        gesture->is_crowded = true;
        give_up(gesture, events);
    }
    if (!gesture->is_crowded && !gesture->is_tracking &&
        !is_bounce(gesture, sample)) {
        track(gesture, sample, events);
    }
}

static void
move_to(struct gesture *gesture, const struct pointer_sample *sample,
        struct gesture_events *events)
{
    gesture->x = sample->x_px;
    gesture->y = sample->y_px;
    if (length_lu(gesture, gesture->x - gesture->began_x,
                  gesture->y - gesture->began_y) >= GESTURE_TAP_LU) {
        cancel(gesture, events);
    }
}

static void
feed_move(struct gesture *gesture, const struct pointer_sample *sample,
          struct gesture_events *events)
{
    if (is_tracked(gesture, sample->finger) && is_inside(gesture, sample)) {
        move_to(gesture, sample, events);
        emit(events, GESTURE_MOVE, gesture->x, gesture->y);
    }
}

static bool
is_swipe(const struct gesture *gesture, float length)
{
    float seconds = (float)(gesture->latest_ms - gesture->began_ms) / 1000;
    return length >= GESTURE_SWIPE_LU ||
           (length >= GESTURE_FLICK_LU &&
            length >= GESTURE_FLICK_LU_S * seconds);
}

static enum gesture_kind
read_swipe(const struct gesture *gesture)
{
    float dx = (gesture->x - gesture->began_x) / gesture->settings.scale;
    float dy = (gesture->y - gesture->began_y) / gesture->settings.scale;
    bool is_sideways = fabsf(dx) >= fabsf(dy);
    if (!is_swipe(gesture, is_sideways ? fabsf(dx) : fabsf(dy))) {
        return GESTURE_END;
    }
    if (is_sideways) {
        return dx < 0 ? GESTURE_SWIPE_LEFT : GESTURE_SWIPE_RIGHT;
    }
    return dy < 0 ? GESTURE_SWIPE_UP : GESTURE_SWIPE_DOWN;
}

static void
feed_up(struct gesture *gesture, const struct pointer_sample *sample,
        struct gesture_events *events)
{
    forget_contact(gesture, sample->finger);
    if (!is_tracked(gesture, sample->finger)) {
        return;
    }
    if (is_inside(gesture, sample)) {
        move_to(gesture, sample, events);
    } else {
        cancel(gesture, events);
    }
    finish(gesture, events,
           gesture->is_cancelled ? read_swipe(gesture) : GESTURE_TAP);
}

static void
feed_cancel(struct gesture *gesture, const struct pointer_sample *sample,
            struct gesture_events *events)
{
    if (is_tracked(gesture, sample->finger)) {
        give_up(gesture, events);
    }
    forget_contact(gesture, sample->finger);
}

static void
advance(struct gesture *gesture, int64_t now_ms, struct gesture_events *events)
{
    if (now_ms > gesture->latest_ms) {
        gesture->latest_ms = now_ms;
    }
    drop_stuck(gesture, events);
}

struct gesture_events
gesture_feed(struct gesture *gesture, const struct pointer_sample *sample)
{
    struct gesture_events events = {0};
    if (!(gesture->settings.scale > 0)) {
        return events;
    }
    advance(gesture, sample->time_ms, &events);
    switch (sample->kind) {
    case POINTER_DOWN:
        feed_down(gesture, sample, &events);
        break;
    case POINTER_MOVE:
        feed_move(gesture, sample, &events);
        break;
    case POINTER_UP:
        feed_up(gesture, sample, &events);
        break;
    case POINTER_CANCEL:
        feed_cancel(gesture, sample, &events);
        break;
    }
    if (!sample->is_mouse) {
        gesture->has_touched = true;
        gesture->touched_ms = gesture->latest_ms;
    }
    return events;
}

struct gesture_events
gesture_expire(struct gesture *gesture, int64_t now_ms)
{
    struct gesture_events events = {0};
    advance(gesture, now_ms, &events);
    return events;
}

int64_t
gesture_deadline(const struct gesture *gesture)
{
    int64_t deadline_ms = INT64_MAX;
    for (size_t i = 0; i < gesture->contact_count; i++) {
        int64_t end_ms = gesture->contacts[i].began_ms + GESTURE_STUCK_MS;
        deadline_ms = end_ms < deadline_ms ? end_ms : deadline_ms;
    }
    return deadline_ms;
}
