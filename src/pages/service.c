#include "model/service.h"
#include "base/language.h"
#include "base/number.h"
#include "base/text.h"
#include "pages/chrome.h"
#include "pages/kinds.h"
#include "pages/service_rose.h"
#include "pages/service_words.h"
#include "pages/stage.h"
#include "pages/words.h"
#include "scene/icon.h"
#include "scene/sparkline.h"

#include <math.h>

#define UNIT_GAP 12.0F
#define SPARK_LEAST 120.0F

// How the page is laid out.
struct layout {
    float width; // of the words
    float name_y;
    float hero_y, hero_out; // the figure's own air: its edge stands at the
                            // margin
    float unit_drop;
    float promise_y, trend_y;
    float spark_x, spark_y, spark_width, spark_height;
    float phone_y, phone_icon, phone_gap, phone_drop;
};

static const struct layout landscape = {
    .width = 880.0F,
    .name_y = 112.0F,
    .hero_y = 176.0F,
    .hero_out = 18.0F,
    .unit_drop = 40.0F,
    .promise_y = 620.0F,
    .trend_y = 704.0F,
    .spark_x = 560.0F,
    .spark_y = 712.0F,
    .spark_width = 320.0F,
    .spark_height = 36.0F,
    .phone_y = 812.0F,
    .phone_icon = 64.0F,
    .phone_gap = 28.0F,
    .phone_drop = -16.0F,
};
static const struct layout portrait = {
    .width = 984.0F,
    .name_y = 120.0F,
    .hero_y = 176.0F,
    .hero_out = 16.0F,
    .unit_drop = 36.0F,
    .promise_y = 572.0F,
    .trend_y = 652.0F,
    .spark_x = 640.0F,
    .spark_y = 652.0F,
    .spark_width = 392.0F,
    .spark_height = 40.0F,
    .phone_y = 1578.0F,
    .phone_icon = 96.0F,
    .phone_gap = 36.0F,
    .phone_drop = -22.0F,
};

static const struct layout *
find_layout(const struct page *page)
{
    return stage_is_portrait(page) ? &portrait : &landscape;
}

static void
draw_percent(struct page *page, const struct service_figure *latest)
{
    struct draw *draw = &page->draw;
    const struct layout *layout = find_layout(page);
    struct draw_text how = {.role = ROLE_HERO, .token = TOKEN_INK};
    float x = page->grid->margin;
    char words[32];
    if (latest == NULL) {
        draw_line(draw, x, layout->hero_y, layout->width, how, TEXT_EN_DASH);
        return;
    }
    number_format(words, sizeof words, service_percent(latest), 0);
    x += draw_line(draw, x - layout->hero_out, layout->hero_y, 1000.0F, how,
                   words) -
         layout->hero_out;
    how.role = ROLE_HERO_UNIT;
    draw_line(draw, x + UNIT_GAP, layout->hero_y + layout->unit_drop, 400.0F,
              how, "%");
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
    const struct layout *layout = find_layout(page);
    float right = fmaxf(layout->spark_x + layout->spark_width,
                        page->grid->margin + layout->width);
    x = fmaxf(x, layout->spark_x);
    if (count < 2 || right - x < SPARK_LEAST) {
        return;
    }
    struct sparkline spark = {.x = x,
                              .y = layout->spark_y,
                              .width = fminf(layout->spark_width, right - x),
                              .height = layout->spark_height,
                              .values = values,
                              .count = count,
                              .target = (double)NAN};
    sparkline_draw(&page->draw, &spark);
}

static void
draw_trend(struct page *page, const struct service_promise *promise)
{
    struct draw *draw = &page->draw;
    const struct layout *layout = find_layout(page);
    const struct service_figure *latest = service_latest(promise);
    const struct service_figure *earlier = service_earlier(promise);
    if (earlier == NULL) {
        return;
    }
    int change = (int)(service_percent(latest) - service_percent(earlier));
    enum icon icon = change > 0 ? ICON_UP : change < 0 ? ICON_DOWN : ICON_MINUS;
    float x = page->grid->margin;
    icon_draw(draw, x, layout->trend_y + 2.0F, 36.0F, icon, 4.0F, TOKEN_SEA);
    float width = draw_line(
        draw, x + 50.0F, layout->trend_y, layout->width - 50.0F,
        (struct draw_text){.role = ROLE_BODY_L_SEMIBOLD, .token = TOKEN_INK},
        trend_words(page, earlier, change));
    draw_spark(page, x + 50.0F + width + 32.0F, promise);
}

static void
draw_phone(struct page *page, const struct service_promise *promise)
{
    struct draw *draw = &page->draw;
    const struct layout *layout = find_layout(page);
    if (promise->phone[0] == '\0') {
        return;
    }
    float x = page->grid->margin;
    float words = layout->phone_icon + layout->phone_gap;
    icon_draw(draw, x, layout->phone_y, layout->phone_icon, ICON_PHONE, 3.0F,
              TOKEN_SEA);
    draw_line(draw, x + words, layout->phone_y + layout->phone_drop,
              layout->width - words,
              (struct draw_text){.role = ROLE_PHONE, .token = TOKEN_INK},
              promise->phone);
}

static void
draw_promise(struct page *page, const struct service_promise *promise)
{
    struct draw *draw = &page->draw;
    const struct layout *layout = find_layout(page);
    const struct draw_text heading = {.role = ROLE_H3, .token = TOKEN_INK};
    float x = page->grid->margin;
    draw_line(draw, x, layout->name_y, layout->width, heading, promise->name);
    draw_percent(page, service_latest(promise));
    draw_line(draw, x, layout->promise_y, layout->width, heading,
              service_words_promise(&draw->scene->arena, promise));
    draw_trend(page, promise);
    draw_phone(page, promise);
    service_rose_draw(page, promise);
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
        draw_line(&page->draw, page->grid->margin, 112.0F,
                  page->grid->right - page->grid->margin,
                  (struct draw_text){.role = ROLE_H3, .token = TOKEN_INK},
                  _("No service is promised yet"));
    }
    chrome_draw_foot(page, PAGE_SERVICE, false);
}

PAGE_KIND(service, IN_CYCLE) = {
    .title = N_("Service"),
    .icon = ICON_SERVICE,
    .build = build,
    .build_enlarged = enlarged_build_service,
};
