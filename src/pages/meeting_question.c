#include "base/language.h"
#include "pages/meeting_parts.h"
#include "pages/over_bar.h"
#include "pages/stage.h"
#include "scene/button.h"
#include "scene/countdown.h"

#define TEXT_GAP 32.0F
#define BUTTON_GAP 16.0F
#define LINES_HEIGHT 92.0F
#define LINE 36.0F

// In larger text the answers stand below the words (design2.md 5, row 34).
#define END 1048.0F
#define END_PORTRAIT 1872.0F
#define LARGE_AIR 24.0F
#define LARGE_RING 160.0F
#define LARGE_BUTTON 132.0F
#define LARGEST_BUTTON 200.0F

// How the bar lies (design2.md 34); upright the other button is an icon.
struct layout {
    float y, height, inset, ring, button;
    enum type_role title;
};

static const struct layout landscape = {936.0F, 120.0F, 8.0F,
                                        104.0F, 104.0F, ROLE_H4};
static const struct layout portrait = {1728.0F, 152.0F, 16.0F,
                                       120.0F,  104.0F, ROLE_PRIORITY};

// What is asked, and the two answers.
struct question {
    const char *words, *below;
    const char *stay, *leave; // labels
    const char *leave_intent;
    int seconds; // until it is answered by itself; -1: it never is
};

static struct question
find_question(struct page *page)
{
    const struct meeting *meeting = page->input->meeting;
    struct arena *arena = &page->draw.scene->arena;
    if (meeting->question == QUESTION_ROUND) {
        return (struct question){
            .words = _("Drop the round?"),
            .below = _("What was moved is not kept"),
            .stay = _("Go on"),
            .leave = _("Drop the round"),
            .leave_intent = "meet/cancel",
            .seconds = -1,
        };
    }
    int64_t left_ms = meeting->asked_ms + MEETING_ASK_MS - page->input->now_ms;
    bool is_short =
        stage_is_portrait(page) || style_is_enlarged(page->input->style);
    int seconds = left_ms <= 0 ? 0 : (int)((left_ms + 999) / 1000);
    return (struct question){
        .words = _("End the meeting?"),
        .below = arena_format(arena,
                              is_short ? _("Ends in %d s")
                                       : _("It ends by itself in %d s"),
                              seconds),
        .stay = _("Go on"),
        .leave = _("End meeting"),
        .leave_intent = "meet/end",
        .seconds = seconds,
    };
}

// Returns where it ends.
static float
draw_seconds(struct page *page, const struct layout *layout, int seconds)
{
    float radius = layout->ring / 2.0F;
    float left = page->grid->margin + layout->inset;
    if (seconds < 0) {
        return left + 16.0F;
    }
    countdown_draw(
        &page->draw, left + radius, layout->y + layout->height / 2.0F,
        &(struct countdown){
            .radius = radius,
            .role = ROLE_H4,
            .share_left = (float)seconds * 1000.0F / (float)MEETING_ASK_MS,
            .seconds = seconds,
        });
    return left + layout->ring;
}

// From the right; returns where they begin.
static float
draw_answers(struct page *page, const struct layout *layout,
             const struct question *question)
{
    struct draw *draw = &page->draw;
    float y = layout->y + (layout->height - layout->button) / 2.0F;
    float x = page->grid->right - layout->inset;
    float width =
        button_width(draw, layout->button, ICON_CHECK, question->stay) + 40.0F;
    x -= width;
    button_draw_main(draw, x, y, width, layout->button, ICON_CHECK, "meet/stay",
                     question->stay);
    if (stage_is_portrait(page)) {
        x -= BUTTON_GAP + layout->button;
        button_draw_icon(draw, x, y, layout->button, ICON_CLOSE,
                         question->leave_intent, question->leave);
        return x;
    }
    width = button_width(draw, layout->button, ICON_CLOSE, question->leave);
    x -= BUTTON_GAP + width;
    button_draw(draw, x, y, layout->button, width, ICON_CLOSE, false,
                question->leave_intent, question->leave);
    return x;
}

static float
large_button(const struct page *page)
{
    return page->input->style->step_percent >= 200 ? LARGEST_BUTTON
                                                   : LARGE_BUTTON;
}

float
meeting_question_y(const struct page *page)
{
    float end = stage_is_portrait(page) ? END_PORTRAIT : END;
    return end - LARGE_RING - large_button(page) - 3.0F * LARGE_AIR;
}

static void
say_large(struct page *page, const struct question *question, float y)
{
    struct draw *draw = &page->draw;
    const struct type *types = draw->style->types;
    float x = page->grid->margin + 2.0F * LARGE_AIR;
    float radius = LARGE_RING / 2.0F;
    if (question->seconds >= 0) {
        countdown_draw(draw, x + radius, y + radius,
                       &(struct countdown){
                           .radius = radius,
                           .role = ROLE_H4,
                           .share_left = (float)question->seconds * 1000.0F /
                                         (float)MEETING_ASK_MS,
                           .seconds = question->seconds,
                       });
        x += LARGE_RING + TEXT_GAP;
    }
    float room = page->grid->right - LARGE_AIR - x;
    float first = types[ROLE_H4].line_height;
    y += (LARGE_RING - first - types[ROLE_BODY].line_height) / 2.0F;
    draw_line(draw, x, y, room,
              (struct draw_text){.role = ROLE_H4, .token = TOKEN_INK},
              question->words);
    draw_line(draw, x, y + first, room,
              (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK},
              question->below);
}

static void
draw_large(struct page *page, const struct question *question)
{
    struct draw *draw = &page->draw;
    float top = meeting_question_y(page);
    float height = large_button(page);
    float y = top + LARGE_RING + 2.0F * LARGE_AIR;
    float x = page->grid->margin + LARGE_AIR;
    float width = (page->grid->right - LARGE_AIR - x - BUTTON_GAP) / 2.0F;
    over_bar_draw(page, top, LARGE_RING + height + 3.0F * LARGE_AIR,
                  "meet/stay", _("Go on"));
    say_large(page, question, top + LARGE_AIR);
    button_draw_wide(draw, x, y, width, height, ICON_CLOSE,
                     question->leave_intent, question->leave);
    button_draw_main(draw, x + width + BUTTON_GAP, y, width, height, ICON_CHECK,
                     "meet/stay", question->stay);
    draw->ground = TOKEN_BG;
}

void
meeting_draw_question(struct page *page)
{
    const struct layout *layout =
        stage_is_portrait(page) ? &portrait : &landscape;
    struct question question = find_question(page);
    stage_use_bar(page);
    if (style_is_enlarged(page->input->style)) {
        draw_large(page, &question);
        return;
    }
    over_bar_draw(page, layout->y, layout->height, "meet/stay", _("Go on"));
    float x = draw_seconds(page, layout, question.seconds) + TEXT_GAP;
    float room = draw_answers(page, layout, &question) - TEXT_GAP - x;
    float y = layout->y + (layout->height - LINES_HEIGHT) / 2.0F;
    draw_line(&page->draw, x, y, room,
              (struct draw_text){.role = layout->title, .token = TOKEN_INK},
              question.words);
    draw_line(&page->draw, x, y + LINES_HEIGHT - LINE, room,
              (struct draw_text){.role = ROLE_BODY, .token = TOKEN_INK},
              question.below);
    page->draw.ground = TOKEN_BG;
}
