// At the larger text steps nothing of a long answer or story is lost: what is
// read on its screens, one after the other, is the whole of it.
#include "support_look.h"
#include "support_variant.h"

#include "base/text.h"
#include "nav/passage.h"
#include "pages/support_snapshot.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define PARTS_MAX 200

static const char *const sentences[] = {
    "Sagsbehandleren ringer til ansøgeren samme dag, som sagen kommer ind. ",
    "Det tager ti minutter og sparer tre breve, to rykkere og en klage. ",
    "NI AF TI HOLDER FRISTEN. ",
    "Hvad så med resten? De får et navn og et nummer at ringe til. ",
    "Kommunalbestyrelsen vedtog overbygningsaftalerne enstemmigt i går. ",
    "Medarbejderne, mellemlederne og medborgerne mødtes i Medborgerhuset. ",
    "Rådgiverne fik en ny sagsbehandlingsvejledning og mere tid. ",
    "Og nu? Om to uger er vi ude hos alle tolv hjemmeplejegrupper. ",
    "Sådan. ",
};
#define SENTENCES (sizeof sentences / sizeof *sentences)

static void
write_long(struct text_builder *text)
{
    for (size_t i = 0; i < 54; i++) {
        const char *sentence =
            sentences[(i * 7 + i * i / 5 + i / 3) % SENTENCES];
        text_append(text, sentence, strlen(sentence));
    }
    text_append(text, "Slut.", 5);
}

static void
write_half(struct text_builder *text)
{
    static const char words[] = "mummiemor ";
    for (size_t i = 0; i + sizeof words <= PASSAGE_LARGE_HALF; i += 10) {
        text_append(text, words, sizeof words - 1);
    }
}

// Move `*left` past the words that stand on the screen, in the order of the
// lines; spaces and ends of lines are no words.
static void
read_screen(const struct scene *scene, const char **left)
{
    for (size_t i = 0; i < scene->count; i++) {
        const struct scene_command *command = &scene->commands[i];
        if (command->kind != SCENE_TEXT) {
            continue;
        }
        const char *words = command->as.text.words;
        size_t length = strlen(words);
        if (length > 0 && strncmp(*left, words, length) == 0) {
            *left += length;
            *left += strspn(*left, " ");
        }
    }
}

static void
expect_whole(struct support_request request, const char *text)
{
    const char *left = text;
    struct scene scene = {0};
    for (int part = 0; part < PARTS_MAX && *left != '\0'; part++) {
        request.place.part = part;
        support_build(&scene, &request);
        read_screen(&scene, &left);
    }
    scene_destroy(&scene);
    if (*left != '\0') {
        fail_msg("%s, %d x %d: lost from \"%.40s\" on",
                 place_page_name(request.place.page), request.width,
                 request.height, left);
    }
}

static void
test_nothing_is_lost(void **unused)
{
    (void)unused;
    static const struct support_recipe recipe = {4, 24, 7, 6, 6, 0, NULL};
    struct variants *variants = variants_create();
    struct fonts *fonts = fonts_open(PEJL_INTER_DIR, PEJL_DEJAVU_DIR);
    struct metrics metrics = fonts_metrics(fonts);
    struct snapshot *snapshot = support_snapshot(&recipe);
    struct text_builder text = {0};
    struct text_builder short_text = {0};
    write_long(&text);
    // As much as may stand above another answer.
    write_half(&short_text);
    snapshot->plans.items[0].answers[0] = text.data;
    snapshot->plans.items[0].answers[1] = short_text.data;
    snapshot->plans.items[0].answers[2] = short_text.data;
    snapshot->plans.items[0].answers[5] = text.data;
    for (size_t i = 0; i < snapshot->stories.count; i++) {
        snapshot->stories.items[i].solution = text.data;
        snapshot->stories.items[i].headline =
            "En overskrift, der med al ønskelig tydelighed tager to linjer";
    }
    for (size_t i = 0; i < variant_sizes().values[VARIANT_SIZE] * 2; i++) {
        struct pairs_row row = {
            {[VARIANT_SIZE] = i / 2, [VARIANT_STEP] = 1 + i % 2}};
        struct support_request request = variants_request(variants, &row);
        request.snapshot = snapshot;
        request.metrics = &metrics;
        request.place = (struct place){.page = PAGE_PLAN, .item = 1};
        expect_whole(request, text.data);
        expect_whole(request, short_text.data);
        request.place = (struct place){.page = PAGE_STORY, .item = 1};
        expect_whole(request, text.data);
        request.place = (struct place){.page = PAGE_STORY, .item = 2};
        expect_whole(request, text.data);
    }
    text_destroy(&short_text);
    text_destroy(&text);
    snapshot_destroy(snapshot);
    fonts_close(fonts);
    variants_destroy(variants);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_nothing_is_lost),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
