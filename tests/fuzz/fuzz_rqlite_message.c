// Feeds any bytes to the reader of rqlite's replies, and any text to the
// writer of its requests. The first byte says how many statements there were.
#include "base/text.h"
#include "source/json_reader.h"
#include "source/rqlite_message.h"

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

static void
check_read(const char *bytes, size_t length, size_t count)
{
    struct source_reply reply = {0};
    struct rqlite_cause cause;
    enum rqlite_verdict verdict =
        rqlite_message_read(bytes, length, count, &reply, &cause);
    require(strlen(cause.text) < sizeof cause.text);
    require(text_is_utf8(cause.text, strlen(cause.text)));
    require(verdict == RQLITE_ACCEPTED ? reply.count == count
                                       : reply.texts == NULL);
    for (size_t i = 0; i < reply.count; i++) {
        require(reply.lengths[i] <= length);
        require(reply.texts[i] != NULL || reply.lengths[i] == 0);
        if (reply.texts[i] != NULL) {
            require(text_is_utf8(reply.texts[i], reply.lengths[i]));
            require(reply.texts[i][reply.lengths[i]] == '\0');
        }
    }
    source_reply_destroy(&reply);
    (void)rqlite_message_read(bytes, length, count, NULL, &cause);
}

// What is written is JSON, and reads back as it was.
static void
check_write(const char *text)
{
    const char *const arguments[] = {text, NULL};
    struct source_statement statement = {
        .sql = text, .arguments = arguments, .argument_count = 2};
    struct text_builder body = {0};
    bool is_written = rqlite_message_write(&body, &statement, 1);
    require(is_written == text_is_utf8(text, strlen(text)));
    if (is_written) {
        struct json_reader json = {.bytes = body.data, .length = body.length};
        struct json_slice slice;
        require(json_enter(&json) && json_next(&json) && json_enter(&json) &&
                json_next(&json) && json_take_text(&json, &slice));
        char *decoded = malloc(slice.length + 1);
        require(json_decode(&slice, decoded) == strlen(text) &&
                memcmp(decoded, text, strlen(text)) == 0);
        free(decoded);
    }
    text_destroy(&body);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0) {
        return 0;
    }
    check_read((const char *)data + 1, size - 1, data[0] % 4);
    char *text = calloc(1, size);
    memcpy(text, data + 1, size - 1);
    check_write(text);
    free(text);
    return 0;
}
