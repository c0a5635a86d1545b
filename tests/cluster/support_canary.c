#include "cluster/support_canary.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <dirent.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

static void
run(sqlite3 *db, const char *sql)
{
    char *message = NULL;

    if (sqlite3_exec(db, sql, NULL, NULL, &message) != SQLITE_OK)
        fail_msg("%s: %s", sql, message);
}

// A text may be public if its field was opened and its row is marked; what
// stands in for a text of another name, or for the name of a row of another
// table, goes by that one's mark.
static const char find_texts[] =
    "SELECT m.name AS 'table', c.name AS 'column', "
    "EXISTS (SELECT 1 FROM pragma_table_info(m.name) WHERE name = 'audience'),"
    "EXISTS (SELECT 1 FROM public_field WHERE dataset || '.' || field = "
    "CASE m.name || '.' || c.name "
    "WHEN 'plan.public_title' THEN 'plan.title' "
    "WHEN 'plan.public_text' THEN 'plan.specific' "
    "WHEN 'goal.public_title' THEN 'goal.name' "
    "WHEN 'goal.public_text' THEN 'goal.description' "
    "WHEN 'unit.name' THEN 'strategy.organisation' "
    "WHEN 'body.name' THEN 'proposal.body' "
    "WHEN 'municipality.name' THEN 'strategy.municipality' "
    "ELSE m.name || '.' || c.name END) "
    "FROM sqlite_schema m, pragma_table_info(m.name) c "
    "WHERE m.type = 'table' AND c.type = 'TEXT' AND m.name NOT IN "
    "('revision', 'public_field', 'publishable_field')";

// Says whether the column could take one: a CHECK holds others to a few words.
static bool
plant(sqlite3 *db, const char *table, const char *column, bool has_audience,
      bool is_opened)
{
    // The second for what must be another in each row, as keys are.
    static const char *const forms[] = {
        "UPDATE \"%w\" SET \"%w\" = coalesce(\"%w\", '') || %s",
        "UPDATE \"%w\" SET \"%w\" = coalesce(\"%w\", '') || %s || rowid",
        "UPDATE \"%w\" SET \"%w\" = \"%w\" || %s",
    };
    const char *canary = "'" CANARY_INTERNAL "'";
    int code = SQLITE_ERROR;

    if (is_opened)
        canary = has_audience ? "CASE audience WHEN 'public' THEN "
                                "'" CANARY_PUBLIC "' ELSE '" CANARY_INTERNAL
                                "' END"
                              : "'" CANARY_PUBLIC "'";
    for (size_t i = 0; i < COUNT(forms) && code != SQLITE_OK; i++) {
        char *sql = sqlite3_mprintf(forms[i], table, column, column, canary);
        code = sqlite3_exec(db, sql, NULL, NULL, NULL);
        sqlite3_free(sql);
    }
    return code == SQLITE_OK;
}

static size_t
plant_all(sqlite3 *db)
{
    sqlite3_stmt *texts = NULL;
    size_t count = 0;

    assert_int_equal(sqlite3_prepare_v2(db, find_texts, -1, &texts, NULL),
                     SQLITE_OK);
    while (sqlite3_step(texts) == SQLITE_ROW) {
        const char *table = (const char *)sqlite3_column_text(texts, 0);
        const char *column = (const char *)sqlite3_column_text(texts, 1);
        bool is_opened = sqlite3_column_int(texts, 3) != 0;
        count += plant(db, table, column, sqlite3_column_int(texts, 2) != 0,
                       is_opened) &&
                 !is_opened;
    }
    sqlite3_finalize(texts);
    return count;
}

static void
drop_triggers(sqlite3 *db)
{
    char *sql = NULL;
    sqlite3_stmt *list = NULL;

    assert_int_equal(
        sqlite3_prepare_v2(db,
                           "SELECT group_concat('DROP TRIGGER ' || name, ';') "
                           "FROM sqlite_schema WHERE type = 'trigger'",
                           -1, &list, NULL),
        SQLITE_OK);
    assert_int_equal(sqlite3_step(list), SQLITE_ROW);
    sql = strdup((const char *)sqlite3_column_text(list, 0));
    sqlite3_finalize(list);
    run(db, sql);
    free(sql);
}

size_t
canary_plant(const char *database)
{
    sqlite3 *db = NULL;
    size_t count;

    assert_int_equal(sqlite3_open(database, &db), SQLITE_OK);
    // The rules about who may change what when are others' business.
    drop_triggers(db);
    count = plant_all(db);
    run(db, "INSERT INTO picture (mime, content) VALUES ('image/png', "
            "CAST('" CANARY_INTERNAL "' AS BLOB));"
            "UPDATE story SET picture_id = last_insert_rowid() "
            "WHERE id = (SELECT max(id) FROM story);"
            // What was changed leaves pages that hold what was there before.
            "CREATE TABLE gone (word TEXT); INSERT INTO gone WITH n(i) AS "
            "(SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000) "
            "SELECT '" CANARY_INTERNAL "' FROM n; PRAGMA secure_delete = OFF; "
            "DROP TABLE gone;"
            "UPDATE revision SET revision = revision + 1");
    assert_int_equal(sqlite3_close(db), SQLITE_OK);
    return count;
}

bool
canary_is_in(const char *bytes, size_t length, const char *canary)
{
    char hex[2][32] = {"", ""};
    size_t size = strlen(canary);

    for (size_t i = 0; i < size; i++) {
        snprintf(hex[0] + 2 * i, 3, "%02x", (unsigned)canary[i]);
        snprintf(hex[1] + 2 * i, 3, "%02X", (unsigned)canary[i]);
    }
    return memmem(bytes, length, canary, size) != NULL ||
           memmem(bytes, length, hex[0], 2 * size) != NULL ||
           memmem(bytes, length, hex[1], 2 * size) != NULL;
}

static void
search_file(const char *path, size_t *publics)
{
    FILE *file = fopen(path, "rb");
    struct stat status;
    char *bytes;
    size_t length;

    if (file == NULL || fstat(fileno(file), &status) != 0)
        fail_msg("%s cannot be read", path);
    bytes = malloc((size_t)status.st_size + 1);
    length = fread(bytes, 1, (size_t)status.st_size, file);
    fclose(file);
    if (canary_is_in(bytes, length, CANARY_INTERNAL))
        fail_msg("%s holds what is internal", path);
    *publics += canary_is_in(bytes, length, CANARY_PUBLIC);
    free(bytes);
}

static bool
is_excepted(const char *name, const char *const *excepted)
{
    for (; *excepted != NULL; excepted++) {
        if (strcmp(name, *excepted) == 0)
            return true;
    }
    return name[0] == '.' && name[strspn(name, ".")] == '\0';
}

size_t
canary_search(const char *folder, const char *const *excepted, size_t *publics)
{
    DIR *entries = opendir(folder);
    struct dirent *entry;
    size_t count = 0;

    assert_non_null(entries);
    while ((entry = readdir(entries)) != NULL) {
        char path[600];
        struct stat status;
        snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
        if (is_excepted(entry->d_name, excepted) || lstat(path, &status) != 0)
            continue;
        assert_false(canary_is_in(entry->d_name, strlen(entry->d_name),
                                  CANARY_INTERNAL));
        if (S_ISDIR(status.st_mode)) {
            count += canary_search(path, excepted, publics);
        } else if (S_ISREG(status.st_mode)) {
            search_file(path, publics);
            count++;
        }
    }
    closedir(entries);
    return count;
}
