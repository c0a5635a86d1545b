#include "base/language.h"
#include "pages/sheet_parts.h"
#include "pages/sheet_words.h"
#include "pages/stage.h"
#include "scene/button.h"

#include <string.h>

#define GAP 16.0F

const struct meeting_note *
sheet_refused_find(const struct page_input *input)
{
    const struct meeting_post *post = input->post;
    for (size_t i = 0; post != NULL && i < post->count; i++) {
        if (post->notes[i].state == POST_REFUSED &&
            strcmp(post->notes[i].entry.key, input->meeting->refused) == 0) {
            return &post->notes[i];
        }
    }
    return NULL;
}

const char *
sheet_refused_title(struct page *page, const struct meeting_note *note)
{
    return note == NULL
               ? _("Nothing is refused any more")
               : arena_format(&page->draw.scene->arena, _("Not received: %s"),
                              sheet_waiting_kind(page, &note->entry));
}

const char *
sheet_refused_fate(void)
{
    return _("The shared database does not take it. What is put away stays in "
             "the file of this screen, and is shown no more.");
}

// What was decided is somebody's own words.
static void
draw_what(struct page *page, const struct sheet_room *room, float y,
          const struct entry *entry)
{
    struct draw *draw = &page->draw;
    draw->is_secret = entry->kind == ENTRY_DECISION;
    draw_line(draw, room->left, y + 104.0F, room->width,
              (struct draw_text){.role = ROLE_BODY_L, .token = TOKEN_INK2},
              sheet_waiting_title(page, entry));
    draw->is_secret = false;
    draw_text(
        draw, room->left, y + 172.0F, room->width,
        (struct draw_text){.role = ROLE_BODY_L, .token = TOKEN_INK, .lines = 3},
        sheet_refused_fate());
}

static void
draw_answers(struct page *page, const struct sheet_room *room)
{
    const struct meeting *meeting = page->input->meeting;
    float x = sheet_parts_draw_cancel(page, room, "meet/cancel", _("Not now"));
    float end = sheet_parts_draw_main(page, room, ICON_UNDO, true, "meet/again",
                                      _("Try again"));
    if (meeting->settings.may_write) {
        button_draw(&page->draw, x + GAP, room->foot_y, SHEET_FOOT_HEIGHT,
                    end - x - 2.0F * GAP, ICON_COUNT, false, "meet/away",
                    _("Put it away"));
    }
}

void
sheet_refused_draw(struct page *page)
{
    const struct meeting_note *note = sheet_refused_find(page->input);
    float y = stage_is_portrait(page) ? 1344.0F : 552.0F;
    struct sheet_room room = sheet_parts_open(page, y, y);
    draw_line(&page->draw, room.left, y + 40.0F, room.width,
              (struct draw_text){.role = ROLE_H4, .token = TOKEN_INK},
              sheet_refused_title(page, note));
    if (note == NULL) {
        sheet_parts_draw_cancel(page, &room, "meet/cancel", _("Close"));
        return;
    }
    draw_what(page, &room, y, &note->entry);
    draw_answers(page, &room);
}
