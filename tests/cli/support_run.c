#include "support_run.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <fcntl.h>
#include <ftw.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define OUT_NAME ".out"
#define ERR_NAME ".err"
#define PATH_SIZE 400

void
folder_make(struct folder *folder)
{
    snprintf(folder->path, sizeof folder->path, "/tmp/pejl-cli-XXXXXX");
    assert_non_null(mkdtemp(folder->path));
}

static int
remove_entry(const char *path, const struct stat *status, int type,
             struct FTW *walk)
{
    (void)status;
    (void)type;
    (void)walk;
    return remove(path);
}

void
folder_remove(struct folder *folder)
{
    nftw(folder->path, remove_entry, 8, FTW_DEPTH | FTW_PHYS);
}

static void
make_path(char *path, const struct folder *folder, const char *name)
{
    snprintf(path, PATH_SIZE, "%s/%s", folder->path, name);
}

static void
redirect(int handle, const char *name)
{
    int file = open(name, O_WRONLY | O_CREAT | O_TRUNC, 0600);

    dup2(file, handle);
    close(file);
}

static void
become_program(const struct folder *folder, char **arguments)
{
    if (chdir(folder->path) != 0)
        _exit(126);
    redirect(STDOUT_FILENO, OUT_NAME);
    redirect(STDERR_FILENO, ERR_NAME);
    setenv("XDG_STATE_HOME", folder->path, 1);
    unsetenv("PEJL_ASSETS");
    execv(PEJL_PROGRAM, arguments);
    _exit(127);
}

static char *
read_file(const struct folder *folder, const char *name, size_t *length)
{
    char path[PATH_SIZE];
    FILE *file;
    char *text;

    make_path(path, folder, name);
    file = fopen(path, "rb");
    assert_non_null(file);
    fseek(file, 0, SEEK_END);
    *length = (size_t)ftell(file);
    rewind(file);
    text = calloc(1, *length + 1);
    assert_int_equal(fread(text, 1, *length, file), *length);
    fclose(file);
    return text;
}

struct outcome
support_run(const struct folder *folder, const char *arguments)
{
    char words[1000];
    char *list[SUPPORT_ARGUMENTS_MAX + 2] = {"pejl"};
    char *rest = NULL;
    size_t count = 1;
    struct outcome outcome = {0};
    size_t err_length;
    int status;
    pid_t child;

    snprintf(words, sizeof words, "%s", arguments);
    for (char *word = strtok_r(words, " ", &rest); word != NULL;
         word = strtok_r(NULL, " ", &rest))
        list[count++] = word;
    child = fork();
    if (child == 0)
        become_program(folder, list);
    waitpid(child, &status, 0);
    outcome.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    outcome.out = read_file(folder, OUT_NAME, &outcome.out_length);
    outcome.err = read_file(folder, ERR_NAME, &err_length);
    return outcome;
}

void
outcome_destroy(struct outcome *outcome)
{
    free(outcome->out);
    free(outcome->err);
}

void
support_expect(const struct folder *folder, const char *arguments, int status,
               const char *out, const char *err)
{
    struct outcome outcome = support_run(folder, arguments);

    if (outcome.status != status || strstr(outcome.out, out) == NULL ||
        strstr(outcome.err, err) == NULL)
        fail_msg("pejl %s: status %d, not %d; said \"%s\" and \"%s\", not "
                 "\"%s\" and \"%s\"",
                 arguments, outcome.status, status, outcome.out, outcome.err,
                 out, err);
    outcome_destroy(&outcome);
}

long long
support_query(const struct folder *folder, const char *database,
              const char *sql)
{
    char path[PATH_SIZE];
    sqlite3 *handle = NULL;
    sqlite3_stmt *statement = NULL;
    long long number = -1;

    make_path(path, folder, database);
    assert_int_equal(sqlite3_open(path, &handle), SQLITE_OK);
    assert_int_equal(sqlite3_prepare_v2(handle, sql, -1, &statement, NULL),
                     SQLITE_OK);
    if (sqlite3_step(statement) == SQLITE_ROW)
        number = sqlite3_column_int64(statement, 0);
    sqlite3_finalize(statement);
    sqlite3_close(handle);
    return number;
}

void
support_write(const struct folder *folder, const char *name, const char *words)
{
    char path[PATH_SIZE];
    FILE *file;

    make_path(path, folder, name);
    file = fopen(path, "w");
    assert_non_null(file);
    fputs(words, file);
    fclose(file);
}

int
folder_set_up(void **state)
{
    static struct folder folder;

    folder_make(&folder);
    *state = &folder;
    return 0;
}

int
folder_set_up_base(void **state)
{
    folder_set_up(state);
    support_expect(*state, "init a.db", 0, "", "");
    return 0;
}

int
folder_tear_down(void **state)
{
    folder_remove(*state);
    return 0;
}
