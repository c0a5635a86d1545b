#include "paint/picture_jpeg.h"

#include "base/memory.h"

#include <stdio.h>

#include <jpeglib.h>

#include <jerror.h>
#include <math.h>
#include <setjmp.h>
#include <stdlib.h>

// All that is freed after an error that jumps out of libjpeg.
struct jpeg_reader {
    struct jpeg_decompress_struct jpeg;
    struct jpeg_error_mgr errors;
    jmp_buf on_error;
    bool is_damaged;
    uint8_t *row;
    struct picture_scaler *scaler;
};

static void
jump_out(j_common_ptr jpeg)
{
    struct jpeg_reader *reader = jpeg->client_data;
    longjmp(reader->on_error, 1);
}

// libjpeg fills what is missing with grey; a half grey photo is not shown.
static void
note_damage(j_common_ptr jpeg, int level)
{
    struct jpeg_reader *reader = jpeg->client_data;
    int code = jpeg->err->msg_code;
    if (level < 0 && (code == JWRN_JPEG_EOF || code == JWRN_HIT_MARKER ||
                      code == JWRN_HUFF_BAD_CODE || code == JWRN_MUST_RESYNC)) {
        reader->is_damaged = true;
    }
}

static void
say_nothing(j_common_ptr jpeg)
{
    (void)jpeg;
}

static void
set_up(struct jpeg_reader *reader, const unsigned char *bytes, size_t size)
{
    reader->jpeg.err = jpeg_std_error(&reader->errors);
    reader->errors.error_exit = jump_out;
    reader->errors.emit_message = note_damage;
    reader->errors.output_message = say_nothing;
    reader->jpeg.client_data = reader;
    jpeg_create_decompress(&reader->jpeg);
    jpeg_mem_src(&reader->jpeg, bytes, (unsigned long)size);
    jpeg_read_header(&reader->jpeg, TRUE);
}

static void
choose_scale(struct jpeg_decompress_struct *jpeg,
             const struct picture_target *target)
{
    double factor = picture_scale_factor((int)jpeg->image_width,
                                         (int)jpeg->image_height, target);
    double eighths = ceil(8 * factor);
    jpeg->scale_num = eighths < 8 ? (unsigned)eighths : 8;
    jpeg->scale_denom = 8;
    bool is_print = jpeg->jpeg_color_space == JCS_CMYK ||
                    jpeg->jpeg_color_space == JCS_YCCK;
    jpeg->out_color_space = is_print ? JCS_CMYK : JCS_RGB;
}

// Without a colour profile, inks simply take light away; Adobe stores what is
// left of it. Four bytes a pixel become three, in place.
static void
convert_inks(uint8_t *row, unsigned width, bool is_inverted)
{
    uint8_t flip = is_inverted ? 0 : 255;
    for (unsigned i = 0; i < width; i++) {
        unsigned black = row[4 * i + 3] ^ flip;
        for (unsigned channel = 0; channel < 3; channel++) {
            unsigned light = row[4 * i + channel] ^ flip;
            row[3 * i + channel] = (uint8_t)(light * black / 255);
        }
    }
}

static void
read_rows(struct jpeg_reader *reader, const struct picture_target *target)
{
    struct jpeg_decompress_struct *jpeg = &reader->jpeg;
    choose_scale(jpeg, target);
    jpeg_start_decompress(jpeg);
    reader->row =
        memory_grow(NULL, jpeg->output_width, (size_t)jpeg->output_components);
    reader->scaler = picture_scaler_create((int)jpeg->output_width,
                                           (int)jpeg->output_height, target);
    while (jpeg->output_scanline < jpeg->output_height) {
        JSAMPROW rows[] = {reader->row};
        jpeg_read_scanlines(jpeg, rows, 1);
        if (jpeg->out_color_space == JCS_CMYK) {
            convert_inks(reader->row, jpeg->output_width,
                         jpeg->saw_Adobe_marker);
        }
        picture_scaler_push(reader->scaler, reader->row);
    }
}

static bool
read_picture(struct jpeg_reader *reader, const unsigned char *bytes,
             size_t size, const struct picture_target *target)
{
    if (setjmp(reader->on_error) != 0) {
        return false;
    }
    set_up(reader, bytes, size);
    read_rows(reader, target);
    return true;
}

const char *
picture_jpeg_decode(const unsigned char *bytes, size_t size,
                    const struct picture_target *target)
{
    struct jpeg_reader reader = {0};
    const char *cause = NULL;
    if (!read_picture(&reader, bytes, size, target)) {
        cause = "is no JPEG that can be decoded";
    } else if (reader.is_damaged || !picture_scaler_is_done(reader.scaler)) {
        cause = "is cut short or damaged";
    }
    jpeg_destroy_decompress(&reader.jpeg);
    picture_scaler_destroy(reader.scaler);
    free(reader.row);
    return cause;
}
