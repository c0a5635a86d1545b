// Pictures: decoded in a process of their own, scaled once, kept in a budget.
#ifndef PEJL_PAINT_PICTURES_H
#define PEJL_PAINT_PICTURES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct pictures;

// Where encoded bytes come from: the snapshot, by way of the caller.
struct pictures_source {
    // Return the encoded bytes of a picture, NULL if they are not there (yet).
    // They are copied at once.
    const unsigned char *(*find)(void *context, int64_t id, int64_t version,
                                 size_t *size);
    void *context;
};

struct pictures_callbacks {
    // A picture is ready or has failed. Called on a thread of ours: only wake.
    void (*on_ready)(void *context);
    void *context;
};

struct picture_wish {
    int64_t id;
    int64_t version;
    int width, height;        // the box it covers, in pixels
    float center_x, center_y; // the point kept when cropped, 0 to 1
};

enum picture_state { PICTURE_WAITING, PICTURE_READY, PICTURE_BROKEN };

struct picture_view {
    enum picture_state state;
    const uint32_t *data; // XRGB8888 of exactly the wished size; NULL else
    int stride;           // in pixels
};

// How a picture is decoded: a program and its only argument, and when it is
// killed.
struct picture_helper {
    const char *program;
    const char *argument;
    int limit_ms;
};

// Make the store; `budget_bytes` bounds the decoded pictures held. The helper
// is this very program (picture_helper.h), with its limits. NULL, logged,
// if there is no thread to be had.
struct pictures *
pictures_create(struct pictures_source source,
                struct pictures_callbacks callbacks, size_t budget_bytes);

// As pictures_create with another helper, whose strings are borrowed.
struct pictures *
pictures_create_with_helper(struct pictures_source source,
                            struct pictures_callbacks callbacks,
                            size_t budget_bytes, struct picture_helper helper);

// Return the picture if it is decoded; else ask for it, one at a time. PNG,
// JPEG and WebP by their first bytes, size read from the header first, at most
// 20 MB, 40 megapixels and 8,192 pixels a side, three seconds of processor in
// the helper process and ten by the wall, which a busy board may need (faults
// F2, F3, 48 to 50). The view is valid until the next call.
// Main thread.
struct picture_view
pictures_find(struct pictures *pictures, const struct picture_wish *wish);

// Say whether a picture was found broken, in whatever size. Main thread.
bool
pictures_is_broken(struct pictures *pictures, int64_t id, int64_t version);

// Return how many pictures were found broken so far, each size counted. It
// grows when what shows a picture must show something else. Main thread.
size_t
pictures_count_broken(struct pictures *pictures);

// Wait until nothing is being decoded, at most `timeout_ms`. For `pejl shot`.
bool
pictures_settle(struct pictures *pictures, int64_t timeout_ms);

// Let what was last used before `since_ms` (thread_now_ms) go as soon as
// another picture is asked for. Main thread.
void
pictures_keep_since(struct pictures *pictures, int64_t since_ms);

// Return how many bytes of decoded pictures are held or being made.
size_t
pictures_held_bytes(const struct pictures *pictures);

// Release, ending a decode under way. Accepts NULL.
void
pictures_destroy(struct pictures *pictures);

#endif
