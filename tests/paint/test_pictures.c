#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <string.h>
#include <time.h>

#include "base/thread.h"
#include "paint/picture_helper.h"
#include "paint/support_shelf.h"

static void
test_jpeg_becomes_ready(void **state)
{
    (void)state;
    struct shelf shelf;
    assert_true(shelf_open(
        &shelf, encode_jpeg((struct jpeg_spec){.width = 640, .height = 480}),
        NULL, PICTURE_HELPER_ARGUMENT, 10000));
    assert_int_equal(shelf_look(&shelf, 1), PICTURE_WAITING);
    assert_true(pictures_settle(shelf.pictures, 20000));
    struct picture_wish wish = shelf_wish(1);
    struct picture_view view = pictures_find(shelf.pictures, &wish);
    assert_int_equal(view.state, PICTURE_READY);
    assert_int_equal(view.stride, 64);
    for (int y = 4; y < 48; y += 39) {
        for (int x = 4; x < 64; x += 55) {
            assert_true(color_distance(view.data[y * 64 + x],
                                       picture_color(x, y, 64, 48)) < 8);
        }
    }
    assert_int_equal(shelf.finds, 1);
    assert_int_equal(atomic_load(&shelf.calls), 1);
    assert_int_equal(pictures_held_bytes(shelf.pictures), 64 * 48 * 4);
    shelf_close(&shelf);
}

static void
test_other_wishes_are_other_pictures(void **state)
{
    (void)state;
    struct shelf shelf;
    assert_true(shelf_open(&shelf, encode_png(20, 20, false), NULL,
                           PICTURE_HELPER_ARGUMENT, 10000));
    struct picture_wish wishes[5];
    for (size_t i = 0; i < 5; i++) {
        wishes[i] = shelf_wish(1);
    }
    wishes[1].version = 2;
    wishes[2].width = 65;
    wishes[3].center_x = 0;
    wishes[4].center_x = nanf("");
    for (size_t i = 0; i < 5; i++) {
        pictures_find(shelf.pictures, &wishes[i]);
    }
    assert_true(pictures_settle(shelf.pictures, 20000));
    for (size_t i = 0; i < 5; i++) {
        assert_int_equal(pictures_find(shelf.pictures, &wishes[i]).state,
                         PICTURE_READY);
    }
    assert_int_equal(shelf.finds, 4); // no centre is the middle
    shelf_close(&shelf);
}

static void
test_refused_at_once(void **state)
{
    (void)state;
    struct encoded refused[] = {
        encode_bomb(60000, 60000),
        encode_bomb(8193, 1),
        shelf_text("<svg width='24000' height='24000'/>"),
        shelf_text("GIF89a\x10"),
        shelf_text(""),
        shelf_text("\xFF\xD8\xFF not really"),
    };
    for (size_t i = 0; i < sizeof refused / sizeof refused[0]; i++) {
        struct shelf shelf;
        assert_true(shelf_open(&shelf, refused[i], NULL, "--hang", 10000));
        assert_int_equal(shelf_look(&shelf, 1), PICTURE_BROKEN);
        assert_int_equal(shelf_look(&shelf, 1), PICTURE_BROKEN);
        assert_int_equal(shelf.finds, 1); // and not tried again
        assert_int_equal(pictures_count_broken(shelf.pictures), 1);
        assert_int_equal(pictures_held_bytes(shelf.pictures), 0);
        shelf_close(&shelf);
    }
}

static void
test_damaged_is_broken(void **state)
{
    (void)state;
    struct encoded png = encode_png(200, 200, false);
    png.size /= 2;
    struct shelf shelf;
    assert_true(shelf_open(&shelf, png, NULL, PICTURE_HELPER_ARGUMENT, 10000));
    struct picture_wish wish = shelf_wish(1);
    assert_false(pictures_is_broken(shelf.pictures, wish.id, wish.version));
    assert_int_equal(shelf_settle(&shelf), PICTURE_BROKEN);
    assert_true(pictures_is_broken(shelf.pictures, wish.id, wish.version));
    assert_false(pictures_is_broken(shelf.pictures, wish.id, wish.version + 1));
    assert_int_equal(pictures_count_broken(shelf.pictures), 1);
    assert_int_equal(pictures_held_bytes(shelf.pictures), 0);
    shelf_close(&shelf);
}

static void
test_lying_header_is_broken(void **state)
{
    (void)state;
    struct shelf shelf;
    assert_true(shelf_open(&shelf, encode_bomb(8000, 5000), NULL,
                           PICTURE_HELPER_ARGUMENT, 10000));
    assert_int_equal(shelf_settle(&shelf), PICTURE_BROKEN);
    shelf_close(&shelf);
}

static void
test_missing_bytes_are_waited_for(void **state)
{
    (void)state;
    struct shelf shelf;
    assert_true(shelf_open(&shelf, (struct encoded){0}, NULL,
                           PICTURE_HELPER_ARGUMENT, 10000));
    assert_int_equal(shelf_look(&shelf, 1), PICTURE_WAITING);
    assert_int_equal(shelf_look(&shelf, 1), PICTURE_WAITING);
    assert_int_equal(shelf.finds, 2);
    shelf.encoded = encode_png(9, 9, false);
    assert_int_equal(shelf_settle(&shelf), PICTURE_READY);
    shelf_close(&shelf);
}

static void
test_budget(void **state)
{
    (void)state;
    struct shelf shelf;
    assert_true(shelf_open(&shelf, encode_png(20, 20, false), NULL,
                           PICTURE_HELPER_ARGUMENT, 10000));
    struct picture_wish wish = shelf_wish(0);
    wish.width = 300; // three of these fit, four do not
    wish.height = 250;
    int ready = 0;
    for (int round = 0; round < 3; round++) {
        ready = 0;
        for (wish.id = 1; wish.id <= 6; wish.id++) {
            ready +=
                pictures_find(shelf.pictures, &wish).state == PICTURE_READY;
            assert_true(pictures_held_bytes(shelf.pictures) <= SHELF_BUDGET);
        }
        assert_true(pictures_settle(shelf.pictures, 20000));
    }
    assert_int_equal(ready, 3);
    int calls = atomic_load(&shelf.calls);
    assert_int_equal(calls, 3); // no picture pushed another one out
    nanosleep(&(struct timespec){.tv_sec = 1, .tv_nsec = 100000000}, NULL);
    wish.id = 9;
    pictures_find(shelf.pictures, &wish);
    assert_true(pictures_settle(shelf.pictures, 20000));
    assert_int_equal(pictures_find(shelf.pictures, &wish).state, PICTURE_READY);
    assert_true(pictures_held_bytes(shelf.pictures) <= SHELF_BUDGET);
    wish.width = 8000;
    assert_int_equal(pictures_find(shelf.pictures, &wish).state,
                     PICTURE_BROKEN);
    wish.width = 0;
    assert_int_equal(pictures_find(shelf.pictures, &wish).state,
                     PICTURE_BROKEN);
    shelf_close(&shelf);
}

static void
test_five_hundred_pictures(void **state)
{
    (void)state;
    struct shelf shelf;
    assert_true(
        shelf_open(&shelf, encode_png(9, 9, false), NULL, "--fail", 10000));
    for (int64_t id = 0; id < 500; id++) {
        shelf_look(&shelf, id);
    }
    assert_int_equal(shelf.finds, 16); // no more are waiting at once
    assert_true(pictures_settle(shelf.pictures, 60000));
    for (int64_t id = 0; id < 16; id++) {
        assert_int_equal(shelf_look(&shelf, id), PICTURE_BROKEN);
    }
    shelf_close(&shelf);
}

static void
test_refused_pictures_are_forgotten(void **state)
{
    (void)state;
    struct shelf shelf;
    assert_true(
        shelf_open(&shelf, shelf_text("no picture"), NULL, "--hang", 10000));
    for (int64_t id = 0; id < 256; id++) {
        assert_int_equal(shelf_look(&shelf, id), PICTURE_BROKEN);
    }
    assert_int_equal(shelf_look(&shelf, 256),
                     PICTURE_WAITING); // all are in use
    shelf_close(&shelf);
}

static size_t
look_at(struct shelf *shelf, int64_t id)
{
    struct picture_wish wish = shelf_wish(id);
    pictures_find(shelf->pictures, &wish);
    assert_true(pictures_settle(shelf->pictures, 20000));
    assert_int_equal(pictures_find(shelf->pictures, &wish).state,
                     PICTURE_READY);
    return pictures_held_bytes(shelf->pictures);
}

static void
test_what_is_not_kept_makes_way_for_another(void **state)
{
    (void)state;
    struct shelf shelf;
    assert_true(shelf_open(&shelf, encode_png(20, 20, false), NULL,
                           PICTURE_HELPER_ARGUMENT, 10000));
    size_t one = look_at(&shelf, 1);
    assert_int_equal(look_at(&shelf, 2), 2 * one);
    nanosleep(&(struct timespec){.tv_nsec = 5000000}, NULL);
    pictures_keep_since(shelf.pictures, thread_now_ms());
    assert_int_equal(look_at(&shelf, 1), 2 * one); // nothing else is wanted
    assert_int_equal(look_at(&shelf, 3), 2 * one); // 2 went, 1 stays
    int calls = atomic_load(&shelf.calls);
    look_at(&shelf, 1);
    assert_int_equal(atomic_load(&shelf.calls), calls);
    shelf_close(&shelf);
}

int
main(int argc, char **argv)
{
    if (argc > 1) {
        bool is_helper = strcmp(argv[1], PICTURE_HELPER_ARGUMENT) == 0;
        return is_helper ? picture_helper_main() : 1;
    }
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_jpeg_becomes_ready),
        cmocka_unit_test(test_other_wishes_are_other_pictures),
        cmocka_unit_test(test_refused_at_once),
        cmocka_unit_test(test_damaged_is_broken),
        cmocka_unit_test(test_lying_header_is_broken),
        cmocka_unit_test(test_missing_bytes_are_waited_for),
        cmocka_unit_test(test_budget),
        cmocka_unit_test(test_what_is_not_kept_makes_way_for_another),
        cmocka_unit_test(test_five_hundred_pictures),
        cmocka_unit_test(test_refused_pictures_are_forgotten),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
