// Picture processes: a helper started, waited for and, if need be, killed.
#ifndef PEJL_PAINT_PICTURE_PROCESS_H
#define PEJL_PAINT_PICTURE_PROCESS_H

#include "paint/pictures.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Write the request of a wish into memory that a helper can be given. Returns
// the file, -1, logged, if there is no room.
int
picture_process_request(const struct picture_wish *wish,
                        const unsigned char *bytes, size_t size);

// Decode a request in a helper. Returns the pixels, to be released with
// picture_process_release, or NULL: it failed, took too long, or `cancel_file`
// became readable. Blocks; any one thread.
uint32_t *
picture_process_run(const struct picture_helper *helper,
                    const struct picture_wish *wish, int request_file,
                    int cancel_file);

// Return the bytes that the pixels of a wish take.
size_t
picture_process_bytes(const struct picture_wish *wish);

// Release. Accepts NULL.
void
picture_process_release(const struct picture_wish *wish, uint32_t *pixels);

#endif
