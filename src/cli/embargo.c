#include "cli/embargo.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cache/dataset.h"

#define KEEP "SELECT json_group_array(json(value)) FROM json_each(?1) WHERE "
#define PICTURES(place)                                           \
    "(SELECT value ->> '$.picture_id' FROM json_each(" place ") " \
    "WHERE value ->> '$.picture_id' IS NOT NULL)"

// A time that cannot be read has not come.
static const char keep_stories[] =
    KEEP "value ->> '$.publish_from' IS NULL "
         "OR unixepoch(value ->> '$.publish_from') <= CAST(?2 AS INTEGER)";
static const char keep_rules[] =
    KEEP "value ->> '$.story_id' IS NULL OR value ->> '$.story_id' IN "
         "(SELECT value ->> '$.id' FROM json_each(?2))";
static const char keep_pictures[] = KEEP "value ->> '$.id' NOT IN " PICTURES(
    "?3") " "
          "OR value ->> '$.id' IN " PICTURES("?2");

static char **
find_rows(char **texts, const char *name)
{
    for (size_t i = 0; i < dataset_table_count; i++) {
        if (strcmp(dataset_table[i].name, name) == 0)
            return &texts[i];
    }
    return NULL;
}

static bool
keep(struct source *worker, const char *sql, char **rows, const char *second,
     const char *third)
{
    const char *arguments[] = {*rows, second, third};
    struct source_statement statement = {sql, arguments, third ? 3 : 2};
    struct source_reply reply = {0};
    bool is_kept = source_read(worker, &statement, 1, &reply) == SOURCE_DONE &&
                   reply.texts[0] != NULL;

    if (is_kept) {
        free(*rows);
        *rows = reply.texts[0];
        reply.texts[0] = NULL;
    }
    source_reply_destroy(&reply);
    return is_kept;
}

bool
embargo_hold(struct source *worker, char **texts, int64_t until_s)
{
    char **stories = find_rows(texts, "story");
    char **rules = find_rows(texts, "schedule_rule");
    char **pictures = find_rows(texts, "picture");
    char limit[24];
    char *all;
    bool is_held;

    if (*stories == NULL)
        return true;
    snprintf(limit, sizeof limit, "%" PRId64, until_s);
    all = strdup(*stories);
    is_held = all != NULL && keep(worker, keep_stories, stories, limit, NULL);
    if (is_held && *rules != NULL)
        is_held = keep(worker, keep_rules, rules, *stories, NULL);
    if (is_held && *pictures != NULL)
        is_held = keep(worker, keep_pictures, pictures, *stories, all);
    free(all);
    return is_held;
}
