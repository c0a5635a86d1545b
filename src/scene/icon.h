// Icons: small line drawings for what can be touched.
#ifndef PEJL_SCENE_ICON_H
#define PEJL_SCENE_ICON_H

#include "scene/draw.h"

enum icon {
    ICON_COMPASS,
    ICON_PLANS,
    ICON_GOALS,
    ICON_SERVICE,
    ICON_STORIES,
    ICON_BACK,
    ICON_NEXT,
    ICON_PREVIOUS,
    ICON_UP,
    ICON_DOWN,
    ICON_PAUSE,
    ICON_PLAY,
    ICON_CLOSE,
    ICON_OFFLINE,
    ICON_LEADERSHIP,
    ICON_WIND,
    ICON_PHONE,
    ICON_PEOPLE,
    ICON_MINUS,
    ICON_CHECK,
    ICON_SPEAKER,
    ICON_STOP,
    ICON_BOARD,   // with three columns
    ICON_FORWARD, // an arrow: from this to that
    ICON_PLUS,
    ICON_PEN,
    ICON_GRIP,
    ICON_UNDO,
    ICON_CALENDAR,
    ICON_KEYBOARD,
    ICON_SHIFT,
    ICON_ERASE,
    ICON_COUNT,
};

// Draw an icon whose box of `size` has its upper left corner at (x, y).
// `stroke` is the line's width in a box of 40: 3 unless the design says more.
void
icon_draw(struct draw *draw, float x, float y, float size, enum icon icon,
          float stroke, enum token token);

#endif
