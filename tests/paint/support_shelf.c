#include "paint/support_shelf.h"

#include <stdlib.h>
#include <string.h>

static const unsigned char *
find_bytes(void *context, int64_t id, int64_t version, size_t *size)
{
    (void)id, (void)version;
    struct shelf *shelf = context;
    shelf->finds++;
    *size = shelf->encoded.size;
    return shelf->encoded.bytes;
}

static void
on_ready(void *context)
{
    struct shelf *shelf = context;
    atomic_fetch_add(&shelf->calls, 1);
}

bool
shelf_open(struct shelf *shelf, struct encoded encoded, const char *program,
           const char *argument, int limit_ms)
{
    struct picture_helper helper = {program ? program : "/proc/self/exe",
                                    argument, limit_ms};
    *shelf = (struct shelf){.encoded = encoded};
    shelf->pictures = pictures_create_with_helper(
        (struct pictures_source){find_bytes, shelf},
        (struct pictures_callbacks){on_ready, shelf}, SHELF_BUDGET, helper);
    return shelf->pictures != NULL;
}

void
shelf_close(struct shelf *shelf)
{
    pictures_destroy(shelf->pictures);
    free(shelf->encoded.bytes);
}

struct picture_wish
shelf_wish(int64_t id)
{
    return (struct picture_wish){.id = id,
                                 .version = 1,
                                 .width = 64,
                                 .height = 48,
                                 .center_x = 0.5F,
                                 .center_y = 0.5F};
}

enum picture_state
shelf_look(struct shelf *shelf, int64_t id)
{
    struct picture_wish wish = shelf_wish(id);
    return pictures_find(shelf->pictures, &wish).state;
}

enum picture_state
shelf_settle(struct shelf *shelf)
{
    enum picture_state state = shelf_look(shelf, 1);
    bool is_settled = pictures_settle(shelf->pictures, 20000);
    bool waits = is_settled && state == PICTURE_WAITING;
    return waits ? shelf_look(shelf, 1) : state;
}

struct encoded
shelf_text(const char *text)
{
    return (struct encoded){(unsigned char *)strdup(text), strlen(text)};
}
