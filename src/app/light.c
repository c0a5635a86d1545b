#include "app/board.h"

int
light_find(const struct board *board)
{
    return board->panel.is_off ? THEME_COUNT : (int)board->style.theme;
}

int
light_fade_ms(const struct board *board, enum motion motion)
{
    return motion_fade_ms(motion, board->style.has_reduced_motion,
                          light_find(board) != board->shown_light);
}
