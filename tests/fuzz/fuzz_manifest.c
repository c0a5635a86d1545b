// Feeds any bytes to the reader of manifests, and to those of keys and
// signatures.
#include "source/manifest.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
require(bool is_true)
{
    if (!is_true) {
        abort();
    }
}

// What is taken can be written again and is taken again.
static void
check_manifest(const char *bytes, size_t length)
{
    struct manifest manifest;
    struct manifest again;
    struct text_builder text = {0};
    if (manifest_read(&manifest, bytes, length, NULL) != NULL) {
        return;
    }
    require(manifest.version >= 0 && manifest.published_s >= 0);
    require(manifest.size >= 0 && manifest.rows >= 0);
    manifest_begin(&text, &manifest);
    manifest_add_rows(&text, "all", manifest.rows);
    const char *problem = manifest_read(&again, text.data, text.length, NULL);
    // A sum may be longer than a line's number may be.
    require(problem == NULL || manifest.rows >= 1000000000000000000);
    require(problem != NULL ||
            (again.version == manifest.version && again.rows == manifest.rows &&
             memcmp(again.hash, manifest.hash, sizeof again.hash) == 0));
    text_destroy(&text);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct signature_keys keys;
    struct manifest manifest;
    char *text = calloc(1, size + 1);
    memcpy(text, data, size);
    check_manifest(text, size);
    // No key signed what came from nowhere.
    require(!signature_read_keys(&keys, text) ||
            !signature_is_good(&keys, text, size, text));
    require(signature_read_keys(
        &keys, "ed25519:PUAXw-hDiVqStwqnTRt-vJyYLM8uxJaMwM1V8Sr0Zgw"));
    require(manifest_read(&manifest, text, size, &keys) != NULL);
    free(text);
    return 0;
}
