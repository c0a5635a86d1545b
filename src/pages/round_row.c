#include "pages/round_row.h"

#include "base/language.h"
#include "pages/plan_row.h"
#include "pages/stage.h"
#include "pages/words.h"
#include "scene/compass.h"

#include <math.h>
#include <stdlib.h>

#define SHIFT 28.0F // of a lifted row (design2.md 4)
#define STROKE 4.0F
#define GAP_STROKE 3.0F
#define AIR 12.0F // between two rows
#define HANDLE_WIDTH 132.0F
#define HANDLE_INSET 10.0F
#define HANDLE_MARGIN 6.0F
#define HANDLE_RADIUS 20.0F
#define GRIP 52.0F
#define LINE_HEIGHT 64.0F

// Where the parts of a row stand, from its left edge; upright the move stands
// below the status.
struct columns {
    float width;
    float rank, title, title_width;
    float status, move, end;
};

static const struct columns landscape = {1592.0F, 160.0F,  272.0F, 640.0F,
                                         940.0F,  1240.0F, 1570.0F};
static const struct columns portrait = {956.0F, 140.0F, 232.0F, 440.0F,
                                        688.0F, 688.0F, 940.0F};

static const struct draw_text quiet = {.role = ROLE_BODY, .token = TOKEN_INK2};
static const struct draw_text strong = {.role = ROLE_BODY_SEMIBOLD,
                                        .token = TOKEN_INK};

static const struct columns *
find_columns(const struct page *page)
{
    return stage_is_portrait(page) ? &portrait : &landscape;
}

static void
draw_dashed(struct draw *draw, struct path *path, enum token token)
{
    draw_path_stroke(
        draw, path,
        (struct stroke){.width = GAP_STROKE, .dash = 6.0F, .gap = 6.0F}, token);
}

static void
draw_handle(struct page *page, float x, float y, float height, bool is_lifted)
{
    struct draw *draw = &page->draw;
    float tall = height - 2.0F * HANDLE_MARGIN;
    draw_rectangle(draw, x + HANDLE_INSET, y + HANDLE_MARGIN, HANDLE_WIDTH,
                   tall, HANDLE_RADIUS,
                   is_lifted ? TOKEN_HEATHER_TINT : TOKEN_SUNKEN);
    icon_draw(draw, x + HANDLE_INSET + (HANDLE_WIDTH - GRIP) / 2.0F,
              y + (height - GRIP) / 2.0F, GRIP, ICON_GRIP, 3.0F,
              is_lifted ? TOKEN_HEATHER : TOKEN_INK);
}

static void
draw_title(struct page *page, float x, float top, const struct plan *plan,
           float width)
{
    struct draw *draw = &page->draw;
    float room = stage_is_portrait(page) ? width : 280.0F;
    draw_line(
        draw, x, top, width,
        (struct draw_text){.role = ROLE_BODY_L_SEMIBOLD, .token = TOKEN_INK},
        plan->title);
    top += 42.0F;
    float taken =
        draw_line(draw, x, top, room, quiet, plan_row_owner_words(plan)) +
        20.0F;
    if (plan->focus != NULL && width - taken > 120.0F) {
        compass_draw_focus(draw, x + taken + 14.0F, top + 18.0F, 28.0F,
                           plan->focus->sector,
                           page->input->snapshot->compass_count);
        draw_line(draw, x + taken + 38.0F, top, width - taken - 38.0F, quiet,
                  plan->focus->short_name);
    }
}

const char *
round_move_words(struct page *page, int64_t places_up)
{
    if (places_up == 0) {
        return _("same place");
    }
    unsigned long places = (unsigned long)llabs(places_up);
    const char *words =
        places_up > 0 ? ngettext("%lu place up", "%lu places up", places)
                      : ngettext("%lu place down", "%lu places down", places);
    return arena_format(&page->draw.scene->arena, words, places);
}

// Up is not good and down is not bad: arrows have the colour of text.
static void
draw_move(struct page *page, float x, float middle, float width,
          int64_t places_up)
{
    struct draw *draw = &page->draw;
    if (places_up == 0) {
        draw_line(draw, x, middle - 18.0F, width, quiet,
                  round_move_words(page, 0));
        return;
    }
    icon_draw(draw, x, middle - 17.0F, 34.0F,
              places_up > 0 ? ICON_UP : ICON_DOWN, 3.8F, TOKEN_INK);
    draw_line(draw, x + 46.0F, middle - 18.0F, width - 46.0F, strong,
              round_move_words(page, places_up));
}

static void
draw_parts(struct page *page, float x, float y, float height,
           const struct round_row *row)
{
    struct draw *draw = &page->draw;
    const struct columns *columns = find_columns(page);
    bool is_portrait = stage_is_portrait(page);
    enum status status = progress_plan_status(row->plan);
    float middle = y + height / 2.0F;
    draw_line(draw, x + columns->rank, middle - 32.0F,
              columns->title - columns->rank - 8.0F,
              (struct draw_text){
                  .role = ROLE_RANK, .token = TOKEN_SEA, .align = ALIGN_CENTER},
              arena_format(&draw->scene->arena, "%lld", (long long)row->rank));
    draw_title(page, x + columns->title, roundf(middle - 39.0F), row->plan,
               columns->title_width);
    float down = is_portrait ? 22.0F : 0.0F;
    words_draw_status(draw, x + columns->status, middle - down - 18.0F, 40.0F,
                      14.0F, status, strong, words_status(status));
    draw_move(page, x + columns->move, middle + down,
              columns->end - columns->move, row->places_up);
}

void
round_row_draw(struct page *page, const struct round_row *row)
{
    struct draw *draw = &page->draw;
    const struct columns *columns = find_columns(page);
    float height = row->pitch - AIR;
    float x = page->grid->margin + (row->is_lifted ? SHIFT : 0.0F);
    float y = row->y + row->offset;
    const char *intent = arena_format(&draw->scene->arena, "meet/lift/%lld",
                                      (long long)row->plan->id);
    bool is_pressed =
        draw_tap(draw, page->grid->margin, row->y - AIR / 2.0F, columns->width,
                 row->pitch, intent, row->plan->title);
    draw_panel(draw, x, y, columns->width, height, RADIUS_CARD,
               is_pressed && !row->is_lifted ? TOKEN_SUNKEN : TOKEN_SURFACE);
    draw->ground = TOKEN_SURFACE;
    if (row->is_lifted) {
        draw_outline(draw, x - STROKE, y - STROKE,
                     columns->width + 2.0F * STROKE, height + 2.0F * STROKE,
                     RADIUS_CARD + STROKE, STROKE, TOKEN_HEATHER);
    }
    draw_handle(page, x, y, height, row->is_lifted);
    draw_parts(page, x, y, height, row);
    draw->ground = TOKEN_BG;
}

void
round_row_draw_gap(struct page *page, const struct round_row *row)
{
    float half = GAP_STROKE / 2.0F;
    struct path path = {0};
    path_add_rectangle(&path, page->grid->margin + half, row->y + half,
                       find_columns(page)->width - GAP_STROKE,
                       row->pitch - AIR - GAP_STROKE, RADIUS_CARD - half);
    draw_dashed(&page->draw, &path, TOKEN_HEATHER);
}

void
round_row_draw_line(struct page *page, float y, float pitch, bool is_lifted)
{
    struct draw *draw = &page->draw;
    float x = page->grid->margin;
    float width = find_columns(page)->width;
    struct path path = {0};
    if (!is_lifted) {
        path_move(&path, x, y);
        path_line(&path, x + width, y);
        draw_dashed(draw, &path, TOKEN_LINE3);
        return;
    }
    x += SHIFT;
    y -= LINE_HEIGHT / 2.0F;
    draw_tap(draw, page->grid->margin, y - (pitch - LINE_HEIGHT) / 2.0F, width,
             pitch, "meet/line", _("The line"));
    draw_panel(draw, x, y, width, LINE_HEIGHT, RADIUS_CARD, TOKEN_SURFACE);
    draw_outline(draw, x - STROKE, y - STROKE, width + 2.0F * STROKE,
                 LINE_HEIGHT + 2.0F * STROKE, RADIUS_CARD + STROKE, STROKE,
                 TOKEN_HEATHER);
    draw_handle(page, x, y, LINE_HEIGHT, true);
    draw->ground = TOKEN_SURFACE;
    draw_line(
        draw, x + 176.0F, y + 12.0F, width - 200.0F,
        (struct draw_text){.role = ROLE_BODY_L_SEMIBOLD, .token = TOKEN_INK},
        _("The line"));
    draw->ground = TOKEN_BG;
}
