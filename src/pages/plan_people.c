#include "base/language.h"
#include "pages/plan_parts.h"
#include "pages/stage.h"
#include "scene/avatar.h"

#define AVATAR_GAP 20.0F

// Where the card lies on the page and the two persons on it.
struct people_card {
    float x, y, width, height;
    float owner_y, consultant_y;
};

static const struct people_card landscape = {1280.0F, 240.0F, 576.0F,
                                             376.0F,  264.0F, 352.0F};
static const struct people_card portrait = {48.0F,  956.0F, 480.0F,
                                            224.0F, 982.0F, 1080.0F};

static void
draw_person(struct page *page, const struct people_card *card, float y,
            const char *name, const char *shown, const char *what)
{
    struct draw *draw = &page->draw;
    float left = card->x + SPACE_CARD;
    float x = left + AVATAR_SIZE + AVATAR_GAP;
    float room = card->x + card->width - SPACE_CARD - x;
    avatar_draw(draw, left, y, name);
    draw_line(
        draw, x, y - 2.0F, room,
        (struct draw_text){.role = ROLE_BODY_L_SEMIBOLD, .token = TOKEN_INK},
        shown);
    draw_line(draw, x, y + 38.0F, room,
              (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK2}, what);
}

static void
draw_owner(struct page *page, const struct people_card *card,
           const struct plan *plan)
{
    bool is_owned = plan->owner[0] != '\0';
    bool has_role = is_owned && plan->owner_role[0] != '\0';
    draw_person(page, card, card->owner_y, plan->owner,
                is_owned ? plan->owner : _("No owner"),
                has_role ? plan->owner_role : _("Owner"));
}

static void
draw_consultant(struct page *page, const struct people_card *card,
                const struct plan *plan)
{
    draw_person(page, card, card->consultant_y, plan->consultant,
                plan->consultant[0] == '\0' ? _("No consultant")
                                            : plan->consultant,
                _("Development consultant"));
}

void
plan_parts_draw_people(struct page *page, const struct plan *plan)
{
    struct draw *draw = &page->draw;
    bool is_portrait = stage_is_portrait(page);
    const struct people_card *card = is_portrait ? &portrait : &landscape;
    draw_card(draw, card->x, card->y, card->width, card->height);
    draw_owner(page, card, plan);
    draw_consultant(page, card, plan);
    if (!is_portrait) {
        draw_hairline(draw, card->x + SPACE_CARD,
                      card->x + card->width - SPACE_CARD, 448.0F);
    }
    draw->ground = TOKEN_BG;
}
