// A screen in the lobby without a credential: fed by a web server with what
// pejl publish made, it holds no internal word, wherever one looks.
#include "cluster/support_canary.h"
#include "cluster/support_wall.h"
#include "source/support_published.h"
#include "source/support_web.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "nav/place.h"

#define CACHE_FILE "public.sqlite"
#define ENGLISH "mousemove 990 664 click 1" // where the welcome has it

enum { COLUMNS_LEAST = 80, TURNS_MS = 6000, PATIENCE_MS = 20000 };

// A town without a cluster: its folder is the lobby's, where the web server's
// root and the publisher's own folder lie, too.
struct lobby {
    struct town town;
    struct wall wall;
    struct web web;
    char key[80];
};

static const char *
path_in(const struct lobby *lobby, const char *name)
{
    return folder_file(&lobby->town.cluster.folder, name);
}

static void
publish(const struct lobby *lobby)
{
    town_expect(&lobby->town, 0, "signed",
                "publish office/shared.db web/public.db --audience public "
                "--key office/key");
}

static void
note_key(struct lobby *lobby)
{
    int status;
    char *text = town_run(&lobby->town, &status, "\"$PEJL\" key office/key");
    const char *found = strstr(text, "ed25519:");

    assert_int_equal(status, 0);
    assert_non_null(found);
    snprintf(lobby->key, sizeof lobby->key, "%.*s", (int)strcspn(found, "\n"),
             found);
    free(text);
}

static void
fill(const struct lobby *lobby, const char *organisation)
{
    unlink(path_in(lobby, "office/shared.db"));
    town_expect(&lobby->town, 0, "", "init office/shared.db");
    town_expect(&lobby->town, 0, "",
                "demo office/shared.db --organisation %s --today " TOWN_DAY,
                organisation);
    assert_in_range(canary_plant(path_in(lobby, "office/shared.db")),
                    COLUMNS_LEAST, 1000);
}

static int
set_up(void **state)
{
    static struct lobby lobby;

    lobby = (struct lobby){.wall = {.town = &lobby.town,
                                    .probe_interval_ms = 500,
                                    .stay_ms = 500,
                                    .pages = "welcome service stories"}};
    *state = &lobby;
    lobby.town.cluster.folder = folder_make();
    mkdir(path_in(&lobby, "office"), 0700);
    mkdir(path_in(&lobby, "web"), 0755);
    mkdir(path_in(&lobby, "cache"), 0700);
    note_key(&lobby);
    web_start(&lobby.web, path_in(&lobby, "web"));
    snprintf(lobby.town.location, sizeof lobby.town.location,
             "https://127.0.0.1:%u/public.db", lobby.web.port);
    return 0;
}

static int
tear_down(void **state)
{
    struct lobby *lobby = *state;

    if (lobby->wall.process > 0) {
        kill(lobby->wall.process, SIGKILL);
        waitpid(lobby->wall.process, NULL, 0);
    }
    display_stop(&lobby->wall.display);
    web_stop(&lobby->web);
    folder_remove(&lobby->town.cluster.folder);
    return 0;
}

static void
make_settings(struct lobby *lobby)
{
    static char more[400];

    snprintf(more, sizeof more,
             "[screen]\nprofile = lobby\n[source]\npublic_key = %s\n"
             "ca_file = %s/ca.pem\n",
             lobby->key, lobby->web.folder.path);
    lobby->wall.more = more;
}

// Writes a page as text or as a picture, if there is such a page.
static bool
take_page(const struct lobby *lobby, enum page_id page, const char *how,
          const char *suffix)
{
    const char *name = place_page_name(page);
    int status;

    free(town_run(&lobby->town, &status,
                  "\"$PEJL\" shot --config board.ini --page %s %s "
                  "--now " TOWN_NOW " --out shots/%s.%s 2>>shots/log",
                  name, how, name, suffix));
    return status == 0;
}

static size_t
take_pages(const struct lobby *lobby)
{
    size_t count = 0;

    mkdir(path_in(lobby, "shots"), 0700);
    for (int page = 0; page < PAGE_COUNT; page++)
        count += take_page(lobby, (enum page_id)page, "--text", "txt") ||
                 take_page(lobby, (enum page_id)page, "--item 1 --text", "txt");
    for (int page = 0; page < PAGE_COUNT; page++)
        (void)(take_page(lobby, (enum page_id)page, "--language en --text",
                         "en.txt") ||
               take_page(lobby, (enum page_id)page,
                         "--item 1 --language en --text", "en.txt"));
    (void)take_page(lobby, PAGE_STORIES, "", "png");
    return count;
}

static void
search(const struct lobby *lobby, size_t files_least, size_t publics_least)
{
    static const char *const office[] = {"office", NULL};
    size_t publics = 0;
    size_t files =
        canary_search(lobby->town.cluster.folder.path, office, &publics);

    files += canary_search(lobby->web.folder.path, office + 1, &publics);
    if (files < files_least || publics < publics_least)
        fail_msg("only %zu files, %zu with something public", files, publics);
}

// Turns its pages and is touched here and there.
static void
use_board(struct lobby *lobby)
{
    static const char *const touches[] = {
        "mousemove 640 360 click 1",  "mousemove 200 300 click 1",
        "mousemove 1000 500 click 1", "mousemove 60 690 click 1",
        "mousemove 640 200 click 1",  ENGLISH,
        "mousemove 950 340 click 1",  "mousemove 640 360 click 1",
        "mousemove 200 300 click 1",  "mousemove 1000 500 click 1",
    };
    int64_t end_ms = display_now_ms() + TURNS_MS;

    for (size_t i = 0; display_now_ms() < end_ms; i++) {
        display_do(&lobby->wall.display,
                   touches[i % (sizeof touches / sizeof *touches)]);
        display_rest(400);
    }
}

static void
wait_for_board(const struct lobby *lobby, const char *name, int status,
               size_t count)
{
    int64_t end_ms = display_now_ms() + PATIENCE_MS;

    while (web_count(&lobby->web, name, status) < count) {
        if (display_now_ms() > end_ms)
            fail_msg("the board does not ask for %s", name);
        display_rest(20);
    }
}

static void
change_story(const struct lobby *lobby)
{
    sql_run(path_in(lobby, "office/shared.db"),
            "UPDATE story SET headline = headline || ' again';"
            "UPDATE revision SET revision = revision + 1");
}

// The age counts from the last answer that was believed: one that is not
// changes nothing, and the next good one is enough.
static void
test_the_age_is_honest(void **state)
{
    struct lobby *lobby = *state;

    if (lobby->wall.display.server == 0)
        skip();
    spoil(path_in(lobby, "web/public.db.manifest"), 120);
    sql_run(path_in(lobby, "cache/" CACHE_FILE),
            "UPDATE state SET confirmed_s = confirmed_s - 3600");
    wall_launch(&lobby->wall);
    (void)wall_wait_badge(&lobby->wall, true, PATIENCE_MS);
    wait_for_board(lobby, "public.db.manifest", 200,
                   web_count(&lobby->web, "public.db.manifest", 200) + 1);
    assert_true(wall_has_badge(&lobby->wall));
    publish(lobby);
    (void)wall_wait_badge(&lobby->wall, false, PATIENCE_MS);
    wall_stop(&lobby->wall);
}

static void
show(struct lobby *lobby, const char *organisation)
{
    size_t asked;

    fill(lobby, organisation);
    publish(lobby);
    town_expect(&lobby->town, 0, "publication    ok",
                "check --config board.ini");
    asked = web_count(&lobby->web, "public.db", 200);
    wall_launch(&lobby->wall);
    wait_for_board(lobby, "public.db", 200, asked + 1);
    use_board(lobby);
    change_story(lobby);
    publish(lobby);
    wait_for_board(lobby, "public.db", 200, asked + 2);
    display_rest(1000);
    search(lobby, 5, 2); // with the log of what was written ahead
    kill(lobby->wall.process, SIGKILL);
    waitpid(lobby->wall.process, NULL, 0);
    lobby->wall.process = 0;
    assert_true(take_pages(lobby) >= 5);
    search(lobby, 12, 6);
}

static void
test_a_lobby_holds_nothing_internal(void **state)
{
    struct lobby *lobby = *state;
    int status;
    char *text;

    if (!display_start(&lobby->wall.display))
        skip();
    make_settings(lobby);
    wall_write_settings(&lobby->wall);
    show(lobby, "thisted");
    show(lobby, "jammerbugt");
    assert_true(web_count(&lobby->web, "public.db.manifest", 304) > 5);
    text = town_run(&lobby->town, &status, "cat board.log");
    if (strstr(text, "<3>") != NULL)
        fail_msg("the board complains: %s", text);
    free(text);
}

// What the search finds when there is something to be found.
static void
test_the_search_would_find_it(void **state)
{
    struct lobby *lobby = *state;
    const char *path = path_in(lobby, "office/shared.db");
    size_t size;
    char *bytes = malloc(1 << 24);
    FILE *file;

    fill(lobby, "thisted");
    file = fopen(path, "rb");
    size = fread(bytes, 1, 1 << 24, file);
    fclose(file);
    assert_true(canary_is_in(bytes, size, CANARY_INTERNAL));
    assert_true(canary_is_in("6b717A76786A", 12, CANARY_INTERNAL) ||
                canary_is_in("6b717a76786a", 12, CANARY_INTERNAL));
    free(bytes);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_search_would_find_it),
        cmocka_unit_test(test_a_lobby_holds_nothing_internal),
        cmocka_unit_test(test_the_age_is_honest),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
