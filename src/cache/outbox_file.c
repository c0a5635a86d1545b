#include "cache/outbox_file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/log.h"
#include "base/text.h"
#include "cache/file_care.h"
#include "cache/file_open.h"
#include "cache/outbox.h"
#include "cache/outbox_entry.h"

#define APPLICATION_ID 0x50656a6f // "Pejo"
#define VERSION 1
#define ASIDE_MAX 99

// Of entries whose words are kept.
static const int states[] = {OUTBOX_WAITING, OUTBOX_REFUSED, OUTBOX_AWAY};

static const char other_tables[] =
    "CREATE TABLE draft (id INTEGER PRIMARY KEY CHECK (id = 1), "
    "version INTEGER NOT NULL, kept_s INTEGER NOT NULL, "
    "content BLOB NOT NULL);"
    "CREATE TABLE tries (person TEXT PRIMARY KEY, wrong INTEGER NOT NULL, "
    "last_s INTEGER NOT NULL);";

// Came later than the others: it is added to a file that lacks it.
static const char meeting_table[] =
    "CREATE TABLE IF NOT EXISTS meeting (id INTEGER PRIMARY KEY CHECK (id = "
    "1), version INTEGER NOT NULL, kept_s INTEGER NOT NULL, "
    "content BLOB NOT NULL);";

static int
make_tables(sqlite3 *db)
{
    struct text_builder sql = {0};
    char *table = outbox_entry_table();
    int code;

    text_append_format(&sql,
                       "BEGIN IMMEDIATE; %s %s %s PRAGMA application_id = %d; "
                       "PRAGMA user_version = %d; COMMIT;",
                       table, other_tables, meeting_table, APPLICATION_ID,
                       VERSION);
    code = sqlite3_exec(db, sql.data, NULL, NULL, NULL);
    free(table);
    text_destroy(&sql);
    return code;
}

// SQLITE_MISMATCH stands for a file of a newer version, SQLITE_NOTADB also for
// one that is not ours.
static int
prepare(sqlite3 *db)
{
    int64_t id = 0;
    int64_t version = 0;
    int64_t objects = 0;
    int code = file_open_claim(db);

    if (code == SQLITE_OK)
        code = file_open_read_integer(db, "PRAGMA application_id", &id);
    if (code == SQLITE_OK)
        code = file_open_read_integer(db, "PRAGMA user_version", &version);
    if (code == SQLITE_OK)
        code = file_open_read_integer(db, "SELECT count(*) FROM sqlite_schema",
                                      &objects);
    if (code != SQLITE_OK)
        return code;
    if (id == 0 && version == 0 && objects == 0)
        return make_tables(db);
    if (id != APPLICATION_ID)
        return SQLITE_NOTADB;
    if (version > VERSION)
        return SQLITE_MISMATCH;
    code = file_open_check_pages(db);
    // A full disk lacks them until there is room: what waits is sent all the
    // same.
    if (code == SQLITE_OK) {
        (void)sqlite3_exec(db, meeting_table, NULL, NULL, NULL);
        if (!outbox_entry_has_flags(db))
            (void)sqlite3_exec(db, outbox_entry_add, NULL, NULL, NULL);
    }
    return code;
}

static int
try_open(const char *path, sqlite3 **db)
{
    int flags =
        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    int code = sqlite3_open_v2(path, db, flags, NULL);

    if (code == SQLITE_OK)
        code = prepare(*db);
    if (code != SQLITE_OK) {
        sqlite3_close(*db);
        *db = NULL;
    }
    return code;
}

static char *
join(const char *first, const char *second)
{
    struct text_builder text = {0};

    text_append_format(&text, "%s%s", first, second);
    return text.data;
}

static void
sync_directory(const char *directory)
{
    int fd = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

    if (fd >= 0) {
        (void)fsync(fd);
        close(fd);
    }
}

// A name that nothing has: what was set aside before stays, too.
static char *
find_aside(const char *path)
{
    struct text_builder aside = {0};

    text_append_format(&aside, "%s.broken", path);
    for (int i = 2; access(aside.data, F_OK) == 0 && i <= ASIDE_MAX; i++) {
        text_reset(&aside);
        text_append_format(&aside, "%s.broken-%d", path, i);
    }
    return aside.data;
}

// The log goes first: should the power fail in between, a file without one is
// damaged as before, and no new file takes up the log of the old one.
static bool
move_aside(const char *path, const char *aside)
{
    static const char *const endings[] = {"-wal", "-journal", ""};
    bool is_done = true;

    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++) {
        char *from = join(path, endings[i]);
        char *to = join(aside, endings[i]);

        if (rename(from, to) != 0 && errno != ENOENT)
            is_done = false;
        free(from);
        free(to);
    }
    return is_done;
}

static size_t
copy_rows(sqlite3_stmt *rows, sqlite3_stmt *insert, int state)
{
    struct entry entry;
    size_t count = 0;

    while (sqlite3_step(rows) == SQLITE_ROW) {
        if (!outbox_entry_load(rows, &entry))
            continue;
        sqlite3_bind_int(insert, 1, state);
        if (outbox_entry_bind(insert, &entry) == SQLITE_OK &&
            sqlite3_step(insert) == SQLITE_DONE)
            count++;
        sqlite3_reset(insert);
    }
    explicit_bzero(&entry, sizeof entry);
    return count;
}

// Row after row until one cannot be read: what is behind it is in the file that
// was set aside.
static size_t
save_state(sqlite3 *from, sqlite3 *to, int state)
{
    struct text_builder sql = {0};
    char *select = outbox_entry_select(outbox_entry_has_flags(from));
    char *insert = outbox_entry_insert();
    sqlite3_stmt *rows = NULL;
    sqlite3_stmt *writer = NULL;
    size_t count = 0;

    text_append_format(&sql, "%s NOT INDEXED WHERE state = %d ORDER BY place",
                       select, state);
    if (sqlite3_prepare_v2(from, sql.data, -1, &rows, NULL) == SQLITE_OK &&
        sqlite3_prepare_v2(to, insert, -1, &writer, NULL) == SQLITE_OK)
        count = copy_rows(rows, writer, state);
    sqlite3_finalize(rows);
    sqlite3_finalize(writer);
    text_destroy(&sql);
    free(select);
    free(insert);
    return count;
}

static void
save_entries(const char *aside, sqlite3 *to)
{
    sqlite3 *from = NULL;
    size_t count = 0;

    if (sqlite3_open_v2(aside, &from,
                        SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX,
                        NULL) == SQLITE_OK) {
        sqlite3_db_config(from, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
        sqlite3_exec(from,
                     "PRAGMA locking_mode = EXCLUSIVE; "
                     "PRAGMA trusted_schema = OFF",
                     NULL, NULL, NULL);
        sqlite3_exec(to, "BEGIN IMMEDIATE", NULL, NULL, NULL);
        for (size_t i = 0; i < sizeof states / sizeof *states; i++)
            count += save_state(from, to, states[i]);
        sqlite3_exec(to, "COMMIT", NULL, NULL, NULL);
    }
    sqlite3_close(from);
    log_error("of what was written down and not sent, %zu could be read from "
              "%s; the rest, if any, is there",
              count, aside);
}

static int
start_anew(const char *directory, const char *path, sqlite3 **db)
{
    char *aside = find_aside(path);
    int code = SQLITE_CORRUPT;

    if (move_aside(path, aside)) {
        sync_directory(directory);
        log_error("%s is damaged, or no outbox of this program; set aside as "
                  "%s",
                  path, aside);
        file_care_create(directory, path);
        code = try_open(path, db);
        if (code == SQLITE_OK)
            save_entries(aside, *db);
    } else {
        log_error("%s is damaged and cannot be set aside: %s", path,
                  strerror(errno));
    }
    free(aside);
    return code;
}

static bool
is_damaged(int code)
{
    return (code & 0xff) == SQLITE_CORRUPT || (code & 0xff) == SQLITE_NOTADB;
}

int
outbox_file_open(const char *directory, const char *path, sqlite3 **db)
{
    int code;

    file_care_create(directory, path);
    code = try_open(path, db);
    return is_damaged(code) ? start_anew(directory, path, db) : code;
}

int
outbox_file_replace(const char *directory, const char *path, sqlite3 **db)
{
    sqlite3_close(*db);
    *db = NULL;
    return start_anew(directory, path, db);
}
