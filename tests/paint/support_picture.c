#include "paint/support_picture.h"

#include <SDL_image.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jpeglib.h>

uint32_t
picture_color(int x, int y, int width, int height)
{
    static const uint32_t quarters[] = {0xFF0000, 0x00FF00, 0x0000FF, 0xFFFFFF};
    return quarters[2 * (y >= height / 2) + (x >= width / 2)];
}

int
color_distance(uint32_t left, uint32_t right)
{
    int most = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
        int difference =
            abs((int)(left >> shift & 255) - (int)(right >> shift & 255));
        most = difference > most ? difference : most;
    }
    return most;
}

static SDL_Surface *
draw_surface(int width, int height, bool has_alpha)
{
    SDL_Surface *surface = SDL_CreateRGBSurfaceWithFormat(
        0, width, height, 32, SDL_PIXELFORMAT_ARGB8888);
    for (int y = 0; y < height; y++) {
        uint32_t *row =
            (uint32_t *)((uint8_t *)surface->pixels + y * surface->pitch);
        for (int x = 0; x < width; x++) {
            uint32_t color = picture_color(x, y, width, height);
            bool is_clear = has_alpha && color == 0xFFFFFF;
            row[x] = is_clear ? 0x00000000 : 0xFF000000 | color;
        }
    }
    return surface;
}

struct encoded
encode_png(int width, int height, bool has_alpha)
{
    SDL_Surface *surface = draw_surface(width, height, has_alpha);
    size_t room = (size_t)width * (size_t)height * 4 + 4096;
    struct encoded png = {.bytes = calloc(room, 1)};
    SDL_RWops *stream = SDL_RWFromMem(png.bytes, (int)room);
    IMG_SavePNG_RW(surface, stream, 0);
    png.size = (size_t)SDL_RWtell(stream);
    SDL_RWclose(stream);
    SDL_FreeSurface(surface);
    return png;
}

static void
fill_row(uint8_t *row, int y, const struct jpeg_spec *spec)
{
    for (int x = 0; x < spec->width; x++) {
        uint32_t color = picture_color(x, y, spec->width, spec->height);
        uint8_t red = (uint8_t)(color >> 16);
        uint8_t green = (uint8_t)(color >> 8);
        uint8_t blue = (uint8_t)color;
        if (spec->is_grey) {
            row[x] = green;
        } else if (spec->is_print) { // Adobe stores what the inks leave
            memcpy(row + 4 * x, (uint8_t[]){red, green, blue, 255}, 4);
        } else {
            memcpy(row + 3 * x, (uint8_t[]){red, green, blue}, 3);
        }
    }
}

static void
write_exif(struct jpeg_compress_struct *jpeg, int orientation)
{
    uint8_t exif[] = "Exif\0\0MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01"
                     "\0\0\0\0\0\0\0\0";
    exif[6 + 19] = (uint8_t)orientation;
    jpeg_write_marker(jpeg, JPEG_APP0 + 1, exif, sizeof exif - 1);
}

static void
set_up(struct jpeg_compress_struct *jpeg, const struct jpeg_spec *spec)
{
    jpeg->image_width = (JDIMENSION)spec->width;
    jpeg->image_height = (JDIMENSION)spec->height;
    jpeg->input_components = spec->is_grey ? 1 : spec->is_print ? 4 : 3;
    jpeg->in_color_space = spec->is_grey    ? JCS_GRAYSCALE
                           : spec->is_print ? JCS_CMYK
                                            : JCS_RGB;
    jpeg_set_defaults(jpeg);
    jpeg_set_quality(jpeg, 95, TRUE);
    jpeg->write_Adobe_marker = spec->is_print;
    if (spec->is_progressive) {
        jpeg_simple_progression(jpeg);
    }
}

struct encoded
encode_jpeg(struct jpeg_spec spec)
{
    struct jpeg_compress_struct jpeg;
    struct jpeg_error_mgr errors;
    jpeg.err = jpeg_std_error(&errors);
    jpeg_create_compress(&jpeg);
    unsigned char *bytes = NULL;
    unsigned long size = 0;
    jpeg_mem_dest(&jpeg, &bytes, &size);
    set_up(&jpeg, &spec);
    jpeg_start_compress(&jpeg, TRUE);
    if (spec.orientation > 0) {
        write_exif(&jpeg, spec.orientation);
    }
    uint8_t *row = malloc((size_t)spec.width * 4);
    for (int y = 0; y < spec.height; y++) {
        fill_row(row, y, &spec);
        jpeg_write_scanlines(&jpeg, &row, 1);
    }
    jpeg_finish_compress(&jpeg);
    jpeg_destroy_compress(&jpeg);
    free(row);
    return (struct encoded){bytes, size};
}

static struct encoded
copy_bytes(const char *bytes, size_t size)
{
    struct encoded copy = {.bytes = malloc(size), .size = size};
    memcpy(copy.bytes, bytes, size);
    return copy;
}

struct encoded
encode_webp(void)
{
    static const char webp[] = "RIFF\x1A\0\0\0WEBPVP8L\x0D\0\0\0\x2F\0\0\0\x10"
                               "\x07\x10\x11\x11\x88\x88\xFE\x07\0";
    return copy_bytes(webp, sizeof webp - 1);
}

struct encoded
encode_bomb(uint32_t width, uint32_t height)
{
    struct encoded bomb = encode_png(1, 1, false);
    for (int i = 0; i < 4; i++) {
        bomb.bytes[16 + i] = (unsigned char)(width >> (24 - 8 * i));
        bomb.bytes[20 + i] = (unsigned char)(height >> (24 - 8 * i));
    }
    return bomb;
}
