#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <time.h>
#include <unistd.h>

#include "app/setup.h"
#include "base/arena.h"
#include "cache/dataset.h"
#include "cli/choices.h"
#include "cli/command.h"
#include "cli/embargo.h"
#include "cli/file.h"
#include "cli/publication.h"
#include "cli/schema.h"
#include "source/manifest.h"
#include "source/whole_file.h"

#define READ_TIMEOUT_MS 120000
#define MEGABYTE 1e6
#define AHEAD_MOST 525600 // a year
#define MODE 0644         // for a web server to read: it is public

enum { OPTION_AUDIENCE, OPTION_KEY, OPTION_AHEAD };

static const struct cli_option options[] = {
    [OPTION_AUDIENCE] = {"audience", "WHO", "public, and nobody else", NULL},
    [OPTION_KEY] = {"key", "FILE", "the key that signs it; pejl key makes one",
                    NULL},
    [OPTION_AHEAD] = {"ahead", "MINUTES",
                      "take stories along that begin so much later, 15", NULL},
    CHOICE_CREDENTIAL,
    CHOICE_CONFIG,
    {NULL, NULL, NULL, NULL},
};

// One run of the command. Texts lie in the arena.
struct press {
    struct arena arena;
    const char *target;
    const char *manifest_path;
    const char *fresh; // where the new database is made
    struct signature_secret secret;
    int ahead_minutes;
    struct publication publication;
    struct manifest before; // of what lies there
    bool has_before;
    bool is_kept; // what lies there is the same
    int lock;
};

static bool
complain_of(const char *path)
{
    cli_complain("cannot write %s: %s", path, strerror(errno));
    return false;
}

// Two at a time would put one's manifest beside the other's database.
static bool
lock_folder(struct press *press)
{
    const char *slash = strrchr(press->target, '/');
    const char *folder =
        slash == NULL
            ? "."
            : arena_format(&press->arena, "%.*s",
                           (int)(slash - press->target + 1), press->target);

    press->lock = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (press->lock < 0)
        return complain_of(folder);
    if (flock(press->lock, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
        cli_complain("another pejl publish is at work in %s", folder);
        return false;
    }
    return true;
}

static void
remove_fresh(struct press *press)
{
    (void)unlink(press->fresh);
    (void)unlink(arena_format(&press->arena, "%s-journal", press->fresh));
}

static bool
read_before(struct press *press)
{
    size_t size;
    char *bytes;

    if (access(press->manifest_path, F_OK) != 0)
        return true;
    bytes = file_read(&press->arena, press->manifest_path, &size);
    if (bytes == NULL)
        return false;
    press->has_before =
        manifest_read(&press->before, bytes, size, NULL) == NULL;
    if (press->has_before && press->before.is_signed &&
        !press->secret.is_open) {
        cli_complain("%s was signed, and boards would refuse it unsigned: name "
                     "the key with --key",
                     press->target);
        return false;
    }
    return true;
}

static bool
lies_there(struct press *press, const struct manifest *manifest)
{
    size_t size;
    char *bytes;

    if (access(press->target, F_OK) != 0)
        return false;
    bytes = file_read(&press->arena, press->target, &size);
    return bytes != NULL && manifest_fits(manifest, bytes, size);
}

// A web server tells two states apart by their size and second.
static int64_t
read_clock(const struct press *press)
{
    int64_t now_s = (int64_t)time(NULL);

    while (press->has_before && now_s == press->before.published_s) {
        struct timespec pause = {.tv_nsec = 50000000};
        nanosleep(&pause, NULL);
        now_s = (int64_t)time(NULL);
    }
    return now_s;
}

// Its version moves with its content alone, and never backwards.
static bool
describe(struct press *press, struct manifest *manifest)
{
    size_t size;
    char *bytes = file_read(&press->arena, press->fresh, &size);

    if (bytes == NULL)
        return false;
    *manifest = (struct manifest){.published_s = read_clock(press),
                                  .size = (int64_t)size};
    signature_hash(bytes, size, manifest->hash);
    manifest->version = manifest->published_s;
    if (press->has_before && manifest_fits(&press->before, bytes, size))
        manifest->version = press->before.version;
    else if (press->has_before && press->before.version >= manifest->version)
        manifest->version = press->before.version + 1;
    press->is_kept = lies_there(press, manifest);
    return true;
}

static bool
write_manifest(struct press *press, const struct manifest *manifest)
{
    struct text_builder text = {0};
    bool is_written;

    manifest_begin(&text, manifest);
    for (size_t i = 0; i < dataset_table_count; i++)
        manifest_add_rows(&text, dataset_table[i].name,
                          press->publication.row_counts[i]);
    if (press->secret.is_open)
        manifest_sign(&text, &press->secret);
    is_written =
        whole_file_write(press->manifest_path, text.data, text.length, MODE);
    text_destroy(&text);
    return is_written || complain_of(press->manifest_path);
}

static void
say(const struct press *press, const struct manifest *manifest)
{
    printf("%s: version %lld%s, %lld rows, %lld pictures, %.2f MB, %s\n",
           press->target, (long long)manifest->version,
           press->is_kept ? " as before" : "",
           (long long)press->publication.rows,
           (long long)press->publication.pictures,
           (double)manifest->size / MEGABYTE,
           press->secret.is_open ? "signed"
                                 : "not signed: boards take it from a path "
                                   "alone, and unchecked");
}

// The database first: whoever looks in between has the older manifest, and
// asks for the database only once that has changed.
static bool
put(struct press *press)
{
    struct manifest manifest;

    if (!describe(press, &manifest))
        return false;
    if (!press->is_kept && !whole_file_put(press->fresh, press->target, MODE))
        return complain_of(press->target);
    if (!write_manifest(press, &manifest))
        return false;
    say(press, &manifest);
    return true;
}

static bool
make(struct press *press, struct source *source, const char *location)
{
    struct text_builder report = {0};
    int version;
    enum schema_state state = schema_read_state(source, &version);

    if (state == SCHEMA_CURRENT) {
        remove_fresh(press);
        return publication_make(&press->publication, source, press->fresh,
                                (int64_t)time(NULL) +
                                    60 * (int64_t)press->ahead_minutes);
    }
    schema_describe(&report, location, state, version);
    cli_complain("%s", report.data);
    text_destroy(&report);
    return false;
}

static bool
publish(struct press *press, const struct settings *settings,
        const char *location)
{
    struct source_options source_options = setup_source(settings);
    struct source *source;
    bool is_made;

    // What a board of this configuration must check, a publisher need not.
    source_options.public_keys = NULL;
    source_options.reply_limit = PUBLICATION_REPLY_BYTES;
    source_options.total_timeout_ms = READ_TIMEOUT_MS;
    source = source_open(location, &source_options);
    if (source == NULL)
        return false;
    is_made = make(press, source, location) && put(press);
    source_close(source);
    return is_made;
}

static bool
run_press(struct press *press, const struct cli_input *input,
          const struct settings *settings)
{
    const char *key = input->values[OPTION_KEY];
    bool is_done;

    press->target = input->second;
    press->manifest_path =
        arena_format(&press->arena, "%s" MANIFEST_SUFFIX, press->target);
    press->fresh = arena_format(&press->arena, "%s.new", press->target);
    if ((key != NULL && !signature_open_secret(&press->secret, key)) ||
        !lock_folder(press) || !read_before(press))
        return false;
    is_done = publish(press, settings, input->operand);
    remove_fresh(press);
    return is_done;
}

static bool
read_ahead(const struct cli_input *input, int *minutes)
{
    const char *text = input->values[OPTION_AHEAD];
    char *end = NULL;
    long value;

    *minutes = EMBARGO_AHEAD_MINUTES;
    if (text == NULL)
        return true;
    value = strtol(text, &end, 10);
    if (end == text || *end != '\0' || value < 0 || value > AHEAD_MOST) {
        cli_complain("publish: --ahead takes 0 to %d minutes, not %s",
                     AHEAD_MOST, text);
        return false;
    }
    *minutes = (int)value;
    return true;
}

static enum cli_status
run(const struct cli_input *input)
{
    const char *audience = input->values[OPTION_AUDIENCE];
    struct press press = {.lock = -1};
    struct settings settings;
    enum cli_status status = choices_make(&cli_publish, input, &settings);

    if (audience == NULL || strcmp(audience, "public") != 0) {
        cli_complain("publish: say --audience public: nothing else is "
                     "published");
        status = CLI_MISUSED;
    }
    if (!read_ahead(input, &press.ahead_minutes))
        status = CLI_MISUSED;
    if (status == CLI_DONE && !run_press(&press, input, &settings))
        status = CLI_FAILED;
    if (press.lock >= 0)
        close(press.lock);
    signature_close_secret(&press.secret);
    publication_destroy(&press.publication);
    arena_destroy(&press.arena);
    settings_destroy(&settings);
    return status;
}

const struct cli_command cli_publish = {
    .name = "publish",
    .operand = "SOURCE",
    .second = "TARGET",
    .summary = "Write what the public may see to a signed database of its own.",
    .options = options,
    .run = run,
};
