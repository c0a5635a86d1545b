#include "pages/compass_name.h"

#include "base/language.h"
#include "base/number.h"
#include "pages/stage.h"
#include "pages/words.h"

#define MARK_SIZE 34.0F
#define MARK_GAP 12.0F
#define META_HEIGHT 36.0F
#define COUNT_HEIGHT 36.0F

// What lies between the parts of a block.
struct spaces {
    float width;       // of the block
    float meta, count; // above them
    float row, column; // between two counts
};

static const struct spaces landscape = {424.0F, 8.0F, 20.0F, 12.0F, 28.0F};
static const struct spaces portrait = {468.0F, 6.0F, 14.0F, 8.0F, 26.0F};

static const struct spaces *
find_spaces(const struct page *page)
{
    return stage_is_portrait(page) ? &portrait : &landscape;
}

float
compass_name_width(const struct page *page)
{
    return find_spaces(page)->width;
}

struct compass_name
compass_name_make(const struct page *page, const struct compass *compass,
                  size_t sector, enum type_role role)
{
    const struct focus *focus = page->input->snapshot->compass[sector];
    return (struct compass_name){
        .focus = focus,
        .counts = progress_count_plans(&focus->plans),
        .progress = progress_mean(&focus->plans),
        .has_needle = compass->bearing == (int)sector,
        .has_meta = true,
        .has_new = true,
        .lines = 2,
        .role = role,
    };
}

void
compass_name_shorten(struct compass_name *name)
{
    static const enum status worst[] = {STATUS_OFF, STATUS_RISK, STATUS_NEW};
    name->lines = 1;
    name->has_meta = false;
    for (size_t i = 0; i < sizeof worst / sizeof worst[0]; i++) {
        if (name->counts.of[worst[i]] > 0) {
            struct status_counts kept = {0};
            kept.of[worst[i]] = name->counts.of[worst[i]];
            name->counts = kept;
            return;
        }
    }
}

void
compass_name_keep_title(struct compass_name *name)
{
    name->has_meta = false;
    name->counts = (struct status_counts){0};
}

bool
compass_name_give_up(struct compass_name *name)
{
    if (name->has_new) {
        name->has_new = false;
    } else if (name->has_meta) {
        name->has_meta = false;
    } else if (name->lines > 1) {
        name->lines = 1;
    } else {
        return false;
    }
    return true;
}

// The order in which statuses are told.
static const enum status told[] = {STATUS_ON, STATUS_NEW, STATUS_RISK,
                                   STATUS_OFF};
#define TOLD_COUNT (sizeof told / sizeof told[0])

static size_t
count_told(const struct compass_name *name, enum status status)
{
    if (status == STATUS_NEW && !name->has_new) {
        return 0;
    }
    return status == STATUS_ON ? progress_on_course(&name->counts)
                               : name->counts.of[status];
}

static const char *
meta_words(struct page *page, const struct compass_name *name)
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
draw_counts(struct page *page, float x, float y,
            const struct compass_name *name, bool is_trial)
{
    struct draw *draw = &page->draw;
    const struct spaces *spaces = find_spaces(page);
    float left = 0.0F;
    float height = 0.0F;
    for (size_t i = 0; i < TOLD_COUNT; i++) {
        size_t count = count_told(name, told[i]);
        if (count == 0) {
            continue;
        }
        const char *words = arena_format(&draw->scene->arena, "%zu %s", count,
                                         words_status_inside(told[i]));
        float width = words_status_width(draw, MARK_SIZE, MARK_GAP,
                                         ROLE_BODY_MEDIUM, words);
        if (left > 0.0F && left + width > spaces->width) {
            left = 0.0F;
            height += COUNT_HEIGHT + spaces->row;
        }
        if (!is_trial) {
            words_draw_status(draw, x + left, y + height, MARK_SIZE, MARK_GAP,
                              told[i],
                              (struct draw_text){.role = ROLE_BODY_MEDIUM,
                                                 .token = TOKEN_INK},
                              words);
        }
        left += width + spaces->column;
    }
    return left > 0.0F ? height + COUNT_HEIGHT : 0.0F;
}

// A name that is to stand in one line is a short one before it is cut.
static const char *
title_words(const struct page *page, const struct compass_name *name)
{
    const char *words = name->focus->name;
    bool is_long = draw_text_width(&page->draw, name->role, words) >
                   compass_name_width(page);
    return name->lines == 1 && is_long ? name->focus->short_name : words;
}

static struct draw_text
title_style(const struct compass_name *name)
{
    return (struct draw_text){
        .role = name->role, .token = TOKEN_INK, .lines = name->lines};
}

static float
meta_height(const struct page *page, const struct compass_name *name)
{
    return name->has_meta ? find_spaces(page)->meta + META_HEIGHT : 0.0F;
}

// Where the name alone is left, the counts stand close under it.
static float
count_gap(const struct page *page, const struct compass_name *name)
{
    return name->has_meta ? find_spaces(page)->count : 8.0F;
}

float
compass_name_measure(struct page *page, const struct compass_name *name)
{
    struct draw *draw = &page->draw;
    float line = draw->style->types[name->role].line_height;
    int lines = draw_text_lines(draw, compass_name_width(page),
                                title_style(name), title_words(page, name));
    float counts = draw_counts(page, 0.0F, 0.0F, name, true);
    return (float)lines * line + meta_height(page, name) +
           (counts > 0.0F ? count_gap(page, name) + counts : 0.0F);
}

float
compass_name_fit(struct page *page, struct compass_name *name, float room)
{
    float height = compass_name_measure(page, name);
    while (height > room && compass_name_give_up(name)) {
        height = compass_name_measure(page, name);
    }
    return height;
}

void
compass_name_draw(struct page *page, float x, float y,
                  const struct compass_name *name)
{
    struct draw *draw = &page->draw;
    float width = compass_name_width(page);
    float height = compass_name_measure(page, name);
    const char *intent = arena_format(&draw->scene->arena, "focus/%lld",
                                      (long long)name->focus->id);
    float top = y;
    if (draw_is_pressed(draw, intent)) {
        draw_rectangle(draw, x - 16.0F, y - 12.0F, width + 16.0F,
                       height + 24.0F, RADIUS_CARD, TOKEN_SUNKEN);
        draw->ground = TOKEN_SUNKEN;
    }
    y += draw_text(draw, x, y, width, title_style(name),
                   title_words(page, name));
    if (name->has_meta) {
        draw_line(draw, x, y + find_spaces(page)->meta, width,
                  (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK2},
                  meta_words(page, name));
    }
    draw_counts(page, x, y + meta_height(page, name) + count_gap(page, name),
                name, false);
    draw->ground = TOKEN_BG;
    draw_tap(draw, x, top, width, height, intent, name->focus->name);
}

void
compass_name_draw_tag(struct draw *draw, float x, float y, const char *words)
{
    float height = COMPASS_NAME_TAG_HEIGHT;
    float width = 14.0F + 28.0F + 12.0F +
                  draw_text_width(draw, ROLE_BODY_MEDIUM, words) + 20.0F;
    draw_rectangle(draw, x, y, width, height, height / 2.0F,
                   TOKEN_HEATHER_TINT);
    compass_draw_needle(draw, x + 28.0F, y + height / 2.0F, 13.0F, 5.0F, 225.0F,
                        TOKEN_HEATHER, TOKEN_LINE3);
    draw->ground = TOKEN_HEATHER_TINT;
    draw_line(draw, x + 54.0F, y + 6.0F, width,
              (struct draw_text){.role = ROLE_BODY_MEDIUM, .token = TOKEN_INK},
              words);
    draw->ground = TOKEN_BG;
}
