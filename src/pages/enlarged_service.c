#include "base/language.h"
#include "base/number.h"
#include "base/text.h"
#include "model/service.h"
#include "pages/chrome.h"
#include "pages/enlarged.h"
#include "pages/kinds.h"
#include "pages/service_words.h"
#include "pages/stage.h"
#include "scene/icon.h"

#define AIR 24.0F
#define UNIT_GAP 12.0F
#define UNIT_DROP 40.0F
#define ICON 88.0F

static void
say_percent(struct enlarged *room, const struct service_figure *latest)
{
    struct draw *draw = &room->page->draw;
    struct draw_text how = {ROLE_HERO, TOKEN_INK, 0, 1};
    char words[32];
    if (latest == NULL) {
        enlarged_say(room, how, TEXT_EN_DASH);
        return;
    }
    number_format(words, sizeof words, service_percent(latest), 0);
    float taken =
        draw_line(draw, room->x - 16.0F, room->y, room->width, how, words) -
        16.0F;
    float height = draw->style->types[how.role].line_height;
    how.role = ROLE_HERO_UNIT;
    draw_line(draw, room->x + taken + UNIT_GAP, room->y + UNIT_DROP, 400.0F,
              how, "%");
    room->y += height;
}

static void
say_phone(struct enlarged *room, const char *phone)
{
    struct draw *draw = &room->page->draw;
    float line = draw->style->types[ROLE_PHONE].line_height;
    if (phone[0] == '\0' || enlarged_count_lines(room, ROLE_PHONE) < 1) {
        return;
    }
    float y = room->bottom - line;
    icon_draw(draw, room->x, y + (line - ICON) / 2.0F, ICON, ICON_PHONE, 3.0F,
              TOKEN_SEA);
    draw_line(draw, room->x + ICON + AIR, y, room->width - ICON - AIR,
              (struct draw_text){ROLE_PHONE, TOKEN_INK, 0, 1}, phone);
}

static void
say_service(struct enlarged *room, const struct service_promise *promise)
{
    struct page *page = room->page;
    bool is_portrait = stage_is_portrait(page);
    struct draw_text name = {ROLE_H5, TOKEN_INK, 0, is_portrait ? 2 : 1};
    enlarged_say(room, name, promise->name);
    say_percent(room, service_latest(promise));
    enlarged_say(room, name,
                 service_words_promise(&page->draw.scene->arena, promise));
    say_phone(room, promise->phone);
}

void
enlarged_build_service(struct page *page, struct place place)
{
    const struct service_promise *promise =
        snapshot_find_service(page->input->snapshot, place.item);
    struct enlarged room = enlarged_begin(page, false);
    if (promise != NULL) {
        say_service(&room, promise);
    } else {
        enlarged_say(&room, (struct draw_text){ROLE_H1, TOKEN_INK, 0, 3},
                     _("No service is promised yet"));
    }
    enlarged_end(page, PAGE_SERVICE, false);
}
