#include "source/credential.h"

#include "base/log.h"
#include "base/memory.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

// systemd lets its user read a credential by an access list, which shows as
// the permission of a group.
static const char *
find_problem(const struct credential *credential, const struct stat *found)
{
    mode_t others = credential->is_from_systemd ? 0037 : 0077;
    if (!S_ISREG(found->st_mode)) {
        return "it is not a file";
    }
    if ((found->st_mode & others) != 0) {
        return "others may read it: run chmod 0600 on it";
    }
    if (found->st_uid != geteuid() && found->st_uid != 0) {
        return "it belongs to somebody else: run chown on it";
    }
    if (found->st_size >= CREDENTIAL_SIZE) {
        return "it is too long: write user:password and nothing else";
    }
    return NULL;
}

static const char *
find_fault(const char *text)
{
    const char *colon = strchr(text, ':');
    if (colon == NULL || colon == text) {
        return "write user:password in it";
    }
    for (; *text != '\0'; text++) {
        if ((unsigned char)*text < 0x20 || *text == 0x7f) {
            return "write user:password in it, on one line";
        }
    }
    return NULL;
}

static const char *
read_from(const struct credential *credential, int fd,
          char text[CREDENTIAL_SIZE])
{
    struct stat found;
    if (fstat(fd, &found) != 0) {
        return strerror(errno);
    }
    const char *problem = find_problem(credential, &found);
    if (problem != NULL) {
        return problem;
    }
    ssize_t length = read(fd, text, CREDENTIAL_SIZE - 1);
    if (length < 0) {
        return strerror(errno);
    }
    text[length] = '\0';
    if (strlen(text) != (size_t)length) {
        return "write user:password in it, and no NUL";
    }
    while (length > 0 && strchr("\r\n", text[length - 1]) != NULL) {
        text[--length] = '\0';
    }
    return find_fault(text);
}

// Returns NULL, or what is wrong.
static const char *
read_text(const struct credential *credential, char text[CREDENTIAL_SIZE])
{
    int fd = open(credential->path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0) {
        return strerror(errno);
    }
    const char *problem = read_from(credential, fd, text);
    close(fd);
    return problem;
}

static char *
join_path(const char *folder, const char *name)
{
    size_t size = strlen(folder) + strlen(name) + 2;
    char *path = memory_allocate(size);
    (void)snprintf(path, size, "%s/%s", folder, name);
    return path;
}

static bool
is_in(const char *path, const char *folder)
{
    size_t length = strlen(folder);
    return strncmp(path, folder, length) == 0 && path[length] == '/';
}

static void
resolve(struct credential *credential, const char *file)
{
    const char *passed = getenv("CREDENTIALS_DIRECTORY");
    bool is_passed = passed != NULL && passed[0] == '/';
    if (file[0] == '/') {
        credential->path = join_path("", file + 1);
    } else if (strchr(file, '/') == NULL && is_passed) {
        credential->path = join_path(passed, file);
    } else {
        credential->path = join_path(".", file);
    }
    credential->is_from_systemd = is_passed && is_in(credential->path, passed);
}

bool
credential_open(struct credential *credential, const char *file)
{
    *credential = (struct credential){0};
    if (file == NULL) {
        return true;
    }
    resolve(credential, file);
    const char *problem = read_text(credential, credential->text);
    if (problem != NULL) {
        log_error("the credential %s cannot be used: %s", credential->path,
                  problem);
        credential_close(credential);
        return false;
    }
    return true;
}

bool
credential_reload(struct credential *credential)
{
    char text[CREDENTIAL_SIZE] = {0};
    if (credential->path == NULL) {
        return false;
    }
    const char *problem = read_text(credential, text);
    bool is_new = problem == NULL && strcmp(text, credential->text) != 0;
    if (is_new) {
        memcpy(credential->text, text, sizeof text);
    } else if (problem != NULL) {
        log_warning("the credential %s cannot be used: %s", credential->path,
                    problem);
    }
    explicit_bzero(text, sizeof text);
    return is_new;
}

const char *
credential_text(const struct credential *credential)
{
    return credential->path != NULL ? credential->text : NULL;
}

void
credential_close(struct credential *credential)
{
    free(credential->path);
    explicit_bzero(credential, sizeof *credential);
}
