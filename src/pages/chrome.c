#include "pages/chrome.h"

#include "base/language.h"
#include "pages/stage.h"
#include "pages/words.h"
#include "scene/button.h"
#include "scene/compass.h"

#include <math.h>

#define TOP_Y 16.0F
#define TOP_HEIGHT 64.0F
#define STALE_AFTER_S (15 * 60)
#define GAP 20.0F
#define RIGHT_GAP 28.0F

static float
body_y(float height)
{
    return TOP_Y + (TOP_HEIGHT - height) / 2.0F;
}

static float
draw_sample_tag(struct draw *draw, float x)
{
    const char *words = _("Invented figures");
    float width = draw_text_width(draw, ROLE_CAPTION, words) + 36.0F;
    draw_outline(draw, x, body_y(40.0F), width, 40.0F, 20.0F, 2.0F,
                 TOKEN_LINE3);
    draw_line(draw, x + 18.0F, body_y(32.0F), width,
              (struct draw_text){.role = ROLE_CAPTION, .token = TOKEN_INK2},
              words);
    return width;
}

static void
draw_left(struct page *page, const char *title, float limit)
{
    struct draw *draw = &page->draw;
    const struct strategy *strategy = page->input->snapshot->strategy;
    const char *organisation =
        strategy == NULL ? _("Pejl") : strategy->organisation;
    compass_draw_logo(draw, STAGE_MARGIN, body_y(48.0F), 48.0F);
    float x = STAGE_MARGIN + 48.0F + GAP;
    x += draw_line(
             draw, x, body_y(36.0F), fminf(limit - x, 640.0F),
             (struct draw_text){.role = ROLE_BODY_SEMIBOLD, .token = TOKEN_INK},
             organisation) +
         GAP;
    bool is_sample = strategy != NULL && strategy->is_sample;
    float tag =
        is_sample ? draw_text_width(draw, ROLE_CAPTION, _("Invented figures")) +
                        36.0F + GAP
                  : 0.0F;
    float room = limit - x - tag - 2.0F - GAP;
    if (title[0] != '\0' && draw_text_width(draw, ROLE_BODY, title) <= room) {
        draw_rectangle(draw, x, body_y(32.0F), 2.0F, 32.0F, 0.0F, TOKEN_LINE);
        x += 2.0F + GAP;
        x += draw_line(
                 draw, x, body_y(36.0F), room + 1.0F,
                 (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK2},
                 title) +
             GAP;
    }
    if (is_sample) {
        draw_sample_tag(draw, x);
    }
}

static float
draw_before(struct draw *draw, float right, const char *words)
{
    float width = draw_text_width(draw, ROLE_BODY, words);
    draw_line(draw, right - width, body_y(36.0F), width + 1.0F,
              (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK2},
              words);
    return right - width - RIGHT_GAP;
}

static float
draw_badge(struct draw *draw, float right, const char *words)
{
    float width = 18.0F + 34.0F + 14.0F +
                  draw_text_width(draw, ROLE_BODY_SEMIBOLD, words) + 24.0F;
    float x = right - width;
    draw_rectangle(draw, x, body_y(56.0F), width, 56.0F, 28.0F,
                   TOKEN_WARN_TINT);
    icon_draw(draw, x + 18.0F, body_y(34.0F), 34.0F, ICON_OFFLINE, 3.4F,
              TOKEN_RISK);
    enum token ground = draw->ground;
    draw->ground = TOKEN_WARN_TINT;
    draw_line(
        draw, x + 66.0F, body_y(36.0F), width,
        (struct draw_text){.role = ROLE_BODY_SEMIBOLD, .token = TOKEN_INK},
        words);
    draw->ground = ground;
    return x - RIGHT_GAP;
}

// "" while the data is fresh: confirmed within 15 minutes (design.md 10).
static const char *
age_words(struct page *page)
{
    const struct page_input *input = page->input;
    const struct snapshot *snapshot = input->snapshot;
    struct arena *arena = &page->draw.scene->arena;
    if (snapshot->confirmed_s == TIME_NONE || !input->now.is_trusted) {
        return "";
    }
    int64_t confirmed_s = snapshot->confirmed_s;
    if (input->last_answer_s != TIME_NONE &&
        input->last_answer_s > confirmed_s && !snapshot->is_stale) {
        confirmed_s = input->last_answer_s;
    }
    if (input->now.utc_s - confirmed_s < STALE_AFTER_S) {
        return "";
    }
    struct now then = calendar_now(confirmed_s, true);
    char words[48];
    if (then.day == input->now.day) {
        calendar_format_clock(words, sizeof words, then.minute);
        return arena_format(arena, _("Data from %s"), words);
    }
    calendar_format_day(words, sizeof words, then.day, input->now.day);
    // TRANSLATORS: the age of the data as a date
    return arena_format(arena, _("Data of %s"), words);
}

static float
measure_right(struct page *page, const char *clock, const char *day,
              const char *week, const char *age)
{
    const struct draw *draw = &page->draw;
    float width = draw_text_width(draw, ROLE_CLOCK, clock);
    if (page->input->now.is_trusted) {
        width += 2.0F * RIGHT_GAP + draw_text_width(draw, ROLE_BODY, day) +
                 draw_text_width(draw, ROLE_BODY, week);
    }
    if (age[0] != '\0') {
        width +=
            RIGHT_GAP + 90.0F + draw_text_width(draw, ROLE_BODY_SEMIBOLD, age);
    }
    return width;
}

static float
draw_right(struct page *page, bool has_pill)
{
    struct draw *draw = &page->draw;
    const struct now *now = &page->input->now;
    char clock[16];
    char day[48];
    char week[32];
    calendar_format_clock(clock, sizeof clock, now->minute);
    calendar_format_day(day, sizeof day, now->day, now->day);
    calendar_format_week(week, sizeof week, now->day);
    const char *age = age_words(page);
    float left = STAGE_RIGHT - measure_right(page, clock, day, week, age);
    if (has_pill) {
        draw_rectangle(draw, left - 32.0F, TOP_Y, STAGE_RIGHT - left + 64.0F,
                       TOP_HEIGHT, 32.0F, TOKEN_SURFACE);
        draw->ground = TOKEN_SURFACE;
    }
    float right = STAGE_RIGHT - draw_text_width(draw, ROLE_CLOCK, clock);
    draw_line(draw, right, body_y(48.0F), STAGE_RIGHT - right + 1.0F,
              (struct draw_text){.role = ROLE_CLOCK, .token = TOKEN_INK},
              clock);
    right -= RIGHT_GAP;
    if (now->is_trusted) {
        right = draw_before(draw, right, day);
        right = draw_before(draw, right, week);
    }
    if (age[0] != '\0') {
        draw_badge(draw, right, age);
    }
    draw->ground = TOKEN_BG;
    return left - (has_pill ? 32.0F : 0.0F);
}

void
chrome_draw_top(struct page *page, const char *title, bool has_pill)
{
    stage_use_top(page);
    float left = draw_right(page, has_pill);
    draw_left(page, title, left - RIGHT_GAP);
}

void
chrome_draw_start(struct page *page)
{
    struct draw *draw = &page->draw;
    stage_use_top(page);
    draw_left(page, "", 1200.0F);
    draw_badge(draw, STAGE_RIGHT, _("No connection"));
}
