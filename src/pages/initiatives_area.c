#include "pages/initiatives_area.h"

#include "base/language.h"
#include "pages/words.h"
#include "scene/approval.h"
#include "scene/compass.h"

#include <math.h>

#define ROWS_MAX 7
#define INSET 24.0F
#define TITLE_WIDTH 418.0F
#define CHAIN_X 468.0F
#define CHAIN_PITCH 34.0F
#define STATE_X 572.0F
#define STATE_INSET 12.0F

static const struct draw_text quiet = {.role = ROLE_BODY, .token = TOKEN_INK2};
static const struct draw_text strong = {.role = ROLE_BODY_SEMIBOLD,
                                        .token = TOKEN_INK};

// The initiatives of the year.
static struct plan_list
find_plans(struct arena *arena, const struct initiatives_area *area)
{
    const struct plan_list *all = &area->focus->initiatives;
    struct plan_list plans = {
        .items = arena_allocate(arena, all->count * sizeof *plans.items)};
    for (size_t i = 0; i < all->count; i++) {
        if (area->year == 0 || all->items[i]->year == 0 ||
            all->items[i]->year == area->year) {
            plans.items[plans.count++] = all->items[i];
        }
    }
    return plans;
}

static size_t
count_approved(const struct plan_list *plans)
{
    size_t approved = 0;
    for (size_t i = 0; i < plans->count; i++) {
        const struct proposal *proposal = plans->items[i]->proposal;
        approved += proposal != NULL && proposal->state == PROPOSAL_APPROVED;
    }
    return approved;
}

static enum approval
find_approval(const struct proposal *proposal)
{
    if (proposal == NULL) {
        return APPROVAL_NONE;
    }
    switch (proposal->state) {
    case PROPOSAL_SUBMITTED:
        return APPROVAL_WAITING;
    case PROPOSAL_APPROVED:
        return APPROVAL_DONE;
    default:
        return APPROVAL_DRAFT;
    }
}

const char *
initiatives_state_words(const struct proposal *proposal)
{
    static const char *const words[] = {
        [PROPOSAL_DRAFT] = N_("Draft"),
        [PROPOSAL_SUBMITTED] = N_("Awaits approval"),
        [PROPOSAL_APPROVED] = N_("Approved"),
        [PROPOSAL_REJECTED] = N_("Back with the owner"),
    };
    return proposal == NULL ? _("No proposal yet") : _(words[proposal->state]);
}

static const char *
day_words(struct page *page, int32_t day)
{
    char words[48];
    if (day == DAY_NONE) {
        return "";
    }
    calendar_format_short(words, sizeof words, day, page->input->now.day);
    return arena_format(&page->draw.scene->arena, "%s", words);
}

// Who decides while it waits, when it was decided after that.
static const char *
detail_words(struct page *page, const struct proposal *proposal)
{
    if (proposal == NULL) {
        return "";
    }
    switch (proposal->state) {
    case PROPOSAL_SUBMITTED:
        return proposal->body[0] == '\0'
                   ? day_words(page, proposal->submitted_on)
                   : proposal->body;
    case PROPOSAL_DRAFT:
        return _("not handed in yet");
    default:
        return day_words(page, proposal->decided_on);
    }
}

static void
draw_head(struct page *page, const struct initiatives_area *area,
          const struct plan_list *plans)
{
    struct draw *draw = &page->draw;
    const struct snapshot *snapshot = page->input->snapshot;
    const struct focus *parent =
        snapshot_find_focus(snapshot, area->focus->parent_id);
    const char *approved =
        arena_format(&draw->scene->arena, _("%zu of %zu approved"),
                     count_approved(plans), plans->count);
    float taken = draw_text_width(draw, strong.role, approved);
    float right = area->x + area->width;
    draw_line(draw, area->x, area->y, area->width,
              (struct draw_text){.role = ROLE_H4, .token = TOKEN_INK},
              area->focus->name);
    draw_line(draw, right - taken, area->y + 58.0F, taken + 1.0F, strong,
              approved);
    if (parent == NULL) {
        return;
    }
    float room = area->width - taken - 24.0F;
    const char *intent =
        arena_format(&draw->scene->arena, "focus/%lld", (long long)parent->id);
    if (draw_tap(draw, area->x - 8.0F, area->y + 28.0F, room, 88.0F, intent,
                 parent->name)) {
        draw_rectangle(draw, area->x - 8.0F, area->y + 50.0F, room, 52.0F,
                       26.0F, TOKEN_SUNKEN);
        draw->ground = TOKEN_SUNKEN;
    }
    compass_draw_focus(draw, area->x + 17.0F, area->y + 76.0F, 34.0F,
                       parent->sector, snapshot->compass_count);
    draw_line(draw, area->x + 48.0F, area->y + 58.0F, room - 48.0F, quiet,
              parent->name);
    draw->ground = TOKEN_BG;
}

static void
draw_row(struct page *page, const struct initiatives_area *area, float y,
         float height, const struct plan *plan)
{
    struct draw *draw = &page->draw;
    const struct proposal *proposal = plan->proposal;
    const char *intent =
        arena_format(&draw->scene->arena, "plan/%lld", (long long)plan->id);
    if (draw_tap(draw, area->x, y, area->width, height, intent, plan->title)) {
        draw_rectangle(draw, area->x + 8.0F, y + 2.0F, area->width - 16.0F,
                       height - 4.0F, 16.0F, TOKEN_SUNKEN);
        draw->ground = TOKEN_SUNKEN;
    }
    float top = roundf(y + (height - 72.0F) / 2.0F);
    // A wider card gives the room to the title.
    float shift = area->width - 880.0F;
    draw_line(draw, area->x + INSET, top, TITLE_WIDTH + shift, strong,
              plan->title);
    draw_line(draw, area->x + INSET, top + 36.0F, TITLE_WIDTH + shift, quiet,
              plan->owner_role);
    approval_draw(draw, area->x + CHAIN_X + shift, roundf(y + height / 2.0F),
                  CHAIN_PITCH, find_approval(proposal));
    float x = area->x + STATE_X + shift;
    float width = area->x + area->width - STATE_INSET - x;
    draw_line(draw, x, top, width, strong, initiatives_state_words(proposal));
    draw_line(draw, x, top + 36.0F, width, quiet, detail_words(page, proposal));
    draw->ground = TOKEN_SURFACE;
}

static void
draw_more(struct page *page, const struct initiatives_area *area, float y,
          float height, size_t more)
{
    struct draw *draw = &page->draw;
    draw_line(draw, area->x + INSET, roundf(y + (height - 36.0F) / 2.0F),
              area->width - 2.0F * INSET, quiet,
              arena_format(
                  &draw->scene->arena,
                  ngettext("+%zu initiative", "+%zu initiatives", more), more));
}

void
initiatives_area_draw(struct page *page, const struct initiatives_area *area)
{
    struct draw *draw = &page->draw;
    struct plan_list plans = find_plans(&draw->scene->arena, area);
    float y = area->y + INITIATIVES_HEAD;
    float height = area->list_height / (float)ROWS_MAX;
    size_t rows = plans.count < ROWS_MAX ? plans.count : ROWS_MAX;
    size_t shown = plans.count > ROWS_MAX ? ROWS_MAX - 1 : rows;
    draw_head(page, area, &plans);
    if (rows == 0) {
        return;
    }
    draw_card(draw, area->x, y, area->width, height * (float)rows);
    for (size_t i = 0; i < rows; i++) {
        float top = y + height * (float)i;
        if (i > 0) {
            draw_hairline(draw, area->x + INSET, area->x + area->width - INSET,
                          roundf(top));
        }
        if (i < shown) {
            draw_row(page, area, top, height, plans.items[i]);
        } else {
            draw_more(page, area, top, height, plans.count - shown);
        }
    }
    draw->ground = TOKEN_BG;
}
