#include "source/signature.h"

#include "base/log.h"
#include "source/private_file.h"
#include "source/signature_text.h"

#include <errno.h>
#include <fcntl.h>
#include <sodium.h>
#include <stdio.h>
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

static const char *
take_secret(struct signature_secret *secret, char *text)
{
    size_t used = sizeof beginning - 1;
    text[strcspn(text, "\n")] = '\0';
    secret->is_open = strncmp(text, beginning, used) == 0 &&
                      signature_text_read(text + used, strlen(text + used),
                                          secret->bytes, sizeof secret->bytes);
    return secret->is_open ? NULL : "it holds no key: pejl key makes one";
}

bool
signature_open_secret(struct signature_secret *secret, const char *path)
{
    char text[FILE_SIZE] = {0};
    *secret = (struct signature_secret){0};
    const char *problem = private_file_read(path, text, sizeof text);
    if (problem == NULL) {
        problem = take_secret(secret, text);
    }
    if (sodium_init() < 0) {
        problem = "libsodium cannot be used";
    }
    sodium_memzero(text, sizeof text);
    if (problem != NULL) {
        log_error("the key %s cannot be used: %s", path, problem);
    }
    return problem == NULL;
}
