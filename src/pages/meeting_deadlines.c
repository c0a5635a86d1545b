#include "base/language.h"
#include "model/agenda.h"
#include "pages/meeting_list.h"
#include "pages/meeting_parts.h"
#include "pages/stage.h"
#include "scene/mark.h"

#include <math.h>

static const struct meeting_list landscape = {1432.0F, 424.0F, 104.0F,
                                              208.0F,  704.0F, 5};
static const struct meeting_list portrait = {552.0F,  480.0F, 912.0F,
                                             1016.0F, 576.0F, 4};

static const struct draw_text strong = {.role = ROLE_BODY_SEMIBOLD,
                                        .token = TOKEN_INK};
static const struct draw_text quiet = {.role = ROLE_BODY, .token = TOKEN_INK2};

static const char *
deadline_title(const struct agenda_deadline *deadline)
{
    return deadline->milestone == NULL ? deadline->plan->title
                                       : deadline->milestone->title;
}

static void
draw_day(struct page *page, float x, float y, float room, int32_t day)
{
    struct draw *draw = &page->draw;
    int32_t today = page->input->now.day;
    char words[48];
    if (day < today) {
        calendar_format_relative(words, sizeof words, day, today);
        mark_draw(draw, x + 17.0F, y + LIST_LINE / 2.0F, 34.0F, MARK_OFF,
                  _("Overdue"));
        draw_line(draw, x + 46.0F, y, room - 46.0F, strong, words);
        return;
    }
    calendar_format_day(words, sizeof words, day, today);
    float taken = draw_line(draw, x, y, room, strong, words) + 10.0F;
    calendar_format_relative(words, sizeof words, day, today);
    draw_line(draw, x + taken, y, room - taken, quiet, words);
}

static void
draw_row(struct page *page, const struct meeting_list *list, size_t row,
         float height, const struct agenda_deadline *deadline)
{
    struct draw *draw = &page->draw;
    float x = list->x + LIST_INSET;
    float room = list->width - 2.0F * LIST_INSET;
    float top = roundf(list->card_y + height * (float)row +
                       (height - 2.0F * LIST_LINE - 8.0F) / 2.0F);
    const char *title = deadline_title(deadline);
    meeting_list_begin_row(page, list, row, height,
                           arena_format(&draw->scene->arena, "meet/plan/%lld",
                                        (long long)deadline->plan->id),
                           title);
    draw_line(draw, x, top, room,
              (struct draw_text){.role = ROLE_BODY_MEDIUM, .token = TOKEN_INK},
              title);
    draw_day(page, x, top + LIST_LINE + 8.0F, room, deadline->day);
}

// A milestone on the day of its plan's own deadline says nothing more.
static bool
is_told(const struct agenda_deadline *deadline)
{
    return deadline->milestone == NULL ||
           deadline->day != deadline->plan->deadline;
}

// Overdue comes first, so that only what has no place is told in a number.
static const char *
more_words(struct page *page, const struct agenda *agenda, size_t shown,
           size_t last)
{
    struct arena *arena = &page->draw.scene->arena;
    size_t left = 0;
    size_t overdue = 0;
    for (size_t i = last; i < agenda->deadline_count; i++) {
        left += is_told(&agenda->deadlines[i]);
        overdue += is_told(&agenda->deadlines[i]) && i < agenda->overdue_count;
    }
    if (left == 0 || shown == 0) {
        return "";
    }
    const char *words = arena_format(
        arena, ngettext("+%zu deadline", "+%zu deadlines", left), left);
    return overdue == 0 ? words
                        : arena_format(arena, _("%s, %zu of them overdue"),
                                       words, overdue);
}

void
meeting_draw_deadlines(struct page *page)
{
    const struct page_input *input = page->input;
    struct arena *arena = &page->draw.scene->arena;
    const struct meeting_list *list =
        stage_is_portrait(page) ? &portrait : &landscape;
    struct since since = since_find(input->snapshot, input->now.utc_s, arena);
    struct agenda agenda =
        agenda_find(input->snapshot, &since, input->now.day, arena);
    const struct agenda_deadline *shown[5];
    size_t count = 0;
    size_t last = 0;
    for (; last < agenda.deadline_count && count < list->rows; last++) {
        shown[count] = &agenda.deadlines[last];
        count += is_told(shown[count]);
    }
    meeting_list_open(page, list, _("Deadlines"),
                      _("overdue and the next 14 days"));
    if (count == 0) {
        meeting_list_say_nothing(page, list,
                                 _("Nothing is due within 14 days."));
    }
    float height = meeting_list_say_more(
        page, list, more_words(page, &agenda, count, last));
    for (size_t i = 0; i < count; i++) {
        draw_row(page, list, i, height, shown[i]);
    }
    page->draw.ground = TOKEN_BG;
}
