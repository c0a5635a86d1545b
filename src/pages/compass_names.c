#include "pages/compass_names.h"

#include "base/language.h"
#include "base/number.h"
#include "pages/stage.h"
#include "pages/words.h"

#include <math.h>

#define COLUMN_WIDTH 424.0F
#define RIGHT_X 1432.0F
#define HANG_Y 248.0F  // the top pair hangs here
#define STAND_Y 848.0F // the bottom pair stands here
#define TAG_HEIGHT 48.0F
#define TAG_GAP 16.0F
#define MARK_SIZE 34.0F
#define MARK_GAP 12.0F
#define COUNT_GAP 28.0F
#define COUNT_PITCH 48.0F
#define PAIR_GAP 24.0F // at least, between the two of a column
#define PITCH_THREE 216.0F
#define PITCH_FOUR 162.0F

// One block of words before it has a place.
struct name {
    const struct focus *focus;
    struct status_counts counts;
    double progress;
    bool has_needle;
    bool is_short; // name and worst status alone, in one line each
    bool is_tight; // one line of name, nothing told of what has not begun
    enum type_role role;
};

// The order in which statuses are told.
static const enum status told[] = {STATUS_ON, STATUS_NEW, STATUS_RISK,
                                   STATUS_OFF};
#define TOLD_COUNT (sizeof told / sizeof told[0])

static size_t
count_told(const struct name *name, enum status status)
{
    if (status == STATUS_NEW && name->is_tight) {
        return 0;
    }
    return status == STATUS_ON ? progress_on_course(&name->counts)
                               : name->counts.of[status];
}

static const char *
count_words(struct page *page, const struct name *name, enum status status)
{
    return arena_format(&page->draw.scene->arena, "%zu %s",
                        count_told(name, status), words_status_inside(status));
}

static const char *
meta_words(struct page *page, const struct name *name)
{
    struct arena *arena = &page->draw.scene->arena;
    size_t total = name->focus->plans.count;
    if (total == 0) {
        return _("No plans yet");
    }
    char percent[32];
    number_format_unit(percent, sizeof percent, name->progress, 0, "%");
    return arena_format(
        arena,
        ngettext("%zu plan, %s complete", "%zu plans, %s complete", total),
        total, percent);
}

// Draw (or, with `is_trial`, only measure) the row of counts; it wraps.
static float
draw_counts(struct page *page, float x, float y, const struct name *name,
            bool is_trial)
{
    struct draw *draw = &page->draw;
    float left = 0.0F;
    float height = 0.0F;
    for (size_t i = 0; i < TOLD_COUNT; i++) {
        if (count_told(name, told[i]) == 0) {
            continue;
        }
        const char *words = count_words(page, name, told[i]);
        float width = words_status_width(draw, MARK_SIZE, MARK_GAP,
                                         ROLE_BODY_MEDIUM, words);
        if (left > 0.0F && left + width > COLUMN_WIDTH) {
            left = 0.0F;
            height += COUNT_PITCH;
        }
        if (!is_trial) {
            words_draw_status(draw, x + left, y + height, MARK_SIZE, MARK_GAP,
                              told[i],
                              (struct draw_text){.role = ROLE_BODY_MEDIUM,
                                                 .token = TOKEN_INK},
                              words);
        }
        left += width + COUNT_GAP;
    }
    return left > 0.0F ? height + 36.0F : 0.0F;
}

static struct draw_text
title_style(const struct name *name)
{
    return (struct draw_text){.role = name->role,
                              .token = TOKEN_INK,
                              .lines =
                                  name->is_short || name->is_tight ? 1 : 2};
}

static float
meta_height(const struct name *name)
{
    return name->is_short ? 0.0F : 8.0F + 36.0F;
}

static float
counts_gap(const struct name *name)
{
    return name->is_short ? 8.0F : 20.0F;
}

static float
measure(struct page *page, const struct name *name)
{
    struct draw *draw = &page->draw;
    float line = draw->style->types[name->role].line_height;
    int lines = draw_text_lines(draw, COLUMN_WIDTH, title_style(name),
                                name->focus->name);
    float counts = draw_counts(page, 0.0F, 0.0F, name, true);
    return (float)lines * line + meta_height(name) +
           (counts > 0.0F ? counts_gap(name) + counts : 0.0F);
}

static void
draw_tag(struct draw *draw, float x, float y)
{
    const char *words = _("Bearing: greatest drift");
    float width = 14.0F + 28.0F + 12.0F +
                  draw_text_width(draw, ROLE_BODY_MEDIUM, words) + 20.0F;
    draw_rectangle(draw, x, y, width, TAG_HEIGHT, TAG_HEIGHT / 2.0F,
                   TOKEN_HEATHER_TINT);
    compass_draw_needle(draw, x + 28.0F, y + TAG_HEIGHT / 2.0F, 13.0F, 5.0F,
                        225.0F, TOKEN_HEATHER, TOKEN_LINE3);
    draw->ground = TOKEN_HEATHER_TINT;
    draw_line(draw, x + 54.0F, y + 6.0F, width,
              (struct draw_text){.role = ROLE_BODY_MEDIUM, .token = TOKEN_INK},
              words);
    draw->ground = TOKEN_BG;
}

static void
draw_name(struct page *page, float x, float y, const struct name *name)
{
    struct draw *draw = &page->draw;
    struct arena *arena = &draw->scene->arena;
    float height = measure(page, name);
    const char *intent =
        arena_format(arena, "focus/%lld", (long long)name->focus->id);
    float top = y;
    if (draw_is_pressed(draw, intent)) {
        draw_rectangle(draw, x - 16.0F, y - 12.0F, COLUMN_WIDTH + 16.0F,
                       height + 24.0F, RADIUS_CARD, TOKEN_SUNKEN);
        draw->ground = TOKEN_SUNKEN;
    }
    y += draw_text(draw, x, y, COLUMN_WIDTH, title_style(name),
                   name->focus->name);
    if (!name->is_short) {
        draw_line(draw, x, y + 8.0F, COLUMN_WIDTH,
                  (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK2},
                  meta_words(page, name));
    }
    draw_counts(page, x, y + meta_height(name) + counts_gap(name), name, false);
    draw->ground = TOKEN_BG;
    draw_tap(draw, x, top, COLUMN_WIDTH, height, intent, name->focus->name);
}

static struct name
make_name(struct page *page, const struct compass *compass, size_t sector,
          size_t in_column)
{
    const struct focus *focus = page->input->snapshot->compass[sector];
    return (struct name){
        .focus = focus,
        .counts = progress_count_plans(&focus->plans),
        .progress = progress_mean(&focus->plans),
        .has_needle = compass->bearing == (int)sector,
        .is_short = in_column > 3,
        .role = in_column > 2 ? ROLE_H5 : ROLE_FOCUS_NAME,
    };
}

// Worst status alone, for four names in a column.
static void
keep_worst(struct name *name)
{
    static const enum status worst[] = {STATUS_OFF, STATUS_RISK, STATUS_NEW};
    for (size_t i = 0; i < sizeof worst / sizeof worst[0]; i++) {
        if (name->counts.of[worst[i]] > 0) {
            struct status_counts kept = {0};
            kept.of[worst[i]] = name->counts.of[worst[i]];
            name->counts = kept;
            return;
        }
    }
}

static void
place_hanging(struct page *page, float x, float y, const struct name *name)
{
    draw_name(page, x, y, name);
    if (name->has_needle) {
        draw_tag(&page->draw, x, y + measure(page, name) + TAG_GAP);
    }
}

static void
place_standing(struct page *page, float x, float y, const struct name *name)
{
    float top = y - measure(page, name);
    if (name->has_needle) {
        draw_tag(&page->draw, x, top - TAG_GAP - TAG_HEIGHT);
    }
    draw_name(page, x, top, name);
}

static void
draw_pair(struct page *page, float x, struct name *upper, struct name *lower)
{
    float tag =
        upper->has_needle || lower->has_needle ? TAG_HEIGHT + TAG_GAP : 0.0F;
    float room = STAND_Y - HANG_Y - PAIR_GAP - tag;
    if (measure(page, upper) + measure(page, lower) > room) {
        upper->is_tight = true;
        lower->is_tight = true;
    }
    place_hanging(page, x, HANG_Y, upper);
    place_standing(page, x, STAND_Y, lower);
}

static void
draw_stack(struct page *page, float x, struct name *name, float y)
{
    if (name->is_short) {
        keep_worst(name);
    }
    draw_name(page, x, y, name);
}

static void
draw_column(struct page *page, const struct compass *compass, float x,
            const size_t *sectors, size_t count)
{
    struct name names[COMPASS_SECTORS_MAX];
    for (size_t i = 0; i < count; i++) {
        names[i] = make_name(page, compass, sectors[i], count);
    }
    if (count == 1) {
        place_hanging(page, x, HANG_Y, &names[0]);
    } else if (count == 2) {
        draw_pair(page, x, &names[0], &names[1]);
    } else {
        float pitch = count == 3 ? PITCH_THREE : PITCH_FOUR;
        for (size_t i = 0; i < count; i++) {
            draw_stack(page, x, &names[i], HANG_Y + pitch * (float)i);
        }
    }
}

void
compass_names_draw(struct page *page, const struct compass *compass)
{
    size_t left[COMPASS_SECTORS_MAX];
    size_t right[COMPASS_SECTORS_MAX];
    size_t left_count = 0;
    size_t right_count = 0;
    for (size_t i = 0; i < compass->count; i++) {
        float middle =
            fmodf(compass_sector_middle(compass, i) + 360.0F, 360.0F);
        if (middle > 0.0F && middle <= 180.0F) {
            right[right_count++] = i;
        }
    }
    // Westwards the sectors run upwards: the first ends at north.
    for (size_t i = compass->count + 1; i > 1; i--) {
        size_t sector = i % compass->count;
        float middle =
            fmodf(compass_sector_middle(compass, sector) + 360.0F, 360.0F);
        if (middle <= 0.0F || middle > 180.0F) {
            left[left_count++] = sector;
        }
    }
    draw_column(page, compass, STAGE_MARGIN, left, left_count);
    draw_column(page, compass, RIGHT_X, right, right_count);
}
