#include "base/language.h"
#include "base/text.h"
#include "pages/chrome.h"
#include "pages/enlarged.h"
#include "pages/goal_words.h"
#include "pages/kinds.h"
#include "pages/stage.h"
#include "pages/words.h"

#define AIR 16.0F

static struct enlarged_row
make_row(struct page *page, const struct stakeholder_promise *promise)
{
    struct enlarged_row row = {.title = promise->title,
                               .word = _("Not measured"),
                               .status = STATUS_NEW,
                               .has_mark = true};
    if (promise->goal != NULL) {
        row = enlarged_make_goal(page, promise->goal);
        row.title = promise->title;
    }
    return row;
}

static void
draw_promise(struct enlarged *room, const struct stakeholder_promise *promise)
{
    struct enlarged_row row = make_row(room->page, promise);
    enlarged_open_card(room, row.intent, row.title);
    enlarged_say(room, (struct draw_text){ROLE_H1, TOKEN_INK, 0, 2},
                 promise->title);
    enlarged_say(room, (struct draw_text){ROLE_BODY, TOKEN_INK2, 0, 2},
                 promise->text);
    enlarged_skip(room, AIR);
    if (row.value != NULL) {
        enlarged_say(room, (struct draw_text){ROLE_H1, TOKEN_SEA, 0, 1},
                     row.value);
    }
    enlarged_say_status(room, row.status, row.word);
    room->page->draw.ground = TOKEN_BG;
}

static void
draw_promises(struct enlarged *room, const struct stakeholder *stakeholder,
              struct nav_part part)
{
    struct enlarged_row rows[NAV_PART_LARGE_PROMISES];
    for (size_t i = 0; i < part.count; i++) {
        rows[i] = make_row(room->page, &stakeholder->promises[part.first + i]);
    }
    enlarged_draw_rows(room, rows, part.count, NAV_PART_LARGE_PROMISES);
}

void
enlarged_build_stakeholder(struct page *page, struct place place)
{
    const struct page_input *input = page->input;
    const struct stakeholder *stakeholder =
        snapshot_find_stakeholder(input->snapshot, place.item);
    struct nav_part part = nav_find_part(input->nav, place, input->snapshot);
    struct enlarged room = enlarged_begin(page, true);
    if (stakeholder != NULL) {
        enlarged_say(&room,
                     (struct draw_text){ROLE_FOCUS_NAME, TOKEN_INK, 0, 1},
                     stakeholder->name);
        enlarged_skip(&room, AIR);
        if (part.count == 0) {
            enlarged_say(&room, (struct draw_text){ROLE_BODY, TOKEN_INK2, 0, 4},
                         stakeholder->expectation);
        } else if (input->style->step_percent >= 200) {
            draw_promise(&room, &stakeholder->promises[part.first]);
        } else {
            draw_promises(&room, stakeholder, part);
        }
    }
    chrome_draw_parts(page);
    chrome_draw_back(page, page->grid->right);
}
