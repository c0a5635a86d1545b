// Keys and signatures as text: "ed25519:" and the bytes in base64url.
#ifndef PEJL_SOURCE_SIGNATURE_TEXT_H
#define PEJL_SOURCE_SIGNATURE_TEXT_H

#include <stdbool.h>
#include <stddef.h>

// Read exactly `size` bytes from the `length` characters of `text`. Returns
// false if that is not what they say.
bool
signature_text_read(const char *text, size_t length, unsigned char *bytes,
                    size_t size);

// Write `size` bytes as text into `out`, which has room for them.
void
signature_text_write(const unsigned char *bytes, size_t size, char *out,
                     size_t out_size);

#endif
