#include "base/language.h"
#include "pages/enlarged_sheet.h"
#include "pages/sheet_parts.h"
#include "pages/sheet_words.h"
#include "pages/stage.h"
#include "scene/choice.h"
#include "scene/countdown.h"
#include "scene/pad.h"

#define GAP ENLARGED_SHEET_GAP
#define KEYS 500.0F // high
#define KEYS_WIDTH 840.0F
#define KEYS_PORTRAIT 760.0F
#define DOTS 88.0F // high
#define WAIT_MS 60000.0F
#define WAIT_RADIUS 140.0F

// Six at a time; whoever is not among them asks.
static void
ask_name(struct page *page)
{
    const struct meeting *meeting = page->input->meeting;
    size_t count = meeting->settings.person_count;
    size_t first = meeting->code.page * MEETING_PERSONS_PAGE;
    size_t columns = stage_is_portrait(page) ? 1 : 2;
    bool has_others = count > MEETING_PERSONS_PAGE;
    struct enlarged_sheet_head head = {
        .title = _("Who saves?"),
        .question = count == 0 ? _("Nobody has a code yet")
                               : _("The code holds until the meeting ends"),
    };
    size_t shown = count < MEETING_PERSONS_PAGE ? count : MEETING_PERSONS_PAGE;
    struct enlarged_sheet sheet = enlarged_sheet_open(
        page, &head, enlarged_sheet_height(shown == 0 ? 1 : shown, columns));
    for (size_t i = 0; i < shown && first + i < count; i++) {
        struct choice choice = {
            .mark = MARK_COUNT,
            .icon = ICON_COUNT,
            .words = meeting->settings.persons[first + i],
            .intent = arena_format(&page->draw.scene->arena, "meet/person/%zu",
                                   first + i),
        };
        enlarged_sheet_answer(&sheet, i, columns, &choice);
    }
    enlarged_sheet_close(&sheet,
                         &(struct enlarged_sheet_foot){
                             .label = _("Others"),
                             .icon = ICON_PEOPLE,
                             .intent = has_others ? "meet/persons" : NULL,
                             .is_ready = true,
                         });
}

// Three wrong ones: instead of the keys the time until there are some again.
static void
draw_wait(const struct enlarged_sheet *sheet, int64_t left_ms)
{
    struct draw *draw = &sheet->page->draw;
    bool is_portrait = stage_is_portrait(sheet->page);
    float size = 2.0F * WAIT_RADIUS;
    float x = is_portrait ? sheet->left : sheet->left + size + 3.0F * GAP;
    countdown_draw(draw, sheet->left + WAIT_RADIUS, sheet->y + WAIT_RADIUS,
                   &(struct countdown){
                       .radius = WAIT_RADIUS,
                       .role = ROLE_STAT,
                       .share_left = (float)left_ms / WAIT_MS,
                       .seconds = (int)((left_ms + 999) / 1000),
                   });
    draw_text(
        draw, x, sheet->y + (is_portrait ? size + GAP : 0.0F),
        sheet->left + sheet->width - x,
        (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK, .lines = 4},
        _("The code was wrong too often. Wait a little, then try again"));
}

// The dots, and whom to ask, stand beside the keys, upright above them.
static void
draw_keys(const struct enlarged_sheet *sheet)
{
    struct page *page = sheet->page;
    struct draw *draw = &page->draw;
    bool is_portrait = stage_is_portrait(page);
    float width = is_portrait ? sheet->width : KEYS_WIDTH;
    float height = is_portrait ? KEYS_PORTRAIT : KEYS;
    float left =
        is_portrait ? sheet->width : sheet->width - KEYS_WIDTH - 2.0F * GAP;
    pad_draw_dots(draw, sheet->left + left / 2.0F, sheet->y + DOTS / 2.0F,
                  (int)page->input->meeting->code.count,
                  pad_shake(page->input->shake_left_ms));
    pad_draw_keys(draw, sheet->left + sheet->width - width,
                  sheet->bottom - height, width, height, "meet/");
    if (!is_portrait && page->input->help[0] != '\0') {
        draw_text(draw, sheet->left, sheet->y + DOTS + 2.0F * GAP, left,
                  (struct draw_text){
                      .role = ROLE_BODY, .token = TOKEN_INK2, .lines = 4},
                  arena_format(&draw->scene->arena,
                               _("Forgot the code? Call %s"),
                               page->input->help));
    }
}

static void
ask_code(struct page *page)
{
    const struct meeting *meeting = page->input->meeting;
    const char *hint = sheet_person_hint(&meeting->code);
    int64_t wait_ms = sheet_person_wait_ms(page);
    struct enlarged_sheet_head head = {
        .title = meeting->settings.persons[meeting->code.person],
        .question =
            hint[0] == '\0' ? _("The code holds until the meeting ends") : hint,
    };
    struct enlarged_sheet sheet = enlarged_sheet_open(
        page, &head,
        stage_is_portrait(page) ? KEYS_PORTRAIT + DOTS + GAP : KEYS);
    if (wait_ms > 0) {
        draw_wait(&sheet, wait_ms);
    } else {
        draw_keys(&sheet);
    }
    enlarged_sheet_close(
        &sheet, &(struct enlarged_sheet_foot){.previous = "meet/others"});
}

void
enlarged_sheet_person(struct page *page)
{
    const struct meeting *meeting = page->input->meeting;
    if (meeting->code.has_person &&
        meeting->code.person < MEETING_PERSONS_MAX) {
        ask_code(page);
    } else {
        ask_name(page);
    }
}
