#include "paint/picture_helper.h"

#include "base/log.h"
#include "paint/picture_decode.h"
#include "paint/picture_header.h"
#include "paint/picture_sandbox.h"

#include <inttypes.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

// All of it is read or written: at once that costs less than page by page.
static void *
map_file(int file, size_t size, int protection)
{
    void *memory =
        mmap(NULL, size, protection, MAP_SHARED | MAP_POPULATE, file, 0);
    return memory == MAP_FAILED ? NULL : memory;
}

static const struct picture_request *
map_request(void)
{
    struct stat status;
    if (fstat(PICTURE_HELPER_REQUEST, &status) != 0 ||
        status.st_size < (off_t)sizeof(struct picture_request)) {
        return NULL;
    }
    size_t size = (size_t)status.st_size;
    const struct picture_request *request =
        map_file(PICTURE_HELPER_REQUEST, size, PROT_READ);
    if (!request || request->size != size - sizeof *request) {
        return NULL;
    }
    return request;
}

static bool
map_target(const struct picture_request *request, struct picture_target *target)
{
    if (request->width < 1 || request->width > PICTURE_MAX_SIDE ||
        request->height < 1 || request->height > PICTURE_MAX_SIDE) {
        return false;
    }
    size_t size =
        (size_t)request->width * (size_t)request->height * sizeof *target->data;
    *target = (struct picture_target){
        .data = map_file(PICTURE_HELPER_PIXELS, size, PROT_READ | PROT_WRITE),
        .width = request->width,
        .height = request->height,
        .center_x = request->center_x,
        .center_y = request->center_y,
    };
    return target->data != NULL;
}

// libpng talks to stderr; one line from us is enough.
static void
silence_libraries(void)
{
    FILE *nowhere = fopen("/dev/null", "w");
    if (nowhere) {
        stderr = nowhere;
    }
}

int
picture_helper_main(void)
{
    picture_sandbox_limit();
    picture_decode_prepare();
    silence_libraries();
    const struct picture_request *request = map_request();
    struct picture_target target;
    if (!request || !map_target(request, &target)) {
        log_error("the picture helper is started by the program itself only");
        return EXIT_FAILURE;
    }
    picture_sandbox_close();
    const unsigned char *bytes = (const unsigned char *)(request + 1);
    const char *cause = picture_decode(bytes, request->size, &target);
    if (cause) {
        log_warning("picture %" PRId64 " %s", request->id, cause);
        return EXIT_FAILURE;
    }
    return EXIT_SUCCESS;
}
