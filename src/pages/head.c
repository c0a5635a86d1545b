#include "pages/head.h"

#include "base/language.h"
#include "pages/stage.h"
#include "pages/words.h"
#include "scene/icon.h"

#define MARK 36.0F
#define MARK_GAP 12.0F
#define APART 36.0F // between two counts

// How the head of the page lies.
struct head {
    float mark_x, mark_y; // the middle of the sign, 96 wide
    float x, name_y, task_y;
    float counts_y;
};

static const struct head landscape_head = {112.0F, 156.0F, 192.0F,
                                           100.0F, 172.0F, 172.0F};
static const struct head portrait_head = {96.0F,  160.0F, 160.0F,
                                          112.0F, 184.0F, 236.0F};

static const char *
count_words(struct page *page, size_t count, enum status status)
{
    return arena_format(&page->draw.scene->arena, "%zu %s", count,
                        words_status_inside(status));
}

static size_t
count_told(const struct status_counts *counts, enum status status)
{
    return status == STATUS_ON ? progress_on_course(counts)
                               : counts->of[status];
}

// Draw (or, with `is_trial`, only measure) the counts from x on; those not
// begun give way if they would not fit in `room`. Returns their width.
static float
draw_counts(struct page *page, float x, float y, float room,
            const struct status_counts *counts, bool is_trial)
{
    static const enum status told[] = {STATUS_ON, STATUS_NEW, STATUS_RISK,
                                       STATUS_OFF};
    struct draw *draw = &page->draw;
    struct draw_text how = {.role = ROLE_BODY_MEDIUM, .token = TOKEN_INK};
    float left = 0.0F;
    for (size_t i = 0; i < sizeof told / sizeof told[0]; i++) {
        size_t count = count_told(counts, told[i]);
        const char *words = count_words(page, count, told[i]);
        float width = words_status_width(draw, MARK, MARK_GAP, how.role, words);
        if (count == 0 || left + width > room) {
            continue;
        }
        if (!is_trial) {
            words_draw_status(draw, x + left, y, MARK, MARK_GAP, told[i], how,
                              words);
        }
        left += width + APART;
    }
    return left > 0.0F ? left - APART : 0.0F;
}

static void
draw_task(struct page *page, const struct head *head, float right)
{
    struct draw *draw = &page->draw;
    const struct strategy *strategy = page->input->snapshot->strategy;
    const char *words =
        arena_format(&draw->scene->arena, _("Core task: %s"),
                     strategy == NULL ? "" : strategy->core_task_short);
    float x = head->x;
    float y = head->task_y;
    float width = right - x;
    if (draw_tap(draw, x - 8.0F, y - 28.0F, width + 8.0F, TARGET_MIN, "compass",
                 words)) {
        draw_rectangle(draw, x - 8.0F, y - 8.0F, width + 8.0F, 52.0F, 26.0F,
                       TOKEN_SUNKEN);
    }
    icon_draw(draw, x, y + 2.0F, 32.0F, ICON_UP, 4.0F, TOKEN_SEA);
    draw_line(draw, x + 44.0F, y, width - 44.0F,
              (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK2},
              words);
}

struct path_point
head_find_sign(const struct page *page)
{
    const struct head *head =
        stage_is_portrait(page) ? &portrait_head : &landscape_head;
    return (struct path_point){head->mark_x, head->mark_y};
}

void
head_draw(struct page *page, const char *name, const char *short_name,
          const struct plan_list *plans)
{
    struct draw *draw = &page->draw;
    bool is_portrait = stage_is_portrait(page);
    const struct head *head = is_portrait ? &portrait_head : &landscape_head;
    float right = page->grid->right;
    float room = right - head->x;
    bool is_long =
        short_name[0] != '\0' && draw_text_width(draw, ROLE_H3, name) > room;
    draw_line(draw, head->x, head->name_y, room,
              (struct draw_text){.role = ROLE_H3, .token = TOKEN_INK},
              is_long ? short_name : name);
    struct status_counts counts = progress_count_plans(plans);
    if (is_portrait) {
        draw_task(page, head, right);
        draw_counts(page, page->grid->margin, head->counts_y,
                    right - page->grid->margin, &counts, false);
        return;
    }
    float width = draw_counts(page, 0.0F, 0.0F, room, &counts, true);
    draw_task(page, head, right - width - APART);
    draw_counts(page, right - width, head->counts_y, room, &counts, false);
}
