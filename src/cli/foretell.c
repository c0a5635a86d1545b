#include "cli/foretell.h"

#include <stdlib.h>

#include "app/canvas.h"
#include "app/reading.h"
#include "app/setup.h"
#include "base/memory.h"
#include "pages/page.h"

// What a page says may change with the time: opening hours begin and end.
#define QUARTER_MINUTES 15

// How much there is to read on a place in a quarter of the day; it is built
// once.
struct known {
    struct place place;
    int32_t quarter;
    size_t words;
};

struct reader {
    const struct foretell *foretell;
    struct day *day;
    struct canvas canvas;
    struct scene page;
    struct known *known;
    size_t count;
    size_t capacity;
};

static size_t
build(struct reader *reader, const struct nav *nav, const struct now *now)
{
    const struct foretell *foretell = reader->foretell;
    struct style style = setup_style(foretell->settings, nav, now->minute,
                                     foretell->width < foretell->height);
    struct page_input input = {
        .snapshot = foretell->snapshot,
        .nav = nav,
        .style = &style,
        .metrics = &reader->canvas.metrics,
        .now = *now,
        .width = foretell->width,
        .height = foretell->height,
        .screen_name = "",
        .help = "",
        .last_answer_s = TIME_NONE,
    };

    page_build(&reader->page, &input);
    return reading_count(&reader->page);
}

static size_t
count_words(void *context, const struct nav *nav, const struct now *now)
{
    struct reader *reader = context;
    struct place place = nav_place(nav);
    int32_t quarter = now->minute / QUARTER_MINUTES;

    for (size_t i = reader->count; i > 0; i--) {
        const struct known *known = &reader->known[i - 1];
        if (known->quarter == quarter && place_equals(known->place, place))
            return known->words;
    }
    if (reader->count == reader->capacity) {
        reader->capacity = 2 * reader->capacity + 32;
        reader->known =
            memory_grow(reader->known, reader->capacity, sizeof *reader->known);
    }
    reader->known[reader->count] =
        (struct known){place, quarter, build(reader, nav, now)};
    return reader->known[reader->count++].words;
}

static bool
take_turn(void *context, const struct preview_turn *turn, const struct nav *nav)
{
    struct reader *reader = context;

    (void)nav;
    day_count_turn(reader->day, turn);
    if (reader->foretell->take_turn != NULL)
        reader->foretell->take_turn(reader->foretell->context, turn);
    return true;
}

static void
ignore_picture(void *context)
{
    (void)context;
}

static bool
open_canvas(struct reader *reader)
{
    struct pictures_callbacks callbacks = {.on_ready = ignore_picture};
    struct install install;

    install_find(&install);
    return canvas_open(&reader->canvas, &install, callbacks,
                       reader->foretell->width, reader->foretell->height);
}

bool
foretell_day(const struct foretell *foretell, struct day *day)
{
    struct nav_settings settings = setup_navigation(foretell->settings);
    struct reader reader = {.foretell = foretell, .day = day};
    struct preview preview = {.settings = &settings,
                              .snapshot = foretell->snapshot,
                              .day = day->day,
                              .is_trusted = true,
                              .count_words = count_words,
                              .take_turn = take_turn,
                              .context = &reader};
    bool is_open = open_canvas(&reader);

    day_find_periods(day, &settings, foretell->snapshot);
    if (is_open) {
        canvas_use(&reader.canvas, foretell->snapshot);
        preview_run(&preview);
    }
    free(reader.known);
    scene_destroy(&reader.page);
    canvas_close(&reader.canvas);
    return is_open;
}
