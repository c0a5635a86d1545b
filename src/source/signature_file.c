#include "source/signature.h"

#include "base/log.h"
#include "source/signature_text.h"

#include <errno.h>
#include <fcntl.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { FILE_SIZE = 256 };

static const char beginning[] = "pejl-secret-key ";

static bool
write_whole(int fd, const char *text)
{
    size_t length = strlen(text);
    return write(fd, text, length) == (ssize_t)length && fsync(fd) == 0 &&
           fchmod(fd, 0600) == 0;
}

static bool
write_secret(const char *path, const unsigned char *secret, size_t size)
{
    char text[FILE_SIZE];
    memcpy(text, beginning, sizeof beginning);
    size_t used = sizeof beginning - 1;
    signature_text_write(secret, size, text + used, sizeof text - used - 1);
    memcpy(text + strlen(text), "\n", 2);
    int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    bool is_written = fd >= 0 && write_whole(fd, text);
    if (!is_written) {
        log_error("the key %s cannot be made: %s", path,
                  fd < 0 && errno == EEXIST
                      ? "a file is there already, and stays as it is"
                      : strerror(errno));
    }
    if (fd >= 0) {
        (void)close(fd);
    }
    if (fd >= 0 && !is_written) {
        (void)unlink(path);
    }
    sodium_memzero(text, sizeof text);
    return is_written;
}

bool
signature_make_key(const char *path)
{
    unsigned char public_key[crypto_sign_PUBLICKEYBYTES];
    unsigned char secret[crypto_sign_SECRETKEYBYTES];
    if (sodium_init() < 0 || crypto_sign_keypair(public_key, secret) != 0) {
        log_error("libsodium cannot be used: it finds no random numbers");
        return false;
    }
    bool is_written = write_secret(path, secret, sizeof secret);
    sodium_memzero(secret, sizeof secret);
    return is_written;
}

// systemd lets its user read a credential by an access list, which shows as
// the permission of a group.
static mode_t
find_others(const char *path)
{
    const char *passed = getenv("CREDENTIALS_DIRECTORY");
    size_t length = passed != NULL ? strlen(passed) : 0;
    return length > 0 && strncmp(path, passed, length) == 0 &&
                   path[length] == '/'
               ? 0037
               : 0077;
}

static const char *
find_problem(int fd, mode_t others)
{
    struct stat found;
    if (fstat(fd, &found) != 0) {
        return strerror(errno);
    }
    if (!S_ISREG(found.st_mode)) {
        return "it is not a file";
    }
    return (found.st_mode & others) != 0
               ? "others may read it: run chmod 0600 on it"
               : NULL;
}

static const char *
read_secret(struct signature_secret *secret, int fd, mode_t others)
{
    char text[FILE_SIZE] = {0};
    const char *problem = find_problem(fd, others);
    if (problem != NULL) {
        return problem;
    }
    ssize_t length = read(fd, text, sizeof text - 1);
    size_t used = sizeof beginning - 1;
    text[strcspn(text, "\n")] = '\0';
    secret->is_open = length > 0 && strncmp(text, beginning, used) == 0 &&
                      signature_text_read(text + used, strlen(text + used),
                                          secret->bytes, sizeof secret->bytes);
    sodium_memzero(text, sizeof text);
    return secret->is_open ? NULL : "it holds no key: pejl key makes one";
}

bool
signature_open_secret(struct signature_secret *secret, const char *path)
{
    *secret = (struct signature_secret){0};
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    const char *problem =
        fd < 0 ? strerror(errno) : read_secret(secret, fd, find_others(path));
    if (sodium_init() < 0) {
        problem = "libsodium cannot be used";
    }
    if (fd >= 0) {
        (void)close(fd);
    }
    if (problem != NULL) {
        log_error("the key %s cannot be used: %s", path, problem);
    }
    return problem == NULL;
}
