#include "source/signature_text.h"

#include <sodium.h>
#include <string.h>

enum { VARIANT = sodium_base64_VARIANT_URLSAFE_NO_PADDING };

static const char prefix[] = "ed25519:";

bool
signature_text_read(const char *text, size_t length, unsigned char *bytes,
                    size_t size)
{
    size_t used = sizeof prefix - 1;
    size_t found = 0;
    return length > used && memcmp(text, prefix, used) == 0 &&
           sodium_base642bin(bytes, size, text + used, length - used, NULL,
                             &found, NULL, VARIANT) == 0 &&
           found == size;
}

void
signature_text_write(const unsigned char *bytes, size_t size, char *out,
                     size_t out_size)
{
    size_t used = sizeof prefix - 1;
    memcpy(out, prefix, used);
    (void)sodium_bin2base64(out + used, out_size - used, bytes, size, VARIANT);
}
