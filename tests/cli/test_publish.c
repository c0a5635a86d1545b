// pejl key and pejl publish: what they make, and what they refuse.
#include "support_run.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define NOW "2026-11-22T08:42:00Z"
#define TO_PUBLIC "publish a.db public.db --audience public --key key"

static char *
path_of(const struct folder *folder, const char *name)
{
    static char paths[4][400];
    static int next;

    next = (next + 1) % 4;
    snprintf(paths[next], sizeof paths[next], "%s/%s", folder->path, name);
    return paths[next];
}

static void
fill(const struct folder *folder, const char *organisation, const char *name)
{
    char words[200];

    snprintf(words, sizeof words, "init %s", name);
    support_expect(folder, words, 0, "", "");
    snprintf(words, sizeof words,
             "demo %s --organisation %s --today 2026-11-22", name,
             organisation);
    support_expect(folder, words, 0, "", "");
}

static int
set_up(void **state)
{
    static struct folder folder;

    folder_make(&folder);
    *state = &folder;
    fill(&folder, "thisted", "a.db");
    fill(&folder, "jammerbugt", "b.db");
    support_expect(&folder, "key key", 0, "public_key = ed25519:", "");
    return 0;
}

static char *
read_bytes(const struct folder *folder, const char *name, size_t *size)
{
    FILE *file = fopen(path_of(folder, name), "rb");
    char *bytes;
    struct stat status;

    assert_non_null(file);
    assert_int_equal(fstat(fileno(file), &status), 0);
    *size = (size_t)status.st_size;
    bytes = calloc(1, *size + 1);
    assert_int_equal(fread(bytes, 1, *size, file), *size);
    fclose(file);
    return bytes;
}

static bool
is_same(const struct folder *folder, const char *left, const char *right)
{
    size_t sizes[2];
    char *bytes[2] = {read_bytes(folder, left, &sizes[0]),
                      read_bytes(folder, right, &sizes[1])};
    bool is_equal =
        sizes[0] == sizes[1] && memcmp(bytes[0], bytes[1], sizes[0]) == 0;

    free(bytes[0]);
    free(bytes[1]);
    return is_equal;
}

static long long
read_version(const struct folder *folder, const char *manifest)
{
    size_t size;
    char *text = read_bytes(folder, manifest, &size);
    const char *line = strstr(text, "\nversion ");
    long long version;

    assert_non_null(line);
    version = strtoll(line + 9, NULL, 10);
    free(text);
    return version;
}

static void
test_a_key_is_made_once(void **state)
{
    struct outcome first = support_run(*state, "key key --show");
    struct stat status;

    assert_int_equal(first.status, 0);
    assert_int_equal(stat(path_of(*state, "key"), &status), 0);
    assert_int_equal(status.st_mode & 0777, 0600);
    support_expect(*state, "key key", 1, "", "is there already");
    support_expect(*state, "key key --show", 0, first.out, "");
    support_expect(*state, "key", 2, "", "FILE is missing");
    outcome_destroy(&first);
}

// Takes the dump of a page; NULL if there is no such page.
static char *
dump(const struct folder *folder, const char *source, const char *place)
{
    char words[300];
    struct outcome outcome;

    snprintf(words, sizeof words,
             "shot --source %s --audience public --page %s --text --out - "
             "--now " NOW,
             source, place);
    outcome = support_run(folder, words);
    if (outcome.status != 0) {
        outcome_destroy(&outcome);
        return NULL;
    }
    free(outcome.err);
    return outcome.out;
}

// Pages that the public has of each organisation, and one that it has not.
static const struct {
    const char *source;
    const char *places[12];
} seen[] = {
    {"a.db",
     {"compass", "plans", "plan --item 1", "goals", "goal --item 1", "stories",
      "story --item 1", "focus --item 1", "stakeholder --item 1", "service",
      "leadership"}},
    {"b.db", {"balance", "initiatives", "stories", "outlook"}},
};

static bool
compare(const struct folder *folder, const char *source, const char *place)
{
    char *expected = dump(folder, source, place);
    char *found = dump(folder, "same.db", place);
    bool is_there = expected != NULL;

    if (is_there)
        assert_string_equal(found, expected);
    else
        assert_null(found);
    free(found);
    free(expected);
    return is_there;
}

static void
test_it_shows_what_the_source_shows(void **state)
{
    size_t count = 0;

    for (size_t i = 0; i < 2; i++) {
        char words[100];
        snprintf(words, sizeof words, "publish %s same.db --audience public",
                 seen[i].source);
        support_expect(*state, words, 0, "not signed", "");
        for (size_t j = 0; seen[i].places[j] != NULL; j++)
            count += compare(*state, seen[i].source, seen[i].places[j]);
    }
    assert_in_range(count, 11, 14);
}

static void
test_the_same_content_gives_the_same_bytes(void **state)
{
    support_expect(*state, "publish a.db one.db --audience public", 0, "", "");
    support_expect(*state, "publish a.db two.db --audience public", 0, "", "");
    assert_true(is_same(*state, "one.db", "two.db"));
    // What is published can be published again.
    support_expect(*state, "publish one.db two.db --audience public", 0,
                   "as before", "");
    support_expect(*state, "publish one.db three.db --audience public", 0, "",
                   "");
    assert_true(is_same(*state, "one.db", "three.db"));
    assert_int_equal(support_query(*state, "one.db", "PRAGMA freelist_count"),
                     0);
    assert_int_equal(access(path_of(*state, "one.db.new"), F_OK), -1);
}

// Says whether the revision of a dataset moved since `before.db`.
static bool
has_moved(const struct folder *folder, const char *dataset)
{
    char sql[200];
    long long before;

    snprintf(sql, sizeof sql,
             "SELECT revision FROM kiosk_revision WHERE dataset = '%s'",
             dataset);
    before = support_query(folder, "before.db", sql);
    assert_true(before >= 1LL << 60);
    return support_query(folder, "public.db", sql) != before;
}

static void
test_the_version_moves_with_the_public_content(void **state)
{
    long long first;
    long long second;

    support_expect(*state, TO_PUBLIC, 0, "signed", "");
    first = read_version(*state, "public.db.manifest");
    support_query(*state, "a.db",
                  "UPDATE plan SET owner_role = 'nobody', "
                  "updated_at = '2099-01-01T00:00:00Z'");
    support_expect(*state, TO_PUBLIC, 0, "as before", "");
    assert_int_equal(read_version(*state, "public.db.manifest"), first);
    support_expect(*state, "publish a.db before.db --audience public", 0, "",
                   "");
    support_query(*state, "a.db",
                  "UPDATE story SET headline = headline || ' again', "
                  "updated_at = '2099-01-01T00:00:00Z'");
    support_expect(*state, TO_PUBLIC, 0, "signed", "");
    second = read_version(*state, "public.db.manifest");
    assert_true(second > first);
    assert_true(has_moved(*state, "story"));
    assert_false(has_moved(*state, "plan"));
    assert_false(has_moved(*state, "picture"));
    support_query(*state, "a.db",
                  "DELETE FROM public_field WHERE dataset = "
                  "'picture_content'");
    support_expect(*state, TO_PUBLIC, 0, " 0 pictures", "");
    assert_true(read_version(*state, "public.db.manifest") > second);
    assert_true(has_moved(*state, "picture"));
    support_query(*state, "a.db",
                  "INSERT INTO public_field VALUES ('picture_content', "
                  "'content_hex')");
}

static long long
count_stories(const struct folder *folder, const char *options, const char *sql)
{
    char words[200];

    unlink(path_of(folder, "held.db"));
    unlink(path_of(folder, "held.db.manifest"));
    snprintf(words, sizeof words, "publish c.db held.db --audience public %s",
             options);
    support_expect(folder, words, 0, "", "");
    return support_query(folder, "held.db", sql);
}

// Nobody who takes the file reads today what is for tomorrow.
static void
test_a_story_is_held_until_its_time_is_near(void **state)
{
    static const char stories[] = "SELECT count(*) FROM kiosk_public_story";
    static const char traces[] =
        "SELECT (SELECT count(*) FROM published_picture) * 100 + "
        "(SELECT count(*) FROM kiosk_public_picture) * 10 + "
        "(SELECT count(*) FROM kiosk_public_schedule_rule WHERE story_id = 6)";
    long long all;
    long long shown;

    fill(*state, "thisted", "c.db");
    all = count_stories(*state, "", stories);
    shown = count_stories(*state, "", traces);
    assert_int_equal(shown % 10, 1);
    support_query(*state, "c.db",
                  "UPDATE story SET publish_from = "
                  "strftime('%Y-%m-%dT%H:%M:%SZ', 'now', '+1 hour'), "
                  "publish_to = NULL, updated_at = '2099-01-01T00:00:00Z' "
                  "WHERE id = 6");
    assert_int_equal(count_stories(*state, "", stories), all - 1);
    assert_int_equal(count_stories(*state, "", traces), shown - 111);
    assert_int_equal(count_stories(*state, "--ahead 61", stories), all);
    assert_int_equal(count_stories(*state, "--ahead 61", traces), shown);
    support_expect(*state, "publish c.db held.db --audience public --ahead x",
                   2, "", "--ahead takes");
}

static void
test_what_is_spoilt_is_made_anew(void **state)
{
    support_expect(*state, TO_PUBLIC, 0, "signed", "");
    support_write(*state, "public.db", "spoilt");
    support_expect(*state, TO_PUBLIC, 0, "signed", "");
    support_expect(*state, "publish a.db again.db --audience public", 0, "",
                   "");
    assert_true(is_same(*state, "public.db", "again.db"));
    support_write(*state, "public.db.manifest", "spoilt\n");
    support_expect(*state, TO_PUBLIC, 0, "signed", "");
    support_write(*state, "public.db.new", "left by a run that was killed");
    support_expect(*state, TO_PUBLIC, 0, "as before", "");
}

static void
test_what_must_not_be_is_refused(void **state)
{
    static const struct {
        const char *words;
        int status;
        const char *complaint;
    } cases[] = {
        {"publish a.db public.db", 2, "--audience public"},
        {"publish a.db public.db --audience internal --key key", 2,
         "--audience public"},
        {"publish a.db --audience public", 2, "TARGET is missing"},
        {"publish a.db public.db more --audience public", 2, "more is too"},
        {"publish a.db public.db --audience public", 1, "was signed"},
        {"publish a.db public.db --audience public --key absent", 1, "absent"},
        {"publish a.db public.db --audience public --key open", 1,
         "chmod 0600"},
        {"publish absent.db other.db --audience public", 1, "absent.db"},
        {"publish a.db absent/p.db --audience public", 1, "absent/"},
        {"publish empty.db other.db --audience public", 1, "no tables"},
    };

    support_expect(*state, TO_PUBLIC, 0, "signed", "");
    support_write(*state, "open", "pejl-secret-key\n");
    chmod(path_of(*state, "open"), 0644);
    support_write(*state, "empty.db", "");
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        support_expect(*state, cases[i].words, cases[i].status, "",
                       cases[i].complaint);
    assert_int_equal(access(path_of(*state, "other.db"), F_OK), -1);
    assert_int_equal(access(path_of(*state, "other.db.new"), F_OK), -1);
}

#define CHECK "check --cache . --source public.db --public-key "

static void
test_check_tells_of_it(void **state)
{
    struct outcome key = support_run(*state, "key key --show");
    struct outcome other = support_run(*state, "key other");
    char words[300];

    support_expect(*state, TO_PUBLIC, 0, "signed", "");
    setenv("SDL_VIDEODRIVER", "dummy", 1);
    snprintf(words, sizeof words, CHECK "%.51s", key.out + 13);
    support_expect(*state, words, 0, "publication    ok public.db: version",
                   "");
    support_expect(*state, words, 0, "0 minutes ago", "");
    snprintf(words, sizeof words, CHECK "%.51s", other.out + 13);
    support_expect(*state, words, 1, "publication    FAULT",
                   "is not signed by the key");
    outcome_destroy(&other);
    outcome_destroy(&key);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_key_is_made_once),
        cmocka_unit_test(test_it_shows_what_the_source_shows),
        cmocka_unit_test(test_the_same_content_gives_the_same_bytes),
        cmocka_unit_test(test_the_version_moves_with_the_public_content),
        cmocka_unit_test(test_a_story_is_held_until_its_time_is_near),
        cmocka_unit_test(test_what_is_spoilt_is_made_anew),
        cmocka_unit_test(test_what_must_not_be_is_refused),
        cmocka_unit_test(test_check_tells_of_it),
    };
    return cmocka_run_group_tests(tests, set_up, folder_tear_down);
}
