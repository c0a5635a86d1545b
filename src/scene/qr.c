#include "scene/qr.h"

#include <qrencode.h>
#include <stdint.h>

#define QUIET_MODULES 4
#define MODULE_MIN_PX 4
#define TILE_RADIUS 16.0F
#define DARK 0x0A1922
#define WHITE 0xFFFFFF

static void
fill(struct draw *draw, struct path *path, uint32_t rgb)
{
    scene_add_fill(draw->scene, path, color_from_rgb(rgb));
    path_destroy(path);
}

// Runs of dark modules become one rectangle each: fewer edges to draw.
static void
add_row(struct path *path, const unsigned char *row, int width, float x,
        float y, float module)
{
    for (int i = 0; i < width; i++) {
        int start = i;
        while (i < width && (row[i] & 1) != 0) {
            i++;
        }
        path_add_rectangle(path, x + (float)start * module, y,
                           (float)(i - start) * module, module, 0.0F);
    }
}

static void
draw_code(struct draw *draw, float x, float y, float size, const QRcode *code,
          int module_px)
{
    struct path tile = {0};
    path_add_rectangle(&tile, x, y, size, size, TILE_RADIUS);
    fill(draw, &tile, WHITE);
    float scale = draw->scene->scale;
    float module = (float)module_px / scale;
    int inset_px = ((int)(size * scale) - code->width * module_px) / 2;
    float left = (float)((int)(x * scale) + inset_px) / scale;
    float top = (float)((int)(y * scale) + inset_px) / scale;
    struct path dark = {0};
    for (int row = 0; row < code->width; row++) {
        add_row(&dark, code->data + row * code->width, code->width, left,
                top + (float)row * module, module);
    }
    fill(draw, &dark, DARK);
}

bool
qr_draw(struct draw *draw, float x, float y, float size, const char *words)
{
    if (words[0] == '\0') {
        return false;
    }
    QRcode *code = QRcode_encodeString8bit(words, 0, QR_ECLEVEL_M);
    if (code == NULL) {
        return false;
    }
    int modules = code->width + 2 * QUIET_MODULES;
    int module_px = (int)(size * draw->scene->scale) / modules;
    bool is_readable = module_px >= MODULE_MIN_PX;
    if (is_readable) {
        draw_code(draw, x, y, size, code, module_px);
        scene_add_mark(draw->scene, x, y, size, size, words);
    }
    QRcode_free(code);
    return is_readable;
}
