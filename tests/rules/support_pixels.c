// The rules about what the painter made of it.
#include "support_look.h"

#include "base/memory.h"
#include "base/text.h"
#include "pages/support_color.h"

#include <stdio.h>
#include <stdlib.h>

#define LEAST 4.5       // of all words (WCAG 1.4.3)
#define LEAST_BODY 7.0  // of what is read (WCAG 1.4.6)
#define LEAST_MARK 3.0  // of marks (WCAG 1.4.11)
#define BODY_WORDS 4    // from so many on a text is read …
#define BODY_SIZE 40.0F // … unless it is a heading
#define CORE 250        // coverage that shows the colour of the ink
#define NEARLY 230      // where letters are too thin for that
#define AROUND 4        // pixels around the letters that are looked at
#define PIECE 3         // sizes: as long is what is judged at a time
#define COVERED 0.05    // of the ink at most may have another colour
#define ALIKE 8         // colours nearer than this in each part are one
#define MARK_SHARE 0.03 // of a mark's box that must be seen

// A list of luminances; the middle one says what a place looks like.
struct tones {
    double *values;
    size_t count;
};

static int
compare_tones(const void *left, const void *right)
{
    double a = *(const double *)left;
    double b = *(const double *)right;
    return (a > b) - (a < b);
}

static double
find_median(struct tones *tones)
{
    qsort(tones->values, tones->count, sizeof *tones->values, compare_tones);
    return tones->values[tones->count / 2];
}

// The letters' core: thin strokes are mixed with the ground at their edges.
static double
find_core(struct tones *tones, double ground)
{
    double median = find_median(tones);
    size_t quarter = tones->count / 4;
    return median < ground ? tones->values[quarter]
                           : tones->values[tones->count - 1 - quarter];
}

static uint32_t
pixel_at(const struct look *look, int x, int y)
{
    const struct pixels *pixels = look->pixels;
    return pixels->data[(ptrdiff_t)y * pixels->stride + x] & 0xFFFFFF;
}

static bool
is_on_picture(const struct look *look, int x, int y)
{
    return x >= 0 && y >= 0 && x < look->pixels->width &&
           y < look->pixels->height;
}

// A piece of a line of text, in pixels of the picture.
struct piece {
    struct fonts_run run;
    int left, top; // of the run
    int from, to;  // columns of the picture
    struct color ink;
    struct tones letters, ground;
    size_t covered;
};

static int
coverage_at(const struct piece *piece, int x, int y)
{
    int column = x - piece->left;
    int row = y - piece->top;
    if (column < 0 || row < 0 || column >= piece->run.width ||
        row >= piece->run.height) {
        return 0;
    }
    return piece->run.coverage[row * piece->run.width + column];
}

static void
look_at_pixel(const struct look *look, struct piece *piece, int x, int y)
{
    int coverage = coverage_at(piece, x, y);
    uint32_t pixel = pixel_at(look, x, y);
    // A quarter of the ground says as much as all of it.
    if (coverage == 0 && ((x + 3 * y) & 3) == 0) {
        piece->ground.values[piece->ground.count++] = color_luminance(pixel);
    } else if (coverage >= NEARLY) {
        piece->letters.values[piece->letters.count++] = color_luminance(pixel);
        piece->covered +=
            coverage >= CORE &&
            !color_is_near(pixel, (uint32_t)color_to_rgb(piece->ink), ALIKE);
    }
}

static void
look_at_piece(const struct look *look, struct piece *piece)
{
    piece->letters.count = 0;
    piece->ground.count = 0;
    piece->covered = 0;
    for (int y = piece->top - AROUND;
         y < piece->top + piece->run.height + AROUND; y++) {
        for (int x = piece->from; x < piece->to; x++) {
            if (is_on_picture(look, x, y)) {
                look_at_pixel(look, piece, x, y);
            }
        }
    }
}

// What cannot be touched now is pale on purpose, and stands under a veil.
static bool
is_veiled(const struct scene *scene, size_t index)
{
    const struct scene_command *text = &scene->commands[index];
    for (size_t i = index + 1; i < scene->count; i++) {
        const struct scene_command *veil = &scene->commands[i];
        if (veil->kind == SCENE_FILL && veil->color.alpha < 255 &&
            veil->color.alpha > 0 && look_holds(veil->box, text->box)) {
            return true;
        }
    }
    return false;
}

static double
least_contrast(const struct look *look, const struct scene_command *text)
{
    bool is_body = text->as.text.size_px < look_pixels(look, BODY_SIZE) &&
                   text_count_words(text->as.text.words) >= BODY_WORDS;
    return is_body ? LEAST_BODY : LEAST;
}

// Returns whether the piece keeps the rules.
static bool
judge_piece(struct look *look, const struct scene_command *text,
            struct piece *piece)
{
    char rule[64];
    if (piece->letters.count < 4 || piece->ground.count < 4) {
        return true;
    }
    if ((double)piece->covered > COVERED * (double)piece->letters.count) {
        look_tell(look, text->box, "is covered", text->as.text.words);
        return false;
    }
    double ground = find_median(&piece->ground);
    double contrast =
        color_contrast(find_core(&piece->letters, ground), ground);
    if (contrast >= least_contrast(look, text)) {
        return true;
    }
    snprintf(rule, sizeof rule, "contrast is %.2f", contrast);
    look_tell(look, text->box, rule, text->as.text.words);
    return false;
}

static void
check_text(struct look *look, const struct scene_command *text)
{
    struct fonts_run run = fonts_render(look->fonts, &text->as.text);
    int air = text->box.height - run.font_height;
    struct piece piece = {
        .run = run,
        .left = text->box.x,
        .top = text->box.y + (air - (air & 1)) / 2 + run.top,
        .ink = text->color,
    };
    int step = PIECE * text->as.text.size_px;
    int end = piece.left + run.width;
    size_t room =
        (size_t)(step + 2 * AROUND) * (size_t)(run.height + 2 * AROUND);
    piece.letters.values = memory_allocate(room * sizeof(double));
    piece.ground.values = memory_allocate(room * sizeof(double));
    bool is_well = true;
    for (int x = piece.left; x < end && is_well; x += step) {
        piece.from = x - (x == piece.left ? AROUND : 0);
        piece.to = x + step < end ? x + step : end + AROUND;
        piece.to = piece.to > x + step + AROUND ? x + step : piece.to;
        look_at_piece(look, &piece);
        is_well = judge_piece(look, text, &piece);
    }
    free(piece.letters.values);
    free(piece.ground.values);
}

void
rule_words_can_be_read(struct look *look)
{
    for (size_t i = look->scene->behind; i < look->scene->count; i++) {
        const struct scene_command *text = &look->scene->commands[i];
        if (text->kind == SCENE_TEXT && !is_veiled(look->scene, i)) {
            check_text(look, text);
        }
    }
}

static void
add_tone(const struct look *look, struct tones *tones, int x, int y)
{
    if (is_on_picture(look, x, y)) {
        tones->values[tones->count++] = color_luminance(pixel_at(look, x, y));
    }
}

static double
find_ground(const struct look *look, struct box box)
{
    size_t room = 2 * (size_t)(box.width + box.height);
    struct tones tones = {memory_allocate((room + 4) * sizeof(double)), 0};
    for (int x = box.x; x < box.x + box.width; x++) {
        add_tone(look, &tones, x, box.y - 2);
        add_tone(look, &tones, x, box.y + box.height + 1);
    }
    for (int y = box.y; y < box.y + box.height; y++) {
        add_tone(look, &tones, box.x - 2, y);
        add_tone(look, &tones, box.x + box.width + 1, y);
    }
    double ground = tones.count == 0 ? 0.0 : find_median(&tones);
    free(tones.values);
    return ground;
}

static void
check_mark(struct look *look, const struct scene_command *mark)
{
    struct box box = mark->box;
    double ground = find_ground(look, box);
    size_t seen = 0;
    for (int y = box.y; y < box.y + box.height; y++) {
        for (int x = box.x; x < box.x + box.width; x++) {
            seen += is_on_picture(look, x, y) &&
                    color_contrast(color_luminance(pixel_at(look, x, y)),
                                   ground) >= LEAST_MARK;
        }
    }
    if ((double)seen < MARK_SHARE * (double)box.width * (double)box.height) {
        look_tell(look, box, "mark is faint", mark->as.mark);
    }
}

void
rule_marks_can_be_seen(struct look *look)
{
    for (size_t i = look->scene->behind; i < look->scene->count; i++) {
        const struct scene_command *mark = &look->scene->commands[i];
        if (mark->kind == SCENE_MARK) {
            check_mark(look, mark);
        }
    }
}
