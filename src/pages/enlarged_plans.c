#include "base/language.h"
#include "pages/chrome.h"
#include "pages/enlarged.h"
#include "pages/kinds.h"
#include "pages/plan_row.h"
#include "pages/stage.h"
#include "pages/words.h"

#define COUNTS_HEIGHT 120.0F
#define COUNTS_GAP 20.0F // below them
#define MARK 84.0F
#define GAP 18.0F
#define APART_MIN 32.0F
#define GROUPS_MAX 4

// The counts above the board: the total, and each status with its word.
struct count {
    const char *number;
    const char *word;
    enum status status;
    bool has_mark;
    float width;
};

struct counts {
    struct count items[GROUPS_MAX];
    size_t count;
    float width;
};

static void
add_count(struct page *page, struct counts *counts, struct count count)
{
    struct draw *draw = &page->draw;
    count.width = draw_text_width(draw, ROLE_H1, count.number) + GAP +
                  draw_text_width(draw, ROLE_BODY, count.word) +
                  (count.has_mark ? MARK + GAP : 0.0F);
    counts->width += count.width;
    counts->items[counts->count++] = count;
}

static void
add_status(struct page *page, struct counts *counts, enum status status,
           size_t number)
{
    add_count(page, counts,
              (struct count){.number = arena_format(&page->draw.scene->arena,
                                                    "%zu", number),
                             .word = words_status_inside(status),
                             .status = status,
                             .has_mark = true});
}

static void
draw_count(struct draw *draw, float x, float y, float room,
           const struct count *count)
{
    const struct type *types = draw->style->types;
    float middle = y + COUNTS_HEIGHT / 2.0F;
    float end = x + room;
    if (count->has_mark) {
        mark_draw(draw, x + MARK / 2.0F, middle, MARK,
                  words_mark(count->status), words_status(count->status));
        x += MARK + GAP;
    }
    x +=
        draw_line(draw, x, middle - types[ROLE_H1].line_height / 2.0F, room,
                  (struct draw_text){ROLE_H1, TOKEN_INK, 0, 1}, count->number) +
        GAP;
    if (end - x > types[ROLE_BODY].size) {
        draw_line(draw, x, middle - types[ROLE_BODY].line_height / 2.0F,
                  end - x + 1.0F,
                  (struct draw_text){ROLE_BODY, TOKEN_INK2, 0, 1}, count->word);
    }
}

// In one line if they fit, else in two columns.
static void
draw_counts(struct enlarged *room, const struct counts *counts)
{
    struct draw *draw = &room->page->draw;
    float gaps = (float)(counts->count - 1);
    float apart = (room->width - counts->width) / gaps;
    if (apart >= APART_MIN) {
        float x = room->x;
        for (size_t i = 0; i < counts->count; i++) {
            draw_count(draw, x, room->y, counts->items[i].width,
                       &counts->items[i]);
            x += counts->items[i].width + apart;
        }
        room->y += COUNTS_HEIGHT + COUNTS_GAP;
        return;
    }
    float half = (room->width - APART_MIN) / 2.0F;
    for (size_t i = 0; i < counts->count; i++) {
        draw_count(draw, room->x + (half + APART_MIN) * (float)(i % 2),
                   room->y + COUNTS_HEIGHT * (float)(i / 2), half,
                   &counts->items[i]);
    }
    room->y += COUNTS_HEIGHT * (float)((counts->count + 1) / 2) + COUNTS_GAP;
}

static struct counts
collect(struct page *page, struct place place, const struct plan_list *plans)
{
    struct status_counts of = progress_count_plans(plans);
    struct counts counts = {0};
    const struct focus *focus =
        place.item == 0
            ? NULL
            : snapshot_find_focus(page->input->snapshot, place.item);
    // TRANSLATORS: after the number of action plans, where there is little room
    const char *word = ngettext("plan", "plans", plans->count);
    add_count(page, &counts,
              (struct count){.number = arena_format(&page->draw.scene->arena,
                                                    "%zu", plans->count),
                             .word = focus != NULL ? focus->short_name : word});
    add_status(page, &counts, STATUS_ON, progress_on_course(&of));
    if (place.page != PAGE_TRIALS) {
        add_status(page, &counts, STATUS_RISK, of.of[STATUS_RISK]);
        add_status(page, &counts, STATUS_OFF, of.of[STATUS_OFF]);
    }
    return counts;
}

static struct plan_list
find_plans(struct page *page, struct place place)
{
    const struct snapshot *snapshot = page->input->snapshot;
    const struct focus *focus =
        place.item == 0 ? NULL : snapshot_find_focus(snapshot, place.item);
    if (focus != NULL) {
        return focus->plans;
    }
    if (place.page != PAGE_TRIALS) {
        return snapshot->ranked;
    }
    struct plan_list trials = {.items =
                                   arena_allocate(&page->draw.scene->arena,
                                                  (snapshot->ranked.count + 1) *
                                                      sizeof *trials.items)};
    for (size_t i = 0; i < snapshot->ranked.count; i++) {
        if (snapshot->ranked.items[i]->state == PLAN_TRIAL) {
            trials.items[trials.count++] = snapshot->ranked.items[i];
        }
    }
    return trials;
}

static void
draw_rows(struct enlarged *room, const struct plan_list *plans,
          struct nav_part part)
{
    struct page *page = room->page;
    struct enlarged_row rows[NAV_PART_LARGE];
    for (size_t i = 0; i < part.count; i++) {
        const struct plan *plan = plans->items[part.first + i];
        rows[i] = enlarged_make_plan(page, plan);
        rows[i].rank = plan_row_rank_words(page, plan);
    }
    enlarged_draw_rows(room, rows, part.count, NAV_PART_LARGE);
}

void
enlarged_build_plans(struct page *page, struct place place)
{
    const struct page_input *input = page->input;
    bool is_largest = input->style->step_percent >= 200;
    bool is_tab = place.page == PAGE_PLANS;
    struct plan_list plans = find_plans(page, place);
    struct nav_part part = nav_find_part(input->nav, place, input->snapshot);
    struct enlarged room = enlarged_begin(page, is_largest || !is_tab);
    if (is_largest && part.count > 0) {
        enlarged_draw_plan(&room, plans.items[part.first]);
    } else if (!is_largest) {
        struct counts counts = collect(page, place, &plans);
        draw_counts(&room, &counts);
        draw_rows(&room, &plans, part);
    }
    if (is_largest || !is_tab || stage_is_portrait(page)) {
        chrome_draw_parts(page);
    }
    if (is_tab) {
        chrome_draw_tabs(page, PAGE_PLANS, part.total > part.count);
    } else {
        chrome_draw_way_back(page);
    }
}
