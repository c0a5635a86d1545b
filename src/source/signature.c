#include "source/signature.h"

#include "source/signature_text.h"

#include <sodium.h>
#include <string.h>

_Static_assert(SIGNATURE_HASH_BYTES == crypto_hash_sha256_BYTES, "SHA-256");

static bool
read_key(struct signature_keys *keys, const char *text, size_t length)
{
    bool has_room = keys->count < SIGNATURE_KEYS;
    if (!has_room || !signature_text_read(text, length, keys->keys[keys->count],
                                          sizeof keys->keys[0])) {
        return false;
    }
    keys->count++;
    return true;
}

bool
signature_read_keys(struct signature_keys *keys, const char *text)
{
    *keys = (struct signature_keys){0};
    bool is_right = sodium_init() >= 0;
    text += strspn(text, " ");
    while (*text != '\0' && is_right) {
        size_t length = strcspn(text, " ");
        is_right = read_key(keys, text, length);
        text += length;
        text += strspn(text, " ");
    }
    if (!is_right) {
        keys->count = 0;
    }
    return keys->count > 0;
}

void
signature_write_public(const struct signature_secret *secret,
                       char text[SIGNATURE_KEY_TEXT])
{
    unsigned char key[crypto_sign_PUBLICKEYBYTES] = {0};
    (void)crypto_sign_ed25519_sk_to_pk(key, secret->bytes);
    signature_text_write(key, sizeof key, text, SIGNATURE_KEY_TEXT);
}

void
signature_sign(const struct signature_secret *secret, const char *bytes,
               size_t length, char text[SIGNATURE_TEXT_SIZE])
{
    unsigned char signature[crypto_sign_BYTES];
    (void)crypto_sign_detached(signature, NULL, (const unsigned char *)bytes,
                               length, secret->bytes);
    signature_text_write(signature, sizeof signature, text,
                         SIGNATURE_TEXT_SIZE);
}

bool
signature_is_good(const struct signature_keys *keys, const char *bytes,
                  size_t length, const char *text)
{
    unsigned char signature[crypto_sign_BYTES];
    if (!signature_text_read(text, strlen(text), signature, sizeof signature)) {
        return false;
    }
    for (size_t i = 0; i < keys->count; i++) {
        if (crypto_sign_verify_detached(signature, (const unsigned char *)bytes,
                                        length, keys->keys[i]) == 0) {
            return true;
        }
    }
    return false;
}

void
signature_close_secret(struct signature_secret *secret)
{
    sodium_memzero(secret, sizeof *secret);
}

void
signature_hash(const void *bytes, size_t length,
               unsigned char hash[SIGNATURE_HASH_BYTES])
{
    (void)crypto_hash_sha256(hash, bytes, length);
}
