#include "pages/plans_counts.h"

#include "pages/stage.h"
#include "pages/words.h"

#define MARK_SIZE 44.0F
#define GAP 16.0F
#define APART 52.0F
#define APART_MIN 24.0F
#define GROUPS_MAX 4

// One status before it has a place.
struct group {
    enum status status;
    const char *number;
    const char *word;
    float width;
};

struct groups {
    struct group items[GROUPS_MAX];
    size_t count;
    float width; // of all, side by side
    float left, apart;
};

static void
add_group(struct page *page, struct groups *groups, enum status status,
          size_t count)
{
    struct draw *draw = &page->draw;
    struct group group = {
        .status = status,
        .number = arena_format(&draw->scene->arena, "%zu", count),
        .word = words_status_inside(status),
    };
    group.width = MARK_SIZE + 2.0F * GAP +
                  draw_text_width(draw, ROLE_STAT, group.number) +
                  draw_text_width(draw, ROLE_BODY, group.word);
    groups->items[groups->count++] = group;
    groups->width += group.width;
}

static struct groups
collect(struct page *page, const struct status_counts *counts, bool has_new)
{
    struct groups groups = {0};
    add_group(page, &groups, STATUS_ON, progress_on_course(counts));
    if (has_new && counts->of[STATUS_NEW] > 0) {
        add_group(page, &groups, STATUS_NEW, counts->of[STATUS_NEW]);
    }
    add_group(page, &groups, STATUS_RISK, counts->of[STATUS_RISK]);
    add_group(page, &groups, STATUS_OFF, counts->of[STATUS_OFF]);
    return groups;
}

static void
draw_group(struct draw *draw, float x, float middle, const struct group *group)
{
    float number_y = middle - draw->style->types[ROLE_STAT].line_height / 2.0F;
    float number_x = x + MARK_SIZE + GAP;
    mark_draw(draw, x + MARK_SIZE / 2.0F, middle, MARK_SIZE,
              words_mark(group->status), words_status(group->status));
    float taken =
        draw_line(draw, number_x, number_y, group->width,
                  (struct draw_text){.role = ROLE_STAT, .token = TOKEN_INK},
                  group->number);
    draw_line(draw, number_x + taken + GAP, middle - 18.0F, group->width,
              (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK2},
              group->word);
}

// In landscape up to the right edge, upright over the whole width.
static void
place(const struct page *page, struct groups *groups)
{
    float room = page->grid->right - page->grid->margin;
    float gaps = (float)(groups->count - 1);
    bool is_portrait = stage_is_portrait(page);
    groups->apart = is_portrait ? (room - groups->width) / gaps : APART;
    groups->left = is_portrait
                       ? page->grid->margin
                       : page->grid->right - groups->width - APART * gaps;
}

static struct groups
arrange(struct page *page, const struct status_counts *counts)
{
    struct groups groups = collect(page, counts, true);
    place(page, &groups);
    if (groups.apart < APART_MIN) {
        groups = collect(page, counts, false);
        place(page, &groups);
    }
    return groups;
}

float
plans_counts_left(struct page *page, const struct status_counts *counts)
{
    return arrange(page, counts).left;
}

void
plans_counts_draw(struct page *page, const struct status_counts *counts,
                  float middle)
{
    struct groups groups = arrange(page, counts);
    float x = groups.left;
    for (size_t i = 0; i < groups.count; i++) {
        draw_group(&page->draw, x, middle, &groups.items[i]);
        x += groups.items[i].width + groups.apart;
    }
}
