// Every word on a page is data or comes from the catalogue: the catalogue is
// spelt in Greek letters here and the data in Cyrillic ones, so that a Latin
// letter is an offender.
#include "support_look.h"
#include "support_variant.h"

#include "app/composite.h"
#include "pages/support_snapshot.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#define MARKED_DIR PEJL_LOCALE_DIR "/../marked"
#define DATA "Дело " // nine bytes
#define DATA_LENGTH 36

static struct snapshot *
make_snapshot(bool is_balance)
{
    static const struct support_recipe recipes[] = {
        {4, 24, 7, 6, 6, DATA_LENGTH, DATA},
        {2, 14, 7, 4, 7, DATA_LENGTH, DATA}};
    struct support_extras extras = {3, is_balance};
    return support_snapshot_with(&recipes[is_balance], &extras);
}

static size_t
look_at(const struct support_request *request, const char *where)
{
    struct scene page = {0};
    struct scene ring = {0};
    struct scene whole = {0};
    support_build(&page, request);
    support_build_ring(&ring, request);
    composite_join(&whole, &page, &ring);
    struct look look = {.scene = &whole, .where = where};
    rule_words_are_translated(&look);
    scene_destroy(&whole);
    scene_destroy(&ring);
    scene_destroy(&page);
    return look.faults;
}

static void
test_words_come_from_the_catalogue(void **unused)
{
    (void)unused;
    struct variants *variants = variants_create();
    struct snapshot *snapshots[] = {make_snapshot(false), make_snapshot(true)};
    size_t faults = 0;
    struct pairs_row row = {0};
    for (size_t i = 0; i < variant_sizes().values[VARIANT_VIEW] * 8; i++) {
        row.values[VARIANT_VIEW] = i / 8;
        row.values[VARIANT_SIZE] = i % 2 == 0 ? 1 : 3; // upright, too
        row.values[VARIANT_AUDIENCE] = i / 2 % 2;
        struct support_request request = variants_request(variants, &row);
        char where[160];
        request.snapshot = snapshots[variant_is_balance(&row)];
        request.locale_dir = MARKED_DIR;
        request.is_old = i / 4 % 2 == 1;
        variant_name(where, sizeof where, &row);
        faults += look_at(&request, where);
    }
    snapshot_destroy(snapshots[0]);
    snapshot_destroy(snapshots[1]);
    variants_destroy(variants);
    assert_int_equal(faults, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_words_come_from_the_catalogue),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
