#include "cli/publication.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/memory.h"
#include "cache/dataset.h"
#include "cache/dataset_sql.h"
#include "cli/command.h"
#include "cli/embargo.h"
#include "cli/schema.h"
#include "source/signature.h"
#include "sync/revisions.h"

#define AUDIENCE "public"
#define READ_TRIES 3 // how often the source may move on while it is read
#define PICTURE "SELECT content_hex FROM kiosk_" AUDIENCE "_picture_content "

static const char read_picture[] = PICTURE "WHERE id = CAST(?1 AS INTEGER)";
static const char keep_picture[] =
    "INSERT INTO published_picture SELECT id, version, unhex(?2) "
    "FROM kiosk_" AUDIENCE "_picture WHERE id = CAST(?1 AS INTEGER)";
static const char list_pictures[] =
    "SELECT group_concat(id, ' ') FROM (SELECT id FROM kiosk_" AUDIENCE
    "_picture ORDER BY id)";

// What stands beside the datasets. A picture's bytes take half the room that
// the view's hex does.
static const char *const frame[] = {
    "CREATE TABLE published_picture (id INTEGER PRIMARY KEY, version, content)",
    "CREATE VIEW kiosk_" AUDIENCE "_picture_content AS "
    "SELECT id, version, hex(content) AS content_hex FROM published_picture",
    "CREATE TABLE kiosk_revision (dataset TEXT PRIMARY KEY, revision) "
    "WITHOUT ROWID",
    "CREATE TABLE schema_version (version)",
};

#define COUNT(array) (sizeof(array) / sizeof *(array))

// The work on one publication.
struct work {
    struct publication *publication;
    struct source *source;
    struct source *target;
    int64_t until_s;
};

static bool
complain_of_source(void)
{
    cli_complain("publish: the source gives no answer; the line above says "
                 "why, and pejl check looks closer");
    return false;
}

static bool
execute(struct work *work, const struct source_statement *statements,
        size_t count)
{
    return source_execute(work->target, statements, count) == SOURCE_DONE;
}

// The revisions, then every dataset, as one state of the source.
static bool
read_rows(struct source *source, struct source_reply *reply)
{
    struct source_statement *statements =
        memory_allocate((dataset_table_count + 1) * sizeof *statements);
    char **texts = memory_allocate(dataset_table_count * sizeof *texts);
    bool is_read;

    statements[0].sql = revisions_select;
    for (size_t i = 0; i < dataset_table_count; i++) {
        texts[i] = dataset_sql_source(&dataset_table[i], AUDIENCE);
        statements[i + 1].sql = texts[i];
    }
    is_read = source_read(source, statements, dataset_table_count + 1, reply) ==
              SOURCE_DONE;
    for (size_t i = 0; i < dataset_table_count; i++)
        free(texts[i]);
    free(texts);
    free(statements);
    return is_read;
}

// Texts of SQL, owned, two for each dataset: its table and its rows.
static char **
write_sql(void)
{
    char **texts = memory_allocate(2 * dataset_table_count * sizeof *texts);

    for (size_t i = 0; i < dataset_table_count; i++) {
        const struct dataset *dataset = &dataset_table[i];
        texts[2 * i] = dataset_sql_published_table(dataset, AUDIENCE);
        texts[2 * i + 1] = dataset_sql_published_insert(dataset, AUDIENCE);
    }
    return texts;
}

static bool
write_rows(struct work *work, const struct source_reply *reply)
{
    size_t own = 2 * dataset_table_count;
    size_t count = own + COUNT(frame);
    struct source_statement *statements =
        memory_allocate(count * sizeof *statements);
    const char **rows =
        memory_allocate(dataset_table_count * sizeof(const char *));
    char **texts = write_sql();
    bool is_written;

    for (size_t i = 0; i < own; i++)
        statements[i].sql = texts[i];
    for (size_t i = 0; i < dataset_table_count; i++) {
        rows[i] = reply->texts[i + 1] == NULL ? "[]" : reply->texts[i + 1];
        statements[2 * i + 1].arguments = &rows[i];
        statements[2 * i + 1].argument_count = 1;
    }
    for (size_t i = 0; i < COUNT(frame); i++)
        statements[own + i].sql = frame[i];
    is_written = execute(work, statements, count);
    for (size_t i = 0; i < own; i++)
        free(texts[i]);
    free(texts);
    free(rows);
    free(statements);
    return is_written;
}

// One that is not open to the public is left out, as by the view.
static bool
copy_picture(struct work *work, const char *id)
{
    const char *arguments[] = {id, NULL};
    struct source_statement statement = {read_picture, arguments, 1};
    struct source_reply reply = {0};
    bool is_copied =
        source_read(work->source, &statement, 1, &reply) == SOURCE_DONE;

    if (!is_copied)
        return complain_of_source();
    if (reply.texts[0] != NULL && *reply.texts[0] != '\0') {
        arguments[1] = reply.texts[0];
        statement = (struct source_statement){keep_picture, arguments, 2};
        is_copied = execute(work, &statement, 1);
        work->publication->pictures += is_copied;
    }
    source_reply_destroy(&reply);
    return is_copied;
}

static bool
copy_pictures(struct work *work)
{
    struct source_statement statement = {.sql = list_pictures};
    struct source_reply reply = {0};
    bool is_copied =
        source_read(work->target, &statement, 1, &reply) == SOURCE_DONE;
    char *rest = NULL;
    char *id = is_copied && reply.texts[0] != NULL
                   ? strtok_r(reply.texts[0], " ", &rest)
                   : NULL;

    for (; id != NULL && is_copied; id = strtok_r(NULL, " ", &rest))
        is_copied = copy_picture(work, id);
    source_reply_destroy(&reply);
    return is_copied;
}

static uint64_t
hash_text(uint64_t before, const char *text)
{
    unsigned char hash[SIGNATURE_HASH_BYTES];
    struct text_builder both = {0};
    uint64_t number = 0;

    text_append_format(&both, "%016" PRIx64 "%s", before,
                       text == NULL ? "" : text);
    signature_hash(both.data, both.length, hash);
    text_destroy(&both);
    for (size_t i = 0; i < sizeof number; i++)
        number = number << 8 | hash[i];
    return number;
}

// That a picture's bytes are there counts, too: they may be opened later.
static bool
hash_pictures(struct work *work, uint64_t *hash)
{
    struct source_statement statement = {
        .sql = "SELECT group_concat(id || ' ' || length(content)) "
               "FROM published_picture"};
    struct source_reply reply = {0};
    bool is_read =
        source_read(work->target, &statement, 1, &reply) == SOURCE_DONE;

    if (is_read)
        *hash = hash_text(*hash, reply.texts[0]);
    source_reply_destroy(&reply);
    return is_read;
}

static bool
add_revision(struct work *work, size_t index, uint64_t hash)
{
    char number[24];
    const char *arguments[] = {dataset_table[index].name, number};
    struct source_statement statement = {
        "INSERT INTO kiosk_revision VALUES (?1, CAST(?2 AS INTEGER))",
        arguments, 2};

    snprintf(number, sizeof number, "%" PRId64,
             REVISION_HASH | ((int64_t)hash & (REVISION_HASH - 1)));
    return execute(work, &statement, 1);
}

// What was written answers the board's own questions; that is what is hashed
// and counted.
static bool
add_revisions(struct work *work)
{
    struct source_reply reply = {0};
    bool is_added = read_rows(work->target, &reply);

    for (size_t i = 0; i < dataset_table_count && is_added; i++) {
        uint64_t hash = hash_text(0, reply.texts[i + 1]);
        if (strcmp(dataset_table[i].name, "picture") == 0)
            is_added = hash_pictures(work, &hash);
        is_added = is_added && add_revision(work, i, hash);
    }
    source_reply_destroy(&reply);
    return is_added;
}

static bool
count_rows(struct work *work)
{
    struct publication *publication = work->publication;
    bool is_counted = true;

    for (size_t i = 0; i < dataset_table_count && is_counted; i++) {
        char sql[100];
        int64_t count;
        snprintf(sql, sizeof sql, "SELECT count(*) FROM kiosk_" AUDIENCE "_%s",
                 dataset_table[i].name);
        count = schema_read_number(work->target, sql);
        is_counted = count >= 0;
        publication->row_counts[i] = count;
        publication->rows += count;
    }
    return is_counted;
}

static bool
add_version(struct work *work)
{
    char version[12];
    const char *arguments[] = {version};
    struct source_statement statement = {
        "INSERT INTO schema_version VALUES (CAST(?1 AS INTEGER))", arguments,
        1};

    snprintf(version, sizeof version, "%d", SCHEMA_VERSION);
    return execute(work, &statement, 1);
}

// Says in `*has_moved` whether the source is another one than it was.
static bool
look_again(struct work *work, const char *revisions, bool *has_moved)
{
    struct source_statement statement = {.sql = revisions_select};
    struct source_reply reply = {0};
    bool is_read =
        source_read(work->source, &statement, 1, &reply) == SOURCE_DONE;

    *has_moved = is_read && (reply.texts[0] == NULL || revisions == NULL ||
                             strcmp(reply.texts[0], revisions) != 0);
    source_reply_destroy(&reply);
    return is_read || complain_of_source();
}

// A copy may be older than what was published last.
static bool
read_source(struct work *work, struct source_reply *reply)
{
    if (!read_rows(work->source, reply))
        return complain_of_source();
    if (reply->is_stale) {
        source_reply_destroy(reply);
        cli_complain("publish: the cluster has no leader to ask: nothing is "
                     "published from a copy");
        return false;
    }
    return true;
}

static bool
fill(struct work *work, bool *has_moved)
{
    struct source_reply reply = {0};
    bool is_filled;

    if (!read_source(work, &reply))
        return false;
    is_filled = embargo_hold(work->target, reply.texts + 1, work->until_s) &&
                write_rows(work, &reply) && copy_pictures(work) &&
                look_again(work, reply.texts[0], has_moved);
    source_reply_destroy(&reply);
    return is_filled && (*has_moved || (add_revisions(work) &&
                                        add_version(work) && count_rows(work)));
}

static bool
make_once(struct work *work, const char *path, bool *has_moved)
{
    struct source_options options = source_default_options();
    bool is_made;

    *work->publication = (struct publication){
        .row_counts = memory_allocate(dataset_table_count * sizeof(int64_t))};
    options.may_write = true;
    options.may_create = true;
    options.reply_limit = PUBLICATION_REPLY_BYTES;
    work->target = source_open(path, &options);
    is_made = work->target != NULL && fill(work, has_moved);
    source_close(work->target);
    return is_made;
}

bool
publication_make(struct publication *publication, struct source *source,
                 const char *path, int64_t until_s)
{
    struct work work = {
        .publication = publication, .source = source, .until_s = until_s};

    for (int i = 0; i < READ_TRIES; i++) {
        bool has_moved = false;
        if (!make_once(&work, path, &has_moved))
            return false;
        if (!has_moved)
            return true;
        publication_destroy(publication);
        (void)unlink(path);
    }
    cli_complain("publish: the source changes faster than it can be read; try "
                 "again");
    return false;
}

void
publication_destroy(struct publication *publication)
{
    free(publication->row_counts);
    *publication = (struct publication){0};
}
