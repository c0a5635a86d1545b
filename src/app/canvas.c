#include "app/canvas.h"

// Room for the photo that is seen and the one that comes next: a poster's takes
// two thirds of the screen.
static size_t
picture_budget(int width, int height)
{
    return (size_t)width * (size_t)height * sizeof(uint32_t) * 3 / 2;
}

static const unsigned char *
find_picture(void *context, int64_t id, int64_t version, size_t *size)
{
    const struct canvas *canvas = context;
    const struct picture *picture =
        canvas->snapshot == NULL ? NULL
                                 : snapshot_find_picture(canvas->snapshot, id);

    if (picture == NULL || picture->version != version)
        return NULL;
    *size = picture->content_size;
    return picture->content;
}

bool
canvas_open(struct canvas *canvas, const struct install *install,
            struct pictures_callbacks callbacks, int width, int height)
{
    struct pictures_source source = {.find = find_picture, .context = canvas};

    *canvas = (struct canvas){0};
    canvas->fonts = fonts_open(install->inter, install->dejavu);
    if (canvas->fonts == NULL)
        return false;
    canvas->metrics = fonts_metrics(canvas->fonts);
    canvas->hyphenator = hyphenator_open(HYPHENATOR_DICTIONARY);
    canvas->metrics.hyphenator = canvas->hyphenator;
    canvas->pictures =
        pictures_create(source, callbacks, picture_budget(width, height));
    canvas->painter = painter_create(canvas->fonts, canvas->pictures);
    return true;
}

void
canvas_use(struct canvas *canvas, const struct snapshot *snapshot)
{
    canvas->snapshot = snapshot;
}

bool
canvas_is_broken(void *context, int64_t id, int64_t version)
{
    struct canvas *canvas = context;

    return pictures_is_broken(canvas->pictures, id, version);
}

void
canvas_close(struct canvas *canvas)
{
    painter_destroy(canvas->painter);
    pictures_destroy(canvas->pictures);
    hyphenator_close(canvas->hyphenator);
    fonts_close(canvas->fonts);
    *canvas = (struct canvas){0};
}
