#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/text.h"
#include "support_record.h"

static uint64_t
draw(uint64_t *chance)
{
    *chance ^= *chance << 13;
    *chance ^= *chance >> 7;
    *chance ^= *chance << 17;
    return *chance >> 16;
}

// As somebody would who knows how it is made.
static void
sign(struct record *kept)
{
    uint64_t hash = text_hash(kept->bytes, kept->length - sizeof hash, 0);

    memcpy(kept->bytes + kept->length - sizeof hash, &hash, sizeof hash);
}

static void
damage(struct record *kept, uint64_t *chance)
{
    static const unsigned char values[] = {0, 1, 2, 3, 5, 127, 128, 199, 255};
    size_t numbers = draw(chance) % 2 == 0 ? 96 : 320;

    for (uint64_t i = draw(chance) % 4; i < 4; i++)
        kept->bytes[draw(chance) % numbers] =
            draw(chance) % 2 == 0 ? values[draw(chance) % sizeof values]
                                  : (unsigned char)draw(chance);
}

static size_t
count_lines(FILE *file)
{
    size_t count = 0;
    int byte;

    rewind(file);
    while ((byte = fgetc(file)) != EOF)
        count += byte == '\n';
    return count;
}

static void
test_bytes_that_are_damaged(void **state)
{
    (void)state;
    enum { ROUNDS = 4000 };
    struct hall hall;
    struct record whole;
    uint64_t chance = 88172645463325252;
    size_t dropped = 0;
    FILE *log = tmpfile();
    int saved = dup(STDERR_FILENO);
    record_enter(&hall);
    support_do(&hall, "start,report,status/on,save,code/1,plan/110,next");
    record_keep(&hall, &whole);
    dup2(fileno(log), STDERR_FILENO);
    for (int i = 0; i < ROUNDS; i++) {
        struct record kept = whole;
        damage(&kept, &chance);
        if (i % 2 == 0)
            sign(&kept);
        record_restart(&hall, &kept, 1000);
        dropped +=
            hall.meeting.stage == MEETING_RESTING && hall.taken_count == 0;
        support_do(&hall, "next,previous,report,status/on,save,code/0,end");
        support_wait(&hall, MEETING_CLOSING_MS);
        hall.taken_count = 0;
    }
    for (size_t length = 1; length < whole.length; length += 97) {
        struct record kept = whole;
        kept.length = length;
        record_restart(&hall, &kept, 0);
        assert_int_equal(hall.meeting.stage, MEETING_RESTING);
    }
    dup2(saved, STDERR_FILENO);
    close(saved);
    // A restart says one line at most.
    assert_in_range(count_lines(log), ROUNDS, ROUNDS + whole.length / 97 + 1);
    fclose(log);
    assert_true(dropped > ROUNDS / 2);
    support_leave(&hall);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_bytes_that_are_damaged),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
