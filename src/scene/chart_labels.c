#include "scene/chart_labels.h"

#include <math.h>

#define LABELS_MAX 3
#define PITCH 70.0F // two lines of text
#define RISE 34.0F  // the value's middle stands at the level
#define WIDTH 172.0F

struct label {
    float y;
    double value;
    const char *word;
    enum token token;
};

struct labels {
    struct label items[LABELS_MAX];
    size_t count;
};

static void
add(struct labels *labels, struct label label)
{
    size_t i = labels->count++;
    for (; i > 0 && labels->items[i - 1].y > label.y; i--) {
        labels->items[i] = labels->items[i - 1];
    }
    labels->items[i] = label;
}

static struct labels
collect(const struct chart *chart, const struct chart_axis *axis)
{
    struct labels labels = {0};
    const struct {
        double value;
        const char *word;
        enum token token;
    } levels[LABELS_MAX] = {
        {chart->baseline, chart->word_baseline, TOKEN_INK},
        {chart->has_forecast ? chart->forecast : (double)NAN,
         chart->word_forecast, TOKEN_SEA},
        {chart->target, chart->word_target, TOKEN_INK},
    };
    for (size_t i = 0; i < LABELS_MAX; i++) {
        if (!isnan(levels[i].value)) {
            float y = chart_place_value(chart, axis, levels[i].value) - RISE;
            add(&labels, (struct label){y, levels[i].value, levels[i].word,
                                        levels[i].token});
        }
    }
    return labels;
}

// Push the outer ones away from the middle one until all stand apart.
static void
spread(struct labels *labels)
{
    for (size_t i = 0; i + 1 < labels->count; i++) {
        struct label *upper = &labels->items[i];
        struct label *lower = &labels->items[i + 1];
        float lacking = PITCH - (lower->y - upper->y);
        if (lacking > 0.0F && labels->count == 2) {
            upper->y -= lacking / 2.0F;
            lower->y += lacking / 2.0F;
        } else if (lacking > 0.0F && i == 0) {
            upper->y -= lacking;
        } else if (lacking > 0.0F) {
            lower->y += lacking;
        }
    }
}

void
chart_draw_labels(struct draw *draw, const struct chart *chart,
                  const struct chart_axis *axis)
{
    struct labels labels = collect(chart, axis);
    spread(&labels);
    float x = chart->label_x;
    for (size_t i = 0; i < labels.count; i++) {
        const struct label *label = &labels.items[i];
        char words[32];
        chart->format(words, sizeof words, label->value, chart->decimals);
        draw_line(draw, x, label->y, WIDTH,
                  (struct draw_text){.role = ROLE_BODY_SEMIBOLD,
                                     .token = label->token},
                  words);
        draw_line(draw, x, label->y + 34.0F, WIDTH,
                  (struct draw_text){.role = ROLE_CAPTION, .token = TOKEN_INK2},
                  label->word);
    }
}
