#include "cli/still.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/canvas.h"
#include "app/composite.h"
#include "app/setup.h"
#include "base/language.h"
#include "base/memory.h"
#include "base/text.h"
#include "cli/command.h"
#include "pages/page.h"
#include "paint/png.h"
#include "scene/dump.h"

#define DECODE_TIMEOUT_MS 30000

// The page whose list or dial leads to a page.
static enum page_id
page_above(enum page_id page)
{
    switch (page) {
    case PAGE_PLAN:
    case PAGE_STOPPED:
    case PAGE_RANKING:
    case PAGE_TRIALS:
        return PAGE_PLANS;
    case PAGE_GOAL:
        return PAGE_GOALS;
    case PAGE_STORY:
        return PAGE_STORIES;
    default:
        return page_find_rules(page)->above;
    }
}

static void
open_page(struct still *still, enum page_id page, int64_t item)
{
    struct intent intent = {.kind = INTENT_OPEN,
                            .place = {.page = page, .item = item}};

    nav_apply(&still->nav, intent, still->snapshot, 0);
}

static bool
open_place(struct still *still, struct place place)
{
    struct place seen;

    if (place.page == PAGE_WAITING || place.page == PAGE_EMPTY ||
        place.page == PAGE_SCHEDULE) {
        still->nav.depth = 0;
        still->nav.stack[0] = (struct place){.page = place.page};
        return place.item == 0;
    }
    open_page(still, page_above(place.page), 0);
    open_page(still, place.page, place.item);
    seen = nav_place(&still->nav);
    return seen.page == place.page &&
           (place.item == 0 || seen.item == place.item);
}

static bool
open_part(struct still *still, struct place place)
{
    int parts =
        nav_part_count(&still->nav, nav_place(&still->nav), still->snapshot);

    if (place.part >= parts) {
        cli_complain("shot: %s has %d part%s here; count them from 0",
                     place_page_name(place.page), parts, parts == 1 ? "" : "s");
        return false;
    }
    still->nav.stack[still->nav.depth].part = place.part;
    still->nav.stack[still->nav.depth].detail = place.detail;
    return true;
}

bool
still_go(struct still *still, struct place place)
{
    struct nav_settings navigation = setup_navigation(still->settings);

    nav_init(&still->nav, &navigation, 0);
    nav_rebind(&still->nav, still->snapshot, 0);
    if (!open_place(still, place)) {
        if (place.item == 0)
            cli_complain("shot: there is no %s to show here, or it needs "
                         "--item ID",
                         place_page_name(place.page));
        else
            cli_complain("shot: there is no %s %lld here; see its id in the "
                         "database",
                         place_page_name(place.page), (long long)place.item);
        return false;
    }
    // A page of the cycle as it turns, all else as it was opened.
    still->nav.mode = still->nav.depth == 0 ? NAV_CYCLING : NAV_VISITED;
    return open_part(still, place);
}

// A page, its ring, and both as one picture; valid when all-zero.
struct layers {
    struct scene page;
    struct scene ring;
    struct scene whole;
};

static void
build_fitting(const struct still *still, const struct canvas *canvas,
              struct layers *layers)
{
    struct style style =
        style_make(setup_theme(still->settings, still->now.minute),
                   still->width < still->height);
    struct page_fitting view = {
        .style = &style,
        .metrics = &canvas->metrics,
        .width = still->width,
        .height = still->height,
    };

    fitting_fill(still->fitting, &view);
    page_build_fitting(&layers->whole, &view);
}

static void
build_page(const struct still *still, struct canvas *canvas,
           struct layers *layers)
{
    const struct settings *settings = still->settings;
    struct style style = setup_style(settings, &still->nav, still->now.minute,
                                     still->width < still->height);
    struct page_input input = {
        .snapshot = still->snapshot,
        .nav = &still->nav,
        .style = &style,
        .metrics = &canvas->metrics,
        .now = still->now,
        .width = still->width,
        .height = still->height,
        .pictures = {canvas_is_broken, canvas},
        .screen_name =
            settings->screen.name == NULL ? "" : settings->screen.name,
        .help = "",
        .last_answer_s = TIME_NONE,
        .schedule = still->schedule,
        .now_ms = still->meeting == NULL ? 0 : still->meeting->now_ms,
        .meeting = still->meeting == NULL ? NULL : &still->meeting->meeting,
        .post = still->meeting == NULL ? NULL : &still->meeting->post,
    };

    struct notice_reader reader = setup_notice_reader(settings, still->now, 0);

    input.notice = notice_choose(still->snapshot, NULL, &reader);
    page_build(&layers->page, &input);
    page_build_ring(&layers->ring, &input);
    composite_join(&layers->whole, &layers->page, &layers->ring);
}

static void
build(const struct still *still, struct canvas *canvas, struct layers *layers)
{
    if (still->fitting != NULL)
        build_fitting(still, canvas, layers);
    else
        build_page(still, canvas, layers);
}

static bool
write_text(const struct still *still, const struct scene *whole)
{
    bool is_standard = strcmp(still->out, "-") == 0;
    FILE *file = is_standard ? stdout : fopen(still->out, "w");
    struct text_builder text = {0};
    bool is_written = file != NULL;

    dump_scene(&text, whole);
    if (file != NULL && text.length > 0)
        is_written = fwrite(text.data, 1, text.length, file) == text.length;
    if (file != NULL && (is_standard ? fflush(file) : fclose(file)) != 0)
        is_written = false;
    if (!is_written)
        cli_complain("cannot write %s: %s", still->out, strerror(errno));
    text_destroy(&text);
    return is_written;
}

static bool
write_picture(const struct still *still, struct canvas *canvas,
              struct layers *layers)
{
    struct box all = {0, 0, still->width, still->height};
    struct pixels pixels = {
        .data = memory_allocate((size_t)still->width * (size_t)still->height *
                                sizeof *pixels.data),
        .width = still->width,
        .height = still->height,
        .stride = still->width,
    };
    bool is_written;

    // The first time asks for the pictures, the second time shows them, or
    // what stands for those that are none.
    painter_draw(canvas->painter, &layers->whole, pixels, all);
    if (pictures_settle(canvas->pictures, DECODE_TIMEOUT_MS)) {
        if (pictures_count_broken(canvas->pictures) > 0)
            build(still, canvas, layers);
        painter_draw(canvas->painter, &layers->whole, pixels, all);
    }
    is_written = png_write(still->out, &pixels);
    free(pixels.data);
    return is_written;
}

void
still_speak(const struct settings *settings)
{
    struct install install;

    install_find(&install);
    language_start(install.locale);
    language_use(settings->screen.language);
}

static void
ignore_picture(void *context)
{
    (void)context;
}

bool
still_write(struct still *still)
{
    struct pictures_callbacks callbacks = {.on_ready = ignore_picture};
    struct install install;
    struct canvas canvas;
    struct layers layers = {0};
    bool is_written = false;

    install_find(&install);
    still_speak(still->settings);
    if (canvas_open(&canvas, &install, callbacks, still->width,
                    still->height)) {
        canvas_use(&canvas, still->snapshot);
        build(still, &canvas, &layers);
        is_written = still->is_text ? write_text(still, &layers.whole)
                                    : write_picture(still, &canvas, &layers);
    }
    scene_destroy(&layers.whole);
    scene_destroy(&layers.ring);
    scene_destroy(&layers.page);
    canvas_close(&canvas);
    return is_written;
}
