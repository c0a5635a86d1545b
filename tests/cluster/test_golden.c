// The same demo in a file and in a cluster gives the same pages, byte for
// byte.
#include "cluster/support_town.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "nav/place.h"

static struct town town;

static int
tear_down(void **state)
{
    (void)state;
    town_stop(&town);
    return 0;
}

// Returns the dump of a page, to be freed, or NULL if there is no such page.
static char *
take_dump(const char *source, const char *place, const char *audience)
{
    int status;
    char *text = town_run(&town, &status,
                          "\"$PEJL\" shot --source %s --page %s --audience %s "
                          "--text --out - --now " TOWN_NOW " 2>complaint",
                          source, place, audience);

    if (status != 0) {
        free(text);
        return NULL;
    }
    return text;
}

// Says whether there is such a page.
static bool
compare(const char *place, const char *audience)
{
    char cluster[300];
    char *from_file = take_dump("file.db", place, audience);
    char *from_cluster;

    if (from_file == NULL)
        return false;
    snprintf(cluster, sizeof cluster, "%s --credential kiosk", town.location);
    from_cluster = take_dump(cluster, place, audience);
    assert_non_null(from_cluster);
    assert_true(strlen(from_file) > 100);
    assert_string_equal(from_file, from_cluster);
    free(from_file);
    free(from_cluster);
    return true;
}

static bool
compare_page(enum page_id page, const char *audience)
{
    char place[64];

    if (compare(place_page_name(page), audience))
        return true;
    snprintf(place, sizeof place, "%s --item 1", place_page_name(page));
    return compare(place, audience);
}

static size_t
compare_pages(const char *audience)
{
    size_t count = 0;

    for (int page = 0; page < PAGE_COUNT; page++)
        count += compare_page((enum page_id)page, audience);
    return count;
}

// What is published is the same, byte for byte, and needs no more than the
// board's own permission.
static void
compare_published(void)
{
    int status;
    char *text;

    town_expect(&town, 0, "not signed",
                "publish file.db one.db --audience public");
    town_expect(&town, 0, "not signed",
                "publish %s two.db --audience public --credential kiosk",
                town.location);
    text = town_run(&town, &status, "cmp one.db two.db");
    if (status != 0)
        fail_msg("%s", text);
    free(text);
}

// How many kinds of pages each organisation has at least.
static void
compare_organisation(const char *organisation, size_t nodes, size_t internal,
                     size_t public)
{
    size_t counts[2];

    town_start(&town, nodes, 0);
    town_fill(&town, organisation, TOWN_DAY);
    town_expect(&town, 0, "", "init file.db");
    town_expect(&town, 0, "",
                "demo file.db --organisation %s --today " TOWN_DAY,
                organisation);
    counts[0] = compare_pages("internal");
    counts[1] = compare_pages("public");
    compare_published();
    print_message("%s: %zu kinds of pages for colleagues and %zu for the "
                  "public are the same from a file and from %zu nodes\n",
                  organisation, counts[0], counts[1], nodes);
    assert_true(counts[0] >= internal);
    assert_true(counts[1] >= public);
}

static void
one_node_gives_what_a_file_gives(void **state)
{
    (void)state;
    compare_organisation("thisted", 1, 12, 8);
}

static void
three_nodes_give_what_a_file_gives(void **state)
{
    (void)state;
    compare_organisation("jammerbugt", 3, 6, 4);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(one_node_gives_what_a_file_gives, tear_down),
        cmocka_unit_test_teardown(three_nodes_give_what_a_file_gives,
                                  tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
