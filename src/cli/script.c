#include "cli/script.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"
#include "cli/command.h"
#include "cli/file.h"
#include "source/statements.h"

#define TOKEN_TODAY "{today}"
#define TOKEN_PICTURE "{picture:"

void
script_add_statement(struct script *script, const char *sql)
{
    if (script->count == script->capacity) {
        script->capacity = script->capacity * 2 + 64;
        script->statements = memory_grow(script->statements, script->capacity,
                                         sizeof *script->statements);
    }
    script->statements[script->count++] = (struct source_statement){.sql = sql};
}

static void
append_hex(struct text_builder *out, const unsigned char *bytes, size_t size)
{
    static const char digits[] = "0123456789abcdef";
    char pairs[512];

    for (size_t done = 0; done < size;) {
        size_t length = 0;
        for (; length < sizeof pairs && done < size; done++) {
            pairs[length++] = digits[bytes[done] >> 4];
            pairs[length++] = digits[bytes[done] & 15];
        }
        text_append(out, pairs, length);
    }
}

// `token` begins with TOKEN_PICTURE. Returns where it ends, or NULL.
static const char *
append_picture(struct script *script, struct text_builder *out,
               const char *token, const char *folder)
{
    const char *name = token + strlen(TOKEN_PICTURE);
    const char *end = strchr(name, '}');
    size_t size = 0;
    char *bytes;

    if (end == NULL || memchr(name, '/', (size_t)(end - name)) != NULL) {
        cli_complain("%.40s… names no picture", token);
        return NULL;
    }
    bytes = file_read(&script->arena,
                      arena_format(&script->arena, "%s/%.*s", folder,
                                   (int)(end - name), name),
                      &size);
    if (bytes == NULL)
        return NULL;
    text_append(out, "x'", 2);
    append_hex(out, (const unsigned char *)bytes, size);
    text_append(out, "'", 1);
    return end + 1;
}

static bool
substitute(struct script *script, struct text_builder *out, const char *sql,
           const struct script_tokens *tokens)
{
    for (;;) {
        size_t plain = strcspn(sql, "{");
        text_append(out, sql, plain);
        sql += plain;
        if (*sql == '\0')
            return true;
        if (strncmp(sql, TOKEN_TODAY, strlen(TOKEN_TODAY)) == 0) {
            text_append(out, tokens->today, strlen(tokens->today));
            sql += strlen(TOKEN_TODAY);
        } else if (strncmp(sql, TOKEN_PICTURE, strlen(TOKEN_PICTURE)) == 0) {
            sql = append_picture(script, out, sql, tokens->picture_folder);
            if (sql == NULL)
                return false;
        } else {
            text_append(out, sql++, 1);
        }
    }
}

static char *
fill_in(struct script *script, const char *sql,
        const struct script_tokens *tokens)
{
    struct text_builder out = {0};
    char *filled = NULL;

    if (substitute(script, &out, sql, tokens))
        filled = arena_copy_text(&script->arena, out.length > 0 ? out.data : "",
                                 out.length);
    text_destroy(&out);
    return filled;
}

bool
script_add_file(struct script *script, const char *path,
                const struct script_tokens *tokens)
{
    size_t size;
    char *sql = file_read(&script->arena, path, &size);

    if (sql != NULL && tokens != NULL)
        sql = fill_in(script, sql, tokens);
    if (sql == NULL)
        return false;
    for (char *statement = source_split_statement(&sql); statement != NULL;
         statement = source_split_statement(&sql))
        script_add_statement(script, statement);
    return true;
}

static int
is_sql_file(const struct dirent *entry)
{
    const char *ending = strrchr(entry->d_name, '.');

    return ending != NULL && strcmp(ending, ".sql") == 0;
}

static int
compare_names(const struct dirent **left, const struct dirent **right)
{
    return strcmp((*left)->d_name, (*right)->d_name);
}

bool
script_add_folder(struct script *script, const char *folder,
                  const struct script_tokens *tokens)
{
    struct dirent **entries = NULL;
    int count = scandir(folder, &entries, is_sql_file, compare_names);
    bool is_read = count > 0;

    if (count <= 0)
        cli_complain("no SQL files in %s%s%s; is the program installed "
                     "completely? $PEJL_ASSETS names the folder",
                     folder, count < 0 ? ": " : "",
                     count < 0 ? strerror(errno) : "");
    for (int i = 0; i < count; i++) {
        const char *path =
            arena_format(&script->arena, "%s/%s", folder, entries[i]->d_name);
        is_read = is_read && script_add_file(script, path, tokens);
        free(entries[i]);
    }
    free(entries);
    return is_read;
}

void
script_destroy(struct script *script)
{
    arena_destroy(&script->arena);
    free(script->statements);
    *script = (struct script){0};
}
