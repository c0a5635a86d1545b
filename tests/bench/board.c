#include "board.h"

#include <stdlib.h>

#include "app/composite.h"
#include "app/install.h"
#include "app/setup.h"
#include "base/language.h"
#include "base/memory.h"
#include "cache/cache.h"
#include "cli/still.h"
#include "pages/page.h"
#include "paint/picture_helper.h"
#include "source/source.h"
#include "sync/fetch.h"

#define PICTURE_BYTES ((size_t)2 * 3840 * 2160 * 4) // as app/canvas.c
#define SETTLE_MS 10000
// 100,000 plans with their history are more than a board takes (source.h).
#define REPLY_BYTES ((size_t)1 << 28)
#define READ_MS 120000

static void
ignore_picture(void *context)
{
    (void)context;
}

static const unsigned char *
find_picture(void *context, int64_t id, int64_t version, size_t *size)
{
    const struct board *board = context;
    const struct picture *picture = snapshot_find_picture(board->snapshot, id);

    if (picture == NULL || picture->version != version)
        return NULL;
    *size = picture->content_size;
    return picture->content;
}

// As canvas_open, but that another program than this one decodes.
static bool
open_canvas(struct board *board, const char *program)
{
    struct canvas *canvas = &board->canvas;
    struct install install;

    install_find(&install);
    language_start(install.locale);
    language_use("en");
    canvas->fonts = fonts_open(install.inter, install.dejavu);
    canvas->pictures = pictures_create_with_helper(
        (struct pictures_source){.find = find_picture, .context = board},
        (struct pictures_callbacks){.on_ready = ignore_picture}, PICTURE_BYTES,
        (struct picture_helper){.program = program,
                                .argument = PICTURE_HELPER_ARGUMENT,
                                .limit_ms = SETTLE_MS});
    if (canvas->fonts == NULL || canvas->pictures == NULL)
        return false;
    canvas->metrics = fonts_metrics(canvas->fonts);
    canvas->painter = painter_create(canvas->fonts, canvas->pictures);
    return true;
}

bool
board_open(struct board *board, const char *program, int width, int height)
{
    *board = (struct board){
        .now = calendar_now(calendar_parse_time(BOARD_MOMENT), true),
        .style = style_make(THEME_DAY, width < height),
        .pixels = {.width = width, .height = height, .stride = width},
    };
    board->pixels.data =
        memory_grow(NULL, (size_t)width * (size_t)height, sizeof(uint32_t));
    settings_defaults(&board->settings);
    return settings_complete(&board->settings) && open_canvas(board, program);
}

static bool
fill(struct cache *cache, struct source *source)
{
    struct fetch fetch = {.source = source, .cache = cache};
    bool is_changed;
    size_t fetched;

    return fetch_data(&fetch, &is_changed) == SOURCE_DONE &&
           fetch_pictures(&fetch, SIZE_MAX, &fetched) == SOURCE_DONE;
}

bool
board_read(struct board *board, const char *location)
{
    struct source_options options = setup_source(&board->settings);
    struct source *source;
    struct cache *cache;

    options.reply_limit = REPLY_BYTES;
    options.total_timeout_ms = READ_MS;
    snapshot_destroy(board->snapshot);
    board->snapshot = NULL;
    source = source_open(location, &options);
    if (source == NULL)
        return false;
    cache = cache_open(NULL, setup_audience(&board->settings), location);
    if (fill(cache, source)) {
        cache_confirm(cache, board->now.utc_s, false);
        board->snapshot = cache_load(cache, board->now.day);
    }
    cache_close(cache);
    source_close(source);
    return board->snapshot != NULL;
}

bool
board_go(struct board *board, struct place place)
{
    struct still still = {
        .settings = &board->settings,
        .snapshot = board->snapshot,
        .now = board->now,
    };
    bool is_there = still_go(&still, place);

    board->nav = still.nav;
    return is_there;
}

void
board_build(struct board *board)
{
    struct page_input input = {
        .snapshot = board->snapshot,
        .nav = &board->nav,
        .style = &board->style,
        .metrics = &board->canvas.metrics,
        .now = board->now,
        .width = board->pixels.width,
        .height = board->pixels.height,
        .screen_name = "",
        .help = "",
        .last_answer_s = TIME_NONE,
        .ring = 0.3F,
    };

    page_build(&board->page, &input);
    page_build_ring(&board->ring, &input);
    composite_join(&board->whole, &board->page, &board->ring);
}

void
board_paint(struct board *board, struct box part)
{
    painter_draw(board->canvas.painter, &board->whole, board->pixels, part);
}

void
board_paint_all(struct board *board)
{
    board_paint(board,
                (struct box){0, 0, board->pixels.width, board->pixels.height});
}

void
board_settle(struct board *board)
{
    pictures_settle(board->canvas.pictures, SETTLE_MS);
}

void
board_close(struct board *board)
{
    canvas_close(&board->canvas);
    scene_destroy(&board->page);
    scene_destroy(&board->ring);
    scene_destroy(&board->whole);
    snapshot_destroy(board->snapshot);
    settings_destroy(&board->settings);
    free(board->pixels.data);
    *board = (struct board){0};
}
