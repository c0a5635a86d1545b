#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app/reading.h"
#include "app/speech.h"
#include "base/thread.h"

#define SILENT_MS 200 // accessibility A20
#define LONG_MS 30000
#define TRIES 5

// A folder that is all of $PATH, with voices that write down what they hear.
static char folder[] = "/tmp/pejl-voice-XXXXXX";

static void
write_file(const char *name, const char *words)
{
    char path[100];
    FILE *file;

    snprintf(path, sizeof path, "%s/%s", folder, name);
    file = fopen(path, "w");
    assert_non_null(file);
    fputs(words, file);
    assert_int_equal(fclose(file), 0);
    chmod(path, 0755);
}

static void
remove_file(const char *name)
{
    char path[100];

    snprintf(path, sizeof path, "%s/%s", folder, name);
    unlink(path);
}

static void
read_file(const char *name, char *words, size_t size)
{
    char path[100];
    FILE *file;
    size_t length = 0;

    snprintf(path, sizeof path, "%s/%s", folder, name);
    file = fopen(path, "r");
    if (file != NULL) {
        length = fread(words, 1, size - 1, file);
        fclose(file);
    }
    words[length] = '\0';
}

// A voice that leaves a child behind, as a shell does.
static void
write_voice(const char *name, const char *rest)
{
    char words[400];

    snprintf(words, sizeof words,
             "#!/bin/sh\nPATH=/usr/bin:/bin\n"
             "echo \"$*\" >%s/arguments\n%s\n",
             folder, rest);
    write_file(name, words);
}

static int
set_up(void **state)
{
    (void)state;
    if (mkdtemp(folder) == NULL)
        return -1;
    return setenv("PATH", folder, 1);
}

static int
tear_down(void **state)
{
    static const char *const names[] = {"espeak-ng", "spd-say", "arguments",
                                        "heard", "child"};

    (void)state;
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        remove_file(names[i]);
    return rmdir(folder);
}

static void
wait_end(struct speech *speech)
{
    int64_t end_ms = thread_now_ms() + LONG_MS;

    while (speech_is_running(speech)) {
        assert_true(thread_now_ms() < end_ms);
        usleep(5000);
    }
}

static void
wait_file(const char *name, char *words, size_t size)
{
    int64_t end_ms = thread_now_ms() + LONG_MS;

    for (*words = '\0'; strchr(words, '\n') == NULL;) {
        assert_true(thread_now_ms() < end_ms);
        usleep(5000);
        read_file(name, words, size);
    }
}

static void
test_no_voice_is_no_complaint(void **state)
{
    struct speech speech = {0};

    (void)state;
    speech_find(&speech);
    assert_false(speech_is_there(&speech));
    assert_false(speech_begin(&speech, "da", "Hej"));
    assert_false(speech_is_running(&speech));
    speech_stop(&speech);
}

static void
test_espeak_hears_the_words(void **state)
{
    struct speech speech = {0};
    char words[200];

    (void)state;
    snprintf(words, sizeof words, "cat >%s/heard", folder);
    write_voice("espeak-ng", words);
    speech_find(&speech);
    assert_true(speech_is_there(&speech));
    assert_true(speech_begin(&speech, "en", "$(echo) 'På kurs'\n"));
    wait_end(&speech);
    read_file("arguments", words, sizeof words);
    assert_string_equal(words, "-v en --stdin\n");
    read_file("heard", words, sizeof words);
    assert_string_equal(words, "$(echo) 'På kurs'\n");
}

// One that was killed may wait for whoever collects the dead.
static bool
is_alive(const char *name)
{
    char words[40];
    char path[60];
    char state = 'Z';
    FILE *file;

    read_file(name, words, sizeof words);
    snprintf(path, sizeof path, "/proc/%ld/stat", strtol(words, NULL, 10));
    file = fopen(path, "r");
    if (file != NULL) {
        if (fscanf(file, "%*d %*s %c", &state) != 1)
            state = 'Z';
        fclose(file);
    }
    return state != 'Z';
}

// Debian's own, for which a file is the loudspeaker: 16 bits, 22,050 a second.
static void
test_a_danish_voice_speaks(void **state)
{
    struct speech speech = {0};
    char words[200];
    struct stat sound;

    (void)state;
    if (access("/usr/bin/espeak-ng", X_OK) != 0)
        skip();
    snprintf(words, sizeof words, "exec espeak-ng \"$@\" --stdout >%s/heard",
             folder);
    write_voice("espeak-ng", words);
    speech_find(&speech);
    assert_true(speech_begin(&speech, "da", "Atten planer er på kurs.\n"));
    wait_end(&speech);
    snprintf(words, sizeof words, "%s/heard", folder);
    assert_int_equal(stat(words, &sound), 0);
    print_message("%.1f s of sound\n", (double)sound.st_size / 44100.0);
    assert_true(sound.st_size > 44100);
}

// Its children, too: they are in its group.
static int64_t
silence(struct speech *speech)
{
    char words[200];
    int64_t start_ms;

    remove_file("child");
    assert_true(speech_begin(speech, "da", "Hej"));
    wait_file("child", words, sizeof words);
    assert_true(is_alive("child"));
    start_ms = thread_now_ms();
    speech_stop(speech);
    assert_false(speech_is_running(speech));
    while (is_alive("child")) {
        assert_true(thread_now_ms() - start_ms < LONG_MS);
        usleep(1000);
    }
    return thread_now_ms() - start_ms;
}

// Where other programs have the processors, too, the best of some counts.
static void
test_silence_takes_no_time(void **state)
{
    struct speech speech = {0};
    char words[200];
    int64_t best_ms = LONG_MS;

    (void)state;
    snprintf(words, sizeof words, "sleep 60 & echo $! >%s/child; wait", folder);
    write_voice("espeak-ng", words);
    speech_find(&speech);
    for (int i = 0; i < TRIES && best_ms >= SILENT_MS; i++) {
        int64_t took_ms = silence(&speech);
        print_message("silent after %d ms\n", (int)took_ms);
        best_ms = took_ms < best_ms ? took_ms : best_ms;
    }
    assert_true(best_ms < SILENT_MS);
}

static void
test_the_dispatcher_goes_first_and_is_told_to_stop(void **state)
{
    struct speech speech = {0};
    char words[200];

    (void)state;
    write_voice("spd-say", "[ \"$1\" = --cancel ] || sleep 60");
    remove_file("arguments"); // of the voice before
    speech_find(&speech);
    assert_true(speech_begin(&speech, "da", "-x Hej"));
    wait_file("arguments", words, sizeof words);
    assert_string_equal(words, "--wait --language da -- -x Hej\n");
    remove_file("arguments");
    speech_stop(&speech);
    wait_file("arguments", words, sizeof words);
    assert_string_equal(words, "--cancel\n");
    while (speech.canceller != 0)
        speech_is_running(&speech);
    remove_file("spd-say");
}

static void
add(struct scene *scene, float x, float y, int size_px, const char *words)
{
    float width = (float)size_px * 0.6F * (float)strlen(words);

    scene_add_text(scene, x, y, width, (float)size_px + 8.0F,
                   (struct scene_text){.words = words, .size_px = size_px},
                   (struct color){0});
}

static void
test_a_page_is_sentences(void **state)
{
    struct scene scene = {0};
    struct text_builder words = {0};

    (void)state;
    scene_reset(&scene, 1920, 1080, 1.0F, (struct color){0});
    add(&scene, 64, 20, 28, "09:42");
    add(&scene, 64, 200, 56, "S");
    add(&scene, 98, 220, 28, "pecifikt");
    add(&scene, 64, 300, 28, "Hvert afslag rummer et for-");
    add(&scene, 64, 336, 28, "slag mere, mindst");
    add(&scene, 64, 372, 28, "et.");
    scene_add_mark(&scene, 64, 500, 36, 36, "I risiko");
    add(&scene, 112, 500, 28, "2 i risiko");
    scene_add_mark(&scene, 64, 600, 36, 36, "På kurs");
    scene_add_mark(&scene, 64, 700, 36, 36, "https://a.example");
    add(&scene, 64, 976, 30, "Kompas");
    reading_text(&words, &scene);
    assert_string_equal(words.data, "Specifikt.\n"
                                    "Hvert afslag rummer et forslag mere, "
                                    "mindst et.\n"
                                    "2 i risiko.\n"
                                    "På kurs.\n");
    text_destroy(&words);
    scene_destroy(&scene);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_no_voice_is_no_complaint),
        cmocka_unit_test(test_espeak_hears_the_words),
        cmocka_unit_test(test_a_danish_voice_speaks),
        cmocka_unit_test(test_silence_takes_no_time),
        cmocka_unit_test(test_the_dispatcher_goes_first_and_is_told_to_stop),
        cmocka_unit_test(test_a_page_is_sentences),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
