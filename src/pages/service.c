#include "model/service.h"
#include "base/language.h"
#include "base/number.h"
#include "base/text.h"
#include "pages/chrome.h"
#include "pages/kinds.h"
#include "pages/stage.h"
#include "pages/words.h"
#include "scene/icon.h"
#include "scene/rose.h"
#include "scene/sparkline.h"

#include <math.h>

#define LEFT_WIDTH 880.0F
#define HERO_Y 176.0F
#define HERO_OUT 18.0F // the figure's own air: its edge stands at the margin
#define UNIT_GAP 12.0F
#define UNIT_DROP 40.0F
#define TREND_Y 704.0F
#define SPARK_X 560.0F
#define SPARK_WIDTH 320.0F
#define SPARK_LEAST 120.0F
#define PHONE_Y 776.0F
#define ROSE_X 1416.0F
#define ROSE_Y 512.0F
#define HUB_WIDTH 250.0F

static void
draw_percent(struct page *page, const struct service_figure *latest)
{
    struct draw *draw = &page->draw;
    float x = STAGE_MARGIN - HERO_OUT;
    char words[32];
    if (latest == NULL) {
        draw_line(draw, STAGE_MARGIN, HERO_Y, LEFT_WIDTH,
                  (struct draw_text){.role = ROLE_HERO, .token = TOKEN_INK},
                  TEXT_EN_DASH);
        return;
    }
    number_format(words, sizeof words, service_percent(latest), 0);
    x += draw_line(draw, x, HERO_Y, 1000.0F,
                   (struct draw_text){.role = ROLE_HERO, .token = TOKEN_INK},
                   words);
    draw_line(draw, x + UNIT_GAP, HERO_Y + UNIT_DROP, 400.0F,
              (struct draw_text){.role = ROLE_HERO_UNIT, .token = TOKEN_INK},
              "%");
}

static const char *
promise_words(struct arena *arena, const struct service_promise *promise)
{
    long long hours = promise->deadline_hours;
    unsigned long number = (unsigned long)hours;
    if (hours <= 0) {
        return _("were answered in time");
    }
    if (promise->hour_rule == HOUR_RULE_WORKING) {
        return arena_format(arena,
                            ngettext("were answered within %lld working hour",
                                     "were answered within %lld working hours",
                                     number),
                            hours);
    }
    return arena_format(arena,
                        ngettext("were answered within %lld hour",
                                 "were answered within %lld hours", number),
                        hours);
}

static const char *
trend_words(struct page *page, const struct service_figure *earlier, int change)
{
    struct arena *arena = &page->draw.scene->arena;
    char month[48];
    calendar_format_month_near(month, sizeof month, earlier->period_to,
                               page->input->now.day);
    if (change == 0) {
        return arena_format(arena, _("The same as in %s"), month);
    }
    unsigned long points = (unsigned long)(change < 0 ? -change : change);
    const char *words = change > 0
                            ? ngettext("%lu point up since %s",
                                       "%lu points up since %s", points)
                            : ngettext("%lu point down since %s",
                                       "%lu points down since %s", points);
    return arena_format(arena, words, points, month);
}

static void
draw_spark(struct page *page, float x, const struct service_promise *promise)
{
    struct arena *arena = &page->draw.scene->arena;
    double *values =
        arena_allocate(arena, promise->figure_count * sizeof *values);
    size_t count = 0;
    for (size_t i = 0; i < promise->figure_count; i++) {
        if (promise->figures[i].answered > 0) {
            values[count++] = service_percent(&promise->figures[i]);
        }
    }
    float right = fmaxf(SPARK_X + SPARK_WIDTH, STAGE_MARGIN + LEFT_WIDTH);
    x = fmaxf(x, SPARK_X);
    if (count < 2 || right - x < SPARK_LEAST) {
        return;
    }
    struct sparkline spark = {.x = x,
                              .y = TREND_Y + 8.0F,
                              .width = fminf(SPARK_WIDTH, right - x),
                              .height = 36.0F,
                              .values = values,
                              .count = count,
                              .target = (double)NAN};
    sparkline_draw(&page->draw, &spark);
}

static void
draw_trend(struct page *page, const struct service_promise *promise)
{
    struct draw *draw = &page->draw;
    const struct service_figure *latest = service_latest(promise);
    const struct service_figure *earlier = service_earlier(promise);
    if (earlier == NULL) {
        return;
    }
    int change = (int)(service_percent(latest) - service_percent(earlier));
    enum icon icon = change > 0 ? ICON_UP : change < 0 ? ICON_DOWN : ICON_MINUS;
    icon_draw(draw, STAGE_MARGIN, TREND_Y + 2.0F, 36.0F, icon, 4.0F, TOKEN_SEA);
    float width = draw_line(
        draw, STAGE_MARGIN + 50.0F, TREND_Y, LEFT_WIDTH - 50.0F,
        (struct draw_text){.role = ROLE_BODY_L_SEMIBOLD, .token = TOKEN_INK},
        trend_words(page, earlier, change));
    draw_spark(page, STAGE_MARGIN + 50.0F + width + 32.0F, promise);
}

static void
draw_phone(struct page *page, const struct service_promise *promise)
{
    struct draw *draw = &page->draw;
    if (promise->phone[0] == '\0') {
        return;
    }
    icon_draw(draw, STAGE_MARGIN, PHONE_Y + 36.0F, 64.0F, ICON_PHONE, 3.0F,
              TOKEN_SEA);
    draw_line(draw, STAGE_MARGIN + 92.0F, PHONE_Y + 20.0F, LEFT_WIDTH - 92.0F,
              (struct draw_text){.role = ROLE_PHONE, .token = TOKEN_INK},
              promise->phone);
}

static void
draw_hub(struct page *page, double minutes)
{
    struct draw *draw = &page->draw;
    char words[48];
    bool is_known = minutes >= 0.0 && minutes < 1e6;
    number_format_duration(words, sizeof words, is_known ? (int)minutes : -1);
    bool is_long = draw_text_width(draw, ROLE_H3, words) > HUB_WIDTH;
    draw->ground = TOKEN_SURFACE;
    draw_line(draw, ROSE_X - HUB_WIDTH / 2.0F,
              ROSE_Y - (is_long ? 54.0F : 60.0F), HUB_WIDTH,
              (struct draw_text){.role = is_long ? ROLE_H4 : ROLE_H3,
                                 .token = TOKEN_INK,
                                 .align = ALIGN_CENTER},
              words);
    draw_line(draw, ROSE_X - HUB_WIDTH / 2.0F, ROSE_Y + 14.0F, HUB_WIDTH,
              (struct draw_text){.role = ROLE_BODY,
                                 .token = TOKEN_INK2,
                                 .align = ALIGN_CENTER},
              _("typical wait"));
    draw->ground = TOKEN_BG;
}

static void
draw_rose(struct page *page, const struct service_promise *promise)
{
    struct draw *draw = &page->draw;
    struct arena *arena = &draw->scene->arena;
    const struct service_figure *latest = service_latest(promise);
    double minutes = latest == NULL ? (double)NAN : latest->median_minutes;
    struct rose rose = {.x = ROSE_X,
                        .y = ROSE_Y,
                        .scale = 1.0F,
                        .needle_hours = minutes / 60.0};
    for (size_t i = 0; i < ROSE_HOURS; i++) {
        rose.values[i] = (double)promise->replies[i];
    }
    for (size_t i = 0; i < ROSE_LABELS; i++) {
        // TRANSLATORS: hours on a dial, "6 h"
        rose.labels[i] =
            arena_format(arena, _("%d h"), i == 0 ? ROSE_HOURS : 6 * (int)i);
    }
    rose_draw(draw, &rose);
    draw_hub(page, minutes);
    draw_text(draw, 1616.0F, 104.0F, 240.0F,
              (struct draw_text){.role = ROLE_BODY,
                                 .token = TOKEN_INK2,
                                 .align = ALIGN_RIGHT,
                                 .lines = 2},
              _("Replies by waiting time"));
}

static void
draw_promise(struct page *page, const struct service_promise *promise)
{
    struct draw *draw = &page->draw;
    const struct draw_text heading = {.role = ROLE_H3, .token = TOKEN_INK};
    draw_line(draw, STAGE_MARGIN, 112.0F, LEFT_WIDTH, heading, promise->name);
    draw_percent(page, service_latest(promise));
    draw_line(draw, STAGE_MARGIN, 620.0F, LEFT_WIDTH, heading,
              promise_words(&draw->scene->arena, promise));
    draw_trend(page, promise);
    draw_phone(page, promise);
    draw_rose(page, promise);
}

static void
build(struct page *page, struct place place)
{
    const struct snapshot *snapshot = page->input->snapshot;
    const struct service_promise *promise =
        snapshot_find_service(snapshot, place.item);
    chrome_draw_top(page, words_page(PAGE_SERVICE), false);
    stage_use_content(page);
    if (promise != NULL) {
        draw_promise(page, promise);
    } else {
        draw_line(&page->draw, STAGE_MARGIN, 112.0F, 1792.0F,
                  (struct draw_text){.role = ROLE_H3, .token = TOKEN_INK},
                  _("No service is promised yet"));
    }
    chrome_draw_foot(page, PAGE_SERVICE, false);
}

const struct page_kind page_service = {PAGE_SERVICE, build};
