// Signatures: Ed25519 keys, what they sign, and SHA-256, by libsodium.
#ifndef PEJL_SOURCE_SIGNATURE_H
#define PEJL_SOURCE_SIGNATURE_H

#include <stdbool.h>
#include <stddef.h>

enum {
    SIGNATURE_HASH_BYTES = 32,
    SIGNATURE_KEYS = 4,        // that a board trusts at once
    SIGNATURE_KEY_TEXT = 64,   // bytes of a public key as text, with its NUL
    SIGNATURE_TEXT_SIZE = 128, // bytes of a signature as text, with its NUL
};

// The public keys that are trusted. Valid when all-zero: none is.
struct signature_keys {
    size_t count;
    unsigned char keys[SIGNATURE_KEYS][32];
};

// A key that signs. Valid when all-zero: it cannot.
struct signature_secret {
    unsigned char bytes[64];
    bool is_open;
};

// Read public keys as text, "ed25519:…", with spaces between. Returns false if
// there is none, one is wrong, or there are more than four.
bool
signature_read_keys(struct signature_keys *keys, const char *text);

// Make a key pair and write the secret key to a new file at `path` that only
// its owner may read. Returns false, logged, if it is there already or cannot
// be written; then nothing has changed.
bool
signature_make_key(const char *path);

// Take the secret key in the file at `path`. Returns false, logged with the
// remedy, if it cannot be used or others may read it.
bool
signature_open_secret(struct signature_secret *secret, const char *path);

// Write the public key that belongs to it as text.
void
signature_write_public(const struct signature_secret *secret,
                       char text[SIGNATURE_KEY_TEXT]);

// Sign `length` bytes, and write the signature as text.
void
signature_sign(const struct signature_secret *secret, const char *bytes,
               size_t length, char text[SIGNATURE_TEXT_SIZE]);

// Say whether one of the keys signed these bytes so (RFC 8032).
bool
signature_is_good(const struct signature_keys *keys, const char *bytes,
                  size_t length, const char *text);

// Wipe it from memory. Accepts an all-zero one.
void
signature_close_secret(struct signature_secret *secret);

// Write the SHA-256 of `length` bytes (FIPS 180-4).
void
signature_hash(const void *bytes, size_t length,
               unsigned char hash[SIGNATURE_HASH_BYTES]);

#endif
