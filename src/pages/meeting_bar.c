#include "base/language.h"
#include "pages/meeting_parts.h"
#include "pages/stage.h"
#include "scene/button.h"
#include "scene/timer.h"

#include <math.h>

#define GAP 24.0F
#define GAP_PORTRAIT 16.0F
#define DEED_HEIGHT 88.0F
#define DEED_GAP 16.0F
#define TIMER_X 676.0F
#define TIMER_X_PORTRAIT 236.0F
#define TIMER_GAP 28.0F
#define LINE 36.0F
#define DIGITS_HEIGHT 80.0F

static float
bar_gap(const struct page *page)
{
    return stage_is_portrait(page) ? GAP_PORTRAIT : GAP;
}

// From the right; returns where it begins.
static float
draw_onward(struct page *page, float right)
{
    struct draw *draw = &page->draw;
    float size = page->grid->bar_height;
    const char *label =
        stage_is_portrait(page) ? C_("plan", "Next") : _("Next plan");
    float width = button_width(draw, size, ICON_NEXT, label);
    button_draw_onward(draw, right - width, page->grid->bar_y, size, width,
                       ICON_NEXT, true, "meet/next", label);
    return right - width;
}

// The last plan leads on to the end, and the first to none before it.
static void
draw_steps(struct page *page)
{
    struct draw *draw = &page->draw;
    const struct meeting *meeting = page->input->meeting;
    float size = page->grid->bar_height;
    float x = page->grid->right;
    bool is_last = meeting->index + 1 >= meeting->item_count;
    if (!is_last) {
        x = draw_onward(page, x) - bar_gap(page) - size;
    } else {
        x -= size;
    }
    if (meeting->index > 0) {
        button_draw_icon(draw, x, page->grid->bar_y, size, ICON_PREVIOUS,
                         "meet/previous", _("Previous plan"));
        x -= bar_gap(page) + size;
    }
    if (!stage_is_portrait(page)) {
        button_draw_icon(draw, x, page->grid->bar_y, size, ICON_PLANS,
                         "meet/plans", _("Another plan"));
    }
}

// Whether the plan was talked about: by itself once it was in focus for a
// while, and by touch. Upright there is room for its icon alone.
static void
draw_discussed(struct page *page, float x, float y)
{
    struct draw *draw = &page->draw;
    const struct meeting *meeting = page->input->meeting;
    if (meeting->index >= meeting->item_count) {
        return;
    }
    bool is_discussed = meeting->items[meeting->index].is_discussed;
    const char *label = is_discussed ? _("Discussed") : _("Mark as discussed");
    if (stage_is_portrait(page)) {
        button_draw_icon(draw, x, y, DEED_HEIGHT, ICON_CHECK, "meet/discussed",
                         label);
        if (is_discussed) {
            draw_ring(draw, x + DEED_HEIGHT / 2.0F, y + DEED_HEIGHT / 2.0F,
                      DEED_HEIGHT / 2.0F - 2.0F, 4.0F, TOKEN_SEA);
        }
        return;
    }
    button_draw(draw, x, y, DEED_HEIGHT, 300.0F,
                is_discussed ? ICON_CHECK : ICON_COUNT, false, "meet/discussed",
                is_discussed ? label : C_("mark as", "Discussed?"));
}

void
meeting_draw_bar(struct page *page)
{
    struct draw *draw = &page->draw;
    float size = page->grid->bar_height;
    stage_use_bar(page);
    if (stage_is_portrait(page)) {
        button_draw_icon(draw, page->grid->margin, page->grid->bar_y, size,
                         ICON_CLOSE, "meet/end", _("End the meeting"));
    } else {
        float x = page->grid->margin +
                  button_draw(draw, page->grid->margin, page->grid->bar_y, size,
                              300.0F, ICON_CLOSE, false, "meet/end",
                              _("End meeting"));
        draw_discussed(page, x + GAP, page->grid->bar_y + 8.0F);
    }
    draw_steps(page);
}

// "08:42", and over time "+01:20".
static const char *
clock_words(struct page *page, int64_t left_ms)
{
    long long seconds = left_ms >= 0 ? (left_ms + 999) / 1000 : -left_ms / 1000;
    return arena_format(&page->draw.scene->arena, "%s%02lld:%02lld",
                        left_ms >= 0 ? "" : "+", seconds / 60, seconds % 60);
}

static const char *
share_words(struct page *page)
{
    const struct meeting *meeting = page->input->meeting;
    if (meeting->index >= meeting->item_count) {
        return "";
    }
    long long seconds =
        meeting_held_ms(meeting, meeting->index, page->input->now_ms) / 1000;
    return arena_format(&page->draw.scene->arena,
                        // TRANSLATORS: minutes and seconds spent on this plan
                        _("%lld:%02lld on this plan"), seconds / 60,
                        seconds % 60);
}

static const char *
left_words(struct page *page, int64_t left_ms)
{
    int minutes = page->input->meeting->settings.minutes;
    return left_ms < 0 ? arena_format(&page->draw.scene->arena,
                                      _("over %d min."), minutes)
                       : arena_format(&page->draw.scene->arena,
                                      _("left of %d min."), minutes);
}

// In large text the digits say it all.
static void
draw_large_timer(struct page *page, const char *words)
{
    float line = page->draw.style->types[ROLE_TIMER].line_height;
    float x = page->grid->margin + page->grid->bar_height + GAP;
    draw_line(&page->draw, x,
              page->grid->bar_y + (page->grid->bar_height - line) / 2.0F,
              page->grid->right - x - 2.0F * (page->grid->bar_height + GAP),
              (struct draw_text){.role = ROLE_TIMER, .token = TOKEN_INK},
              words);
}

void
meeting_draw_timer(struct page *page)
{
    struct draw *draw = &page->draw;
    const struct meeting *meeting = page->input->meeting;
    bool is_portrait = stage_is_portrait(page);
    int64_t left_ms = meeting_left_ms(meeting, page->input->now_ms);
    float whole_ms = 60000.0F * (float)meeting->settings.minutes;
    float middle = page->grid->bar_y + page->grid->bar_height / 2.0F;
    float x = is_portrait ? TIMER_X_PORTRAIT : TIMER_X;
    struct draw_text quiet = {.role = ROLE_BODY, .token = TOKEN_INK2};
    stage_use_bar(page);
    if (style_is_enlarged(draw->style)) {
        draw_large_timer(page, clock_words(page, left_ms));
        return;
    }
    timer_draw(draw, x + TIMER_SIZE / 2.0F, middle,
               1.0F - (float)left_ms / whole_ms);
    x += TIMER_SIZE + TIMER_GAP;
    float top = middle - (DIGITS_HEIGHT + (is_portrait ? LINE : 0.0F)) / 2.0F;
    float taken =
        draw_line(draw, x, top, 280.0F,
                  (struct draw_text){.role = ROLE_TIMER, .token = TOKEN_INK},
                  clock_words(page, left_ms));
    if (is_portrait) {
        draw_line(draw, x, top + DIGITS_HEIGHT, 260.0F, quiet,
                  share_words(page));
        return;
    }
    x += taken + TIMER_GAP;
    draw_line(draw, x, middle - LINE, 260.0F, quiet, left_words(page, left_ms));
    draw_line(draw, x, middle, 260.0F, quiet, share_words(page));
}

// What can be done with the plan, side by side.
struct deed {
    enum icon icon;
    const char *intent;
    const char *label;
};

static size_t
collect_deeds(struct page *page, const struct plan *plan, struct deed *deeds)
{
    size_t count = 0;
    if (page->input->meeting->settings.may_write) {
        deeds[count++] = (struct deed){ICON_PEN, "meet/report", _("Report")};
        deeds[count++] =
            (struct deed){ICON_CALENDAR, "meet/decision", _("Decision")};
    }
    deeds[count++] =
        (struct deed){ICON_COUNT,
                      arena_format(&page->draw.scene->arena, "plan/%lld",
                                   (long long)plan->id),
                      C_("the six answers", "SMARTE")};
    return count;
}

void
meeting_draw_deeds(struct page *page, const struct plan *plan)
{
    struct draw *draw = &page->draw;
    bool is_portrait = stage_is_portrait(page);
    struct deed deeds[3];
    size_t count = collect_deeds(page, plan, deeds);
    float x = is_portrait ? 48.0F : 568.0F;
    float y = is_portrait ? 1616.0F : 800.0F;
    draw->ground = is_portrait ? TOKEN_BG : TOKEN_SURFACE;
    for (size_t i = 0; i < count; i++) {
        x += button_draw(draw, x, y, DEED_HEIGHT, 400.0F, deeds[i].icon, false,
                         deeds[i].intent, deeds[i].label) +
             DEED_GAP;
    }
    if (is_portrait) {
        button_draw_icon(draw, page->grid->right - DEED_HEIGHT, y, DEED_HEIGHT,
                         ICON_PLANS, "meet/plans", _("Another plan"));
        draw_discussed(page, page->grid->right - 2.0F * DEED_HEIGHT - DEED_GAP,
                       y);
    }
    draw->ground = TOKEN_BG;
}
